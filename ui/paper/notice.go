package paper

import (
	"strconv"

	"lachanso/ui/paper/doc"
)

// box is a box to tick; both typefaces have it.
const box = "□"

// Notice tells parents what the program keeps about their child, what it does not, for how long, and what they may ask
// for; the second page is the slip with which parents, and the child from seven years on, agree. It is a text for the
// school to check, and says so.
func (p *Press) Notice() *doc.Document {
	d := p.paper(p.say("notice-title", "Class", or(p.Class, 4)), doc.A4(), 13)
	add := func(blocks ...doc.Block) { d.Blocks = append(d.Blocks, blocks...) }
	add(
		p.Head(Official{School: p.School, Number: p.say("notice-number"), Place: p.say("paper-date-open")}), &doc.Para{Size: 5},
		centred(p.say("notice-head"), 14), centred(p.say("notice-about"), 13), &doc.Rule{Width: 36, Align: doc.Centre}, &doc.Para{Size: 4},
		p.toCheck(p.say("notice-check")), &doc.Para{Size: 4},
		&doc.Para{Runs: doc.Marked(p.say("notice-to", "Class", or(p.Class, 5))), Align: doc.Centre, After: 4},
		plain(p.say("notice-why")),
		heading(p.say("notice-kept")), p.keptTable(), &doc.Para{Size: 3},
		left(dash(p.say("notice-where", "Dots", dots(8)))), dash(p.say("notice-since")),
		heading(p.say("notice-not")),
	)
	for n := 1; n <= 3; n++ {
		add(dash(p.say("notice-not-" + strconv.Itoa(n))))
	}
	add(heading(p.say("notice-long")), written(p.say("notice-long-text", "Dots", dots(3))), heading(p.say("notice-rights")))
	for n := 1; n <= 4; n++ {
		add(dash(p.say("notice-rights-" + strconv.Itoa(n))))
	}
	add(written(p.say("notice-ask", "Dots", dots(12))), heading(p.say("notice-law")))
	for n := 1; n <= 3; n++ {
		add(left(dash(p.say("notice-law-" + strconv.Itoa(n)))))
	}
	add(&doc.Para{Size: 4, Keep: true}, p.Receivers(
		[]string{p.say("notice-receiver-parents"), p.say("notice-receiver-class"), p.say("notice-receiver-file")},
		Signature{Title: p.say("paper-sign-head"), Note: p.say("notice-sign-note")},
	))
	add(doc.Break{})
	add(p.consent()...)
	return d
}

// toCheck is a box that says that the school must read the text before it is used.
func (p *Press) toCheck(text string) *doc.Table {
	para := &doc.Para{Runs: doc.Marked(text), Align: doc.Centre, Before: 2, After: 2, Line: plainLine, Size: 11}
	return &doc.Table{Borders: doc.Thin, Widths: []float64{160}, Rows: []doc.Row{{Whole: true, Cells: []doc.Cell{{Blocks: []doc.Block{para}, Fill: amber}}}}}
}

// amber is the ground of what is to be looked at.
const amber = "FFF3CC"

// keptTable says what is kept and what for.
func (p *Press) keptTable() *doc.Table {
	t := &doc.Table{Widths: []float64{68, 92}, Pad: 1.4, Borders: doc.Thin}
	t.Rows = append(t.Rows, headCells(p.say("notice-col-what"), p.say("notice-col-why")))
	for _, id := range []string{"name", "code", "sex", "answers", "class"} {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			{Blocks: inCell([]string{p.say("notice-data-" + id)}), Middle: true}, {Blocks: inCell([]string{p.say("notice-use-" + id)}), Middle: true},
		}})
	}
	return t
}

// consent is the slip that comes back: the parents' part, the child's part, two signatures.
func (p *Press) consent() []doc.Block {
	line := func(id string, args ...any) *doc.Para {
		return &doc.Para{Runs: doc.Marked(p.say(id, args...)), After: 4, Line: plainLine}
	}
	out := []doc.Block{
		centred(p.say("consent-head"), 15), centred(p.say("consent-about"), 12), &doc.Para{Size: 4},
		line("consent-back", "Dots", "…… / …… / ………"),
		line("consent-pupil", "Dots", dots(20), "Class", or(p.Class, 5)),
		heading(p.say("consent-parents")),
		line("consent-who", "Dots", dots(15), "Box", box), plain(p.say("consent-read")),
	}
	t := &doc.Table{Widths: []float64{94, 28, 38}, Pad: 1.4, Borders: doc.Thin}
	t.Rows = append(t.Rows, headCells(p.say("consent-col-what"), p.say("consent-col-yes"), p.say("consent-col-no")))
	for _, id := range []string{"name", "sex", "answers", "print"} {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Height: 9, Cells: []doc.Cell{
			{Blocks: inCell([]string{p.say("consent-to-" + id)}), Middle: true}, middle(box), middle(box),
		}})
	}
	out = append(out, t, &doc.Para{Size: 3}, plain(p.say("consent-silence")), plain(p.say("consent-else")), heading(p.say("consent-child")))
	out = append(out, plain(p.say("consent-child-text")), line("consent-child-boxes", "Box", box), &doc.Para{Size: 4, Keep: true}, Signatures(
		Signature{Place: p.say("paper-date-open"), Title: p.say("consent-sign-parents"), Note: p.say("paper-sign-note")},
		Signature{Place: p.say("paper-date-open"), Title: p.say("consent-sign-child"), Note: p.say("consent-sign-child-note")},
	), &doc.Para{Size: 4}, p.toCheck(p.say("consent-check")))
	return out
}

// left lets the right edge be ragged: lines with dots in them.
func left(p *doc.Para) *doc.Para {
	p.Align = doc.Left
	return p
}
