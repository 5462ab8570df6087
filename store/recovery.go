package store

import (
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"time"
)

// RecoveryGroup and RecoveryDigits say how a recovery code is written: digits, which every keyboard types alike, in groups.
const (
	RecoveryDigits = 20
	RecoveryGroup  = 4
)

// recoveryRow is the hash of the code on the sheet, and when the sheet was made.
type recoveryRow struct {
	hashed
	guesses
	Made int64 `cbor:"7,keyasint,omitempty"` // milliseconds
}

// resetRow says that the keeper of this PC took the PIN away, until a teacher has read it.
type resetRow struct {
	At int64 `cbor:"1,keyasint,omitempty"` // milliseconds
}

// TeachersLock is how the teacher's screens of this PC are kept.
type TeachersLock struct {
	PIN      bool
	Recovery time.Time // when the recovery sheet was made that opens it; zero when there is none
	Reset    time.Time // when the keeper took the PIN away and no teacher has read it yet; zero when that is not so
}

// TeachersLock tells how the teacher's screens are kept.
func (s *Store) TeachersLock() (TeachersLock, error) {
	var l TeachersLock
	err := s.view(func(d *desk) (err error) {
		if _, l.PIN, err = load[pinRow](d, inMeta, []byte(metaPIN)); err != nil {
			return err
		}
		row, has, err := load[recoveryRow](d, inMeta, []byte(metaRecovery))
		if err != nil {
			return err
		}
		if has {
			l.Recovery = moment(uint64(row.Made), d.in)
		}
		reset, _, err := load[resetRow](d, inMeta, []byte(metaReset))
		l.Reset = moment(uint64(reset.At), d.in)
		return err
	})
	if err != nil {
		return TeachersLock{}, fmt.Errorf("read the teacher's lock: %w", err)
	}
	return l, nil
}

// NewRecovery makes a recovery code, of which only a hash is kept: whoever types it may set a new PIN. The code before it
// opens nothing any more.
func (s *Store) NewRecovery() (code string, err error) {
	code, row, err := s.recovery()
	if err == nil {
		err = s.write(func(p *pen) error { return keep(p, inMeta, []byte(metaRecovery), row) })
	}
	if err != nil {
		return "", fmt.Errorf("make a recovery code: %w", err)
	}
	return code, nil
}

// Recovered sets a new PIN after the recovery code was right, and makes a new code: both or none.
func (s *Store) Recovered(pin string) (code string, err error) {
	var row pinRow
	if row.hashed, err = s.hash(pin, pinPasses, pinMemory); err != nil {
		return "", err
	}
	code, next, err := s.recovery()
	if err == nil {
		err = s.write(func(p *pen) error {
			if err := keep(p, inMeta, []byte(metaPIN), row); err != nil {
				return err
			}
			return keep(p, inMeta, []byte(metaRecovery), next)
		})
	}
	if err != nil {
		return "", fmt.Errorf("set PIN after recovery: %w", err)
	}
	return code, nil
}

func (s *Store) recovery() (code string, row recoveryRow, err error) {
	if code, err = randomDigits(s.options.Entropy, RecoveryDigits); err != nil {
		return "", row, err
	}
	row.Made = s.options.Now().UnixMilli()
	row.hashed, err = s.hash(code, pinPasses, pinMemory)
	return code, row, err
}

// randomDigits draws n digits, each as likely as any other.
func randomDigits(chance io.Reader, n int) (string, error) {
	var b strings.Builder
	var four [4]byte
	for b.Len() < n {
		if _, err := io.ReadFull(chance, four[:]); err != nil {
			return "", fmt.Errorf("chance for a code: %w", err)
		}
		const even = 4_000_000_000 // the greatest multiple of ten that is drawn from
		if v := binary.BigEndian.Uint32(four[:]); v < even {
			b.WriteByte('0' + byte(v%10))
		}
	}
	return b.String(), nil
}

// Grouped writes a recovery code as the sheet does: 1234 5678 …
func Grouped(code string) string {
	var b strings.Builder
	for i, r := range code {
		if i > 0 && i%RecoveryGroup == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// CheckRecovery says whether the code of the recovery sheet is right; blanks and dashes in it do not count. Guessing is
// slowed as that of a PIN is. Without a sheet none is right.
func (s *Store) CheckRecovery(code string) (ok bool, wait time.Duration, err error) {
	code = strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, code)
	has := false
	var row recoveryRow
	ok, wait, err = s.try(lock{
		pace: pinPace(),
		read: func(d *desk) (hashed, guesses, bool, error) {
			var err error
			row, has, err = load[recoveryRow](d, inMeta, []byte(metaRecovery))
			return row.hashed, row.guesses, has, err
		},
		keep: func(p *pen, g guesses) error {
			row.guesses = g
			return keep(p, inMeta, []byte(metaRecovery), row)
		},
	}, code)
	if err != nil {
		return false, 0, fmt.Errorf("check recovery code: %w", err)
	}
	return ok && has, wait, nil
}

// ResetPIN takes PIN and recovery code away and leaves a note for the next teacher who comes in. It is the keeper's, who has
// the data folder in hand.
func (s *Store) ResetPIN() error {
	err := s.write(func(p *pen) error {
		for _, key := range []string{metaPIN, metaRecovery} {
			if err := p.del(inMeta, []byte(key)); err != nil {
				return err
			}
		}
		return keep(p, inMeta, []byte(metaReset), resetRow{At: s.options.Now().UnixMilli()})
	})
	if err != nil {
		return fmt.Errorf("reset PIN: %w", err)
	}
	return nil
}

// ResetRead notes that a teacher has read of ResetPIN.
func (s *Store) ResetRead() error {
	err := s.write(func(p *pen) error { return p.del(inMeta, []byte(metaReset)) })
	if err != nil {
		return fmt.Errorf("note that a reset was read: %w", err)
	}
	return nil
}
