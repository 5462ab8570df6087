package teach

import (
	"context"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// choose is the map of lessons, 7 topics by 4 bands, with the chosen lesson beside it.
type choose struct {
	*app.App
	class  store.Class
	taught map[string]time.Time // newest
	under  map[string]underway
	next   course.Next
	chosen string
	loaded bool
}

func newLessons(a *app.App, class store.Class) *choose { return &choose{App: a, class: class} }

// Enter reads what the class was taught.
func (c *choose) Enter() {
	var past []store.Lesson
	var under map[string]underway
	c.Background(func(context.Context) (err error) {
		if c.class.ID == "" {
			return nil
		}
		if past, err = c.Store.TaughtTo(c.class.ID); err != nil {
			return err
		}
		under, err = allUnderway(c.App, c.class, past)
		return err
	}, func(err error) {
		if err != nil {
			c.Fail(err)
			return
		}
		c.under = under
		c.take(past)
		c.Redraw()
		c.App.Focus(c.Focus())
	})
}

func (c *choose) take(past []store.Lesson) {
	c.taught, c.loaded = map[string]time.Time{}, true
	var seen []course.PastLesson
	for _, l := range past {
		if !l.Taught {
			continue
		}
		seen = append(seen, course.PastLesson{Module: l.Module, At: l.Begun})
		if l.Begun.After(c.taught[l.Module]) {
			c.taught[l.Module] = l.Begun
		}
	}
	was := c.next.Module
	c.next = course.Suggest(c.Pack, c.class.Grade, seen, c.Now())
	if u := c.newestUnder(); u != "" && c.chosen == "" {
		c.chosen = u // what was begun comes before what is new
	}
	if next := c.next.Module; next != nil && (c.chosen == "" || was != nil && was != next && c.chosen == was.ID) {
		c.chosen = next.ID // also when the one suggested before has just been taught
	}
	if c.chosen == "" {
		c.chosen = c.fallback()
	}
}

// newestUnder is the module of the newest lesson under way, or "".
func (c *choose) newestUnder() string {
	newest := underway{}
	for _, u := range c.under {
		if u.ID > newest.ID {
			newest = u
		}
	}
	return newest.Module
}

// fallback is the lesson to look at when all of the class's age were taught: one of them, else the pack's first.
func (c *choose) fallback() string {
	for _, m := range c.Pack.Modules {
		if slices.Contains(lessons.BandsOf(c.class.Grades()...), m.Band) {
			return m.ID
		}
	}
	if len(c.Pack.Modules) > 0 {
		return c.Pack.Modules[0].ID
	}
	return ""
}

// Draw draws map and panel.
func (c *choose) Draw(s *kit.Sheet) {
	s.TopBar(c.T("choose-title"), c.T("back-classes"), c.Back)
	m := s.Margin()
	if c.class.Name != "" {
		t := kit.Type{Size: 22, Bold: true, Lines: 1}
		label := c.T("class-name", "Name", c.class.Name) + " · " + c.T("class-pupils", "Count", c.class.Pupils)
		w := s.TextWidth(label, t)
		s.Text(label, t, s.Width-m-w, 30, w+4)
	}
	panel := float32(322)
	if !s.IsWide() {
		panel = 288
	}
	gap := s.Gap()
	c.grid(s, m, 88, s.Width-2*m-panel-gap)
	c.panel(s, s.Width-m-panel, 88, panel)
	hints := []kit.Hint{{Keys: []string{"↑", "↓", "←", "→"}, Says: c.T("hint-lesson")}, {Keys: []string{"Enter"}, Says: c.T("hint-open")}}
	s.Hints(hints, m, s.Height-44)
}

func (c *choose) grid(s *kit.Sheet, x, y, w float32) {
	high := float32(624)
	s.Box(kit.Box{Fill: s.Palette.Card, Radius: 24, Shadow: true}, x, y, w, high)
	bands := lessons.BandsOf(c.class.Grades()...)
	own := func(b lessons.Band) bool { return slices.Contains(bands, b) }
	names := s.IsWide()
	first, narrow := float32(64), float32(60)
	if names {
		first, narrow = 252, 76
	}
	gap := float32(12)
	n := float32(len(bands))
	wide := (w - 40 - first - 4*gap - (4-n)*narrow) / n
	at := x + 20 + first + gap
	for _, b := range lessons.Bands {
		cell := narrow
		if own(b) {
			cell = wide
		}
		head := kit.Type{Size: 17, Colour: s.Ink2, Align: kit.Centre, Lines: 1, Fixed: true}
		text := c.T("band-" + string(b))
		if !own(b) && !names {
			text = gradesOf[b]
		}
		if own(b) {
			head.Bold, head.Colour = true, nil
		}
		s.Text(text, head, at, y+24, cell)
		for t := 1; t <= lessons.Topics; t++ {
			c.cell(s, t, b, own(b), at, y+64+float32(t-1)*78, cell)
		}
		at += cell + gap
	}
	for t := 1; t <= lessons.Topics; t++ {
		c.topic(s, t, names, x+20, y+64+float32(t-1)*78, first)
	}
}

// gradesOf names a band where there is room for numbers only.
var gradesOf = map[lessons.Band]string{lessons.BandA: "1-2", lessons.BandB: "3-5", lessons.BandC: "6-7", lessons.BandD: "8-9"}

func (c *choose) topic(s *kit.Sheet, topic int, names bool, x, y, w float32) {
	tone := s.Topic(topic)
	box := kit.Box{Fill: tone.Base, Radius: 14}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y+8, 48, 48)
	s.Icon(fmt.Sprintf("topic-%d", topic), tone.On, x+9, y+17, 30)
	if names {
		t := kit.Type{Size: 18, Lines: 2, Fixed: true}
		text := c.T(fmt.Sprintf("topic-%d", topic))
		s.Text(text, t, x+60, y+32-s.TextHeight(text, t, w-64)/2, w-64)
	}
}

