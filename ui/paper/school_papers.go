package paper

import (
	"fmt"

	"lachanso/lessons/session"
	"lachanso/store/report"
	"lachanso/ui/app"
	"lachanso/ui/paper/doc"
)

// terms in the order in which they are offered.
var terms = []int{session.TermOne, session.TermTwo, session.WholeYear}

// NewSchoolPapers makes the screen that prints the reports of a school: both terms and the whole of each school year that has
// something to report, the newest first. The one that is looked at is chosen.
func NewSchoolPapers(a *app.App, years []int, year, term int) app.Screen {
	c := newChoice(a, a.T("print-school"), a.T("form-back"))
	c.formats = []Format{DOCX, PDF, XLSX}
	c.ready = func() (*Press, error) { return c.press(), nil }
	if len(years) == 0 {
		years = []int{year}
	}
	for i, one := range years {
		for _, part := range terms {
			c.items = append(c.items, c.ofSchool(one, part))
		}
		if i == 0 {
			c.items = append(c.items, item{
				id: "written", label: a.T("byhand-open"), about: a.T("byhand-open-about"),
				open: func() { c.writeFor(years, year, term) },
			})
		}
	}
	c.picked[schoolID(year, term)] = true
	return c
}

func schoolID(year, term int) string { return fmt.Sprintf("school-%d-%d", year, term) }

// ofSchool is the report of a term or a year.
func (c *choice) ofSchool(year, term int) item {
	season := session.Season{Year: year, Term: term}
	var f SchoolFile
	return item{
		id: schoolID(year, term), label: TermWords(c.Words, season), about: c.T("print-school-about"),
		read: func() (err error) { f, err = ReadSchoolFile(c.Store, c.Pack, year, term, c.Now()); return err },
		make: func(p *Press) (string, *doc.Document) { return p.SchoolName(f), p.SchoolReport(f) },
		book: sheets(func(p *Press) []report.Sheet { return p.SchoolSheets(f) }),
	}
}

// SchoolName names the file of a school's report: what, term, day.
func (p *Press) SchoolName(f SchoolFile) string {
	return FileName(p.say("paper-file-school-report"), TermWords(p.Words, f.Season), p.Made.Format("2006-01-02"), p.Words.Lang)
}
