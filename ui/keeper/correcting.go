package keeper

import (
	"context"
	"errors"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// newCorrecting is the form with everything a list tells of a pupil. Names that are hidden are shown here, since they are
// being typed.
func newCorrecting(a *app.App, p store.Pupil) *form.Form {
	name, code, birth := form.Filled(a, p.Name, 1), form.Filled(a, p.Code, 1), form.Filled(a, app.YearOf(p.Birth), 1)
	sex := p.Sex
	var f *form.Form
	picks := func() []kit.Pick {
		var all []kit.Pick
		for _, one := range []roster.Sex{roster.Unsaid, roster.Female, roster.Male} {
			label := app.SexOf(a.Words, one)
			if one == roster.Unsaid {
				label = a.T("correct-unsaid")
			}
			all = append(all, kit.Pick{ID: "sex-" + string(one), Label: label, On: sex == one, Do: func() { sex = one; a.Redraw() }})
		}
		return all
	}
	f = form.New(a, a.T("correct-title"), a.T("correct-about"), []form.Row{
		{ID: "name", Label: a.T("written-name"), Field: name},
		{ID: "code", Label: a.T("written-code"), Field: code},
		{ID: "sex", Label: a.T("written-sex"), Picks: picks, Columns: 3},
		{ID: "birth", Label: a.T("written-birth"), Field: birth},
	}, func() (wrong, said string) {
		to := roster.Person{Name: name.Text, Sex: sex}
		if to.Name != "" || p.Number == 0 {
			if _, bad := roster.Clean(to.Name); bad != "" {
				return "name", a.T("name-" + string(bad))
			}
		}
		var bad roster.Reason
		if to.Code, bad = roster.Code(code.Text); bad != "" {
			return "code", a.T("row-code", "Cell", code.Text)
		}
		if to.Birth, bad = roster.BirthYear(birth.Text, a.Now()); bad != "" {
			return "birth", a.T("row-birth", "Cell", birth.Text)
		}
		a.Commit(func(context.Context) error { return a.Store.CorrectPupil(p.ID, to) }, func(err error) {
			if err != nil && !errors.Is(err, store.ErrUnknown) {
				a.Fail(err)
				return
			}
			a.Back()
		})
		return "", ""
	})
	return f
}
