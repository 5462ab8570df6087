package app_test

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// A fault of the program in a save is told as one that failed, and the keys are the screen's again.
func TestASaveThatBreaksOffIsTold(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Open(&tall{"first"})
	var got error
	s.Commit(func(context.Context) error { panic("a fault") }, func(err error) { got = err })
	s.Settle()
	if got == nil {
		t.Error("the save that broke off was not told")
	}
	if s.Busy() {
		t.Error("the keys wait for ever")
	}
}

// What is stopped is not done, also when its time was up and it waited for its turn.
func TestWhatIsStoppedIsNotDone(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	done := false
	stop := s.Later(time.Millisecond, func() { done = true })
	time.Sleep(50 * time.Millisecond) // it waits for Settle now
	stop()
	s.Settle()
	if done {
		t.Error("it was done after it was stopped")
	}
}

// door is a screen with a way to the teacher's rooms.
type door struct{ *apptest.Stage }

func (d *door) Draw(s *kit.Sheet) {
	s.Button(kit.Button{ID: "door", Label: "door"}, 40, 20, 300, 56, func() { d.Unlocked(func() { d.Show(&tall{"room"}) }) })
	s.Button(kit.Button{ID: "out", Label: "out"}, 40, 120, 300, 56, d.Released)
}

func (d *door) Key(fyne.KeyName) bool { return false }

func TestADoorPressedTwiceOpensOnce(t *testing.T) {
	for _, pin := range []string{"", "2468"} {
		s := apptest.New(t, apptest.Options{})
		if err := s.Store.SetPIN(pin); err != nil {
			t.Fatal(err)
		}
		s.Open(&door{s})
		s.PressTwice("door")
		if s.Depth() != 2 {
			t.Errorf("PIN %q: %d screens lie on each other, want 2", pin, s.Depth())
		}
		s.Back()
		s.PressTwice("out")
		if s.Depth() != 2 {
			t.Errorf("PIN %q, on the way out: %d screens lie on each other, want 2", pin, s.Depth())
		}
	}
}
