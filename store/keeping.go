package store

import (
	"cmp"
	"fmt"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
)

// How long data of those who left is meant to be kept. Stored data: append only.
const (
	KeepAlways  = 0
	KeepYear    = 1 // until the end of the school year in which they left
	KeepYear1   = 2 // a school year more
	KeepYear2   = 3
	keepLongest = KeepYear2
)

// Past is what is kept longer than it is meant to be.
type Past struct {
	Classes []Class // archived or removed, with their pupils who are in no other class
	Pupils  []Pupil // who left a class without another, in Vietnamese order; not those of Classes
	Years   []int   // of Pupils: the school year of the class they were in last
}

// None says that nothing is.
func (p Past) None() bool { return len(p.Classes)+len(p.Pupils) == 0 }

// Count is how many pupils there are.
func (p Past) Count() int {
	n := len(p.Pupils)
	for _, c := range p.Classes {
		n += c.Pupils
	}
	return n
}

// PastKeeping lists what is kept longer than a rule says. Nothing is ever erased by it: the clocks of school PCs are not to
// be trusted with that.
func (s *Store) PastKeeping(rule int) (past Past, err error) {
	if rule <= KeepAlways || rule > keepLongest {
		return past, nil
	}
	err = s.view(func(d *desk) error {
		year, err := d.yearNow(s.options.Now())
		if err != nil {
			return err
		}
		past, err = d.pastKeeping(year - rule)
		return err
	})
	if err != nil {
		return Past{}, fmt.Errorf("read what is past keeping: %w", err)
	}
	return past, nil
}

// pastKeeping lists what is of a school year or of one before it.
func (d *desk) pastKeeping(last int) (past Past, err error) {
	classes := map[string]Class{}
	err = d.each(viewClass, nil, func(key, value []byte) error {
		var row classRow
		if err := decode(value, &row); err != nil {
			return err
		}
		c, err := d.classAs(ref(key).id(), row)
		if err != nil {
			return err
		}
		classes[c.ID] = c
		if !row.Archived && !row.Removed || c.Year > last {
			return nil
		}
		c.Pupils = 0 // those who went on are not meant
		err = d.members(key, func(_ ulid.ULID, former bool) error {
			if !former {
				c.Pupils++
			}
			return nil
		})
		if c.Pupils > 0 { // else nothing of a pupil is in it
			past.Classes = append(past.Classes, c)
		}
		return err
	})
	if err != nil {
		return past, err
	}
	type leaver struct {
		Pupil
		year int
	}
	var gone []leaver
	err = d.each(viewPupil, nil, func(key, value []byte) error {
		var row pupilRow
		if err := decode(value, &row); err != nil || len(row.Class) > 0 {
			return err
		}
		year := 0
		for _, was := range row.Former {
			year = max(year, classes[was.text()].Year)
		}
		if year > last {
			return nil
		}
		one, err := d.pupil(ref(key).id())
		gone = append(gone, leaver{one, year})
		return err
	})
	order := newNameOrder()
	sorted.By(gone, func(a, b leaver) int { return cmp.Or(order.people(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	for _, one := range gone {
		past.Pupils, past.Years = append(past.Pupils, one.Pupil), append(past.Years, one.year)
	}
	sorted.By(past.Classes, func(a, b Class) int { return cmp.Or(a.Year-b.Year, a.Grade-b.Grade, cmp.Compare(a.Name, b.Name)) })
	return past, err
}

// ErasePast erases classes as EraseClass does and pupils as ErasePupil does: all or none, and compacts once.
func (s *Store) ErasePast(past Past) error {
	err := s.write(func(p *pen) error { return p.erasePast(past) })
	if err == nil {
		err = s.compact()
	}
	if err != nil {
		return fmt.Errorf("erase what is past keeping: %w", err)
	}
	return nil
}

func (p *pen) erasePast(past Past) error {
	e := newErasure()
	for _, c := range past.Classes {
		if err := p.withPupils(c.ID, e); err != nil {
			return err
		}
	}
	for _, one := range past.Pupils {
		pupil, err := p.knownPupil(one.ID)
		if err != nil {
			return err
		}
		e.pupil(pupil)
	}
	return p.eraseAll(e)
}
