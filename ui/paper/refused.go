package paper

import (
	"lachanso/store/report"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/paper/doc"
)

// NewRefused makes the screen that keeps the rows of a class list that were not taken, to be mended and read again.
func NewRefused(a *app.App, list *roster.Lists) app.Screen {
	c := newChoice(a, a.T("print-refused"), a.T("form-back"))
	c.which, c.do = a.T("print-refused-which"), a.T("print-refused-do")
	c.format, c.formats = XLSX, []Format{XLSX}
	c.ready = func() (*Press, error) { return c.press(), nil }
	c.items = []item{{
		id: "refused", label: a.T("print-refused-rows", "Count", len(list.Refused)), about: a.T("print-refused-about"),
		make: func(p *Press) (string, *doc.Document) { return p.RefusedName(list), nil },
		book: sheets(func(p *Press) []report.Sheet { return []report.Sheet{p.Refused(list)} }),
	}}
	c.picked["refused"] = true
	return c
}

// RefusedName names the file: what, the class where there is but one, the day.
func (p *Press) RefusedName(list *roster.Lists) string {
	class := ""
	for i, r := range list.Refused {
		if class = r.Class; i > 0 && class != list.Refused[i-1].Class {
			class = ""
			break
		}
	}
	return FileName(p.say("paper-file-refused"), class, p.Made.Format("2006-01-02"), p.Words.Lang)
}

// Refused is a list of the rows that were not taken: the columns that the program reads, with what stood where the fault is, and
// why. What it does not read (phones, identity numbers) is not in it. It is read again as any list.
func (p *Press) Refused(list *roster.Lists) report.Sheet {
	w := app.ListWords(p.Words, "")
	s := report.Sheet{
		Name: report.SheetName(p.say("refused-sheet")), Title: p.say("refused-title"), Widths: []float64{6, 16, 32, 10, 14, 10, 56, 8, 20},
		Head: []string{w.Number, w.Code, w.Name, w.Sex, w.Birth, w.Class, p.say("refused-why"), p.say("refused-row"), p.say("refused-of")},
	}
	for i, r := range list.Refused {
		code, sex, birth, class := r.Code, app.SexOf(p.Words, r.Sex), app.YearOf(r.Birth), r.Class
		switch r.Why {
		case roster.BadCode, roster.Twice:
			code = r.Cell
		case roster.BadSex:
			sex = r.Cell
		case roster.BadBirth:
			birth = r.Cell
		case roster.BadClass:
			class = r.Cell
		}
		s.Rows = append(s.Rows, []any{i + 1, code, r.Name, sex, birth, class, app.Fault(p.Words, r), r.Row, r.Sheet})
	}
	return s
}
