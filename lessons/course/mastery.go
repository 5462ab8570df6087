package course

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
