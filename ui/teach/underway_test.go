package teach_test

import (
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/teach"
)

// paused teaches 3B to its third page, with hands and a stroke on the second, and leaves it for another day. It gives the
// second page's picture.
func paused(t *testing.T, s *apptest.Stage) image.Image {
	t.Helper()
	project(t, s)
	s.Pass(4 * time.Minute)
	s.Key(fyne.KeyRight, fyne.Key3, fyne.Key3, fyne.KeyV)
	drag(t, s, 0.1, 0.4, 0.4, 0.42)
	s.Key(fyne.KeyV)
	page := s.Picture()
	s.Key(fyne.KeyRight)
	s.Pass(time.Second)
	s.Key(fyne.KeyEscape)
	s.MustShow("Dừng giữa bài?")
	s.Key(fyne.KeyReturn) // the way that loses nothing
	return page
}

func TestALessonLeftEarlyGoesOnAnotherDay(t *testing.T) {
	s := classroom(t, apptest.Options{})
	page := paused(t, s)
	if l := onlyLesson(t, s); l.Taught {
		t.Fatal("a lesson left early counts as taught")
	}
	s.MustShow("3B trang 3")          // the map shows it as begun
	s.MustShow("Dạy tiếp từ trang 3") // and its button goes on
	s.Pass(24 * time.Hour)            // another day
	s.Press("ready")                  // its page
	s.MustShow("đến trang 3 / 14")    // tells it too
	s.MustShow("Có nét vẽ trên 1 trang.")
	s.Key(fyne.KeyF5)
	readCard(t, s)
	s.MustShow("Em muốn đăng ảnh chụp với Pao.")
	s.Pass(time.Second)
	s.Key(fyne.KeyLeft)
	s.MustShow("2 / 3 em") // the hands are there
	if !same(page, s.Picture()) {
		t.Error("the page has not the stroke drawn before the pause")
	}
	s.Key(fyne.KeyRight, fyne.KeyEscape)
	s.Press("yes") // it is taught after all
	s.Press("yes") // with its stroke
	s.MustShow("Đã dạy xong")
	if l := onlyLesson(t, s); !l.Taught || len(l.Hands) != 1 || l.Minutes != 5 {
		t.Errorf("remembered %+v; want one lesson, taught, 5 minutes", l)
	}
}

func TestALessonLeftBlackIsClearAnotherDay(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	s.Key(fyne.KeyRight, fyne.KeyRight, fyne.KeyT, fyne.KeyR, fyne.KeyF, fyne.KeyB)
	s.Home()
	s.Settle()
	s.Pass(24 * time.Hour)
	s.Open(teach.NewClasses(s.App))
	s.Key(fyne.KeyReturn)
	s.Press("project")
	readCard(t, s)
	s.MustShow("Em muốn đăng ảnh chụp với Pao.")
	for _, gone := range []string{"bỏ lượt", "1:00", "Lớp giữ trang"} {
		if strings.Contains(s.Shown(), gone) {
			t.Errorf("it still says %q", gone)
		}
	}
}

func TestALessonUnderWayMayBeBegunAnew(t *testing.T) {
	s := classroom(t, apptest.Options{})
	paused(t, s)
	s.Press("ready")
	s.Press("anew")
	s.MustShow("Em có bốn bước")
	s.Pass(time.Second)
	s.Key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyEscape, fyne.KeyReturn)
	s.MustShow("đến trang 4 / 14") // the newer one
}

func TestALessonUnderWayGoesOnThoughASlideWasHidden(t *testing.T) {
	s := classroom(t, apptest.Options{})
	paused(t, s)
	s.Press("ready")
	s.Key(fyne.Key2, fyne.KeyRight, fyne.KeyX) // the question whose hands were counted
	s.Key(fyne.KeyEscape)
	s.Press("project")
	s.MustShow("Minh làm gì trước tiên?") // it was left at a question of that slide: the third page of those that are left
}

func TestALessonUnderWayGoesOnAtItsSlide(t *testing.T) {
	s := classroom(t, apptest.Options{})
	paused(t, s)
	s.Press("ready")
	s.Key(fyne.Key2, fyne.KeyX) // the first slide: all others stand a page earlier now
	s.Key(fyne.KeyEscape)
	s.MustShow("Dạy tiếp từ trang 2")
	s.Press("project")
	s.MustShow("Em muốn đăng ảnh chụp với Pao.") // the card was read a moment ago
}

func TestALessonUnderWayIsLegible(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range sizes {
		s := classroom(t, o)
		project2(s)
		s.Key(fyne.KeyRight, fyne.KeyV)
		drag(t, s, 0.1, 0.4, 0.4, 0.42)
		s.Key(fyne.KeyV, fyne.KeyRight, fyne.KeyEscape)
		legible(t, s)
		s.Press("pause")
		legible(t, s)
		s.Press("ready")
		legible(t, s)
		s.Look("underway-" + s.Lang())
		s.Key(fyne.KeyV)
		legible(t, s)
	}
}

func TestDrawingsThatWereKeptAreShownAgain(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	s.Key(fyne.KeyRight, fyne.KeyV)
	drag(t, s, 0.1, 0.4, 0.4, 0.42)
	s.Key(fyne.KeyV, fyne.KeyEscape)
	s.Press("yes")
	s.Press("yes")
	s.MustShow("Đã dạy xong")
	s.Look("ended-drawn")
	s.Key(fyne.KeyV) // from the summary
	s.Look("drawings")
	s.MustShow("Nét vẽ trên trang 2")
	s.Key(fyne.KeyEscape, fyne.KeyEscape)
	s.Press("lesson-3B")
	s.MustShow("Xem nét vẽ lần trước")
	s.Key(fyne.KeyV) // and from the lesson's page
	s.MustShow("Nét vẽ trên trang 2")
	s.MustShow("Em làm gì?")
}

func TestDrawingsThatWereDroppedAreNot(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	s.Key(fyne.KeyV)
	drag(t, s, 0.1, 0.4, 0.4, 0.42)
	s.Key(fyne.KeyV, fyne.KeyEscape)
	s.Press("yes")
	s.Press("drop")
	s.MustShow("Đã dạy xong")
	if slices.Contains(s.Labels(), "drawings Xem nét vẽ") {
		t.Error("dropped drawings are shown")
	}
	s.Key(fyne.KeyEscape)
	s.Press("lesson-3B")
	if strings.Contains(s.Shown(), "nét vẽ") {
		t.Error("dropped drawings are offered")
	}
}
