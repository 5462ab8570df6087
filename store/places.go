package store

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
)

// maxKept is how many bytes of a place, a contact or a letter are kept.
const maxKept = 16 << 10

// flagGone marks the fact by which something of a school's own goes.
const flagGone = 1

// Kept is something of the school's own as it is now. What Value means is known to lessons.
type Kept struct {
	ID    ID
	Sort  string // of what the speakers' list keeps
	Value []byte // JSON
	Begun time.Time
}

// Places are what a school keeps about recommended places, apart from the pack: it stays when the pack changes.
type Places struct {
	Pack  map[string][]byte // by the id of a place of the pack
	Own   []Kept            // in the order in which they were added
	Lists map[ID][]byte     // by class
}

// keptRow points at the newest fact instead of repeating it.
type keptRow struct {
	At    uint64 `cbor:"1,keyasint,omitempty"` // its place in the journal; 0: erased
	Sort  string `cbor:"2,keyasint,omitempty"`
	Begun uint64 `cbor:"3,keyasint,omitempty"` // milliseconds
}

// What a key of viewPlace begins with. Stored data: append only.
const (
	placeOfPack = 'p'
	placeOwn    = 'o'
	placeList   = 'l'
)

func placeKey(of byte, id []byte) []byte { return append([]byte{of}, id...) }

// foldPlace takes what was kept last. A place of the school's own that is gone stays so; a list needs its class.
func foldPlace(s shelf, f fact) error {
	b := f.Body
	row := keptRow{At: f.Seq, Begun: f.millis()}
	switch {
	case b.Place != "":
		return keep(s, viewPlace, placeKey(placeOfPack, []byte(b.Place)), row)
	case len(b.Class) > 0:
		if class, err := s.get(viewClass, b.Class); err != nil || class == nil {
			return err
		}
		return keep(s, viewPlace, placeKey(placeList, b.Class), row)
	case len(b.Subject) == 0:
		return keep(s, viewPlace, placeKey(placeOwn, f.ID[:]), row)
	case b.Flags&flagGone != 0:
		return s.del(viewPlace, placeKey(placeOwn, b.Subject))
	}
	return change(s, viewPlace, placeKey(placeOwn, b.Subject), func(r *keptRow) { r.At = f.Seq })
}

func keepable(value []byte) error {
	switch {
	case len(value) == 0:
		return fmt.Errorf("nothing to keep: %w", ErrUnknown)
	case len(value) > maxKept:
		return ErrTooMuch
	}
	return nil
}

// KeepPlace keeps what a school says about a place of the pack. It stays when the pack is updated, and waits where a later
// pack has no such place.
func (s *Store) KeepPlace(place string, value []byte) error {
	err := s.write(func(p *pen) error {
		if place == "" {
			return fmt.Errorf("place without id: %w", ErrUnknown)
		}
		if err := keepable(value); err != nil {
			return err
		}
		_, err := p.record(placeKept, body{Place: place, Kept: slices.Clone(value)})
		return err
	})
	if err != nil {
		return fmt.Errorf("keep place %s: %w", place, err)
	}
	return nil
}

// KeepOwnPlace keeps a place of the school's own: a new one where own is "".
func (s *Store) KeepOwnPlace(own ID, value []byte) (id ID, err error) {
	err = s.write(func(p *pen) error {
		if err := keepable(value); err != nil {
			return err
		}
		b := body{Kept: slices.Clone(value)}
		if own != "" {
			u, err := p.ownPlace(own)
			if err != nil {
				return err
			}
			b.Subject = refTo(u)
		}
		u, err := p.record(placeKept, b)
		if id = own; own == "" {
			id = u.String()
		}
		return err
	})
	if err != nil {
		return "", fmt.Errorf("keep own place: %w", err)
	}
	return id, nil
}

// RemoveOwnPlace takes a place of the school's own away.
func (s *Store) RemoveOwnPlace(own ID) error {
	err := s.write(func(p *pen) error {
		u, err := p.ownPlace(own)
		if err == nil {
			_, err = p.record(placeKept, body{Subject: refTo(u), Flags: flagGone})
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("remove place %s: %w", own, err)
	}
	return nil
}

func (d *desk) ownPlace(id ID) (ulid.ULID, error) {
	u, err := parseID("place", id)
	if err != nil {
		return u, err
	}
	row, err := d.get(viewPlace, placeKey(placeOwn, u[:]))
	if err == nil && row == nil {
		err = fmt.Errorf("place %q: %w", id, ErrUnknown)
	}
	return u, err
}

// KeepPlaceList keeps the places that a class was given.
func (s *Store) KeepPlaceList(class ID, value []byte) error {
	err := s.write(func(p *pen) error {
		id, _, err := p.class(class)
		if err != nil {
			return err
		}
		if err := keepable(value); err != nil {
			return err
		}
		_, err = p.record(placeKept, body{Class: refTo(id), Kept: slices.Clone(value)})
		return err
	})
	if err != nil {
		return fmt.Errorf("keep list of places: %w", err)
	}
	return nil
}

// Places are all that the school keeps about places.
func (s *Store) Places() (Places, error) {
	all := Places{Pack: map[string][]byte{}, Lists: map[ID][]byte{}}
	err := s.view(func(d *desk) error {
		return d.each(viewPlace, nil, func(key, value []byte) error {
			one, err := d.kept(value)
			if err != nil || len(key) < 2 {
				return err
			}
			switch key[0] {
			case placeOfPack:
				all.Pack[string(key[1:])] = one.Value
			case placeList:
				all.Lists[ref(key[1:]).text()] = one.Value
			case placeOwn:
				one.ID = ref(key[1:]).text()
				all.Own = append(all.Own, one)
			}
			return nil
		})
	})
	sorted.By(all.Own, func(a, b Kept) int { return strings.Compare(a.ID, b.ID) })
	return all, err
}

// kept reads what a row points at.
func (d *desk) kept(value []byte) (Kept, error) {
	var row keptRow
	if err := decode(value, &row); err != nil || row.At == 0 {
		return Kept{}, err
	}
	f, err := d.factAt(row.At)
	return Kept{Sort: row.Sort, Value: bytes.Clone(f.Body.Kept), Begun: moment(row.Begun, d.in)}, err
}
