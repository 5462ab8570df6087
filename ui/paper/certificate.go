package paper

import (
	"strings"

	"lachanso/lessons"
	"lachanso/ui/paper/doc"
)

// Certificate says that a pupil has done a module and what the pupil can now do. It has no mark and no rank.
func (p *Press) Certificate(name string, m *lessons.Module) *doc.Document {
	d := p.award(p.say("paper-certificate-title", "Module", m.ID, "Name", name))
	size, gap, lines := 16.0, 2.0, 0
	for _, o := range m.Objectives {
		lines += 1 + len([]rune(p.in(o.Text)))/objectiveLine
	}
	switch {
	case lines > manyLines:
		size, gap = 14, 1
	case lines > fewLines:
		size, gap = 15, 1.5
	}
	says := []doc.Block{
		awarded(p.say("paper-certificate-pupil"), size, 2*gap, "", false, true),
		awarded(or(name, 24), nameSize(name), 2*gap, coral, true, false),
	}
	if p.Class != "" {
		says = append(says, awarded(p.say("paper-class", "Class", p.Class), size, 4*gap, "", false, false))
	}
	says = append(
		says, awarded(p.say("paper-certificate-done"), size, 2*gap, "", false, true), awarded(m.ID+". "+p.in(m.Title), 1.5*size, 6*gap, "", true, false),
		&doc.Para{Runs: []doc.Run{{Text: p.say("paper-certificate-can"), Italic: true, Size: size - 1}}, Left: 14, After: 2 * gap, Line: 1},
	)
	for _, o := range m.Objectives {
		says = append(says, &doc.Para{Runs: []doc.Run{{Text: "- " + sentence(p.in(o.Text)), Size: size - 1}}, Left: 18, Right: 14, First: -4, After: gap, Line: 1})
	}
	day := p.say("paper-certificate-date", "Date", "…… / …… / ………")
	if !p.Date.IsZero() {
		day = p.say("paper-certificate-date", "Date", p.Date.Format("02/01/2006"))
	}
	p.give(d, 20, says, Signature{Place: day, Title: p.say("paper-sign-teacher"), Note: p.say("paper-sign-note"), Name: p.Teacher, Room: 24})
	return d
}

// A certificate's objectives: how many letters of one stand in a line, and from more than how many lines on they are smaller.
const (
	objectiveLine = 90
	fewLines      = 5
	manyLines     = 7
)

// award begins the paper of certificates.
func (p *Press) award(title string) *doc.Document {
	d := p.paper(title, doc.Page{Width: 210, Height: 297, Top: 17, Bottom: 13, Left: 30, Right: 30, Frame: true}.Landscape(), 14)
	d.Numbered = false
	return d
}

// give adds a page: school, Khiên (so many millimetres high) and head at the top, the place to sign at the bottom, and what is said
// in the middle of the room between them.
func (p *Press) give(d *doc.Document, khien float64, says []doc.Block, sign Signature) {
	d.Blocks = append(d.Blocks, awarded(strings.ToUpper(or(p.School, 20)), 14, 2, "", true, false))
	if pic := p.khien("happy", khien); pic != nil {
		d.Blocks = append(d.Blocks, pic)
	}
	const (
		head  = 22 // school and head, millimetres
		spare = 10 // office programs set some lines higher
	)
	width := d.Page.Room()
	signs := 22 + sign.room()*25.4/72
	room := d.Page.Height - d.Page.Top - d.Page.Bottom - head - khien - signs - spare
	place := Signatures(Signature{Room: sign.room()}, sign)
	place.Widths = []float64{width / 2, width / 2}
	d.Blocks = append(
		d.Blocks, awarded(p.say("paper-certificate-head"), 34, 4, deepBlue, true, false),
		&doc.Table{Widths: []float64{width}, Pad: 0.1, Rows: []doc.Row{{Whole: true, Height: room, Cells: []doc.Cell{{Middle: true, Blocks: says}}}}},
		&doc.Para{Size: 4}, place, // or office programs would take both for one table
	)
}

func awarded(text string, size, after float64, colour string, bold, italic bool) *doc.Para {
	return &doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Italic: italic, Size: size, Colour: colour}}, Align: doc.Centre, After: after, Line: 1}
}

// nameSize lets a long name stand in one line.
func nameSize(name string) float64 {
	if n := len([]rune(name)); n > 30 {
		return max(12, 34*30/float64(n))
	}
	return 34
}
