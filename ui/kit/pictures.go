package kit

import (
	"image"

	"fyne.io/fyne/v2/canvas"
)

// Pictures are the painted pictures that a window shows. A drawing takes over those of the drawing before: they need not go
// to the graphics again, and Fyne paints a window twice when a picture is new in it. The memory of those that are gone, the
// graphics' and ours, is given back at once: Fyne would keep both for a minute after they were last shown, some four
// megabytes a page. Its methods belong to Fyne's goroutine.
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
			c.Image = nil
		}
	}
	clear(p.spare)
}

// object gives what shows a picture: that of the drawing before, if there is one. changing says that the pixels of img may
// change between two drawings.
func (p *Pictures) object(img image.Image, changing bool) *canvas.Image {
	c := newImage(img)
	key, painted := img.(*image.RGBA)
	if p == nil || p.shown == nil || !painted {
		return c
	}
	if changing {
		key = nil
	} else if all := p.spare[key]; len(all) > 0 {
		c, p.spare[key] = all[len(all)-1], all[:len(all)-1]
		c.CornerRadius = 0
	}
	p.shown[key] = append(p.shown[key], c)
	return c
}

func newImage(img image.Image) *canvas.Image {
	c := canvas.NewImageFromImage(img)
	c.ScaleMode, c.FillMode = canvas.ImageScaleFastest, canvas.ImageFillStretch
	return c
}
