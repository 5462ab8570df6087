package place

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons/places"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// given is the list of a class: the class is chosen above, the places stand below and can be taken away.
type given struct {
	*room
	pages form.Pages
}

// Draw draws the classes to choose from and the places of the chosen one.
func (g *given) Draw(s *kit.Sheet) {
	entries := g.entries()
	print := kit.Action{Button: kit.Button{ID: "print", Label: g.T("place-print"), Icon: "print", Key: "P", Tone: &s.Blue, Off: len(entries) == 0}, Do: g.print}
	y := s.Bar(g.T("place-given"), g.T("form-back"), g.Back, print) + 4
	m := s.Margin()
	w := s.Width - 2*m
	class, ok := g.of()
	if !ok {
		s.Card(m, y, w, 140)
		s.Text(g.T("place-no-class-text"), kit.Type{Size: 22}, m+28, y+28, w-56)
		return
	}
	before := kit.Button{ID: "class-before", Icon: "left", Label: g.T("place-class-before")}
	next := kit.Button{ID: "class-next", Icon: "right", Label: g.T("place-class-next")}
	s.IconButton(before, m, y, func() { g.turn(-1) })
	title := kit.Type{Size: 26, Bold: true, Align: kit.Centre}
	s.Fit(g.T("place-class", "Class", class.Name), title, m+68, y, 240, 56)
	s.IconButton(next, m+320, y, func() { g.turn(1) })
	about := g.T("place-given-about")
	s.Fit(about, kit.Type{Size: 18, Colour: s.Ink2}, m+400, y, w-400, 60)
	y += 72
	if len(entries) == 0 {
		s.Card(m, y, w, 140)
		s.Text(g.T("place-given-none"), kit.Type{Size: 22, Colour: s.Ink2}, m+28, y+28, w-56)
		return
	}
	row := s.Grown(76)
	from, to := g.pages.Cut(len(entries), max(3, int((s.Height-y-80)/row)))
	s.Card(m, y, w, float32(to-from)*row+16)
	at := y + 8
	for i, e := range entries[from:to] {
		if i > 0 {
			s.Rule(m+24, at, w-48)
		}
		g.row(s, e, m, at, w, row)
		at += row
	}
	g.pages.Draw(g.App, s, m, max(at+16, s.Height-64))
}

func (g *given) row(s *kit.Sheet, e places.Entry, x, y, w, high float32) {
	side := min(44, high-16)
	s.Box(kit.Box{Fill: s.Green.Base, Radius: 12}, x+24, y+(high-side)/2, side, side)
	s.Icon(kindIcons[e.Kind], s.Green.On, x+24+side*0.2, y+(high-side)/2+side*0.2, side*0.6)
	words := w - 24 - side - 16 - 220
	s.Fit(e.Name, kit.Type{Size: 20, Bold: true}, x+40+side, y+4, words, high*0.5)
	s.Fit(g.Say(e.Use), kit.Type{Size: 16, Colour: s.Ink2}, x+40+side, y+high*0.5, words, high*0.46)
	s.Fit(ageOf(g.App, e.Age), kit.Type{Size: 17, Bold: true, Align: kit.Right}, x+w-224, y, 116, high)
	s.Hot("place-"+e.ID, e.Name, 14, x+12, y+4, w-108, high-8, func() { g.Show(&page{room: g.room, id: e.ID}) })
	s.IconButton(kit.Button{ID: "take-" + e.ID, Icon: "cross", Label: g.T("place-drop", "Name", e.Name)}, x+w-80, y+(high-60)/2, func() { g.give(e) })
}

func (g *given) entries() []places.Entry { return g.list().Entries(g.book) }

// turn goes to another class.
func (g *given) turn(by int) {
	if n := len(g.classes); n > 0 {
		g.class = (g.class + by + n) % n
		g.pages.At = 0
		g.Redraw()
	}
}

func (g *given) print() {
	class, _ := g.of()
	if entries := g.entries(); len(entries) > 0 {
		show(g.room, g.T("place-print-class", "Class", class.Name), class.Name, entries)
	}
}

// Focus is on the first place, else on the next class.
func (g *given) Focus() string {
	if all := g.entries(); len(all) > 0 {
		return "place-" + all[0].ID
	}
	return "class-next"
}

// Key changes the class, takes away what has the focus, prints.
func (g *given) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		g.Back()
	case fyne.KeyLeft:
		g.turn(-1)
	case fyne.KeyRight:
		g.turn(1)
	case fyne.KeyDelete, fyne.KeyX:
		h, ok := g.Window.Canvas().Focused().(*kit.Hot)
		for _, e := range g.entries() {
			if ok && h != nil && h.ID == "place-"+e.ID {
				g.give(e)
				break
			}
		}
	case fyne.KeyP:
		g.print()
	case fyne.KeyH:
		g.HelpMe()
	default:
		return g.pages.Key(g.App, k)
	}
	return true
}
