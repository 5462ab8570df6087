package command

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/ui/kit"
)

// projecting walks through a lesson before the class: on one display, and with a console where the class has its own.
func projecting(w *walk) {
	w.press("teach")
	w.press("4A")
	w.press("lesson-3B")
	w.project()
	w.keys(fyne.KeyRight, fyne.Key1, fyne.Key1, fyne.Key3, fyne.KeyP, fyne.Key3, fyne.Key3)
	w.take("60-project-rounds")
	w.keys(fyne.KeyC)
	w.take("60-project-rounds-number")
	w.keys(fyne.KeyEscape, fyne.KeyV)
	w.take("61-project-pen")
	w.keys(fyne.KeyV, fyne.KeyZ)
	w.take("61-project-zoom")
	w.keys(fyne.KeyZ, fyne.KeyF, fyne.KeyRight)
	w.take("61-project-frozen")
	w.keys(fyne.KeyF, fyne.KeyA)
	w.take("62-project-away")
	w.keys(fyne.KeyEscape, fyne.KeyD, fyne.Key4, fyne.KeyReturn)
	w.take("62-project-teams")
	w.keys(fyne.KeyEscape, fyne.KeySlash)
	w.take("63-project-keys")
	w.keys(fyne.KeyEscape)
	w.together()
	w.keys(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape)
	w.press("yes")
	w.home()

	two := &stillDisplays{}
	w.app.Displays = two
	w.press("teach")
	w.press("4A")
	w.press("lesson-3B")
	w.project()
	w.take("65-console")
	w.keys(fyne.KeyRight, fyne.Key1, fyne.Key1, fyne.Key3, fyne.Key3, fyne.Key3, fyne.KeyR)
	w.take("65-console-asking")
	w.keys(fyne.KeyEscape, fyne.KeyReturn)
	w.take("66-console-answer")
	w.app.Settle()
	if w.err == nil {
		w.err = w.save("66-console-class", two.class.picture)
	}
	w.keys(fyne.KeyB)
	w.take("67-console-black")
	w.keys(fyne.KeyB)
	w.home()
	w.app.Displays = nil
	w.early()
}

// early leaves a lesson before its end, and finds it under way.
func (w *walk) early() {
	w.press("teach")
	w.press("4A")
	w.press("lesson-3B")
	w.project()
	w.keys(fyne.KeyG, fyne.Key5, fyne.KeyReturn, fyne.KeyEscape)
	w.take("68-project-early")
	w.press("pause")
	w.take("68-underway-ready")
	w.keys(fyne.KeyEscape)
	w.take("68-underway-lessons")
	w.home()
}

// project begins the chosen lesson, and first reads the teacher's card where it has one.
func (w *walk) project() {
	w.keys(fyne.KeyF5)
	for range 20 {
		w.app.Settle()
		on := slices.IndexFunc(w.app.Hots(), func(h *kit.Hot) bool { return h.ID == "on" })
		if on < 0 {
			return
		}
		w.app.Hots()[on].Do()
	}
}

// together comes to the story, begins it and lets the class vote.
func (w *walk) together() {
	w.keys(fyne.KeyG, fyne.Key1, fyne.Key2, fyne.KeyReturn, fyne.KeyReturn)
	for range 6 {
		if w.has("choice-") {
			break
		}
		w.keys(fyne.KeyReturn)
	}
	w.keys(fyne.KeyV, fyne.Key1, fyne.Key2, fyne.Key2)
	w.take("64-project-vote")
}
