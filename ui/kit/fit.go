package kit

import (
	"sort"
	"strings"

	"lachanso/lessons"
)

// leastFit is the size below which Fit shortens a text instead of setting it smaller still.
const leastFit = 14

// Fit draws a text in the middle of a box's height and never over its edges: smaller down to 0.7 of its size, then with
// words broken, then shortened. It is for what people typed, which may be of any length.
func (s *Sheet) Fit(text string, t Type, x, y, w, h float32) {
	text, t = s.Fitted(text, t, w, h)
	s.Text(text, t, x, y+(h-s.TextHeight(text, t, w))/2, w)
}

// leastFit is the size below which a text is shortened; with air between its letters a smaller one can still be read.
func (s *Sheet) leastFit(t Type) float32 {
	if s.spaced(t) {
		return leastFit * 0.8
	}
	return leastFit
}

// Fitted tells how Fit would set a text.
func (s *Sheet) Fitted(text string, t Type, w, h float32) (string, Type) {
	size := t.Size
	for _, share := range []float32{1, 0.9, 0.8, 0.7} {
		if size*share < s.leastFit(t) && share < 1 {
			break
		}
		t.Size = size * share
		if s.fits(text, t, w, h) {
			return text, t
		}
	}
	text = s.broken(text, t, w)
	if s.fits(text, t, w, h) {
		return text, t
	}
	letters := []rune(text)
	n := sort.Search(len(letters), func(n int) bool { return !s.fits(string(letters[:n+1])+"…", t, w, h) })
	return strings.TrimSpace(string(letters[:n])) + "…", t
}

func (s *Sheet) fits(text string, t Type, w, h float32) bool {
	r := lessons.Rich{{Text: text, Bold: t.Bold}}
	return s.RichHeight(r, t, w) <= h+0.5 && s.widest(r, t, w) <= w+0.5
}

// broken breaks words that are wider than a line.
func (s *Sheet) broken(text string, t Type, w float32) string {
	words := strings.Fields(text)
	for i, word := range words {
		if s.TextWidth(word, t) <= w {
			continue
		}
		var b strings.Builder
		line := ""
		for _, r := range word {
			if line != "" && s.TextWidth(line+string(r), t) > w {
				b.WriteString(line + "\n")
				line = ""
			}
			line += string(r)
		}
		words[i] = b.String() + line
	}
	return strings.Join(words, " ")
}
