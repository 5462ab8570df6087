package lessons

import (
	"slices"
	"strconv"
	"strings"
)

// stepsCount wants a password workshop of 4 to 7 steps, in which the pupil judges, builds, types and decides.
func stepsCount(r *reading) {
	a := r.Activity(KindPassword)
	if a == nil || a.Password == nil {
		return
	}
	kinds := map[string]int{}
	for _, s := range a.Password.Steps {
		kinds[s.Kind]++
	}
	if n := len(a.Password.Steps); n < 4 || n > 7 {
		r.mark(place{file: a.File}, strconv.Itoa(n), "4–7")
	}
	for _, kind := range []string{StepJudge, StepBuild, StepType} {
		if kinds[kind] == 0 {
			r.mark(place{file: a.File}, kind+": 0", "1")
		}
	}
	if kinds[StepPick]+kinds[StepChoose] == 0 {
		r.mark(place{file: a.File}, StepPick+", "+StepChoose+": 0", "1")
	}
}

// goalsCount wants settings that fit on a screen, and enough to reach.
func goalsCount(r *reading) {
	a := r.Activity(KindSettings)
	if a == nil || a.Settings == nil {
		return
	}
	within := func(name string, n, lo, hi int) {
		if n < lo || n > hi {
			r.mark(place{file: a.File}, name+": "+strconv.Itoa(n), strconv.Itoa(lo)+"–"+strconv.Itoa(hi))
		}
	}
	within("pages", len(a.Settings.Pages), 2, 4)
	for _, p := range a.Settings.Pages {
		within(p.ID, len(p.Switches), 2, 5)
	}
	within("goals", len(a.Settings.Goals), 3, 6)
}

// goalReached finds goals that are reached before the pupil has done anything, with the settings as the goals before left them.
func goalReached(r *reading) {
	a := r.Activity(KindSettings)
	if a == nil || a.Settings == nil {
		return
	}
	stands := map[string]string{}
	for _, p := range a.Settings.Pages {
		for _, s := range p.Switches {
			stands[s.ID] = s.Start
		}
	}
	for _, g := range a.Settings.Goals {
		open := false
		for id, want := range g.Want {
			if len(want) > 0 && !slices.Contains(want, stands[id]) {
				open = true
				stands[id] = want[0]
			}
		}
		if !open {
			r.mark(place{file: a.File}, g.ID)
		}
	}
}

func resultsCount(r *reading) {
	a := r.Activity(KindSearch)
	if a == nil || a.Search == nil {
		return
	}
	for _, round := range a.Search.Rounds {
		if n := len(round.Results); n < 6 || n > 10 {
			r.mark(place{file: a.File}, round.ID+": "+strconv.Itoa(n), "6–10")
		}
	}
}

// dialTold wants a way through the call on which all three facts are told.
func dialTold(r *reading) {
	if a := r.Activity(KindDial); a != nil && a.Dial != nil && !a.Dial.canTellAll() {
		r.mark(place{file: a.File}, a.ID)
	}
}

// canTellAll says whether the call can end with every fact told.
func (d *DialData) canTellAll() bool {
	type state struct{ node, told string }
	seen := map[state]bool{}
	var walk func(id, told string) bool
	walk = func(id, told string) bool {
		n, at := d.Node(id), state{id, told}
		if n == nil || seen[at] {
			return false
		}
		seen[at] = true
		if !n.Ending.Empty() {
			return !slices.ContainsFunc(d.Facts, func(f DialFact) bool { return !strings.Contains(told, "/"+f.ID+"/") })
		}
		if walk(n.Next, told) {
			return true
		}
		return slices.ContainsFunc(n.Replies, func(reply DialReply) bool {
			if reply.Tells == "" || strings.Contains(told, "/"+reply.Tells+"/") {
				return walk(reply.To, told)
			}
			return walk(reply.To, told+"/"+reply.Tells+"/")
		})
	}
	return walk(d.Start, "")
}
