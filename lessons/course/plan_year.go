package course

import (
	"slices"

	"lachanso/lessons"
	"lachanso/lessons/sorted"
)

// TermOneWeeks is how many of the year's weeks belong to the first term; the second has the rest.
const TermOneWeeks = 18

// Planned is a lesson, or a story to be read, that the year map has for a grade.
type Planned struct {
	Module string
	Topic  int
	Week   int  // 1–Weeks, the first in which it stands
	Story  bool // the story alone is read: the lesson belongs to another grade
}

// YearPlan gives what a pack's year map has for a grade in a term (0: both, 1, 2), in the order of its weeks: each lesson once
// and each story once. Reviews, and modules that the pack lacks, are not among them.
func YearPlan(pack *lessons.Pack, grade, term int) []Planned {
	var out []Planned
	add := func(id string, week int, story bool) {
		m := pack.Module(id)
		same := func(p Planned) bool { return p.Module == id && p.Story == story }
		if m != nil && !slices.ContainsFunc(out, same) {
			out = append(out, Planned{Module: id, Topic: m.Topic, Week: week, Story: story})
		}
	}
	for _, w := range mapped(pack, grade) {
		if term == 0 || (w.Week <= TermOneWeeks) == (term == 1) {
			add(w.Module, w.Week, false)
			add(w.Story, w.Week, true)
		}
	}
	return out
}

// mapped gives what the year map has for a grade, in the order of its weeks.
func mapped(pack *lessons.Pack, grade int) []lessons.YearWeek {
	var year []lessons.YearWeek
	for _, w := range pack.Year {
		if w.Grade == grade {
			year = append(year, w)
		}
	}
	sorted.By(year, func(a, b lessons.YearWeek) int { return a.Week - b.Week })
	return year
}
