package paper

import (
	"path/filepath"

	"lachanso/ui/kit"
)

// grown is a length that grows with the reader's text.
func grown(s *kit.Sheet, v float32) float32 { return v * max(1, s.Look.Text) }

// Draw draws the papers to choose at the left, and form, place and what was written at the right or below.
func (c *choice) Draw(s *kit.Sheet) {
	s.TopBar(c.title, c.back, c.Back)
	m, gap := s.Margin(), s.Gap()
	y := float32(kit.BarHeight + 8)
	if s.Look.Text > 1.2 {
		y = c.list(s, m, y, s.Width-2*m, 0) + gap
		c.panel(s, m, y, s.Width-2*m, 0)
		return
	}
	wide := (s.Width - 2*m - gap) * 0.5
	high := s.Height - y - 24
	c.list(s, m, y, wide, high)
	c.panel(s, m+wide+gap, y, s.Width-2*m-gap-wide, high)
}

const rowHigh = 74

func (c *choice) rows(s *kit.Sheet) int {
	if s.Look.Text > 1.2 {
		return 7
	}
	return max(3, int((s.Height-kit.BarHeight-8-24-88)/rowHigh))
}

func (c *choice) turn(by int) {
	c.page = max(0, c.page+by)
	c.Redraw()
}

// list draws a line for each paper and gives where its card ends.
func (c *choice) list(s *kit.Sheet, x, y, w, least float32) float32 {
	if len(c.items) == 0 {
		t := kit.Type{Size: 22}
		high := max(s.TextHeight(c.none, t, w-64)+64, least)
		s.Card(x, y, w, high)
		s.Text(c.none, t, x+32, y+32, w-64)
		return y + high
	}
	n := c.rows(s)
	last := (len(c.items) - 1) / n
	c.page = min(c.page, last)
	from, to := c.page*n, min(len(c.items), (c.page+1)*n)
	head, row := grown(s, 60), grown(s, rowHigh)
	high := max(head+float32(to-from)*row+16, least)
	if last > 0 {
		high = max(high, head+float32(to-from)*row+72)
	}
	note := kit.Type{Size: 18, Colour: s.Ink2}
	if c.note != "" {
		high = max(high, head+float32(to-from)*row+s.TextHeight(c.note, note, w-56)+36)
	}
	s.Card(x, y, w, high)
	s.Text(c.which, kit.Type{Size: 24, Bold: true}, x+28, y+18, w-56)
	at := y + head
	for _, one := range c.items[from:to] {
		s.Rule(x+28, at, w-56)
		c.row(s, one, x+16, at+2, w-32, row-2)
		at += row
	}
	if c.note != "" {
		s.Rule(x+28, at, w-56)
		s.Text(c.note, note, x+28, at+12, w-56)
	}
	if last > 0 {
		before := kit.Button{ID: "page-before", Icon: "up", Label: c.T("page-before"), Key: "PgUp", Off: c.page == 0, Size: 18}
		next := kit.Button{ID: "page-next", Icon: "down", Label: c.T("page-next"), Key: "PgDn", Off: c.page == last, Size: 18}
		if s.ButtonWidth(before)+16+s.ButtonWidth(next) > w-56 {
			before.Key, next.Key = "", ""
		}
		bw := s.ButtonWidth(before)
		s.Button(before, x+28, at+8, bw, 48, func() { c.turn(-1) })
		s.Button(next, x+44+bw, at+8, s.ButtonWidth(next), 48, func() { c.turn(1) })
	}
	return y + high
}

// row draws a paper with the box that says whether it is chosen.
func (c *choice) row(s *kit.Sheet, one item, x, y, w, h float32) {
	do := func() {
		c.picked[one.id] = !c.picked[one.id]
		c.Redraw()
	}
	box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 3, Radius: 8}
	if c.picked[one.id] {
		box.Fill, box.Line = s.Blue.Base, s.Blue.Base
	}
	if one.open == nil {
		s.Box(box, x+12, y+h/2-18, 36, 36)
	} else {
		s.Icon("right", s.Blue.Deep, x+15, y+h/2-15, 30)
		do = one.open
	}
	if c.picked[one.id] {
		s.Icon("check", s.Blue.On, x+18, y+h/2-12, 24)
	}
	label, about := kit.Type{Size: 20, Bold: true}, kit.Type{Size: 16, Colour: s.Ink2}
	if c.format == XLSX && one.book == nil && one.open == nil {
		one.about = c.T("print-no-workbook")
	}
	if one.about == "" {
		s.Fit(one.label, label, x+68, y+4, w-80, h-8)
	} else {
		s.Fit(one.label, label, x+68, y+h*0.10, w-80, h*0.44)
		s.Fit(one.about, about, x+68, y+h*0.54, w-80, h*0.38)
	}
	s.Hot("paper-"+one.id, one.label, 14, x, y+4, w, h-8, do)
}

