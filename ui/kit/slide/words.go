package slide

import (
	"strconv"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// panelBlocks are the words that stand in the panel: what the phone shows stands there, not here.
func (p *Page) panelBlocks() []lessons.Block {
	all := p.Slide.Body[p.Lang]
	if p.Slide.Scene == nil || !p.hasPhone() {
		return all
	}
	var out []lessons.Block
	for _, b := range all {
		if b.Kind != lessons.Bubble {
			out = append(out, b)
		}
	}
	return out
}

func (p *Page) wordsHeight(s *kit.Sheet, w float32) float32 {
	return p.blocksHeight(s, p.panelBlocks(), w-2*panelPad) + 2*panelAir
}

// set gives how a block is set, and how far it is indented.
func (p *Page) set(s *kit.Sheet, b lessons.Block) (t kit.Type, indent float32) {
	z := p.size()
	t = kit.Type{Size: z.body, Fixed: true, Even: true}
	switch b.Kind {
	case lessons.Title:
		t.Size, t.Bold = z.title, true
	case lessons.Item:
		indent = z.body * 1.2
	case lessons.Bubble:
		indent = 24
	}
	return t, indent
}

const (
	blockGap  = 10
	bubblePad = 12
)

func (p *Page) blocksHeight(s *kit.Sheet, blocks []lessons.Block, w float32) float32 {
	high := float32(0)
	for i, b := range blocks {
		if i > 0 {
			high += blockGap
		}
		high += p.blockHeight(s, b, w)
	}
	return high
}

func (p *Page) blockHeight(s *kit.Sheet, b lessons.Block, w float32) float32 {
	t, indent := p.set(s, b)
	text := p.textOf(b)
	if b.Kind == lessons.Bubble {
		return s.RichHeight(text, t, w-2*indent) + 2*bubblePad
	}
	return s.RichHeight(text, t, w-indent)
}

// textOf gives a block's words; a title is bold, a bubble begins with who says it.
func (p *Page) textOf(b lessons.Block) lessons.Rich {
	switch {
	case b.Kind == lessons.Title:
		return lessons.Rich{{Text: b.Text.String(), Bold: true}}
	case b.Kind == lessons.Bubble && b.Who != "":
		return append(lessons.Rich{{Text: b.Who + ": ", Bold: true}}, b.Text...)
	}
	return b.Text
}

// drawWords draws blocks one below the other.
func (p *Page) drawWords(s *kit.Sheet, blocks []lessons.Block, x, y, w float32) {
	for _, b := range blocks {
		t, indent := p.set(s, b)
		high := p.blockHeight(s, b, w)
		text := p.textOf(b)
		switch b.Kind {
		case lessons.Bubble:
			box := kit.Box{Fill: s.Violet.Tint, Radius: 24}
			if s.High {
				box.Line, box.Weight = s.Ink, 3
			}
			s.Box(box, x, y, w, high)
			s.Rich(text, t, x+indent, y+bubblePad, w-2*indent)
		case lessons.Item:
			p.drawMark(s, b, t, x, y)
			s.Rich(text, t, x+indent, y, w-indent)
		default:
			s.Rich(text, t, x, y, w)
		}
		y += high + blockGap
	}
}

// drawMark draws the number or the dot of a list's line.
func (p *Page) drawMark(s *kit.Sheet, b lessons.Block, t kit.Type, x, y float32) {
	tone := s.Topic(p.Module.Topic)
	colour := tone.Deep
	if b.Number == 0 {
		dot := t.Size * 0.28
		s.Disc(colour, x+t.Size*0.2, y+t.Size*kit.LineHeight/2-dot/2, dot)
		return
	}
	n := t
	n.Bold, n.Colour = true, colour
	s.Text(strconv.Itoa(b.Number)+".", n, x, y, t.Size*1.2)
}

// phone is the mock phone with the slide's bubbles.
func (p *Page) phone(s *kit.Sheet) kit.Phone {
	z := p.size()
	ph := kit.Phone{Tone: s.Violet, Size: z.least, Fixed: true, Deep: true}
	for _, b := range p.Slide.Body[p.Lang] {
		if b.Kind != lessons.Bubble {
			continue
		}
		if ph.Name == "" {
			ph.Name = b.Who
		}
		ph.Bubbles = append(ph.Bubbles, kit.Bubble{Text: b.Text, Mine: b.Who != ph.Name})
	}
	if n := len(ph.Bubbles); n > 0 && !ph.Bubbles[n-1].Mine {
		ph.Bubbles[n-1].Marked = true
	}
	return ph
}
