package form

import (
	"context"

	"lachanso/store"
	"lachanso/ui/app"
)

// Records are what a room shows of the store: read as a whole, and read anew after each change.
type Records[T any] struct {
	App  *app.App
	Read func(*store.Store) (T, error) // off Fyne's goroutine
	Take func(T)
}

// Load reads everything anew and then calls then.
func (r Records[T]) Load(then func()) {
	var got T
	r.App.Background(func(context.Context) (err error) {
		got, err = r.Read(r.App.Store)
		return err
	}, func(err error) { r.taken(got, err, then) })
}

// Save keeps something and reads everything anew; then is called when that is done. While something is being saved it does
// nothing.
func (r Records[T]) Save(work func(*store.Store) error, then func()) {
	if r.App.Busy() {
		return
	}
	var got T
	r.App.Commit(func(context.Context) error {
		err := work(r.App.Store)
		if err == nil {
			got, err = r.Read(r.App.Store)
		}
		return err
	}, func(err error) { r.taken(got, err, then) })
}

func (r Records[T]) taken(got T, err error, then func()) {
	if err != nil {
		r.App.Fail(err)
		return
	}
	r.Take(got)
	then()
}
