package play

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

// drawEnding draws how the talk ended, beside the phone.
func (c *chat) drawEnding(s *kit.Sheet, at area) {
	node := c.m.Node()
	next := kit.Button{ID: "next", Label: c.T("play-replay"), Icon: "right", Key: "Enter", Tone: &s.Blue, Size: 24}
	if len(c.m.Steps()) == 0 {
		next.Label = c.T("play-help-way")
	}
	y := at.y + s.Text(c.Say(node.Ending), kit.Type{Size: 34, Bold: true}, at.x, at.y, at.w) + 16
	s.Aloud("", c.Say(node.Ending))
	p := speech{among: true, mood: "caring", text: c.Say(node.Say)}
	p.press = []press{{next, func() { c.turn(1) }}}
	p.side(s, c.App, area{at.x, y, at.w, min(at.y+at.h-y, 460)})
}

// pages splits the choices into pages that fit; the way to help is one more page after them.
func (c *chat) pages(s *kit.Sheet, w, h float32) [][]activity.Step {
	var out [][]activity.Step
	var page []activity.Step
	used := float32(0)
	for _, step := range c.m.Steps() {
		high := c.stepHeight(s, step, w) + 14
		if used+high > h && len(page) > 0 {
			out, page, used = append(out, page), nil, 0
		}
		page, used = append(page, step), used+high
	}
	if len(page) > 0 {
		out = append(out, page)
	}
	return out
}

// drawReplay draws a page of the choices, each with what it meant, or at last the way to help.
func (c *chat) drawReplay(s *kit.Sheet) {
	m := s.Margin()
	w := s.Width - 2*m
	pages := c.pages(s, w, s.Height-104-56-84)
	c.page = min(c.page, len(pages)+1)
	y := float32(104)
	last := c.page == len(pages)+1
	if last {
		c.drawHelp(s, area{m, y, w, s.Height - y - 100})
	} else {
		title := c.T("play-replay-title", "At", c.page, "Of", len(pages))
		y += s.Text(title, kit.Type{Size: 30, Bold: true}, m, y, w) + 14
		s.Aloud("", title)
		for _, step := range pages[c.page-1] {
			y += c.step(s, step, m, y, w) + 14
		}
	}
	c.turns(s, max(s.Height-84, y+8), last)
}

// stepLead is the room of a step's sign and its word.
const stepLead = 148

func (c *chat) stepHeight(s *kit.Sheet, step activity.Step, w float32) float32 {
	words := s.TextHeight(c.chosen(step), kit.Type{Size: 24, Bold: true}, w-stepLead-20) +
		s.TextHeight(c.Say(step.Meaning), kit.Type{Size: 22}, w-stepLead-20) + 36
	return max(words, 48+s.TextHeight(c.kindWord(step), kindType, stepLead-24)+28)
}

var kindType = kit.Type{Size: 17, Bold: true, Align: kit.Centre}

// kindWord names what a choice was: kindly, since nothing of it was a fault.
func (c *chat) kindWord(step activity.Step) string {
	switch step.Kind {
	case lessons.Safe:
		return c.T("play-kind-safe")
	case lessons.Risky:
		return c.T("play-kind-risky")
	}
	return c.T("play-kind-unsure")
}

// kindLook gives each kind of choice a sign of its own shape, and a safe button its own.
func (c *chat) kindLook(s *kit.Sheet, step activity.Step) (kit.Tone, string) {
	switch {
	case step.Button != "":
		return c.tileLook(s, step.Button)
	case step.Kind == lessons.Safe:
		return s.Green, "check"
	case step.Kind == lessons.Risky:
		return s.Sun, "warning"
	}
	return s.Blue, "help"
}

func (c *chat) chosen(step activity.Step) string {
	if step.Button != "" {
		return c.T("play-pressed", "Button", c.Say(step.Chosen))
	}
	return c.Say(step.Chosen)
}

// step draws one choice with its meaning, and at its left by sign and word what it was.
func (c *chat) step(s *kit.Sheet, step activity.Step, x, y, w float32) float32 {
	high := c.stepHeight(s, step, w)
	s.Box(kit.Box{Fill: s.Palette.Card, Radius: 20, Shadow: true}, x, y, w, high)
	tone, icon := c.kindLook(s, step)
	word, t := c.kindWord(step), kindType
	sign := 48 + 4 + s.TextHeight(word, t, stepLead-24)
	top, mid := y+(high-sign)/2, x+stepLead/2
	s.Disc(tone.Tint, mid-24, top, 48)
	s.Icon(icon, tone.Deep, mid-13, top+11, 26)
	s.Text(word, t, x+12, top+52, stepLead-24)
	s.Aloud("", c.chosen(step), word, c.Say(step.Meaning))
	wide := w - stepLead - 20
	at := y + (high-s.TextHeight(c.chosen(step), kit.Type{Size: 24, Bold: true}, wide)-4-s.TextHeight(c.Say(step.Meaning), kit.Type{Size: 22}, wide))/2
	at += s.Text(c.chosen(step), kit.Type{Size: 24, Bold: true}, x+stepLead, at, wide) + 4
	s.Text(c.Say(step.Meaning), kit.Type{Size: 22, Colour: s.Ink2}, x+stepLead, at, wide)
	return high
}

