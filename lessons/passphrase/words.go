package passphrase

import (
	"embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The lists have one word a line, the likeliest first: Vietnamese syllables without marks, common English words, passwords
// that are tried first (with verses every pupil knows), names of people.
//
//go:embed lists/*.txt
var lists embed.FS

// The dictionaries by name.
const (
	vietnamese = "vi"
	english    = "en"
	passwords  = "passwords"
	names      = "names"
)

// ranks gives each word of each list its place from 1. They are read when the first password is measured.
var ranks = sync.OnceValue(func() map[string]map[string]int {
	out := map[string]map[string]int{}
	for _, name := range []string{vietnamese, english, passwords, names} {
		data, err := lists.ReadFile("lists/" + name + ".txt")
		if err != nil {
			panic(err) // embedded: it is there, or the program was not built
		}
		words := strings.Fields(string(data))
		out[name] = make(map[string]int, len(words))
		for i, w := range words {
			out[name][w] = i + 1
		}
	}
	return out
})

func known(dictionary, word string) bool { return ranks()[dictionary][word] > 0 }

// Unmarked takes the marks from Vietnamese letters: passwords are written so, and guessed so.
func Unmarked(text string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'đ':
			return 'd'
		case r == 'Đ':
			return 'D'
		}
		return r
	}, norm.NFD.String(text)))
}

// plain is Unmarked, in small letters.
func plain(text string) string { return strings.ToLower(Unmarked(text)) }

// bare keeps the letters and digits of a plain text.
func bare(text string) string { return only(plain(text), unicode.IsLetter, unicode.IsDigit) }

// letters keeps the letters of a plain text.
func letters(text string) string { return only(plain(text), unicode.IsLetter) }

func only(text string, which ...func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		for _, is := range which {
			if is(r) {
				return r
			}
		}
		return -1
	}, text)
}

// tokens splits a plain text where anything stands that is no letter and no digit.
func tokens(text string) []string {
	return strings.FieldsFunc(plain(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// leet is what signs stand for that are put in the place of letters; 1 may be two letters.
var leet = [...]*strings.Replacer{
	strings.NewReplacer("4", "a", "@", "a", "8", "b", "3", "e", "1", "i", "!", "i", "0", "o", "$", "s", "5", "s", "7", "t"),
	strings.NewReplacer("4", "a", "@", "a", "8", "b", "3", "e", "1", "l", "!", "l", "0", "o", "$", "s", "5", "s", "7", "t"),
}
