package learn

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/signin"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// names is "Em tên gì?": a class by given name, on even pages.
type names struct {
	*app.App
	class  store.Class
	pupils []store.Pupil
	groups []store.Group // with pupils in them
	group  store.ID      // whose pupils are shown; "" for all
	loaded bool
	page   int
	pages  []span // as drawn last
	typed  int    // number of a pupil, as far as it was typed
	depth  int
	queue  signin.Queue // the teacher's, while it is on
	on     bool
	all    bool            // all names are wanted though it is on
	first  *lessons.Module // what a pupil is led to; nil for all lessons
	chosen bool            // out of several classes: there is a way back to them
}

// NewNames makes the screen where a pupil of the class chooses the own name.
func NewNames(a *app.App, class store.Class) app.Screen { return &names{App: a, class: class} }

// NewNamesFor makes the same for a lesson that was just taught: a name leads straight to it.
func NewNamesFor(a *app.App, class store.Class, m *lessons.Module) app.Screen {
	return &names{App: a, class: class, first: m}
}

// Enter reads the class and its queue.
func (n *names) Enter() {
	n.depth = n.Depth() - 1
	n.Sit()
	n.typed = 0
	if n.on {
		n.loaded = false // nobody presses for the one before
	}
	type read struct {
		pupils []store.Pupil
		groups []store.Group
		queue  signin.Queue
		on     bool
	}
	load(n.App, func() (r read, err error) {
		if r.pupils, err = n.Store.Pupils(n.class.ID); err == nil {
			r.queue, r.on, err = n.Store.Queue(n.class.ID)
		}
		if err == nil {
			r.groups, err = n.Store.Groups(n.class.ID)
		}
		return r, err
	}, func(r read) {
		n.pupils, n.queue, n.on, n.loaded = r.pupils, r.queue, r.on, true
		n.groups = app.Filled(r.groups)
		if !slices.ContainsFunc(n.groups, func(g store.Group) bool { return g.ID == n.group }) {
			n.group = ""
		}
	})
}

// listed are the pupils of the group that is chosen, or all.
func (n *names) listed() []store.Pupil {
	if n.group == "" {
		return n.pupils
	}
	return slices.DeleteFunc(slices.Clone(n.pupils), func(p store.Pupil) bool { return p.Group != n.group })
}

// askGroup shows a group alone, so that a name is found sooner.
func (n *names) askGroup() {
	ask := n.GroupAsk("names-group", n.groups, n.group, func(id store.ID) {
		n.group, n.page = id, 0
		n.Redraw()
		n.App.Focus(n.Focus())
	})
	ask.Pupil = true
	n.Show(ask)
}

// Draw draws the page of names.
func (n *names) Draw(s *kit.Sheet) {
	title := n.T("names-title")
	switch {
	case n.queued():
		title = n.T("turn-head")
	case len(n.pupils) > 0 && n.numbered():
		title = n.T("names-title-numbers")
	}
	y := n.head(s, title)
	switch {
	case n.queued():
		n.drawTurn(s, y)
		return
	case !n.loaded:
		loading(s, n.App)
		return
	case len(n.pupils) == 0:
		empty(s, n.App, 240, n.T("names-none-title"), n.T("names-none-text"))
		foot(s, n.App, nil, true)
		return
	}
	columns := 5
	if !s.IsWide() {
		columns = 4
	}
	listed := n.listed()
	pages := evenly(len(listed), columns*3)
	n.page = min(n.page, len(pages)-1)
	n.pages = pages
	x := s.Margin()
	if n.on {
		b := kit.Button{ID: "queue", Label: n.T("turn-back"), Icon: "back", Key: "Q"}
		w := s.ButtonWidth(b)
		s.Button(b, x, y, w, tabHigh, n.showTurn)
		x += w + tabGap
	}
	if len(n.groups) > 0 {
		b := kit.Button{ID: "group", Label: n.GroupNamed(n.groups, n.group), Icon: "people", Key: "G"}
		w := s.ButtonWidth(b)
		s.Button(b, x, y, w, tabHigh, n.askGroup)
		x += w + tabGap
	}
	if len(pages) > 1 {
		tabsFrom(s, ranges(listed, pages), n.page, x, y, n.turn)
	}
	if len(pages) > 1 || len(n.groups) > 0 || n.on {
		y += tabHigh
	}
	y += 24
	n.grid(s, listed[pages[n.page].from:pages[n.page].to], columns, y)
	foot(s, n.App, n.hints(len(pages)), true)
}

