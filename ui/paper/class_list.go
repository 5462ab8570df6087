package paper

import (
	"strconv"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/paper/doc"
)

// ClassList is the list of a class to print, in the order of the register, with a column to write in.
func (p *Press) ClassList(pupils []store.Pupil) *doc.Document {
	words := app.ListWords(p.Words, p.Class)
	d := p.paper(words.Title, doc.A4(), 13)
	d.Blocks = append(d.Blocks,
		&doc.Para{Runs: []doc.Run{{Text: p.say("roll-line", "School", or(p.School, 14), "Date", p.Made.Format("02/01/2006")), Italic: true}}, Align: doc.Centre, After: 2, Line: 1},
		centred(words.Title, 15), &doc.Para{Size: 3})
	t := &doc.Table{Widths: []float64{12, 30, 58, 18, 18, 24}, Pad: 1.2, Borders: doc.Thin}
	t.Rows = append(t.Rows, headCells(words.Number, words.Code, words.Name, words.Sex, words.Birth, p.say("roll-note")))
	for i, one := range pupils {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			middle(strconv.Itoa(i + 1)), middle(one.Code),
			{Blocks: inCell([]string{app.NameOf(p.Words, one)}), Middle: true},
			middle(app.SexOf(p.Words, one.Sex)), middle(app.YearOf(one.Birth)),
			{},
		}})
	}
	if len(pupils) == 0 {
		d.Blocks = append(d.Blocks, plain(p.say("class-report-none")))
		return d
	}
	d.Blocks = append(d.Blocks, t, &doc.Para{Size: 3}, plain(p.say("roll-sum", "Count", len(pupils))))
	return d
}
