package command

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui"
)

// What a report is of. Without it, it says what each pupil has done, lesson by lesson.
const (
	ofClass     = "class"
	ofSchool    = "school"
	ofQuestions = "questions"
)

// reportShown is how many of the hardest questions a class's report has.
const reportShown = 12

// report prints what a class has done, or every class when none is named; of a class with all its numbers, of the school, or of
// questions.
func (j *job) report() error {
	s, err := j.open(true)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }() // was only read
	all, err := s.Classes()
	if err != nil {
		return err
	}
	var classes []store.Class
	for _, c := range all {
		if j.class == "" || strings.EqualFold(c.Name, strings.TrimSpace(j.class)) {
			classes = append(classes, c)
		}
	}
	switch {
	case j.class != "" && len(classes) == 0:
		return failing("command-report-unknown", "Class", j.class, "Known", known(all))
	case len(classes) == 0:
		return failing("command-report-none")
	}
	if j.out != "" {
		return j.papers(s, classes)
	}
	if j.of == "" {
		return j.reportShort(s, classes)
	}
	pack := ui.Lessons(nil)
	switch j.of {
	case ofSchool:
		return j.reportSchool(s, pack)
	case ofQuestions:
		return j.reportQuestions(s, pack, classes)
	}
	for _, c := range classes {
		if err := j.reportClass(s, pack, c); err != nil {
			return err
		}
	}
	return nil
}

// reportShort prints what each pupil has done, lesson by lesson.
func (j *job) reportShort(s *store.Store, classes []store.Class) error {
	var pack *lessons.Pack
	if !j.json() { // which has ids
		pack = ui.Lessons(nil)
	}
	for _, c := range classes {
		r, err := report.Class(s, c)
		if err != nil {
			return err
		}
		if !j.json() {
			j.table(pack, r)
		} else if err := j.print(r.Short()); err != nil {
			return err
		}
	}
	return nil
}

func (j *job) reportClass(s *store.Store, pack *lessons.Pack, c store.Class) error {
	r, err := report.Class(s, c)
	if err != nil {
		return err
	}
	r.Hardest, _, err = report.Hardest(s, pack, c.ID, time.Time{}, reportShown)
	switch {
	case err != nil:
		return err
	case j.json():
		return j.print(r)
	}
	j.table(pack, r)
	j.classTables(r)
	return nil
}

func known(classes []store.Class) string {
	var names []string
	for _, c := range classes {
		names = append(names, c.Name)
	}
	if len(names) == 0 {
		return "–"
	}
	return strings.Join(names, ", ")
}

// table prints a report as columns; kinds of activities and endings of stories by their words, as the screens do.
func (j *job) table(pack *lessons.Pack, r report.Report) {
	for _, p := range r.Pupils {
		for _, m := range p.Modules {
			for i := range m.Activities {
				m.Activities[i].Kind = j.T("activity-" + m.Activities[i].Kind)
			}
			if m.Story != nil {
				m.Story.Ending = j.ending(pack.Module(m.ID), m.Story.Ending)
			}
		}
	}
	j.say("command-report-class", "Class", r.Class, "Pupils", len(r.Pupils), "Lessons", len(r.Taught))
	j.headed(report.Columns(), r.Table())
	if len(r.Taught) > 0 {
		fmt.Fprintln(j.Out)
		j.headed([]string{"module", "date", "minutes", "hands"}, r.TaughtTable())
	}
}

// ending words the ending of a story; of one that the pack does not have any more it says that the story was played.
func (j *job) ending(lesson *lessons.Module, id string) string {
	if lesson != nil && lesson.Story != nil {
		if node := lesson.Story.Node(id); node != nil && !node.Ending.Empty() {
			return node.Ending.In(j.speech.Lang)
		}
	}
	return j.T("story-done")
}

// headed prints rows below the words of their columns.
func (j *job) headed(columns []string, rows [][]string) {
	var heads []string
	for _, c := range columns {
		heads = append(heads, j.T("command-report-"+c))
	}
	j.columns(append([][]string{heads}, rows...))
}

