package paper

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/ui/paper/doc"
)

// schedule is the plan at a glance: what takes how long.
func (l *lesson) schedule() doc.Block {
	t := &doc.Table{Borders: doc.Thin, Widths: []float64{92, 22, 46}}
	t.Rows = append(t.Rows, headCells(l.say("paper-schedule-what"), l.say("paper-schedule-minutes"), l.say("paper-schedule-slides")))
	cell := func(text string, align doc.Align) doc.Cell {
		return doc.Cell{Blocks: []doc.Block{&doc.Para{Runs: doc.Marked(text), Align: align, Line: plainLine}}}
	}
	for i, p := range parts(l.slides) {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			cell(l.say("paper-part", "Number", i+1, "Name", l.partName(p)), doc.Left), cell(fmt.Sprint(p.minutes), doc.Centre),
			cell(numbers(p.steps[0].first, p.steps[len(p.steps)-1].last), doc.Centre),
		}})
	}
	t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
		cell("**"+l.say("paper-schedule-sum")+"**", doc.Left), cell(fmt.Sprintf("**%d**", l.minutes()), doc.Centre), cell(fmt.Sprint(l.pages()), doc.Centre),
	}})
	return t
}

// pages is how many pages the lesson has on the screen.
func (l *lesson) pages() int { return len(course.Pages(&lessons.Module{Slides: l.slides})) }

// numbers names pages.
func numbers(from, to int) string {
	if from == to {
		return fmt.Sprint(from)
	}
	return fmt.Sprintf("%d–%d", from, to)
}

func (l *lesson) partName(p part) string {
	form := "paper-2345-"
	if l.secondary() {
		form = "paper-5512-"
	}
	return l.say(form + stageNames[p.stage])
}

// aim is what a part is for.
func (l *lesson) aim(p part) string {
	switch p.stage {
	case opening:
		if titles := l.recalled(p); titles != "" {
			return l.say("paper-aim-recall", "Titles", titles)
		}
		return l.say("paper-aim-open")
	case learning:
		return l.say("paper-aim-learn", "Summary", sentence(l.in(l.m.Summary)))
	}
	if aims := l.measured(p); len(aims) > 0 {
		return strings.Join(aims, " ")
	}
	return l.say("paper-aim-"+stageNames[p.stage], "Title", inner(bare(l.in(l.m.Title))))
}

// recalled names the lessons a part recalls.
func (l *lesson) recalled(p part) string {
	var out []string
	for _, s := range p.steps {
		for _, id := range s.Recall {
			if m := l.Pack.Module(id); m != nil {
				out = append(out, quoted(l.in(m.Title)))
			}
		}
	}
	return strings.Join(out, ", ")
}

// measured gives the objectives that what is done in a part measures.
func (l *lesson) measured(p part) []string {
	var done []string
	for _, s := range p.steps {
		if s.Activity != "" {
			done = append(done, l.m.ID+"-"+s.Activity)
		}
		if s.Scenario != "" && l.m.Story != nil {
			done = append(done, l.m.Story.ID)
		}
	}
	var out []string
	for _, o := range l.m.Objectives {
		if slices.ContainsFunc(o.MeasuredBy, func(id string) bool { return slices.Contains(done, id) }) {
			out = append(out, sentence(l.in(o.Text)))
		}
	}
	return out
}

func (l *lesson) secondaryPart(number int, p part) []doc.Block {
	out := []doc.Block{
		smaller(l.say("paper-part-minutes", "Number", number, "Name", l.partName(p), "Minutes", p.minutes)),
		begun(l.say("paper-a"), doc.Marked(l.aim(p))...),
	}
	var contents []doc.Block
	for _, s := range p.steps {
		if c := l.content(s); c != "" {
			contents = append(contents, dash(c))
		}
	}
	b := begun(l.say("paper-b"))
	if len(contents) == 0 {
		b = begun(l.say("paper-b"), doc.Plain(l.say("paper-content-plain")))
	}
	out = append(append(out, b), contents...)
	out = append(out, begun(l.say("paper-c"), doc.Plain(l.products(p))))
	d := begun(l.say("paper-d"))
	d.Keep = true
	return append(out, d, l.secondaryTable(p))
}

// products names what a part leaves.
func (l *lesson) products(p part) string {
	var out []string
	for _, s := range p.steps {
		if one := l.product(s); one != "" && !slices.Contains(out, one) {
			out = append(out, one)
		}
	}
	if len(out) == 0 {
		return l.say("paper-product-plain")
	}
	return capital(listed(out))
}

