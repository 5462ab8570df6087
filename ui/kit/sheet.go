package kit

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"lachanso/lessons"
)

// Artist paints the program's pictures; ui/kit/paint's Painter is the real one. All sizes are in real pixels.
type Artist interface {
	Icon(name string, c color.Color, px int) *image.RGBA
	Picture(name string, w, h int) *image.RGBA
	Animal(i, px int) *image.RGBA
	Animals() int // how many there are; Animal begins again after the last
	Part(name string, w, h int) *image.RGBA
	Figure(f lessons.Figure, h int) *image.RGBA
	Portrait(f lessons.Figure, px int, back color.Color, round float64) *image.RGBA
}

// Look is how things look now: the window's size, the text size, the palette and the language's words.
type Look struct {
	Palette *Palette
	Text    float32 // size of text, 1 for 100 %
	Spaced  bool    // letters, words and lines stand farther apart
	Words   *Words
	Artist  Artist
	Forward func(*fyne.KeyEvent)                         // takes the keys that what has the focus does not use
	Touched func() (late bool)                           // is told of the mouse and of presses, and says when they are not to count; nil for nobody
	Clicked func(on *Hot, at fyne.Position) (twice bool) // is told of clicks, and says which are the second of a double click; nil for nobody
	Density float32                                      // real pixels in one of Fyne's units

	Aside    float32   // room that answers keep free at their right end, where a class's hands are shown on them
	Pictures *Pictures // of the window that is drawn; nil for a drawing that is not kept
}

// Wide says from which width a screen has room for a side panel and for descriptions.
const Wide = 1200

// Least size in design pixels that every screen fits without scrolling at 100 %.
const (
	LeastWidth  = 1024
	LeastHeight = 768
)

// Sheet is one drawing of a screen. Positions and sizes are design pixels: Height is 768 or more, Width 1024 or more.
type Sheet struct {
	*Look
	*Palette
	Width, Height float32
	scale         float32
	content       *fyne.Container
	hots          []*Hot
	bottom        float32
	aspect        fyne.Size
	still         bool // a small picture: nothing on it can be pressed
	tried         bool // nobody will see it
	passages      []Passage
	reply         bool // the passages are all there is to read
	stir          func(fyne.Position)
}

// NewSheet makes an empty sheet for a window of the given size in Fyne's units.
func NewSheet(l *Look, window fyne.Size) *Sheet {
	s := &Sheet{Look: l, Palette: l.Palette, aspect: window, content: container.NewWithoutLayout()}
	s.scale = min(window.Height/LeastHeight, window.Width/LeastWidth)
	if s.scale <= 0 {
		s.scale = 1
	}
	s.Width, s.Height = window.Width/s.scale, window.Height/s.scale
	return s
}

// IsWide says whether there is room for side panels.
func (s *Sheet) IsWide() bool { return s.Width >= Wide }

// Margin is the empty border left and right.
func (s *Sheet) Margin() float32 {
	if s.IsWide() {
		return 48
	}
	return 32
}

// Gap is the space between cards.
func (s *Sheet) Gap() float32 {
	if s.IsWide() {
		return 32
	}
	return 24
}

// Object gives the finished drawing, and Bottom how far down it reaches, in design pixels.
func (s *Sheet) Object() fyne.CanvasObject { return s.content }

// Bottom gives the lowest design pixel drawn on.
func (s *Sheet) Bottom() float32 { return s.bottom }

// Real turns design pixels into Fyne's units.
func (s *Sheet) Real(v float32) float32 { return v * s.scale }

// Pixels turns design pixels into real pixels, for pictures.
func (s *Sheet) Pixels(v float32) int {
	d := s.Density
	if d <= 0 {
		d = 1
	}
	return int(v*s.scale*d + 0.5)
}

// Hots gives what can be pressed, in the order it was drawn: the order of the Tab key.
func (s *Sheet) Hots() []*Hot { return s.hots }

// Put places any object at design pixels.
func (s *Sheet) Put(o fyne.CanvasObject, x, y, w, h float32) {
	if s.still && lives(o) {
		return
	}
	o.Move(fyne.NewPos(x*s.scale, y*s.scale))
	o.Resize(fyne.NewSize(w*s.scale, h*s.scale))
	s.add(o, y+h)
}

// lives says that an object takes keys or a hand.
func lives(o fyne.CanvasObject) bool {
	_, keys := o.(fyne.Focusable)
	_, hand := o.(fyne.Draggable)
	return keys || hand
}

func (s *Sheet) add(o fyne.CanvasObject, bottom float32) {
	s.content.Add(o)
	s.bottom = max(s.bottom, bottom)
}

// Box is the face of a card or button.
type Box struct {
	Fill   color.Color
	Line   color.Color
	Weight float32 // of Line
	Radius float32
	Shadow bool // the soft shadow of a card
}

// Box draws a rectangle.
func (s *Sheet) Box(b Box, x, y, w, h float32) *canvas.Rectangle {
	r := canvas.NewRectangle(b.Fill)
	if b.Fill == nil {
		r.FillColor = color.Transparent
	}
	r.CornerRadius = b.Radius * s.scale
	if b.Line != nil {
		r.StrokeColor, r.StrokeWidth = b.Line, b.Weight*s.scale
	}
	if b.Shadow && !s.High {
		r.Shadow = canvas.Shadow{Color: Fade(rgb(0x1F2A44), 0.10), BlurRadius: 16 * s.scale, Offset: fyne.NewPos(0, 4*s.scale)}
	}
	if b.Shadow && s.High && b.Line == nil {
		r.StrokeColor, r.StrokeWidth = s.Line, 4*s.scale
	}
	s.Put(r, x, y, w, h)
	return r
}

// Card draws a white card.
func (s *Sheet) Card(x, y, w, h float32) {
	s.Box(Box{Fill: s.Palette.Card, Radius: 24, Shadow: true}, x, y, w, h)
}

// Image places a painted picture; it should already have the pixels that Pixels tells, and keep them as they are.
func (s *Sheet) Image(img image.Image, x, y, w, h float32) *canvas.Image {
	return s.image(img, false, x, y, w, h)
}

// changing places a picture whose pixels may change before the next drawing.
func (s *Sheet) changing(img image.Image, x, y, w, h float32) { s.image(img, true, x, y, w, h) }

func (s *Sheet) image(img image.Image, changing bool, x, y, w, h float32) *canvas.Image {
	if img == nil {
		return nil
	}
	c := s.Pictures.object(img, changing)
	s.Put(c, x, y, w, h)
	return c
}

// Rounded places a picture with rounded corners.
func (s *Sheet) Rounded(img image.Image, radius, x, y, w, h float32) {
	if c := s.Image(img, x, y, w, h); c != nil {
		c.CornerRadius = radius * s.scale
	}
}

// Icon draws a one-coloured icon in a square.
func (s *Sheet) Icon(name string, c color.Color, x, y, size float32) {
	if s.Artist != nil {
		s.Image(s.Artist.Icon(name, c, s.Pixels(size)), x, y, size, size)
	}
}

// Disc draws a filled circle in a square.
func (s *Sheet) Disc(c color.Color, x, y, size float32) {
	s.Box(Box{Fill: c, Radius: size / 2}, x, y, size, size)
}

// Rule draws a line across.
func (s *Sheet) Rule(x, y, w float32) { s.Box(Box{Fill: s.Line}, x, y, w, 2) }
