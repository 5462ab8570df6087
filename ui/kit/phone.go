package kit

import (
	"image/color"

	"lachanso/lessons"
)

// Bubble is one message on a phone.
type Bubble struct {
	Text   lessons.Rich
	Mine   bool
	Marked bool   // tinted yellow: the one that matters
	Note   string // a line in the middle instead of a bubble
	Part   string // a prop shown as a sticker
	Dots   bool   // someone is typing
}

// Phone is a mock phone with a talk. The newest bubbles are always in sight; older ones leave at the top.
type Phone struct {
	Name    string
	Under   string // below the name
	Tone    Tone
	Bubbles []Bubble
	Size    float32 // of the words; 20 for a pupil, 48 projected
	Fixed   bool
	Deep    bool
	Foot    float32 // room kept free below the talk, for what the screen draws there
}

// Phone draws the phone.
func (s *Sheet) Phone(p Phone, x, y, w, h float32) {
	frame := s.Ink
	if s.High {
		frame = s.Ink
	}
	s.Box(Box{Fill: frame, Radius: 44}, x, y, w, h)
	in := float32(12)
	s.Box(Box{Fill: s.Palette.Card, Radius: 32}, x+in, y+in, w-2*in, h-2*in)
	head := s.phoneHead(p, x+in, y+in, w-2*in)
	s.bubbles(p, x+in+14, y+in+head+10, w-2*in-28, h-2*in-head-24-p.Foot)
}

func (s *Sheet) phoneHead(p Phone, x, y, w float32) float32 {
	head := max(72, p.Size*1.9)
	if !p.Fixed { // large words need a higher head
		head = max(head, s.LineOf(Type{Size: p.Size})+24)
		if p.Under != "" {
			head = max(head, s.LineOf(Type{Size: p.Size})+s.LineOf(Type{Size: p.Size * 0.85})+16)
		}
	}
	tone := p.Tone.Base
	if p.Deep && !s.High {
		tone = p.Tone.Deep
	}
	top := s.Box(Box{Fill: tone}, x, y, w, head)
	top.TopLeftCornerRadius, top.TopRightCornerRadius = 32*s.scale, 32*s.scale
	if s.High {
		s.Rule(x, y+head-4, w)
	}
	face := min(head, 96) * 0.66
	name := Type{Size: p.Size, Bold: true, Colour: p.Tone.On, Fixed: p.Fixed, Lines: 1}
	if p.Under == "" && s.TextWidth(p.Name, name) > w-face-46 { // the name matters more than the face
		name.Align = Centre
		s.Text(p.Name, name, x+12, y+(head-s.LineOf(name))/2, w-24)
		return head
	}
	s.Disc(Fade(p.Tone.On, 0.35), x+16, y+(head-face)/2, face)
	s.Icon("person", p.Tone.On, x+16+face*0.16, y+(head-face)/2+face*0.14, face*0.68)
	tx, tw := x+16+face+14, w-face-46
	if p.Under == "" {
		s.Text(p.Name, name, tx, y+(head-s.LineOf(name))/2, tw)
		return head
	}
	under := Type{Size: p.Size * 0.85, Colour: p.Tone.On, Fixed: p.Fixed, Lines: 1}
	if s.spaced(name) || s.Look.Text > 1 && !p.Fixed { // one line each, whatever stands between the letters
		name.Size, under.Size = s.Within(p.Name, name, tw), s.Within(p.Under, under, tw)
	}
	both := s.LineOf(name) + s.LineOf(under)
	s.Text(p.Name, name, tx, y+(head-both)/2, tw)
	s.Text(p.Under, under, tx, y+(head-both)/2+s.LineOf(name), tw)
	return head
}

func (s *Sheet) bubbles(p Phone, x, y, w, h float32) {
	gap := p.Size * 0.5
	first, used := len(p.Bubbles), float32(0)
	for first > 0 {
		high := s.bubbleHeight(p, p.Bubbles[first-1], w) + gap
		if used+high > h+gap && first < len(p.Bubbles) {
			break
		}
		used += high
		first--
	}
	for _, b := range p.Bubbles[first:] {
		s.bubble(p, b, x, y, w)
		y += s.bubbleHeight(p, b, w) + gap
	}
}

