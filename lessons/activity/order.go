package activity

import (
	"fmt"
	"slices"
	"strconv"

	"lachanso/lessons"
)

// Order is a running order activity: cards lie in a line and are moved into their right order; cards that belong
// nowhere go outside. `check` speaks of the first wrong step only. The score is what stood right at the first check
// of each round (see credit), so moving and looking again cost nothing.
type Order struct {
	turns
	line    []lessons.OrderCard
	outside []lessons.OrderCard
	credits []float64 // of the first check of each round
	checked bool      // this round was checked
}

func newOrder(t turns) (*Order, error) {
	for _, r := range t.a.Order.Rounds {
		if err := CheckIDs("card", ids(slices.Concat(r.Cards, r.Extra), orderID)); err != nil {
			return nil, err
		}
		if len(r.Cards) == 0 {
			return nil, fmt.Errorf("round %q has no card: %w", r.ID, ErrData)
		}
	}
	t.rounds = len(t.a.Order.Rounds)
	if t.rounds == 0 {
		return nil, fmt.Errorf("no round: %w", ErrData)
	}
	o := &Order{turns: t}
	o.deal()
	return o, nil
}

func orderID(c lessons.OrderCard) string { return c.ID }

func (o *Order) deal() {
	r := o.data()
	all := slices.Concat(r.Cards, r.Extra)
	o.line = Shuffled(all, o.seed, o.salt("line"))
	if len(all) > 1 && o.faultless() { // a shuffle that gives the answer away
		o.line = append(o.line[1:], o.line[0])
	}
	o.outside = nil
	o.checked = false
}

func (o *Order) data() *lessons.OrderRound { return &o.a.Order.Rounds[o.round] }

// Story is what the round tells.
func (o *Order) Story() lessons.Text { return o.data().Story }

// Line gives the cards in their present order.
func (o *Order) Line() []lessons.OrderCard { return slices.Clone(o.line) }

// Outside gives the cards put aside.
func (o *Order) Outside() []lessons.OrderCard { return slices.Clone(o.outside) }

// Tray says whether the round has cards that belong outside, so that the screen shows a tray.
func (o *Order) Tray() bool { return len(o.data().Extra) > 0 }

// Move takes `up CARD`, `down CARD`, `put CARD PLACE`, `out CARD`, `check` and `next`.
func (o *Order) Move(move string) (Feedback, error) { return o.take(o, move) }

func (o *Order) play(verb string, args []string) (Feedback, error) {
	if verb == VerbCheck && len(args) == 0 {
		return o.check(), nil
	}
	want := 1
	if verb == VerbPut {
		want = 2
	}
	if len(args) != want {
		return Feedback{}, ErrMove
	}
	at, out := find(o.line, args[0], orderID), find(o.outside, args[0], orderID)
	if at < 0 && out < 0 {
		return Feedback{}, ErrMove
	}
	f := Feedback{Note: NoteMoved, Item: args[0]}
	switch verb {
	case VerbUp:
		return f, o.swap(at, at-1)
	case VerbDown:
		return f, o.swap(at, at+1)
	case VerbOut:
		return f, o.aside(at)
	case VerbPut:
		return f, o.putAt(at, out, args[1])
	}
	return Feedback{}, ErrMove
}

func (o *Order) swap(at, to int) error {
	if at < 0 || to < 0 || to >= len(o.line) {
		return ErrNotNow
	}
	o.line[at], o.line[to] = o.line[to], o.line[at]
	return nil
}

func (o *Order) aside(at int) error {
	if at < 0 {
		return ErrNotNow
	}
	o.outside = append(o.outside, o.line[at])
	o.line = slices.Delete(o.line, at, at+1)
	return nil
}

