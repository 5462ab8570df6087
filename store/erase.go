package store

import (
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/oklog/ulid/v2"
	bolt "go.etcd.io/bbolt"
)

// ErasePupil removes a pupil's names and every fact of theirs for good, and then compacts the file, so that no byte of
// the name is left in it. Erasing wins over everything; only a tombstone without a name stays.
// Backups made before still hold the pupil. When only the compacting fails, the error is ErrNotCompacted.
func (s *Store) ErasePupil(id ID) error {
	err := s.write(func(p *pen) error { return p.erase(id) })
	if err == nil {
		err = s.compact()
	}
	if err != nil {
		return fmt.Errorf("erase pupil: %w", err)
	}
	return nil
}

func (p *pen) erase(id ID) error {
	pupil, err := p.knownPupil(id)
	if err != nil {
		return err
	}
	return p.eraseAll(newErasure().pupil(pupil))
}

// eraseAll erases pupils and classes. However many they are, the journal is read once: it may be of a million facts.
func (p *pen) eraseAll(e *erasure) error {
	if e.nothing() {
		return nil
	}
	facts, err := p.factsTaken(e)
	if err != nil {
		return err
	}
	for _, pupil := range oldestFirst(e.pupils) { // while the facts are there still, by which the views are taken back
		if err := p.entomb(pupil); err != nil {
			return err
		}
	}
	for _, class := range oldestFirst(e.classes) {
		if err := p.entombClass(class); err != nil {
			return err
		}
	}
	for _, f := range facts {
		if err := p.forget(fact{ID: f.id, Seq: f.seq}); err != nil {
			return err
		}
	}
	return p.put(inMeta, []byte(metaCompact), nil)
}

// entomb leaves a tombstone in the place of a pupil; the facts are forgotten after it.
func (p *pen) entomb(pupil ulid.ULID) error {
	if _, err := p.record(pupilErased, body{Pupil: refTo(pupil)}); err != nil {
		return err
	}
	if err := p.clear(inNames, pupil[:]); err != nil {
		return err
	}
	return p.forgetDoor(pupil)
}

// lying is where a fact lies. Those of a whole year may be held at once.
type lying struct {
	id  ulid.ULID
	seq uint64
}

// factsTaken looks through the whole journal, so that nothing can be forgotten that a view did not point at.
func (d *desk) factsTaken(e *erasure) ([]lying, error) {
	var facts []lying
	err := d.everyFact(func(f fact) error {
		if e.takes(f) {
			facts = append(facts, lying{f.ID, f.Seq})
		}
		return nil
	})
	return facts, err
}

// everyFact visits all facts in the order in which this file got them.
func (d *desk) everyFact(visit func(fact) error) error { return d.everyFactOf(nil, visit) }

// everyFactOf visits those of some kinds, of all where none are named. It passes over answers, which are most of a journal, several
// times as fast as it reads them.
func (d *desk) everyFactOf(kinds []kind, visit func(fact) error) error {
	return d.each(inJournal, nil, func(key, value []byte) error {
		head, _, payload, err := decodeHead(value)
		if err != nil {
			return err
		}
		if kinds != nil && !slices.Contains(kinds, head.Kind) {
			return nil
		}
		f := head // it alone goes to the heap
		f.Seq = seqOf(key)
		if err := decode(payload, &f.Body); err != nil {
			return err
		}
		return visit(f)
	})
}

// compactBatch is how much bbolt copies in one transaction.
const compactBatch = 4 << 20

// compact copies the file without its free pages, checks the copy and puts it in the file's place.
func (s *Store) compact() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(); err != nil {
		return err
	}
	fresh := s.path + compactSuffix
	copied, err := s.compactTo(fresh)
	if err != nil {
		_ = os.Remove(fresh)
		return fmt.Errorf("%w: %w", ErrNotCompacted, explain(err))
	}
	if err := s.exchange(copied, fresh); err != nil {
		return fmt.Errorf("%w: %w", ErrNotCompacted, explain(err))
	}
	return nil
}

func (s *Store) compactTo(fresh string) (copied *data, err error) {
	if err := os.Remove(fresh); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	if copied, err = boltOpen(fresh, s.options); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			_ = copied.Close()
		}
	}()
	defer guard(&err)()
	if err := bolt.Compact(copied.DB, s.db.DB, compactBatch); err != nil {
		return copied, err
	}
	done := func(tx *bolt.Tx) error { p := &pen{desk: desk{tx: tx}}; return p.del(inMeta, []byte(metaCompact)) }
	if err := copied.Update(done); err != nil {
		return copied, err
	}
	return copied, copied.View(boltCheck)
}

// exchange puts another file in place. Whatever happens, a store with an open file is left where one can be had.
func (s *Store) exchange(copied *data, fresh string) error {
	old := s.db
	s.version.Add(1)
	if !renameWhileOpen {
		if err := old.Close(); err != nil {
			return err
		}
	}
	db, err := rename(copied, fresh, s.path, s.options)
	if err == nil {
		s.db = db
		if renameWhileOpen {
			return old.Close()
		}
		return nil
	}
	_ = os.Remove(fresh)
	if !renameWhileOpen {
		again, opened := boltOpen(s.path, s.options)
		s.db = again
		err = errors.Join(err, opened)
	}
	return err
}
