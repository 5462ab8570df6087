package activity

import (
	"fmt"
	"slices"

	"lachanso/lessons"
)

// Sort is a running sort activity: each card of the tray goes into a box. A card put into another box comes back
// with a reason. The score is the share of cards that went right at the first try.
type Sort struct {
	turns
	tray   []lessons.SortCard            // not in a box yet, shuffled
	inside map[string][]lessons.SortCard // by box, in the order they were put
	tried  map[string]bool               // cards of this round that were put wrong
	first  int                           // cards right at the first try, all rounds
}

func newSort(t turns) (*Sort, error) {
	d := t.a.Sort
	if err := CheckIDs("box", ids(d.Bins, binID)); err != nil {
		return nil, err
	}
	for _, r := range d.Rounds {
		if err := CheckIDs("card", ids(r.Cards, sortID)); err != nil {
			return nil, err
		}
		for _, c := range r.Cards {
			if find(d.Bins, c.Bin, binID) < 0 {
				return nil, fmt.Errorf("card %q: no box %q: %w", c.ID, c.Bin, ErrData)
			}
		}
		if len(r.Cards) == 0 {
			return nil, fmt.Errorf("round %q has no card: %w", r.ID, ErrData)
		}
	}
	if len(d.Rounds) == 0 {
		return nil, fmt.Errorf("no round: %w", ErrData)
	}
	t.rounds = len(d.Rounds)
	s := &Sort{turns: t}
	s.deal()
	return s, nil
}

func binID(b lessons.Bin) string       { return b.ID }
func sortID(c lessons.SortCard) string { return c.ID }

func (s *Sort) deal() {
	s.tray = Shuffled(s.data().Cards, s.seed, s.salt("tray"))
	s.inside = map[string][]lessons.SortCard{}
	s.tried = map[string]bool{}
}

func (s *Sort) data() *lessons.SortRound { return &s.a.Sort.Rounds[s.round] }

// Story is what the round tells.
func (s *Sort) Story() lessons.Text { return s.data().Story }

// Bins gives the boxes.
func (s *Sort) Bins() []lessons.Bin { return s.a.Sort.Bins }

// Tray gives the cards that still wait, in the order shown.
func (s *Sort) Tray() []lessons.SortCard { return slices.Clone(s.tray) }

// Inside gives the cards in a box; they are locked.
func (s *Sort) Inside(bin string) []lessons.SortCard { return slices.Clone(s.inside[bin]) }

// Tried says that the card was put wrong before.
func (s *Sort) Tried(card string) bool { return s.tried[card] }

// Move takes `put CARD BIN` and `next`.
func (s *Sort) Move(move string) (Feedback, error) { return s.take(s, move) }

func (s *Sort) play(verb string, args []string) (Feedback, error) {
	if verb != VerbPut || len(args) != 2 {
		return Feedback{}, ErrMove
	}
	at := find(s.tray, args[0], sortID)
	switch {
	case find(s.data().Cards, args[0], sortID) < 0 || find(s.a.Sort.Bins, args[1], binID) < 0:
		return Feedback{}, ErrMove
	case at < 0:
		return Feedback{}, ErrNotNow
	}
	return s.put(at, args[1]), nil
}

func (s *Sort) put(at int, bin string) Feedback {
	card := s.tray[at]
	if card.Bin != bin {
		s.tried[card.ID] = true
		s.slip(card.Text)
		why, ok := card.Wrong[bin]
		if !ok { // a question's card has one reason for all boxes
			why = card.Why
		}
		return Feedback{Note: NoteWrong, Item: card.ID, Text: why}
	}
	s.tray = slices.Delete(s.tray, at, at+1)
	s.inside[bin] = append(s.inside[bin], card)
	if !s.tried[card.ID] {
		s.first++
	}
	f := Feedback{Note: NoteRight, Right: true, Item: card.ID, Text: card.Why}
	if len(s.tray) == 0 {
		s.complete(&f, s.a.Praise)
	}
	return f
}

// Score is the share of all cards that went right at the first try.
func (s *Sort) Score() float64 {
	all := 0
	for _, r := range s.a.Sort.Rounds {
		all += len(r.Cards)
	}
	return share(s.first, all)
}
