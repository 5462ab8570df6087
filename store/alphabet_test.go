package store

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// What names of pupils and classes are made of: the letters of Vietnamese and of its peoples' languages with all tones, written
// in one piece or in pieces, digits and signs.
var (
	vowels = []string{"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"}
	marks  = []string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}
	rest   = strings.Split("bcdđghklmnpqrstvxwjzf0123456789 -.'/()_,", "")
)

var nought = regexp.MustCompile(`(^|[^0-9])0+($|[^0-9])`)

func drawLetters(t *rapid.T) []string {
	return rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(rest), rapid.SampledFrom(vowels)), 0, 6).Draw(t, "letters")
}

// drawWord gives letters with tones, as somebody might type them.
func drawWord(t *rapid.T, letters []string) string {
	var w strings.Builder
	for _, part := range letters {
		if slices.Contains(vowels, part) {
			part += rapid.SampledFrom(marks).Draw(t, "tone")
		}
		if rapid.Bool().Draw(t, "capital") {
			part = strings.ToUpper(part)
		}
		if rapid.Bool().Draw(t, "one piece") {
			part = norm.NFC.String(part)
		}
		w.WriteString(part)
	}
	return w.String()
}

func TestTheAlphabetIsThatOfUnicode(t *testing.T) {
	words := collate.New(language.Vietnamese, collate.IgnoreCase)
	numbers := collate.New(language.Vietnamese, collate.IgnoreCase, collate.Numeric)
	rapid.Check(t, func(t *rapid.T) {
		letters := drawLetters(t)
		a := drawWord(t, letters)
		if rapid.Bool().Draw(t, "other letters") { // else they differ in tones alone
			letters = drawLetters(t)
		}
		b := drawWord(t, letters)
		if got, want := newAlphabet(false).compare(a, b), words.CompareString(a, b); got != want {
			t.Errorf("%q and %q are %d, want %d", a, b, got, want)
		}
		if nought.MatchString(a) || nought.MatchString(b) {
			return // collate puts such a number by what follows it
		}
		if got, want := newAlphabet(true).compare(a, b), numbers.CompareString(a, b); got != want {
			t.Errorf("with numbers %q and %q are %d, want %d", a, b, got, want)
		}
	})
}

func TestTheAlphabetOfOtherPeoples(t *testing.T) {
	words := collate.New(language.Vietnamese, collate.IgnoreCase)
	names := []string{
		"H’Hen Niê", "H'Hen Niê", "Y Bĭh", "Y Bih", "Rơ Châm", "Rơ Čăm", "Ñok", "Nok", "Kŏ", "Kô", "Ko", "Siu Black", "Ŭ", "Ư",
		"Trương Mỹ – Hoa", "Trương Mỹ-Hoa", "Müller", "Muller", "Ana “Bi”", "Ana (Bi)",
	}
	for _, a := range names {
		for _, b := range names {
			if got, want := newAlphabet(false).compare(a, b), words.CompareString(a, b); got != want {
				t.Errorf("%q and %q are %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestClassesThatAreNumbered(t *testing.T) {
	b := newAlphabet(true)
	for _, pair := range [][2]string{{"1/2", "1/10"}, {"2A", "10A"}, {"0A", "1A"}, {"1A", "1B"}, {"Lớp 9", "Lớp 10"}, {"9", "9A"}} {
		if b.compare(pair[0], pair[1]) >= 0 || b.compare(pair[1], pair[0]) <= 0 {
			t.Errorf("%q is not before %q", pair[0], pair[1])
		}
	}
	if b.compare("02a", "2A") != 0 {
		t.Error("02a and 2A are not alike")
	}
}
