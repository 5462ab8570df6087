package learn

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// classes asks which class; with one class there is nothing to ask.
type classes struct {
	*app.App
	list   []store.Class
	loaded bool
	page   int
	pages  int
}

// NewClasses makes the way in for pupils.
func NewClasses(a *app.App) app.Screen { return &classes{App: a} }

// Enter reads the classes, and goes on by itself when there is only one.
func (c *classes) Enter() {
	c.Sit()
	load(c.App, c.Store.Classes, func(list []store.Class) {
		c.list, c.loaded = list, true
		if len(list) == 1 && c.Front() == app.Screen(c) {
			c.Replace(NewNames(c.App, list[0]))
		}
	})
}

// Draw draws a card for each class.
func (c *classes) Draw(s *kit.Sheet) {
	y := head(s, c.App, c.T("learn-classes-title"), c.Settings.School)
	switch {
	case !c.loaded:
		loading(s, c.App)
		return
	case len(c.list) == 0:
		empty(s, c.App, 220, c.T("learn-classes-none-title"), c.T("learn-classes-none-text"))
		b := kit.Button{ID: "back", Label: c.T("learn-classes-none-back"), Icon: "back", Key: "Esc", Tone: &s.Blue, Size: 24}
		w := s.ButtonWidth(b)
		s.Button(b, (s.Width-w)/2, s.Bottom()+32, w, 68, c.Back)
		return
	}
	c.grid(s, y)
	foot(s, c.App, []kit.Hint{
		{Keys: []string{"←", "→", "↑", "↓"}, Says: c.T("learn-classes-hint-find")},
		{Keys: []string{"Enter"}, Says: c.T("names-hint-go")},
	}, true)
}

// classHeight is how high a class's card is.
const classHeight = 156

func (c *classes) grid(s *kit.Sheet, y float32) {
	columns := 4
	if !s.IsWide() {
		columns = 3
	}
	m, gap := s.Margin(), s.Gap()
	pages := evenly(len(c.list), columns*3)
	c.pages = len(pages)
	c.page = min(c.page, len(pages)-1)
	if len(pages) > 1 {
		var labels []string
		for _, p := range pages {
			labels = append(labels, c.list[p.from].Name+" – "+c.list[p.to-1].Name)
		}
		y += tabs(s, labels, c.page, y, c.turn)
	}
	y += 20
	w := (s.Width - 2*m - gap*float32(columns-1)) / float32(columns)
	for i, one := range c.list[pages[c.page].from:pages[c.page].to] {
		c.card(s, one, m+float32(i%columns)*(w+gap), y+float32(i/columns)*(classHeight+20), w)
	}
}

func (c *classes) card(s *kit.Sheet, one store.Class, x, y, w float32) {
	s.Card(x, y, w, classHeight)
	tone := s.Topic(one.Grade%7 + 1)
	box := kit.Box{Fill: tone.Tint, Radius: 20}
	if s.High {
		box.Line, box.Weight = s.Ink, 3
	}
	s.Box(box, x+24, y+38, 80, 80)
	s.Text(strconv.Itoa(one.Grade), kit.Type{Size: 40, Bold: true, Colour: tone.Deep, Align: kit.Centre, Fixed: true}, x+24, y+52, 80)
	words := w - 144
	name := kit.Type{Size: 30, Bold: true, Lines: 2}
	if s.TextWidth(one.Name, name) > words {
		name.Size = 24
	}
	count := kit.Type{Size: 20, Colour: s.Ink2, Lines: 1}
	text := c.T("learn-classes-pupils", "Count", one.Pupils)
	high := s.TextHeight(one.Name, name, words) + s.TextHeight(text, count, words)
	at := y + (classHeight-high)/2
	at += s.Text(one.Name, name, x+124, at, words)
	s.Text(text, count, x+124, at, words)
	s.Hot("class-"+one.ID, one.Name, 24, x, y, w, classHeight, func() { c.Show(&names{App: c.App, class: one, chosen: true}) })
}

func (c *classes) turn(page int) {
	if page >= 0 && page < c.pages && page != c.page {
		c.page = page
		c.Redraw()
	}
}

// Focus is on the first class.
func (c *classes) Focus() string {
	if len(c.list) == 0 {
		return "back"
	}
	return "class-" + c.list[0].ID
}

// Key turns pages. Escape is the teacher's, but without a class there is nothing to guard.
func (c *classes) Key(k fyne.KeyName) bool {
	switch {
	case k == fyne.KeyPageDown:
		c.turn(c.page + 1)
	case k == fyne.KeyPageUp:
		c.turn(c.page - 1)
	case k == fyne.KeyEscape && c.loaded && len(c.list) == 0:
		c.Back()
	default:
		return play.CommonKey(c.App, k, c.Released)
	}
	return true
}
