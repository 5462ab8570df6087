package store

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
)

// maxSetup is how many bytes a contest's setup may have: a hundred questions take some thousand.
const maxSetup = 64 << 10

// flagGivenUp marks a contest that was ended without being played to its end.
const flagGivenUp = 1

// Contest is a contest of the youth leader. What setup and moves mean is known to lessons/contest.
type Contest struct {
	ID      ID
	Kind    string
	Setup   []byte // JSON
	Begun   time.Time
	Ended   time.Time // zero while it goes on
	GivenUp bool      // it was ended before its end
	Minutes int
	Asked   []string // questions that were shown, each once, in their order
}

// contestRow points at the moves of a contest instead of repeating them.
type contestRow struct {
	Kind    string   `cbor:"1,keyasint,omitempty"`
	Begun   uint64   `cbor:"2,keyasint,omitempty"` // milliseconds
	Ended   uint64   `cbor:"3,keyasint,omitempty"` // milliseconds
	GivenUp bool     `cbor:"4,keyasint,omitempty"`
	Minutes int      `cbor:"5,keyasint,omitempty"`
	Asked   []string `cbor:"6,keyasint,omitempty"`
	Steps   []byte   `cbor:"7,keyasint,omitempty"` // places of contestMoved in the journal: uvarints, each the distance from the one before
	First   uint64   `cbor:"8,keyasint,omitempty"` // the place of contestBegun
	Last    uint64   `cbor:"9,keyasint,omitempty"` // of the last contestMoved
}

func foldContest(s shelf, f fact) error {
	b := f.Body
	if f.Kind == contestBegun {
		return keep(s, viewContest, f.ID[:], contestRow{Kind: b.Part, Begun: f.millis(), First: f.Seq, Last: f.Seq})
	}
	return change(s, viewContest, b.Contest, func(c *contestRow) {
		if f.Kind == contestScored {
			c.Ended, c.Minutes, c.GivenUp = f.millis(), b.Minutes, b.Flags&flagGivenUp != 0
			return
		}
		c.Steps = binary.AppendUvarint(c.Steps, f.Seq-c.Last)
		c.Last = f.Seq
		for _, id := range b.Questions {
			if !slices.Contains(c.Asked, id) {
				c.Asked = append(c.Asked, id)
			}
		}
	})
}

// BeginContest keeps what a contest begins with.
func (s *Store) BeginContest(kind string, setup []byte) (ID, error) {
	var id ulid.ULID
	err := s.write(func(p *pen) (err error) {
		switch {
		case kind == "" || len(setup) == 0:
			return fmt.Errorf("contest without kind or setup: %w", ErrUnknown)
		case len(setup) > maxSetup:
			return ErrTooMuch
		}
		id, err = p.record(contestBegun, body{Part: kind, Setup: slices.Clone(setup)})
		return err
	})
	if err != nil {
		return "", fmt.Errorf("begin contest %s: %w", kind, err)
	}
	return id.String(), nil
}

// MoveContest keeps further moves of a contest, in their order, and the questions that were shown with them, which are not to
// be asked again in the school year.
func (s *Store) MoveContest(contest ID, moves, asked []string) error {
	err := s.write(func(p *pen) error {
		id, _, err := found[contestRow](&p.desk, "contest", viewContest, contest)
		if err != nil {
			return err
		}
		_, err = p.record(contestMoved, body{Contest: refTo(id), Moves: slices.Clone(moves), Questions: slices.Clone(asked)})
		return err
	})
	if err != nil {
		return fmt.Errorf("keep moves of contest %s: %w", contest, err)
	}
	return nil
}

// EndContest notes that a contest is over, or was given up. Ended again, the later one counts.
func (s *Store) EndContest(contest ID, minutes int, givenUp bool) error {
	err := s.write(func(p *pen) error {
		id, _, err := found[contestRow](&p.desk, "contest", viewContest, contest)
		if err != nil {
			return err
		}
		b := body{Contest: refTo(id), Minutes: max(minutes, 0)}
		if givenUp {
			b.Flags = flagGivenUp
		}
		_, err = p.record(contestScored, b)
		return err
	})
	if err != nil {
		return fmt.Errorf("end contest %s: %w", contest, err)
	}
	return nil
}

// Contests are all contests, the newest first, without their setups.
func (s *Store) Contests() ([]Contest, error) {
	var all []Contest
	err := s.view(func(d *desk) error {
		return d.each(viewContest, nil, func(key, value []byte) error {
			var row contestRow
			if err := decode(value, &row); err != nil {
				return err
			}
			all = append(all, row.given(ref(key).text(), d.in))
			return nil
		})
	})
	sorted.By(all, func(a, b Contest) int { return strings.Compare(b.ID, a.ID) })
	return all, err
}

func (r contestRow) given(id ID, in *time.Location) Contest {
	return Contest{
		ID: id, Kind: r.Kind, Begun: moment(r.Begun, in), Ended: moment(r.Ended, in), GivenUp: r.GivenUp, Minutes: r.Minutes,
		Asked: slices.Clone(r.Asked),
	}
}

// Contest is one contest with its setup and all its moves, so that it goes on after a power cut.
func (s *Store) Contest(contest ID) (c Contest, moves []string, err error) {
	err = s.view(func(d *desk) error {
		_, row, err := found[contestRow](d, "contest", viewContest, contest)
		if err != nil {
			return err
		}
		c = row.given(contest, d.in)
		begun, err := d.factAt(row.First)
		if err != nil {
			return err
		}
		c.Setup = slices.Clone(begun.Body.Setup)
		moves, err = d.movesAt(row.First, row.Steps)
		return err
	})
	if err != nil {
		return c, nil, fmt.Errorf("read contest %s: %w", contest, err)
	}
	return c, moves, nil
}

// Asked are the questions that contests begun since a day have shown, those of the oldest contest first: the order in which
// they may be asked again.
func (s *Store) Asked(since time.Time) ([]string, error) {
	all, err := s.Contests()
	var out []string
	for _, c := range slices.Backward(all) {
		if !c.Begun.Before(since) {
			out = append(out, c.Asked...)
		}
	}
	return out, err
}
