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
	if p.lesson == "" || counts == nil {
		return
	}
	h := store.Hands{
		Lesson: p.lesson, Class: p.class.ID, Module: p.run.Module().ID, Round: p.run.HandsRound(),
		Question: course.QuestionID(p.run.Slide(), page.Ask), Counts: map[string]int{},
	}
	key := h.Question + "/" + course.Letter(h.Round)
	if kept := p.counted[key]; slices.Equal(kept, counts) || kept == nil && slices.Max(counts) == 0 { // no hand yet; one taken back is kept
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

// begunWithout notes who was said to be absent today before the lesson began. Who was so when it was left another day is here.
func (p *projector) begunWithout(absent []store.ID) {
	for i, one := range p.pupils {
		if slices.Contains(absent, one.ID) != p.run.IsAway(i) {
			_ = p.run.Away(i, p.Now()) // the place is in the list
		}
	}
	p.missing = p.away()
	p.keepMoves()
}

// away are the pupils who are not here, in the order of the list.
func (p *projector) away() []store.ID {
	var out []store.ID
	for i, one := range p.pupils {
		if p.run.IsAway(i) {
			out = append(out, one.ID)
		}
	}
	return out
}

// keepAbsent keeps for the day who is not here, when that changed: for the next lesson, and for taking turns.
func (p *projector) keepAbsent() {
	absent := p.away()
	if p.lesson == "" || slices.Equal(absent, p.missing) {
		return
	}
	p.missing = absent
	p.Background(func(context.Context) error { return p.Store.SetAbsent(p.class.ID, absent) }, p.said)
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
