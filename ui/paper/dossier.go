package paper

import (
	"context"
	"io"
	"path/filepath"

	"lachanso/store"
	"lachanso/store/dossier"
	"lachanso/ui/app"
)

// Dossier is everything about a class or a pupil, to be written as a workbook and as JSON.
type Dossier struct {
	Name string // whose, for the names of the files
	Read func(*store.Store) (dossier.Dossier, error)
}

// DossierOf is that of a class.
func DossierOf(c store.Class) Dossier {
	return Dossier{c.Name, func(s *store.Store) (dossier.Dossier, error) { return dossier.OfClass(s, c) }}
}

// DossierOfPupil is that of a pupil.
func DossierOfPupil(name string, id store.ID) Dossier {
	return Dossier{name, func(s *store.Store) (dossier.Dossier, error) { return dossier.OfPupil(s, id) }}
}

// dossierForms writes the files of a dossier.
func dossierForms(p *Press, s *store.Store, d dossier.Dossier, dir string) map[Format]func(io.Writer) error {
	return map[Format]func(io.Writer) error{
		XLSX: func(w io.Writer) error {
			return d.WriteXLSX(w, s, app.DossierHeads(p.Words, p.Pack), dossier.Temporary(dir))
		},
		"json": func(w io.Writer) error { return d.WriteJSON(w, s, app.DossierWords(p.Words, p.Pack)) },
	}
}

// WriteDossier writes both files into a folder and gives their paths. A file of the name is left as it is with ErrThere,
// unless over says that it may go.
func (p *Press) WriteDossier(s *store.Store, one Dossier, dir string, over bool) ([]string, error) {
	return p.writeDossier(s, one, dir, func(name string, f Format) (string, bool) { return name, over })
}

func (p *Press) writeDossier(s *store.Store, one Dossier, dir string, named func(string, Format) (string, bool)) ([]string, error) {
	d, err := one.Read(s)
	if err != nil {
		return nil, err
	}
	d.School, d.Made = p.School, p.Made
	forms := dossierForms(p, s, d, dir)
	var made []string
	for _, f := range []Format{XLSX, "json"} {
		name, over := named(FileName(one.Name, p.say("whole-file"), p.Made.Format("2006-01-02")), f)
		path, err := Keep(dir, name+"."+string(f), over, forms[f])
		if err != nil {
			return append(made, path), err
		}
		made = append(made, path)
	}
	return made, nil
}

// ExportDossier asks where to write everything about a class or a pupil, says what is in the files, writes them beside
// those that are there, and says where they are.
func ExportDossier(a *app.App, title string, one Dossier) {
	into := func(place string) func() {
		return func() {
			if a.Busy() { // a large class takes a while, and is written once
				return
			}
			p := &Press{Words: a.Words, Pack: a.Pack, School: a.Settings.School, Made: a.Now()}
			dir, s := folder(place, a.Store.Dir()), a.Store
			var made []string
			a.Commit(func(context.Context) (err error) {
				made, err = p.writeDossier(s, one, dir, func(name string, f Format) (string, bool) { return beside(dir, name, f, false), false })
				return err
			}, func(err error) {
				a.Back()
				if err != nil {
					a.Fail(err)
					return
				}
				said := app.NewNotice(a, "whole-done", "Dir", filepath.Base(dir))
				for _, path := range made {
					said.Details = append(said.Details, filepath.Base(path))
				}
				a.Show(said)
			})
		}
	}
	a.Show(&app.Ask{
		App: a, Mood: "thinking", Title: title, Text: a.T("whole-text"),
		Answers: []app.Answer{
			{ID: "no", Label: a.T("form-back"), Key: "Esc", Do: a.Back},
			{ID: "data", Label: a.T("print-place-data"), Do: into(inData)},
			{ID: "documents", Label: a.T("print-place-documents"), Main: true, Do: into(inDocuments)},
		},
	})
}
