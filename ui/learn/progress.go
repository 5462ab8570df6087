package learn

import (
	"math/rand/v2"
	"slices"
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/course"
	"lachanso/lessons/quiz"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/learn/play"
)

// state says how far a part is.
type state int

const (
	fresh state = iota
	begun
	done
)

// progress is what a pupil has done, and what can be gone on with.
type progress struct {
	done map[string]store.Done
	open []store.Attempt // newest first; of lessons
	left []store.Attempt // all that is unfinished

	shields [lessons.Topics]course.Shield

	recall []string        // questions that come again today
	later  map[string]bool // lessons whose form after them is due once more
}

func (a *seat) progress() (progress, error) {
	page, err := a.Store.PupilPage(a.pupil.ID)
	if err != nil {
		return progress{}, err
	}
	p := progress{done: map[string]store.Done{}, later: later(page.Attempts, a.Now())}
	for _, d := range page.Modules {
		p.done[d.Module] = d
	}
	if p.left, err = a.Store.Unfinished(a.pupil.ID); err != nil {
		return p, err
	}
	for _, o := range p.left {
		if m := a.Pack.Module(o.Module); m != nil && len(o.Moves) > 0 && hasPart(m, o.Part) {
			p.open = append(p.open, o)
		}
	}
	tries, err := a.Store.Tries(a.pupil.ID)
	if err != nil {
		return p, err
	}
	p.shields = course.Shields(a.Pack.Modules, deeds(page.Attempts), rights(tries))
	p.recall = a.recall(p.left, tries)
	return p, nil
}

// state tells how far a part of a module is. What lies unfinished comes before what was finished once.
func (p progress) state(module, part string) state {
	if slices.ContainsFunc(p.open, func(o store.Attempt) bool { return o.Module == module && o.Part == part }) {
		return begun
	}
	if p.had(module, part) {
		return done
	}
	return fresh
}

// had says that a part of a module was finished once: to begin it anew takes nothing away.
func (p progress) had(module, part string) bool {
	d := p.done[module]
	kind, _ := strings.CutPrefix(part, play.PartActivity)
	return part == play.PartStory && d.Story != nil ||
		part == play.PartQuiz && d.Quiz != nil ||
		part == play.PartBefore && d.Before != nil ||
		part == play.PartAfter && d.After != nil ||
		slices.ContainsFunc(d.Activities, func(one store.ActivityDone) bool { return one.Kind == kind })
}

// parts are the parts of a module that can be played, in the order a pupil takes them.
func parts(m *lessons.Module) []string {
	var out []string
	if len(questions(m, play.PartBefore, nil)) > 0 {
		out = append(out, play.PartBefore)
	}
	if m.Story != nil {
		out = append(out, play.PartStory)
	}
	for i := range m.Activities {
		if activity.Playable(&m.Activities[i]) {
			out = append(out, play.PartActivity+m.Activities[i].Kind)
		}
	}
	for _, part := range []string{play.PartQuiz, play.PartAfter} {
		if len(questions(m, part, nil)) > 0 {
			out = append(out, part)
		}
	}
	return out
}

func hasPart(m *lessons.Module, part string) bool {
	return part == play.PartReview || part == play.PartLater || slices.Contains(parts(m), part)
}

// asked is how many questions a quiz has: fewer for small children.
func asked(b lessons.Band) int {
	switch b {
	case lessons.BandA:
		return 5
	case lessons.BandB:
		return 6
	}
	return 8
}

// questions draws the questions of a quiz or a form. Without chance it gives all of them.
func questions(m *lessons.Module, part string, chance *rand.Rand) []lessons.Question {
	use, most := lessons.UseCheck, asked(m.Band)
	switch part {
	case play.PartBefore, play.PartAfter:
		use, most = part, 0
	case play.PartLater:
		use, most = play.PartAfter, 0
	}
	able := *m
	able.Questions = slices.DeleteFunc(m.With(use), func(q lessons.Question) bool { return !askable(q, quiz.WayOf(use)) })
	if chance == nil {
		return able.Questions
	}
	return quiz.Draw(&able, use, most, chance)
}

// askable leaves out what a pack got wrong, and from a form what is played on a board: a form takes one whole answer.
func askable(q lessons.Question, way quiz.Way) bool {
	switch q.Kind {
	case lessons.Order, lessons.Sort, lessons.Match, lessons.Spot:
		if way == quiz.Form {
			return false
		}
	}
	_, err := quiz.New([]lessons.Question{q}, way, 0)
	return err == nil
}

// replay gives the quiz of an attempt as far as it went.
func replay(m *lessons.Module, at store.Attempt) (*quiz.Run, []lessons.Question, error) {
	list, err := quiz.Again(m, at.Questions)
	if err != nil {
		return nil, nil, err
	}
	run, err := quiz.Replay(list, quiz.WayOf(at.Part), at.Seed, at.Moves)
	return run, list, err
}

// isQuiz says that a part is questions.
func isQuiz(part string) bool {
	return part != play.PartStory && !strings.HasPrefix(part, play.PartActivity)
}

// open goes on with a part where it was left, or begins it. Wanted names the questions of a review that begins.
func (a *seat) open(m *lessons.Module, part string, wanted []string) {
	anew := store.Attempt{
		Pupil: a.pupil.ID, Class: a.class.ID, Module: m.ID, Part: part, Seed: a.Seed(),
		Pack: a.Pack.ID, Version: a.Pack.Version, Questions: wanted,
	}
	if isQuiz(part) && wanted == nil {
		for _, q := range questions(m, part, rand.New(rand.NewPCG(anew.Seed, 1))) {
			anew.Questions = append(anew.Questions, q.ID)
		}
	}
	at := anew
	a.Save(func() error {
		left, err := a.Store.Unfinished(a.pupil.ID)
		if err != nil {
			return err
		}
		for _, o := range left {
			if wanted == nil && o.Module == m.ID && o.Part == part && a.goesOn(m, o) {
				at = o
				return nil
			}
		}
		at, err = a.Store.BeginAttempt(anew)
		return err
	}, func() { a.Show(a.part(m, at)) })
}

// goesOn says that a quiz left unfinished still fits the lesson; stories and activities see to that themselves.
func (a *seat) goesOn(m *lessons.Module, at store.Attempt) bool {
	if !isQuiz(at.Part) {
		return true
	}
	_, _, err := replay(m, at)
	return err == nil
}

// part is the screen of an attempt.
func (a *seat) part(m *lessons.Module, at store.Attempt) app.Screen {
	run := &play.Run{
		App: a.App, Pupil: a.pupil, Class: a.class, Module: m, Attempt: at,
		OnDone: a.Back, OnLeave: a.Back,
		OnAgain: func() {
			if !a.Busy() {
				a.Back()
				a.open(m, at.Part, nil)
			}
		},
	}
	switch {
	case at.Part == play.PartStory:
		return play.NewStory(a.App, run)
	case !isQuiz(at.Part):
		return play.NewActivity(a.App, run)
	}
	return newAsking(a, m, at)
}
