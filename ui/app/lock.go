package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/kit"
)

// lock asks for the teacher's PIN.
type lock struct {
	*App
	field *Field
	open  func(store.TeachersLock) // nil where the screens below locked themselves: then they are given back
	said  string
}

// Unlocked runs do, after the teacher's PIN where one is set. What do shows locks itself when nobody touches it. A door pressed
// twice opens once.
func (a *App) Unlocked(do func()) {
	if a.Busy() {
		return
	}
	var l store.TeachersLock
	a.Commit(func(context.Context) (err error) { l, err = a.Store.TeachersLock(); return err }, func(err error) {
		switch {
		case err != nil:
			a.Fail(err)
		case l.PIN:
			a.Show(newLock(a, func(l store.TeachersLock) { a.welcome(l, do) }))
		default:
			a.welcome(l, do)
		}
	})
}

// Released leaves the pupils' screens: with the PIN where one is set, else after a question. It goes home.
func (a *App) Released() {
	if a.Busy() {
		return
	}
	has := false
	a.Commit(func(context.Context) (err error) { has, err = a.Store.HasPIN(); return err }, func(err error) {
		switch {
		case err != nil:
			a.Fail(err)
		case has:
			a.Show(newLock(a, func(store.TeachersLock) { a.Home() }))
		default:
			a.Confirm("leave-pupil", a.Home)
		}
	})
}

func newLock(a *App, open func(store.TeachersLock)) *lock {
	l := &lock{App: a, open: open}
	l.field = NewField(a, true)
	l.field.SetPlaceHolder(a.T("lock-field"))
	l.field.OnSubmitted = func(string) { l.try() }
	return l
}

// itself says that the screens below locked themselves.
func (l *lock) itself() bool { return l.open == nil }

// Draw draws one field.
func (l *lock) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 720)
	x := (s.Width - w) / 2
	title, about := l.T("lock-title"), ""
	back := kit.Button{ID: "back", Label: l.T("lock-back"), Key: "Esc"}
	if l.itself() {
		title, about = l.T("lock-itself-title"), l.T("lock-itself-text")
		back.Label = l.T("lock-home")
	}
	head, small := kit.Type{Size: 30, Bold: true}, kit.Type{Size: 20, Colour: s.Ink2}
	top := max(148, 48+s.TextHeight(title, head, w-204)+8+s.TextHeight(about, small, w-204)+16)
	said := kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}
	high := top + s.Grown(64) + 16 + max(s.LineOf(said)*2, s.TextHeight(l.said, said, w-64)) + 8 + 60 + 24
	if l.Forgotten != nil {
		high += 72
	}
	y := max(24, (s.Height-high)/2)
	s.Card(x, y, w, high)
	s.Image(l.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "thinking"}, s.Pixels(120)), x+32, y+20, 120, 120)
	at := y + 40
	at += s.Text(title, head, x+172, at, w-204) + 8
	s.Text(about, small, x+172, at, w-204)
	s.Put(l.field, x+32, y+top, w-64, s.Grown(64))
	at = y + top + s.Grown(64) + 16
	s.Text(l.said, said, x+32, at, w-64)
	at = y + high - 84
	ok := kit.Button{ID: "open", Label: l.T("lock-open"), Key: "Enter", Tone: &s.Blue}
	bw, ow := s.ButtonWidth(back), s.ButtonWidth(ok)
	if l.Forgotten != nil {
		forgot := kit.Button{ID: "forgot", Label: l.T("lock-forgot"), Icon: "help", Size: 18}
		s.Button(forgot, x+32, at-72, min(w-64, s.ButtonWidth(forgot)), 52, l.forgot)
	}
	s.Button(back, x+32, at, bw, 60, l.leaves)
	s.Button(ok, x+w-32-ow, at, ow, 60, l.try)
}

// Field gets the focus, unless the keyboard has gone on to a button.
func (l *lock) Field() fyne.Focusable {
	if _, hot := l.Window.Canvas().Focused().(*kit.Hot); hot {
		return nil
	}
	return l.field
}

// Key goes back on Escape.
func (l *lock) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		l.leaves()
		return true
	}
	return false
}

// leaves goes back to where nobody needs a PIN.
func (l *lock) leaves() {
	switch {
	case l.Busy(): // a PIN is being tried
	case l.itself():
		l.park()
	default:
		l.Back()
	}
}

