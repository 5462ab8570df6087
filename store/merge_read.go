package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/oklog/ulid/v2"
	bolt "go.etcd.io/bbolt"

	"lachanso/lessons/sorted"
)

// reading is what a look through a file tells before facts are united.
type reading struct {
	facts   int
	device  ulid.ULID
	erased  *erasure
	moves   map[ulid.ULID][]edit // of a pupil: added, moved, in the order of their ids
	made    map[ulid.ULID]bool   // classes
	classes map[ulid.ULID]edit   // the name that a class has
	off     map[ulid.ULID]edit   // the last removal or restoring of a class; on says which
	stored  map[ulid.ULID]edit   // whether a class is archived; off says so
	called  map[ulid.ULID]edit   // the name that a pupil has, and whatever else a list told
}

// edit is a fact that says how something is from now on.
type edit struct {
	id    ulid.ULID
	at    uint64 // milliseconds, by the clock that wrote it
	class ref
	name  nameRow // of a pupil; of a class its Name alone
	grade int
	off   bool
}

func (e edit) after(f edit) bool { return bytes.Compare(e.id[:], f.id[:]) > 0 }

// latest keeps the later of two edits.
func latest(all map[ulid.ULID]edit, of ulid.ULID, e edit) {
	if before, ok := all[of]; !ok || e.after(before) {
		all[of] = e
	}
}

// often is after how many facts it is asked whether to go on.
const often = 4096

// examined reads a file that may have been made by anybody to its end, and trusts nothing in it.
func (d *desk) examined(ctx context.Context) (reading, error) {
	if err := boltCheck(d.tx); err != nil {
		return reading{}, err
	}
	if err := d.whole(ctx); err != nil {
		return reading{}, err
	}
	return d.readThrough(ctx, true)
}

// whole reads every value of a file, and holds ids and journal, names and pupils against each other. It needs no memory for
// it: as many ids as facts, each of them with a fact of its own, are all of them.
func (d *desk) whole(ctx context.Context) error {
	err := d.tx.ForEach(func(name []byte, b *bolt.Bucket) error {
		n := 0
		return b.ForEach(func(k, value []byte) error {
			if n++; n%often == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			if _, err := unseal(k, value); err != nil {
				return corrupt("%s: %v", name, err)
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	count := 0
	err = d.each(inIDs, nil, func(key, value []byte) error {
		seq, n := binary.Uvarint(value)
		if n <= 0 || len(key) != len(ulid.ULID{}) {
			return corrupt("place of %x", key)
		}
		data, err := d.get(inJournal, seqKey(seq))
		if err != nil {
			return err
		}
		if !bytes.HasPrefix(data, key) {
			return corrupt("no fact %x at %d", key, seq)
		}
		if count++; count%often == 0 {
			return ctx.Err()
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = d.each(inJournal, nil, func(key, _ []byte) error {
		if count--; len(key) != 8 {
			return corrupt("place %x in the journal", key)
		}
		return nil
	})
	if err == nil && count != 0 {
		err = corrupt("%d facts without an id", -count)
	}
	return err
}

// readThrough looks at all facts, and with sound whether each could have been written by this program.
func (d *desk) readThrough(ctx context.Context, sound bool) (r reading, err error) {
	r = reading{
		erased: newErasure(), made: map[ulid.ULID]bool{}, moves: map[ulid.ULID][]edit{}, classes: map[ulid.ULID]edit{}, off: map[ulid.ULID]edit{}, called: map[ulid.ULID]edit{},
		stored: map[ulid.ULID]edit{},
	}
	if r.device, err = d.device(); err != nil {
		return r, err
	}
	err = d.each(inJournal, nil, func(_, value []byte) error {
		if r.facts++; r.facts%often == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		f, _, payload, err := decodeHead(value)
		if err != nil || !sound && !telling(f.Kind) {
			return err
		}
		if err := decode(payload, &f.Body); err != nil {
			return err
		}
		if sound {
			if err := f.sound(); err != nil {
				return err
			}
			if device, err := d.get(inDevices, deviceKey(f.Device)); err != nil || len(device) != len(ulid.ULID{}) {
				return corrupt("device of %v", f.ID)
			}
		}
		r.take(f)
		return nil
	})
	if err != nil {
		return r, err
	}
	// Earlier versions left nothing of an erased class but that it was removed.
	for class := range r.off {
		if !r.made[class] {
			r.erased.class(class)
		}
	}
	for pupil, moves := range r.moves {
		if sound && !slices.ContainsFunc(moves, func(e edit) bool { return e.id == pupil }) {
			return r, corrupt("pupil %v was never added", pupil)
		}
		sorted.By(moves, func(a, b edit) int { return bytes.Compare(a.id[:], b.id[:]) })
	}
	maps.DeleteFunc(r.classes, func(class ulid.ULID, _ edit) bool { return !r.made[class] })
	if err := d.readNames(&r); err != nil {
		return r, err
	}
	for pupil := range r.moves {
		if _, named := r.called[pupil]; sound && !named {
			return r, corrupt("pupil %v has no name", pupil)
		}
	}
	return r, nil
}

// classOf is the class of a pupil, none of one who has left.
func (r *reading) classOf(pupil ulid.ULID) ref {
	moves := r.moves[pupil]
	if len(moves) == 0 {
		return nil
	}
	return moves[len(moves)-1].class
}

// telling are the kinds that a reading speaks of.
func telling(k kind) bool {
	switch k {
	case classMade, classChanged, classRemoved, classRestored, classArchived, classErased, pupilAdded, pupilMoved, pupilErased, speakerKept:
		return true
	}
	return false
}

func (r *reading) take(f fact) {
	b := f.Body
	e := edit{id: f.ID, at: f.millis(), class: b.Class, grade: b.Grade, name: nameRow{Name: b.Name}}
	switch f.Kind {
	case classMade:
		r.made[f.ID] = true
		latest(r.classes, f.ID, e)
	case classChanged:
		latest(r.classes, b.Class.id(), e)
	case classRemoved, classRestored:
		e.off = f.Kind == classRemoved
		latest(r.off, b.Class.id(), e)
	case classArchived:
		e.off = b.Flags&flagOn != 0
		latest(r.stored, b.Class.id(), e)
	case classErased:
		r.erased.class(b.Class.id())
	case pupilAdded:
		r.moves[f.ID] = append(r.moves[f.ID], e)
	case pupilMoved:
		r.moves[b.Pupil.id()] = append(r.moves[b.Pupil.id()], e)
	case pupilErased:
		r.erased.pupil(b.Pupil.id())
	case speakerKept:
		if b.Flags&flagGone != 0 {
			r.erased.speaker(b.Subject.id())
		}
	}
}

// readNames reads what pupils are called. The last row of each holds.
func (d *desk) readNames(r *reading) error {
	return d.each(inNames, nil, func(key, value []byte) error {
		if len(key) != 32 {
			return corrupt("name at %x", key)
		}
		var row nameRow
		if err := decode(value, &row); err != nil {
			return err
		}
		if len(row.Name) > mostText || len(row.Code) > mostText || !utf8.ValidString(row.Name+row.Code) {
			return corrupt("name of %x", key)
		}
		pupil, since := ref(key[:16]).id(), ref(key[16:]).id()
		if r.moves[pupil] == nil {
			return corrupt("name of nobody at %x", key)
		}
		at := since.Time()
		f, ok, err := d.fact(since)
		if err != nil {
			return err
		}
		if ok {
			at = f.millis()
		}
		latest(r.called, pupil, edit{id: since, at: at, name: row})
		return nil
	})
}
