package play

import (
	"strconv"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

const (
	appName  = 40 // the line with the app's name
	appTabs  = 56
	appPad   = 16
	rowSpace = 6
	ringRoom = 9 // above what is pressed, for the ring of the focus
	toggleW  = 72
)

// app draws the made-up app: its name, its pages as tabs, the switches of the one in front.
func (g *settings) app(s *kit.Sheet, at area) {
	data := g.m.Phone()
	tone := s.Named(data.App.Colour)
	body := kit.Box{Fill: s.Palette.Card, Line: tone.Base, Weight: 3, Radius: 24, Shadow: true}
	if s.High {
		body.Line, body.Weight = s.Ink, 4
	}
	s.Box(body, at.x, at.y, at.w, at.h)
	head := s.Box(kit.Box{Fill: tone.Base}, at.x+1, at.y+1, at.w-2, appName+appTabs)
	head.TopLeftCornerRadius, head.TopRightCornerRadius = s.Real(23), s.Real(23)
	s.Icon("gear", tone.On, at.x+20, at.y+8, 26)
	name := kit.Type{Size: 20, Bold: true, Colour: tone.On, Lines: 1, Fixed: true}
	s.Text(g.Say(data.App.Name), name, at.x+56, at.y+8, at.w-78)
	hots := g.tabs(s, tone, area{at.x + appPad, at.y + appName, at.w - 2*appPad, appTabs})
	if s.High {
		s.Rule(at.x, at.y+appName+appTabs, at.w)
	}
	list := data.Pages[g.page].Switches
	in := area{at.x + appPad, at.y + appName + appTabs + 8, at.w - 2*appPad, at.h - appName - appTabs - 16}
	spare := max(0, in.h-g.rowsHeight(s, g.page, in.w))
	breath := min(16, spare/float32(len(list)))
	for i, one := range list {
		row := area{in.x, in.y, in.w, g.rowHeight(s, one, in.w) + breath}
		hots = append(hots, g.row(s, one, tone, row)...)
		in.y += row.h + rowSpace
		if i < len(list)-1 {
			s.Rule(in.x, in.y-rowSpace/2-1, in.w)
		}
	}
	for _, hot := range hots { // over all of them: the ring of the focus stands outside its button
		hot()
	}
}

// tabs draws the app's pages as tabs, the one in front in white.
func (g *settings) tabs(s *kit.Sheet, tone kit.Tone, at area) []func() {
	pages := g.m.Phone().Pages
	var needs []float32
	for _, p := range pages {
		needs = append(needs, s.TextWidth(g.Say(p.Title), kit.Type{Size: 20, Bold: true, Fixed: true})+32)
	}
	var hots []func()
	x := at.x
	for i, w := range shares(needs, at.w) {
		p, left := pages[i], x
		x += w
		t := kit.Type{Size: 20, Bold: true, Colour: tone.On, Align: kit.Centre, Fixed: true}
		if i == g.page {
			front := s.Box(kit.Box{Fill: s.Palette.Card}, left, at.y, w, at.h)
			front.TopLeftCornerRadius, front.TopRightCornerRadius = s.Real(16), s.Real(16)
			if s.High {
				front.StrokeColor, front.StrokeWidth = s.Ink, s.Real(3)
			}
			t.Colour = tone.Deep
		}
		label := g.Say(p.Title)
		for s.TextHeight(label, t, w-16) > at.h-4 && t.Size > 14 {
			t.Size--
		}
		high := s.TextHeight(label, t, w-16)
		s.Text(label, t, left+8, at.y+(at.h-high)/2, w-16)
		hots = append(hots, func() { s.Hot("tab-"+strconv.Itoa(i+1), label, 16, left, at.y, w, at.h, func() { g.turn(i) }) })
	}
	return hots
}

// appHeight is how high the app must be for the longest of its pages, so that it stays as it is when they are turned.
func (g *settings) appHeight(s *kit.Sheet, w float32) float32 {
	high := float32(0)
	for i := range g.m.Phone().Pages {
		high = max(high, g.rowsHeight(s, i, w-2*appPad))
	}
	return high + appName + appTabs + 16
}

func (g *settings) rowsHeight(s *kit.Sheet, page int, w float32) float32 {
	high := float32(-rowSpace)
	for _, one := range g.m.Phone().Pages[page].Switches {
		high += g.rowHeight(s, one, w) + rowSpace
	}
	return high
}

func (g *settings) label() kit.Type  { return kit.Type{Size: 20, Bold: true} }
func (g *settings) detail() kit.Type { return kit.Type{Size: 18} }

// labelHeight is that of what a switch is called, with its detail.
func (g *settings) labelHeight(s *kit.Sheet, one lessons.Switch, w float32) float32 {
	high := s.TextHeight(g.Say(one.Text), g.label(), w)
	if d := g.Say(one.Detail); d != "" {
		high += s.TextHeight(d, g.detail(), w)
	}
	return high
}

// beside says that choices stand beside what they are called: a wide app has room for it.
func beside(w float32) bool { return w >= 800 }

// labelWidth is how wide what a switch is called may be.
func (g *settings) labelWidth(one lessons.Switch, w float32) float32 {
	switch {
	case len(one.Choices) == 0:
		return w - toggleW - 24
	case beside(w):
		return w*0.4 - 20
	}
	return w
}

func (g *settings) rowHeight(s *kit.Sheet, one lessons.Switch, w float32) float32 {
	words := g.labelHeight(s, one, g.labelWidth(one, w))
	switch {
	case len(one.Choices) == 0:
		return max(58, words+8)
	case beside(w):
		return max(words, g.choicesHeight(s, one, w*0.6)) + 8
	}
	return words + ringRoom + g.choicesHeight(s, one, w) + 4
}

// row draws a switch, and gives what can be pressed.
func (g *settings) row(s *kit.Sheet, one lessons.Switch, tone kit.Tone, at area) []func() {
	if g.said != nil && g.said.Note == activity.NoteWrong && g.said.Item == one.ID {
		mark := kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Base, Weight: 3, Radius: 14}
		s.Box(mark, at.x-10, at.y-3, at.w+20, at.h+4)
	}
	w := g.labelWidth(one, at.w)
	words := g.labelHeight(s, one, w)
	y := at.y + 2
	besides := len(one.Choices) == 0 || beside(at.w)
	if besides {
		y = at.y + (at.h-words)/2
	}
	s.Aloud("", g.Say(one.Text), g.Say(one.Detail))
	y += s.Text(g.Say(one.Text), g.label(), at.x, y, w)
	if d := g.Say(one.Detail); d != "" {
		small := g.detail()
		small.Colour = s.Ink2
		s.Text(d, small, at.x, y, w)
	}
	if len(one.Choices) == 0 {
		return []func(){g.toggle(s, one, at)}
	}
	choices := area{at.x, at.y + 2 + words + ringRoom, at.w, at.h - words - ringRoom - 4}
	if besides {
		choices = area{at.x + at.w*0.4, at.y + 4, at.w * 0.6, at.h - 8}
	}
	return g.choices(s, one, tone, choices)
}

