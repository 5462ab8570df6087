package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Passage is something on a sheet that can be read aloud. Item names its recording in the pack, if there is one: the id
// of a question, a story's node, an activity; "" where nothing can be recorded.
type Passage struct {
	Words string
	Item  string
}

// Aloud notes words that are drawn as something to be read aloud, in the order of reading: one passage, of which a
// recording of the item is all. Empty words are left out.
func (s *Sheet) Aloud(item string, words ...string) {
	if s.reply {
		return
	}
	var sentences []string
	for _, w := range words {
		if w = strings.TrimSpace(w); w != "" {
			sentences = append(sentences, sentence(w))
		}
	}
	if len(sentences) > 0 {
		s.passages = append(s.passages, Passage{Words: strings.Join(sentences, "\n"), Item: item})
	}
}

// Reply notes words that answer what was done last, such as a reason: they are read alone, since all else on the sheet
// was there before.
func (s *Sheet) Reply(item string, words ...string) {
	before := s.passages
	s.reply, s.passages = false, nil
	s.Aloud(item, words...)
	if s.reply = len(s.passages) > 0; !s.reply {
		s.passages = before
	}
}

// Also notes words that are read after a Reply too, since they are new with it.
func (s *Sheet) Also(words ...string) {
	was := s.reply
	s.reply = false
	s.Aloud("", words...)
	s.reply = was
}

// Passages gives what the sheet has to be read aloud.
func (s *Sheet) Passages() []Passage { return s.passages }

// Lettered are the words of an answer at a place, from 0, as they are read aloud: "A. Hỏi mẹ".
func Lettered(place int, words string) string { return string(rune('A'+place)) + ". " + words }

// sentence ends words that have no end of their own, so that a voice pauses after them.
func sentence(words string) string {
	if last, _ := utf8.DecodeLastRuneInString(words); unicode.IsLetter(last) || unicode.IsDigit(last) {
		return words + "."
	}
	return words
}
