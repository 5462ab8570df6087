package lessons

import (
	"regexp"
	"strconv"
	"strings"
)

// askText is a question of a slide in one language.
type askText struct {
	stem    Rich
	options []askOption
	line    int
}

type askOption struct {
	text, why Rich
	correct   bool
	line      int
}

// body reads the lines of one slide in one language.
type body struct {
	*doc
	slide *Slide
	lang  string
	asks  []askText
	notes Notes
	noted bool
}

var (
	numbered = regexp.MustCompile(`^(\d{1,2})[.)] +(.*)$`)
	speaker  = regexp.MustCompile(`^\*\*([^*]+)\*\*: *(.*)$`)
)

// slideBody reads a slide's text and notes into s and gives its questions.
func (d *doc) slideBody(s *Slide, lang string, p piece) []askText {
	b := &body{doc: d, slide: s, lang: lang}
	for i := 0; i < len(p.body); i++ {
		line := strings.TrimSpace(p.body[i])
		at := place{d.file, p.bodyLine + i, 1 + len(p.body[i]) - len(strings.TrimLeft(p.body[i], " "))}
		if strings.HasPrefix(line, "<!--") {
			i = b.comment(p, i)
			continue
		}
		if line != "" {
			b.line(line, at)
		}
	}
	for _, a := range b.asks {
		b.checkAsk(a)
	}
	if !b.noted {
		d.fail(place{d.file, p.headLine, 1}, "notes-missing", s.ID)
	} else {
		b.checkNotes(p)
	}
	s.Notes[lang] = b.notes
	return b.asks
}

// line reads one line that is no note.
func (b *body) line(line string, at place) {
	switch {
	case strings.HasPrefix(line, "## "):
		b.asks = append(b.asks, askText{stem: b.rich(line[3:], forStem, at), line: at.line})
	case strings.HasPrefix(line, "# "):
		b.block(Block{Kind: Title, Text: b.rich(line[2:], forTitle, at)})
	case strings.HasPrefix(line, "- [ ]"), strings.HasPrefix(line, "- [x]"), strings.HasPrefix(line, "- [X]"):
		b.option(line, at)
	case strings.HasPrefix(line, ">"):
		b.quote(strings.TrimSpace(line[1:]), at)
	case strings.HasPrefix(line, "- "), strings.HasPrefix(line, "* "):
		b.block(Block{Kind: Item, Text: b.rich(line[2:], forItem, at)})
	case numbered.MatchString(line):
		m := numbered.FindStringSubmatch(line)
		n, _ := strconv.Atoi(m[1])
		b.block(Block{Kind: Item, Number: n, Text: b.rich(m[2], forItem, at)})
	case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "|"), strings.HasPrefix(line, "!["), strings.HasPrefix(line, "```"), strings.HasPrefix(line, "<"):
		b.fail(at, "slide-line", line)
	case len(b.asks) > 0:
		b.fail(at, "slide-line", line)
	default:
		b.block(Block{Kind: Para, Text: b.rich(line, forLine, at)})
	}
}

func (b *body) block(block Block) {
	b.slide.Body[b.lang] = append(b.slide.Body[b.lang], block)
}

func (b *body) option(line string, at place) {
	if len(b.asks) == 0 {
		b.fail(at, "slide-line", line)
		return
	}
	a := &b.asks[len(b.asks)-1]
	a.options = append(a.options, askOption{text: b.rich(line[5:], forOption, at), correct: line[3] != ' ', line: at.line})
}

// quote is the why of the option above it, or a bubble.
func (b *body) quote(line string, at place) {
	if len(b.asks) == 0 {
		block := Block{Kind: Bubble}
		if m := speaker.FindStringSubmatch(line); m != nil {
			block.Who, line = m[1], m[2]
		}
		block.Text = b.rich(line, forBubble, at)
		b.block(block)
		return
	}
	options := b.asks[len(b.asks)-1].options
	if len(options) == 0 {
		b.fail(at, "slide-line", "> "+line)
		return
	}
	o := &options[len(options)-1]
	if o.why != nil {
		o.why = append(o.why, Span{Text: " "})
	}
	o.why = append(o.why, b.rich(line, forWhy, at)...)
}

// rich reads **bold** runs.
func (b *body) rich(line string, r role, at place) Rich {
	line = strings.TrimSpace(line)
	if line == "" {
		b.fail(at, "value-empty", b.slide.ID)
		return nil
	}
	rich, ok := bold(b.say(line, b.lang, r, at))
	if !ok {
		b.fail(at, "slide-bold", line)
	}
	return rich
}

// bold cuts a line into runs; false when a ** has no partner.
func bold(line string) (Rich, bool) {
	parts := strings.Split(line, "**")
	var out Rich
	for i, part := range parts {
		if part != "" {
			out = append(out, Span{Text: part, Bold: i%2 == 1})
		}
	}
	return out, len(parts)%2 == 1
}

func (b *body) checkAsk(a askText) {
	at := place{b.file, a.line, 1}
	right := 0
	for _, o := range a.options {
		if o.correct {
			right++
		}
		if o.why == nil {
			b.fail(place{b.file, o.line, 1}, "why-missing")
		}
	}
	switch {
	case len(a.options) < 2 || len(a.options) > 4:
		b.fail(at, "options-count", strconv.Itoa(len(a.options)), "2–4")
	case right != 1:
		b.fail(at, "options-right", strconv.Itoa(right), "1")
	}
}

// compareAsks wants the same questions, options and right answers in both languages.
func (d *doc) compareAsks(vi, en []askText, at place) {
	if len(vi) != len(en) {
		d.fail(at, "slide-step", "##", vs(len(vi), len(en)))
		return
	}
	for i := range vi {
		here := place{at.file, en[i].line, 1}
		if len(vi[i].options) != len(en[i].options) {
			d.fail(here, "slide-step", "- [ ]", vs(len(vi[i].options), len(en[i].options)))
			continue
		}
		for j := range vi[i].options {
			if vi[i].options[j].correct != en[i].options[j].correct {
				d.fail(place{at.file, en[i].options[j].line, 1}, "slide-right", strings.ToUpper(letter(j)))
			}
		}
	}
}

// joinAsks puts both languages together; where they differ the Vietnamese counts.
func joinAsks(vi, en []askText) []SlideQuestion {
	var out []SlideQuestion
	for i, a := range vi {
		q := SlideQuestion{Stem: map[string]Rich{"vi": a.stem}}
		var other askText
		if i < len(en) {
			other = en[i]
			q.Stem["en"] = other.stem
		}
		for j, o := range a.options {
			so := SlideOption{Text: map[string]Rich{"vi": o.text}, Why: map[string]Rich{"vi": o.why}, Correct: o.correct}
			if j < len(other.options) {
				so.Text["en"], so.Why["en"] = other.options[j].text, other.options[j].why
			}
			q.Options = append(q.Options, so)
		}
		out = append(out, q)
	}
	return out
}
