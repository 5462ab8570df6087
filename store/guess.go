package store

import (
	"crypto/subtle"
	"fmt"
	"io"
	"time"

	"golang.org/x/crypto/argon2"
)

// hashed is something secret, salted and hashed. It keeps the costs it was made with, so that they may grow.
type hashed struct {
	Salt   []byte `cbor:"1,keyasint,omitempty"`
	Hash   []byte `cbor:"2,keyasint,omitempty"`
	Passes uint32 `cbor:"3,keyasint,omitempty"`
	Memory uint32 `cbor:"4,keyasint,omitempty"` // KiB
}

const (
	saltBytes = 16
	hashBytes = 32
)

// hash hashes something secret at these costs.
func (s *Store) hash(secret string, passes, memory uint32) (hashed, error) {
	h := hashed{Passes: passes, Memory: memory, Salt: make([]byte, saltBytes)}
	if _, err := io.ReadFull(s.options.Entropy, h.Salt); err != nil {
		return h, fmt.Errorf("chance for a secret: %w", err)
	}
	h.Hash = h.of(secret)
	return h, nil
}

func (h hashed) of(secret string) []byte {
	return argon2.IDKey([]byte(secret), h.Salt, h.Passes, h.Memory, 1, hashBytes)
}

// What hashing may cost at most: greater costs only a hostile file has, and none at all cannot be worked out.
const (
	mostPasses = 64
	mostMemory = 256 << 10 // KiB
)

// sound says whether something may be tried against it.
func (h hashed) sound() bool {
	return h.Passes > 0 && h.Passes <= mostPasses && h.Memory <= mostMemory
}

func (h hashed) is(secret string) bool {
	return h.sound() && subtle.ConstantTimeCompare(h.of(secret), h.Hash) == 1
}

// guesses are the wrong tries since the last right one. They are kept, so that a restart makes nobody quicker.
type guesses struct {
	Wrong   int   `cbor:"5,keyasint,omitempty"`
	WrongAt int64 `cbor:"6,keyasint,omitempty"` // milliseconds
}

// pace is how guessing is slowed: the wrong tries from the free-th on each make wait, the last wait for all after it.
type pace struct {
	free  int
	waits []time.Duration
}

func (g guesses) wait(p pace) time.Duration {
	if g.Wrong < p.free {
		return 0
	}
	return p.waits[min(g.Wrong-p.free, len(p.waits)-1)]
}

// left is what is left of the wait. For a clock that went back it is a whole one.
func (g guesses) left(p pace, now time.Time) time.Duration {
	return max(g.wait(p)-max(now.Sub(time.UnixMilli(g.WrongAt)), 0), 0)
}

// lock is something secret where it lies, with its guesses.
type lock struct {
	pace pace
	read func(*desk) (h hashed, g guesses, has bool, err error)
	keep func(*pen, guesses) error
}

// try says whether a secret is right. While guessing is slowed nothing is tried, and wait says how long it still takes.
// Where nothing secret is set every try is right.
func (s *Store) try(l lock, secret string) (ok bool, wait time.Duration, err error) {
	var h hashed
	var g guesses
	var has bool
	err = s.view(func(d *desk) (err error) { h, g, has, err = l.read(d); return err })
	if err != nil || !has {
		return err == nil, 0, err
	}
	now := s.options.Now()
	if wait := g.left(l.pace, now); wait > 0 {
		if now.UnixMilli() < g.WrongAt { // or a clock that went back a year would make wait for a year
			g.WrongAt = now.UnixMilli()
			err = s.write(func(p *pen) error { return l.keep(p, g) })
		}
		return false, wait, err
	}
	ok = h.is(secret)
	if ok && g.Wrong == 0 {
		return true, 0, nil
	}
	err = s.write(func(p *pen) error {
		_, g, has, err := l.read(&p.desk)
		if err != nil || !has {
			return err
		}
		if g.Wrong++; ok {
			g.Wrong = 0
		}
		g.WrongAt = now.UnixMilli()
		wait = g.wait(l.pace)
		return l.keep(p, g)
	})
	if err != nil {
		return false, 0, err
	}
	return ok, wait, nil
}
