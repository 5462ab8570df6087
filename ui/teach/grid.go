package teach

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// grid is all pages of the lesson as small pictures: one is gone to by its number, by the arrow keys or by a press.
type grid struct {
	p      *projector
	chosen int // from 1
	digits string
}

func (p *projector) grid() {
	_, now, _ := p.run.Page()
	p.Show(&grid{p: p, chosen: now})
}

func (g *grid) columns(s *kit.Sheet) int {
	if s.IsWide() {
		return 6
	}
	return 5
}

const gridRows = 3

// Draw draws as many pages as there is room for, the chosen one among them.
func (g *grid) Draw(s *kit.Sheet) {
	p := g.p
	_, _, n := p.run.Page()
	s.TopBar(p.T("project-page", "Pages", n), p.T("grid-back"), p.Back)
	if g.digits != "" {
		t := kit.Type{Size: 34, Bold: true, Fixed: true, Lines: 1}
		w := s.TextWidth(g.digits, t) + 48
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Blue.Base, Weight: 3, Radius: 16}, s.Width-s.Margin()-w, 16, w, 56)
		s.Text(g.digits, t, s.Width-s.Margin()-w+24, 22, w)
	}
	cols := g.columns(s)
	m, gap := s.Margin(), float32(20)
	w := (s.Width - 2*m - gap*float32(cols-1)) / float32(cols)
	high := min(w*3/4, (s.Height-104-64)/gridRows-40)
	first := (g.chosen - 1) / (cols * gridRows) * cols * gridRows
	for i := first; i < min(n, first+cols*gridRows); i++ {
		at := i - first
		g.page(s, i+1, m+float32(at%cols)*(w+gap), 104+float32(at/cols)*(high+40), w, high)
	}
	hints := []kit.Hint{{Keys: []string{"1–9"}, Says: p.T("grid-number")}, {Keys: []string{"↑", "↓", "←", "→"}, Says: p.T("hint-choose")}, {Keys: []string{"Enter"}, Says: p.T("grid-go")}}
	s.Hints(hints, m, s.Height-48)
}

func (g *grid) page(s *kit.Sheet, number int, x, y, w, h float32) {
	p := g.p
	_, now, _ := p.run.Page()
	wide := min(w, h*4/3)
	x += (w - wide) / 2
	line := kit.Box{Fill: s.Paper, Line: s.StrongLine, Weight: 2, Radius: 8}
	if number == g.chosen {
		line.Line, line.Weight = s.Blue.Base, 5
	}
	s.Box(line, x-4, y-4, wide+8, h+8)
	s.Mini(x, y, wide, h, func(s *kit.Sheet) { p.mini(s, p.run.PageView(number)) })
	t := kit.Type{Size: 17, Fixed: true, Lines: 1, Align: kit.Centre, Bold: number == now, Colour: s.Ink2}
	label := strconv.Itoa(number)
	if number == now {
		t.Colour = s.Blue.Deep
		label = p.T("grid-now", "Number", number)
	}
	s.Text(label, t, x, y+h+6, wide)
	s.Hot("page-"+strconv.Itoa(number), label, 8, x, y, wide, h, func() { g.to(number) })
}

// to goes to a page; one that is not there changes nothing.
func (g *grid) to(number int) {
	p := g.p
	p.saveHands()
	if p.turned(func(now time.Time) error { return p.run.GoTo(number, now) })(p.Now()) == nil {
		p.keepMoves()
	}
	p.Back()
}

// Focus is on nothing, so that every key is the grid's.
func (g *grid) Focus() string { return "" }

// Key takes a number, or walks to a page.
func (g *grid) Key(k fyne.KeyName) bool {
	_, _, n := g.p.run.Page()
	if d, ok := app.Digit(k); ok {
		if len(g.digits) < 3 {
			g.digits += strconv.Itoa(d)
		}
		if v, err := strconv.Atoi(g.digits); err == nil && v >= 1 && v <= n {
			g.chosen = v
		}
		g.p.Redraw()
		return true
	}
	cols := 5
	if size := g.p.Window.Canvas().Size(); size.Width/size.Height > kit.Wide/float32(kit.LeastHeight) {
		cols = 6
	}
	step, walk := map[fyne.KeyName]int{
		fyne.KeyRight: 1, fyne.KeyLeft: -1, fyne.KeyDown: cols, fyne.KeyUp: -cols, fyne.KeyPageDown: cols * gridRows, fyne.KeyPageUp: -cols * gridRows,
	}[k]
	switch {
	case walk:
		g.chosen, g.digits = min(max(g.chosen+step, 1), n), ""
	case k == fyne.KeyBackspace && g.digits != "":
		g.digits = g.digits[:len(g.digits)-1]
	case k == fyne.KeyReturn || k == fyne.KeyEnter:
		to := g.chosen
		if v, err := strconv.Atoi(g.digits); err == nil {
			to = v
		}
		g.to(to)
		return true
	case k == fyne.KeyEscape || k == fyne.KeyG:
		g.p.Back()
		return true
	default:
		return false
	}
	g.p.Redraw()
	return true
}

var _ app.Screen = (*grid)(nil)
