package teach_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/teach"
)

// here gives the only class and its pupils.
func here(t *testing.T, s *apptest.Stage) (class store.ID, pupils []store.Pupil) {
	t.Helper()
	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	class = classes[0].ID
	if pupils, err = s.Store.Pupils(class); err != nil {
		t.Fatal(err)
	}
	return class, pupils
}

// TestWhoIsAbsentTodayIsNotCalled says that two of three are absent before the lesson, and one of them comes during it.
func TestWhoIsAbsentTodayIsNotCalled(t *testing.T) {
	s := classroom(t, apptest.Options{})
	class, pupils := here(t, s)
	if err := s.Store.SetAbsent(class, []store.ID{pupils[0].ID, pupils[2].ID}); err != nil {
		t.Fatal(err)
	}
	project(t, s)
	for range 3 { // whoever is called, it is the one who is here
		s.Key(fyne.KeyR)
		s.MustShow(pupils[1].Given())
		s.Key(fyne.KeyEscape)
	}
	s.Key(fyne.KeyA)
	s.MustShow("1 / 3 em có mặt")
	s.Press("pupil-3")
	s.MustShow("2 / 3 em có mặt")
	absent, err := s.Store.Absent(class)
	if err != nil || len(absent) != 1 || absent[0] != pupils[0].ID {
		t.Errorf("kept for the day: %v, %v", absent, err)
	}
}

// TestALargeClassIsMarkedByMouseAlone says of the last of 45, and of the last of 51, that they are away.
func TestALargeClassIsMarkedByMouseAlone(t *testing.T) {
	s := classroom(t, apptest.Options{})
	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	add := func(from, to int) {
		for n := from; n <= to; n++ {
			if _, err := s.Store.AddPupils(classes[0].ID, []string{fmt.Sprintf("Nguyễn Văn %c%c", 'A'+n/26, 'a'+n%26)}); err != nil {
				t.Fatal(err)
			}
		}
	}
	add(4, 45)
	project(t, s)
	s.Key(fyne.KeyA)
	s.Press("pupil-45")
	s.MustShow("44 / 45 em có mặt")
	s.Key(fyne.KeyEscape, fyne.KeyEscape)
	s.Press("pause")
	add(46, 51)
	s.Key(fyne.KeyF5, fyne.KeyA)
	s.Press("more")
	s.Press("pupil-51")
	s.MustShow("/ 51 em có mặt")
}

func TestAClassOfTwoGradesIsOfferedTheLessonsOfBoth(t *testing.T) {
	s := classroom(t, apptest.Options{})
	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	one := classes[0]
	one.Also = 2
	if err := s.Store.KeepClass(one); err != nil {
		t.Fatal(err)
	}
	s.Open(teach.NewClasses(s.App))
	s.Key(fyne.KeyReturn)
	s.MustShow("Lớp 1-2") // where there is little room, only the class's own bands are named in words
	s.MustShow("Lớp 3-5")
}
