package slide

import (
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// What of a slide is too long to be projected. Message ids are made of them.
const (
	LongWord   = "word"   // one word is wider than the screen
	LongTitle  = "title"  // a question or the line below a picture
	LongText   = "text"   // heading and lines together
	LongOption = "option" // an answer; at says which
	LongWhy    = "why"    // a reason; at says of which answer
)

// TooLong says what of a slide does not fit a projected 1024×768 in the smallest letters that are read from the back row, and at
// which answer from 0; "" when all fits. It is for what teachers write: the pack's slides are tested.
func TooLong(l *kit.Look, p Page) (what string, at int) {
	s := kit.NewSheet(l, fyne.NewSize(kit.LeastWidth, kit.LeastHeight))
	p.Percent = leastPercent
	if len(p.Slide.Asks) > 0 {
		return p.questionTooLong(s)
	}
	if p.Slide.Layout == lessons.LayoutPicture {
		t, w := p.captionType(), p.captionWidth(s)
		text := p.caption()
		if wide(s, text, t, w) {
			return LongWord, 0
		}
		if s.RichHeight(text, t, w) > pillH+2 {
			return LongTitle, 0
		}
		return "", 0
	}
	w := s.Width - 2*margin(s)
	blocks := p.Slide.Body[p.Lang]
	for _, b := range blocks {
		t, indent := p.set(s, b)
		if wide(s, p.textOf(b), t, w-indent) {
			return LongWord, 0
		}
	}
	if p.blocksHeight(s, blocks, w) > p.plainRoom(s) {
		return LongText, 0
	}
	return "", 0
}

// leastPercent is the smallest text size, at which every letter has its least size.
const leastPercent = 80

// small makes the page's letters a step smaller; false when they are at their least.
func (p *Page) small() bool {
	if p.Percent == 0 {
		p.Percent = 100
	}
	if p.Percent <= leastPercent {
		return false
	}
	p.Percent -= 5
	return true
}

// plainRoom is how high the words of a page without a scene may be.
func (p *Page) plainRoom(s *kit.Sheet) float32 {
	return s.Height - foot - pillH - 2*margin(s)
}

func wide(s *kit.Sheet, r lessons.Rich, t kit.Type, w float32) bool {
	for word := range strings.FieldsSeq(r.String()) {
		if s.TextWidth(word, kit.Type{Size: t.Size, Bold: true, Fixed: true}) > w {
			return true
		}
	}
	return false
}

func (p *Page) questionTooLong(s *kit.Sheet) (what string, at int) {
	q := &p.Slide.Asks[0]
	z, m := p.size(), margin(s)
	w := s.Width - 2*m
	stem := kit.Type{Size: z.least, Bold: true, Fixed: true, Even: true}
	if wide(s, q.Stem[p.Lang], stem, w) {
		return LongWord, 0
	}
	if s.TextHeight(q.Stem[p.Lang].String(), stem, w) > 3*z.least*kit.LineHeight {
		return LongTitle, 0
	}
	y := 20 + s.TextHeight(q.Stem[p.Lang].String(), stem, w) + 18
	n := float32(len(q.Options))
	high := min(128, (s.Height-foot-pillH-16-y-12*(n-1))/n)
	for i, o := range q.Options {
		bold := lessons.Rich{{Text: o.Text[p.Lang].String(), Bold: true}}
		a := kit.Answer{Text: bold, Size: z.least, Badge: min(76, high-14), Fixed: true, Lead: numberW}
		if wide(s, bold, kit.Type{Size: z.least}, w-a.Badge-numberW-64) {
			return LongWord, i
		}
		if s.AnswerHeight(a, w)-28 > max(high-footBar, 80-28) {
			return LongOption, i
		}
		if why := o.Why[p.Lang]; s.RichHeight(why, kit.Type{Size: z.least, Fixed: true}, w-whyFace-80) > s.Height-foot-pillH-32-y-120-24 {
			return LongWhy, i
		}
	}
	return "", 0
}

// whyFace is how wide Khiên stands beside a reason, at most.
const whyFace = 200
