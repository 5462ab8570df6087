package quiz

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"lachanso/lessons"
	"lachanso/lessons/sorted"
)

// Draw takes n of a module's questions for a use, mixing kinds and difficulties, the easy ones first.
// The forms (before, after) are always given whole and in the order of the file. With n below 1, or more than there
// are, it gives all.
func Draw(m *lessons.Module, use string, n int, rng *rand.Rand) []lessons.Question {
	all := m.With(use)
	if use == lessons.UseBefore || use == lessons.UseAfter {
		return all
	}
	if n < 1 || n > len(all) {
		n = len(all)
	}
	rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	drawn := mixed(all, n)
	sorted.By(drawn, func(a, b lessons.Question) int { return a.Difficulty - b.Difficulty })
	return apart(drawn)
}

// mixed takes n questions one by one, each time of the kind, then of the difficulty, taken least so far.
func mixed(all []lessons.Question, n int) []lessons.Question {
	var out []lessons.Question
	kinds, levels := map[string]int{}, map[int]int{}
	for len(out) < n {
		best := 0
		for i, q := range all {
			b := all[best]
			if kinds[q.Kind] < kinds[b.Kind] || kinds[q.Kind] == kinds[b.Kind] && levels[q.Difficulty] < levels[b.Difficulty] {
				best = i
			}
		}
		kinds[all[best].Kind]++
		levels[all[best].Difficulty]++
		out = append(out, all[best])
		all = slices.Delete(slices.Clone(all), best, best+1)
	}
	return out
}

// apart lets no kind follow itself where another of the same difficulty can stand between.
func apart(list []lessons.Question) []lessons.Question {
	for i := 1; i < len(list); i++ {
		for j := i; j < len(list) && list[j].Difficulty == list[i].Difficulty; j++ {
			if list[j].Kind != list[i-1].Kind {
				list[i], list[j] = list[j], list[i]
				break
			}
		}
	}
	return list
}

// Again gives the questions with these ids, in this order: how a stored quiz finds its questions.
func Again(m *lessons.Module, ids []string) ([]lessons.Question, error) {
	var out []lessons.Question
	for _, id := range ids {
		q := m.Question(id)
		if q == nil {
			return nil, fmt.Errorf("find question %q of module %s: %w", id, m.ID, ErrGone)
		}
		out = append(out, *q)
	}
	return out, nil
}
