package paper

import (
	"strings"

	"lachanso/lessons"
	"lachanso/ui/paper/doc"
)

// lines of a plan, all set the same way.

const (
	bodyAfter = 3 // points below a line
	plainLine = 1.08
)

func heading(text string) *doc.Para {
	return &doc.Para{Runs: []doc.Run{doc.Bold(text)}, Style: doc.Heading1, Before: 8, After: bodyAfter, Line: plainLine, Keep: true}
}

func smaller(text string) *doc.Para {
	return &doc.Para{Runs: []doc.Run{doc.Bold(text)}, Style: doc.Heading2, Before: 5, After: bodyAfter, Line: plainLine, Keep: true}
}

func label(text string) *doc.Para {
	return &doc.Para{Runs: []doc.Run{{Text: text, Bold: true, Italic: true}}, Style: doc.Heading3, Before: 3, After: 2, Line: plainLine, Keep: true}
}

// plain is a justified paragraph of marked text; one with room to write in is not, as its words would stand far apart.
func plain(text string) *doc.Para {
	p := &doc.Para{Runs: doc.Marked(text), Align: doc.Justify, After: bodyAfter, Line: plainLine}
	if strings.Contains(text, dots(3)) {
		p.Align = doc.Left
	}
	return p
}

// dash is a line of a list.
func dash(text string) *doc.Para {
	p := plain("- " + text)
	p.Left, p.First = 4, -3
	return p
}

// begun is a paragraph that begins with a bold word.
func begun(word string, runs ...doc.Run) *doc.Para {
	return &doc.Para{Runs: append([]doc.Run{doc.Bold(word + " ")}, runs...), Align: doc.Justify, After: bodyAfter, Line: plainLine}
}

// inCell makes paragraphs of lines for a cell of a table: no justified edges in narrow columns.
func inCell(lines []string) []doc.Block {
	var out []doc.Block
	for _, l := range lines {
		p := &doc.Para{Runs: doc.Marked(l), After: 2, Line: plainLine}
		if strings.HasPrefix(l, "- ") {
			p.Left, p.First = 3, -3
		}
		out = append(out, p)
	}
	return out
}

// headCells is the head of a table.
func headCells(names ...string) doc.Row {
	r := doc.Row{Head: true, Whole: true}
	for _, n := range names {
		p := &doc.Para{Runs: []doc.Run{doc.Bold(n)}, Align: doc.Centre, Before: 2, After: 2, Line: plainLine}
		r.Cells = append(r.Cells, doc.Cell{Blocks: []doc.Block{p}, Middle: true, Fill: tint})
	}
	return r
}

const tint = "EDF3FA"

// behind sets a text of the pack behind a bold word.
func behind(word string, text lessons.Rich) *doc.Para { return begun(word, rich(text)...) }

// narrow is a paragraph made ready for a cell.
func narrow(p *doc.Para) *doc.Para {
	p.Align, p.After = doc.Left, 2
	return p
}
