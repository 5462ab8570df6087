package form

import (
	"fyne.io/fyne/v2"

	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// Pages cuts a list into pages. ID is put before the names of its buttons where a screen has several lists.
type Pages struct {
	At       int
	ID       string
	size, of int
}

// Cut tells how many there are and how many a page holds, and gives the first and the one after the last of this page.
func (p *Pages) Cut(of, size int) (from, to int) {
	p.of, p.size = of, max(1, size)
	p.At = max(0, min(p.At, p.last()))
	return p.Span()
}

// Span gives the first and the one after the last of this page, by how many there were when they were last drawn.
func (p *Pages) Span() (from, to int) { return p.From(), min(p.of, p.From()+p.size) }

// From is the first of this page.
func (p *Pages) From() int { return p.At * max(1, p.size) }

// Several says that there is more than one.
func (p *Pages) Several() bool { return p.last() > 0 }

func (p *Pages) last() int { return max(0, (p.of-1)/max(1, p.size)) }

// Ends says that this page is the first one, the last one.
func (p *Pages) Ends() (first, last bool) { return p.At == 0, p.At == p.last() }

// Seek turns to the page that has the i-th; before the list was drawn it does nothing.
func (p *Pages) Seek(i int) {
	if p.size > 0 {
		p.At = i / p.size
	}
}

// Where words which page this is.
func (p *Pages) Where(a *app.App) string {
	from, to := p.Span()
	if p.size == 1 {
		return a.T("page-at", "From", from+1, "Of", p.of)
	}
	return a.T("page-where", "From", from+1, "To", to, "Of", p.of)
}

// Turn goes on or back by pages.
func (p *Pages) Turn(by int) { p.At = max(0, min(p.At+by, p.last())) }

// Draw draws the two ways and where one is, and gives how wide that is; with one page it draws nothing.
func (p *Pages) Draw(a *app.App, s *kit.Sheet, x, y float32) float32 {
	if !p.Several() {
		return 0
	}
	const side = 56
	where := p.Where(a)
	t := kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}
	w := s.TextWidth(where, t)
	first, last := p.Ends()
	p.button(a, s, kit.Button{ID: p.ID + "page-before", Icon: "up", Label: a.T("page-before")}, first, x, y, -1)
	s.Text(where, t, x+side+12, y+side/2-s.LineOf(t)/2, w+8)
	p.button(a, s, kit.Button{ID: p.ID + "page-next", Icon: "down", Label: a.T("page-next")}, last, x+side+w+28, y, 1)
	return 2*side + w + 28
}

// button draws a way; at the end of the list it is pale and does nothing.
func (p *Pages) button(a *app.App, s *kit.Sheet, b kit.Button, off bool, x, y float32, by int) {
	b.Off = off
	hot := s.IconButton(b, x, y, func() { p.Turn(by); a.Redraw() })
	if off {
		hot.Disable()
	}
}

// Key turns pages by PageUp and PageDown.
func (p *Pages) Key(a *app.App, k fyne.KeyName) bool {
	switch k {
	case fyne.KeyPageDown:
		p.Turn(1)
	case fyne.KeyPageUp:
		p.Turn(-1)
	default:
		return false
	}
	a.Redraw()
	return true
}
