package store

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
)

// Try is a first answer of a pupil to a question in an attempt.
type Try struct {
	Attempt        ID
	Part, Question string
	Options        []string
	Right          bool
	At             time.Time
}

// Tries are all first answers of a pupil, in the order in which their attempts were begun.
func (s *Store) Tries(pupil ID) ([]Try, error) {
	var tries []Try
	err := s.view(func(d *desk) error {
		id, err := d.knownPupil(pupil)
		if err != nil {
			return err
		}
		return d.tries(id, time.Time{}, func(begun, answer fact) { tries = append(tries, tryOf(begun, answer, d.in)) })
	})
	return tries, err
}

func tryOf(begun, answer fact, in *time.Location) Try {
	b := answer.Body
	return Try{
		Attempt: begun.ID.String(), Part: begun.Body.Part, Question: b.Question, Options: b.Options, Right: answer.right(), At: moment(answer.millis(), in),
	}
}

// tries visits the first answers in the attempts that a pupil has begun since a moment.
func (d *desk) tries(pupil ulid.ULID, since time.Time, visit func(begun, answer fact)) error {
	return d.each(viewAttempt, pupil[:], func(key, value []byte) error {
		if id := ref(key[len(pupil):]).id(); !since.IsZero() && time.UnixMilli(int64(id.Time())).Before(since) {
			return nil
		}
		var row attemptRow
		if err := decode(value, &row); err != nil {
			return err
		}
		begun, err := d.factAt(row.Begin)
		if err != nil {
			return err
		}
		for _, seq := range row.moves() {
			f, err := d.factAt(seq)
			if err != nil {
				return err
			}
			if f.Kind == answerGiven && f.first() {
				visit(begun, f)
			}
		}
		return nil
	})
}

// ClassTry is a first answer that a pupil gave while in a class.
type ClassTry struct {
	Try
	Pupil  ID
	Module string // for which it counts
}

// ClassTries visits the first answers that were given in a class in attempts begun since a moment, those before lessons too: pupil
// by pupil, attempt by attempt. A pupil who has moved away is among them with what was done here. visit must not write.
func (s *Store) ClassTries(class ID, since time.Time, visit func(ClassTry)) error {
	return s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err != nil {
			return err
		}
		return d.classTries(id, since, func(pupil ulid.ULID, begun, f fact) {
			visit(ClassTry{Try: tryOf(begun, f, d.in), Pupil: pupil.String(), Module: moduleOf(begun, f)})
		})
	})
}

func (d *desk) classTries(class ulid.ULID, since time.Time, visit func(pupil ulid.ULID, begun, answer fact)) error {
	return d.members(class[:], func(pupil ulid.ULID, _ bool) error {
		return d.tries(pupil, since, func(begun, f fact) {
			if bytes.Equal(begun.Body.Class, class[:]) { // else done in another class
				visit(pupil, begun, f)
			}
		})
	})
}

// HardestSince is Hardest of what was begun since a moment, and says how many pupils answered each.
func (s *Store) HardestSince(class ID, since time.Time, n int) ([]QuestionStat, error) {
	stats := map[string]QuestionStat{}
	last := map[string]ulid.ULID{} // who answered a question last: pupils come one after the other
	err := s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err != nil {
			return err
		}
		return d.classTries(id, since, func(pupil ulid.ULID, begun, f fact) {
			if begun.Body.Part == partBefore {
				return
			}
			stat := addTry(stats, moduleOf(begun, f), f)
			if last[f.Body.Question] != pupil {
				last[f.Body.Question] = pupil
				stat.Pupils++
				stats[f.Body.Question] = stat
			}
		})
	})
	return hardest(stats, n), err
}

// addTry counts one answer.
func addTry(stats map[string]QuestionStat, module string, f fact) QuestionStat {
	stat, ok := stats[f.Body.Question]
	if !ok {
		stat = QuestionStat{Module: module, Question: f.Body.Question, Options: map[string]int{}}
	}
	stat.Module = min(stat.Module, module) // the same whichever is read first
	stat.Asked++
	if f.right() {
		stat.Right++
	}
	for _, o := range f.Body.Options {
		stat.Options[o]++
	}
	stats[f.Body.Question] = stat
	return stat
}

// hardest puts questions in their order, and leaves out those without fault where only n are wanted.
func hardest(stats map[string]QuestionStat, n int) []QuestionStat {
	all := slices.Collect(maps.Values(stats))
	sorted.By(all, func(a, b QuestionStat) int {
		return cmp.Or(cmp.Compare(b.Wrong(), a.Wrong()), b.Asked-a.Asked, strings.Compare(a.Question, b.Question))
	})
	if n > 0 {
		all = slices.DeleteFunc(all, func(q QuestionStat) bool { return q.Right == q.Asked })
		all = all[:min(n, len(all))]
	}
	return all
}
