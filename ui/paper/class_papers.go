package paper

import (
	"io"
	"time"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper/doc"
)

// ClassFile is what the papers of a class are made of.
type ClassFile struct {
	Class    store.Class
	Pupils   []store.Pupil
	Children []Child
	Week     *lessons.Module // the lesson taught last; nil when none was
	Report   report.Report
	Hard     []report.Hard // the hardest questions
	Few      bool          // questions were answered, but none by enough pupils to tell
}

// ReadClassFile reads what the papers of a class are made of. Not for Fyne's goroutine.
func ReadClassFile(s *store.Store, pack *lessons.Pack, w *kit.Words, class store.Class) (f ClassFile, err error) {
	f.Class = class
	if f.Pupils, err = s.Pupils(class.ID); err != nil {
		return f, err
	}
	for _, one := range f.Pupils {
		page, err := s.PupilPage(one.ID)
		if err != nil {
			return f, err
		}
		f.Children = append(f.Children, Child{app.NameOf(w, one), page})
	}
	if f.Week, err = taughtLast(s, pack, class.ID); err != nil {
		return f, err
	}
	if f.Report, err = report.Class(s, class); err != nil {
		return f, err
	}
	f.Hard, f.Few, err = report.Hardest(s, pack, class.ID, time.Time{}, hardestOnPaper)
	return f, err
}

// taughtLast is the lesson that was taught to a class last, nil when there is none or the pack lacks it.
func taughtLast(s *store.Store, pack *lessons.Pack, class store.ID) (*lessons.Module, error) {
	all, err := s.TaughtTo(class)
	if err != nil {
		return nil, err
	}
	for _, l := range all { // newest first
		if l.Taught {
			return pack.Module(l.Module), nil
		}
	}
	return nil, nil
}

// ClassPaper is a paper of a class. Names of files and message ids are made of it.
type ClassPaper string

// The papers of a class.
const (
	ForReport  ClassPaper = "class-report"
	ForParents ClassPaper = "parents"
	ForNotice  ClassPaper = "notice"
	ForList    ClassPaper = "list"
)

// Name names the file of a class's paper: what, class, day.
func (p *Press) Name(what ClassPaper, more ...string) string {
	return FileName(append(append([]string{p.say("paper-file-" + string(what))}, more...), p.Class, p.Made.Format("2006-01-02"), p.Words.Lang)...)
}

// Of makes a paper of a class.
func (p *Press) Of(what ClassPaper, f ClassFile) *doc.Document {
	switch what {
	case ForReport:
		return p.ClassReport(f)
	case ForParents:
		return p.Parents(f.Children, f.Week)
	case ForNotice:
		return p.Notice()
	}
	return p.ClassList(f.Pupils)
}

// Book is the paper of a class as a workbook, nil where there is none.
func (p *Press) Book(what ClassPaper, f ClassFile) func(io.Writer) error {
	switch what {
	case ForReport:
		return func(w io.Writer) error { return report.WriteXLSX(w, p.ClassSheets(f)) }
	case ForList:
		return func(w io.Writer) error {
			return roster.WriteXLSX(w, app.ListOf(f.Class, f.Pupils), app.ListWords(p.Words, f.Class.Name))
		}
	}
	return nil
}

// NewClassPapers makes the screen that prints the papers of a class.
func NewClassPapers(a *app.App, class store.Class) app.Screen {
	c := newChoice(a, a.T("print-class", "Class", class.Name), a.T("form-back"))
	c.formats = []Format{DOCX, PDF, XLSX}
	var f ClassFile
	c.ready = func() (p *Press, err error) {
		p = c.pressOf(class)
		f, err = ReadClassFile(a.Store, a.Pack, a.Words, class)
		return p, err
	}
	add := func(what ClassPaper, booked bool) {
		one := item{
			id: string(what), label: a.T("print-" + string(what)), about: a.T("print-" + string(what) + "-about"),
			make: func(p *Press) (string, *doc.Document) { return p.Name(what), p.Of(what, f) },
		}
		if booked {
			one.book = func(p *Press) func(io.Writer) error { return p.Book(what, f) }
		}
		c.items = append(c.items, one)
	}
	add(ForReport, true)
	add(ForParents, false)
	c.items = append(c.items, item{
		id: "parents-some", label: a.T("print-parents-some"), about: a.T("print-parents-some-about"),
		open: func() { c.some(class) },
	})
	add(ForNotice, false)
	add(ForList, true)
	c.picked[string(ForReport)] = true
	return c
}