// capital makes the first letter a capital.
func capital(text string) string {
	for i, r := range text {
		return string(unicode.ToUpper(r)) + text[i+utf8.RuneLen(r):]
	}
	return ""
}

// secondaryTable is the four steps of teaching, slide by slide, beside what may be expected.
func (l *lesson) secondaryTable(p part) *doc.Table {
	t := &doc.Table{Borders: doc.Thin, Widths: []float64{86, 74}}
	t.Rows = append(t.Rows, headCells(l.say("paper-column-work"), l.say("paper-column-results")))
	for _, s := range p.steps {
		n := s.Notes[l.Words.Lang]
		left := []doc.Block{narrow(l.stepTitle(s)), narrow(behind(l.say("paper-step-give"), l.told(s))), narrow(begun(l.say("paper-step-do"), doc.Plain(l.doing(s))))}
		if len(n.Ask) > 0 {
			left = append(left, narrow(behind(l.say("paper-step-discuss"), n.Ask)))
		} else {
			left = append(left, narrow(begun(l.say("paper-step-discuss"), doc.Plain(l.say("paper-discuss-own")))))
		}
		left = append(left, narrow(begun(l.say("paper-step-end"), doc.Marked(l.concluded(s))...)))
		right := inCell(l.results(s))
		if len(n.Often) > 0 {
			right = append(right, narrow(slanted(l.say("paper-often"), n.Often)))
		}
		t.Rows = append(t.Rows, row(left, right))
	}
	return t
}

// row is a row of two cells in the smaller size of tables.
func row(left, right []doc.Block) doc.Row {
	for _, b := range slices.Concat(left, right) {
		if p, ok := b.(*doc.Para); ok {
			p.Size = tableSize
		}
	}
	return doc.Row{Cells: []doc.Cell{{Blocks: left}, {Blocks: right}}}
}

const tableSize = 12

// slanted sets a text of the pack behind a word in italics.
func slanted(word string, text lessons.Rich) *doc.Para {
	return &doc.Para{Runs: append([]doc.Run{{Text: word + " ", Italic: true}}, rich(text)...), Line: plainLine}
}

func (l *lesson) stepTitle(s step) *doc.Para {
	title := l.say("paper-step", "Name", l.name(s), "Number", numbers(s.first, s.last))
	if s.Minutes > 0 {
		title = l.say("paper-step-minutes", "Name", l.name(s), "Number", numbers(s.first, s.last), "Minutes", s.Minutes)
	}
	return &doc.Para{Runs: []doc.Run{{Text: title, Bold: true, Italic: true}}, Before: 1, After: 2, Line: plainLine, Keep: true}
}

func (l *lesson) primaryPart(number int, p part) []doc.Block {
	aim := begun(l.say("paper-2345-aim"), doc.Marked(l.aim(p))...)
	aim.Keep = true
	return []doc.Block{
		smaller(l.say("paper-part-minutes", "Number", number, "Name", l.partName(p), "Minutes", p.minutes)),
		aim, l.primaryTable(p),
	}
}

// primaryTable is what the teacher does beside what the pupils do.
func (l *lesson) primaryTable(p part) *doc.Table {
	t := &doc.Table{Borders: doc.Thin, Widths: []float64{80, 80}}
	t.Rows = append(t.Rows, headCells(l.say("paper-column-teacher"), l.say("paper-column-pupils")))
	for _, s := range p.steps {
		n := s.Notes[l.Words.Lang]
		left := []doc.Block{l.stepTitle(s), narrow(dashRich(l.say("paper-teacher-says"), l.told(s)))}
		if len(n.Ask) > 0 {
			left = append(left, narrow(dashRich(l.say("paper-teacher-asks"), n.Ask)))
		}
		left = append(left, narrow(dash(l.concluded(s))))
		right := []doc.Block{narrow(dash(l.doing(s)))}
		right = append(right, inCell(l.results(s))...)
		if len(n.Often) > 0 {
			right = append(right, narrow(slanted(l.say("paper-often"), n.Often)))
		}
		t.Rows = append(t.Rows, row(left, right))
	}
	return t
}

func dashRich(word string, text lessons.Rich) *doc.Para {
	p := dash(word + " ")
	p.Runs = append(p.Runs, rich(text)...)
	return p
}
