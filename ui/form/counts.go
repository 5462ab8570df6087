package form

import (
	"strconv"

	"lachanso/ui/kit"
)

// Count is a card that says how many there are of a kind.
type Count struct {
	Kind, Icon string
	Tone       kit.Tone
	N          int
	Label      string
	Loud       bool   // on its colour, where there are any: it needs hands
	Do         func() // goes to the first of them; not called where there are none
}

// Counts draws a card for each kind in one row, with large text in rows of three, and gives where they end.
func Counts(s *kit.Sheet, all []Count, x, y, w, high float32) float32 {
	gap, columns := float32(14), len(all)
	if s.Look.Text > 1.2 {
		columns = 3
	}
	cw := (w - float32(columns-1)*gap) / float32(columns)
	for i, one := range all {
		one.draw(s, x+float32(i%columns)*(cw+gap), y+float32(i/columns)*(high+gap), cw, high)
	}
	return y + float32((len(all)-1)/columns)*(high+gap) + high
}

func (c Count) draw(s *kit.Sheet, x, y, w, high float32) {
	box, disc := kit.Box{Fill: s.Palette.Card, Line: c.Tone.Line, Weight: 3, Radius: 20}, c.Tone.Tint
	if c.Loud && c.N > 0 {
		box.Fill, disc = c.Tone.Tint, s.Palette.Card
	}
	s.Box(box, x, y, w, high)
	s.Disc(disc, x+12, y+10, 36)
	s.Icon(c.Icon, c.Tone.Deep, x+20, y+18, 20)
	number := strconv.Itoa(c.N)
	s.Fit(number, kit.Type{Size: 30, Bold: true, Lines: 1}, x+58, y+6, w-66, high*0.48)
	s.Fit(c.Label, kit.Type{Size: 17}, x+14, y+high*0.52, w-24, high*0.44)
	if c.N > 0 {
		s.Hot("count-"+c.Kind, number+" "+c.Label, 20, x, y, w, high, c.Do)
	}
}
