package keeper

import (
	"context"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// past lists who is kept longer than the school's rule says, and erases all of them by one confirmed press. Nothing is ever
// erased by the clock alone.
type past struct {
	*app.App
	form.Pages
	past store.Past
}

func newPast(a *app.App, p store.Past) *past { return &past{App: a, past: p} }

// Draw draws a row for each class and each pupil.
func (p *past) Draw(s *kit.Sheet) {
	erase := kit.Action{Button: kit.Button{ID: "erase", Label: p.T("past-erase", "Count", p.past.Count()), Icon: "trash", Tone: &s.Coral}, Do: p.erase}
	names := kit.Action{Button: p.NamesButton(), Do: p.HideNames}
	y := s.Bar(p.T("past-title"), p.T("form-back"), p.Back, names, erase) + 8
	m := s.Margin()
	w := s.Width - 2*m
	y += s.Text(p.T("past-about"), kit.Type{Size: 19, Colour: s.Ink2}, m, y, w) + 12
	row := s.Grown(56)
	n := len(p.past.Classes) + len(p.past.Pupils)
	from, to := p.Cut(n, max(3, int((s.Height-y-92)/row)))
	s.Card(m, y, w, row*float32(to-from)+8)
	at := y + 4
	for i := from; i < to; i++ {
		if i > from {
			s.Rule(m+20, at, w-40)
		}
		label, year := p.line(i)
		s.Fit(label, kit.Type{Size: 20, Bold: true}, m+28, at+4, w*0.66, row-8)
		s.Fit(year, kit.Type{Size: 18, Colour: s.Ink2}, m+w*0.72, at+4, w*0.28-24, row-8)
		at += row
	}
	p.Pages.Draw(p.App, s, m, max(s.Height-72, at+12))
}

// line is what stands in a row: a class with its pupils, or a pupil, and of which school year.
func (p *past) line(i int) (label, year string) {
	if n := len(p.past.Classes); i >= n {
		if y := p.past.Years[i-n]; y > 0 {
			year = store.YearName(y)
		}
		return p.NameOf(p.past.Pupils[i-n]), year
	}
	c := p.past.Classes[i]
	return p.T("class-of", "Name", c.Name) + " · " + p.T("backup-pupils", "Count", c.Pupils), store.YearName(c.Year)
}

func (p *past) erase() {
	p.Show(&app.Ask{
		App: p.App, Mood: "thinking", Title: p.T("past-erase-title", "Count", p.past.Count()), Text: p.T("past-erase-text"),
		Answers: []app.Answer{
			{ID: "no", Label: p.T("privacy-erase-no"), Key: "Esc", Main: true, Do: p.Back},
			{ID: "yes", Label: p.T("privacy-erase-yes"), Do: func() { p.Back(); p.erased() }},
		},
	})
}

func (p *past) erased() {
	held := func() ([]store.Backup, error) { return p.Store.BackupsHolding() }
	erase(p.App, func() error { return p.Store.ErasePast(p.past) }, held, p.T("backup-pupils", "Count", p.past.Count()), p.Back)
}

// Focus is on the way back.
func (p *past) Focus() string { return "back" }

// Key turns pages and goes back.
func (p *past) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.Back()
		return true
	}
	return p.Pages.Key(p.App, k)
}

// Remind says once a school year that something is past keeping, and then goes on.
func Remind(a *app.App, then func()) {
	if a.Settings.KeepYears == store.KeepAlways {
		then()
		return
	}
	var over store.Past
	year, settings := 0, a.Settings
	a.Commit(func(context.Context) (err error) {
		if year, err = a.Store.YearNow(); err != nil || year <= settings.KeepTold {
			return err
		}
		if over, err = a.Store.PastKeeping(settings.KeepYears); err != nil || over.None() {
			return err
		}
		settings.KeepTold = year
		return a.Store.SaveSettings(settings)
	}, func(err error) {
		if err != nil || over.None() {
			then() // the page of privacy says it at any time
			return
		}
		a.Apply(settings)
		a.Show(&app.Ask{
			App: a, Mood: "hello", Title: a.T("keep-remind-title", "Count", over.Count()), Text: a.T("keep-remind-text"),
			Answers: []app.Answer{
				{ID: "later", Label: a.T("erased-later"), Key: "Esc", Do: func() { a.Back(); then() }},
				{ID: "past", Label: a.T("keep-remind-look"), Main: true, Do: func() { a.Back(); then(); a.Show(newPast(a, over)) }},
			},
		})
	})
}
