package signin

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestGuardLocksAfterTheTimeWithoutATouch(t *testing.T) {
	start := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	type step struct {
		do    string // touch, look, use (look while in use), lock, open, end, never
		after time.Duration
		due   bool
	}
	const m = time.Minute
	for _, tt := range []struct {
		name  string
		steps []step
	}{
		{"nobody touches it", []step{{"look", 9 * m, false}, {"look", 10 * m, true}}},
		{"a touch begins anew", []step{{"touch", 9 * m, false}, {"look", 18 * m, false}, {"look", 19 * m, true}}},
		{"a touch that is too late does not count", []step{{"touch", 11 * m, true}, {"look", 12 * m, true}}},
		{"a class is shown something", []step{{"use", 60 * m, false}, {"look", 69 * m, false}, {"look", 70 * m, true}}},
		{"locked once is enough", []step{{"look", 10 * m, true}, {"lock", 10 * m, false}, {"look", 90 * m, false}, {"touch", 91 * m, false}}},
		{"after the PIN it waits anew", []step{{"lock", 10 * m, false}, {"open", 60 * m, false}, {"look", 69 * m, false}, {"look", 70 * m, true}}},
		{"the screens are closed", []step{{"end", 5 * m, false}, {"look", 60 * m, false}}},
		{"it is switched off", []step{{"never", 5 * m, false}, {"look", 600 * m, false}, {"touch", 601 * m, false}}},
		{"the clock goes back a year", []step{{"look", -365 * 24 * 60 * m, false}, {"look", -365*24*60*m + 10*m, true}}},
		{"the PC slept", []step{{"touch", 1 * m, false}, {"touch", 8 * 60 * m, true}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := Guard{}.Watch(10*m, start)
			for i, s := range tt.steps {
				now, due := start.Add(s.after), false
				switch s.do {
				case "touch":
					g, due = g.Touch(now, false)
				case "look":
					g, due = g.Look(now, false)
				case "use":
					g, due = g.Look(now, true)
				case "lock":
					g = g.Lock()
				case "open":
					g = g.Open(now)
				case "end":
					g = g.End()
				case "never":
					g = g.Watch(0, now)
				}
				if due != s.due {
					t.Fatalf("step %d, %s at %v: due %v", i, s.do, s.after, due)
				}
			}
		})
	}
}

// TestGuardNeverWaitsLongerThanItSays: whatever happens, a teacher's screens are never open longer than the time after the
// last touch, and never locked sooner.
func TestGuardNeverWaitsLongerThanItSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		after := time.Duration(rapid.IntRange(1, 15).Draw(t, "minutes")) * time.Minute
		now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
		g, last := Guard{}.Watch(after, now), now
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			now = now.Add(time.Duration(rapid.IntRange(-3600, 3600).Draw(t, "seconds")) * time.Second)
			if now.Before(last) { // the clock went back
				last = now
			}
			inUse := rapid.Bool().Draw(t, "in use")
			if inUse {
				last = now
			}
			touch, due := rapid.Bool().Draw(t, "touch"), false
			if touch {
				g, due = g.Touch(now, inUse)
			} else {
				g, due = g.Look(now, inUse)
			}
			if want := now.Sub(last) >= after; due != want {
				t.Fatalf("%v after the last touch of %v: due %v", now.Sub(last), after, due)
			}
			if due {
				if g = g.Lock(); !g.Locked() {
					t.Fatal("does not lock")
				}
				g, last = g.Open(now), now
			} else if touch {
				last = now
			}
			if left, ok := g.Left(now); !ok || left <= 0 || left > after || left != after-now.Sub(last) {
				t.Fatalf("%v left, %v", left, ok)
			}
		}
	})
}
