package course

import "slices"

// Vote is a class deciding between choices by a show of hands. Nothing of it is kept.
type Vote struct{ counts []int }

// NewVote begins a vote between so many choices.
func NewVote(choices int) *Vote { return &Vote{counts: make([]int, max(0, choices))} }

// Add changes the hands for a choice, from 0; it never goes below 0. It says whether there is such a choice.
func (v *Vote) Add(choice, delta int) bool {
	if choice < 0 || choice >= len(v.counts) {
		return false
	}
	v.counts[choice] = max(0, min(maxHands, v.counts[choice]+delta))
	return true
}

// Counts gives the hands by choice.
func (v *Vote) Counts() []int { return slices.Clone(v.counts) }

// Total gives all hands.
func (v *Vote) Total() int { return total(v.counts) }

// Leaders gives the choices with the most hands: one that has won, several at a tie, none when nobody voted.
func (v *Vote) Leaders() []int {
	var out []int
	most := 0
	for i, n := range v.counts {
		switch {
		case n > most:
			out, most = []int{i}, n
		case n == most && n > 0:
			out = append(out, i)
		}
	}
	return out
}
