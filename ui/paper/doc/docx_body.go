package doc

import (
	"crypto/sha256"
	"strconv"
	"strings"
)

// body is the main part: everything that is read, and the page it stands on.
func (x *docx) body() []byte {
	b := el("w:body")
	x.blocks(b, x.Blocks, x.Page.Room())
	b.add(x.section())
	return el("w:document", "xmlns:w", wordSchema, "xmlns:r", officeDocument,
		"xmlns:wp", drawingSchema+"wordprocessingDrawing", "xmlns:a", drawingSchema+"main", "xmlns:pic", drawingSchema+"picture").add(b).file()
}

func (x *docx) section() *node {
	p := x.Page
	size := el("w:pgSz", "w:w", twips(p.Width), "w:h", twips(p.Height))
	if p.Width > p.Height {
		size.attrs = append(size.attrs, "w:orient", "landscape")
	}
	head := twips(min(10, p.Top/2))
	s := el("w:sectPr").add(
		el("w:headerReference", "w:type", "default", "r:id", linkHeader),
		el("w:headerReference", "w:type", "first", "r:id", linkFirst),
		size,
		el("w:pgMar", "w:top", twips(p.Top), "w:right", twips(p.Right), "w:bottom", twips(p.Bottom), "w:left", twips(p.Left),
			"w:header", head, "w:footer", head, "w:gutter", "0"),
	)
	if p.Frame {
		line := func(side string) *node {
			return el("w:"+side, "w:val", "thinThickSmallGap", "w:sz", "24", "w:space", "24", "w:color", frameColour)
		}
		s.add(el("w:pgBorders", "w:offsetFrom", "page").add(line("top"), line("left"), line("bottom"), line("right")))
	}
	return s.add(el("w:titlePg"))
}

const frameColour = "1769C2"

// blocks puts blocks into a parent that gives them room millimetres.
func (x *docx) blocks(parent *node, blocks []Block, room float64) {
	for _, b := range blocks {
		switch v := b.(type) {
		case *Para:
			parent.add(x.para(v))
		case *Table:
			parent.add(x.table(v, room))
		case *Picture:
			parent.add(x.picture(v))
		case *Rule:
			parent.add(rule(v, room))
		case *Lines:
			for range v.Count {
				parent.add(line(v, room))
			}
		case Break:
			parent.add(el("w:p").add(thin(), el("w:r").add(el("w:br", "w:type", "page"))))
		}
	}
}

// thin makes a paragraph as low as Word allows.
func thin() *node {
	return el("w:pPr").add(el("w:spacing", "w:before", "0", "w:after", "0", "w:line", "20", "w:lineRule", "exact"))
}

func (x *docx) para(p *Para) *node {
	props := el("w:pPr")
	if name, ok := styleNames[p.Style]; ok {
		props.add(el("w:pStyle", "w:val", name[0]))
	}
	if p.Keep && !x.inTable || x.together { // in a cell LibreOffice takes it for the whole table
		props.add(el("w:keepNext"))
	}
	props.add(el("w:spacing", "w:before", twipsOf(p.Before), "w:after", twipsOf(p.After), "w:line", lines(p.line()), "w:lineRule", "auto"))
	if p.First != 0 || p.Left != 0 || p.Right != 0 {
		ind := el("w:ind", "w:left", twips(p.Left), "w:right", twips(p.Right))
		switch {
		case p.First < 0:
			ind.attrs = append(ind.attrs, "w:hanging", twips(-p.First))
		case p.First > 0:
			ind.attrs = append(ind.attrs, "w:firstLine", twips(p.First))
		}
		props.add(ind)
	}
	n := el("w:p").add(props.add(justified(p.Align)))
	for _, r := range p.Runs {
		n.add(x.run(p, r)...)
	}
	return n
}

func justified(a Align) *node {
	return el("w:jc", "w:val", map[Align]string{Left: "left", Centre: "center", Right: "right", Justify: "both"}[a])
}

// run gives a run, cut at its line ends.
func (x *docx) run(p *Para, r Run) []*node {
	props := el("w:rPr")
	toggle := func(on bool, names ...string) {
		for _, name := range names {
			switch {
			case on:
				props.add(el(name))
			case p.Style != Body && name[2] == 'b': // headings are bold unless it is said otherwise
				props.add(el(name, "w:val", "0"))
			}
		}
	}
	toggle(r.Bold, "w:b", "w:bCs")
	toggle(r.Italic, "w:i", "w:iCs")
	if r.Colour != "" {
		props.add(el("w:color", "w:val", r.Colour))
	}
	if size := x.sizeOf(p, r); size != x.size() {
		half := strconv.Itoa(whole(size * 2))
		props.add(el("w:sz", "w:val", half), el("w:szCs", "w:val", half))
	}
	n := el("w:r").add(props)
	for i, line := range strings.Split(Clean(r.Text), "\n") {
		if i > 0 {
			n.add(el("w:br"))
		}
		if line != "" {
			n.add(words("w:t", line, "xml:space", "preserve"))
		}
	}
	return []*node{n}
}

func margins(name string, pad float64) *node {
	side := func(s string, mm float64) *node { return el("w:"+s, "w:w", twips(mm), "w:type", "dxa") }
	return el(name).add(side("top", 0), side("left", pad), side("bottom", 0), side("right", pad))
}

