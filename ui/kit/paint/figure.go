package paint

import (
	"image"
	"image/color"

	"golang.org/x/image/draw"
	"golang.org/x/image/vector"

	"lachanso/lessons"
)

// box is the space a figure's parts are drawn in; all parts of a figure share it.
type box struct{ w, h, soles float64 }

var (
	personBox = box{400, 600, 590}
	mascotBox = box{400, 400, 390}
)

func boxOf(f lessons.Figure) box {
	if f.Who == lessons.Mascot {
		return mascotBox
	}
	return personBox
}

// layers names the parts of a figure from back to front. core must be there, or the figure is unknown.
func layers(f lessons.Figure) (parts []string, core string) {
	if f.Who == lessons.Mascot {
		pose := "mascot/" + orElse(f.Mood, "hello")
		return []string{pose + "-back", "mascot/body", pose + "-face", pose + "-front"}, "mascot/body"
	}
	dir := "characters/" + f.Who + "/"
	return []string{
		dir + "back", dir + "body-" + orElse(f.Pose, "stand"), dir + "head",
		dir + "face-" + orElse(f.Mood, "neutral"), dir + "hair",
	}, dir + "head"
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// Figure paints a whole figure, h high: its box with the soles at the foot (a person 2:3, Khiên square).
func (p *Painter) Figure(f lessons.Figure, h int) *image.RGBA { return p.figure(f, h, false) }

func (p *Painter) figure(f lessons.Figure, h int, flip bool) *image.RGBA {
	b := boxOf(f)
	w := round(float64(h) * b.w / b.h)
	k := key{kind: "figure", name: f.Who + " " + f.Mood + " " + f.Pose, w: w, h: h, flip: flip}
	return p.kept(k, func() *image.RGBA {
		img := p.newFigure(f, w, h)
		if flip {
			mirror(img)
		}
		return img
	})
}

// newFigure paints a figure's layers over each other.
func (p *Painter) newFigure(f lessons.Figure, w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	parts, core := layers(f)
	if !p.art.Has(core) {
		p.miss("art/" + core)
		drawPlain(img, unknownFigure)
		return img
	}
	for _, name := range parts {
		if icon := p.read("art/"+name, p.art.SVG(name)); icon != nil {
			drawSVG(img, icon)
		}
	}
	return img
}

// mirror turns img left for right.
func mirror(img *image.RGBA) {
	w := img.Rect.Dx()
	for y := range img.Rect.Dy() {
		row := img.Pix[y*img.Stride:][: w*4 : w*4]
		for a, b := 0, w-1; a < b; a, b = a+1, b-1 {
			x, y := [4]uint8(row[a*4:]), [4]uint8(row[b*4:])
			copy(row[a*4:], y[:])
			copy(row[b*4:], x[:])
		}
	}
}

// head gives the circle around a figure's head with its hair, in its box: from the pack, or measured on the part.
func (p *Painter) head(f lessons.Figure) lessons.Circle {
	if c, ok := p.heads[f.Who]; ok && c.R > 0 {
		return c
	}
	_, core := layers(f)
	b := boxOf(f)
	usual := lessons.Circle{X: 200, Y: 210, R: 120}
	if !p.art.Has(core) {
		return usual
	}
	const scale = 4 // a quarter of the box is exact enough
	r := opaque(p.Part(core, round(b.w/scale), round(b.h/scale)))
	if r.Empty() {
		return usual
	}
	bare := float64(max(r.Dx(), r.Dy())) * scale / 2
	c := lessons.Circle{X: float64(r.Min.X+r.Max.X) * scale / 2, Y: float64(r.Min.Y+r.Max.Y) * scale / 2, R: 1.12 * bare}
	if f.Who != lessons.Mascot {
		c.Y -= 0.08 * bare // hair is above
	}
	return c
}

// opaque is the rectangle of img that shows anything.
func opaque(img *image.RGBA) image.Rectangle {
	var r image.Rectangle
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.Pix[img.PixOffset(x, y)+3] > 0 {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

// cut says how a portrait is cut around the head, in its radii: half the side, and how far the middle lies below the
// head's. Khiên is nearly all head.
func cut(f lessons.Figure) (half, below float64) {
	if f.Who == lessons.Mascot {
		return 1.14, 0.06
	}
	return 1.28, 0.2
}

// Portrait paints head and chest on back, px wide and high, with corners of radius round (px/2 makes a disc).
func (p *Painter) Portrait(f lessons.Figure, px int, back color.Color, round float64) *image.RGBA {
	k := key{
		kind: "portrait", name: f.Who + " " + f.Mood + " " + f.Pose, w: px, h: px,
		tint: plainColour(back), round: round,
	}
	return p.kept(k, func() *image.RGBA { return p.portrait(f, px, back, round) })
}

func (p *Painter) portrait(f lessons.Figure, px int, back color.Color, radius float64) *image.RGBA {
	c, b := p.head(f), boxOf(f)
	half, below := cut(f)
	scale := float64(px) / (2 * half * c.R)
	whole := p.newFigure(f, round(b.w*scale), round(b.h*scale))
	from := image.Pt(round((c.X-half*c.R)*scale), round((c.Y+(below-half)*c.R)*scale))
	flat := image.NewRGBA(image.Rect(0, 0, px, px))
	draw.Draw(flat, flat.Rect, image.NewUniform(back), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Rect, whole, from, draw.Over)
	if radius <= 0 {
		return flat
	}
	out := image.NewRGBA(flat.Rect)
	draw.DrawMask(out, out.Rect, flat, image.Point{}, roundMask(px, px, radius), image.Point{}, draw.Src)
	return out
}

// roundMask is a rectangle with round corners.
func roundMask(w, h int, radius float64) *image.Alpha {
	r := float32(min(radius, float64(w)/2, float64(h)/2))
	c := r * 0.5523 // a quarter circle as a Bézier curve
	x, y := float32(w), float32(h)
	v := vector.NewRasterizer(w, h)
	v.MoveTo(r, 0)
	v.LineTo(x-r, 0)
	v.CubeTo(x-r+c, 0, x, r-c, x, r)
	v.LineTo(x, y-r)
	v.CubeTo(x, y-r+c, x-r+c, y, x-r, y)
	v.LineTo(r, y)
	v.CubeTo(r-c, y, 0, y-r+c, 0, y-r)
	v.LineTo(0, r)
	v.CubeTo(0, r-c, r-c, 0, r, 0)
	v.ClosePath()
	mask := image.NewAlpha(image.Rect(0, 0, w, h))
	v.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	return mask
}
