package results

import (
	"strconv"

	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/kit"
)

// column is a column of the table behind a chart.
type column struct {
	head  string
	share float32 // of the width
}

// tablePage draws the table behind the chart of the page.
func (r *results) tablePage(s *kit.Sheet, m, y float32) {
	w := s.Width - 2*m
	if r.tab == tabSchool {
		y = r.period(s, m, y, w) + 14
		if r.school == nil {
			return
		}
	}
	if r.tab == tabItems && r.items == nil {
		r.nothing(s, "results-reading", m, y, w)
		return
	}
	columns, rows := r.tableOf(s)
	if len(rows) == 0 {
		r.nothing(s, "table-none", m, y, w)
		return
	}
	head, row := s.Grown(56), s.Grown(46)
	switch {
	case r.tab == tabTopics: // whole names of topics
		head = s.Grown(84)
	case stacked(s) && (r.tab == tabHard || r.tab == tabItems): // whole questions
		row = s.Grown(66)
	}
	const foot = 84
	from, to := r.list.Cut(len(rows), max(3, int((s.Height-y-head-foot-8)/row)))
	high := head + float32(to-from)*row + 10
	s.Card(m, y, w, high)
	total := float32(0)
	for _, c := range columns {
		total += c.share
	}
	line := func(cells []string, t kit.Type, top, high float32) {
		x := m + 20
		for i, c := range columns {
			cw := (w - 40) * c.share / total
			if i < len(cells) {
				s.Fit(cells[i], t, x, top, cw-10, high)
			}
			x += cw
		}
	}
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.head
	}
	line(heads, kit.Type{Size: 17, Colour: s.Ink2}, y+2, head-4)
	for i, cells := range rows[from:to] {
		top := y + head + float32(i)*row
		s.Rule(m+16, top, w-32)
		line(cells, kit.Type{Size: 18}, top+2, row-4)
	}
	end := y + high + 12
	wide, right := r.list.Draw(r.App, s, m, end), m+w
	if wide > 0 {
		wide += 16
	}
	if r.strides > 1 && r.byPupil() {
		b := kit.Button{ID: "across", Label: r.T(r.acrossName()), Icon: "right", Size: 18}
		bw := s.ButtonWidth(b)
		at := end
		if wide+bw > w {
			at += 64
		} else {
			right -= bw + 16
		}
		s.Button(b, m+w-bw, at, bw, 52, r.acrossNext)
	}
	if note := r.noted(); note != "" && right-m-wide > s.Grown(300) {
		s.Fit(note, kit.Type{Size: 17, Colour: s.Ink2}, m+wide, end, right-m-wide, 56)
	}
}

// noted says what the numbers of the table are.
func (r *results) noted() string {
	switch r.tab {
	case tabGrid, tabTopics:
		return r.T("table-about-marks")
	case tabGains:
		return r.T("table-about-gains")
	case tabSchool:
		return r.T("table-about-school")
	}
	return ""
}

// tableOf gives the table of the page.
func (r *results) tableOf(s *kit.Sheet) ([]column, [][]string) {
	switch r.tab {
	case tabGains:
		return r.gainsTable()
	case tabHard:
		return r.hardTable()
	case tabTaught:
		return r.taughtTable()
	case tabSchool:
		return r.schoolTable()
	case tabItems:
		return r.itemsTable()
	}
	return r.pupilTable(s)
}

func (r *results) pupilTable(s *kit.Sheet) ([]column, [][]string) {
	name := r.T("table-name")
	if r.grouped() {
		name += " · " + r.GroupNamed(r.groups, r.group)
	}
	columns := []column{{name, 2.4}}
	heads := r.stride(int((s.Width - 2*s.Margin() - s.Grown(230)) / s.Grown(100)))
	for _, id := range heads {
		head := id
		if r.tab == tabTopics {
			head = id + ". " + r.T("topic-"+id)
		}
		columns = append(columns, column{head, 1})
	}
	var rows [][]string
	for _, p := range r.rows {
		cells := []string{r.NameOf(p.Pupil)}
		for _, id := range heads {
			known, stage := r.standing(p, id)
			cells = append(cells, r.plainCell(known, stage))
		}
		rows = append(rows, cells)
	}
	cells := []string{r.T("results-whole")}
	for _, id := range heads {
		known, stage := r.together(id)
		cells = append(cells, r.plainCell(known, stage))
	}
	return columns, append(rows, cells)
}

