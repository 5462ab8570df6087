package learn

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/lessons/review"
	"lachanso/store"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// shelf is the lessons of a pupil: those of the class's band first, the others behind tabs, and above all what was left
// unfinished.
type shelf struct {
	*seat
	own      []lessons.Band // of the class: two, where it has two grades far apart
	progress progress
	loaded   bool
	page     int
	pages    []shelfPage
}

// shelfPage is a tab: lessons of one band.
type shelfPage struct {
	band    lessons.Band
	modules []*lessons.Module
}

// shelfMost is how many lessons stand on a page: two columns of four.
const shelfMost = 8

func newShelf(a *seat) *shelf {
	own := lessons.BandsOf(a.class.Grades()...)
	l := &shelf{seat: a, own: own}
	bands := slices.Clone(own)
	last := own[len(own)-1]
	for _, b := range lessons.Bands {
		// What lessons for older pupils speak of is not for primary pupils yet.
		if !slices.Contains(own, b) && (b < last || last > lessons.BandB) {
			bands = append(bands, b)
		}
	}
	for _, b := range bands {
		var of []*lessons.Module
		for _, m := range a.Pack.Modules {
			if m.Band == b {
				of = append(of, m)
			}
		}
		if len(of) == 0 {
			continue
		}
		for _, p := range evenly(len(of), shelfMost) {
			l.pages = append(l.pages, shelfPage{b, of[p.from:p.to]})
		}
	}
	return l
}

// Enter reads what the pupil has done.
func (l *shelf) Enter() {
	l.Sit()
	load(l.App, l.seat.progress, func(p progress) {
		l.progress, l.loaded = p, true
		if m := l.first; m != nil && l.Front() == l { // the pupil may have gone meanwhile
			l.first = nil
			l.choose(m)
		}
	})
}

// unfinished is what to go on with first, or nil.
func (l *shelf) unfinished() *store.Attempt {
	if len(l.progress.open) == 0 {
		return nil
	}
	return &l.progress.open[0]
}

// Draw draws what goes on, the tabs and the lessons.
func (l *shelf) Draw(s *kit.Sheet) {
	right := l.barBeside(s, l.waysRoom()+wayRoom)
	if !l.loaded {
		loading(s, l.App)
		return
	}
	defer l.ways(s, right) // last for the Tab key
	m := s.Margin()
	y := float32(100)
	s.Aloud("", l.T("shelf-title"))
	if at := l.unfinished(); l.recalls() {
		y += l.remember(s, y) + 20
	} else if at != nil {
		y += l.goOn(s, at, y) + 20
	} else {
		y += s.Text(l.T("shelf-title"), kit.Type{Size: 34, Bold: true}, m, y, s.Width-2*m) + 16
	}
	if len(l.pages) == 0 {
		empty(s, l.App, y+40, l.T("shelf-none-title"), l.T("shelf-none-text"))
		return
	}
	if len(l.pages) > 1 {
		y += tabs(s, l.labels(), l.page, y, l.turn) + 20
	}
	l.grid(s, l.pages[l.page].modules, y)
	foot(s, l.App, []kit.Hint{
		{Keys: []string{"←", "→", "↑", "↓"}, Says: l.T("shelf-hint-find")},
		{Keys: []string{"Enter"}, Says: l.T("names-hint-go")},
		{Keys: []string{"Esc"}, Says: l.T("shelf-hint-back")},
	}, false)
}

func (l *shelf) labels() []string {
	var out []string
	for _, p := range l.pages {
		label := l.T("learn-band-" + string(p.band))
		if slices.Contains(l.own, p.band) {
			label = l.T("shelf-own", "Band", label)
		}
		out = append(out, label)
	}
	return out
}

// recalls says that questions come again first. What was left unfinished today goes before them.
func (l *shelf) recalls() bool {
	at := l.unfinished()
	return len(l.progress.recall) > 0 && (at == nil || review.Day(at.Begun) != review.Day(l.Now()))
}

// goOn draws the wide card that offers what was left unfinished, and gives its height.
func (l *shelf) goOn(s *kit.Sheet, at *store.Attempt, y float32) float32 {
	module := l.Pack.Module(at.Module)
	return l.offer(s, offer{
		id: "go-on", icon: "play", mood: "hello", tone: s.Sun, button: l.T("shelf-go-on"),
		title: module.ID + ". " + l.Say(module.Title), under: l.T("shelf-left", "Part", l.partName(module, at.Part)), do: l.resume,
	}, y)
}

