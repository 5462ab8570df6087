package app

import (
	"context"

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

// TellErased says of pupils who were erased which backups still hold them, where some do.
func (a *App) TellErased(title string, ids ...store.ID) {
	if len(ids) == 0 {
		return
	}
	var held []store.Backup
	a.Commit(func(context.Context) (err error) { held, err = a.Store.BackupsHolding(ids...); return err }, func(err error) {
		switch {
		case err != nil:
			a.Fail(err)
		case len(held) > 0:
			a.TellHeld(held, title)
		}
	})
}

// HeldBy says how many backups hold somebody, of which days.
func (a *App) HeldBy(all []store.Backup) string {
	newest, oldest := all[0].At.Local().Format("02/01/2006"), all[len(all)-1].At.Local().Format("02/01/2006")
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