// toggle draws a switch that is on or off; the whole row is pressed.
func (g *settings) toggle(s *kit.Sheet, one lessons.Switch, at area) func() {
	on := g.m.Stands(one.ID) == lessons.On
	s.Toggle(on, at.x+at.w-toggleW, at.y+(at.h-40)/2)
	to, state := lessons.On, g.T("play-off")
	if on {
		to, state = lessons.Off, g.T("play-on")
	}
	high := max(56, at.h-2)
	return func() {
		h := s.Hot("set-"+one.ID, g.Say(one.Text)+": "+state, 12, at.x-6, at.y+(at.h-high)/2, at.w+12, high, func() { g.set(one.ID, to) })
		if g.m.RoundDone() {
			h.Disable()
		}
	}
}

func (g *settings) choiceType() kit.Type { return kit.Type{Size: 18, Bold: true, Align: kit.Centre} }

// choiceWidths shares the width by how long the words are, so that short ones leave their room to long ones.
func (g *settings) choiceWidths(s *kit.Sheet, one lessons.Switch, w float32) []float32 {
	var needs []float32
	for _, c := range one.Choices {
		needs = append(needs, max(72, min(s.TextWidth(g.Say(c.Text), g.choiceType()), w/2)+22))
	}
	return shares(needs, w)
}

// shares gives everything the width it needs and as much of the rest, or its part of what there is.
func shares(needs []float32, w float32) []float32 {
	total := float32(0)
	for _, need := range needs {
		total += need
	}
	out := make([]float32, len(needs))
	for i, need := range needs {
		out[i] = need + (w-total)/float32(len(needs))
		if total > w {
			out[i] = need * w / total
		}
	}
	return out
}

func (g *settings) choicesHeight(s *kit.Sheet, one lessons.Switch, w float32) float32 {
	high := float32(0)
	widths := g.choiceWidths(s, one, w)
	for i, c := range one.Choices {
		high = max(high, s.TextHeight(g.Say(c.Text), g.choiceType(), widths[i]-14))
	}
	return max(56, high+10)
}

// choices draws what a switch may stand at as one bar, the present one filled and ticked by its frame.
func (g *settings) choices(s *kit.Sheet, one lessons.Switch, tone kit.Tone, at area) []func() {
	back := kit.Box{Fill: s.Paper2, Radius: 14}
	if s.High {
		back.Line, back.Weight = s.Line, 2
	}
	s.Box(back, at.x, at.y, at.w, at.h)
	var hots []func()
	x := at.x
	for i, w := range g.choiceWidths(s, one, at.w) {
		c := one.Choices[i]
		label, t := g.Say(c.Text), g.choiceType()
		t.Colour = s.Ink2
		if g.m.Stands(one.ID) == c.ID {
			box := kit.Box{Fill: tone.Base, Radius: 12}
			t.Colour = tone.On
			if s.High {
				box.Fill, t.Colour = s.Blue.Base, s.Blue.On
			}
			s.Box(box, x+3, at.y+3, w-6, at.h-6)
		}
		high := s.TextHeight(label, t, w-14)
		s.Text(label, t, x+7, at.y+(at.h-high)/2, w-14)
		left := x
		hots = append(hots, func() {
			h := s.Hot("set-"+one.ID+"-"+c.ID, label, 12, left, at.y, w, at.h, func() { g.set(one.ID, c.ID) })
			if g.m.RoundDone() {
				h.Disable()
			}
		})
		x += w
	}
	return hots
}

// set turns a switch; a choice at which it stands already is no move.
func (g *settings) set(id, choice string) {
	if g.m.Stands(id) != choice {
		g.move(activity.Line(activity.VerbSet, id, choice))
	}
}

// switchFocus names what the focus stands on in a switch: its row, or its present choice.
func (g *settings) switchFocus(id string) string {
	for _, p := range g.m.Phone().Pages {
		for _, one := range p.Switches {
			if one.ID == id && len(one.Choices) > 0 {
				return "set-" + id + "-" + g.m.Stands(id)
			}
		}
	}
	return "set-" + id
}
