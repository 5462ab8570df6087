package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
	"lachanso/store/roster"
)

// turn is the month in which a school year gives way to the next: Vietnamese ones run from August or September to May.
const turn = time.July

// SchoolYear is the school year that a time lies in, by the year in which it begins: 2026 for 2026–2027.
func SchoolYear(at time.Time) int {
	if at.Month() < turn {
		return at.Year() - 1
	}
	return at.Year()
}

// TooSoon says that it is not the time yet to go to a school year: the one that at lies in comes before it, and is not in its last
// weeks, May and June.
func TooSoon(year int, at time.Time) bool {
	return year > SchoolYear(at) && at.Month() != time.May && at.Month() != time.June
}

// YearName writes a school year as people do: "2026–2027".
func YearName(year int) string { return fmt.Sprintf("%d–%d", year, year+1) }

// YearNow is the school year that is worked in: the clock's, or that of the newest class where it comes after. Classes are
// made ready in June; and a PC whose battery is flat believes that it is 2009.
func (s *Store) YearNow() (int, error) {
	var year int
	err := s.view(func(d *desk) (err error) {
		year, err = d.yearNow(s.options.Now())
		return err
	})
	return year, err
}

func (d *desk) yearNow(now time.Time) (int, error) {
	year := SchoolYear(now)
	all, err := d.classes()
	for _, c := range all {
		year = max(year, c.Year)
	}
	return year, err
}

// Years are the school years that have classes, archived ones too, the newest first.
func (s *Store) Years() ([]int, error) {
	all, err := s.EveryClass()
	var years []int
	for _, c := range all {
		if !slices.Contains(years, c.Year) {
			years = append(years, c.Year)
		}
	}
	sorted.By(years, func(a, b int) int { return b - a })
	return years, err
}

// ClassesOf are the classes of a school year in their order, archived ones too.
func (s *Store) ClassesOf(year int) ([]Class, error) {
	all, err := s.EveryClass()
	return slices.DeleteFunc(all, func(c Class) bool { return c.Year != year }), err
}

// Archived are the archived classes: the newest year first, then in the order of classes.
func (s *Store) Archived() ([]Class, error) {
	all, err := s.EveryClass()
	all = slices.DeleteFunc(all, func(c Class) bool { return !c.Archived })
	sorted.By(all, func(a, b Class) int { return b.Year - a.Year })
	return all, err
}

// EveryClass are the classes of all school years, archived ones too.
func (s *Store) EveryClass() ([]Class, error) {
	var all []Class
	err := s.view(func(d *desk) (err error) {
		all, err = d.classesWhere(func(row classRow) bool { return !row.Removed })
		return err
	})
	return all, err
}

// classesWhere are the classes whose rows fit, in their order.
func (d *desk) classesWhere(fits func(classRow) bool) ([]Class, error) {
	var classes []Class
	err := d.each(viewClass, nil, func(key, value []byte) error {
		var row classRow
		if err := decode(value, &row); err != nil || !fits(row) {
			return err
		}
		c, err := d.classAs(ref(key).id(), row)
		classes = append(classes, c)
		return err
	})
	order := newNameOrder()
	sorted.By(classes, func(a, b Class) int {
		return cmp.Or(a.Grade-b.Grade, order.classes(a.Name, b.Name), a.Year-b.Year)
	})
	return classes, err
}

// classAs gives a class out. An archived one has all pupils that it had.
func (d *desk) classAs(id ulid.ULID, row classRow) (Class, error) {
	c := Class{
		ID: id.String(), Name: row.Name, Grade: row.Grade, Also: row.Also, Secrets: row.Secrets, Archived: row.Archived, From: row.From.text(),
	}
	var err error
	if c.Year, err = d.classYear(id, row); err != nil {
		return c, err
	}
	err = d.members(id[:], func(_ ulid.ULID, former bool) error {
		if !former || row.Archived {
			c.Pupils++
		}
		return nil
	})
	return c, err
}