func (s *Sheet) bubbleType(p Phone) Type { return Type{Size: p.Size, Fixed: p.Fixed} }

func (s *Sheet) bubbleHeight(p Phone, b Bubble, w float32) float32 {
	t := s.bubbleType(p)
	switch {
	case b.Note != "":
		return s.TextHeight(b.Note, s.noteType(p), w)
	case b.Part != "":
		return p.Size * 3.6
	case b.Dots:
		return s.LineOf(t) + p.Size*0.8
	}
	return s.RichHeight(b.Text, t, p.bubbleWidth(w)-p.Size*1.4) + p.Size*0.8
}

// bubbleWidth is how wide a bubble may be. Large words need more of the phone.
func (p Phone) bubbleWidth(w float32) float32 {
	if p.Deep {
		return w * 0.97
	}
	return w * 0.88
}

func (s *Sheet) noteType(p Phone) Type {
	return Type{Size: p.Size * 0.9, Colour: s.Ink2, Align: Centre, Fixed: p.Fixed}
}

func (s *Sheet) bubble(p Phone, b Bubble, x, y, w float32) {
	if b.Note != "" {
		s.Text(b.Note, s.noteType(p), x, y, w)
		return
	}
	high := s.bubbleHeight(p, b, w)
	t := s.bubbleType(p)
	pad := p.Size * 0.7
	wide := p.bubbleWidth(w)
	if b.Dots || b.Part != "" {
		wide = p.Size * 4.2
	} else {
		wide = min(wide, s.widest(b.Text, t, wide-2*pad)+2*pad+1)
	}
	box := Box{Fill: rgb(0xEDF0F5), Radius: 20}
	t.Colour = color.Color(nil)
	switch {
	case s.High:
		box.Fill, box.Line, box.Weight = s.Paper, s.Ink, 2
	case b.Mine:
		box.Fill, t.Colour = s.Blue.Base, s.Blue.On
		if p.Deep {
			box.Fill = s.Blue.Deep
		}
	case b.Marked:
		box.Fill = s.Sun.Tint
	}
	if b.Mine {
		x += w - wide
	}
	r := s.Box(box, x, y, wide, high)
	if b.Mine {
		r.BottomRightCornerRadius = 5 * s.scale
	} else {
		r.BottomLeftCornerRadius = 5 * s.scale
	}
	r.TopLeftCornerRadius, r.TopRightCornerRadius = r.CornerRadius, r.CornerRadius
	if b.Mine {
		r.BottomLeftCornerRadius = r.CornerRadius
	} else {
		r.BottomRightCornerRadius = r.CornerRadius
	}
	s.bubbleInside(p, b, t, x, y, wide, high)
}

func (s *Sheet) bubbleInside(p Phone, b Bubble, t Type, x, y, w, h float32) {
	pad := p.Size * 0.7
	switch {
	case b.Part != "":
		if s.Artist != nil {
			side := h - p.Size*0.5
			s.Image(s.Artist.Part("props/"+b.Part, s.Pixels(side), s.Pixels(side)), x+(w-side)/2, y+(h-side)/2, side, side)
		}
	case b.Dots:
		dot := p.Size * 0.5
		for i := range 3 {
			s.Disc(Fade(s.Ink2, 1-float64(i)*0.3), x+(w-dot*5)/2+float32(i)*dot*2, y+(h-dot)/2, dot)
		}
	default:
		s.Rich(b.Text, t, x+pad, y+p.Size*0.4, w-2*pad+4)
	}
}

// widest tells how wide the widest line of a wrapped text is.
func (s *Sheet) widest(r lessons.Rich, t Type, w float32) float32 {
	return widestRuns(s.wrap(r, t, w))
}
