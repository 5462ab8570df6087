package paper

import (
	"strconv"
	"strings"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/paper/doc"
)

// SchoolFile is what the report of a school is made of.
type SchoolFile struct {
	School report.School
	Season session.Season // sessions and contests of the term

	Written store.Written // by hand, for the term
}

// ReadSchoolFile reads what the report of a school year, or of a term, is made of. Not for Fyne's goroutine.
func ReadSchoolFile(s *store.Store, pack *lessons.Pack, year, term int, now time.Time) (f SchoolFile, err error) {
	events, err := report.Events(s, pack)
	if err != nil {
		return f, err
	}
	f.Season = session.NewSeason(events, year, term, false)
	if f.School, err = report.OfSchool(s, pack, events, year, term, now); err != nil {
		return f, err
	}
	f.Written, err = s.Written(year, term)
	return f, err
}

// SchoolReport is the report of a school by term or year, in the form of Nghị định 30: what was carried out of each content of
// the programme, how many took part, what it brought. What the program cannot know is left to be written.
func (p *Press) SchoolReport(f SchoolFile) *doc.Document {
	term := TermWords(p.Words, f.Season)
	d := p.paper(p.say("school-report-title", "Term", term), doc.A4(), 13)
	add := func(blocks ...doc.Block) { d.Blocks = append(d.Blocks, blocks...) }
	add(
		p.Head(Official{School: p.School, Number: p.say("paper-season-number"), Place: p.say("paper-date-open")}), &doc.Para{Size: 8},
		centred(p.say("school-report-head"), 14), centred(p.say("school-report-about"), 14), centred(term, 14),
		&doc.Rule{Width: 36, Align: doc.Centre}, &doc.Para{Size: 4},
		&doc.Para{Runs: []doc.Run{{Text: p.say("school-report-to", "Dots", dots(14))}}, Align: doc.Centre, After: 6},
		heading(p.say("school-report-sums")),
		dash(sentence(p.say("school-report-classes", "Count", f.School.Classes, "Pupils", f.School.Pupils))),
		dash(sentence(p.say("school-report-lessons", "Count", f.School.Held.Lessons))),
	)
	for _, line := range p.heldLines(f) {
		add(dash(sentence(line)))
	}
	add(heading(p.say("school-report-contents")), plain(p.say("school-report-contents-about")), p.contentTable(f), &doc.Para{Size: 4})
	if len(f.School.Grades) > 0 {
		add(smaller(p.say("school-report-grades")), p.gradeTable(f), &doc.Para{Runs: doc.Marked(p.say("school-report-grades-about")), Size: 11, Before: 2, Line: 1})
	}
	add(heading(p.say("school-report-held")))
	if len(f.Season.Events) == 0 {
		add(plain(p.say("school-report-held-none")))
	} else {
		add(p.eventTable(f.Season))
	}
	add(&doc.Para{Size: 4}, heading(p.say("school-report-results")), plain(p.say("school-report-results-about", "Date", p.Made.Format("02/01/2006"))))
	add(p.classGains(f.School.Gains)...)
	add(heading(p.say("school-report-trouble")))
	add(byHand(f.Written.Trouble, false)...)
	add(heading(p.say("school-report-wish")))
	add(byHand(f.Written.Wish, true)...)
	add(
		&doc.Para{Size: 6, Keep: true}, p.Receivers(
			[]string{p.say("school-report-receiver-above"), p.say("school-report-receiver-team"), p.say("school-report-receiver-file")},
			Signature{Title: p.say("paper-sign-head"), Note: p.say("notice-sign-note")},
		),
	)
	return d
}

// byHand gives what a person wrote, a paragraph for each line, or dotted lines to write on. Nothing in it is markup.
func byHand(text string, keep bool) (blocks []doc.Block) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			p := plain("")
			p.Runs = []doc.Run{{Text: line}}
			blocks = append(blocks, p)
		}
	}
	if len(blocks) == 0 {
		return []doc.Block{&doc.Lines{Count: 4, Height: 8, Keep: keep}}
	}
	return blocks
}

// heldLines are the sums of sessions, contests and guests in words.
func (p *Press) heldLines(f SchoolFile) []string {
	lines := SeasonLines(p.Words, f.Season.Totals())
	if n := f.School.Held.Guests; n > 0 {
		lines = append(lines, p.say("school-report-guests", "Count", n))
	}
	return lines
}

// content is what was carried out of a topic in all grades.
type content struct{ planned, due, taught, extra, stories, read, events int }

func (f SchoolFile) content(topic int) (c content) {
	for _, g := range f.School.Grades {
		t := g.Topics[topic-1]
		c.planned, c.due, c.taught, c.extra = c.planned+t.Planned, c.due+t.Due, c.taught+t.Taught, c.extra+t.Extra
		c.stories, c.read = c.stories+t.Stories, c.read+t.Read
	}
	c.events = f.Season.Totals().Topics[topic]
	return c
}

