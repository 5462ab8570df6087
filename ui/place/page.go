package place

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/places"
	"lachanso/store"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// page is one place: what it is at the left, the six criteria with their reasons at the right.
type page struct {
	*room
	id string
}

// Enter goes back where the place is gone.
func (p *page) Enter() {
	if _, ok := p.book.Entry(p.id); !ok {
		p.Back()
	}
}

// Draw draws two cards and what can be done.
func (p *page) Draw(s *kit.Sheet) {
	e, ok := p.book.Entry(p.id)
	if !ok {
		return
	}
	y := s.Bar(e.Name, p.T("form-back"), p.Back, p.actions(e)...) + 4
	m, gap := s.Margin(), s.Gap()
	if s.Look.Text > 1.2 {
		high := p.left(form.Layer{Sheet: s}, e, m, y, s.Width-2*m)
		s.Card(m, y, s.Width-2*m, high)
		p.left(form.Layer{Sheet: s, On: true}, e, m, y, s.Width-2*m)
		y += high + gap
		high = p.right(form.Layer{Sheet: s}, e, m, y, s.Width-2*m)
		s.Card(m, y, s.Width-2*m, high)
		p.right(form.Layer{Sheet: s, On: true}, e, m, y, s.Width-2*m)
		p.foot(s, e, y+high+16)
		return
	}
	lw := (s.Width - 2*m - gap) * 0.44
	rw := s.Width - 2*m - gap - lw
	least := s.Height - y - 92
	high := max(least, p.left(form.Layer{Sheet: s}, e, m, y, lw), p.right(form.Layer{Sheet: s}, e, m, y, rw))
	s.Card(m, y, lw, high)
	p.left(form.Layer{Sheet: s, On: true}, e, m, y, lw)
	s.Card(m+lw+gap, y, rw, high)
	p.right(form.Layer{Sheet: s, On: true}, e, m+lw+gap, y, rw)
	p.foot(s, e, y+high+16)
}

func (p *page) actions(e places.Entry) []kit.Action {
	if e.Own != nil {
		return []kit.Action{
			{Button: kit.Button{ID: "judge", Label: p.T("place-judge"), Icon: "check", Key: "Q"}, Do: p.judge},
			{Button: kit.Button{ID: "edit", Label: p.T("place-edit"), Icon: "edit", Key: "E"}, Do: p.edit},
			{Button: kit.Button{ID: "remove", Label: p.T("place-remove"), Icon: "trash", Key: "X"}, Do: p.remove},
		}
	}
	hide := "place-hide"
	if e.Hidden() {
		hide = "place-show"
	}
	return []kit.Action{
		{Button: kit.Button{ID: "note", Label: p.T("place-note"), Icon: "notes", Key: "N"}, Do: p.note},
		{Button: kit.Button{ID: "hide", Label: p.T(hide), Icon: "eye", Key: "X"}, Do: p.hide},
	}
}

// left says what the place is.
func (p *page) left(l form.Layer, e places.Entry, x, y, w float32) float32 {
	s := l.Sheet
	x, w = x+24, w-48
	at := y + 20
	if !e.Recommend {
		at += p.boxed(l, p.T("place-explained"), "warning", s.Sun, x, at, w) + 12
	}
	at += l.Words(p.Say(e.Use), kit.Type{Size: 22, Bold: true}, x, at, w) + 12
	line := func(label, text string) {
		if text == "" {
			return
		}
		const wide = 118
		label1 := kit.Type{Size: 16, Colour: s.Ink2}
		high := max(l.Words(label, label1, x, at+2, wide-8), l.Words(text, kit.Type{Size: 18}, x+wide, at, w-wide))
		at += high + 6
	}
	line(p.T("place-by-kind"), p.T("place-kind-"+e.Kind))
	line(p.T("place-by-age"), ageOf(p.App, e.Age))
	line(p.T("place-by-purpose"), purposesOf(p.App, e.Purposes))
	line(p.T("place-by-price"), costOf(p.App, e))
	line(p.T("place-by-language"), languagesOf(p.App, e.Languages))
	line(p.T("place-by-offline"), offlineOf(p.App, e))
	at += 6
	if caution := p.Say(e.Caution); caution != "" {
		at += p.boxed(l, caution, "warning", s.Sun, x, at, w) + 10
	}
	if e.Said.Note != "" {
		at += p.boxed(l, p.T("place-noted", "Note", e.Said.Note), "notes", s.Blue, x, at, w) + 10
	}
	text, again := asOfWords(p.App, e)
	t := kit.Type{Size: 17, Bold: again}
	if again {
		t.Colour = s.Sun.Deep
	}
	at += l.Words(text, t, x, at, w) + 4
	if e.Source != "" {
		at += l.Words(p.T("place-source", "Source", e.Source), kit.Type{Size: 15, Colour: s.Ink2}, x, at, w)
	}
	return at + 20 - y
}

