package app

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// lock asks for the teacher's PIN.
type lock struct {
	*App
	field *Field
	open  func()
	said  string
}

// Unlocked runs do, after the teacher's PIN where one is set.
func (a *App) Unlocked(do func()) {
	has := false
	a.Commit(func(context.Context) (err error) { has, err = a.Store.HasPIN(); return err }, func(err error) {
		switch {
		case err != nil:
			a.Fail(err)
		case has:
			a.Show(newLock(a, do))
		default:
			do()
		}
	})
}

// Released leaves the pupils' screens: with the PIN where one is set, else after a question. It goes home.
func (a *App) Released() {
	has := false
	a.Commit(func(context.Context) (err error) { has, err = a.Store.HasPIN(); return err }, func(err error) {
		switch {
		case err != nil:
			a.Fail(err)
		case has:
			a.Show(newLock(a, a.Home))
		default:
			a.Confirm("leave-pupil", a.Home)
		}
	})
}

func newLock(a *App, open func()) *lock {
	l := &lock{App: a, open: open}
	l.field = NewField(a, true)
	l.field.SetPlaceHolder(a.T("lock-field"))
	l.field.OnSubmitted = func(string) { l.try() }
	return l
}

// Draw draws one field.
func (l *lock) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 640)
	x, y := (s.Width-w)/2, (s.Height-400)/2
	s.Card(x, y, w, 400)
	s.Image(l.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "thinking"}, s.Pixels(120)), x+32, y+28, 120, 120)
	s.Text(l.T("lock-title"), kit.Type{Size: 30, Bold: true, Lines: 2}, x+172, y+48, w-204)
	s.Put(l.field, x+32, y+170, w-64, 64)
	s.Text(l.said, kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep, Lines: 2}, x+32, y+244, w-64)
	back := kit.Button{ID: "back", Label: l.T("lock-back"), Key: "Esc"}
	ok := kit.Button{ID: "open", Label: l.T("lock-open"), Key: "Enter", Tone: &s.Blue}
	bw, ow := s.ButtonWidth(back), s.ButtonWidth(ok)
	s.Button(back, x+32, y+304, bw, 60, l.Back)
	s.Button(ok, x+w-32-ow, y+304, ow, 60, l.try)
}

// Field gets the focus.
func (l *lock) Field() fyne.Focusable { return l.field }

// Key goes back on Escape.
func (l *lock) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		l.Back()
		return true
	}
	return false
}

func (l *lock) try() {
	pin := l.field.Text
	if pin == "" {
		return
	}
	var ok bool
	var wait time.Duration
	l.Commit(func(context.Context) (err error) { ok, wait, err = l.Store.CheckPIN(pin); return err }, func(err error) {
		l.field.SetText("")
		switch {
		case err != nil:
			l.Fail(err)
		case ok:
			l.Back()
			l.open()
		case wait > 0:
			l.said = l.T("lock-wait", "Count", int((wait+time.Second-1)/time.Second))
			l.Redraw()
		default:
			l.said = l.T("lock-wrong")
			l.Redraw()
		}
	})
}

// Field is a text field that hands Escape and the keys of help and reading to the screen.
type Field struct {
	widget.Entry
	app *App
}

// NewField makes a field; secret ones show dots.
func NewField(a *App, secret bool) *Field {
	f := &Field{app: a}
	f.Password = secret
	f.ExtendBaseWidget(f)
	return f
}

// NewArea makes a field of several lines.
func NewArea(a *App) *Field {
	f := &Field{app: a}
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.ExtendBaseWidget(f)
	return f
}

// AcceptsTab says that Tab goes on to the next thing: nobody types one into a list or a note.
func (f *Field) AcceptsTab() bool { return false }

// handed are the keys that mean something while a text is typed.
var handed = []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3}

// TypedKey hands Escape and the keys of help and reading to the screen.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	if slices.Contains(handed, e.Name) {
		f.app.key(e.Name)
		return
	}
	if e.Name == fyne.KeyTab {
		return
	}
	f.Entry.TypedKey(e)
}
