package app

import (
	"context"

	"lachanso/lessons"
	"lachanso/store"
)

// Saved says when something was last saved ("Đã lưu lúc 09:14"), or nothing.
func (a *App) Saved() string {
	at := a.Store.Saved()
	if at.IsZero() {
		return ""
	}
	return a.T("saved-at", "Time", at.Local().Format("15:04"))
}

// Say gives a lesson's text in the language on screen.
func (a *App) Say(t lessons.Text) string { return t.In(a.Lang()) }

// SaveSettings takes over settings at once and saves them.
func (a *App) SaveSettings(s store.Settings) {
	a.Apply(s)
	a.Background(func(context.Context) error { return a.Store.SaveSettings(s) }, func(err error) {
		if err != nil {
			a.Fail(err)
			return
		}
		a.Redraw()
	})
}

// SaveLanguage changes the language at once, on the screen in front.
func (a *App) SaveLanguage(lang string) {
	s := a.Settings
	s.Lang = lang
	a.SaveSettings(s)
}

// Grow makes text larger or smaller by a step of 10, from 80 to 200 %: for this sitting where a pupil sits, else for good.
func (a *App) Grow(step int) {
	s := a.Own()
	was := s.TextPercent
	s.TextPercent = min(200, max(80, s.TextPercent+10*step))
	if s.TextPercent != was {
		a.SetOwn(s)
	}
}
