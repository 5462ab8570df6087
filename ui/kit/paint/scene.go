package paint

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/draw"

	"lachanso/lessons"
)

// Scene composes a scene into a new picture w×h, which is the caller's own. Figures and props keep to free, the part
// that the screen's panels leave open; an empty free means the whole picture. A mock phone (a figure "phone chat") is
// the screen's to draw: with an empty free its side stays open, otherwise free has left it out already.
func (p *Painter) Scene(s *lessons.Scene, w, h int, free image.Rectangle) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, max(w, 0), max(h, 0)))
	if img.Rect.Empty() {
		return img
	}
	draw.Draw(img, img.Rect, image.NewUniform(paper), image.Point{}, draw.Src)
	if s == nil {
		return img
	}
	l := p.arrange(s, w, h, free)
	if s.Place != "" {
		place := p.place(s.Place, l.scale)
		draw.Draw(img, img.Rect, place, image.Point{}.Sub(l.place), draw.Src)
	}
	for _, st := range l.stands {
		p.drawStand(img, st, l)
	}
	for _, t := range l.things {
		draw.Draw(img, t.at, p.Part("props/"+t.name, t.at.Dx(), t.at.Dy()), image.Point{}, draw.Over)
	}
	return img
}

// paper is under a scene without a place; fog stands for a place that is not there.
var (
	paper = color.RGBA{0xFF, 0xF8, 0xEC, 0xFF}
	fog   = color.RGBA{0xE7, 0xE3, 0xDC, 0xFF}
)

// place paints a whole place; scenes cut their piece out of it, so slides of different layouts share one.
func (p *Painter) place(name string, scale float64) *image.RGBA {
	w, h := int(math.Ceil(placeW*scale)), int(math.Ceil(placeH*scale))
	return p.kept(key{kind: "place", name: name, w: w, h: h}, func() *image.RGBA {
		img := image.NewRGBA(image.Rect(0, 0, w, h))
		draw.Draw(img, img.Rect, image.NewUniform(fog), image.Point{}, draw.Src)
		if icon := p.read("art/places/"+name, p.art.SVG("places/"+name)); icon != nil {
			drawSVG(img, icon)
		}
		return img
	})
}

func (p *Painter) drawStand(img *image.RGBA, st stand, l layout) {
	b := boxOf(st.figure)
	if floor := float64(l.place.Y) + floorY*l.scale; st.soles > floor && !l.behindPanel() {
		wide := 400 * st.scale // the shadow's box is 400×60
		if st.figure.Who == lessons.Mascot {
			wide *= 0.8
		}
		shadow := p.Part("props/shadow", round(wide), round(wide*0.15))
		at := image.Pt(round(st.x)-shadow.Rect.Dx()/2, round(st.soles)-shadow.Rect.Dy()/2)
		draw.Draw(img, shadow.Rect.Add(at), shadow, image.Point{}, draw.Over)
	}
	fig := p.figure(st.figure, round(b.h*st.scale), st.flip)
	at := image.Pt(round(st.x)-fig.Rect.Dx()/2, round(st.soles-b.soles*st.scale))
	draw.Draw(img, fig.Rect.Add(at), fig, image.Point{}, draw.Over)
}
