package command

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
)

// still is a window without a display: what is drawn on it can be taken as a picture. It has what screens ask of a
// window, and no more.
type still struct {
	fyne.Window // nil: whatever else is asked for is a mistake of ours
	canvas      software.WindowlessCanvas
	full        bool
}

func newStill(width, height int) *still {
	s := &still{canvas: software.NewCanvas()}
	s.canvas.SetPadded(false)
	s.canvas.Resize(fyne.NewSize(float32(width), float32(height)))
	return s
}

// SetTitle does nothing.
func (s *still) SetTitle(string) {}

// SetPadded does nothing: nothing is padded.
func (s *still) SetPadded(bool) {}

// SetContent takes what is drawn.
func (s *still) SetContent(o fyne.CanvasObject) { s.canvas.SetContent(o) }

// Content gives what is drawn.
func (s *still) Content() fyne.CanvasObject { return s.canvas.Content() }

// Canvas gives where it is drawn.
func (s *still) Canvas() fyne.Canvas { return s.canvas }

// SetFullScreen only remembers it.
func (s *still) SetFullScreen(full bool) { s.full = full }

// FullScreen says what was asked for.
func (s *still) FullScreen() bool { return s.full }

// Close does nothing.
func (s *still) Close() {}

// Show does nothing, as Hide: whoever wants a picture takes it.
func (s *still) Show() {}

// Hide does nothing.
func (s *still) Hide() {}

// RequestFocus does nothing: there is no other window to take it from.
func (s *still) RequestFocus() {}

// SetCloseIntercept does nothing: nobody closes it.
func (s *still) SetCloseIntercept(func()) {}

// stillDisplays are two displays, the second one a projector's.
type stillDisplays struct{ class *still }

// Several says that the class has a display of its own.
func (d *stillDisplays) Several() bool { return true }

// NewWindow makes the class's window.
func (d *stillDisplays) NewWindow() fyne.Window {
	d.class = newStill(1024, 768)
	return d.class
}

// Fill gives the window the projector's size.
func (d *stillDisplays) Fill(fyne.Window, bool) { d.class.canvas.Resize(fyne.NewSize(1024, 768)) }

// Second says that the class's window stands where it belongs.
func (d *stillDisplays) Second(fyne.Window) (second, known bool) { return true, true }

// Move does nothing.
func (d *stillDisplays) Move(fyne.Window, bool) {}

// picture takes the picture.
// SetOnDropped does nothing: nobody drops a file on a picture.
func (s *still) SetOnDropped(func(fyne.Position, []fyne.URI)) {}

func (s *still) picture() image.Image { return s.canvas.Capture() }

// stillApp is Fyne's app without what reaches out of the program.
type stillApp struct{ fyne.App }

// Driver measures text; the display is not kept awake.
func (s stillApp) Driver() fyne.Driver { return stillDriver{s.App.Driver()} }

type stillDriver struct{ fyne.Driver }

// SetDisableScreenBlanking does nothing.
func (stillDriver) SetDisableScreenBlanking(bool) {}

// Leave takes a window from full screen.
func (d *stillDisplays) Leave(w fyne.Window) { w.SetFullScreen(false) }
