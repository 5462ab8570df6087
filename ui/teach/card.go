package teach

import (
	"context"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// begin projects a lesson to a class, or one under way again. Where the pack says so, the teacher's card comes first, once
// a day.
func begin(a *app.App, m *lessons.Module, class store.Class, under *underway) {
	if a.Busy() { // pressed twice, it begins once
		return
	}
	project := func() { Project(a, m, class) }
	if under != nil {
		project = func() { under.goOn(a, m, class) }
	}
	if !m.Card.First {
		project()
		return
	}
	var r store.Reading
	a.Commit(func(context.Context) (err error) { r, err = a.Store.Reading(); return err }, func(err error) {
		switch {
		case err != nil:
			a.Fail(err)
		case r.CardRead(m.ID, a.Now()):
			project()
		default:
			a.Show(newCard(a, m, project))
		}
	})
}

// card is the teacher's card of a lesson that touches hard things, to be read before the class sees the first slide.
type card struct {
	*app.App
	*reader
	module *lessons.Module
	then   func()
}

func newCard(a *app.App, m *lessons.Module, then func()) *card {
	return &card{App: a, reader: newReader(a.Say(m.Card.Text)), module: m, then: then}
}

// Draw draws a calm page: Khiên, why this comes first, and the card.
func (c *card) Draw(s *kit.Sheet) {
	y := s.Bar(c.module.ID+". "+c.Say(c.module.Title), c.T("back-lessons"), c.Back) + 8
	m := s.Margin()
	w := s.Width - 2*m
	s.Image(c.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "caring"}, s.Pixels(84)), m, y, 84, 84)
	t := kit.Type{Size: 20, Colour: s.Ink2}
	title := kit.Type{Size: 26, Bold: true, Lines: 1}
	high := s.TextHeight(c.T("card-why"), t, w-108)
	at := y + 2
	at += s.Text(c.T("card-title"), title, m+108, at, w-108)
	s.Text(c.T("card-why"), t, m+108, at, w-108)
	y = max(y+92, at+high+12)
	foot := s.Height - 84
	s.Card(m, y, w, foot-16-y)
	c.reader.draw(s, m+32, y+24, w-64, foot-16-y-44)
	c.foot(s, foot)
}

// foot draws the way on: to the next page, and from the last one to the projector.
func (c *card) foot(s *kit.Sheet, y float32) {
	m := s.Margin()
	if c.pages > 1 {
		s.Text(c.T("card-page", "Page", c.page+1, "Pages", c.pages), kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}, m, y+18, 300)
	}
	b := kit.Button{ID: "on", Label: c.T("card-on"), Icon: "right", Key: "Enter", Tone: &s.Blue, Size: 24}
	if c.last() {
		b.Label, b.Icon = c.T("card-read"), "play"
	}
	w := s.ButtonWidth(b)
	s.Button(b, s.Width-m-w, y, w, 64, c.on)
	if c.page > 0 {
		before := kit.Button{ID: "before", Label: c.T("card-before"), Icon: "left", Key: "PgUp"}
		bw := s.ButtonWidth(before)
		s.Button(before, s.Width-m-w-16-bw, y+4, bw, 56, func() { c.show(-1) })
	}
}

func (c *card) show(by int) {
	if c.turn(by) {
		c.Redraw()
	}
}

// on reads on, and after the last page remembers that the card was read.
func (c *card) on() {
	if !c.last() {
		c.show(+1)
		return
	}
	c.Save(func() error { return c.Store.SaveCardRead(c.module.ID) }, func() {
		c.Back()
		c.then()
	})
}

// Focus is on the way on.
func (c *card) Focus() string { return "on" }

// Key turns pages and goes back.
func (c *card) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		c.Back()
		return true
	}
	return leafed(k, c.show)
}

// leafed takes the keys by which pages are turned one by one.
func leafed(k fyne.KeyName, step func(by int)) bool {
	switch k {
	case fyne.KeyPageDown, fyne.KeyRight:
		step(+1)
	case fyne.KeyPageUp, fyne.KeyLeft:
		step(-1)
	default:
		return false
	}
	return true
}
