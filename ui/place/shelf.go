package place

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/places"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// shelf is the first screen of the room: what is looked for above, the places in two columns below.
type shelf struct {
	*room
	filter places.Filter
	found  []places.Entry
	pages  form.Pages
	from   int // the first place on this page
}

// NewShelf makes the screen.
func NewShelf(a *app.App) app.Screen { return &shelf{room: &room{App: a}} }

// Enter reads what the school keeps.
func (f *shelf) Enter() {
	first := !f.read
	f.load(func() {
		f.find()
		f.Redraw()
		if first {
			f.App.Focus(f.Focus())
		}
	})
}

func (f *shelf) find() {
	if f.book != nil {
		f.found = f.book.Find(f.filter)
	}
}

// question is one way to narrow: each press takes the next of its values.
type question struct {
	id     string
	value  string
	values []string
	set    func(string)
	word   func(value string) string
}

// questions are the ways to narrow, by the keys 1 to 6.
func (f *shelf) questions() []question {
	c := &f.filter
	words := func(prefix string) func(string) string {
		return func(v string) string { return f.T(prefix + v) }
	}
	bands := []string{""}
	for _, b := range lessons.Bands {
		bands = append(bands, string(b))
	}
	offline := ""
	if c.Offline {
		offline = "yes"
	}
	return []question{
		{"shelf", c.Shelf, places.Shelves, func(v string) { c.Shelf = v }, words("place-shelf-")},
		{"band", string(c.Band), bands, func(v string) { c.Band = lessons.Band(v) }, words("band-")},
		{"purpose", c.Purpose, append([]string{""}, lessons.Purposes...), func(v string) { c.Purpose = v }, words("place-purpose-")},
		{"language", c.Language, append([]string{""}, lessons.Languages...), func(v string) { c.Language = v }, words("place-lang-")},
		{"price", c.Price, append([]string{""}, lessons.Prices...), func(v string) { c.Price = v }, words("place-price-")},
		{"offline", offline, []string{"", "yes"}, func(v string) { c.Offline = v != "" }, words("place-offline-")},
	}
}

// turn takes the next value of a question.
func (f *shelf) turn(q question) {
	at := slices.Index(q.values, q.value)
	q.set(q.values[(at+1)%len(q.values)])
	f.pages.At = 0
	f.find()
	f.Redraw()
}

// Draw draws the ways to narrow, the places, and what can be done with them.
func (f *shelf) Draw(s *kit.Sheet) {
	act := func(id, icon, key string, do func()) kit.Action {
		return kit.Action{Button: kit.Button{ID: id, Label: f.T("place-" + id), Icon: icon, Key: key}, Do: do}
	}
	y := s.Bar(f.T("place-title"), f.T("form-back"), f.Back, act("six", "help", "Q", f.six), act("avoid", "warning", "X", f.avoid), act("add", "plus", "N", f.add))
	y = f.narrow(s, y+4) + 14
	if !f.read {
		return
	}
	foot := s.Grown(72)
	columns := 2
	if s.Look.Text > 1.2 {
		columns = 1
	}
	m := s.Margin()
	const gap = 12
	row := s.Grown(92)
	rows := max(3, int((s.Height-y-foot-8)/(row+gap)))
	row = max(row, min(s.Grown(106), (s.Height-y-foot-8)/float32(rows)-gap))
	from, to := f.pages.Cut(len(f.found), columns*rows)
	f.from = from
	w := (s.Width - 2*m - gap*float32(columns-1)) / float32(columns)
	at := y
	for i, e := range f.found[from:to] {
		f.row(s, e, m+float32(i%columns)*(w+gap), y+float32(i/columns)*(row+gap), w, row)
		at = y + float32(i/columns+1)*(row+gap)
	}
	if len(f.found) == 0 {
		s.Card(m, y, s.Width-2*m, 120)
		s.Text(f.T("place-none"), kit.Type{Size: 22, Colour: s.Ink2}, m+28, y+28, s.Width-2*m-56)
		at = y + 140
	}
	f.foot(s, max(at+4, s.Height-foot))
}

// narrow draws the questions in two rows of three, or as many as the window is wide for, and gives where they end.
func (f *shelf) narrow(s *kit.Sheet, y float32) float32 {
	const gap = 10
	columns := 3
	if s.IsWide() && s.Look.Text <= 1 {
		columns = 6
	}
	if s.Look.Text > 1.2 {
		columns = 2
	}
	m, high := s.Margin(), s.Grown(58)
	w := (s.Width - 2*m - gap*float32(columns-1)) / float32(columns)
	all := f.questions()
	for i, q := range all {
		x, qy := m+float32(i%columns)*(w+gap), y+float32(i/columns)*(high+gap)
		box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 16}
		value, t := f.T("place-any-"+q.id), kit.Type{Size: 18}
		if q.value != "" {
			box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 3
			value, t = q.word(q.value), kit.Type{Size: 18, Bold: true}
		}
		s.Box(box, x, qy, w, high)
		key := s.Keycap(string(rune('1'+i)), x+12, qy+(high-28)/2)
		s.Fit(f.T("place-by-"+q.id), kit.Type{Size: 15, Colour: s.Ink2}, x+key+24, qy+4, w-key-36, high*0.4)
		s.Fit(value, t, x+key+24, qy+high*0.4, w-key-36, high*0.56)
		s.Hot("by-"+q.id, f.T("place-by-"+q.id)+": "+value, 16, x, qy, w, high, func() { f.turn(q) })
	}
	return y + float32((len(all)+columns-1)/columns)*(high+gap) - gap
}

