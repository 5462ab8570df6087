package contest

import (
	"slices"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// BoardKinds are the kinds of question answered by a word or by letters on a board, CornerKinds those answered by one letter.
var (
	BoardKinds  = []string{lessons.Choice, lessons.TrueFalse, lessons.Multi, lessons.Short}
	CornerKinds = []string{lessons.Choice, lessons.TrueFalse}
)

// Ask is a question as it is shown.
type Ask struct {
	ID       string
	Module   *lessons.Module
	Question *lessons.Question
	Options  []lessons.Option // in the order shown, named A, B, C, D by place; none of a short question
	Right    []int            // places in Options
	Answers  []lessons.Text   // of a short question: all that are accepted, the first to be shown
}

// bank finds questions by their ids.
type bank map[string]*lessons.Module

func newBank(pack *lessons.Pack) bank {
	b := bank{}
	for _, m := range pack.Modules {
		for _, q := range m.Questions {
			b[q.ID] = m
		}
	}
	return b
}

// ask lays out a question, nil when it is gone. True and false keep their order.
func (b bank) ask(id string, seed uint64) *Ask {
	m := b[id]
	if m == nil {
		return nil
	}
	q := m.Question(id)
	a := &Ask{ID: id, Module: m, Question: q, Options: slices.Clone(q.Options), Answers: slices.Clone(q.Answers)}
	if q.Kind != lessons.TrueFalse {
		a.Options = activity.Shuffled(a.Options, seed, "contest/"+id)
	}
	for i, o := range a.Options {
		if o.Correct {
			a.Right = append(a.Right, i)
		}
	}
	return a
}

// check wants each question to be there once, of one of the kinds.
func (b bank) check(ps *Problems, kinds []string, lists ...[]string) {
	seen := map[string]bool{}
	for _, id := range slices.Concat(lists...) {
		switch m := b[id]; {
		case m == nil:
			ps.add(QuestionGone, id)
		case !slices.Contains(kinds, m.Question(id).Kind):
			ps.add(QuestionKind, id)
		case seen[id]:
			ps.add(QuestionTwice, id)
		}
		seen[id] = true
	}
}
