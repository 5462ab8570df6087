package teach_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/teach"
)

// A pupil without a name is called by the own number, not by the place in the list, which may be another.
func TestAPupilWhoIsANumberIsCalledByIt(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	class, err := s.Store.MakeNumberedClass("4A", 4, 2)
	if err != nil {
		t.Fatal(err)
	}
	pupils, err := s.Store.Pupils(class.ID)
	if err == nil {
		err = s.Store.ErasePupil(pupils[0].ID)
	}
	if err != nil {
		t.Fatal(err)
	}
	s.Open(teach.NewClasses(s.App))
	project(t, s)
	s.Key(fyne.KeyR)
	s.MustShow("Số 2")
	if strings.Contains(s.Shown(), "trong danh sách") {
		t.Errorf("the place in the list is there too: %s", s.Shown())
	}
}