// cell draws one lesson. A lesson the pack does not have yet is only its code.
func (c *choose) cell(s *kit.Sheet, topic int, band lessons.Band, own bool, x, y, w float32) {
	id := fmt.Sprintf("%d%s", topic, band)
	m := c.Pack.Module(id)
	tone := s.Topic(topic)
	at, taught := c.taught[id]
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 16}
	ink := s.Ink2
	if m != nil {
		box.Line, ink = tone.Line, tone.Deep
	}
	_, under := c.under[id]
	if taught || under {
		box.Fill = tone.Tint
	}
	if id == c.chosen {
		box.Line, box.Weight = tone.Base, 4
		if s.High {
			box.Line = s.Focus
		}
	}
	s.Box(box, x, y, w, 64)
	if m == nil {
		s.Text(id, kit.Type{Size: 20, Colour: kit.Fade(s.Ink2, 0.75), Align: kit.Centre, Fixed: true}, x, y+19, w)
		return
	}
	if own {
		c.wideCell(s, m, at, x, y, w)
	} else {
		s.Text(id, kit.Type{Size: 20, Bold: true, Colour: ink, Align: kit.Centre, Fixed: true}, x, y+19, w)
		switch {
		case under:
			s.Icon("pause", s.Ink2, x+w-22, y+4, 18)
		case taught:
			s.Icon("check", s.Green.Deep, x+w-22, y+4, 18)
		}
	}
	s.Hot("lesson-"+id, id+" "+c.Say(m.Title), 16, x, y, w, 64, func() { c.pick(id) })
}

func (c *choose) wideCell(s *kit.Sheet, m *lessons.Module, at time.Time, x, y, w float32) {
	code := kit.Type{Size: 20, Bold: true, Colour: s.Topic(m.Topic).Deep, Fixed: true, Lines: 1}
	s.Text(m.ID, code, x+18, y+19, 50)
	right := float32(20)
	u, under := c.under[m.ID]
	switch {
	case under:
		text := c.T("underway-mark", "Page", u.page)
		t := kit.Type{Size: 16, Bold: true, Colour: s.Ink2, Fixed: true, Lines: 1}
		right = s.TextWidth(text, t) + 48
		s.Icon("pause", s.Ink2, x+w-right+4, y+22, 20)
		s.Text(text, t, x+w-right+30, y+21, right)
	case !at.IsZero():
		date := at.Local().Format("02/01")
		t := kit.Type{Size: 16, Colour: s.Ink2, Fixed: true, Lines: 1}
		right = s.TextWidth(date, t) + 48
		s.Icon("check", s.Green.Deep, x+w-right+2, y+21, 22)
		s.Text(date, t, x+w-right+30, y+21, 80)
	case m == c.next.Module:
		right = 60
		s.Disc(s.Sun.Base, x+w-52, y+14, 36)
		s.Icon("star-outline", s.Sun.On, x+w-45, y+21, 22)
	}
	title := kit.Type{Size: 20, Bold: m.ID == c.chosen, Fixed: true, Lines: 2}
	text := c.Say(m.Title)
	tw := w - 58 - right
	if s.TextHeight(text, title, tw) > 64 {
		title.Size = 17
	}
	s.Text(text, title, x+58, y+32-min(s.TextHeight(text, title, tw), title.Size*kit.LineHeight*2)/2, tw)
}

// pick chooses a lesson; picking the chosen one opens its page.
func (c *choose) pick(id string) {
	if id == c.chosen {
		c.ready()
		return
	}
	c.chosen = id
	c.Redraw()
}

