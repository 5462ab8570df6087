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
	w.kept()
}

// lateBy lets the program's clock find that nobody has touched it for so long.
func (w *walk) lateBy(d time.Duration) {
	now := w.app.Now
	w.app.Now = func() time.Time { return now().Add(d) }
	w.app.Attend()
	w.app.Settle()
	w.app.Now = now
}

// kept walks through what is kept about pupils.
func (w *walk) kept() {
	w.press("settings")
	w.write("2468\n")
	w.press("door-data")
	w.press("door-privacy")
	w.take("ya-privacy")
	w.press("keep-year-1")
	w.take("yb-privacy-rule")
	w.press("classes")
	w.take("yc-privacy-classes")
	w.press("class-")
	w.take("yd-privacy-class")
	w.press("pupil-")
	w.take("ye-privacy-pupil")
	w.press("correct")
	w.take("yf-privacy-correct")
	w.keys(fyne.KeyEscape, fyne.KeyF9)
	w.take("yg-privacy-hidden")
	w.press("export")
	w.take("yh-privacy-export")
	w.keys(fyne.KeyEscape)
	w.press("erase")
	w.take("yi-privacy-erase")
	w.press("yes")
	w.take("yj-privacy-erased")
	w.home()
}
