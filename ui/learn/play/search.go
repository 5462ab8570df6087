package play

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// search is the screen of a search: a browser with the key words or the results at the left, and at the right the page
// that is open, the question, or Khiên.
type search struct {
	*game
	m      *activity.Search
	page   int    // of the results; below 0 the one with the open result, or with the first to be judged
	opened string // result
	said   *activity.Feedback
	hinted bool
}

func newSearch(g *game, m *activity.Search) app.Screen { return &search{game: g, m: m, page: -1} }

func (g *search) move(move string) {
	stage := g.m.Stage()
	g.play(move, func(f activity.Feedback) {
		g.said, g.hinted = &f, false
		if f.Text.Empty() {
			g.said = nil
		}
		g.opened = ""
		if stage == activity.StageJudge && g.m.Mark(f.Item) != "" {
			g.opened = f.Item
		}
		if move == activity.VerbNext {
			g.page = 0
		}
		g.Redraw()
		switch { // else the focus stays where it was pressed
		case g.m.Stage() != stage, move == activity.VerbNext:
			g.App.Begin(g.Focus())
		case g.opened != "", f.Round,
			stage == activity.StageCite && f.Right, stage == activity.StageWords && f.Right && g.m.Ready():
			g.App.Focus(g.Focus())
		}
	})
}

// full says that no more key words are taken.
func (g *search) full() bool {
	w := g.m.Task().Words
	return w != nil && len(g.m.Picked()) == w.Most
}

// open opens the page behind a result.
func (g *search) open(id string) {
	g.opened, g.said, g.hinted = id, nil, false
	g.Redraw()
}

// next goes on from a page that was judged to the next one, and from the last to what follows.
func (g *search) next() {
	switch {
	case g.opened != "" && g.unmarked() != "":
		g.open(g.unmarked())
		g.page = -1 // where the open one stands
		g.Redraw()
		g.App.Focus(g.Focus())
	case g.m.Ready():
		g.move(activity.VerbCheck)
	case g.opened != "", g.m.Done() && g.said != nil:
		g.opened, g.said = "", nil
		g.Redraw()
		g.App.Focus("next")
	case g.m.Done():
		g.done()
	default:
		g.move(activity.VerbNext)
	}
}

// unmarked gives the first result that is not judged yet, of those after the open one if there is one.
func (g *search) unmarked() string {
	first, past := "", false
	for _, r := range g.m.Task().Results {
		if g.m.Mark(r.ID) == "" {
			if past {
				return r.ID
			}
			if first == "" {
				first = r.ID
			}
		}
		past = past || r.ID == g.opened
	}
	return first
}

func (g *search) result(id string) *lessons.Result {
	for _, r := range g.m.Task().Results {
		if r.ID == id {
			return &r
		}
	}
	return nil
}

func (g *search) hint() {
	g.hinted, g.opened = true, ""
	g.Redraw()
}

// Draw draws the browser, and beside it what is to be done.
func (g *search) Draw(s *kit.Sheet) {
	i, n := g.m.Round()
	if n > 1 {
		g.bar(s, g.T("play-round", "At", i, "Of", n), i-1, n)
	} else {
		g.bar(s, "", 0, 0)
	}
	m := s.Margin()
	at := area{m, 96, s.Width - 2*m, s.Height - 96 - 56}
	left := area{at.x, at.y, at.w * 0.53, at.h}
	right := area{at.x + left.w + 20, at.y, at.w - left.w - 20, at.h}
	hints := g.browser(s, left)
	switch r := g.result(g.opened); {
	case r != nil:
		g.site(s, *r, right)
	case g.m.RoundDone():
		g.complete(s).side(s, g.App, right)
	case g.m.Stage() == activity.StageAgree, g.m.Stage() == activity.StageCite:
		g.question(s, right)
	default:
		g.speech(s).side(s, g.App, right)
	}
	g.foot(s, max(s.Height-44, s.Bottom()+12), hints)
}