// drawHelp draws what to carry away, with the one whose phone it was, and the way to help.
func (c *chat) drawHelp(s *kit.Sheet, at area) {
	const side = 200
	title, text := kit.Type{Size: 34, Bold: true}, kit.Type{Size: 26}
	x, w := at.x+side+56, at.w-side-84
	praise, after := c.Say(c.data.Praise), c.Say(c.data.After)
	if !c.well() {
		praise, after = c.T("play-through"), c.practise()+"\n"+after
	}
	words := s.TextHeight(praise, title, w) + 12 + s.TextHeight(after, text, w)
	high := max(side+56, words+56)
	s.Card(at.x, at.y, at.w, high)
	who := lessons.Figure{Who: c.data.Chat.Who, Mood: "happy"}
	s.Image(c.Painter.Portrait(who, s.Pixels(side), s.Violet.Tint, float64(s.Pixels(24))), at.x+28, at.y+(high-side)/2, side, side)
	y := at.y + (high-words)/2
	y += s.Text(praise, title, x, y, w) + 12
	s.Text(after, text, x, y, w)
	s.Aloud("", praise, after)
	helpCard(s, c.App, c.Say(c.m.Node().Help), area{at.x, at.y + high + 24, at.w, 0})
}

// turns draws the buttons that lead through the pages.
func (c *chat) turns(s *kit.Sheet, y float32, last bool) {
	m := s.Margin()
	back := kit.Button{ID: "before", Label: c.T("play-before"), Icon: "left", Key: "PgUp"}
	s.Button(back, m, y, s.ButtonWidth(back), 64, func() { c.turn(-1) })
	next := kit.Button{ID: "next", Label: c.T("play-next"), Icon: "right", Key: "Enter", Tone: &s.Blue, Size: 24}
	do := func() { c.turn(1) }
	if last {
		next.Label, next.Icon, do = c.T("play-done"), "check", c.done
	}
	w := s.ButtonWidth(next) + 32
	s.Button(next, s.Width-m-w, y, w, 64, do)
	if last {
		c.drawAgain(s, m+s.ButtonWidth(back)+16, y)
	}
}

// turn goes a page on or back.
func (c *chat) turn(by int) {
	c.page = max(0, c.page+by)
	c.Redraw()
	c.App.Focus("next")
}

// endKey turns pages. Enter presses the button that leads on, which has the focus.
func (c *chat) endKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyPageDown:
		if !c.lastPage() {
			c.turn(1)
		}
	case fyne.KeyPageUp, fyne.KeyBackspace:
		c.turn(-1)
	default:
		return c.commonKey(k)
	}
	return true
}

// lastPage says that the button that leads on is the one that ends.
func (c *chat) lastPage() bool {
	for _, h := range c.Hots() {
		if h.ID == "next" {
			return h.Label == c.T("play-done")
		}
	}
	return false
}

// helpCard draws the way to help, with its sign, and gives where it ends.
func helpCard(s *kit.Sheet, a interface{ T(string, ...any) string }, text string, at area) float32 {
	t := kit.Type{Size: 26}
	high := 40 + s.TextHeight(a.T("play-help-way"), kit.Type{Size: 26, Bold: true}, at.w-140) + s.TextHeight(text, t, at.w-140) + 8
	box := kit.Box{Fill: s.Teal.Tint, Line: s.Teal.Line, Weight: 3, Radius: 24}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
	}
	s.Box(box, at.x, at.y, at.w, high)
	s.Disc(s.Teal.Base, at.x+28, at.y+(high-64)/2, 64)
	s.Icon("phone", s.Teal.On, at.x+44, at.y+(high-32)/2, 32)
	y := at.y + 20
	y += s.Text(a.T("play-help-way"), kit.Type{Size: 26, Bold: true, Colour: s.Teal.Deep}, at.x+116, y, at.w-140) + 8
	s.Text(text, t, at.x+116, y, at.w-140)
	s.Aloud("", a.T("play-help-way"), text)
	return at.y + high
}

// joined gives the words of a sentence that was built.
func joined(a interface{ Say(lessons.Text) string }, parts []lessons.Text) string {
	out := ""
	for i, p := range parts {
		if i > 0 {
			out += " "
		}
		out += a.Say(p)
	}
	return out
}
