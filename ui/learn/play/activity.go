package play

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// NewActivity makes the screen of the activity that the run's attempt plays, as far as its stored moves go.
func NewActivity(a *app.App, run *Run) app.Screen {
	data := run.Module.Activity(run.Kind())
	if data == nil {
		return broken(a, run.OnLeave)
	}
	m, err := activity.Replay(data, run.Attempt.Seed, run.Attempt.Moves)
	if m == nil {
		return broken(a, run.OnLeave)
	}
	g := &game{Run: run, data: data, m: m, outdated: err != nil}
	switch m := m.(type) {
	case *activity.Chat:
		return newChat(g, m)
	case *activity.Report:
		return newReport(g, m)
	case *activity.Settings:
		return newSettings(g, m)
	case *activity.Search:
		return newSearch(g, m)
	case *activity.Password:
		return newPassword(g, m)
	case *activity.Dial:
		return newDial(g, m)
	}
	return newRounds(g)
}

// game is what the screens of activities share: the machine, and how it is moved.
type game struct {
	*Run
	data     *lessons.Activity
	m        activity.Machine
	outdated bool // stored moves no longer fit: the attempt is begun anew
}

// Enter ends an attempt whose last move was saved when the program stopped before it could be ended.
func (g *game) Enter() {
	switch {
	case g.outdated:
		g.outdated = false
		g.renew(g.m.Moves())
	case g.m.Done():
		g.finish(g.finished(g.m), func() {})
	}
}

func (g *game) finished(m activity.Machine) store.Finished {
	return store.Finished{Attempt: g.Attempt.ID, Score: m.Score()}
}

// play tries a move on a machine of its own, saves it when it fits, and only then moves the machine that is shown.
func (g *game) play(move string, then func(activity.Feedback)) {
	if g.Busy() {
		return
	}
	trial, err := activity.Replay(g.data, g.Attempt.Seed, g.m.Moves())
	if err == nil {
		_, err = trial.Move(move)
	}
	if err != nil {
		return
	}
	var end *store.Finished
	if trial.Done() {
		f := g.finished(trial)
		end = &f
	}
	g.keep(move, end, func() {
		if f, err := g.m.Move(move); err == nil {
			then(f)
		}
	})
}

// done is what the button at the end does.
func (g *game) done() { g.finish(g.finished(g.m), g.OnDone) }

// rounds is the screen of sort, order, match and spot: the story, the board, and Khiên.
type rounds struct {
	*game
	board  Board
	said   *activity.Feedback
	hinted bool
}

func newRounds(g *game) *rounds {
	r := &rounds{game: g}
	r.board = NewBoard(g.App, g.m, r.move)
	return r
}

func (r *rounds) move(move string) {
	r.play(move, func(f activity.Feedback) {
		r.said, r.hinted = &f, false
		if f.Note == activity.NoteMoved {
			r.said = nil
		}
		r.board.Said(r.said)
		r.Redraw()
		switch {
		case f.Round:
			r.App.Focus("next")
		case move == activity.VerbNext:
			r.App.Begin(r.board.Focus())
		case r.data.Kind == lessons.KindMatch && f.Right:
			r.App.Focus(r.board.Focus())
		}
		if !r.closed() && r.said != nil && !f.Right && r.reasoned() {
			app.Reveal(r.App, "hint") // beside which the reason stands
		}
	})
}

// next goes on: to the next round, from the last reason to what is carried away, and from there to the end.
func (r *rounds) next() {
	switch {
	case r.m.Done() && r.reasoned():
		r.said = nil
		r.Redraw()
		r.App.Focus("next")
	case r.m.Done():
		r.done()
	default:
		r.move(activity.VerbNext)
	}
}

// reasoned says that the last move had a reason, which is read before anything else is said.
func (r *rounds) reasoned() bool { return r.said != nil && !r.said.Text.Empty() }

func (r *rounds) closed() bool {
	m, ok := r.m.(interface{ RoundDone() bool })
	return ok && m.RoundDone()
}

func (r *rounds) hint() {
	r.hinted = true
	r.Redraw()
}