// speech is what Khiên says to the key words, and to the results as long as none is open.
func (g *search) speech(s *kit.Sheet) *speech {
	task := g.m.Task()
	ask := task.Ask
	if g.m.Stage() == activity.StageWords {
		ask = task.Words.Ask
	}
	p := &speech{mood: "hello", title: g.instruction(g.data), text: g.Say(task.Story), more: g.Say(ask)}
	p.item = g.data.ID
	if len(g.m.Moves()) > 0 {
		p.title, p.item = "", ""
	}
	switch {
	case g.hinted:
		p.mood, p.title, p.text = "thinking", g.T("play-hint"), g.Say(g.data.Hint)
	case g.said != nil && g.said.Right:
		p.mood, p.right, p.text = "happy", true, g.Say(g.said.Text)
	case g.said != nil:
		p.mood, p.title, p.text = "cheering", g.T("play-think-again"), g.Say(g.said.Text)
	}
	if g.m.Ready() && g.m.Stage() == activity.StageJudge {
		p.press = []press{{kit.Button{ID: "next", Label: g.T("play-next"), Icon: "right", Key: "Enter", Tone: &s.Blue}, g.next}}
	}
	if !g.data.Hint.Empty() && !g.hinted {
		p.press = append(p.press, press{kit.Button{ID: "hint", Label: g.T("play-hint"), Icon: "help", Key: "G"}, g.hint})
	}
	return p
}

// complete is said at the end of a round, and of all.
func (g *search) complete(s *kit.Sheet) *speech {
	task := g.m.Task()
	next := kit.Button{ID: "next", Label: g.T("play-next-round"), Icon: "right", Key: "Enter", Tone: &s.Blue}
	p := &speech{mood: "happy", right: true, title: g.roundTitle(), text: g.Say(task.Done)}
	if task.Cite != nil {
		p.text, p.more = g.Say(task.Cite.Done), g.Say(task.Done)
	}
	return g.onward(p, press{next, g.next}, g.said != nil)
}

// Focus is on the first word or result that can be pressed, or on the way on. It is on no option of a question: Enter alone
// must answer nothing.
func (g *search) Focus() string {
	switch {
	case g.opened != "" && g.m.Mark(g.opened) == "":
		return "result-" + g.opened
	case g.opened != "", g.m.RoundDone():
		return "next"
	case g.m.Ready():
		return "next"
	case g.m.Stage() == activity.StageWords:
		return "word-" + g.m.Options("")[0].ID
	case g.m.Stage() == activity.StageJudge:
		return "result-" + g.unmarked()
	}
	return ""
}

// Key opens results by number, judges and answers by letter, turns the pages, closes what is open.
func (g *search) Key(k fyne.KeyName) bool {
	enter := k == fyne.KeyReturn || k == fyne.KeyEnter
	switch {
	case enter && (g.m.RoundDone() || g.opened != "" && g.m.Mark(g.opened) != "" || g.m.Ready()):
		g.next()
	case k == fyne.KeyEscape && g.opened != "":
		id := g.opened
		g.open("")
		g.App.Focus("result-" + id)
	case k == fyne.KeyG && !g.m.RoundDone() && !g.data.Hint.Empty():
		g.hint()
	case g.numbered(k), g.lettered(k):
	default:
		return g.commonKey(k)
	}
	return true
}

// numbered opens the result of a number key, the tenth by 0, or turns the pages of results.
func (g *search) numbered(k fyne.KeyName) bool {
	list := g.m.Task().Results
	n := digit(k)
	if k == fyne.Key0 {
		n = 10
	}
	switch {
	case g.m.Stage() != activity.StageJudge:
		return false
	case k == fyne.KeyPageDown:
		g.turn(1)
	case k == fyne.KeyPageUp:
		g.turn(-1)
	case n > 0 && n <= len(list):
		g.page = -1
		g.open(list[n-1].ID)
		g.App.Focus("result-" + g.opened)
	default:
		return false
	}
	return true
}

// lettered judges the open page, or takes an option.
func (g *search) lettered(k fyne.KeyName) bool {
	switch {
	case g.m.RoundDone() || g.m.Stage() == activity.StageWords:
		return false
	case g.opened != "":
		n := letter(k, 2)
		if n == 0 || g.m.Mark(g.opened) != "" {
			return false
		}
		g.judge([]string{activity.Use, activity.Leave}[n-1])
		return true
	case g.m.Stage() == activity.StageJudge:
		return false
	}
	options := g.m.Options(g.part())
	if n := letter(k, len(options)); n > 0 {
		g.choose(options[n-1].ID)
		return true
	}
	return false
}

func (g *search) judge(use string) { g.move(activity.Line(activity.VerbMark, g.opened, use)) }

// part names the part of the source line that is built now, "" at another stage.
func (g *search) part() string {
	if p := g.m.Part(); p != nil {
		return p.ID
	}
	return ""
}

func (g *search) choose(option string) {
	if part := g.part(); part != "" {
		g.move(activity.Line(activity.VerbPart, part, option))
		return
	}
	g.move(activity.Line(activity.VerbChoose, option))
}
