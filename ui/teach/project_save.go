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

// finish asks whether the lesson is over, stores it and tells what is remembered. What was drawn is kept if the teacher
// wishes.
func (p *projector) finish() {
	p.saveHands()
	switch {
	case p.lesson == "":
		p.Confirm("end-unsaved", p.close)
	case len(p.run.Inked()) > 0:
		p.Show(&app.Ask{
			App: p.App, Mood: "thinking", Title: p.T("end-lesson-title"), Text: p.T("end-drawn-text", "Count", len(p.run.Inked())),
			Answers: []app.Answer{
				{ID: "no", Label: p.T("end-lesson-no"), Key: "Esc", Do: p.Back},
				{ID: "drop", Label: p.T("end-drawn-drop"), Do: func() { p.Back(); p.end(course.WithoutInk(p.run.Moves())) }},
				{ID: "yes", Label: p.T("end-drawn-keep"), Main: true, Do: func() { p.Back(); p.end(p.run.Moves()) }},
			},
		})
	default:
		p.Confirm("end-lesson", func() { p.end(nil) })
	}
}

// end ends the lesson with the moves that are to be remembered, nil for all that are kept already.
func (p *projector) end(moves []string) {
	sum, phases := p.run.End(p.Now()), p.run.Phases(p.Now())
	if moves == nil && p.kept < len(p.run.Moves()) {
		moves = p.run.Moves()
	}
	t := store.Taught{Lesson: p.lesson, Class: p.class.ID, Module: sum.Module, Minutes: sum.Minutes, Moves: moves}
	p.Commit(func(context.Context) error { return p.Store.EndLesson(t) }, func(err error) {
		if err != nil {
			p.Fail(err)
			return
		}
		p.forget()
		p.over()
		p.Replace(newEnded(p.App, p.run.Module(), p.class, p.lesson, sum, phases))
	})
}

// over gives the displays back.
func (p *projector) over() {
	if p.tick != nil {
		p.tick()
		p.tick = nil
	}
	p.displays.Over(p.App)
}

// Gone gives the displays back at once: another lesson may take them in the next moment.
func (p *projector) Gone() { p.over() }

func (p *projector) close() {
	p.over()
	if p.Depth() > 1 {
		p.Back()
		return
	}
	p.Window.Close()
}

// NewPresent projects a module at once, for `present`: without a class nothing is remembered.
func NewPresent(a *app.App, run *course.Run) app.Screen {
	p := newProjector(a, store.Class{})
	p.run = run
	return p
}

var _ app.ForClass = (*projector)(nil)
