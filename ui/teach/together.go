package teach

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// together is a story or an activity that the class plays at the projector, on the same screens as pupils have: decided by
// a show of hands, or by a pupil who is called up. Nothing of it is kept.
type together struct {
	*projector
	inner app.Screen
	vote  *course.Vote // nil while nobody votes
	cast  []int        // the choices that were counted, in order
	tied  []int        // said: these have as many hands as each other
}

// play lets the class play the page's activity or story together.
func (p *projector) play() {
	switch page, _, _ := p.run.Page(); page.Kind {
	case course.Scenario:
		p.Show(p.together(play.PartStory, p.played))
	case course.Activity:
		p.Show(p.together(play.PartActivity+p.run.Slide().Activity, p.played))
	}
}

// together makes the screen on which a part of the module is played.
func (p *projector) together(part string, done func()) *together {
	run := &play.Run{
		App: p.App, Pupil: store.Pupil{Name: p.T("project-class")}, Class: p.class, Module: p.run.Module(), Together: true,
		Attempt: store.Attempt{Seed: p.Seed(), Part: part}, OnDone: done, OnLeave: p.Back,
	}
	t := &together{projector: p}
	if part == play.PartStory {
		t.inner = play.NewStory(p.App, run)
	} else {
		t.inner = play.NewActivity(p.App, run)
	}
	return t
}

// played goes on to the next page.
func (p *projector) played() {
	p.Back()
	p.next()
}

// Enter lets the inner screen begin.
func (t *together) Enter() {
	if e, ok := t.inner.(app.Entering); ok {
		e.Enter()
	}
}

// Leave lets it stop.
func (t *together) Leave() {
	if l, ok := t.inner.(app.Leaving); ok {
		l.Leave()
	}
}

// Gone leaves the displays to what is below: the lesson, or the session, goes on on them.
func (t *together) Gone() {}

// Bare is false: at large text it may scroll.
func (t *together) Bare() bool { return false }

// stripHeight is that of the teacher's own strip above the inner screen.
const stripHeight = 68

// Draw draws the teacher's strip and below it the screen that is played on.
func (t *together) Draw(s *kit.Sheet) {
	choices := 0
	s.Live(0, stripHeight, s.Width, s.Height-stripHeight, func(s *kit.Sheet) { choices = t.draw(s) })
	t.strip(s, choices)
	t.drawNumber(s)
}

// DrawClass draws what is played on the class's display.
func (t *together) DrawClass(s *kit.Sheet) {
	t.draw(s)
	t.drawUp(s)
}

// handsAside is how much wider the hands on a choice are than the room that is free beside its words anyway.
const handsAside = 64

// draw draws the screen and on each choice its hands, and gives how many choices there are.
func (t *together) draw(s *kit.Sheet) int {
	plain, look := s.Look, *s.Look
	look.Aside = handsAside
	s.Look = &look
	s.Enlarged(t.inner.Draw)
	s.Look = plain
	choices := choicesAmong(s.Hots())
	if t.vote == nil {
		return len(choices)
	}
	counts := t.vote.Counts()
	for i, h := range choices {
		if i >= len(counts) {
			break
		}
		h.Do = func() { t.count(i, +1) }
		x, y, w, high := s.Place(h)
		tone := s.Blue
		if slices.Contains(t.tied, i) || slices.Equal(t.vote.Leaders(), []int{i}) {
			tone = s.Sun
		}
		size := min(56, high-8)
		s.Box(kit.Box{Fill: tone.Base, Line: s.Palette.Card, Weight: 3, Radius: size / 2}, x+w-size-34, y+(high-size)/2, size+24, size)
		ty := kit.Type{Size: size * 0.6, Bold: true, Colour: tone.On, Align: kit.Centre, Fixed: true, Lines: 1}
		s.Text(strconv.Itoa(counts[i]), ty, x+w-size-34, y+(high-ty.Size*kit.LineHeight)/2, size+24)
	}
	return len(choices)
}

// choiceIDs begin the IDs of answers among which a class may decide.
var choiceIDs = []string{"choice-", "reply-", "option-", "mark-"}

// choicesAmong gives those answers.
func choicesAmong(hots []*kit.Hot) []*kit.Hot {
	var out []*kit.Hot
	for _, h := range hots {
		if !h.Disabled() && slices.ContainsFunc(choiceIDs, func(id string) bool { return strings.HasPrefix(h.ID, id) }) {
			out = append(out, h)
		}
	}
	return out
}

