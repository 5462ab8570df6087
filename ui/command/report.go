package command

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"lachanso/store"
	"lachanso/store/report"
)

// report prints what a class has done, or every class when none is named.
func (j *job) report() error {
	s, err := j.open(true)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }() // was only read
	classes, err := s.Classes()
	if err != nil {
		return err
	}
	shown := 0
	for _, c := range classes {
		if j.class != "" && !strings.EqualFold(c.Name, strings.TrimSpace(j.class)) {
			continue
		}
		shown++
		r, err := report.Class(s, c)
		if err != nil {
			return err
		}
		if j.json() {
			err = j.print(r)
		} else {
			j.table(r)
		}
		if err != nil {
			return err
		}
	}
	switch {
	case j.class != "" && shown == 0:
		return failing("command-report-unknown", "Class", j.class, "Known", known(classes))
	case shown == 0:
		return failing("command-report-none")
	}
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

// table prints a report as columns.
func (j *job) table(r report.Report) {
	j.say("command-report-class", "Class", r.Class, "Pupils", len(r.Pupils), "Lessons", len(r.Taught))
	var heads []string
	for _, c := range report.Columns() {
		heads = append(heads, j.T("command-report-"+c))
	}
	j.columns(append([][]string{heads}, r.Table()...))
	if len(r.Taught) > 0 {
		heads = nil
		for _, c := range []string{"module", "date", "minutes", "hands"} {
			heads = append(heads, j.T("command-report-"+c))
		}
		fmt.Fprintln(j.Out)
		j.columns(append([][]string{heads}, r.TaughtTable()...))
	}
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
