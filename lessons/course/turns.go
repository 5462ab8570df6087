package course

import (
	"fmt"
	"slices"
	"time"

	"lachanso/lessons/activity"
)

// turns calls pupils by chance: nobody twice before all had a turn.
type turns struct {
	seed   uint64
	pupils int
	lap    int   // how often all had a turn
	waits  []int // still to be called in this lap, the next one first
	called int   // place in the list, or -1
	absent []int // not here today
}

func newTurns(pupils int, seed uint64) turns { return turns{seed: seed, pupils: pupils, called: -1} }

// change does one step; on an error it has changed nothing.
func (t *turns) change(verb string) error {
	if verb != verbCall && t.called < 0 {
		return ErrNotNow
	}
	switch verb {
	case verbDismiss:
		t.called = -1
		return nil
	case verbAbsent:
		t.absent = append(slices.Clone(t.absent), t.called)
		if !t.call() { // nobody is left
			t.called = -1
		}
		return nil
	}
	if !t.call() {
		return ErrNotNow
	}
	return nil
}

// call takes the next pupil. Who passes has had the turn: a second call so soon would be pressing.
func (t *turns) call() bool {
	if len(t.absent) >= t.pupils {
		return false
	}
	if len(t.waits) == 0 {
		t.waits = t.newLap()
		t.lap++
	}
	t.called = t.waits[0]
	t.waits = t.waits[1:]
	return true
}

// newLap lets all come again who are here, and the last one called not first.
func (t *turns) newLap() []int {
	var here []int
	for i := range t.pupils {
		if !slices.Contains(t.absent, i) {
			here = append(here, i)
		}
	}
	lap := activity.Shuffled(here, t.seed, fmt.Sprintf("turns/%d", t.lap))
	if len(lap) > 1 && lap[0] == t.called {
		lap[0], lap[len(lap)-1] = lap[len(lap)-1], lap[0]
	}
	return lap
}

// Call calls a pupil by chance.
func (r *Run) Call(now time.Time) error { return r.do(now, verbCall) }

// Pass lets the pupil called pass and calls another.
func (r *Run) Pass(now time.Time) error { return r.do(now, verbPass) }

// Absent notes that the pupil called is not here, calls another, and does not call this one again today.
func (r *Run) Absent(now time.Time) error { return r.do(now, verbAbsent) }

// Dismiss ends the turn of the pupil called.
func (r *Run) Dismiss(now time.Time) error { return r.do(now, verbDismiss) }

// Called gives the place in the list of the pupil called, and whether one is.
func (r *Run) Called() (pupil int, ok bool) { return r.now.turns.called, r.now.turns.called >= 0 }
