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
	had    []int // had a turn in this lap
	called int   // place in the list, or -1
	absent []int // not here today
	number bool  // called by number
}

func newTurns(pupils int, seed uint64) turns { return turns{seed: seed, pupils: pupils, called: -1} }

// change does one step; on an error it has changed nothing.
func (t *turns) change(s step) error {
	switch {
	case s.verb == verbNaming:
		t.number = !t.number
		return nil
	case s.verb == verbAway:
		return t.away(s.args[0] - 1)
	case s.verb != verbCall && t.called < 0:
		return ErrNotNow
	}
	switch s.verb {
	case verbDismiss:
		t.called = -1
		return nil
	case verbAbsent:
		t.absent = append(slices.Clone(t.absent), t.called)
		t.had = without(t.had, t.called)
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
		t.had = nil
		t.lap++
	}
	t.called = t.waits[0]
	t.waits = t.waits[1:]
	t.had = append(slices.Clone(t.had), t.called)
	return true
}

// away notes that a pupil is not here, or here after all: then there is still a turn to come, unless it was had.
func (t *turns) away(pupil int) error {
	if pupil < 0 || pupil >= t.pupils {
		return ErrMove
	}
	if !slices.Contains(t.absent, pupil) {
		t.absent = append(slices.Clone(t.absent), pupil)
		t.waits = without(t.waits, pupil)
		if t.called == pupil {
			t.called = -1
			t.had = without(t.had, pupil)
		}
		return nil
	}
	t.absent = without(t.absent, pupil)
	if t.lap > 0 && !slices.Contains(t.had, pupil) {
		t.waits = append(slices.Clone(t.waits), pupil)
	}
	return nil
}

func without(list []int, pupil int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(p int) bool { return p == pupil })
}

// here gives the pupils who are.
func (t *turns) here() []int {
	var here []int
	for i := range t.pupils {
		if !slices.Contains(t.absent, i) {
			here = append(here, i)
		}
	}
	return here
}

// newLap lets all come again who are here, and the last one called not first.
func (t *turns) newLap() []int {
	lap := activity.Shuffled(t.here(), t.seed, fmt.Sprintf("turns/%d", t.lap))
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

// Away notes that a pupil, by place in the list from 0, is not here today, or here after all.
func (r *Run) Away(pupil int, now time.Time) error { return r.do(now, verbAway, pupil+1) }

// IsAway says that a pupil is not here today.
func (r *Run) IsAway(pupil int) bool { return slices.Contains(r.now.turns.absent, pupil) }

// Listed gives how many pupils there are, and Here how many of them are in the room; 0 when nobody knows.
func (r *Run) Listed() int { return r.now.turns.pupils }

// Here gives how many pupils are in the room; 0 when nobody knows.
func (r *Run) Here() int { return len(r.now.turns.here()) }

// Naming lets pupils be called by number instead of by name, or by name again.
func (r *Run) Naming(now time.Time) error { return r.do(now, verbNaming) }

// ByNumber says that pupils are called by number.
func (r *Run) ByNumber() bool { return r.now.turns.number }
