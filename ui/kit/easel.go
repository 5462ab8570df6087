package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// EaselDo is what a hand on an easel does. Spots are shares of the easel.
type EaselDo struct {
	Ink    func() *Ink  // a new stroke begins; nil where nothing can be drawn
	Stroke func([]Spot) // the stroke is done
	Point  func(Spot)   // the hand is there; nil where nobody wants to know
	Away   func()       // the hand is gone
	Press  func(Spot)   // it was pressed, where nothing is drawn
}

// Easel is a place to draw and point on with mouse, pen or finger. While a stroke is drawn only its own box is painted
// anew, not the screen below. A screen keeps its easel and puts it over each drawing, so that a stroke goes on when
// something else changes.
type Easel struct {
	widget.BaseWidget
	Do     EaselDo
	ground *canvas.Rectangle // all of it, and unseen
	live   *canvas.Image
	ink    *Ink
	spots  []Spot
	done   func([]Spot) // of the stroke being drawn: a tool may be put back while the hand is still down
}

var (
	_ desktop.Mouseable = (*Easel)(nil)
	_ desktop.Hoverable = (*Easel)(nil)
)

// NewEasel makes one, to be placed with Sheet.Put.
func NewEasel() *Easel {
	e := &Easel{ground: canvas.NewRectangle(color.Transparent), live: newImage(nil)}
	e.live.Hide()
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer shows the stroke being drawn.
func (e *Easel) CreateRenderer() fyne.WidgetRenderer {
	return &easelRenderer{e, []fyne.CanvasObject{e.ground, e.live}}
}

type easelRenderer struct {
	e       *Easel
	objects []fyne.CanvasObject
}

func (r *easelRenderer) Layout(size fyne.Size)        { r.objects[0].Resize(size) }
func (r *easelRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *easelRenderer) Refresh()                     {}
func (r *easelRenderer) Destroy()                     {}
func (r *easelRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (e *Easel) spot(p fyne.Position) Spot {
	size := e.Size()
	return Spot{min(max(p.X/size.Width, 0), 1), min(max(p.Y/size.Height, 0), 1)}
}

// MouseDown begins a stroke.
func (e *Easel) MouseDown(m *desktop.MouseEvent) {
	at := e.spot(m.Position)
	switch {
	case e.Do.Ink != nil:
		e.ink, e.spots, e.done = e.Do.Ink(), nil, e.Do.Stroke
		e.to(at)
	case e.Do.Press != nil:
		e.Do.Press(at)
	}
}

// MouseUp ends it.
func (e *Easel) MouseUp(*desktop.MouseEvent) { e.finish() }

// MouseIn notes where the hand is.
func (e *Easel) MouseIn(m *desktop.MouseEvent) { e.MouseMoved(m) }

// MouseMoved draws on, or points.
func (e *Easel) MouseMoved(m *desktop.MouseEvent) {
	at := e.spot(m.Position)
	if e.ink != nil {
		e.to(at)
	}
	if e.Do.Point != nil {
		e.Do.Point(at)
	}
}

// MouseOut ends a stroke where it leaves.
func (e *Easel) MouseOut() {
	e.finish()
	if e.Do.Away != nil {
		e.Do.Away()
	}
}

func (e *Easel) to(at Spot) {
	if n := len(e.spots); n > 0 && e.spots[n-1] == at {
		return
	}
	e.spots = append(e.spots, at)
	if e.ink.To(at) {
		b := e.ink.Image().Rect
		fx, fy := e.Size().Width/float32(e.ink.w), e.Size().Height/float32(e.ink.h)
		e.live.Image = e.ink.Image()
		e.live.Move(fyne.NewPos(float32(b.Min.X)*fx, float32(b.Min.Y)*fy))
		e.live.Resize(fyne.NewSize(float32(b.Dx())*fx, float32(b.Dy())*fy))
		e.live.Hidden = false
	}
	e.live.Refresh()
	e.ground.Refresh() // Fyne knows no window of what was hidden until now, and painted a stroke only when it was done
}

func (e *Easel) finish() {
	if e.ink == nil {
		return
	}
	spots := e.spots
	e.ink, e.spots = nil, nil
	e.live.Hide()
	e.done(spots)
}

// Pointer is a dot that follows a hand, on every sheet it was shown on. Moving it draws nothing else anew.
type Pointer struct {
	on  bool
	at  Spot
	all map[string]*pointed
}

type pointed struct {
	dot        *canvas.Circle
	spot       *canvas.Rectangle // nobody sees it; refreshed, it has the dot painted, of which Fyne knows no window while it is hidden
	x, y, w, h float32
	size       float32
}

// Show lets the pointer appear in a rectangle; place names it, and takes the place of what was shown there before.
func (p *Pointer) Show(s *Sheet, place string, x, y, w, h float32) {
	if p.all == nil {
		p.all = map[string]*pointed{}
	}
	size := h / 24
	dot := canvas.NewCircle(Fade(s.Coral.Base, 0.85))
	dot.StrokeColor, dot.StrokeWidth = s.Palette.Card, size/8*s.scale
	spot := canvas.NewRectangle(color.Transparent)
	s.Put(spot, x, y, 1, 1)
	s.Put(dot, x, y, size, size)
	one := &pointed{dot, spot, x * s.scale, y * s.scale, w * s.scale, h * s.scale, size * s.scale}
	p.all[place] = one
	p.place(one)
}

// Forget takes the pointer from a place.
func (p *Pointer) Forget(place string) { delete(p.all, place) }

// Move moves the pointer.
func (p *Pointer) Move(at Spot) { p.set(true, at) }

// Hide takes it away until it is moved again.
func (p *Pointer) Hide() { p.set(false, p.at) }

// At tells where it is, and whether it is shown.
func (p *Pointer) At() (Spot, bool) { return p.at, p.on }

func (p *Pointer) set(on bool, at Spot) {
	p.on, p.at = on, at
	for _, one := range p.all {
		p.place(one)
	}
}

func (p *Pointer) place(one *pointed) {
	one.dot.Hidden = !p.on
	one.dot.Move(fyne.NewPos(one.x+p.at.X*one.w-one.size/2, one.y+p.at.Y*one.h-one.size/2))
	one.dot.Refresh()
	one.spot.Refresh()
}
