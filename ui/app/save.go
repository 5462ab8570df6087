package app

import (
	"context"
	"errors"
)

// errBroken is returned for work that panicked: a fault of the program.
var errBroken = errors.New("work broke off")

// Save keeps what somebody did, once, and then goes on: while a save is under way another press does nothing. What cannot be
// kept is said, and shown as if it had not been done.
func (a *App) Save(work func() error, then func()) {
	if a.Busy() {
		return
	}
	a.Commit(func(context.Context) error { return work() }, func(err error) {
		if err != nil {
			a.Fail(err)
			return
		}
		then()
	})
}
