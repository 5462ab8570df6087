package store

import (
	"fmt"
	"time"

	"github.com/oklog/ulid/v2"
)

// doorRow is what this PC keeps of a pupil's signing in. It is no fact: other PCs have their own.
type doorRow struct {
	guesses
	Later bool `cbor:"7,keyasint,omitempty"` // the pupil was offered a secret here, and put it off
}

// Light enough for a PC of 2008, where a child waits for it: a tenth of the PIN's. There are only 720 secrets to try;
// what keeps them is the waiting.
const (
	secretPasses = 1
	secretMemory = 8 << 10
)

// secretPace lets one slip pass.
func secretPace() pace {
	const s = time.Second
	return pace{free: 2, waits: []time.Duration{5 * s, 15 * s, 60 * s, 120 * s, 300 * s}}
}

// Door is what stands between a pupil's name and the pupil's lessons.
type Door struct {
	Secret bool          // three pictures are asked
	Wait   time.Duration // until they may be tried
	May    bool          // none are asked yet, and the class is offered them
	Later  bool          // the pupil put the offer off on this PC
}

func doorKey(pupil ulid.ULID) []byte { return pair([]byte(metaDoor), string(pupil[:])) }

// Door tells how a pupil signs in.
func (s *Store) Door(pupil ID) (Door, error) {
	var door Door
	err := s.view(func(d *desk) error {
		id, err := d.knownPupil(pupil)
		if err != nil {
			return err
		}
		row, _, err := load[pupilRow](d, viewPupil, id[:])
		if err != nil {
			return err
		}
		class, _, err := load[classRow](d, viewClass, row.Class)
		if err != nil {
			return err
		}
		mine, _, err := load[doorRow](d, inMeta, doorKey(id))
		door = Door{Secret: row.Secret != nil, May: row.Secret == nil && class.Secrets, Later: mine.Later}
		if door.Secret {
			door.Wait = mine.left(secretPace(), s.options.Now())
		}
		return err
	})
	return door, err
}

// SetSecret sets what a pupil is asked at signing in. One who has a secret already keeps it: that is ErrSecretSet.
func (s *Store) SetSecret(pupil ID, secret string) error {
	h, err := s.hash(secret, secretPasses, secretMemory)
	if err != nil {
		return err
	}
	err = s.write(func(p *pen) error {
		id, err := p.knownPupil(pupil)
		if err != nil {
			return err
		}
		row, _, err := load[pupilRow](p, viewPupil, id[:])
		if err != nil {
			return err
		}
		if row.Secret != nil {
			return ErrSecretSet
		}
		_, err = p.record(secretSet, body{Pupil: refTo(id), Secret: &h})
		return err
	})
	if err != nil {
		return fmt.Errorf("set secret: %w", err)
	}
	return nil
}

// ResetSecret takes a pupil's secret away, and with it the wrong tries. It is the teacher's.
func (s *Store) ResetSecret(pupil ID) error {
	err := s.write(func(p *pen) error {
		id, err := p.knownPupil(pupil)
		if err != nil {
			return err
		}
		if _, err := p.record(secretReset, body{Pupil: refTo(id)}); err != nil {
			return err
		}
		return p.del(inMeta, doorKey(id))
	})
	if err != nil {
		return fmt.Errorf("reset secret: %w", err)
	}
	return nil
}

// CheckSecret says whether a pupil's secret is right. From the second wrong try on it makes wait: 5 s, 15 s, 60 s, and
// longer. Where none is set every one is right.
func (s *Store) CheckSecret(pupil ID, secret string) (ok bool, wait time.Duration, err error) {
	var id ulid.ULID
	var mine doorRow
	ok, wait, err = s.try(lock{
		pace: secretPace(),
		read: func(d *desk) (h hashed, g guesses, has bool, err error) {
			if id, err = d.knownPupil(pupil); err != nil {
				return h, g, false, err
			}
			row, _, err := load[pupilRow](d, viewPupil, id[:])
			if err != nil || row.Secret == nil {
				return h, g, false, err
			}
			mine, _, err = load[doorRow](d, inMeta, doorKey(id))
			return *row.Secret, mine.guesses, true, err
		},
		keep: func(p *pen, g guesses) error {
			mine.guesses = g
			return keep(p, inMeta, doorKey(id), mine)
		},
	}, secret)
	if err != nil {
		return false, 0, fmt.Errorf("check secret: %w", err)
	}
	return ok, wait, nil
}

// PutOffSecret notes that a pupil was offered a secret on this PC and does not want one now.
func (s *Store) PutOffSecret(pupil ID) error {
	err := s.write(func(p *pen) error {
		id, err := p.knownPupil(pupil)
		if err != nil {
			return err
		}
		mine, _, err := load[doorRow](p, inMeta, doorKey(id))
		if err != nil {
			return err
		}
		mine.Later = true
		return keep(p, inMeta, doorKey(id), mine)
	})
	if err != nil {
		return fmt.Errorf("put off secret: %w", err)
	}
	return nil
}

// OfferSecrets says whether the pupils of a class are offered secrets. Those set stay.
func (s *Store) OfferSecrets(class ID, on bool) error {
	err := s.write(func(p *pen) error {
		id, _, err := p.class(class)
		if err != nil {
			return err
		}
		flags := 0
		if on {
			flags = flagOn
		}
		_, err = p.record(secretsOffered, body{Class: refTo(id), Flags: flags})
		return err
	})
	if err != nil {
		return fmt.Errorf("offer secrets: %w", err)
	}
	return nil
}
