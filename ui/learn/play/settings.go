package play

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons/activity"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// settings is the screen of a made-up app's settings: the goal above, the app's pages at the left, and at the right what
// somebody outside sees of the profile, before and now.
type settings struct {
	*game
	m      *activity.Settings
	page   int // of the app
	said   *activity.Feedback
	hinted bool
}

func newSettings(g *game, m *activity.Settings) app.Screen {
	s := &settings{game: g, m: m}
	for _, move := range m.Moves() { // where the pupil stopped
		if verb, args, err := activity.Read(move); err == nil && verb == activity.VerbSet {
			s.page = m.Page(args[0])
		}
	}
	return s
}

func (g *settings) move(move string) {
	g.play(move, func(f activity.Feedback) {
		g.said, g.hinted = &f, false
		switch {
		case f.Note == activity.NoteWrong:
			g.page = g.m.Page(f.Item)
		case f.Note == activity.NoteMoved:
			g.said = nil
			if f.Item != "" {
				g.page = g.m.Page(f.Item)
			}
		}
		g.Redraw()
		switch {
		case f.Round:
			g.App.Focus("next")
		case move == activity.VerbNext, f.Note == activity.NoteWrong:
			g.App.Focus(g.Focus())
		}
	})
}

// next goes on: to the next goal, from the last one to what is carried away, and from there to the end.
func (g *settings) next() {
	switch {
	case !g.m.Done():
		g.move(activity.VerbNext)
	case g.said != nil:
		g.said = nil
		g.Redraw()
		g.App.Focus("next")
	default:
		g.done()
	}
}

func (g *settings) hint() {
	g.hinted = true
	g.Redraw()
}

func (g *settings) turn(page int) {
	g.page = page
	g.Redraw()
}

// Draw draws the goal, the app, and what is seen of the profile.
func (g *settings) Draw(s *kit.Sheet) {
	i, n := g.m.Round()
	g.bar(s, g.T("play-goal", "At", i, "Of", n), i-1, n)
	m := s.Margin()
	p := g.speech(s)
	wide := s.Width - 2*m
	phone := area{m, 0, wide, 0}
	if len(g.m.Phone().Profile) > 0 {
		phone.w = wide*0.5 - 4
	}
	need := g.appHeight(s, phone.w)
	high := g.stripHeight(s, p, wide)
	if need > s.Height-108-high-12 && !p.right && !g.m.RoundDone() { // the switch is marked: the reason speaks for itself
		p.title = ""
		high = g.stripHeight(s, p, wide)
	}
	if need > s.Height-108-high-12 && !p.right && g.m.Done() { // what to try again comes before what to carry away
		p.more = ""
		high = g.stripHeight(s, p, wide)
	}
	p.strip(s, g.App, area{m, 96, wide, high})
	top := 96 + high + 12
	at := area{m, top, wide, s.Height - top - 56}
	bare := need > at.h // then the keys leave their room to the switches
	if bare {
		at.h = max(need, s.Height-top-12)
	}
	phone.y, phone.h = at.y, at.h
	g.outside(s, area{at.x + phone.w + 20, at.y, at.w - phone.w - 20, at.h})
	g.app(s, phone)
	if !bare && s.Bottom() <= s.Height-46 {
		g.foot(s, s.Height-44, []kit.Hint{
			{Keys: []string{"↑", "↓", "Enter"}, Says: g.T("play-hint-choose")},
			{Keys: []string{"PgUp", "PgDn"}, Says: g.T("play-hint-tab")},
		})
	}
}

// stripHeight is that of the words, or of the buttons beside them.
func (g *settings) stripHeight(s *kit.Sheet, p *speech, w float32) float32 {
	return max(p.stripHeight(s, w), float32(len(p.press))*(pressH+8)+8)
}

// speech is the goal, what Khiên says to it, and the button that asks whether it is reached.
func (g *settings) speech(s *kit.Sheet) *speech {
	goal := g.m.Goal()
	p := &speech{mood: "hello", text: g.Say(goal.Story), more: g.Say(goal.Ask), less: 2}
	if len(g.m.Moves()) == 0 {
		p.item = g.data.ID
	}
	if s.IsWide() {
		p.less = 0
	}
	check := press{kit.Button{ID: "check", Label: g.T("play-check"), Icon: "check", Key: "K", Tone: &s.Blue}, func() { g.move(activity.VerbCheck) }}
	help := press{kit.Button{ID: "hint", Label: g.T("play-hint"), Icon: "help", Key: "G"}, g.hint}
	p.press = []press{check, help}
	switch {
	case g.m.RoundDone():
		return g.reached(s, p)
	case g.hinted:
		p.mood, p.text = "thinking", g.Say(g.data.Hint)
	case g.said != nil && !g.said.Right:
		p.mood, p.title, p.text = "cheering", g.T("play-think-again"), g.Say(g.said.Text)
	case len(g.m.Moves()) == 0 && s.IsWide():
		p.title = g.instruction(g.data)
	}
	return p
}

// reached is said at the end of a goal, and of all.
func (g *settings) reached(s *kit.Sheet, p *speech) *speech {
	next := kit.Button{ID: "next", Label: g.T("play-next-goal"), Icon: "right", Key: "Enter", Tone: &s.Blue}
	p.mood, p.right, p.title, p.text, p.more = "happy", true, g.roundTitle(), g.Say(g.m.Goal().Done), ""
	return g.onward(p, press{next, g.next}, g.said != nil)
}

// Focus is on the first switch of the page, on the one that does not stand right yet, or on the way on.
func (g *settings) Focus() string {
	if g.m.RoundDone() {
		return "next"
	}
	id := g.m.Phone().Pages[g.page].Switches[0].ID
	if g.said != nil && g.said.Note == activity.NoteWrong {
		id = g.said.Item
	}
	return g.switchFocus(id)
}

// Key turns the app's pages, asks whether the goal is reached, gives the hint.
func (g *settings) Key(k fyne.KeyName) bool {
	n := len(g.m.Phone().Pages)
	switch to := digit(k); {
	case to > 0 && to <= n:
		g.turn(to - 1)
	case k == fyne.KeyPageDown && g.page < n-1:
		g.turn(g.page + 1)
	case k == fyne.KeyPageUp && g.page > 0:
		g.turn(g.page - 1)
	case g.m.RoundDone() && (k == fyne.KeyReturn || k == fyne.KeyEnter):
		g.next()
	case k == fyne.KeyK && !g.m.RoundDone():
		g.move(activity.VerbCheck)
	case k == fyne.KeyG && !g.m.RoundDone():
		g.hint()
	default:
		return g.commonKey(k)
	}
	return true
}
