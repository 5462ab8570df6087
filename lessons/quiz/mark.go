package quiz

import (
	"slices"
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// Given is a whole answer: ids, or the words typed for a short answer. In an order IDs are all cards in their order,
// in a sort CARD:BIN, in a match LEFT:RIGHT, in a spot the lines touched.
type Given struct {
	IDs  []string
	Text string
}

// Verdict is what an answer is worth.
type Verdict struct {
	Right   bool
	Missing int // multi: right options not chosen
	Whys    []Why
}

// Why is the reason for one part of an answer.
type Why struct {
	ID    string
	Right bool
	Text  lessons.Text
}

// Mark says whether an answer is right, and why. What does not fit the question is not right.
func Mark(q *lessons.Question, g Given) Verdict {
	switch q.Kind {
	case lessons.Choice, lessons.TrueFalse:
		return markChoice(q, g)
	case lessons.Multi:
		return markMulti(q, g)
	case lessons.Short:
		return markShort(q, g)
	case lessons.Order:
		return markOrder(q, g)
	case lessons.Sort:
		return markPairs(q, g, activity.VerbPut)
	case lessons.Match:
		return markPairs(q, g, activity.VerbPair)
	case lessons.Spot:
		return markSpot(q, g)
	}
	return Verdict{}
}

// markChoice wants exactly the one right option.
func markChoice(q *lessons.Question, g Given) Verdict {
	if len(g.IDs) != 1 || option(q, g.IDs[0]) == nil {
		return Verdict{}
	}
	o := option(q, g.IDs[0])
	return Verdict{Right: o.Correct, Whys: []Why{{ID: o.ID, Right: o.Correct, Text: o.Why}}}
}

// markMulti wants all right options and no other. Reasons are given for what was chosen, in the order of the file.
func markMulti(q *lessons.Question, g Given) Verdict {
	v := Verdict{Right: len(g.IDs) > 0}
	for _, id := range g.IDs {
		v.Right = v.Right && option(q, id) != nil
	}
	for _, o := range q.Options {
		chosen := slices.Contains(g.IDs, o.ID)
		if o.Correct && !chosen {
			v.Missing++
		}
		if chosen {
			v.Whys = append(v.Whys, Why{ID: o.ID, Right: o.Correct, Text: o.Why})
		}
		v.Right = v.Right && chosen == o.Correct
	}
	return v
}

// markOrder wants all cards, each at its place.
func markOrder(q *lessons.Question, g Given) Verdict {
	if len(g.IDs) != len(q.Items) { // cards not named would stay where the shuffle laid them
		return Verdict{}
	}
	return markPlayed(q, placeMoves(g.IDs))
}

// markPairs wants every card in its box, or every left side at its right side.
func markPairs(q *lessons.Question, g Given, verb string) Verdict {
	var moves []string
	for _, pair := range g.IDs {
		left, right, _ := strings.Cut(pair, ":")
		moves = append(moves, activity.Line(verb, left, right))
	}
	return markPlayed(q, moves)
}

// markSpot wants all clues and no other line. Lines are taken from top to bottom, so that no touch comes after the last clue.
func markSpot(q *lessons.Question, g Given) Verdict {
	clue := func(id string) bool {
		return slices.ContainsFunc(q.Spots, func(l lessons.SpotLine) bool { return l.ID == id && l.Correct })
	}
	var vain, found []string
	for _, id := range g.IDs {
		if clue(id) {
			found = append(found, activity.Line(activity.VerbTouch, id))
		} else {
			vain = append(vain, activity.Line(activity.VerbTouch, id))
		}
	}
	return markPlayed(q, append(vain, found...))
}

// markShort compares the typed words with every accepted answer, in both languages.
func markShort(q *lessons.Question, g Given) Verdict {
	right := slices.ContainsFunc(q.Answers, func(a lessons.Text) bool {
		return accepted(a.VI, g.Text) || accepted(a.EN, g.Text)
	})
	return Verdict{Right: right, Whys: []Why{{Right: right, Text: q.Why}}}
}

func option(q *lessons.Question, id string) *lessons.Option {
	for i := range q.Options {
		if q.Options[i].ID == id {
			return &q.Options[i]
		}
	}
	return nil
}

// rightAnswer gives the ids of a question's right answer, for showing it after a skip.
func rightAnswer(q *lessons.Question) []string {
	var out []string
	for _, o := range q.Options {
		if o.Correct {
			out = append(out, o.ID)
		}
	}
	for _, c := range q.Items {
		if q.Kind == lessons.Sort {
			out = append(out, c.ID+":"+c.Bin)
		} else {
			out = append(out, c.ID)
		}
	}
	for _, p := range q.Pairs {
		out = append(out, p.ID+":"+p.ID)
	}
	for _, l := range q.Spots {
		if l.Correct {
			out = append(out, l.ID)
		}
	}
	return out
}
