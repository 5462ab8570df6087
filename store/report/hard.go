package report

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/sorted"
	"lachanso/store"
)

// HardFrom is by how many pupils of a class a question must have been answered to be among its hardest: what one child got wrong
// says nothing of a class, and much of the child.
const HardFrom = 5

// Hard is a question that went wrong in a class, and what to teach again.
type Hard struct {
	Question string   `json:"question"`
	Module   string   `json:"module"` // the lesson to be taught again
	Skills   []string `json:"skills"` // of that lesson, which the question asks for
	Goals    []string `json:"goals"`  // of that lesson, which the question measures
	Pupils   int      `json:"pupils"` // who answered it
	Asked    int      `json:"asked"`  // first answers; one pupil may have met it more than once
	Right    int      `json:"right"`
	Options  []Option `json:"options"` // in the order of the question; none for kinds without options
}

// Option is how often an option was chosen at the first try.
type Option struct {
	ID     string `json:"id"`
	Right  bool   `json:"right"`
	Chosen int    `json:"chosen"`
}

// MostWrong is the wrong option that was chosen most, nil where none was.
func (h Hard) MostWrong() *Option {
	var most *Option
	for i, o := range h.Options {
		if !o.Right && o.Chosen > 0 && (most == nil || o.Chosen > most.Chosen) {
			most = &h.Options[i]
		}
	}
	return most
}

// Hardest gives the n questions that went wrong most in a class in what was begun since a moment, the hardest first. Those that
// fewer than HardFrom pupils answered, or nobody got wrong, are not among them; few says that questions were answered, but none by
// enough pupils. It reads every answer.
func Hardest(s *store.Store, pack *lessons.Pack, class store.ID, since time.Time, n int) (list []Hard, few bool, err error) {
	all, err := s.HardestSince(class, since, 0)
	enough := false
	for _, q := range all {
		if q.Pupils < HardFrom {
			few = true
			continue
		}
		enough = true
		if q.Right < q.Asked && len(list) < n {
			list = append(list, hard(pack, q))
		}
	}
	return list, few && !enough, err
}

func hard(pack *lessons.Pack, stat store.QuestionStat) Hard {
	h := Hard{Question: stat.Question, Module: stat.Module, Pupils: stat.Pupils, Asked: stat.Asked, Right: stat.Right}
	m, q := find(pack, stat.Question)
	h.Options = options(q, stat.Options)
	if q != nil {
		h.Module, h.Skills = m.ID, slices.Clone(q.Skills)
		for _, o := range m.Objectives {
			if slices.Contains(o.MeasuredBy, q.ID) {
				h.Goals = append(h.Goals, o.ID)
			}
		}
	}
	return h
}

// find gives a question and its lesson, nil when the pack lacks it. The id of a question begins with its lesson's.
func find(pack *lessons.Pack, id string) (*lessons.Module, *lessons.Question) {
	module, _, _ := strings.Cut(id, "-")
	m := pack.Module(module)
	if m == nil {
		return nil, nil
	}
	return m, m.Question(id)
}

// options gives a question's options with how often they were chosen. Those that the pack no longer has follow, none of them right.
func options(q *lessons.Question, chosen map[string]int) []Option {
	out := []Option{}
	if q != nil && len(q.Options) == 0 {
		return out // what is answered then are cards and places
	}
	if q != nil {
		for _, o := range q.Options {
			out = append(out, Option{ID: o.ID, Right: o.Correct, Chosen: chosen[o.ID]})
		}
	}
	known := len(out)
	for id, n := range chosen {
		if !slices.ContainsFunc(out, func(o Option) bool { return o.ID == id }) {
			out = append(out, Option{ID: id, Chosen: n})
		}
	}
	sorted.By(out[known:], func(a, b Option) int { return cmp.Compare(a.ID, b.ID) })
	return out
}