// classTables prints gains and the hardest questions.
func (j *job) classTables(r report.Report) {
	var gains, hard [][]string
	for _, g := range r.Gains {
		later := ""
		if g.Later != nil {
			later = g.Later.String()
		}
		gains = append(gains, []string{
			strconv.Itoa(g.Topic), strconv.Itoa(g.Pupils), g.Before.String(), g.After.String(), later,
			strconv.Itoa(g.Up), strconv.Itoa(g.Same), strconv.Itoa(g.Down),
		})
	}
	for _, h := range r.Hardest {
		hard = append(hard, []string{h.Question, strconv.Itoa(h.Pupils), strconv.Itoa(h.Right) + "/" + strconv.Itoa(h.Asked), chosen(h.Options)})
	}
	if len(gains) > 0 {
		fmt.Fprintln(j.Out)
		j.headed([]string{"topic", "pupils", "before", "after", "later", "up", "same", "down"}, gains)
	}
	if len(hard) > 0 {
		fmt.Fprintln(j.Out)
		j.headed([]string{"question", "pupils", "right", "options"}, hard)
	}
}

// chosen writes how often each option was chosen, the right one marked.
func chosen(options []report.Option) string {
	var all []string
	for _, o := range options {
		one := o.ID + " " + strconv.Itoa(o.Chosen)
		if o.Right {
			one += "*"
		}
		all = append(all, one)
	}
	return strings.Join(all, ", ")
}

func (j *job) reportSchool(s *store.Store, pack *lessons.Pack) error {
	now := j.Now()
	year, term := j.season()
	if j.term == "" {
		term = session.WholeYear
	}
	events, err := report.Events(s, pack)
	if err != nil {
		return err
	}
	r, err := report.OfSchool(s, pack, events, year, term, now)
	switch {
	case err != nil:
		return err
	case j.json():
		return j.print(r)
	}
	j.say("command-report-school", "From", r.Year, "To", r.Year+1, "Classes", r.Classes, "Pupils", r.Pupils)
	var rows [][]string
	for _, g := range r.Grades {
		for _, c := range g.Topics {
			row := []string{strconv.Itoa(g.Grade), strconv.Itoa(c.Topic)}
			for _, n := range []int{c.Planned, c.Due, c.Taught, c.Extra, c.Stories, c.Read} {
				row = append(row, strconv.Itoa(n))
			}
			rows = append(rows, row)
		}
	}
	j.headed([]string{"grade", "topic", "planned", "due", "taught", "extra", "stories", "read"}, rows)
	j.say("command-report-held", "Lessons", r.Held.Lessons, "Sessions", r.Held.Sessions, "Contests", r.Held.Contests, "Turns", r.Held.Turns)
	return nil
}

func (j *job) reportQuestions(s *store.Store, pack *lessons.Pack, classes []store.Class) error {
	items, err := report.Items(s, pack, classes)
	switch {
	case err != nil:
		return err
	case j.json():
		return j.print(items)
	}
	var rows [][]string
	for _, i := range items {
		value := "–"
		if i.Discrimination != nil {
			value = j.speech.Decimal(*i.Discrimination, 2)
		}
		rows = append(rows, []string{
			i.Question, strconv.Itoa(i.Pupils), strconv.Itoa(i.Right) + "/" + strconv.Itoa(i.Asked), strconv.Itoa(i.Percent()) + "%", value, chosen(i.Options),
		})
	}
	j.headed([]string{"question", "pupils", "right", "share", "discrimination", "options"}, rows)
	return nil
}

// columns prints rows with each column as wide as its widest cell.
func (j *job) columns(rows [][]string) {
	var wide []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(cell)
			b.WriteString(strings.Repeat(" ", wide[i]-utf8.RuneCountInString(cell)+2))
		}
		fmt.Fprintln(j.Out, "  "+strings.TrimRight(b.String(), " "))
	}
}
