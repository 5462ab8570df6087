package app_test

import (
	"strings"
	"testing"
	"time"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
)

// Of two changes the days are told, and the time too where they were made on one day.
func TestTwoChangesOnOneDayTellTheirTimes(t *testing.T) {
	morning := time.Date(2026, 11, 23, 7, 5, 0, 0, time.UTC)
	for lang, words := range map[string]string{"vi": "“An Bình” (%s)", "en": "there “An Bình” (%s)"} {
		s := apptest.New(t, apptest.Options{Lang: lang})
		for name, c := range map[string]struct {
			there time.Time
			want  []string
		}{
			"one day":  {morning.Add(9 * time.Hour), []string{"(23/11/2026 07:05)", "(23/11/2026 16:05)"}},
			"two days": {morning.Add(24 * time.Hour), []string{"(23/11/2026)", "(24/11/2026)"}},
		} {
			plan := store.MergePlan{Conflicts: []store.MergeChange{{
				What: store.ChangeName, Subject: "An Bình", Class: "4A", Here: "An", There: "An Bình", HereAt: morning, ThereAt: c.there, Theirs: true,
			}}}
			note := app.MergeLines(s.App.Words, plan)[0].Note
			if !strings.Contains(note, "“An” "+c.want[0]) || !strings.Contains(note, strings.Replace(words, "(%s)", c.want[1], 1)) {
				t.Errorf("%s, %s: %s", lang, name, note)
			}
		}
	}
}
