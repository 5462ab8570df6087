package ui

import (
	"context"
	"os/signal"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
)

// grace is how long an ending may take: what is still to be saved takes less than a second.
const grace = 5 * time.Second

// surely calls end when the window is gone, or the system asked the program to end, and over has not been called within
// grace. Fyne hands its last event to a queue which it closes meanwhile, and now and then waits for it for ever: the
// program would stay without a window, and with the school's data locked.
func surely(w fyne.Window, grace time.Duration, end func()) (over func()) {
	asked, forget := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	gone, leave := context.WithCancel(asked)
	w.SetOnClosed(leave)
	ended, done := context.WithCancel(context.Background())
	context.AfterFunc(gone, func() {
		time.AfterFunc(grace, func() {
			if ended.Err() == nil {
				end()
			}
		})
	})
	return func() {
		done()
		forget()
	}
}
