package store

import (
	"strings"
	"testing"
)

func TestWhatIsWrittenForATermStaysOfThatTerm(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	must(t, s.SaveWritten(2026, 1, Written{Trouble: " Phòng máy nhỏ\n", Wish: "Máy chiếu"}))
	must(t, s.SaveWritten(2026, 0, Written{Wish: "Sách"}))
	wantErr(t, s.SaveWritten(2026, 1, Written{Wish: strings.Repeat("ô", LongestWritten+1)}), ErrTooMuch)
	must(t, s.Close())
	s = openStore(t, dir, w)
	for term, want := range []Written{{Wish: "Sách"}, {"Phòng máy nhỏ", "Máy chiếu"}, {}} {
		got, err := s.Written(2026, term)
		must(t, err)
		same(t, got, want)
	}
	must(t, s.SaveWritten(2026, 1, Written{}))
	got, err := s.Written(2026, 1)
	must(t, err)
	same(t, got, Written{})
}
