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

const (
	rollColumns = 4
	rollRows    = 10
)

// Draw draws every pupil with a mark: here, or away.
func (r *roll) Draw(s *kit.Sheet) {
	p := r.p
	s.TopBar(p.T("roll-title"), p.T("roll-back"), p.Back)
	m, gap := s.Margin(), float32(12)
	t := kit.Type{Size: 22, Bold: true, Lines: 1}
	here := p.T("roll-here", "Here", p.run.Here(), "Listed", p.run.Listed())
	s.Text(here, t, s.Width-m-s.TextWidth(here, t), 30, s.TextWidth(here, t)+8)
	w := (s.Width - 2*m - gap*(rollColumns-1)) / rollColumns
	first := r.page * rollColumns * rollRows
	for i := first; i < min(p.run.Listed(), first+rollColumns*rollRows); i++ {
		at := i - first
		r.pupil(s, i, m+float32(at/rollRows)*(w+gap), 104+float32(at%rollRows)*58, w)
	}
	hints := []kit.Hint{{Keys: []string{"↑", "↓", "←", "→"}, Says: p.T("hint-choose")}, {Keys: []string{"Enter"}, Says: p.T("roll-toggle")}}
	if r.pages() > 1 {
		hints = append(hints, kit.Hint{Keys: []string{"PgDn"}, Says: p.T("roll-more")})
	}
	s.Hints(hints, m, s.Height-48)
	naming := kit.Button{ID: "naming", Label: p.T("roll-by-number"), Key: "J"}
	if p.run.ByNumber() {
		naming.Label = p.T("roll-by-name")
	}
	nw := s.ButtonWidth(naming)
	s.Button(naming, s.Width-m-nw, s.Height-62, nw, 52, func() { p.do(p.run.Naming) })
}

func (r *roll) pupil(s *kit.Sheet, i int, x, y, w float32) {
	p := r.p
	away := p.run.IsAway(i)
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 14}
	ink, icon := s.Ink, "check"
	if away {
		box.Fill, ink, icon = s.Disabled, s.Ink2, "minus"
	}
	s.Box(box, x, y, w, 50)
	s.Text(strconv.Itoa(i+1), kit.Type{Size: 17, Colour: s.Ink2, Fixed: true, Lines: 1}, x+12, y+14, 32)
	name := p.T("called-number", "Number", i+1)
	if i < len(p.pupils) {
		name = p.NameOf(p.pupils[i])
	}
	t := kit.Type{Size: 18, Colour: ink, Fixed: true}
	s.Fit(name, t, x+44, y, w-88, 50)
	tone := s.Green.Deep
	if away {
		tone = s.Ink2
	}
	s.Icon(icon, tone, x+w-36, y+13, 24)
	label := name
	if away {
		label = fmt.Sprintf("%s: %s", name, p.T("called-absent"))
	}
	s.Hot("pupil-"+strconv.Itoa(i+1), label, 14, x, y, w, 50, func() {
		p.do(func(now time.Time) error { return p.run.Away(i, now) })
	})
}

func (r *roll) pages() int {
	return (r.p.run.Listed() + rollColumns*rollRows - 1) / (rollColumns * rollRows)
}

// Focus is on the first pupil.
func (r *roll) Focus() string { return "pupil-" + strconv.Itoa(r.page*rollColumns*rollRows+1) }

// Key goes back on Escape.
func (r *roll) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape, fyne.KeyA:
		r.p.Back()
	case fyne.KeyJ:
		r.p.do(r.p.run.Naming)
	case fyne.KeyPageDown, fyne.KeyPageUp:
		r.page = (r.page + 1) % max(1, r.pages())
		r.p.Redraw()
	default:
		return false
	}
	return true
}

var _ app.Screen = (*roll)(nil)
