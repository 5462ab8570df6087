package app

import "fyne.io/fyne/v2"

// How much memory painted scenes may take, in bytes: for each pixel of a window as much as three whole pages need (the one on
// show and those beside it), or four scenes of a story, which leave the bar free (the one on show and where three choices
// lead). At least as much as a window of 1366×768 wants for pages, at most what a PC with such displays can spare.
const (
	shelfAPixel = 15
	shelfLeast  = 13 << 20
	shelfMost   = 128 << 20
)

// holdScenes makes room for scenes in the sizes of the windows there are, or each would push out the other's.
func (a *App) holdScenes() {
	bytes := shelfAPixel * pixels(a.Window, a.size)
	if a.ClassShown() {
		bytes += shelfAPixel * pixels(a.class.window, a.class.size)
	}
	a.Shelf.Hold(min(max(bytes, shelfLeast), shelfMost))
}

// pixels counts those of a window that has this size.
func pixels(w fyne.Window, size fyne.Size) int {
	scale := w.Canvas().Scale()
	return int(size.Width * scale * size.Height * scale)
}
