package app

// Spread is how a screen that is projected stands on this PC's displays: the class has a display of its own where there is
// one, and the teacher's window, which is not full screen then, is a console; else the teacher's window is filled.
type Spread struct {
	Lost    bool // the class's display was taken away
	one     bool // the teacher wants one, though there are two
	swapped bool // the class sees the first
}

// Fill shows the class's display, or fills the teacher's window.
func (d *Spread) Fill(a *App) {
	switch {
	case a.SeveralDisplays() && !d.one:
		d.Lost = false
		if a.ClassShown() {
			return
		}
		if a.Window.FullScreen() {
			a.Displays.Leave(a.Window)
		}
		a.ShowClass(!d.swapped, func() { d.alone(a) })
	case !d.Lost && !a.Window.FullScreen():
		a.Window.SetFullScreen(true)
	}
}

// alone goes on with one display.
func (d *Spread) alone(a *App) {
	*d = Spread{one: true}
	a.HideClass()
	if a.Window.FullScreen() { // or only seems so: displays that come and go take that from a window unsaid
		a.Window.SetFullScreen(false)
	}
	a.Window.SetFullScreen(true)
	a.Redraw()
}

// OneOrTwo goes over from two displays to one, or back.
func (d *Spread) OneOrTwo(a *App) {
	if !d.one {
		d.alone(a)
		return
	}
	d.one = false
	d.Fill(a)
	a.Redraw()
}

// Swap lets class and teacher change displays.
func (d *Spread) Swap(a *App) {
	if !a.ClassShown() {
		return
	}
	d.swapped = !d.swapped
	a.Displays.Move(a.Window, d.swapped)
	a.ShowClass(!d.swapped, func() { d.alone(a) })
	a.Redraw()
}

// Look notices that the projector was unplugged: then the system puts the class's window onto the first display, over the
// teacher's, so it is taken away. Plugged in again, it comes back.
func (d *Spread) Look(a *App) {
	switch {
	case a.ClassShown() && !a.SeveralDisplays():
		d.Lost, d.swapped = true, false
		a.HideClass()
	case d.Lost && a.SeveralDisplays():
		d.Fill(a)
	default:
		return
	}
	a.Redraw()
}

// Over gives the displays back when what was projected is over.
func (d *Spread) Over(a *App) {
	a.HideClass()
	a.Window.SetFullScreen(false)
	a.Fyne.Driver().SetDisableScreenBlanking(false)
}
