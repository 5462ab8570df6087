package session

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/paper"
)

// planner is a plan being changed.
type planner struct {
	*app.App
	id       store.ID // "" while it is not saved
	name     string   // "" until it is named or saved
	planning *plans.Planning
	saved    int // moves when it was saved last; -1: never
	savedAt  time.Time
	chosen   int // part, from 0
}

func newPlanner(a *app.App, id store.ID, name string, p plans.Plan) *planner {
	r := &planner{App: a, id: id, name: name, planning: plans.NewPlanning(a.Pack, p, a.Now()), saved: -1}
	if id != "" {
		r.saved = 0
	}
	return r
}

func (r *planner) plan() plans.Plan { return r.planning.Plan() }

// title is the plan's name, or until it has one the ready plan's, or the occasion.
func (r *planner) title() string {
	p := r.plan()
	switch {
	case r.name != "":
		return r.name
	case !p.Title.Empty():
		return r.Say(p.Title)
	}
	return r.T("session-untitled", "Occasion", r.T("occasion-"+p.Occasion), "Date", r.Now().Local().Format("02/01/2006"))
}

func (r *planner) dirty() bool { return r.saved != len(r.planning.Moves()) }

// do takes a step; one that does not fit now does nothing. The same part stays chosen by its place at.
func (r *planner) do(at int, step func(time.Time) error) {
	if step(r.Now()) != nil {
		return
	}
	r.chosen = min(max(at, 0), len(r.plan().Parts)-1)
	r.Redraw()
	r.App.Focus(r.rowID(r.chosen))
}

// rowID names a part's row: by what it is, so that the focus stays with it where it is moved.
func (r *planner) rowID(i int) string { return "part-" + r.plan().Parts[i].Ref }

func (r *planner) choose(i int) {
	if i < 0 || i >= len(r.plan().Parts) {
		return
	}
	r.chosen = i
	r.Redraw()
	r.App.Focus(r.rowID(i))
}

func (r *planner) move(from, to int) {
	to = min(max(to, 0), len(r.plan().Parts)-1)
	r.do(to, func(now time.Time) error { return r.planning.Move(from+1, to+1, now) })
}

func (r *planner) lengthen(i, by int) {
	r.do(i, func(now time.Time) error { return r.planning.Lengthen(i+1, r.plan().Parts[i].Minutes+by, now) })
}

func (r *planner) remove(i int) {
	r.do(i, func(now time.Time) error { return r.planning.Remove(i+1, now) })
}

func (r *planner) undo() { r.do(r.chosen, r.planning.Undo) }
func (r *planner) fit()  { r.do(r.chosen, r.planning.Fit) }

// add chooses a part to stand after the chosen one; full says that there are too many already.
func (r *planner) add() {
	if len(r.plan().Parts) >= plans.MostParts {
		r.Show(app.NewNotice(r.App, "session-full", "Most", plans.MostParts))
		return
	}
	r.Show(newChooser(r, "", func(ref string) {
		r.do(r.chosen+1, func(now time.Time) error { return r.planning.Add(r.chosen+2, ref, now) })
	}))
}

// replace chooses a part to stand in the place of the chosen one.
func (r *planner) replace() {
	r.Show(newChooser(r, r.plan().Parts[r.chosen].Kind, func(ref string) {
		r.do(r.chosen, func(now time.Time) error { return r.planning.Swap(r.chosen+1, ref, now) })
	}))
}

// whom changes how many pupils the plan is for, of which grades, and when it begins.
func (r *planner) whom() {
	r.Show(newWhom(r.App, r.plan(), func(pupils int, bands []lessons.Band, start string) {
		r.do(r.chosen, func(now time.Time) error {
			same, other := r.planning.Whom(pupils, bands, now), r.planning.Start(start, now)
			if same != nil {
				return other // one of them is enough
			}
			return nil
		})
	}))
}

// who says who is in charge of the chosen part.
func (r *planner) who() {
	r.Show(newWho(r.App, r.plan(), r.chosen, func(name string) {
		r.do(r.chosen, func(now time.Time) error { return r.planning.Who(r.chosen+1, name, now) })
	}))
}

// rename gives the plan a name and saves it.
func (r *planner) rename() {
	r.Show(newNaming(r.App, shortName(r.title()), func(name string) {
		r.name = name
		r.keep(nil)
	}))
}

// save saves the plan; one that has no name yet is asked for it.
func (r *planner) save() {
	if r.name == "" {
		r.rename()
		return
	}
	r.keep(nil)
}

