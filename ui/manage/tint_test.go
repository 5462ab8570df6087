package manage

import (
	"image/color"
	"math"
	"testing"

	"lachanso/ui/kit"
)

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	line := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*line(r) + 0.7152*line(g) + 0.0722*line(b)
}

func TestNumbersStandOutFromTheirCells(t *testing.T) {
	for name, p := range map[string]*kit.Palette{"paper": kit.Colours(), "high contrast": kit.HighContrast()} {
		s := &kit.Sheet{Look: &kit.Look{Palette: p}, Palette: p}
		for _, share := range []int{0, 50, 80} {
			box, text := tint(s, share)
			a, b := luminance(box.Fill), luminance(text.Colour)
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
				t.Errorf("%s, %d%%: contrast %.1f", name, share, ratio)
			}
		}
	}
}

func TestGradeIsGuessedFromTheName(t *testing.T) {
	for name, want := range map[string]int{"4A": 4, "Lớp 5/2": 5, "9A12": 9, "10A": 0, "Hoa Mai": 0, "": 0, "0B": 0} {
		if got := gradeOf(name); got != want {
			t.Errorf("%q: %d, want %d", name, got, want)
		}
	}
}
