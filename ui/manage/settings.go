package manage

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// settings is what this computer keeps for its people: language, school, how things look, the PIN.
type settings struct {
	*app.App
	hasPIN bool
	doors  []Door
	last   string // the door that was gone through
}

// Door is a way from the settings to another room: its message is settings-door- and the ID.
type Door struct {
	ID   string
	Open func()
}

// NewSettings makes the settings; the doors stand beside the data folder.
func NewSettings(a *app.App, doors ...Door) app.Screen { return &settings{App: a, doors: doors} }

// Enter reads whether a PIN is set.
func (p *settings) Enter() {
	has := false
	p.Read(func() (err error) { has, err = p.Store.HasPIN(); return err }, func() { p.hasPIN = has })
}

// setting is one line: what it is, and at its right what changes it.
type setting struct {
	icon, title, about string
	wide               float32 // of what changes it
	draw               func(x, y, w, h float32)
	press              func() // the whole line, for a switch
	id                 string
}

// Draw draws two cards of settings and one line about the program.
func (p *settings) Draw(s *kit.Sheet) {
	y := bar(s, p.T("settings-title"), p.T("back-home"), p.Back) + 8
	m, gap := s.Margin(), s.Gap()
	left := []setting{p.language(s), p.school(s), p.pin(s), p.aloud(s)}
	right := []setting{p.textSize(s), p.spacing(s), p.contrast(s), p.motion(s)}
	if stacked(s) {
		y = p.card(s, left, m, y, s.Width-2*m, 0) + gap
		y = p.card(s, right, m, y, s.Width-2*m, 0) + gap
	} else {
		w := (s.Width - 2*m - gap) / 2
		high := max(p.height(s, left, w), p.height(s, right, w))
		p.card(s, left, m, y, w, high)
		y = p.card(s, right, m+w+gap, y, w, high) + gap
	}
	y = p.card(s, []setting{p.folder(s), p.about(s)}, m, y, s.Width-2*m, 0)
	if at := p.Saved(); at != "" {
		s.Saved(at, m, max(s.Height-40, y+14))
	}
}

const beside = 0.62 // of a line, what changes it may take at most before it goes below

// lineHeight is how high a setting is, and whether what changes it stands below its words.
func (p *settings) lineHeight(s *kit.Sheet, l setting, w float32) (high float32, below bool) {
	inner := w - 56 - 64
	words := inner
	if l.wide > 0 {
		below = l.wide > inner*beside
		if !below {
			words = inner - l.wide - 16
		}
	}
	high = s.TextHeight(l.title, kit.Type{Size: 20, Bold: true}, words)
	if l.about != "" {
		high += s.TextHeight(l.about, kit.Type{Size: 17}, words)
	}
	high = max(high, 56)
	if below {
		high += 56 + 12
	}
	if !s.IsWide() {
		return high + 18, below
	}
	return high + 28, below
}

func (p *settings) height(s *kit.Sheet, lines []setting, w float32) float32 {
	total := float32(16)
	for _, l := range lines {
		h, _ := p.lineHeight(s, l, w)
		total += h
	}
	return total
}

// card draws lines one below the other and gives where the card ends.
func (p *settings) card(s *kit.Sheet, lines []setting, x, y, w, least float32) float32 {
	high := max(p.height(s, lines, w), least)
	s.Card(x, y, w, high)
	spare := (high - p.height(s, lines, w)) / float32(len(lines))
	at := y + 8
	for i, l := range lines {
		h, below := p.lineHeight(s, l, w)
		h += spare
		if i > 0 {
			s.Rule(x+28, at, w-56)
		}
		p.line(s, l, below, x+28, at, w-56, h)
		at += h
	}
	return y + high
}

func (p *settings) line(s *kit.Sheet, l setting, below bool, x, y, w, h float32) {
	icon := kit.Box{Fill: s.Paper2, Radius: 14}
	if s.High {
		icon.Line, icon.Weight = s.Ink, 2
	}
	words, wordsHigh := w-64, h
	if l.wide > 0 && !below {
		words -= l.wide + 16
	}
	if below {
		wordsHigh = h - 56 - 12
	}
	s.Box(icon, x, y+wordsHigh/2-24, 48, 48)
	s.Icon(l.icon, s.Ink, x+11, y+wordsHigh/2-13, 26)
	title, about := kit.Type{Size: 20, Bold: true}, kit.Type{Size: 17, Colour: s.Ink2}
	high := s.TextHeight(l.title, title, words)
	if l.about != "" {
		high += s.TextHeight(l.about, about, words)
	}
	at := y + (wordsHigh-high)/2
	at += s.Text(l.title, title, x+64, at, words)
	if l.about != "" {
		s.Text(l.about, about, x+64, at, words)
	}
	switch {
	case l.draw == nil:
	case below:
		l.draw(x+64, y+h-56-8, l.wide, 56)
	default:
		l.draw(x+w-l.wide, y+(h-56)/2, l.wide, 56)
	}
	if l.press != nil {
		s.Hot(l.id, l.title, 14, x-10, y+6, w+20, h-12, l.press)
	}
}

func (p *settings) language(s *kit.Sheet) setting {
	var items []kit.Segment
	for _, lang := range lessons.Languages {
		items = append(items, kit.Segment{ID: lang, Label: p.T("language-" + lang)})
	}
	return setting{
		icon: "globe", title: p.T("settings-language"), wide: s.SegmentsWidth(items),
		draw: func(x, y, _, h float32) { s.Segments(items, p.Lang(), x, y, h, p.SaveLanguage) },
	}
}

