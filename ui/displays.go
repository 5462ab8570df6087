package ui

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// displays are the displays of this PC. Fyne says whether there are several and can fill the second; where a window is,
// and where displays are, only GLFW below it tells.
type displays struct {
	fyne fyne.App
	gone *atomic.Bool // the program ends: there is nothing to ask any more
}

func newDisplays(a fyne.App) displays {
	d := displays{a, &atomic.Bool{}}
	a.Lifecycle().SetOnStopped(func() { d.gone.Store(true) })
	return d
}

// Several says whether a second display stands beside the first.
func (d displays) Several() bool {
	driver, ok := d.fyne.Driver().(desktop.Driver)
	return ok && driver.HasSecondaryDisplay()
}

// NewWindow makes the class's window.
func (d displays) NewWindow() fyne.Window {
	return d.fyne.NewWindow("")
}

// landing is how long a window manager may take to put a window where it was asked to.
const landing = 400 * time.Millisecond

// Fill shows the window full screen. Some window managers fill the display on which the window was, whatever they are
// asked, and two displays of one name are one for Fyne: then the window is moved over first.
func (d displays) Fill(w fyne.Window, second bool) {
	if second {
		if dw, ok := w.(desktop.Window); ok {
			dw.RequestFullScreenSecondary()
		}
		w.Show()
	} else {
		w.Show()
		d.refill(w, second)
	}
	d.later(func() { // unless it is gone again: then nobody knows where it is
		if at, known := d.Second(w); known && at != second && d.Several() {
			d.refill(w, second)
		}
	})
}

func (d displays) later(do func()) {
	time.AfterFunc(landing, func() {
		fyne.Do(func() {
			if !d.gone.Load() {
				do()
			}
		})
	})
}

// refill moves the window over and fills the display it is on then.
func (d displays) refill(w fyne.Window, second bool) {
	w.SetFullScreen(false)
	d.move(w, second)
	d.later(func() { w.SetFullScreen(true) })
}

// Move puts the window onto a display, as large as that leaves room; one that was full screen is so again there.
func (d displays) Move(w fyne.Window, second bool) {
	if w.FullScreen() {
		d.refill(w, second)
		return
	}
	within(w, func(v *glfw.Window) { v.Restore() })
	d.move(w, second)
	d.later(func() { enlarge(w) })
}

// Leave takes a window from full screen, so that the system's own bar is not hidden and hides nothing.
func (d displays) Leave(w fyne.Window) {
	w.SetFullScreen(false)
	d.later(func() { enlarge(w) })
}

func enlarge(w fyne.Window) {
	within(w, func(v *glfw.Window) { v.Maximize() })
}

func (d displays) move(w fyne.Window, second bool) {
	first, other := monitors()
	to := first
	if second {
		to = other
	}
	if dw, ok := w.(desktop.Window); ok && to != nil {
		x, y := to.GetPos()
		dw.RequestPosition(x+inset, y+inset)
	}
}

// inset keeps a moved window's title bar on the display.
const inset = 48

// Second tells where the middle of the window is.
func (d displays) Second(w fyne.Window) (second, known bool) {
	_, other := monitors()
	if other == nil {
		return false, true
	}
	within(w, func(v *glfw.Window) {
		x, y := v.GetPos()
		wide, high := v.GetSize()
		ox, oy := other.GetPos()
		mode := other.GetVideoMode()
		if mode == nil {
			return
		}
		x, y = x+wide/2-ox, y+high/2-oy
		second, known = x >= 0 && y >= 0 && x < mode.Width && y < mode.Height, true
	})
	return second, known
}

// monitors gives the first display, and the second: the first one that lies elsewhere.
func monitors() (first, second *glfw.Monitor) {
	all := glfw.GetMonitors()
	if len(all) == 0 {
		return nil, nil
	}
	x, y := all[0].GetPos()
	for _, m := range all[1:] {
		if mx, my := m.GetPos(); mx != x || my != y {
			return all[0], m
		}
	}
	return all[0], nil
}

// within looks at the GLFW window of a Fyne window, which Fyne makes the current one for a while.
func within(w fyne.Window, look func(*glfw.Window)) {
	c, ok := w.(interface{ RunWithContext(func()) })
	if !ok {
		return
	}
	c.RunWithContext(func() {
		if v := glfw.GetCurrentContext(); v != nil {
			look(v)
		}
	})
}
