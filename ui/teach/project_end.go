package teach

import (
	"context"

	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
)

// finish asks what becomes of the lesson. One that has not come to its last page may be gone on with another day.
func (p *projector) finish() {
	if p.Busy() { // it is being left
		return
	}
	p.saveHands()
	_, at, of := p.run.Page()
	switch {
	case p.lesson == "":
		p.Confirm("end-unsaved", p.close)
	case !p.run.Through():
		p.Show(&app.Ask{
			App: p.App, Mood: "thinking", Title: p.T("end-early-title"), Text: p.T("end-early-text", "Page", at, "Pages", of),
			Answers: []app.Answer{
				{ID: "no", Label: p.T("end-lesson-no"), Key: "Esc", Do: p.Back},
				{ID: "yes", Label: p.T("end-early-yes"), Do: func() { p.Back(); p.finishDrawn(func() { p.end(nil) }) }},
				{ID: "pause", Label: p.T("end-early-pause"), Main: true, Do: func() { p.Back(); p.pause() }},
			},
		})
	default:
		p.finishDrawn(func() { p.Confirm("end-lesson", func() { p.end(nil) }) })
	}
}

// finishDrawn ends the lesson, with what was drawn if the teacher wishes; plain does so where nothing was drawn.
func (p *projector) finishDrawn(plain func()) {
	if len(p.run.Inked()) == 0 {
		plain()
		return
	}
	p.Show(&app.Ask{
		App: p.App, Mood: "thinking", Title: p.T("end-lesson-title"), Text: p.T("end-drawn-text", "Count", len(p.run.Inked())),
		Answers: []app.Answer{
			{ID: "no", Label: p.T("end-lesson-no"), Key: "Esc", Do: p.Back},
			{ID: "drop", Label: p.T("end-drawn-drop"), Do: func() { p.Back(); p.end(undrawn(p.run.Moves())) }},
			{ID: "yes", Label: p.T("end-drawn-keep"), Main: true, Do: func() { p.Back(); p.end(p.run.Moves()) }},
		},
	})
}

// undrawn are the moves of a lesson whose drawings are not kept: never none, since none would leave those that were stored
// as they came, drawings and all.
func undrawn(moves []string) []string {
	if left := course.WithoutInk(moves); len(left) > 0 {
		return left
	}
	return []string{"0 go 1"}
}

// pause leaves the lesson as it stands, drawings and hands too, to be gone on with another day.
func (p *projector) pause() {
	p.do(p.run.Bookmark)
	p.allKept(func() {
		p.forget()
		p.close()
	})
}

// allKept waits until every move is stored, and then goes on; a move that cannot be stored is said, and the lesson stays.
func (p *projector) allKept(then func()) {
	p.Commit(func(context.Context) error { return nil }, func(error) { // behind what is being stored
		moves := p.run.MovesSince(p.kept)
		switch {
		case p.keeping:
			p.allKept(then)
		case len(moves) == 0:
			then()
		default:
			p.Commit(func(context.Context) error { return p.Store.MoveLesson(p.lesson, moves) }, func(err error) {
				if err != nil {
					p.Fail(err)
					return
				}
				p.kept += len(moves)
				then()
			})
		}
	})
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
		e := newEnded(p.App, p.run.Module(), p.class, p.lesson, sum, phases)
		e.drawn = newDrawings(p.App, p.run.Module(), p.class, p.lesson, t.Moves)
		p.Replace(e)
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