// putAt moves a card of the line (at) or of the tray (out) to a place of the line.
func (o *Order) putAt(at, out int, place string) error {
	to, err := strconv.Atoi(place)
	last := len(o.line)
	if at < 0 {
		last++
	}
	if err != nil || to < 1 || to > last || strconv.Itoa(to) != place {
		return ErrMove
	}
	var card lessons.OrderCard
	if at >= 0 {
		card = o.line[at]
		o.line = slices.Delete(o.line, at, at+1)
	} else {
		card = o.outside[out]
		o.outside = slices.Delete(o.outside, out, out+1)
	}
	o.line = slices.Insert(o.line, to-1, card)
	return nil
}

func (o *Order) faultless() bool {
	return slices.Equal(ids(o.line, orderID), ids(o.data().Cards, orderID))
}

func (o *Order) check() Feedback {
	first := !o.checked
	if first {
		o.checked = true
		o.credits = append(o.credits, o.credit())
	}
	if !o.faultless() {
		f := o.firstWrong()
		if first {
			o.slip(o.words(f.Item))
		}
		return f
	}
	f := Feedback{Note: NoteRight, Right: true}
	o.complete(&f, o.a.Praise)
	return f
}

// words are those of a card of the round.
func (o *Order) words(id string) lessons.Text {
	for _, c := range slices.Concat(o.data().Cards, o.data().Extra) {
		if c.ID == id {
			return c.Text
		}
	}
	return lessons.Text{}
}

// firstWrong speaks of the first place that is not right.
func (o *Order) firstWrong() Feedback {
	right := o.data().Cards
	for i, c := range o.line {
		if x := find(o.data().Extra, c.ID, orderID); x >= 0 {
			return Feedback{Note: NoteExtra, Item: c.ID, Text: o.data().Extra[x].Why}
		}
		if c.ID == right[i].ID {
			continue
		}
		if find(o.outside, right[i].ID, orderID) >= 0 {
			return Feedback{Note: NoteMissing, Item: right[i].ID, Text: o.a.Hint}
		}
		return Feedback{Note: NoteWrong, Item: c.ID, Text: o.reason(i)}
	}
	return Feedback{Note: NoteMissing, Item: right[len(o.line)].ID, Text: o.a.Hint}
}

// reason says why the card at place i does not stand before the one that belongs there, or before another
// one behind it; the hint is the last resort.
func (o *Order) reason(i int) lessons.Text {
	first, due := o.line[i].ID, o.data().Cards[i].ID
	behind := func(id string) bool {
		at := find(o.line, id, orderID)
		place := func(id string) int { return find(o.data().Cards, id, orderID) }
		return at > i && place(id) >= 0 && place(id) < place(first)
	}
	rest := o.a.Hint
	for _, w := range slices.Backward(o.a.Order.WrongOrder) {
		switch {
		case w.First != first || !behind(w.Then):
		case w.Then == due:
			return w.Why
		default:
			rest = w.Why // going backward, the first that fits remains
		}
	}
	if rest.Empty() { // a question's card has its own reason
		at := find(o.data().Cards, due, orderID)
		return o.data().Cards[at].Why
	}
	return rest
}

// credit is the share of what stands right: the longest run of cards in their right order, gaps allowed, and each extra
// card outside. One card in a wrong place so costs one card, not all behind it; a single card in order is no merit.
func (o *Order) credit() float64 {
	if o.faultless() {
		return 1
	}
	r := o.data()
	best := make([]int, len(o.line))
	run, aside := 0, 0
	for i, c := range o.line {
		place := find(r.Cards, c.ID, orderID)
		if place < 0 {
			continue
		}
		best[i] = 1
		for j := range i {
			if before := find(r.Cards, o.line[j].ID, orderID); before >= 0 && before < place {
				best[i] = max(best[i], best[j]+1)
			}
		}
		run = max(run, best[i])
	}
	for _, c := range o.outside {
		if find(r.Extra, c.ID, orderID) >= 0 {
			aside++
		}
	}
	return share(max(0, run-1)+aside, len(r.Cards)-1+len(r.Extra))
}

// Score is the mean of what stood right at the first check of each round.
func (o *Order) Score() float64 {
	sum := 0.0
	for _, c := range o.credits {
		sum += c
	}
	return min(1, sum/float64(o.rounds))
}
