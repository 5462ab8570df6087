package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui/kit"
)

func TestAnAnswerKeepsTheRoomOfHandsFree(t *testing.T) {
	look := kit.Look{Palette: kit.Colours(), Text: 1}
	a := kit.Answer{Badge: 56, Size: 26}
	plain := kit.NewSheet(&look, fyne.NewSize(1024, 768)).AnswerWords(a, 500, 200)
	look.Aside = 64
	if got := kit.NewSheet(&look, fyne.NewSize(1024, 768)).AnswerWords(a, 500, 200); got != plain+64 {
		t.Errorf("an answer with 200 of words takes %v, without hands %v", got, plain)
	}
}
