package teach

import (
	"strings"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// reader shows a page of Markdown (a teacher's card) in columns, on as many pages as it takes: nothing scrolls, so that a
// teacher with a clicker or a keyboard alone reads all of it.
type reader struct {
	blocks []readBlock
	page   int
	pages  int // as drawn last
}

type readBlock struct {
	head bool
	item bool
	text lessons.Rich
}

func newReader(md string) *reader {
	r := &reader{pages: 1}
	for line := range strings.Lines(md) {
		line = strings.TrimSpace(line)
		switch {
		case line == "", strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "|--"), strings.HasPrefix(line, "|:-"):
			r.blocks = r.blocks[:max(0, len(r.blocks)-1)] // the names of the columns say nothing in a list
		case strings.HasPrefix(line, "#"):
			r.blocks = append(r.blocks, readBlock{head: true, text: lessons.Rich{{Text: strings.TrimSpace(strings.TrimLeft(line, "#")), Bold: true}}})
		case strings.HasPrefix(line, "- "):
			r.blocks = append(r.blocks, readBlock{item: true, text: bold(line[2:])})
		case strings.HasPrefix(line, "|"):
			r.row(line)
		default:
			r.blocks = append(r.blocks, readBlock{text: bold(line)})
		}
	}
	return r
}

// row turns a line of a table into one of words: the first cell, and what belongs to it.
func (r *reader) row(line string) {
	var cells []string
	for _, cell := range strings.Split(strings.Trim(line, "|"), "|") {
		if cell = strings.TrimSpace(cell); cell != "" {
			cells = append(cells, cell)
		}
	}
	if len(cells) == 0 {
		return
	}
	text := "**" + strings.ReplaceAll(cells[0], "**", "") + ":** " + strings.Join(cells[1:], " · ")
	r.blocks = append(r.blocks, readBlock{item: true, text: bold(text)})
}

// bold reads **bold** marks.
func bold(line string) lessons.Rich {
	var out lessons.Rich
	for i, part := range strings.Split(line, "**") {
		if part != "" {
			out = append(out, lessons.Span{Text: part, Bold: i%2 == 1})
		}
	}
	return out
}

const (
	readIndent = 26
	readGap    = 10
	columnGap  = 48
)

func (b readBlock) set(s *kit.Sheet) (t kit.Type, indent float32) {
	switch {
	case b.head:
		return kit.Type{Size: 23, Bold: true, Colour: s.Blue.Deep}, 0
	case b.item:
		return kit.Type{Size: 19}, readIndent
	}
	return kit.Type{Size: 19}, 0
}

func (b readBlock) height(s *kit.Sheet, w float32) float32 {
	t, indent := b.set(s)
	return s.RichHeight(b.text, t, w-indent) + readGap
}

// columns cuts the blocks into columns no higher than h. A heading stands with what it heads. A block higher than a column
// has one of its own.
func (r *reader) columns(s *kit.Sheet, w, h float32) [][]readBlock {
	var out [][]readBlock
	var column []readBlock
	used := float32(0)
	for i, b := range r.blocks {
		need := b.height(s, w)
		with := need
		if b.head && i+1 < len(r.blocks) {
			with += r.blocks[i+1].height(s, w)
		}
		if len(column) > 0 && used+with-readGap > h {
			out, column, used = append(out, column), nil, 0
		}
		column, used = append(column, b), used+need
	}
	if len(column) > 0 || len(out) == 0 {
		out = append(out, column)
	}
	return out
}

// draw draws the present page in a box, and counts the pages.
func (r *reader) draw(s *kit.Sheet, x, y, w, h float32) {
	across := 1
	if w > 1000 && s.Look.Text < 1.4 {
		across = 2
	}
	cw := (w - float32(across-1)*columnGap) / float32(across)
	all := r.columns(s, cw, h)
	r.pages = (len(all) + across - 1) / across
	r.page = max(0, min(r.page, r.pages-1))
	for i, column := range all[r.page*across : min(len(all), (r.page+1)*across)] {
		at, left := y, x+float32(i)*(cw+columnGap)
		for _, b := range column {
			t, indent := b.set(s)
			if b.item {
				dot := t.Size * 0.3
				s.Disc(s.Blue.Base, left+6, at+t.Size*max(1, s.Look.Text)*kit.LineHeight/2-dot/2, dot)
			}
			at += s.Rich(b.text, t, left+indent, at, cw-indent) + readGap
		}
	}
}

// last says that the present page is the last one.
func (r *reader) last() bool { return r.page >= r.pages-1 }

// turn goes on or back by a page, and says whether there was one.
func (r *reader) turn(by int) bool {
	to := r.page + by
	if to < 0 || to >= r.pages {
		return false
	}
	r.page = to
	return true
}
