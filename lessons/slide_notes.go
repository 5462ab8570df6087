package lessons

import "strings"

// The words that begin a teacher's notes, by language: say, ask, often heard.
var noteWords = map[string][3]string{
	"vi": {"Nói:", "Hỏi:", "Thường gặp:"},
	"en": {"Say:", "Ask:", "Often heard:"},
}

// comment reads the notes that begin at line i and gives the line they end on.
func (b *body) comment(p piece, i int) int {
	first := i
	b.noted = true
	for ; i < len(p.body); i++ {
		line := p.body[i]
		if i == first {
			line = strings.TrimPrefix(strings.TrimSpace(line), "<!--")
		}
		line, rest, closed := strings.Cut(line, "-->")
		if line = strings.TrimSpace(line); line != "" {
			b.note(line, place{b.file, p.bodyLine + i, 1})
		}
		if closed {
			if rest = strings.TrimSpace(rest); rest != "" {
				b.fail(place{b.file, p.bodyLine + i, 1}, "slide-line", rest)
			}
			return i
		}
	}
	b.fail(place{b.file, p.bodyLine + first, 1}, "notes-open")
	b.lose()
	return i
}

// note puts one line of notes where its first word says; a line without one is a further remark.
func (b *body) note(line string, at place) {
	to := &b.notes.More
	for i, word := range noteWords[b.lang] {
		if rest, ok := strings.CutPrefix(line, word); ok {
			to = []*Rich{&b.notes.Say, &b.notes.Ask, &b.notes.Often}[i]
			line = strings.TrimSpace(rest)
			break
		}
	}
	if line == "" {
		return
	}
	rich, ok := bold(b.say(line, b.lang, forTeacher, at))
	if !ok {
		b.fail(at, "slide-bold", line)
	}
	if *to != nil {
		*to = append(*to, Span{Text: "\n"})
	}
	*to = append(*to, rich...)
}

// checkNotes wants all three parts of the notes.
func (b *body) checkNotes(p piece) {
	words := noteWords[b.lang]
	for i, part := range []Rich{b.notes.Say, b.notes.Ask, b.notes.Often} {
		if len(part) == 0 {
			b.fail(place{b.file, p.headLine, 1}, "notes-part", b.slide.ID, strings.TrimSuffix(words[i], ":"))
		}
	}
}
