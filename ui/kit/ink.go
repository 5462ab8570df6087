package kit

import (
	"image"
	"image/color"
	"math"
)

// Spot is a place on a picture as shares of its width and height, 0 to 1.
type Spot struct{ X, Y float32 }

// Ink is one stroke of a pen being painted: a picture of its own box only, so that a longer stroke costs no more than its
// box. The zero value cannot be used; NewInk makes one.
type Ink struct {
	img    *image.RGBA // bounds are pixels of the whole picture
	colour color.NRGBA
	radius float64
	last   image.Point
	w, h   int
	any    bool
}

// NewInk begins a stroke of a weight in pixels on a picture of w × h pixels.
func NewInk(c color.Color, weight float64, w, h int) *Ink {
	return &Ink{colour: color.NRGBAModel.Convert(c).(color.NRGBA), radius: max(weight/2, 0.5), w: w, h: h}
}

// Image gives the stroke so far, its bounds in pixels of the whole picture; nil before the first spot.
func (k *Ink) Image() *image.RGBA { return k.img }

// To draws on to a spot. It says whether the box had to grow, else only the picture in it has changed.
func (k *Ink) To(s Spot) (grew bool) {
	at := image.Pt(int(float64(s.X)*float64(k.w)), int(float64(s.Y)*float64(k.h)))
	from := k.last
	if !k.any {
		from, k.any = at, true
	}
	k.last = at
	r := int(k.radius) + 2
	need := image.Rect(from.X, from.Y, from.X+1, from.Y+1).Union(image.Rect(at.X, at.Y, at.X+1, at.Y+1)).Inset(-r)
	if k.img == nil || !need.In(k.img.Rect) {
		k.grow(need)
		grew = true
	}
	k.capsule(from, at, need)
	return grew
}

// spare is how many pixels a box grows beyond what is needed, so that it need not grow at every spot.
const spare = 64

func (k *Ink) grow(need image.Rectangle) {
	box := need
	if k.img != nil {
		box = k.img.Rect.Union(need)
	}
	next := image.NewRGBA(box.Inset(-spare).Intersect(image.Rect(0, 0, k.w, k.h).Union(box)))
	if k.img != nil {
		for y := k.img.Rect.Min.Y; y < k.img.Rect.Max.Y; y++ {
			copy(next.Pix[next.PixOffset(k.img.Rect.Min.X, y):], k.img.Pix[k.img.PixOffset(k.img.Rect.Min.X, y):k.img.PixOffset(k.img.Rect.Min.X, y)+4*k.img.Rect.Dx()])
		}
	}
	k.img = next
}

// capsule paints all within the radius of the line a–b. Where a stroke crosses itself it does not become darker.
func (k *Ink) capsule(a, b image.Point, in image.Rectangle) {
	dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
	long := dx*dx + dy*dy
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			px, py := float64(x-a.X), float64(y-a.Y)
			along := 0.0
			if long > 0 {
				along = min(max((px*dx+py*dy)/long, 0), 1)
			}
			cover := min(max(k.radius+0.5-math.Hypot(px-along*dx, py-along*dy), 0), 1)
			if alpha := uint8(cover * float64(k.colour.A)); alpha > 0 {
				i := k.img.PixOffset(x, y)
				if p := k.img.Pix[i : i+4 : i+4]; alpha > p[3] {
					c := color.RGBAModel.Convert(color.NRGBA{k.colour.R, k.colour.G, k.colour.B, alpha}).(color.RGBA)
					p[0], p[1], p[2], p[3] = c.R, c.G, c.B, c.A
				}
			}
		}
	}
}

// Inked places a stroke that was painted for the whole rectangle.
func (s *Sheet) Inked(k *Ink, x, y, w, h float32) {
	if k.img == nil {
		return
	}
	b := k.img.Rect
	fx, fy := w/float32(k.w), h/float32(k.h)
	s.changing(k.img, x+float32(b.Min.X)*fx, y+float32(b.Min.Y)*fy, float32(b.Dx())*fx, float32(b.Dy())*fy)
}
