// Package dossier writes everything that is kept about a pupil or a class, as JSON and as a workbook: what parents may ask
// for, and what a school takes along when it stops using the program.
//
// It gives numbers, names and codes, and beside a question's ID its words where the caller knows them. Pupils are written one
// after the other, so that no more than one is in memory. Cells that begin as a formula does are made safe.
package dossier

import (
	"time"

	"lachanso/store"
)

// Format is the version of the JSON. Keys are append only.
const Format = 1

// Dossier is what is to be written.
type Dossier struct {
	School  string
	Class   *store.Class // nil for a pupil who is in none
	Lessons []store.Lesson
	Groups  []store.Group
	Pupils  []store.ID
	Whole   bool // the class's own things are written too
	Made    time.Time
}

// OfClass is the dossier of a class with all its pupils.
func OfClass(s *store.Store, c store.Class) (Dossier, error) {
	d := Dossier{Class: &c, Whole: true}
	pupils, err := s.Pupils(c.ID)
	if err != nil {
		return d, err
	}
	for _, p := range pupils {
		d.Pupils = append(d.Pupils, p.ID)
	}
	if d.Lessons, err = s.TaughtTo(c.ID); err != nil {
		return d, err
	}
	d.Groups, err = s.Groups(c.ID)
	return d, err
}

// OfPupil is the dossier of one pupil.
func OfPupil(s *store.Store, id store.ID) (Dossier, error) {
	page, err := s.PupilPage(id)
	if err != nil {
		return Dossier{}, err
	}
	d := Dossier{Pupils: []store.ID{id}}
	if page.Class.ID != "" {
		d.Class = &page.Class
	}
	return d, nil
}

// certificates are the modules that a pupil has completed: for these a certificate may be printed. None is kept.
func certificates(s *store.Store, id store.ID) ([]string, error) {
	page, err := s.PupilPage(id)
	all := []string{}
	for _, m := range page.Modules {
		if m.Stage() == store.Complete {
			all = append(all, m.Module)
		}
	}
	return all, err
}

// each visits the pupils of the dossier with what may be printed for them.
func (d Dossier) each(s *store.Store, visit func(store.Held, []string) error) error {
	return s.Hold(d.Pupils, func(h store.Held) error {
		done, err := certificates(s, h.Pupil.ID)
		if err != nil {
			return err
		}
		return visit(h, done)
	})
}
