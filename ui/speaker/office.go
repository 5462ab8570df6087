package speaker

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons/speakers"
	"lachanso/store"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// office is one office: its role at the left, the school's contact at the right.
type office struct {
	*room
	id string // of an office of the pack, or of a contact
}

func (o *office) entry() (entry, bool) {
	all := o.directory()
	i := slices.IndexFunc(all, func(e entry) bool { return e.id() == o.id })
	if i < 0 {
		return entry{}, false
	}
	return all[i], true
}

// Enter goes back where the contact is gone.
func (o *office) Enter() {
	if _, ok := o.entry(); !ok {
		o.Back()
	}
}

// Draw draws two cards and the letters that can be begun.
func (o *office) Draw(s *kit.Sheet) {
	e, ok := o.entry()
	if !ok {
		return
	}
	fill := "speaker-fill"
	if e.known {
		fill = "speaker-refill"
	}
	actions := []kit.Action{{Button: kit.Button{ID: "edit", Label: o.T(fill), Icon: "edit", Key: "E"}, Do: o.edit}}
	if e.known {
		actions = append(actions, kit.Action{Button: kit.Button{ID: "erase", Label: o.T("speaker-erase"), Icon: "trash", Key: "X"}, Do: o.erase})
	}
	y := s.Bar(o.name(e), o.T("form-back"), o.Back, actions...) + 4
	m, gap := s.Margin(), s.Gap()
	w := (s.Width - 2*m - gap) / 2
	right := m + w + gap
	ry := y
	least := s.Height - y - 100
	if s.Look.Text > 1.2 {
		w, right, least = s.Width-2*m, m, 0
		ry = y + o.left(form.Layer{Sheet: s}, e, m, y, w) + gap
	}
	lh := max(least, o.left(form.Layer{Sheet: s}, e, m, y, w))
	rh := max(least, o.right(form.Layer{Sheet: s}, e, right, ry, w))
	s.Card(m, y, w, lh)
	o.left(form.Layer{Sheet: s, On: true}, e, m, y, w)
	s.Card(right, ry, w, rh)
	o.right(form.Layer{Sheet: s, On: true}, e, right, ry, w)
	o.foot(s, max(y+lh, ry+rh)+18)
}

func (o *office) foot(s *kit.Sheet, y float32) {
	m := s.Margin()
	ask := kit.Button{ID: speakers.Material, Label: o.T("speaker-write-material"), Icon: "book", Key: "M"}
	invite := kit.Button{ID: speakers.Invite, Label: o.T("speaker-write-invite"), Icon: "people", Key: "I", Tone: &s.Blue}
	s.Button(ask, m, y, s.ButtonWidth(ask), 60, func() { o.write(speakers.Material) })
	w := s.ButtonWidth(invite)
	s.Button(invite, s.Width-m-w, y, w, 60, func() { o.write(speakers.Invite) })
}

// left says what the office is there for.
func (o *office) left(l form.Layer, e entry, x, y, w float32) float32 {
	s := l.Sheet
	x, w = x+26, w-52
	at := y + 20
	title, text := kit.Type{Size: 19, Bold: true}, kit.Type{Size: 19}
	part := func(id, words string) {
		if words != "" {
			at += l.Words(o.T("speaker-"+id), title, x, at, w) + 2
			at += l.Words(words, text, x, at, w) + 14
		}
	}
	if e.office == nil {
		part("role", o.T("speaker-own"))
		return at + 10 - y
	}
	part("role", o.Say(e.office.Name)+". "+o.Say(e.office.About))
	part("talk", o.Say(e.office.Talk))
	part("gives", o.Say(e.office.Gives))
	var topics []string
	for _, t := range e.office.Topics {
		topics = append(topics, o.T("topic-"+strconv.Itoa(t)))
	}
	part("topics", strings.Join(topics, "; "))
	checked := o.T("speaker-checked", "Date", speakers.DayOf(e.office.Checked))
	small := kit.Type{Size: 16, Colour: s.Ink2}
	if e.office.ToCheck {
		checked, small = o.T("speaker-to-check"), kit.Type{Size: 16, Bold: true, Colour: s.Sun.Deep}
	}
	at += l.Words(checked, small, x, at, w)
	return at + 20 - y
}

// right shows whom the school knows there.
func (o *office) right(l form.Layer, e entry, x, y, w float32) float32 {
	s := l.Sheet
	x, w = x+26, w-52
	at := y + 20
	at += l.Words(o.T("speaker-contact"), kit.Type{Size: 22, Bold: true}, x, at, w) + 8
	if !e.known {
		at += l.Words(o.T("speaker-contact-none"), kit.Type{Size: 19, Colour: s.Ink2}, x, at, w) + 12
		return at + 10 - y
	}
	c := e.contact
	for _, line := range []struct{ field, text string }{
		{speakers.FieldOffice, c.Name}, {speakers.FieldPerson, c.Person}, {speakers.FieldRole, c.Role}, {speakers.FieldReach, c.Reach}, {speakers.FieldPlace, c.Place},
	} {
		words, t := line.text, kit.Type{Size: 19, Bold: true}
		if words == "" {
			words, t = o.T("speaker-empty"), kit.Type{Size: 18, Colour: s.Ink2}
		}
		at += l.Words(o.T("speaker-field-"+line.field), kit.Type{Size: 16, Colour: s.Ink2}, x, at, w)
		words, t = s.Fitted(words, t, w, 1e5) // a name of 100 letters may have no space
		at += l.Words(words, t, x, at, w) + 10
	}
	at += l.Words(o.T("speaker-private"), kit.Type{Size: 15, Colour: s.Ink2}, x, at, w)
	return at + 20 - y
}

func (o *office) edit() {
	e, ok := o.entry()
	if !ok {
		return
	}
	c := e.contact
	if !e.known {
		c = contact{Contact: speakers.Contact{Office: e.office.ID, Name: ""}}
	}
	o.Show(newContact(o.room, c, nil))
}

// erase removes a contact for good, after a question.
func (o *office) erase() {
	e, ok := o.entry()
	if !ok || !e.known {
		return
	}
	o.Confirm("speaker-erasing", func() {
		o.save(func(s *store.Store) error { return s.EraseSpeaker(e.contact.id) }, func() {
			if e.office == nil {
				o.Back()
				return
			}
			o.Redraw()
		})
	})
}

// write begins a letter: an office whose name the school has not filled is asked for it first.
func (o *office) write(kind string) {
	e, ok := o.entry()
	if !ok {
		return
	}
	begin := func(c contact) {
		o.Show(newLetter(o.room, letter{Letter: speakers.Letter{Kind: kind, Contact: c.id, Office: c.Office, Minutes: 30}}))
	}
	if e.known {
		begin(e.contact)
		return
	}
	o.Show(newContact(o.room, contact{Contact: speakers.Contact{Office: e.office.ID}}, begin))
}

// Focus is on the invitation.
func (o *office) Focus() string { return speakers.Invite }

// Key does what the buttons say.
func (o *office) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		o.Back()
	case fyne.KeyE:
		o.edit()
	case fyne.KeyX:
		o.erase()
	case fyne.KeyI:
		o.write(speakers.Invite)
	case fyne.KeyM:
		o.write(speakers.Material)
	case fyne.KeyH:
		o.HelpMe()
	default:
		return false
	}
	return true
}
