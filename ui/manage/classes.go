package manage

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// classes is the list of classes. pick is what a press on one does.
type classes struct {
	*app.App
	pager
	title  string
	pick   func(store.Class)
	all    []store.Class
	except store.ID // not among them
	off    int      // removed ones
	past   int      // archived ones
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

// newOther makes the list to choose another class from.
func newOther(a *app.App, class store.Class, picked func(store.Class)) app.Screen {
	return &classes{App: a, title: "classes-choose", except: class.ID, pick: picked}
}

// Enter reads the classes.
func (c *classes) Enter() {
	var all []store.Class
	var past []store.Class
	off := 0
	c.Read(func() (err error) {
		if all, err = c.Store.Classes(); err != nil {
			return err
		}
		if past, err = c.Store.Archived(); err == nil {
			off, err = c.Store.CountRemoved()
		}
		return err
	}, func() {
		all = slices.DeleteFunc(all, func(one store.Class) bool { return one.ID == c.except })
		c.all, c.off, c.past, c.loaded = all, off, len(past), true
	})
}

// Draw draws a card for each class.
func (c *classes) Draw(s *kit.Sheet) {
	add := action{kit.Button{ID: "make", Label: c.T("class-make"), Icon: "plus", Tone: &s.Blue}, c.make}
	file := action{kit.Button{ID: "import", Label: c.T("import-from-file"), Icon: "people"}, c.file}
	doors := []action{file, add}
	if c.except != "" {
		doors = nil
	}
	y := bar(s, c.T(c.title), c.T("manage-back"), c.Back, doors...) + 24
	if !c.loaded {
		return
	}
	if len(c.all) == 0 {
		c.empty(s, y)
		return
	}
	m, gap := s.Margin(), s.Gap()
	if c.title != "classes-choose" {
		y = c.drawYear(s, m, y-20) + 14
	}
	columns := max(1, int((s.Width-2*m+gap)/(grown(s, 220)+gap)))
	w := (s.Width - 2*m - float32(columns-1)*gap) / float32(columns)
	high := grown(s, 116)
	rows := max(1, int((s.Height-y-88+gap)/(high+gap)))
	from, to := c.cut(len(c.all), columns*rows)
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

// drawYear says which school year is worked in, and leads to the next; when the calendar is ahead, it says what to do first.
func (c *classes) drawYear(s *kit.Sheet, m, y float32) float32 {
	newest, oldest := c.all[0].Year, c.all[0].Year
	for _, one := range c.all {
		newest, oldest = max(newest, one.Year), min(oldest, one.Year)
	}
	up := kit.Button{ID: "move-up", Label: c.T("moving-title"), Icon: "up", Size: 20}
	name, t := c.T("year-of", "Year", store.YearName(newest)), kit.Type{Size: 22, Bold: true}
	clock := store.SchoolYear(c.Now())
	if oldest < clock {
		name, t.Colour = c.T("year-behind", "Year", store.YearName(clock)), s.Blue.Deep
		up.Tone = &s.Blue
	}
	w := s.ButtonWidth(up)
	s.Button(up, s.Width-m-w, y, w, 56, func() { c.Show(newMoving(c.App)) })
	return y + max(56, s.Text(name, t, m, y+12, s.Width-2*m-w-20)+12)
}

// drawOff leads to the classes that were archived or removed, where there are some.
func (c *classes) drawOff(s *kit.Sheet, y float32) {
	if c.title == "classes-choose" {
		return
	}
	right := s.Width - s.Margin()
	if c.off > 0 {
		b := kit.Button{ID: "removed", Label: c.T("removed-door", "Count", c.off), Icon: "trash", Size: 18}
		w := s.ButtonWidth(b)
		right -= w
		s.Button(b, right, y, w, 52, func() { c.Show(newRemoved(c.App)) })
		right -= 12
	}
	if c.past > 0 {
		b := kit.Button{ID: "earlier", Label: c.T("earlier-door", "Count", c.past), Icon: "calendar", Size: 18}
		w := s.ButtonWidth(b)
		s.Button(b, right-w, y, w, 52, func() { c.Show(newEarlier(c.App)) })
	}
}

func (c *classes) about(one store.Class) string {
	text := c.T("pupils-count", "Count", one.Pupils)
	if one.Grade > 0 {
		text = gradesText(c.App, one.Grade, one.Also) + " · " + text
	}
	if slices.ContainsFunc(c.all, func(o store.Class) bool { return o.Year > one.Year }) {
		text += " · " + store.YearName(one.Year) // of a year before the others'
	}
	return text
}

func (c *classes) empty(s *kit.Sheet, y float32) {
	x, at, end := form.Empty(c.App, s, "hello", "classes-none", y)
	b := kit.Button{ID: "make-first", Label: c.T("class-make"), Icon: "plus", Tone: &s.Blue}
	bw := s.ButtonWidth(b)
	s.Button(b, x, at, bw, 64, c.make)
	file := kit.Button{ID: "import-first", Label: c.T("import-from-file"), Icon: "people"}
	if fw := s.ButtonWidth(file); x+bw+16+fw < s.Width-s.Margin()-40 {
		s.Button(file, x+bw+16, at, fw, 64, c.file)
	}
	c.drawOff(s, max(s.Height-72, end+20))
}

func (c *classes) file() { c.Show(NewImport(c.App, "")) }

func (c *classes) make() { c.Show(newClassForm(c.App, store.Class{}, c.pick)) }

// Focus is on the first class.
func (c *classes) Focus() string {
	if len(c.all) == 0 {
		return "make-first"
	}
	from := c.pager.list.From()
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
