package paper

import (
	"strconv"
	"strings"
	"time"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/paper/doc"
)

// hardestOnPaper is how many of the hardest questions a report names.
const hardestOnPaper = 6

// ClassReport is what a class was taught, how far each pupil is, what the class gained, what went wrong and what to teach
// again. It is for the school: it is not read out and not hung up, and says so.
func (p *Press) ClassReport(f ClassFile) *doc.Document {
	r := f.Report
	d := p.paper(p.say("class-report-title", "Class", r.Class), doc.A4(), 13)
	add := func(blocks ...doc.Block) { d.Blocks = append(d.Blocks, blocks...) }
	add(
		p.Head(Official{School: p.School, Number: p.say("paper-season-number"), Place: p.say("paper-date-open")}), &doc.Para{Size: 8},
		centred(p.say("class-report-head"), 14), centred(p.say("class-report-about", "Class", r.Class), 14),
		&doc.Para{Runs: []doc.Run{{Text: p.say("report-until", "Date", p.Made.Format("02/01/2006")), Italic: true}}, Align: doc.Centre, Line: 1},
		&doc.Rule{Width: 36, Align: doc.Centre}, &doc.Para{Size: 4}, heading(p.say("class-report-sums")),
	)
	for _, line := range p.classSums(f) {
		add(dash(sentence(line)))
	}
	add(heading(p.say("class-report-taught")))
	if len(r.Taught) == 0 {
		add(plain(p.say("class-report-taught-none")))
	} else {
		add(p.taughtTable(r))
	}
	add(&doc.Para{Size: 4}, heading(p.say("class-report-pupils")))
	if len(r.Pupils) == 0 {
		add(plain(p.say("class-report-none")))
	} else {
		add(p.heatTable(f))
		add(p.heatLegend()...)
	}
	add(heading(p.say("class-report-gains")))
	add(p.classGains(r.Gains)...)
	add(heading(p.say("class-report-hard")))
	add(p.hardList(f)...)
	add(heading(p.say("class-report-view")), &doc.Lines{Count: 4, Height: 8}, heading(p.say("class-report-wish")), &doc.Lines{Count: 3, Height: 8, Keep: true})
	add(&doc.Para{Size: 6, Keep: true}, Signatures(
		Signature{Title: p.say("paper-sign-head"), Note: p.say("paper-sign-note")}, Signature{Title: p.say("paper-sign-teacher"), Note: p.say("paper-sign-note"), Name: p.Teacher},
	))
	return d
}

// classSums are the numbers of a class in words.
func (p *Press) classSums(f ClassFile) []string {
	girls, known := 0, 0
	for _, one := range f.Pupils {
		if one.Sex != roster.Unsaid {
			known++
		}
		if one.Sex == roster.Female {
			girls++
		}
	}
	size := p.say("report-pupils", "Count", len(f.Pupils))
	if known > 0 && known == len(f.Pupils) {
		size += ", " + p.say("report-girls", "Count", girls)
	}
	complete, begun := doneBy(f.Report)
	return []string{
		size,
		p.say("class-report-lessons", "Count", len(f.Report.Taught), "Minutes", minutesTaught(f.Report)),
		p.say("class-report-complete", "Count", complete, "Begun", begun),
	}
}

// doneBy is how many times a pupil completed a lesson, and how many times one was begun.
func doneBy(r report.Report) (complete, begun int) {
	for _, t := range r.Topics {
		complete, begun = complete+t.Complete, begun+t.Begun
	}
	return complete, begun
}

func minutesTaught(r report.Report) (n int) {
	for _, t := range r.Taught {
		n += t.Minutes
	}
	return n
}

// dayOf writes a day of the store as people do.
func dayOf(day string) string {
	if at, err := time.Parse("2006-01-02", day); err == nil {
		return at.Format("02/01/2006")
	}
	return day
}

// lessonCode names a lesson with its code.
func (p *Press) lessonCode(id string) string {
	if m := p.Pack.Module(id); m != nil {
		return id + ". " + bare(p.in(m.Title))
	}
	return id
}

