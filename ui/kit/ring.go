package kit

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"
)

// Ring draws a clock: a ring of which a share (0–1) is still there, from the top clockwise, with a word in the middle.
func (s *Sheet) Ring(share float32, word string, c color.Color, x, y, size float32) {
	s.Disc(s.Line, x, y, size)
	if share > 0 {
		arc := canvas.NewArc(0, 360*min(share, 1), 0, c)
		s.Put(arc, x, y, size, size)
	}
	const thick = 0.12
	s.Disc(s.Palette.Card, x+size*thick, y+size*thick, size*(1-2*thick))
	t := Type{Size: size * 0.42, Bold: true, Align: Centre, Fixed: true, Lines: 1}
	s.Text(word, t, x, y+(size-t.Size*LineHeight)/2, size)
}

// Typing draws what is being typed in the middle of everything: numbers that go nowhere until Enter.
func (s *Sheet) Typing(title, typed string, hints []Hint) {
	w, h := float32(680), float32(220)
	x, y := (s.Width-w)/2, (s.Height-h)/2
	s.Box(Box{Fill: s.Palette.Card, Line: s.Ink, Weight: 4, Radius: 24, Shadow: true}, x, y, w, h)
	s.Text(title, Type{Size: 32, Bold: true, Align: Centre, Lines: 1, Fixed: true}, x+20, y+24, w-40)
	if typed == "" {
		typed = "…"
	}
	s.Fit(typed, Type{Size: 72, Bold: true, Align: Centre, Fixed: true}, x+20, y+76, w-40, 96)
	s.Hints(hints, x+(w-s.HintsWidth(hints))/2, y+h-42)
}
