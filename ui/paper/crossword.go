package paper

import (
	"strconv"
	"strings"

	"lachanso/lessons/contest"
	"lachanso/ui/app"
	"lachanso/ui/paper/doc"
)

// NewCrossword makes the screen that prints a crossword: blank for pupils, and with its solution.
func NewCrossword(a *app.App, l *contest.Layout) app.Screen {
	s := newChoice(a, a.T("contest-crossword-print"), a.T("form-back"))
	s.ready = func() (*Press, error) { return s.press(), nil }
	s.items = crosswordItems(a, l)
	for _, i := range s.items {
		s.picked[i.id] = true
	}
	return s
}

// crosswordItems are the papers of a crossword.
func crosswordItems(a *app.App, l *contest.Layout) []item {
	name := func(p *Press, what string) string { return p.contestName(contest.KindCrossword, what) }
	return []item{
		{id: "blank", label: a.T("print-blank"), about: a.T("print-blank-about"), make: func(p *Press) (string, *doc.Document) {
			return name(p, "paper-file-blank"), p.Crossword(l, false)
		}},
		{id: "solution", label: a.T("print-solution"), about: a.T("print-solution-about"), make: func(p *Press) (string, *doc.Document) {
			return name(p, "paper-file-solution"), p.Crossword(l, true)
		}},
	}
}

// square is the side of a square of a crossword, in millimetres, where the widest still stands on the page.
const (
	square     = 8.6
	numberWide = 9
)

// Crossword is a crossword on a page: for pupils blank, with their clues; with its solution for the leader.
func (p *Press) Crossword(l *contest.Layout, solved bool) *doc.Document {
	title := p.in(rulesOf(p.Pack, contest.KindCrossword).Title)
	page := doc.A4()
	page.Left, page.Right = 22, 22
	if solved {
		title += " – " + p.say("print-solution")
	}
	d := p.paper(title, page, 12)
	d.Numbered = false
	d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: strings.ToUpper(title), Bold: true, Size: 18, Colour: deepBlue}}, Align: doc.Centre, After: 6, Line: 1})
	if !solved {
		d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: p.say("paper-crossword-name", "Dots", dots(22), "Class", dots(5))}}, After: 4, Line: 1},
			&doc.Para{Runs: []doc.Run{{Text: p.say("paper-crossword-about")}}, After: 6, Line: 1})
	}
	d.Blocks = append(d.Blocks, p.crossGrid(l, solved), &doc.Para{Size: 6})
	for i, r := range l.Rows {
		runs := []doc.Run{{Text: strconv.Itoa(i+1) + ". ", Bold: true}}
		if solved {
			runs = append(runs, doc.Run{Text: r.Word + ": ", Bold: true})
		}
		runs = append(runs, doc.Run{Text: r.Clue})
		if !solved {
			runs = append(runs, doc.Run{Text: " " + p.say("paper-crossword-letters", "Count", len(r.Cells))})
		}
		d.Blocks = append(d.Blocks, &doc.Para{Runs: runs, Left: 7, First: -7, After: 2, Line: 1, Size: 11})
	}
	keyword := p.say("paper-crossword-keyword", "Word", dots(26))
	if solved {
		keyword = p.say("paper-crossword-keyword", "Word", l.Keyword)
	}
	d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: keyword, Bold: true}}, Before: 4, Line: 1})
	return d
}

// crossGrid draws the squares; those of the keyword are golden.
func (p *Press) crossGrid(l *contest.Layout, solved bool) *doc.Table {
	t := &doc.Table{Widths: []float64{numberWide}, Align: doc.Centre, Pad: 0.2, Whole: true}
	for range l.Width {
		t.Widths = append(t.Widths, square)
	}
	cell := func(text string) doc.Cell {
		return doc.Cell{Middle: true, Blocks: []doc.Block{&doc.Para{Runs: []doc.Run{{Text: text, Bold: true, Size: 13}}, Align: doc.Centre, Line: 1}}}
	}
	for i, squares := range l.Grid() {
		row := doc.Row{Height: square, Whole: true, Cells: []doc.Cell{cell(strconv.Itoa(i + 1))}}
		for _, sq := range squares {
			c := cell("")
			if c.Boxed = sq.Letter != ""; c.Boxed && solved {
				c = cell(sq.Letter)
				c.Boxed = true
			}
			if sq.Key {
				c.Fill = "FFE9A8"
			}
			row.Cells = append(row.Cells, c)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
