package paper

import (
	"image"

	"lachanso/lessons"
)

// Artist paints pictures of the pack's art; ui/kit/paint's Painter is the real one.
type Artist interface {
	Figure(f lessons.Figure, h int) *image.RGBA
}
