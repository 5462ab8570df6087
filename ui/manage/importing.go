package manage

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// importing asks for a class list: a file that is chosen, typed or dropped on the window, or cells that are pasted.
type importing struct {
	*app.App
	fields
	class   string // for a list that does not tell its class; "": it is asked for
	path    *app.Field
	cells   *app.Field
	said    string // why the last one was not read
	reading bool
	folder  string // where the last file was chosen
}

// NewImport makes the screen that reads class lists. class is the one for which it was opened, or "".
func NewImport(a *app.App, class string) app.Screen {
	f := &importing{App: a, class: class, path: app.NewField(a, false)}
	f.path.SetPlaceHolder(a.T("import-path-hint"))
	f.path.OnSubmitted = func(string) { f.typed() }
	f.path.OnChanged = func(string) { a.Redraw() }
	f.cells = app.NewArea(a)
	f.cells.Wrapping = fyne.TextWrapOff
	f.cells.SetPlaceHolder(a.T("import-cells-hint"))
	f.cells.OnChanged = func(string) { a.Redraw() }
	f.cells.OnSubmitted = func(string) { f.pasted() }
	f.at, f.all = a, []fyne.Focusable{f.path, f.cells}
	return f
}

// Enter takes files that are dropped on the window from now on.
func (f *importing) Enter() {
	f.TakeDropped(f.open)
}

// Leave takes none any more.
func (f *importing) Leave() { f.Window.SetOnDropped(nil) }

// Draw draws the two ways: a file at the left, cells at the right.
func (f *importing) Draw(s *kit.Sheet) {
	y := bar(s, f.T("import-title"), f.T("form-back"), f.Back) + 16
	m, gap := s.Margin(), s.Gap()
	w := (s.Width - 2*m - gap) / 2
	room := s.Height - y - 84
	if stacked(s) {
		w = s.Width - 2*m
		high := f.file(layer{nil, s}, m, y, w)
		s.Card(m, y, w, high)
		f.file(layer{s, s}, m, y, w)
		y += high + gap
		f.paste(s, m, y, w, grown(s, 300))
		f.promise(s, m, y+grown(s, 300)+16)
		return
	}
	room = max(room, f.file(layer{nil, s}, m, y, w))
	s.Card(m, y, w, room)
	f.file(layer{s, s}, m, y, w)
	f.paste(s, m+w+gap, y, w, room)
	f.promise(s, m, y+room+16)
}

// promise says what is never read.
func (f *importing) promise(s *kit.Sheet, m, y float32) {
	s.Icon("lock", s.Ink2, m, y+4, 24)
	s.Text(f.T("import-promise"), kit.Type{Size: 18, Colour: s.Ink2}, m+36, y+2, s.Width-2*m-36)
}

// file draws choosing, dropping and typing, and gives how high that is.
func (f *importing) file(l layer, x, y, w float32) float32 {
	s := l.s
	at := y + 24
	at += l.text(f.T("import-file"), kit.Type{Size: 26, Bold: true}, x+28, at, w-56) + 6
	at += l.text(f.T("import-file-about"), kit.Type{Size: 19, Colour: s.Ink2}, x+28, at, w-56) + 16
	choose := kit.Button{ID: "choose", Label: f.T("import-choose"), Icon: "search", Tone: &s.Blue, Off: f.reading}
	l.button(choose, x+28, at, min(s.ButtonWidth(choose)+16, w-56), 64, f.choose)
	at += 64 + 12
	at += l.text(f.T("import-drop"), kit.Type{Size: 18, Colour: s.Ink2}, x+28, at, w-56) + 20
	at += l.text(f.T("import-path"), kit.Type{Size: 19, Bold: true}, x+28, at, w-56) + 8
	open := kit.Button{ID: "open", Label: f.T("import-open"), Off: f.reading || strings.TrimSpace(f.path.Text) == ""}
	ow := s.ButtonWidth(open)
	l.put(f.path, x+28, at, w-56-ow-12, field(s))
	l.button(open, x+w-28-ow, at+(field(s)-60)/2, ow, 60, f.typed)
	at += field(s) + 16
	switch {
	case f.reading:
		at += l.text(f.T("import-reading"), kit.Type{Size: 20, Bold: true}, x+28, at, w-56) + 8
	case f.said != "":
		l.icon("warning", s.Coral.Deep, x+28, at+2, 24)
		at += l.text(f.said, kit.Type{Size: 19, Bold: true, Colour: s.Coral.Deep}, x+64, at, w-92) + 8
	}
	return at - y + 16
}

