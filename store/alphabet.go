package store

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// alphabet compares words as a Vietnamese dictionary does: first by letters, of which ă, â, đ, ê, ô, ơ and ư are letters of
// their own, then by tones; capitals do not count. It is here because x/text/collate, which it is tested against, brings the
// orders of all languages, 1.5 MB of the program. It keeps how each word is spelled: it is for one goroutine and one sorting.
type alphabet struct {
	numbers bool // whether digits in a row are one number, so that 10 comes after 2
	known   map[string]spelling
}

// spelling is a word taken apart.
type spelling struct {
	letters []rune // the ranks of its letters, signs and digits
	tones   []byte // for each of them toneless, then one for each mark on it
}

func newAlphabet(numbers bool) alphabet { return alphabet{numbers, map[string]spelling{}} }

// compare gives 0 for words that differ in nothing but capitals.
func (b alphabet) compare(x, y string) int {
	s, t := b.spell(x), b.spell(y)
	if c := slices.Compare(s.letters, t.letters); c != 0 {
		return c
	}
	return bytes.Compare(s.tones, t.tones)
}

// Signs and tones in their order; those that are not here follow.
var (
	allSigns = []rune(" _-–—,;:!?.'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$")
	allTones = []rune{0x300, 0x309, 0x303, 0x301, 0x323} // huyền, hỏi, ngã, sắc, nặng
)

// Where the ranks begin of what comes after all signs.
const (
	zeroRank   = 1 << 22
	numberRank = zeroRank + 10
	letterRank = 1 << 23
	family     = 4 // ranks for a letter and those that are made of it
)

// toneless stands for a letter itself, before the marks on it.
const toneless byte = 1

// madeOf tells for a letter and the mark that makes another letter of it how far behind it that stands.
var madeOf = map[[2]rune]rune{
	{'a', 0x306}: 1, {'a', 0x302}: 2, {'e', 0x302}: 1, {'o', 0x302}: 1, {'o', 0x31b}: 2, {'u', 0x31b}: 1,
}

// rankOf gives the place of a letter, a sign or a digit among all.
func rankOf(r rune) rune {
	switch i := slices.Index(allSigns, r); {
	case i >= 0:
		return rune(i)
	case r >= '0' && r <= '9':
		return zeroRank + r - '0'
	case r == 'đ':
		return letterRank + 'd'*family + 1
	case unicode.IsLetter(r):
		return letterRank + r*family
	}
	return rune(len(allSigns)) + r
}

func (b alphabet) spell(word string) spelling {
	if s, ok := b.known[word]; ok {
		return s
	}
	var s spelling
	var base rune // what the marks are on
	length := -1  // where the length of the number stands that is being read
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		if n := len(s.letters); n > 0 && unicode.Is(unicode.Mn, r) {
			if step := madeOf[[2]rune{base, r}]; step > 0 {
				s.letters[n-1] += step
			} else if i := slices.Index(allTones, r); i >= 0 {
				s.tones = append(s.tones, toneless+1+byte(i))
			} else {
				s.tones = append(s.tones, toneless+1+byte(len(allTones)))
			}
			continue
		}
		base = r
		digit := b.numbers && r >= '0' && r <= '9'
		if digit && length < 0 {
			length = len(s.letters) + 1
			s.add(numberRank, 0)
		}
		if !digit {
			length = -1
		} else if r == '0' && s.letters[length] == 0 {
			continue // in front of a number, zeros say nothing
		} else {
			s.letters[length]++
		}
		s.add(rankOf(r))
	}
	b.known[word] = s
	return s
}

func (s *spelling) add(ranks ...rune) {
	for _, r := range ranks {
		s.letters = append(s.letters, r)
		s.tones = append(s.tones, toneless)
	}
}
