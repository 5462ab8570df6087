package command

import (
	"time"

	"fyne.io/fyne/v2"
)

// privacy walks through the teacher's lock.
func privacy(w *walk) {
	w.press("settings")
	w.press("pin")
	w.take("y0-lock-none")
	w.press("pin")
	w.take("y1-pin")
	w.write("2468\n")
	w.write("2468\n")
	w.take("y2-recovery")
	w.press("print")
	w.take("y3-recovery-print")
	w.keys(fyne.KeyEscape, fyne.KeyEscape)
	w.take("y4-lock")
	w.lateBy(time.Hour)
	w.take("y5-locked-itself")
	w.press("forgot")
	w.take("y6-forgotten")
	w.press("enter")
	w.take("y7-recovering")
	w.keys(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape)
	w.press("results")
	w.write("2468\n")
	w.take("y8-parked")
	w.press("on")
	w.home()
}

// lateBy lets the program's clock find that nobody has touched it for so long.
func (w *walk) lateBy(d time.Duration) {
	now := w.app.Now
	w.app.Now = func() time.Time { return now().Add(d) }
	w.app.Attend()
	w.app.Settle()
	w.app.Now = now
}
