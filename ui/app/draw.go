package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"lachanso/ui/kit"
)

// fill lays the one drawing over the whole window and draws anew when the window changes.
type fill struct{ a *App }

// Expect tells the size of a window that is not shown yet: screens are drawn for it from now on.
func (a *App) Expect(size fyne.Size) {
	a.size = size
	a.holdScenes()
}

func (f *fill) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

func (f *fill) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if f.a.size != size {
		f.a.size = size
		f.a.holdScenes()
		f.a.Redraw()
		f.a.paintAgain(f.a.pane)
		return
	}
	objects[0].Resize(size)
}

// Redraw draws the screen in front. The focus stays on the thing with the same ID.
func (a *App) Redraw() {
	s := a.Front()
	if s == nil || a.size.IsZero() || a.look == nil {
		return
	}
	a.drawClass() // first: a screen that notes where it drew things is to note this window's places
	a.remember()
	a.look.Density = a.Window.Canvas().Scale()
	sheet := a.drawn(s)
	if a.hear(sheet.Passages()) {
		sheet = a.drawn(s)
	}
	a.hots = sheet.Hots()
	a.pane.show(a.framed(s, sheet), a.size)
	a.refocus(s)
}

// drawn gives a new drawing of a screen. Where letters stand farther apart, the size of text gives way until the window
// holds the drawing: who asks for spacing should not have to scroll for it.
func (a *App) drawn(s Screen) *kit.Sheet {
	look := *a.look
	for {
		sheet := a.pane.draw(look, a.size, s.Draw)
		if !look.Spaced || look.Text > 1 || look.Text < leastSpaced || sheet.Real(sheet.Bottom()) <= a.size.Height+1 {
			return sheet
		}
		look.Text -= 0.04
	}
}

// leastSpaced is the size at which spaced text gives way no more; at it spaced text takes no more room than plain text
// at 100 %.
const leastSpaced = 0.8

// framed lets a drawing scroll that is higher than the window (large text on a small screen).
func (a *App) framed(s Screen, sheet *kit.Sheet) fyne.CanvasObject {
	if b, ok := s.(Bare); ok && b.Bare() {
		return sheet.Object()
	}
	if sheet.Real(sheet.Bottom()) <= a.size.Height+1 {
		a.scroll = nil
		return sheet.Object()
	}
	var at fyne.Position
	if a.scroll != nil {
		at = a.scroll.Offset
	}
	a.scroll = container.NewVScroll(container.New(tall{sheet.Real(sheet.Bottom() + 24)}, sheet.Object()))
	a.scroll.Resize(a.size)
	a.scroll.ScrollToOffset(at)
	return a.scroll
}

// scrolled lets a page key scroll a drawing that is higher than the window, by a little less than what is seen.
func (a *App) scrolled(k fyne.KeyName) bool {
	by := map[fyne.KeyName]float32{fyne.KeyPageDown: 0.8, fyne.KeyPageUp: -0.8}[k] * a.size.Height
	if a.scroll == nil || by == 0 {
		return false
	}
	at := a.scroll.Offset
	at.Y = max(0, min(at.Y+by, a.scroll.Content.MinSize().Height-a.size.Height))
	a.scroll.ScrollToOffset(at)
	return true
}

type tall struct{ height float32 }

func (t tall) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, t.height) }
func (t tall) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, c := range o {
		c.Resize(size)
	}
}

// remember notes which Hot has the focus.
func (a *App) remember() {
	if h, ok := a.Window.Canvas().Focused().(*kit.Hot); ok {
		a.focused = h.ID
	}
}

// refocus gives the focus back. A field gets it after the present key is done, or it would type that key.
func (a *App) refocus(s Screen) {
	if t, ok := s.(Typed); ok {
		if f := t.Field(); f != nil {
			if a.Window.Canvas().Focused() == f {
				return // to focus it again later would take the focus back from where the next key moves it
			}
			a.do(func() { a.Window.Canvas().Focus(f) })
			return
		}
	}
	first := ""
	if f, ok := s.(Focusing); ok {
		first = f.Focus()
	}
	for _, want := range []string{a.focused, first} {
		if h := a.hot(want); h != nil {
			a.Window.Canvas().Focus(h)
			return
		}
	}
	a.Window.Canvas().Unfocus()
}

