package paper

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/app"
	"lachanso/ui/paper/doc"
)

// item is a paper that may be chosen.
type item struct {
	id, label, about string
	make             func(*Press) (name string, d *doc.Document)
	read             func() error                       // what it is made of, off Fyne's goroutine; nil where ready has read that
	book             func(*Press) func(io.Writer) error // the same as a workbook; nil where there is none
	open             func()                             // goes on to a screen of its own; such an item is never chosen
}

// sheets is the workbook of tables.
func sheets(of func(*Press) []report.Sheet) func(*Press) func(io.Writer) error {
	return func(p *Press) func(io.Writer) error {
		all := of(p)
		return func(w io.Writer) error { return report.WriteXLSX(w, all) }
	}
}

// choice is a screen on which papers are chosen and written: which, in what form, where to.
type choice struct {
	*app.App
	title, back string
	items       []item
	ready       func() (*Press, error)                                       // off Fyne's goroutine
	together    func(p *Press, chosen []item) (name string, d *doc.Document) // makes one paper of all that is chosen; nil for a paper each
	which, none string                                                       // over the papers, and where there are none
	least, do   string                                                       // says that one must be chosen; what is on the button
	note        string                                                       // below them
	named       func()                                                       // words names anew: they are hidden now, or shown
	picked      map[string]bool
	format      Format
	formats     []Format
	place       string
	page        int

	doing, of int      // papers written and to be written; of is 0 when nothing is being written
	made      []string // paths of what was written
	trouble   string   // what stood in the way
	run       int      // counts the runs: one that was left behind stops
	asking    bool     // a question stands above this screen
}

// NewChoice makes the screen that prints the papers of a lesson for a class; a class without ID is none. What the teacher
// hid, moved and added for the class is in the plan.
func NewChoice(a *app.App, m *lessons.Module, class store.Class) app.Screen {
	c := newChoice(a, a.T("print-title", "Module", m.ID, "Title", a.Say(m.Title)), a.T("print-back"))
	var pupils []Pupil
	taught := m
	c.ready = func() (*Press, error) {
		p := c.press()
		p.Class, p.Grade = class.Name, class.Grade
		all, edits, err := readClass(a, class, m.ID)
		if err != nil {
			return nil, err
		}
		pupils, taught = all, course.NewDeck(a.Pack.Module(m.ID), edits).Module()
		return p, nil
	}
	add := func(id string, make func(*Press) (string, *doc.Document)) {
		c.items = append(c.items, item{id: id, label: a.T("print-" + id), about: a.T("print-" + id + "-about"), make: make})
	}
	add("plan", func(p *Press) (string, *doc.Document) { return p.PlanName(m), p.Plan(taught, nil) })
	add("sheet", func(p *Press) (string, *doc.Document) { return p.fileName(m.ID, "paper-file-sheet"), p.Worksheet(m) })
	add("unplugged", func(p *Press) (string, *doc.Document) {
		return p.fileName(m.ID, "paper-file-unplugged"), p.Unplugged(m)
	})
	add("family", func(p *Press) (string, *doc.Document) { return p.fileName(m.ID, "paper-file-family"), p.Family(m) })
	add("cards", func(p *Press) (string, *doc.Document) { return p.fileName("", "paper-file-cards"), p.Cards(pupils) })
	add("poster", func(p *Press) (string, *doc.Document) { return p.fileName("", "paper-file-poster"), p.Poster(false) })
	add("poster-a3", func(p *Press) (string, *doc.Document) { return p.fileName("", "paper-file-poster-a3"), p.Poster(true) })
	c.picked["plan"] = true
	return c
}

// readClass reads who is in a class and how its teacher changed a lesson. Without a class, or
// a list of its pupils, there are as many numbers as a large class has pupils.
func readClass(a *app.App, class store.Class, module string) (pupils []Pupil, edits []string, err error) {
	const large = 45
	var all []store.Pupil
	if class.ID != "" {
		if all, err = a.Store.Pupils(class.ID); err != nil {
			return nil, nil, err
		}
	}
	if len(all) == 0 {
		for n := range large {
			pupils = append(pupils, Pupil{Number: n + 1})
		}
	}
	for n, one := range all {
		next := Pupil{n + 1, one.Shown()}
		if one.Numbered() {
			next = Pupil{Number: one.Number}
		}
		pupils = append(pupils, next)
	}
	if class.ID != "" {
		edits, err = a.Store.SlideEdits(class.ID, module)
	}
	return pupils, edits, err
}

func newChoice(a *app.App, title, back string) *choice {
	return &choice{App: a, title: title, back: back, which: a.T("print-which"), least: a.T("print-none"), do: a.T("print-write"), picked: map[string]bool{}, format: DOCX, formats: Formats, place: inDocuments}
}

// press is set up for the school.
func (c *choice) press() *Press {
	return &Press{Words: c.Words, Pack: c.Pack, Art: c.Painter, School: c.Settings.School, Made: c.Now()}
}

func (c *choice) dir() string { return folder(c.place, c.Store.Dir()) }

// chosen are the items to write.
func (c *choice) chosen() []item {
	var out []item
	for _, one := range c.items {
		if c.picked[one.id] && (c.format != XLSX || one.book != nil) {
			out = append(out, one)
		}
	}
	return out
}

// paperFile is a paper ready to be written.
type paperFile struct {
	name string
	d    *doc.Document
	book func(io.Writer) error
}

