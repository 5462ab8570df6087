package manage

import (
	"fyne.io/fyne/v2"

	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// typing asks for one line: a name.
type typing struct {
	*app.App
	fields
	title, about string
	field        *app.Field
	said         string
	keep         func(text string) error // off Fyne's goroutine
	kept         func(text string)
}

func newTyping(a *app.App, title, about, text string, keep func(string) error, kept func(string)) *typing {
	t := &typing{App: a, title: title, about: about, keep: keep, kept: kept, field: app.NewField(a, false)}
	t.field.SetText(text)
	t.field.OnSubmitted = func(string) { t.save() }
	t.at, t.all = a, []fyne.Focusable{t.field}
	return t
}

// Enter puts the focus into the field.
func (t *typing) Enter() { t.want = t.field }

// Draw draws the question as one card.
func (t *typing) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 720)
	x := (s.Width - w) / 2
	high := t.inside(layer{nil, s}, x, 0, w)
	y := max(32, (s.Height-high)/3)
	s.Card(x, y, w, high)
	t.inside(layer{s, s}, x, y, w)
	formButtons(s, t.App, t.T("form-keep"), x, y+high-92, w, t.Back, t.save)
}

func (t *typing) inside(l layer, x, y, w float32) float32 {
	at := y + 32
	at += l.text(t.title, kit.Type{Size: 30, Bold: true}, x+32, at, w-64) + 8
	if t.about != "" {
		at += l.text(t.about, kit.Type{Size: 20, Colour: l.s.Ink2}, x+32, at, w-64)
	}
	at += 16
	l.put(t.field, x+32, at, w-64, field(l.s))
	at += field(l.s) + 16
	if t.said != "" {
		at += l.text(t.said, kit.Type{Size: 20, Bold: true, Colour: l.s.Coral.Deep}, x+32, at, w-64) + 8
	}
	return at - y + 112
}

func (t *typing) save() {
	text := t.field.Text
	save(t.App, func() error { return t.keep(text) }, func(said string) { t.said, t.want = said, t.field }, func() {
		t.Back()
		t.kept(text)
	})
}

// Key goes back on Escape.
func (t *typing) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		t.Back()
		return true
	}
	return false
}