// plainCell says how a lesson stands with the numbers behind the share.
func (r *results) plainCell(known *report.Marks, stage store.Stage) string {
	text := ""
	switch stage {
	case store.Untouched:
		return r.T("cell-none")
	case store.Underway:
		text = r.T("cell-begun")
	}
	if known != nil {
		if text != "" {
			text += " "
		}
		text += known.String()
	}
	return text
}

// spreadOf writes a spread as its middle with where the middle half lies.
func (r *results) spreadOf(sp *report.Spread) string {
	if sp == nil {
		return "–"
	}
	return r.T("table-spread", "Middle", sp.Middle, "Low", sp.Low, "High", sp.High)
}

func (r *results) gainsTable() ([]column, [][]string) {
	columns := []column{
		{r.T("table-topic"), 2.2},
		{r.T("table-pupils"), 0.8},
		{r.T("gains-before"), 1.4},
		{r.T("gains-after"), 1.4},
		{r.T("gains-later"), 1.4},
		{r.T("table-up"), 0.8},
		{r.T("table-same"), 0.8},
		{r.T("table-down"), 0.8},
	}
	var rows [][]string
	for _, g := range r.sum.Gains {
		topic := strconv.Itoa(g.Topic)
		pupils := strconv.Itoa(g.Pupils)
		if g.Few {
			pupils += " (" + r.T("table-few") + ")"
		}
		rows = append(rows, []string{
			topic + ". " + r.T("topic-"+topic), pupils, r.spreadOf(&g.Before), r.spreadOf(&g.After), r.spreadOf(g.Later),
			strconv.Itoa(g.Up), strconv.Itoa(g.Same), strconv.Itoa(g.Down),
		})
	}
	return columns, rows
}

func (r *results) hardTable() ([]column, [][]string) {
	columns := []column{{r.T("table-question"), 4}, {r.T("table-pupils"), 0.8}, {r.T("table-right"), 0.9}, {r.T("table-options"), 2.2}}
	var rows [][]string
	for _, h := range r.shownHard().list {
		rows = append(rows, []string{
			h.Module + ". " + r.stem(h.Question), r.Words.Number(h.Pupils), r.Words.Number(h.Right) + "/" + r.Words.Number(h.Asked),
			r.counts(report.Item{Options: h.Options}),
		})
	}
	return columns, rows
}

func (r *results) taughtTable() ([]column, [][]string) {
	columns := []column{
		{r.T("table-lesson"), 3}, {r.T("table-taught"), 1.6}, {r.T("table-begun"), 0.9}, {r.T("table-complete"), 0.9}, {r.T("table-quiz"), 1},
	}
	var rows [][]string
	for _, l := range r.sum.Lessons {
		rows = append(rows, []string{
			r.lessonName(l.Module), r.lastTaught(l), strconv.Itoa(l.Begun), strconv.Itoa(l.Complete), marksOf(l.Quiz),
		})
	}
	return columns, rows
}

func (r *results) schoolTable() ([]column, [][]string) {
	columns := []column{
		{r.T("table-grade"), 0.8},
		{r.T("table-topic"), 2.4},
		{r.T("table-planned"), 1},
		{r.T("table-due"), 1},
		{r.T("table-done"), 1},
		{r.T("table-extra"), 1},
		{r.T("table-stories"), 1.2},
	}
	var rows [][]string
	for _, g := range r.school.Grades {
		for _, c := range g.Topics {
			topic, stories := strconv.Itoa(c.Topic), "–"
			if c.Stories > 0 {
				stories = strconv.Itoa(c.Read) + "/" + strconv.Itoa(c.Stories)
			}
			rows = append(rows, []string{
				strconv.Itoa(g.Grade), topic + ". " + r.T("topic-"+topic), strconv.Itoa(c.Planned), strconv.Itoa(c.Due), strconv.Itoa(c.Taught),
				strconv.Itoa(c.Extra), stories,
			})
		}
	}
	return columns, rows
}

func (r *results) itemsTable() ([]column, [][]string) {
	columns := []column{
		{r.T("table-question"), 3.4},
		{r.T("table-level"), 0.6},
		{r.T("table-pupils"), 0.7},
		{r.T("table-right"), 1.1},
		{r.T("table-discrimination"), 0.9},
		{r.T("table-options"), 2},
	}
	var rows [][]string
	for _, i := range r.shownItems() {
		value := "–"
		if i.Discrimination != nil {
			value = r.Words.Decimal(*i.Discrimination, 2)
		}
		rows = append(rows, []string{
			r.coded(i.Question), strconv.Itoa(i.Level), r.Words.Number(i.Pupils), r.Words.Number(i.Right) + "/" + r.Words.Number(i.Asked),
			value, r.counts(i),
		})
	}
	return columns, rows
}
