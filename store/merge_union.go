package store

import (
	"bytes"
	"context"
	"encoding/binary"

	"github.com/oklog/ulid/v2"
	bolt "go.etcd.io/bbolt"

	"lachanso/lessons/sorted"
)

// union is how files unite: what is erased in all of them together, and what has to be done because of it.
type union struct {
	readings []reading // of this data, then of the others
	erased   *erasure
	orphans  []ulid.ULID       // pupils whose class was erased elsewhere, the oldest first
	homes    map[ulid.ULID]ref // where each of them goes: back to a class before; one of whom it is empty is erased
	names    map[ulid.ULID]edit
	off      map[ulid.ULID]edit
	stored   map[ulid.ULID]edit
	called   map[ulid.ULID]edit
	moves    map[ulid.ULID][]edit
}

func unite(readings []reading) *union {
	none := func() map[ulid.ULID]edit { return map[ulid.ULID]edit{} }
	u := &union{readings: readings, erased: newErasure(), names: none(), off: none(), stored: none(), called: none(), moves: map[ulid.ULID][]edit{}, homes: map[ulid.ULID]ref{}}
	for _, r := range readings {
		for _, one := range []struct{ to, from map[ulid.ULID]bool }{
			{u.erased.pupils, r.erased.pupils}, {u.erased.classes, r.erased.classes}, {u.erased.speakers, r.erased.speakers},
		} {
			for id := range one.from {
				one.to[id] = true
			}
		}
		for _, one := range []struct{ to, from map[ulid.ULID]edit }{{u.names, r.classes}, {u.off, r.off}, {u.stored, r.stored}, {u.called, r.called}} {
			for id, e := range one.from {
				latest(one.to, id, e)
			}
		}
		for pupil, moves := range r.moves {
			u.moves[pupil] = append(u.moves[pupil], moves...)
		}
	}
	for _, moves := range u.moves {
		sorted.By(moves, func(a, b edit) int { return bytes.Compare(a.id[:], b.id[:]) })
	}
	u.settle()
	return u
}

// settle finds the pupils whose class was erased elsewhere. One who was in a class that is still there goes back to it; all
// others are erased with theirs, as if they had been known where it was erased.
func (u *union) settle() {
	for pupil, moves := range u.moves {
		if !u.erased.pupils[pupil] && u.gone(moves[len(moves)-1].class) {
			u.orphans = append(u.orphans, pupil)
		}
	}
	sorted.By(u.orphans, ulid.ULID.Compare)
	for _, pupil := range u.orphans {
		var to ref
		for _, e := range u.moves[pupil] {
			if len(e.class) > 0 && !u.gone(e.class) {
				to = e.class
			}
		}
		if len(to) == 0 {
			u.erased.pupil(pupil)
		}
		u.homes[pupil] = to
	}
}

func (u *union) gone(class ref) bool { return len(class) > 0 && u.erased.classes[class.id()] }

// class is the class of a pupil when all is united, none of one who has left.
func (u *union) class(pupil ulid.ULID) ref {
	if to, orphan := u.homes[pupil]; orphan {
		return to
	}
	moves := u.moves[pupil]
	if len(moves) == 0 {
		return nil
	}
	return moves[len(moves)-1].class
}

// meeting is a fact as the files have it.
type meeting struct {
	has  []bool // by file
	data []byte // of the first that has it: after the device, the same in all
	fact        // without a body
	body []byte
}

// walkFacts visits the facts of all files, each once, in the order of ids. What is wrong with another file is a *Refusal.
func (b *Brought) walkFacts(ctx context.Context, all []*desk, visit func(*meeting) error) error {
	m := &meeting{has: make([]bool, len(all))}
	cursors := make([]*bolt.Cursor, len(all))
	keys, places := make([][]byte, len(all)), make([][]byte, len(all))
	for i, d := range all {
		ids := d.tx.Bucket([]byte(inIDs))
		if ids == nil {
			return corrupt("no bucket %s", inIDs)
		}
		cursors[i] = ids.Cursor()
		keys[i], places[i] = cursors[i].First()
	}
	for n := 0; ; n++ {
		if n%often == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		var least []byte
		for _, k := range keys {
			if k != nil && (least == nil || bytes.Compare(k, least) < 0) {
				least = k
			}
		}
		if least == nil {
			return nil
		}
		m.data = nil
		for i, d := range all {
			if m.has[i] = keys[i] != nil && bytes.Equal(keys[i], least); !m.has[i] {
				continue
			}
			if err := m.meet(d, keys[i], places[i]); err != nil && i > 0 {
				return &Refusal{b.others[i-1].path, err}
			} else if err != nil {
				return err
			}
		}
		if err := visit(m); err != nil {
			return err
		}
		for i := range all {
			if m.has[i] {
				keys[i], places[i] = cursors[i].Next()
			}
		}
	}
}

// meet reads what one file has of a fact, and refuses two facts of one id.
func (m *meeting) meet(d *desk, key, place []byte) error {
	value, err := unseal(key, place)
	if err != nil {
		return err
	}
	seq, n := binary.Uvarint(value)
	if n <= 0 {
		return corrupt("place of %x", key)
	}
	data, err := d.get(inJournal, seqKey(seq))
	if err != nil {
		return err
	}
	f, after, payload, err := decodeHead(data)
	if err != nil {
		return err
	}
	if !bytes.Equal(f.ID[:], key) {
		return corrupt("no fact %x at %d", key, seq)
	}
	if m.data != nil {
		if !bytes.Equal(m.data, after) {
			return corrupt("two facts %v", f.ID)
		}
		return nil
	}
	m.fact, m.data, m.body = f, after, payload
	return nil
}

// taken says whether a fact goes with what is erased.
func (u *union) taken(m *meeting) (bool, error) {
	if u.erased.nothing() {
		return false, nil
	}
	f := m.fact
	if err := decode(m.body, &f.Body); err != nil {
		return false, err
	}
	return u.erased.takes(f), nil
}
