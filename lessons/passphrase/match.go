package passphrase

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/trustelem/zxcvbn/adjacency"
	"github.com/trustelem/zxcvbn/match"
	"github.com/trustelem/zxcvbn/scoring"
)

// Patterns of a match, as package scoring names them.
const (
	patternWord     = "dictionary"
	patternKeys     = "spatial"
	patternSequence = "sequence"
	patternRepeat   = "repeat"
	patternYear     = "regex"
	patternDate     = "date"
)

// guess gives how many guesses find a text of ASCII, and of what it is made.
func guess(text string) (guesses float64, parts []*match.Match) {
	matches := slices.Concat(wordMatches(text), keyMatches(text), sequenceMatches(text), repeatMatches(text), dateMatches(text))
	match.Sort(matches)
	r := scoring.MostGuessableMatchSequence(text, matches, false)
	return r.Guesses, r.Sequence
}

// wordMatches finds words as they stand, backwards, and with signs in the place of letters.
func wordMatches(text string) []*match.Match {
	small := strings.ToLower(text)
	out := listed(text, small)
	for _, m := range listed(text, turned(small)) {
		m.I, m.J = len(text)-1-m.J, len(text)-1-m.I
		m.Token, m.Reversed = text[m.I:m.J+1], true
		out = append(out, m)
	}
	for _, signs := range leet {
		read := signs.Replace(small)
		if read == small || len(read) != len(small) {
			continue
		}
		for _, m := range listed(text, read) {
			if sub := subbed(small[m.I:m.J+1], read[m.I:m.J+1]); len(sub) > 0 && m.J > m.I {
				m.L33t, m.Sub = true, sub
				out = append(out, m)
			}
		}
	}
	return out
}

// listed finds the listed words in a reading of the text.
func listed(text, read string) []*match.Match {
	var out []*match.Match
	lists := ranks()
	names := slices.Sorted(maps.Keys(lists)) // in one order: of two ways that weigh the same the first is taken
	for i := range read {
		for j := i; j < len(read); j++ {
			word := read[i : j+1]
			for _, name := range names {
				if rank := lists[name][word]; rank > 0 {
					out = append(out, &match.Match{
						Pattern: patternWord, I: i, J: j, Token: text[i : j+1], MatchedWord: word, Rank: rank, DictionaryName: name,
					})
				}
			}
		}
	}
	return out
}

func turned(text string) string {
	b := []byte(text)
	slices.Reverse(b)
	return string(b)
}

// subbed gives the signs that stand for letters.
func subbed(written, read string) map[string]string {
	out := map[string]string{}
	for i := range written {
		if written[i] != read[i] {
			out[written[i:i+1]] = read[i : i+1]
		}
	}
	return out
}

// leastRun is how many signs in a row make a run of keys, of letters in their order, or a repetition worth a match.
const leastRun = 3

// shifted are the signs of the keyboard that need Shift.
const shifted = `~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?`

// keyMatches finds runs over neighbours on a keyboard.
func keyMatches(text string) []*match.Match {
	var out []*match.Match
	for _, board := range []string{"qwerty", "keypad"} {
		keys := adjacency.Graphs[board].Graph
		for i := 0; i < len(text)-1; {
			run := match.Match{Pattern: patternKeys, I: i, Graph: board}
			last, j := -1, i
			for ; j < len(text)-1; j++ {
				way := slices.IndexFunc(keys[text[j:j+1]], func(next string) bool { return strings.Contains(next, text[j+1:j+2]) })
				if way < 0 {
					break
				}
				if way != last {
					run.Turns++
				}
				last = way
			}
			if j-i+1 >= leastRun {
				run.J, run.Token = j, text[i:j+1]
				run.ShiftedCount = len(only(run.Token, func(r rune) bool { return board == "qwerty" && strings.ContainsRune(shifted, r) }))
				out = append(out, &run)
			}
			i = max(j, i+1)
		}
	}
	return out
}

// sequenceMatches finds letters and digits in their order, up or down, with the same step.
func sequenceMatches(text string) []*match.Match {
	var out []*match.Match
	for i := 0; i < len(text)-1; {
		step := int(text[i+1]) - int(text[i])
		j := i + 1
		for j < len(text)-1 && int(text[j+1])-int(text[j]) == step {
			j++
		}
		if j-i+1 >= leastRun && step != 0 && step >= -5 && step <= 5 {
			out = append(out, &match.Match{Pattern: patternSequence, I: i, J: j, Token: text[i : j+1], Ascending: step > 0})
		}
		i = j
	}
	return out
}

// repeatMatches finds what comes again at once: of all repetitions from a sign the one that covers most, in its shortest words.
func repeatMatches(text string) []*match.Match {
	var out []*match.Match
	for i := 0; i < len(text); {
		best := match.Match{}
		for size := 1; i+2*size <= len(text); size++ {
			base, times := text[i:i+size], 1
			for strings.HasPrefix(text[i+times*size:], base) {
				times++
			}
			if times > 1 && times*size > len(best.Token) {
				best = match.Match{Pattern: patternRepeat, I: i, J: i + times*size - 1, Token: text[i : i+times*size], BaseToken: base, RepeatCount: times}
			}
		}
		if len(best.Token) < leastRun {
			i++
			continue
		}
		best.BaseGuesses, _ = guess(best.BaseToken)
		out = append(out, &best)
		i = best.J + 1
	}
	return out
}

// The years in which people that pupils know were born, or that are remembered, and the present ones.
const (
	firstYear = 1930
	lastYear  = 2039
)

// dateMatches finds years, and days with month and year or without, written with signs between or without.
func dateMatches(text string) []*match.Match {
	var out []*match.Match
	for i := range text {
		for j := i + 3; j < min(len(text), i+10); j++ {
			out = append(out, dated(text, i, j)...)
		}
	}
	return out
}

// layouts of days. A day with its month is one of that year, whichever it was: the leap year 2000 has all days.
var layouts = []string{"02012006", "2006-01-02", "02-01-2006", "2-1-2006", "020106", "02-01-06", "2-1-06", "0201"}

func dated(text string, i, j int) []*match.Match {
	token := text[i : j+1]
	m := match.Match{I: i, J: j, Token: token}
	if year := number(token); len(token) == 4 && year >= firstYear && year <= lastYear {
		m.Pattern, m.RegexName = patternYear, "recent_year"
		return []*match.Match{&m}
	}
	written := strings.Map(func(r rune) rune {
		if strings.ContainsRune("/._ ", r) {
			return '-'
		}
		return r
	}, token)
	for _, layout := range layouts {
		day, err := time.Parse(layout, written)
		if err != nil || len(layout) > 6 && strings.Contains(layout, "2006") && (day.Year() < firstYear || day.Year() > lastYear) {
			continue
		}
		m.Pattern, m.Day, m.Month, m.Year = patternDate, day.Day(), int(day.Month()), day.Year()
		if m.Year == 0 {
			m.Year = scoring.ReferenceYear
		}
		if at := strings.IndexAny(token, "-/._ "); at >= 0 {
			m.Separator = token[at : at+1]
		}
		return []*match.Match{&m}
	}
	return nil
}

// number reads a few digits, or gives -1.
func number(text string) int {
	n := 0
	for _, r := range text {
		if r < '0' || r > '9' {
			return -1
		}
		n = n*10 + int(r-'0')
	}
	return n
}
