package learn

import (
	"strings"

	"lachanso/lessons/quiz"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/learn/play"
)

// move tries moves on a quiz of its own, saves them, and only then moves the one that is shown.
func (q *asking) move(moves ...string) {
	if q.Busy() {
		return
	}
	at := q.attempt
	at.Moves = q.run.Moves()
	trial, _, err := replay(q.module, at)
	if err != nil {
		return
	}
	var steps []store.Step
	for _, move := range moves {
		one, err := q.try(trial, move)
		if err != nil {
			return
		}
		steps = append(steps, one)
	}
	var end *store.Finished
	if trial.Done() {
		f := q.finished(trial)
		end = &f
	}
	q.Save(func() error { return q.Store.Take(q.attempt.ID, steps, end) }, func() { q.moved(moves) })
}

func (q *asking) finished(run *quiz.Run) store.Finished {
	r := run.Result()
	f := store.Finished{Attempt: q.attempt.ID, Asked: r.Asked, Right: r.Right}
	if r.Asked > 0 {
		f.Score = float64(r.Right) / float64(r.Asked)
	}
	return f
}

// moved shows what has been saved.
func (q *asking) moved(moves []string) {
	before := q.run.Question()
	q.again = false
	for _, move := range moves {
		if err := q.run.Move(move); err != nil { // cannot be: it was tried
			q.Fail(err)
			return
		}
	}
	if q.run.Done() {
		q.attempt.Done = true
		q.Replace(newResult(q))
		return
	}
	held, show := q.held(), q.App.Focus
	if q.run.Question() != before {
		q.layOut()
		held, show = "", q.App.Begin
	} else if q.board != nil {
		q.board.Said(q.run.Said())
		if q.run.Over() {
			q.board.Lock()
			held = ""
		}
	}
	q.Redraw()
	if held == "" {
		held = q.Focus()
	}
	show(held)
	if q.board != nil && q.reason() && !q.run.Over() {
		app.Reveal(q.App, "skip") // beside which the reason stands
	}
}

// held is the piece of the board that keeps the focus while it is moved.
func (q *asking) held() string {
	if q.board == nil {
		return ""
	}
	for _, h := range q.Hots() {
		if h == q.Window.Canvas().Focused() && strings.HasPrefix(h.ID, "board-") {
			return h.ID
		}
	}
	return ""
}

// finish ends an attempt whose last move was saved when the program stopped.
func (q *asking) finish() {
	if q.attempt.Done {
		q.Replace(newResult(q))
		return
	}
	q.Save(func() error { return q.Store.Finish(q.finished(q.run)) }, func() {
		q.attempt.Done = true
		q.Replace(newResult(q))
	})
}

// try makes a move on the trial and says how it is kept.
func (q *asking) try(trial *quiz.Run, move string) (store.Step, error) {
	now, before := trial.Question(), trial.Answers()
	if err := trial.Move(move); err != nil {
		return store.Step{}, err
	}
	for i, after := range trial.Answers() {
		if now == nil || after.Question != now.ID {
			continue
		}
		first := before[i].Tries == 0 && !before[i].Skipped && (after.Tries > 0 || after.Skipped)
		if answer := q.answer(after, move, first, trial.Over() && !trial.Skipped()); answer != nil {
			return store.Step{Move: move, Answer: answer}, nil
		}
	}
	return store.Step{Move: move}, nil
}

// answer words a move as an answer: the first try, and every later whole answer. A review shortly after the reasons
// were read says nothing about what was known, so it never counts as a first try.
func (q *asking) answer(a quiz.Answer, move string, first, right bool) *store.Answer {
	verb, rest, _ := strings.Cut(move, " ")
	out := &store.Answer{Attempt: q.attempt.ID, Question: a.Question, Revision: a.Revision, Move: move, Right: right}
	if verb == quiz.VerbAnswer {
		out.Options = strings.Split(rest, ",")
	}
	switch {
	case first:
		out.First, out.Right = q.attempt.Part != play.PartReview, a.Right
		return out
	case verb == quiz.VerbAnswer || verb == quiz.VerbText:
		return out
	}
	return nil
}
