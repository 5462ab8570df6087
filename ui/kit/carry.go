package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Carried is a place whose face can be carried off with the mouse or a finger. It takes no presses and no keys, so that
// a Hot at the same place still gets those.
type Carried struct {
	widget.BaseWidget
	sheet *fyne.Container
	face  *fyne.Container
	moved fyne.Position
	drop  func(dx, dy float32)
}

var _ fyne.Draggable = (*Carried)(nil)

// unsteady is how many design pixels a hand may slip while it clicks.
const unsteady = 12

// Carry draws a face that can be carried; drop is told how far it was carried, in design pixels, when it is let go. One
// that hardly moved was not carried but clicked by an unsteady hand: press is called, unless it is nil.
func (s *Sheet) Carry(draw func(*Sheet), x, y, w, h float32, press func(), drop func(dx, dy float32)) {
	c := &Carried{sheet: s.content, face: s.faced(draw)}
	scale := s.scale
	c.drop = func(dx, dy float32) {
		dx, dy = dx/scale, dy/scale
		if press != nil && max(dx, -dx, dy, -dy) < unsteady {
			press()
			return
		}
		drop(dx, dy)
	}
	c.ExtendBaseWidget(c)
	s.Put(c, x, y, w, h)
}

// CreateRenderer draws nothing: the face is drawn by the sheet.
func (c *Carried) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// Dragged moves the face along, over everything else.
func (c *Carried) Dragged(e *fyne.DragEvent) {
	if c.moved.IsZero() {
		c.sheet.Remove(c.face)
		c.sheet.Add(c.face)
	}
	c.moved = c.moved.AddXY(e.Dragged.DX, e.Dragged.DY)
	c.face.Move(c.moved)
}

// DragEnd puts the face back and tells how far it was carried.
func (c *Carried) DragEnd() {
	by := c.moved
	c.moved = fyne.Position{}
	c.face.Move(c.moved)
	c.drop(by.X, by.Y)
}

// Stroke draws a straight line.
func (s *Sheet) Stroke(c color.Color, weight, x1, y1, x2, y2 float32) {
	l := canvas.NewLine(c)
	l.StrokeWidth = weight * s.scale
	l.Position1 = fyne.NewPos(x1*s.scale, y1*s.scale)
	l.Position2 = fyne.NewPos(x2*s.scale, y2*s.scale)
	s.add(l, max(y1, y2))
}