// offer is the one thing to do first.
type offer struct {
	id, icon, mood       string
	tone                 kit.Tone
	button, title, under string
	do                   func()
}

// offer draws a wide card with a button, and gives its height.
func (l *shelf) offer(s *kit.Sheet, o offer, y float32) float32 {
	m := s.Margin()
	w := s.Width - 2*m
	b := kit.Button{ID: o.id, Label: o.button, Icon: o.icon, Tone: &s.Blue, Size: 24}
	bw := s.ButtonWidth(b) + 16
	title := kit.Type{Size: 26, Bold: true}
	words := w - bw - 176
	high := max(112, s.TextHeight(o.title, title, words)+s.TextHeight(o.under, kit.Type{Size: 22}, words)+32)
	box := kit.Box{Fill: o.tone.Tint, Line: o.tone.Line, Weight: 3, Radius: 24}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
	}
	s.Box(box, m, y, w, high)
	s.Image(l.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: o.mood}, s.Pixels(92)), m+20, y+(high-92)/2, 92, 92)
	ty := y + (high-s.TextHeight(o.title, title, words)-s.TextHeight(o.under, kit.Type{Size: 22}, words))/2
	s.Aloud("", o.title, o.under)
	ty += s.Text(o.title, title, m+132, ty, words)
	s.Text(o.under, kit.Type{Size: 22, Colour: s.Ink2}, m+132, ty, words)
	s.Button(b, m+w-bw-24, y+(high-68)/2, bw, 64, o.do)
	return high
}

// partName names a part of a lesson.
func (a *seat) partName(m *lessons.Module, part string) string {
	switch part {
	case play.PartStory, play.PartQuiz, play.PartBefore, play.PartAfter, play.PartReview, play.PartLater:
		return a.T("part-" + part)
	}
	if act := m.Activity(part[len(play.PartActivity):]); act != nil {
		return a.Say(act.Title)
	}
	return a.T("part-activity")
}

// few is up to how many lessons of a page have a picture.
const few = 4

func (l *shelf) grid(s *kit.Sheet, modules []*lessons.Module, y float32) {
	m, gap := s.Margin(), float32(20)
	w := (s.Width - 2*m - gap) / 2
	lead := float32(104)
	if len(modules) <= few {
		lead = w * 0.42
	}
	p := packings[0]
	for _, one := range packings {
		if y+l.rowsHeight(s, one, modules, w-lead-24)+8 <= s.Height {
			p = one
			break
		}
	}
	for row := 0; row < len(modules); row += 2 {
		line := modules[row:min(row+2, len(modules))]
		tall := l.rowHeight(s, p, modules, line, w-lead-24)
		for i, one := range line {
			l.card(s, one, p, area{m + float32(i)*(w+gap), y, w, tall}, lead)
		}
		y += tall + p.gap
	}
}

// packing is how close the lessons of a page stand: the size of their titles, the room around their words, how high a card
// is at least, and what is between two rows.
type packing struct{ title, around, least, gap float32 }

// packings are tried one after the other, until a page fits below what is offered first; where none fits, as with large
// text, it scrolls.
var packings = [...]packing{{25, 28, 92, 16}, {25, 14, 84, 10}, {22, 12, 80, 8}}

func (p packing) titles() kit.Type { return kit.Type{Size: p.title, Bold: true} }

// rowHeight is the height of a row of a page whose words are w wide.
func (l *shelf) rowHeight(s *kit.Sheet, p packing, page, line []*lessons.Module, w float32) float32 {
	tall := p.least
	if len(page) <= few {
		tall = 190
	}
	for _, one := range line {
		tall = max(tall, s.TextHeight(l.title(one), p.titles(), w)+lineOf(s, 20)+p.around)
	}
	return tall
}

// rowsHeight is the height of all rows of a page.
func (l *shelf) rowsHeight(s *kit.Sheet, p packing, page []*lessons.Module, w float32) float32 {
	high := -p.gap
	for row := 0; row < len(page); row += 2 {
		high += l.rowHeight(s, p, page, page[row:min(row+2, len(page))], w) + p.gap
	}
	return high
}

// lineOf is the height of one line of a text.
func lineOf(s *kit.Sheet, size float32) float32 { return s.TextHeight("A", kit.Type{Size: size}, 1000) }

