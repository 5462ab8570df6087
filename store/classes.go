package store

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/oklog/ulid/v2"

	"lachanso/store/roster"
)

// Class is a class of one school year.
type Class struct {
	ID       ID
	Name     string
	Grade    int
	Pupils   int
	Secrets  bool `json:",omitempty"` // its pupils are offered a secret of three pictures
	Year     int  `json:",omitempty"` // in which its school year begins
	Also     int  `json:",omitempty"` // the other grade of a class of two, 0 for most
	Archived bool `json:",omitempty"` // its year is over: it is read, and nothing is done in it
	From     ID   `json:",omitempty"` // the class it goes on from, where it came by a move up or by splitting
}

// Grades are the one grade of a class, or its two.
func (c Class) Grades() []int {
	if c.Also == 0 || c.Also == c.Grade {
		return []int{c.Grade}
	}
	return []int{c.Grade, c.Also}
}

// MakeClass makes a class. Its name is trimmed; an empty or overlong one is ErrClassName, one in use ErrClassTaken.
func (s *Store) MakeClass(name string, grade int) (Class, error) {
	var made Class
	err := s.write(func(p *pen) (err error) {
		made, err = p.makeClass(Class{Name: name, Grade: grade})
		return err
	})
	if err != nil {
		return Class{}, fmt.Errorf("make class %q: %w", name, err)
	}
	return made, nil
}

// makeClass makes a class; one without a year is of the one that is worked in.
func (p *pen) makeClass(c Class) (Class, error) {
	clean, err := p.freeName(c.Name, ulid.ULID{})
	if err != nil {
		return Class{}, err
	}
	b := body{Name: clean, Grade: c.Grade, Also: c.Also, Year: c.Year}
	if c.Year == 0 {
		if b.Year, err = p.yearNow(p.now()); err != nil {
			return Class{}, err
		}
	}
	if c.From != "" {
		from, err := parseID("class", c.From)
		if err != nil {
			return Class{}, err
		}
		b.Subject = refTo(from)
	}
	id, err := p.record(classMade, b)
	c.ID, c.Name, c.Year = id.String(), clean, b.Year
	return c, err
}

// MakeNumberedClass makes a class of so many pupils who are numbers, because there is no list of names: all or nothing.
func (s *Store) MakeNumberedClass(name string, grade, pupils int) (Class, error) {
	var made Class
	err := s.write(func(p *pen) (err error) {
		if made, err = p.makeClass(Class{Name: name, Grade: grade}); err != nil {
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

// freeName cleans a class's name and makes sure that no class but except has it. Names of archived ones are free.
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
		if !row.Removed && !row.Archived && strings.EqualFold(row.Name, clean) && !bytes.Equal(key, except[:]) {
			return ErrClassTaken
		}
		return nil
	})
	return clean, err
}

// Classes are the classes that are worked in, in their order: by grade, then by name as people count (4A, 4B, 4/2, 4/10).
func (s *Store) Classes() ([]Class, error) {
	var classes []Class
	err := s.view(func(d *desk) (err error) {
		classes, err = d.classes()
		return err
	})
	return classes, err
}

func (d *desk) classes() ([]Class, error) {
	return d.classesWhere(func(row classRow) bool { return !row.Removed && !row.Archived })
}

// Class finds a class that was not removed; it may be archived.
func (s *Store) Class(id ID) (Class, error) {
	var one Class
	err := s.view(func(d *desk) error {
		class, row, err := d.class(id)
		if err == nil {
			one, err = d.classAs(class, row)
		}
		return err
	})
	return one, err
}

// RenameClass gives a class another name and grade.
func (s *Store) RenameClass(id ID, name string, grade int) error {
	err := s.write(func(p *pen) error {
		_, row, err := p.class(id)
		if err != nil {
			return err
		}
		c := Class{ID: id, Name: name, Grade: grade}
		if row.Grade == grade {
			c.Also = row.Also
		}
		return p.keepClass(c)
	})
	if err != nil {
		return fmt.Errorf("rename class to %q: %w", name, err)
	}
	return nil
}

// RemoveClass takes a class off the lists. What its pupils did is kept; RestoreClass brings it back.
func (s *Store) RemoveClass(id ID) error {
	err := s.write(func(p *pen) error {
		class, _, err := p.desk.class(id)
		if err != nil {
			return err
		}
		if _, err = p.record(classRemoved, body{Class: refTo(class)}); err != nil {
			return err
		}
		return p.leaveDesk(class)
	})
	if err != nil {
		return fmt.Errorf("remove class: %w", err)
	}
	return nil
}

// class finds a class that was not removed; it may be archived.
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
