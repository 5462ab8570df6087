package paint

import (
	"image"
	"math"
	"testing"

	"github.com/srwiley/rasterx"
)

// Every shipped part looks as rasterx's own scanner draws it; only points on the edge of rounding may differ.
func TestScannerDrawsEveryPartAsRasterxDoes(t *testing.T) {
	p := shipped(t)
	if len(p.art.Names()) < 100 {
		t.Fatalf("only %d parts ship", len(p.art.Names()))
	}
	for _, name := range p.art.Names() {
		svg := p.art.SVG(name)
		icon, err := readSVG(svg)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		scale := 120 / max(icon.ViewBox.W, icon.ViewBox.H)
		w, h := round(icon.ViewBox.W*scale), round(icon.ViewBox.H*scale)
		ours, theirs := image.NewRGBA(image.Rect(0, 0, w, h)), image.NewRGBA(image.Rect(0, 0, w, h))
		drawSVG(ours, icon)
		drawWith(rasterx.NewScannerGV(w, h, theirs, theirs.Rect), icon, w, h)
		if n := differing(ours, theirs, 12); n > w*h/500 {
			t.Errorf("%s: %d of %d points differ", name, n, w*h)
		}
	}
}

func TestScannerDrawsTheHardCases(t *testing.T) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="`
	for name, text := range map[string]string{
		"a hole by winding":           svg + `0 0 100 100"><path fill="#123456" d="M10,10 L90,10 L90,90 L10,90Z M30,30 L30,70 L70,70 L70,30Z"/></svg>`,
		"a linear gradient":           svg + `0 0 100 100"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#FF0000"/><stop offset="1" stop-color="#0000FF" stop-opacity=".3"/></linearGradient></defs><circle fill="url(#g)" cx="50" cy="50" r="40"/></svg>`,
		"a radial gradient":           svg + `0 0 100 100"><rect fill="#FFEEDD" x="0" y="0" width="100" height="100"/><defs><radialGradient id="g" cx=".4" cy=".4" r=".6"><stop offset="0" stop-color="#FFF3B0"/><stop offset="1" stop-color="#FFF3B0" stop-opacity="0"/></radialGradient></defs><rect fill="url(#g)" x="5" y="15" width="80" height="80"/></svg>`,
		"half transparent on colours": svg + `0 0 100 100"><rect fill="#00FF00" x="0" y="0" width="60" height="100"/><rect fill="#FF0000" opacity=".5" x="30" y="30" width="60" height="60"/></svg>`,
		"shapes over the edges":       svg + `0 0 100 100"><circle fill="#1769C2" cx="0" cy="50" r="40"/><circle fill="#C73E1D" cx="105" cy="100" r="60"/></svg>`,
		"a thin sliver":               svg + `0 0 100 100"><path fill="#1F2A44" d="M2,3 L97,3.4 L97,3.9 L2,3.5Z"/></svg>`,
	} {
		t.Run(name, func(t *testing.T) {
			icon, err := readSVG([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			for _, px := range []int{7, 100, 640} { // small, plain, and where vector changes to floating point
				ours, theirs := image.NewRGBA(image.Rect(0, 0, px, px)), image.NewRGBA(image.Rect(0, 0, px, px))
				drawSVG(ours, icon)
				drawWith(rasterx.NewScannerGV(px, px, theirs, theirs.Rect), icon, px, px)
				if opaque(ours).Empty() {
					t.Errorf("%d px: nothing drawn", px)
				}
				if n := differing(ours, theirs, 12); n > px*px/500 {
					t.Errorf("%d px: %d points differ", px, n)
				}
			}
		})
	}
}

func TestScannerKeepsInsideItsClip(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 40, 40))
	s := newScanner(img)
	s.SetClip(image.Rect(10, 10, 20, 20))
	f := rasterx.NewFiller(40, 40, s)
	f.SetColor(paper)
	rasterx.AddRect(0, 0, 40, 40, 0, f)
	f.Draw()
	if got, want := opaque(img), image.Rect(10, 10, 20, 20); got != want {
		t.Errorf("drew %v, want %v", got, want)
	}
}

func TestAViewBoxThatBeginsElsewhereIsDrawnWhole(t *testing.T) {
	icon, err := readSVG([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100"><rect fill="#000000" x="-25" y="-25" width="50" height="50"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	img := image.NewRGBA(image.Rect(0, 0, 40, 40))
	drawSVG(img, icon)
	if got, want := opaque(img), image.Rect(10, 10, 30, 30); got != want {
		t.Errorf("drew %v, want %v", got, want)
	}
}

func TestUnreadablePartsAreErrorsNotPanics(t *testing.T) {
	for name, text := range map[string]string{
		"empty":           ``,
		"not svg":         `hello`,
		"cut off":         `<svg viewBox="0 0 10 10"><path d="M0,0 L`,
		"no view box":     `<svg><rect width="1" height="1"/></svg>`,
		"zero view box":   `<svg viewBox="0 0 0 0"/>`,
		"two numbers box": `<svg viewBox="0 0"/>`,
	} {
		if _, err := readSVG([]byte(text)); err == nil {
			t.Errorf("%s: read without error", name)
		}
	}
	if s := newScanner(image.NewRGBA(image.Rect(0, 0, 1, 1))); s.lo.X != math.MaxInt32 {
		t.Errorf("a new scanner has bounds %v", s.GetPathExtent())
	}
}
