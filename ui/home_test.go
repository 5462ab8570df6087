package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui"
	"lachanso/ui/app/apptest"
)

// closing counts how often a window is closed.
type closing struct {
	fyne.Window
	times *int
}

func (c closing) Close() { *c.times++ }

// TestEscapeOnHomeAsks: who presses Escape until home is there, and once more, does not fall out of the program.
func TestEscapeOnHomeAsks(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	closed := 0
	s.App.Window = closing{s.Window, &closed}
	s.Open(ui.NewHome(s.App))
	s.Key(fyne.KeySlash)
	for range 7 { // an odd number: the last one answers that one stays
		s.Key(fyne.KeyEscape)
	}
	if closed != 0 || strings.Contains(s.Shown(), "Đóng chương trình?") {
		t.Fatalf("closed %d times; it shows %s", closed, s.Shown())
	}
	s.MustShow("Dạy trên lớp")
	s.Key(fyne.KeyEscape)
	s.MustShow("Đóng chương trình?")
	s.Key(fyne.KeyReturn)
	if closed != 1 {
		t.Errorf("Enter closes the window %d times", closed)
	}
}
