package manage

import (
	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// classes is the list of classes. pick is what a press on one does.
type classes struct {
	*app.App
	pager
	title  string
	pick   func(store.Class)
	all    []store.Class
	off    int // removed ones
	loaded bool
}

// NewClasses makes the list of classes, to make them and to open them.
func NewClasses(a *app.App) app.Screen {
	c := &classes{App: a, title: "classes-title"}
	c.pick = func(one store.Class) { a.Show(newClass(a, one)) }
	return c
}

// NewChoice makes the list to choose a class from; picked is called after it has gone.
func NewChoice(a *app.App, picked func(store.Class)) app.Screen {
	return &classes{App: a, title: "classes-choose", pick: func(one store.Class) { a.Back(); picked(one) }}
}

// Enter reads the classes.
func (c *classes) Enter() {
	var all []store.Class
	off := 0
	read(c.App, func() (err error) {
		if all, err = c.Store.Classes(); err == nil {
			off, err = c.Store.CountRemoved()
		}
		return err
	}, func() { c.all, c.off, c.loaded = all, off, true })
}

// Draw draws a card for each class.
func (c *classes) Draw(s *kit.Sheet) {
	add := action{kit.Button{ID: "make", Label: c.T("class-make"), Icon: "plus", Tone: &s.Blue}, c.make}
	file := action{kit.Button{ID: "import", Label: c.T("import-from-file"), Icon: "people"}, c.file}
	y := bar(s, c.T(c.title), c.T("manage-back"), c.Back, file, add) + 24
	if !c.loaded {
		return
	}
	if len(c.all) == 0 {
		c.empty(s, y)
		return
	}
	m, gap := s.Margin(), s.Gap()
	columns := max(1, int((s.Width-2*m+gap)/(grown(s, 220)+gap)))
	w := (s.Width - 2*m - float32(columns-1)*gap) / float32(columns)
	high := grown(s, 116)
	rows := max(1, int((s.Height-y-88+gap)/(high+gap)))
	c.set(len(c.all), columns*rows)
	from, to := c.span()
	end := y
	for i, one := range c.all[from:to] {
		x, top := m+float32(i%columns)*(w+gap), y+float32(i/columns)*(high+gap)
		s.Card(x, top, w, high)
		s.Fit(one.Name, kit.Type{Size: 32, Bold: true}, x+24, top+high*0.10, w-48, high*0.42)
		s.Fit(c.about(one), kit.Type{Size: 20, Colour: s.Ink2}, x+24, top+high*0.54, w-48, high*0.34)
		s.Hot("class-"+one.ID, one.Name, 24, x, top, w, high, func() { c.pick(one) })
		end = top + high
	}
	foot := max(s.Height-72, end+20)
	c.draw(c.App, s, m, foot)
	c.drawOff(s, foot)
}

// drawOff leads to the classes that were removed, where there are some.
func (c *classes) drawOff(s *kit.Sheet, y float32) {
	if c.off == 0 || c.title == "classes-choose" {
		return
	}
	b := kit.Button{ID: "removed", Label: c.T("removed-door", "Count", c.off), Icon: "trash", Size: 18}
	w := s.ButtonWidth(b)
	s.Button(b, s.Width-s.Margin()-w, y, w, 52, func() { c.Show(newRemoved(c.App)) })
}

func (c *classes) about(one store.Class) string {
	text := c.T("pupils-count", "Count", one.Pupils)
	if one.Grade > 0 {
		text = c.T("class-grade", "Grade", one.Grade) + " · " + text
	}
	return text
}

func (c *classes) empty(s *kit.Sheet, y float32) {
	m := s.Margin()
	w := s.Width - 2*m
	text := kit.Type{Size: 22, Colour: s.Ink2}
	high := max(260, 150+s.TextHeight(c.T("classes-none-text"), text, w-340)+grown(s, 60))
	s.Card(m, y, w, high)
	hello(s, c.App, "hello", m+40, y+30, 200)
	at := y + 48
	at += s.Text(c.T("classes-none"), kit.Type{Size: 30, Bold: true}, m+280, at, w-340) + 8
	at += s.Text(c.T("classes-none-text"), text, m+280, at, w-340) + 20
	b := kit.Button{ID: "make-first", Label: c.T("class-make"), Icon: "plus", Tone: &s.Blue}
	bw := s.ButtonWidth(b)
	s.Button(b, m+280, at, bw, 64, c.make)
	file := kit.Button{ID: "import-first", Label: c.T("import-from-file"), Icon: "people"}
	if fw := s.ButtonWidth(file); 280+bw+16+fw < w-40 {
		s.Button(file, m+280+bw+16, at, fw, 64, c.file)
	}
	c.drawOff(s, max(s.Height-72, y+high+20))
}

func (c *classes) file() { c.Show(NewImport(c.App, "")) }

func (c *classes) make() { c.Show(newClassForm(c.App, store.Class{}, c.pick)) }

// Focus is on the first class.
func (c *classes) Focus() string {
	if len(c.all) == 0 {
		return "make-first"
	}
	from, _ := c.span()
	return "class-" + c.all[from].ID
}

// Key turns pages and goes back.
func (c *classes) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		c.Back()
		return true
	}
	return c.key(c.App, k)
}
