package ui

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app"
	"lachanso/ui/contest"
	"lachanso/ui/keeper"
	"lachanso/ui/kit"
	"lachanso/ui/learn"
	"lachanso/ui/manage"
	"lachanso/ui/place"
	"lachanso/ui/results"
	"lachanso/ui/session"
	"lachanso/ui/speaker"
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
	y := h.top(s, m) + max(0, (s.Height-768)/3)
	doors := h.doors(s)
	w := (s.Width - 2*m - 2*gap) / 3
	high := float32(404)
	if !s.IsWide() {
		high = 372
	}
	for _, d := range doors {
		high = max(high, h.doorHeight(s, d, w))
	}
	for i, d := range doors {
		h.door(s, d, i+1, m+float32(i)*(w+gap), y, w, high)
	}
	y += high + gap
	half := (s.Width - 2*m - gap) / 2
	low := max(88, h.quietHeight(s, "results", half), h.quietHeight(s, "settings", half))
	h.quiet(s, "results", "chart", 4, m, y, half, low, h.results)
	h.quiet(s, "settings", "gear", 5, m+half+gap, y, half, low, h.settings)
	h.foot(s, m, max(s.Height-56, y+low+20))
}

func (h *home) doors(s *kit.Sheet) []door {
	return []door{
		{"teach", "door-teach", s.Blue, h.teach},
		{"pupil", "door-pupil", s.Green, h.pupil},
		{"team", "door-team", kit.Tone{Base: s.Sun.Deep, Deep: s.Sun.Deep, Tint: s.Sun.Tint, Line: s.Sun.Line, On: s.Palette.Card}, h.team},
	}
}

// top draws the name of program and school and what stands at the right, and gives where the doors may begin.
func (h *home) top(s *kit.Sheet, m float32) float32 {
	s.Image(h.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "hello"}, s.Pixels(72)), m, 16, 72, 72)
	help := kit.Button{ID: "keys", Label: h.T("home-help"), Key: "?"}
	hw := s.ButtonWidth(help)
	s.Button(help, s.Width-m-hw, 24, hw, 56, h.help)
	left := h.languages(s, s.Width-m-hw-16)
	room := left - m - 84 - 24
	s.Fit(h.T("app-name"), kit.Type{Size: 34, Bold: true, Fixed: true}, m+84, 14, room, 46)
	s.Fit(h.Settings.School, kit.Type{Size: 20, Colour: s.Ink2, Fixed: true}, m+84, 58, room, 30)
	return 112
}

// languages draws the languages as a switch whose right edge is x, and gives its left edge.
func (h *home) languages(s *kit.Sheet, x float32) float32 {
	t := kit.Type{Size: 18, Bold: true, Lines: 1, Fixed: true}
	total := float32(12)
	for _, lang := range lessons.Languages {
		total += s.TextWidth(h.T("language-"+lang), t) + 32
	}
	s.Box(kit.Box{Fill: s.Paper2, Radius: 16}, x-total, 24, total, 56)
	at := x - total + 6
	for _, lang := range lessons.Languages {
		label := h.T("language-" + lang)
		w := s.TextWidth(label, t) + 32
		one := t
		one.Colour = s.Ink2
		if lang == h.Lang() {
			one.Colour = nil
			s.Box(kit.Box{Fill: s.Palette.Card, Radius: 12, Shadow: true}, at, 30, w, 44)
		}
		one.Align = kit.Centre
		s.Text(label, one, at, 40, w)
		s.Hot("lang-"+lang, label, 12, at, 30, w, 44, func() { h.SaveLanguage(lang) })
		at += w
	}
	return x - total
}

// doorWords are how a door's title and its line below are set.
func (h *home) doorWords(s *kit.Sheet, d door, w float32) (title string, tt kit.Type, about kit.Type) {
	size := float32(36)
	if !s.IsWide() {
		size = 28
	}
	room := size * 2 * kit.LineHeight
	if s.Look.Spaced {
		room = 1.5 * s.LineOf(kit.Type{Size: size})
	}
	title, tt = s.Fitted(h.T("door-"+d.id), kit.Type{Size: size, Bold: true}, w-96, room)
	return title, tt, kit.Type{Size: 20, Colour: s.Ink2}
}

func pictureHeight(w float32) float32 { return (w - 24) * 272 / 378 }

func (h *home) doorHeight(s *kit.Sheet, d door, w float32) float32 {
	title, tt, about := h.doorWords(s, d, w)
	return 12 + pictureHeight(w) + 16 + s.TextHeight(title, tt, w-96) + 6 + s.TextHeight(h.T("door-"+d.id+"-about"), about, w-48) + 20
}

