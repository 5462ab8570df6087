package manage

import (
	"strconv"

	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// beforeAfter says what a form found before a lesson, after it, and a month later.
func (p *pupil) beforeAfter(d store.Done) string {
	if d.Before == nil && d.After == nil && d.Later == nil {
		return p.T("not-yet")
	}
	short := func(m *store.Marks) string {
		if m == nil {
			return "–"
		}
		return strconv.Itoa(m.Right) + "/" + strconv.Itoa(m.Asked)
	}
	text := p.T("before-after", "Before", short(d.Before), "After", short(d.After))
	if d.Later != nil {
		text += "\n" + p.T("month-after", "Later", short(d.Later))
	}
	return text
}

// gain words a topic's gain: the shares of right answers, one after the other.
func gain(g report.Gain) string {
	text := strconv.Itoa(g.Before.Percent()) + "% → " + strconv.Itoa(g.After.Percent()) + "%"
	if g.Later != nil {
		text += " → " + strconv.Itoa(g.Later.Percent()) + "%"
	}
	return text
}

// gainCell is how wide a topic's gain is at least, and how high.
const (
	gainCell = 220 // three shares in one line
	gainHigh = 40
)

// gains draws each topic's icon with its gain, in as many columns as there is room for, and gives where they end.
func (p *pupil) gains(l layer, x, y, w float32) float32 {
	s := l.s
	title, about := kit.Type{Size: 22, Bold: true}, kit.Type{Size: 17, Colour: s.Ink2}
	lead := s.TextWidth(p.T("pupil-gains"), title) + 20
	high := l.text(p.T("pupil-gains"), title, x, y, w)
	if s.TextWidth(p.T("pupil-gains-about"), about) <= w-lead { // on the same line
		l.text(p.T("pupil-gains-about"), about, x+lead, y+4, w-lead)
	} else {
		high += l.text(p.T("pupil-gains-about"), about, x, y+high, w)
	}
	y += high + 8
	all := p.sum.Gains
	if len(all) == 0 {
		return y + l.text(p.T("pupil-gains-none"), kit.Type{Size: 18, Colour: s.Ink2}, x, y, w)
	}
	columns := max(1, int(w/grown(s, gainCell)))
	cell := w / float32(columns)
	high = grown(s, gainHigh)
	for i, g := range all {
		at, top := x+float32(i%columns)*cell, y+float32(i/columns)*high
		if l.on != nil {
			form.ModuleIcon(l.on, p.App, strconv.Itoa(g.Topic), at, top+(high-36)/2, 36)
			s.Fit(gain(g), kit.Type{Size: 18}, at+46, top, cell-54, high)
		}
	}
	return y + float32((len(all)+columns-1)/columns)*high
}
