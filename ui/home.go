package ui

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/learn"
	"lachanso/ui/manage"
	"lachanso/ui/teach"
)

// home is the first screen: three doors, and below them the quiet ones.
type home struct{ *app.App }

// door is one way in from home.
type door struct {
	id, picture string
	tone        kit.Tone
	open        func()
}

// Draw draws the doors.
func (h *home) Draw(s *kit.Sheet) {
	m, gap := s.Margin(), s.Gap()
	h.top(s, m)
	doors := h.doors(s)
	w := (s.Width - 2*m - 2*gap) / 3
	high := float32(404)
	if !s.IsWide() {
		high = 372
	}
	y := 112 + max(0, (s.Height-768)/3)
	for i, d := range doors {
		h.door(s, d, i+1, m+float32(i)*(w+gap), y, w, high)
	}
	y += high + gap
	half := (s.Width - 2*m - gap) / 2
	h.quiet(s, "results", "chart", 4, m, y, half, h.results)
	h.quiet(s, "settings", "gear", 5, m+half+gap, y, half, h.settings)
	h.foot(s, m)
}

func (h *home) doors(s *kit.Sheet) []door {
	return []door{
		{"teach", "door-teach", s.Blue, h.teach},
		{"pupil", "door-pupil", s.Green, h.pupil},
		{"team", "door-team", kit.Tone{Base: s.Sun.Deep, Deep: s.Sun.Deep, Tint: s.Sun.Tint, Line: s.Sun.Line, On: s.Palette.Card}, h.team},
	}
}

func (h *home) top(s *kit.Sheet, m float32) {
	s.Image(h.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "hello"}, s.Pixels(72)), m, 16, 72, 72)
	s.Text(h.T("app-name"), kit.Type{Size: 34, Bold: true, Lines: 1}, m+84, 18, 420)
	s.Text(h.Settings.School, kit.Type{Size: 20, Colour: s.Ink2, Lines: 1}, m+84, 60, s.Width-2*m-84-430)
	help := kit.Button{ID: "keys", Label: h.T("home-help"), Key: "?"}
	hw := s.ButtonWidth(help)
	s.Button(help, s.Width-m-hw, 24, hw, 56, h.help)
	h.languages(s, s.Width-m-hw-16)
}

// languages draws the two languages as a switch whose right edge is x.
func (h *home) languages(s *kit.Sheet, x float32) {
	names := []struct{ lang, label string }{{"vi", "Tiếng Việt"}, {"en", "English"}}
	t := kit.Type{Size: 18, Bold: true, Lines: 1, Fixed: true}
	total := float32(12)
	for _, n := range names {
		total += s.TextWidth(n.label, t) + 32
	}
	s.Box(kit.Box{Fill: s.Paper2, Radius: 16}, x-total, 24, total, 56)
	at := x - total + 6
	for _, n := range names {
		w := s.TextWidth(n.label, t) + 32
		one := t
		one.Colour = s.Ink2
		if n.lang == h.Lang() {
			one.Colour = nil
			s.Box(kit.Box{Fill: s.Palette.Card, Radius: 12, Shadow: true}, at, 30, w, 44)
		}
		one.Align = kit.Centre
		s.Text(n.label, one, at, 40, w)
		s.Hot("lang-"+n.lang, n.label, 12, at, 30, w, 44, func() { h.SaveLanguage(n.lang) })
		at += w
	}
}

func (h *home) door(s *kit.Sheet, d door, key int, x, y, w, high float32) {
	s.Box(kit.Box{Fill: s.Palette.Card, Radius: 32, Shadow: true}, x, y, w, high)
	pw := w - 24
	ph := pw * 272 / 378
	s.Rounded(h.Painter.Picture(d.picture, s.Pixels(pw), s.Pixels(ph)), 20, x+12, y+12, pw, ph)
	size := float32(36)
	if !s.IsWide() {
		size = 28
	}
	ty := y + 12 + ph + 16
	colour := d.tone.Base
	if s.High {
		colour = s.Ink
	}
	s.Text(h.T("door-"+d.id), kit.Type{Size: size, Bold: true, Colour: colour, Lines: 1}, x+26, ty, w-80)
	s.Keycap(string(rune('0'+key)), x+w-26-28, ty+8)
	s.Text(h.T("door-"+d.id+"-about"), kit.Type{Size: 20, Colour: s.Ink2, Lines: 2}, x+26, ty+size*kit.LineHeight+6, w-48)
	s.Hot(d.id, h.T("door-"+d.id), 32, x, y, w, high, d.open)
}

func (h *home) quiet(s *kit.Sheet, id, icon string, key int, x, y, w float32, do func()) {
	s.Card(x, y, w, 88)
	s.Box(kit.Box{Fill: s.Paper2, Radius: 16}, x+24, y+16, 56, 56)
	s.Icon(icon, s.Ink, x+38, y+30, 28)
	s.Text(h.T("door-"+id), kit.Type{Size: 24, Bold: true, Lines: 1}, x+100, y+14, w-160)
	s.Text(h.T("door-"+id+"-about"), kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}, x+100, y+48, w-160)
	s.Keycap(string(rune('0'+key)), x+w-24-28, y+30)
	s.Hot(id, h.T("door-"+id), 24, x, y, w, 88, do)
}

func (h *home) foot(s *kit.Sheet, m float32) {
	y := s.Height - 56
	x := m
	if at := h.Saved(); at != "" {
		s.Saved(at, m, y)
		x += 30 + s.TextWidth(at, kit.Type{Size: 18, Bold: true}) + 24
	}
	s.Text(h.T("home-offline"), kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}, x, y, 400)
	hints := []kit.Hint{{Keys: []string{"←", "→"}, Says: h.T("hint-choose")}, {Keys: []string{"Enter"}, Says: h.T("hint-open")}}
	s.Hints(hints, s.Width-m-s.HintsWidth(hints), y)
}

// Focus starts at the first door.
func (h *home) Focus() string { return "teach" }

// Key opens a door by its number.
func (h *home) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.Key1:
		h.teach()
	case fyne.Key2:
		h.pupil()
	case fyne.Key3:
		h.team()
	case fyne.Key4:
		h.results()
	case fyne.Key5:
		h.settings()
	case fyne.KeyH:
		h.HelpMe()
	case fyne.KeySlash, fyne.KeyF1:
		h.help()
	case fyne.KeyEscape:
		h.Window.Close()
	default:
		return false
	}
	return true
}

func (h *home) teach()    { h.Unlocked(func() { h.Show(teach.NewClasses(h.App)) }) }
func (h *home) pupil()    { h.Show(learn.NewClasses(h.App)) }
func (h *home) results()  { h.Unlocked(func() { h.Show(manage.NewResults(h.App)) }) }
func (h *home) settings() { h.Unlocked(func() { h.Show(manage.NewSettings(h.App)) }) }
func (h *home) team()     { h.Show(app.NewNotice(h.App, "team")) }
func (h *home) help()     { h.Show(app.NewKeys(h.App)) }
