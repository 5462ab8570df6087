package store

import (
	"crypto/subtle"
	"fmt"
	"io"
	"time"

	"golang.org/x/crypto/argon2"
)

// pinRow keeps the costs it was made with, so that they may grow.
type pinRow struct {
	Salt    []byte `cbor:"1,keyasint,omitempty"`
	Hash    []byte `cbor:"2,keyasint,omitempty"`
	Passes  uint32 `cbor:"3,keyasint,omitempty"`
	Memory  uint32 `cbor:"4,keyasint,omitempty"` // KiB
	Wrong   int    `cbor:"5,keyasint,omitempty"` // tries since the last right one
	WrongAt int64  `cbor:"6,keyasint,omitempty"` // milliseconds
}

// A third of a second on an old PC, without taking its memory.
const (
	pinPasses = 2
	pinMemory = 32 << 10
	pinBytes  = 32

	freeTries   = 3 // wrong tries before waiting begins
	firstWait   = 5 * time.Second
	longestWait = 5 * time.Minute
)

func (r pinRow) hash(pin string) []byte {
	return argon2.IDKey([]byte(pin), r.Salt, r.Passes, r.Memory, 1, pinBytes)
}

// wait is how long the next try has to wait, counted from the last wrong one: 5 s, 10 s, 20 s … 5 min.
func (r pinRow) wait() time.Duration {
	if r.Wrong < freeTries {
		return 0
	}
	wait := firstWait
	for n := r.Wrong; n > freeTries && wait < longestWait; n-- {
		wait *= 2
	}
	return min(wait, longestWait)
}

// SetPIN sets the teacher's PIN; the empty one removes it.
func (s *Store) SetPIN(pin string) error {
	row := pinRow{Passes: pinPasses, Memory: pinMemory, Salt: make([]byte, 16)}
	if pin != "" {
		if _, err := io.ReadFull(s.options.Entropy, row.Salt); err != nil {
			return fmt.Errorf("chance for a PIN: %w", err)
		}
		row.Hash = row.hash(pin)
	}
	err := s.write(func(p *pen) error {
		if pin == "" {
			return p.del(inMeta, []byte(metaPIN))
		}
		return keep(p, inMeta, []byte(metaPIN), row)
	})
	if err != nil {
		return fmt.Errorf("set PIN: %w", err)
	}
	return nil
}

// HasPIN says whether a PIN is set.
func (s *Store) HasPIN() (bool, error) {
	var has bool
	err := s.view(func(d *desk) (err error) {
		_, has, err = load[pinRow](d, inMeta, []byte(metaPIN))
		return err
	})
	return has, err
}

// CheckPIN says whether the PIN is right. After three wrong tries it makes people wait: while it does, nothing is
// tried and wait says how long it still takes. Without a PIN set every one is right.
func (s *Store) CheckPIN(pin string) (ok bool, wait time.Duration, err error) {
	var row pinRow
	var has bool
	err = s.view(func(d *desk) (err error) {
		row, has, err = load[pinRow](d, inMeta, []byte(metaPIN))
		return err
	})
	if err != nil || !has {
		return err == nil, 0, err
	}
	now := s.options.Now()
	if wait := row.left(now); wait > 0 {
		return false, wait, nil
	}
	ok = subtle.ConstantTimeCompare(row.hash(pin), row.Hash) == 1
	if ok && row.Wrong == 0 {
		return true, 0, nil
	}
	err = s.write(func(p *pen) error {
		row, has, err := load[pinRow](p, inMeta, []byte(metaPIN))
		if err != nil || !has {
			return err
		}
		if row.Wrong++; ok {
			row.Wrong = 0
		}
		row.WrongAt = now.UnixMilli()
		wait = row.wait()
		return keep(p, inMeta, []byte(metaPIN), row)
	})
	if err != nil {
		return false, 0, fmt.Errorf("check PIN: %w", err)
	}
	return ok, wait, nil
}

// left is what is left of the wait. A clock that went back makes nobody wait longer than a whole one.
func (r pinRow) left(now time.Time) time.Duration {
	since := now.Sub(time.UnixMilli(r.WrongAt))
	if since < 0 {
		since = 0
	}
	return max(r.wait()-since, 0)
}
