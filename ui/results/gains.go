package results

import (
	"image/color"
	"strconv"

	"lachanso/store/report"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// gainsPage draws for each topic what the class knew before, after and a month later: the middle pupil's line, and where the
// middle half of the class lies.
func (r *results) gainsPage(s *kit.Sheet, m, y float32) {
	w, gap := s.Width-2*m, s.Gap()
	if len(r.sum.Gains) == 0 {
		r.nothing(s, "gains-none", m, y, w)
		return
	}
	note := r.T("gains-about")
	noteHigh := r.said(s, false, note, m, y, w)
	columns := max(1, int((w+gap)/(s.Grown(280)+gap)))
	cw := (w - float32(columns-1)*gap) / float32(columns)
	least, room := s.Grown(222), s.Height-y-noteHigh-34
	need := (len(r.sum.Gains) + columns - 1) / columns
	fit := func() int { return max(1, int((room+gap)/(least+gap))) }
	if need > fit() { // then there are pages
		room -= 60
	}
	rows := min(need, fit())
	high := max(least, min((room-float32(rows-1)*gap)/float32(rows), s.Grown(320)))
	from, to := r.list.Cut(len(r.sum.Gains), columns*rows)
	end := y
	for i, g := range r.sum.Gains[from:to] {
		x, top := m+float32(i%columns)*(cw+gap), y+float32(i/columns)*(high+gap)
		r.gain(s, g, x, top, cw, high)
		end = max(end, top+high)
	}
	end += 14
	end += r.said(s, true, note, m, end, w) + 10
	r.list.Draw(r.App, s, m, end)
}

// gain draws one topic.
func (r *results) gain(s *kit.Sheet, g report.ClassGain, x, y, w, h float32) {
	s.Card(x, y, w, h)
	topic := strconv.Itoa(g.Topic)
	form.ModuleIcon(s, r.App, topic, x+16, y+14, 40)
	head := s.Grown(46)
	s.Fit(topic+". "+r.T("topic-"+topic), kit.Type{Size: 18, Bold: true}, x+66, y+10, w-82, head)
	foot := s.Grown(48)
	if g.Few {
		foot = s.Grown(70)
	}
	r.slope(s, g, x+16, y+10+head+4, w-32, h-head-foot-24)
	text := r.T("gains-moved", "Up", g.Up, "Same", g.Same, "Down", g.Down)
	if g.Few {
		text += "\n" + r.T("few", "Count", g.Pupils)
	}
	s.Fit(text, kit.Type{Size: 17, Colour: s.Ink2}, x+16, y+h-foot-8, w-32, foot)
}

// slope draws the line from before to after and, where there is one, to a month later, over the spread of the class.
func (r *results) slope(s *kit.Sheet, g report.ClassGain, x, y, w, h float32) {
	t, number := kit.Type{Size: 16, Colour: s.Ink2, Align: kit.Centre}, kit.Type{Size: 18, Bold: true, Align: kit.Centre, Lines: 1}
	label, above := s.LineOf(t)+4, s.LineOf(number)+6
	names := []string{r.T("gains-before"), r.T("gains-after")}
	points := []report.Spread{g.Before, g.After}
	if g.Later != nil {
		names, points = append(names, r.T("gains-later")), append(points, *g.Later)
	}
	top, floor := y+above, y+h-label
	at := func(percent int) float32 { return floor - 4 - (floor-4-top)*float32(percent)/100 }
	s.Box(kit.Box{Fill: s.Palette.Line}, x, floor-3, w, 2)
	edge := s.TextWidth("100%", number) + 22 // room for the number beside the first and the last point
	middle := func(i int) float32 { return x + edge + (w-2*edge)*float32(i)/float32(len(points)-1) }
	half := (w - 2*edge) / float32(len(points)-1) / 2 // of the way from one point to the next
	back, line := kit.Box{Fill: s.Blue.Line, Radius: 8}, color.Color(s.Blue.Deep)
	if s.High {
		back, line = kit.Box{Fill: s.Paper, Line: s.Ink, Weight: 2, Radius: 8}, s.Ink
	}
	for i, p := range points {
		high := max(at(p.Low)-at(p.High), 6)
		s.Box(back, middle(i)-11, at(p.High), 22, high)
	}
	for i := 1; i < len(points); i++ {
		s.Stroke(line, 4, middle(i-1), at(points[i-1].Middle), middle(i), at(points[i].Middle))
	}
	for i, p := range points {
		s.Disc(line, middle(i)-9, at(p.Middle)-9, 18)
		text := strconv.Itoa(p.Middle) + "%"
		tw := s.TextWidth(text, number) + 8
		place, low := middle(i)+15, at(p.Middle)-s.LineOf(number)/2 // beside the point, where no line goes
		switch {
		case i == 0:
			place = middle(i) - 15 - tw
		case i < len(points)-1:
			place, low = middle(i)-tw/2, min(at(p.High), at(p.Middle)-9)-s.LineOf(number)-2
		}
		s.Text(text, number, place, max(y, min(low, floor-s.LineOf(number)-4)), tw)
		left, right := middle(i)-half+2, middle(i)+half-2
		if i == 0 {
			left = x
		}
		if i == len(points)-1 {
			right = x + w
		}
		s.Fit(names[i], t, left, floor+2, right-left, label)
	}
}

// nothing says that a page has nothing to show yet, and what would bring something; it gives how high that is.
func (r *results) nothing(s *kit.Sheet, id string, x, y, w float32, args ...any) float32 {
	t := kit.Type{Size: 22, Colour: s.Ink2}
	text := r.T(id, args...)
	high := s.TextHeight(text, t, w-64) + 64
	s.Card(x, y, w, high)
	s.Text(text, t, x+32, y+32, w-64)
	return high
}
