package kit

import (
	"image"

	"fyne.io/fyne/v2/canvas"
)

// largePicture is from how many pixels on it pays to take a picture over from one drawing to the next.
const largePicture = 128 * 128

// Pictures are the large pictures that a window shows. A drawing takes over those of the drawing before, so that they
// need not go to the graphics again; the graphics' memory of those that are gone is given back at once, which Fyne would
// keep for a minute after they were last shown. Its methods belong to Fyne's goroutine.
type Pictures struct {
	shown, spare pictures // spare ones are of the drawing before, and not taken over yet
}

// pictures are objects by what they show; under nil are those whose pixels may change.
type pictures map[*image.RGBA][]*canvas.Image

// Begin begins a drawing; one that was begun and not ended counts for nothing.
func (p *Pictures) Begin() {
	if p.spare == nil {
		p.spare = pictures{}
	}
	for img, all := range p.shown {
		p.spare[img] = append(p.spare[img], all...)
	}
	p.shown = pictures{}
}

// End ends it.
func (p *Pictures) End() {
	for _, all := range p.spare {
		for _, c := range all {
			c.Refresh() // it is not there to be painted again, but what the graphics hold of it is freed
		}
	}
	clear(p.spare)
}

// object gives what shows a picture: that of the drawing before, if there is one. changing says that the pixels of img may
// change between two drawings.
func (p *Pictures) object(img image.Image, changing bool) *canvas.Image {
	large, ok := img.(*image.RGBA)
	if p == nil || p.shown == nil || !ok || large.Rect.Dx()*large.Rect.Dy() < largePicture {
		return newImage(img)
	}
	if changing {
		c := newImage(img)
		p.shown[nil] = append(p.shown[nil], c)
		return c
	}
	c := newImage(img)
	if all := p.spare[large]; len(all) > 0 {
		c, p.spare[large] = all[len(all)-1], all[:len(all)-1]
		c.CornerRadius = 0
	}
	p.shown[large] = append(p.shown[large], c)
	return c
}

func newImage(img image.Image) *canvas.Image {
	c := canvas.NewImageFromImage(img)
	c.ScaleMode, c.FillMode = canvas.ImageScaleFastest, canvas.ImageFillStretch
	return c
}
