package kit

import (
	"image/color"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Place is where something stands on the window, in Fyne's units.
type Place struct{ Left, Top, Right, Bottom float32 }

// Holds says that o lies within b; half a unit more does not count.
func (b Place) Holds(o Place) bool {
	return o.Left >= b.Left-0.5 && o.Top >= b.Top-0.5 && o.Right <= b.Right+0.5 && o.Bottom <= b.Bottom+0.5
}

// Common gives what b and o have in common, and whether that is more than a touch.
func (b Place) Common(o Place) (Place, bool) {
	c := Place{max(b.Left, o.Left), max(b.Top, o.Top), min(b.Right, o.Right), min(b.Bottom, o.Bottom)}
	return c, c.Right-c.Left > 1 && c.Bottom-c.Top > 1
}

// Line is one piece of text on the window.
type Line struct {
	Text   string
	Size   float32
	Colour color.Color
	Place  Place       // of its letters, without the air above and below
	Ground color.Color // what it stands on; nil when that is a picture or the window itself
	Face   Place       // of the ground; the window's for none
	Under  bool        // something drawn later covers a part of it, but not all
	Over   string      // another text that it stands on
}

// Seen is what the window shows.
type Seen struct {
	Lines  []Line
	Faces  []Place // of everything that is filled or painted
	Window Place   // as deep as what scrolls in it
	Scroll bool
}

type piece struct {
	box    Place
	text   *canvas.Text
	ground color.Color
}

// See measures all that is shown in an object which fills the window.
func See(o fyne.CanvasObject) Seen {
	all := pieces(o, fyne.Position{}, nil)
	size := o.Size()
	seen := Seen{Window: Place{0, 0, size.Width, size.Height}}
	if deep := depth(o); deep > size.Height {
		seen.Window.Bottom, seen.Scroll = deep, true
	}
	for i, p := range all {
		if p.text == nil {
			seen.Faces = append(seen.Faces, p.box)
			continue
		}
		l := Line{Text: strings.TrimSpace(Plain(p.text.Text)), Size: p.text.TextSize, Colour: p.text.Color, Place: p.box, Face: seen.Window}
		for _, under := range all[:i] {
			if under.text == nil && under.box.Holds(centre(p.box)) {
				l.Ground, l.Face = under.ground, under.box
			}
		}
		if l.overdrawn(all[i+1:]) {
			continue
		}
		l.Over = over(all[:i], p)
		seen.Lines = append(seen.Lines, l)
	}
	return seen
}

// depth is how far down the content of a scrolling window reaches.
func depth(o fyne.CanvasObject) float32 {
	switch v := o.(type) {
	case *container.Scroll:
		return v.Position().Y + v.Content.MinSize().Height
	case *fyne.Container:
		most := float32(0)
		for _, c := range v.Objects {
			most = max(most, depth(c))
		}
		return most
	}
	return 0
}

func centre(b Place) Place {
	x, y := (b.Left+b.Right)/2, (b.Top+b.Bottom)/2
	return Place{x, y, x, y}
}

// overdrawn says that something drawn later hides all of the line; Under tells that it hides a part.
func (l *Line) overdrawn(later []piece) bool {
	for _, p := range later {
		if p.text != nil {
			continue
		}
		if p.box.Holds(l.Place) {
			return true
		}
		if _, touch := p.box.Common(l.Place); touch {
			l.Under = true
		}
	}
	return false
}

// over gives the text on which p stands, when nothing lies between them.
func over(earlier []piece, p piece) string {
	for i, o := range earlier {
		if o.text == nil {
			continue
		}
		common, touch := o.box.Common(p.box)
		if !touch {
			continue
		}
		between := false
		for _, b := range earlier[i+1:] {
			between = between || b.text == nil && b.box.Holds(common)
		}
		if !between {
			return o.text.Text
		}
	}
	return ""
}

// inkShare is how much of a line's size its letters take above and below the middle, accents included.
const inkShare = 0.56

func pieces(o fyne.CanvasObject, at fyne.Position, all []piece) []piece {
	if !o.Visible() {
		return all
	}
	at = at.Add(o.Position())
	size := o.Size()
	box := Place{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
	switch v := o.(type) {
	case *canvas.Text:
		if strings.TrimSpace(v.Text) != "" {
			all = append(all, piece{box: lettersOf(v, box), text: v})
		}
	case *canvas.Rectangle:
		all = filled(all, box, v.FillColor)
	case *canvas.RegularPolygon:
		all = filled(all, box, v.FillColor)
	case *canvas.Image:
		all = append(all, piece{box: box})
	case *fyne.Container:
		for _, c := range v.Objects {
			all = pieces(c, at, all)
		}
	case *container.Scroll:
		all = pieces(v.Content, at.Subtract(v.Offset), all)
	case *Hot, *Carried: // what lies below them was drawn by the sheet
	case fyne.Widget:
		all = append(all, piece{box: box})
	}
	return all
}

func filled(all []piece, box Place, c color.Color) []piece {
	if c == nil {
		return all
	}
	if _, _, _, a := c.RGBA(); a < 0xC000 {
		return all
	}
	return append(all, piece{box: box, ground: c})
}

// lettersOf is the part of a text's box in which its letters stand.
func lettersOf(t *canvas.Text, box Place) Place {
	wide := t.MinSize().Width
	middle := (box.Top + box.Bottom) / 2
	left := box.Left
	switch t.Alignment {
	case fyne.TextAlignCenter:
		left += (box.Right - box.Left - wide) / 2
	case fyne.TextAlignTrailing:
		left = box.Right - wide
	}
	return Place{left, middle - inkShare*t.TextSize, left + wide, middle + inkShare*t.TextSize}
}

// Contrast is the ratio of two colours' light, 1 to 21.
func Contrast(a, b color.Color) float64 {
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func light(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
