package kit

import "image/color"

// Button says how a button looks. Widths and heights are those of the looks: 56 high, a main one 64 to 72.
type Button struct {
	ID    string
	Label string
	Icon  string
	Key   string // shown on a keycap: "Enter", "F5"
	Tone  *Tone  // nil for a quiet white one
	Size  float32
	Pill  bool
	Left  bool // text at the left, as in lists
	Off   bool // pressing does nothing
	Fixed bool // projected: the reader's text size does not change it
}

const lip = 4

// Button draws a button and makes it pressable.
func (s *Sheet) Button(b Button, x, y, w, h float32, do func()) *Hot {
	if b.Size == 0 {
		b.Size = 22
	}
	radius := float32(16)
	if b.Pill {
		radius = h / 2
	}
	face, under, ink, line := s.buttonColours(b)
	if !b.Off && !s.High {
		s.Box(Box{Fill: under, Radius: radius}, x, y+lip, w, h)
	}
	moved := s.faced(func(f *Sheet) {
		f.Box(Box{Fill: face, Line: line, Weight: 2, Radius: radius}, x, y, w, h)
		f.buttonWords(b, ink, x, y, w, h)
	})
	hot := s.Hot(b.ID, b.Label, radius, x, y, w, h, do)
	hot.face, hot.lip = moved, lip*s.scale
	if b.Off {
		hot.Disable()
	}
	return hot
}

// IconButton draws a square button of the icon alone, or a round one for a pill; the label is read aloud.
func (s *Sheet) IconButton(b Button, x, y float32, do func()) *Hot {
	const side, icon = 56, 28
	radius := float32(16)
	if b.Pill {
		radius = side / 2
	}
	face, under, ink, line := s.buttonColours(b)
	if !s.High {
		s.Box(Box{Fill: under, Radius: radius}, x, y+lip, side, side)
	}
	moved := s.faced(func(f *Sheet) {
		f.Box(Box{Fill: face, Line: line, Weight: 2, Radius: radius}, x, y, side, side)
		f.Icon(b.Icon, ink, x+(side-icon)/2, y+(side-icon)/2, icon)
	})
	hot := s.Hot(b.ID, b.Label, radius, x, y, side, side, do)
	hot.face, hot.lip = moved, lip*s.scale
	return hot
}

func (s *Sheet) buttonColours(b Button) (face, under, ink, line color.Color) {
	switch {
	case b.Off:
		return s.Disabled, s.Disabled, s.Ink2, nil
	case s.High && (b.Tone == nil || b.Tone.Base == s.Paper):
		return s.Paper, s.Paper, s.Ink, s.Ink
	case b.Tone == nil:
		return s.Palette.Card, s.StrongLine, s.Ink, s.StrongLine
	}
	return b.Tone.Base, b.Tone.Deep, b.Tone.On, nil
}

func (s *Sheet) buttonWords(b Button, ink color.Color, x, y, w, h float32) {
	t := Type{Size: b.Size, Bold: true, Colour: ink, Fixed: b.Fixed}
	icon, key := float32(0), float32(0)
	if b.Icon != "" {
		icon = b.Size*1.2 + 12
	}
	if b.Key != "" {
		key = s.KeycapWidth(b.Key) + 12
	}
	wide := s.TextWidth(b.Label, t)
	if key > 0 && icon+wide+key > w-32 { // a long label needs the room more than its key does
		key = 0
	}
	if room := w - 32 - icon - key; wide > room {
		t.Size *= max(0.6, room/wide)
		wide = s.TextWidth(b.Label, t)
	}
	at := x + (w-icon-wide-key)/2
	if b.Left {
		at = x + 20
	}
	if icon > 0 {
		s.Icon(b.Icon, ink, at, y+(h-icon+12)/2, icon-12)
		at += icon
	}
	line := s.LineOf(t)
	s.Text(b.Label, t, at, y+(h-line)/2, wide*1.03+6) // words are measured one by one: never let rounding break the line
	if key > 0 {
		s.keycap(b.Key, ink, b.Tone != nil, at+wide+12, y+(h-28)/2)
	}
}

