package teach

import (
	"context"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// note is where a teacher writes about a lesson: what to take up again, what to do otherwise. What a child has told does not
// belong here, and the screen says so.
type note struct {
	*app.App
	app.Fields
	lesson store.ID
	was    string // as it is kept
	text   *app.Field
	kept   func(string)
}

func newNote(a *app.App, lesson store.ID, text string, kept func(string)) *note {
	n := &note{App: a, lesson: lesson, was: text, text: app.NewArea(a), kept: kept}
	n.text.SetText(text)
	n.text.SetPlaceHolder(a.T("note-hint"))
	n.text.OnSubmitted = func(string) { n.save() }
	n.text.OnChanged = func(string) { n.Redraw() }
	n.Fields = app.NewFields(a, n.text)
	n.Want(n.text)
	return n
}

// Draw draws the field with the reminder above it.
func (n *note) Draw(s *kit.Sheet) {
	y := s.Bar(n.T("note-title"), n.T("form-back"), n.leave) + 12
	m := s.Margin()
	w := s.Width - 2*m
	t := kit.Type{Size: 20}
	high := max(104, s.TextHeight(n.T("note-remind"), t, w-160)+32)
	box := kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Line, Weight: 2, Radius: 20}
	s.Box(box, m, y, w, high)
	s.Image(n.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "caring"}, s.Pixels(84)), m+20, y+(high-84)/2, 84, 84)
	s.Text(n.T("note-remind"), t, m+124, y+(high-s.TextHeight(n.T("note-remind"), t, w-160))/2, w-160)
	y += high + 20
	field := max(s.Grown(160), s.Height-100-y)
	s.Put(n.text, m, y, w, field)
	y = max(y+field+16, s.Height-84)
	letters := len([]rune(n.text.Text))
	count := kit.Type{Size: 17, Colour: s.Ink2, Lines: 1}
	if letters > store.MaxNote {
		count.Colour, count.Bold = s.Coral.Deep, true
	}
	s.Text(n.T("note-letters", "Letters", letters, "Most", store.MaxNote), count, m, y+18, w/2)
	b := kit.Button{ID: "save", Label: n.T("note-save"), Icon: "check", Key: "Shift+Enter", Tone: &s.Blue, Size: 22, Off: letters > store.MaxNote}
	bw := s.ButtonWidth(b)
	s.Button(b, s.Width-m-bw, y, bw, 62, n.save)
}

func (n *note) save() {
	text := n.text.Text
	if n.Busy() || len([]rune(text)) > store.MaxNote {
		return
	}
	n.Commit(func(context.Context) error { return n.Store.NoteLesson(n.lesson, text) }, func(err error) {
		if err != nil {
			n.Fail(err)
			return
		}
		n.kept(text)
		n.Back()
	})
}

// leave goes back, and asks first where something was written that is not kept.
func (n *note) leave() {
	if n.text.Text == n.was {
		n.Back()
		return
	}
	n.Warn("note-leave", n.Back)
}

// Key goes back on Escape.
func (n *note) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		n.leave()
		return true
	}
	return false
}