// contentTable tells for each content of the programme what was planned and carried out.
func (p *Press) contentTable(f SchoolFile) *doc.Table {
	t := &doc.Table{Widths: []float64{12, 54, 18, 17, 17, 19, 23}, Pad: 1, Borders: doc.Thin}
	t.Rows = append(t.Rows, headCells(
		p.say("paper-season-col-number"), p.say("content-col-content"), p.say("content-col-planned"), p.say("content-col-taught"), p.say("content-col-extra"),
		p.say("content-col-stories"), p.say("content-col-events"),
	))
	n := p.Words.Number
	for topic := 1; topic <= lessons.Topics; topic++ {
		c, stories := f.content(topic), "–"
		if c.stories > 0 {
			stories = n(c.read) + "/" + n(c.stories)
		}
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			middle(n(topic)),
			{Blocks: inCell([]string{p.say("topic-" + n(topic))}), Middle: true},
			middle(n(c.planned)), middle(n(c.taught)), middle(n(c.extra)), middle(stories), middle(n(c.events)),
		}})
	}
	return t
}

// gradeTable tells for each grade how many of the planned lessons of each content were taught.
func (p *Press) gradeTable(f SchoolFile) *doc.Table {
	t := &doc.Table{Widths: []float64{20, 16, 19}, Pad: 0.8, Borders: doc.Thin, Whole: true}
	head := p.heads("grade-col-grade", "grade-col-classes", "grade-col-pupils")
	for topic := 1; topic <= lessons.Topics; topic++ {
		t.Widths, head = append(t.Widths, 15), append(head, strconv.Itoa(topic))
	}
	t.Rows = append(t.Rows, headCells(head...))
	for _, g := range f.School.Grades {
		row := doc.Row{Whole: true, Cells: []doc.Cell{middle(p.grade(g.Grade)), middle(strconv.Itoa(g.Classes)), middle(p.Words.Number(g.Pupils))}}
		for _, c := range g.Topics {
			text := "–"
			if c.Planned > 0 {
				text = strconv.Itoa(c.Taught) + "/" + strconv.Itoa(c.Planned)
			}
			row.Cells = append(row.Cells, middle(text))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// grade names a grade; of a class that has none it is a dash.
func (p *Press) grade(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

// SchoolSheets are the tables of a school's report as a workbook, a sheet each.
func (p *Press) SchoolSheets(f SchoolFile) []report.Sheet {
	title := p.say("school-report-title", "Term", TermWords(p.Words, f.Season))
	sums := report.Sheet{Name: report.SheetName(p.say("sheet-sums")), Title: title, Head: p.heads("season-sheet-what", "season-sheet-number"), Widths: []float64{52, 12}}
	h := f.School.Held
	for _, one := range []struct {
		id string
		n  int
	}{
		{"classes", f.School.Classes},
		{"pupils", f.School.Pupils},
		{"lessons", h.Lessons},
		{"sessions", h.Sessions},
		{"contests", h.Contests},
		{"guests", h.Guests},
		{"turns", h.Turns},
		{"minutes", h.Minutes},
		{"unsaid", h.Unsaid},
	} {
		sums.Rows = append(sums.Rows, []any{p.say("school-sum-" + one.id), one.n})
	}
	contents := report.Sheet{Name: report.SheetName(p.say("sheet-contents")), Title: title, Widths: []float64{6, 40, 12, 14, 12, 12, 14, 14, 14}}
	contents.Head = p.heads("paper-season-col-number", "content-col-content", "content-col-planned", "content-sheet-due", "content-col-taught", "content-col-extra",
		"content-sheet-stories", "content-sheet-read", "content-col-events")
	for topic := 1; topic <= lessons.Topics; topic++ {
		c := f.content(topic)
		contents.Rows = append(contents.Rows, []any{topic, p.say("topic-" + strconv.Itoa(topic)), c.planned, c.due, c.taught, c.extra, c.stories, c.read, c.events})
	}
	grades := report.Sheet{Name: report.SheetName(p.say("sheet-grades")), Title: title, Widths: []float64{8, 8, 10, 40, 12, 14, 12, 12}}
	grades.Head = p.heads("grade-col-grade", "grade-col-classes", "grade-col-pupils", "content-col-content", "content-col-planned", "content-sheet-due", "content-col-taught", "content-col-extra")
	for _, g := range f.School.Grades {
		for _, c := range g.Topics {
			grades.Rows = append(grades.Rows, []any{g.Grade, g.Classes, g.Pupils, p.say("topic-" + strconv.Itoa(c.Topic)), c.Planned, c.Due, c.Taught, c.Extra})
		}
	}
	events := p.SeasonSheets(f.Season)[1]
	events.Name, events.Title = report.SheetName(p.say("sheet-held")), title
	all := []report.Sheet{sums, contents, grades, p.gainSheet(f.School.Gains, title), events}
	if f.Written == (store.Written{}) {
		return all
	}
	return append(all, report.Sheet{
		Name: report.SheetName(p.say("sheet-byhand")), Title: title, Head: p.heads("season-sheet-what", "sheet-byhand"), Widths: []float64{30, 90},
		Rows: [][]any{{p.say("byhand-trouble"), f.Written.Trouble}, {p.say("byhand-wish"), f.Written.Wish}},
	})
}
