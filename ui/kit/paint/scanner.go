package paint

import (
	"image"
	"image/color"
	"math"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// scanner is a rasterx.Scanner that keeps the path and fills it inside its bounding box, where rasterx.ScannerGV goes
// over the whole picture for every path. Holes come by winding, as in vector.
type scanner struct {
	dst    *image.RGBA
	path   []step
	lo, hi fixed.Point26_6 // bounds of path
	clip   image.Rectangle // zero: none
	plain  image.Uniform
	shade  rasterx.ColorFunc // a gradient; nil: plain
	fill   vector.Rasterizer
	mask   image.Alpha
}

// step is one corner of the path; a move begins a new outline.
type step struct {
	to   fixed.Point26_6
	move bool
}

func newScanner(dst *image.RGBA) *scanner {
	s := &scanner{dst: dst}
	s.Clear()
	return s
}

// Start begins an outline at a.
func (s *scanner) Start(a fixed.Point26_6) { s.add(step{a, true}) }

// Line goes on to b.
func (s *scanner) Line(b fixed.Point26_6) { s.add(step{b, false}) }

func (s *scanner) add(p step) {
	s.lo.X, s.lo.Y = min(s.lo.X, p.to.X), min(s.lo.Y, p.to.Y)
	s.hi.X, s.hi.Y = max(s.hi.X, p.to.X), max(s.hi.Y, p.to.Y)
	s.path = append(s.path, p)
}

// Draw fills the path.
func (s *scanner) Draw() {
	if len(s.path) == 0 {
		return
	}
	box := image.Rect(s.lo.X.Floor(), s.lo.Y.Floor(), s.hi.X.Ceil(), s.hi.Y.Ceil()).Intersect(s.dst.Rect)
	if !s.clip.Empty() {
		box = box.Intersect(s.clip)
	}
	if box.Empty() {
		return
	}
	s.fill.Reset(box.Dx(), box.Dy())
	for _, p := range s.path {
		x, y := float32(p.to.X)/64-float32(box.Min.X), float32(p.to.Y)/64-float32(box.Min.Y)
		if p.move {
			s.fill.MoveTo(x, y)
		} else {
			s.fill.LineTo(x, y)
		}
	}
	if s.shade == nil {
		s.fill.Draw(s.dst, box, &s.plain, image.Point{})
		return
	}
	s.drawShade(box)
}

// skip is how many points lie between two at which a gradient is asked, as long as it gives both the same colour: most run from
// top to bottom, and a row of theirs has one colour.
const skip = 8

// drawShade asks the gradient only where the path covers something.
func (s *scanner) drawShade(box image.Rectangle) {
	w, h := box.Dx(), box.Dy()
	if w*h > cap(s.mask.Pix) {
		s.mask.Pix = make([]uint8, w*h)
	}
	s.mask = image.Alpha{Pix: s.mask.Pix[:w*h], Stride: w, Rect: image.Rect(0, 0, w, h)}
	clear(s.mask.Pix)
	s.fill.Draw(&s.mask, s.mask.Rect, image.Opaque, image.Point{})
	for y := range h {
		row := s.dst.Pix[s.dst.PixOffset(box.Min.X, box.Min.Y+y):]
		s.shadeRow(row[:w*4], s.mask.Pix[y*w:(y+1)*w], box.Min.X, box.Min.Y+y)
	}
}

// shadeRow lays the gradient on the points of a row that begins at x, y.
func (s *scanner) shadeRow(row, cover []uint8, x, y int) {
	first := s.shade(x, y)
	for from := 0; from < len(cover); from += skip {
		to := min(from+skip, len(cover))
		next := s.shade(x+to, y)
		for i := from; i < to; i++ {
			if cover[i] == 0 {
				continue
			}
			c := first
			if next != first {
				c = s.shade(x+i, y)
			}
			over(row[i*4:i*4+4:i*4+4], c, uint32(cover[i]))
		}
		first = next
	}
}

// over lays c on one pixel, thinned by cover of 255.
func over(pix []uint8, c color.Color, cover uint32) {
	r, g, b, a := c.RGBA()
	left := 0xffff - a*cover/0xff
	for i, v := range [4]uint32{r, g, b, a} {
		pix[i] = uint8((v*cover/0xff + uint32(pix[i])*left/0xff) >> 8)
	}
}

// SetColor takes a color.Color or a rasterx.ColorFunc.
func (s *scanner) SetColor(c any) {
	switch c := c.(type) {
	case color.Color:
		s.plain.C, s.shade = c, nil
	case rasterx.ColorFunc:
		s.shade = c
	}
}

// GetPathExtent gives the bounds of the path; gradients are laid over them.
func (s *scanner) GetPathExtent() fixed.Rectangle26_6 {
	return fixed.Rectangle26_6{Min: s.lo, Max: s.hi}
}

// Clear forgets the path.
func (s *scanner) Clear() {
	s.path = s.path[:0]
	s.lo = fixed.Point26_6{X: math.MaxInt32, Y: math.MaxInt32}
	s.hi = fixed.Point26_6{X: math.MinInt32, Y: math.MinInt32}
}

// SetBounds does nothing but Clear: the picture's own bounds hold.
func (s *scanner) SetBounds(_, _ int) { s.Clear() }

// SetWinding does nothing: vector knows only the winding rule.
func (s *scanner) SetWinding(bool) {}

// SetClip keeps drawing inside r; the zero rectangle lifts that.
func (s *scanner) SetClip(r image.Rectangle) { s.clip = r }
