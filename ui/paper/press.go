package paper

import (
	"strings"
	"time"

	"lachanso/lessons"
	"lachanso/ui/kit"
	"lachanso/ui/paper/doc"
)

// Press makes the papers of one school in one language.
type Press struct {
	Words *kit.Words
	Pack  *lessons.Pack
	Art   Artist // pictures of posters and certificates; nil leaves them out

	School  string    // "" leaves a line to write on, and so do the others
	Class   string    // "4A"
	Grade   int       // 0 when not known
	Teacher string    //
	Date    time.Time // of the lesson or of the certificate; zero leaves it open
	Made    time.Time // when the paper is made
}

// say gives a message; a title that asks takes no full stop or colon behind its mark.
func (p *Press) say(id string, args ...any) string {
	return afterMark.Replace(p.Words.Say(id, args...))
}

var afterMark = strings.NewReplacer("?.", "?", "?:", "?", "!.", "!", "!:", "!")

// in gives a text of the pack.
func (p *Press) in(t lessons.Text) string { return t.In(p.Words.Lang) }

// dots is a line to write on.
func dots(n int) string { return strings.Repeat("…", n) }

// or gives the text, or a line to write on.
func or(text string, n int) string {
	if text = strings.TrimSpace(text); text != "" {
		return text
	}
	return dots(n)
}

// paper begins a document.
func (p *Press) paper(title string, page doc.Page, size float64) *doc.Document {
	return &doc.Document{Title: title, Lang: p.Words.Lang, Made: p.Made, Page: page, Size: size, Numbered: true}
}

// rich turns a pack's text with bold runs into lines of runs.
func rich(r lessons.Rich) []doc.Run {
	var out []doc.Run
	for _, s := range r {
		out = append(out, doc.Run{Text: s.Text, Bold: s.Bold})
	}
	return out
}

// sentence makes a text end as a sentence does.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?:;") || strings.HasSuffix(text, "…") || strings.HasSuffix(text, "”") {
		return text
	}
	return text + "."
}

// bare drops the full stop, to go on in the same sentence.
func bare(text string) string { return strings.TrimRight(strings.TrimSpace(text), ".") }

// listed strings lines together: after a line that ends in a mark of its own there is no semicolon.
func listed(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		line = bare(line)
		b.WriteString(line)
		switch {
		case i == len(lines)-1:
		case strings.HasSuffix(line, "?"), strings.HasSuffix(line, "!"), strings.HasSuffix(line, ":"):
			b.WriteString(" ")
		default:
			b.WriteString("; ")
		}
	}
	return sentence(b.String())
}

// quoted puts a text into quotation marks unless it stands in some.
func quoted(text string) string {
	if strings.HasPrefix(text, "“") && strings.HasSuffix(text, "”") {
		return text
	}
	return "“" + inner(text) + "”"
}

// inner makes quotation marks single, for a text that will stand in double ones.
func inner(text string) string { return strings.NewReplacer("“", "‘", "”", "’").Replace(text) }