// taughtTable lists the lessons taught, the oldest first, with how many pupils have completed each.
func (p *Press) taughtTable(r report.Report) *doc.Table {
	t := &doc.Table{Widths: []float64{12, 28, 80, 18, 22}, Pad: 1.2, Borders: doc.Thin}
	t.Rows = append(t.Rows, headCells(
		p.say("paper-season-col-number"), p.say("paper-season-col-date"), p.say("class-col-lesson"), p.say("paper-season-col-minutes"), p.say("class-col-complete"),
	))
	for i := range r.Taught {
		one := r.Taught[len(r.Taught)-1-i]
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			middle(strconv.Itoa(i + 1)), middle(dayOf(one.Date)),
			{Blocks: inCell([]string{p.lessonCode(one.Module)}), Middle: true},
			middle(strconv.Itoa(one.Minutes)), middle(strconv.Itoa(completeOf(r, one.Module)) + "/" + strconv.Itoa(len(r.Pupils))),
		}})
	}
	return t
}

// completeOf is how many pupils have completed a lesson.
func completeOf(r report.Report, module string) int {
	for _, l := range r.Lessons {
		if l.Module == module {
			return l.Complete
		}
	}
	return 0
}

// Grounds of the cells of a heat table; the numbers and signs say the same without colour.
const (
	heatWell     = "BFD7F0"
	heatFair     = "E6F0FA"
	heatPractise = "FFE28A"
)

// heat is the cell of what was done of a topic: the share of right answers, that it was begun, or that it was not.
func (p *Press) heat(done *report.TopicDone) doc.Cell {
	c := middle(p.heatWords(done))
	if done == nil {
		return c
	}
	switch done.Judged().Standing() {
	case report.Well:
		c.Fill = heatWell
	case report.Fair:
		c.Fill = heatFair
	case report.Practise:
		c.Fill = heatPractise
	}
	return c
}

// heatWords is what stands in such a cell.
func (p *Press) heatWords(done *report.TopicDone) string {
	if done == nil {
		return "–"
	}
	known := done.Judged()
	switch known.Standing() {
	case report.Unknown:
		return "…"
	case report.Practise:
		return strconv.Itoa(known.Percent()) + " !"
	}
	return strconv.Itoa(known.Percent())
}

// ofTopic finds a topic among those of which something was done.
func ofTopic(all []report.TopicDone, topic int) *report.TopicDone {
	for i := range all {
		if all[i].Topic == topic {
			return &all[i]
		}
	}
	return nil
}

// heatTable is pupil × topic, in the order of the register, and the class as a whole.
func (p *Press) heatTable(f ClassFile) *doc.Table {
	t := &doc.Table{Widths: []float64{11, 58}, Pad: 0.8, Borders: doc.Thin}
	head := []string{p.say("paper-season-col-number"), p.say("class-col-pupil")}
	for topic := 1; topic <= lessons.Topics; topic++ {
		t.Widths = append(t.Widths, 13)
		head = append(head, strconv.Itoa(topic))
	}
	t.Rows = append(t.Rows, headCells(head...))
	row := func(number, name string, done []report.TopicDone) {
		r := doc.Row{Whole: true, Cells: []doc.Cell{middle(number), {Blocks: inCell([]string{name}), Middle: true}}}
		for topic := 1; topic <= lessons.Topics; topic++ {
			r.Cells = append(r.Cells, p.heat(ofTopic(done, topic)))
		}
		t.Rows = append(t.Rows, r)
	}
	names := p.namesOf(f.Pupils)
	for i, one := range f.Report.Pupils {
		row(strconv.Itoa(i+1), names[one.ID], one.Topics)
	}
	row("", "**"+p.say("class-report-whole")+"**", f.Report.Topics)
	return t
}

// namesOf are the names of pupils by their IDs.
func (p *Press) namesOf(pupils []store.Pupil) map[store.ID]string {
	names := map[store.ID]string{}
	for _, one := range pupils {
		names[one.ID] = app.NameOf(p.Words, one)
	}
	return names
}

