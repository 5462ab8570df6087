package keeper

import (
	"context"
	"path/filepath"

	"lachanso/store"
	"lachanso/ui/app"
)

// Mending is how damaged data is replaced, while it is open or when it cannot be opened, and how missing data is put back.
type Mending struct {
	App   *app.App
	Dir   string
	Err   error                                     // what was found
	Do    func(path string) (store.Recovery, error) // off Fyne's goroutine
	Done  func()                                    // goes on with the data that took the place of the damaged one
	Anew  func() error                              // makes empty data, off Fyne's goroutine; nil where the data is not missing
	Leave app.Answer                                // the way out without it
}

// offered is the screen on which the newest backup is offered.
type offered struct{ *app.Ask }

// Mend is for data that turns out to be damaged while it is open. What failed may have been another file: so the whole of the
// data is read first, and where it holds only the failure is said.
func Mend(a *app.App, err error) {
	var sick error
	a.Background(func(context.Context) error { sick = a.Store.Check(); return nil }, func(error) {
		if _, on := a.Front().(*offered); on {
			return // one is enough, however many things fail
		}
		if !store.Damaged(sick) {
			a.Told(err)
			return
		}
		m := Mending{
			App: a, Dir: a.Store.Dir(), Err: sick, Do: a.Store.Recover,
			Leave: app.Answer{ID: "back", Label: a.T("notice-back"), Key: "Esc", Do: a.Back},
		}
		m.Done = func() {
			var settings store.Settings
			a.Background(func(context.Context) (err error) { settings, err = a.Store.Settings(); return err }, func(err error) {
				if err == nil {
					a.Apply(settings)
				}
			})
			a.Home()
		}
		m.Offer()
	})
}

// Offer looks for the newest good backup and offers it.
func (m Mending) Offer() {
	a, kept := m.App, "mend-kept"
	title, text := a.Explain(m.Err)
	ask := &offered{&app.Ask{App: a, Mood: "caring", Title: title, Text: text, Details: []string{a.T("mend-looking")}, Answers: m.ways()}}
	a.Show(ask)
	var good store.Backup
	a.Background(func(context.Context) (err error) { good, _, err = store.GoodBackup(m.Dir); return err }, func(err error) {
		if err != nil {
			ask.Details = []string{a.T("mend-none")}
		} else {
			if m.Anew == nil {
				ask.Title, _ = a.Explain(store.ErrCorrupt) // a damaged head looks like another program's file
				ask.Text = a.T("mend-text")
			} else {
				kept = "mend-anew-kept"
			}
			ask.Details = []string{a.T("mend-found", "When", whenOf(good), "What", tallyOf(a, good.Tally)), a.T(kept)}
			ways := m.ways()
			ways[0].Main = false
			ask.Answers = append(ways, app.Answer{ID: "recover", Label: a.T("mend-do"), Main: true, Do: func() { m.allowed(func() { m.replace(good) }) }})
		}
		a.Redraw()
		if a.Front() == app.Screen(ask) {
			a.Focus(ask.Focus())
		}
	})
}

// ways are the ways on without a backup: out, and where the data is missing, beginning anew.
func (m Mending) ways() []app.Answer {
	ways := []app.Answer{m.Leave}
	if m.Anew != nil {
		ways = append(ways, app.Answer{ID: "anew", Label: m.App.T("mend-anew"), Do: m.begin})
	}
	return ways
}

// begin begins anew; the backups stay.
func (m Mending) begin() {
	if m.App.Busy() {
		return
	}
	m.App.Commit(func(context.Context) error { return m.Anew() }, func(err error) {
		if err != nil {
			m.App.Told(err)
			return
		}
		m.Done()
	})
}

// allowed asks for the teacher's PIN where it can be read: pupils may meet the damage first.
func (m Mending) allowed(do func()) {
	a := m.App
	if a.Busy() {
		return
	}
	if a.Store == nil {
		do()
		return
	}
	has := false
	a.Commit(func(context.Context) error {
		var err error
		if has, err = a.Store.HasPIN(); err != nil {
			has = false
		}
		return nil
	}, func(error) {
		if has {
			a.Unlocked(do)
			return
		}
		do()
	})
}

func (m Mending) replace(good store.Backup) {
	a := m.App
	var done store.Recovery
	a.Commit(func(context.Context) (err error) { done, err = m.Do(good.Path); return err }, func(err error) {
		if err != nil {
			a.Told(err)
			return
		}
		m.Done()
		if done.Broken != "" {
			a.Show(app.NewNotice(a, "mend-done", "When", whenOf(good), "File", filepath.Base(done.Broken)))
		}
	})
}
