package teach

import (
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// roll is the list of who is away today: they are not called, drawn or counted on.
type roll struct {
	p    *projector
	page int
}

// roll opens the list, after asking how many pupils there are in a class without one.
func (p *projector) roll() {
	p.known(func() { p.Show(&roll{p: p}) })
}

const rollColumns = 4

// rows gives how many pupils stand below each other, and how far apart: a class of 45 has room on one page.
func (r *roll) rows() (n int, step float32) {
	if r.p.run.Listed() > rollColumns*10 {
		return 12, 49
	}
	return 10, 58
}

// size is how many pupils a page shows.
func (r *roll) size() int {
	n, _ := r.rows()
	return rollColumns * n
}

// Draw draws every pupil with a mark: here, or away.
func (r *roll) Draw(s *kit.Sheet) {
	p := r.p
	s.TopBar(p.T("roll-title"), p.T("roll-back"), p.Back)
	m, gap := s.Margin(), float32(12)
	t := kit.Type{Size: 22, Bold: true, Fixed: true, Lines: 1}
	here := p.T("roll-here", "Here", p.run.Here(), "Listed", p.run.Listed())
	s.Text(here, t, s.Width-m-s.TextWidth(here, t), 30, s.TextWidth(here, t)+8)
	w := (s.Width - 2*m - gap*(rollColumns-1)) / rollColumns
	rows, step := r.rows()
	first := r.page * r.size()
	for i := first; i < min(p.run.Listed(), first+r.size()); i++ {
		at := i - first
		r.pupil(s, i, m+float32(at/rows)*(w+gap), 104+float32(at%rows)*step, w, min(50, step-5))
	}
	hints := []kit.Hint{{Keys: []string{"↑", "↓", "←", "→"}, Says: p.T("hint-choose")}, {Keys: []string{"Enter"}, Says: p.T("roll-toggle")}}
	s.Hints(hints, m, s.Height-48)
	naming := kit.Button{ID: "naming", Label: p.T("roll-by-number"), Key: "J"}
	if p.run.ByNumber() {
		naming.Label = p.T("roll-by-name")
	}
	right := s.Width - m - s.ButtonWidth(naming)
	s.Button(naming, right, s.Height-62, s.ButtonWidth(naming), 52, func() { p.do(p.run.Naming) })
	if r.pages() > 1 {
		more := kit.Button{ID: "more", Label: p.T("roll-more"), Key: "PgDn"}
		s.Button(more, right-12-s.ButtonWidth(more), s.Height-62, s.ButtonWidth(more), 52, r.turn)
	}
}

func (r *roll) pupil(s *kit.Sheet, i int, x, y, w, h float32) {
	p := r.p
	away := p.run.IsAway(i)
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 14}
	ink, icon := s.Ink, "check"
	if away {
		box.Fill, ink, icon = s.Disabled, s.Ink2, "minus"
	}
	s.Box(box, x, y, w, h)
	s.Text(strconv.Itoa(i+1), kit.Type{Size: 17, Colour: s.Ink2, Fixed: true, Lines: 1}, x+12, y+h/2-11, 32)
	name := p.T("called-number", "Number", i+1)
	if i < len(p.pupils) {
		name = p.NameOf(p.pupils[i])
	}
	t := kit.Type{Size: 18, Colour: ink, Fixed: true}
	s.Fit(name, t, x+44, y, w-88, h)
	tone := s.Green.Deep
	if away {
		tone = s.Ink2
	}
	s.Icon(icon, tone, x+w-36, y+h/2-12, 24)
	label := name
	if away {
		label = fmt.Sprintf("%s: %s", name, p.T("called-absent"))
	}
	s.Hot("pupil-"+strconv.Itoa(i+1), label, 14, x, y, w, h, func() {
		p.do(func(now time.Time) error { return p.run.Away(i, now) })
	})
}

func (r *roll) pages() int {
	return (r.p.run.Listed() + r.size() - 1) / r.size()
}

// turn shows the other pupils.
func (r *roll) turn() {
	r.page = (r.page + 1) % max(1, r.pages())
	r.p.Redraw()
}

// Focus is on the first pupil.
func (r *roll) Focus() string { return "pupil-" + strconv.Itoa(r.page*r.size()+1) }

// Key goes back on Escape.
func (r *roll) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape, fyne.KeyA:
		r.p.Back()
	case fyne.KeyJ:
		r.p.do(r.p.run.Naming)
	case fyne.KeyPageDown, fyne.KeyPageUp:
		r.turn()
	default:
		return false
	}
	return true
}

var _ app.Screen = (*roll)(nil)
