package play

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// dial is the screen of a call on a toy phone: the phone at the left, with its keys, and once somebody has answered with
// the talk; at the right what may be said, and which of the three facts were told.
type dial struct {
	*game
	m      *activity.Dial
	said   *activity.Feedback
	hinted bool
}

func newDial(g *game, m *activity.Dial) app.Screen { return &dial{game: g, m: m} }

func (g *dial) move(move string) {
	onCall := g.m.OnCall()
	g.play(move, func(f activity.Feedback) {
		g.said, g.hinted = &f, false
		if f.Text.Empty() {
			g.said = nil
		}
		g.Redraw()
		if g.m.OnCall() != onCall || onCall || g.m.HungUp() {
			g.App.Focus(g.Focus())
		}
	})
}

func (g *dial) press(key string) { g.move(activity.Line(activity.VerbPress, key)) }

func (g *dial) hint() {
	g.hinted = true
	g.Redraw()
}

// Draw draws the phone, and beside it what is to be done.
func (g *dial) Draw(s *kit.Sheet) {
	defer g.bar(s, "", 0, 0)
	m := s.Margin()
	w := phoneWidth(s)
	if !s.IsWide() {
		w += 12
	}
	defer g.phone(s, area{m, 96, w, 640}) // last: the keyboard comes to what may be said first
	x := m + w + 28
	if s.IsWide() {
		x += 20
	}
	at := area{x, 104, s.Width - m - x, 632}
	switch {
	case g.m.Done():
		g.ended(s, at)
	case g.m.OnCall():
		g.talking(s, at)
	default:
		g.dialling(s, at)
	}
}

// phone draws the toy phone: its keys, the talk, or that it was hung up.
func (g *dial) phone(s *kit.Sheet, at area) {
	data := g.m.Phone()
	p := kit.Phone{Name: g.T("play-toy"), Tone: s.Teal, Size: 20, Foot: 84}
	if g.m.OnCall() || g.m.HungUp() {
		p.Name, p.Under = g.Say(data.Listener.Name), g.T("play-toy")
		all, _ := g.m.Talk()
		for i, one := range all {
			p.Bubbles = append(p.Bubbles, bubbles(g.App, one, one.From == data.Who, i == 0)...)
		}
	} else {
		p.Foot = at.h - 120
	}
	s.Phone(p, at.x, at.y, at.w, at.h)
	foot := area{at.x + 28, at.y + at.h - 24 - p.Foot, at.w - 56, p.Foot}
	switch {
	case g.m.Done():
	case g.m.HungUp():
		again := kit.Button{ID: activity.PressAgain, Label: g.Say(data.HangUp.Again), Icon: "phone", Key: "Enter", Tone: &s.Green}
		s.Button(again, foot.x, foot.y+10, foot.w, 64, func() { g.press(activity.PressAgain) })
	case g.m.OnCall():
		end := kit.Button{ID: activity.PressHangUp, Label: g.Say(data.HangUp.Text), Icon: "phone", Key: "X"}
		s.Button(end, foot.x, foot.y+10, foot.w, 64, func() { g.press(activity.PressHangUp) })
	default:
		g.keys(s, foot)
	}
}

// keys draws the display with what was dialled, and the twelve keys.
func (g *dial) keys(s *kit.Sheet, at area) {
	const display, gap, lines = 84, 12, 4
	box := kit.Box{Fill: s.Paper2, Line: s.StrongLine, Weight: 2, Radius: 16}
	if s.High {
		box.Line = s.Ink
	}
	s.Box(box, at.x, at.y, at.w, display)
	s.Text(g.m.Dialled(), kit.Type{Size: 44, Bold: true, Align: kit.Centre, Lines: 1, Fixed: true}, at.x, at.y+14, at.w)
	w := (at.w - 2*gap) / 3
	h := min(92, (at.h-display-gap*lines)/lines)
	y := at.y + display + gap
	var hots []func()
	for i, key := range activity.Keys {
		cell := area{at.x + float32(i%3)*(w+gap), y + float32(i/3)*(h+gap), w, h}
		face := kit.Box{Fill: s.Palette.Card, Line: s.Teal.Line, Weight: 3, Radius: 24, Shadow: true}
		if s.High {
			face.Line = s.Ink
		}
		s.Box(face, cell.x, cell.y, cell.w, cell.h)
		s.Fit(key, kit.Type{Size: 34, Bold: true, Align: kit.Centre, Fixed: true}, cell.x, cell.y, cell.w, cell.h)
		hots = append(hots, func() {
			s.Hot("key-"+key, key, 24, cell.x, cell.y, cell.w, cell.h, func() { g.press(key) }).Again = true
		})
	}
	for _, hot := range hots { // over all of them: the ring of the focus stands outside its key
		hot()
	}
}

