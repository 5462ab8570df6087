package slide

import (
	"image/color"
	"strconv"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// drawAsk draws a question: portrait and stem, the answers with their bars, and how many hands were counted.
func (p *Page) drawAsk(s *kit.Sheet) {
	q := &p.Slide.Asks[min(p.Question, len(p.Slide.Asks)-1)]
	m := margin(s)
	y := p.drawStem(s, q, m)
	if p.Why > 0 && p.Why <= len(q.Options) {
		p.drawWhy(s, q, m, y)
		return
	}
	p.drawOptions(s, q, m, y)
	p.drawTotal(s, m)
}

// drawStem draws portrait and question and gives where the answers may begin.
func (p *Page) drawStem(s *kit.Sheet, q *lessons.SlideQuestion, m float32) float32 {
	z := p.size()
	x, face := m, float32(0)
	if f, ok := p.portrait(); ok && s.Artist != nil {
		face = 136
		s.Image(s.Artist.Portrait(f, s.Pixels(face), s.Sun.Tint, float64(s.Pixels(face))/2), m, 22, face, face)
		x += face + 28
	}
	t := kit.Type{Size: z.title, Bold: true, Fixed: true, Even: true}
	text := q.Stem[p.Lang].String()
	w := s.Width - x - m
	for t.Size > z.least && s.TextHeight(text, t, w) > 2*z.title*kit.LineHeight {
		t.Size = max(z.least, t.Size-2)
	}
	if parted := kit.LastAsk(text); s.TextHeight(parted, t, w) <= s.TextHeight(text, t, w) {
		text = parted
	}
	stem := lessons.Rich{{Text: text, Bold: true}}
	high := s.RichHeight(stem, t, w)
	y := max(20, 20+(face+4-high)/2)
	s.Rich(stem, t, x, y, w)
	return max(y+high, 22+face) + 18
}

func (p *Page) portrait() (lessons.Figure, bool) {
	all := p.Slide.Portraits
	switch {
	case len(all) == 0:
		return lessons.Figure{}, false
	case p.Question < len(all):
		return all[p.Question], true
	}
	return all[0], true
}

func (p *Page) drawOptions(s *kit.Sheet, q *lessons.SlideQuestion, m, y float32) {
	z := p.size()
	n := float32(len(q.Options))
	low := s.Height - foot - pillH - 16
	high := min(128, (low-y-12*(n-1))/n)
	w := s.Width - 2*m
	badge := min(76, high-14)
	lead := p.lead(s, q, w, badge)
	for i, o := range q.Options {
		at := y + float32(i)*(high+12)
		a := kit.Answer{
			ID: "option-" + string(rune('a'+i)), Place: i, Text: o.Text[p.Lang], Size: p.optionSize(s, q, w, lead, high, z), Badge: badge,
			Fixed: true, Deep: true, Lead: lead,
		}
		if p.Hands != nil && p.Hands.Reveal && o.Correct {
			a.State = kit.RightState
		}
		s.Answer(a, m, at, w, high, func() { p.Press(i) })
		if p.Hands != nil && p.Hands.Cards && i < 2 {
			drawCard(s, i, m+22, at+(high-badge)/2, badge)
		}
		if p.Hands != nil && p.Hands.Counting {
			p.drawBar(s, i, o.Correct && p.Hands.Reveal, lead, m, at, w, high)
		}
	}
}

// drawCard draws the card that pupils hold up, in the place of the letter's shape: the first is green, the second red.
// They differ by letter too, and say nothing of what is right.
func drawCard(s *kit.Sheet, i int, x, y, size float32) {
	tone := []kit.Tone{s.Green, s.Coral}[i]
	s.Box(kit.Box{Fill: tone.Deep, Line: s.Palette.Card, Weight: 4, Radius: 10}, x-4, y-4, size+8, size+8)
	t := kit.Type{Size: size * 0.64, Bold: true, Colour: tone.On, Align: kit.Centre, Fixed: true}
	s.Text(string(rune('A'+i)), t, x, y+(size-t.Size*kit.LineHeight)/2, size)
}

// optionSize is the body size, or less down to the least where an option would need more lines than its row has.
func (p *Page) optionSize(s *kit.Sheet, q *lessons.SlideQuestion, w, lead, high float32, z size) float32 {
	size := z.body
	if lead > 0 && lead < leastBar+numberW {
		high -= footBar
	}
	for size > z.least {
		fits := true
		for _, o := range q.Options {
			bold := lessons.Rich{{Text: o.Text[p.Lang].String(), Bold: true}} // as the right one will be
			fits = fits && s.AnswerHeight(kit.Answer{Text: bold, Size: size, Badge: 76, Fixed: true, Lead: lead}, w)-28 <= high
		}
		if fits {
			break
		}
		size = max(z.least, size-2)
	}
	return size
}

// lead is the room for bars right of the words: as much as the longest answer leaves. Where that is little only the
// number stands there, and the bar runs along the row's foot.
func (p *Page) lead(s *kit.Sheet, q *lessons.SlideQuestion, w, badge float32) float32 {
	if p.Hands == nil || !p.Hands.Counting {
		return 0
	}
	longest := float32(0)
	for _, o := range q.Options { // bold, as the right one will be
		longest = max(longest, s.TextWidth(o.Text[p.Lang].String(), kit.Type{Size: p.size().body, Bold: true, Fixed: true}))
	}
	free := w - s.AnswerWords(kit.Answer{Badge: badge}, w, longest)
	switch {
	case free < p.numbersW():
		return numberW
	case free < leastBar+p.numbersW():
		return p.numbersW()
	}
	return min(free, w*0.42)
}

// numbersW is the room for the numbers of an option: one, or both rounds' with an arrow between.
func (p *Page) numbersW() float32 {
	if p.Hands.Before != nil {
		return 2*numberW + arrowW
	}
	return numberW
}

const (
	numberW  = 96 // of a count: the number with air on both sides
	arrowW   = 24 // from the first round's number to the second's
	leastBar = 80 // a bar shorter than this tells nothing
	footBar  = 30 // above and below the words of a row along whose foot the bar runs
)

func (p *Page) drawBar(s *kit.Sheet, i int, right bool, lead, x, y, w, high float32) {
	n, most := p.count(p.Hands.Counts, i), 1
	for j := range p.Hands.Counts {
		most = max(most, p.count(p.Hands.Counts, j), p.count(p.Hands.Before, j))
	}
	colour := s.Ink2
	if right {
		colour = s.Green.Deep
	}
	left := x + w - lead
	if lead < leastBar+p.numbersW() {
		p.drawNumbers(s, i, lead >= p.numbersW(), left, y, high)
		p.drawFootBars(s, i, most, colour, x+24, y+high-14, w-48)
		return
	}
	room := lead - p.numbersW()
	thick, top := min(52, high-40), y+high/2
	if p.Hands.Before != nil {
		thick = (thick - 4) / 2
		was := p.count(p.Hands.Before, i)
		s.Box(kit.Box{Fill: s.StrongLine, Radius: 8}, left, top-thick-2, max(14, room*float32(was)/float32(most)), thick)
		s.Box(kit.Box{Fill: colour, Radius: 8}, left, top+2, max(14, room*float32(n)/float32(most)), thick)
		p.drawNumbers(s, i, true, left+room, y, high)
		return
	}
	bar := max(14, room*float32(n)/float32(most))
	s.Box(kit.Box{Fill: colour, Radius: 10}, left, top-thick/2, bar, thick)
	s.Text(strconv.Itoa(n), kit.Type{Size: 52, Bold: true, Fixed: true, Lines: 1}, left+bar+16, y+(high-52*kit.LineHeight)/2, numberW)
}

// drawFootBars draws bars along an answer's foot, where words and numbers leave no other room.
func (p *Page) drawFootBars(s *kit.Sheet, i, most int, colour color.Color, x, y, w float32) {
	thick := float32(8)
	if p.Hands.Before != nil {
		thick = 5
		was := w * float32(p.count(p.Hands.Before, i)) / float32(most)
		s.Box(kit.Box{Fill: s.StrongLine, Radius: 2}, x, y-2, was, thick)
		y += 4
	}
	s.Box(kit.Box{Fill: colour, Radius: 5}, x, y, w*float32(p.count(p.Hands.Counts, i))/float32(most), thick)
}

// drawNumbers draws an option's count; both says that in the second round the first one's stands before it, paler.
func (p *Page) drawNumbers(s *kit.Sheet, i int, both bool, x, y, high float32) {
	t := kit.Type{Size: 52, Bold: true, Fixed: true, Lines: 1, Align: kit.Centre}
	top := y + (high-52*kit.LineHeight)/2
	if both && p.Hands.Before != nil {
		was := t
		was.Bold, was.Colour = false, s.Ink2
		s.Text(strconv.Itoa(p.count(p.Hands.Before, i)), was, x, top, numberW)
		s.Icon("right", s.Ink2, x+numberW-2, y+(high-28)/2, 28)
		x += numberW + arrowW
	}
	s.Text(strconv.Itoa(p.count(p.Hands.Counts, i)), t, x, top, numberW)
}

func (p *Page) count(counts []int, i int) int {
	if i < len(counts) {
		return counts[i]
	}
	return 0
}

// drawTotal says how many hands were counted, of how many pupils; before that, how the class answers.
func (p *Page) drawTotal(s *kit.Sheet, m float32) {
	if p.Hands == nil {
		return
	}
	y := s.Height - foot - pillH
	t := kit.Type{Size: 48, Fixed: true, Lines: 1}
	if p.Aside > 0 {
		p.drawTotalAside(s, m, y)
		return
	}
	room := s.Width - 2*m - pillWidth(s) - 96
	if !p.Hands.Counting {
		s.Text(p.Hands.How, t, m+4, y+8, room+72)
		return
	}
	total := 0
	for _, n := range p.Hands.Counts {
		total += n
	}
	s.Icon("hand", s.Ink, m+4, y+16, 48)
	text := lessons.Rich{{Text: strconv.Itoa(total), Bold: true}}
	if p.Pupils > 0 {
		text = append(text, lessons.Span{Text: " / " + s.Words.Say("hands-of", "Count", p.Pupils)})
	}
	s.Rich(text, t, m+72, y+8, room)
	if p.Hands.Recount == "" {
		return
	}
	x := m + 72 + s.TextWidth(text.String(), kit.Type{Size: 48, Bold: true, Fixed: true}) + 8
	end := m + 72 + room
	t.Colour = s.Ink2
	if words := s.TextWidth(p.Hands.Recount, t); x+56+words < end {
		s.Icon("refresh", s.Ink2, x, y+18, 44)
		x += 56
	}
	s.Fit(p.Hands.Recount, t, x, y, end-x, pillH)
}

// drawTotalAside says the same as drawTotal in the room that a bar leaves.
func (p *Page) drawTotalAside(s *kit.Sheet, m, y float32) {
	text := p.Hands.How
	if p.Hands.Counting {
		total := 0
		for _, n := range p.Hands.Counts {
			total += n
		}
		text = strconv.Itoa(total)
		if p.Pupils > 0 {
			text += " / " + s.Words.Say("hands-of", "Count", p.Pupils)
		}
	}
	if room := Foot(s, *p) - SpareGap - p.Aside - 4; room >= leastTotal {
		s.Fit(text, kit.Type{Size: 48, Fixed: true}, m+4, y, room, pillH)
	}
}

// leastTotal is a room in which a few hands can be said: in less there would be only the dots of what is left out.
const leastTotal = 100

// emboldened is an answer as it stands when it is the right one.
func emboldened(a kit.Answer) kit.Answer {
	a.Text = lessons.Rich{{Text: a.Text.String(), Bold: true}}
	return a
}

// drawWhy shows one option and its reason, large.
func (p *Page) drawWhy(s *kit.Sheet, q *lessons.SlideQuestion, m, y float32) {
	i := p.Why - 1
	o := q.Options[i]
	w := s.Width - 2*m
	z := p.size()
	state := kit.Open
	if o.Correct {
		state = kit.RightState
	}
	a := kit.Answer{ID: "why-option", Place: i, Text: o.Text[p.Lang], Size: z.body, Badge: 76, Fixed: true, Deep: true, State: state}
	for a.Size > z.least && s.AnswerHeight(emboldened(a), w) > 104+14 {
		a.Size = max(z.least, a.Size-2)
	}
	s.Answer(a, m, y, w, 104, nil)
	y += 104 + 16
	high := s.Height - foot - pillH - 16 - y
	box := kit.Box{Fill: s.Blue.Tint, Radius: 28}
	if s.High {
		box.Line, box.Weight = s.Ink, 3
	}
	s.Box(box, m, y, w, high)
	face := min(200, high-24)
	if s.Artist != nil {
		mood := "thinking"
		if o.Correct {
			mood = "happy"
		}
		s.Image(s.Artist.Figure(lessons.Figure{Who: lessons.Mascot, Mood: mood}, s.Pixels(face)), m+24, y+(high-face)/2, face, face)
	}
	t := kit.Type{Size: z.body, Fixed: true}
	text := o.Why[p.Lang]
	tw := w - face - 24 - 56
	for t.Size > z.least && s.RichHeight(text, t, tw) > high-24 {
		t.Size = max(z.least, t.Size-2)
	}
	th := s.RichHeight(text, t, tw)
	s.Rich(text, t, m+24+face+24, y+(high-th)/2, tw)
}
