package play

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/passphrase"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// password is the screen of a password workshop: above always that nothing real is typed here, at the left the step, at
// the right Khiên. What is put together or typed is in the draft, and gone with the step.
type password struct {
	*game
	m      *activity.Password
	draft  *activity.Draft
	field  *app.Field
	front  string // the example that was judged last, until the pupil goes on
	said   *activity.Feedback
	hinted bool
}

func newPassword(g *game, m *activity.Password) app.Screen {
	p := &password{game: g, m: m, field: app.NewField(g.App, false)}
	p.field.SetPlaceHolder(g.T("play-type-here"))
	p.field.OnChanged = p.typed
	p.field.OnSubmitted = func(string) { p.made() }
	p.begin()
	return p
}

// begin gives the step that begins an empty draft.
func (g *password) begin() {
	g.draft = g.m.Draft()
	if !g.Together {
		g.draft.About = passphrase.About{Name: g.Pupil.Name, Class: g.Class.Name}
	}
	g.draft.About.School = g.Settings.School
	g.front = ""
	g.field.SetText("")
}

// typed measures what stands in the field, of which no more is taken than is measured.
func (g *password) typed(text string) {
	if letters := []rune(text); len(letters) > passphrase.MaxSigns {
		g.field.SetText(string(letters[:passphrase.MaxSigns])) // comes back here
		return
	}
	g.draft.Type(text)
	g.hinted = false
	g.Redraw()
}

func (g *password) move(move string) {
	g.play(move, func(f activity.Feedback) {
		g.said, g.hinted = &f, false
		g.front = ""
		switch {
		case move == activity.VerbNext:
			g.said = nil
			g.begin()
		case g.m.Judged(f.Item) != "":
			g.front = f.Item
		}
		g.Redraw()
		switch {
		case move == activity.VerbNext:
			g.App.Begin(g.Focus())
		case f.Round, g.front != "":
			g.App.Focus(g.Focus())
		}
	})
}

// made ends a step in which a phrase was put together or typed, once it is good.
func (g *password) made() {
	if !g.m.RoundDone() && g.draft.Good(g.Lang()) {
		g.move(activity.VerbMade)
	}
}

// next goes on: to the next example, to the next step, from the last reason to what is carried away, and to the end.
func (g *password) next() {
	switch {
	case g.front != "" && !g.m.RoundDone(), g.m.Done() && g.said != nil:
		g.front, g.said = "", nil
		g.Redraw()
		g.App.Focus(g.Focus())
	case g.m.Done():
		g.done()
	default:
		g.move(activity.VerbNext)
	}
}

func (g *password) hint() {
	g.hinted = true
	g.Redraw()
}

// Draw draws the warning, what is asked, the step, and Khiên.
func (g *password) Draw(s *kit.Sheet) {
	i, n := g.m.Round()
	defer g.bar(s, g.T("play-step", "At", i, "Of", n), i-1, n) // last: the keyboard comes to the step first
	m := s.Margin()
	at := area{m, 92, s.Width - 2*m, 0}
	at.y = practiceLine(s, g.Say(g.m.Workshop().NeverReal), at) + 14
	at.y += s.Text(g.Say(g.m.Step().Ask), kit.Type{Size: 28, Bold: true}, at.x, at.y, at.w) + 14
	s.Aloud("", g.Say(g.m.Step().Ask))
	at.h = s.Height - at.y - 56
	left := area{at.x, at.y, at.w * 0.57, at.h}
	right := area{at.x + left.w + 24, at.y, at.w - left.w - 24, at.h}
	hints := []kit.Hint{{Keys: []string{"A", "B"}, Says: g.T("play-hint-answer")}}
	switch g.m.Step().Kind {
	case lessons.StepJudge:
		g.judging(s, left)
		g.speech(s).side(s, g.App, right)
	case lessons.StepBuild:
		g.boxes(s, left)
		g.building(s, right)
		hints = []kit.Hint{{Keys: []string{"←", "→", "↑", "↓", "Enter"}, Says: g.T("play-hint-choose")}}
	case lessons.StepType:
		g.typing(s, left)
		g.speech(s).side(s, g.App, right)
		hints = []kit.Hint{{Keys: []string{"F1"}, Says: g.T("play-hint-help")}, {Keys: []string{"Tab"}, Says: g.T("play-hint-tab-on")}}
	default:
		g.options(s, left)
		g.speech(s).side(s, g.App, right)
	}
	g.foot(s, max(s.Height-44, s.Bottom()+12), hints)
}

// practiceLine draws on a strip that this is only practice, and gives where it ends.
func practiceLine(s *kit.Sheet, text string, at area) float32 {
	t := kit.Type{Size: 21, Bold: true}
	high := max(44, s.TextHeight(text, t, at.w-72)+14)
	box := kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Line, Weight: 2, Radius: 16}
	if s.High {
		box.Line = s.Ink
	}
	s.Box(box, at.x, at.y, at.w, high)
	s.Icon("lock", s.Sun.Deep, at.x+18, at.y+(high-26)/2, 26)
	s.Text(text, t, at.x+56, at.y+(high-s.TextHeight(text, t, at.w-72))/2, at.w-72)
	s.Aloud("", text)
	return at.y + high
}

