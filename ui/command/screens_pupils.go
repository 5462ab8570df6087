package command

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// pupils walks through the door of pupils: choosing, the parts of 3B, its quiz, and the activities of the other lessons.
func pupils(w *walk) {
	w.press("pupil")
	w.take("20-classes")
	w.press("4A")
	w.take("21-names")
	w.press("pupil-")
	w.take("22-lessons")
	w.press("shields")
	w.take("22-shields")
	w.keys(fyne.KeyEscape)
	if w.has("recall") {
		w.press("recall")
		w.take("22-lessons-recall")
		w.keys(fyne.KeyEscape)
	}
	w.press("module-3B")
	w.take("23-lesson")
	w.press("part-story")
	w.take("24-story")
	w.press("choice-")
	w.take("25-story-choice")
	w.keys(fyne.KeyEscape)
	w.press("part-quiz")
	w.take("26-quiz")
	w.press("ease")
	w.take("26-ease")
	w.press("spacing")
	w.press("back")
	w.take("26-quiz-spaced")
	w.press("ease")
	w.press("spacing")
	w.press("back")
	w.quiz()
	w.take("29-result")
	w.home()
	for _, m := range w.pack.Modules {
		for i := range m.Activities {
			if activity.Playable(&m.Activities[i]) {
				w.activity(m, m.Activities[i].Kind)
			}
		}
	}
}

// quiz answers every question, the first one wrong so that its reason is seen; boards are given up once a piece was wrong.
func (w *walk) quiz() {
	w.keys(fyne.KeyD)
	w.keys(fyne.KeyA)
	w.take("27-quiz-reason")
	for n := range 200 {
		switch {
		case w.err != nil || w.has("next-pupil"):
			return
		case w.has("next"):
			w.press("next")
		case w.has("skip"):
			w.press("skip")
		case w.has("option-"):
			w.press("option-")
			if w.has("answer") {
				w.press("answer")
			}
		case w.has("board-line-"):
			w.pressNext("board-line-", n)
		case w.has("board-check"):
			w.press("board-check")
		default: // a sort or a match: each piece into each place, until one is wrong and it can be given up
			w.keys(fyne.KeyName(rune('1'+n%4)), fyne.KeyName(rune('A'+n/4%4)))
		}
	}
}

// activity opens an activity as the first pupil of the class whose band it is.
func (w *walk) activity(m *lessons.Module, kind string) {
	class := map[lessons.Band]string{lessons.BandA: "2A", lessons.BandB: "4A", lessons.BandC: "7B", lessons.BandD: "7B"}[m.Band]
	w.press("pupil")
	w.press(class)
	w.press("pupil-")
	for page := 0; page < len(lessons.Bands) && !w.has("module-"+m.ID); page++ {
		w.keys(fyne.KeyPageDown)
	}
	w.press("module-" + m.ID)
	w.press("part-activity:" + kind)
	name := "2a-activity-" + m.ID + "-" + kind
	w.take(name)
	switch kind {
	case lessons.KindSettings:
		w.settings(name)
	case lessons.KindSearch:
		w.search(name)
	case lessons.KindPassword:
		w.password(name)
	case lessons.KindDial:
		w.dial(name)
	}
	w.home()
}

// settings asks too early whether the goal is reached.
func (w *walk) settings(name string) {
	w.press("check")
	w.take(name + "-wrong")
}

// search takes key words until it may search, opens a result and judges it.
func (w *walk) search(name string) {
	for range 10 {
		if w.has("word-") && !w.has("next") {
			w.press("word-")
		}
	}
	if w.has("word-") {
		w.take(name + "-words")
		w.press("next")
	}
	w.press("result-")
	w.take(name + "-page")
	w.press("mark-use")
	w.take(name + "-judged")
}

// password judges the examples, builds a phrase, and comes to the field to type in.
func (w *walk) password(name string) {
	w.press("mark-strong")
	w.take(name + "-judged")
	for range 20 {
		switch {
		case w.has("next"):
			w.press("next")
		case w.has("mark-"):
			w.press("mark-weak")
		}
		if w.has("word-") {
			break
		}
	}
	for i, word := range []string{"word-0-2", "word-1-1", "word-2-3", "word-3-0"} {
		w.press(word)
		if i == 1 {
			w.take(name + "-building")
		}
	}
	w.take(name + "-built")
	w.press("made")
	w.take(name + "-made")
	w.press("next")
	w.take(name + "-typing")
}

// dial dials beside the number, then the number, tells a fact, and hangs up.
func (w *walk) dial(name string) {
	w.press("key-5")
	w.take(name + "-wrong")
	for range 3 {
		w.press("key-1")
	}
	w.take(name + "-call")
	w.press("reply-0")
	w.take(name + "-said")
	w.press("hang-up")
	w.take(name + "-hung")
}
