package kit

// Segment is one of a few things to choose from.
type Segment struct{ ID, Label string }

// Segments draws a few things to choose from in a row, of which one is chosen, and gives how wide it is.
func (s *Sheet) Segments(items []Segment, chosen string, x, y, h float32, pick func(id string)) float32 {
	t := Type{Size: 20, Bold: true, Lines: 1, Align: Centre}
	total := s.SegmentsWidth(items)
	back := Box{Fill: s.Paper2, Radius: 16}
	if s.High {
		back.Line, back.Weight = s.Line, 2
	}
	s.Box(back, x, y, total, h)
	at := x + 6
	for _, one := range items {
		w := s.TextWidth(one.Label, t) + 32
		label := t
		label.Colour = s.Ink2
		if one.ID == chosen {
			box := Box{Fill: s.Palette.Card, Line: s.Blue.Base, Weight: 3, Radius: 12}
			label.Colour = s.Blue.Deep
			if s.High {
				box.Fill, label.Colour = s.Blue.Base, s.Blue.On
			}
			s.Box(box, at, y+6, w, h-12)
		}
		s.Text(one.Label, label, at, y+(h-s.LineOf(t))/2, w)
		s.Hot(one.ID, one.Label, 12, at, y+6, w, h-12, func() { pick(one.ID) })
		at += w
	}
	return total
}

// SegmentsWidth tells how wide Segments is.
func (s *Sheet) SegmentsWidth(items []Segment) float32 {
	total := float32(12)
	for _, one := range items {
		total += s.TextWidth(one.Label, Type{Size: 20, Bold: true}) + 32
	}
	return total
}

// Toggle draws a switch that is on or off, 72 wide and 40 high. What it switches stands beside it and is drawn by the screen.
func (s *Sheet) Toggle(on bool, x, y float32) {
	box := Box{Fill: s.StrongLine, Radius: 20}
	knob := s.Palette.Card
	at := x + 5
	if on {
		box.Fill = s.Green.Base
		at = x + 37
	}
	if s.High {
		box.Fill, box.Line, box.Weight, knob = s.Paper, s.Ink, 3, s.Ink
		if on {
			box.Fill, knob = s.Blue.Base, s.Blue.On
		}
	}
	s.Box(box, x, y, 72, 40)
	s.Disc(knob, at, y+5, 30)
	if on {
		tick := s.Green.Deep
		if s.High {
			tick = s.Blue.Base
		}
		s.Icon("check", tick, at+6, y+11, 18)
	}
}
