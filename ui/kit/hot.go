package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Hot is a place that can be pressed by mouse, touch, Enter or Space. It lies over a face that the sheet has drawn.
type Hot struct {
	widget.BaseWidget
	ID    string // of the focus: the same thing keeps it from one drawing to the next
	Label string // what it says, for tests and for reading aloud
	Do    func()
	Again bool // is pressed several times in a row: a double click is two presses

	forward  func(*fyne.KeyEvent)
	stir     func(fyne.Position)
	touched  func() bool
	clicked  func(*Hot, fyne.Position) bool
	ring     *canvas.Rectangle
	veil     *canvas.Rectangle
	face     *fyne.Container // moves down while pressed; may be nil
	lip      float32
	gap      float32
	disabled bool
}

var (
	_ fyne.Focusable    = (*Hot)(nil)
	_ fyne.Tappable     = (*Hot)(nil)
	_ desktop.Keyable   = (*Hot)(nil)
	_ desktop.Hoverable = (*Hot)(nil)
	_ desktop.Mouseable = (*Hot)(nil)
)

// Hot lays a pressable place over what has been drawn at x, y, w, h. radius is the face's.
func (s *Sheet) Hot(id, label string, radius, x, y, w, h float32, do func()) *Hot {
	hot := &Hot{ID: id, Label: label, Do: do, forward: s.Forward, stir: s.stir, touched: s.Touched, clicked: s.Clicked, gap: 8 * s.scale}
	hot.ring = canvas.NewRectangle(color.Transparent)
	hot.ring.CornerRadius = (radius + 8) * s.scale
	hot.ring.StrokeColor, hot.ring.StrokeWidth = s.Focus, 4*s.scale
	if s.High {
		hot.ring.StrokeWidth = 6 * s.scale
	}
	hot.ring.Hide()
	hot.veil = canvas.NewRectangle(Fade(rgb(0x1F2A44), 0.04))
	hot.veil.CornerRadius = radius * s.scale
	hot.veil.Hide()
	hot.ExtendBaseWidget(hot)
	if s.still {
		return hot
	}
	s.Put(hot, x, y, w, h)
	s.hots = append(s.hots, hot)
	return hot
}

// CreateRenderer draws the veil of hovering and the ring of the focus, which stands outside.
func (h *Hot) CreateRenderer() fyne.WidgetRenderer { return &hotRenderer{h} }

type hotRenderer struct{ h *Hot }

func (r *hotRenderer) Layout(size fyne.Size) {
	h := r.h
	h.veil.Resize(size)
	h.ring.Move(fyne.NewPos(-h.gap, -h.gap))
	h.ring.Resize(fyne.NewSize(size.Width+2*h.gap, size.Height+2*h.gap))
}
func (r *hotRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *hotRenderer) Refresh()                     { r.h.ring.Refresh(); r.h.veil.Refresh() }
func (r *hotRenderer) Destroy()                     {}
func (r *hotRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.h.veil, r.h.ring} }

// Tapped presses it, unless the click is the second of a double click.
func (h *Hot) Tapped(e *fyne.PointEvent) {
	if h.clicked == nil || !h.clicked(h, e.AbsolutePosition) {
		h.press()
	}
}

func (h *Hot) press() {
	if h.touch() {
		return
	}
	if !h.disabled && h.Do != nil {
		h.Do()
	}
}

// touch tells that somebody is there, and says whether that came too late to count.
func (h *Hot) touch() (late bool) { return h.touched != nil && h.touched() }

// FocusGained shows the ring.
func (h *Hot) FocusGained() { show(h.ring) }

// FocusLost hides the ring.
func (h *Hot) FocusLost() { h.ring.Hide() }

// TypedRune does nothing: keys are read as keys, since Telex turns letters into others.
func (h *Hot) TypedRune(rune) {}

// TypedKey does nothing: it repeats while a key is held.
func (h *Hot) TypedKey(*fyne.KeyEvent) {}

// KeyDown presses on Enter and Space, and hands every other key to the screen.
func (h *Hot) KeyDown(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		h.press()
	default:
		if h.forward != nil {
			h.forward(e)
		}
	}
}

// KeyUp does nothing.
func (h *Hot) KeyUp(*fyne.KeyEvent) {}

// MouseIn shows the veil.
func (h *Hot) MouseIn(e *desktop.MouseEvent) {
	if !h.disabled {
		show(h.veil)
	}
	h.MouseMoved(e)
}

// show shows a rectangle and has it painted: Show alone does not.
func show(r *canvas.Rectangle) {
	r.Show()
	r.Refresh()
}

// MouseMoved tells the screen, where it wants to know.
func (h *Hot) MouseMoved(e *desktop.MouseEvent) {
	h.touch()
	if h.stir != nil {
		h.stir(e.AbsolutePosition)
	}
}

// MouseOut hides the veil.
func (h *Hot) MouseOut() { h.veil.Hide() }

// MouseDown lowers the face onto its lip.
func (h *Hot) MouseDown(*desktop.MouseEvent) {
	if h.face != nil && !h.disabled {
		h.face.Move(h.face.Position().AddXY(0, h.lip))
	}
}

// MouseUp lifts the face again.
func (h *Hot) MouseUp(*desktop.MouseEvent) {
	if h.face != nil && !h.disabled {
		h.face.Move(h.face.Position().AddXY(0, -h.lip))
	}
}

// Disable takes the press away and leaves it in its place.
func (h *Hot) Disable() *Hot { h.disabled = true; return h }

// Disabled says whether a press does nothing.
func (h *Hot) Disabled() bool { return h.disabled }

// faced draws with a sheet of its own that can be moved as one.
func (s *Sheet) faced(draw func(*Sheet)) *fyne.Container {
	sub := *s
	sub.content, sub.hots, sub.bottom = container.NewWithoutLayout(), nil, 0
	draw(&sub)
	s.add(sub.content, sub.bottom)
	return sub.content
}
