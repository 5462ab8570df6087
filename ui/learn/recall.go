package learn

import (
	"time"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/lessons/review"
	"lachanso/store"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// recallMost is how many questions come again at the start of a session: about three minutes of them.
func recallMost(b lessons.Band) int {
	if b == lessons.BandA {
		return 4
	}
	return 6
}

// laterAfter is how long after a lesson's last form the same form is offered once more.
const laterAfter = 30 * 24 * time.Hour

// mixed stands for a lesson of the review questions of all lessons.
func (a *seat) mixed() *lessons.Module {
	m := &lessons.Module{ID: store.Mixed, Band: lessons.BandOf(a.class.Grade)}
	for _, one := range a.Pack.Modules {
		m.Questions = append(m.Questions, one.With(lessons.UseReview)...)
	}
	return m
}

// recall reads what a pupil is asked again today: the questions of a review that was left unfinished, else those that are due.
func (a *seat) recall(open []store.Attempt, given []store.Try) []string {
	for _, o := range open {
		if o.Module == store.Mixed && o.Part == play.PartRecall && len(o.Moves) > 0 && a.goesOn(a.mixed(), o) {
			return o.Questions
		}
	}
	var tries []review.Try
	for _, t := range given {
		if t.Part == play.PartQuiz || t.Part == play.PartRecall {
			tries = append(tries, review.Try{Question: t.Question, Right: t.Right, Day: review.Day(t.At), Again: t.Part == play.PartRecall})
		}
	}
	today := review.Day(a.Now())
	var cards []review.Card
	for _, c := range review.Plan(a.Pack, tries, today) {
		if askable(*c.Question, quiz.Practice) {
			cards = append(cards, c)
		}
	}
	var out []string
	for _, c := range review.Today(cards, today, recallMost(lessons.BandOf(a.class.Grade))) {
		out = append(out, c.Question.ID)
	}
	return out
}

// later says that a lesson's form after it is due once more: a month has passed since, and it was not taken again. What ended
// in days to come (a clock was wrong) had ended when the next thing did.
func later(attempts []store.Attempt, now time.Time) map[string]bool {
	due := map[string]bool{}
	seen := map[string]bool{}
	next := now
	for _, a := range attempts { // newest first
		if !a.Done {
			continue
		}
		if !a.Ended.After(now) {
			next = a.Ended
		}
		if seen[a.Module] || a.Part != play.PartAfter && a.Part != play.PartLater {
			continue
		}
		seen[a.Module] = true
		due[a.Module] = a.Part == play.PartAfter && now.Sub(next) >= laterAfter
	}
	return due
}

// remember offers what comes again, in a wide card, and gives its height.
func (l *shelf) remember(s *kit.Sheet, y float32) float32 {
	return l.offer(s, offer{
		id: "recall", icon: "refresh", mood: "thinking", tone: s.Teal, button: l.T("shelf-recall-go"),
		title: l.T("shelf-recall"), under: l.T("shelf-recall-about", "Count", len(l.progress.recall)), do: l.recallNow,
	}, y)
}

// recallNow goes on with a review, or begins one.
func (l *shelf) recallNow() {
	if l.Busy() {
		return
	}
	m := l.mixed()
	for _, o := range l.progress.left {
		if o.Module == store.Mixed && o.Part == play.PartRecall && len(o.Moves) > 0 && l.goesOn(m, o) {
			l.Show(l.part(m, o))
			return
		}
	}
	l.open(m, play.PartRecall, l.progress.recall)
}
