package store

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"
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
		return d.tries(id, time.Time{}, func(begun, answer fact) {
			b := answer.Body
			tries = append(tries, Try{
				Attempt: begun.ID.String(), Part: begun.Body.Part, Question: b.Question, Options: b.Options, Right: answer.right(), At: moment(answer.millis(), d.in),
			})
		})
	})
	return tries, err
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

// HardestSince is Hardest of what was begun since a moment, and says how many pupils answered each.
func (s *Store) HardestSince(class ID, since time.Time, n int) ([]QuestionStat, error) {
	stats := map[string]QuestionStat{}
	err := s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err != nil {
			return err
		}
		return d.members(id[:], func(pupil ulid.ULID, _ bool) error {
			answered := map[string]bool{}
			return d.tries(pupil, since, func(begun, f fact) {
				if begun.Body.Part == partBefore || !bytes.Equal(begun.Body.Class, id[:]) { // done in another class
					return
				}
				row := statRow{Asked: 1, Counts: map[string]int{}}
				if f.right() {
					row.Right = 1
				}
				for _, o := range f.Body.Options {
					row.Counts[o]++
				}
				addStat(stats, moduleOf(begun, f), f.Body.Question, row)
				if !answered[f.Body.Question] {
					answered[f.Body.Question] = true
					one := stats[f.Body.Question]
					one.Pupils++
					stats[f.Body.Question] = one
				}
			})
		})
	})
	return hardest(stats, n), err
}

// hardest puts questions in their order, and leaves out those without fault where only n are wanted.
func hardest(stats map[string]QuestionStat, n int) []QuestionStat {
	all := slices.SortedFunc(maps.Values(stats), func(a, b QuestionStat) int {
		return cmp.Or(cmp.Compare(b.Wrong(), a.Wrong()), b.Asked-a.Asked, strings.Compare(a.Question, b.Question))
	})
	if n > 0 {
		all = slices.DeleteFunc(all, func(q QuestionStat) bool { return q.Right == q.Asked })
		all = all[:min(n, len(all))]
	}
	return all
}
