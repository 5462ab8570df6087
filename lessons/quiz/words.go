package quiz

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// accepted says whether typed words are the answer: the same letters with the same accents, or the answer typed wholly
// without accents, as on a keyboard that has none. A wrong accent is another word and is not accepted.
func accepted(answer, typed string) bool {
	a, t := folded(answer), folded(typed)
	return a != "" && (t == a || t == bare(a))
}

// folded makes words comparable: small letters, single spaces, no mark at either end, and each tone mark moved to the
// end of its word, so that hoà and hòa are one.
func folded(s string) string {
	s = norm.NFD.String(cases.Fold().String(norm.NFC.String(s)))
	outer := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) || unicode.IsSpace(r) }
	words := strings.Fields(strings.TrimFunc(s, outer))
	for i, w := range words {
		words[i] = toneLast(w)
	}
	return strings.Join(words, " ")
}

// The five tone marks of Vietnamese: huyền, sắc, ngã, hỏi, nặng.
var tones = []rune{'\u0300', '\u0301', '\u0303', '\u0309', '\u0323'}

func toneLast(word string) string {
	var letters, tone []rune
	for _, r := range word {
		if slices.Contains(tones, r) {
			tone = append(tone, r)
		} else {
			letters = append(letters, r)
		}
	}
	return string(append(letters, tone...))
}

// bare takes all accents away.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'đ':
			return 'd'
		}
		return r
	}, s)
}
