package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/oklog/ulid/v2"
)

// Merge unites this data with what was brought: all facts of all files but those that are erased in any of them, in a fresh
// file that is checked and takes the place of the old one, whole or not at all. What happened later holds, by the clock that
// all facts are ordered by. Merging again, or in another order, changes nothing more. Everybody else waits meanwhile: step,
// which may be nil, is told how many of how many facts are worked on, and must not ask the store.
//
// It gives the plan that was carried out. After an error nothing was changed.
func (b *Brought) Merge(ctx context.Context, step func(done, of int)) (MergePlan, error) {
	s := b.s
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.options.ReadOnly {
		return MergePlan{}, ErrReadOnly
	}
	plan, err := b.merge(ctx, step)
	if err != nil {
		return MergePlan{}, fmt.Errorf("merge: %w", explain(err))
	}
	return plan, nil
}

func (b *Brought) merge(ctx context.Context, step func(done, of int)) (MergePlan, error) {
	s := b.s
	fresh := filepath.Join(b.folder, "merged.db")
	defer func() { _ = os.Remove(fresh) }() // where it has not taken the old one's place
	var plan MergePlan
	var made *data
	err := b.desks(func(all []*desk) error {
		u, err := b.unite(ctx, all[0])
		if err != nil {
			return err
		}
		if plan, err = b.plan(ctx, u, all); err != nil || plan.Nothing() {
			return err
		}
		w := &writer{union: u, plan: plan, brought: b, step: step, of: 2 * (plan.New.Facts + plan.Same.Facts + plan.Here.Facts)}
		made, err = w.write(ctx, fresh, all)
		return err
	})
	if err != nil || made == nil {
		return plan, err
	}
	if err := s.exchange(made, fresh); err != nil {
		return plan, fmt.Errorf("%w: %w", ErrNotMerged, err)
	}
	s.savedMu.Lock()
	s.saved = s.options.Now()
	s.savedMu.Unlock()
	return plan, s.viewHeld(s.readDevice)
}

// writer makes the fresh file.
type writer struct {
	*union
	plan    MergePlan
	brought *Brought
	db      *data
	pen     *pen
	batch   int // puts in this transaction
	seq     uint64
	before  uint64 // the last place of the journal in the file that there was
	devices map[ulid.ULID]uint64
	next    uint64 // number for a device
	last    ulid.ULID
	step    func(done, of int)
	done    int
	of      int
}

// mergeBatch is how many puts go into one transaction.
const mergeBatch = 20_000

func (w *writer) write(ctx context.Context, fresh string, all []*desk) (made *data, err error) {
	o := w.brought.s.options
	o.noSync = true // of a file that is nobody's yet: it is synced once, at its end
	if w.db, err = boltOpen(fresh, o); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, w.close())
			made = nil
		}
	}()
	for _, do := range []func() error{
		func() error { return w.keepOurs(all[0]) },
		func() error { return w.facts(ctx, all) },
		func() error { return w.names(all) },
		w.settled,
		func() error { return freshly(w.views(ctx)) },
		w.forgetDoors,
		w.commit,
		w.db.Sync,
		func() error { return freshly(w.check(ctx)) },
	} {
		if err := do(); err != nil {
			return nil, err
		}
	}
	w.db.NoSync, w.db.NoGrowSync = w.brought.s.options.noSync, w.brought.s.options.noSync
	return w.db, nil
}

// freshly is what damage of the fresh file means: the disk does not keep what is written. The data itself is whole.
func freshly(err error) error {
	if errors.Is(err, ErrCorrupt) {
		return fmt.Errorf("%w: the merged file does not hold: %v", ErrNotMerged, err)
	}
	return err
}

func (w *writer) close() error {
	if w.pen != nil {
		_ = w.pen.tx.Rollback() // of what is thrown away
	}
	return w.db.Close()
}

// at gives the pen to write with; a transaction does not grow without end.
func (w *writer) at() (*pen, error) {
	if w.pen != nil && w.batch >= mergeBatch {
		if err := w.commit(); err != nil {
			return nil, err
		}
	}
	w.batch++
	if w.pen == nil {
		tx, err := w.db.Begin(true)
		if err != nil {
			return nil, err
		}
		s := w.brought.s
		w.pen = &pen{desk: desk{tx: tx, in: s.options.Now().Location()}, now: s.options.Now}
	}
	return w.pen, nil
}

func (w *writer) commit() error {
	if w.pen == nil {
		return nil
	}
	tx := w.pen.tx
	w.pen, w.batch = nil, 0
	return tx.Commit()
}

func (w *writer) put(bucket string, key, value []byte) error {
	p, err := w.at()
	if err == nil {
		err = p.put(bucket, key, value)
	}
	return err
}

func (w *writer) stepped() {
	if w.done++; w.step != nil && w.done%often == 0 {
		w.step(min(w.done, w.of), w.of)
	}
}

