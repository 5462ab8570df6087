package app

import (
	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/kit"
)

// NameOf is what a pupil is called on screen, with what tells twins apart: the name, or "Số 7" for one without. While names
// are hidden it is the place on the class's list, which says nothing of the pupil.
func (a *App) NameOf(p store.Pupil) string {
	if a.NamesHidden() {
		return a.HiddenName(p.Place)
	}
	return NameOf(a.Words, p)
}

// NameOf is what a pupil is called in the language of w, hidden on screen or not: for paper.
func NameOf(w *kit.Words, p store.Pupil) string {
	if p.Numbered() {
		return w.Say("pupil-numbered", "Number", p.Number) + p.Behind()
	}
	return p.Shown()
}

// HiddenName stands for a name: “Em 7”, by the place on the class's list from 1; 0 is where there is no list.
func (a *App) HiddenName(place int) string {
	if place == 0 {
		return a.T("name-hidden")
	}
	return a.T("results-hidden-name", "Place", place)
}

// NamesHidden says whether names are hidden on the teacher's screens. A pupil who sits at the PC sees the own name.
func (a *App) NamesHidden() bool { return a.nameless && !a.Sits() }

// HideNames hides the names of pupils on every teacher's screen, or shows them again, for as long as the program runs. A
// screen that is hiding them and has rows by name is told, so that it may put them into another order.
func (a *App) HideNames() {
	if a.Sits() {
		return
	}
	a.nameless = !a.nameless
	if n, ok := a.Front().(Named); ok {
		n.NamesTurned()
	}
	a.Redraw()
}

// Named is a Screen that wants to know when names are hidden or shown while it is in front.
type Named interface{ NamesTurned() }

// NamesIcon draws the button that hides names or shows them again as its sign alone, 56 wide.
func (a *App) NamesIcon(s *kit.Sheet, x, y float32) {
	b := a.NamesButton()
	b.Label += " (" + b.Key + ")"
	s.IconButton(b, x, y, a.HideNames)
}

// Face draws a pupil's animal, or while names are hidden a sign for anybody: the class knows whose animal it is.
func (a *App) Face(s *kit.Sheet, p store.Pupil, x, y, size float32) {
	if !a.NamesHidden() {
		s.Animal(p.Picture(), x, y, size)
		return
	}
	s.Disc(s.Paper2, x, y, size)
	s.Icon("person", s.Ink2, x+size*0.22, y+size*0.22, size*0.56)
}

// NamesButton is the button that hides names or shows them again.
func (a *App) NamesButton() kit.Button {
	b := kit.Button{ID: "hide", Label: a.T("results-hide"), Icon: "eye", Key: string(fyne.KeyF9)}
	if a.NamesHidden() {
		b.Label = a.T("results-show")
	}
	return b
}
