package app

import "time"

// Later calls do on Fyne's goroutine after d, unless the returned stop is called before. Screens stop it when they leave.
func (a *App) Later(d time.Duration, do func()) (stop func()) {
	t := time.AfterFunc(d, func() { a.do(do) })
	return func() { t.Stop() }
}
