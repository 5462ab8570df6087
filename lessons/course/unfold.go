package course

import (
	"fmt"
	"slices"
	"time"

	"lachanso/lessons"
)

// Right gives the right option of the present question, from 0; -1 where none is marked so, and on other pages.
func (r *Run) Right() int {
	p := r.pages[r.now.page]
	if p.Kind != Ask {
		return -1
	}
	return slices.IndexFunc(r.slide().Asks[p.Ask].Options, func(o lessons.SlideOption) bool { return o.Correct })
}

// Folded says that a question which the class sees keeps something back: its answer, or then the reason of the right option,
// where there is one and it was not shown before.
func (r *Run) Folded() bool {
	_, _, folded := r.fold()
	return folded
}

// Unfold shows the next thing that the present question keeps back; ErrNotNow where there is none. A clicker has one key for
// this and for the next page.
func (r *Run) Unfold(now time.Time) error {
	verb, args, folded := r.fold()
	if !folded {
		return fmt.Errorf("unfold: %w", ErrNotNow)
	}
	return r.do(now, verb, args...)
}

// fold gives the step that shows what is kept back.
func (r *Run) fold() (verb string, args []int, folded bool) {
	h := r.handsOf()
	switch {
	case h == nil || r.Shade() != Clear || r.Frozen():
		return "", nil, false
	case !h.revealed:
		return verbReveal, nil, true
	}
	right := r.Right()
	return verbWhy, []int{right + 1}, right >= 0 && r.Reasoned(right) && h.told>>(right+1)&1 == 0
}

// Reasoned says that an option of the present question, from 0, has a reason: a teacher's own question may have none.
func (r *Run) Reasoned(option int) bool {
	for _, why := range r.slide().Asks[r.pages[r.now.page].Ask].Options[option].Why {
		if why.String() != "" {
			return true
		}
	}
	return false
}