// keep saves the plan under its name and goes on with then.
func (r *planner) keep(then func()) {
	if r.Busy() {
		return
	}
	n := len(r.planning.Moves())
	setup, err := json.Marshal(r.plan())
	var id store.ID
	r.Commit(func(context.Context) error {
		if err == nil {
			id, err = r.Store.KeepPlan(r.id, r.name, setup)
		}
		return err
	}, func(err error) {
		if err != nil {
			r.Fail(err)
			return
		}
		r.id, r.saved, r.savedAt = id, n, r.Now()
		if then != nil {
			then()
			return
		}
		r.Redraw()
	})
}

// leave goes back. A plan that has a name is saved with what was changed; for a new one is asked.
func (r *planner) leave() {
	switch {
	case !r.dirty():
		r.Back()
	case r.name != "":
		r.keep(r.Back)
	case r.plan().From != "" && len(r.planning.Moves()) == 0:
		r.Back() // a ready plan that was looked at
	default:
		r.Show(&app.Ask{
			App: r.App, Mood: "thinking", Title: r.T("session-leave-title"), Text: r.T("session-leave-text"),
			Answers: []app.Answer{
				{ID: "no", Label: r.T("session-leave-no"), Key: "Esc", Do: r.Back},
				{ID: "throw", Label: r.T("session-leave-throw"), Do: func() { r.Back(); r.Back() }},
				{ID: "keep", Label: r.T("session-leave-keep"), Main: true, Do: func() {
					r.Back()
					r.name = shortName(r.title())
					r.keep(r.Back)
				}},
			},
		})
	}
}

// print makes the Kế hoạch and what else the parts take.
func (r *planner) print() {
	r.Show(paper.NewSession(r.App, paper.Session{Name: r.title(), Plan: r.plan()}))
}

// start begins the session on the screen.
func (r *planner) start() {
	if r.Busy() {
		return
	}
	setup, err := json.Marshal(r.plan())
	name := shortName(r.title())
	var id store.ID
	r.Commit(func(context.Context) error {
		if err == nil {
			id, err = r.Store.BeginSession(name, setup)
		}
		return err
	}, func(err error) {
		if err != nil {
			r.Fail(err)
			return
		}
		open(r.App, id, r.Show)
	})
}

// Focus is on the chosen part.
func (r *planner) Focus() string { return r.rowID(r.chosen) }

// Key changes the plan.
func (r *planner) Key(k fyne.KeyName) bool {
	at, n := r.chosen, len(r.plan().Parts)
	do := map[fyne.KeyName]func(){
		fyne.KeyUp: func() { r.choose(at - 1) }, fyne.KeyDown: func() { r.choose(at + 1) },
		fyne.KeyHome: func() { r.choose(0) }, fyne.KeyEnd: func() { r.choose(n - 1) },
		fyne.KeyLeftBracket: func() { r.move(at, at-1) }, fyne.KeyRightBracket: func() { r.move(at, at+1) },
		fyne.KeyMinus: func() { r.lengthen(at, -1) }, fyne.KeyPlus: func() { r.lengthen(at, 1) }, fyne.KeyEqual: func() { r.lengthen(at, 1) },
		fyne.KeyDelete: func() { r.remove(at) }, fyne.KeyX: func() { r.remove(at) },
		fyne.KeyInsert: r.add, fyne.KeyA: r.add, fyne.KeyR: r.replace, fyne.KeyU: r.undo, fyne.KeyV: r.fit,
		fyne.KeyS: r.save, fyne.KeyP: r.print, fyne.KeyF5: r.start, fyne.KeyE: r.rename, fyne.KeyN: r.whom, fyne.KeyW: r.who, fyne.KeyEscape: r.leave, fyne.KeyH: r.HelpMe,
	}[k]
	if do == nil {
		return false
	}
	if (k == fyne.KeyUp || k == fyne.KeyDown) && !r.onRow() {
		return false // the arrows walk over the buttons
	}
	do()
	return true
}

// whole gives the chosen part with what the pack says of it.
func (r *planner) whole() plans.Whole { return plans.Wholes(r.Pack, r.plan())[r.chosen] }

// clash gives a part's needs that are not at hand.
func clash(p plans.Plan, w plans.Whole) []string {
	return slices.DeleteFunc(slices.Clone(w.Words.Needs), func(n string) bool { return slices.Contains(p.Have, n) })
}
