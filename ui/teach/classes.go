package teach

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/manage"
)

// classes asks which class is taught.
type classes struct {
	*app.App
	all    []store.Class
	read   store.Reading
	loaded bool
	page   int
}

// NewClasses makes the choice of class.
func NewClasses(a *app.App) app.Screen { return &classes{App: a} }

// Enter reads the classes.
func (c *classes) Enter() {
	var all []store.Class
	var read store.Reading
	c.Background(func(context.Context) (err error) {
		if all, err = c.Store.Classes(); err == nil {
			read, err = c.Store.Reading()
		}
		return err
	}, func(err error) {
		if err != nil {
			c.Fail(err)
			return
		}
		c.all, c.read, c.loaded = all, read, true
		c.page = max(0, min(c.page, c.pages()-1)) // some may have gone meanwhile
		c.Redraw()
	})
}

const (
	classColumns = 4
	classRows    = 4
)

// Draw draws a card for each class, and one to make a class.
func (c *classes) Draw(s *kit.Sheet) {
	s.Bar(c.T("teach-class"), c.T("back-home"), c.Back, c.actions()...)
	if !c.loaded {
		return
	}
	m, gap := s.Margin(), s.Gap()
	if len(c.all) == 0 {
		c.empty(s, m)
		return
	}
	w := (s.Width - 2*m - float32(classColumns-1)*gap) / classColumns
	first := c.page * classColumns * classRows
	shown := c.all[first:min(len(c.all), first+classColumns*classRows)]
	for i, cl := range shown {
		x := m + float32(i%classColumns)*(w+gap)
		y := 112 + float32(i/classColumns)*(116+gap)
		s.Card(x, y, w, 116)
		s.Text(cl.Name, kit.Type{Size: 32, Bold: true, Lines: 1}, x+24, y+18, w-48)
		s.Text(c.T("class-pupils", "Count", cl.Pupils), kit.Type{Size: 20, Colour: s.Ink2, Lines: 1}, x+24, y+66, w-48)
		s.Hot("class-"+cl.ID, cl.Name, 24, x, y, w, 116, func() { c.Show(newLessons(c.App, cl)) })
	}
	c.foot(s, m)
}

// actions leads to the teachers' own course, and says how far it is.
func (c *classes) actions() []kit.Action {
	if c.Pack.Course == nil || !c.loaded {
		return nil
	}
	label := c.T("training-door")
	at := slices.IndexFunc(c.Pack.Course.Screens, func(s lessons.CourseScreen) bool { return s.ID == c.read.Course })
	if at > 0 && !c.read.Done {
		label = c.T("training-door-at", "Number", at+1, "Count", len(c.Pack.Course.Screens))
	}
	return []kit.Action{{Button: kit.Button{ID: "training", Label: label, Icon: "book", Key: "B"}, Do: c.train}}
}

func (c *classes) train() {
	if c.Pack.Course != nil && c.loaded {
		c.Show(newTraining(c.App, c.read))
	}
}

func (c *classes) empty(s *kit.Sheet, m float32) {
	s.Card(m, 112, s.Width-2*m, 240)
	s.Text(c.T("teach-none"), kit.Type{Size: 28, Bold: true}, m+40, 152, s.Width-2*m-80)
	b := kit.Button{ID: "make", Label: c.T("teach-make"), Icon: "plus", Tone: &s.Blue}
	s.Button(b, m+40, 250, s.ButtonWidth(b), 64, c.make)
	t := kit.Button{ID: "without", Label: c.T("teach-without"), Icon: "play"}
	s.Button(t, m+60+s.ButtonWidth(b), 250, s.ButtonWidth(t), 64, c.without)
}

func (c *classes) foot(s *kit.Sheet, m float32) {
	y := s.Height - 84
	b := kit.Button{ID: "make", Label: c.T("teach-make"), Icon: "plus"}
	w := s.ButtonWidth(b)
	s.Button(b, m, y, w, 56, c.make)
	t := kit.Button{ID: "without", Label: c.T("teach-without"), Icon: "play"}
	s.Button(t, m+w+20, y, s.ButtonWidth(t), 56, c.without)
	if c.pages() > 1 {
		n := kit.Button{ID: "more", Label: c.T("more-classes"), Key: "PgDn"}
		nw := s.ButtonWidth(n)
		s.Button(n, s.Width-m-nw, y, nw, 56, c.turn)
	}
}

func (c *classes) pages() int {
	return (len(c.all) + classColumns*classRows - 1) / (classColumns * classRows)
}

func (c *classes) turn() {
	c.page = (c.page + 1) % max(1, c.pages())
	c.Redraw()
}

func (c *classes) make()    { c.Show(manage.NewClasses(c.App)) }
func (c *classes) without() { c.Show(newLessons(c.App, store.Class{Grade: 4})) }

// Focus is on the first class.
func (c *classes) Focus() string {
	if len(c.all) == 0 {
		return "make"
	}
	return "class-" + c.all[0].ID
}

// Key turns pages and goes home.
func (c *classes) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		c.Back()
	case fyne.KeyB:
		c.train()
	case fyne.KeyPageDown, fyne.KeyPageUp:
		c.turn()
	default:
		return false
	}
	return true
}
