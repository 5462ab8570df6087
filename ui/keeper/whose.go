package keeper

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// whoseClass lists the classes of all school years, to choose one from.
type whoseClass struct {
	*app.App
	form.Pages
	all  []store.Class
	last store.ID // the class that was looked at
	read bool
}

func newWhoseClass(a *app.App) *whoseClass { return &whoseClass{App: a} }

// Enter reads the classes, those of the newest year first.
func (w *whoseClass) Enter() {
	var all []store.Class
	w.Read(func() error {
		years, err := w.Store.Years()
		if err != nil {
			return err
		}
		for _, year := range years {
			some, err := w.Store.ClassesOf(year)
			if err != nil {
				return err
			}
			all = append(all, some...)
		}
		return nil
	}, func() {
		first := !w.read
		w.all, w.read = all, true
		focusFirst(w.App, w, first)
	})
}

// Draw draws a row for each class.
func (w *whoseClass) Draw(s *kit.Sheet) {
	y := s.Bar(w.T("privacy-classes"), w.T("form-back"), w.Back) + 8
	m := s.Margin()
	if !w.read {
		return
	}
	if len(w.all) == 0 {
		s.Text(w.T("kept-nothing"), kit.Type{Size: 22}, m, y+16, s.Width-2*m)
		return
	}
	var rows []tile
	for _, c := range w.all {
		about := w.T("backup-pupils", "Count", c.Pupils) + " · " + store.YearName(c.Year)
		rows = append(rows, tile{"class-" + c.ID, c.Name, about, func() { w.last = c.ID; w.Show(newWhose(w.App, c, nil)) }})
	}
	tiles(s, w.App, &w.Pages, rows, m, y, s.Width-2*m, s.Height-y-16)
}

// Focus is on the class one comes back from, else on the first.
func (w *whoseClass) Focus() string {
	if len(w.all) == 0 {
		return "back"
	}
	if slices.ContainsFunc(w.all, func(c store.Class) bool { return c.ID == w.last }) {
		return "class-" + w.last
	}
	return "class-" + w.all[0].ID
}

// Key turns pages and goes back.
func (w *whoseClass) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		w.Back()
		return true
	}
	return w.Pages.Key(w.App, k)
}

// tile is a thing to choose: what it is called, and below that what it is.
type tile struct {
	id, label, about string
	do               func()
}

// tiles draws things to choose in columns, cut into pages.
func tiles(s *kit.Sheet, a *app.App, p *form.Pages, all []tile, x, y, w, room float32) {
	const gap = 12 // so that a ring lies on no neighbour
	high, large := s.Grown(60), float32(1)
	columns := max(1, int((w+gap)/(s.Grown(250)+gap)))
	cell := (w - gap*float32(columns-1)) / float32(columns)
	if tall := s.Grown(88); float32((len(all)+columns-1)/columns)*(tall+gap) < room { // few are large
		high, large = tall, 1.3
	}
	from, to := p.Cut(len(all), columns*max(1, int((room-72+gap)/(high+gap))))
	at := y
	for i, t := range all[from:to] {
		tx, ty := x+float32(i%columns)*(cell+gap), y+float32(i/columns)*(high+gap)
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 14}, tx, ty, cell, high)
		name := high - 8
		if t.about != "" {
			name = high * 0.52
			s.Fit(t.about, kit.Type{Size: 16 * large, Colour: s.Ink2}, tx+16, ty+high*0.54, cell-32, high*0.4)
		}
		s.Fit(t.label, kit.Type{Size: 19 * large, Bold: true}, tx+16, ty+4, cell-32, name)
		at = ty + high
	}
	for i, t := range all[from:to] { // over all, so that no tile lies on a ring
		s.Hot(t.id, t.label, 14, x+float32(i%columns)*(cell+gap), y+float32(i/columns)*(high+gap), cell, high, t.do)
	}
	p.Draw(a, s, x, at+12)
}

// whose is what is kept about one class, or about one of its pupils, and what can be done with it.
type whose struct {
	*app.App
	kept    kept
	class   store.Class
	pupil   *store.Pupil // nil for the class
	pupils  []store.Pupil
	list    form.Pages
	holding []store.Backup
	read    bool
}

func newWhose(a *app.App, c store.Class, p *store.Pupil) *whose {
	return &whose{App: a, kept: kept{App: a}, class: c, pupil: p, list: form.Pages{ID: "list-"}}
}

// Enter counts, and goes back when who it is about is gone.
func (w *whose) Enter() {
	next := whose{pupil: w.pupil}
	of := store.Whose{Class: w.class.ID}
	if w.pupil != nil {
		of = store.Whose{Pupil: w.pupil.ID}
	}
	w.Background(func(context.Context) (err error) {
		if next.kept.all, err = w.Store.WhatIsKept(of); err != nil {
			return err
		}
		if of.Pupil != "" {
			one, err := w.Store.Pupil(of.Pupil)
			if err != nil {
				return err
			}
			next.pupil = &one
			next.holding, err = w.Store.BackupsHolding(one.ID)
			return err
		}
		next.pupils, err = w.Store.Pupils(w.class.ID)
		return err
	}, func(err error) {
		if errors.Is(err, store.ErrUnknown) {
			w.Back()
			return
		}
		if err != nil {
			w.Fail(err)
			return
		}
		w.kept.all, w.pupil, w.pupils, w.holding, w.read = next.kept.all, next.pupil, next.pupils, next.holding, true
		w.Redraw()
	})
}

