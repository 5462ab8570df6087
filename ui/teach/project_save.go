package teach

import (
	"context"
	"slices"

	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
)

// saveHands stores the hands of the present question when they changed. A failure is said once and ends nothing:
// the lesson goes on.
func (p *projector) saveHands() {
	counts := p.run.Hands()
	page, _, _ := p.run.Page()
	if p.lesson == "" || counts == nil || slices.Max(counts) == 0 {
		return
	}
	h := store.Hands{
		Lesson: p.lesson, Class: p.class.ID, Module: p.run.Module().ID, Round: p.run.HandsRound(),
		Question: course.QuestionID(p.run.Slide(), page.Ask), Counts: map[string]int{},
	}
	key := h.Question + "/" + course.Letter(h.Round)
	if slices.Equal(p.counted[key], counts) {
		return
	}
	p.counted[key] = counts
	for i, n := range counts {
		if n > 0 {
			h.Counts[course.Letter(i)] = n
		}
	}
	p.Background(func(context.Context) error { return p.Store.CountHands(h) }, p.said)
}

// keepMoves stores the moves that came since the last time; those that come meanwhile are stored together after it.
func (p *projector) keepMoves() {
	moves := p.run.MovesSince(p.kept)
	if p.lesson == "" || p.keeping || len(moves) == 0 {
		return
	}
	p.keeping = true
	p.Background(func(context.Context) error { return p.Store.MoveLesson(p.lesson, moves) }, func(err error) {
		p.keeping = false
		if err != nil {
			p.said(err) // with the next move they are tried again
			return
		}
		p.kept += len(moves)
		p.keepMoves()
	})
}

func (p *projector) said(err error) {
	if err != nil && !p.failed {
		p.failed = true
		p.Fail(err)
	}
}

// NewPresent projects a module at once, for `present`: without a class nothing is remembered.
func NewPresent(a *app.App, run *course.Run) app.Screen {
	p := newProjector(a, store.Class{})
	p.run = run
	return p
}

var _ app.ForClass = (*projector)(nil)
