package contest_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// walked plays one question of the corners: shown, walked, counted, answered.
func walked(s *apptest.Stage, counts ...string) {
	s.Key(enter)
	if strings.Contains(s.Shown(), "Hiện các lựa chọn") {
		s.Key(enter)
	}
	s.Key(enter)
	s.Pass(21 * time.Second)
	s.Key(enter)
	for _, n := range counts {
		if strings.Contains(s.Shown(), "có bao nhiêu em?") {
			s.Key(digits(n)...)
		}
	}
	s.Key(enter)
}

func TestAClassWalksToTheCorners(t *testing.T) {
	s := hall(t, apptest.Options{})
	s.Key(fyne.Key2)
	s.Press("questions")
	s.Key(digits("3")...)
	s.Press("pupils")
	s.Key(digits("35")...)
	s.Press("begin")
	s.MustShow("Em đi về góc A, B, C hoặc D")
	walked(s, "20", "5", "6", "4")
	s.MustShow("20") // on the picture, when the answer is shown
	s.Key(enter)
	s.MustShow("/ 35 điểm")
	walked(s, "9", "9", "9", "8")
	s.Key(fyne.KeyU, fyne.KeyU) // the answer, and the last corner
	s.Key(enter)
	for range 4 {
		if strings.Contains(s.Shown(), "có bao nhiêu em?") {
			s.Key(digits("9")...)
		}
	}
	if strings.Contains(s.Shown(), "Góc D") {
		s.MustShow("9 em ở góc D thì không khớp")
		s.Key(fyne.KeyC)
		for _, n := range []string{"9", "9", "9", "8"} {
			s.Key(digits(n)...)
		}
	}
	s.Key(enter, enter)
	s.MustShow("/ 70 điểm")
	before := s.Shown()
	s.Key(fyne.KeyEscape, enter) // put off
	s.MustShow("Đang dở, đã hỏi 2 câu")
	s.Quit()
	s = hall(t, apptest.Options{Dir: s.Dir()})
	s.Key(enter, enter)
	if after := s.Shown(); after != before {
		t.Fatalf("gone on with, it shows\n%s\nand not\n%s", after, before)
	}
	walked(s, "30", "1", "2", "2")
	s.Key(enter)
	s.MustShow("Cả lớp đã hoàn thành!")
	s.MustShow("/ 105 điểm")
	s.Key(enter)
	s.MustShow("Số em đúng ở từng câu")
	s.Key(fyne.KeyP)
	s.MustShow("Biên bản cuộc thi")
	s.Key(fyne.KeyEscape, fyne.KeyU)
	s.MustShow("Câu 3") // the end was taken back
}

func TestOnlyThoseAtTheRightCornerGoOn(t *testing.T) {
	s := hall(t, apptest.Options{})
	s.Press("kind-corners")
	s.Press("pupils")
	s.Key(digits("61")...)
	s.MustShow("chưa chơi được với 61 em")
	s.Press("pupils")
	s.Key(digits("12")...)
	s.Press("stay")
	s.Press("begin")
	walked(s, "3", "3", "3", "3")
	s.Key(enter)
	if shown := s.Shown(); !strings.Contains(shown, "Còn 3 em") && !strings.Contains(shown, "3 em ở lại đến cuối") && !strings.Contains(shown, "Còn 6 em") {
		t.Errorf("after three at each corner the screen shows %q", shown)
	}
}

func TestTheBackRowReadsTheCorners(t *testing.T) {
	for _, o := range []apptest.Options{{Lang: "vi"}, {Lang: "en"}} {
		o.Two = true
		s := hall(t, o)
		s.Key(fyne.Key2)
		s.Press("begin")
		s.Look("corners-console-" + o.Lang)
		for range 10 {
			s.Key(enter, fyne.KeyDown, fyne.KeyC)
			for range 4 {
				if shown := s.Shown(); strings.Contains(shown, "có bao nhiêu em?") || strings.Contains(shown, "How many stand") {
					s.Key(digits("7")...)
				}
			}
			s.Key(fyne.KeyA)
			if !strings.Contains(s.Projected(), "7") {
				t.Fatalf("the counts are not shown: %q", s.Projected())
			}
			seen := kit.See(s.ClassWindow().Content())
			for _, l := range seen.Lines {
				if least := s.Screens.Size.Height / 16; l.Size < least-0.1 && !isLetter(l.Text) {
					t.Errorf("%s: %q is %v high, less than %v", o.Lang, l.Text, l.Size, least)
				}
				if !seen.Window.Holds(l.Place) || l.Over != "" || l.Under {
					t.Errorf("%s: %q is cut or covered (%q)", o.Lang, l.Text, l.Over)
				}
			}
			s.Key(enter)
		}
	}
}
