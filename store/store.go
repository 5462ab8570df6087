package store

import (
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// Store is the open data of a school. Its methods may be called from any goroutine; they wait for the disk.
type Store struct {
	dir, path string
	options   Options

	mu sync.RWMutex // held for writing while the file is exchanged for its compacted self
	db *data        // nil when closed
	// broken is set by the first panic or fault in bbolt, which then keeps its own locks for ever: nothing may wait for
	// them again.
	broken atomic.Bool

	clock clock // used within write transactions alone, of which bbolt lets only one run
	mine  uint64

	savedMu sync.Mutex
	saved   time.Time
	version atomic.Uint64

	backing     sync.Mutex // one backup at a time
	backupFault error
	later       sync.WaitGroup // backups that are made beside the lessons
}

// Dir is the data folder.
func (s *Store) Dir() string { return s.dir }

// Saved is when the last change of this run was committed, zero when there was none.
func (s *Store) Saved() time.Time {
	s.savedMu.Lock()
	defer s.savedMu.Unlock()
	return s.saved
}

// Version grows with all that is written: while it stays, what was read before still holds.
func (s *Store) Version() uint64 { return s.version.Load() }

// Close takes the mark of being open off and lets go of the file. Closing twice is no fault.
func (s *Store) Close() error {
	s.later.Wait()
	var err error
	if !s.options.ReadOnly {
		err = s.write(func(p *pen) error { return p.del(inMeta, []byte(metaOpen)) })
		if errors.Is(err, ErrClosed) {
			return nil
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return nil
	}
	return errors.Join(err, s.letGo())
}

// letGo closes the file; bbolt's own Close would wait for ever after a panic.
func (s *Store) letGo() error {
	db := s.db
	s.db = nil
	if s.broken.Load() {
		return db.abandon()
	}
	return db.Close()
}

// view reads.
func (s *Store) view(read func(*desk) error) (err error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.viewHeld(read)
}

// usable says why there is nothing to work with.
func (s *Store) usable() error {
	switch {
	case s.db == nil:
		return ErrClosed
	case s.broken.Load():
		return fmt.Errorf("%w: it failed before", ErrCorrupt)
	}
	return nil
}

func (s *Store) viewHeld(read func(*desk) error) (err error) {
	if err := s.usable(); err != nil {
		return err
	}
	defer s.guard(&err)()
	return s.db.View(func(tx *bolt.Tx) error {
		return read(&desk{tx: tx, in: s.options.Now().Location()})
	})
}

// write does one thing and returns when it is on the disk. Nothing of it is kept when it returns an error.
func (s *Store) write(do func(*pen) error) error {
	err := s.writeHere(do)
	if err != nil && s.unmapped() {
		err = errors.Join(err, s.mapAgain())
	}
	return err
}

// unmapped says that bbolt has lost its map of the file. A map that must grow is taken away first, and on Windows, where the file
// grows with it, a full disk then refuses the larger one: nothing could be read any more.
func (s *Store) unmapped() bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.usable() == nil && errors.Is(s.db.View(func(*bolt.Tx) error { return nil }), bolterrors.ErrInvalidMapping)
}

// mapAgain opens the file anew.
func (s *Store) mapAgain() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.usable() != nil {
		return nil
	}
	err := s.letGo()
	db, opened := boltOpen(s.path, s.options)
	if opened == nil {
		s.db = db
	}
	return errors.Join(err, opened)
}

func (s *Store) writeHere(do func(*pen) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.options.ReadOnly {
		return ErrReadOnly
	}
	if err := s.usable(); err != nil {
		return err
	}
	if err := s.update(do); err != nil {
		return explain(err)
	}
	s.version.Add(1)
	s.savedMu.Lock()
	s.saved = s.options.Now()
	s.savedMu.Unlock()
	return nil
}

func (s *Store) update(do func(*pen) error) (err error) {
	defer s.guard(&err)()
	return s.db.Update(func(tx *bolt.Tx) error {
		d := desk{tx: tx, in: s.options.Now().Location()}
		return do(&pen{desk: d, clock: &s.clock, now: s.options.Now, mine: s.mine})
	})
}

// guard is guard for an open store, which is broken afterwards.
func (s *Store) guard(err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		if r := recover(); r != nil {
			s.broken.Store(true)
			*err = fmt.Errorf("%w: %v", ErrCorrupt, r)
		}
	}
}

// guard turns panics on damaged pages, and faults on a file that was cut while it was open, into errors.
// Use it as defer guard(&err)().
func guard(err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		if r := recover(); r != nil {
			*err = fmt.Errorf("%w: %v", ErrCorrupt, r)
		}
	}
}