func (c *choice) panel(s *kit.Sheet, x, y, w, least float32) {
	high := max(c.panelInside(s, false, x, y, w)-y+28, least)
	s.Card(x, y, w, high)
	c.panelInside(s, true, x, y, w)
}

// panelInside draws the panel, or only measures it, and gives where it ends.
func (c *choice) panelInside(s *kit.Sheet, on bool, x, y, w float32) float32 {
	x, w = x+28, w-56
	at := y + 18
	text := func(words string, t kit.Type) {
		words, t = s.Fitted(words, t, w, 1e5) // a path has no spaces to break at
		if on {
			s.Text(words, t, x, at, w)
		}
		at += s.TextHeight(words, t, w)
	}
	var formats, where []kit.Segment
	for _, f := range c.formats {
		formats = append(formats, kit.Segment{ID: "format-" + string(f), Label: c.T("print-format-" + string(f))})
	}
	for _, p := range places {
		where = append(where, kit.Segment{ID: "place-" + p, Label: c.T("print-place-" + p)})
	}
	segments := func(items []kit.Segment, chosen string, pick func(string)) {
		if on {
			s.Segments(items, chosen, x, at+6, 56, pick)
		}
		at += 68
	}
	title, about := kit.Type{Size: 22, Bold: true}, kit.Type{Size: 17, Colour: s.Ink2}
	text(c.T("print-format"), title)
	segments(formats, "format-"+string(c.format), func(id string) { c.format = Format(id[len("format-"):]); c.Redraw() })
	text(c.T("print-format-"+string(c.format)+"-about"), about)
	at += 16
	text(c.T("print-place"), title)
	segments(where, "place-"+c.place, func(id string) { c.place = id[len("place-"):]; c.Redraw() })
	text(c.T("print-place-"+c.place+"-about"), about)
	at += 18
	b := kit.Button{ID: "write", Label: c.do, Icon: "print", Tone: &s.Blue, Size: 24, Off: c.of > 0 || len(c.chosen()) == 0}
	if on {
		s.Button(b, x, at, w, 68, c.write)
	}
	at += 84
	return c.outcome(s, on, text, &at, x, w)
}

// outcome says what was written, what is being written, or what stood in the way.
func (c *choice) outcome(s *kit.Sheet, on bool, text func(string, kit.Type), at *float32, x, w float32) float32 {
	body := kit.Type{Size: 18}
	switch {
	case c.of > 0:
		text(c.T("print-doing", "At", min(c.doing+1, c.of), "Of", c.of), kit.Type{Size: 18, Bold: true})
	case c.trouble != "":
		text(c.trouble, kit.Type{Size: 18, Bold: true, Colour: s.Coral.Deep})
	case len(c.items) > 0 && len(c.chosen()) == 0:
		text(c.least, body)
	}
	if len(c.made) == 0 || c.of > 0 {
		return *at
	}
	dir := filepath.Dir(c.made[0])
	text(c.T("print-made", "Count", len(c.made), "Dir", dir), kit.Type{Size: 17, Bold: true, Colour: s.Green.Deep})
	*at += 10
	first, all := kit.Button{ID: "open", Label: c.T("print-open"), Icon: "eye"}, kit.Button{ID: "open-folder", Label: c.T("print-open-folder"), Icon: "book"}
	fw := s.ButtonWidth(first)
	left := x
	if len(c.made) == 1 {
		if on {
			s.Button(first, left, *at, fw, 56, func() { c.open(c.made[0]) })
		}
		left += fw + 12
	}
	if on {
		s.Button(all, left, *at, min(s.ButtonWidth(all), x+w-left), 56, func() { c.open(dir) })
	}
	*at += 60
	return *at
}