// Draw draws the bar, then the board with Khiên beside it, or below where the screen is narrow.
func (r *rounds) Draw(s *kit.Sheet) {
	i, n := r.m.Round()
	step := ""
	if n > 1 {
		step = r.T("play-round", "At", i, "Of", n)
	} else {
		n = 0
	}
	r.bar(s, step, i-1, n)
	m := s.Margin()
	at := area{m, 104, s.Width - 2*m, s.Height - 104 - 60}
	switch {
	case r.data.Kind == lessons.KindSpot:
		r.drawSpot(s, at)
	case s.IsWide():
		r.drawWide(s, at)
	default:
		r.drawNarrow(s, at)
	}
	hints := []kit.Hint{{Keys: []string{"Enter"}, Says: r.T("play-hint-on")}}
	if b, ok := r.board.(interface{ Hints() []kit.Hint }); ok && !r.closed() {
		hints = b.Hints()
	}
	r.foot(s, max(s.Height-44, s.Bottom()+16), hints)
}

// panelWidth is the width of Khiên's column.
func panelWidth(s *kit.Sheet) float32 {
	if s.IsWide() {
		return 400
	}
	return 364
}

// storySizes are the sizes of a round's story: it makes room where the board needs it.
var storySizes = [...]float32{28, 25, 22}

// storyHeight tells how high the story is with the space below it.
func (r *rounds) storyHeight(s *kit.Sheet, size, w float32) float32 {
	if text := r.Say(r.tale()); text != "" {
		return s.TextHeight(text, kit.Type{Size: size, Bold: true}, w) + 14
	}
	return 0
}

// story draws what the round tells and gives where it ends.
func (r *rounds) story(s *kit.Sheet, size float32, at area) float32 {
	if text := r.Say(r.tale()); text != "" {
		s.Text(text, kit.Type{Size: size, Bold: true}, at.x, at.y, at.w)
		s.Aloud("", text)
	}
	return at.y + r.storyHeight(s, size, at.w)
}

// tale is what the round tells.
func (r *rounds) tale() lessons.Text {
	switch m := r.m.(type) {
	case *activity.Sort:
		return m.Story()
	case *activity.Order:
		return m.Story()
	case *activity.Match:
		return m.Story()
	case *activity.Spot:
		return m.Screen().Story
	}
	return lessons.Text{}
}

func (r *rounds) drawWide(s *kit.Sheet, at area) {
	top := r.story(s, storySizes[0], at)
	w := panelWidth(s)
	board := area{at.x, top, at.w - w - 32, at.y + at.h - top}
	board.h = max(board.h, r.board.Height(s, board.w))
	r.board.Draw(s, board.x, board.y, board.w, board.h)
	p := r.speech(s)
	p.side(s, r.App, area{at.x + at.w - w, top, w, at.y + at.h - top})
}

func (r *rounds) drawNarrow(s *kit.Sheet, at area) {
	p := r.speech(s)
	least := r.board.Height(s, at.w)
	size, strip, high := float32(0), float32(0), float32(0)
	for i := range storySizes {
		size = storySizes[i]
		strip = p.stripHeight(s, at.w)
		if i == 0 {
			strip = max(strip, usualStrip)
		}
		high = at.h - r.storyHeight(s, size, at.w) - strip - 16
		if high >= least {
			break
		}
		if i == 1 && len(p.press) < 2 && !r.closed() { // the card is marked: the reason speaks for itself
			p.title = ""
		}
	}
	high = max(high, least)
	top := r.story(s, size, at)
	r.board.Draw(s, at.x, top, at.w, high)
	p.strip(s, r.App, area{at.x, max(top+high, s.Bottom()) + 14, at.w, strip})
}

// drawSpot gives the screen that is searched the whole height, and tells the story beside it.
func (r *rounds) drawSpot(s *kit.Sheet, at area) {
	w := panelWidth(s)
	screen := r.m.(*activity.Spot).Screen()
	board := area{at.x, at.y, at.w - w - 28, at.h}
	board.h = max(board.h, r.board.Height(s, board.w))
	r.board.Draw(s, board.x, board.y, board.w, board.h)
	x, y := at.x+at.w-w, at.y
	small := kit.Type{Size: 24}
	if !s.IsWide() {
		small.Size = 22
	}
	if !r.closed() { // then Khiên has more to say, and needs the room
		y += s.Text(r.Say(screen.Story), small, x, y, w) + 8
		ask := kit.Type{Size: small.Size + 2, Bold: true}
		y += s.Text(r.Say(screen.Ask), ask, x, y, w) + 10
		s.Aloud("", r.Say(screen.Story), r.Say(screen.Ask))
	}
	found, of := r.m.(*activity.Spot).Found()
	r.count(s, found, of, x, y)
	y += 48
	p := r.speech(s)
	p.side(s, r.App, area{x, y, w, max(at.y+at.h-y, 200)})
}