// forgot leads to who has forgotten the PIN; what was said of the last try is over.
func (l *lock) forgot() {
	if !l.Busy() {
		l.said = ""
		l.Show(l.Forgotten(l.App))
	}
}

// try tries what was typed, once: to try a PIN takes its time, in which Enter comes again where it is held.
func (l *lock) try() {
	pin := l.field.Text
	if pin == "" || l.Busy() {
		return
	}
	var ok bool
	var wait time.Duration
	var is store.TeachersLock
	l.Commit(func(context.Context) (err error) {
		if ok, wait, err = l.Store.CheckPIN(pin); err == nil {
			is, err = l.Store.TeachersLock()
		}
		return err
	}, func(err error) {
		l.field.SetText("")
		switch {
		case err != nil:
			l.Fail(err)
		case ok && l.itself():
			l.unlock()
		case ok:
			l.Back()
			l.open(is)
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
	app    *App
	filled bool // with a text that nobody has touched yet
	spaced bool // the cursor may stand before a space that ends the text and was typed last
}

// NewField makes a field; secret ones show dots.
func NewField(a *App, secret bool) *Field {
	f := &Field{app: a}
	f.Password = secret
	f.Wrapping, f.Scroll = fyne.TextWrapOff, fyne.ScrollHorizontalOnly // or a field of one line had a bar to scroll down
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

// Path gives the path that was typed or pasted: without the quotes and the scheme that file managers put around it.
func (f *Field) Path() string {
	return strings.TrimPrefix(strings.Trim(strings.TrimSpace(f.Text), `"'`), "file://")
}

// SetText fills the field. What is typed next stands behind the text.
func (f *Field) SetText(text string) {
	empty := f.Text == ""
	f.Entry.SetText(text)
	f.filled = true
	if empty && f.app.Window.Canvas().Focused() == fyne.Focusable(f) {
		f.behind()
	}
}

// FocusGained puts the cursor behind the text: before the field is drawn, it is not known where the lines of a long one end.
func (f *Field) FocusGained() {
	f.Entry.FocusGained()
	f.behind()
}

// behind puts the cursor behind a text that the field was filled with, once.
func (f *Field) behind() {
	if f.filled {
		f.filled = false
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		f.spaced = true
	}
}

// pastSpace puts the cursor behind a last space that has no room on its line. Fyne shows it nowhere and stands before it: the next
// word was glued to the one before, and the space came behind it.
func (f *Field) pastSpace() {
	if f.spaced && f.MultiLine && strings.HasSuffix(f.Text, " ") && f.CursorTextOffset() == len([]rune(f.Text))-1 {
		f.CursorColumn++
	}
}

// letter types a letter.
func (f *Field) letter(r rune) {
	f.pastSpace()
	f.Entry.TypedRune(r)
	f.spaced = r == ' '
}

// other does what a key does that is no letter.
func (f *Field) other(e *fyne.KeyEvent) {
	if slices.Contains(typing, e.Name) {
		f.pastSpace()
	}
	f.Entry.TypedKey(e)
	f.spaced = false
}

// typing are the keys that go on where the cursor stands.
var typing = []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeyBackspace}

// AcceptsTab says that Tab goes on to the next thing: nobody types one into a list or a note.
func (f *Field) AcceptsTab() bool { return false }

// handed are the keys that mean something while a text is typed.
var handed = []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF9}

// TypedKey hands Escape and the keys of help and reading to the screen.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	if slices.Contains(handed, e.Name) {
		f.app.key(e.Name)
		return
	}
	if f.app.touched() || e.Name == fyne.KeyTab || f.again(e.Name) {
		return
	}
	if !f.app.typedLater(func(to *Field) { to.other(e) }) {
		f.other(e)
	}
}

// again says that Enter is pressed once more while what it asked for is being saved.
func (f *Field) again(k fyne.KeyName) bool {
	return !f.MultiLine && f.app.Busy() && len(f.app.typed) == 0 && (k == fyne.KeyReturn || k == fyne.KeyEnter)
}

// TypedRune types a letter, unless the screen has just locked itself.
func (f *Field) TypedRune(r rune) {
	if !f.app.touched() && !f.app.typedLater(func(to *Field) { to.letter(r) }) {
		f.letter(r)
	}
}

// TypedShortcut pastes and the like.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if !f.app.touched() && !f.app.typedLater(func(to *Field) { to.Entry.TypedShortcut(s) }) {
		f.Entry.TypedShortcut(s)
	}
}
