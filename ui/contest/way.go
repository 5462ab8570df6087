package contest

import (
	"time"

	game "lachanso/lessons/contest"
)

// way is what the main key does now: the message contest-do-ID, and the deed; nil where it waits.
type way struct {
	id string
	do func()
}

// step is a step of a contest's machine.
type step = func(time.Time) error

// asking is the way through a question, which all contests have in common: it is shown, its options are, the clock runs; ready is
// the way before it. ok is false where the contest itself says what comes.
func (g *stage) asking(phase game.Phase, ask *game.Ask, ready way, clock step) (w way, ok bool) {
	switch {
	case phase == game.Over:
		return way{"results", func() { g.end(false) }}, true
	case g.log.Paused():
		return way{"continue", func() { g.take(g.log.Continue) }}, true
	case phase == game.Ready:
		return ready, true
	case phase == game.Reading && g.page == 0 && g.long(ask):
		return way{"options", func() { g.turn(ask) }}, true
	case phase == game.Reading:
		return way{"clock", func() { g.turnTo(clock) }}, true
	}
	return way{}, false
}

// showing is the way to the next question.
func (g *stage) showing(show step) way {
	return way{"ask", func() { g.page = 0; g.take(show) }}
}

// taking is a way that is one step.
func (g *stage) taking(id string, do step) way { return way{id, func() { g.take(do) }} }

// turning is a way that is one step after which the options are in sight.
func (g *stage) turning(id string, do step) way { return way{id, func() { g.turnTo(do) }} }

// ticking says that a countdown runs and is not over.
func (g *stage) ticking() bool {
	left, on := g.log.Left(g.Now())
	return on && left > 0
}

// span is that of most contests: one for all their countdowns.
func (g *stage) span() int { return g.seconds }

// next does what comes next.
func (g *stage) next() {
	if do := g.screen.way().do; do != nil {
		do()
	}
}

// nextWords says what the main key does now.
func (g *stage) nextWords() string { return g.T("contest-do-" + g.screen.way().id) }

// shown is how many questions were shown so far.
func (g *stage) shown() int { return len(g.screen.record().Asked) }

// undo takes the last step back; what was counted after it is asked for again.
func (g *stage) undo() {
	if g.take(g.log.Undo) {
		g.counted = min(g.counted, g.shown()-1)
		g.Redraw()
	}
}
