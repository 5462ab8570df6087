//go:build e2e

package e2e

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/store"
)

// cutShort are parts of all kinds; in each of them the program is killed.
var cutShort = [][2]string{
	{"2D", lessons.KindChat},
	{"4C", lessons.KindSpot},
	{"5A", lessons.KindSort},
	{"3B", lessons.KindOrder},
	{"7A", lessons.KindMatch},
	{"4B", lessons.KindPassword},
	{"5C", lessons.KindSettings},
	{"6B", lessons.KindSearch},
	{"3C", lessons.KindReport},
	{"3A", lessons.KindDial},
	{"3B", "story"},
	{"3B", "quiz"},
}

// perRow is how many names stand beside each other.
const perRow = 5

// TestAKilledProgramGoesOnAtTheSameStepInEveryKind: each pupil of a class begins a part of another kind; the program is
// cutShort in the middle, started again, and goes on with the same attempt and the same moves.
func TestAKilledProgramGoesOnAtTheSameStepInEveryKind(t *testing.T) {
	t.Parallel()
	pack, _ := lessons.Load(assets.Pack(), lessons.Options{})
	d := &desk{dir: t.TempDir(), pack: pack}
	s, err := store.Open(d.dir, store.Options{})
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", School: "Hoa Sen", SetUp: true, LessMotion: true}))
	class, err := s.MakeClass("6A", 6)
	check(t, err)
	var names []string
	for i := range cutShort {
		names = append(names, "Lê "+string(rune('A'+i)))
	}
	d.pupils, err = s.AddPupils(class.ID, names)
	check(t, err)
	check(t, s.Close())

	display := newDisplay(t)
	for i, one := range cutShort {
		d.running = start(display, "-data", d.dir, "-seed", "1")
		d.seat(i)
		m := pack.Module(one[0])
		d.open(m)
		d.turn(func() { d.key(strconv.Itoa(d.number(m, one[1]))) })
		before := d.moves(i, one, 2)
		d.kill()

		d.running = start(display, "-data", d.dir, "-seed", "2")
		d.seat(i)
		d.turn(func() { d.key("Return") }) // what was left is offered first
		after := d.moves(i, one, len(before.Moves)+1)
		if after.ID != before.ID || !slices.Equal(after.Moves[:len(before.Moves)], before.Moves) {
			t.Errorf("%s %s was %s %q, and is %s %q", one[0], one[1], before.ID, before.Moves, after.ID, after.Moves)
		}
		d.kill()
	}
	if out, errs, code := command(t, "verify", "-data", d.dir); code != 0 {
		t.Errorf("verify: %d %s %s", code, out, errs)
	}
}

// seat goes from the first screen to the lessons of a pupil.
func (d *desk) seat(i int) {
	d.t.Helper()
	d.turn(func() { d.key("2") })
	for range i / perRow {
		d.turn(func() { d.key("Down") })
	}
	d.sit(i % perRow)
}

// number is the key that opens a part on a lesson's page: the form before, the story, the activities, the quiz.
func (d *desk) number(m *lessons.Module, kind string) int {
	switch kind {
	case "story":
		return 2
	case "quiz":
		return 3 + len(m.Activities)
	}
	return 3 + slices.IndexFunc(m.Activities, func(a lessons.Activity) bool { return a.Kind == kind })
}

// tried are keys that do something in one kind or another.
var tried = []string{"Return", "a", "Down", "Return", "1", "b", "2", "c", "3", "d", "4", "space", "Right"}

// moves presses keys, right or wrong, until so many moves of the part are kept, and gives the attempt.
func (d *desk) moves(pupil int, part [2]string, n int) store.Attempt {
	d.t.Helper()
	kind := part[1]
	if kind != "story" && kind != "quiz" {
		kind = "activity:" + kind
	}
	var at store.Attempt
	enough := func(s *store.Store) bool {
		all, err := s.Attempts(d.pupils[pupil].ID)
		i := slices.IndexFunc(all, func(a store.Attempt) bool { return a.Module == part[0] && a.Part == kind })
		if err == nil && i >= 0 {
			at = all[i]
		}
		return len(at.Moves) >= n
	}
	for round := range 8 * len(tried) {
		if peek(d.t, d.dir, enough) {
			return at
		}
		d.key(tried[round%len(tried)])
		time.Sleep(3 * glance) // most keys do nothing here; whether one did is seen in the data
	}
	stored(d.t, d.dir, "moves of "+part[0]+" "+part[1]+" are kept", enough)
	return at
}
