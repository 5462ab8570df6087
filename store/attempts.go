package store

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
)

// Attempt is one go of a pupil at a part of a module.
type Attempt struct {
	ID, Pupil, Class ID
	Module           string // or Mixed
	Part             string // story | activity:KIND | quiz | before | after | review | recall | later
	Seed             uint64
	Questions        []string
	Pack, Version    string
	Begun            time.Time
	Moves            []string // the confirmed steps in order, for going on where the pupil stopped
	Done             bool

	// Of a finished attempt.
	Ended        time.Time
	Score        float64
	Ending       string
	Asked, Right int
}

// Answer is one confirmed answer.
type Answer struct {
	Attempt  ID
	Question string
	Revision int
	Options  []string
	Right    bool
	First    bool // at the first try: only these count in statistics and for mastery
	Move     string
}

// Finished ends an attempt.
type Finished struct {
	Attempt      ID
	Score        float64 // 0–1
	Ending       string  // of a story
	Asked, Right int     // of questions, right at the first try
}

// BeginAttempt begins a part for a pupil, with the moves it already has, and gives it an ID and the class and time it lacks.
// An unfinished attempt at the same part of the same module is left behind: Unfinished no longer offers it.
func (s *Store) BeginAttempt(a Attempt) (Attempt, error) {
	err := s.write(func(p *pen) (err error) {
		a, err = p.beginAttempt(a)
		return err
	})
	if err != nil {
		return Attempt{}, fmt.Errorf("begin %s of %s: %w", a.Part, a.Module, err)
	}
	return a, nil
}

func (p *pen) beginAttempt(a Attempt) (Attempt, error) {
	pupil, err := parseID("pupil", a.Pupil)
	if err != nil {
		return a, err
	}
	row, ok, err := load[pupilRow](p, viewPupil, pupil[:])
	if err != nil {
		return a, err
	}
	if !ok {
		return a, fmt.Errorf("pupil %q: %w", a.Pupil, ErrUnknown)
	}
	if a.Module == "" || a.Part == "" || strings.ContainsRune(a.Module+a.Part, 0) {
		return a, errNoPart
	}
	id, err := p.record(attemptBegun, body{
		Pupil: refTo(pupil), Class: row.Class, Module: a.Module, Part: a.Part, Seed: a.Seed,
		Questions: slices.Clone(a.Questions), Pack: a.Pack, Version: a.Version,
	})
	if err != nil {
		return a, err
	}
	a.ID, a.Class = id.String(), row.Class.text()
	a.Begun, a.Done = p.now(), false
	for _, move := range a.Moves {
		if _, err := p.record(attemptMoved, body{Attempt: refTo(id), Move: move}); err != nil {
			return a, err
		}
	}
	return a, nil
}

// Step is a confirmed move of an attempt as it is kept: as an answer where it says something about a question, else bare.
type Step struct {
	Move   string
	Answer *Answer // of the same attempt, with the same move
}

// Take keeps what one press of a pupil did: the steps in their order and, where the attempt is over with them, its end.
// All of it is kept or nothing, so that who presses once more after an error does nothing twice.
func (s *Store) Take(attempt ID, steps []Step, end *Finished) error {
	err := s.write(func(p *pen) error {
		for _, step := range steps {
			err := error(nil)
			if step.Answer != nil {
				err = p.answer(*step.Answer)
			} else {
				err = p.move(attempt, step.Move)
			}
			if err != nil {
				return err
			}
		}
		if end == nil {
			return nil
		}
		return p.finish(*end)
	})
	if err != nil {
		return fmt.Errorf("keep what was done: %w", err)
	}
	return nil
}

// Move keeps one confirmed step of a story or an activity. A finished attempt takes none: ErrDone.
func (s *Store) Move(attempt ID, move string) error {
	if err := s.write(func(p *pen) error { return p.move(attempt, move) }); err != nil {
		return fmt.Errorf("keep a step: %w", err)
	}
	return nil
}

func (p *pen) move(attempt ID, move string) error {
	id, err := p.openAttempt(attempt)
	if err != nil {
		return err
	}
	_, err = p.record(attemptMoved, body{Attempt: refTo(id), Move: move})
	return err
}

// Answer keeps one confirmed answer, which is a step of its attempt too.
func (s *Store) Answer(a Answer) error {
	if err := s.write(func(p *pen) error { return p.answer(a) }); err != nil {
		return fmt.Errorf("keep the answer to %s: %w", a.Question, err)
	}
	return nil
}

func (p *pen) answer(a Answer) error {
	id, err := p.openAttempt(a.Attempt)
	if err != nil {
		return err
	}
	flags := 0
	if a.Right {
		flags |= flagRight
	}
	if a.First {
		flags |= flagFirst
	}
	_, err = p.record(answerGiven, body{
		Attempt: refTo(id), Question: a.Question, Revision: a.Revision,
		Options: slices.Clone(a.Options), Flags: flags, Move: a.Move,
	})
	return err
}

