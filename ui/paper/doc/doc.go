// Package doc is a small model of a printed document and its two writers: Word's docx and PDF.
//
// It owns pages, paragraphs, tables and pictures, and knows nothing of lessons or of windows. A Document is a plain value:
// the writers read it and may be called from any goroutine.
//
// Rules. Lengths are millimetres, sizes of text are points. Words are made clean by the writers: composed letters (NFC),
// no control characters. The same Document gives the same bytes. A docx names Times New Roman, which every office has; a PDF
// embeds Liberation Serif, which is as wide letter by letter, so both break their lines at about the same words.
//
// Caveats. A tab is a space. What the typeface of the PDF does not have (an emoji) becomes an empty square there.
package doc

import "time"

// Document is what is printed.
type Document struct {
	Title    string
	Lang     string // "vi" or "en"
	Made     time.Time
	Page     Page
	Size     float64 // of the text; a run may have its own
	Numbered bool    // page numbers at the top in the middle, not on the first page
	Blocks   []Block
}

// Page is the paper.
type Page struct {
	Width, Height            float64
	Top, Bottom, Left, Right float64 // margins
	Frame                    bool    // a double line around the page
}

// A4 is a page as Nghị định 30/2020 wants it for the papers of offices and schools.
func A4() Page { return Page{Width: 210, Height: 297, Top: 20, Bottom: 20, Left: 30, Right: 20} }

// A5 is half an A4, with narrow margins, for sheets that go home.
func A5() Page { return Page{Width: 148, Height: 210, Top: 11, Bottom: 11, Left: 14, Right: 13} }

// A3 is two A4, for posters.
func A3() Page { return Page{Width: 297, Height: 420, Top: 28, Bottom: 28, Left: 28, Right: 28} }

// Landscape turns the page.
func (p Page) Landscape() Page {
	p.Width, p.Height = p.Height, p.Width
	return p
}

// Room is how wide the text may be.
func (p Page) Room() float64 { return p.Width - p.Left - p.Right }

// Block is a part of a document: *Para, *Table, *Picture, *Rule, *Lines or Break.
type Block interface{ block() }

// Align says where lines stand.
type Align int

// The ways to align. Justify gives both edges straight.
const (
	Left Align = iota
	Centre
	Right
	Justify
)

// Style says what a paragraph is, for the outline that office programs show.
type Style int

// The styles.
const (
	Body Style = iota
	Title
	Heading1
	Heading2
	Heading3
)

// Run is text of one look.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	Size   float64 // 0: as the paragraph
	Colour string  // RRGGBB, or "" for black
}

// Para is a paragraph.
type Para struct {
	Runs   []Run
	Style  Style
	Align  Align
	First  float64 // further in (or, below 0, further out) than the rest
	Left   float64
	Right  float64
	Before float64 // points
	After  float64 // points
	Line   float64 // height of a line in lines; 0 is 1.15
	Size   float64 // 0: as the document
	Keep   bool    // stays on the page of what follows
}

// Borders of a table.
type Borders int

// The kinds of borders.
const (
	None Borders = iota
	Thin
	Cut // dashes to cut along
)

// Table is rows of cells.
type Table struct {
	Widths  []float64
	Rows    []Row
	Borders Borders
	Align   Align
	Pad     float64 // between border and text, left and right; 0 is 1.9
	Whole   bool    // on one page, where it fits on one
}

// Row is a row of a table.
type Row struct {
	Cells  []Cell
	Head   bool    // repeated at the top of each page
	Height float64 // at least
	Whole  bool    // never cut by the end of a page
}

// Cell is a cell over Span columns (0 is 1).
type Cell struct {
	Blocks []Block
	Span   int
	Middle bool   // in the middle between top and bottom
	Fill   string // RRGGBB, or ""
	Boxed  bool   // it has borders of its own, in a table without
}

// Picture is a PNG or JPEG.
type Picture struct {
	Image  []byte
	Width  float64
	Height float64
	Align  Align
	Alt    string
}

// Rule is a thin line.
type Rule struct {
	Width float64
	Align Align
}

// Lines are dotted lines to write on.
type Lines struct {
	Count  int
	Height float64
	Keep   bool // stay on the page of what follows
}

// Break begins a new page.
type Break struct{}

func (*Para) block()    {}
func (*Table) block()   {}
func (*Picture) block() {}
func (*Rule) block()    {}
func (*Lines) block()   {}
func (Break) block()    {}

const (
	normalLine = 1.15
	normalPad  = 1.9
	normalSize = 13
)

func (p *Para) line() float64 {
	if p.Line == 0 {
		return normalLine
	}
	return p.Line
}

func (t *Table) pad() float64 {
	if t.Pad == 0 {
		return normalPad
	}
	return t.Pad
}

func (c *Cell) span() int { return max(1, c.Span) }

// width is how wide the cell that begins at a column is.
func (t *Table) width(column int, c *Cell) float64 {
	w := 0.0
	for i := column; i < min(len(t.Widths), column+c.span()); i++ {
		w += t.Widths[i]
	}
	return w
}

func (d *Document) size() float64 {
	if d.Size == 0 {
		return normalSize
	}
	return d.Size
}

// sizeOf is the size of a run.
func (d *Document) sizeOf(p *Para, r Run) float64 {
	switch {
	case r.Size > 0:
		return r.Size
	case p.Size > 0:
		return p.Size
	}
	return d.size()
}
