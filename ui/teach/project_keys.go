package teach

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons/course"
	"lachanso/ui/app"
)

// press is the last key of a clicker that was taken.
type press struct {
	key fyne.KeyName
	at  time.Time
}

// burst is how soon a clicker's key cannot come again by will: a worn button, or two clickers that answer to one receiver.
const burst = 150 * time.Millisecond

// echo says whether a key is only the echo of the one before it.
func (p *projector) echo(k fyne.KeyName) bool {
	now := p.Now()
	since := now.Sub(p.last.at)
	if p.last.key == k && since < burst && since > -burst && slices.Contains(clickerKeys, k) {
		return true
	}
	p.last = press{k, now}
	return false
}

var clickerKeys = []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyB, fyne.KeyPeriod, fyne.KeyF5, fyne.KeyEscape}

// Key is the lesson's keyboard, and a clicker's: it sends PageDown, PageUp, B, F5 and Escape. Only keys going down come
// here, so a key held does nothing more.
func (p *projector) Key(k fyne.KeyName) bool {
	p.displays.Look(p.App)
	p.handle.on = false
	p.told()
	switch {
	case p.echo(k):
		return true
	case p.number != nil:
		return p.typed(k)
	case p.run.Shade() != course.Clear && k == fyne.KeyEscape:
		p.clear()
		return true
	case p.zoomed() && p.zoomKey(k):
		return true
	}
	if n, ok := app.Digit(k); ok && n > 0 {
		p.press(n - 1)
		return true
	}
	if do := p.keys()[k]; do != nil {
		do()
		return true
	}
	return false
}

func (p *projector) keys() map[fyne.KeyName]func() {
	first := func() { p.turn(func(now time.Time) error { return p.run.GoTo(1, now) }) }
	return map[fyne.KeyName]func(){
		fyne.KeyRight: p.next, fyne.KeyPageDown: p.onward, fyne.KeySpace: p.next, fyne.KeyDown: p.next,
		fyne.KeyLeft: p.back, fyne.KeyPageUp: p.back, fyne.KeyUp: p.back, fyne.KeyBackspace: p.back,
		fyne.KeyReturn: p.reveal, fyne.KeyEnter: p.reveal,
		fyne.KeyB: p.black, fyne.KeyPeriod: p.black, fyne.KeyW: p.white, fyne.KeyF: p.freeze,
		fyne.KeyPlus: p.bigger, fyne.KeyEqual: p.bigger, fyne.KeyMinus: p.smaller,
		fyne.KeyU: p.undo, fyne.KeyY: func() { p.do(p.run.Wipe) },
		fyne.KeyV: func() { p.take(penning) }, fyne.KeyM: func() { p.take(marking) }, fyne.KeyI: func() { p.take(pointing) }, fyne.KeyZ: p.zoom,
		fyne.KeyN: p.toggleNotes, fyne.KeyH: p.HelpMe, fyne.KeyG: p.grid, fyne.KeyC: p.askHands, fyne.KeyK: p.manner,
		fyne.KeyP: p.secondRound, fyne.KeyT: p.timer, fyne.Key0: p.untimed, fyne.KeyR: p.call, fyne.KeyX: p.absent, fyne.KeyJ: func() { p.do(p.run.Naming) },
		fyne.KeyA: p.roll, fyne.KeyD: p.askTeams, fyne.KeyL: p.otherLanguage,
		fyne.KeyS: p.swap, fyne.KeyO: p.oneOrTwo,
		fyne.KeySlash: p.list, fyne.KeyF1: p.list,
		fyne.KeyF11: p.full, fyne.KeyF5: first, fyne.KeyHome: first,
		fyne.KeyEscape: p.escape,
	}
}

func (p *projector) black()   { p.shade(p.run.Black) }
func (p *projector) white()   { p.shade(p.run.White) }
func (p *projector) freeze()  { p.do(p.run.Freeze) }
func (p *projector) bigger()  { p.do(p.run.Bigger) }
func (p *projector) smaller() { p.do(p.run.Smaller) }
func (p *projector) undo()    { p.do(p.run.Undo) }

// shade notes the page it covers, so that a page turned below can be told.
func (p *projector) shade(step func(time.Time) error) {
	if p.run.Shade() == course.Clear {
		_, p.under, _ = p.run.Page()
	}
	p.do(step)
}

// zoomKey moves the enlarged part; the page is turned by the other keys.
func (p *projector) zoomKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyLeft:
		p.pan(-1, 0)
	case fyne.KeyRight:
		p.pan(1, 0)
	case fyne.KeyUp:
		p.pan(0, -1)
	case fyne.KeyDown:
		p.pan(0, 1)
	case fyne.KeyPlus, fyne.KeyEqual:
		p.grow(+zoomStep)
	case fyne.KeyMinus:
		p.grow(-zoomStep)
	default:
		return false
	}
	return true
}

func (p *projector) clear() {
	step := p.run.Black
	if p.run.Shade() == course.White {
		step = p.run.White
	}
	p.do(step)
}

// toggleNotes shows the notes or takes them away; on the console, where they always are, it turns them.
func (p *projector) toggleNotes() {
	if p.ClassShown() {
		p.turnNotes()
		return
	}
	p.notes = !p.notes
	p.Redraw()
}
func (p *projector) full() { p.Window.SetFullScreen(!p.Window.FullScreen()) }
func (p *projector) list() { p.Show(app.NewTeachingKeys(p.App)) }

// escape closes what lies over the page, and asks before the lesson ends.
func (p *projector) escape() {
	switch {
	case p.called():
		p.do(p.run.Dismiss)
	case p.run.Teams() != nil:
		p.do(func(now time.Time) error { return p.run.DrawTeams(0, now) })
	case p.tool != noTool:
		p.take(p.tool)
	case p.notes && !p.ClassShown():
		p.toggleNotes()
	case p.run.View().Reason > 0:
		p.do(func(now time.Time) error { return p.run.Explain(-1, now) })
	case p.zoomed():
		p.zoom()
	case p.run.Frozen():
		p.freeze()
	default:
		p.finish()
	}
}

// timer starts a minute, and gives a running one a minute more; after the end it goes away.
func (p *projector) timer() {
	left, on := p.run.TimeLeft(p.Now())
	switch {
	case on && left == 0:
		left = 0
	case on:
		left = (left + time.Minute).Round(time.Second)
	default:
		left = time.Minute
	}
	p.count(left)
}

// untimed takes the clock away before its end: the class was done sooner.
func (p *projector) untimed() {
	if _, on := p.run.TimeLeft(p.Now()); on {
		p.count(0)
	}
}

func (p *projector) count(left time.Duration) {
	p.do(func(now time.Time) error { return p.run.Timer(left, now) })
	p.watch()
}

// call calls a pupil by chance, nobody twice before all had a turn.
func (p *projector) call() {
	p.known(func() {
		if p.called() {
			p.do(p.run.Pass)
			return
		}
		p.do(p.run.Call)
	})
}

func (p *projector) absent() {
	if p.called() {
		p.do(p.run.Absent)
	}
}

func (p *projector) called() bool {
	_, ok := p.run.Called()
	return ok
}
