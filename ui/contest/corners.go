package contest

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// corners is Ai nhanh hơn: a class walks to the four corners of its room.
type corners struct {
	*stage
	run  *game.Corners
	stay bool
}

func (c *corners) record() game.Record { return c.run.Record(c.Now()) }

// way is the question, the clock, the corners, the answer, the next question.
func (c *corners) way() way {
	v := c.run.View()
	if w, ok := c.asking(v.Phase, v.Ask, c.showing(c.run.Ask), c.run.Clock); ok {
		return w
	}
	switch {
	case v.Phase == game.Counting && c.ticking():
		return way{id: "walk"}
	case v.Phase == game.Counting && c.counted != c.shown():
		return way{"corners", func() { c.count(0) }}
	case v.Phase == game.Counting:
		return c.turning("answer", c.run.Answer)
	}
	return c.taking("next", c.run.Next)
}

// count asks how many stand at each corner, one after the other.
func (c *corners) count(corner int) {
	v := c.run.View()
	if v.Ask == nil || corner >= len(v.Ask.Options) {
		if v.Ask != nil {
			c.counted = c.shown()
		}
		return
	}
	letter := string(rune('A' + corner))
	c.ask(&entry{title: c.T("contest-stand", "Letter", letter), take: func(n []int) {
		if !c.take(func(now time.Time) error { return c.run.Stand(corner+1, n[0], now) }) {
			c.said = c.T("contest-stand-wrong", "Number", n[0], "Letter", letter, "Most", v.Left)
			return
		}
		c.count(corner + 1)
	}})
}

// void asks before a question is dropped.
func (c *corners) void() {
	if v := c.run.View(); v.Ask != nil {
		c.Confirm("contest-void", func() { c.take(c.run.Void) })
	}
}

// enough asks before the contest is ended early.
func (c *corners) enough() {
	if c.run.View().Phase == game.Ready {
		c.Confirm("contest-enough", func() { c.take(c.run.Enough) })
	}
}

// keys are those of this contest alone.
func (c *corners) keys() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){
		fyne.KeyDown: func() { c.turn(c.run.View().Ask) },
		fyne.KeyT:    func() { c.turnTo(c.run.Clock) }, fyne.KeyA: func() { c.turnTo(c.run.Answer) },
		fyne.KeyC: func() { c.count(0) }, fyne.KeyE: c.enough, fyne.KeyV: c.void, fyne.KeyU: c.undo,
	}
}

// picture draws what the class sees.
func (c *corners) picture(s *kit.Sheet, own bool) {
	v := c.run.View()
	left := c.T("contest-points", "Points", v.Points, "Of", v.PointOf)
	if c.stay {
		left = c.T("contest-left", "Count", v.Left)
	}
	c.head(s, c.title(), left)
	switch {
	case v.Phase == game.Over:
		title, text := c.outcome(c.record())
		c.poster(s, title, text)
	case v.Ask == nil && c.shown() == 0:
		c.poster(s, titleOf(c.App, game.KindCorners), c.T("contest-corners-ready"))
	case v.Ask == nil:
		c.poster(s, c.title(), c.T("contest-corners-between", "Points", v.Points, "Of", v.PointOf))
	default:
		var counts []int
		if c.counted == c.shown() {
			counts = v.Stands
		}
		c.drawAsk(s, v.Ask, v.Phase, counts)
	}
	at := v.Number
	if v.Phase == game.Over {
		at = v.Of + 1
	}
	c.foot(s, own, v.Ask, v.Phase, at, v.Of)
}

// outcome words what the class has reached.
func (g *stage) outcome(r game.Record) (title, text string) {
	text = g.T("contest-corners-points", "Points", r.Class.Points, "Of", r.Class.Of)
	if r.Class.Left > 0 {
		text = g.T("contest-corners-stayed", "Count", r.Class.Left)
	}
	return g.T("contest-corners-won"), text
}

// title names the question that is shown or comes.
func (c *corners) title() string {
	v := c.run.View()
	if v.Phase == game.Over {
		return titleOf(c.App, game.KindCorners)
	}
	return c.T("contest-question", "Number", v.Number)
}

// about is the answer with its reason, and what was counted.
func (c *corners) about() []lessons.Rich {
	v := c.run.View()
	if v.Ask == nil {
		return nil
	}
	parts := c.answerWords(v.Ask)
	counted := ""
	for i, n := range v.Stands {
		counted += string(rune('A'+i)) + ": " + strconv.Itoa(n) + "   "
	}
	return append(parts, lessons.Rich{{Text: c.T("contest-counted", "Counts", counted, "Count", v.Counted, "Of", v.Left)}})
}

// tools are the console's buttons.
func (c *corners) tools() []tool {
	v := c.run.View()
	asking := v.Phase == game.Reading || v.Phase == game.Counting
	return []tool{
		{id: "clock", icon: "clock", key: "T", label: c.T("contest-tool-clock"), off: !asking, do: c.keys()[fyne.KeyT]},
		{id: "count", icon: "people", key: "C", label: c.T("contest-tool-corners"), off: v.Ask == nil, do: func() { c.count(0) }},
		{id: "answer", icon: "check", key: "A", label: c.T("contest-tool-answer"), off: !asking, do: c.keys()[fyne.KeyA]},
		{id: "undo", icon: "back", key: "U", label: c.T("contest-tool-undo"), off: !c.run.CanUndo(), do: c.undo},
		{id: "void", icon: "cross", key: "V", label: c.T("contest-tool-void"), off: v.Ask == nil, do: c.void},
		{id: "enough", icon: "flag", key: "E", label: c.T("contest-tool-enough"), off: v.Phase != game.Ready, do: c.enough},
	}
}
