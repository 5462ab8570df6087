package app

import (
	"context"
	"time"

	"lachanso/store"
)

// guard watches over the teacher's screens: those above depth, opened by Unlocked. See lessons/signin.Guard.
//
// What it locks it leaves as it is, below the screen that asks for the PIN, so that nothing typed is lost. Who goes home
// from there parks it: the next PIN finds it again.

// guarded begins to watch over what is opened next.
func (a *App) guarded() {
	if !a.guard.On() {
		a.guardDepth = len(a.stack)
	}
	a.guard = a.guard.Watch(a.Settings.LockTime(), a.Now())
	a.wake()
}

// inUse says that the PC serves a class or a pupil, or is at work: a lesson is projected, a contest or a session is run, a
// pupil's page is open, something is being saved or printed.
func (a *App) inUse() bool {
	if a.Sits() || a.held > 0 || a.jobs.busy() {
		return true
	}
	for _, s := range a.stack {
		if _, help := s.(*helpMe); help {
			continue
		}
		if _, shown := s.(ForClass); shown {
			return true
		}
	}
	return false
}

// Idle says that nobody has touched the program for a while, and that it is not at work.
func (a *App) Idle(d time.Duration) bool { return a.Now().Sub(a.seen) >= d && !a.inUse() }

// touched notes a key, a press or the mouse, and says whether it came too late: then the screens lock and it does nothing.
func (a *App) touched() (late bool) {
	a.seen = a.Now()
	a.guard, late = a.guard.Touch(a.Now(), a.inUse())
	if late {
		a.lockUp()
	}
	return late
}

// Attend looks whether it is time to lock. The clock of the program calls it, and tests.
func (a *App) Attend() {
	due := false
	if a.guard, due = a.guard.Look(a.Now(), a.inUse()); due {
		a.lockUp()
	}
	a.wake()
}

// wake has the guard attended to again in time.
func (a *App) wake() {
	if a.unwake != nil {
		a.unwake()
		a.unwake = nil
	}
	if left, ok := a.guard.Left(a.Now()); ok {
		a.unwake = a.Later(left, a.Attend)
	}
}

// lockUp puts the screen that asks for the PIN above the teacher's screens. Without a PIN there is nothing to ask for.
func (a *App) lockUp() {
	a.guard = a.guard.Lock()
	has := false
	a.Commit(func(context.Context) (err error) { has, err = a.Store.HasPIN(); return err }, func(err error) {
		if err != nil || !has || !a.guard.On() {
			a.guard = a.guard.Open(a.Now())
			a.wake()
			return
		}
		a.Show(newLock(a, nil))
	})
}

// unlock gives the teacher's screens back as they were left.
func (a *App) unlock() {
	a.guard = a.guard.Open(a.Now())
	a.wake()
	a.Back()
}

// park goes home from a locked screen and leaves what lies below it for whoever has the PIN.
func (a *App) park() {
	if a.guardDepth < 1 || a.guardDepth >= len(a.stack) {
		return
	}
	a.leave()
	a.parked = append(a.parked, a.stack[a.guardDepth:len(a.stack)-1]...)
	a.stack = a.stack[:a.guardDepth]
	a.guard = a.guard.End()
	a.enter()
}

// welcome lets a teacher in whose PIN was right: says what the keeper did, then offers what was parked, then goes on.
func (a *App) welcome(lock store.TeachersLock, do func()) {
	switch {
	case !lock.Reset.IsZero():
		a.tellReset(lock, func() { a.welcome(store.TeachersLock{PIN: lock.PIN}, do) })
	case len(a.parked) > 0 && len(a.stack) == 1: // home, wherever below a pupil's screens it was parked
		a.Show(&Ask{
			App: a, Mood: "hello", Title: a.T("parked-title"), Text: a.T("parked-text"),
			Answers: []Answer{
				{ID: "back", Label: a.T("lock-back"), Key: "Esc", Do: a.Back},
				{ID: "drop", Label: a.T("parked-drop"), Do: func() { a.Back(); a.dropParked(); a.guarded(); do() }},
				{ID: "on", Label: a.T("parked-on"), Main: true, Do: func() { a.Back(); a.unpark() }},
			},
		})
	default:
		a.guarded()
		do()
	}
}

// unpark puts the screens back that were parked.
func (a *App) unpark() {
	a.leave()
	a.guarded()
	a.stack = append(a.stack, a.parked...)
	a.parked = nil
	a.enter()
}

func (a *App) dropParked() {
	gone := a.parked
	a.parked = nil
	goneFor(gone)
}

// tellReset says that the PIN was taken away at this PC, and when; then goes on.
func (a *App) tellReset(lock store.TeachersLock, then func()) {
	read := func() {
		a.Save(a.Store.ResetRead, func() {
			a.Back()
			then()
		})
	}
	a.Show(&Ask{
		App: a, Mood: "thinking", Title: a.T("pin-reset-title"),
		Text:    a.T("pin-reset-text", "Date", lock.Reset.Format("02/01/2006"), "Time", lock.Reset.Format("15:04")),
		Answers: []Answer{{ID: "back", Label: a.T("pin-reset-read"), Key: "Enter", Main: true, Do: read}},
	})
}
