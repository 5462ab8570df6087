package ui

import (
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
	keeper.Mending{App: r.app, Dir: r.Dir, Err: err, Do: r.recover, Done: r.goOn, Leave: leave}.Offer()
}

func (r *recovered) recover(path string) (done store.Recovery, err error) {
	s, done, err := store.Recover(r.Dir, path, store.Options{Now: r.Now})
	if err != nil {
		return done, err
	}
	r.settings, err = s.Settings()
	r.store = s
	return done, err
}

// goOn shows the first screen of the data that is there now.
func (r *recovered) goOn() {
	r.app.Store = r.store
	if r.Lang != "" {
		r.settings.Lang = r.Lang
	}
	r.app.Apply(r.settings)
	r.app.Replace(NewHome(r.app))
}

// close closes the data and gives the exit code.
func (r *recovered) close() int {
	if r.store == nil {
		return failed
	}
	if err := r.store.Close(); err != nil {
		log.Print(err)
		return failed
	}
	return ended
}
