package learn

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// reasons goes through a finished form: each question, what was answered, what is right and why.
type reasons struct {
	*seat
	list []lessons.Question
	run  *quiz.Run
	at   int
}

// Draw draws one question as it was answered.
func (r *reasons) Draw(s *kit.Sheet) {
	q := &r.list[r.at]
	play.Bar(s, r.App, r.pupil, r.Back, r.T("quiz-place", "At", r.at+1, "Of", len(r.list)), r.at, len(r.list))
	m := s.Margin()
	y := 104 + stem(s, r.App, q, 104, leastStem) + stemGap
	r.aloud(s, q)
	say := r.speech(s, q)
	bottom := s.Height - 64
	if s.IsWide() {
		const side = 412
		end := r.body(s, q, m, y, s.Width-2*m-side-32, bottom-y)
		say.Side(s, r.App, s.Width-m-side, y, side, max(end, bottom)-y)
	} else {
		w := s.Width - 2*m
		high := say.StripHeight(s, w)
		end := r.body(s, q, m, y, w, bottom-y-high-12)
		say.Strip(s, r.App, m, max(end+12, bottom-high), w, high)
	}
	foot(s, r.App, []kit.Hint{
		{Keys: []string{"←", "→"}, Says: r.T("reasons-hint-turn")},
		{Keys: []string{"Esc"}, Says: r.T("page-hint-back")},
	}, false)
}

// given are the options that were answered.
func (r *reasons) given() []string {
	return strings.Split(r.run.Answers()[r.at].Given, ",")
}

// aloud notes the question and its options as they are read aloud.
func (r *reasons) aloud(s *kit.Sheet, q *lessons.Question) {
	words := []string{r.Say(q.Stem)}
	for i, o := range q.Options {
		words = append(words, kit.Lettered(i, r.Say(o.Text)))
	}
	s.Aloud(q.ID, words...)
}

func (r *reasons) body(s *kit.Sheet, q *lessons.Question, x, y, w, h float32) float32 {
	var list []choice
	given := r.given()
	for _, o := range q.Options {
		c := choice{id: o.ID, text: r.Say(o.Text), off: true}
		switch {
		case o.Correct:
			c.state = kit.RightState
		case slices.Contains(given, o.ID):
			c.state, c.said = kit.WrongState, r.T("quiz-wrong")
		}
		list = append(list, c)
	}
	if len(list) == 0 {
		return y
	}
	return options(s, list, x, y, w, h, func(string) {})
}

func (r *reasons) speech(s *kit.Sheet, q *lessons.Question) play.Speech {
	a := r.run.Answers()[r.at]
	p := play.Speech{Among: true, Mood: "thinking", Title: r.T("reasons-look"), Text: r.Say(q.Why)}
	given := r.given()
	for _, o := range q.Options {
		if o.Correct && (a.Right || a.Skipped) || !o.Correct && slices.Contains(given, o.ID) {
			p.Text = r.Say(o.Why)
		}
	}
	if a.Right {
		p.Mood, p.Title, p.Right = "happy", r.T("quiz-right"), true
	}
	label := r.T("quiz-next")
	if r.at == len(r.list)-1 {
		label = r.T("reasons-end")
	}
	b := kit.Button{ID: "next", Label: label, Icon: "right", Key: "Enter", Tone: &s.Blue, Size: 24}
	p.Press = []play.Press{{Button: b, Do: r.forward}}
	return p
}

func (r *reasons) forward() {
	if r.at == len(r.list)-1 {
		r.Back()
		return
	}
	r.at++
	r.Redraw()
	r.App.Begin("next")
}

// Focus is on the way on.
func (r *reasons) Focus() string { return "next" }

// Key turns to the next question and back.
func (r *reasons) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyRight, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		r.forward()
	case fyne.KeyLeft, fyne.KeyPageUp:
		r.at = max(0, r.at-1)
		r.Redraw()
	default:
		return play.CommonKey(r.App, k, r.Back)
	}
	return true
}
