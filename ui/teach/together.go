package teach

import (
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/learn/play"
)

// play lets the class play the page's activity or story together: by vote, or a pupil who is called comes up.
// Nothing of it is kept.
func (p *projector) play() {
	page, _, _ := p.run.Page()
	run := &play.Run{
		App: p.App, Pupil: store.Pupil{Name: p.T("project-class")}, Class: p.class, Module: p.run.Module(), Together: true,
		Attempt: store.Attempt{Seed: p.Seed()}, OnDone: p.played, OnLeave: p.Back,
	}
	var screen app.Screen
	switch page.Kind {
	case course.Scenario:
		run.Attempt.Part = play.PartStory
		screen = play.NewStory(p.App, run)
	case course.Activity:
		run.Attempt.Part = play.PartActivity + p.run.Slide().Activity
		screen = play.NewActivity(p.App, run)
	default:
		return
	}
	p.Show(screen)
}

// played goes on to the next page.
func (p *projector) played() {
	p.Back()
	p.next()
}