// strip draws what the teacher does: let the class vote, call a pupil up.
func (t *together) strip(s *kit.Sheet, choices int) {
	x := s.Margin()
	button := func(b kit.Button, do func()) {
		b.Size, b.Fixed = 19, true
		w := s.ButtonWidth(b)
		s.Button(b, x, 10, w, 48, do)
		x += w + 12
	}
	words := kit.Type{Size: 22, Bold: true, Fixed: true}
	say := func(text string) {
		w := min(s.TextWidth(text, words)+12, s.Width-s.Margin()-x)
		s.Fit(text, words, x, 10, w, 48)
		x += w + 12
	}
	if t.vote == nil {
		if choices > 1 {
			button(kit.Button{ID: "vote", Label: t.T("vote-begin"), Icon: "hand", Key: "V"}, func() { t.begin(choices) })
		}
		button(kit.Button{ID: "call", Label: t.T("vote-call"), Icon: "shuffle", Key: "R"}, t.call)
		if t.called() {
			name, _, _ := t.calledWords()
			say(t.T("vote-called", "Name", name))
		}
		return
	}
	button(kit.Button{ID: "vote-decide", Label: t.T("vote-decide"), Icon: "check", Key: "Enter", Tone: &s.Blue}, t.decide)
	button(kit.Button{ID: "vote-undo", Label: t.T("tool-undo"), Key: "U"}, t.undoVote)
	button(kit.Button{ID: "vote-stop", Label: t.T("vote-stop"), Key: "Esc"}, t.stop)
	switch {
	case t.tied != nil:
		say(t.T("vote-tie", "Letters", letters(t.tied)))
	case t.run.Here() > 0:
		say(t.T("tally-total", "Hands", t.vote.Total(), "Here", t.run.Here()))
	default:
		say(t.T("tally-hands", "Count", t.vote.Total()))
	}
}

func letters(places []int) string {
	var out []string
	for _, i := range places {
		out = append(out, course.Letter(i))
	}
	return strings.Join(out, ", ")
}

// drawUp shows the class who is called up.
func (t *together) drawUp(s *kit.Sheet) {
	if !t.called() || t.vote != nil {
		return
	}
	name, _, _ := t.calledWords()
	ty := kit.Type{Size: 36, Bold: true, Fixed: true, Lines: 1}
	w := s.TextWidth(name, ty) + 64
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Blue.Base, Weight: 4, Radius: 32}, (s.Width-w)/2, 12, w, 64)
	s.Text(name, ty, (s.Width-w)/2+32, 20, w)
}

func (t *together) begin(choices int) {
	t.vote, t.cast, t.tied = course.NewVote(choices), nil, nil
	t.Unfocus()
	t.Redraw()
}

func (t *together) stop() {
	t.vote, t.tied = nil, nil
	t.Redraw()
}

// count counts a hand.
func (t *together) count(choice, delta int) {
	if t.vote.Add(choice, delta) {
		t.tied = nil
		if delta > 0 {
			t.cast = append(t.cast, choice)
		}
		t.Redraw()
	}
}

func (t *together) undoVote() {
	if n := len(t.cast); n > 0 {
		last := t.cast[n-1]
		t.cast = t.cast[:n-1]
		t.count(last, -1)
	}
}

// decide does what most hands are for; a tie is said, and decides nothing.
func (t *together) decide() {
	switch leaders := t.vote.Leaders(); len(leaders) {
	case 0:
	case 1:
		t.vote, t.tied = nil, nil
		t.Redraw() // the presses are the screen's own again
		if choices := t.choices(); leaders[0] < len(choices) {
			choices[leaders[0]].Do()
		}
	default:
		t.tied = leaders
		t.Redraw()
	}
}

// choices gives the answers on the teacher's window.
func (t *together) choices() []*kit.Hot { return choicesAmong(t.Hots()) }

// Focus is on nothing while hands are counted, so that digits count.
func (t *together) Focus() string {
	if f, ok := t.inner.(app.Focusing); ok && t.vote == nil && t.number == nil {
		return f.Focus()
	}
	return ""
}

// Key counts hands while there is a vote; else the keys are those of the screen, and of the teacher.
func (t *together) Key(k fyne.KeyName) bool {
	t.displays.Look(t.App)
	switch {
	case t.number != nil:
		return t.typed(k)
	case t.vote != nil:
		return t.voteKey(k)
	case k != fyne.KeyV && t.inner.Key(k):
		return true
	}
	switch k {
	case fyne.KeyV:
		if n := len(t.choices()); n > 1 {
			t.begin(n)
		}
	case fyne.KeyR:
		t.call()
	case fyne.KeyX:
		t.absent()
	case fyne.KeyJ:
		t.do(t.run.Naming)
	case fyne.KeyO:
		t.oneOrTwo()
	case fyne.KeyS:
		t.swap()
	default:
		return false
	}
	return true
}

// voteKey counts by digit or by letter.
func (t *together) voteKey(k fyne.KeyName) bool {
	if n, ok := app.Digit(k); ok {
		t.count(n-1, +1)
		return true
	}
	switch k {
	case fyne.KeyA, fyne.KeyB, fyne.KeyC, fyne.KeyD, fyne.KeyE, fyne.KeyF:
		t.count(int(k[0]-'A'), +1)
	case fyne.KeyU, fyne.KeyBackspace:
		t.undoVote()
	case fyne.KeyReturn, fyne.KeyEnter:
		t.decide()
	case fyne.KeyEscape, fyne.KeyV:
		t.stop()
	case fyne.KeyH:
		t.HelpMe()
	default:
		return false
	}
	return true
}

var _ app.ForClass = (*together)(nil)
