package kit_test

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lachanso/assets"
	"lachanso/ui/kit"
	"lachanso/ui/messages"
)

func spoken(t testing.TB, lang string) *kit.Words {
	t.Helper()
	b, err := messages.Load(assets.Lang())
	if err != nil {
		t.Fatal(err)
	}
	return kit.NewWords(b, lang)
}

// Large counts have their thousands apart; years, and what names something, never.
func TestCountsAreReadInThousands(t *testing.T) {
	vi, en := spoken(t, "vi"), spoken(t, "en")
	for n, want := range map[int][2]string{
		0: {"0", "0"}, 999: {"999", "999"}, 1000: {"1.000", "1,000"}, 12345: {"12.345", "12,345"}, 1234567: {"1.234.567", "1,234,567"},
		-123: {"-123", "-123"}, -1234: {"-1.234", "-1,234"},
	} {
		if got := [2]string{vi.Number(n), en.Number(n)}; got != want {
			t.Errorf("%d is %q", n, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int().Draw(t, "n")
		for _, w := range []*kit.Words{vi, en} {
			text := w.Number(n)
			if plain := strings.NewReplacer(".", "", ",", "").Replace(text); plain != strconv.Itoa(n) {
				t.Fatalf("%d is %q", n, text)
			}
			for i, group := range strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == ',' }) {
				if digits := strings.TrimPrefix(group, "-"); i > 0 && len(digits) != 3 || len(digits) > 3 || digits == "" {
					t.Fatalf("%d is %q", n, text)
				}
			}
		}
	})
	for _, c := range []struct {
		w    *kit.Words
		id   string
		args []any
		want string
	}{
		{vi, "merge-answers", []any{"Count", 12345}, "12.345 câu trả lời"},
		{en, "merge-answers", []any{"Count", 12345}, "12,345 answers"},
		{en, "merge-answers", []any{"Count", 1}, "1 answer"},
		{vi, "results-year", []any{"From", 2026, "To", 2027}, "Năm học 2026–2027"},
		{vi, "pupil-numbered", []any{"Number", 1204}, "Số 1204"},
		{en, "marks", []any{"Right", 1200, "Asked", 4500}, "1,200 of 4,500"},
	} {
		if got := c.w.Say(c.id, c.args...); got != c.want {
			t.Errorf("%s: %q, want %q", c.id, got, c.want)
		}
	}
}

func TestNumbersWithPlaces(t *testing.T) {
	vi, en := spoken(t, "vi"), spoken(t, "en")
	for _, c := range []struct {
		v      float64
		places int
		want   [2]string
	}{{0.346, 2, [2]string{"0,35", "0.35"}}, {-0.5, 2, [2]string{"-0,50", "-0.50"}}, {12.4, 0, [2]string{"12", "12"}}} {
		if got := [2]string{vi.Decimal(c.v, c.places), en.Decimal(c.v, c.places)}; got != c.want {
			t.Errorf("%v is %q", c.v, got)
		}
	}
}
