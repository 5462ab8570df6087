package keeper

import (
	"context"
	"errors"
	"time"

	"lachanso/store"
	"lachanso/ui/app"
)

// The data is read while nobody has touched the program for calm, a part every pause: a few megabytes a second at most, so
// that an old PC is as it was for who comes back to it.
const (
	calm  = 3 * time.Minute
	pause = 100 * time.Millisecond
)

// quiet is the reading of the whole data beside nothing else.
type quiet struct {
	*app.App
	at  store.Sweep
	day string // on which it was read, or damage was said
}

// ReadQuietly reads the whole of the data once a day, from its start on when the PC is idle, so that damage on the disk is found
// before the lesson that needs what is damaged. What is found is said on the first screen, as the damage that somebody meets.
// Nothing is written but the day, when all was read.
func ReadQuietly(a *app.App) { (&quiet{App: a}).look() }

// look reads a part when the PC is idle, else it waits. Who comes back stops it; it goes on from there later.
func (q *quiet) look() {
	today := q.Now().Format(time.DateOnly)
	if !q.Idle(calm) || q.day == today {
		q.Later(calm, q.look)
		return
	}
	read, done := false, false
	q.Background(func(context.Context) (err error) {
		if q.at == (store.Sweep{}) {
			if read = q.Store.ReadToday(); read {
				return nil
			}
		}
		if q.at, done, err = q.Store.ReadOn(q.at); done {
			err = q.Store.NoteRead()
		}
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, store.ErrClosed):
			return
		case store.Damaged(err) && q.Depth() > 1, err != nil && !store.Damaged(err) && !done: // nobody is disturbed: the same part again, later
			q.Later(again, q.look)
			return
		case store.Damaged(err):
			q.Fail(err)
			q.at, q.day = store.Sweep{}, today
		case read, done:
			q.day = today
		}
		q.Later(pause, q.look)
	})
}