func (x *docx) table(t *Table, room float64) *node {
	whole := 0.0
	grid := el("w:tblGrid")
	for _, w := range t.Widths {
		whole += w
		grid.add(el("w:gridCol", "w:w", twips(w)))
	}
	props := el("w:tblPr").add(el("w:tblW", "w:w", twips(whole), "w:type", "dxa"))
	if t.Align != Left && whole < room {
		props.add(el("w:jc", "w:val", map[Align]string{Centre: "center", Right: "right", Justify: "left"}[t.Align]))
	}
	props.add(el("w:tblInd", "w:w", "0", "w:type", "dxa"))
	if t.Borders != None {
		kind := map[Borders]string{Thin: "single", Cut: "dashed"}[t.Borders]
		props.add(borders("w:tblBorders", kind, "top", "left", "bottom", "right", "insideH", "insideV"))
	}
	props.add(el("w:tblLayout", "w:type", "fixed"), margins("w:tblCellMar", t.pad()))
	n := el("w:tbl").add(props, grid)
	for i, row := range t.Rows {
		was := x.together
		x.together = was || t.Whole && i < len(t.Rows)-1
		n.add(x.row(t, row))
		x.together = was
	}
	return n
}

// borders are lines of a kind at the sides named, in the order of the schema.
func borders(name, kind string, sides ...string) *node {
	n := el(name)
	for _, side := range sides {
		n.add(el("w:"+side, "w:val", kind, "w:sz", "4", "w:space", "0", "w:color", "000000"))
	}
	return n
}

func (x *docx) row(t *Table, row Row) *node {
	props := el("w:trPr")
	if row.Whole {
		props.add(el("w:cantSplit"))
	}
	if row.Height > 0 {
		props.add(el("w:trHeight", "w:val", twips(row.Height), "w:hRule", "atLeast"))
	}
	if row.Head {
		props.add(el("w:tblHeader"))
	}
	n := el("w:tr").add(props)
	column := 0
	for i := range row.Cells {
		c := &row.Cells[i]
		w := t.width(column, c)
		column += c.span()
		p := el("w:tcPr").add(el("w:tcW", "w:w", twips(w), "w:type", "dxa"))
		if c.span() > 1 {
			p.add(el("w:gridSpan", "w:val", strconv.Itoa(c.span())))
		}
		if c.Boxed {
			p.add(borders("w:tcBorders", "single", "top", "left", "bottom", "right"))
		}
		if c.Fill != "" {
			p.add(el("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", c.Fill))
		}
		if c.Middle {
			p.add(el("w:vAlign", "w:val", "center"))
		}
		cell := el("w:tc").add(p)
		was := x.inTable
		x.inTable = true
		x.blocks(cell, c.Blocks, w-2*t.pad())
		x.inTable = was
		if last := len(cell.kids) - 1; cell.kids[last].name != "w:p" { // Word wants a paragraph at the end of each cell
			cell.add(el("w:p").add(thin()))
		}
		n.add(cell)
	}
	return n
}

func rule(r *Rule, room float64) *node {
	left, right := 0.0, max(0, room-r.Width)
	switch r.Align {
	case Centre, Justify:
		left, right = right/2, right/2
	case Right:
		left, right = right, 0
	}
	return el("w:p").add(el("w:pPr").add(
		el("w:pBdr").add(el("w:top", "w:val", "single", "w:sz", "6", "w:space", "0", "w:color", "000000")),
		el("w:spacing", "w:before", "50", "w:after", "0", "w:line", "60", "w:lineRule", "exact"),
		el("w:ind", "w:left", twips(left), "w:right", twips(right)),
	))
}

// lineSize is the size of the text of a line to write on, in points: what is above it is room.
const lineSize = 10

// line is a dotted line: a tab led by dots to the right edge. Its height is room above it, since LibreOffice does not heed the
// height of a line that holds nothing but a tab.
func line(l *Lines, room float64) *node {
	props := el("w:pPr")
	if l.Keep {
		props.add(el("w:keepNext"))
	}
	above := max(0, l.Height-lineSize*natural*point)
	return el("w:p").add(
		props.add(
			el("w:tabs").add(el("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", twips(room))),
			el("w:spacing", "w:before", twips(above), "w:after", "0", "w:line", "240", "w:lineRule", "auto"),
		),
		el("w:r").add(sized(lineSize), el("w:tab")),
	)
}

// picture places a picture; one shown twice is kept once.
func (x *docx) picture(p *Picture) *node {
	sum := sha256.Sum256(p.Image)
	n := x.named[sum]
	if n == 0 {
		x.pictures = append(x.pictures, p.Image)
		n = len(x.pictures)
		x.named[sum] = n
	}
	x.placed++
	id, name := strconv.Itoa(x.placed), "image"+strconv.Itoa(x.placed)
	w, h := drawn(p.Width), drawn(p.Height)
	pic := el("pic:pic").add(
		el("pic:nvPicPr").add(el("pic:cNvPr", "id", id, "name", name), el("pic:cNvPicPr")),
		el("pic:blipFill").add(el("a:blip", "r:embed", pictureLink(n)), el("a:stretch").add(el("a:fillRect"))),
		el("pic:spPr").add(
			el("a:xfrm").add(el("a:off", "x", "0", "y", "0"), el("a:ext", "cx", w, "cy", h)),
			el("a:prstGeom", "prst", "rect").add(el("a:avLst")),
		),
	)
	in := el("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0").add(
		el("wp:extent", "cx", w, "cy", h),
		el("wp:docPr", "id", id, "name", name, "descr", oneLine(p.Alt)),
		el("a:graphic").add(el("a:graphicData", "uri", drawingSchema+"picture").add(pic)),
	)
	return el("w:p").add(
		el("w:pPr").add(el("w:spacing", "w:before", "0", "w:after", "0", "w:line", "240", "w:lineRule", "auto"), justified(p.Align)),
		el("w:r").add(el("w:drawing").add(in)),
	)
}
