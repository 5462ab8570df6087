package teach

import (
	"time"

	"lachanso/lessons/course"
)

// displays is how the lesson stands on this PC's displays.
type displays struct {
	one     bool // the teacher wants one, though there are two
	swapped bool // the class sees the first
	lost    bool // the class's display was taken away
}

// spread shows the class's display where there is one, and the console in the teacher's window, which is not full screen; else
// the page fills the teacher's window.
func (p *projector) spread() {
	switch {
	case p.SeveralDisplays() && !p.displays.one:
		p.displays.lost = false
		if p.ClassShown() {
			return
		}
		if p.Window.FullScreen() {
			p.Displays.Leave(p.Window)
		}
		p.ShowClass(!p.displays.swapped, p.alone)
	case !p.displays.lost && !p.Window.FullScreen():
		p.Window.SetFullScreen(true)
	}
}

// alone goes on with one display.
func (p *projector) alone() {
	p.displays = displays{one: true}
	p.HideClass()
	if p.Window.FullScreen() { // or only seems so: displays that come and go take that from a window unsaid
		p.Window.SetFullScreen(false)
	}
	p.Window.SetFullScreen(true)
	p.Redraw()
}

// oneOrTwo goes over from two displays to one, or back.
func (p *projector) oneOrTwo() {
	if !p.displays.one {
		p.alone()
		return
	}
	p.displays.one = false
	p.spread()
	p.Redraw()
}

// swap lets class and teacher change displays.
func (p *projector) swap() {
	if !p.ClassShown() {
		return
	}
	p.displays.swapped = !p.displays.swapped
	p.Displays.Move(p.Window, p.displays.swapped)
	p.ShowClass(!p.displays.swapped, p.alone)
	p.Redraw()
}

// lookAtDisplays notices that the projector was unplugged: then the system puts the class's window onto the first display,
// over the console, so it is taken away. Plugged in again, it comes back.
func (p *projector) lookAtDisplays() {
	switch {
	case p.ClassShown() && !p.SeveralDisplays():
		p.displays.lost, p.displays.swapped = true, false
		p.HideClass()
	case p.displays.lost && p.SeveralDisplays():
		p.spread()
	default:
		return
	}
	p.Redraw()
}

// glance is how often displays are looked at.
const glance = time.Second

// watch looks at the displays each second, and redraws while a timer runs and when the minute on the console changes.
func (p *projector) watch() {
	if p.tick != nil {
		p.tick()
	}
	wait := glance
	left, on := p.run.TimeLeft(p.Now())
	counting := on && left > 0
	if counting {
		wait = left%time.Second + 20*time.Millisecond
	}
	minute := p.Now().Truncate(glanceClock)
	p.tick = p.Later(wait, func() {
		if !p.Holds(p) {
			p.over()
			return
		}
		p.lookAtDisplays()
		if counting || p.ClassShown() && !p.Now().Truncate(glanceClock).Equal(minute) {
			p.Redraw()
		}
		p.watch()
	})
}

// glanceClock is how often the console's clock is drawn anew.
const glanceClock = 10 * time.Second

// chip says in a word what the class sees.
func (p *projector) chip() (icon, text string, calm bool) {
	switch {
	case p.displays.lost:
		return "warning", p.T("console-lost"), false
	case p.run.Shade() == course.Black:
		return "black", p.T("console-black"), false
	case p.run.Shade() == course.White:
		return "white", p.T("console-white"), false
	case p.run.Frozen():
		return "pause", p.T("console-frozen"), false
	}
	return "screen", p.T("console-live"), true
}
