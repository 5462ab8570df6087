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

func (c *chat) stepHeight(s *kit.Sheet, step activity.Step, w float32) float32 {
	return s.TextHeight(c.chosen(step), kit.Type{Size: 24, Bold: true}, w-120) +
		s.TextHeight(c.Say(step.Meaning), kit.Type{Size: 22}, w-120) + 36
}

func (c *chat) chosen(step activity.Step) string {
	if step.Button != "" {
		return c.T("play-pressed", "Button", c.Say(step.Chosen))
	}
	return c.Say(step.Chosen)
}

// step draws one choice with its meaning: the same for all kinds, since nothing of it was a fault.
func (c *chat) step(s *kit.Sheet, step activity.Step, x, y, w float32) float32 {
	high := c.stepHeight(s, step, w)
	s.Box(kit.Box{Fill: s.Palette.Card, Radius: 20, Shadow: true}, x, y, w, high)
	tone, icon := s.Violet, "topic-2"
	if step.Button != "" {
		tone, icon = c.tileLook(s, step.Button)
	}
	s.Disc(tone.Tint, x+22, y+(high-56)/2, 56)
	s.Icon(icon, tone.Deep, x+36, y+(high-28)/2, 28)
	s.Aloud("", c.chosen(step), c.Say(step.Meaning))
	at := y + 16
	at += s.Text(c.chosen(step), kit.Type{Size: 24, Bold: true}, x+100, at, w-120) + 4
	s.Text(c.Say(step.Meaning), kit.Type{Size: 22, Colour: s.Ink2}, x+100, at, w-120)
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
