package course

import (
	"slices"
	"time"
)

// Rounds is how often hands may be counted at one question: at once, and again after talking to a neighbour.
const Rounds = 2

// maxHands is more than any schoolyard holds.
const maxHands = 999

// hands are those counted at one question.
type hands struct {
	round    int // from 0
	counts   [Rounds][]int
	revealed bool
}

func (h *hands) any() bool {
	return slices.ContainsFunc(h.counts[:], func(c []int) bool { return slices.Max(c) > 0 })
}

// letters gives the rounds up to the last in which a hand was counted.
func (h *hands) letters() []map[string]int {
	var out []map[string]int
	last := 0
	for i, counts := range h.counts {
		m := map[string]int{}
		for j, n := range counts {
			if n > 0 {
				m[Letter(j)] = n
				last = i + 1
			}
		}
		out = append(out, m)
	}
	return out[:last]
}

// Letter is the letter of an option: A for place 0. Stored with hands: never change it.
func Letter(place int) string { return string(rune('A' + place)) }

// question gives the id and the number of options of the question on the teacher's page; "" when there is none.
func (r *Run) question() (id string, options int) {
	p := r.pages[r.now.page]
	if p.Kind != Ask {
		return "", 0
	}
	return QuestionID(r.slide(), p.Ask), len(r.slide().Asks[p.Ask].Options)
}

// handsOf gives the hands of the present question, empty ones when none were counted; nil on other pages.
func (r *Run) handsOf() *hands {
	id, n := r.question()
	if n == 0 {
		return nil
	}
	if h := r.now.hands[id]; h != nil {
		return h
	}
	h := &hands{}
	for i := range h.counts {
		h.counts[i] = make([]int, n)
	}
	return h
}

func (r *Run) handsUp(s step) error {
	h := r.handsOf()
	if h == nil {
		return ErrNotNow
	}
	if err := h.change(s); err != nil {
		return err
	}
	id, _ := r.question()
	r.now.hands[id] = h
	return nil
}

func (h *hands) change(s step) error {
	switch s.verb {
	case verbReveal:
		if h.revealed {
			return ErrNotNow
		}
		h.revealed = true
		return nil
	case verbRound:
		if s.args[0] < 1 || s.args[0] > Rounds {
			return ErrMove
		}
		h.round = s.args[0] - 1
		return nil
	}
	counts, at := h.counts[h.round], s.args[0]-1
	if at < 0 || at >= len(counts) {
		return ErrMove
	}
	n := max(-maxHands, min(maxHands, s.args[1]))
	if s.verb == verbAdd {
		n += counts[at]
	}
	counts[at] = max(0, min(maxHands, n))
	return nil
}

// Count sets the hands for an option of the present question, from 0; below 0 is 0.
func (r *Run) Count(option, n int, now time.Time) error { return r.do(now, verbCount, option+1, n) }

// Add changes the hands for an option of the present question, from 0; it never goes below 0.
func (r *Run) Add(option, delta int, now time.Time) error {
	return r.do(now, verbAdd, option+1, delta)
}

// CountRound chooses which round of the present question is counted and shown, from 1. The other keeps its hands.
func (r *Run) CountRound(n int, now time.Time) error { return r.do(now, verbRound, n) }

// Reveal shows the answer of the present question.
func (r *Run) Reveal(now time.Time) error { return r.do(now, verbReveal) }

// Hands gives the hands of the present question by option, in its present round; nil on other pages.
func (r *Run) Hands() []int {
	h := r.handsOf()
	if h == nil {
		return nil
	}
	return slices.Clone(h.counts[h.round])
}

// HandsIn gives the hands of the present question in a round, from 1; nil on other pages and for other rounds.
func (r *Run) HandsIn(round int) []int {
	h := r.handsOf()
	if h == nil || round < 1 || round > Rounds {
		return nil
	}
	return slices.Clone(h.counts[round-1])
}

// HandsRound gives the round of the present question, from 1; 0 on other pages.
func (r *Run) HandsRound() int {
	if h := r.handsOf(); h != nil {
		return h.round + 1
	}
	return 0
}

// Revealed says that the answer of the present question is shown.
func (r *Run) Revealed() bool {
	h := r.handsOf()
	return h != nil && h.revealed
}
