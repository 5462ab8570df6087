package paper

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"lachanso/assets"
)

// letterPixels is how finely a letter is drawn: 220 dots an inch on a card.
const letterPixels = 360

// The answers' colours and shapes are those of the screens: blue circle, violet square, sun triangle, teal diamond.
var answerColours = [4]color.RGBA{{0x0E, 0x4A, 0x8C, 0xFF}, {0x4B, 0x2F, 0x8A, 0xFF}, {0xC9, 0x8F, 0x00, 0xFF}, {0x07, 0x54, 0x5B, 0xFF}}

// answerLetter draws the letter of answer i (0 is A) in the outline of its shape, on white, turned clockwise by quarters.
func answerLetter(i, quarters int) image.Image {
	const n = letterPixels
	img := image.NewRGBA(image.Rect(0, 0, n, n))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	fill(img, corners(i, 0), answerColours[i])
	fill(img, corners(i, 0.045*n), color.RGBA{0xFF, 0xFF, 0xFF, 0xFF})
	high, drop := 0.66, 0.5
	if i == 2 { // the triangle has room below
		high, drop = 0.54, 0.64
	}
	write(img, letter(i), high*n, drop*n)
	return turned(img, quarters)
}

// corners gives the outline of an answer's shape, drawn in by some pixels.
func corners(i int, in float64) [][2]float64 {
	const n = letterPixels
	c, r := n/2.0, n/2.0-2-in
	round := func(sides int, from float64, r, down float64) [][2]float64 {
		var out [][2]float64
		for k := range sides {
			a := from + 2*math.Pi*float64(k)/float64(sides)
			out = append(out, [2]float64{c + r*math.Sin(a), c + down - r*math.Cos(a)})
		}
		return out
	}
	switch i {
	case 0:
		return round(96, 0, r, 0)
	case 1:
		return round(4, math.Pi/4, (r-0.06*n)*math.Sqrt2, 0)
	case 2:
		return round(3, 0, (n/2.0-2)*1.15-2*in, 0.09*n)
	}
	return round(4, 0, r, 0)
}

func fill(img *image.RGBA, outline [][2]float64, c color.Color) {
	v := vector.NewRasterizer(img.Rect.Dx(), img.Rect.Dy())
	for i, p := range outline {
		if i == 0 {
			v.MoveTo(float32(p[0]), float32(p[1]))
			continue
		}
		v.LineTo(float32(p[0]), float32(p[1]))
	}
	v.ClosePath()
	v.Draw(img, img.Rect, image.NewUniform(c), image.Point{})
}

// write draws a letter in the middle, so high, with its own middle at y.
func write(img *image.RGBA, text string, high, y float64) {
	parsed, err := opentype.Parse(assets.Font(true))
	if err != nil {
		return // the typeface is part of the program: without it no screen has a letter either
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: high * 1.35, DPI: 72})
	if err != nil {
		return
	}
	bounds, advance := font.BoundString(face, text)
	middle := (bounds.Min.Y + bounds.Max.Y) / 2
	d := font.Drawer{
		Dst: img, Src: image.Black, Face: face,
		Dot: fixed.Point26_6{X: fixed.I(img.Rect.Dx())/2 - advance/2, Y: fixed.Int26_6(y*64) - middle},
	}
	d.DrawString(text)
}

// turned turns a square picture clockwise.
func turned(img *image.RGBA, quarters int) image.Image {
	n := img.Rect.Dx()
	for range quarters % 4 {
		out := image.NewRGBA(img.Rect)
		for y := range n {
			for x := range n {
				out.SetRGBA(n-1-y, x, img.RGBAAt(x, y))
			}
		}
		img = out
	}
	return img
}
