package paper

import (
	"strconv"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store/report"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper/doc"
)

// Who gets a report. Message ids are made of it.
const (
	toSchool = "school"
	toTeam   = "team" // the Hội đồng Đội
)

// NewSeason makes the screen that prints the reports of a term or a school year.
func NewSeason(a *app.App, one session.Season) app.Screen {
	s := newChoice(a, a.T("print-season", "Term", TermWords(a.Words, one)), a.T("form-back"))
	s.formats = []Format{DOCX, PDF, XLSX}
	s.ready = func() (*Press, error) { return s.press(), nil }
	for _, to := range []string{toSchool, toTeam} {
		s.items = append(s.items, item{
			id: "season-" + to, label: a.T("print-season-" + to), about: a.T("print-season-" + to + "-about"),
			make: func(p *Press) (string, *doc.Document) {
				return FileName(p.say("paper-file-season-"+to), TermWords(p.Words, one), p.Made.Format("2006-01-02"), p.Words.Lang), p.SeasonReport(one, to)
			},
			book: sheets(func(p *Press) []report.Sheet { return p.SeasonSheets(one) }),
		})
	}
	s.picked["season-"+toSchool] = true
	return s
}

// TermWords names a term: “học kì I, năm học 2026–2027”.
func TermWords(w *kit.Words, s session.Season) string {
	return w.Say("season-term-"+strconv.Itoa(s.Term), "From", s.Year, "To", s.Year+1)
}

// SeasonLines are the sums in words, as screen and papers tell them.
func SeasonLines(w *kit.Words, t session.Totals) []string {
	var out []string
	for _, sum := range t.Sums() {
		out = append(out, w.Say("season-line-"+sum.ID, "Count", sum.N))
	}
	return out
}

// EventWhat says what kind of thing was held: the occasion of a session.
func EventWhat(w *kit.Words, e session.Event) string {
	if e.Kind == session.EventSession && e.Occasion != "" {
		return w.Say("occasion-" + e.Occasion)
	}
	return w.Say("season-kind-" + e.Kind)
}

// EventWhom says for whom it was.
func EventWhom(w *kit.Words, e session.Event) string {
	switch {
	case e.Class != "":
		return w.Say("season-class", "Class", e.Class)
	case e.Whom != "":
		return e.Whom
	}
	return BandWords(w, e.Bands)
}

// EventPupils says how many took part.
func EventPupils(w *kit.Words, e session.Event) string {
	if e.Pupils == 0 {
		return w.Say("season-pupils-unsaid")
	}
	return w.Say("season-pupils", "Count", e.Pupils)
}

// SeasonReport is the Báo cáo of a term in the form of Nghị định 30, with number and place left for the clerk.
func (p *Press) SeasonReport(s session.Season, to string) *doc.Document {
	t := s.Totals()
	d := p.paper(p.say("paper-season-title", "Term", TermWords(p.Words, s)), doc.A4(), 13)
	add := func(blocks ...doc.Block) { d.Blocks = append(d.Blocks, blocks...) }
	centre := func(text string, size float64) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Bold: true, Size: size}}, Align: doc.Centre, After: 2, Line: 1}
	}
	head := Official{School: p.School, Number: p.say("paper-season-number"), Place: p.say("paper-date-open")}
	if to == toTeam {
		head.Above, head.School = p.say("paper-season-above", "Dots", dots(8)), p.say("paper-season-team", "School", or(p.School, 10))
	}
	add(
		p.Head(head), &doc.Para{Size: 8}, centre(p.say("paper-season-head"), 14), centre(p.say("paper-season-about"), 14),
		centre(TermWords(p.Words, s), 14), &doc.Rule{Width: 36, Align: doc.Centre}, &doc.Para{Size: 4},
		&doc.Para{Runs: []doc.Run{{Text: p.say("paper-season-to-" + to)}}, Align: doc.Centre, After: 6},
		heading(p.say("paper-season-sums")),
	)
	for _, line := range SeasonLines(p.Words, t) {
		add(dash(sentence(line)))
	}
	add(heading(p.say("paper-season-topics")), p.topicTable(t), &doc.Para{Size: 6}, heading(p.say("paper-season-list")), p.eventTable(s), &doc.Para{Size: 6})
	add(heading(p.say("paper-season-view")), &doc.Lines{Count: 4, Height: 8}, heading(p.say("paper-season-wish")), &doc.Lines{Count: 3, Height: 8})
	receivers := []string{p.say("paper-season-receiver-" + to), p.say("paper-season-receiver-file")}
	add(&doc.Para{Size: 6, Keep: true}, p.Receivers(receivers, Signature{Title: p.say("paper-season-sign-" + to), Note: p.say("paper-sign-note")}))
	return d
}

