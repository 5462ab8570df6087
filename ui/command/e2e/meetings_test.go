//go:build e2e

package e2e

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	plans "lachanso/lessons/session"
	"lachanso/store"
)

// meeting is something of the youth leader's that runs by moves, and is cut short here and there.
type meeting struct {
	*running
	dir   string
	moves func(*store.Store) ([]string, bool) // those that are kept; false while it is not begun
	again func()                              // goes back into it from the first picture of the program
}

// kept waits until the moves are so, and gives them without ticks.
func (m *meeting) kept(what string, so func(moves []string) bool) (moves []string) {
	m.t.Helper()
	stored(m.t, m.dir, what, func(s *store.Store) bool {
		all, ok := m.moves(s)
		moves = deeds(all)
		return ok && so(moves)
	})
	return moves
}

// deeds are moves without those that only keep the time.
func deeds(moves []string) []string {
	return slices.DeleteFunc(slices.Clone(moves), func(m string) bool { return strings.HasSuffix(m, " tick") })
}

// settled waits until no move has come to those that are kept for a while, and gives them.
func (m *meeting) settled() (moves []string) {
	m.t.Helper()
	since := time.Now()
	return m.kept("no move comes any more", func(now []string) bool {
		if len(now) != len(moves) {
			moves, since = now, time.Now()
		}
		return time.Since(since) > 2*stands
	})
}

// standing says whether something stands still after these moves, whatever else was done since it was paused.
func standing(moves []string) bool {
	for _, m := range slices.Backward(moves) {
		if verb := m[strings.LastIndex(m, " ")+1:]; verb == "pause" || verb == "resume" {
			return verb == "pause"
		}
	}
	return false
}

// walk presses keys, each of which is one move, and cuts the power after some of them; whatever was kept is there afterwards.
func (m *meeting) walk(keys []string, chance *rand.Rand) {
	m.t.Helper()
	cuts := map[int]bool{}
	for len(cuts) < min(powerCuts, len(keys)) {
		cuts[chance.IntN(len(keys))] = true
	}
	n := len(m.kept("it is begun", func([]string) bool { return true }))
	for i, key := range keys {
		m.key(key)
		n++
		m.kept("the move of “"+key+"” is kept", func(moves []string) bool { return len(moves) == n })
		if cuts[i] {
			n = m.cut()
		}
	}
}

// cut kills the program, starts it again, goes on, and gives how many moves there are.
func (m *meeting) cut() int {
	m.t.Helper()
	m.kill()
	before := m.kept("what was kept is read", func([]string) bool { return true })
	m.running = start(m.display, "-data", m.dir, "-seed", "2")
	m.again()
	after := m.settled()
	if len(after) < len(before) || !slices.Equal(after[:len(before)], before) {
		m.t.Fatalf("%q became %q", before, after)
	}
	if extra := after[len(before):]; len(extra) > 1 || len(extra) == 1 && !standing(extra) {
		m.t.Errorf("going on, the program did %q", extra)
	}
	if standing(after) {
		m.key("Return")
		after = m.kept("it goes on", func(moves []string) bool { return len(moves) > len(after) && !standing(moves) })
	}
	return len(after)
}

// chance is drawn anew in each run, and said: LACHANSO_CHANCE repeats it.
func chance(t *testing.T) *rand.Rand {
	seed, err := strconv.ParseUint(os.Getenv("LACHANSO_CHANCE"), 10, 64)
	if err != nil {
		seed = uint64(time.Now().UnixNano())
	}
	t.Logf("cut by chance %d", seed)
	return rand.New(rand.NewPCG(seed, 7))
}

// hallOf opens the program of a new school behind the youth leader's door.
func hallOf(t *testing.T, dir string) *running {
	t.Helper()
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", School: "Hoa Sen", SetUp: true, LessMotion: true}))
	check(t, s.Close())
	r := start(newDisplay(t), "-data", dir, "-seed", "1")
	r.turn(func() { r.key("3") })
	return r
}

