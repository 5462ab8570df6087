package store

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
)

// Hands is one count of raised hands. Counting a round again replaces it.
type Hands struct {
	Lesson, Class    ID
	Module, Question string
	Round            int
	Counts           map[string]int
}

// Taught ends a lesson. Moves are those to be remembered, nil for all that MoveLesson kept.
type Taught struct {
	Lesson, Class ID
	Module        string
	Minutes       int
	Moves         []string
}

// Lesson is a lesson as it was taught.
type Lesson struct {
	ID, Class ID
	Module    string
	Begun     time.Time
	Taught    bool // it was ended, not only begun
	Minutes   int
	Moves     []string
	Hands     []Hands // in the order in which they were first counted
	Note      string  // the teacher's
}

// BeginLesson notes that a module is being taught to a class.
func (s *Store) BeginLesson(class ID, module string) (ID, error) {
	var lesson ulid.ULID
	err := s.write(func(p *pen) (err error) {
		lesson, err = p.beginLesson(class, module)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("begin lesson %s: %w", module, err)
	}
	return lesson.String(), nil
}

func (p *pen) beginLesson(class ID, module string) (ulid.ULID, error) {
	id, _, err := p.class(class)
	if err != nil {
		return id, err
	}
	if module == "" {
		return id, fmt.Errorf("module without a name: %w", ErrUnknown)
	}
	return p.record(lessonBegun, body{Class: refTo(id), Module: module})
}

// CountHands keeps one count of hands of a lesson that was begun.
func (s *Store) CountHands(h Hands) error {
	if err := s.write(func(p *pen) error { return p.countHands(h) }); err != nil {
		return fmt.Errorf("count hands for %s: %w", h.Question, err)
	}
	return nil
}

func (p *pen) countHands(h Hands) error {
	lesson, err := p.knownLesson(h.Lesson)
	if err != nil {
		return err
	}
	counts := maps.Clone(h.Counts)
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n < 0 })
	_, err = p.record(handsCounted, body{Lesson: refTo(lesson), Question: h.Question, Round: h.Round, Counts: counts})
	return err
}

// MoveLesson keeps further moves of a lesson that was begun, in their order, so that it goes on after a power cut.
func (s *Store) MoveLesson(lesson ID, moves []string) error {
	err := s.write(func(p *pen) error {
		id, err := p.knownLesson(lesson)
		if err != nil {
			return err
		}
		_, err = p.record(lessonMoved, body{Lesson: refTo(id), Moves: slices.Clone(moves)})
		return err
	})
	if err != nil {
		return fmt.Errorf("keep moves of lesson %s: %w", lesson, err)
	}
	return nil
}

// LessonMoves gives the moves of a lesson: those it was ended with, or else all that were kept.
func (s *Store) LessonMoves(lesson ID) ([]string, error) {
	var moves []string
	err := s.view(func(d *desk) error {
		id, err := d.knownLesson(lesson)
		if err != nil {
			return err
		}
		begun, _, err := d.fact(id)
		if err != nil {
			return err
		}
		row, _, err := load[lessonRow](d, viewLesson, pair(begun.Body.Class, string(id[:])))
		if err != nil || len(row.Moves) > 0 {
			moves = row.Moves
			return err
		}
		moves, err = d.movesAt(row.First, row.Steps)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read moves of lesson %s: %w", lesson, err)
	}
	return moves, nil
}

// EndLesson records a lesson that was begun as taught.
func (s *Store) EndLesson(t Taught) error {
	if err := s.write(func(p *pen) error { return p.endLesson(t) }); err != nil {
		return fmt.Errorf("end lesson %s: %w", t.Module, err)
	}
	return nil
}

func (p *pen) endLesson(t Taught) error {
	lesson, err := p.knownLesson(t.Lesson)
	if err != nil {
		return err
	}
	_, err = p.record(lessonTaught, body{Lesson: refTo(lesson), Minutes: max(t.Minutes, 0), Moves: slices.Clone(t.Moves)})
	return err
}

func (d *desk) knownLesson(id ID) (ulid.ULID, error) {
	lesson, err := parseID("lesson", id)
	if err != nil {
		return lesson, err
	}
	f, ok, err := d.fact(lesson)
	if err == nil && (!ok || f.Kind != lessonBegun) {
		err = fmt.Errorf("lesson %q: %w", id, ErrUnknown)
	}
	return lesson, err
}

// TaughtTo are the lessons begun or taught with a class, newest first, with the hands counted.
func (s *Store) TaughtTo(class ID) ([]Lesson, error) {
	var lessons []Lesson
	err := s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err != nil {
			return err
		}
		lessons, err = d.taughtTo(id)
		return err
	})
	return lessons, err
}

func (d *desk) taughtTo(class ulid.ULID) ([]Lesson, error) {
	var lessons []Lesson
	err := d.each(viewLesson, class[:], func(key, value []byte) error {
		var row lessonRow
		if err := decode(value, &row); err != nil {
			return err
		}
		lesson := Lesson{
			ID: ref(key[len(class):]).id().String(), Class: class.String(), Module: row.Module,
			Begun: moment(row.Begun, d.in), Taught: row.Taught, Minutes: row.Minutes, Moves: row.Moves, Note: row.Note,
		}
		for _, h := range row.Hands {
			lesson.Hands = append(lesson.Hands, Hands{
				Lesson: lesson.ID, Class: lesson.Class, Module: row.Module,
				Question: h.Question, Round: h.Round, Counts: h.Counts,
			})
		}
		lessons = append(lessons, lesson)
		return nil
	})
	sorted.By(lessons, func(a, b Lesson) int { return strings.Compare(b.ID, a.ID) })
	return lessons, err
}

// errNoPart is for programmers: a screen forgot to say what is attempted.
var errNoPart = errors.New("attempt without module or part")
