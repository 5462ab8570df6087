package learn

import (
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// speech is what Khiên says now, with the buttons that go on.
func (q *asking) speech(s *kit.Sheet) play.Speech {
	switch {
	case q.run.Over() && q.run.Skipped():
		return q.shown(s)
	case q.run.Over():
		return play.Speech{
			Mood: "happy", Title: q.T("quiz-right"), Text: q.why(), Right: true, Item: q.reasonItem(), Press: []play.Press{q.nextPress(s)},
		}
	case q.board != nil:
		return q.boardSpeech()
	case q.reason():
		return play.Speech{Mood: "cheering", Title: q.T("quiz-think"), Text: q.why(), Item: q.reasonItem(), Press: []play.Press{
			{Button: kit.Button{ID: "retry", Label: q.T("quiz-retry"), Icon: "refresh", Key: "Enter", Tone: &s.Blue, Size: 24}, Do: q.retry},
			q.skipPress(),
		}}
	}
	return q.asks(s)
}

func (q *asking) nextPress(s *kit.Sheet) play.Press {
	label := q.T("quiz-next")
	if i, n := q.run.Place(); i == n {
		label = q.T("quiz-last")
	}
	return play.Press{Button: kit.Button{ID: "next", Label: label, Icon: "right", Key: "Enter", Tone: &s.Blue, Size: 24}, Do: q.forward}
}

func (q *asking) skipPress() play.Press {
	label := q.T("quiz-skip")
	if q.form() {
		label = q.T("quiz-unknown")
	}
	return play.Press{Button: kit.Button{ID: "skip", Label: label}, Do: q.skip}
}

// asks is said before an answer: what to do, and how to give it.
func (q *asking) asks(s *kit.Sheet) play.Speech {
	now := q.run.Question()
	p := play.Speech{Mood: "hello", Title: q.T("quiz-do-" + now.Kind)}
	if q.form() {
		p.Text = q.T("quiz-form-about")
	}
	if now.Kind == lessons.Multi || now.Kind == lessons.Short || q.form() {
		off := q.field == nil && len(q.chosen) == 0
		b := kit.Button{ID: "answer", Label: q.T("quiz-answer"), Icon: "check", Key: "Enter", Tone: &s.Blue, Size: 24, Off: off}
		p.Press = append(p.Press, play.Press{Button: b, Do: q.confirm})
	}
	if q.form() || q.tries() > 0 {
		p.Press = append(p.Press, q.skipPress())
	}
	return p
}

// boardSpeech speaks of the last piece that was moved; the board stays open, so there is nothing to press but to give up.
func (q *asking) boardSpeech() play.Speech {
	p := play.Speech{Mood: "hello", Title: q.T("quiz-do-" + q.run.Question().Kind)}
	if said := q.run.Said(); said != nil && said.Note != activity.NoteMoved {
		p = play.Speech{Mood: "cheering", Title: q.T("quiz-think"), Text: q.Say(said.Text)}
		if said.Right {
			p.Mood, p.Title, p.Right = "happy", q.T("quiz-right"), true
		}
	}
	if q.tries() > 0 {
		p.Press = append(p.Press, q.skipPress())
	}
	return p
}

// shown is said after a question was given up.
func (q *asking) shown(s *kit.Sheet) play.Speech {
	now := q.run.Question()
	p := play.Speech{Mood: "caring", Title: q.T("quiz-shown"), Text: q.Say(now.Why), Press: []play.Press{q.nextPress(s)}}
	var whys []string
	for _, o := range now.Options {
		if o.Correct {
			whys = append(whys, q.Say(o.Why))
		}
	}
	if len(whys) > 0 {
		p.Text = strings.Join(whys, " ")
	}
	return p
}

// reasonItem names the recording of the reason, where it is that of one option.
func (q *asking) reasonItem() string {
	v := q.run.Verdict()
	if v == nil || q.run.Said() != nil {
		return ""
	}
	item := ""
	for _, w := range v.Whys {
		if !w.Right {
			return lessons.SoundOf(q.run.Question().ID, w.ID)
		}
		if item != "" {
			return "" // several reasons are read one after the other
		}
		item = lessons.SoundOf(q.run.Question().ID, w.ID)
	}
	return item
}

// why is the reason of the last answer: of several wrong ones the first, so that there is one thing to think of.
func (q *asking) why() string {
	if said := q.run.Said(); said != nil {
		return q.Say(said.Text)
	}
	v := q.run.Verdict()
	if v == nil {
		return ""
	}
	var right []string
	for _, w := range v.Whys {
		if !w.Right {
			return q.Say(w.Text)
		}
		right = append(right, q.Say(w.Text))
	}
	if !v.Right && v.Missing > 0 {
		return q.T("quiz-missing", "Count", v.Missing)
	}
	return strings.Join(right, " ")
}
