package play

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// keep saves a move and calls then once it is on the disk. With end it also ends the attempt.
func (r *Run) keep(move string, end *store.Finished, then func()) {
	r.save(func() error { return r.Store.Take(r.Attempt.ID, []store.Step{{Move: move}}, end) }, func() {
		r.Attempt.Moves = append(r.Attempt.Moves, move)
		r.Attempt.Done = end != nil
		then()
	})
}

// finish ends the attempt, once.
func (r *Run) finish(end store.Finished, then func()) {
	if r.Attempt.Done {
		then()
		return
	}
	r.save(func() error { return r.Store.Finish(end) }, func() {
		r.Attempt.Done = true
		then()
	})
}

// renew begins the attempt anew with the moves that still fit, where a changed lesson no longer takes the others: they
// would stand in the way of every later move.
func (r *Run) renew(fitting []string) {
	next := r.Attempt
	next.Moves = fitting
	r.save(func() (err error) {
		next, err = r.Store.BeginAttempt(next)
		return err
	}, func() { r.Attempt = next })
}

// save does what a pupil did. What a class does together at the projector is not kept.
func (r *Run) save(work func() error, then func()) {
	if r.Together {
		then()
		return
	}
	r.Save(work, then)
}

func (r *Run) commonKey(k fyne.KeyName) bool { return CommonKey(r.App, k, r.OnLeave) }

// CommonKey takes the keys that all screens of a pupil have beside those of every screen; leave is what Escape does.
func CommonKey(a *app.App, k fyne.KeyName, leave func()) bool {
	switch k {
	case fyne.KeyEscape:
		leave()
	case fyne.KeyH:
		a.HelpMe()
	default:
		return false
	}
	return true
}

// foot draws the keys at the foot of the screen, as many as there is room for.
func (r *Run) foot(s *kit.Sheet, y float32, hints []kit.Hint) {
	hints = append(hints, kit.Hint{Keys: []string{"+", "-"}, Says: r.T("play-hint-text")})
	room := s.Width - 2*s.Margin()
	for len(hints) > 0 && s.HintsWidth(hints) > room {
		hints = hints[:len(hints)-1]
	}
	s.Hints(hints, s.Margin(), y)
}

// broken is the screen of a part that cannot be played: a pack of the school's own may be at fault.
func broken(a *app.App, leave func()) app.Screen {
	n := app.NewNotice(a, "play-broken")
	n.Pupil = true
	n.Answers[0].Do = leave
	return n
}

// find gives the words of an activity's item, for naming it.
func itemText(data *lessons.Activity, round int, id string) lessons.Text {
	switch {
	case data.Sort != nil:
		for _, c := range data.Sort.Rounds[round].Cards {
			if c.ID == id {
				return c.Text
			}
		}
	case data.Match != nil:
		for _, p := range data.Match.Rounds[round].Pairs {
			if p.ID == id {
				return p.Left
			}
		}
	}
	return lessons.Text{}
}