func (l *shelf) title(m *lessons.Module) string { return m.ID + ". " + l.Say(m.Title) }

// card draws a lesson; lead is the room for its picture or its topic's icon.
func (l *shelf) card(s *kit.Sheet, m *lessons.Module, p packing, at area, lead float32) {
	s.Card(at.x, at.y, at.w, at.h)
	if lead > 104 {
		l.cover(s, m, area{at.x + 12, at.y + 12, lead - 28, at.h - 24})
	} else {
		side := min(76, at.h-14)
		l.topic(s, m, at.x+16+(76-side)/2, at.y+(at.h-side)/2, side)
	}
	words := at.w - lead - 24
	high := s.TextHeight(l.title(m), p.titles(), words) + lineOf(s, 20)
	y := at.y + (at.h-high)/2
	s.Aloud("", l.Say(m.Title))
	y += s.Text(l.title(m), p.titles(), at.x+lead, y, words)
	l.marks(s, m, at.x+lead, y, words)
	s.Hot("module-"+m.ID, l.title(m), 24, at.x, at.y, at.w, at.h, func() { l.choose(m) })
}

// cover draws the first scene of a lesson's story with the topic's icon in its corner.
func (l *shelf) cover(s *kit.Sheet, m *lessons.Module, at area) {
	tone := s.Topic(m.Topic)
	s.Box(kit.Box{Fill: tone.Tint, Radius: 16}, at.x, at.y, at.w, at.h)
	if img := l.scene(s, m, at.w, at.h); img != nil {
		s.Rounded(img, 16, at.x, at.y, at.w, at.h)
	}
	l.topic(s, m, at.x+8, at.y+8, 64)
}

// topic draws the shield of a lesson's topic, as far as it has grown.
func (l *shelf) topic(s *kit.Sheet, m *lessons.Module, x, y, side float32) {
	s.Shield(pictured(l.shieldOf(m.Topic)), x, y, side)
}

func (l *shelf) shieldOf(topic int) course.Shield { return l.progress.shields[topic-1] }

// marks tell in words, with a tick or a dot each, what of a lesson is done.
func (l *shelf) marks(s *kit.Sheet, m *lessons.Module, x, y, w float32) {
	all, ready := parts(m), 0
	for _, part := range all {
		if l.progress.had(m.ID, part) {
			ready++
		}
	}
	t := kit.Type{Size: 20, Colour: s.Ink2, Lines: 1}
	text := l.T("shelf-new")
	switch {
	case l.progress.later[m.ID]:
		text, t.Bold, t.Colour = l.T("shelf-later"), true, s.Blue.Deep
	case ready == len(all) && ready > 0:
		text, t.Bold, t.Colour = l.T("shelf-all"), true, s.Green.Deep
	case ready > 0:
		text = l.T("shelf-some", "At", ready, "Of", len(all))
	}
	icon := lineOf(s, 20) * 0.85
	if ready > 0 {
		s.Icon("check", s.Green.Deep, x, y+2, icon)
		x, w = x+icon+8, w-icon-8
	}
	t.Size = s.Within(text, t, w)
	s.Text(text, t, x, y, w)
}

func (l *shelf) choose(m *lessons.Module) { l.Show(newPage(l.seat, m)) }

// resume opens the lesson's page and above it what was left.
func (l *shelf) resume() {
	at := l.unfinished()
	if at == nil || l.Busy() {
		return
	}
	m := l.Pack.Module(at.Module)
	l.choose(m)
	l.open(m, at.Part, nil)
}

func (l *shelf) turn(page int) {
	if page >= 0 && page < len(l.pages) && page != l.page {
		l.page = page
		l.Redraw()
	}
}

// Focus is on what goes on, else on the first lesson.
func (l *shelf) Focus() string {
	switch {
	case l.recalls():
		return "recall"
	case l.unfinished() != nil:
		return "go-on"
	case len(l.pages) > 0:
		return "module-" + l.pages[l.page].modules[0].ID
	}
	return ""
}

// Key turns pages and goes back to the names.
func (l *shelf) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyPageDown:
		l.turn(l.page + 1)
	case fyne.KeyPageUp:
		l.turn(l.page - 1)
	case fyne.KeyK:
		l.showShields()
	default:
		return play.CommonKey(l.App, k, l.leave)
	}
	return true
}
