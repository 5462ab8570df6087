package contest

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// Bare keeps the picture from scrolling.
func (g *stage) Bare() bool { return true }

// Focus is on nothing, so that every key is the contest's.
func (g *stage) Focus() string { return "" }

// Draw draws the console, or with one display the picture and what is typed over it.
func (g *stage) Draw(s *kit.Sheet) {
	if g.ClassShown() || g.displays.Lost {
		g.drawConsole(s)
	} else {
		g.screen.picture(s, true)
		if g.said != "" {
			g.banner(s, g.said)
		}
	}
	if g.entry != nil {
		g.entry.draw(g.App, s)
	}
}

// DrawClass draws the class's display.
func (g *stage) DrawClass(s *kit.Sheet) { g.screen.picture(s, false) }

// take does a step and stores it; one that does not fit now does nothing.
func (g *stage) take(step func(time.Time) error) bool {
	over := g.screen.record().Over
	if step(g.Now()) != nil {
		return false
	}
	g.said = ""
	if r := g.screen.record(); r.Over && !over {
		g.finale(r)
	}
	g.keep()
	g.Redraw()
	return true
}

// turnTo takes a step after which the options are in sight, and says whether it fitted.
func (g *stage) turnTo(step func(time.Time) error) bool {
	if !g.take(step) {
		return false
	}
	g.page = 1
	g.Redraw()
	return true
}

// turn goes on to the second page of a long question, and says whether there was one.
func (g *stage) turn(a *game.Ask) bool {
	if g.page > 0 || !g.long(a) {
		return false
	}
	g.page = 1
	g.Redraw()
	return true
}

// ask begins to type numbers.
func (g *stage) ask(e *entry) {
	g.said, g.entry = "", e
	g.Unfocus()
	g.Redraw()
}

func (g *stage) pause() {
	if !g.take(g.log.Pause) {
		g.take(g.log.Continue)
	}
}

// leave asks whether the contest is put off or given up.
func (g *stage) leave() {
	if g.screen.record().Over {
		g.end(false)
		return
	}
	g.Show(&app.Ask{
		App: g.App, Mood: "thinking", Title: g.T("contest-leave-title"), Text: g.T("contest-leave-text"),
		Answers: []app.Answer{
			{ID: "no", Label: g.T("contest-leave-no"), Key: "Esc", Do: g.Back},
			{ID: "give-up", Label: g.T("contest-leave-end"), Do: func() { g.Back(); g.end(true) }},
			{ID: "later", Label: g.T("contest-leave-later"), Main: true, Do: func() { g.Back(); g.later() }},
		},
	})
}

// later puts the contest off: all is stored, the clock stands.
func (g *stage) later() {
	g.take(g.log.Pause)
	g.over()
	g.BackTo(g.Depth() - 2)
}

// end goes to what came of the contest.
func (g *stage) end(givenUp bool) {
	if g.Busy() {
		return
	}
	r := g.screen.record()
	g.keep()
	g.Commit(func(context.Context) error { return g.Store.EndContest(g.id, r.Minutes, givenUp) }, func(err error) {
		if err != nil {
			g.Fail(err)
			return
		}
		g.over()
		g.Replace(newResults(g))
	})
}

// Key is the contest's keyboard, and a clicker's.
func (g *stage) Key(k fyne.KeyName) bool {
	g.displays.Look(g.App)
	if g.entry != nil {
		if done, numbers := g.entry.key(k); done {
			e := g.entry
			g.entry = nil
			if len(numbers) > 0 {
				e.take(numbers)
			}
		}
		g.Redraw()
		return true
	}
	if do := g.screen.keys()[k]; do != nil {
		do()
		return true
	}
	if do := g.keys()[k]; do != nil {
		do()
		return true
	}
	return false
}

// keys are those that all contests have.
func (g *stage) keys() map[fyne.KeyName]func() {
	none := func() {}
	next := g.next
	return map[fyne.KeyName]func(){
		fyne.KeyReturn: next, fyne.KeyEnter: next, fyne.KeySpace: next, fyne.KeyRight: next, fyne.KeyPageDown: next,
		fyne.KeyUp: func() { g.page = 0; g.Redraw() },
		fyne.KeyP:  g.pause, fyne.KeyM: g.mute, fyne.KeyL: g.otherLanguage, fyne.KeyH: g.HelpMe,
		fyne.KeyS: func() { g.displays.Swap(g.App) }, fyne.KeyO: func() { g.displays.OneOrTwo(g.App) },
		fyne.KeySlash: g.list, fyne.KeyF1: g.list, fyne.KeyEscape: g.leave,
		fyne.KeyPlus: none, fyne.KeyEqual: none, fyne.KeyMinus: none, // what is projected keeps its size
	}
}

func (g *stage) list() { g.Show(app.NewContestKeys(g.App, g.kind)) }