// hot finds what can be pressed by its ID, or nil.
func (a *App) hot(id string) *kit.Hot {
	for _, h := range a.hots {
		if h.ID == id && id != "" {
			return h
		}
	}
	return nil
}

// Focus moves the focus to the Hot with the ID, and where large text has to be scrolled into sight; with "" to none, so
// that a key has to look for one first, and to the head of the screen.
func (a *App) Focus(id string) {
	if id == "" {
		a.Unfocus()
		if a.scroll != nil {
			a.scroll.ScrollToTop()
		}
		return
	}
	a.focused = id
	if h := a.hot(id); h != nil {
		a.Window.Canvas().Focus(h)
		a.reveal(h)
	}
}

// Reveal scrolls large text to the Hot with the ID, and leaves the focus where it is. It is no method: every screen would get one
// of its own, and the program 60 KB more.
func Reveal(a *App, id string) {
	if h := a.hot(id); h != nil {
		a.reveal(h)
	}
}

// Begin gives the focus to the Hot with the ID, on a picture that is new: it is read from its head, however far down that lies.
func (a *App) Begin(id string) {
	a.Focus(id)
	if a.scroll != nil {
		a.scroll.ScrollToTop()
	}
}

// Unfocus takes the focus from everything until something asks for it: every key is the screen's then.
func (a *App) Unfocus() {
	a.focused = ""
	a.Window.Canvas().Unfocus()
}

// Hots gives what can be pressed on the screen in front, in Tab order.
func (a *App) Hots() []*kit.Hot { return a.hots }

// moveFocus lets the arrow keys walk to the nearest thing in their direction.
func (a *App) moveFocus(k fyne.KeyName) {
	dx, dy := float32(0), float32(0)
	switch k {
	case fyne.KeyLeft:
		dx = -1
	case fyne.KeyRight:
		dx = 1
	case fyne.KeyUp:
		dy = -1
	case fyne.KeyDown:
		dy = 1
	default:
		return
	}
	from, ok := a.Window.Canvas().Focused().(*kit.Hot)
	if !ok {
		if len(a.hots) > 0 {
			a.Window.Canvas().Focus(a.hots[0])
		}
		return
	}
	if next := nearest(a.hots, from, dx, dy); next != nil {
		a.Window.Canvas().Focus(next)
		a.reveal(next)
	}
}

// reveal scrolls to what has the focus.
func (a *App) reveal(h *kit.Hot) {
	if a.scroll == nil {
		return
	}
	const below = 96 // of what the thing belongs to
	top, bottom := h.Position().Y, h.Position().Y+h.Size().Height
	at := a.scroll.Offset
	if top < at.Y {
		at.Y = max(0, top-16)
	} else if bottom+below > at.Y+a.size.Height {
		at.Y = min(bottom+below, a.scroll.Content.MinSize().Height) - a.size.Height
	}
	a.scroll.ScrollToOffset(at)
}

// elsewhere is farther than anything in the same row or column: what stands straight that way comes before what is nearer.
const elsewhere = 10000

// beside says whether two things share a row, or else a column.
func beside(a, b *kit.Hot, row bool) bool {
	p, s, q, r := a.Position(), a.Size(), b.Position(), b.Size()
	if row {
		return p.Y < q.Y+r.Height && q.Y < p.Y+s.Height
	}
	return p.X < q.X+r.Width && q.X < p.X+s.Width
}

func nearest(hots []*kit.Hot, from *kit.Hot, dx, dy float32) *kit.Hot {
	var best *kit.Hot
	least := float32(1e9)
	fx, fy := middle(from)
	for _, h := range hots {
		if h == from || h.Disabled() {
			continue
		}
		x, y := middle(h)
		along := (x-fx)*dx + (y-fy)*dy
		across := abs((x-fx)*dy) + abs((y-fy)*dx)
		if along <= 1 {
			continue
		}
		d := along + across
		if !beside(from, h, dx != 0) {
			if dx != 0 && across > 2*along { // it lies above or below rather than beside
				continue
			}
			d = elsewhere + along + 2.5*across
		}
		if d < least {
			best, least = h, d
		}
	}
	return best
}

func middle(h *kit.Hot) (x, y float32) {
	p, s := h.Position(), h.Size()
	return p.X + s.Width/2, p.Y + s.Height/2
}

func abs(v float32) float32 {
	if v < 0 {
		return -v
	}
	return v
}
