package command

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons/signin"
	"lachanso/store"
	"lachanso/ui/manage"
)

// firstStart walks through the first start of an empty folder.
func firstStart(w *walk) {
	w.app.Show(manage.NewFirst(w.app, w.app.Home))
	w.take("00-first-1-language")
	w.press("next")
	w.write(w.school())
	w.take("00-first-2-school")
	w.press("next")
	w.write("4A\n")
	w.write("Nguyễn Hoài An\nTrần Quốc Bảo\nLê Thị Bích")
	w.take("00-first-3-class")
	w.press("next")
	w.take("00-first-4-pin")
	w.press("skip")
	w.take("00-first-5-home")
	w.press("pupil")
	w.take("00-first-6-names")
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
	w.press("training")
	w.take("05-teach-training-1")
	w.press("option-0")
	w.take("05-teach-training-2-answered")
	w.keys(fyne.KeyRight, fyne.KeyRight)
	w.take("05-teach-training-3")
	w.keys(fyne.KeyEscape)
	w.press("4A")
	w.take("06-teach-lessons")
	w.press("lesson-3B")
	if w.has("ready") { // else it was the chosen one already, and its page is open
		w.press("ready")
	}
	w.take("07-teach-ready")
	w.press("print")
	w.take("07-teach-ready-print")
	w.keys(fyne.KeyEscape)
	w.ready()
	w.keys(fyne.KeyF5)
	w.take("07-teach-ready-8-before")
	w.keys(fyne.KeyEscape)
	w.project()
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
	w.keys(fyne.KeyN)
	w.take("14-project-ended-note")
	w.write("Lớp còn nhầm bước Lưu và bước Chặn.")
	w.press("save")
	w.take("14-project-ended-noted")
}

// ready walks through the parts of a lesson's page, and writes the three kinds of own slide.
func (w *walk) ready() {
	w.keys(fyne.Key2)
	w.take("07-teach-ready-1-slides")
	w.keys(fyne.KeyX)
	w.keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyRightBracket)
	w.take("07-teach-ready-2-edited")
	w.keys(fyne.KeyA)
	w.write("Việc của lớp mình")
	w.focus(1)
	w.write("Mỗi tổ viết một câu chào bạn mới.\n- Ngắn\n- Vui")
	w.take("07-teach-ready-3-text")
	w.press("save")
	w.keys(fyne.KeyA)
	w.press("kind-question")
	w.write("Lớp mình chọn cách nào?")
	for i, text := range []string{"Kể với cô", "Kể với bố mẹ"} {
		w.focus(1 + 2*i) // past the reason and the mark
		w.write(text)
	}
	w.press("right-0")
	w.take("07-teach-ready-4-question")
	w.press("save")
	w.keys(fyne.KeyA)
	w.press("kind-picture")
	w.take("07-teach-ready-5-picture")
	w.keys(fyne.KeyEscape)
	w.take("07-teach-ready-6-own")
	w.press("slide-own") // chosen
	w.press("slide-own") // and looked at
	w.take("07-teach-ready-7-leaf")
	w.keys(fyne.KeyEscape)
	w.press("reset")
	w.keys(fyne.Key3)
	w.take("07-teach-ready-8-card")
	w.keys(fyne.Key1)
}

// setQueues is the teacher's part of signing in on a shared PC: numbers for names, secrets offered, a queue.
func setQueues(w *walk) {
	w.press("results")
	w.press("more")
	w.press("list")
	w.press("make")
	w.write("5B")
	w.take("40-class-make")
	w.keys(fyne.KeyEscape)
	w.press("4A")
	w.take("41-class")
	w.press("secrets")
	w.take("42-class-secrets")
	w.press("yes")
	w.press("queue")
	w.take("43-queue-none")
	w.press("chance")
	w.take("44-queue")
	w.press("start")
	w.take("45-class-queue")
	w.home()
}

// takeTurns is the pupils' part: whose turn it is, a secret chosen and asked for, the next one.
func takeTurns(w *walk) {
	w.err = lineUp(w.app.Store, "4A", "5B")
	w.press("pupil")
	w.press("4A")
	w.take("50-turn")
	w.press("begin")
	w.take("51-choosing")
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key3} {
		w.keys(key)
	}
	w.take("52-choosing-two")
	w.keys(fyne.Key5, fyne.Key1)
	w.take("53-choosing-again")
	w.keys(fyne.Key2, fyne.Key3)
	w.take("54-choosing-differs")
	w.keys(fyne.Key1, fyne.Key3, fyne.Key5, fyne.Key1, fyne.Key3, fyne.Key5)
	w.take("55-lessons")
	w.keys(fyne.KeyEscape)
	w.press("begin")
	w.keys(fyne.Key1)
	w.take("56-secret")
	for range 2 {
		w.keys(fyne.Key2, fyne.Key3)
		w.keys(fyne.Key4)
	}
	w.take("57-secret-wait")
	w.keys(fyne.KeyEscape)
	w.keys(fyne.KeyX)
	w.take("58-turn-next")
	for range 60 {
		if w.has("begin") {
			w.keys(fyne.KeyX)
		}
	}
	w.take("59-turn-absent")
	w.press("all")
	w.take("5a-names")
	w.home()
	w.press("pupil")
	w.press("5B")
	w.take("5b-numbers")
	w.keys(fyne.KeyPageDown)
	w.press("pupil-")
	w.take("5c-numbered")
	w.home()
}

// lineUp sets a queue by the list for a class and offers it secrets, and makes another class of numbers.
func lineUp(s *store.Store, name, numbers string) error {
	if _, err := s.MakeNumberedClass(numbers, 5, 38); err != nil {
		return err
	}
	classes, err := s.Classes()
	if err != nil {
		return err
	}
	class := classes[slices.IndexFunc(classes, func(c store.Class) bool { return c.Name == name })]
	pupils, err := s.Pupils(class.ID)
	if err != nil {
		return err
	}
	var q signin.Queue
	for _, p := range pupils {
		q = q.Toggle(p.ID)
	}
	return errors.Join(s.OfferSecrets(class.ID, true), s.SetQueue(class.ID, q))
}

// importing walks through a class list that is pasted, up to what it would change.
func (w *walk) importing() {
	w.press("import")
	w.take("32-import-1")
	for range 3 { // over the choice of a file and its path
		w.still.canvas.FocusNext()
	}
	w.write(w.app.T("shots-list"))
	w.press("look")
	w.take("32-import-2")
	w.keys(fyne.KeyEscape, fyne.KeyEscape)
}

// keepers walks through classes, results and settings.
func keepers(w *walk) {
	w.press("results")
	w.take("30-results")
	resultPages(w)
	w.press("pupil-")
	w.take("31-pupil")
	w.press("papers")
	w.take("31-pupil-papers")
	w.keys(fyne.KeyEscape)
	w.keys(fyne.KeyEscape)
	w.press("more")
	w.press("list")
	w.take("32-classes")
	w.importing()
	w.home()
	w.press("settings")
	w.take("33-settings")
	w.press("licences")
	w.take("34-licences")
	w.home()
	settings := w.app.Settings
	settings.Contrast = true
	w.app.Apply(settings)
	w.take("35-home-contrast")
	settings.Contrast, settings.TextPercent = false, 150
	w.app.Apply(settings)
	w.take("36-home-150")
}
