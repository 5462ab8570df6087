package teach_test

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
)

func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}

// story opens the story of 3B, at its first decision.
func story(t *testing.T, o apptest.Options) *apptest.Stage {
	t.Helper()
	s := classroom(t, o)
	project(t, s)
	s.Key(fyne.KeyG, fyne.Key1, fyne.Key2, fyne.KeyReturn)
	for range 6 {
		if strings.Contains(strings.Join(s.Labels(), " "), "start ") {
			break
		}
		s.Key(fyne.KeyRight)
	}
	for range 6 {
		if strings.Contains(strings.Join(s.Labels(), " "), "choice-1") {
			return s
		}
		s.Key(fyne.KeyReturn)
	}
	t.Fatalf("no decision is reached: %s", s.Shown())
	return nil
}

func TestTheClassDecidesAStoryByAShowOfHands(t *testing.T) {
	s := story(t, apptest.Options{})
	before := s.Shown()
	s.Key(fyne.KeyV)
	s.MustShow("Chốt")
	s.Key(fyne.KeyA, fyne.Key2, fyne.KeyReturn)
	s.MustShow("A, B bằng tay nhau")
	s.Press("choice-1") // a press is a hand too
	s.MustShow("3 / 3 tay")
	s.Press("vote-undo")
	s.MustShow("2 / 3 tay")
	s.Key(fyne.KeyB, fyne.KeyReturn)
	if after := s.Shown(); after == before || strings.Contains(after, "Chốt") {
		t.Errorf("the story does not go on: %s", after)
	}
}

func TestAPupilWhoIsCalledDecides(t *testing.T) {
	s := story(t, apptest.Options{Two: true, Width: 1366, Height: 768})
	s.Key(fyne.KeyR)
	s.MustShow("Mời ")
	if !strings.Contains(s.Projected(), "Hoài An") && !strings.Contains(s.Projected(), "Quốc Bảo") && !strings.Contains(s.Projected(), "Bảo Châu") {
		t.Errorf("the class does not see who is called: %s", s.Projected())
	}
	if strings.Contains(s.Projected(), "Giơ tay chọn") {
		t.Error("the class sees the teacher's strip")
	}
	before := s.Projected()
	s.Key(fyne.KeyA)
	if s.Projected() == before {
		t.Error("the story does not go on before the class")
	}
	s.Key(fyne.KeyEscape)
	s.MustShow("Trang này")
}
