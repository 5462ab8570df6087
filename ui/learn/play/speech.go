package play

import (
	"lachanso/lessons"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// speech is what Khiên says, with the buttons that answer it.
type speech struct {
	mood  string // Khiên's pose
	title string
	text  string
	more  string  // below the text, in bold
	right bool    // drawn in green, with a tick
	less  float32 // how much smaller the words of a strip are
	press []press
	item  string // of its recording, "" for none
	among bool   // read in its turn with all that is on screen; else what is no greeting is read alone
}

// press is a button and what it does.
type press struct {
	kit.Button
	do func()
}

const (
	pressH    = 64
	speechPad = 24
)

func (p *speech) tone(s *kit.Sheet) kit.Tone {
	if p.right {
		return s.Green
	}
	return s.Blue
}

func (p *speech) ground(s *kit.Sheet, at area) {
	box := kit.Box{Fill: p.tone(s).Tint, Radius: 24}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
	}
	s.Box(box, at.x, at.y, at.w, at.h)
}

func (p *speech) khien(s *kit.Sheet, a *app.App, x, y, side float32) {
	s.Image(a.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: p.mood}, s.Pixels(side)), x, y, side, side)
}

// types are the types of title, text and more, some steps smaller.
func (p *speech) types(s *kit.Sheet, step float32) (title, text, more kit.Type) {
	title = kit.Type{Size: 28 - step, Bold: true}
	if p.right && !s.High {
		title.Colour = s.Green.Deep
	}
	return title, kit.Type{Size: 26 - step}, kit.Type{Size: 26 - step, Bold: true}
}

// words draws title, text and more below each other and gives where they end; with draw false it only measures.
func (p *speech) words(s *kit.Sheet, step float32, at area, draw bool) float32 {
	title, text, more := p.types(s, step)
	y := at.y
	for _, one := range []struct {
		words string
		t     kit.Type
	}{{p.title, title}, {p.text, text}, {p.more, more}} {
		if one.words == "" {
			continue
		}
		if draw {
			s.Text(one.words, one.t, at.x, y, at.w)
		}
		y += s.TextHeight(one.words, one.t, at.w) + 8
	}
	return y - 8
}

// aloud notes the words to be read aloud.
func (p *speech) aloud(s *kit.Sheet) {
	if p.mood == "hello" || p.among {
		s.Aloud(p.item, p.title, p.text, p.more)
		return
	}
	s.Reply(p.item, p.title, p.text, p.more)
}

// side draws the speech as a column: Khiên with the title, the words, the buttons at the foot.
func (p *speech) side(s *kit.Sheet, a *app.App, at area) {
	foot := float32(len(p.press)) * (pressH + 14)
	inner := area{at.x + speechPad, at.y + speechPad, at.w - 2*speechPad, at.h - 2*speechPad}
	for _, step := range []float32{0, 2, 4, 6} {
		face := p.faceSide(inner.h, step)
		body := p.sideWords(s, step, inner, face, false)
		if body+foot <= inner.y+inner.h || step == 6 {
			at.h = max(at.h, body+foot+speechPad-at.y)
			p.ground(s, at)
			p.khien(s, a, inner.x, inner.y, face)
			p.sideWords(s, step, inner, face, true)
			p.aloud(s)
			break
		}
	}
	y := at.y + at.h - speechPad - foot + 8
	for _, b := range p.press {
		s.Button(b.Button, inner.x, y, inner.w, pressH, b.do)
		y += pressH + 14
	}
}

// faceSide is how large Khiên stands in a column of a height.
func (p *speech) faceSide(h, step float32) float32 {
	if h < 330 || step > 2 {
		return 76
	}
	return 112
}

// sideWords sets a short title beside Khiên, all else below.
func (p *speech) sideWords(s *kit.Sheet, step float32, at area, face float32, draw bool) float32 {
	title, _, _ := p.types(s, step)
	below := *p
	y := at.y + face + 12
	beside := at.w - face - 16
	if high := s.TextHeight(p.title, title, beside); p.title != "" && high <= face+4 {
		if draw {
			s.Text(p.title, title, at.x+face+16, at.y+(face-high)/2, beside)
		}
		below.title = ""
	}
	return below.words(s, step, area{at.x, y, at.w, 0}, draw)
}

// Heights of a strip: usually it has room for a title and two lines, so that the board does not move when Khiên speaks.
const (
	usualStrip = 128
	leastStrip = 100
)

// stripHeight tells how high the speech is as a strip of a width.
func (p *speech) stripHeight(s *kit.Sheet, w float32) float32 {
	return max(leastStrip, p.words(s, 2+p.less, area{0, 0, w - p.stripLead() - p.pressWidth(s) - speechPad, 0}, false)+26)
}

func (p *speech) stripLead() float32 { return 120 }

func (p *speech) pressWidth(s *kit.Sheet) float32 {
	w := float32(0)
	for _, b := range p.press {
		w = max(w, s.ButtonWidth(b.Button))
	}
	if w > 0 {
		w += speechPad
	}
	return w
}

// strip draws the speech as a strip: Khiên, the words, the buttons at the right.
func (p *speech) strip(s *kit.Sheet, a *app.App, at area) {
	p.ground(s, at)
	face := min(at.h-16, 96)
	p.khien(s, a, at.x+14, at.y+(at.h-face)/2, face)
	side := p.pressWidth(s)
	inner := area{at.x + p.stripLead(), at.y, at.w - p.stripLead() - side - speechPad, at.h}
	high := p.words(s, 2+p.less, inner, false) - inner.y
	inner.y += (at.h - high) / 2
	p.words(s, 2+p.less, inner, true)
	p.aloud(s)
	y := at.y + (at.h-float32(len(p.press))*(pressH+8)+8)/2
	for _, b := range p.press {
		s.Button(b.Button, at.x+at.w-side, y, side-speechPad, pressH-4, b.do)
		y += pressH + 8
	}
}