// row draws a place: what it is, for whom, what for, and its six marks.
func (f *shelf) row(s *kit.Sheet, e places.Entry, x, y, w, high float32) {
	box := kit.Box{Fill: s.Palette.Card, Radius: 18, Shadow: true}
	if f.side.Has(e.ID) {
		box.Line, box.Weight, box.Fill = s.Blue.Base, 3, s.Blue.Tint
	}
	s.Box(box, x, y, w, high)
	tone := s.Green
	switch {
	case !e.Recommend:
		tone = s.Sun
	case e.Own != nil:
		tone = s.Blue
	}
	side := min(56, high-24)
	s.Box(kit.Box{Fill: tone.Base, Radius: 14}, x+14, y+(high-side)/2, side, side)
	s.Icon(kindIcons[e.Kind], tone.On, x+14+side*0.2, y+(high-side)/2+side*0.2, side*0.6)
	words := x + 14 + side + 16
	const right, step = 132, 22
	age := ageOf(f.App, e.Age)
	ages := kit.Type{Size: 16, Bold: true, Align: kit.Right}
	s.Fit(age, ages, x+w-right-12, y+6, right, high*0.42)
	bars := x + w - right - 6
	for i, name := range lessons.PlaceCriteria {
		mark(s, e.Criteria[name].Mark, bars+float32(i)*step, y+high*0.58, 16)
	}
	room := x + w - right - 24 - words
	left := words
	if f.list().Has(e.ID) {
		s.Icon("check", s.Green.Deep, left, y+5+(high*0.41-22)/2, 22)
		left += 28
	}
	s.Fit(e.Name, kit.Type{Size: 20, Bold: true}, left, y+5, x+w-24-min(right, s.TextWidth(age, ages))-left, high*0.41)
	use, at := f.Say(e.Use), words
	if e.Said.Note != "" {
		s.Icon("notes", s.Blue.Deep, words, y+high*0.69-10, 20)
		use, at = e.Said.Note, words+26
	}
	s.Fit(use, kit.Type{Size: 16, Colour: s.Ink2}, at, y+high*0.44, room-(at-words), high*0.5)
	s.Hot("place-"+e.ID, e.Name, 18, x, y, w, high, func() { f.open(e) })
}

// foot draws the pages and the ways on: comparing, the class's list, printing.
func (f *shelf) foot(s *kit.Sheet, y float32) {
	m := s.Margin()
	side := len(f.side.Entries(f.book))
	all := []struct {
		b  kit.Button
		do func()
	}{
		{kit.Button{ID: "compare", Label: f.T("place-compare", "Count", side), Icon: "swap", Key: "V", Off: side < 2, Size: 19}, f.sides},
		{kit.Button{ID: "list", Label: f.listLabel(), Icon: "notes", Key: "L", Size: 19}, f.givenTo},
		{kit.Button{ID: "print", Label: f.T("place-print"), Icon: "print", Key: "P", Size: 19}, f.print},
	}
	right := s.Width - m
	for _, one := range slices.Backward(all) {
		w := s.ButtonWidth(one.b)
		right -= w
		s.Button(one.b, right, y, w, 56, one.do)
		right -= 12
	}
	if right < m+220 {
		y += 66
	}
	f.pages.Draw(f.App, s, m, y)
}

func (f *shelf) listLabel() string {
	class, ok := f.of()
	if !ok {
		return f.T("place-list-none")
	}
	return f.T("place-list-of", "Class", class.Name, "Count", len(f.list().Entries(f.book)))
}

func (f *shelf) open(e places.Entry) { f.Show(&page{room: f.room, id: e.ID}) }
func (f *shelf) six()                { f.Show(newSix(f.room)) }
func (f *shelf) avoid()              { f.Show(&avoid{room: f.room}) }
func (f *shelf) add() {
	f.Show(newOwn(f.room, "", places.Own{Kind: lessons.PlaceSite, Price: lessons.PriceFree, Languages: []string{"vi"}}))
}
func (f *shelf) givenTo() { f.Show(&given{room: f.room}) }

func (f *shelf) sides() {
	if len(f.side.Entries(f.book)) > 1 {
		f.Show(&compare{room: f.room})
	}
}

// print prints what is found now, as far as it is recommended.
func (f *shelf) print() {
	show(f.room, f.T("place-print-found"), "", f.found)
}

// chosen is the place that has the focus.
func (f *shelf) chosen() (places.Entry, bool) {
	h, ok := f.Window.Canvas().Focused().(*kit.Hot)
	if !ok || h == nil {
		return places.Entry{}, false
	}
	for _, e := range f.found {
		if h.ID == "place-"+e.ID {
			return e, true
		}
	}
	return places.Entry{}, false
}

// Focus is on the first place.
func (f *shelf) Focus() string {
	if len(f.found) > f.from {
		return "place-" + f.found[f.from].ID
	}
	return "by-shelf"
}

// Key narrows by 1 to 6, compares and gives what has the focus, and opens the other screens.
func (f *shelf) Key(k fyne.KeyName) bool {
	if len(k) == 1 && k[0] >= '1' && k[0] <= '6' {
		f.turn(f.questions()[k[0]-'1'])
		return true
	}
	switch k {
	case fyne.KeyC:
		if e, ok := f.chosen(); ok {
			f.compare(e)
		}
	case fyne.KeyG:
		if e, ok := f.chosen(); ok {
			f.give(e)
		}
	case fyne.Key0:
		f.filter = places.Filter{}
		f.find()
		f.Redraw()
	case fyne.KeyQ:
		f.six()
	case fyne.KeyX:
		f.avoid()
	case fyne.KeyN:
		f.add()
	case fyne.KeyV:
		f.sides()
	case fyne.KeyL:
		f.givenTo()
	case fyne.KeyP:
		f.print()
	case fyne.KeyH:
		f.HelpMe()
	case fyne.KeyEscape:
		f.Back()
	default:
		return f.pages.Key(f.App, k)
	}
	return true
}
