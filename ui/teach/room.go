package teach

import (
	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/learn/play"
)

// CanPlay says whether a module has a story (kind is "") or an activity of a kind that can be played on the screen.
func CanPlay(m *lessons.Module, kind string) bool {
	if kind == "" {
		return m.Story != nil
	}
	return activity.Playable(m.Activity(kind))
}

// NewTogether lets a hall play a module's story (kind is "") or an activity, decided by a show of hands, outside any lesson;
// it goes back when it is over. The module must be one that CanPlay.
func NewTogether(a *app.App, m *lessons.Module, kind string) (app.Screen, error) {
	run, err := course.New(m, 0, a.Seed(), a.Now())
	if err != nil {
		return nil, err
	}
	p := newProjector(a, store.Class{})
	p.run = run
	if kind == "" {
		return p.together(play.PartStory, a.Back), nil
	}
	return p.together(play.PartActivity+kind, a.Back), nil
}
