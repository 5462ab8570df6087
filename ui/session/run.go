package session

import (
	"context"
	"encoding/json"
	"hash/fnv"
	"time"

	"fyne.io/fyne/v2"

	plans "lachanso/lessons/session"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/contest"
	"lachanso/ui/kit"
	"lachanso/ui/teach"
)

// stage is a session being held. With one display it is what all see; where there are two it is the leader's console.
type stage struct {
	*app.App
	id       store.ID
	name     string
	begun    time.Time
	run      *plans.Run
	wholes   []plans.Whole
	displays app.Spread
	notes    bool // the leader's words stand in the place of the page
	at       int  // page of the part
	shown    int  // the part whose pages are shown, from 1
	pages    []page
	lang     string // of the pages

	kept    int // moves that are stored, or being stored
	keeping bool
	failed  bool   // the last save failed and was said
	tick    func() // stops the next look at clock and displays
}

// open goes on with a session, or shows what was held, once: two of one session would both store it. put is App.Show or
// App.Replace.
func open(a *app.App, id store.ID, put func(app.Screen)) {
	if a.Busy() {
		return
	}
	var one store.Session
	var moves []string
	a.Commit(func(context.Context) (err error) {
		one, moves, err = a.Store.Session(id)
		return err
	}, func(err error) {
		var g *stage
		if err == nil {
			g, err = resume(a, one, moves)
		}
		switch {
		case err != nil:
			a.Show(app.NewNotice(a, "session-unread"))
		case !one.Ended.IsZero():
			put(newHeld(a, one))
		default:
			put(g)
		}
	})
}

// resume repeats what is stored. A session that was under way is paused: nobody is ready for a clock that runs at once.
func resume(a *app.App, one store.Session, moves []string) (*stage, error) {
	var p plans.Plan
	if err := json.Unmarshal(one.Setup, &p); err != nil {
		return nil, err
	}
	run, err := plans.ResumeRun(p, moves, a.Now())
	if err != nil {
		return nil, err
	}
	g := &stage{App: a, id: one.ID, name: one.Name, begun: one.Begun, run: run, wholes: plans.Wholes(a.Pack, p), kept: len(moves)}
	if len(moves) > 0 && !run.Paused() && !run.View(a.Now()).Over {
		_ = run.Pause(a.Now()) // it is not paused, so it can be
	}
	return g, nil
}

// Enter fills the screen, or the class's display where there is one.
func (g *stage) Enter() {
	g.displays.Fill(g.App)
	g.Fyne.Driver().SetDisableScreenBlanking(true)
	g.keep()
	g.watch()
}

// glance is how often clock and displays are looked at.
const glance = time.Second

// watch looks at clock and displays, and draws the clock anew each second while this screen is in front.
func (g *stage) watch() {
	if g.tick != nil {
		g.tick()
	}
	g.tick = g.Later(glance, func() {
		g.displays.Look(g.App)
		g.ticked()
		if g.Front() == app.Screen(g) && !g.run.Paused() {
			g.Redraw()
		}
		g.watch()
	})
}

// ticked stores the running time when it is worth it.
func (g *stage) ticked() {
	if g.run.Tick(g.Now()) {
		g.keep()
	}
}

// keep stores the moves that came since the last time; those that come meanwhile are stored together after it.
func (g *stage) keep() {
	all := g.run.Moves()
	if g.keeping || len(all) <= g.kept {
		return
	}
	moves := all[g.kept:]
	g.keeping = true
	g.Background(func(context.Context) error { return g.Store.MoveSession(g.id, moves) }, func(err error) {
		g.keeping = false
		if err != nil {
			if !g.failed { // said once: the session goes on, and with the next move they are tried again
				g.failed = true
				g.Fail(err)
			}
			return
		}
		g.failed = false
		g.kept += len(moves)
		g.keep()
	})
}

// Gone gives the displays back at once.
func (g *stage) Gone() {
	if g.tick != nil {
		g.tick()
		g.tick = nil
	}
	g.displays.Over(g.App)
}

// Bare keeps the picture from scrolling.
func (g *stage) Bare() bool { return true }

// Focus is on nothing, so that every key is the session's.
func (g *stage) Focus() string { return "" }

func (g *stage) view() plans.View { return g.run.View(g.Now().Local()) }

// whole gives the part that is on.
func (g *stage) whole() plans.Whole { return g.wholes[g.view().Part-1] }

// current gives the pages of the part that is on. Another part begins at its first page.
func (g *stage) current() []page {
	part := g.view().Part
	if part != g.shown || g.lang != g.Lang() {
		if part != g.shown {
			g.at = 0
		}
		g.shown, g.lang = part, g.Lang()
		g.pages = pagesOf(g.App, g.wholes[part-1], seedOf(g.id))
		g.at = min(g.at, len(g.pages)-1)
	}
	return g.pages
}

// seedOf makes chance of a session's own: the same questions after a power cut.
func seedOf(id store.ID) uint64 {
	h := fnv.New64a()
	h.Write([]byte(id)) // never fails
	return h.Sum64()
}

// take does a step and stores it; one that does not fit now does nothing.
func (g *stage) take(step func(time.Time) error) bool {
	if step(g.Now()) != nil {
		return false
	}
	g.keep()
	g.Redraw()
	return true
}

// next goes on to the next page, after the last one to the next part, and after the last part to the end.
func (g *stage) next() {
	if all := g.current(); g.at+1 < len(all) {
		g.at++
		g.Redraw()
		return
	}
	g.skip()
}

// tapped is a press on the page itself: it goes on, as people know it from other programs, first of all with a clock that stands.
func (g *stage) tapped() {
	if g.run.Paused() {
		g.pause()
		return
	}
	g.next()
}