// dialling draws the number on a note, and what Khiên says.
func (g *dial) dialling(s *kit.Sheet, at area) {
	at.y = practiceLine(s, g.Say(g.m.Phone().Toy), at) + 20
	const note = 190
	box := kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Base, Weight: 3, Radius: 12, Shadow: true}
	if s.High {
		box.Line = s.Ink
	}
	face := float32(note)
	who := lessons.Figure{Who: g.m.Phone().Who, Mood: "worried"}
	s.Image(g.Painter.Portrait(who, s.Pixels(face), s.Violet.Tint, float64(s.Pixels(24))), at.x, at.y, face, face)
	x, w := at.x+face+20, at.w-face-20
	s.Box(box, x, at.y, w, note)
	high := s.Text(g.T("play-number"), kit.Type{Size: 24, Align: kit.Centre}, x+16, at.y+18, w-32)
	s.Fit(g.m.Number(), kit.Type{Size: 84, Bold: true, Align: kit.Centre, Fixed: true}, x+16, at.y+18+high, w-32, note-high-28)
	y := at.y + note + 20
	p := &speech{mood: "hello", text: g.instruction(g.data), item: g.data.ID}
	switch {
	case g.said != nil && g.said.Note == activity.NoteWrong:
		p.mood, p.text = "cheering", g.Say(g.said.Text)
	case g.m.HungUp():
		p.mood, p.text = "caring", g.Say(g.m.Phone().HangUp.Says)
	}
	high = max(120, p.stripHeight(s, at.w))
	p.strip(s, g.App, area{at.x, y, at.w, high})
	if !g.m.HungUp() {
		s.Text(g.T("play-dial-keys"), kit.Type{Size: 22, Colour: s.Ink2}, at.x, y+high+18, at.w)
	}
}

// talking draws who talks, the facts told so far, what Khiên says to the last reply, and what may be said now.
func (g *dial) talking(s *kit.Sheet, at area) {
	y := g.people(s, at) + 12
	all, fresh := g.m.Talk()
	for _, one := range all[min(fresh, len(all)):] {
		s.Aloud("", g.Say(one.Text))
	}
	p := &speech{mood: "hello", among: true, text: g.instruction(g.data), less: 2}
	switch {
	case g.hinted:
		p.mood, p.text = "thinking", g.Say(g.data.Hint)
	case g.said != nil:
		p.mood, p.text, p.right = "caring", g.Say(g.said.Text), g.said.Right
	}
	if g.m.CanGoOn() {
		p.press = []press{{kit.Button{ID: "next", Label: g.T("play-next"), Icon: "right", Key: "Enter", Tone: &s.Blue}, func() { g.move(activity.VerbNext) }}}
	}
	high := p.stripHeight(s, at.w)
	p.strip(s, g.App, area{at.x, y, at.w, high})
	y += high + 14
	if g.m.CanGoOn() {
		return
	}
	y += s.Text(g.Say(g.m.Node().Ask), kit.Type{Size: 28, Bold: true}, at.x, y, at.w) + 12
	s.Aloud("", g.Say(g.m.Node().Ask))
	for i, r := range g.m.Replies() {
		a := kit.Answer{ID: "reply-" + strconv.Itoa(i), Place: i, Text: lessons.Rich{{Text: g.Say(r.Text)}}, Size: 24, Badge: 48}
		s.Aloud("", kit.Lettered(i, g.Say(r.Text)))
		high := max(70, s.AnswerHeight(a, at.w)-12)
		s.Answer(a, at.x, y, at.w, high, func() { g.move(activity.Line(activity.VerbReply, r.ID)) })
		y += high + 12
	}
}