// keepOurs makes the buckets and takes over what is this PC's own.
func (w *writer) keepOurs(ours *desk) error {
	p, err := w.at()
	if err != nil {
		return err
	}
	if b := ours.tx.Bucket([]byte(inJournal)); b != nil {
		w.before = b.Sequence()
	}
	for _, name := range allBuckets() {
		if _, err := p.tx.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	err = ours.each(inMeta, nil, func(key, value []byte) error {
		if string(key) == metaCompact {
			return nil
		}
		return w.put(inMeta, key, value)
	})
	if err != nil {
		return err
	}
	w.devices = map[ulid.ULID]uint64{}
	err = ours.each(inDevices, nil, func(key, value []byte) error {
		number, n := binary.Uvarint(key)
		if n <= 0 || len(value) != len(ulid.ULID{}) {
			return corrupt("device %x", key)
		}
		if _, known := w.devices[ref(value).id()]; !known {
			w.devices[ref(value).id()] = number
		}
		w.next = max(w.next, number)
		return w.put(inDevices, key, value)
	})
	if err != nil || !w.plan.Renewed {
		return err
	}
	id, err := drawDevice(w.brought.s.options.Entropy)
	if err != nil {
		return err
	}
	number, err := w.device(id)
	if err != nil {
		return err
	}
	return w.put(inMeta, []byte(metaDevice), deviceKey(number))
}

// device gives the number that a device has in this file.
func (w *writer) device(id ulid.ULID) (uint64, error) {
	if number, ok := w.devices[id]; ok {
		return number, nil
	}
	w.next++
	w.devices[id] = w.next
	return w.next, w.put(inDevices, deviceKey(w.next), id[:])
}

// facts writes all facts that stay, in the order of their ids.
func (w *writer) facts(ctx context.Context, all []*desk) error {
	numbers := make([]map[uint64]uint64, len(all)) // of devices: theirs to those of this file
	for i := range numbers {
		numbers[i] = map[uint64]uint64{}
	}
	return w.brought.walkFacts(ctx, all, func(m *meeting) error {
		taken, err := w.taken(m)
		if err != nil || taken {
			return err
		}
		from := slices.Index(m.has, true)
		number, ok := numbers[from][m.Device]
		if !ok {
			id, err := all[from].get(inDevices, deviceKey(m.Device))
			if err != nil {
				return err
			}
			if len(id) != len(ulid.ULID{}) {
				return corrupt("device of %v", m.ID)
			}
			if number, err = w.device(ref(id).id()); err != nil {
				return err
			}
			numbers[from][m.Device] = number
		}
		w.stepped()
		return w.fact(m.ID, number, m.data)
	})
}

// fact writes a fact behind all others.
func (w *writer) fact(id ulid.ULID, device uint64, data []byte) error {
	w.seq++
	w.last = id
	value := binary.AppendUvarint(append(make([]byte, 0, len(data)+24), id[:]...), device)
	if err := w.put(inJournal, seqKey(w.seq), append(value, data...)); err != nil {
		return err
	}
	return w.put(inIDs, id[:], binary.AppendUvarint(nil, w.seq))
}

// names writes the names of all who are not erased.
func (w *writer) names(all []*desk) error {
	for i, d := range all {
		err := d.each(inNames, nil, func(key, value []byte) error {
			if len(key) != 32 || w.erased.pupils[ref(key[:16]).id()] {
				return nil
			}
			if i > 0 { // one that is here already stays as it is
				p, err := w.at()
				if err != nil {
					return err
				}
				if there, err := p.get(inNames, key); err != nil || there != nil {
					return err
				}
			}
			return w.put(inNames, bytes.Clone(key), value)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// settled writes what becomes of pupils whose class is erased.
func (w *writer) settled() error {
	s := w.brought.s
	mine, err := w.at()
	if err != nil {
		return err
	}
	number, err := mine.get(inMeta, []byte(metaDevice))
	if err != nil {
		return err
	}
	device, n := binary.Uvarint(number)
	if n <= 0 {
		return corrupt("number of this device")
	}
	clock := clock{last: w.last, entropy: s.options.Entropy}
	if bytes.Compare(s.clock.last[:], clock.last[:]) > 0 {
		clock.last = s.clock.last
	}
	for _, pupil := range w.orphans {
		f := fact{Device: device, Kind: pupilErased, Body: body{Pupil: refTo(pupil), Class: w.homes[pupil]}}
		if len(f.Body.Class) > 0 {
			f.Kind = pupilMoved
		}
		if f.ID, f.Wall, err = clock.next(s.options.Now()); err != nil {
			return err
		}
		data, err := encodeFact(f)
		if err != nil {
			return err
		}
		_, after, _, err := decodeHead(data)
		if err != nil {
			return err
		}
		if err := w.fact(f.ID, device, after); err != nil {
			return err
		}
	}
	p, err := w.at()
	if err != nil {
		return err
	}
	// It never goes back: a backup tells by it whether anything has happened since.
	return p.tx.Bucket([]byte(inJournal)).SetSequence(max(w.seq, w.before) + 1)
}