// options draws what is to be picked or chosen.
func (g *password) options(s *kit.Sheet, at area) {
	for i, o := range g.m.Options() {
		a := kit.Answer{ID: "option-" + strconv.Itoa(i), Place: i, Text: lessons.Rich{{Text: g.Say(o.Text)}}, Size: 24, Badge: 46}
		s.Aloud("", kit.Lettered(i, g.Say(o.Text)))
		switch touched := g.m.Touched(o.ID); {
		case touched && o.Correct:
			a.State = kit.RightState
		case touched:
			a.State = kit.WrongState
		}
		high := max(70, s.AnswerHeight(a, at.w)-14)
		hot := s.Answer(a, at.x, at.y, at.w, high, func() { g.choose(o.ID) })
		if g.m.RoundDone() {
			hot.Disable()
		}
		at.y += high + 14
	}
}

func (g *password) choose(option string) {
	verb := activity.VerbChoose
	if g.m.Step().Kind == lessons.StepPick {
		verb = activity.VerbPick
	}
	g.move(activity.Line(verb, option))
}

// speech is what Khiên says to the step.
func (g *password) speech(s *kit.Sheet) *speech {
	p := &speech{mood: "hello", text: g.instruction(g.data)}
	if len(g.m.Moves()) == 0 {
		p.item = g.data.ID
	}
	help := press{kit.Button{ID: "hint", Label: g.T("play-hint"), Icon: "help", Key: "G"}, g.hint}
	next := press{kit.Button{ID: "next", Label: g.T("play-next"), Icon: "right", Key: "Enter", Tone: &s.Blue}, g.next}
	switch {
	case g.m.RoundDone():
		return g.complete(s, next)
	case g.hinted:
		p.mood, p.title, p.text = "thinking", g.T("play-hint"), g.Say(g.data.Hint)
		return p
	case g.m.Step().Kind == lessons.StepType:
		return g.toTyped(s, p, help)
	case g.said == nil && g.m.Step().Kind == lessons.StepPick:
		p.text = g.T("play-pick-about")
	case g.said == nil && g.m.Step().Kind == lessons.StepChoose:
		p.text = g.T("play-choose-about")
	case g.said == nil:
	case g.said.Right:
		p.mood, p.right, p.text = "happy", true, g.Say(g.said.Text)
		if g.m.Step().Kind == lessons.StepPick {
			p.title = g.T("play-more-to-find")
		}
	default:
		p.mood, p.title, p.text = "cheering", g.T("play-think-again"), g.Say(g.said.Text)
		if g.front != "" {
			p.title = g.T("play-look-again")
		}
	}
	if g.front != "" {
		p.press = []press{next}
	} else if !g.data.Hint.Empty() {
		p.press = []press{help}
	}
	return p
}

// complete is said at the end of a step, and of all.
func (g *password) complete(s *kit.Sheet, next press) *speech {
	p := &speech{mood: "happy", right: true, title: g.roundTitle(), more: g.Say(g.m.Step().Done)}
	if g.said != nil {
		p.text = g.Say(g.said.Text)
		if !g.said.Right { // the last example, judged otherwise
			p.title = g.T("play-look-again")
		}
	}
	next.Label = g.T("play-next-step")
	return g.onward(p, next, g.said != nil)
}

// Focus is on the first word to take, or on the way on; on none of the answers: Enter alone must answer nothing.
func (g *password) Focus() string {
	switch {
	case g.m.RoundDone(), g.front != "":
		return "next"
	case g.m.Step().Kind == lessons.StepBuild:
		return "word-0-0"
	}
	return ""
}

// Field is the one to type into, in the step that has it.
func (g *password) Field() fyne.Focusable {
	if g.m.Step().Kind == lessons.StepType && !g.m.RoundDone() {
		return g.field
	}
	return nil
}

// Key answers by letter, gives the hint, goes on.
func (g *password) Key(k fyne.KeyName) bool {
	enter := k == fyne.KeyReturn || k == fyne.KeyEnter
	switch {
	case enter && (g.m.RoundDone() || g.front != ""):
		g.next()
	case k == fyne.KeyG && !g.m.RoundDone() && !g.data.Hint.Empty():
		g.hint()
	case g.lettered(k):
	default:
		return g.commonKey(k)
	}
	return true
}

func (g *password) lettered(k fyne.KeyName) bool {
	if g.m.RoundDone() {
		return false
	}
	if one := g.present(); one != nil && g.front == "" {
		if n := letter(k, 2); n > 0 {
			g.judge(one.ID, []string{activity.Strong, activity.Weak}[n-1])
			return true
		}
		return false
	}
	options := g.m.Options()
	n := letter(k, len(options))
	if n > 0 {
		g.choose(options[n-1].ID)
	}
	return n > 0
}
