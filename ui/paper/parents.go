package paper

import (
	"strconv"
	"strings"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/lessons/sorted"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/paper/doc"
)

// Child is a pupil whose family gets a sheet.
type Child struct {
	Name string // as parents know it
	Page store.PupilPage
}

// parentsFit are the sizes of letters of the sheets for parents and how many lines a list has at most: the first with which
// every sheet stands on one page is taken.
var parentsFit = []struct {
	size float64
	most int
}{{13, 5}, {12.5, 5}, {12, 4}, {12, 3}, {11.5, 3}, {11, 3}, {11, 2}, {10.5, 2}}

// Parents are the sheets for the families of pupils, a page each: what the child has learned, does well and should
// practise, what changed from before the lessons to after them, and what to do at home. week is the lesson whose home task they
// are given; nil takes the child's latest. There is no mark on them and no other child.
func (p *Press) Parents(children []Child, week *lessons.Module) *doc.Document {
	fonts := doc.Once(assets.PrintFont)
	page := doc.A4()
	page.Top, page.Bottom, page.Left, page.Right = 15, 15, 22, 18
	d := p.paper(p.say("parents-title", "Class", or(p.Class, 4)), page, parentsFit[0].size)
	d.Numbered = false
	level, sheets := 0, make([][]doc.Block, len(children))
	for i := 0; i < len(children); i++ {
		fit := parentsFit[level]
		sheets[i] = p.parents(children[i], week, fit.most)
		one := doc.Document{Lang: d.Lang, Page: page, Size: fit.size, Blocks: sheets[i]}
		one.Page.Bottom += 12 // an office program may need a line or two more
		if n, err := one.Pages(fonts); err == nil && n > 1 && level+1 < len(parentsFit) {
			level, i = level+1, -1 // all alike: begin again with smaller letters
		}
	}
	if len(children) == 0 {
		d.Blocks = []doc.Block{plain(p.say("class-report-none"))}
	}
	d.Size = parentsFit[level].size
	for i, blocks := range sheets {
		if i > 0 {
			d.Blocks = append(d.Blocks, doc.Break{})
		}
		d.Blocks = append(d.Blocks, blocks...)
	}
	return d
}

// parents is one sheet.
func (p *Press) parents(c Child, week *lessons.Module, most int) []doc.Block {
	at := p.Date
	if at.IsZero() {
		at = p.Made
	}
	small := func(text string) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Italic: true}}, Align: doc.Centre, After: 2, Line: 1}
	}
	class := c.Page.Class.Name
	if class == "" {
		class = p.Class
	}
	out := []doc.Block{
		small(p.say("parents-line", "School", or(p.School, 14), "Class", or(class, 4), "Date", at.Format("02/01/2006"))),
		&doc.Para{Runs: []doc.Run{doc.Bold(p.say("parents-head"))}, Style: doc.Title, Align: doc.Centre, Size: 16, Before: 2, After: 2, Line: plainLine},
		&doc.Para{Runs: []doc.Run{{Text: or(c.Name, 26), Bold: true, Size: min(20, nameSize(c.Name)), Colour: deepBlue}}, Align: doc.Centre, After: 3, Line: 1},
	}
	done := finished(c.Page.Modules)
	out = append(out, heading(p.say("parents-learned")))
	if len(done) == 0 {
		out = append(out, plain(p.say("parents-learned-none")))
	}
	out = append(out, p.some(done, most, func(d store.Done) string {
		m := p.Pack.Module(d.Module)
		if m == nil || len(m.Objectives) == 0 {
			return "**" + p.lesson(d.Module) + "**"
		}
		return "**" + p.lesson(d.Module) + ".** " + sentence(p.in(m.Objectives[0].Text))
	})...)
	well, practise := p.wellAndNot(c.Page)
	if len(well)+len(practise) > 0 {
		out = append(out, p.twoLists(well, practise, most))
	}
	if gains := report.Gains(c.Page.Modules); len(gains) > 0 {
		out = append(out, heading(p.say("parents-gains")), p.gainTable(gains))
	}
	if titles := p.certified(done); titles != "" {
		out = append(out, &doc.Para{Size: 3}, begun(p.say("parents-certificates"), doc.Plain(titles)))
	}
	if week == nil && len(done) > 0 {
		week = p.Pack.Module(done[0].Module)
	}
	out = append(out, p.atHome(week, most)...)
	return append(out,
		p.helpBox(), &doc.Para{Size: 3},
		&doc.Para{Runs: []doc.Run{{Text: p.say("parents-note"), Italic: true}}, After: 2, Line: 1},
		&doc.Para{Runs: []doc.Run{doc.Bold(p.say("parents-reply"))}, Line: 1}, &doc.Lines{Count: 2, Height: 7},
	)
}

// finished are the lessons of which something was finished, the latest first.
func finished(all []store.Done) []store.Done {
	var out []store.Done
	for _, d := range all {
		if !d.Last.IsZero() && d.Module != store.Mixed {
			out = append(out, d)
		}
	}
	sorted.By(out, func(a, b store.Done) int { return b.Last.Compare(a.Last) })
	return out
}

// lesson names a lesson.
func (p *Press) lesson(id string) string {
	if m := p.Pack.Module(id); m != nil {
		return bare(p.in(m.Title))
	}
	return p.say("parents-lesson", "Module", id)
}

// some are lines for the first of a list, and one that says how many more there are.
func (p *Press) some(all []store.Done, most int, line func(store.Done) string) []doc.Block {
	var out []doc.Block
	for _, d := range all[:min(most, len(all))] {
		out = append(out, dash(line(d)))
	}
	if more := len(all) - most; more > 0 {
		out = append(out, dash(p.say("parents-more", "Count", more)))
	}
	return out
}