func (c *choose) panel(s *kit.Sheet, x, y, w float32) {
	s.Card(x, y, w, 624)
	m := c.Pack.Module(c.chosen)
	if m == nil {
		return
	}
	tone := s.Topic(m.Topic)
	s.Box(kit.Box{Fill: tone.Tint, Radius: 16}, x+12, y+12, w-24, 140)
	c.faces(s, m, x+12, y+12, w-24)
	at := y + 168
	minutes := c.T("minutes", "Count", m.Minutes)
	mx := x + 24
	if m == c.next.Module {
		mx += s.Chip(c.T("choose-next"), "star", s.Sun, x+24, at) + 10
	}
	s.Text(minutes, kit.Type{Size: 18, Colour: s.Ink2, Fixed: true, Lines: 1}, mx, at+4, 120)
	at += 46
	at += s.Text(m.ID+". "+c.Say(m.Title), kit.Type{Size: 24, Bold: true, Fixed: true, Lines: 3}, x+24, at, w-48) + 8
	bottom := y + 624 - 24
	top := bottom - 68 - 72 - 16 - c.again(s, x+24, bottom-68-72-16, w-48)
	about := kit.Type{Size: 18, Colour: s.Ink2, Fixed: true}
	if m == c.next.Module {
		why := kit.Type{Size: 17, Bold: true, Colour: s.Sun.Deep, Fixed: true}
		at += s.Text(c.T("why-"+c.next.Why, "Week", c.next.Week, "Now", c.next.Now), why, x+24, at, w-48) + 6
	}
	about.Lines = max(1, int((top-at-8)/(about.Size*kit.LineHeight)))
	s.Text(c.Say(m.Summary), about, x+24, at, w-48)
	play := kit.Button{ID: "project", Label: c.T("choose-project"), Icon: "play", Key: "F5", Tone: &s.Blue, Size: 24}
	if u, ok := c.under[m.ID]; ok {
		play.Label, play.Size = u.label(c.App), 20
	}
	s.Button(play, x+24, bottom-68-72, w-48, 68, c.project)
	ready := kit.Button{ID: "ready", Label: c.T("choose-ready"), Icon: "book"}
	s.Button(ready, x+24, bottom-56, w-48, 56, c.ready)
}

// faces shows who is in the lesson: the first two figures of its first scene.
func (c *choose) faces(s *kit.Sheet, m *lessons.Module, x, y, w float32) {
	for i := range m.Slides {
		sc := m.Slides[i].Scene
		if sc == nil || len(sc.Figures()) == 0 {
			continue
		}
		var two []lessons.Figure
		for _, f := range sc.Figures() {
			if !f.PhoneChat() && len(two) < 2 {
				two = append(two, f)
			}
		}
		back := s.Topic(m.Topic).Tint
		side := min(128, (w-48)/2)
		gap := (w - side*float32(len(two))) / float32(len(two)+1)
		for n, f := range two {
			s.Image(c.Painter.Portrait(f, s.Pixels(side), back, 0), x+gap+float32(n)*(side+gap), y+140-side, side, side)
		}
		return
	}
}

func (c *choose) ready() {
	if m := c.Pack.Module(c.chosen); m != nil {
		c.Show(newReady(c.App, m, c.class))
	}
}

func (c *choose) project() {
	m := c.Pack.Module(c.chosen)
	if m == nil {
		return
	}
	if u, ok := c.under[m.ID]; ok {
		begin(c.App, m, c.class, &u)
		return
	}
	begin(c.App, m, c.class, nil)
}

// Focus is on the chosen lesson.
func (c *choose) Focus() string { return "lesson-" + c.chosen }

// Key projects on F5 and goes back on Escape.
func (c *choose) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		c.Back()
	case fyne.KeyF5:
		c.project()
	case fyne.KeyH:
		c.HelpMe()
	default:
		return false
	}
	return true
}

// again draws, above the buttons, what is due to be reviewed and the story of these days, and gives how high it is.
func (c *choose) again(s *kit.Sheet, x, bottom, w float32) float32 {
	rows := []struct {
		id  string
		all []*lessons.Module
	}{{"choose-review", c.next.Reviews}, {"choose-story", nil}}
	if c.next.Story != nil {
		rows[1].all = []*lessons.Module{c.next.Story}
	}
	high := float32(0)
	for _, row := range slices.Backward(rows) {
		if len(row.all) == 0 {
			continue
		}
		high += 44
		y := bottom - high
		label := kit.Type{Size: 17, Fixed: true, Lines: 1}
		s.Icon("refresh", s.Ink2, x, y+10, 20)
		s.Text(c.T(row.id), label, x+28, y+8, w)
		at := x + 28 + s.TextWidth(c.T(row.id), label) + 10
		for _, m := range row.all {
			if at+50 > x+w {
				break
			}
			tone := s.Topic(m.Topic)
			s.Box(kit.Box{Fill: tone.Tint, Line: tone.Line, Weight: 2, Radius: 10}, at, y+2, 50, 36)
			s.Text(m.ID, kit.Type{Size: 17, Bold: true, Colour: tone.Deep, Align: kit.Centre, Fixed: true}, at, y+8, 50)
			s.Hot("again-"+m.ID, c.T(row.id)+" "+m.ID, 10, at, y+2, 50, 36, func() { c.pick(m.ID) })
			at += 62
		}
	}
	return high
}
