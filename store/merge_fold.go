package store

import (
	"context"
	"maps"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// views folds all facts anew in memory, and writes what comes of it.
func (w *writer) views(ctx context.Context) error {
	if err := w.commit(); err != nil {
		return err
	}
	var m *memory
	err := w.db.View(func(tx *bolt.Tx) error {
		d := &desk{tx: tx}
		m = newMemory(d)
		return d.everyFact(func(f fact) error {
			if w.stepped(); w.done%often == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			return fold(m, f)
		})
	})
	if err != nil {
		return err
	}
	for _, view := range allViews() {
		for _, key := range slices.Sorted(maps.Keys(m.rows[view])) {
			if err := w.put(view, []byte(key), m.rows[view][key]); err != nil {
				return err
			}
		}
		delete(m.rows, view)
	}
	return nil
}

// forgetDoors takes those who are erased out of what this PC keeps beside the facts.
func (w *writer) forgetDoors() error {
	for pupil := range w.erased.pupils {
		p, err := w.at()
		if err != nil {
			return err
		}
		if err := p.forgetDoor(pupil); err != nil {
			return err
		}
	}
	for class := range w.erased.classes {
		p, err := w.at()
		if err != nil {
			return err
		}
		if err := p.leaveDesk(class); err != nil {
			return err
		}
	}
	return nil
}

// check reads the fresh file back as a file from elsewhere is read.
func (w *writer) check(ctx context.Context) error {
	return w.db.View(func(tx *bolt.Tx) error {
		_, err := (&desk{tx: tx}).examined(ctx)
		return err
	})
}
