package app

import (
	"errors"

	"lachanso/store"
	"lachanso/ui/kit"
)

// Explain words an error of the store for people: what happened, and what was kept and what to do.
func (a *App) Explain(err error) (title, text string) { return Explain(a.Words, err) }

// Explain words an error of the store in the language of w.
func Explain(w *kit.Words, err error) (title, text string) {
	id := "error-unknown"
	for _, known := range []struct {
		err error
		id  string
	}{
		{store.ErrBackups, "error-backups"},
		{store.ErrMissing, "error-missing"},
		{store.ErrLocked, "error-locked"},
		{store.ErrForeign, "error-foreign"},
		{store.ErrTruncated, "error-truncated"},
		{store.ErrCorrupt, "error-corrupt"},
		{store.ErrNewer, "error-newer"},
		{store.ErrReadOnly, "error-readonly"},
		{store.ErrNoSpace, "error-nospace"},
		{store.ErrNoFolder, "error-nofolder"},
		{store.ErrNotMerged, "error-notmerged"},
	} {
		if errors.Is(err, known.err) {
			id = known.id
			break
		}
	}
	return w.Say(id + "-title"), w.Say(id + "-text")
}
