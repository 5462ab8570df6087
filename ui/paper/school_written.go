package paper

import (
	"context"
	"unicode/utf8"

	"lachanso/lessons/session"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
)

// writeFor goes on to writing into the first report that is chosen, else into that of the term given.
func (c *choice) writeFor(years []int, year, term int) {
	for _, y := range years {
		for _, t := range terms {
			if c.picked[schoolID(y, t)] {
				c.writeIn(y, t)
				return
			}
		}
	}
	c.writeIn(year, term)
}

func (c *choice) writeIn(year, term int) {
	var had store.Written
	c.Read(func() (err error) { had, err = c.Store.Written(year, term); return err }, func() {
		c.Show(newWritten(c.App, session.Season{Year: year, Term: term}, had))
	})
}

// newWritten is the form with what a person writes into the report of a term.
func newWritten(a *app.App, of session.Season, had store.Written) *form.Form {
	trouble, wish := form.Filled(a, had.Trouble, 3), form.Filled(a, had.Wish, 3)
	title := a.T("byhand-title", "Term", TermWords(a.Words, of))
	return form.New(a, title, a.T("byhand-about"), []form.Row{
		{ID: "trouble", Label: a.T("byhand-trouble"), Field: trouble, Lines: 3},
		{ID: "wish", Label: a.T("byhand-wish"), Field: wish, Lines: 3},
	}, func() (wrong, said string) {
		for id, f := range map[string]*app.Field{"trouble": trouble, "wish": wish} {
			if utf8.RuneCountInString(f.Text) > store.LongestWritten {
				return id, a.T("byhand-long", "Most", store.LongestWritten)
			}
		}
		w := store.Written{Trouble: trouble.Text, Wish: wish.Text}
		a.Commit(func(context.Context) error { return a.Store.SaveWritten(of.Year, of.Term, w) }, func(err error) {
			if err != nil {
				a.Fail(err)
				return
			}
			a.Back()
		})
		return "", ""
	})
}
