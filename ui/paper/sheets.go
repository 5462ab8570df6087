package paper

import (
	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/ui/paper/doc"
)

// Unplugged is the plan of a lesson without any device, with its cards to cut out.
func (p *Press) Unplugged(m *lessons.Module) *doc.Document {
	page := doc.A4()
	page.Left, page.Right = 20, 20
	d := p.paper(p.say("paper-unplugged-title", "Module", m.ID, "Title", p.in(m.Title)), page, 13)
	d.Blocks = append(d.Blocks, p.line(m, "paper-unplugged-head"))
	r := &reader{room: page.Room(), big: 16}
	d.Blocks = append(d.Blocks, r.read(p.in(m.Unplugged.Text))...)
	return d
}

// familySizes are the sizes of letters of the sheet for the family, the largest that fits on half a page is taken.
var familySizes = []float64{12, 11.5, 11, 10.5, 10}

// Family is the sheet that goes home, on half a page; one that is too long for it goes on at the back.
func (p *Press) Family(m *lessons.Module) *doc.Document {
	fonts := doc.Once(assets.PrintFont)
	for _, size := range familySizes {
		d := p.family(m, size)
		d.Page.Bottom += 4 // an office program may need a line more
		n, err := d.Pages(fonts)
		d.Page.Bottom -= 4
		if err == nil && n == 1 {
			return d
		}
	}
	return p.family(m, 11)
}

func (p *Press) family(m *lessons.Module, size float64) *doc.Document {
	page := doc.A5()
	d := p.paper(p.say("paper-family-title", "Module", m.ID, "Title", p.in(m.Title)), page, size)
	d.Numbered = false
	d.Blocks = append(d.Blocks, p.line(m, "paper-family-head"))
	r := &reader{room: page.Room(), big: 13}
	d.Blocks = append(d.Blocks, r.read(p.in(m.Home.Text))...)
	return d
}

// line is the first line of a sheet: school and class, and what it belongs to.
func (p *Press) line(m *lessons.Module, id string) doc.Block {
	text := p.say(id, "School", or(p.School, 14), "Class", or(p.Class, 4), "Module", m.ID, "Title", p.in(m.Title), "Minutes", m.Unplugged.Minutes)
	return &doc.Para{Runs: []doc.Run{{Text: text, Italic: true}}, Align: doc.Centre, After: 2, Line: plainLine}
}
