package manage

import (
	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// classForm asks for a class's name and grade, of a new class or of one there is.
type classForm struct {
	*app.App
	fields
	class  store.Class
	name   *app.Field
	count  *app.Field // of numbers; nil for a class there is
	grade  int
	also   int  // the other grade of a class of two
	two    bool // it has two
	year   int  // 0 for a new class: the one that is worked in
	chosen bool // the grade, by hand
	said   string
	half   store.Class // that was made and not kept whole; belongs to the saving
	kept   func(store.Class)
}

// newClassForm makes the form; kept is called with the class after the form has gone.
func newClassForm(a *app.App, class store.Class, kept func(store.Class)) *classForm {
	f := &classForm{App: a, class: class, grade: class.Grade, also: class.Also, two: class.Also > 0, year: class.Year, chosen: class.Grade > 0, kept: kept}
	f.name = app.NewField(a, false)
	f.name.SetText(class.Name)
	f.name.SetPlaceHolder(a.T("first-class-hint"))
	f.name.OnChanged = f.named
	f.name.OnSubmitted = func(string) { f.keep() }
	f.at, f.all = a, []fyne.Focusable{f.name}
	if class.ID == "" {
		f.count = newCount(a, f.keep)
		f.all = append(f.all, f.count)
	}
	return f
}

// Enter puts the focus into the field.
func (f *classForm) Enter() { f.want = f.name }

func (f *classForm) named(name string) {
	if !f.chosen {
		f.grade = roster.Grade(name)
	}
	f.said = ""
	f.Redraw()
}

// Draw draws the form as one card.
func (f *classForm) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 720)
	x := (s.Width - w) / 2
	high := f.inside(layer{nil, s}, x, 0, w)
	y := max(32, (s.Height-high)/3)
	s.Card(x, y, w, high)
	f.inside(layer{s, s}, x, y, w)
	title := "class-make"
	if f.class.ID != "" {
		title = "class-keep"
	}
	formButtons(s, f.App, f.T(title), x, y+high-92, w, f.Back, f.keep)
}

func (f *classForm) inside(l layer, x, y, w float32) float32 {
	s := l.s
	title := "class-make-title"
	if f.class.ID != "" {
		title = "class-rename-title"
	}
	at := y + 32
	at += l.text(f.T(title), kit.Type{Size: 30, Bold: true}, x+32, at, w-64) + 16
	at += l.text(f.T("class-name-label"), kit.Type{Size: 20, Bold: true}, x+32, at, w-64) + 8
	l.put(f.name, x+32, at, w-64, field(s))
	at += field(s) + 16
	at += l.text(f.T("class-grade-label"), kit.Type{Size: 20, Bold: true}, x+32, at, w-64) + 8
	at = grades(l, f.grade, f.also, x+32, at, w-64, f.pick) + 10
	if two := (kit.Pick{ID: "two", Label: f.T("class-two"), On: f.two, Do: f.turnTwo}); l.on != nil {
		at += l.on.Picks([]kit.Pick{two}, 1, x+32, at, min(w-64, 420*max(1, s.Look.Text))) + 10
	} else {
		at += s.PicksHeight(1, 1) + 10
	}
	if f.year > 0 {
		at = f.years(l, x+32, at) + 12
	}
	if f.count != nil {
		at += l.text(f.T("numbers-label"), kit.Type{Size: 20, Bold: true}, x+32, at, w-64) + 4
		at += l.text(f.T("numbers-about"), kit.Type{Size: 18, Colour: s.Ink2}, x+32, at, w-64) + 8
		l.put(f.count, x+32, at, 280, field(s))
		at += field(s) + 16
	}
	if f.said != "" {
		at += l.text(f.said, kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}, x+32, at, w-64) + 8
	}
	return at - y + 112
}

// pick chooses the grade, or the other one of a class of two.
func (f *classForm) pick(n int) {
	switch {
	case f.two && f.grade > 0 && n != f.grade:
		f.also = n
	default:
		f.grade, f.also = n, 0
	}
	f.chosen = true
	f.Redraw()
}

func (f *classForm) turnTwo() {
	f.two, f.also = !f.two, 0
	f.Redraw()
}

// years draws the school year with a way before and after it: a class made while the PC's clock was wrong has a wrong one.
func (f *classForm) years(l layer, x, y float32) float32 {
	s := l.s
	t := kit.Type{Size: 20, Bold: true, Lines: 1}
	name := f.T("year-of", "Year", store.YearName(f.year))
	if l.on == nil {
		return y + 56
	}
	w := s.TextWidth(name, t)
	s.IconButton(kit.Button{ID: "year-before", Icon: "minus", Label: f.T("year-before")}, x, y, func() { f.year--; f.Redraw() })
	s.Text(name, t, x+72, y+28-s.TextHeight(name, t, 1e4)/2, w+8)
	s.IconButton(kit.Button{ID: "year-next", Icon: "plus", Label: f.T("year-next")}, x+w+92, y, func() { f.year++; f.Redraw() })
	return y + 56
}

// formButtons draws the two ways out of a form.
func formButtons(s *kit.Sheet, a *app.App, label string, x, y, w float32, back, do func()) {
	no := kit.Button{ID: "back", Label: a.T("form-back"), Key: "Esc"}
	yes := kit.Button{ID: "keep", Label: label, Key: "Enter", Tone: &s.Blue}
	yw, nw := s.ButtonWidth(yes)+8, s.ButtonWidth(no)
	s.Button(no, x+32, y, nw, 60, back)
	s.Button(yes, x+w-32-yw, y, yw, 60, do)
}

func (f *classForm) keep() {
	name, grade, kept := f.name.Text, f.grade, f.class
	next := store.Class{Name: name, Grade: grade, Also: f.also, Year: f.year}
	numbers := 0
	if f.count != nil {
		numbers = counted(f.count.Text)
	}
	save(f.App, func() (err error) {
		switch {
		case f.half.ID != "":
			kept = f.half
			kept.Name = name
		case numbers != 0:
			kept, err = f.Store.MakeNumberedClass(name, grade, numbers)
		case f.class.ID == "":
			kept, err = f.Store.MakeClass(name, grade)
		}
		if err != nil || f.class.ID == "" && f.half.ID == "" && next.Also == 0 {
			return err
		}
		if f.class.ID == "" {
			f.half = kept
		}
		if next.ID = kept.ID; f.class.ID == "" {
			next.Name = kept.Name
		}
		if err = f.Store.KeepClass(next); err == nil {
			kept, err = f.Store.Class(kept.ID)
		}
		return err
	}, func(said string) {
		f.said, f.want = said, f.name
		if said == f.T("numbers-bad", "Most", store.MostNumbers) {
			f.want = f.count
		}
	}, func() {
		f.Back()
		f.kept(kept)
	})
}

// Key goes back on Escape.
func (f *classForm) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		f.Back()
		return true
	}
	return false
}
