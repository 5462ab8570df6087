package session

import (
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// naming asks for the name under which a plan is saved.
type naming struct {
	*app.App
	app.Fields
	field *app.Field
	take  func(name string)
}

func newNaming(a *app.App, name string, take func(string)) *naming {
	n := &naming{App: a, field: app.NewField(a, false), take: take}
	n.field.SetText(name)
	n.field.OnChanged = func(string) { a.Redraw() }
	n.field.OnSubmitted = func(string) { n.keep() }
	n.Fields = app.NewFields(a, n.field)
	n.Want(n.field)
	return n
}

// name gives what was typed, without spaces around it.
func (n *naming) name() string { return plain(n.field.Text) }

// wrong says what keeps the name from being taken, "" when nothing does.
func (n *naming) wrong() string {
	letters := len([]rune(n.name()))
	switch {
	case letters == 0:
		return n.T("session-name-empty")
	case letters > store.MaxPlanName:
		return n.T("session-name-long", "Count", letters, "Most", store.MaxPlanName)
	}
	return ""
}

// Draw draws the field as one card.
func (n *naming) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 820)
	x, y := (s.Width-w)/2, float32(72)
	title, text := kit.Type{Size: 30, Bold: true}, kit.Type{Size: 20, Colour: s.Ink2}
	about, said := n.T("session-name-about"), n.wrong()
	wrong := kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}
	head := 52 + s.TextHeight(n.T("session-name-title"), title, w-64) + s.TextHeight(about, text, w-64)
	high := head + 72 + 104
	if said != "" {
		high += s.TextHeight(said, wrong, w-64) + 12
	}
	s.Card(x, y, w, high)
	at := y + 28
	at += s.Text(n.T("session-name-title"), title, x+32, at, w-64) + 8
	s.Text(about, text, x+32, at, w-64)
	at = y + head
	s.Put(n.field, x+32, at, w-64, 56)
	at += 68
	if said != "" {
		s.Text(said, wrong, x+32, at, w-64)
	}
	back := kit.Button{ID: "back", Label: n.T("form-back"), Key: "Esc"}
	keep := kit.Button{ID: "keep", Label: n.T("form-keep"), Icon: "save", Key: "Enter", Tone: &s.Blue, Off: said != ""}
	kw := s.ButtonWidth(keep) + 24
	s.Button(back, x+32, y+high-88, s.ButtonWidth(back), 60, n.Back)
	s.Button(keep, x+w-32-kw, y+high-88, kw, 60, n.keep)
}

func (n *naming) keep() {
	if n.wrong() != "" {
		return
	}
	n.Back()
	n.take(n.name())
}

// Key goes back on Escape.
func (n *naming) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		n.Back()
		return true
	}
	return false
}

// plain gives a text with single spaces, and none around it.
func plain(text string) string { return strings.Join(strings.Fields(text), " ") }