// wellAndNot are the lessons that a child knows well, and those to practise, each the latest first.
func (p *Press) wellAndNot(page store.PupilPage) (well, practise []string) {
	for _, d := range finished(page.Modules) {
		switch report.StandingOf(d, page.FirstTries[d.Module]) {
		case report.Well:
			well = append(well, p.lesson(d.Module))
		case report.Practise:
			practise = append(practise, p.lesson(d.Module))
		}
	}
	return well, practise
}

// twoLists sets what a child does well beside what to practise.
func (p *Press) twoLists(well, practise []string, most int) *doc.Table {
	cell := func(head, none string, all []string) doc.Cell {
		lines := []string{"**" + p.say(head) + "**"}
		for _, one := range all[:min(most, len(all))] {
			lines = append(lines, "- "+one)
		}
		if len(all) > most {
			lines = append(lines, "- "+p.say("parents-more", "Count", len(all)-most))
		}
		if len(all) == 0 {
			lines = append(lines, p.say(none))
		}
		return doc.Cell{Blocks: inCell(lines)}
	}
	return &doc.Table{Widths: []float64{85, 85}, Borders: doc.Thin, Rows: []doc.Row{{Whole: true, Cells: []doc.Cell{
		cell("parents-well", "parents-well-none", well), cell("parents-practise", "parents-practise-none", practise),
	}}}}
}

// gainTable tells for each topic in words and as a bar what was right before the lessons and after them.
func (p *Press) gainTable(gains []report.Gain) *doc.Table {
	t := &doc.Table{Widths: []float64{46, 62, 62}, Borders: doc.Thin, Pad: 1.2}
	t.Rows = append(t.Rows, headCells(p.say("parents-col-topic"), p.say("parents-col-before"), p.say("parents-col-after")))
	cell := func(m report.Marks) doc.Cell {
		return doc.Cell{Middle: true, Blocks: []doc.Block{
			&doc.Para{Runs: append(bar(m.Percent()), doc.Plain(" "+p.say("parents-right", "Right", m.Right, "Asked", m.Asked))), Line: 1},
		}}
	}
	for _, g := range gains {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			{Blocks: inCell([]string{p.say("topic-" + strconv.Itoa(g.Topic))}), Middle: true}, cell(g.Before), cell(g.After),
		}})
	}
	return t
}

const barSize = 9 // points

// bar is a share of 100 as ten squares, for eyes that do not read numbers; the numbers stand beside it.
func bar(percent int) []doc.Run {
	full := min((percent+5)/10, 10)
	return []doc.Run{
		{Text: strings.Repeat("■", full), Colour: deepBlue, Size: barSize},
		{Text: strings.Repeat("□", 10-full), Colour: deepBlue, Size: barSize},
	}
}

// certified names the lessons that are complete.
func (p *Press) certified(done []store.Done) string {
	var titles []string
	for _, d := range done {
		if d.Stage() == store.Complete {
			titles = append(titles, quoted(p.lesson(d.Module)))
		}
	}
	const most = 6
	if len(titles) > most {
		return strings.Join(titles[:most], ", ") + " " + p.say("parents-and-more", "Count", len(titles)-most)
	}
	return sentence(strings.Join(titles, ", "))
}

// atHome is what a family is asked to do this week: the first tasks and the first word to parents of a lesson's sheet for home.
func (p *Press) atHome(week *lessons.Module, most int) []doc.Block {
	if week == nil {
		return nil
	}
	tasks, rule := homeTasks(p.in(week.Home.Text))
	out := []doc.Block{heading(p.say("parents-home", "Title", p.in(week.Title)))}
	for _, t := range tasks[:min(len(tasks), max(1, most-2), 2)] {
		out = append(out, dash(t))
	}
	if !week.Tell.Empty() {
		out = append(out, dash(p.say("parents-tell", "Tell", quoted(p.in(week.Tell)))))
	}
	if rule != "" {
		out = append(out, begun(p.say("parents-rule"), doc.Marked(rule)...))
	}
	return out
}

// homeTasks reads the tasks that stand alone, without a table or a saying below them, of a sheet for home, and the first line
// for parents. Where none stands alone it is the first.
func homeTasks(text string) (tasks []string, rule string) {
	_, text, _ = strings.Cut(strings.TrimSpace(text), "\n## ") // behind the title stands the family's part, then further ones
	family, parents, _ := strings.Cut(text, "\n## ")
	first, lines := "", strings.Split(family, "\n")
	for i, line := range lines {
		m := numbered.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			continue
		}
		if first == "" {
			first = strings.TrimSuffix(m[2], ":")
		}
		if !strings.HasSuffix(m[2], ":") && !strings.HasPrefix(nextLine(lines[i+1:]), "|") {
			tasks = append(tasks, m[2])
		}
	}
	if len(tasks) == 0 && first != "" {
		tasks = []string{first}
	}
	for _, line := range strings.Split(parents, "\n") {
		if strings.HasPrefix(line, "- ") {
			return tasks, line[2:]
		}
	}
	return tasks, ""
}

// nextLine is the first line that is not empty.
func nextLine(lines []string) string {
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}

// helpBox says where help is, for children and for adults.
func (p *Press) helpBox() *doc.Table {
	text := p.say("parents-help", "Helpline", p.fact("helpline"), "Cost", p.fact("helpline-cost"), "Hours", p.fact("helpline-hours"), "Adults", p.fact("helpline-adults"))
	para := &doc.Para{Runs: doc.Marked(text), Align: doc.Centre, Before: 2, After: 2, Line: 1}
	return &doc.Table{Borders: doc.Thin, Widths: []float64{170}, Rows: []doc.Row{{Whole: true, Cells: []doc.Cell{{Blocks: []doc.Block{para}, Fill: tint}}}}}
}
