package store

import (
	"fmt"
	"strings"
)

// LongestWritten is how many letters each part of Written may have.
const LongestWritten = 2000

// Written is what a person writes into the report of a school for a term: what the program cannot know. It is this PC's.
type Written struct {
	Trouble string `cbor:"1,keyasint,omitempty"`
	Wish    string `cbor:"2,keyasint,omitempty"`
}

// writtenRow keeps them by year × 10 + term.
type writtenRow struct {
	Terms map[int]Written `cbor:"1,keyasint,omitempty"`
}

// Written gives what was written for a term of a school year; the zero Written where nothing was.
func (s *Store) Written(year, term int) (Written, error) {
	var row writtenRow
	err := s.view(func(d *desk) (err error) {
		row, _, err = load[writtenRow](d, inMeta, []byte(metaWritten))
		return err
	})
	if err != nil {
		return Written{}, fmt.Errorf("read what was written: %w", err)
	}
	return row.Terms[year*10+term], nil
}

// SaveWritten replaces what was written for a term; ErrTooMuch where a part is longer than LongestWritten.
func (s *Store) SaveWritten(year, term int, w Written) error {
	w.Trouble, w.Wish = strings.TrimSpace(w.Trouble), strings.TrimSpace(w.Wish)
	if max(len([]rune(w.Trouble)), len([]rune(w.Wish))) > LongestWritten {
		return fmt.Errorf("save what was written: %w", ErrTooMuch)
	}
	err := s.write(func(p *pen) error {
		row, _, err := load[writtenRow](p, inMeta, []byte(metaWritten))
		if err != nil {
			return err
		}
		if row.Terms == nil {
			row.Terms = map[int]Written{}
		}
		row.Terms[year*10+term] = w
		return keep(p, inMeta, []byte(metaWritten), row)
	})
	if err != nil {
		return fmt.Errorf("save what was written: %w", err)
	}
	return nil
}
