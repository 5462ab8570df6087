package manage

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons/signin"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// class is one class: its pupils in order, and what can be done with it.
type class struct {
	*app.App
	pager
	class  store.Class
	pupils []store.Pupil
	queue  signin.Queue // at this PC
	absent int          // today
	groups map[store.ID]string
	on     bool
	loaded bool
}

func newClass(a *app.App, one store.Class) *class { return &class{App: a, class: one} }

// Enter reads class and pupils.
func (c *class) Enter() {
	var one store.Class
	var pupils []store.Pupil
	var queue signin.Queue
	var on bool
	var absent []store.ID
	var groups []store.Group
	c.Read(func() (err error) {
		if one, err = c.Store.Class(c.class.ID); err != nil {
			return err
		}
		if pupils, err = c.Store.Pupils(one.ID); err == nil {
			queue, on, err = c.Store.Queue(one.ID)
		}
		if err == nil {
			absent, err = c.Store.Absent(one.ID)
		}
		if err == nil {
			groups, err = c.Store.Groups(one.ID)
		}
		return err
	}, func() {
		c.class, c.pupils, c.queue, c.on, c.absent, c.loaded = one, pupils, queue, on, len(absent), true
		c.groups = map[store.ID]string{}
		for _, g := range groups {
			c.groups[g.ID] = g.Name
		}
	})
}

// Draw draws the pupils in columns, read from top to bottom.
func (c *class) Draw(s *kit.Sheet) {
	add := action{kit.Button{ID: "add", Label: c.T("pupils-add"), Icon: "plus", Tone: &s.Blue}, c.add}
	rename := action{kit.Button{ID: "rename", Label: c.T("class-rename"), Icon: "edit"}, c.rename}
	papers := action{kit.Button{ID: "papers", Label: c.T("papers"), Icon: "print"}, c.papers}
	remove := action{kit.Button{ID: "remove", Label: c.T("class-part"), Icon: "trash"}, c.remove}
	more := action{kit.Button{ID: "arrange", Label: c.T("arrange"), Icon: "grid"}, func() { c.Show(newArranging(c.App, c.class, len(c.pupils))) }}
	y := bar(s, c.T("class-of", "Name", c.class.Name), c.T("classes-back"), c.Back, papers, more, rename, remove, add)
	if !c.loaded {
		return
	}
	m := s.Margin()
	if len(c.pupils) == 0 {
		c.empty(s, y+24)
		return
	}
	c.list(s, m, c.ways(s, m, y+4)+8)
}

// ways draws what the class is, and at the right how its pupils sign in; it gives where the list may begin.
func (c *class) ways(s *kit.Sheet, m, y float32) float32 {
	queue := kit.Button{ID: "queue", Label: c.T("class-queue"), Icon: "sort", Size: 18}
	offer := kit.Button{ID: "secrets", Label: c.T("class-secrets-off"), Icon: "key", Size: 18}
	if c.class.Secrets {
		offer.Label = c.T("class-secrets-on")
	}
	if c.on {
		queue.Label = c.T("class-queue-on", "Count", len(c.queue.Waiting))
	}
	qw, ow := s.ButtonWidth(queue), s.ButtonWidth(offer)
	x := s.Width - m - qw - 16 - ow
	about := kit.Type{Size: 20, Colour: s.Ink2}
	room := x - m - 20
	if room < 240 { // large text: a row of its own
		y += s.Text(c.about(), about, m, y, s.Width-2*m) + 8
		x = m
	} else {
		s.Fit(c.about(), about, m, y, room, 56)
	}
	s.Button(queue, x, y, qw, 52, c.setQueue)
	s.Button(offer, x+qw+16, y, ow, 52, c.offer)
	return y + 60
}

// offer asks whether the pupils are offered a secret of three pictures, and says what that is.
func (c *class) offer() {
	on := !c.class.Secrets
	id := "class-secrets-stop"
	if on {
		id = "class-secrets"
	}
	c.Confirm(id, func() {
		save(c.App, func() error { return c.Store.OfferSecrets(c.class.ID, on) }, nil, func() {
			c.class.Secrets = on
			c.Redraw()
		})
	}, "Name", c.class.Name)
}

