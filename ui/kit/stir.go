package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Stir has moved called, with a place in the window, when the mouse moves over what is drawn from here on, and pressed when
// nothing of that takes the press.
func (s *Sheet) Stir(moved func(fyne.Position), pressed func()) {
	f := &floor{moved: func(at fyne.Position) {
		if s.Touched != nil {
			s.Touched()
		}
		moved(at)
	}, pressed: pressed}
	f.ExtendBaseWidget(f)
	s.stir = moved
	s.Put(f, 0, 0, s.Width, s.Height)
}

// NewGround makes what lies below all drawings of a window and is told when the mouse moves over it.
func NewGround(touched func()) fyne.CanvasObject {
	g := &ground{touched: touched}
	g.ExtendBaseWidget(g)
	return g
}

// ground feels the mouse, and leaves presses to whom they were meant for.
type ground struct {
	widget.BaseWidget
	touched func()
}

var _ desktop.Hoverable = (*ground)(nil)

// CreateRenderer draws nothing.
func (g *ground) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(nothing()) }

// MouseIn notes the mouse.
func (g *ground) MouseIn(*desktop.MouseEvent) { g.touched() }

// MouseMoved notes that it moves.
func (g *ground) MouseMoved(*desktop.MouseEvent) { g.touched() }

// MouseOut does nothing.
func (g *ground) MouseOut() {}

// floor lies below a drawing and feels the mouse where nothing else does.
type floor struct {
	widget.BaseWidget
	moved   func(fyne.Position)
	pressed func()
}

var (
	_ desktop.Hoverable = (*floor)(nil)
	_ fyne.Tappable     = (*floor)(nil)
)

// Tapped is a press on nothing else.
func (f *floor) Tapped(*fyne.PointEvent) { f.pressed() }

// CreateRenderer draws nothing.
func (f *floor) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(nothing()) }

// MouseIn notes the mouse.
func (f *floor) MouseIn(e *desktop.MouseEvent) { f.moved(e.AbsolutePosition) }

// MouseMoved notes that it moves.
func (f *floor) MouseMoved(e *desktop.MouseEvent) { f.moved(e.AbsolutePosition) }

// MouseOut does nothing.
func (f *floor) MouseOut() {}

func nothing() fyne.CanvasObject { return &fyne.Container{} }
