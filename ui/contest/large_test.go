package contest_test

import (
	"testing"
	"time"

	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// do presses what may lie below the window's edge.
func do(t *testing.T, s *apptest.Stage, id string) {
	t.Helper()
	for _, h := range s.Hots() {
		if h.ID == id {
			h.Do()
			s.Settle()
			return
		}
	}
	t.Fatalf("nothing to press is called %q; there are %q", id, s.Labels())
}

// Large text and high contrast: nothing is cut or covered on any screen of the room, and the projected size does not change.
func TestLargeTextAndContrastCutNothing(t *testing.T) {
	apptest.Plainly(t)
	for name, o := range map[string]apptest.Options{"large": {TextPercent: 150}, "contrast": {Contrast: true}, "large-en": {TextPercent: 150, Lang: "en"}} {
		s := hall(t, o)
		whole := func(screen string) {
			t.Helper()
			s.Look("contest-" + name + "-" + screen)
			seen := kit.See(s.Window.Content())
			for _, l := range seen.Lines {
				if !seen.Window.Holds(l.Place) || l.Over != "" || l.Under {
					t.Errorf("%s %s: %q is cut or covered (%q)", name, screen, l.Text, l.Over)
				}
				if l.Ground != nil && kit.Contrast(l.Colour, l.Ground) < 4.5 {
					t.Errorf("%s %s: %q cannot be read on its ground", name, screen, l.Text)
				}
			}
		}
		whole("hall")
		do(t, s, "kind-bell")
		whole("setup")
		do(t, s, "band-A")
		do(t, s, "topic-3")
		do(t, s, "begin")
		whole("lacking")
		do(t, s, "mend-topics")
		whole("start")
		s.Key(enter)
		whole("question")
		s.Pass(time.Minute)
		do(t, s, "next")
		s.Key("A")
		whole("answer")
		s.Key("Escape")
		whole("leave")
		do(t, s, "give-up")
		whole("results")
		s.Key("Escape")
		whole("held")
		do(t, s, "kind-corners")
		whole("corners-setup")
		s.Key("Escape")
		teamsWhole(t, s, whole)
	}
}

// teamsWhole looks at the screens of the contests of teams.
func teamsWhole(t *testing.T, s *apptest.Stage, whole func(string)) {
	t.Helper()
	do(t, s, "kind-race")
	whole("race-setup")
	do(t, s, "names")
	whole("race-names")
	s.Key("Escape")
	do(t, s, "teams")
	s.Key(digits("8")...)
	do(t, s, "warmup")
	s.Key(digits("0")...)
	do(t, s, "begin")
	whole("race-tiles")
	s.Key("1", "A")
	whole("race-answer")
	s.Key("1", enter, "J")
	whole("race-judge")
	do(t, s, "give")
	whole("race-judge-said")
	s.Key("3")
	do(t, s, "reason-help")
	do(t, s, "give")
	s.Key("K", "2", "=", enter)
	whole("race-speed")
	s.Key("E", enter)
	whole("race-finish")
	s.Key("N")
	whole("race-star")
	s.Key("1", "-", "4")
	whole("race-others")
	s.Key("=", enter, "E", enter)
	whole("race-over")
	s.Key(enter)
	whole("race-results")
	s.Key("Escape")
	do(t, s, "kind-crossword")
	whole("crossword-setup")
	do(t, s, "words")
	whole("crossword-words")
	do(t, s, "word-account")
	s.Key("Escape")
	do(t, s, "begin")
	whole("crossword-laid")
	do(t, s, "begin")
	whole("crossword-grid")
	do(t, s, "row-2")
	whole("crossword-row")
	s.Key("=")
	whole("crossword-solved")
	s.Key(enter, "K", "1", "=")
	whole("crossword-found")
	s.Key(enter, enter)
	whole("crossword-results")
}