func (c *class) setQueue() { c.Show(newQueue(c.App, c.class)) }

func (c *class) about() string {
	text := c.T("pupils-count", "Count", len(c.pupils))
	if c.class.Grade > 0 {
		text = gradesText(c.App, c.class.Grade, c.class.Also) + " · " + text
	}
	if c.absent > 0 {
		text += " · " + c.T("absent-count", "Count", c.absent)
	}
	return text + " · " + c.T("class-order")
}

func (c *class) list(s *kit.Sheet, m, y float32) {
	gap, row := float32(16), grown(s, 56)
	columns := max(1, int((s.Width-2*m+gap)/(grown(s, 380)+gap)))
	w := (s.Width - 2*m - float32(columns-1)*gap) / float32(columns)
	rows := max(1, int((s.Height-y-104)/row))
	from, to := c.cut(len(c.pupils), columns*rows)
	rows = min(rows, to-from)
	s.Card(m, y, s.Width-2*m, float32(rows)*row+24)
	for i, p := range c.pupils[from:to] {
		x, top := m+float32(i/rows)*(w+gap), y+12+float32(i%rows)*row
		c.pupil(s, p, from+i+1, x+16, top, w-32, row)
	}
	for i, p := range c.pupils[from:to] { // over all, so that no animal lies on a ring
		x, top := m+float32(i/rows)*(w+gap), y+12+float32(i%rows)*row
		s.Hot("pupil-"+p.ID, c.NameOf(p), 14, x+16, top+2, w-32, row-4, func() { c.Show(NewPupil(c.App, p)) })
	}
	foot := max(s.Height-68, y+float32(rows)*row+40)
	wide := c.draw(c.App, s, m, foot)
	hints := []kit.Hint{{Keys: []string{"↑", "↓"}, Says: c.T("hint-pupil")}, {Keys: []string{"Enter"}, Says: c.T("hint-page")}}
	c.NamesIcon(s, s.Width-m-56, foot-4)
	if hw := s.HintsWidth(hints); wide+hw+40+72 < s.Width-2*m {
		s.Hints(hints, s.Width-m-hw-72, foot+10)
	}
}

func (c *class) pupil(s *kit.Sheet, p store.Pupil, n int, x, y, w, row float32) {
	number := kit.Type{Size: 17, Colour: s.Ink2, Align: kit.Right, Lines: 1}
	nw := grown(s, 28)
	s.Text(strconv.Itoa(n), number, x, y+(row-s.TextHeight("0", number, w))/2, nw)
	c.Face(s, p, x+nw+10, y+(row-44)/2, 44)
	room := w - nw - 74
	if group := c.groups[p.Group]; group != "" {
		t := kit.Type{Size: 17, Colour: s.Ink2, Align: kit.Right}
		gw := min(s.TextWidth(group, t)+12, room*0.4)
		s.Fit(group, t, x+w-gw-4, y+3, gw, row-6)
		room -= gw + 8
	}
	s.Fit(c.NameOf(p), kit.Type{Size: 20}, x+nw+66, y+3, room, row-6)
}

func (c *class) empty(s *kit.Sheet, y float32) {
	x, at, _ := form.Empty(c.App, s, "happy", "class-none", y)
	b := kit.Button{ID: "add-first", Label: c.T("pupils-add"), Icon: "plus", Tone: &s.Blue}
	s.Button(b, x, at, s.ButtonWidth(b), 64, c.add)
}

func (c *class) papers() { c.Show(paper.NewClassPapers(c.App, c.class)) }
func (c *class) add()    { c.Show(newAdding(c.App, c.class, c.pupils)) }
func (c *class) rename() { c.Show(newClassForm(c.App, c.class, func(store.Class) {})) }

func (c *class) remove() {
	one := c.class
	one.Pupils = len(c.pupils)
	c.Show(newParting(c.App, one, false, c.Depth()-2))
}

// Focus is on the first pupil of the page, or on adding some.
func (c *class) Focus() string {
	if len(c.pupils) == 0 {
		return "add-first"
	}
	from := c.pager.list.From()
	return "pupil-" + c.pupils[from].ID
}

// Key turns pages and goes back.
func (c *class) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		c.Back()
		return true
	}
	return c.key(c.App, k)
}
