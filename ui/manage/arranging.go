package manage

import (
	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// arranging is what can be done with a class as a whole, each thing with what it does.
type arranging struct {
	*app.App
	class  store.Class
	pupils int
	depth  int // of the list of classes
}

func newArranging(a *app.App, one store.Class, pupils int) *arranging {
	return &arranging{App: a, class: one, pupils: pupils, depth: a.Depth() - 2}
}

type arrangement struct {
	id, icon string
	off      bool
	do       func()
}

func (g *arranging) all() []arrangement {
	return []arrangement{
		{"absent", "people", g.pupils == 0, func() { g.Show(newAbsent(g.App, g.class)) }},
		{"groups", "grid", g.pupils == 0, func() { g.Show(newGroups(g.App, g.class)) }},
		{"split", "swap", g.pupils < 2, func() { g.Show(newSplit(g.App, g.class)) }},
		{"join", "plus", false, g.join},
		{"archive", "calendar", false, g.archive},
	}
}

// Draw draws a card for each.
func (g *arranging) Draw(s *kit.Sheet) {
	y := bar(s, g.T("arrange-title", "Name", g.class.Name), g.T("form-back"), g.Back) + 8
	m, gap := s.Margin(), float32(14)
	w := s.Width - 2*m
	title, text := kit.Type{Size: 24, Bold: true}, kit.Type{Size: 19, Colour: s.Ink2}
	for _, one := range g.all() {
		name, about := g.T("arrange-"+one.id), g.T("arrange-"+one.id+"-about")
		high := max(grown(s, 96), s.TextHeight(name, title, w-128)+s.TextHeight(about, text, w-128)+28)
		box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 20}
		tone := s.Blue
		if one.off {
			box.Fill, tone = s.Disabled, plain(s)
			title.Colour = s.Ink2
		} else {
			title.Colour = nil
		}
		s.Box(box, m, y, w, high)
		s.Disc(tone.Tint, m+24, y+high/2-28, 56)
		s.Icon(one.icon, tone.Deep, m+38, y+high/2-14, 28)
		top := y + (high-s.TextHeight(name, title, w-128)-s.TextHeight(about, text, w-128))/2
		top += s.Text(name, title, m+104, top, w-128)
		s.Text(about, text, m+104, top, w-128)
		if !one.off {
			s.Hot(one.id, name, 20, m, y, w, high, one.do)
		}
		y += high + gap
	}
}

// join chooses the class whose pupils come here.
func (g *arranging) join() {
	g.Show(newOther(g.App, g.class, func(other store.Class) {
		g.Warn("join", func() {
			save(g.App, func() error { return g.Store.JoinClasses(g.class.ID, other.ID) }, nil, func() { g.BackTo(g.depth + 1) })
		}, "Name", g.class.Name, "Other", other.Name, "Count", other.Pupils)
	}))
}

func (g *arranging) archive() {
	g.Warn("archive", func() {
		save(g.App, func() error { return g.Store.ArchiveClass(g.class.ID) }, nil, func() { g.BackTo(g.depth) })
	}, "Name", g.class.Name)
}

// Focus is on the first thing that can be done.
func (g *arranging) Focus() string {
	for _, one := range g.all() {
		if !one.off {
			return one.id
		}
	}
	return "back"
}

// Key goes back on Escape.
func (g *arranging) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		g.Back()
		return true
	}
	return false
}
