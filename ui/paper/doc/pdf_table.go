package doc

// pieces lays blocks out in a width. A table's rows are pieces: inside another table they are never cut.
func (p *pdf) pieces(blocks []Block, room float64) []piece {
	var out []piece
	for _, b := range blocks {
		switch v := b.(type) {
		case *Para:
			out = append(out, p.para(v, room)...)
		case *Picture:
			out = append(out, p.picture(v, room))
		case *Rule:
			out = append(out, piece{high: 1.8, draw: func(x, y float64) {
				p.out.SetLineWidth(0.25)
				x += shift(v.Align, room-v.Width)
				p.out.Line(x, y+1, x+v.Width, y+1)
			}})
		case *Lines:
			for range v.Count {
				out = append(out, piece{high: v.Height, keep: v.Keep, draw: func(x, y float64) {
					p.dots(x, y+v.Height-1, room)
				}})
			}
		case *Table:
			in := shift(v.Align, room-total(v.Widths))
			for _, r := range v.Rows {
				cells, high := p.cells(v, r)
				out = append(out, piece{high: high, draw: func(x, y float64) { p.drawRow(v, cells, x+in, y, high) }})
			}
		}
	}
	return out
}

func total(widths []float64) float64 {
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	return sum
}

// dots draws a line to write on.
func (p *pdf) dots(x, y, wide float64) {
	p.out.SetLineWidth(0.3)
	p.out.SetDashPattern([]float64{0.3, 0.9}, 0)
	p.out.Line(x, y, x+wide, y)
	p.out.SetDashPattern(nil, 0)
}

// laid is a cell with its content laid out.
type laid struct {
	*Cell
	x, wide float64
	rest    []piece // not drawn yet
}

func high(pieces []piece) float64 {
	sum := 0.0
	for i, one := range pieces {
		if i > 0 {
			sum += one.before
		}
		sum += one.high
	}
	return sum
}

const airInCell = 0.7 // above and below the text

// cells lays out a row and tells how high it is.
func (p *pdf) cells(t *Table, r Row) ([]laid, float64) {
	var out []laid
	most, x, column := r.Height, 0.0, 0
	for i := range r.Cells {
		c := &r.Cells[i]
		w := t.width(column, c)
		l := laid{Cell: c, x: x, wide: w, rest: p.pieces(c.Blocks, w-2*t.pad())}
		most = max(most, high(l.rest)+2*p.air(t))
		x, column = x+w, column+c.span()
		out = append(out, l)
	}
	return out, most
}

func (p *pdf) air(t *Table) float64 {
	if t.Borders == None {
		return 0
	}
	return airInCell
}

// drawRow draws a whole row.
func (p *pdf) drawRow(t *Table, cells []laid, x, y, rowHigh float64) {
	for _, c := range cells {
		p.cellFace(t, c, x, y, rowHigh)
		at := y + p.air(t)
		if c.Middle {
			at = y + (rowHigh-high(c.rest))/2
		}
		for i, one := range c.rest {
			if i > 0 {
				at += one.before
			}
			one.draw(x+c.x+t.pad(), at)
			at += one.high
		}
	}
}

// cellFace draws the ground and the four borders of a cell.
func (p *pdf) cellFace(t *Table, c laid, x, y, rowHigh float64) {
	if c.Fill != "" {
		p.out.SetFillColor(rgb(c.Fill))
		p.out.Rect(x+c.x, y, c.wide, rowHigh, "F")
	}
	switch {
	case t.Borders == None && !c.Boxed:
		return
	case t.Borders == Cut:
		p.out.SetDashPattern([]float64{1.6, 1.2}, 0)
	}
	p.out.SetLineWidth(0.2)
	p.out.Rect(x+c.x, y, c.wide, rowHigh, "D")
	p.out.SetDashPattern(nil, 0)
}

// flowTable puts a table onto pages. A row that has no room is cut between its lines, unless it is to stay whole.
func (p *pdf) flowTable(t *Table) {
	x := p.Page.Left + shift(t.Align, p.Page.Room()-total(t.Widths))
	var heads []Row
	for len(heads) < len(t.Rows) && t.Rows[len(heads)].Head {
		heads = append(heads, t.Rows[len(heads)])
	}
	first := 0.0
	for i, r := range t.Rows[:min(len(t.Rows), len(heads)+1)] {
		_, h := p.cells(t, r)
		if i == len(heads) && !r.Whole {
			h = min(h, 30)
		}
		first += h
	}
	if t.Whole {
		first = 0
		for _, r := range t.Rows {
			_, h := p.cells(t, r)
			first += h
		}
	}
	p.release(first)
	if !p.top && p.y+first > p.bottom() && first <= p.bottom()-p.Page.Top {
		p.newPage()
	}
	p.drawHeads(t, heads, x)
	for _, r := range t.Rows[len(heads):] {
		p.flowRow(t, r, heads, x)
	}
}

func (p *pdf) drawHeads(t *Table, heads []Row, x float64) {
	for _, r := range heads {
		cells, h := p.cells(t, r)
		p.drawRow(t, cells, x, p.y, h)
		p.y, p.top = p.y+h, false
	}
}

func (p *pdf) flowRow(t *Table, r Row, heads []Row, x float64) {
	cells, h := p.cells(t, r)
	const fits = 0.01
	turn := func() {
		p.newPage()
		p.drawHeads(t, heads, x)
	}
	if p.y+h <= p.bottom()+fits {
		p.drawRow(t, cells, x, p.y, h)
		p.y, p.top = p.y+h, false
		return
	}
	room := p.bottom() - p.Page.Top
	if r.Whole && h <= room || p.bottom()-p.y < 22 {
		turn()
	}
	for {
		some, left := p.part(t, cells, p.bottom()-p.y)
		h := 0.0
		for _, c := range some {
			h = max(h, high(c.rest)+2*p.air(t))
		}
		if !left {
			h = max(h, min(r.Height, p.bottom()-p.y))
		}
		p.drawRow(t, some, x, p.y, h)
		p.y, p.top = p.y+h, false
		if !left {
			return
		}
		turn()
	}
}

// part takes of each cell what has room, at least one piece where a page is empty, and says whether something is left.
func (p *pdf) part(t *Table, cells []laid, room float64) (some []laid, left bool) {
	taken := 0
	for i := range cells {
		c := &cells[i]
		n := 0
		for n < len(c.rest) && high(c.rest[:n+1])+2*p.air(t) <= room {
			n++
		}
		for n > 0 && n < len(c.rest) && c.rest[n-1].keep { // what stays with the next goes over with it
			n--
		}
		taken += n
		one := *c
		one.rest = c.rest[:n:n]
		some = append(some, one)
	}
	if taken == 0 { // a piece higher than a page
		for i := range cells {
			some[i].rest = cells[i].rest[:min(1, len(cells[i].rest))]
		}
	}
	for i := range cells {
		cells[i].rest = cells[i].rest[len(some[i].rest):]
		left = left || len(cells[i].rest) > 0
	}
	return some, left
}
