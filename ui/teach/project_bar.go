package teach

import (
	"context"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons/course"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
)

// handle is the bar that a moving mouse finds on the one display: the lesson without a key.
type handle struct {
	on    bool // the mouse moved a moment ago
	drawn bool
	known bool // where the mouse is
	at    fyne.Position
	stop  func() // hides it no more
}

const (
	handleStays  = 3 * time.Second
	handleMoved  = 8 // of Fyne's units: a table that shakes is no hand
	handleCell   = 50
	handleNumber = 84 // "12 / 14"
	handleAir    = 14
	handleHeight = 60
	hintWidth    = 400
)

// handleWidth is how wide the bar is on this page, or the hint in its place.
func (p *projector) handleWidth() float32 {
	switch {
	case !p.handle.on:
		return hintWidth
	case p.run.Hands() != nil:
		return 6*handleCell + handleNumber + 2*handleAir
	}
	return 5*handleCell + handleNumber + 2*handleAir
}

// tapped is a press on the page itself: it turns a page that asks nothing, as people know it from other programs.
func (p *projector) tapped() {
	if p.handy() && p.run.Hands() == nil {
		p.told()
		p.next()
	}
}

// stirred is the mouse moving over the page. The bar is drawn when it comes and when it goes, not in between.
func (p *projector) stirred(at fyne.Position) {
	b := &p.handle
	if !b.known {
		b.known, b.at = true, at
		return
	}
	if d := at.Subtract(b.at); !b.on && d.X*d.X+d.Y*d.Y < handleMoved*handleMoved || !p.handy() {
		return
	}
	b.at = at
	p.stay()
	b.stop = p.Later(handleStays, p.putBack)
	if !b.on {
		b.on = true
		p.Redraw()
	}
}

// stay lets the bar be until it is told to go again.
func (p *projector) stay() {
	if p.handle.stop != nil {
		p.handle.stop()
		p.handle.stop = nil
	}
}

func (p *projector) putBack() {
	p.handle.on = false
	if p.handle.drawn {
		p.Redraw()
	}
}

// handy says whether there is a place for the bar: nothing else lies on the page, and no tool is in the hand.
func (p *projector) handy() bool {
	return p.run.Shade() == course.Clear && p.tool == noTool && !p.zoomed() && p.number == nil && !p.notes && !p.called() &&
		p.run.Teams() == nil && !p.ClassShown()
}

// handleShown says whether the bar, or the hint in its place, lies on the page.
func (p *projector) handleShown() bool { return (p.handle.on || p.hint) && p.handy() }

// drawHandle draws the bar where the page has no words, or at the first lesson of all what the keys are.
func (p *projector) drawHandle(s *kit.Sheet) {
	p.handle.drawn = p.handleShown()
	if !p.handle.drawn {
		return
	}
	width := p.handleWidth()
	x, y := slide.Spare(s, p.view(p.run.ClassView()), width, handleHeight, append(p.clockPlace(s), p.heldPlace(s)...)...)
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 20}, x, y, width, handleHeight)
	if !p.handle.on {
		hints := []kit.Hint{{Keys: []string{"→"}, Says: p.T("handle-hint-on")}, {Keys: []string{"?"}, Says: p.T("handle-hint-keys")}, {Keys: []string{"Esc"}, Says: p.T("handle-hint-end")}}
		s.Hints(hints, x+max(8, (width-s.HintsWidth(hints))/2), y+16)
		return
	}
	_, at, of := p.run.Page()
	left := x + handleAir
	put := func(id, icon, words, label string, w float32, do func()) {
		if icon == "" {
			t := kit.Type{Size: 22, Bold: true, Fixed: true, Lines: 1, Align: kit.Centre}
			s.Text(words, t, left, y+14, w)
		} else {
			s.Icon(icon, s.Ink, left+(w-28)/2, y+16, 28)
		}
		s.Hot("handle-"+id, label, 14, left, y+3, w, handleHeight-6, func() { p.told(); do(); p.Unfocus() })
		left += w
	}
	put("back", "left", "", p.T("console-back"), handleCell, p.back)
	put("page", "", strconv.Itoa(at)+" / "+strconv.Itoa(of), p.T("tool-grid"), handleNumber, p.grid)
	put("next", "right", "", p.T("console-on"), handleCell, p.next)
	if p.run.Hands() != nil {
		put("reveal", "eye", "", p.T("keys-reveal"), handleCell, p.reveal)
	}
	put("pen", "edit", "", p.T("tool-pen"), handleCell, func() { p.take(penning) })
	put("keys", "", "?", p.T("keys-title"), handleCell, p.list)
	put("end", "power", "", p.T("console-stop"), handleCell, p.finish)
}

// told notes that the keys have been told of: the first key or page takes the hint away for good.
func (p *projector) told() {
	if !p.hint {
		return
	}
	p.hint = false
	s := p.Settings
	s.KeysShown = true
	p.Settings = s
	p.Background(func(context.Context) error { return p.Store.SaveSettings(s) }, p.said)
	p.Redraw()
}
