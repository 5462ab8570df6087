package contest

import (
	"context"
	"encoding/json"
	"errors"

	game "lachanso/lessons/contest"
	"lachanso/store"
	"lachanso/ui/app"
)

// open goes on with a contest, or shows what came of it, once: two of one contest would both store it. put is App.Show or
// App.Replace.
func open(a *app.App, id store.ID, put func(app.Screen)) {
	if a.Busy() {
		return
	}
	var c store.Contest
	var moves []string
	a.Commit(func(context.Context) (err error) {
		c, moves, err = a.Store.Contest(id)
		return err
	}, func(err error) {
		var g *stage
		if err == nil {
			g, err = resume(a, c, moves)
		}
		var problems game.Problems
		switch {
		case errors.As(err, &problems):
			a.Show(app.NewNotice(a, "contest-changed"))
			return
		case err != nil:
			a.Fail(err)
			return
		}
		if !c.Ended.IsZero() || g.screen.record().Over {
			put(newResults(g))
			return
		}
		if left, on := g.log.Left(a.Now()); on && left > 0 && !g.log.Paused() {
			g.take(g.log.Pause) // nobody is ready for a clock that runs at once
		}
		put(g.screen)
	})
}

// resume repeats what is stored.
func resume(a *app.App, c store.Contest, moves []string) (*stage, error) {
	g := &stage{App: a, id: c.ID, kind: c.Kind, begun: c.Begun, told: c.Asked, kept: len(moves), sounds: wantsSounds(c.Setup)}
	var err error
	switch c.Kind {
	case game.KindBell:
		err = resumeBell(g, c.Setup, moves)
	case game.KindCorners:
		err = resumeCorners(g, c.Setup, moves)
	case game.KindRace:
		err = resumeRace(g, c.Setup, moves)
	case game.KindCrossword:
		err = resumeCrossword(g, c.Setup, moves)
	default: // of a later program
		err = game.Problems{{Code: game.RoundUnknown, Args: []string{c.Kind}}}
	}
	return g, err
}

func resumeBell(g *stage, data []byte, moves []string) error {
	var setup game.BellSetup
	if err := json.Unmarshal(data, &setup); err != nil {
		return err
	}
	run, err := game.ResumeBell(g.Pack, setup, moves, g.Now())
	if err != nil {
		return err
	}
	b := &bell{stage: g, run: run}
	g.screen, g.log, g.seconds, g.pupils = b, run.Log, setup.Seconds, setup.Pupils
	if run.View().Phase != game.Reading {
		g.page = 1
	}
	return nil
}

func resumeCorners(g *stage, data []byte, moves []string) error {
	var setup game.CornersSetup
	if err := json.Unmarshal(data, &setup); err != nil {
		return err
	}
	run, err := game.ResumeCorners(g.Pack, setup, moves, g.Now())
	if err != nil {
		return err
	}
	c := &corners{stage: g, run: run, stay: setup.Stay}
	g.screen, g.log, g.seconds, g.pupils, g.lead = c, run.Log, setup.Seconds, setup.Pupils, countWide
	if run.View().Phase != game.Reading {
		g.page = 1
	}
	return nil
}

func resumeRace(g *stage, data []byte, moves []string) error {
	var setup game.RaceSetup
	if err := json.Unmarshal(data, &setup); err != nil {
		return err
	}
	run, err := game.ResumeRace(g.Pack, setup, moves, g.Now())
	if err != nil {
		return err
	}
	g.screen, g.log, g.seconds = newRace(g, run), run.Log, setup.Seconds
	if run.View().Phase != game.Reading {
		g.page = 1
	}
	return nil
}

func resumeCrossword(g *stage, data []byte, moves []string) error {
	var setup game.CrosswordSetup
	if err := json.Unmarshal(data, &setup); err != nil {
		return err
	}
	run, err := game.ResumeCrossword(g.Pack, setup, moves, g.Now())
	if err != nil {
		return err
	}
	g.screen, g.log, g.seconds = newCrossword(g, run), run.Log, setup.Seconds
	if run.View().Phase != game.Reading {
		g.page = 1
	}
	return nil
}
