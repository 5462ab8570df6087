package quiz

import (
	"fmt"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// machine starts the machine that runs an order, sort, match or spot question: an activity of one round.
func machine(q *lessons.Question, seed uint64) (activity.Machine, error) {
	return activity.New(asActivity(q), seed)
}

func asActivity(q *lessons.Question) *lessons.Activity {
	a := &lessons.Activity{ID: q.ID, Kind: q.Kind, Skills: q.Skills, Title: q.Stem, File: q.File}
	switch q.Kind {
	case lessons.Order:
		a.Order = &lessons.OrderData{Rounds: []lessons.OrderRound{{ID: q.ID, Cards: orderCards(q.Items)}}}
	case lessons.Sort:
		a.Sort = &lessons.SortData{Bins: q.Bins, Rounds: []lessons.SortRound{{ID: q.ID, Cards: sortCards(q.Items)}}}
	case lessons.Match:
		a.Match = &lessons.MatchData{Rounds: []lessons.MatchRound{{ID: q.ID, Pairs: q.Pairs}}}
	case lessons.Spot:
		r := lessons.SpotRound{ID: q.ID, Ask: q.Stem, Spots: q.Spots}
		if q.Picture != nil {
			r.Picture = *q.Picture
		}
		a.Spot = &lessons.SpotData{Rounds: []lessons.SpotRound{r}}
	}
	return a
}

func orderCards(items []lessons.Card) []lessons.OrderCard {
	var out []lessons.OrderCard
	for _, c := range items {
		out = append(out, lessons.OrderCard{ID: c.ID, Text: c.Text, Why: c.Why})
	}
	return out
}

func sortCards(items []lessons.Card) []lessons.SortCard {
	var out []lessons.SortCard
	for _, c := range items {
		out = append(out, lessons.SortCard{ID: c.ID, Text: c.Text, Bin: c.Bin, Why: c.Why})
	}
	return out
}

// markPlayed plays a whole answer on the question's machine: it is right when nothing was wrong and nothing is left.
func markPlayed(q *lessons.Question, moves []string) Verdict {
	m, err := machine(q, 0)
	if err != nil {
		return Verdict{}
	}
	var v Verdict
	for _, move := range moves {
		f, err := m.Move(move)
		if err != nil {
			return Verdict{Whys: v.Whys}
		}
		if f.Note != activity.NoteMoved {
			v.Whys = append(v.Whys, Why{ID: f.Item, Right: f.Right, Text: f.Text})
		}
	}
	v.Right = m.Done() && m.Score() >= 1
	return v
}

// placeMoves puts each card at its place and checks.
func placeMoves(ids []string) []string {
	var out []string
	for i, id := range ids {
		out = append(out, activity.Line(activity.VerbPut, id, fmt.Sprint(i+1)))
	}
	return append(out, activity.VerbCheck)
}
