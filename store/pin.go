package store

import (
	"fmt"
	"time"
)

type pinRow struct {
	hashed
	guesses
}

// A third of a second on an old PC, without taking its memory.
const (
	pinPasses = 2
	pinMemory = 32 << 10
)

// pinPace makes wait from the third wrong try on.
func pinPace() pace {
	const s = time.Second
	return pace{free: 3, waits: []time.Duration{5 * s, 10 * s, 20 * s, 40 * s, 80 * s, 160 * s, 300 * s}}
}

// SetPIN sets the teacher's PIN; the empty one removes it, and with it the recovery code.
func (s *Store) SetPIN(pin string) error {
	var row pinRow
	if pin != "" {
		var err error
		if row.hashed, err = s.hash(pin, pinPasses, pinMemory); err != nil {
			return err
		}
	}
	err := s.write(func(p *pen) error {
		if pin == "" {
			if err := p.del(inMeta, []byte(metaRecovery)); err != nil {
				return err
			}
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
	ok, wait, err = s.try(lock{
		pace: pinPace(),
		read: func(d *desk) (hashed, guesses, bool, error) {
			var has bool
			var err error
			row, has, err = load[pinRow](d, inMeta, []byte(metaPIN))
			return row.hashed, row.guesses, has, err
		},
		keep: func(p *pen, g guesses) error {
			row.guesses = g
			return keep(p, inMeta, []byte(metaPIN), row)
		},
	}, pin)
	if err != nil {
		return false, 0, fmt.Errorf("check PIN: %w", err)
	}
	return ok, wait, nil
}
