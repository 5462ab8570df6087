package course

// Mastery is the share of right answers among the last masteryOf first tries; under masteryFrom it is not known yet.
const (
	masteryOf   = 8
	masteryFrom = 4
)

// Judged counts what mastery is the share of, from first tries, oldest first: how many of those that it looks at are right; of is 0
// while it is not known.
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
