package app

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/kit"
)

// ease is "Đọc cho dễ": text size, spacing and reading aloud, by the pupil's own hand and without the PIN. What a pupil
// changes holds until the PC is handed over.
type ease struct{ *App }

// Ease opens the ease of reading above whatever is on screen.
func (a *App) Ease() {
	if _, open := a.Front().(*ease); open {
		return
	}
	a.Show(&ease{a})
}

// easeLine is one wish: what it is, and at its right what changes it.
type easeLine struct {
	icon, title, about string
	wide               float32
	draw               func(x, y float32)
	id                 string
	press              func() // the whole line, for a switch
}

// Draw draws the wishes, each with what it does, and below them words as they look now.
func (e *ease) Draw(s *kit.Sheet) {
	m := s.Margin()
	w := min(s.Width-2*m, 960)
	x := (s.Width - w) / 2
	s.Image(e.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "hello"}, s.Pixels(84)), x, 20, 84, 84)
	s.HelpPill(e.HelpMe)
	y := 24 + s.Text(e.T("ease-title"), kit.Type{Size: 36, Bold: true, Lines: 1}, x+104, 24, w-104-240)
	about := e.T("ease-about")
	if !e.Sits() {
		about = e.T("ease-about-class")
	}
	y = max(116, y+s.Text(about, kit.Type{Size: 20, Colour: s.Ink2}, x+104, y, w-104)+12)
	for _, line := range []easeLine{e.size(s), e.spacing(s), e.aloud(s)} {
		y += e.line(s, line, x, y, w) + 16
	}
	y += e.sample(s, x, y, w) + 16
	done := kit.Button{ID: "back", Label: e.T("ease-done"), Icon: "check", Key: "Esc", Tone: &s.Blue, Size: 24}
	bw := s.ButtonWidth(done) + 40
	s.Button(done, x+w-bw, max(y, s.Height-92), bw, 68, e.Back)
}

func (e *ease) line(s *kit.Sheet, l easeLine, x, y, w float32) float32 {
	title, about := kit.Type{Size: 24, Bold: true}, kit.Type{Size: 20, Colour: s.Ink2}
	words := w - 100 - l.wide - 44
	high := max(104, s.TextHeight(l.title, title, words)+s.TextHeight(l.about, about, words)+28)
	s.Card(x, y, w, high)
	box := kit.Box{Fill: s.Blue.Tint, Radius: 16}
	if s.High {
		box.Line, box.Weight = s.Ink, 3
	}
	s.Box(box, x+24, y+(high-56)/2, 56, 56)
	s.Icon(l.icon, s.Blue.Deep, x+38, y+(high-28)/2, 28)
	at := y + (high-s.TextHeight(l.title, title, words)-s.TextHeight(l.about, about, words))/2
	at += s.Text(l.title, title, x+100, at, words)
	s.Text(l.about, about, x+100, at, words)
	s.Aloud("", l.title, l.about)
	if l.draw != nil {
		l.draw(x+w-24-l.wide, y+high/2)
	}
	if l.press != nil {
		s.Hot(l.id, l.title, 24, x, y, w, high, l.press)
	}
	return high
}

func (e *ease) size(s *kit.Sheet) easeLine {
	percent := e.Own().TextPercent
	number := kit.Type{Size: 24, Bold: true, Align: kit.Centre, Lines: 1, Fixed: true}
	return easeLine{icon: "text-size", title: e.T("ease-size"), about: e.T("ease-size-about"), wide: 2*72 + 92, draw: func(x, y float32) {
		less := kit.Button{ID: "less", Label: "–", Size: 26, Off: percent <= 80, Fixed: true}
		more := kit.Button{ID: "more", Label: "+", Size: 26, Off: percent >= 200, Fixed: true}
		s.Button(less, x, y-32, 72, 64, func() { e.Grow(-1) }).Again = true
		s.Text(strconv.Itoa(percent)+"%", number, x+72, y-16, 92)
		s.Button(more, x+164, y-32, 72, 64, func() { e.Grow(1) }).Again = true
	}}
}

// toggled is a wish that is on or off.
func (e *ease) toggled(s *kit.Sheet, icon, id string, on bool, change func(*store.Settings)) easeLine {
	state := e.T("settings-off")
	if on {
		state = e.T("settings-on")
	}
	word := kit.Type{Size: 20, Bold: true, Colour: s.Ink2, Lines: 1, Fixed: true}
	wide := s.TextWidth(state, word)
	return easeLine{
		icon: icon, title: e.T("ease-" + id), about: e.T("ease-" + id + "-about"), id: id, wide: wide + 92,
		draw: func(x, y float32) {
			s.Text(state, word, x, y-14, wide+4)
			s.Toggle(on, x+wide+20, y-20)
		},
		press: func() {
			own := e.Own()
			change(&own)
			e.SetOwn(own)
		},
	}
}

func (e *ease) spacing(s *kit.Sheet) easeLine {
	return e.toggled(s, "spacing", "spacing", e.Own().Spacing, func(n *store.Settings) { n.Spacing = !n.Spacing })
}

func (e *ease) aloud(s *kit.Sheet) easeLine {
	if !e.Found().Speaks(e.Lang()) {
		return easeLine{icon: "sound", title: e.T("ease-aloud"), about: e.T("ease-aloud-none")}
	}
	return e.toggled(s, "sound", "aloud", e.Own().ReadAloud, func(n *store.Settings) { n.ReadAloud = !n.ReadAloud })
}

// sample draws words as they look now, and gives the height.
func (e *ease) sample(s *kit.Sheet, x, y, w float32) float32 {
	t := kit.Type{Size: 26}
	text := e.T("ease-sample")
	high := s.TextHeight(text, t, w-56) + 40
	box := kit.Box{Fill: s.Sun.Tint, Radius: 24}
	if s.High {
		box.Line, box.Weight = s.Ink, 3
	}
	s.Box(box, x, y, w, high)
	s.Text(text, t, x+28, y+20, w-56)
	s.Aloud("", text)
	return high
}

// Focus is on the way back.
func (e *ease) Focus() string { return "back" }

// Key goes back.
func (e *ease) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape, fyne.KeyF3:
		e.Back()
	case fyne.KeyH:
		e.HelpMe()
	default:
		return false
	}
	return true
}
