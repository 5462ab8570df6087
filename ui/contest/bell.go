package contest

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// bell is a Rung chuông vàng before the hall. With one display it is the picture itself; where the class has a display of its
// own, the picture is there and the leader has a console.
type bell struct {
	stage
	run     *game.Bell
	begun   time.Time
	ended   bool
	entry   *entry
	counted int    // questions after which the floor was counted
	page    int    // of a question that does not fit one page
	said    string // why the last number was not taken
}

// open goes on with a contest, or shows what came of it. put is App.Show or App.Replace.
func open(a *app.App, id store.ID, put func(app.Screen)) {
	b := &bell{}
	b.App, b.screen, b.id = a, b, id
	var setup game.BellSetup
	var moves []string
	a.Commit(func(context.Context) error {
		c, stored, err := a.Store.Contest(id)
		if err != nil {
			return err
		}
		moves, b.begun, b.told, b.ended = stored, c.Begun, c.Asked, !c.Ended.IsZero()
		return json.Unmarshal(c.Setup, &setup)
	}, func(err error) {
		if err == nil {
			b.run, err = game.ResumeBell(a.Pack, setup, moves, a.Now())
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
		b.log, b.kept = b.run.Log, len(moves)
		b.asked = func() []string { return b.run.Record(b.Now(), nil).Questions() }
		v := b.run.View()
		if v.Phase != game.Reading {
			b.page = 1
		}
		switch {
		case v.Phase == game.Over || b.ended:
			put(newResults(b))
		default:
			if left, on := b.run.Left(a.Now()); on && left > 0 && !b.run.Paused() {
				b.take(b.run.Pause) // nobody is ready for a clock that runs at once
			}
			put(b)
		}
	})
}

// Bare keeps the picture from scrolling.
func (b *bell) Bare() bool { return true }

// Focus is on nothing, so that every key is the contest's.
func (b *bell) Focus() string { return "" }

// Draw draws the console, or with one display the picture and what is typed over it.
func (b *bell) Draw(s *kit.Sheet) {
	if b.ClassShown() || b.displays.Lost {
		b.drawConsole(s)
	} else {
		b.picture(s, true)
	}
	if b.entry != nil {
		b.entry.draw(b.App, s)
	}
}

// DrawClass draws the class's display.
func (b *bell) DrawClass(s *kit.Sheet) { b.picture(s, false) }

// take does a step and stores it; one that does not fit now does nothing.
func (b *bell) take(step func(time.Time) error) bool {
	if step(b.Now()) != nil {
		return false
	}
	b.said = ""
	b.keep()
	b.Redraw()
	return true
}

// next does what comes next: the question, the clock, the answer, the count, the next question.
func (b *bell) next() {
	v := b.run.View()
	left, _ := b.run.Left(b.Now())
	switch {
	case v.Phase == game.Over:
		b.finish()
	case b.run.Paused():
		b.take(b.run.Continue)
	case v.Phase == game.Ready && v.CanLot:
		b.take(b.run.Lot)
	case v.Phase == game.Ready:
		b.page = 0
		b.take(b.run.Ask)
	case v.Phase == game.Reading && b.turn():
	case v.Phase == game.Reading:
		b.clockOn()
	case v.Phase == game.Counting && left > 0: // the answer is not shown by mistake while they write
	case v.Phase == game.Counting:
		b.answered()
	case v.Part == game.PartBell && v.CanNext, v.Phase == game.Answered && b.counted == b.shown():
		b.take(b.run.Next)
	case v.Phase == game.Answered && v.Part != game.PartBell:
		b.remain()
	}
}

// clockOn starts the clock, or starts it again; what is answered is in sight then.
func (b *bell) clockOn() {
	if b.take(b.run.Clock) {
		b.page = 1
		b.Redraw()
	}
}

func (b *bell) answered() {
	if b.take(b.run.Answer) {
		b.page = 1
		b.Redraw()
	}
}

// turn goes on to the second page of a long question, and says whether there was one.
func (b *bell) turn() bool {
	v := b.run.View()
	if v.Ask == nil || b.page > 0 || !b.long(v) {
		return false
	}
	b.page = 1
	b.Redraw()
	return true
}

// shown is how many questions were shown so far.
func (b *bell) shown() int { return len(b.run.Record(b.Now(), nil).Asked) }

// remain asks how many are on the floor now.
func (b *bell) remain() {
	v := b.run.View()
	if v.Phase != game.Answered || v.Part == game.PartBell {
		return
	}
	b.ask(&entry{title: b.T("contest-remain"), take: func(n []int) {
		if b.take(func(now time.Time) error { return b.run.Remain(n[0], now) }) {
			b.counted = b.shown()
			return
		}
		b.said = b.T("contest-remain-wrong", "Number", n[0], "Most", v.Before)
		if v.Part == game.PartRescue {
			b.said = b.T("contest-back-wrong", "Number", n[0], "Least", v.Before)
		}
	}})
}

// out asks for the numbers of those who are out, or in a rescue of those who come back.
func (b *bell) out() {
	v := b.run.View()
	if v.Phase != game.Answered || v.Part == game.PartBell {
		return
	}
	title, step := b.T("contest-out"), b.run.Out
	if v.Part == game.PartRescue {
		title, step = b.T("contest-back-in"), b.run.Back
	}
	b.ask(&entry{title: title, list: true, take: func(n []int) {
		slices.Sort(n)
		n = slices.Compact(n)
		if b.take(func(now time.Time) error { return step(now, n...) }) {
			b.counted = b.shown()
			return
		}
		b.said = b.T("contest-out-wrong")
	}})
}

// last asks for the numbers of those left.
func (b *bell) last() {
	v := b.run.View()
	if v.Phase != game.Ready && v.Phase != game.Over || !v.Finalists || v.Last != nil {
		return
	}
	b.ask(&entry{title: b.T("contest-last"), list: true, take: func(n []int) {
		if !b.take(func(now time.Time) error { return b.run.Last(now, n...) }) {
			b.said = b.T("contest-last-wrong", "Count", v.Left)
		}
	}})
}

func (b *bell) ask(e *entry) {
	b.said, b.entry = "", e
	b.Unfocus()
	b.Redraw()
}

func (b *bell) pause() {
	if !b.take(b.run.Pause) {
		b.take(b.run.Continue)
	}
}

func (b *bell) undo() {
	if b.take(b.run.Undo) {
		b.page = 0
		b.counted = min(b.counted, b.shown()-1) // the count is asked for again
	}
}

func (b *bell) judge(right bool) {
	b.take(func(now time.Time) error { return b.run.Judge(right, now) })
}

// void asks before a question is dropped: it was seen by all.
func (b *bell) void() {
	if v := b.run.View(); v.Ask != nil {
		b.Confirm("contest-void", func() { b.take(b.run.Void) })
	}
}

// enough asks before the main questions are ended.
func (b *bell) enough() {
	if v := b.run.View(); v.Phase == game.Ready && (v.Part == game.PartMain || v.Part == game.PartBell) {
		b.Confirm("contest-enough", func() { b.take(b.run.Enough) })
	}
}

// leave asks whether the contest is put off or given up.
func (b *bell) leave() {
	if b.run.View().Phase == game.Over {
		b.finish()
		return
	}
	b.Show(&app.Ask{
		App: b.App, Mood: "thinking", Title: b.T("contest-leave-title"), Text: b.T("contest-leave-text"),
		Answers: []app.Answer{
			{ID: "no", Label: b.T("contest-leave-no"), Key: "Esc", Do: b.Back},
			{ID: "give-up", Label: b.T("contest-leave-end"), Do: func() { b.Back(); b.end(true) }},
			{ID: "later", Label: b.T("contest-leave-later"), Main: true, Do: func() { b.Back(); b.later() }},
		},
	})
}

// later puts the contest off: all is stored, the clock stands.
func (b *bell) later() {
	b.take(b.run.Pause)
	b.over()
	b.BackTo(b.Depth() - 2)
}

// finish goes to what came of the contest.
func (b *bell) finish() { b.end(false) }

func (b *bell) end(givenUp bool) {
	r := b.run.Record(b.Now(), nil)
	b.keep()
	b.Commit(func(context.Context) error { return b.Store.EndContest(b.id, r.Minutes, givenUp) }, func(err error) {
		if err != nil {
			b.Fail(err)
			return
		}
		b.ended = true
		b.over()
		b.Replace(newResults(b))
	})
}

// Key is the contest's keyboard, and a clicker's.
func (b *bell) Key(k fyne.KeyName) bool {
	b.displays.Look(b.App)
	if b.entry != nil {
		if done, numbers := b.entry.key(k); done {
			e := b.entry
			b.entry = nil
			if len(numbers) > 0 {
				e.take(numbers)
			}
		}
		b.Redraw()
		return true
	}
	if do := b.keys()[k]; do != nil {
		do()
		return true
	}
	return false
}

func (b *bell) keys() map[fyne.KeyName]func() {
	none := func() {}
	return map[fyne.KeyName]func(){
		fyne.KeyReturn: b.next, fyne.KeyEnter: b.next, fyne.KeySpace: b.next, fyne.KeyRight: b.next, fyne.KeyPageDown: b.next,
		fyne.KeyUp: func() { b.page = 0; b.Redraw() }, fyne.KeyDown: func() { b.turn() },
		fyne.KeyT: b.clockOn, fyne.KeyA: b.answered,
		fyne.KeyC: b.remain, fyne.KeyX: b.out, fyne.KeyN: b.last,
		fyne.Key1: func() { b.judge(true) }, fyne.Key2: func() { b.judge(false) },
		fyne.KeyR: func() { b.take(b.run.Rescue) }, fyne.KeyE: b.enough, fyne.KeyV: b.void,
		fyne.KeyU: b.undo, fyne.KeyP: b.pause, fyne.KeyL: b.otherLanguage, fyne.KeyH: b.HelpMe,
		fyne.KeyS: func() { b.displays.Swap(b.App) }, fyne.KeyO: func() { b.displays.OneOrTwo(b.App) },
		fyne.KeySlash: b.list, fyne.KeyF1: b.list, fyne.KeyEscape: b.leave,
		fyne.KeyPlus: none, fyne.KeyEqual: none, fyne.KeyMinus: none, // what is projected keeps its size
	}
}

func (b *bell) list() { b.Show(app.NewContestKeys(b.App)) }