// Finish ends an attempt; it counts in the grid from now on. A second time is ErrDone.
func (s *Store) Finish(f Finished) error {
	if err := s.write(func(p *pen) error { return p.finish(f) }); err != nil {
		return fmt.Errorf("finish: %w", err)
	}
	return nil
}

func (p *pen) finish(f Finished) error {
	id, err := p.openAttempt(f.Attempt)
	if err != nil {
		return err
	}
	score := f.Score
	if math.IsNaN(score) {
		score = 0
	}
	_, err = p.record(attemptDone, body{
		Attempt: refTo(id), Score: min(max(score, 0), 1), Ending: f.Ending,
		Asked: max(f.Asked, 0), Right: max(f.Right, 0),
	})
	return err
}

// openAttempt finds an attempt that may go on.
func (d *desk) openAttempt(id ID) (ulid.ULID, error) {
	attempt, err := parseID("attempt", id)
	if err != nil {
		return attempt, err
	}
	begun, ok, err := d.fact(attempt)
	if err != nil {
		return attempt, err
	}
	if !ok || begun.Kind != attemptBegun {
		return attempt, fmt.Errorf("attempt %q: %w", id, ErrUnknown)
	}
	row, ok, err := load[attemptRow](d, viewAttempt, pair(begun.Body.Pupil, string(attempt[:])))
	switch {
	case err != nil:
		return attempt, err
	case !ok:
		return attempt, fmt.Errorf("attempt %q: %w", id, ErrUnknown)
	case row.State == attemptEnded:
		return attempt, ErrDone
	}
	return attempt, nil
}

// Unfinished are the attempts that a pupil can go on with, newest first: of each part of a module the last one begun,
// where it was not finished.
func (s *Store) Unfinished(pupil ID) ([]Attempt, error) {
	var attempts []Attempt
	err := s.view(func(d *desk) error {
		id, err := d.knownPupil(pupil)
		if err != nil {
			return err
		}
		return d.each(viewOpen, id[:], func(_, value []byte) error {
			one, err := d.attempt(id, ref(bytes.Clone(value)).id(), true)
			attempts = append(attempts, one)
			return err
		})
	})
	newestFirst(attempts)
	return attempts, err
}

// Attempts are all attempts of a pupil, newest first.
func (s *Store) Attempts(pupil ID) ([]Attempt, error) {
	var attempts []Attempt
	err := s.view(func(d *desk) error {
		id, err := d.knownPupil(pupil)
		if err != nil {
			return err
		}
		attempts, err = d.attempts(id, true)
		return err
	})
	return attempts, err
}

func newestFirst(attempts []Attempt) {
	sorted.By(attempts, func(a, b Attempt) int { return strings.Compare(b.ID, a.ID) })
}

func (d *desk) attempts(pupil ulid.ULID, withMoves bool) ([]Attempt, error) {
	var attempts []Attempt
	err := d.each(viewAttempt, pupil[:], func(key, _ []byte) error {
		one, err := d.attempt(pupil, ref(key[len(pupil):]).id(), withMoves)
		attempts = append(attempts, one)
		return err
	})
	newestFirst(attempts)
	return attempts, err
}

// attempt reads an attempt from its facts.
func (d *desk) attempt(pupil, id ulid.ULID, withMoves bool) (Attempt, error) {
	row, ok, err := load[attemptRow](d, viewAttempt, pair(pupil[:], string(id[:])))
	if err != nil {
		return Attempt{}, err
	}
	if !ok {
		return Attempt{}, corrupt("no view of attempt %v", id)
	}
	begun, err := d.factAt(row.Begin)
	if err != nil {
		return Attempt{}, err
	}
	b := begun.Body
	a := Attempt{
		ID: id.String(), Pupil: pupil.String(), Class: b.Class.text(), Module: b.Module, Part: b.Part, Seed: b.Seed,
		Questions: b.Questions, Pack: b.Pack, Version: b.Version, Begun: moment(begun.millis(), d.in),
	}
	if row.State == attemptEnded {
		end, err := d.factAt(row.End)
		if err != nil {
			return Attempt{}, err
		}
		a.Done, a.Ended = true, moment(end.millis(), d.in)
		a.Score, a.Ending, a.Asked, a.Right = end.Body.Score, end.Body.Ending, end.Body.Asked, end.Body.Right
	}
	if !withMoves {
		return a, nil
	}
	for _, seq := range row.moves() {
		f, err := d.factAt(seq)
		if err != nil {
			return Attempt{}, err
		}
		a.Moves = append(a.Moves, f.Body.Move)
	}
	return a, nil
}
