package learn

import (
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// Every question of the pack stands on a narrow screen whole: asked, after every wrong answer, given up and right.
func TestNoQuestionOfThePackScrolls(t *testing.T) {
	for _, o := range []apptest.Options{{}, {Lang: "en"}} {
		o.Whole = true
		s := opened(t, o, 4, "Nguyễn Phương Thanh")
		a := s.seat(0)
		for _, m := range s.Pack.Modules {
			for i := range m.Questions {
				one := &m.Questions[i]
				part := play.PartQuiz
				if one.Has(lessons.UseBefore) || one.Has(lessons.UseAfter) {
					part = play.PartBefore
				}
				for _, moves := range [][]string{nil, {wrongly(t, a, m, one)}, {wrongly(t, a, m, one), quiz.VerbSkip}, {rightly(one)}} {
					a.whole(t, m, part, one, moves)
				}
			}
		}
	}
}

// whole fails where a question scrolls after some moves. What does not fit, such as the way on after a form's answer, is left out.
func (a *seat) whole(t testing.TB, m *lessons.Module, part string, one *lessons.Question, moves []string) {
	t.Helper()
	at := store.Attempt{Module: m.ID, Part: part, Seed: 7, Questions: []string{one.ID}}
	q, ok := newAsking(a, m, at).(*asking)
	if !ok {
		t.Fatalf("%s cannot be asked", one.ID)
	}
	for _, move := range moves {
		if move == "" || q.run.Move(move) != nil {
			return
		}
	}
	if q.board != nil {
		q.board.Said(q.run.Said())
		if q.run.Over() {
			q.board.Lock()
		}
	}
	sheet := kit.NewSheet(a.App.Look(), fyne.NewSize(1024, 768))
	q.Draw(sheet)
	if sheet.Bottom() > 769 {
		t.Errorf("%s: %s (%s) after %q reaches down to %.0f", a.Lang(), one.ID, one.Kind, moves, sheet.Bottom())
	}
}

// wrongly is a move that answers a question wrongly.
func wrongly(t testing.TB, a *seat, m *lessons.Module, one *lessons.Question) string {
	t.Helper()
	for _, o := range one.Options {
		if !o.Correct {
			return quiz.AnswerMove(o.ID)
		}
	}
	if one.Kind == lessons.Short {
		return quiz.TextMove("sai")
	}
	at := store.Attempt{Module: m.ID, Part: play.PartQuiz, Seed: 7, Questions: []string{one.ID}}
	return quiz.DoMove(wrongMove(t, newAsking(a, m, at).(*asking)))
}

// rightly is the answer to a question of options, and all of them where several are right.
func rightly(one *lessons.Question) string {
	var ids []string
	for _, o := range one.Options {
		if o.Correct {
			ids = append(ids, o.ID)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return quiz.AnswerMove(ids...)
}
