package learn

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// A pupil who goes while the lessons are being read leaves nothing behind that opens over the names.
func TestALessonDoesNotOpenForAPupilWhoHasGone(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, three...)
	s.Open(NewNamesFor(s.App, s.class, s.Pack.Module("3B")))
	a := s.seat(0)
	a.first = s.Pack.Module("3B")
	s.Show(newShelf(a))
	s.App.Key(fyne.KeyEscape)
	s.Settle()
	if _, ok := s.Front().(*names); !ok {
		t.Errorf("in front is %T, not the names", s.Front())
	}
}

// tap presses things of the screen in front, one after the other, before anything is done with the first.
func (s *school) tap(ids ...string) {
	s.t.Helper()
	hots := s.Hots()
	for _, id := range ids {
		at := slices.IndexFunc(hots, func(h *kit.Hot) bool { return h.ID == id })
		if at < 0 {
			s.t.Fatalf("nothing to press is called %q; there are %q", id, s.Labels())
		}
		hots[at].Tapped(&fyne.PointEvent{})
	}
	s.Settle()
}

// While a pupil is being let in nobody goes back: the lessons would open in the place of the names, and no way would lead out
// of them.
func TestNobodyGoesBackWhileAPupilIsLetIn(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, three...)
	if _, err := s.Store.MakeClass("4B", 4); err != nil {
		t.Fatal(err)
	}
	if err := s.Store.SetSecret(s.seat(0).pupil.ID, "ball sun bicycle"); err != nil {
		t.Fatal(err)
	}
	s.Open(NewClasses(s.App))
	s.Press("4A")
	out := func() {
		t.Helper()
		s.MustShow("Em học bài nào?")
		s.Key(fyne.KeyEscape)
		s.MustShow("Em tên gì?")
	}
	s.tap("pupil-"+s.seat(1).pupil.ID, "other-class")
	out()
	s.Press("Hoài An")
	s.Press("picture-ball")
	s.Press("picture-sun")
	s.tap("picture-bicycle", "not-me")
	out()
}
