package app

import "lachanso/store"

// NameOf is what a pupil is called on screen, with what tells twins apart: the name, or "Số 7" for one without.
func (a *App) NameOf(p store.Pupil) string {
	if p.Numbered() {
		return a.T("pupil-numbered", "Number", p.Number) + p.Behind()
	}
	return p.Shown()
}
