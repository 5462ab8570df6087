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

// MaxPlanName is how many letters the name of a plan may have.
const MaxPlanName = 100

// Flags of sessionPlanned and sessionHeld.
const (
	flagPlanGone     = 1
	flagSessionHeld  = 1
	flagSessionGiven = 2 // given up
)

// Plan is a saved plan of a session. What its setup means is known to lessons/session.
type Plan struct {
	ID      ID
	Name    string
	Setup   []byte // JSON
	Changed time.Time
}

// Session is a session of the youth leader that was begun. What setup, moves and record mean is known to lessons/session.
type Session struct {
	ID      ID
	Name    string
	Setup   []byte // JSON: the plan it runs by
	Begun   time.Time
	Ended   time.Time // zero while it goes on
	GivenUp bool      // it was stopped and counts as not held
	Minutes int
	Pupils  int
	Record  []byte // JSON: what was held
	Note    string // the leader's
}

// HeldSession ends a session.
type HeldSession struct {
	Session ID
	GivenUp bool
	Minutes int
	Pupils  int
	Record  []byte // JSON
	Note    string // of at most MaxNote letters
}

// planRow points at the fact that says how a plan is now.
type planRow struct {
	Name    string `cbor:"1,keyasint,omitempty"`
	Changed uint64 `cbor:"2,keyasint,omitempty"` // milliseconds
	Last    uint64 `cbor:"3,keyasint,omitempty"` // the place of the last sessionPlanned with a setup
	Removed bool   `cbor:"4,keyasint,omitempty"`
}

// sessionRow points at the moves of a session instead of repeating them.
type sessionRow struct {
	Name    string `cbor:"1,keyasint,omitempty"`
	Begun   uint64 `cbor:"2,keyasint,omitempty"` // milliseconds
	Ended   uint64 `cbor:"3,keyasint,omitempty"` // milliseconds
	GivenUp bool   `cbor:"4,keyasint,omitempty"`
	Minutes int    `cbor:"5,keyasint,omitempty"`
	Pupils  int    `cbor:"6,keyasint,omitempty"`
	Steps   []byte `cbor:"7,keyasint,omitempty"`  // places of facts with moves in the journal: uvarints, each the distance from the one before
	First   uint64 `cbor:"8,keyasint,omitempty"`  // the place where it was begun
	Last    uint64 `cbor:"9,keyasint,omitempty"`  // of the last moves
	Held    uint64 `cbor:"10,keyasint,omitempty"` // of the fact that ended it
}

func foldPlan(s shelf, f fact) error {
	b := f.Body
	if len(b.Session) == 0 {
		return keep(s, viewPlan, f.ID[:], planRow{Name: b.Name, Changed: f.millis(), Last: f.Seq})
	}
	return change(s, viewPlan, b.Session, func(p *planRow) {
		p.Changed = f.millis()
		if p.Removed = b.Flags&flagPlanGone != 0; !p.Removed {
			p.Name, p.Last = b.Name, f.Seq
		}
	})
}

func foldSession(s shelf, f fact) error {
	b := f.Body
	if len(b.Session) == 0 {
		return keep(s, viewSession, f.ID[:], sessionRow{Name: b.Name, Begun: f.millis(), First: f.Seq, Last: f.Seq})
	}
	return change(s, viewSession, b.Session, func(r *sessionRow) {
		if b.Flags != 0 {
			r.Ended, r.Minutes, r.Pupils, r.Held, r.GivenUp = f.millis(), b.Minutes, b.Pupils, f.Seq, b.Flags&flagSessionGiven != 0
			return
		}
		r.Steps = binary.AppendUvarint(r.Steps, f.Seq-r.Last)
		r.Last = f.Seq
	})
}

