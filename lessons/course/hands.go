package course

import (
	"fmt"
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
	reason   int // 1-based: the option whose reason is shown
	told     int // bit by bit from 1: the options whose reason was shown
	manner   Manner
}

// Manner is how the class answers a question.
type Manner int

// The manners. Stored in moves: append only.
const (
	Letters  Manner = iota // hands, or cards with letters
	Cards                  // a green card for the first option, a red one for the second
	Standing               // who chooses the option that is called stands up
	manners
)

// Fits says that a question of so many options can be answered so.
func (m Manner) Fits(options int) bool {
	return m == Letters || m == Standing || m == Cards && options == 2
}

func (h *hands) clone() *hands {
	c := *h
	for i := range c.counts {
		c.counts[i] = slices.Clone(c.counts[i])
	}
	return &c
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
func (r *Run) question() (id string, options int) { return r.questionOn(r.now.page) }

func (r *Run) questionOn(page int) (id string, options int) {
	p := r.pages[page]
	if p.Kind != Ask {
		return "", 0
	}
	s := &r.module.Slides[p.Slide]
	return QuestionID(s, p.Ask), len(s.Asks[p.Ask].Options)
}

// handsOf gives the hands of the present question, empty ones when none were counted; nil on other pages.
func (r *Run) handsOf() *hands { return r.handsIn(&r.now) }

// handsIn gives the hands on the page of a state.
func (r *Run) handsIn(s *state) *hands {
	id, n := r.questionOn(s.page)
	if n == 0 {
		return nil
	}
	if h := s.hands[id]; h != nil {
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
		h.round, h.reason = s.args[0]-1, 0
		return nil
	case verbWhy:
		return h.explain(s.args[0])
	case verbManner:
		if m := Manner(s.args[0]); m < 0 || m >= manners || !m.Fits(len(h.counts[0])) {
			return ErrMove
		}
		h.manner = Manner(s.args[0])
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

// explain shows the reason of an option, once the answer is known.
func (h *hands) explain(option int) error {
	switch {
	case option < 0 || option > len(h.counts[0]):
		return ErrMove
	case !h.revealed || option == h.reason:
		return ErrNotNow
	}
	h.reason = option
	h.told |= 1 << option
	return nil
}

// Count sets the hands for an option of the present question, from 0; below 0 is 0.
func (r *Run) Count(option, n int, now time.Time) error { return r.do(now, verbCount, option+1, n) }

// Add changes the hands for an option of the present question, from 0; it never goes below 0.
func (r *Run) Add(option, delta int, now time.Time) error {
	return r.do(now, verbAdd, option+1, delta)
}

// Rest gives an option of the present question, from 0, the pupils here who were not counted at another; ErrNotNow where
// nobody knows how many are here.
func (r *Run) Rest(option int, now time.Time) error {
	counts := r.Hands()
	if option < 0 || option >= len(counts) || r.Here() == 0 {
		return fmt.Errorf("the rest for option %d: %w", option, ErrNotNow)
	}
	return r.Count(option, max(0, r.Here()-total(counts)+counts[option]), now)
}

func total(counts []int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

// Excess gives how many hands more than pupils here were counted in the present round; 0 where nobody knows how many
// are here.
func (r *Run) Excess() int {
	if r.Here() == 0 {
		return 0
	}
	return max(0, total(r.Hands())-r.Here())
}

// Answer chooses how the class answers the present question.
func (r *Run) Answer(m Manner, now time.Time) error { return r.do(now, verbManner, int(m)) }

// Explain shows the reason of an option of the present question, from 0, once the answer is shown; -1 takes it away.
func (r *Run) Explain(option int, now time.Time) error { return r.do(now, verbWhy, option+1) }

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
