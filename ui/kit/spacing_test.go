package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"lachanso/assets"
)

// spacedSheet is a sheet in Andika, on which letters stand farther apart or not.
func spacedSheet(t testing.TB, spaced bool) *Sheet {
	t.Helper()
	a := test.NewTempApp(t)
	p := Colours()
	a.Settings().SetTheme(NewTheme(p, 1, assets.Font(false), assets.Font(true)))
	return NewSheet(&Look{Palette: p, Text: 1, Spaced: spaced}, fyne.NewSize(1024, 768))
}

func TestSpacingIsTakenOutAgain(t *testing.T) {
	s := &Sheet{Look: &Look{Spaced: true}}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zA-Zà-ỹ0-9.,?!“”–]{1,9}`), 0, 8).Draw(t, "words")
		text := strings.Join(words, " ")
		if got := Plain(s.set(text, Type{})); got != text {
			t.Fatalf("%q comes back as %q", text, got)
		}
		if got := s.set(text, Type{Fixed: true}); got != text {
			t.Fatalf("projected words are spaced: %q", got)
		}
	})
}

func TestAMarkStaysOnItsLetter(t *testing.T) {
	s := &Sheet{Look: &Look{Spaced: true}}
	if got, want := s.set("a\u0301b cd", Type{}), "a\u0301\u200ab \u2009c\u200ad"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

const paragraph = "Trước khi bấm vào đường dẫn lạ, em dừng lại, nghĩ một chút, rồi hỏi người lớn mà em tin cậy nhất."

func TestSpacedWordsStayWithinTheirWidth(t *testing.T) {
	plain, spaced := spacedSheet(t, false), spacedSheet(t, true)
	for _, size := range []float32{18, 24, 34} {
		for _, align := range []Align{Left, Centre, Right} {
			tt := Type{Size: size, Align: align}
			a, b := plain.TextHeight(paragraph, tt, 500), spaced.TextHeight(paragraph, tt, 500)
			if b < a*1.15 {
				t.Errorf("size %v: %v high instead of %v", size, b, a)
			}
			o := NewSheet(spaced.Look, fyne.NewSize(1024, 768))
			o.Text(paragraph, tt, 100, 50, 500)
			starts := map[int]bool{}
			for _, c := range o.content.Objects {
				text := c.(*canvas.Text)
				starts[int(text.Position().X)] = true
				if left, right := text.Position().X, text.Position().X+text.MinSize().Width; left < 99 || right > 602 {
					t.Errorf("size %v, %d: %q stands from %v to %v", size, align, Plain(text.Text), left, right)
				}
			}
			if align != Right && len(starts) != 1 {
				t.Errorf("size %v, %d: lines begin at %v", size, align, starts)
			}
		}
	}
}
