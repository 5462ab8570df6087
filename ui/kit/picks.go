package kit

// Pick is one of several things that may be chosen together.
type Pick struct {
	ID, Label string
	On        bool
	Do        func()
}

// narrowPick is the width below which no room is kept for a tick that is not there.
const narrowPick = 200

// picksGap is the room between picks.
const picksGap = 6

// PicksHeight tells how high Picks is.
func (s *Sheet) PicksHeight(n, columns int) float32 {
	return float32((n+columns-1)/columns) * (44*max(1, s.Look.Text) + picksGap)
}

// Picks draws things to choose in columns; what is chosen has a tick. The last one, where it stands alone in its row, is as wide as
// its words want. It gives its height.
func (s *Sheet) Picks(all []Pick, columns int, x, y, w float32) float32 {
	high := 44 * max(1, s.Look.Text)
	each := (w - picksGap*float32(columns-1)) / float32(columns)
	for i, o := range all {
		cell := each
		if i == len(all)-1 && i%columns == 0 {
			cell = min(w, max(each, s.TextWidth(o.Label, Type{Size: 20, Bold: true})+64))
		}
		ox, oy := x+float32(i%columns)*(each+picksGap), y+float32(i/columns)*(high+picksGap)
		box := Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 14}
		if o.On {
			box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 3
		}
		s.Box(box, ox, oy, cell, high)
		left := float32(48)
		if o.On {
			if cell < narrowPick {
				left = 38
			}
			s.Icon("check", s.Blue.Deep, ox+(left-20)/2, oy+(high-24)/2, 24)
		} else if cell < narrowPick {
			left = 14
		}
		s.Fit(o.Label, Type{Size: 20, Bold: o.On}, ox+left, oy, cell-left-8, high)
		s.Hot(o.ID, o.Label, 14, ox, oy, cell, high, o.Do)
	}
	return s.PicksHeight(len(all), columns)
}
