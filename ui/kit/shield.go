package kit

import (
	"strconv"
)

// Shield is the shield of a topic as it is drawn: Filled of its eight pieces stand, and Stronger pieces lie over a whole
// one.
type Shield struct {
	Topic            int
	Filled, Stronger int
}

// The shield's icons are drawn in eight pieces.
const shieldPieces = 8

// Shield draws a shield with its topic's icon, size high and wide. It is a picture: what it says stands beside it.
func (s *Sheet) Shield(b Shield, x, y, size float32) {
	tone := s.Topic(b.Topic)
	ground, piece, strong, line := tone.Tint, tone.Base, tone.Deep, tone.Deep
	if s.High {
		ground, piece, strong, line = s.Paper, s.Ink, s.Sun.Base, s.Ink
	}
	if b.Filled == shieldPieces {
		ground = piece
	}
	s.Icon("shield", ground, x, y, size)
	switch {
	case b.Stronger > 0:
		s.Icon("shield-"+strconv.Itoa(b.Stronger), strong, x, y, size)
	case b.Filled > 0 && b.Filled < shieldPieces:
		s.Icon("shield-"+strconv.Itoa(b.Filled), piece, x, y, size)
	}
	s.Icon("shield-line", line, x, y, size)
	disc, ink := s.Palette.Card, tone.Deep
	if s.High {
		ink = s.Ink
	}
	side := size * 0.5
	s.Disc(disc, x+(size-side)/2, y+size*0.22, side)
	s.Icon("topic-"+strconv.Itoa(b.Topic), ink, x+(size-side*0.66)/2, y+size*0.22+side*0.17, side*0.66)
}
