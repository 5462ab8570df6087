package paper

import (
	"strings"

	"lachanso/lessons"
	"lachanso/ui/paper/doc"
)

// Certificate says that a pupil has done a module and what the pupil can now do. It has no mark and no rank.
func (p *Press) Certificate(name string, m *lessons.Module) *doc.Document {
	page := doc.Page{Width: 210, Height: 297, Top: 17, Bottom: 13, Left: 30, Right: 30, Frame: true}.Landscape()
	d := p.paper(p.say("paper-certificate-title", "Module", m.ID, "Name", name), page, 14)
	d.Numbered = false
	line := func(text string, size, after float64, colour string, bold, italic bool) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Italic: italic, Size: size, Colour: colour}}, Align: doc.Centre, After: after, Line: 1}
	}
	d.Blocks = append(d.Blocks, line(strings.ToUpper(or(p.School, 20)), 14, 2, "", true, false))
	if pic := p.khien("happy", 20); pic != nil {
		d.Blocks = append(d.Blocks, pic)
	}
	d.Blocks = append(
		d.Blocks,
		line(p.say("paper-certificate-head"), 30, 4, deepBlue, true, false),
		line(p.say("paper-certificate-pupil"), 14, 2, "", false, true),
		line(or(name, 24), nameSize(name), 2, coral, true, false),
	)
	if p.Class != "" {
		d.Blocks = append(d.Blocks, line(p.say("paper-class", "Class", p.Class), 14, 4, "", false, false))
	}
	d.Blocks = append(
		d.Blocks,
		line(p.say("paper-certificate-done"), 14, 2, "", false, true),
		line(m.ID+". "+p.in(m.Title), 20, 6, "", true, false),
		&doc.Para{Runs: []doc.Run{{Text: p.say("paper-certificate-can"), Italic: true, Size: 13}}, Left: 14, After: 2, Line: 1},
	)
	for _, o := range m.Objectives {
		d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: "- " + sentence(p.in(o.Text)), Size: 13}}, Left: 18, Right: 14, First: -4, After: 1, Line: 1})
	}
	day := p.say("paper-certificate-date", "Date", "…… / …… / ………")
	if !p.Date.IsZero() {
		day = p.say("paper-certificate-date", "Date", p.Date.Format("02/01/2006"))
	}
	sign := Signatures(Signature{}, Signature{Place: day, Title: p.say("paper-sign-teacher"), Note: p.say("paper-sign-note"), Name: p.Teacher, Room: 24})
	sign.Widths = []float64{page.Room() / 2, page.Room() / 2}
	d.Blocks = append(d.Blocks, &doc.Para{Size: 4}, sign)
	return d
}

// nameSize lets a long name stand in one line.
func nameSize(name string) float64 {
	if n := len([]rune(name)); n > 30 {
		return max(12, 34*30/float64(n))
	}
	return 34
}
