package play

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// chat is the screen of a talk on a practice phone: the phone at the left, and at the right what Khiên says, the
// answers, and the four safe buttons, which are always there.
type chat struct {
	*game
	m      *activity.Chat
	said   *activity.Feedback
	typing bool
	stop   func()
	page   int // at the end: 0 the ending, then the choices, last the way to help
}

func newChat(g *game, m *activity.Chat) app.Screen { return &chat{game: g, m: m} }

// typingFor is how long the other side is seen typing.
const typingFor = 280 * time.Millisecond

func (c *chat) move(move string) {
	c.play(move, func(f activity.Feedback) {
		c.said = &f
		c.dots()
		c.Redraw()
		c.App.Focus(c.Focus())
	})
}

// dots shows for a moment that the other side is typing, when it has written.
func (c *chat) dots() {
	c.Leave()
	all, fresh := c.m.Transcript()
	if c.Settings.LessMotion || !c.otherWrote(all[fresh:]) {
		return
	}
	c.typing = true
	c.stop = c.Later(typingFor, func() {
		c.typing = false
		c.Redraw()
	})
}

func (c *chat) otherWrote(fresh []activity.Bubble) bool {
	for _, b := range fresh {
		if b.From == activity.FromOther {
			return true
		}
	}
	return false
}

// Leave stops the dots.
func (c *chat) Leave() {
	c.typing = false
	if c.stop != nil {
		c.stop()
	}
}

// Draw draws the talk, or at its end what it came to.
func (c *chat) Draw(s *kit.Sheet) {
	defer c.bar(s, "", 0, 0) // last: the keyboard comes to the answers first
	if c.m.Done() && c.page > 0 {
		c.drawReplay(s)
		return
	}
	m, w := s.Margin(), phoneWidth(s)
	s.Phone(practice(s, c.App, c.data.Chat.App, c.data.Chat.Other, c.talk()), m, 96, w, 640*max(1, s.Look.Text))
	x := m + w + 28
	if s.IsWide() {
		x += 20
	}
	at := area{x, 104, s.Width - m - x, 632}
	if c.m.Done() {
		c.drawEnding(s, at)
		return
	}
	c.drawTalk(s, at)
}

// talk gives the bubbles; while the other side types, its newest ones are dots.
func (c *chat) talk() []kit.Bubble {
	all, fresh := c.m.Transcript()
	var out []kit.Bubble
	for i, b := range all {
		if c.typing && i >= fresh && !b.Reply {
			return append(out, kit.Bubble{Dots: true})
		}
		head := i == 0 || !b.Reply && b.Time != "" && all[i-1].Node != b.Node && b.From == activity.FromOther
		out = append(out, bubbles(c.App, b.Message, b.From != activity.FromOther, head)...)
	}
	return out
}

// drawTalk draws what may be done now.
func (c *chat) drawTalk(s *kit.Sheet, at area) {
	node := c.m.Node()
	safe := c.safeHeight(s, at.w)
	if c.m.CanGoOn() {
		c.drawStep(s, area{at.x, at.y, at.w, at.h - safe - 20})
		c.safe(s, area{at.x, at.y + at.h - safe, at.w, safe})
		return
	}
	c.messages(s)
	y := c.khien(s, at)
	s.Aloud("", c.Say(node.Ask))
	for i, r := range c.m.Replies() {
		s.Aloud("", kit.Lettered(i, c.Say(r.Text)))
	}
	if !node.Ask.Empty() {
		y += s.Text(c.Say(node.Ask), kit.Type{Size: 30, Bold: true}, at.x, y, at.w) + 16
	}
	foot := max(at.y+at.h-safe, y+c.answersHeight(s, at.w))
	c.answers(s, area{at.x, y, at.w, foot - y})
	c.safe(s, area{at.x, foot, at.w, safe})
}

// drawStep draws a step without a choice: what Khiên says of it, and the way on.
func (c *chat) drawStep(s *kit.Sheet, at area) {
	c.messages(s)
	p := speech{mood: "thinking", among: true}
	if c.m.Node().Recover {
		p.mood = "caring"
	}
	p.title, p.text = c.lines()
	next := kit.Button{ID: "next", Label: c.T("play-next"), Icon: "right", Key: "Enter", Tone: &s.Blue, Size: 24}
	p.press = []press{{next, func() { c.move(activity.VerbNext) }}}
	p.side(s, c.App, area{at.x, at.y, at.w, min(at.h, 420)})
}