func (h *home) door(s *kit.Sheet, d door, key int, x, y, w, high float32) {
	s.Box(kit.Box{Fill: s.Palette.Card, Radius: 32, Shadow: true}, x, y, w, high)
	pw, ph := w-24, pictureHeight(w)
	s.Rounded(h.Painter.Picture(d.picture, s.Pixels(pw), s.Pixels(ph)), 20, x+12, y+12, pw, ph)
	title, tt, about := h.doorWords(s, d, w)
	tt.Colour = d.tone.Base
	if s.High {
		tt.Colour = s.Ink
	}
	ty := y + 12 + ph + 16
	s.Keycap(string(rune('0'+key)), x+w-26-28, ty+8)
	ty += s.Text(title, tt, x+26, ty, w-96) + 6
	s.Text(h.T("door-"+d.id+"-about"), about, x+26, ty, w-48)
	s.Hot(d.id, h.T("door-"+d.id), 32, x, y, w, high, d.open)
}

// quiet cards have a title and a line below.
var (
	quietTitle = kit.Type{Size: 24, Bold: true}
	quietAbout = kit.Type{Size: 18}
)

func (h *home) quietHeight(s *kit.Sheet, id string, w float32) float32 {
	return 28 + s.TextHeight(h.T("door-"+id), quietTitle, w-160) + 2 + s.TextHeight(h.T("door-"+id+"-about"), quietAbout, w-160)
}

func (h *home) quiet(s *kit.Sheet, id, icon string, key int, x, y, w, high float32, do func()) {
	s.Card(x, y, w, high)
	s.Box(kit.Box{Fill: s.Paper2, Radius: 16}, x+24, y+(high-56)/2, 56, 56)
	s.Icon(icon, s.Ink, x+38, y+high/2-14, 28)
	about := quietAbout
	about.Colour = s.Ink2
	at := y + (high-h.quietHeight(s, id, w))/2 + 14
	at += s.Text(h.T("door-"+id), quietTitle, x+100, at, w-160) + 2
	s.Text(h.T("door-"+id+"-about"), about, x+100, at, w-160)
	s.Keycap(string(rune('0'+key)), x+w-24-28, y+high/2-14)
	s.Hot(id, h.T("door-"+id), 24, x, y, w, high, do)
}

func (h *home) foot(s *kit.Sheet, m, y float32) {
	hints := []kit.Hint{{Keys: []string{"←", "→"}, Says: h.T("hint-choose")}, {Keys: []string{"Enter"}, Says: h.T("hint-open")}}
	s.Hints(hints, s.Width-m-s.HintsWidth(hints), y)
	x := m
	if at := h.Saved(); at != "" {
		s.Saved(at, m, y)
		x += 30 + s.TextWidth(at, kit.Type{Size: 18, Bold: true}) + 24
	}
	room := s.Width - m - s.HintsWidth(hints) - 24 - x
	if t := (kit.Type{Size: 18, Colour: s.Ink2}); s.TextWidth(h.T("home-offline"), t) < room {
		s.Text(h.T("home-offline"), t, x, y, room)
	}
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
	case fyne.KeyEscape: // pressed once more on the way back than was needed, it must not end the program
		h.Confirm("leave-program", h.Window.Close)
	default:
		return false
	}
	return true
}

func (h *home) teach()    { h.Unlocked(func() { h.Show(teach.NewClasses(h.App)) }) }
func (h *home) pupil()    { h.Show(learn.NewClasses(h.App)) }
func (h *home) results()  { h.reminded(func() { h.Show(results.New(h.App)) }) }
func (h *home) settings() { h.reminded(func() { h.Show(manage.NewSettings(h.App, h.dataDoor())) }) }
func (h *home) team()     { h.Unlocked(func() { h.Show(contest.NewHall(h.App, h.teamDoors()...)) }) }
func (h *home) help()     { h.Show(app.NewKeys(h.App)) }

// reminded opens a door with the PIN, after what is to be told at the start of a school year.
func (h *home) reminded(open func()) { h.Unlocked(func() { keeper.Remind(h.App, open) }) }

// dataDoor is the way from the settings to the rooms of data.
func (h *home) dataDoor() manage.Door {
	return manage.Door{ID: "data", Open: func() { h.Show(keeper.NewHub(h.App)) }}
}

// teamDoors are the ways from the youth leader's hall to the other rooms.
func (h *home) teamDoors() []contest.Door {
	return []contest.Door{
		{ID: "plans", Icon: "calendar", Key: fyne.KeyK, Open: func() { h.Show(session.NewShelf(h.App)) }, Waits: session.Unfinished},
		{ID: "season", Icon: "notes", Key: fyne.KeyS, Open: func() { h.Show(session.NewSeason(h.App)) }},
		{ID: "places", Icon: "globe", Key: fyne.KeyD, Open: func() { h.Show(place.NewShelf(h.App)) }},
		{ID: "speakers", Icon: "tell", Key: fyne.KeyM, Open: func() { h.Show(speaker.NewDesk(h.App)) }},
	}
}
