package command

import "fyne.io/fyne/v2"

// firstStart walks through the first start of an empty folder.
func firstStart(w *walk) {
}

// teachers walks through home and what lies behind the door of teachers.
func teachers(w *walk) {
	w.take("01-home")
	w.press("keys")
	w.take("02-keys")
	w.home()
	w.keys(fyne.KeyH)
	w.take("03-help")
	w.home()
	w.press("team")
	w.take("04-team")
	w.home()
	w.press("teach")
	w.take("05-teach-classes")
	w.press("4A")
	w.take("06-teach-lessons")
	w.press("ready")
	w.take("07-teach-ready")
	w.keys(fyne.KeyEscape)
	w.press("lesson-3B")
	w.press("project")
	w.take("08-project")
	w.keys(fyne.KeyN)
	w.take("09-project-notes")
	w.keys(fyne.KeyN, fyne.KeyR)
	w.take("10-project-called")
	w.keys(fyne.KeyEscape, fyne.KeyG)
	w.take("11-project-page")
	w.keys(fyne.KeyEscape, fyne.KeyT)
	w.take("12-project-timer")
	w.keys(fyne.KeyEscape)
	w.take("13-project-leave")
	w.press("yes")
	w.take("14-project-ended")
}

// pupils walks through the door of pupils.
func pupils(w *walk) {
}

// keepers walks through classes, results and settings.
func keepers(w *walk) {
}
