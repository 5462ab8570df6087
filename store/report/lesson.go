package report

import (
	"strings"

	"lachanso/lessons/sorted"
	"lachanso/store"
)

// LessonDone is how a lesson stands in a class.
type LessonDone struct {
	Module   string `json:"module"`
	Taught   int    `json:"taught"`   // how often it was taught
	Last     string `json:"last"`     // the day it was last taught, as 2026-11-23; "" when it never was
	Begun    int    `json:"begun"`    // pupils who have done something of it
	Complete int    `json:"complete"` // pupils who have completed it
	Quizzed  int    `json:"quizzed"`  // pupils with a finished quiz
	Quiz     *Marks `json:"quiz"`     // of their latest quizzes together
}

// LessonsDone gives the lessons that were taught to a class, or of which a pupil did something, by their ids.
func LessonsDone(p store.Progress) []LessonDone {
	out := []LessonDone{}
	for _, id := range p.Modules {
		whole := p.Whole[id]
		l := LessonDone{Module: id, Taught: whole.Taught, Begun: whole.Begun, Quizzed: whole.Quizzed}
		if !whole.LastTime.IsZero() {
			l.Last = whole.LastTime.Format("2006-01-02")
		}
		if whole.Quizzed > 0 {
			l.Quiz = marks(&whole.Quiz)
		}
		for _, row := range p.Rows {
			if done, ok := row.Modules[id]; ok && done.Stage() == store.Complete {
				l.Complete++
			}
		}
		out = append(out, l)
	}
	sorted.By(out, func(a, b LessonDone) int { return strings.Compare(a.Module, b.Module) })
	return out
}
