package contest

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"lachanso/lessons/activity"
	"lachanso/lessons/sorted"
	"lachanso/lessons/steps"
)

// count takes who is out, who comes back, how many are left, and which numbers the last ones wear.
func (g *bellGame) count(s steps.Step) error {
	if s.Verb == verbLast {
		return g.last(s.Numbers)
	}
	if g.phase != Answered || g.part == PartBell {
		return steps.ErrNotNow
	}
	if s.Verb == verbRemain {
		lo, hi := 0, g.before.left
		if g.part == PartRescue {
			lo, hi = g.before.left, g.setup.Pupils
		}
		if n := s.Numbers[0]; n < lo || n > hi {
			return steps.ErrMove
		}
		return g.remain(s.Numbers[0])
	}
	if (s.Verb == verbBack) != (g.part == PartRescue) {
		return steps.ErrNotNow
	}
	return g.mark(s.Numbers, s.Verb == verbOut)
}

// remain sets how many are left. Numbers typed at this question are dropped: the count speaks of all.
func (g *bellGame) remain(n int) error {
	g.out = maps.Clone(g.before.out)
	if back := n - g.before.left; back > 0 && len(g.out) > g.setup.Pupils-n {
		g.out = map[int]bool{} // who has come back is not known
	}
	g.left = n
	return nil
}

func (g *bellGame) mark(numbers []int, out bool) error {
	now := maps.Clone(g.out)
	for _, n := range numbers {
		if n < 1 || n > g.setup.Pupils {
			return steps.ErrMove
		}
		if now[n] == out {
			return steps.ErrNotNow
		}
		if out {
			now[n] = true
		} else {
			delete(now, n)
		}
	}
	left := g.left + len(numbers)
	if out {
		left = g.left - len(numbers)
	}
	if left < 0 || left > g.setup.Pupils || len(now) > g.setup.Pupils-left {
		return steps.ErrNotNow
	}
	g.out, g.left = now, left
	return nil
}

// last says which numbers the ones left wear.
func (g *bellGame) last(numbers []int) error {
	if g.phase != Ready && g.phase != Over || len(numbers) != g.left {
		return steps.ErrNotNow
	}
	out := map[int]bool{}
	for n := 1; n <= g.setup.Pupils; n++ {
		out[n] = true
	}
	for _, n := range numbers {
		if !out[n] {
			return steps.ErrMove // not there, or twice
		}
		delete(out, n)
	}
	g.out = out
	if g.winner.Known && g.left == 1 {
		g.winner.Number, g.winner.Row = numbers[0], 0
	}
	return nil
}

// numbers gives those left when they are all known.
func (g *bellGame) numbers() []int {
	if len(g.out) != g.setup.Pupils-g.left {
		return nil
	}
	var in []int
	for n := 1; n <= g.setup.Pupils; n++ {
		if !g.out[n] {
			in = append(in, n)
		}
	}
	return in
}

func (g *bellGame) win(by string) {
	g.winner.Known, g.winner.By = true, by
	if in := g.numbers(); len(in) == 1 {
		g.winner.Number = in[0]
	}
}

// canLot says that nothing but lots is left.
func (g *bellGame) canLot() bool { return g.phase == Ready && g.left > 1 && g.comes() == "" }

func (g *bellGame) lot() error {
	if !g.canLot() {
		return steps.ErrNotNow
	}
	places := make([]int, g.left)
	for i := range places {
		places[i] = i + 1
	}
	row := activity.Shuffled(places, g.setup.Seed, "lot/"+number(len(g.asked)))[0]
	if in := g.numbers(); in != nil {
		g.winner.Number = in[row-1]
	} else {
		g.winner.Row = row
	}
	g.winner.Known, g.winner.By = true, ByLot
	g.phase = Over
	return nil
}

// BellView is all that a picture of the contest needs.
type BellView struct {
	Phase     Phase
	Part      string // of the question shown, or of the one that comes; "" when none does
	Number    int    // of the question among its part, from 1
	Of        int    // main questions drawn; of other parts 0
	Ask       *Ask   // nil when none is shown
	Seconds   int    // of a countdown
	Left      int    // pupils on the floor
	Before    int    // and when the question was asked
	Out       []int  // pupils known to be out
	Last      []int  // pupils left, when all are known
	CanRescue bool
	CanLot    bool
	CanNext   bool
	Finalists bool // so few are left that those who agree may be named
	Winner    Winner
}

