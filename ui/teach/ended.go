package teach

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// ended tells what is remembered of a lesson.
type ended struct {
	*app.App
	module *lessons.Module
	class  store.Class
	sum    course.Taught
}

// Draw draws the lesson, its minutes and each counted question as bars.
func (e *ended) Draw(s *kit.Sheet) {
	s.TopBar(e.T("ended-title"), e.T("back-lessons"), e.Back)
	m := s.Margin()
	w := s.Width - 2*m
	s.Card(m, 104, w, 132)
	s.Image(e.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "happy"}, s.Pixels(104)), m+24, 118, 104, 104)
	s.Text(e.module.ID+". "+e.Say(e.module.Title), kit.Type{Size: 28, Bold: true, Lines: 1}, m+148, 122, w-180)
	s.Text(e.T("ended-text", "Name", e.class.Name, "Minutes", e.sum.Minutes, "Slides", e.sum.Slides), kit.Type{Size: 22, Colour: s.Ink2, Lines: 2}, m+148, 168, w-180)
	y := float32(256)
	if len(e.sum.Hands) == 0 {
		s.Text(e.T("ended-no-hands"), kit.Type{Size: 22, Colour: s.Ink2}, m, y+8, w)
		y += 48
	}
	for _, q := range e.sum.Hands {
		y += e.question(s, q, m, y, w) + 16
	}
	b := kit.Button{ID: "done", Label: e.T("ended-done"), Key: "Enter", Tone: &s.Blue, Size: 24}
	bw := s.ButtonWidth(b)
	y = max(y, s.Height-104)
	if at := e.Saved(); at != "" {
		s.Saved(at, m, y+20)
	}
	s.Button(b, s.Width-m-bw, y, bw, 68, e.Home)
}

// question draws one question: its stem, and the counts of the last round by letter.
func (e *ended) question(s *kit.Sheet, q course.QuestionHands, x, y, w float32) float32 {
	high := float32(96)
	s.Box(kit.Box{Fill: s.Palette.Card, Radius: 20, Shadow: true}, x, y, w, high)
	s.Text(e.stem(q.Question), kit.Type{Size: 20, Bold: true, Lines: 2}, x+24, y+20, w*0.46)
	last := q.Rounds[len(q.Rounds)-1]
	at := x + w*0.5
	step := w * 0.5 / 4
	for i := range 4 {
		letter := course.Letter(i)
		s.Badge(i, false, at, y+22, 52)
		s.Text(strconv.Itoa(last[letter]), kit.Type{Size: 26, Bold: true, Lines: 1}, at+64, y+30, step-64)
		at += step
	}
	return high
}

func (e *ended) stem(id string) string {
	for i := range e.module.Slides {
		sl := &e.module.Slides[i]
		for j := range sl.Asks {
			if course.QuestionID(sl, j) == id {
				return sl.Asks[j].Stem[e.Lang()].String()
			}
		}
	}
	return id
}

// Focus is on the way home.
func (e *ended) Focus() string { return "done" }

// Key goes back on Escape.
func (e *ended) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		e.Back()
		return true
	}
	return false
}
