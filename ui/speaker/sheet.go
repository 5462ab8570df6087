package speaker

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/speakers"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// sheet is one letter: what it is about at the left, how far it has come and what was received at the right.
type sheet struct {
	*room
	id    store.ID
	pages form.Pages // of material
}

// Draw draws two cards and the ways on.
func (f *sheet) Draw(s *kit.Sheet) {
	l, ok := f.letterOf(f.id)
	if !ok {
		return
	}
	y := s.Bar(f.T("speaker-kind-"+l.Kind), f.T("form-back"), f.Back,
		kit.Action{Button: kit.Button{ID: "edit", Label: f.T("speaker-edit"), Icon: "edit", Key: "E"}, Do: f.edit},
		kit.Action{Button: kit.Button{ID: "print", Label: f.T("speaker-print"), Icon: "print", Key: "P", Tone: &s.Blue}, Do: f.print},
	) + 4
	m, gap := s.Margin(), s.Gap()
	w := (s.Width - 2*m - gap) / 2
	right, ry := m+w+gap, y
	least := s.Height - y - 24
	if s.Look.Text > 1.2 {
		w, right, least = s.Width-2*m, m, 0
		ry = y + f.left(form.Layer{Sheet: s}, l, m, y, w) + gap
	}
	s.Card(m, y, w, max(least, f.left(form.Layer{Sheet: s}, l, m, y, w)))
	f.left(form.Layer{Sheet: s, On: true}, l, m, y, w)
	s.Card(right, ry, w, max(least, f.right(form.Layer{Sheet: s}, l, right, ry, w)))
	f.right(form.Layer{Sheet: s, On: true}, l, right, ry, w)
}

// left says what the letter is about and what it still lacks.
func (f *sheet) left(layer form.Layer, l letter, x, y, w float32) float32 {
	s := layer.Sheet
	x, w = x+26, w-52
	at := y + 20
	words, t := s.Fitted(f.addressee(l), kit.Type{Size: 24, Bold: true}, w, 1e5)
	at += layer.Words(words, t, x, at, w) + 10
	missing := f.missing(l)
	if len(missing) > 0 {
		var all []string
		for _, field := range missing {
			all = append(all, f.T("speaker-field-"+field))
		}
		text := f.T("speaker-missing", "Fields", strings.Join(all, ", "))
		t := kit.Type{Size: 18, Bold: true}
		high := s.TextHeight(text, t, w-60) + 20
		if layer.On {
			s.Box(kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Line, Weight: 2, Radius: 14}, x, at, w, high)
			s.Icon("warning", s.Sun.Deep, x+14, at+(high-24)/2, 24)
			s.Text(text, t, x+50, at+10, w-60)
		}
		at += high + 12
	}
	line := func(field, text string) {
		if text != "" {
			at += layer.Words(f.T("speaker-field-"+field), kit.Type{Size: 16, Colour: s.Ink2}, x, at, w)
			words, t := s.Fitted(text, kit.Type{Size: 19}, w, 1e5)
			at += layer.Words(words, t, x, at, w) + 8
		}
	}
	var topics, bands []string
	for _, t := range l.Topics {
		topics = append(topics, f.T("topic-"+strconv.Itoa(t)))
	}
	for _, b := range lessons.Bands {
		if slices.Contains(l.Bands, b) {
			bands = append(bands, f.T("band-"+string(b)))
		}
	}
	line(speakers.FieldTopics, strings.Join(topics, "; "))
	line("bands", strings.Join(bands, ", "))
	if l.Kind == speakers.Invite {
		when := strings.TrimSpace(l.Time + " " + speakers.DayOf(l.Day))
		if l.Minutes > 0 && when != "" {
			when += " · " + f.T("minutes", "Count", l.Minutes)
		}
		line(speakers.FieldDay, when)
		line(speakers.FieldVenue, l.Venue)
		line("pupils", number(l.Pupils))
		line("class", f.className(l))
	} else {
		line("by-day", speakers.DayOf(l.Day))
	}
	return at + 16 - y
}

func (f *sheet) className(l letter) string {
	for _, c := range f.classes {
		if c.ID == l.Class {
			return c.Name
		}
	}
	return ""
}

// right draws the steps so far, what may happen next, and the material.
func (f *sheet) right(layer form.Layer, l letter, x, y, w float32) float32 {
	s := layer.Sheet
	x, w = x+26, w-52
	at := y + 20
	at += layer.Words(f.T("speaker-way"), kit.Type{Size: 22, Bold: true}, x, at, w) + 8
	if len(l.Steps) == 0 {
		at += layer.Words(f.T("speaker-state-draft-about"), kit.Type{Size: 18, Colour: s.Ink2}, x, at, w) + 8
	}
	for _, step := range l.Steps {
		text := f.stepWords(l.Kind, step.What) + " · " + speakers.DayOf(step.Day)
		if layer.On {
			s.Icon(stateTones[step.What], f.toneOf(s, step.What).Deep, x, at+2, 24)
		}
		at += layer.Words(text, kit.Type{Size: 19, Bold: true}, x+36, at, w-36) + 8
	}
	at += 10
	left := x
	for i, what := range l.Next() {
		b := kit.Button{ID: "do-" + what, Label: f.doWords(l.Kind, what), Key: strconv.Itoa(i + 1), Size: 19}
		if i == 0 {
			b.Tone = &s.Green
		}
		bw := min(w, s.ButtonWidth(b))
		if left > x && left+bw > x+w {
			left, at = x, at+64
		}
		layer.Press(b, left, at, bw, 54, func() { f.do(what) })
		left += bw + 10
	}
	if len(l.Next()) > 0 {
		at += 74
	}
	if len(l.Steps) > 0 {
		b := kit.Button{ID: "undo", Label: f.T("speaker-undo"), Icon: "back", Key: "U", Size: 18}
		layer.Press(b, x, at, s.ButtonWidth(b), 48, f.undo)
		at += 62
	}
	return f.things(layer, l, x, at, w) - y
}