// ButtonWidth tells how wide a button must be for its words.
func (s *Sheet) ButtonWidth(b Button) float32 {
	if b.Size == 0 {
		b.Size = 22
	}
	w := s.TextWidth(b.Label, Type{Size: b.Size, Bold: true, Fixed: b.Fixed}) + 48
	if b.Icon != "" {
		w += b.Size*1.2 + 12
	}
	if b.Key != "" {
		w += s.KeycapWidth(b.Key) + 12
	}
	return w
}

// KeycapWidth tells how wide the picture of a key is; all are 28 high.
func (s *Sheet) KeycapWidth(key string) float32 {
	return max(28, s.measure(key, 15, true)+16)
}

// Keycap draws the picture of a key and gives its width.
func (s *Sheet) Keycap(key string, x, y float32) float32 {
	return s.keycap(key, s.Ink, false, x, y)
}

func (s *Sheet) keycap(key string, ink color.Color, onColour bool, x, y float32) float32 {
	w := s.KeycapWidth(key)
	box := Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 8}
	switch {
	case onColour && !s.High:
		box.Fill, box.Line, box.Weight = nil, Fade(ink, 0.6), 1.5
	case s.High:
		box.Fill, box.Line, ink = white, white, rgb(0)
	}
	s.Box(box, x, y, w, 28)
	if icon, ok := arrowIcons[key]; ok {
		s.Icon(icon, ink, x+(w-18)/2, y+5, 18)
		return w
	}
	s.Text(key, Type{Size: 15, Bold: true, Colour: ink, Align: Centre, Fixed: true}, x, y+4, w)
	return w
}

var arrowIcons = map[string]string{"←": "left", "→": "right", "↑": "up", "↓": "down"}

// Hint is a line of keys and what they do: Hint{"A B C D", "trả lời"}.
type Hint struct {
	Keys []string
	Says string
}

// Hints draws hints in a row and gives where they end.
func (s *Sheet) Hints(hints []Hint, x, y float32) float32 {
	for _, h := range hints {
		for _, k := range h.Keys {
			x += s.Keycap(k, x, y) + 8
		}
		t := Type{Size: 18, Colour: s.Ink2, Lines: 1, Fixed: true}
		s.Text(h.Says, t, x, y+2, 400)
		x += s.TextWidth(h.Says, t) + 28
	}
	return x
}

// HintsWidth tells how wide Hints is.
func (s *Sheet) HintsWidth(hints []Hint) float32 {
	w := float32(-28)
	for _, h := range hints {
		for _, k := range h.Keys {
			w += s.KeycapWidth(k) + 8
		}
		w += s.TextWidth(h.Says, Type{Size: 18, Fixed: true}) + 28
	}
	return w
}

// Paused says at the foot of what is projected that the clock stands, and to the leader with which key it goes on: its words too
// where w has room for them.
func (s *Sheet) Paused(text string, on Hint, x, y, w float32) {
	t := Type{Size: LeastHeight / 16, Bold: true, Fixed: true}
	s.Icon("pause", s.Ink, x, y+10, 52)
	s.Fit(text, t, x+64, y, w-64, 72)
	if at := x + 84 + s.TextWidth(text, t); len(on.Keys) > 0 {
		if at+s.HintsWidth([]Hint{on}) > x+w {
			on.Says = ""
		}
		s.Hints([]Hint{on}, at, y+22)
	}
}

// Chip draws a small pill with words and gives its width; it is 32 high.
func (s *Sheet) Chip(label, icon string, tone Tone, x, y float32) float32 {
	t := Type{Size: 17, Bold: true, Colour: tone.On, Fixed: true, Lines: 1}
	w := s.TextWidth(label, t) + 28
	at := x + 14
	if icon != "" {
		w += 26
	}
	s.Box(Box{Fill: tone.Base, Radius: 16}, x, y, w, 32)
	if icon != "" {
		s.Icon(icon, tone.On, at, y+6, 20)
		at += 26
	}
	s.Text(label, t, at, y+5, w)
	return w
}
