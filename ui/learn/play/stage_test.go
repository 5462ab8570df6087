package play

import (
	"strings"
	"testing"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
)

// pupilStage is a program in which one pupil plays.
type pupilStage struct {
	*apptest.Stage
	t          testing.TB
	run        *Run
	done, left bool
}

// begin opens a part of a module for a pupil, going on with what is unfinished in the folder.
func begin(t testing.TB, o apptest.Options, module, part string) *pupilStage {
	t.Helper()
	o.Also = module
	p := &pupilStage{Stage: apptest.New(t, o), t: t}
	class, pupil := p.pupil()
	p.run = &Run{
		App: p.App, Pupil: pupil, Class: class, Module: p.Pack.Module(module), Attempt: p.attempt(pupil, module, part),
		OnDone: func() { p.done = true }, OnLeave: func() { p.left = true },
	}
	if p.run.Module == nil {
		t.Fatalf("no module %s", module)
	}
	p.Open(p.screen(part))
	return p
}

func (p *pupilStage) screen(part string) app.Screen {
	if part == PartStory {
		return NewStory(p.App, p.run)
	}
	return NewActivity(p.App, p.run)
}

func (p *pupilStage) pupil() (store.Class, store.Pupil) {
	p.t.Helper()
	classes, err := p.Store.Classes()
	if err != nil {
		p.t.Fatal(err)
	}
	if len(classes) == 0 {
		class, err := p.Store.MakeClass("4A", 4)
		if err != nil {
			p.t.Fatal(err)
		}
		if _, err := p.Store.AddPupils(class.ID, []string{"Nguyễn Bảo Châu"}); err != nil {
			p.t.Fatal(err)
		}
		return p.pupil()
	}
	pupils, err := p.Store.Pupils(classes[0].ID)
	if err != nil || len(pupils) == 0 {
		p.t.Fatalf("pupils: %v %v", pupils, err)
	}
	return classes[0], pupils[0]
}

func (p *pupilStage) attempt(pupil store.Pupil, module, part string) store.Attempt {
	p.t.Helper()
	open, err := p.Store.Unfinished(pupil.ID)
	if err != nil {
		p.t.Fatal(err)
	}
	for _, a := range open {
		if a.Module == module && a.Part == part {
			return a
		}
	}
	a, err := p.Store.BeginAttempt(store.Attempt{Pupil: pupil.ID, Module: module, Part: part, Seed: 7})
	if err != nil {
		p.t.Fatal(err)
	}
	return a
}

// stored gives the attempt as the store has it.
func (p *pupilStage) stored() store.Attempt {
	p.t.Helper()
	all, err := p.Store.Attempts(p.run.Pupil.ID)
	if err != nil {
		p.t.Fatal(err)
	}
	for _, a := range all {
		if a.ID == p.run.Attempt.ID {
			return a
		}
	}
	p.t.Fatalf("attempt %s is not stored", p.run.Attempt.ID)
	return store.Attempt{}
}

// mustFinish fails unless the attempt is finished in the store, and OnDone was called after the last press.
func (p *pupilStage) mustFinish(score float64) {
	p.t.Helper()
	a := p.stored()
	if !a.Done || a.Score != score {
		p.t.Errorf("the store has done %v with score %v, want done with %v", a.Done, a.Score, score)
	}
	if !p.done {
		p.t.Errorf("OnDone was not called; the screen says:\n%s", p.Shown())
	}
}

// mustHaveMoved fails unless the last move in the store is the one given.
func (p *pupilStage) mustHaveMoved(move string) {
	p.t.Helper()
	moves := p.stored().Moves
	if len(moves) == 0 || moves[len(moves)-1] != move {
		p.t.Fatalf("stored moves are %q, want %q last", moves, move)
	}
}

// mustHaveWords fails when a message is missing.
func (p *pupilStage) mustHaveWords() {
	p.t.Helper()
	if shown := p.Shown(); strings.Contains(shown, "[") {
		p.t.Errorf("a message is missing on screen:\n%s", shown)
	}
}
