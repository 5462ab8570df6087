package passphrase

import (
	"slices"
	"strings"
	"unicode"

	"github.com/trustelem/zxcvbn/match"

	"lachanso/lessons"
)

// MaxSigns is how many signs of a password are measured; no more need be typed.
const MaxSigns = 64

// About is what others know of the person who makes the password; all of it may be empty.
type About struct {
	Name   string // full, given name last
	Class  string
	School string
}

// Rating tells how a password was measured.
type Rating struct {
	Signs   int
	Words   int
	Guesses float64  // of the machine, until it is found
	Seconds float64  // that these take
	Time    string   // one of lessons.TimeKinds
	Weak    []string // of lessons.WeakKinds, the gravest first; none where it is good
}

// Good says that nothing is wrong with it, and that it lasts longer than a school year by far.
func (r Rating) Good() bool { return len(r.Weak) == 0 }

// perSecond is how many guesses the machine makes in a second: a stolen list of slowly hashed passwords, tried by one strong
// computer (zxcvbn's scenario “offline, slow hashing”).
const perSecond = 1e4

// Seconds up to which each of lessons.TimeKinds is said; the last has no end. They are told as “within …”.
var until = [...]float64{2, 45 * 60, 366 * 24 * 3600, 80 * 366 * 24 * 3600}

// Measure rates a password, of which a good one has at least so many signs. Marks of Vietnamese letters count for nothing, since it is guessed without them.
// Examples are those the pupil has seen in the lesson.
func Measure(text string, least int, about About, examples []string) Rating {
	text = ascii(text)
	r := Rating{Signs: len(text)}
	if text == "" {
		r.Time, r.Weak = lessons.TimeKinds[0], []string{lessons.WeakShort}
		return r
	}
	var parts []*match.Match
	r.Guesses, parts = guess(text)
	r.Seconds = r.Guesses / perSecond
	r.Words = max(wordsIn(parts), len(tokens(text)))
	at := 0
	for at < len(until) && r.Seconds > until[at] {
		at++
	}
	w := weighing{text: text, parts: parts, about: about, examples: examples}
	r.Weak = w.weak(r, least)
	if w.given {
		at = 0 // whoever knows the person, or sat in the lesson, finds it at once
	}
	r.Time = lessons.TimeKinds[at]
	return r
}

// ascii gives as many signs of a text as are measured, without marks; a sign of other writing is a star.
func ascii(text string) string {
	signs := []rune(Unmarked(text))
	signs = signs[:min(len(signs), MaxSigns)]
	for i, r := range signs {
		if r < ' ' || r > '~' {
			signs[i] = '*'
		}
	}
	return string(signs)
}

// wordsIn counts the words of which a text is made.
func wordsIn(parts []*match.Match) int {
	n := 0
	for _, p := range parts {
		if p.Pattern == patternWord && len(p.Token) > 1 {
			n++
		}
	}
	return n
}

// weighing looks for what makes a password weak.
type weighing struct {
	text     string
	parts    []*match.Match
	about    About
	examples []string
	given    bool // others have it, or can read it off the pupil
}

// order is that of gravity: what helps most is said first.
var order = []struct {
	kind  string
	has   func(*weighing) bool
	given bool
}{
	{lessons.WeakExample, (*weighing).example, true},
	{lessons.WeakCommon, (*weighing).common, false},
	{lessons.WeakName, (*weighing).named, false},
	{lessons.WeakSchool, (*weighing).school, false},
	{lessons.WeakBirthday, (*weighing).birthday, false},
	{lessons.WeakKeyboard, (*weighing).keyboard, false},
	{lessons.WeakRepeat, (*weighing).repeat, false},
}

func (w *weighing) weak(r Rating, least int) []string {
	var out []string
	for _, one := range order {
		if one.has(w) {
			out = append(out, one.kind)
			w.given = w.given || one.given
		}
	}
	lasting := r.Seconds > until[2]
	if !lasting && (r.Words < 2 || len(out) == 0 && r.Signs >= least) {
		out = append(out, lessons.WeakWord)
	}
	if r.Signs < least {
		out = append(out, lessons.WeakShort)
	}
	return out
}

func (w *weighing) example() bool {
	mine := bare(w.text)
	return slices.ContainsFunc(w.examples, func(e string) bool {
		e = bare(e)
		return mine == e || len(e) >= 8 && strings.Contains(mine, e)
	})
}

// common finds passwords and verses that are tried first, also with digits and signs behind or in the place of letters.
func (w *weighing) common() bool {
	whole := strings.ToLower(w.text)
	trimmed := strings.TrimRightFunc(whole, func(r rune) bool { return !unicode.IsLetter(r) })
	tries := []string{whole, bare(whole), trimmed, bare(trimmed)}
	for _, signs := range leet {
		tries = append(tries, bare(signs.Replace(whole)), bare(signs.Replace(trimmed)))
	}
	for _, t := range tries {
		if len(t) >= 4 && known(passwords, t) {
			return true
		}
	}
	for _, p := range w.parts {
		if p.Pattern == patternWord && p.DictionaryName == passwords && 2*len(p.Token) > len(w.text) {
			return true
		}
	}
	return false
}

// birthday finds days and years that could be somebody's.
func (w *weighing) birthday() bool {
	return slices.ContainsFunc(dateMatches(w.text), func(m *match.Match) bool {
		before, after := m.I > 0 && isDigit(w.text[m.I-1]), m.J+1 < len(w.text) && isDigit(w.text[m.J+1])
		return !before && !after && isDigit(m.Token[0])
	})
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// keyboard finds runs over the keys, or through letters and digits in their order.
func (w *weighing) keyboard() bool {
	return slices.ContainsFunc(w.parts, func(m *match.Match) bool {
		return (m.Pattern == patternKeys || m.Pattern == patternSequence) && len(m.Token) >= 4
	})
}

// repeat finds what comes again: signs, or whole words.
func (w *weighing) repeat() bool {
	if slices.ContainsFunc(w.parts, func(m *match.Match) bool {
		return m.Pattern == patternRepeat && (m.RepeatCount > 2 || len(m.Token) >= 6)
	}) {
		return true
	}
	all := tokens(w.text)
	return len(all) > 1 && 2*len(slices.Compact(slices.Sorted(slices.Values(all)))) <= len(all)
}
