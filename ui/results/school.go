package results

import (
	"slices"
	"strconv"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store/report"
	"lachanso/ui/kit"
)

// termIDs are the terms in the order in which they stand.
var termIDs = []int{session.WholeYear, session.TermOne, session.TermTwo}

// schoolPage draws grades by topics against the year map, and what was held, in a term or a school year.
func (r *results) schoolPage(s *kit.Sheet, m, y float32) {
	w := s.Width - 2*m
	y = r.period(s, m, y, w) + 14
	if r.school == nil {
		return
	}
	panel := float32(330)
	if !s.IsWide() {
		panel = 270
	}
	wide := w - panel - s.Gap()
	if stacked(s) {
		wide = w
	}
	end := r.coverage(s, m, y, wide)
	if stacked(s) {
		r.heldCard(s, m, end+s.Gap(), w)
		return
	}
	r.heldCard(s, m+wide+s.Gap(), y, panel)
}

// period draws the choice of term and year.
func (r *results) period(s *kit.Sheet, x, y, w float32) float32 {
	var terms []kit.Segment
	for _, t := range termIDs {
		terms = append(terms, kit.Segment{ID: "term-" + strconv.Itoa(t), Label: r.T("results-term-" + strconv.Itoa(t))})
	}
	const high = 56
	wide := s.Segments(terms, "term-"+strconv.Itoa(r.term), x, y, high, func(id string) {
		r.term, _ = strconv.Atoi(id[len("term-"):])
		r.readSchool()
	})
	b := kit.Button{ID: "year", Label: r.T("results-year", "From", r.year, "To", r.year+1), Icon: "calendar", Size: 18}
	print := kit.Button{ID: "papers", Label: r.T("print-school"), Icon: "print", Key: "P", Size: 18}
	at := x + wide + 16
	for _, one := range []struct {
		kit.Button
		do func()
	}{{b, r.otherYear}, {print, r.schoolPapers}} {
		bw := s.ButtonWidth(one.Button)
		if at+bw > x+w && at > x {
			at, y = x, y+high+8
		}
		s.Button(one.Button, at, y, bw, high, one.do)
		at += bw + 16
	}
	return y + high
}

// otherYear shows the school year before, and after the oldest the newest again.
func (r *results) otherYear() {
	if len(r.years) == 0 {
		return
	}
	i := slices.Index(r.years, r.year)
	r.year = r.years[(i+1)%len(r.years)]
	r.readSchool()
}

// coverage draws the grid of grades and topics, and gives where it ends.
func (r *results) coverage(s *kit.Sheet, x, y, w float32) float32 {
	note := r.T("school-about")
	noteHigh := r.said(s, false, note, x, y, w)
	head, row, lead := float32(60), s.Grown(56), s.Grown(128)
	cell := (w - 32 - lead) / lessons.Topics
	grades := r.school.Grades
	from, to := r.list.Cut(len(grades), max(2, int((s.Height-y-head-noteHigh-100)/row)))
	high := head + float32(to-from)*row + 12
	s.Card(x, y, w, high)
	for topic := 1; topic <= lessons.Topics; topic++ {
		r.column(s, strconv.Itoa(topic), x+16+lead+float32(topic-1)*cell, y+10, cell-6)
	}
	for i, g := range grades[from:to] {
		top := y + head + float32(i)*row
		name := r.T("school-grade", "Grade", g.Grade, "Count", g.Classes)
		s.Fit(name, kit.Type{Size: 18, Bold: true}, x+20, top+2, lead-12, row-4)
		for j, c := range g.Topics {
			r.cover(s, c, x+16+lead+float32(j)*cell, top+3, cell-6, row-6)
		}
	}
	end := y + high + 12
	end += r.said(s, true, note, x, end, w) + 10
	if r.list.Draw(r.App, s, x, end) > 0 {
		end += 64
	}
	return r.topicLegend(s, x, end, w)
}

// topicLegend says what the numbers of topics mean, where there is room for it.
func (r *results) topicLegend(s *kit.Sheet, x, y, w float32) float32 {
	t := kit.Type{Size: 17, Colour: s.Ink2, Lines: 1}
	row := s.LineOf(t) + 6
	rows := (lessons.Topics + 1) / 2
	if !stacked(s) && y+float32(rows)*row > s.Height-16 {
		return y
	}
	for topic := 1; topic <= lessons.Topics; topic++ {
		n := strconv.Itoa(topic)
		at := x + w/2*float32((topic-1)/rows)
		s.Fit(n+". "+r.T("topic-"+n), t, at, y+float32((topic-1)%rows)*row, w/2-12, row)
	}
	return y + float32(rows)*row
}

// cover draws how a topic was covered: a sign and numbers say what the colour says.
func (r *results) cover(s *kit.Sheet, c report.Cover, x, y, w, h float32) {
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 10}
	t := kit.Type{Size: 17, Colour: s.Ink2, Align: kit.Centre}
	icon, text := "", r.coverWords(c)
	switch {
	case c.Planned == 0:
	case c.Taught >= c.Planned:
		box, t = tint(s, 100)
		icon = "check"
	case c.Taught >= c.Due:
		box, t = tint(s, 60)
	default:
		box, t = tint(s, 0)
		icon = "warning"
	}
	box.Radius, t.Align, t.Lines = 10, kit.Centre, 0
	s.Box(box, x, y, w, h)
	if size := s.Grown(18); icon != "" && w > s.TextWidth(text, t)+size+14 {
		s.Icon(icon, t.Colour, x+6, y+(h-size)/2, size)
		x, w = x+size+4, w-size-4
	}
	s.Fit(text, t, x+3, y, w-6, h)
}

// coverWords are the numbers of a cell.
func (r *results) coverWords(c report.Cover) string {
	text := ""
	if c.Planned > 0 {
		text = strconv.Itoa(c.Taught) + "/" + strconv.Itoa(c.Planned)
	}
	if c.Extra > 0 {
		text += " +" + strconv.Itoa(c.Extra)
	}
	if text == "" && c.Stories > 0 {
		return r.T("school-stories", "Read", c.Read, "Of", c.Stories)
	}
	if text == "" {
		return "–"
	}
	return text
}

// heldCard draws the sums of what was held.
func (r *results) heldCard(s *kit.Sheet, x, y, w float32) {
	t, number := kit.Type{Size: 18}, kit.Type{Size: 20, Bold: true, Lines: 1}
	sums := r.sums()
	title := s.Grown(52)
	row := s.Grown(44)
	s.Card(x, y, w, title+float32(len(sums))*row+14)
	s.Fit(r.T("school-held"), kit.Type{Size: 22, Bold: true}, x+20, y+6, w-40, title-8)
	for i, one := range sums {
		top := y + title + float32(i)*row
		n := r.Words.Number(one.N)
		nw := s.TextWidth(n, number) + 8
		s.Fit(r.T("school-"+one.ID), t, x+20, top, w-nw-52, row)
		s.Text(n, number, x+w-nw-16, top+(row-s.LineOf(number))/2, nw)
	}
}

// sums are what was held, in the order in which it is told.
func (r *results) sums() []session.Sum {
	h := r.school.Held
	return []session.Sum{
		{ID: "classes", N: r.school.Classes},
		{ID: "pupils", N: r.school.Pupils},
		{ID: "lessons", N: h.Lessons},
		{ID: "sessions", N: h.Sessions},
		{ID: "contests", N: h.Contests},
		{ID: "guests", N: h.Guests},
		{ID: "turns", N: h.Turns},
	}
}
