package teach_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
)

// A lesson that goes on another day goes on with those who are here then.
func TestWhoWasAbsentWhenALessonWasLeftIsHereAnotherDay(t *testing.T) {
	s := classroom(t, apptest.Options{})
	class, pupils := here(t, s)
	if err := s.Store.SetAbsent(class, []store.ID{pupils[0].ID}); err != nil {
		t.Fatal(err)
	}
	project(t, s)
	s.Key(fyne.KeyRight, fyne.KeyEscape)
	s.Press("pause")
	s.Pass(24 * time.Hour)
	if err := s.Store.SetAbsent(class, []store.ID{pupils[1].ID, pupils[2].ID}); err != nil {
		t.Fatal(err)
	}
	s.Press("project")
	readCard(t, s)
	s.Key(fyne.KeyR)
	s.MustShow(pupils[0].Given())
	s.Key(fyne.KeyEscape, fyne.KeyA)
	s.MustShow("1 / 3 em có mặt")
}
