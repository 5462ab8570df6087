package app

import "time"

// Later calls do on Fyne's goroutine after d, unless the returned stop is called before, there too: also when the time is up
// and the call waits for its turn. Screens stop it when they leave.
func (a *App) Later(d time.Duration, do func()) (stop func()) {
	stopped := false
	t := time.AfterFunc(d, func() {
		a.do(func() {
			if !stopped {
				do()
			}
		})
	})
	return func() {
		stopped = true
		t.Stop()
	}
}
