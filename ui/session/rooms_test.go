package session_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app/apptest"
	ui "lachanso/ui/session"
)

// Every contest of a ready plan opens the room in which it is set up, and comes back to the session.
func TestEveryContestOfAReadyPlanHasItsRoom(t *testing.T) {
	s := shelf(t, apptest.Options{})
	opened := map[string]bool{}
	for _, ready := range s.Pack.Plans {
		for i, part := range ready.Parts {
			if part.Kind != lessons.PartContest {
				continue
			}
			s.Open(ui.NewShelf(s.App))
			for n := 0; n < 5 && !contains(s, "ready-"+ready.ID); n++ {
				s.Key(fyne.KeyPageDown)
			}
			do(t, s, "ready-"+ready.ID)
			s.Key(fyne.KeyF5)
			for range i {
				s.Key(fyne.KeyDown)
			}
			s.MustShow(part.Title.VI)
			s.Press("open")
			if !contains(s, "begin") {
				t.Errorf("%s of %s opens a screen with %q", part.Contest, ready.ID, s.Labels())
			}
			s.Key(fyne.KeyEscape)
			s.MustShow("Mở cuộc thi")
			opened[part.Contest] = true
			s.Home()
			s.Settle()
		}
	}
	if len(opened) != len(lessons.ContestKinds) {
		t.Errorf("opened were %v", opened)
	}
}