// pressOf is set up for a class.
func (c *choice) pressOf(class store.Class) *Press {
	p := c.press()
	p.Class, p.Grade = class.Name, class.Grade
	return p
}

// some goes on to choosing the pupils whose families get a sheet.
func (c *choice) some(class store.Class) {
	var pupils []store.Pupil
	c.Read(func() (err error) { pupils, err = c.Store.Pupils(class.ID); return err }, func() {
		c.Show(newSomeParents(c.App, class, pupils))
	})
}

// newSomeParents makes the screen on which pupils are chosen; their sheets are one file.
func newSomeParents(a *app.App, class store.Class, pupils []store.Pupil) app.Screen {
	c := newChoice(a, a.T("print-parents-title", "Class", class.Name), a.T("form-back"))
	c.none, c.which, c.least = a.T("roll-none"), a.T("print-parents-which"), a.T("print-parents-least")
	var children map[string]Child
	var week *lessons.Module
	c.ready = func() (*Press, error) {
		f, err := ReadClassFile(a.Store, a.Pack, a.Words, class)
		if err != nil {
			return nil, err
		}
		children, week = map[string]Child{}, f.Week
		for i, one := range f.Pupils {
			children[one.ID] = f.Children[i]
		}
		return c.pressOf(class), nil
	}
	c.named = func() {
		c.items = nil
		for _, one := range pupils {
			c.items = append(c.items, item{id: one.ID, label: a.NameOf(one)})
		}
	}
	c.named()
	c.together = func(p *Press, chosen []item) (string, *doc.Document) {
		var some []Child
		for _, one := range chosen {
			if child, here := children[one.id]; here { // or erased meanwhile
				some = append(some, child)
			}
		}
		return p.someName(some), p.Parents(some, week)
	}
	return c
}

// someName names the file of some pupils' sheets: by the one, or by how many.
func (p *Press) someName(some []Child) string {
	if len(some) == 1 {
		return p.Name(ForParents, some[0].Name)
	}
	return p.Name(ForParents, p.say("paper-file-some", "Count", len(some)))
}

// NewPupilPapers makes the screen that prints a pupil's papers: the sheet for the family, and a certificate for each lesson done.
func NewPupilPapers(a *app.App, pupil store.Pupil, class store.Class, done []*lessons.Module) app.Screen {
	name := app.NameOf(a.Words, pupil) // hidden on screen or not
	c := newChoice(a, "", a.T("form-back"))
	c.named = func() { c.title = a.T("print-pupil", "Name", a.NameOf(pupil)) }
	c.named()
	c.format = PDF
	var page store.PupilPage
	var week *lessons.Module
	c.ready = func() (p *Press, err error) {
		p = c.pressOf(class)
		p.Date = a.Now()
		if page, err = a.Store.PupilPage(pupil.ID); err != nil || class.ID == "" {
			return p, err
		}
		week, err = taughtLast(a.Store, a.Pack, class.ID)
		return p, err
	}
	c.items = append(c.items, item{
		id: string(ForParents), label: a.T("print-parents-one"), about: a.T("print-parents-one-about"),
		make: func(p *Press) (string, *doc.Document) {
			return p.Name(ForParents, name), p.Parents([]Child{{name, page}}, week)
		},
	})
	c.picked[string(ForParents)] = true
	for _, m := range done {
		c.items = append(c.items, item{
			id: m.ID, label: a.T("print-certificate-of", "Module", m.ID, "Title", a.Say(m.Title)),
			make: func(p *Press) (string, *doc.Document) {
				return FileName(m.ID, p.say("paper-file-certificate"), name, p.Class, p.Date.Format("2006-01-02"), p.Words.Lang), p.Certificate(name, m)
			},
		})
	}
	if len(done) == 0 {
		c.note = a.T("print-nothing")
	}
	return c
}
