package report

import (
	"testing"

	"lachanso/store"
)

func TestStanding(t *testing.T) {
	tries := func(right, wrong int) (out []bool) {
		for range right {
			out = append(out, true)
		}
		for range wrong {
			out = append(out, false)
		}
		return out
	}
	for _, c := range []struct {
		quiz  *store.Marks
		tries []bool
		want  Standing
	}{
		{nil, nil, Unknown},
		{nil, tries(1, 2), Unknown}, // three are too few
		{&store.Marks{}, nil, Unknown},
		{&store.Marks{Asked: 10, Right: 4}, nil, Practise},
		{&store.Marks{Asked: 10, Right: 5}, tries(0, 3), Fair},
		{&store.Marks{Asked: 10, Right: 8}, nil, Well},
		{&store.Marks{Asked: 10, Right: 10}, tries(1, 3), Practise}, // the tries say more than one quiz
		{nil, tries(2, 2), Fair},
		{nil, append(tries(0, 6), tries(7, 1)...), Well}, // the last eight
	} {
		if got := StandingOf(store.Done{Quiz: c.quiz}, c.tries); got != c.want {
			t.Errorf("quiz %+v, tries %v: %d, want %d", c.quiz, c.tries, got, c.want)
		}
	}
}