// heatLegend says what the table shows.
func (p *Press) heatLegend() []doc.Block {
	var topics []string
	for topic := 1; topic <= lessons.Topics; topic++ {
		topics = append(topics, strconv.Itoa(topic)+". "+p.say("topic-"+strconv.Itoa(topic)))
	}
	small := func(text string) *doc.Para {
		return &doc.Para{Runs: doc.Marked(text), Size: 11, After: 2, Before: 2, Line: 1}
	}
	return []doc.Block{small(p.say("class-report-topics", "Topics", strings.Join(topics, "; "))), small(p.say("class-report-legend")), small(p.say("class-report-keep"))}
}

// classGains is the table of what was gained with words that say what it shows.
func (p *Press) classGains(gains []report.ClassGain) []doc.Block {
	if len(gains) == 0 {
		return []doc.Block{plain(p.say("report-gains-none"))}
	}
	t := &doc.Table{Widths: []float64{30, 15, 28, 32, 25, 30}, Pad: 1, Borders: doc.Thin}
	t.Rows = append(t.Rows, headCells(
		p.say("paper-season-col-topic"), p.say("paper-season-col-pupils"), p.say("gain-col-before"), p.say("gain-col-after"), p.say("gain-col-ways"), p.say("gain-col-later"),
	))
	few := false
	for _, g := range gains {
		pupils, later := strconv.Itoa(g.Pupils), "–"
		if g.Few {
			pupils, few = pupils+" *", true
		}
		if g.Later != nil {
			later = g.Later.String()
		}
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			{Blocks: inCell([]string{p.say("topic-" + strconv.Itoa(g.Topic))}), Middle: true},
			middle(pupils), middle(g.Before.String()), middle(g.After.String()),
			middle(strconv.Itoa(g.Up) + " / " + strconv.Itoa(g.Same) + " / " + strconv.Itoa(g.Down)), middle(later),
		}})
	}
	small := func(text string) *doc.Para { return &doc.Para{Runs: doc.Marked(text), Size: 11, Before: 2, Line: 1} }
	out := []doc.Block{t, small(p.say("report-gains-about"))}
	if few {
		out = append(out, small(p.say("report-gains-few", "Count", report.FewPupils)))
	}
	return out
}

// hardList are the hardest questions: how many were right, what most chose instead, what to teach again.
func (p *Press) hardList(f ClassFile) []doc.Block {
	if len(f.Hard) == 0 {
		id := "report-hard-none"
		if f.Few {
			id = "report-hard-few"
		}
		return []doc.Block{plain(p.say(id, "Count", report.HardFrom))}
	}
	t := &doc.Table{Widths: []float64{76, 20, 64}, Pad: 1.2, Borders: doc.Thin}
	t.Rows = append(t.Rows, headCells(p.say("hard-col-question"), p.say("hard-col-right"), p.say("hard-col-again")))
	for _, h := range f.Hard {
		stem, chose, again := p.hardWords(h)
		question := []string{"**" + h.Module + ".** " + stem}
		if chose != "" {
			question = append(question, "*"+chose+"*")
		}
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			{Blocks: inCell(question)}, middle(strconv.Itoa(h.Percent()) + "%\n" + p.say("report-pupils-short", "Count", h.Pupils)), {Blocks: inCell(again)},
		}})
	}
	return []doc.Block{t}
}

// hardWords words a hard question: what is asked, the wrong option that most chose, what to teach again.
func (p *Press) hardWords(h report.Hard) (stem, chose string, again []string) {
	stem = h.Question
	m := p.Pack.Module(h.Module)
	if m == nil {
		return stem, "", []string{h.Module}
	}
	if q := m.Question(h.Question); q != nil {
		stem = sentence(p.in(q.Stem))
		if most := h.MostWrong(); most != nil {
			for _, o := range q.Options {
				if o.ID == most.ID {
					chose = p.say("report-chose", "Count", most.Chosen, "Option", quoted(bare(p.in(o.Text))))
				}
			}
		}
	}
	for _, o := range m.Objectives {
		for _, goal := range h.Goals {
			if goal == o.ID {
				again = append(again, "- "+sentence(p.in(o.Text)))
			}
		}
	}
	if len(again) == 0 {
		again = []string{p.lessonCode(h.Module)}
	}
	return stem, chose, again
}
