package speaker

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons/speakers"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// desk is the first screen of the room: the directory at the left, the letters at the right.
type desk struct {
	*room
	offices, sent form.Pages
}

// NewDesk makes the screen.
func NewDesk(a *app.App) app.Screen { return &desk{room: &room{App: a}} }

// Enter reads what the school keeps.
func (d *desk) Enter() {
	first := !d.read
	d.load(func() {
		d.Redraw()
		if first {
			d.App.Focus(d.Focus())
		}
	})
}

// Draw draws the two lists.
func (d *desk) Draw(s *kit.Sheet) {
	add := kit.Action{Button: kit.Button{ID: "add", Label: d.T("speaker-add"), Icon: "plus", Key: "N"}, Do: d.add}
	y := s.Bar(d.T("speaker-title"), d.T("form-back"), d.Back, add) + 4
	if !d.read {
		return
	}
	m, gap := s.Margin(), s.Gap()
	if s.Look.Text > 1.2 {
		y = d.book(s, m, y, s.Width-2*m, 0) + gap
		d.outbox(s, m, y, s.Width-2*m, 0)
		return
	}
	lw := (s.Width - 2*m - gap) * 0.52
	high := s.Height - y - 20
	d.book(s, m, y, lw, high)
	d.outbox(s, m+lw+gap, y, s.Width-2*m-gap-lw, high)
}

// list draws a card with a title, rows and pages, and gives where it ends.
func (d *desk) list(s *kit.Sheet, title string, pages *form.Pages, of int, x, y, w, least float32, row func(i int, y, high float32)) float32 {
	head, line := s.Grown(54), s.Grown(70)
	fit := 6
	if least > 0 {
		fit = int((least - head - 76) / line)
	}
	from, to := pages.Cut(of, max(3, fit))
	high := max(least, head+float32(to-from)*line+76)
	s.Card(x, y, w, high)
	s.Fit(title, kit.Type{Size: 22, Bold: true}, x+24, y+4, w-48, head-4)
	at := y + head
	for i := from; i < to; i++ {
		s.Rule(x+20, at, w-40)
		row(i, at, line)
		at += line
	}
	pages.Draw(d.App, s, x+20, max(at+8, y+high-68))
	return y + high
}

var levelIcons = map[string]string{"commune": "home", "province": "school", "country": "flag", "own": "people"}

func (d *desk) book(s *kit.Sheet, x, y, w, least float32) float32 {
	all := d.directory()
	return d.list(s, d.T("speaker-directory"), &d.offices, len(all), x, y, w, least, func(i int, at, high float32) {
		e := all[i]
		level := "own"
		if e.office != nil {
			level = e.office.Level
		}
		about := d.T("speaker-level-" + level)
		if e.contact.Person != "" {
			about = e.contact.Person
		}
		tone := s.Teal
		if e.known {
			tone = s.Green
		}
		side := min(42, high-16)
		s.Box(kit.Box{Fill: tone.Tint, Line: tone.Line, Weight: 2, Radius: 12}, x+20, at+(high-side)/2, side, side)
		s.Icon(levelIcons[level], tone.Deep, x+20+side*0.2, at+(high-side)/2+side*0.2, side*0.6)
		words := w - 40 - side - 16
		if e.known {
			s.Icon("check", s.Green.Deep, x+w-48, at+(high-24)/2, 24)
			words -= 40
		}
		s.Fit(d.name(e), kit.Type{Size: 18, Bold: true}, x+36+side, at+5, words, high*0.54)
		s.Fit(about, kit.Type{Size: 15, Colour: s.Ink2}, x+36+side, at+high*0.6, words, high*0.32)
		s.Hot("office-"+e.id(), d.name(e), 14, x+10, at+3, w-20, high-6, func() { d.open(e) })
	})
}

var stateTones = map[string]string{"": "pause", speakers.Sent: "right", speakers.Yes: "check", speakers.No: "cross", speakers.Came: "star", speakers.Absent: "cross", speakers.Thanked: "star-full"}

func (d *desk) outbox(s *kit.Sheet, x, y, w, least float32) float32 {
	if len(d.letters) == 0 {
		high := max(least, 200)
		s.Card(x, y, w, high)
		s.Fit(d.T("speaker-letters"), kit.Type{Size: 22, Bold: true}, x+24, y+4, w-48, 50)
		s.Text(d.T("speaker-letters-none"), kit.Type{Size: 19, Colour: s.Ink2}, x+24, y+62, w-48)
		return y + high
	}
	return d.list(s, d.T("speaker-letters"), &d.sent, len(d.letters), x, y, w, least, func(i int, at, high float32) {
		l := d.letters[i]
		s.Icon(stateTones[l.State()], d.toneOf(s, l.State()).Deep, x+22, at+(high-26)/2, 26)
		s.Fit(d.addressee(l), kit.Type{Size: 18, Bold: true}, x+60, at+3, w-84, high*0.5)
		s.Fit(d.T("speaker-kind-"+l.Kind)+" · "+d.stateWords(l), kit.Type{Size: 15, Colour: s.Ink2}, x+60, at+high*0.52, w-84, high*0.44)
		s.Hot("letter-"+l.id, d.addressee(l), 14, x+10, at+3, w-20, high-6, func() { d.Show(&sheet{room: d.room, id: l.id}) })
	})
}

func (r *room) toneOf(s *kit.Sheet, state string) kit.Tone {
	switch state {
	case speakers.Sent:
		return s.Blue
	case speakers.Yes, speakers.Came, speakers.Thanked:
		return s.Green
	case speakers.No, speakers.Absent:
		return s.Coral
	}
	return s.Sun
}

// stateWords say how far a letter has come, and since when.
func (r *room) stateWords(l letter) string {
	state := l.State()
	if state == "" {
		return r.T("speaker-state-draft")
	}
	return r.stepWords(l.Kind, state) + " " + speakers.DayOf(l.Steps[len(l.Steps)-1].Day)
}

// stepWords name a step: what came is a guest or material.
func (r *room) stepWords(kind, step string) string {
	if step == speakers.Came || step == speakers.Absent {
		return r.T("speaker-" + kind + "-" + step)
	}
	return r.T("speaker-state-" + step)
}

func (d *desk) open(e entry) { d.Show(&office{room: d.room, id: e.id()}) }
func (d *desk) add()         { d.Show(newContact(d.room, contact{}, nil)) }

// Focus is on the newest letter that waits for something, else on the first office.
func (d *desk) Focus() string {
	for _, l := range d.letters {
		if !l.Over() {
			return "letter-" + l.id
		}
	}
	if all := d.directory(); len(all) > 0 {
		return "office-" + all[0].id()
	}
	return "add"
}

// Key turns the directory's pages, adds a contact, goes back.
func (d *desk) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		d.Back()
	case fyne.KeyN:
		d.add()
	case fyne.KeyH:
		d.HelpMe()
	default:
		return d.offices.Key(d.App, k)
	}
	return true
}
