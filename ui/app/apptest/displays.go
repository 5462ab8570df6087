package apptest

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Displays is a PC with two displays, the second one of which can be unplugged.
type Displays struct {
	Plugged bool
	Size    fyne.Size            // of the second
	On      map[fyne.Window]bool // the windows that were put on a display: true for the second
}

// Several says whether the second display is plugged in.
func (d *Displays) Several() bool { return d.Plugged }

// NewWindow makes a window.
func (d *Displays) NewWindow() fyne.Window {
	return test.NewWindow(canvas.NewRectangle(image.Transparent.C))
}

// Fill puts a window on a display and makes it as large.
func (d *Displays) Fill(w fyne.Window, second bool) {
	d.On[w] = second
	w.Resize(d.Size)
	w.Show()
}

// Second tells where a window is.
func (d *Displays) Second(w fyne.Window) (second, known bool) { return d.On[w] && d.Plugged, true }

// Move notes where a window was put.
func (d *Displays) Move(w fyne.Window, second bool) { d.On[w] = second }

// Leave takes a window from full screen.
func (d *Displays) Leave(w fyne.Window) { w.SetFullScreen(false) }

// Projected gives all words on the class's display, "" when it has none.
func (s *Stage) Projected() string {
	if !s.ClassShown() {
		return ""
	}
	return words(s.ClassWindow().Content())
}

// ProjectedPicture draws the class's display.
func (s *Stage) ProjectedPicture() image.Image { return s.ClassWindow().Canvas().Capture() }
