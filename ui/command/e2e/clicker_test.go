//go:build e2e

package e2e

import (
	"slices"
	"strings"
	"testing"

	"lachanso/store"
)

// A whole lesson on one display by the keys of a clicker alone: PageDown, PageUp, B, F5, Escape. Enter answers the last question
// of all, whether the lesson is over, as a clicker's long press or the teacher's hand does.
func TestALessonByAClickerAlone(t *testing.T) {
	t.Parallel()
	d := newDisplay(t)
	dir := t.TempDir()
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	class, err := s.MakeClass("4A", 4)
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", SetUp: true}))
	check(t, s.Close())
	r := start(d, "present", "3B", "-class", "4A", "-data", dir)
	d.turn(func() { r.key("Next") })
	d.turn(func() { r.key("b") })
	d.turn(func() { r.key("Next") }) // below the black a small line tells the page
	d.turn(func() { r.key("b") })
	d.turn(func() { r.key("Prior") })
	d.turn(func() { r.key("F5") })
	d.turn(func() { r.xdotool("key", "--delay", "20", "Next", "Next", "Next") }) // two clickers, and a worn button
	d.turn(func() { r.key("Next") })                                             // the answer of the first question
	d.turn(func() { r.key("Next") })                                             // its reason
	d.turn(func() { r.key("Next") })                                             // the second question
	d.turn(func() { r.key("Escape") })
	d.turn(func() { r.key("Left") }) // left early, and taught all the same
	d.turn(func() { r.key("Return") })
	stored(t, dir, "the lesson is over", func(s *store.Store) bool {
		l, err := s.TaughtTo(class.ID)
		return err == nil && len(l) == 1 && l[0].Taught
	})
	peek(t, dir, func(s *store.Store) bool {
		l, err := s.TaughtTo(class.ID)
		check(t, err)
		moves, err := s.LessonMoves(l[0].ID)
		check(t, err)
		var verbs []string
		for _, move := range moves {
			_, verb, _ := strings.Cut(move, " ")
			verbs = append(verbs, verb)
		}
		// one next for three in a burst; below black the page turns and nothing is shown
		want := []string{"next", "black", "next", "black", "back", "go 1", "next", "reveal", "why 3", "next"}
		if !slices.Equal(verbs, want) {
			t.Errorf("the lesson has the moves %q, want %q", moves, want)
		}
		return true
	})
	if code := r.end(); code != 0 {
		t.Errorf("the program ended with %d: %s", code, r.errs.String())
	}
}