// classYear is a class's school year; classes of older facts are of the year in which they were made.
func (d *desk) classYear(id ulid.ULID, row classRow) (int, error) {
	if row.Year != 0 {
		return row.Year, nil
	}
	made, ok, err := d.fact(id)
	if err != nil || !ok {
		return 0, err
	}
	return SchoolYear(moment(made.millis(), d.in)), nil
}

// take brings a class to what a fact about it says.
func (c *classRow) take(f fact) {
	b := f.Body
	switch f.Kind {
	case classChanged:
		c.Name, c.Grade, c.Also, c.Year = b.Name, b.Grade, b.Also, cmp.Or(b.Year, c.Year)
	case classArchived:
		c.Archived = b.Flags&flagOn != 0
	case groupKept:
		c.takeGroup(f)
	}
}

// KeepClass gives a class the name, grades and school year that it has here; a year of 0 leaves it.
func (s *Store) KeepClass(c Class) error {
	err := s.write(func(p *pen) error { return p.keepClass(c) })
	if err != nil {
		return fmt.Errorf("keep class %q: %w", c.Name, err)
	}
	return nil
}

func (p *pen) keepClass(c Class) error {
	class, _, err := p.class(c.ID)
	if err != nil {
		return err
	}
	clean, err := p.freeName(c.Name, class)
	if err != nil {
		return err
	}
	_, err = p.record(classChanged, body{Class: refTo(class), Name: clean, Grade: c.Grade, Also: c.Also, Year: c.Year})
	return err
}

// ArchiveClass takes a class of a year that is over from what is offered: for lessons, for signing in, for sessions. What
// was done in it can be read for ever, and its name is free.
func (s *Store) ArchiveClass(id ID) error {
	err := s.write(func(p *pen) error {
		class, _, err := p.class(id)
		if err != nil {
			return err
		}
		_, err = p.archive(class, flagOn, nil)
		return err
	})
	if err != nil {
		return fmt.Errorf("archive class: %w", err)
	}
	return nil
}

func (p *pen) archive(class ulid.ULID, flags int, move ref) (ulid.ULID, error) {
	fact, err := p.record(classArchived, body{Class: refTo(class), Flags: flags, Subject: move})
	if err != nil {
		return fact, err
	}
	return fact, p.leaveDesk(class)
}

// leaveDesk forgets what this PC keeps of a class from one lesson to the next.
func (p *pen) leaveDesk(class ulid.ULID) error {
	if err := p.del(inMeta, queueKey(class)); err != nil {
		return err
	}
	return p.del(inMeta, absentKey(class))
}

// UnarchiveClass brings an archived class back to the lists, with those pupils who are in no other class since. Where another
// class has its name by now, it is ErrClassTaken.
func (s *Store) UnarchiveClass(id ID) error {
	err := s.write(func(p *pen) error { return p.unarchive(id) })
	if err != nil {
		return fmt.Errorf("bring class back: %w", err)
	}
	return nil
}

func (p *pen) unarchive(id ID) error {
	class, row, err := p.desk.class(id)
	if err != nil {
		return err
	}
	if !row.Archived {
		return fmt.Errorf("class %q: %w", id, ErrUnknown)
	}
	if _, err := p.freeName(row.Name, class); err != nil {
		return err
	}
	_, err = p.record(classArchived, body{Class: refTo(class)})
	return err
}

// class finds a class that is neither removed nor archived: only such a one is worked in.
func (p *pen) class(id ID) (ulid.ULID, classRow, error) {
	class, row, err := p.desk.class(id)
	if err == nil && row.Archived {
		err = fmt.Errorf("class %q: %w", id, ErrArchived)
	}
	return class, row, err
}

// byName are the classes that are worked in, by roster.ClassKey. Data of two PCs may have two of a name: then it is the newer
// one's.
func byName(classes []Class) map[string]Class {
	named := map[string]Class{}
	for _, c := range classes {
		key := roster.ClassKey(c.Name)
		if other, twice := named[key]; !twice || cmp.Or(cmp.Compare(other.Year, c.Year), strings.Compare(other.ID, c.ID)) < 0 {
			named[key] = c
		}
	}
	return named
}
