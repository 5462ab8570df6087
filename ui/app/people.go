package app

import (
	"lachanso/store"
	"lachanso/ui/kit"
)

// NameOf is what a pupil is called on screen, with what tells twins apart: the name, or "Số 7" for one without.
func (a *App) NameOf(p store.Pupil) string { return NameOf(a.Words, p) }

// NameOf is what a pupil is called in the language of w.
func NameOf(w *kit.Words, p store.Pupil) string {
	if p.Numbered() {
		return w.Say("pupil-numbered", "Number", p.Number) + p.Behind()
	}
	return p.Shown()
}
