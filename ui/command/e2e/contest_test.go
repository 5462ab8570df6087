//go:build e2e

package e2e

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"lachanso/store"
)

// TestAKilledContestGoesOnAtTheSameSecond: a Rung chuông vàng is killed twice in mid-countdown; begun again it stands where it
// stood, at most a second behind, and goes on when the leader says so.
func TestAKilledContestGoesOnAtTheSameSecond(t *testing.T) {
	dir := t.TempDir()
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", School: "Hoa Sen", SetUp: true, LessMotion: true}))
	check(t, s.Close())
	display := newDisplay(t)
	r := start(display, "-data", dir, "-seed", "1")
	r.turn(func() { r.key("3") })
	r.turn(func() { r.key("1") })
	r.turn(func() { r.key("Return") })
	has := func(what string, so func([]string) bool) (moves []string) {
		t.Helper()
		stored(t, dir, what, func(s *store.Store) bool {
			all, err := s.Contests()
			if err != nil || len(all) != 1 {
				return false
			}
			_, moves, err = s.Contest(all[0].ID)
			return err == nil && so(moves)
		})
		return moves
	}
	has("the contest is begun", func([]string) bool { return true })
	for round := range 2 {
		r.key("Return") // the question; in the second round the next one
		has("a question is shown", func(m []string) bool { return count(m, "ask") == round+1 })
		r.key("t")
		before := has("the clock runs", func(m []string) bool { return count(m, "clock") == round+1 && ticks(m) >= 3 })
		r.kill()
		before = has("what was kept", func(m []string) bool { return len(m) >= len(before) })

		time.Sleep(2 * time.Second) // the time without power does not count
		r = start(display, "-data", dir, "-seed", "2")
		r.turn(func() { r.key("3") })
		r.key("Return") // what is unfinished has the focus
		after := has("the contest stands still", func(m []string) bool { return strings.HasSuffix(m[len(m)-1], " pause") })
		if !slices.Equal(after[:len(before)], before) {
			t.Fatalf("%q became %q", before, after)
		}
		if lost := at(after[len(after)-1]) - at(before[len(before)-1]); lost > 300*time.Millisecond {
			t.Errorf("while the power was cut the clock went on by %v", lost)
		}
		r.key("Return")
		has("the contest goes on", func(m []string) bool { return strings.HasSuffix(m[len(m)-1], " resume") || ticks(m) > 0 })
		r.key("a")
		has("the answer is shown", func(m []string) bool { return count(m, "answer") == round+1 })
		r.key("c", "9", strconv.Itoa(9-round), "Return")
		has("the floor is counted", func(m []string) bool { return count(m, "remain") == round+1 })
		r.key("Return")
		has("the question is over", func(m []string) bool { return count(m, "next") == round+1 })
	}
	r.kill()
	if out, errs, code := command(t, "verify", "-data", dir); code != 0 {
		t.Errorf("verify: %d %s %s", code, out, errs)
	}
}

// count counts the moves of a kind.
func count(moves []string, verb string) (n int) {
	for _, m := range moves {
		if strings.Fields(m)[1] == verb {
			n++
		}
	}
	return n
}

// ticks counts those at the end.
func ticks(moves []string) (n int) {
	for _, m := range slices.Backward(moves) {
		if !strings.HasSuffix(m, " tick") {
			break
		}
		n++
	}
	return n
}

// at is a move's running time.
func at(move string) time.Duration {
	ms, _ := strconv.Atoi(strings.Fields(move)[0])
	return time.Duration(ms) * time.Millisecond
}