// topicTable tells for each topic how many times it was spoken of.
func (p *Press) topicTable(t session.Totals) *doc.Table {
	table := &doc.Table{Widths: []float64{12, 118, 30}, Pad: 1.2, Borders: doc.Thin}
	table.Rows = append(table.Rows, headCells(p.say("paper-season-col-number"), p.say("paper-season-col-topic"), p.say("paper-season-col-times")))
	for topic := 1; topic <= lessons.Topics; topic++ {
		table.Rows = append(table.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			middle(strconv.Itoa(topic)), {Blocks: inCell([]string{p.say("topic-" + strconv.Itoa(topic))}), Middle: true}, middle(strconv.Itoa(t.Topics[topic])),
		}})
	}
	return table
}

// eventTable lists what was held.
func (p *Press) eventTable(s session.Season) *doc.Table {
	t := &doc.Table{Widths: []float64{10, 27, 57, 36, 15, 15}, Pad: 1.2, Borders: doc.Thin}
	t.Rows = append(t.Rows, headCells(
		p.say("paper-season-col-number"), p.say("paper-season-col-date"), p.say("paper-season-col-what"), p.say("paper-season-col-whom"),
		p.say("paper-season-col-pupils"), p.say("paper-season-col-minutes"),
	))
	for i, e := range s.Events {
		what := []string{"**" + p.in(e.Title) + "**", EventWhat(p.Words, e)}
		if e.Within {
			what = append(what, p.say("session-within"))
		}
		pupils := "–"
		if e.Pupils > 0 {
			pupils = p.Words.Number(e.Pupils)
		}
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			middle(strconv.Itoa(i + 1)), middle(e.At.Local().Format("02/01/2006")),
			{Blocks: inCell(what)},
			{Blocks: inCell([]string{EventWhom(p.Words, e)}), Middle: true},
			middle(pupils), middle(strconv.Itoa(e.Minutes)),
		}})
	}
	return t
}

// SeasonSheets are the same as a workbook: the sums, and what was held.
func (p *Press) SeasonSheets(s session.Season) []report.Sheet {
	t := s.Totals()
	title := p.say("paper-season-title", "Term", TermWords(p.Words, s))
	sums := report.Sheet{
		Name: report.SheetName(p.say("season-sheet-sums")), Title: title, Head: []string{p.say("season-sheet-what"), p.say("season-sheet-number")}, Widths: []float64{64, 12},
	}
	for _, sum := range t.Sums() {
		sums.Rows = append(sums.Rows, []any{p.say("season-label-" + sum.ID), sum.N})
	}
	for topic := 1; topic <= lessons.Topics; topic++ {
		sums.Rows = append(sums.Rows, []any{p.say("season-label-topic", "Topic", p.say("topic-"+strconv.Itoa(topic))), t.Topics[topic]})
	}
	list := report.Sheet{Name: report.SheetName(p.say("season-sheet-list")), Title: title, Widths: []float64{6, 12, 40, 22, 30, 9, 9, 34}}
	for _, id := range []string{"number", "date", "name", "what", "whom", "pupils", "minutes", "topics"} {
		list.Head = append(list.Head, p.say("season-sheet-"+id))
	}
	for i, e := range s.Events {
		var pupils any
		if e.Pupils > 0 {
			pupils = e.Pupils
		}
		topics := ""
		for _, topic := range e.Topics {
			if topics != "" {
				topics += "; "
			}
			topics += p.say("topic-" + strconv.Itoa(topic))
		}
		list.Rows = append(list.Rows, []any{
			i + 1, e.At.Local().Format("02/01/2006"), p.in(e.Title), EventWhat(p.Words, e), EventWhom(p.Words, e), pupils, e.Minutes, topics,
		})
	}
	return []report.Sheet{sums, list}
}
