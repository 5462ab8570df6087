package paper

import (
	"bytes"
	"image"
	"image/png"

	"lachanso/lessons"
)

// Artist paints pictures of the pack's art; ui/kit/paint's Painter is the real one.
type Artist interface {
	Figure(f lessons.Figure, h int) *image.RGBA
}

// encoded is a picture as PNG, or nil when it cannot be made: a paper is good without it.
func encoded(img image.Image) []byte {
	var b bytes.Buffer
	if img == nil || img.Bounds().Empty() {
		return nil
	}
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img); err != nil {
		return nil
	}
	return b.Bytes()
}
