package signin

import "time"

// Guard keeps a teacher's screens from whoever finds the PC alone: after some time without a touch they lock. The zero Guard
// watches nothing.
type Guard struct {
	after  time.Duration // 0 never locks
	on     bool          // a teacher's screens are open
	locked bool
	last   time.Time // a touch, or a moment at which the PC was in use without one
}

// Watch begins to watch, or goes on with another time: after 0 it never locks. What is locked stays so.
func (g Guard) Watch(after time.Duration, now time.Time) Guard {
	if !g.on {
		g.last = now
	}
	g.after, g.on = max(0, after), true
	return g
}

// End watches no longer: the teacher's screens are closed.
func (g Guard) End() Guard { return Guard{} }

// On says that a teacher's screens are open, locked or not.
func (g Guard) On() bool { return g.on }

// Locked says that they are locked.
func (g Guard) Locked() bool { return g.locked }

// Touch notes a key, a press or the mouse. A touch that comes too late does not count, since it may be anybody's: due says
// that the screens are to be locked now. In use says that the PC serves a class or a pupil, when nothing locks.
func (g Guard) Touch(now time.Time, inUse bool) (next Guard, due bool) {
	if g, due = g.Look(now, inUse); !due && g.on && !g.locked {
		g.last = now
	}
	return g, due
}

// Look says whether it is time to lock. A clock that went back begins anew.
func (g Guard) Look(now time.Time, inUse bool) (next Guard, due bool) {
	if !g.on || g.locked || g.after == 0 {
		return g, false
	}
	if inUse || now.Before(g.last) {
		g.last = now
	}
	return g, now.Sub(g.last) >= g.after
}

// Left is how long it takes at most until Look is to be asked again; ok is false where nothing is to be waited for.
func (g Guard) Left(now time.Time) (left time.Duration, ok bool) {
	if !g.on || g.locked || g.after == 0 {
		return 0, false
	}
	return min(g.after, max(0, g.after-now.Sub(g.last))), true
}

// Lock locks.
func (g Guard) Lock() Guard {
	g.locked = g.on
	return g
}

// Open unlocks after the PIN, and begins to wait anew.
func (g Guard) Open(now time.Time) Guard {
	g.locked, g.last = false, now
	return g
}