func (n *names) hints(pages int) []kit.Hint {
	find := kit.Hint{Keys: []string{"←", "→", "↑", "↓"}, Says: n.T("names-hint-find")}
	if n.numbered() {
		find = kit.Hint{Keys: []string{"0–9"}, Says: n.T("names-hint-number")}
	}
	hints := []kit.Hint{
		find,
		{Keys: []string{"Enter"}, Says: n.T("names-hint-go")},
	}
	if pages > 1 {
		hints = append(hints, kit.Hint{Keys: []string{"PgDn"}, Says: n.T("names-hint-page")})
	}
	return hints
}

// span is a page: the places from and to in a list.
type span struct{ from, to int }

// evenly cuts n things into pages of at most most, as even as can be.
func evenly(n, most int) []span {
	pages := max(1, (n+most-1)/most)
	var out []span
	at := 0
	for i := range pages {
		size := n / pages
		if i < n%pages {
			size++
		}
		out = append(out, span{at, at + size})
		at += size
	}
	return out
}

// ranges names each page by the given names it begins and ends with.
func ranges(pupils []store.Pupil, pages []span) []string {
	var out []string
	for _, p := range pages {
		first, last := pupils[p.from].Given(), pupils[p.to-1].Given()
		label := first + " – " + last
		if first == last {
			label = first
		}
		out = append(out, label)
	}
	return out
}

func (n *names) grid(s *kit.Sheet, pupils []store.Pupil, columns int, y float32) {
	m, gap := s.Margin(), float32(20)
	if !s.IsWide() {
		gap = 16
	}
	w := (s.Width - 2*m - gap*float32(columns-1)) / float32(columns)
	for row := 0; row < len(pupils); row += columns {
		line := pupils[row:min(row+columns, len(pupils))]
		high := float32(156)
		for _, p := range line {
			high = max(high, n.cardHeight(s, p, w))
		}
		for i, p := range line {
			n.card(s, p, m+float32(i)*(w+gap), y, w, high)
		}
		y += high + gap
	}
}

// The parts of a name's card.
const (
	face     = 88
	nameTop  = 112
	sidePad  = 12
	cardFoot = 12
)

// nameTypes are the types of the family and of the given name, the latter small enough for a card of width w.
func nameTypes(s *kit.Sheet, p store.Pupil, w float32) (family, given kit.Type) {
	family = kit.Type{Size: 20, Colour: s.Ink2, Align: kit.Centre, Lines: 2}
	given = kit.Type{Size: 24, Bold: true, Align: kit.Centre, Lines: 1}
	if wide := s.TextWidth(p.Given()+p.Behind(), given); wide > w-2*sidePad {
		given.Size *= (w - 2*sidePad) / wide
	}
	return family, given
}

// inLine says whether the name stands on one line.
func inLine(s *kit.Sheet, p store.Pupil, w float32) bool {
	family, given := nameTypes(s, p, w)
	return s.TextWidth(p.Family()+" ", family)+s.TextWidth(p.Given()+p.Behind(), given) <= w-2*sidePad
}

func (n *names) cardHeight(s *kit.Sheet, p store.Pupil, w float32) float32 {
	family, given := nameTypes(s, p, w)
	if inLine(s, p, w) {
		return nameTop + s.TextHeight("A", given, w) + cardFoot
	}
	return 8 + 68 + s.TextHeight(p.Family(), family, w-2*sidePad) + s.TextHeight("A", given, w) + cardFoot
}

