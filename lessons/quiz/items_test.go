package quiz_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"lachanso/lessons/quiz"
)

// The plain formula of Pearson's correlation, term by term.
func correlation(x, y []float64) float64 {
	var sx, sy, sxx, syy, sxy float64
	n := float64(len(x))
	for i := range x {
		sx, sy = sx+x[i], sy+y[i]
		sxx, syy, sxy = sxx+x[i]*x[i], syy+y[i]*y[i], sxy+x[i]*y[i]
	}
	return (n*sxy - sx*sy) / math.Sqrt((n*sxx-sx*sx)*(n*syy-sy*sy))
}

func TestDiscriminationIsTheCorrelationWithTheRest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var seen []quiz.Seen
		var x, y []float64
		for range rapid.IntRange(0, 80).Draw(t, "answers") {
			s := quiz.Seen{Right: rapid.Bool().Draw(t, "right"), Rest: float64(rapid.IntRange(0, 9).Draw(t, "rest")) / 9}
			seen = append(seen, s)
			one := 0.0
			if s.Right {
				one = 1
			}
			x, y = append(x, one), append(y, s.Rest)
		}
		got, known := quiz.Discrimination(seen)
		want := correlation(x, y)
		switch {
		case len(seen) < 30 || math.IsNaN(want) || math.IsInf(want, 0):
			if known {
				t.Fatalf("%d answers tell %v", len(seen), got)
			}
		case !known || math.Abs(got-want) > 1e-9:
			t.Fatalf("%v %v, want %v", got, known, want)
		}
	})
}

func TestDiscriminationOfClearCases(t *testing.T) {
	answers := func(n int, of func(i int) quiz.Seen) (all []quiz.Seen) {
		for i := range n {
			all = append(all, of(i))
		}
		return all
	}
	good := func(i int) quiz.Seen { return quiz.Seen{Right: i%2 == 0, Rest: float64((i + 1) % 2)} }
	turned := func(i int) quiz.Seen { return quiz.Seen{Right: i%2 == 1, Rest: float64((i + 1) % 2)} }
	all := func(i int) quiz.Seen { return quiz.Seen{Right: true, Rest: float64(i % 2)} }
	alike := func(i int) quiz.Seen { return quiz.Seen{Right: i%2 == 0, Rest: 0.3} }
	for name, c := range map[string]struct {
		seen  []quiz.Seen
		want  float64
		known bool
	}{
		"those who know are right": {answers(30, good), 1, true},
		"those who know are wrong": {answers(30, turned), -1, true},
		"one answer too few":       {answers(29, good), 0, false},
		"everybody is right":       {answers(40, all), 0, false},
		"the rests are alike":      {answers(40, alike), 0, false},
	} {
		if got, known := quiz.Discrimination(c.seen); known != c.known || math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %v %v", name, got, known)
		}
	}
}
