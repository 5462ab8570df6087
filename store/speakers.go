package store

import (
	"fmt"
	"slices"
	"strings"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
)

// foldSpeaker takes what was kept last. Erasing wins over everything: of what is erased nothing is taken any more.
func foldSpeaker(s shelf, f fact) error {
	b := f.Body
	key := []byte(b.Subject)
	if len(key) == 0 {
		key = f.ID[:]
	}
	row, there, err := load[keptRow](s, viewSpeaker, key)
	switch {
	case err != nil, there && row.At == 0:
		return err
	case b.Flags&flagGone != 0:
		return keep(s, viewSpeaker, key, keptRow{})
	case len(b.Subject) == 0:
		return keep(s, viewSpeaker, key, keptRow{At: f.Seq, Sort: b.Part, Begun: f.millis()})
	case !there:
		return nil
	}
	row.At = f.Seq
	return keep(s, viewSpeaker, key, row)
}

// KeepSpeaker keeps a contact or a letter of the school's: a new one where id is "". sort says which of them it is.
func (s *Store) KeepSpeaker(id ID, sort string, value []byte) (ID, error) {
	err := s.write(func(p *pen) error {
		if err := keepable(value); err != nil {
			return err
		}
		b := body{Part: sort, Kept: slices.Clone(value)}
		if id != "" {
			u, row, err := p.speaker(id)
			if err != nil {
				return err
			}
			if row.Sort != sort {
				return fmt.Errorf("%q is a %s: %w", id, row.Sort, ErrUnknown)
			}
			b.Subject = refTo(u)
		}
		u, err := p.record(speakerKept, b)
		if id == "" {
			id = u.String()
		}
		return err
	})
	if err != nil {
		return "", fmt.Errorf("keep %s: %w", sort, err)
	}
	return id, nil
}

func (d *desk) speaker(id ID) (ulid.ULID, keptRow, error) {
	u, err := parseID("speaker", id)
	if err != nil {
		return u, keptRow{}, err
	}
	row, ok, err := load[keptRow](d, viewSpeaker, u[:])
	if err == nil && (!ok || row.At == 0) {
		err = fmt.Errorf("speaker %q: %w", id, ErrUnknown)
	}
	return u, row, err
}

// EraseSpeaker removes a contact or a letter for good, with everything that was ever kept of it, and compacts the file as
// ErasePupil does: people outside the school are in it. Only a tombstone stays.
func (s *Store) EraseSpeaker(id ID) error {
	err := s.write(func(p *pen) error { return p.eraseSpeaker(id) })
	if err == nil {
		err = s.compact()
	}
	if err != nil {
		return fmt.Errorf("erase speaker: %w", err)
	}
	return nil
}

func (p *pen) eraseSpeaker(id ID) error {
	u, _, err := p.speaker(id)
	if err != nil {
		return err
	}
	facts, err := p.factsTaken(newErasure().speaker(u))
	if err != nil {
		return err
	}
	if _, err := p.record(speakerKept, body{Subject: refTo(u), Flags: flagGone}); err != nil {
		return err
	}
	for _, f := range facts {
		if err := p.forget(fact{ID: f.id, Seq: f.seq}); err != nil {
			return err
		}
	}
	return p.put(inMeta, []byte(metaCompact), nil)
}

// Speakers are the contacts and letters that the school keeps, in the order in which they were begun.
func (s *Store) Speakers() ([]Kept, error) {
	var all []Kept
	err := s.view(func(d *desk) error {
		return d.each(viewSpeaker, nil, func(key, value []byte) error {
			one, err := d.kept(value)
			if err != nil || one.Value == nil {
				return err
			}
			one.ID = ref(key).text()
			all = append(all, one)
			return nil
		})
	})
	sorted.By(all, func(a, b Kept) int { return strings.Compare(a.ID, b.ID) })
	return all, err
}
