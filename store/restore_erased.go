package store

import (
	"bytes"
	"context"
	"maps"
	"slices"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
)

// erasedStays erases in a file that takes the place of the data what is erased here, classes and contacts too, and leaves the
// tombstones that it lacks: no later merge brings anything back. Pupils whom the file still has in an erased class, and who
// are not erased themselves, stay and are in none.
func (p *pen) erasedStays(here *erasure) error {
	there, err := p.readThrough(context.Background(), false)
	if err != nil {
		return err
	}
	for _, pupil := range oldestFirst(here.pupils) {
		gone, err := p.get(viewGone, pupil[:]) // erased with those who were named
		if err == nil && gone == nil && !there.erased.pupils[pupil] {
			_, err = p.record(pupilErased, body{Pupil: refTo(pupil)})
		}
		if err != nil {
			return err
		}
	}
	emptied := newErasure()
	for _, class := range oldestFirst(here.classes) {
		row, err := p.get(viewClass, class[:])
		switch {
		case err != nil:
			return err
		case row != nil:
			err = p.empty(class)
			emptied.class(class)
		case !there.erased.classes[class]:
			_, err = p.record(classErased, body{Class: refTo(class)})
		}
		if err != nil {
			return err
		}
	}
	if err := p.eraseAll(emptied); err != nil {
		return err
	}
	for _, speaker := range oldestFirst(here.speakers) {
		row, ok, err := load[keptRow](p, viewSpeaker, speaker[:])
		switch {
		case err != nil:
			return err
		case ok && row.At != 0:
			err = p.eraseSpeaker(speaker.String())
		case !there.erased.speakers[speaker]:
			_, err = p.record(speakerKept, body{Subject: refTo(speaker), Flags: flagGone})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// empty takes the pupils out of a class that is to be erased: they stay, and are in none.
func (p *pen) empty(class ulid.ULID) error {
	var pupils []ulid.ULID
	err := p.members(class[:], func(pupil ulid.ULID, former bool) error {
		if !former {
			pupils = append(pupils, pupil)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, pupil := range pupils {
		if err := p.relocate(pupil.String(), ""); err != nil {
			return err
		}
	}
	return nil
}

// oldestFirst gives ids in the order in which they came to be.
func oldestFirst(ids map[ulid.ULID]bool) []ulid.ULID {
	all := slices.Collect(maps.Keys(ids))
	sorted.By(all, func(a, b ulid.ULID) int { return bytes.Compare(a[:], b[:]) })
	return all
}

// waiting says whether erased bytes wait to be dropped.
func (s *Store) waiting() (waiting bool, err error) {
	err = s.view(func(d *desk) error {
		mark, err := d.get(inMeta, []byte(metaCompact))
		waiting = mark != nil
		return err
	})
	return waiting, err
}
