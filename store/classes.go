package store

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/oklog/ulid/v2"

	"lachanso/store/roster"
)

// Class is a class of this school year.
type Class struct {
	ID      ID
	Name    string
	Grade   int
	Pupils  int
	Secrets bool `json:",omitempty"` // its pupils are offered a secret of three pictures
}

// MakeClass makes a class. Its name is trimmed; an empty or overlong one is ErrClassName, one in use ErrClassTaken.
func (s *Store) MakeClass(name string, grade int) (Class, error) {
	var made Class
	err := s.write(func(p *pen) (err error) {
		made, err = p.makeClass(name, grade)
		return err
	})
	if err != nil {
		return Class{}, fmt.Errorf("make class %q: %w", name, err)
	}
	return made, nil
}

func (p *pen) makeClass(name string, grade int) (Class, error) {
	clean, err := p.freeName(name, ulid.ULID{})
	if err != nil {
		return Class{}, err
	}
	id, err := p.record(classMade, body{Name: clean, Grade: grade})
	return Class{ID: id.String(), Name: clean, Grade: grade}, err
}

// MakeNumberedClass makes a class of so many pupils who are numbers, because there is no list of names: all or nothing.
func (s *Store) MakeNumberedClass(name string, grade, pupils int) (Class, error) {
	var made Class
	err := s.write(func(p *pen) (err error) {
		if made, err = p.makeClass(name, grade); err != nil {
			return err
		}
		made.Pupils = pupils
		_, err = p.addNumbers(made.ID, pupils)
		return err
	})
	if err != nil {
		return Class{}, fmt.Errorf("make class %q of %d: %w", name, pupils, err)
	}
	return made, nil
}

// freeName cleans a class's name and makes sure that no class but except has it.
func (d *desk) freeName(name string, except ulid.ULID) (string, error) {
	clean, ok := roster.ClassName(name)
	if !ok {
		return "", ErrClassName
	}
	err := d.each(viewClass, nil, func(key, value []byte) error {
		var row classRow
		if err := decode(value, &row); err != nil {
			return err
		}
		if !row.Removed && strings.EqualFold(row.Name, clean) && !bytes.Equal(key, except[:]) {
			return ErrClassTaken
		}
		return nil
	})
	return clean, err
}

// Classes are the classes in their order: by grade, then by name as people count (4A, 4B, 4/2, 4/10).
func (s *Store) Classes() ([]Class, error) {
	var classes []Class
	err := s.view(func(d *desk) (err error) {
		classes, err = d.classes()
		return err
	})
	return classes, err
}

func (d *desk) classes() ([]Class, error) {
	var classes []Class
	err := d.each(viewClass, nil, func(key, value []byte) error {
		var row classRow
		if err := decode(value, &row); err != nil || row.Removed {
			return err
		}
		c := Class{ID: ref(key).id().String(), Name: row.Name, Grade: row.Grade, Secrets: row.Secrets}
		if err := d.members(key, func(_ ulid.ULID, former bool) error {
			if !former {
				c.Pupils++
			}
			return nil
		}); err != nil {
			return err
		}
		classes = append(classes, c)
		return nil
	})
	order := newNameOrder()
	slices.SortStableFunc(classes, func(a, b Class) int {
		if a.Grade != b.Grade {
			return a.Grade - b.Grade
		}
		return order.classes(a.Name, b.Name)
	})
	return classes, err
}

// Class finds a class that was not removed.
func (s *Store) Class(id ID) (Class, error) {
	classes, err := s.Classes()
	if err != nil {
		return Class{}, err
	}
	i := slices.IndexFunc(classes, func(c Class) bool { return c.ID == id })
	if i < 0 {
		return Class{}, fmt.Errorf("class %q: %w", id, ErrUnknown)
	}
	return classes[i], nil
}

// RenameClass gives a class another name and grade.
func (s *Store) RenameClass(id ID, name string, grade int) error {
	err := s.write(func(p *pen) error {
		class, _, err := p.class(id)
		if err != nil {
			return err
		}
		clean, err := p.freeName(name, class)
		if err != nil {
			return err
		}
		_, err = p.record(classChanged, body{Class: refTo(class), Name: clean, Grade: grade})
		return err
	})
	if err != nil {
		return fmt.Errorf("rename class to %q: %w", name, err)
	}
	return nil
}

// RemoveClass takes a class off the lists. What its pupils did is kept; RestoreClass brings it back.
func (s *Store) RemoveClass(id ID) error {
	err := s.write(func(p *pen) error {
		class, _, err := p.class(id)
		if err != nil {
			return err
		}
		if _, err = p.record(classRemoved, body{Class: refTo(class)}); err != nil {
			return err
		}
		return p.del(inMeta, queueKey(class))
	})
	if err != nil {
		return fmt.Errorf("remove class: %w", err)
	}
	return nil
}

// class finds a class that was not removed.
func (d *desk) class(id ID) (ulid.ULID, classRow, error) {
	class, err := parseID("class", id)
	if err != nil {
		return class, classRow{}, err
	}
	row, ok, err := load[classRow](d, viewClass, class[:])
	if err == nil && (!ok || row.Removed) {
		err = fmt.Errorf("class %q: %w", id, ErrUnknown)
	}
	return class, row, err
}
