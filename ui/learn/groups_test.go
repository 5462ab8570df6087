package learn

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
)

// grouped is a class of 38 in two groups, with a third that is empty.
func grouped(t *testing.T, o apptest.Options) (s *school, first, second []store.Pupil) {
	t.Helper()
	s = opened(t, o, 4, manyNames()...)
	all, err := s.Store.Pupils(s.class.ID)
	if err != nil {
		t.Fatal(err)
	}
	groups := []store.Group{{Name: "Tổ 1"}, {Name: "Tổ 2"}, {Name: "Tổ 3"}}
	for i, p := range all {
		groups[i%2].Pupils = append(groups[i%2].Pupils, p.ID)
		if i%2 == 0 {
			first = append(first, p)
		} else {
			second = append(second, p)
		}
	}
	if err := s.Store.SetGroups(s.class.ID, groups); err != nil {
		t.Fatal(err)
	}
	s.Open(NewNames(s.App, s.class))
	return s, first, second
}

// shownPupils counts the names on all pages.
func (s *school) shownPupils() map[string]bool {
	all := map[string]bool{}
	s.Key(fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp)
	for range 6 {
		for _, h := range s.Hots() {
			if id, ok := strings.CutPrefix(h.ID, "pupil-"); ok {
				all[id] = true
			}
		}
		s.Key(fyne.KeyPageDown)
	}
	return all
}

func (s *school) mustList(want []store.Pupil) {
	s.t.Helper()
	got := s.shownPupils()
	if len(got) != len(want) {
		s.t.Fatalf("%d names are shown, want %d", len(got), len(want))
	}
	for _, p := range want {
		if !got[p.ID] {
			s.t.Fatalf("%s is not shown", p.Name)
		}
	}
}

func TestAGroupIsChosenWhereNamesAreByTaps(t *testing.T) {
	for _, o := range []apptest.Options{{}, {Width: 1366, Height: 768}, {Lang: "en", TextPercent: 150}} {
		s, first, second := grouped(t, o)
		s.MustBeWhole("names")
		s.Press("group")
		if strings.Contains(s.Shown(), "Tổ 3") {
			t.Error("a group of nobody is offered")
		}
		s.Inside(t, "groups")
		s.Press("help")
		if got := s.Focused(); got != "back" {
			t.Errorf("help has the focus on %q", got)
		}
		s.Key(fyne.KeyEscape)
		s.Press("Tổ 1")
		s.mustList(first)
		s.MustBeWhole("a group")
		s.Press("group")
		s.Press("Tổ 2")
		s.mustList(second)
		s.Press("group")
		s.Press("group-all")
		s.mustList(append(first, second...))
	}
}

func TestAGroupIsChosenByTheKeyboardAloneAndStays(t *testing.T) {
	s, first, _ := grouped(t, apptest.Options{})
	s.Key(fyne.KeyG)
	s.MustShow("Em ở tổ nào?")
	s.Key(fyne.KeyH)
	s.MustShow("không phải lỗi của em")
	s.Key(fyne.KeyEscape)
	s.MustShow("Em ở tổ nào?")
	for range 6 {
		if s.Focused() == "group-"+s.seat(0).pupil.Group {
			break
		}
		s.Key(fyne.KeyTab)
	}
	s.Key(fyne.KeyReturn)
	s.mustList(first)
	if got := s.Focused(); !strings.HasPrefix(got, "pupil-") {
		t.Errorf("the focus is on %q", got)
	}
	s.Key(fyne.KeyG, fyne.KeyEscape) // looks, and leaves it
	s.mustList(first)
	if err := s.Store.SetGroups(s.class.ID, nil); err != nil { // the teacher took the groups away
		t.Fatal(err)
	}
	s.Front().(*names).Enter()
	s.Settle()
	if got := len(s.shownPupils()); got != 38 {
		t.Errorf("%d names are shown of a group that is gone", got)
	}
}
