package quiz

import "math"

// DiscriminationFrom is how many answers a question must have before its discrimination is told: with fewer, chance speaks louder.
const DiscriminationFrom = 30

// Seen is an answer to a question as item statistics need it.
type Seen struct {
	Right bool
	Rest  float64 // share of the other questions of the same attempt that were right, 0–1
}

// Discrimination says how well a question tells those who know a lesson from those who do not yet: the correlation of being right
// in it with the rest of the attempt, −1 to 1. It is the point-biserial correlation with the question itself left out of the
// score (S. Henrysson, “Correction of item-total correlations in item analysis”, Psychometrika 28, 1963). Under
// DiscriminationFrom answers, or where all were right, all wrong, or all the rests alike, it is not known.
func Discrimination(seen []Seen) (r float64, known bool) {
	n := float64(len(seen))
	if len(seen) < DiscriminationFrom {
		return 0, false
	}
	right, rests, of := 0.0, 0.0, 0.0 // how many right; the sum of all rests, and of those who were right
	for _, s := range seen {
		rests += s.Rest
		if s.Right {
			right++
			of += s.Rest
		}
	}
	spread := 0.0
	for _, s := range seen {
		d := s.Rest - rests/n
		spread += d * d
	}
	wrong := n - right
	if right == 0 || wrong == 0 || spread < 1e-12 {
		return 0, false
	}
	gap := of/right - (rests-of)/wrong
	r = gap * math.Sqrt(right/n*wrong/n) / math.Sqrt(spread/n)
	return max(-1, min(r, 1)), true
}