// people draws the child and the listener, and between them the facts with a tick for each that was told.
func (g *dial) people(s *kit.Sheet, at area) float32 {
	const face = 116
	data := g.m.Phone()
	child := lessons.Figure{Who: data.Who, Mood: "worried"}
	if g.m.Done() {
		child.Mood = "happy"
	}
	ear := lessons.Figure{Who: data.Listener.Figure, Mood: "happy"}
	s.Image(g.Painter.Portrait(child, s.Pixels(face), s.Violet.Tint, float64(s.Pixels(24))), at.x, at.y, face, face)
	s.Image(g.Painter.Portrait(ear, s.Pixels(face), s.Teal.Tint, float64(s.Pixels(24))), at.x+at.w-face, at.y, face, face)
	x, w := at.x+face+20, at.w-2*face-40
	step := float32(face) / float32(len(data.Facts))
	for i, f := range data.Facts {
		y := at.y + float32(i)*step
		disc := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 3, Radius: 15}
		told := g.m.Told(f.ID)
		if told {
			disc.Fill, disc.Line = s.Green.Base, s.Green.Base
		}
		if s.High {
			disc.Line = s.Ink
		}
		s.Box(disc, x, y+(step-30)/2, 30, 30)
		if told {
			s.Icon("check", s.Green.On, x+5, y+(step-20)/2, 20)
		}
		s.Fit(g.Say(f.Text), kit.Type{Size: 22, Bold: told}, x+42, y, w-42, step)
	}
	return at.y + face
}

// ended draws how the call ended, and the way to help.
func (g *dial) ended(s *kit.Sheet, at area) {
	node := g.m.Node()
	y := g.people(s, at) + 14
	y += s.Text(g.Say(node.Ending), kit.Type{Size: 30, Bold: true}, at.x, y, at.w) + 12
	s.Aloud("", g.Say(node.Ending))
	p := &speech{among: true}
	g.end(p)
	high := p.stripHeight(s, at.w)
	p.strip(s, g.App, area{at.x, y, at.w, high})
	y = helpCard(s, g.App, g.Say(node.Help), area{at.x, y + high + 16, at.w, 0}) + 20
	next := kit.Button{ID: "next", Label: g.T("play-done"), Icon: "check", Key: "Enter", Tone: &s.Blue, Size: 24}
	w := s.ButtonWidth(next) + 40
	y = max(y, at.y+at.h-72)
	s.Button(next, at.x+at.w-w, y, w, 68, g.done)
	g.drawAgain(s, at.x, y)
}

// Focus is on the keys, or on the way on; on none of what may be said: Enter alone must say nothing.
func (g *dial) Focus() string {
	switch {
	case g.m.Done(), g.m.CanGoOn():
		return "next"
	case g.m.HungUp():
		return activity.PressAgain
	case g.m.OnCall():
		return ""
	}
	return "key-" + activity.Keys[0]
}

// Key dials by the number keys, replies by letter, hangs up, goes on.
func (g *dial) Key(k fyne.KeyName) bool {
	enter := k == fyne.KeyReturn || k == fyne.KeyEnter
	replies := g.m.Replies()
	n := letter(k, len(replies))
	switch {
	case enter && g.m.CanGoOn():
		g.move(activity.VerbNext)
	case enter && g.m.HungUp():
		g.press(activity.PressAgain)
	case n > 0:
		g.move(activity.Line(activity.VerbReply, replies[n-1].ID))
	case g.m.Done():
		return g.commonKey(k)
	case k == fyne.KeyX && g.m.OnCall():
		g.press(activity.PressHangUp)
	case k == fyne.KeyG && g.m.OnCall():
		g.hint()
	case !g.m.OnCall() && !g.m.HungUp() && (digit(k) > 0 || k == fyne.Key0):
		g.press(string(k))
	default:
		return g.commonKey(k)
	}
	return true
}