// count shows how many clues are found: a disc for each, and in figures.
func (r *rounds) count(s *kit.Sheet, found, of int, x, y float32) {
	for i := range of {
		disc := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 3, Radius: 16}
		if i < found {
			disc.Fill, disc.Line = s.Green.Base, s.Green.Base
		}
		if s.High {
			disc.Line = s.Ink
		}
		s.Box(disc, x, y, 32, 32)
		if i < found {
			s.Icon("check", s.Green.On, x+6, y+6, 20)
		}
		x += 40
	}
	s.Text(r.T("play-found", "At", found, "Of", of), kit.Type{Size: 22, Bold: true, Lines: 1}, x+8, y+2, 160)
}

// speech is what Khiên says now.
func (r *rounds) speech(s *kit.Sheet) speech {
	switch {
	case r.closed():
		return r.complete(s)
	case r.hinted:
		return speech{mood: "thinking", title: r.T("play-hint"), text: r.Say(r.data.Hint)}
	case r.said == nil || r.said.Text.Empty():
		p := speech{mood: "hello", text: r.instruction(r.data), item: r.data.ID}
		p.press = r.hintPress()
		return p
	}
	p := speech{text: r.Say(r.said.Text)}
	if r.said.Right {
		p.mood, p.right, p.title = "happy", true, r.rightTitle()
		return p
	}
	p.mood, p.title, p.press = "cheering", r.wrongTitle(), r.hintPress()
	return p
}

func (r *rounds) hintPress() []press {
	if r.data.Hint.Empty() {
		return nil
	}
	return []press{{kit.Button{ID: "hint", Label: r.T("play-hint"), Icon: "help", Key: "G"}, r.hint}}
}

// rightTitle names what was right.
func (r *rounds) rightTitle() string {
	if m, ok := r.m.(*activity.Spot); ok {
		n, _ := m.Found()
		return r.T("play-clue", "Count", n)
	}
	i, _ := r.m.Round()
	return r.Say(itemText(r.data, i-1, r.said.Item))
}

// wrongTitle says kindly what came of it.
func (r *rounds) wrongTitle() string {
	switch {
	case r.data.Kind == lessons.KindSpot:
		return r.T("play-look-on")
	case r.said.Note == activity.NoteExtra:
		return r.T("play-extra")
	case r.said.Note == activity.NoteMissing:
		return r.T("play-missing")
	}
	return r.T("play-think-again")
}

// complete is said at the end of a round, and of all.
func (r *rounds) complete(s *kit.Sheet) speech {
	p := speech{mood: "happy", right: true, title: r.roundTitle()}
	next := kit.Button{ID: "next", Label: r.T("play-next-round"), Icon: "right", Key: "Enter", Tone: &s.Blue, Size: 24}
	if r.said != nil {
		p.text, p.more = r.Say(r.said.Text), r.Say(r.said.More)
	}
	if p.more == "" {
		p.more = r.Say(r.data.Praise)
	}
	if !r.m.Clean() && p.more == r.Say(r.data.Praise) { // kept for what was right at the first try
		p.more = ""
	}
	return *r.onward(&p, press{next, r.next}, r.reasoned())
}

// Focus is on the board, or on the way on.
func (r *rounds) Focus() string {
	if r.closed() {
		return "next"
	}
	return r.board.Focus()
}

// Key takes the board's keys, Enter for the way on, and G for a hint.
func (r *rounds) Key(k fyne.KeyName) bool {
	switch {
	case r.closed() && slices.Contains([]fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter}, k):
		r.next()
	case r.closed():
		return r.commonKey(k)
	case k == fyne.KeyG && !r.data.Hint.Empty():
		r.hint()
	case r.board.Key(k):
	default:
		return r.commonKey(k)
	}
	return true
}
