package kit

import (
	"strings"
	"unicode"
)

// Spacing for who reads with difficulty: letters, words and lines stand farther apart, and lines of one text begin below
// each other. What is projected, and pictures of keys, keep theirs.
//
// A text object knows no spacing of letters, so a space of a tenth of an em that Andika has stands between them.
const (
	hair         = "\u200a"
	wideGap      = " \u2009" // between words, three quarters more than a space
	spacedHeight = 1.5       // of a line, in ems
)

func (s *Sheet) spaced(t Type) bool { return s.Look.Spaced && !t.Fixed }

// LineOf is how far apart the lines of a text stand, in design pixels.
func (s *Sheet) LineOf(t Type) float32 { return s.size(t) * s.lineHeight(t) }

func (s *Sheet) lineHeight(t Type) float32 {
	if s.spaced(t) {
		return spacedHeight
	}
	return LineHeight
}

// gap is what stands between two words.
func (s *Sheet) gap(t Type) string {
	if s.spaced(t) {
		return wideGap
	}
	return " "
}

// Within is the size in which a text stands on one line of a width.
func (s *Sheet) Within(text string, t Type, w float32) float32 {
	if wide := s.TextWidth(text, t); wide > w {
		return t.Size * 0.92 * w / wide // words are measured one by one, each to a whole pixel
	}
	return t.Size
}

// set gives words as they are drawn.
func (s *Sheet) set(text string, t Type) string {
	if !s.spaced(t) {
		return text
	}
	var b strings.Builder
	before := ' '
	for _, r := range text {
		switch {
		case r == ' ' && before != ' ':
			b.WriteString(wideGap)
			before = r
			continue
		case before != ' ' && r != ' ' && !unicode.Is(unicode.Mn, r):
			b.WriteString(hair)
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// Plain takes the spacing out of drawn words.
func Plain(text string) string { return plain.Replace(text) }

var plain = strings.NewReplacer(hair, "", wideGap, " ")