// write writes a paper in a form; see Write.
func (f paperFile) write(dir, name string, format Format, over bool) (string, error) {
	if format == XLSX {
		return Keep(dir, name+"."+string(format), over, f.book)
	}
	return Write(dir, name, f.d, format, over)
}

// write makes the chosen papers, asks where files of their names are there, and writes them.
func (c *choice) write() {
	items := c.chosen()
	if c.of > 0 || len(items) == 0 {
		return
	}
	c.run++
	run, dir, format := c.run, c.dir(), c.format
	c.doing, c.of, c.made, c.trouble = 0, len(items), nil, ""
	if c.together != nil {
		c.of = 1
	}
	c.Redraw()
	var all []paperFile
	there := 0
	c.Background(func(context.Context) error {
		p, err := c.ready()
		for _, one := range items {
			if one.read != nil && err == nil {
				err = one.read()
			}
		}
		if err != nil {
			return err
		}
		all = c.papers(p, items, format)
		for _, one := range all {
			if _, err := os.Lstat(filepath.Join(dir, one.name+"."+string(format))); err == nil {
				there++
			}
		}
		return nil
	}, func(err error) {
		switch {
		case run != c.run:
		case err != nil:
			c.stop()
			c.Fail(err)
		case there > 0:
			c.ask(there, func(over bool) { c.one(run, all, dir, format, over) })
		default:
			c.one(run, all, dir, format, false)
		}
	})
}

// papers makes what was chosen.
func (c *choice) papers(p *Press, items []item, format Format) []paperFile {
	if c.together != nil {
		name, d := c.together(p, items)
		return []paperFile{{name: name, d: d}}
	}
	var all []paperFile
	for _, one := range items {
		name, d := one.make(p)
		next := paperFile{name: name, d: d}
		if format == XLSX {
			next.book = one.book(p)
		}
		all = append(all, next)
	}
	return all
}

// ask says that files are there already; then is told whether to write over them or beside them.
func (c *choice) ask(there int, then func(over bool)) {
	c.asking = true
	answer := func(do func()) func() {
		return func() {
			c.Back()
			c.asking = false
			do()
		}
	}
	c.Show(&app.Ask{
		App: c.App, Mood: "thinking", Title: c.T("print-there-title"), Text: c.T("print-there-text", "Count", there, "Dir", filepath.Base(c.dir())),
		Answers: []app.Answer{
			{ID: "no", Label: c.T("print-there-no"), Key: "Esc", Do: answer(c.stop)},
			{ID: "over", Label: c.T("print-there-over"), Do: answer(func() { then(true) })},
			{ID: "both", Label: c.T("print-there-both"), Main: true, Do: answer(func() { then(false) })},
		},
	})
}

// one writes the first of the papers and goes on with the others.
func (c *choice) one(run int, all []paperFile, dir string, format Format, over bool) {
	if len(all) == 0 {
		c.of = 0
		c.Redraw()
		return
	}
	path := ""
	c.Background(func(context.Context) (err error) {
		path, err = all[0].write(dir, beside(dir, all[0].name, format, over), format, over)
		return err
	}, func(err error) {
		if run != c.run {
			return
		}
		if err != nil {
			c.of, c.trouble = 0, c.worded(err, path)
			c.Redraw()
			return
		}
		c.made = append(c.made, path)
		c.doing++
		c.Redraw()
		c.one(run, all[1:], dir, format, over)
	})
}

// beside gives a name that no file has yet: “name (2)”.
func beside(dir, name string, format Format, over bool) string {
	free := name
	for n := 2; !over && n < 1000; n++ {
		if _, err := os.Lstat(filepath.Join(dir, free+"."+string(format))); err != nil {
			break
		}
		free = name + " (" + strconv.Itoa(n) + ")"
	}
	return free
}

// worded says what stood in the way, what was kept and what to do.
func (c *choice) worded(err error, path string) string {
	id := "print-fail-other"
	for _, known := range []struct {
		err error
		id  string
	}{
		{store.ErrNoSpace, "print-fail-full"},
		{store.ErrReadOnly, "print-fail-readonly"},
		{store.ErrNoFolder, "print-fail-folder"},
		{store.ErrLocked, "print-fail-locked"},
		{ErrThere, "print-fail-there"},
	} {
		if errors.Is(err, known.err) {
			id = known.id
			break
		}
	}
	return c.T(id, "Dir", filepath.Dir(path), "Name", filepath.Base(path))
}

// stop leaves what is not written yet.
func (c *choice) stop() {
	c.run++
	c.of = 0
	c.Redraw()
}

// Leave stops what is still to be written; what was written stays.
func (c *choice) Leave() {
	if !c.asking {
		c.run++
		c.of = 0
	}
}

// open shows a file or the folder in the system's own program.
func (c *choice) open(path string) {
	c.Background(func(context.Context) error { return show(c.Fyne, path) }, func(err error) {
		if err != nil {
			c.trouble = c.T("print-fail-open", "Path", path)
			c.Redraw()
		}
	})
}

// NamesTurned words titles and lists anew.
func (c *choice) NamesTurned() {
	if c.named != nil {
		c.named()
	}
}

// Key writes on Enter's button, turns pages and goes back.
func (c *choice) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		c.Back()
	case fyne.KeyPageDown:
		c.turn(1)
	case fyne.KeyPageUp:
		c.turn(-1)
	case fyne.KeyH:
		c.HelpMe()
	default:
		return false
	}
	return true
}

// Focus is on writing.
func (c *choice) Focus() string { return "write" }
