package paint

import (
	"bytes"
	"fmt"
	"image"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// readSVG reads one part. A part from a stranger's pack may make the reader panic; that is an error like any other.
func readSVG(svg []byte) (icon *oksvg.SvgIcon, err error) {
	defer func() {
		if r := recover(); r != nil {
			icon, err = nil, fmt.Errorf("read svg: %v", r)
		}
	}()
	icon, err = oksvg.ReadIconStream(bytes.NewReader(svg), oksvg.IgnoreErrorMode)
	if err == nil && (icon.ViewBox.W <= 0 || icon.ViewBox.H <= 0) {
		err = fmt.Errorf("read svg: no view box")
	}
	return icon, err
}

// drawSVG lays icon over the whole of dst, stretched to it.
func drawSVG(dst *image.RGBA, icon *oksvg.SvgIcon) {
	size := dst.Rect.Size()
	drawWith(newScanner(dst), icon, size.X, size.Y)
}

func drawWith(s rasterx.Scanner, icon *oksvg.SvgIcon, w, h int) {
	box := icon.ViewBox
	icon.Transform = rasterx.Identity.Scale(float64(w)/box.W, float64(h)/box.H).Translate(-box.X, -box.Y)
	icon.Draw(rasterx.NewDasher(w, h, s), 1)
}
