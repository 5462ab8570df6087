package command

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"lachanso/lessons/session"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui"
	"lachanso/ui/paper"
	"lachanso/ui/paper/doc"
)

// What a report may be of when it is written into a folder.
const (
	ofParents = "parents" // a sheet for the family of each pupil
	ofNotice  = "notice"  // to parents, with the consent slip
)

// classPapers are the papers of a class by what a report is of.
var classPapers = map[string]paper.ClassPaper{"": paper.ForReport, ofClass: paper.ForReport, ofParents: paper.ForParents, ofNotice: paper.ForNotice}

// Terms as the command line calls them.
var terms = map[string]int{"1": session.TermOne, "2": session.TermTwo, "year": session.WholeYear}

// papers writes the papers of classes, or of the school, into the folder -out and prints where they are.
func (j *job) papers(s *store.Store, classes []store.Class) error {
	settings, err := s.Settings()
	if err != nil {
		return err
	}
	p := &paper.Press{Words: j.speech, Pack: ui.Lessons(nil), School: settings.School, Made: j.Now()}
	if j.of == ofSchool {
		year, term := j.season()
		f, err := paper.ReadSchoolFile(s, p.Pack, year, term, j.Now())
		if err != nil {
			return err
		}
		return j.keep(p.SchoolName(f), p.SchoolReport(f), func(w io.Writer) error { return report.WriteXLSX(w, p.SchoolSheets(f)) })
	}
	what := classPapers[j.of]
	for _, c := range classes {
		p.Class, p.Grade = c.Name, c.Grade
		f, err := paper.ReadClassFile(s, p.Pack, p.Words, c)
		if err != nil {
			return err
		}
		if err := j.keep(p.Name(what), p.Of(what, f), p.Book(what, f)); err != nil {
			return err
		}
	}
	return nil
}

// season is the school year of today and the term asked for, else that of today.
func (j *job) season() (year, term int) {
	year, term = session.TermOf(j.Now().Local())
	if asked, ok := terms[j.term]; ok {
		term = asked
	}
	return year, term
}

// keep writes a paper in the forms asked for, else in all it has.
func (j *job) keep(name string, d *doc.Document, book func(io.Writer) error) error {
	forms := formats(j.as)
	if book == nil {
		if j.as != "" && !slices.ContainsFunc(forms, func(f paper.Format) bool { return f != paper.XLSX }) {
			return failing("command-papers-no-book", "Of", j.of)
		}
		forms = slices.DeleteFunc(forms, func(f paper.Format) bool { return f == paper.XLSX })
	}
	for _, f := range forms {
		var path string
		var err error
		if f == paper.XLSX {
			path, err = paper.Keep(j.into(), name+"."+string(f), j.force, book)
		} else {
			path, err = paper.Write(j.into(), name, d, f, j.force)
		}
		if err != nil {
			return writeFailure(err, path)
		}
		fmt.Fprintln(j.Out, path)
	}
	return nil
}

// formats reads “docx,pdf”; "" is all there are. It gives nil for what is no list of forms.
func formats(list string) []paper.Format {
	all := []paper.Format{paper.DOCX, paper.PDF, paper.XLSX}
	if list == "" {
		return all
	}
	var out []paper.Format
	for _, one := range strings.Split(strings.ToLower(list), ",") {
		f := paper.Format(strings.TrimSpace(one))
		if !slices.Contains(all, f) {
			return nil
		}
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}
