package report

import (
	"maps"
	"slices"
	"time"

	"lachanso/lessons/course"
	"lachanso/lessons/sorted"
	"lachanso/store"
)

// Standing says how well a lesson or a topic is known. All that people read judges by it: grids, pages, remarks and papers.
type Standing int

// The standings.
const (
	Unknown  Standing = iota // too little was answered to tell
	Practise                 // less than half was right
	Fair
	Well
)

// From these shares of right answers on, in percent, a topic is known well, or its main things are; under the lower one it is to be
// practised.
const (
	wellFrom = 80
	fairFrom = 50
)

// Stands gives the standing of a share, in whole percent as people read it.
func Stands(percent int) Standing {
	switch {
	case percent < fairFrom:
		return Practise
	case percent < wellFrom:
		return Fair
	}
	return Well
}

// Standing is that of the marks a lesson or a topic is judged by.
func (m *Marks) Standing() Standing {
	if m == nil || m.Asked == 0 {
		return Unknown
	}
	return Stands(m.Percent())
}

// Known are the marks by which a pupil's lesson is judged: the last first tries, or, where there are too few of them, the latest quiz;
// nil where there is neither.
func Known(d store.Done, firstTries []bool) *Marks { return judged(firstTries, marks(d.Quiz)) }

func judged(firstTries []bool, quiz *Marks) *Marks {
	if right, of := course.Judged(firstTries); of > 0 {
		return &Marks{Asked: of, Right: right}
	}
	if quiz == nil || quiz.Asked == 0 {
		return nil
	}
	return quiz
}

// StandingOf is how a pupil stands in a lesson.
func StandingOf(d store.Done, firstTries []bool) Standing { return Known(d, firstTries).Standing() }

// triesOf gives the first tries of a topic's lessons, those of the lesson that was finished last at the end: the store keeps the
// order of tries within a lesson alone.
func triesOf(topic int, modules []store.Done, tries map[string][]bool) (all []bool) {
	last := map[string]time.Time{}
	for _, d := range modules {
		last[d.Module] = d.Last
	}
	ids := slices.Sorted(maps.Keys(tries))
	sorted.By(ids, func(a, b string) int { return last[a].Compare(last[b]) })
	for _, id := range ids {
		if topicOf(id) == topic {
			all = append(all, tries[id]...)
		}
	}
	return all
}
