package learn

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2/container"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// choice is an option as it stands.
type choice struct {
	id, text, said string
	state          kit.State
	off            bool
}

// optionPacking is how close options stand: the size of their words, of the letter before them, and what is between two.
type optionPacking struct {
	size, badge, gap float32
	slim             bool
}

// optionPackings are tried one after the other, until all options fit.
var optionPackings = [...]optionPacking{{26, 50, 12, false}, {24, 50, 12, false}, {22, 50, 12, false}, {22, 42, 8, true}}

// answers gives the options as they are drawn in a width, and how high they are together.
func (p optionPacking) answers(s *kit.Sheet, list []choice, w float32) (answers []kit.Answer, sum float32) {
	for i, c := range list {
		a := kit.Answer{
			ID: optionID(c.id), Place: i, Text: lessons.Rich{{Text: c.text}}, State: c.state, Said: c.said,
			Size: p.size, Badge: p.badge, Slim: p.slim,
		}
		answers = append(answers, a)
		sum += s.AnswerHeight(a, w)
	}
	return answers, sum
}

// leastOptions is how high options are where they stand closest.
func leastOptions(s *kit.Sheet, list []choice, w float32) float32 {
	p := optionPackings[len(optionPackings)-1]
	_, sum := p.answers(s, list, w)
	return sum + float32(len(list)-1)*p.gap
}

// options draws options below each other, with room between them where there is some, and gives where they end.
func options(s *kit.Sheet, list []choice, x, y, w, h float32, press func(id string)) float32 {
	var answers []kit.Answer
	var sum, least float32
	for _, p := range optionPackings {
		answers, sum = p.answers(s, list, w)
		if least = p.gap; sum+float32(len(list)-1)*least <= h {
			break
		}
	}
	room := h - sum - float32(len(list)-1)*least
	more := max(0, min(8, room/float32(max(1, len(list)))))
	gap := least + max(0, min(16, (room-more*float32(len(list)))/float32(max(1, len(list)-1))))
	for i, a := range answers {
		high := s.AnswerHeight(a, w) + more
		var do func()
		if !list[i].off {
			do = func() { press(list[i].id) }
		}
		s.Answer(a, x, y, w, high, do)
		y += high + gap
	}
	return y - gap
}

// choices gives the options of the question that is asked.
func (q *asking) choices() []choice {
	var out []choice
	for _, o := range q.run.Options() {
		out = append(out, q.choice(o))
	}
	return out
}

func (q *asking) choice(o lessons.Option) choice {
	c := choice{id: o.ID, text: q.Say(o.Text), off: q.run.Over()}
	right := q.run.Over() && !q.form() && slices.Contains(q.run.RightAnswer(), o.ID)
	switch {
	case right:
		c.state = kit.RightState
	case q.run.Tried(o.ID):
		c.state, c.said, c.off = kit.WrongState, q.T("quiz-wrong"), true
	case q.again || q.run.Verdict() == nil:
		if slices.Contains(q.chosen, o.ID) {
			c.state = kit.Chosen
		}
	default:
		c.judged(q.App, q.run.Verdict())
	}
	return c
}

// judged marks an option of several that was chosen.
func (c *choice) judged(a *app.App, v *quiz.Verdict) {
	for _, w := range v.Whys {
		switch {
		case w.ID != c.id:
		case w.Right:
			c.state = kit.Chosen
		default:
			c.state, c.said = kit.WrongState, a.T("quiz-wrong")
		}
	}
}

// short draws the field of a short answer, or once it is over what would have been right.
func (q *asking) short(s *kit.Sheet, x, y, w float32) float32 {
	t := kit.Type{Size: 28, Bold: true}
	if q.Field() != nil {
		const size = 1.4 // of the letters against those of a form's fields: it is the one thing to look at
		high := max(76, s.LineOf(kit.Type{Size: 20 * size})+36)
		s.Put(container.NewThemeOverride(q.field, kit.NewTheme(s.Palette, size*s.Look.Text, q.Regular, q.Bold)), x, y, min(w, 720), high)
		return y + high
	}
	box := kit.Box{Fill: s.Palette.Card, Line: s.Coral.Base, Weight: 4, Radius: 20}
	icon, colour, text := "cross", s.Coral.Deep, q.field.Text
	if text == "" { // gone on with: what was typed is not kept
		text = q.T("quiz-typed-other")
	}
	if q.run.Over() {
		box.Fill, box.Line, icon, colour = s.Green.Tint, s.Green.Deep, "check", s.Green.Deep
		if q.run.Skipped() {
			text = q.Say(q.run.Question().Answers[0])
		}
	}
	high := max(88, s.TextHeight(text, t, w-110)+32)
	s.Box(box, x, y, w, high)
	s.Fit(text, t, x+28, y+16, w-110, high-32)
	s.Icon(icon, colour, x+w-60, y+(high-32)/2, 32)
	return y + high
}

// answerLines draws the right answer of a question that was given up.
func (q *asking) answerLines(s *kit.Sheet, x, y, w float32) float32 {
	t := kit.Type{Size: 24}
	lines := rightLines(q.App, q.run.Question())
	high := float32(28)
	for _, line := range lines {
		high += s.RichHeight(line, t, w-112) + 12
	}
	high += 12
	box := kit.Box{Fill: s.Palette.Card, Line: s.Green.Deep, Weight: 4, Radius: 24}
	s.Box(box, x, y, w, high)
	at := y + 24
	for _, line := range lines {
		s.Icon("check", s.Green.Deep, x+28, at+3, 26)
		at += s.Rich(line, t, x+72, at, w-112) + 12
	}
	return y + high
}

// rightLines words the right answer of an order, sort, match or spot question, a line each.
func rightLines(a *app.App, q *lessons.Question) []lessons.Rich {
	var out []lessons.Rich
	for i, c := range q.Items {
		lead := strconv.Itoa(i+1) + ". "
		tail := ""
		if q.Kind == lessons.Sort {
			lead = ""
			for _, b := range q.Bins {
				if b.ID == c.Bin {
					tail = a.Say(b.Text)
				}
			}
		}
		out = append(out, twoSides(lead+a.Say(c.Text), tail))
	}
	for _, p := range q.Pairs {
		out = append(out, twoSides(a.Say(p.Left), a.Say(p.Right)))
	}
	for _, l := range q.Spots {
		if l.Correct {
			out = append(out, lessons.Rich{{Text: a.Say(l.Text)}})
		}
	}
	return out
}

func twoSides(left, right string) lessons.Rich {
	if right == "" {
		return lessons.Rich{{Text: left}}
	}
	return lessons.Rich{{Text: left + " – "}, {Text: right, Bold: true}}
}
