package learn

import (
	"slices"

	"lachanso/store"
)

// This file lets pupils who are numbers type theirs.

// numbered says that all pupils of the class are numbers.
func (n *names) numbered() bool {
	return !slices.ContainsFunc(n.pupils, func(p store.Pupil) bool { return !p.Numbered() })
}

// find takes the focus to the number that was typed, figure by figure. Where no pupil has it, the figure begins another.
func (n *names) find(figure int) {
	listed := n.listed()
	for _, number := range []int{n.typed*10 + figure, figure} {
		i := slices.IndexFunc(listed, func(p store.Pupil) bool { return p.Number == number })
		if i < 0 {
			continue
		}
		n.typed = number
		n.turn(slices.IndexFunc(n.pages, func(p span) bool { return i < p.to }))
		n.App.Focus("pupil-" + listed[i].ID)
		return
	}
	n.typed = 0
}
