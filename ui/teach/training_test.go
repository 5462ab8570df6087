package teach_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/teach"
)

func TestTheTeachersCourseIsReadByKeysAlone(t *testing.T) {
	s := classroom(t, apptest.Options{})
	s.Key(fyne.KeyB)
	s.MustShow("Tập làm, không chỉ nghe")
	s.Key(fyne.KeyA)
	s.MustShow("Các em sẽ nghe hết, nhưng không làm được gì khi chuyện xảy ra.")
	s.Key(fyne.Key2)
	s.MustShow("Quyết định rồi nghe vì sao là phần để lại nhiều nhất.")
	s.Key(fyne.KeyRight, fyne.KeyPageDown)
	s.MustShow("Sẵn người giúp trước đã")
	s.MustShow("kiểm tra ngày 24/11/2026")
	s.Key(fyne.KeyLeft)
	s.MustShow("Không doạ, không trách")
	s.Quit()

	again := apptest.New(t, apptest.Options{Dir: s.Dir()})
	again.Open(teach.NewClasses(again.App))
	again.MustShow("Thầy cô tự học · 2/10")
	again.Key(fyne.KeyB)
	again.MustShow("Không doạ, không trách")
	for range 8 {
		again.Key(fyne.KeyReturn) // the focus is on the way on
	}
	again.MustShow("Kết quả không phải là điểm")
	again.MustShow("cần kiểm tra")
	again.Key(fyne.KeyReturn)
	again.MustShow("Dạy lớp nào?")
	again.Key(fyne.KeyB) // gone through: it begins anew, and says so no more
	again.MustShow("Tập làm, không chỉ nghe")
	again.Key(fyne.KeyEscape)
	if strings.Contains(again.Shown(), "/10") {
		t.Error("the course is done and still says how far it is")
	}
}

func TestAPackWithoutACourseHasNoDoorToIt(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.App.Pack.Course = nil
	s.Open(teach.NewClasses(s.App))
	s.Key(fyne.KeyB)
	if strings.Contains(s.Shown(), "Thầy cô tự học") {
		t.Error("there is a door to it")
	}
}

// sizes are those at which every screen of a teacher is measured.
var sizes = []apptest.Options{{}, {Lang: "en"}, {Width: 1366, Height: 768}, {Width: 1366, Height: 768, Lang: "en"}, {Width: 1920, Height: 1080}, {Contrast: true}, {TextPercent: 150}}

func TestEveryScreenOfTheTeachersCourseIsLegible(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range sizes {
		s := classroom(t, o)
		s.Press("training")
		for range s.App.Pack.Course.Screens {
			s.Focus("") // large text is read from the head of the screen on
			legible(t, s)
			for range 3 {
				s.Key(fyne.KeyC) // the longest way: with a reason
			}
			s.Focus("")
			legible(t, s)
			s.Key(fyne.KeyRight)
		}
		s.MustShow("4A")
	}
}

// legible fails where words stand on each other, outside their face, or too small.
func legible(t *testing.T, s *apptest.Stage) {
	t.Helper()
	s.Settle()
	s.Redraw()
	seen := kit.See(s.Window.Content())
	if seen.Scroll && s.Settings.TextPercent <= 100 {
		t.Errorf("it scrolls: %.80s", s.Shown())
	}
	for _, l := range seen.Lines {
		switch {
		case !seen.Window.Holds(l.Place):
			t.Errorf("%q stands outside the window", l.Text)
		case l.Over != "":
			t.Errorf("%q stands on %q", l.Text, l.Over)
		case !l.Face.Holds(l.Place):
			t.Errorf("%q stands outside its face: %v not in %v", l.Text, l.Place, l.Face)
		case l.Ground != nil && kit.Contrast(l.Colour, l.Ground) < 4.5 && l.Colour != nil && !strings.Contains("−+", l.Text):
			t.Errorf("%q has a contrast of %.1f", l.Text, kit.Contrast(l.Colour, l.Ground))
		}
	}
}
