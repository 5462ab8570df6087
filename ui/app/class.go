package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lachanso/ui/kit"
)

// Displays are the displays of this PC, as far as windows can be put on them. Its methods belong to Fyne's goroutine.
type Displays interface {
	// Several says whether a second display stands beside the first (mirrored ones are one).
	Several() bool
	// NewWindow makes a window that is not shown yet.
	NewWindow() fyne.Window
	// Fill shows a window full screen on the second display, or on the first. Where it landed, Second tells later.
	Fill(w fyne.Window, second bool)
	// Second says whether a window is on the second display; known is false where that cannot be found out.
	Second(w fyne.Window) (second, known bool)
	// Move puts a window onto the second display, or onto the first, full screen only if it was.
	Move(w fyne.Window, second bool)
	// Leave takes a window from full screen and leaves it as large as the system's own bar allows.
	Leave(w fyne.Window)
}

// ForClass is a Screen that also has a picture for the class's own display. While that is shown, it has the picture of
// the foremost such screen, also when others lie above.
type ForClass interface {
	Screen
	DrawClass(*kit.Sheet)
}

// class is the class's display: a second window that draws the same screens.
type class struct {
	window fyne.Window
	pane   *pane
	size   fyne.Size
	second bool // it belongs on the second display
}

// SeveralDisplays says whether the class can have a display of its own.
func (a *App) SeveralDisplays() bool { return a.Displays != nil && a.Displays.Several() }

// ShowClass gives the class a display of its own, full screen: the second one, or the first when the teacher has swapped
// them. Only that display is touched. closed is called when the class's window is closed by hand.
func (a *App) ShowClass(second bool, closed func()) {
	if !a.SeveralDisplays() {
		return
	}
	a.HideClass()
	w := a.Displays.NewWindow()
	a.class = &class{window: w, second: second, pane: newPane(&classFill{a})}
	w.SetTitle(a.T("class-display"))
	w.SetPadded(false)
	w.SetContent(a.class.pane.Container)
	w.SetCloseIntercept(closed)
	if c, ok := w.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(e *fyne.KeyEvent) { a.key(e.Name) })
	}
	a.Displays.Fill(w, second)
	a.Window.RequestFocus() // the keyboard stays with the teacher
	a.Redraw()
}

// HideClass takes the class's window away. It is closed, since one that is full screen cannot be hidden.
func (a *App) HideClass() {
	if a.class != nil {
		w := a.class.window
		a.class = nil
		a.holdScenes()
		w.Close()
	}
}

// ClassShown says whether the class has a display of its own now.
func (a *App) ClassShown() bool { return a.class != nil }

// ClassStands says whether the class's window is on the display where it belongs, as far as that can be found out.
func (a *App) ClassStands() bool {
	if !a.ClassShown() {
		return false
	}
	second, known := a.Displays.Second(a.class.window)
	return !known || second == a.class.second
}

// ClassSize is the size of the class's display, 0 before it is known.
func (a *App) ClassSize() fyne.Size {
	if !a.ClassShown() {
		return fyne.Size{}
	}
	return a.class.size
}

// ClassWindow is the window on the class's display, nil while it has none.
func (a *App) ClassWindow() fyne.Window {
	if a.class == nil {
		return nil
	}
	return a.class.window
}

// classFill lays the drawing over the whole of the class's display.
type classFill struct{ a *App }

func (f *classFill) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

func (f *classFill) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if c := f.a.class; c != nil && c.size != size {
		c.size = size
		f.a.holdScenes()
		f.a.Redraw() // the teacher's window has a picture of it
		f.a.paintAgain(c.pane)
		return
	}
	objects[0].Resize(size)
}

// drawClass draws the class's picture.
func (a *App) drawClass() {
	if !a.ClassShown() || a.class.size.IsZero() {
		return
	}
	for i := len(a.stack) - 1; i >= 0; i-- {
		s, ok := a.stack[i].(ForClass)
		if !ok {
			continue
		}
		look := *a.look
		look.Density = a.class.window.Canvas().Scale()
		a.class.pane.show(a.class.pane.draw(look, a.class.size, s.DrawClass).Object(), a.class.size)
		return
	}
}
