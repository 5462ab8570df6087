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
	if l.on == nil {
		return y + l.s.PicksHeight(len(all), columns)
	}
	var picks []kit.Pick
	for _, o := range all {
		picks = append(picks, kit.Pick{ID: o.id, Label: o.label, On: o.on, Do: o.do})
	}
	return y + l.on.Picks(picks, columns, x, y, w)
}
