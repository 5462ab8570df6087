package teach

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// drawings are the pages of a lesson with what was drawn on them, one after the other.
type drawings struct {
	*app.App
	p     *projector // draws the pages; it never comes before a class
	pages []int
	at    int
}

// newDrawings gives the drawings of a lesson's moves, or nil where nothing was drawn or kept.
func newDrawings(a *app.App, m *lessons.Module, class store.Class, lesson store.ID, moves []string) *drawings {
	if len(moves) == 0 {
		return nil
	}
	p := newProjector(a, class)
	p.lesson = lesson
	if err := p.begin(m, moves); err != nil || len(p.run.Inked()) == 0 {
		return nil
	}
	return &drawings{App: a, p: p, pages: p.run.Inked()}
}

// Draw draws one page as large as there is room, with its drawings.
func (d *drawings) Draw(s *kit.Sheet) {
	_, _, of := d.p.run.Page()
	title := d.T("drawings-title", "Page", d.pages[d.at], "Pages", of)
	y := s.Bar(title, d.T("drawings-back"), d.Back) + 8
	high := s.Height - 84 - y
	wide := min(s.Width-2*s.Margin(), high*s.Width/s.Height)
	high = wide * s.Height / s.Width
	x := (s.Width - wide) / 2
	frame(s, kit.Box{Line: s.StrongLine, Weight: 2}, x, y, wide, high)
	s.Mini(x, y, wide, high, func(s *kit.Sheet) { d.p.mini(s, d.p.run.PageView(d.pages[d.at])) })
	if len(d.pages) < 2 {
		return
	}
	text := d.T("drawings-page", "Number", d.at+1, "Count", len(d.pages))
	s.Text(text, kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}, s.Margin(), s.Height-50, 400)
	pageButtons(d.App, s, s.Height-64, d.at > 0, d.at < len(d.pages)-1, d.turn)
}

func (d *drawings) turn(by int) {
	d.at = min(max(d.at+by, 0), len(d.pages)-1)
	d.Redraw()
}

// Focus is on nothing, so that every key turns pages.
func (d *drawings) Focus() string { return "" }

// Key turns pages and goes back.
func (d *drawings) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		d.Back()
	case fyne.KeyPageDown, fyne.KeyRight, fyne.KeySpace:
		d.turn(+1)
	case fyne.KeyPageUp, fyne.KeyLeft:
		d.turn(-1)
	default:
		return false
	}
	return true
}