// KeepPlan saves a plan: a new one without an ID, else how it is now. A plan that was removed comes back when it is saved.
func (s *Store) KeepPlan(plan ID, name string, setup []byte) (ID, error) {
	var id ulid.ULID
	err := s.write(func(p *pen) (err error) {
		switch {
		case strings.TrimSpace(name) == "" || len(setup) == 0:
			return fmt.Errorf("plan without name or parts: %w", ErrUnknown)
		case len(setup) > maxSetup || len([]rune(name)) > MaxPlanName:
			return ErrTooMuch
		}
		b := body{Name: name, Setup: slices.Clone(setup)}
		if plan == "" {
			id, err = p.record(sessionPlanned, b)
			return err
		}
		if id, _, err = found[planRow](&p.desk, "plan", viewPlan, plan); err != nil {
			return err
		}
		b.Session = refTo(id)
		_, err = p.record(sessionPlanned, b)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("keep plan: %w", err)
	}
	return id.String(), nil
}

// RemovePlan takes a plan from the list. The sessions that ran by it keep theirs.
func (s *Store) RemovePlan(plan ID) error {
	err := s.write(func(p *pen) error {
		id, row, err := found[planRow](&p.desk, "plan", viewPlan, plan)
		if err != nil || row.Removed {
			return err
		}
		_, err = p.record(sessionPlanned, body{Session: refTo(id), Flags: flagPlanGone})
		return err
	})
	if err != nil {
		return fmt.Errorf("remove plan %s: %w", plan, err)
	}
	return nil
}

// Plans are all saved plans, the one changed last first.
func (s *Store) Plans() ([]Plan, error) {
	var all []Plan
	err := s.view(func(d *desk) error {
		return d.each(viewPlan, nil, func(key, value []byte) error {
			var row planRow
			if err := decode(value, &row); err != nil || row.Removed {
				return err
			}
			f, err := d.factAt(row.Last)
			if err != nil {
				return err
			}
			all = append(all, Plan{ID: ref(key).text(), Name: row.Name, Setup: slices.Clone(f.Body.Setup), Changed: moment(row.Changed, d.in)})
			return nil
		})
	})
	sorted.By(all, func(a, b Plan) int {
		if c := b.Changed.Compare(a.Changed); c != 0 {
			return c
		}
		return strings.Compare(b.ID, a.ID)
	})
	return all, err
}

// BeginSession keeps the plan by which a session begins.
func (s *Store) BeginSession(name string, setup []byte) (ID, error) {
	var id ulid.ULID
	err := s.write(func(p *pen) (err error) {
		id, err = p.beginSession(name, setup)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("begin session: %w", err)
	}
	return id.String(), nil
}

func (p *pen) beginSession(name string, setup []byte) (ulid.ULID, error) {
	switch {
	case strings.TrimSpace(name) == "" || len(setup) == 0:
		return ulid.ULID{}, fmt.Errorf("session without name or parts: %w", ErrUnknown)
	case len(setup) > maxSetup || len([]rune(name)) > MaxPlanName:
		return ulid.ULID{}, ErrTooMuch
	}
	return p.record(sessionHeld, body{Name: name, Setup: slices.Clone(setup)})
}

// MoveSession keeps further moves of a session, in their order.
func (s *Store) MoveSession(session ID, moves []string) error {
	err := s.write(func(p *pen) error {
		id, _, err := found[sessionRow](&p.desk, "session", viewSession, session)
		if err != nil {
			return err
		}
		_, err = p.record(sessionHeld, body{Session: refTo(id), Moves: slices.Clone(moves)})
		return err
	})
	if err != nil {
		return fmt.Errorf("keep moves of session %s: %w", session, err)
	}
	return nil
}

// EndSession keeps what was held. Ended again, as when the number of pupils is mended, the later one counts.
func (s *Store) EndSession(h HeldSession) error {
	if err := s.write(func(p *pen) error { return p.endSession(h) }); err != nil {
		return fmt.Errorf("end session %s: %w", h.Session, err)
	}
	return nil
}

func (p *pen) endSession(h HeldSession) error {
	id, _, err := found[sessionRow](&p.desk, "session", viewSession, h.Session)
	switch {
	case err != nil:
		return err
	case len(h.Record) > maxSetup || len([]rune(h.Note)) > MaxNote:
		return ErrTooMuch
	}
	b := body{
		Session: refTo(id), Minutes: max(h.Minutes, 0), Pupils: max(h.Pupils, 0), Record: slices.Clone(h.Record), Note: h.Note, Flags: flagSessionHeld,
	}
	if h.GivenUp {
		b.Flags = flagSessionGiven
	}
	_, err = p.record(sessionHeld, b)
	return err
}

// Sessions are all sessions, the newest first, without the plans they ran by.
func (s *Store) Sessions() ([]Session, error) {
	var all []Session
	err := s.view(func(d *desk) error {
		return d.each(viewSession, nil, func(key, value []byte) error {
			var row sessionRow
			if err := decode(value, &row); err != nil {
				return err
			}
			one, err := row.given(d, ref(key).text())
			all = append(all, one)
			return err
		})
	})
	sorted.By(all, func(a, b Session) int { return strings.Compare(b.ID, a.ID) })
	return all, err
}

func (r sessionRow) given(d *desk, id ID) (Session, error) {
	one := Session{
		ID: id, Name: r.Name, Begun: moment(r.Begun, d.in), Ended: moment(r.Ended, d.in), GivenUp: r.GivenUp, Minutes: r.Minutes, Pupils: r.Pupils,
	}
	if r.Held == 0 {
		return one, nil
	}
	f, err := d.factAt(r.Held)
	one.Record, one.Note = slices.Clone(f.Body.Record), f.Body.Note
	return one, err
}

// Session is one session with its plan and all its moves, so that it goes on after a power cut.
func (s *Store) Session(session ID) (one Session, moves []string, err error) {
	err = s.view(func(d *desk) error {
		_, row, err := found[sessionRow](d, "session", viewSession, session)
		if err != nil {
			return err
		}
		if one, err = row.given(d, session); err != nil {
			return err
		}
		begun, err := d.factAt(row.First)
		if err != nil {
			return err
		}
		one.Setup = slices.Clone(begun.Body.Setup)
		moves, err = d.movesAt(row.First, row.Steps)
		return err
	})
	if err != nil {
		return one, nil, fmt.Errorf("read session %s: %w", session, err)
	}
	return one, moves, nil
}
