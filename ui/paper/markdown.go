package paper

import (
	"regexp"
	"strings"

	"lachanso/ui/paper/doc"
)

// reader turns a pack's page, Markdown with slides' inline marks, tables and lists, into blocks.
type reader struct {
	room  float64 // width of the text
	big   float64 // size of the title
	cards bool    // below the first line “---” stand cards to cut out
	out   []doc.Block
	turn  bool // the next thing begins a page
}

var numbered = regexp.MustCompile(`^(\d{1,2})[.)] +(.*)$`)

// read gives the blocks of a page.
func (r *reader) read(text string) []doc.Block {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if strings.HasPrefix(line, "|") {
			from := i
			for i+1 < len(lines) && strings.HasPrefix(strings.TrimSpace(lines[i+1]), "|") {
				i++
			}
			r.add(r.table(lines[from : i+1]))
			r.out = append(r.out, &doc.Para{Size: 5})
			continue
		}
		r.line(line, strings.HasPrefix(lines[i], "  "))
	}
	return r.out
}

func (r *reader) add(b doc.Block) {
	if r.turn {
		r.out = append(r.out, doc.Break{})
		r.turn = false
	}
	r.out = append(r.out, b)
}

// line reads a line that is no table. further belongs to the item above it.
func (r *reader) line(line string, further bool) {
	m := numbered.FindStringSubmatch(line)
	switch {
	case line == "":
	case line == "---":
		r.turn, r.cards = len(r.out) > 0, true
	case strings.HasPrefix(line, "### "):
		r.add(smaller(line[4:]))
	case strings.HasPrefix(line, "## "):
		r.add(heading(line[3:]))
	case strings.HasPrefix(line, "# "):
		r.add(&doc.Para{Runs: []doc.Run{doc.Bold(line[2:])}, Style: doc.Title, Align: doc.Centre, Size: r.big, Before: 4, After: 6, Line: plainLine, Keep: true})
	case strings.HasPrefix(line, ">"):
		r.add(said(strings.TrimSpace(line[1:]), r.room))
		r.out = append(r.out, &doc.Para{Size: 5})
	case strings.HasPrefix(line, "- "), strings.HasPrefix(line, "* "):
		r.add(dash(line[2:]))
	case m != nil:
		p := plain(m[1] + ". " + m[2])
		p.Left, p.First = 6, -5
		r.add(p)
	default:
		p := plain(line)
		if further {
			p.Left = 6
		}
		r.add(p)
	}
}

// said is a sentence to say aloud, in a box of its own.
func said(text string, room float64) *doc.Table {
	p := &doc.Para{Runs: doc.Marked(text), Align: doc.Centre, Before: 4, After: 4, Line: plainLine}
	for i := range p.Runs {
		p.Runs[i].Bold = true
	}
	return &doc.Table{Borders: doc.Thin, Align: doc.Centre, Widths: []float64{room - 8}, Rows: []doc.Row{{Whole: true, Cells: []doc.Cell{{Blocks: []doc.Block{p}, Fill: tint}}}}}
}

const cardHeight = 22 // millimetres: large enough for a hand

// table reads the lines of a table; below “---” its rows are cards to cut out.
func (r *reader) table(lines []string) *doc.Table {
	var rows [][]string
	columns := 1
	for _, l := range lines {
		if strings.Trim(l, "|-: ") == "" && strings.Contains(l, "-") {
			continue
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(l), "|"), "|")
		columns = max(columns, len(cells))
		rows = append(rows, cells)
	}
	t := &doc.Table{Borders: doc.Thin, Whole: !r.cards}
	if r.cards {
		t.Borders = doc.Cut
	}
	for range columns {
		t.Widths = append(t.Widths, r.room/float64(columns))
	}
	for i, cells := range rows {
		row := doc.Row{Whole: true, Head: i == 0 && len(rows) > 1}
		if r.cards && !row.Head {
			row.Height = cardHeight
		}
		for c := range columns {
			text := ""
			if c < len(cells) {
				text = strings.TrimSpace(cells[c])
			}
			row.Cells = append(row.Cells, r.cell(text, row.Head))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (r *reader) cell(text string, head bool) doc.Cell {
	p := &doc.Para{Runs: doc.Marked(text), Before: 1, After: 1, Line: plainLine}
	c := doc.Cell{Blocks: []doc.Block{p}, Middle: head || r.cards}
	switch {
	case head && r.cards: // says what the cards below are
		p.Align, p.Size = doc.Centre, 10
	case head:
		p.Align, c.Fill = doc.Centre, tint
		for i := range p.Runs {
			p.Runs[i].Bold = true
		}
	case r.cards:
		p.Align = doc.Centre
	}
	return c
}
