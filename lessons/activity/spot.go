package activity

import (
	"fmt"

	"lachanso/lessons"
)

// Spot is a running spot activity: touch the clues of a mock screen. A line that is no clue says why it is fine.
// The score is the share of clues found, less one clue for each line touched in vain.
type Spot struct {
	turns
	touched map[string]bool // lines of this round
	found   int             // clues of this round
	points  int             // of the rounds before: clues less vain touches, never below 0 in a round
}

func newSpot(t turns) (*Spot, error) {
	for _, r := range t.a.Spot.Rounds {
		if err := CheckIDs("line", ids(r.Spots, spotID)); err != nil {
			return nil, err
		}
		if clues(r.Spots) == 0 {
			return nil, fmt.Errorf("round %q has no clue: %w", r.ID, ErrData)
		}
	}
	t.rounds = len(t.a.Spot.Rounds)
	if t.rounds == 0 {
		return nil, fmt.Errorf("no round: %w", ErrData)
	}
	s := &Spot{turns: t, touched: map[string]bool{}}
	return s, nil
}

func spotID(l lessons.SpotLine) string { return l.ID }

func clues(lines []lessons.SpotLine) int {
	n := 0
	for _, l := range lines {
		if l.Correct {
			n++
		}
	}
	return n
}

func (s *Spot) deal() {
	// The round before is r-1: its points are settled when the next begins.
	s.points += s.roundPoints()
	s.touched = map[string]bool{}
	s.found = 0
}

func (s *Spot) roundPoints() int { return max(0, 2*s.found-len(s.touched)) }

func (s *Spot) data() *lessons.SpotRound { return &s.a.Spot.Rounds[s.round] }

// Screen gives the round's mock screen and its lines, from top to bottom.
func (s *Spot) Screen() lessons.SpotRound { return *s.data() }

// Touched says that the line was touched: a clue stays marked, another line keeps its reason.
func (s *Spot) Touched(line string) bool { return s.touched[line] }

// Found gives how many clues were found, and how many there are.
func (s *Spot) Found() (n, of int) { return s.found, clues(s.data().Spots) }

// Move takes `touch LINE` and `next`.
func (s *Spot) Move(move string) (Feedback, error) { return s.take(s, move) }

func (s *Spot) play(verb string, args []string) (Feedback, error) {
	if verb != VerbTouch || len(args) != 1 {
		return Feedback{}, ErrMove
	}
	at := find(s.data().Spots, args[0], spotID)
	if at < 0 {
		return Feedback{}, ErrMove
	}
	line := s.data().Spots[at]
	again := s.touched[line.ID]
	s.touched[line.ID] = true
	if !line.Correct {
		s.slip(lessons.Text{})
		return Feedback{Note: NoteWrong, Item: line.ID, Text: line.Why}, nil
	}
	f := Feedback{Note: NoteRight, Right: true, Item: line.ID, Text: line.Why}
	if again {
		return f, nil
	}
	s.found++
	if s.found == clues(s.data().Spots) {
		praise := s.data().Done
		if praise.Empty() {
			praise = s.a.Praise
		}
		s.complete(&f, praise)
	}
	return f, nil
}

// Score is the share of all clues, less one clue for each line touched in vain, from 0 to 1.
func (s *Spot) Score() float64 {
	all := 0
	for _, r := range s.a.Spot.Rounds {
		all += clues(r.Spots)
	}
	return share(s.points+s.roundPoints(), all)
}
