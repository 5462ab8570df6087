package paint

import (
	"image"
	"image/color"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/fyne-io/oksvg"
	"golang.org/x/image/draw"

	"lachanso/lessons"
)

// keepBytes is what a Painter keeps of painted parts: two places at 1366×768 and the figures that stand in them.
// The whole program may weigh little more than a bare window, so it is not more.
const keepBytes = 12 << 20

// Painter paints the parts of one pack. Make it with New; all methods may be called from any goroutine.
type Painter struct {
	art     lessons.Art
	heads   map[string]lessons.Circle
	icons   func(name string) []byte
	animals []string // names below art/, sorted
	done    *cache[key]

	mu      sync.Mutex
	missing map[string]bool
}

// key names a painted picture: what, and how it was made.
type key struct {
	kind, name string
	w, h       int
	tint       color.RGBA64
	round      float64
	flip       bool
}

// New makes a painter of art, of heads (a character's head in its own box) and of icons. The map must not be changed
// afterwards.
func New(art lessons.Art, heads map[string]lessons.Circle, icons func(name string) []byte) *Painter {
	p := &Painter{art: art, heads: heads, icons: icons, done: newCache[key](keepBytes), missing: map[string]bool{}}
	for _, name := range art.Names() {
		if strings.HasPrefix(name, "animals/") {
			p.animals = append(p.animals, name)
		}
	}
	return p
}

// Hold changes how many bytes of painted parts are kept.
func (p *Painter) Hold(bytes int) { p.done.hold(bytes) }

// Part paints the part of this name ("props/key") into the middle of w×h, as large as it goes.
func (p *Painter) Part(name string, w, h int) *image.RGBA {
	return p.kept(key{kind: "part", name: name, w: w, h: h}, func() *image.RGBA {
		return p.fitted("art/"+name, p.art.SVG(name), w, h)
	})
}

// Picture paints an icon in its own colours into the middle of w×h, as large as it goes.
func (p *Painter) Picture(name string, w, h int) *image.RGBA {
	return p.kept(key{kind: "picture", name: name, w: w, h: h}, func() *image.RGBA {
		return p.fitted("icons/"+name, p.icons(name), w, h)
	})
}

// Icon paints an icon in the one colour c, px wide and high.
func (p *Painter) Icon(name string, c color.Color, px int) *image.RGBA {
	return p.kept(key{kind: "icon", name: name, w: px, h: px, tint: plainColour(c)}, func() *image.RGBA {
		return tinted(p.fitted("icons/"+name, p.icons(name), px, px), c)
	})
}

// Animal paints the animal of number i, px wide and high. Numbers beyond the last begin again.
func (p *Painter) Animal(i, px int) *image.RGBA {
	n := len(p.animals)
	if n == 0 {
		return p.Part("animals/none", px, px)
	}
	return p.Part(p.animals[(i%n+n)%n], px, px)
}

// Animals says how many animals there are.
func (p *Painter) Animals() int { return len(p.animals) }

// Missing lists the parts that were asked for and are not there or cannot be read, sorted.
func (p *Painter) Missing() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Sorted(maps.Keys(p.missing))
}

func (p *Painter) miss(name string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.missing[name] = true
}

// kept gives the picture of this key, painting it at the first time. Two goroutines may paint the same one at once:
// that costs a little time and nothing else.
func (p *Painter) kept(k key, paint func() *image.RGBA) *image.RGBA {
	if k.w <= 0 || k.h <= 0 {
		return image.NewRGBA(image.Rectangle{})
	}
	if img, ok := p.done.get(k); ok {
		return img.(*image.RGBA)
	}
	img := paint()
	p.done.put(k, img)
	return img
}

// read reads a part, or notes that it is missing and gives nil.
func (p *Painter) read(name string, svg []byte) *oksvg.SvgIcon {
	if svg == nil {
		p.miss(name)
		return nil
	}
	icon, err := readSVG(svg)
	if err != nil {
		p.miss(name)
		return nil
	}
	return icon
}

// fitted paints svg into the middle of w×h without changing its proportions.
func (p *Painter) fitted(name string, svg []byte, w, h int) *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	icon := p.read(name, svg)
	if icon == nil {
		drawPlain(dst, unknownPart)
		return dst
	}
	scale := min(float64(w)/icon.ViewBox.W, float64(h)/icon.ViewBox.H)
	iw, ih := max(1, round(icon.ViewBox.W*scale)), max(1, round(icon.ViewBox.H*scale))
	if iw == w && ih == h {
		drawSVG(dst, icon)
		return dst
	}
	own := image.NewRGBA(image.Rect(0, 0, iw, ih))
	drawSVG(own, icon)
	draw.Draw(dst, own.Rect.Add(image.Pt((w-iw)/2, (h-ih)/2)), own, image.Point{}, draw.Src)
	return dst
}

// The calm grey shapes that stand for what is not there.
const (
	unknownPart   = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect fill="#D8D3C8" x="30" y="30" width="140" height="140" rx="28" ry="28"/></svg>`
	unknownFigure = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 600"><circle fill="#D8D3C8" cx="200" cy="220" r="95"/><path fill="#CBC5B8" d="M110,590 L110,420 C110,360 150,330 200,330 C250,330 290,360 290,420 L290,590 Z"/></svg>`
)

// drawPlain draws one of our own shapes.
func drawPlain(dst *image.RGBA, svg string) {
	if icon, err := readSVG([]byte(svg)); err == nil {
		drawSVG(dst, icon)
	}
}

// tinted keeps the shape of img and gives it one colour.
func tinted(img *image.RGBA, c color.Color) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	draw.DrawMask(out, out.Rect, image.NewUniform(c), image.Point{}, img, image.Point{}, draw.Src)
	return out
}

func plainColour(c color.Color) color.RGBA64 {
	r, g, b, a := c.RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

func round(x float64) int { return int(math.Round(x)) }
