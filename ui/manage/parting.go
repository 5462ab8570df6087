package manage

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// parting is where a class is taken off the lists, from which it comes back, or erased for good. The second asks for the
// class's name, so that no hasty key does it.
type parting struct {
	*app.App
	fields
	class store.Class
	off   bool // it is off the lists already
	depth int  // of the screens, where to go back to afterwards
	name  *app.Field
	said  string
}

func newParting(a *app.App, class store.Class, off bool, depth int) *parting {
	p := &parting{App: a, class: class, off: off, depth: depth, name: app.NewField(a, false)}
	p.name.OnSubmitted = func(string) { p.erase() }
	p.name.OnChanged = func(string) { p.said = ""; p.Redraw() }
	p.at, p.all = a, []fyne.Focusable{p.name}
	return p
}

// Enter puts the focus into the field where erasing is all that is left.
func (p *parting) Enter() {
	if p.off {
		p.want = p.name
	}
}

// Draw draws the mild way and the hard one, side by side or below each other.
func (p *parting) Draw(s *kit.Sheet) {
	title := p.T("class-part-title", "Name", p.class.Name)
	if p.off {
		title = p.T("class-gone-of", "Name", p.class.Name)
	}
	y := bar(s, title, p.T("form-back"), p.Back) + 16
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	if p.off {
		p.card(s, p.hard, s.Coral.Line, m, y, w, 0)
		return
	}
	if stacked(s) {
		y = p.card(s, p.mild, s.Palette.Line, m, y, w, 0) + gap
		p.card(s, p.hard, s.Coral.Line, m, y, w, 0)
		return
	}
	half := (w - gap) / 2
	high := max(p.mild(layer{nil, s}, 0, 0, half), p.hard(layer{nil, s}, 0, 0, half))
	p.card(s, p.mild, s.Palette.Line, m, y, half, high)
	p.card(s, p.hard, s.Coral.Line, m+half+gap, y, half, high)
}

// card draws a part on a card, and gives where it ends.
func (p *parting) card(s *kit.Sheet, part func(l layer, x, y, w float32) float32, line color.Color, x, y, w, least float32) float32 {
	high := max(least, part(layer{nil, s}, x, y, w))
	s.Box(kit.Box{Fill: s.Palette.Card, Line: line, Weight: 3, Radius: 24}, x, y, w, high)
	part(layer{s, s}, x, y, w)
	return y + high
}

func (p *parting) mild(l layer, x, y, w float32) float32 {
	at := y + 28
	at += l.text(p.T("class-off-title"), kit.Type{Size: 26, Bold: true}, x+32, at, w-64) + 10
	at += l.text(p.T("class-off-text", "Count", p.class.Pupils), kit.Type{Size: 20}, x+32, at, w-64) + 10
	at += l.text(p.T("class-off-back", "Days", store.RestoreDays), kit.Type{Size: 20}, x+32, at, w-64) + 20
	b := kit.Button{ID: "take-off", Label: p.T("class-remove"), Icon: "trash", Tone: &l.s.Blue}
	l.button(b, x+32, at, l.s.ButtonWidth(b), 60, p.takeOff)
	return at + 60 + 28 - y
}

func (p *parting) hard(l layer, x, y, w float32) float32 {
	s := l.s
	at := y + 28
	at += l.text(p.T("class-gone-title"), kit.Type{Size: 26, Bold: true, Colour: s.Coral.Deep}, x+32, at, w-64) + 10
	at += l.text(p.T("class-gone-text", "Count", p.class.Pupils), kit.Type{Size: 20}, x+32, at, w-64) + 10
	at += l.text(p.T("class-gone-backup"), kit.Type{Size: 20}, x+32, at, w-64) + 18
	at += l.text(p.T("class-gone-type", "Name", p.class.Name), kit.Type{Size: 20, Bold: true}, x+32, at, w-64) + 8
	l.put(p.name, x+32, at, min(w-64, 420), field(s))
	at += field(s) + 14
	if p.said != "" {
		at += l.text(p.said, kit.Type{Size: 18, Bold: true, Colour: s.Coral.Deep}, x+32, at, w-64) + 10
	}
	b := kit.Button{ID: "erase", Label: p.T("class-gone-do"), Icon: "trash", Tone: &s.Coral, Off: !p.named()}
	l.button(b, x+32, at, s.ButtonWidth(b), 60, p.erase)
	return at + 60 + 28 - y
}

// named says whether the class's name has been typed.
func (p *parting) named() bool {
	return strings.EqualFold(cleanLine(p.name.Text), cleanLine(p.class.Name))
}

func (p *parting) takeOff() {
	save(p.App, func() error { return p.Store.RemoveClass(p.class.ID) }, nil, p.over)
}

// erase erases the class, if its name was typed; what is typed wrongly is said.
func (p *parting) erase() {
	if !p.named() {
		p.said, p.want = p.T("class-gone-wrong", "Name", p.class.Name), p.name
		p.Redraw()
		return
	}
	var ids []store.ID
	p.Erase(func() error {
		if !p.off {
			pupils, err := p.Store.Pupils(p.class.ID)
			if err != nil {
				return err
			}
			for _, one := range pupils {
				ids = append(ids, one.ID)
			}
		}
		return p.Store.EraseClass(p.class.ID)
	}, func() ([]store.Backup, error) { return p.BackupsHolding(ids) }, p.T("class-of", "Name", p.class.Name), p.over, nil)
}

func (p *parting) over() { p.BackTo(p.depth) }

// Focus is on the way back, so that a hasty Enter loses nothing.
func (p *parting) Focus() string { return "back" }

// Key goes back on Escape.
func (p *parting) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.Back()
		return true
	}
	return false
}