func (w *whose) title() string {
	if w.pupil != nil {
		return w.NameOf(*w.pupil)
	}
	return w.T("class-of", "Name", w.class.Name)
}

// Draw draws the table, and beside it the pupils of a class, or which backups hold a pupil too.
func (w *whose) Draw(s *kit.Sheet) {
	export := kit.Action{Button: kit.Button{ID: "export", Label: w.T("privacy-export"), Icon: "save"}, Do: w.export}
	erase := kit.Action{Button: kit.Button{ID: "erase", Label: w.T("privacy-erase"), Icon: "trash"}, Do: w.erase}
	actions := []kit.Action{export, erase}
	if w.pupil != nil {
		correct := kit.Action{Button: kit.Button{ID: "correct", Label: w.T("privacy-correct"), Icon: "edit"}, Do: w.correct}
		actions = append([]kit.Action{correct}, actions...)
	}
	actions = append([]kit.Action{{Button: w.NamesButton(), Do: w.HideNames}}, actions...)
	y := s.Bar(w.title(), w.T("form-back"), w.Back, actions...) + 8
	if !w.read {
		return
	}
	m, gap := s.Margin(), s.Gap()
	full := s.Width - 2*m
	if w.pupil != nil {
		y = w.kept.draw(s, m, y, full, s.Height-y-s.Grown(90)) + 12
		s.Text(w.holds(), kit.Type{Size: 19, Colour: s.Ink2}, m, y, full)
		return
	}
	if s.Look.Text > 1.2 {
		y = w.kept.draw(s, m, y, full, s.Height) + gap
		w.names(s, m, y, full, s.Height)
		return
	}
	side := full * 0.36
	w.kept.draw(s, m, y, full-side-gap, s.Height-y-24)
	w.names(s, s.Width-m-side, y, side, s.Height-y-16)
}

// holds says which backups hold the pupil too.
func (w *whose) holds() string {
	if len(w.holding) == 0 {
		return w.T("holding-not")
	}
	return w.HeldBy(w.holding)
}

func (w *whose) names(s *kit.Sheet, x, y, wide, room float32) {
	var rows []tile
	for _, p := range w.pupils {
		rows = append(rows, tile{"pupil-" + p.ID, w.NameOf(p), "", func() { w.Show(newWhose(w.App, w.class, &p)) }})
	}
	tiles(s, w.App, &w.list, rows, x, y, wide, room)
}

func (w *whose) export() {
	if w.pupil != nil {
		name := app.NameOf(w.Words, *w.pupil)
		paper.ExportDossier(w.App, w.T("privacy-export-of", "Name", w.title()), paper.DossierOfPupil(name, w.pupil.ID))
		return
	}
	paper.ExportDossier(w.App, w.T("privacy-export-of", "Name", w.title()), paper.DossierOf(w.class))
}

// erase erases after a question, and says which backups hold who is gone.
func (w *whose) erase() {
	id := "privacy-erase-class"
	if w.pupil != nil {
		id = "privacy-erase-pupil"
	}
	title := w.title()
	w.Show(&app.Ask{
		App: w.App, Mood: "thinking", Title: w.T(id+"-title", "Name", title), Text: w.T(id+"-text", "Count", len(w.pupils)),
		Answers: []app.Answer{
			{ID: "no", Label: w.T("privacy-erase-no"), Key: "Esc", Main: true, Do: w.Back},
			{ID: "yes", Label: w.T("privacy-erase-yes"), Do: func() { w.Back(); w.erased(title) }},
		},
	})
}

func (w *whose) erased(title string) {
	var ids []store.ID
	for _, p := range w.pupils {
		ids = append(ids, p.ID)
	}
	if w.pupil != nil {
		ids = []store.ID{w.pupil.ID}
	}
	erase(w.App, func() error {
		if w.pupil != nil {
			return w.Store.ErasePupil(w.pupil.ID)
		}
		return w.Store.EraseClass(w.class.ID)
	}, func() ([]store.Backup, error) { return w.BackupsHolding(ids) }, title, w.Back)
}

// erase erases and goes on; where no backup holds who is gone, that is said too.
func erase(a *app.App, work func() error, holding func() ([]store.Backup, error), title string, then func()) {
	a.Erase(work, holding, title, then, func() { a.Show(app.NewNotice(a, "erased", "Name", title)) })
}

func (w *whose) correct() { w.Show(newCorrecting(w.App, *w.pupil)) }

// Focus is on the way back, so that a hasty Enter erases nobody.
func (w *whose) Focus() string { return "back" }

// Key turns pages and goes back.
func (w *whose) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		w.Back()
		return true
	}
	if len(w.pupils) > 0 { // both lists turn
		w.list.Key(w.App, k)
	}
	return w.kept.Pages.Key(w.App, k)
}
