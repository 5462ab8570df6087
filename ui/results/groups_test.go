package results_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/results"
)

// grouped makes two groups of the first class: its first three pupils, and the rest.
func grouped(t *testing.T, s *apptest.Stage) (three []store.Pupil, all int) {
	t.Helper()
	class := made(t, s)[0]
	pupils, err := s.Store.Pupils(class.ID)
	must(t, err)
	groups := []store.Group{{Name: "Tổ 1"}, {Name: "Tổ 2"}}
	for i, p := range pupils {
		at := min(i/3, 1)
		groups[at].Pupils = append(groups[at].Pupils, p.ID)
	}
	must(t, s.Store.SetGroups(class.ID, groups))
	pupils, err = s.Store.Pupils(class.ID)
	must(t, err)
	return pupils[:3], len(pupils)
}

// rows counts the pupils on all pages of the grid.
func rows(s *apptest.Stage) map[string]bool {
	all := map[string]bool{}
	for range 12 {
		for _, h := range s.Hots() {
			if id, ok := strings.CutPrefix(h.ID, "pupil-"); ok {
				all[id] = true
			}
		}
		s.Key(fyne.KeyPageDown)
	}
	return all
}

func TestResultsOfAGroupByTaps(t *testing.T) {
	for _, o := range []apptest.Options{{}, {Lang: "en", TextPercent: 150}} {
		s := apptest.New(t, o)
		three, all := grouped(t, s)
		s.Open(results.New(s.App))
		s.Press("more")
		s.Inside(t, "more")
		s.Press("group")
		s.Inside(t, "groups")
		s.Press("Tổ 1")
		got := rows(s)
		for _, p := range three {
			if len(got) != 3 || !got[p.ID] {
				t.Fatalf("shown are %v", got)
			}
		}
		s.MustShow("Tổ 1")
		s.Inside(t, "a group")
		s.Press("table")
		s.MustShow("Tổ 1")
		s.Press("table")
		s.Press("more")
		s.Press("group")
		s.Press("group-all")
		if n := len(rows(s)); n != all {
			t.Errorf("%d of %d are shown", n, all)
		}
	}
}

func TestResultsOfAGroupByTheKeyboardAlone(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	three, all := grouped(t, s)
	s.Open(results.New(s.App))
	s.Key(fyne.Key5, fyne.KeyG)
	for range 6 {
		if s.Focused() == "group-"+three[0].Group {
			break
		}
		s.Key(fyne.KeyTab)
	}
	s.Key(fyne.KeyReturn)
	if n := len(rows(s)); n != 3 {
		t.Errorf("%d are shown of a group of three", n)
	}
	s.Key(fyne.KeyF9) // names are hidden: so few could be told from each other
	if n := len(rows(s)); n != all {
		t.Errorf("%d of %d are shown without names", n, all)
	}
	s.Key(fyne.KeyG)
	if strings.Contains(s.Shown(), "Tổ 2") {
		t.Error("a group is offered while names are hidden")
	}
	s.Key(fyne.KeyF9)
	if n := len(rows(s)); n != 3 {
		t.Errorf("%d are shown of a group of three", n)
	}
}
