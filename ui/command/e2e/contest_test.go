//go:build e2e

package e2e

import (
	"archive/zip"
	"encoding/json"
	"io"
	"io/fs"
	"path/filepath"
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
	t.Parallel()
	dir := t.TempDir()
	r := settingUp(t, dir, "1")
	display := r.display
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

// settingUp opens the program on a new school behind the door of contests, with one of them being set up.
func settingUp(t *testing.T, dir, kind string) *running {
	t.Helper()
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", School: "Hoa Sen", SetUp: true, LessMotion: true}))
	check(t, s.Close())
	r := start(newDisplay(t), "-data", dir, "-seed", "1")
	r.turn(func() { r.key("3") })
	r.turn(func() { r.key(kind) })
	return r
}

// moved waits until the one contest has such moves, and gives it.
func moved(t *testing.T, dir, what string, so func(store.Contest, []string) bool) store.Contest {
	t.Helper()
	var c store.Contest
	stored(t, dir, what, func(s *store.Store) bool {
		all, err := s.Contests()
		if err != nil || len(all) != 1 {
			return false
		}
		var moves []string
		c, moves, err = s.Contest(all[0].ID)
		return err == nil && so(c, moves)
	})
	return c
}

// TestFourTeamsRaceThroughATie: two teams have the same points, one of them after a step that was taken back, and the tie
// question ends it.
func TestFourTeamsRaceThroughATie(t *testing.T) {
	dir := t.TempDir()
	r := settingUp(t, dir, "3")
	r.turn(func() { r.key("Return") })
	for team := range 4 {
		verdict := "minus"
		if team < 2 {
			verdict = "equal"
		}
		r.key("Return", verdict)
		if team == 3 { // a slip: right, and taken back
			r.key("equal", "u")
		}
		r.key("minus", "minus")
		moved(t, dir, "the team's turn is over", func(_ store.Contest, m []string) bool { return count(m, "right")+count(m, "wrong") >= 3*(team+1) })
	}
	for range 3 { // the other rounds are left out
		r.turn(func() { r.key("e") })
		r.turn(func() { r.key("Return") })
	}
	r.turn(func() { r.key("Return") })
	r.key("2", "2", "1", "minus", "equal") // the second team pressed first and was wrong; the first is right
	moved(t, dir, "the tie is broken", func(_ store.Contest, m []string) bool {
		return count(m, "buzz") == 2 && count(m, "undo") == 1 && count(m, "right") == 4
	})
	r.key("Return")
	c := moved(t, dir, "the race is over", func(c store.Contest, _ []string) bool { return !c.Ended.IsZero() })
	if c.GivenUp || len(c.Asked) != 13 {
		t.Errorf("%d questions, given up %v", len(c.Asked), c.GivenUp)
	}
	if code := r.end(); code != 0 {
		t.Errorf("ended with %d: %s", code, r.errs.String())
	}
}

// TestACrosswordOfTwelveWordsIsPrinted: set up, printed, held, and the keyword guessed.
func TestACrosswordOfTwelveWordsIsPrinted(t *testing.T) {
	dir := t.TempDir()
	r := settingUp(t, dir, "4")
	for range 21 { // bar, bands, topics, teams, pupils, and less rows stand before the number of rows
		r.key("Tab")
	}
	r.turn(func() { r.key("Return") })
	r.key("1", "2")
	r.turn(func() { r.key("Return") })
	r.turn(func() { r.key("Return") }) // laid out
	r.turn(func() { r.key("p") })
	r.key("Return")
	home := r.home()
	var papers []string
	until(t, "two papers are written", func() bool {
		papers = nil
		_ = filepath.WalkDir(home, func(path string, e fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".docx") {
				papers = append(papers, path)
			}
			return nil
		})
		return len(papers) == 2
	})
	r.rest(func() {})
	r.turn(func() { r.key("Escape") })
	r.turn(func() { r.key("Return") })
	var setup struct{ Words []string }
	c := moved(t, dir, "the crossword is begun", func(store.Contest, []string) bool { return true })
	check(t, json.Unmarshal(c.Setup, &setup))
	if len(setup.Words) != 12 {
		t.Fatalf("%d words", len(setup.Words))
	}
	for _, path := range papers {
		if squares := boxes(t, path); squares < 40 {
			t.Errorf("%s has %d squares", filepath.Base(path), squares)
		}
	}
	r.key("1", "2", "Return", "t", "equal", "Return")
	moved(t, dir, "the twelfth row is solved", func(_ store.Contest, m []string) bool {
		return count(m, "row") == 1 && count(m, "right") == 1 && count(m, "next") == 1
	})
	r.key("k", "3", "equal")
	moved(t, dir, "the keyword is found", func(_ store.Contest, m []string) bool { return count(m, "key") == 1 })
	r.turn(func() { r.key("Return") })
	r.key("Return")
	moved(t, dir, "the contest is over", func(c store.Contest, _ []string) bool { return !c.Ended.IsZero() && !c.GivenUp })
	if code := r.end(); code != 0 {
		t.Errorf("ended with %d: %s", code, r.errs.String())
	}
}

// boxes counts the squares of a printed crossword.
func boxes(t *testing.T, path string) int {
	t.Helper()
	z, err := zip.OpenReader(path)
	check(t, err)
	defer z.Close()
	f, err := z.Open("word/document.xml")
	check(t, err)
	defer f.Close()
	b, err := io.ReadAll(f)
	check(t, err)
	return strings.Count(string(b), "<w:tcBorders>")
}

// home is the folder in which the program writes papers.
func (r *running) home() string {
	for _, e := range slices.Backward(r.cmd.Env) {
		if path, ok := strings.CutPrefix(e, "HOME="); ok {
			return path
		}
	}
	return ""
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