// TestAKilledSessionGoesOnAtTheSamePart: a plan is made and saved, run and cut short at steps that chance chooses, and ended; the
// plan stays as it was saved, each part is gone on with, and the record is what the moves tell.
func TestAKilledSessionGoesOnAtTheSamePart(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	m := &meeting{running: hallOf(t, dir), dir: dir}
	m.turn(func() { m.key("k") })
	m.turn(func() { m.key("n") })
	m.turn(func() { m.key("Return") })
	m.turn(func() { m.key("w") })
	m.write("Lan")
	m.turn(func() { m.key("Return") })
	m.turn(func() { m.key("s") })
	m.turn(func() { m.key("Return") })
	saved := func() (p plans.Plan) {
		stored(t, dir, "the plan is saved", func(s *store.Store) bool {
			all, err := s.Plans()
			return err == nil && len(all) == 1 && json.Unmarshal(all[0].Setup, &p) == nil
		})
		return p
	}
	plan := saved()
	if plan.Parts[0].Who != "Lan" {
		t.Fatalf("saved is %+v", plan)
	}
	m.kill() // in the planner
	m.running = start(m.display, "-data", dir, "-seed", "2")
	m.turn(func() { m.key("3") })
	m.turn(func() { m.key("k") })
	m.turn(func() { m.key("Tab") }) // from a new plan to the one that was saved
	m.turn(func() { m.key("Return") })
	if again := saved(); !reflect.DeepEqual(plan, again) {
		t.Fatalf("%+v became %+v", plan, again)
	}

	var one store.Session
	m.moves = func(s *store.Store) (moves []string, ok bool) {
		all, err := s.Sessions()
		if err != nil || len(all) != 1 {
			return nil, false
		}
		one, moves, err = s.Session(all[0].ID)
		return moves, err == nil
	}
	m.again = func() {
		m.turn(func() { m.key("3") })
		m.turn(func() { m.key("k") })
		m.key("c") // what is unfinished is gone on with
		m.kept("the session stands still", standing)
	}
	m.turn(func() { m.key("F5") })
	m.walk([]string{"equal", "Down", "minus", "u", "Up", "equal", "Down", "equal", "p", "p", "Down", "u"}, chance(t))
	m.turn(func() { m.key("e") })
	m.turn(func() { m.key("Return") })
	moves := m.kept("the session is over", func([]string) bool { return !one.Ended.IsZero() })
	run, err := plans.ResumeRun(plan, moves, time.Now())
	check(t, err)
	if v := run.View(time.Now()); !v.Over || v.Part != 2 || v.Minutes != plan.Parts[1].Minutes+1 {
		t.Errorf("it ended at part %d of %d minutes: %q", v.Part, v.Minutes, moves)
	}
	told, err := json.Marshal(run.Held(time.Now()))
	check(t, err)
	if one.GivenUp || string(told) != string(one.Record) {
		t.Errorf("the record is %s, the moves tell %s", one.Record, told)
	}
	record := string(one.Record)
	m.kill() // at the sheet of what was held
	m.kept("the record", func([]string) bool { return !one.Ended.IsZero() })
	if string(one.Record) != record {
		t.Errorf("the record %s became %s", record, one.Record)
	}
	if out, errs, code := command(t, "verify", "-data", dir); code != 0 {
		t.Errorf("verify: %d %s %s", code, out, errs)
	}
}

// TestAKilledRaceGoesOnWithTheSamePoints: a race of teams is cut short at steps that chance chooses, with judge's steps taken
// back among them.
func TestAKilledRaceGoesOnWithTheSamePoints(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	m := &meeting{running: hallOf(t, dir), dir: dir}
	m.moves = func(s *store.Store) (moves []string, ok bool) {
		all, err := s.Contests()
		if err != nil || len(all) != 1 {
			return nil, false
		}
		_, moves, err = s.Contest(all[0].ID)
		return moves, err == nil
	}
	m.again = func() {
		m.turn(func() { m.key("3") })
		m.turn(func() { m.key("Return") }) // what is unfinished has the focus
	}
	m.turn(func() { m.key("3") })
	m.turn(func() { m.key("Return") })
	// The warm-up: the clock, three questions for each team, one answer taken back.
	m.walk([]string{"Return", "equal", "u", "minus", "equal", "equal", "Return", "minus", "minus", "equal", "Return", "equal", "minus", "minus"}, chance(t))
	m.kill()
	if out, errs, code := command(t, "verify", "-data", dir); code != 0 {
		t.Errorf("verify: %d %s %s", code, out, errs)
	}
}
