package contest

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/lessons/steps"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// stage is what every running contest has: its moves are stored, its clock is looked at, it stands on one display or two.
type stage struct {
	*app.App
	screen   running
	id       store.ID
	log      *steps.Log
	displays app.Spread
	kind     string
	begun    time.Time
	pupils   int
	seconds  int // of a countdown
	entry    *entry
	page     int     // of a question that does not fit one page
	counted  int     // questions after which was counted who is left, or where they stand
	said     string  // why the last number was not taken
	lead     float32 // room on an option for a number
	sounds   bool    // are played
	plans    map[planKey]plan

	kept    int      // moves that are stored, or being stored
	told    []string // questions that are stored as asked
	keeping bool
	failed  bool   // the last save failed and was said
	tick    func() // stops the next look at clock and displays
}

// running is a contest on screen: what the shared parts ask of it.
type running interface {
	app.ForClass
	picture(s *kit.Sheet, own bool)
	way() way
	span() int             // seconds of the countdown that is shown or comes
	title() string         // of the question that is shown or comes
	tools() []tool         // the console's, besides those of all contests
	about() []lessons.Rich // what the leader alone sees
	record() game.Record
	keys() map[fyne.KeyName]func()
}

// Enter fills the screen, or the class's display where there is one.
func (g *stage) Enter() {
	g.displays.Fill(g.App)
	g.Fyne.Driver().SetDisableScreenBlanking(true)
	g.watch()
}

// glance is how often clock and displays are looked at.
const glance = time.Second

// watch looks at clock and displays, and draws a countdown anew each second.
func (g *stage) watch() {
	if g.tick != nil {
		g.tick()
	}
	wait := glance
	left, on := g.log.Left(g.Now())
	counting := on && left > 0 && !g.log.Paused()
	if counting {
		wait = left%time.Second + 20*time.Millisecond
	}
	g.tick = g.Later(wait, func() {
		g.displays.Look(g.App)
		g.ticked()
		if counting {
			g.timed(left)
			g.Redraw()
		}
		g.watch()
	})
}

// ticked stores the running time when it is worth it.
func (g *stage) ticked() {
	if g.log.Tick(g.Now()) {
		g.keep()
	}
}

// keep stores the moves that came since the last time; those that come meanwhile are stored together after it.
func (g *stage) keep() {
	all := g.log.Moves()
	if g.keeping || len(all) <= g.kept {
		return
	}
	moves := all[g.kept:]
	var asked []string
	for _, id := range g.screen.record().Questions() {
		if !slices.Contains(g.told, id) {
			asked = append(asked, id)
		}
	}
	g.keeping = true
	g.Background(func(context.Context) error { return g.Store.MoveContest(g.id, moves, asked) }, func(err error) {
		g.keeping = false
		if err != nil {
			if !g.failed { // said once: the contest goes on, and with the next move they are tried again
				g.failed = true
				g.Fail(err)
			}
			return
		}
		g.failed = false
		g.kept += len(moves)
		g.told = append(g.told, asked...)
		g.keep()
	})
}

// Gone gives the displays back at once: another contest may take them in the next moment.
func (g *stage) Gone() { g.over() }

// over gives the displays back.
func (g *stage) over() {
	if g.tick != nil {
		g.tick()
		g.tick = nil
	}
	g.displays.Over(g.App)
}

// otherLanguage goes to the next language.
func (g *stage) otherLanguage() {
	all := lessons.Languages
	g.SaveLanguage(all[(slices.Index(all, g.Lang())+1)%len(all)])
}