// View gives the contest as it stands.
func (b *Bell) View() BellView {
	g := b.game
	v := BellView{
		Phase: g.phase, Part: g.part, Of: 0, Seconds: g.setup.Seconds, Left: g.left, Before: g.left, Out: slices.Sorted(maps.Keys(g.out)),
		Last: g.numbers(), CanRescue: g.canRescue(), CanLot: g.canLot(), Finalists: g.left <= BellFinalists, Winner: g.winner,
		CanNext: g.phase == Answered && (g.part != PartBell || g.judged),
	}
	for _, a := range g.asked {
		if a.Part == g.part {
			v.Number++
		}
	}
	if g.part == PartMain {
		v.Of = len(g.setup.Questions)
	}
	if g.before != nil {
		v.Before = g.before.left
		v.Ask = g.bank.ask(g.asked[len(g.asked)-1].ID, g.setup.Seed)
	} else if g.part != "" {
		v.Number++
	}
	return v
}

// Setup gives what the contest began with.
func (b *Bell) Setup() BellSetup { return b.game.setup }

// Ask shows the next question: one of the contest, the rescue that was called, a tie's, or the bell's.
func (b *Bell) Ask(now time.Time) error { return b.Do(now, verbAsk, "") }

// Clock starts the countdown, or starts it again.
func (b *Bell) Clock(now time.Time) error { return b.Do(now, verbClock, "") }

// Answer shows the answer; then those out, or back, are counted.
func (b *Bell) Answer(now time.Time) error { return b.Do(now, verbAnswer, "") }

// Out takes pupils off the floor by their numbers.
func (b *Bell) Out(now time.Time, numbers ...int) error { return b.Do(now, verbOut, "", numbers...) }

// Back brings pupils back in a rescue.
func (b *Bell) Back(now time.Time, numbers ...int) error { return b.Do(now, verbBack, "", numbers...) }

// Remain says how many are on the floor now, where nobody types numbers.
func (b *Bell) Remain(n int, now time.Time) error { return b.Do(now, verbRemain, "", n) }

// Judge says whether the last one was right at the bell's question.
func (b *Bell) Judge(right bool, now time.Time) error {
	if right {
		return b.Do(now, verbRight, "")
	}
	return b.Do(now, verbWrong, "")
}

// Next ends the question.
func (b *Bell) Next(now time.Time) error { return b.Do(now, verbNext, "") }

// Void ends the question as one that does not count: the floor is as before.
func (b *Bell) Void(now time.Time) error { return b.Do(now, verbVoid, "") }

// Rescue makes the next question a rescue, or calls it off again.
func (b *Bell) Rescue(now time.Time) error { return b.Do(now, verbRescue, "") }

// Enough ends the main questions early, or with one left the contest without the bell: time is short.
func (b *Bell) Enough(now time.Time) error { return b.Do(now, verbEnough, "") }

// Last says which numbers those left wear.
func (b *Bell) Last(now time.Time, numbers ...int) error { return b.Do(now, verbLast, "", numbers...) }

// Lot draws lots between those left, when no question is left.
func (b *Bell) Lot(now time.Time) error { return b.Do(now, verbLot, "") }

// Record gives what happened. Names are by number, of those who agree; of pupils who are no finalists none is taken.
func (b *Bell) Record(now time.Time, names map[int]string) Record {
	g := b.game
	r := Record{
		Kind: KindBell, Minutes: minutes(b.At(now)), Over: g.phase == Over, Pupils: g.setup.Pupils,
		Asked: closed(g.asked, g.phase), Winner: g.winner,
	}
	if g.left > BellFinalists {
		if w := g.winner; w.Known { // by lot, among many
			r.Finalist = []Finalist{{Number: w.Number, Name: names[w.Number], Won: true}}
		}
		return r
	}
	in := g.numbers()
	for i := range g.left {
		f := Finalist{Won: g.winner.Known && g.left == 1}
		if in != nil {
			f.Number = in[i]
			f.Name = names[in[i]]
			f.Won = f.Won || g.winner.Known && g.winner.Number == in[i]
		} else {
			f.Won = f.Won || g.winner.Row == i+1
		}
		r.Finalist = append(r.Finalist, f)
	}
	sorted.By(r.Finalist, func(a, b Finalist) int { return cmp.Compare(place(a), place(b)) })
	return r
}

func place(f Finalist) int {
	if f.Won {
		return 0
	}
	return 1
}
