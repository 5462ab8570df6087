package course

import (
	"cmp"
	"slices"
	"time"

	"lachanso/lessons"
)

// Mastery looks at the last masteryOf first tries, and says nothing under masteryFrom.
const (
	masteryOf   = 8
	masteryFrom = 4
)

// Mastery is the share of right answers among the last eight first tries, oldest first; under four it is not known yet.
func Mastery(firstTries []bool) (share float64, known bool) {
	if len(firstTries) < masteryFrom {
		return 0, false
	}
	last := firstTries[max(0, len(firstTries)-masteryOf):]
	right := 0
	for _, ok := range last {
		if ok {
			right++
		}
	}
	return float64(right) / float64(len(last)), true
}

// PastLesson is a module that a class has been taught, and when.
type PastLesson struct {
	Module string
	At     time.Time
}

// Suggest gives the modules a class of this grade may be taught next, the best first: those of its band not taught yet,
// the topic least recently taught (never is longest ago) before others, then in the order of topics.
// It gives nothing when all have been taught.
func Suggest(modules []*lessons.Module, grade int, taught []PastLesson) []*lessons.Module {
	topicOf := map[string]int{}
	for _, m := range modules {
		topicOf[m.ID] = m.Topic
	}
	last := map[int]time.Time{}
	had := map[string]bool{}
	for _, g := range taught {
		had[g.Module] = true
		if t, ok := topicOf[g.Module]; ok && g.At.After(last[t]) {
			last[t] = g.At
		}
	}
	var out []*lessons.Module
	for _, m := range modules {
		if m.Band == lessons.BandOf(grade) && !had[m.ID] {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b *lessons.Module) int {
		return cmp.Or(last[a.Topic].Compare(last[b.Topic]), cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.ID, b.ID))
	})
	return out
}
