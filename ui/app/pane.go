package app

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"lachanso/ui/kit"
)

// pane is what a window holds: one drawing, which another replaces as a whole.
type pane struct {
	*fyne.Container
	spot     *canvas.Rectangle
	pictures kit.Pictures
}

// newPane makes an empty pane.
func newPane(layout fyne.Layout) *pane {
	p := &pane{Container: container.New(layout), spot: canvas.NewRectangle(color.Transparent)}
	p.Objects = []fyne.CanvasObject{p.spot}
	return p
}

// show puts up a finished drawing. Only a spot that nobody sees is refreshed, which has the window painted: to refresh
// the drawing would look at each of its objects once more, and they are all new or as they were.
func (p *pane) show(drawing fyne.CanvasObject, size fyne.Size) {
	drawing.Resize(size)
	p.Objects = []fyne.CanvasObject{drawing, p.spot}
	p.spot.Refresh()
	p.pictures.End()
}

// resized is when a window that changed its size surely has it.
const resized = 150 * time.Millisecond

// paintAgain has a pane painted once more a moment after its window changed its size: the software renderer paints the first
// picture into a buffer of the old size.
func (a *App) paintAgain(p *pane) {
	for _, after := range []time.Duration{resized, 4 * resized} {
		a.Later(after, p.spot.Refresh)
	}
}

// ahead gets ready what will be shown next, until something is shown.
func (p *pane) ahead(look kit.Look, size fyne.Size, draw func(*kit.Sheet)) {
	if len(p.Objects) == 0 || size.IsZero() {
		return
	}
	look.Pictures = &p.pictures
	sheet := kit.NewSheet(&look, size)
	draw(sheet)
	p.Objects = []fyne.CanvasObject{p.Objects[0], p.spot, sheet.Ahead()}
	p.spot.Refresh()
}

// draw draws a sheet for the pane.
func (p *pane) draw(look kit.Look, size fyne.Size, draw func(*kit.Sheet)) *kit.Sheet {
	look.Pictures = &p.pictures
	p.pictures.Begin()
	sheet := kit.NewSheet(&look, size)
	draw(sheet)
	return sheet
}