func (p *settings) school(s *kit.Sheet) setting {
	name := p.Settings.School
	if name == "" {
		name = p.T("settings-school-none")
	}
	b := kit.Button{ID: "school", Label: p.T("settings-change"), Icon: "edit", Size: 20}
	return p.button(s, setting{icon: "school", title: p.T("settings-school"), about: name}, b, p.changeSchool)
}

// button gives a setting a button.
func (p *settings) button(s *kit.Sheet, l setting, b kit.Button, do func()) setting {
	l.wide = s.ButtonWidth(b)
	l.draw = func(x, y, w, h float32) { s.Button(b, x, y, w, h, do) }
	return l
}

func (p *settings) changeSchool() {
	p.Show(newTyping(p.App, p.T("settings-school"), p.T("first-school-about"), p.Settings.School,
		func(text string) error {
			s := p.Settings
			s.School = cleanLine(text)
			return p.Store.SaveSettings(s)
		},
		func(text string) {
			s := p.Settings
			s.School = cleanLine(text)
			p.Apply(s)
		}))
}

// pin opens the teacher's lock.
func (p *settings) pin(s *kit.Sheet) setting {
	l := setting{icon: "lock", title: p.T("settings-pin"), about: p.T("settings-pin-none")}
	b := kit.Button{ID: "pin", Label: p.T("settings-pin-set"), Size: 20}
	if p.hasPIN {
		l.about, b.Label = p.T("settings-pin-is"), p.T("settings-change")
	}
	return p.button(s, l, b, func() { p.Show(newTeachersLock(p.App)) })
}

func (p *settings) textSize(s *kit.Sheet) setting {
	percent := p.percent()
	less := kit.Button{ID: "less", Label: "–", Size: 24, Off: percent <= 80}
	more := kit.Button{ID: "more", Label: "+", Size: 24, Off: percent >= 200}
	number := kit.Type{Size: 20, Bold: true, Align: kit.Centre, Lines: 1}
	mid := s.TextWidth("200%", number) + 20
	return setting{
		icon: "text-size", title: p.T("settings-text"), about: p.T("settings-text-sample"), wide: 2*64 + mid,
		draw: func(x, y, _, h float32) {
			s.Button(less, x, y, 64, h, func() { p.Grow(-1) })
			label := strconv.Itoa(percent) + "%"
			s.Text(label, number, x+64, y+(h-s.TextHeight(label, number, mid))/2, mid)
			s.Button(more, x+64+mid, y, 64, h, func() { p.Grow(1) })
		},
	}
}

func (p *settings) percent() int {
	if p.Settings.TextPercent == 0 {
		return 100
	}
	return p.Settings.TextPercent
}

// toggle is a setting that is on or off; the whole line switches it.
func (p *settings) toggle(s *kit.Sheet, icon, id string, on bool, change func(*store.Settings)) setting {
	state := p.T("settings-off")
	if on {
		state = p.T("settings-on")
	}
	word := kit.Type{Size: 18, Bold: true, Colour: s.Ink2, Lines: 1}
	w := s.TextWidth(state, word)
	return setting{
		icon: icon, title: p.T("settings-" + id), about: p.T("settings-" + id + "-about"), wide: w + 84, id: id,
		draw: func(x, y, _, h float32) {
			s.Text(state, word, x, y+(h-s.TextHeight(state, word, w))/2, w+4)
			s.Toggle(on, x+w+12, y+(h-40)/2)
		},
		press: func() {
			next := p.Settings
			change(&next)
			p.SaveSettings(next)
		},
	}
}

func (p *settings) contrast(s *kit.Sheet) setting {
	return p.toggle(s, "contrast", "contrast", p.Settings.Contrast, func(n *store.Settings) { n.Contrast = !n.Contrast })
}

func (p *settings) motion(s *kit.Sheet) setting {
	return p.toggle(s, "pause", "motion", p.Settings.LessMotion, func(n *store.Settings) { n.LessMotion = !n.LessMotion })
}

func (p *settings) folder(s *kit.Sheet) setting {
	l := setting{icon: "save", title: p.T("settings-folder"), about: breakable(p.Store.Dir())}
	for _, d := range p.doors {
		l = p.button(s, l, kit.Button{ID: "door-" + d.ID, Label: p.T("settings-door-" + d.ID), Icon: "right", Size: 20}, func() {
			p.last = "door-" + d.ID
			d.Open()
		})
	}
	return l
}

func (p *settings) about(s *kit.Sheet) setting {
	b := kit.Button{ID: "licences", Label: p.T("settings-licences"), Icon: "book", Size: 20}
	text := p.T("settings-version", "Version", app.Version) + " · " + p.T("settings-lessons", "Version", p.Pack.Version)
	return p.button(s, setting{icon: "help", title: p.T("settings-about"), about: text}, b,
		func() { p.Show(newLicences(p.App)) })
}

// Focus is on the door one comes back from, else on the language.
func (p *settings) Focus() string {
	if p.last != "" {
		return p.last
	}
	return p.Lang()
}

// Key goes back, and changes the text size on + and −.
func (p *settings) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		p.Back()
	case fyne.KeyPlus, fyne.KeyEqual:
		p.Grow(1)
	case fyne.KeyMinus:
		p.Grow(-1)
	default:
		return false
	}
	return true
}
