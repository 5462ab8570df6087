package contest

import (
	"lachanso/ui/kit"
)

// layer draws, or with on nil only measures on s.
type layer struct{ on, s *kit.Sheet }

func (l layer) text(text string, t kit.Type, x, y, w float32) float32 {
	if l.on == nil {
		return l.s.TextHeight(text, t, w)
	}
	return l.on.Text(text, t, x, y, w)
}

// option is one of several that may be chosen.
type option struct {
	id, label string
	on        bool
	do        func()
}

// options draws choices in columns and gives where they end.
func (l layer) options(all []option, columns int, x, y, w float32) float32 {
	const gap = 6
	high := 44 * max(1, l.s.Look.Text)
	cell := (w - gap*float32(columns-1)) / float32(columns)
	for i, o := range all {
		if s := l.on; s != nil {
			ox, oy := x+float32(i%columns)*(cell+gap), y+float32(i/columns)*(high+gap)
			box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 14}
			if o.on {
				box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 3
			}
			s.Box(box, ox, oy, cell, high)
			if o.on {
				s.Icon("check", s.Blue.Deep, ox+14, oy+(high-24)/2, 24)
			}
			s.Fit(o.label, kit.Type{Size: 20, Bold: o.on}, ox+48, oy, cell-56, high)
			s.Hot(o.id, o.label, 14, ox, oy, cell, high, o.do)
		}
	}
	rows := (len(all) + columns - 1) / columns
	return y + float32(rows)*(high+gap)
}
