package app

import "fyne.io/fyne/v2"

// Fields knows a screen's text fields, so that a drawing leaves the focus in the one that has it. Embed it: it makes the
// screen Typed.
type Fields struct {
	app  *App
	all  []fyne.Focusable
	want fyne.Focusable
}

// NewFields makes the Fields of a screen.
func NewFields(a *App, all ...fyne.Focusable) Fields { return Fields{app: a, all: all} }

// Want gives a field the focus with the next drawing.
func (f *Fields) Want(one fyne.Focusable) { f.want = one }

// Field gives the field that has the focus or should get it.
func (f *Fields) Field() fyne.Focusable {
	if want := f.want; want != nil {
		f.want = nil
		return want
	}
	has := f.app.Window.Canvas().Focused()
	for _, one := range f.all {
		if one == has {
			return one
		}
	}
	return nil
}

// toField gives the focus back to the field of a screen on which somebody types a letter or a figure after a press beside it took
// it away: what the key stands for comes after it, and goes into the field. It says whether it did.
func (a *App) toField(k fyne.KeyName) bool {
	t, ok := a.Front().(Typed)
	if !ok || len(k) != 1 || !(k[0] >= 'A' && k[0] <= 'Z' || k[0] >= '0' && k[0] <= '9') || a.Window.Canvas().Focused() != nil {
		return false
	}
	f := t.Field()
	if f == nil {
		return false
	}
	a.Window.Canvas().Focus(f)
	return true
}

// LeaveTyped goes back, and asks first where something was typed that is not kept yet. It is no method: each of App costs every
// screen that embeds it one of its own, 57 KB of program in all.
func LeaveTyped(a *App, typed bool) {
	if typed {
		a.Warn("typed-leave", a.Back)
		return
	}
	a.Back()
}

// TakeDropped has take called with the first of the files that are dropped on the window. Whoever asks for it ends it with
// Window.SetOnDropped(nil) when the screen is left.
func (a *App) TakeDropped(take func(path string)) {
	a.Window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			take(files[0].Path())
		}
	})
}
