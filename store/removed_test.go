package store

import (
	"testing"
	"time"
)

func TestARemovedClassComesBackWithinThirtyDays(t *testing.T) {
	w := morning()
	s, err := Open(t.TempDir(), Options{Now: w.Now, Entropy: chance(1)})
	must(t, err)
	defer func() { must(t, s.Close()) }()
	class, err := s.MakeClass("4A", 4)
	must(t, err)
	pupils, err := s.AddPupils(class.ID, []string{"Lê An", "Đỗ Bình"})
	must(t, err)
	lesson, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	must(t, s.EndLesson(Taught{Lesson: lesson, Minutes: 35}))
	wantErr(t, s.RestoreClass(class.ID), ErrUnknown) // it is there
	must(t, s.RemoveClass(class.ID))
	w.now = w.now.Add(29*24*time.Hour + time.Hour)
	removed, err := s.RemovedClasses()
	must(t, err)
	if len(removed) != 1 || removed[0].Name != "4A" || removed[0].Pupils != 2 || removed[0].Days != 1 {
		t.Fatalf("removed: %+v; want 4A of two, a day left", removed)
	}
	other, err := s.MakeClass("4a", 4)
	must(t, err)
	wantErr(t, s.RestoreClass(class.ID), ErrClassTaken)
	must(t, s.RenameClass(other.ID, "4B", 4))
	must(t, s.RestoreClass(class.ID))
	got, err := s.Pupils(class.ID)
	must(t, err)
	same(t, len(got), len(pupils))
	taught, err := s.TaughtTo(class.ID)
	must(t, err)
	same(t, len(taught), 1)

	must(t, s.RemoveClass(class.ID))
	w.now = w.now.Add(30 * 24 * time.Hour)
	wantErr(t, s.RestoreClass(class.ID), ErrTooLate)
	removed, err = s.RemovedClasses()
	must(t, err)
	same(t, removed[0].Days, 0)
	must(t, s.EraseClass(class.ID)) // only that is left
	removed, err = s.RemovedClasses()
	must(t, err)
	same(t, len(removed), 0)
	wantErr(t, s.RestoreClass(class.ID), ErrUnknown)
}

// A school PC whose clock went back does not lose a class by it.
func TestAClockSetBackDoesNotShortenTheTimeToBringAClassBack(t *testing.T) {
	w := morning()
	s, err := Open(t.TempDir(), Options{Now: w.Now, Entropy: chance(1)})
	must(t, err)
	defer func() { must(t, s.Close()) }()
	class, err := s.MakeClass("4A", 4)
	must(t, err)
	must(t, s.RemoveClass(class.ID))
	w.now = w.now.Add(-300 * 24 * time.Hour)
	removed, err := s.RemovedClasses()
	must(t, err)
	same(t, removed[0].Days, RestoreDays)
	must(t, s.RestoreClass(class.ID))
}