// thingsShown are the lines of material on a page.
const thingsShown = 4

func (f *sheet) things(layer form.Layer, l letter, x, at, w float32) float32 {
	s := layer.Sheet
	if layer.On {
		s.Rule(x, at, w)
	}
	at += 12
	at += layer.Words(f.T("speaker-things"), kit.Type{Size: 20, Bold: true}, x, at, w) + 6
	if len(l.Received) == 0 {
		at += layer.Words(f.T("speaker-things-none"), kit.Type{Size: 17, Colour: s.Ink2}, x, at, w) + 8
	}
	from, to := f.pages.Cut(len(l.Received), thingsShown)
	row := s.Grown(44)
	for i := from; i < to; i++ {
		one := l.Received[i]
		if layer.On {
			s.Fit(f.T("speaker-thing", "Title", one.Title, "Count", one.Count, "Date", speakers.DayOf(one.Day)), kit.Type{Size: 17}, x, at, w-66, row)
			s.Icon("cross", s.Coral.Deep, x+w-38, at+(row-22)/2, 22)
			s.Hot("drop-"+strconv.Itoa(i), f.T("place-drop", "Name", one.Title), 10, x+w-50, at, 44, row, func() { f.drop(i) })
		}
		at += row
	}
	add := kit.Button{ID: "thing", Label: f.T("speaker-thing-add"), Icon: "plus", Key: "T", Size: 18}
	layer.Press(add, x, at+4, s.ButtonWidth(add), 48, f.thing)
	at += 60
	if layer.On && len(l.Received) > thingsShown {
		f.pages.Draw(f.App, s, x, at)
	}
	if len(l.Received) > thingsShown {
		at += 56
	}
	return at + 8
}

// doWords are what a button says that notes a step.
func (f *sheet) doWords(kind, what string) string {
	if what == speakers.Came || what == speakers.Absent {
		return f.T("speaker-do-" + kind + "-" + what)
	}
	return f.T("speaker-do-" + what)
}

// missing names what the letter lacks; a contact that was erased leaves no addressee.
func (f *sheet) missing(l letter) []string {
	c, _ := f.contactOf("", l.Contact)
	return l.Missing(f.Settings.School, c.Contact)
}

// change keeps the letter changed.
func (f *sheet) change(how func(speakers.Letter) speakers.Letter) {
	l, ok := f.letterOf(f.id)
	if !ok {
		return
	}
	l.Letter = how(l.Letter)
	f.keepLetter(l, func(store.ID) { f.Redraw() })
}

func (f *sheet) do(what string) {
	f.change(func(l speakers.Letter) speakers.Letter { l, _ = l.Do(what, f.Now()); return l })
}
func (f *sheet) undo()      { f.change(speakers.Letter.Undo) }
func (f *sheet) drop(i int) { f.change(func(l speakers.Letter) speakers.Letter { return l.Drop(i) }) }

func (f *sheet) edit() {
	if l, ok := f.letterOf(f.id); ok {
		f.Show(newLetter(f.room, l))
	}
}

func (f *sheet) thing() {
	if l, ok := f.letterOf(f.id); ok {
		f.Show(newThing(f.room, l))
	}
}

// print reads what the pupils know and opens the papers, or says what the letter lacks.
func (f *sheet) print() {
	l, ok := f.letterOf(f.id)
	if !ok {
		return
	}
	if missing := f.missing(l); len(missing) > 0 {
		var all []string
		for _, field := range missing {
			all = append(all, f.T("speaker-field-"+field))
		}
		f.Show(app.NewNotice(f.App, "speaker-lacking", "Fields", strings.Join(all, ", ")))
		return
	}
	c, _ := f.contactOf("", l.Contact)
	g := paper.Guest{Letter: l.Letter, To: c.Contact, Class: f.className(l)}
	classes := f.asked(l.Letter)
	f.Background(func(context.Context) (err error) {
		g.Known, err = report.ForGuest(f.Store, f.Pack, classes)
		return err
	}, func(err error) {
		if err != nil {
			f.Fail(err)
			return
		}
		if screen, missing := paper.NewGuest(f.App, g); len(missing) == 0 {
			f.Show(screen)
		}
	})
}

// asked are the class of a letter, or all classes of its ages.
func (f *sheet) asked(l speakers.Letter) (out []store.Class) {
	for _, c := range f.classes {
		if l.Class == c.ID || l.Class == "" && !c.Archived && (len(l.Bands) == 0 || slices.Contains(l.Bands, lessons.BandOf(c.Grade))) {
			out = append(out, c)
		}
	}
	return out
}

// Focus is on what happens next, else on printing.
func (f *sheet) Focus() string {
	l, _ := f.letterOf(f.id)
	if next := l.Next(); len(next) > 0 && len(l.Steps) > 0 {
		return "do-" + next[0]
	}
	return "print"
}

// Key notes a step by its number, takes it back, lists material, prints.
func (f *sheet) Key(k fyne.KeyName) bool {
	l, _ := f.letterOf(f.id)
	switch next := l.Next(); {
	case len(k) == 1 && k[0] >= '1' && int(k[0]-'1') < len(next):
		f.do(next[k[0]-'1'])
	case k == fyne.KeyEscape:
		f.Back()
	case k == fyne.KeyU:
		f.undo()
	case k == fyne.KeyE:
		f.edit()
	case k == fyne.KeyT:
		f.thing()
	case k == fyne.KeyP:
		f.print()
	case k == fyne.KeyH:
		f.HelpMe()
	default:
		return f.pages.Key(f.App, k)
	}
	return true
}