// khien draws what Khiên says: of the button or the practice, and of the talk.
func (c *chat) khien(s *kit.Sheet, at area) float32 {
	const face = 84
	s.Image(c.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "hello"}, s.Pixels(face)), at.x-6, at.y, face, face)
	x, w := at.x+face+10, at.w-face-10
	size := float32(24)
	if !s.IsWide() {
		size = 22
	}
	high := float32(0)
	first, text := c.lines()
	s.Aloud(c.item(), first, text)
	if first != "" {
		high += s.Text(first, kit.Type{Size: size, Bold: true}, x, at.y+4, w) + 6
	}
	high += s.Text(text, kit.Type{Size: size}, x, at.y+4+high, w)
	return at.y + max(face, high+4) + 12
}

// messages are the newest of the talk, to be read aloud.
func (c *chat) messages(s *kit.Sheet) {
	all, fresh := c.m.Transcript()
	for _, b := range all[min(fresh, len(all)):] {
		s.Aloud("", c.Say(b.Text))
	}
}

// item names the recording of what the activity says first.
func (c *chat) item() string {
	if len(c.m.Moves()) == 0 {
		return c.data.ID
	}
	return ""
}

// lines are what Khiên says: what a button did, or at the start what this is, in bold, and what goes on.
func (c *chat) lines() (first, text string) {
	text = c.Say(c.m.Node().Say)
	switch {
	case c.said == nil && len(c.m.Moves()) == 0:
		first = c.instruction(c.data)
	case c.said != nil && (c.said.Note == activity.NotePressed || c.said.Note == activity.NoteEarly):
		first = c.Say(c.said.Text)
	}
	return first, text
}

func (c *chat) answer(place int, text string) kit.Answer {
	return kit.Answer{ID: "reply-" + strconv.Itoa(place), Place: place, Text: lessons.Rich{{Text: text}}, Size: 24, Badge: 50}
}

func (c *chat) answersHeight(s *kit.Sheet, w float32) float32 {
	high := float32(0)
	for i, r := range c.m.Replies() {
		high += c.answerHeight(s, i, r, w) + 14
	}
	return high
}

func (c *chat) answerHeight(s *kit.Sheet, i int, r lessons.ChatReply, w float32) float32 {
	return max(70, s.AnswerHeight(c.answer(i, c.Say(r.Text)), w)-12)
}

// answers draws the replies, a little larger where there is room.
func (c *chat) answers(s *kit.Sheet, at area) {
	replies := c.m.Replies()
	spare := max(0, at.h-c.answersHeight(s, at.w)) / float32(len(replies))
	y := at.y
	for i, r := range replies {
		high := c.answerHeight(s, i, r, at.w) + min(12, spare*0.6)
		s.Answer(c.answer(i, c.Say(r.Text)), at.x, y, at.w, high, func() { c.move(activity.Line(activity.VerbReply, r.ID)) })
		y += high + 14 + min(8, spare*0.4)
	}
}

// Focus is on the way on. Among answers it is on none: Enter alone must choose nothing, and no answer stands out.
func (c *chat) Focus() string {
	if c.m.Done() || c.m.CanGoOn() {
		return "next"
	}
	return ""
}

// Key answers by letter, presses the safe buttons by number, and goes on with Enter.
func (c *chat) Key(k fyne.KeyName) bool {
	if c.m.Done() {
		return c.endKey(k)
	}
	replies, buttons := c.m.Replies(), c.data.Chat.Buttons
	enter := k == fyne.KeyReturn || k == fyne.KeyEnter
	switch n, l := digit(k), letter(k, len(replies)); {
	case n > 0 && n <= len(buttons):
		c.move(activity.Line(activity.VerbPress, buttons[n-1].ID))
	case l > 0:
		c.move(activity.Line(activity.VerbReply, replies[l-1].ID))
	case enter && c.m.CanGoOn():
		c.move(activity.VerbNext)
	default:
		return c.commonKey(k)
	}
	return true
}