func (n *names) card(s *kit.Sheet, p store.Pupil, x, y, w, h float32) {
	s.Card(x, y, w, h)
	family, given := nameTypes(s, p, w)
	if p.Numbered() {
		n.number(s, p, x, y, w, h)
	} else if inLine(s, p, w) {
		s.Animal(p.Picture(), x+(w-face)/2, y+18, face)
		fw, gw := s.TextWidth(p.Family()+" ", family), s.TextWidth(p.Given()+p.Behind(), given)
		at := x + (w-fw-gw)/2
		family.Align, given.Align = kit.Left, kit.Left
		if p.Family() != "" {
			s.Text(p.Family(), family, at, y+nameTop+4*s.Look.Text, fw+4)
			at += fw
		} else {
			at = x + (w-gw)/2
		}
		s.Text(p.Given()+p.Behind(), given, at, y+nameTop, gw+4)
	} else {
		s.Animal(p.Picture(), x+(w-60)/2, y+10, 60)
		at := y + 76
		at += s.Text(p.Family(), family, x+sidePad, at, w-2*sidePad)
		s.Text(p.Given()+p.Behind(), given, x+sidePad, at, w-2*sidePad)
	}
	s.Hot("pupil-"+p.ID, n.NameOf(p), 24, x, y, w, h, func() { n.choose(p) })
}

// number draws the animal and beside it the number, as large as it goes.
func (n *names) number(s *kit.Sheet, p store.Pupil, x, y, w, h float32) {
	const side = 96
	s.Animal(p.Picture(), x+16, y+(h-side)/2, side)
	s.Fit(p.Shown(), kit.Type{Size: 64, Bold: true, Align: kit.Centre}, x+16+side, y+8, w-side-28, h-16)
}

// choose lets a pupil in: at once, after the three pictures, or past the offer to choose some.
func (n *names) choose(p store.Pupil) {
	a := &seat{App: n.App, class: n.class, pupil: p, names: n.depth, first: n.first}
	var door store.Door
	n.Save(func() (err error) { door, err = n.Store.Door(p.ID); return err }, func() {
		n.all, a.may = false, door.May
		switch {
		case door.Secret:
			n.Show(newSecret(a, door.Wait))
		case door.May && !door.Later:
			n.Show(offerSecret(a))
		default:
			n.Show(newShelf(a))
		}
	})
}

// head draws the title. Whoever is in the wrong class goes back to the others, without the teacher.
func (n *names) head(s *kit.Sheet, title string) float32 {
	under := n.T("learn-class", "Class", n.class.Name)
	if !n.chosen {
		return head(s, n.App, title, under)
	}
	s.IconButton(kit.Button{ID: "other-class", Label: n.T("names-other-class"), Icon: "back"}, s.Margin(), 20, n.others)
	return headWords(s, n.App, title, under)
}

// others goes back to the classes, unless a pupil is being let in.
func (n *names) others() {
	if !n.Busy() {
		n.Back()
	}
}

func (n *names) turn(page int) {
	if page < 0 || page >= len(n.pages) || page == n.page {
		return
	}
	n.page = page
	n.Redraw()
}

// Focus is on the first name of the page, or on beginning.
func (n *names) Focus() string {
	if n.queued() {
		if _, waits := n.queue.Turn(); waits {
			return "begin"
		}
		return "call"
	}
	for _, h := range n.Hots() {
		if strings.HasPrefix(h.ID, "pupil-") {
			return h.ID
		}
	}
	return ""
}

// Key turns pages; Escape is the teacher's.
func (n *names) Key(k fyne.KeyName) bool {
	if n.queued() {
		return n.turnKey(k)
	}
	if d, ok := app.Digit(k); ok && n.numbered() {
		n.find(d)
		return true
	}
	n.typed = 0
	switch k {
	case fyne.KeyPageDown:
		n.turn(n.page + 1)
	case fyne.KeyPageUp:
		n.turn(n.page - 1)
	case fyne.KeyG:
		if len(n.groups) > 0 {
			n.askGroup()
		}
		return true
	case fyne.KeyQ:
		if n.on {
			n.showTurn()
		}
		return true
	default:
		return play.CommonKey(n.App, k, n.Released)
	}
	n.App.Focus(n.Focus())
	return true
}
