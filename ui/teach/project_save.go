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

func (p *projector) said(err error) {
	if err != nil && !p.failed {
		p.failed = true
		p.Fail(err)
	}
}

// finish asks whether the lesson is over, stores it and tells what is remembered.
func (p *projector) finish() {
	p.saveHands()
	if p.lesson == "" {
		p.Confirm("end-unsaved", p.close)
		return
	}
	p.Confirm("end-lesson", p.end)
}

func (p *projector) end() {
	sum := p.run.End(p.Now())
	t := store.Taught{Lesson: p.lesson, Class: p.class.ID, Module: sum.Module, Minutes: sum.Minutes, Moves: p.run.Moves()}
	p.Commit(func(context.Context) error { return p.Store.EndLesson(t) }, func(err error) {
		if err != nil {
			p.Fail(err)
			return
		}
		p.Window.SetFullScreen(false)
		p.Replace(&ended{App: p.App, module: p.run.Module(), class: p.class, sum: sum})
	})
}

func (p *projector) close() {
	p.Window.SetFullScreen(false)
	if p.Depth() > 1 {
		p.Back()
		return
	}
	p.Window.Close()
}

// NewPresent projects a module at once, for `present`: without a class nothing is remembered.
func NewPresent(a *app.App, run *course.Run) app.Screen {
	return &projector{App: a, run: run, counted: map[string][]int{}}
}

var _ app.Screen = (*projector)(nil)
