package teach

import (
	"time"

	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// projector is a lesson before the class. With one display it is the page itself; where the class has a display of its
// own, the page is there (DrawClass) and the teacher has a console.
type projector struct {
	*app.App
	run    *course.Run
	class  store.Class
	lesson store.ID // "" when nothing is stored: no class was chosen
	pupils []store.Pupil

	notes    bool   // shown on the one display
	paper    notes  // what they say
	number   *entry // a number being typed: a page, or hands
	tool     tool
	pointer  kit.Pointer
	easels   [2]*kit.Easel // the teacher's and the class's
	inks     inks
	displays app.Spread
	last     press // the clicker's
	handle   handle
	hint     bool // what the keys are is to be told
	under    int  // the page when the screen was made black or white

	counted map[string][]int
	kept    int        // moves that are stored, or being stored
	missing []store.ID // not here, as kept for the day
	keeping bool       // moves are being stored
	tick    func()     // stops the next look at timer and displays
	ahead   func()     // stops the painting of the neighbours, while it has not begun
	failed  bool       // the last save failed and was said
}

func newProjector(a *app.App, class store.Class) *projector {
	return &projector{App: a, class: class, counted: map[string][]int{}, easels: [2]*kit.Easel{kit.NewEasel(), kit.NewEasel()}}
}

// Enter fills the screen, or the class's display where there is one.
func (p *projector) Enter() {
	p.displays.Fill(p.App)
	p.hint = !p.Settings.KeysShown && !p.ClassShown()
	p.Fyne.Driver().SetDisableScreenBlanking(true)
	p.watch()
}

// Leave stops the painting. The displays stay and are looked at further: what lies above is the teacher's affair.
func (p *projector) Leave() {
	if p.ahead != nil {
		p.ahead()
	}
	p.stay()
	p.handle.on = false
}

// Bare keeps the slide from scrolling.
func (p *projector) Bare() bool { return true }

// Draw draws the console, or with one display the page and over it what the teacher asked for.
func (p *projector) Draw(s *kit.Sheet) {
	if p.ClassShown() || p.displays.Lost {
		p.drawConsole(s)
		p.prepare(s)
		p.drawNumber(s)
		return
	}
	s.Stir(p.stirred, p.tapped)
	p.picture(s, "one")
	if p.run.Shade() == course.Clear {
		p.prepare(s)
	}
	p.overlays(s)
}

// DrawClass draws the class's display.
func (p *projector) DrawClass(s *kit.Sheet) {
	p.picture(s, "class")
	if p.run.Shade() == course.Clear && !p.run.Frozen() {
		p.easel(s, 1, 0, 0, s.Width, s.Height)
	}
}

// playable says whether the page's story or activity can be played on the screen; else the class does it as the notes say.
func (p *projector) playable(page course.Page) bool {
	return playable(p.run.Module(), page)
}

// Focus is on nothing, so that every key is the lesson's.
func (p *projector) Focus() string { return "" }

// do takes a step of the lesson; one that does not fit now (next on the last page, or while the lesson is being left) does
// nothing.
func (p *projector) do(step func(time.Time) error) {
	if p.Busy() {
		return
	}
	if err := step(p.Now()); err == nil {
		p.keepMoves()
		p.keepAbsent()
		p.Redraw()
	}
}

func (p *projector) next() {
	_, i, n := p.run.Page()
	if i == n {
		p.saveHands()
		p.finish()
		return
	}
	p.turn(p.run.Next)
}

func (p *projector) back() { p.turn(p.run.Back) }

// turn goes to another page.
func (p *projector) turn(step func(time.Time) error) {
	p.saveHands()
	p.do(p.turned(step))
}

// turned is a step to another page: who was called has had the turn.
func (p *projector) turned(step func(time.Time) error) func(time.Time) error {
	return func(now time.Time) error {
		if err := step(now); err != nil || !p.called() {
			return err
		}
		return p.run.Dismiss(now)
	}
}

// onward is a clicker's next, which is its only way to show an answer.
func (p *projector) onward() {
	if p.run.Folded() {
		p.do(p.run.Unfold)
		p.saveHands()
		return
	}
	p.next()
}

// press is a click or key on an option: a hand more, or after the answer is shown its reason.
func (p *projector) press(option int) {
	if n := len(p.run.Hands()); option >= n {
		return
	}
	p.do(func(now time.Time) error {
		if p.run.Revealed() {
			return p.run.Explain(option, now)
		}
		return p.run.Add(option, 1, now)
	})
}

// reveal shows the answer, then its reason, then goes on.
func (p *projector) reveal() {
	v := p.run.View()
	switch {
	case v.Hands == nil:
		if p.playable(v.Page) {
			p.play()
			return
		}
		p.next()
	case !v.Revealed:
		p.do(p.run.Reveal)
		p.saveHands()
	case v.Reason == 0 && p.reasoned():
		p.do(func(now time.Time) error { return p.run.Explain(p.run.Right(), now) })
	default:
		p.next()
	}
}

// reasoned says that there is a reason to show of the right option.
func (p *projector) reasoned() bool {
	right := p.run.Right()
	return right >= 0 && p.run.Reasoned(right)
}

// secondRound begins the second count, after the pupils have talked to a neighbour.
func (p *projector) secondRound() {
	if p.run.Hands() == nil {
		return
	}
	p.saveHands()
	p.do(func(now time.Time) error { return p.run.CountRound(3-p.run.HandsRound(), now) })
}

// manner goes on to the next way of answering that the question allows.
func (p *projector) manner() {
	v := p.run.View()
	if v.Hands == nil {
		return
	}
	next := v.Manner
	for {
		next = (next + 1) % (course.Standing + 1)
		if next.Fits(len(v.Hands)) {
			break
		}
	}
	p.do(func(now time.Time) error { return p.run.Answer(next, now) })
}

// otherLanguage switches between Vietnamese and English and keeps the page.
func (p *projector) otherLanguage() {
	to := "vi"
	if p.Lang() == to {
		to = "en"
	}
	p.SaveLanguage(to)
}
