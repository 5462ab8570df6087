package app

import (
	"context"
	"errors"

	"lachanso/store"
)

// TellHeld says which backups still hold somebody who was erased, with the way to remove those.
func (a *App) TellHeld(held []store.Backup, title string) {
	a.Show(&Ask{
		App: a, Mood: "thinking", Title: a.T("erased-title", "Name", title), Text: a.HeldBy(held),
		Details: []string{a.T("erased-held")},
		Answers: []Answer{
			{ID: "later", Label: a.T("erased-later"), Key: "Esc", Do: a.Back},
			{ID: "drop", Label: a.T("holding-drop"), Main: true, Do: func() { a.Back(); a.DropBackups(held, func() {}) }},
		},
	})
}

// Erase erases, once, goes on, and says which backups still hold who is gone, of the title: holding finds them. Where none does,
// none says so; it may be nil.
func (a *App) Erase(erase func() error, holding func() ([]store.Backup, error), title string, then, none func()) {
	if a.Busy() {
		return
	}
	var held []store.Backup
	gone := false
	a.Commit(func(context.Context) error {
		err := erase()
		if err != nil && !errors.Is(err, store.ErrNotCompacted) { // gone; the next start gives the room back
			return err
		}
		gone = true
		held, err = holding()
		return err
	}, func(err error) {
		if gone {
			then()
		}
		switch {
		case err != nil:
			a.Fail(err)
		case len(held) > 0:
			a.TellHeld(held, title)
		case none != nil:
			none()
		}
	})
}

// BackupsHolding finds the backups that hold some of these pupils; of nobody there is none.
func (a *App) BackupsHolding(ids []store.ID) ([]store.Backup, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return a.Store.BackupsHolding(ids...)
}

// HeldBy says how many backups hold somebody, of which days.
func (a *App) HeldBy(all []store.Backup) string {
	newest, oldest := all[0].At.Local().Format(day), all[len(all)-1].At.Local().Format(day)
	if newest == oldest {
		return a.T("holding-day", "Count", len(all), "Date", newest)
	}
	return a.T("holding", "Count", len(all), "From", oldest, "To", newest)
}

// DropBackups removes backups after a question, makes a new one, and then goes on.
func (a *App) DropBackups(all []store.Backup, then func()) {
	a.Warn("holding-drop", func() {
		a.Save(func() error {
			if _, err := a.Store.Backup(store.ByHand); err != nil { // or the school would have none
				return err
			}
			for _, b := range all {
				if err := a.Store.RemoveBackup(b); err != nil {
					return err
				}
			}
			return nil
		}, then)
	}, "Count", len(all))
}