// boxed draws words on a tinted ground with an icon, and gives how high that is.
func (p *page) boxed(l form.Layer, text, icon string, tone kit.Tone, x, y, w float32) float32 {
	t := kit.Type{Size: 17}
	high := max(44, l.TextHeight(text, t, w-60)+20)
	if l.On {
		l.Box(kit.Box{Fill: tone.Tint, Line: tone.Line, Weight: 2, Radius: 14}, x, y, w, high)
		l.Icon(icon, tone.Deep, x+14, y+(high-24)/2, 24)
		l.Text(text, t, x+50, y+(high-l.TextHeight(text, t, w-60))/2, w-60)
	}
	return high
}

// right says how the place stands by the six.
func (p *page) right(l form.Layer, e places.Entry, x, y, w float32) float32 {
	s := l.Sheet
	x, w = x+24, w-48
	at := y + 20
	at += l.Words(p.T("place-criteria"), kit.Type{Size: 22, Bold: true}, x, at, w) + 8
	for _, name := range lessons.PlaceCriteria {
		c := e.Criteria[name]
		why := paper.WhyOf(p.Words, c)
		if l.On {
			s.Rule(x, at, w)
			mark(s, c.Mark, x, at+16, 34)
		}
		high := l.Words(p.T("place-criterion-"+name), kit.Type{Size: 18, Bold: true}, x+56, at+8, w-56)
		high += l.Words(why, kit.Type{Size: 17, Colour: s.Ink2}, x+56, at+8+high, w-56)
		at += max(60, high+16)
	}
	return at + 12 - y
}

// foot draws comparing and giving.
func (p *page) foot(s *kit.Sheet, e places.Entry, y float32) {
	m := s.Margin()
	label := p.T("place-side-add")
	if p.side.Has(e.ID) {
		label = p.T("place-side-drop")
	}
	b := kit.Button{ID: "side", Label: label, Icon: "swap", Key: "C"}
	s.Button(b, m, y, s.ButtonWidth(b), 60, func() { p.compare(e) })
	class, ok := p.of()
	give := p.T("place-give-none")
	if ok {
		give = p.T("place-give", "Class", class.Name)
		if p.list().Has(e.ID) {
			give = p.T("place-take", "Class", class.Name)
		}
	}
	g := kit.Button{ID: "give", Label: give, Icon: "people", Key: "G", Tone: &s.Blue, Off: !e.Recommend || e.Hidden()}
	w := s.ButtonWidth(g)
	s.Button(g, s.Width-m-w, y, w, 60, func() { p.give(e) })
}

func (p *page) edit() {
	if e, ok := p.book.Entry(p.id); ok && e.Own != nil {
		p.Show(newOwn(p.room, p.id, *e.Own))
	}
}

func (p *page) judge() {
	if e, ok := p.book.Entry(p.id); ok && e.Own != nil {
		p.Show(newJudge(p.room, p.id, *e.Own))
	}
}

func (p *page) remove() {
	p.Confirm("place-removing", func() {
		p.save(func(s *store.Store) error { return s.RemoveOwnPlace(p.id) }, p.Back)
	})
}

func (p *page) note() {
	if e, ok := p.book.Entry(p.id); ok && e.Own == nil {
		p.Show(newNote(p.room, e))
	}
}

// hide puts a place of the pack away, or shows it again.
func (p *page) hide() {
	e, ok := p.book.Entry(p.id)
	if !ok || e.Own != nil {
		return
	}
	said := e.Said
	said.Hidden = !said.Hidden
	p.say(p.id, said, p.Redraw)
}

// Focus is on giving it to the class.
func (p *page) Focus() string { return "give" }

// Key does what the buttons say.
func (p *page) Key(k fyne.KeyName) bool {
	e, ok := p.book.Entry(p.id)
	switch {
	case k == fyne.KeyEscape:
		p.Back()
	case k == fyne.KeyH:
		p.HelpMe()
	case !ok:
		return false
	case k == fyne.KeyC:
		p.compare(e)
	case k == fyne.KeyG:
		p.give(e)
	case k == fyne.KeyE:
		p.edit()
	case k == fyne.KeyQ:
		p.judge()
	case k == fyne.KeyN:
		p.note()
	case k == fyne.KeyX && e.Own != nil:
		p.remove()
	case k == fyne.KeyX:
		p.hide()
	default:
		return false
	}
	return true
}