// before goes back a page, from the first one to the part before.
func (g *stage) before() {
	if g.current(); g.at > 0 {
		g.at--
		g.Redraw()
		return
	}
	g.take(g.run.Back)
}

// skip goes on to the next part; the last one asks whether the session is over.
func (g *stage) skip() {
	if v := g.view(); v.Part == v.Of {
		g.finish()
		return
	}
	g.take(g.run.Next)
}

func (g *stage) more(by int) {
	g.take(func(now time.Time) error { return g.run.More(by, now) })
}

func (g *stage) undo() { g.take(g.run.Undo) }

func (g *stage) pause() {
	if !g.take(g.run.Pause) {
		g.take(g.run.Continue)
	}
}

func (g *stage) note() {
	g.notes = !g.notes
	g.Redraw()
}

// enter opens the part's own screen, and of a part that has none goes on.
func (g *stage) enter() {
	if g.run.Paused() {
		g.pause()
		return
	}
	w := g.whole()
	m := g.Pack.Module(w.Words.Module)
	switch roomOf(g.App, w) {
	case roomStory:
		g.together(teach.NewTogether(g.App, m, ""))
	case roomActivity:
		g.together(teach.NewTogether(g.App, m, playableOf(m)))
	case roomContest:
		p := g.run.Plan()
		topics := p.Topics
		if m != nil {
			topics = []int{m.Topic}
		}
		g.Show(contest.NewSetup(g.App, w.Words.Contest, contest.Wanted{Bands: p.Bands, Topics: topics, Pupils: p.Pupils, Questions: w.Questions}))
	default:
		g.next()
	}
}

func (g *stage) together(screen app.Screen, err error) {
	if err != nil {
		g.Fail(err)
		return
	}
	g.Show(screen)
}

// finish asks whether the session is over.
func (g *stage) finish() {
	g.Confirm("session-finish", func() { g.end(false) })
}

// leave asks whether the session is put off or stopped.
func (g *stage) leave() {
	g.Show(&app.Ask{
		App: g.App, Mood: "thinking", Title: g.T("session-stop-title"), Text: g.T("session-stop-text"),
		Answers: []app.Answer{
			{ID: "no", Label: g.T("session-stop-no"), Key: "Esc", Do: g.Back},
			{ID: "give-up", Label: g.T("session-stop-end"), Do: func() { g.Back(); g.end(true) }},
			{ID: "later", Label: g.T("session-stop-later"), Main: true, Do: func() { g.Back(); g.later() }},
		},
	})
}

// later puts the session off: all is stored, the clock stands.
func (g *stage) later() {
	g.take(g.run.Pause)
	g.Gone()
	g.BackTo(g.Depth() - 2)
}

// end keeps what was held, as far as it is known, and goes to the sheet on which the leader adds to it.
func (g *stage) end(givenUp bool) {
	if g.Busy() {
		return
	}
	if !givenUp {
		g.take(g.run.End)
	}
	g.keep()
	held := g.run.Held(g.Now())
	record, err := json.Marshal(held)
	h := store.HeldSession{Session: g.id, GivenUp: givenUp, Minutes: held.Minutes, Pupils: held.Plan.Pupils, Record: record}
	var one store.Session
	g.Commit(func(context.Context) error {
		if err == nil {
			err = g.Store.EndSession(h)
		}
		if err == nil {
			one, _, err = g.Store.Session(g.id)
		}
		return err
	}, func(err error) {
		if err != nil {
			g.Fail(err)
			return
		}
		g.Gone()
		if givenUp {
			g.BackTo(g.Depth() - 2)
			return
		}
		g.Replace(newHeld(g.App, one))
	})
}

// otherLanguage switches between Vietnamese and English.
func (g *stage) otherLanguage() {
	to := "vi"
	if g.Lang() == to {
		to = "en"
	}
	g.SaveLanguage(to)
}

// Key is the session's keyboard, and a clicker's.
func (g *stage) Key(k fyne.KeyName) bool {
	g.displays.Look(g.App)
	do := map[fyne.KeyName]func(){
		fyne.KeyReturn: g.enter, fyne.KeyEnter: g.enter,
		fyne.KeySpace: g.next, fyne.KeyRight: g.next, fyne.KeyPageDown: g.next,
		fyne.KeyLeft: g.before, fyne.KeyPageUp: g.before, fyne.KeyDown: g.skip, fyne.KeyUp: func() { g.take(g.run.Back) },
		fyne.KeyPlus: func() { g.more(1) }, fyne.KeyEqual: func() { g.more(1) }, fyne.KeyMinus: func() { g.more(-1) },
		fyne.KeyP: g.pause, fyne.KeyU: g.undo, fyne.KeyN: g.note, fyne.KeyE: g.finish, fyne.KeyL: g.otherLanguage, fyne.KeyH: g.HelpMe,
		fyne.KeyS: func() { g.displays.Swap(g.App) }, fyne.KeyO: func() { g.displays.OneOrTwo(g.App) },
		fyne.KeySlash: g.list, fyne.KeyF1: g.list, fyne.KeyEscape: g.leave,
	}[k]
	if do == nil {
		return false
	}
	do()
	return true
}

func (g *stage) list() { g.Show(app.NewSessionKeys(g.App)) }

// Draw draws the console, or with one display the picture and what the leader asked for over it.
func (g *stage) Draw(s *kit.Sheet) {
	if g.ClassShown() || g.displays.Lost {
		g.drawConsole(s)
		return
	}
	s.Stir(func(fyne.Position) {}, g.tapped)
	g.picture(s, true)
}

// DrawClass draws the class's display.
func (g *stage) DrawClass(s *kit.Sheet) { g.picture(s, false) }

var _ app.ForClass = (*stage)(nil)
