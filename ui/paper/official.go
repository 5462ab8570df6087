package paper

import (
	"strings"

	"lachanso/ui/paper/doc"
)

// Signature is a place to sign.
type Signature struct {
	Place string  // place and date above it, or ""
	Title string  // who signs, in capitals
	Note  string  // how, in brackets
	Name  string  // under the signature; "" leaves room
	Room  float64 // to sign in, points; 0 is 52
}

func (s Signature) room() float64 {
	if s.Room > 0 {
		return s.Room
	}
	return 52
}

// Signatures are places to sign side by side.
func Signatures(all ...Signature) *doc.Table {
	t := &doc.Table{Pad: 0.1}
	row := doc.Row{Whole: true}
	line := func(text string, size, after float64, bold, italic bool) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Italic: italic, Size: size}}, Align: doc.Centre, After: after, Line: 1}
	}
	dated := false
	for _, s := range all {
		dated = dated || s.Place != ""
	}
	for _, s := range all {
		t.Widths = append(t.Widths, 160/float64(len(all)))
		var c doc.Cell
		if dated {
			c.Blocks = append(c.Blocks, line(s.Place, 13, 2, false, true))
		}
		c.Blocks = append(c.Blocks, line(strings.ToUpper(s.Title), 13, 0, true, false), line(s.Note, 12, s.room(), false, true), line(s.Name, 13, 0, true, false))
		row.Cells = append(row.Cells, c)
	}
	t.Rows = []doc.Row{row}
	return t
}

// Official is the head of an administrative paper as Nghị định 30/2020 wants it: the school and its number at the left, the
// name of the country and its motto at the right, place and date below.
type Official struct {
	Above  string // the body the school belongs to
	School string
	Number string // “Số: …/KH-…”, left to the clerk
	About  string // “V/v …” of a letter, below the number; "" for papers with a name of their own
	Place  string // place and date
}

// Head is the head of an administrative paper.
func (p *Press) Head(o Official) *doc.Table {
	line := func(text string, size float64, bold, italic bool) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Italic: italic, Size: size}}, Align: doc.Centre, Line: 1}
	}
	school := strings.ToUpper(or(o.School, 12))
	left := []doc.Block{
		line(strings.ToUpper(or(o.Above, 12)), 12, false, false),
		line(school, 12, true, false),
		&doc.Rule{Width: 22, Align: doc.Centre},
		line(o.Number, 13, false, false),
	}
	if o.About != "" {
		left = append(left, line(o.About, 12, false, false))
	}
	right := []doc.Block{
		line(p.say("paper-country"), 12, true, false),
		line(p.say("paper-motto"), 13, true, false),
		&doc.Rule{Width: 52, Align: doc.Centre},
		line(o.Place, 13, false, true),
	}
	return &doc.Table{Widths: []float64{66, 94}, Pad: 0.1, Rows: []doc.Row{{Whole: true, Cells: []doc.Cell{{Blocks: left}, {Blocks: right}}}}}
}

// Receivers is the list of who gets an administrative paper, and beside it the signature.
func (p *Press) Receivers(to []string, s Signature) *doc.Table {
	left := []doc.Block{&doc.Para{Runs: []doc.Run{{Text: p.say("paper-receivers"), Bold: true, Italic: true, Size: 12}}, Line: 1}}
	for _, one := range to {
		left = append(left, &doc.Para{Runs: []doc.Run{{Text: "- " + one, Size: 11}}, Line: 1})
	}
	sign := Signatures(s).Rows[0].Cells[0]
	return &doc.Table{Widths: []float64{80, 80}, Pad: 0.1, Rows: []doc.Row{{Whole: true, Cells: []doc.Cell{{Blocks: left}, sign}}}}
}