// paste draws the field for cells.
func (f *importing) paste(s *kit.Sheet, x, y, w, high float32) {
	s.Card(x, y, w, high)
	at := y + 24
	at += s.Text(f.T("import-paste"), kit.Type{Size: 26, Bold: true}, x+28, at, w-56) + 6
	at += s.Text(f.T("import-paste-about"), kit.Type{Size: 19, Colour: s.Ink2}, x+28, at, w-56) + 12
	look := kit.Button{ID: "look", Label: f.T("list-look"), Icon: "eye", Off: f.reading || strings.TrimSpace(f.cells.Text) == ""}
	lw := s.ButtonWidth(look)
	s.Put(f.cells, x+28, at, w-56, max(y+high-at-92, grown(s, 80)))
	s.Button(look, x+w-28-lw, y+high-76, lw, 60, f.pasted)
}

// choose lets a file be looked for.
func (f *importing) choose() {
	f.Show(newFiles(f.App, f.folder, func(path string) {
		f.folder = filepath.Dir(path)
		f.open(path)
	}))
}

func (f *importing) typed() {
	if path := f.path.Path(); path != "" {
		f.open(path)
	}
}

func (f *importing) open(path string) {
	name := filepath.Base(path)
	f.read(name, func() (*roster.Lists, error) { return roster.ReadFile(path, roster.Options{Now: f.Now()}) })
}

func (f *importing) pasted() {
	text := f.cells.Text
	if strings.TrimSpace(text) != "" {
		f.read("", func() (*roster.Lists, error) { return roster.Pasted(text, roster.Options{Now: f.Now()}) })
	}
}

// read reads a list off Fyne's goroutine and goes on to what it would change.
func (f *importing) read(name string, list func() (*roster.Lists, error)) {
	if f.Busy() {
		return
	}
	f.reading, f.said = true, ""
	f.Redraw()
	var read *roster.Lists
	f.Commit(func(context.Context) (err error) { read, err = list(); return err }, func(err error) {
		f.reading = false
		if err != nil {
			if f.said = app.Unread(f.Words, err); f.said == "" {
				f.Fail(err)
			}
			f.Redraw()
			return
		}
		if read.Nameless() && f.class == "" {
			f.ask(name, read)
			return
		}
		if read.Nameless() {
			read.Call(f.class)
		}
		f.plan(name, read)
	})
}

// ask asks for the class that a list does not tell.
func (f *importing) ask(name string, list *roster.Lists) {
	f.Redraw()
	clean := func(text string) error {
		if _, ok := roster.ClassName(text); !ok {
			return store.ErrClassName
		}
		return nil
	}
	f.Show(newTyping(f.App, f.T("import-class"), f.T("import-class-about"), "", clean, func(text string) {
		list.Call(text)
		f.plan(name, list)
	}))
}

// plan shows what a list would change.
func (f *importing) plan(name string, list *roster.Lists) {
	var plan store.ImportPlan
	var old *store.Class
	f.Commit(func(context.Context) (err error) {
		if plan, err = f.Store.PlanImport(list); err == nil {
			old, err = f.ofYearBefore(list)
		}
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, store.ErrClassName):
			f.said = f.T("class-name-bad")
			f.Redraw()
		case err != nil:
			f.Fail(err)
		case old != nil:
			f.askYear(*old, func() { f.Show(newImportPlan(f.App, name, list, plan)) })
		default:
			f.Show(newImportPlan(f.App, name, list, plan))
		}
	})
}

// ofYearBefore finds a class of the list that is of a school year that is over by the calendar; nil when there is none.
func (f *importing) ofYearBefore(list *roster.Lists) (*store.Class, error) {
	classes, err := f.Store.Classes()
	if err != nil {
		return nil, err
	}
	year := store.SchoolYear(f.Now())
	for _, c := range classes {
		named := func(l roster.Class) bool { return roster.ClassKey(l.Name) == roster.ClassKey(c.Name) }
		if c.Year < year && slices.ContainsFunc(list.Classes, named) {
			return &c, nil
		}
	}
	return nil, nil
}

// askYear asks whether the classes move up first: the new 4A has other pupils than the old one.
func (f *importing) askYear(old store.Class, then func()) {
	f.Show(&app.Ask{
		App: f.App, Mood: "thinking", Title: f.T("import-year-title", "Year", store.YearName(store.SchoolYear(f.Now()))),
		Text: f.T("import-year-text", "Name", old.Name, "Year", store.YearName(old.Year)),
		Answers: []app.Answer{
			{ID: "back", Label: f.T("form-back"), Key: "Esc", Do: f.Back},
			{ID: "import", Label: f.T("import-year-go"), Do: func() { f.Back(); then() }},
			{ID: "move-up", Label: f.T("moving-title"), Main: true, Do: func() { f.Back(); f.Show(newMoving(f.App)) }},
		},
	})
}

// Focus is on choosing a file.
func (f *importing) Focus() string { return "choose" }

// Key goes back on Escape.
func (f *importing) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		f.Back()
		return true
	}
	return false
}
