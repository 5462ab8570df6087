package contest_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
)

// Forty questions with 200 pupils: the power is cut twice in mid-countdown, and what comes of it is what comes of a contest
// whose power held.
func TestAContestOfFortyQuestionsCutTwiceEndsAsOneThatWasNot(t *testing.T) {
	held := forty(t, nil)
	cut := forty(t, map[int]bool{7: true, 31: true})
	if held != cut {
		t.Errorf("with the power cut twice it ends as\n%s\nand without as\n%s", cut, held)
	}
	for _, want := range []string{"200 em tham dự", "40 câu đã hỏi"} {
		if !strings.Contains(held, want) {
			t.Errorf("%q is not on screen, which says\n%s", want, held)
		}
	}
}

// forty plays a contest and gives what the last screen says. After the questions in cuts have begun to be counted down, the
// program ends without a word and begins again.
func forty(t *testing.T, cuts map[int]bool) string {
	t.Helper()
	s := hall(t, apptest.Options{Seed: func() uint64 { return 20261128 }})
	s.Key(fyne.Key1)
	s.Press("pupils")
	s.Key(digits("200")...)
	s.Press("questions")
	s.Key(digits("40")...)
	s.Press("begin")
	for q := 1; q <= 40; q++ {
		s.Key(enter)
		if strings.Contains(s.Shown(), "Hiện các lựa chọn") {
			s.Key(enter)
		}
		s.Key(enter)
		s.Pass(5 * time.Second)
		if cuts[q] {
			s.Key(fyne.KeyP, fyne.KeyP) // a step, as the clock's own tick is one
			dir := s.Dir()
			s.Quit()
			s = hall(t, apptest.Options{Dir: dir})
			s.Key(enter)
			s.MustShow("Tạm dừng")
			s.Key(enter)
		}
		s.Pass(11 * time.Second)
		s.Key(enter, enter)
		s.Key(digits(strconv.Itoa(200 - 4*q))...)
		s.Key(enter)
	}
	s.MustShow("Còn 40 em")
	s.Key(fyne.KeyEscape)
	s.Press("give-up")
	return s.Shown()
}

func TestAQuestionThatWasNotFinishedDoesNotCount(t *testing.T) {
	s := begun(t, apptest.Options{})
	question(s, "88")
	s.Key(enter, fyne.KeyEscape)
	s.Press("give-up")
	s.MustShow("Còn 88 em")
	s.MustShow("Không tính")
	if strings.Contains(s.Shown(), "Còn 0 em") {
		t.Errorf("nobody was out, and the screen says %q", s.Shown())
	}
}

func TestAContestIsSetUpByTheKeyboardAlone(t *testing.T) {
	s := hall(t, apptest.Options{})
	s.Key(fyne.Key1)
	for range 40 {
		if s.Focused() == "pupils" {
			break
		}
		s.Key(fyne.KeyTab)
	}
	s.Key(enter)
	s.Key(digits("126")...)
	if s.Focused() != "begin" {
		t.Fatalf("after a number the focus is on %q", s.Focused())
	}
	s.Key(enter)
	s.MustShow("126 em trên sàn thi")
}
