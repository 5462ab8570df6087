package results

import (
	"testing"

	"lachanso/ui/kit"
)

func TestNumbersStandOutFromTheirCells(t *testing.T) {
	for name, p := range map[string]*kit.Palette{"paper": kit.Colours(), "high contrast": kit.HighContrast()} {
		s := &kit.Sheet{Look: &kit.Look{Palette: p}, Palette: p}
		for _, share := range []int{0, 50, 80} {
			box, text := tint(s, share)
			if ratio := kit.Contrast(box.Fill, text.Colour); ratio < 4.5 {
				t.Errorf("%s, %d%%: contrast %.1f", name, share, ratio)
			}
		}
	}
}
