package store

import (
	"bytes"
	"fmt"

	"github.com/oklog/ulid/v2"
)

// EraseClass removes a class for good: its pupils as ErasePupil does, its lessons with hands and notes, its slides and
// pictures, and its name; also when it was removed from the lists before. What pupils of other classes did while they were
// in it stays theirs. Of the class only a tombstone stays, which erases it in merging too. Backups made before still hold it.
func (s *Store) EraseClass(id ID) error {
	err := s.write(func(p *pen) error { return p.eraseClass(id) })
	if err == nil {
		err = s.compact()
	}
	if err != nil {
		return fmt.Errorf("erase class: %w", err)
	}
	return nil
}

func (p *pen) eraseClass(id ID) error {
	e := newErasure()
	if err := p.withPupils(id, e); err != nil {
		return err
	}
	return p.eraseAll(e)
}

// withPupils adds a class and its pupils to what is erased.
func (d *desk) withPupils(id ID, e *erasure) error {
	class, err := parseID("class", id)
	if err != nil {
		return err
	}
	if row, err := d.get(viewClass, class[:]); err != nil {
		return err
	} else if row == nil {
		return fmt.Errorf("class %q: %w", id, ErrUnknown)
	}
	e.class(class)
	return d.members(class[:], func(pupil ulid.ULID, former bool) error {
		if !former { // who has moved to another class stays
			e.pupil(pupil)
		}
		return nil
	})
}

// entombClass leaves a tombstone in the place of a class.
func (p *pen) entombClass(class ulid.ULID) error {
	if _, err := p.record(classErased, body{Class: refTo(class)}); err != nil {
		return err
	}
	for _, view := range []string{viewClass, viewLesson, viewSlides, viewPicture} {
		if err := p.clear(view, class[:]); err != nil {
			return err
		}
	}
	if err := p.del(viewPlace, placeKey(placeList, class[:])); err != nil {
		return err
	}
	return p.leaveDesk(class)
}

// clear removes all rows of a bucket whose keys begin with prefix.
func (p *pen) clear(bucket string, prefix []byte) error {
	var keys [][]byte
	if err := p.each(bucket, prefix, func(k, _ []byte) error { keys = append(keys, bytes.Clone(k)); return nil }); err != nil {
		return err
	}
	for _, k := range keys {
		if err := p.del(bucket, k); err != nil {
			return err
		}
	}
	return nil
}
