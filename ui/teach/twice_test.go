package teach_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/teach"
)

// Teachers press a button twice: the lesson begins once, and is over once.
func TestALessonBeginsOnceThoughItsButtonIsPressedTwice(t *testing.T) {
	s := classroom(t, apptest.Options{})
	s.Key(fyne.KeyReturn) // class 4A
	depth := s.Depth()
	s.PressTwice("project")
	if s.Depth() != depth+1 {
		t.Fatalf("%d screens lie above the lessons, want the teacher's card alone", s.Depth()-depth)
	}
	for range 20 {
		if s.Focused() != "on" {
			break
		}
		s.PressTwice("on") // to the card's end and over it
	}
	s.MustShow("Em có bốn bước")
	if s.Depth() != depth+1 {
		t.Errorf("%d screens lie above the lessons, want the projected one alone", s.Depth()-depth)
	}
	onlyLesson(t, s)
	s.Pass(time.Minute)
	s.Key(fyne.KeyRight, fyne.KeyEscape)
	s.Press("pause")
	s.Press("ready")
	s.PressTwice("project") // the card was read today
	s.MustShow("Em làm gì?")
	if s.Depth() != depth+2 {
		t.Errorf("%d screens lie above the lessons, want the lesson's page and the projected one", s.Depth()-depth)
	}
	onlyLesson(t, s)
}

func TestALessonEndsOnceThoughItsButtonIsPressedTwice(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	for range 60 {
		if strings.Contains(s.Shown(), "Kết thúc bài?") {
			break
		}
		s.Key(fyne.KeyRight)
	}
	depth := s.Depth()  // with the question
	s.PressTwice("yes") // the second falls on the last slide, which asks the same
	s.MustShow("Đã dạy xong")
	if s.Depth() != depth-1 {
		t.Errorf("%d screens lie on each other, want %d: the end in the place of the lesson", s.Depth(), depth-1)
	}
}

// The class sees its display go on when a story is over, not the desktop for a moment.
func TestTheClassKeepsItsDisplayWhenAStoryIsOver(t *testing.T) {
	s := story(t, apptest.Options{Two: true, Width: 1366, Height: 768})
	before := s.ClassWindow()
	s.Key(fyne.KeyEscape) // back to the page
	s.MustShow("Trang này")
	if !s.ClassShown() || s.ClassWindow() != before {
		t.Error("the class has got another window")
	}
}

func TestClassesThatGoLeaveThePageThatIsThere(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	for i := range 17 {
		if _, err := s.Store.MakeClass(fmt.Sprintf("4A%02d", i+1), 4); err != nil {
			t.Fatal(err)
		}
	}
	s.Open(teach.NewClasses(s.App))
	s.Key(fyne.KeyPageDown)
	s.MustShow("4A17")
	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range classes[:3] {
		if err := s.Store.RemoveClass(c.ID); err != nil {
			t.Fatal(err)
		}
	}
	s.Press("make")
	s.Key(fyne.KeyEscape)
	s.MustShow("4A17")
	s.MustShow("4A04")
}

// Hands that were kept and then taken back are kept as taken back.
func TestHandsTakenBackAreNotRemembered(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	s.Key(fyne.KeyRight, fyne.Key3, fyne.KeyRight, fyne.KeyLeft) // counted, and kept as the page turns
	s.Key(fyne.KeyC, fyne.KeyReturn, fyne.KeyReturn, fyne.Key0, fyne.KeyReturn, fyne.KeyEscape)
	s.Key(fyne.KeyRight, fyne.KeyEscape)
	s.Press("yes")
	s.MustShow("Đã dạy xong")
	for _, h := range onlyLesson(t, s).Hands {
		if len(h.Counts) > 0 {
			t.Errorf("remembered %+v, want no hand", h)
		}
	}
}
