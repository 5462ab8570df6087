package play

import (
	"strings"
	"unicode/utf8"

	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

// practiseMost is how many things to try once more are named, and practiseLetters how many letters they have together unless one
// alone has more: more would weigh on a child.
const (
	practiseMost    = 3
	practiseLetters = 90
)

// well says that most was right at the first try.
func (g *game) well() bool { return g.m.Score() >= activity.WellFrom }

// end has Khiên say what an activity came to: the lesson's praise and what to carry away; where much was not right at
// the first try, no praise, but that all is done and what to try once more.
func (g *game) end(p *speech) {
	p.mood, p.right, p.title, p.text, p.more = "happy", true, g.Say(g.data.Praise), g.Say(g.data.After), ""
	if g.well() {
		return
	}
	p.mood, p.right, p.title, p.more = "cheering", false, g.T("play-through"), p.text
	p.text = g.practise()
}

// practise names what to try once more: what slipped, or where that has no name the skills of the activity.
func (g *game) practise() string {
	var names []string
	for _, t := range g.m.Slips() {
		names = append(names, "“"+strings.TrimRight(g.Say(t), ".")+"”")
	}
	if len(names) == 0 {
		for _, id := range g.data.Skills {
			if t := g.Module.Skill(id); !t.Empty() {
				names = append(names, "“"+g.Say(t)+"”")
			}
		}
	}
	if len(names) == 0 {
		return g.T("play-practise-all")
	}
	n, letters := 1, utf8.RuneCountInString(names[0])
	for ; n < min(len(names), practiseMost); n++ {
		if letters += utf8.RuneCountInString(names[n]); letters > practiseLetters {
			break
		}
	}
	return g.T("play-practise", "What", strings.Join(names[:n], ", "))
}

// onward ends what is said at the end of a round with the way on, and of all with what it came to; reason says that the reason
// of the last move is on show still, which is read first.
func (g *game) onward(p *speech, next press, reason bool) *speech {
	p.press = []press{next}
	switch {
	case g.m.Done() && reason:
		p.press[0].Label = g.T("play-next")
	case g.m.Done():
		p.press[0].Label, p.press[0].Icon = g.T("play-done"), "check"
		g.end(p)
		p.press = append(p.press, g.again()...)
	}
	return p
}

// again offers to play once more where that is what helps.
func (g *game) again() []press {
	if g.well() || g.OnAgain == nil {
		return nil
	}
	return []press{{kit.Button{ID: "again", Label: g.T("play-again"), Icon: "refresh"}, g.OnAgain}}
}

// drawAgain draws that offer as a button, where there is one.
func (g *game) drawAgain(s *kit.Sheet, x, y float32) {
	for _, b := range g.again() {
		s.Button(b.Button, x, y, s.ButtonWidth(b.Button), 64, b.do)
	}
}

// roundTitle heads a round that is done: only what was right at once is called managed.
func (g *game) roundTitle() string {
	if g.m.Clean() {
		return g.T("play-well-done")
	}
	return g.T("play-round-done")
}
