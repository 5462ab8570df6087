package ui

import (
	"errors"
	"log"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/keeper"
)

// recovered is a program that was started on data which could not be opened, until a backup took its place.
type recovered struct {
	Open
	app      *app.App
	store    *store.Store // nil while there is none
	settings store.Settings
}

// offer offers the newest good backup; leave is the way out.
func (r *recovered) offer(err error, leave app.Answer) {
	m := keeper.Mending{App: r.app, Dir: r.Dir, Err: err, Do: r.recover, Done: r.goOn, Leave: leave}
	if errors.Is(err, store.ErrMissing) {
		m.Anew = r.anew
	}
	m.Offer()
}

// anew makes empty data where it is missing; the backups stay.
func (r *recovered) anew() error {
	s, err := store.Open(r.Dir, store.Options{Now: r.Now, Anew: true})
	if err == nil {
		err = r.take(s)
	}
	return err
}

func (r *recovered) recover(path string) (done store.Recovery, err error) {
	s, done, err := store.Recover(r.Dir, path, store.Options{Now: r.Now})
	if err != nil {
		return done, err
	}
	return done, r.take(s)
}

func (r *recovered) take(s *store.Store) (err error) {
	r.store = s
	r.settings, err = s.Settings()
	return err
}

// goOn goes on as after any other start: the first screen of the data that is there now, what comes before it, the backups.
func (r *recovered) goOn() {
	r.app.Store = r.store
	if r.Lang != "" {
		r.settings.Lang = r.Lang
	}
	r.app.Apply(r.settings)
	r.app.Replace(NewHome(r.app))
	l := &launch{Open: r.Open, store: r.store, settings: r.settings, words: r.app.Words}
	l.Module = "" // nobody waits for it any more
	l.then(r.app, store.Class{})
	keeper.BackUpDaily(r.app)
	keeper.ReadQuietly(r.app)
}

// close closes the data and gives the exit code.
func (r *recovered) close() int {
	if r.store == nil {
		return failed
	}
	if _, err := r.store.BackupClosing(); err != nil {
		log.Print(err) // the next start tries again
	}
	if err := r.store.Close(); err != nil {
		log.Print(err)
		return failed
	}
	return ended
}
