package store

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/oklog/ulid/v2"
)

// EraseClass removes a class for good: its pupils as ErasePupil does, its lessons with hands and notes, its slides and
// pictures, and its name; also when it was removed from the lists before. What pupils of other classes did while they were
// in it stays theirs. Of the class only the fact stays that it was removed. Backups made before still hold it.
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
	class, err := parseID("class", id)
	if err != nil {
		return err
	}
	if row, err := p.get(viewClass, class[:]); err != nil {
		return err
	} else if row == nil {
		return fmt.Errorf("class %q: %w", id, ErrUnknown)
	}
	var pupils []ulid.ULID
	err = p.members(class[:], func(pupil ulid.ULID, former bool) error {
		if !former { // who has moved to another class stays
			pupils = append(pupils, pupil)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, pupil := range pupils {
		if err := p.erase(pupil.String()); err != nil {
			return err
		}
	}
	facts, err := p.factsOfClass(class)
	if err != nil {
		return err
	}
	if _, err := p.record(classRemoved, body{Class: refTo(class)}); err != nil {
		return err
	}
	for _, f := range facts {
		if err := p.forget(f); err != nil {
			return err
		}
	}
	for _, view := range []string{viewClass, viewLesson, viewSlides, viewPicture} {
		if err := p.clear(view, class[:]); err != nil {
			return err
		}
	}
	if err := p.del(viewPlace, placeKey(placeList, class[:])); err != nil {
		return err
	}
	if err := p.leaveDesk(class); err != nil {
		return err
	}
	return p.put(inMeta, []byte(metaCompact), nil)
}

// factsOfClass looks through the whole journal for what is the class's own: not its pupils, who may have been in another.
func (d *desk) factsOfClass(class ulid.ULID) ([]fact, error) {
	var facts []fact
	lessons := map[ulid.ULID]bool{}
	others := []kind{pupilAdded, pupilMoved, attemptBegun}
	err := d.everyFact(func(f fact) error {
		own := bytes.Equal(f.Body.Class, class[:]) && !slices.Contains(others, f.Kind)
		if f.Kind == lessonBegun && own {
			lessons[f.ID] = true
		}
		if f.ID == class || own || len(f.Body.Lesson) > 0 && lessons[f.Body.Lesson.id()] {
			facts = append(facts, fact{ID: f.ID, Seq: f.Seq})
		}
		return nil
	})
	return facts, err
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
