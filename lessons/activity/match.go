package activity

import (
	"fmt"
	"slices"

	"lachanso/lessons"
)

// Match is a running match activity: each left side finds its right side. The score is the share of left sides
// that found theirs at the first try.
type Match struct {
	turns
	left  []lessons.Pair    // in the order shown
	right []lessons.Pair    // in the order shown
	found map[string]string // left → right, by the ids of their pairs
	tried map[string]bool   // left sides of this round that were matched wrong
	first int               // right at the first try, all rounds
}

func newMatch(t turns) (*Match, error) {
	for _, r := range t.a.Match.Rounds {
		if err := CheckIDs("pair", ids(r.Pairs, pairID)); err != nil {
			return nil, err
		}
		if len(r.Pairs) == 0 {
			return nil, fmt.Errorf("round %q has no pair: %w", r.ID, ErrData)
		}
	}
	t.rounds = len(t.a.Match.Rounds)
	if t.rounds == 0 {
		return nil, fmt.Errorf("no round: %w", ErrData)
	}
	m := &Match{turns: t}
	m.deal()
	return m, nil
}

func pairID(p lessons.Pair) string { return p.ID }

func (m *Match) deal() {
	m.left = Shuffled(m.data().Pairs, m.seed, m.salt("left"))
	m.right = Shuffled(m.data().Pairs, m.seed, m.salt("right"))
	m.found = map[string]string{}
	m.tried = map[string]bool{}
}

func (m *Match) data() *lessons.MatchRound { return &m.a.Match.Rounds[m.round] }

// Story is what the round tells.
func (m *Match) Story() lessons.Text { return m.data().Story }

// Left gives the pairs in the order in which their left sides are shown.
func (m *Match) Left() []lessons.Pair { return slices.Clone(m.left) }

// Right gives the pairs in the order in which their right sides are shown.
func (m *Match) Right() []lessons.Pair { return slices.Clone(m.right) }

// Found gives the right side that a left side has found (locked), or "".
func (m *Match) Found(left string) string { return m.found[left] }

// Taken says that the right side has been found by a left side.
func (m *Match) Taken(right string) bool {
	for _, r := range m.found {
		if r == right {
			return true
		}
	}
	return false
}

// Move takes `pair LEFT RIGHT` and `next`.
func (m *Match) Move(move string) (Feedback, error) { return m.take(m, move) }

func (m *Match) play(verb string, args []string) (Feedback, error) {
	if verb != VerbPair || len(args) != 2 {
		return Feedback{}, ErrMove
	}
	l, r := find(m.left, args[0], pairID), find(m.left, args[1], pairID)
	switch {
	case l < 0 || r < 0:
		return Feedback{}, ErrMove
	case m.found[args[0]] != "" || m.Taken(args[1]):
		return Feedback{}, ErrNotNow
	}
	return m.pair(m.left[l], m.left[r]), nil
}

func (m *Match) pair(l, r lessons.Pair) Feedback {
	// Two right sides may say the same; then either will do.
	if l.Right != r.Right && l.ID != r.ID {
		m.tried[l.ID] = true
		m.slip(l.Left)
		return Feedback{Note: NoteWrong, Item: l.ID, Text: l.Why}
	}
	m.found[l.ID] = r.ID
	if !m.tried[l.ID] {
		m.first++
	}
	f := Feedback{Note: NoteRight, Right: true, Item: l.ID, Text: l.Why}
	if len(m.found) == len(m.left) {
		m.complete(&f, m.a.Praise)
	}
	return f
}

// Score is the share of all left sides that found theirs at the first try.
func (m *Match) Score() float64 {
	all := 0
	for _, r := range m.a.Match.Rounds {
		all += len(r.Pairs)
	}
	return share(m.first, all)
}
