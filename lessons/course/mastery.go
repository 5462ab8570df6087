package course

// Mastery looks at the last masteryOf first tries, and says nothing under masteryFrom.
const (
	masteryOf   = 8
	masteryFrom = 4
)

// Mastery is the share of right answers among the last eight first tries, oldest first; under four it is not known yet.
func Mastery(firstTries []bool) (share float64, known bool) {
	right, of := Judged(firstTries)
	if of == 0 {
		return 0, false
	}
	return float64(right) / float64(of), true
}

// Judged counts what mastery is the share of: how many of the first tries that it looks at are right; of is 0 while it is not known.
func Judged(firstTries []bool) (right, of int) {
	if len(firstTries) < masteryFrom {
		return 0, 0
	}
	last := firstTries[max(0, len(firstTries)-masteryOf):]
	for _, ok := range last {
		if ok {
			right++
		}
	}
	return right, len(last)
}
