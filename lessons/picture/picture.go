package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/gif" // the kinds of file that are read
	"image/jpeg"
	"image/png"
	"io"

	_ "golang.org/x/image/bmp"
	scale "golang.org/x/image/draw"
	_ "golang.org/x/image/webp"
)

// What is taken, at most.
const (
	MaxFile   = 30 << 20   // bytes
	MaxPixels = 24_000_000 // dots: 6000 × 4000
)

// Kinds are the ends of the names of files that are read.
var Kinds = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp"}

// What is kept is no larger: sharp on a projector, and small in the school's file.
const (
	keptWidth  = 1600
	keptHeight = 1200
	keptBytes  = 600 << 10
)

var (
	// ErrFile is returned for more bytes than MaxFile.
	ErrFile = errors.New("picture file is too large")
	// ErrKind is returned for a file that is no picture, or of a kind that is not read.
	ErrKind = errors.New("not a picture of a known kind")
	// ErrBroken is returned for a picture that begins well and cannot be read to its end.
	ErrBroken = errors.New("picture is damaged")
)

// TooLarge is the error for a picture of more dots than MaxPixels.
type TooLarge struct{ Width, Height int }

// Error names the size.
func (e *TooLarge) Error() string { return fmt.Sprintf("picture of %d × %d dots", e.Width, e.Height) }

// Picture is what is kept.
type Picture struct {
	Data          []byte
	Format        string // "jpg" or "png"
	Width, Height int
}

// Read reads a picture and makes it fit to be kept. Errors are those above, or the reader's own.
func Read(r io.Reader) (Picture, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return Picture{}, fmt.Errorf("read picture: %w", err)
	}
	if len(data) > MaxFile {
		return Picture{}, ErrFile
	}
	img, kind, err := decode(data)
	if err != nil {
		return Picture{}, err
	}
	small := upright(reduced(img, keptWidth, keptHeight), orientation(data))
	return encode(small, kind)
}

func decode(data []byte) (image.Image, string, error) {
	config, kind, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case errors.Is(err, image.ErrFormat):
		return nil, "", ErrKind
	case err != nil || config.Width <= 0 || config.Height <= 0:
		return nil, "", fmt.Errorf("%w: %v", ErrBroken, err)
	case config.Width > MaxPixels/config.Height:
		return nil, "", &TooLarge{config.Width, config.Height}
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, "", fmt.Errorf("%w: %v", ErrBroken, err)
	}
	return img, kind, nil
}

// encode keeps drawings sharp as PNG where that is small, and the rest as JPEG as good as there is room for.
func encode(img *image.RGBA, kind string) (Picture, error) {
	p := Picture{Width: img.Rect.Dx(), Height: img.Rect.Dy()}
	var out bytes.Buffer
	if kind != "jpeg" {
		if err := png.Encode(&out, img); err != nil {
			return p, fmt.Errorf("write picture: %w", err)
		}
		if out.Len() <= keptBytes {
			p.Data, p.Format = out.Bytes(), "png"
			return p, nil
		}
	}
	for _, quality := range []int{88, 78, 68, 55, 40} {
		out = bytes.Buffer{}
		if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: quality}); err != nil {
			return p, fmt.Errorf("write picture: %w", err)
		}
		if out.Len() <= keptBytes {
			break
		}
	}
	p.Data, p.Format = out.Bytes(), "jpg"
	return p, nil
}

// reduced gives the picture on white, each of its dots the mean of a square of the source's, so that it is no larger than w × h
// (or h × w, where it will be turned). It works in strips: nothing of the source's size is made anew.
func reduced(img image.Image, w, h int) *image.RGBA {
	b := img.Bounds()
	k := 1
	for !inside(b.Dx()/k, b.Dy()/k, w, h) {
		k++
	}
	out := image.NewRGBA(image.Rect(0, 0, max(1, b.Dx()/k), max(1, b.Dy()/k)))
	strip := image.NewRGBA(image.Rect(0, 0, b.Dx(), min(k, b.Dy())))
	for y := range out.Rect.Dy() {
		draw.Draw(strip, strip.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
		draw.Draw(strip, strip.Rect, img, b.Min.Add(image.Pt(0, y*k)), draw.Over)
		average(out, strip, y, k)
	}
	return out
}

// inside says that a picture stands in a box of w × h in one way or the other.
func inside(x, y, w, h int) bool {
	return max(x, y) <= max(w, h) && min(x, y) <= min(w, h)
}

func average(out, strip *image.RGBA, y, k int) {
	high := strip.Rect.Dy()
	wide := min(k, strip.Rect.Dx())
	n := uint32(high * wide)
	for x := range out.Rect.Dx() {
		var r, g, b uint32
		for dy := range high {
			at := strip.PixOffset(x*k, dy)
			for i := at; i < at+4*wide; i += 4 {
				r, g, b = r+uint32(strip.Pix[i]), g+uint32(strip.Pix[i+1]), b+uint32(strip.Pix[i+2])
			}
		}
		at := out.PixOffset(x, y)
		out.Pix[at], out.Pix[at+1], out.Pix[at+2], out.Pix[at+3] = uint8(r/n), uint8(g/n), uint8(b/n), 255
	}
}

// Fit gives a kept picture as large as it is in w × h, for drawing.
func Fit(data []byte, w, h int) (image.Image, error) {
	img, _, err := decode(data)
	if err != nil {
		return nil, err
	}
	w, h = Inside(img.Bounds().Dx(), img.Bounds().Dy(), w, h)
	half := reduced(img, 2*w, 2*h) // or a bilinear would leave dots out
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	scale.ApproxBiLinear.Scale(out, out.Rect, half, half.Rect, scale.Src, nil)
	return out, nil
}

// Inside gives the largest size of the same shape as width × height in a box.
func Inside(width, height, w, h int) (int, int) {
	if width*h > height*w {
		return max(1, w), max(1, height*w/width)
	}
	return max(1, width*h/height), max(1, h)
}
