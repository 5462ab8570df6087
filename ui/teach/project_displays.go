package teach

import (
	"time"

	"lachanso/lessons/course"
)

func (p *projector) oneOrTwo() { p.displays.OneOrTwo(p.App) }
func (p *projector) swap()     { p.displays.Swap(p.App) }

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
		p.displays.Look(p.App)
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
	case p.displays.Lost:
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
