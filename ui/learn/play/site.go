package play

import (
	"strconv"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

// site draws the page behind a result, and below it the two ways to judge it, or why it was so.
func (g *search) site(s *kit.Sheet, r lessons.Result, at area) {
	y := g.sitePage(s, r, at) + 16
	if g.m.Mark(r.ID) == "" {
		y += s.Text(g.Say(g.m.Task().Ask), kit.Type{Size: 22, Bold: true}, at.x+4, y, at.w-8) + 10
		s.Reply("", g.Say(r.Title), g.Say(r.Page), g.Say(g.m.Task().Ask), kit.Lettered(0, g.T("play-use")), kit.Lettered(1, g.T("play-leave")))
		for i, one := range []struct{ use, label string }{{activity.Use, "play-use"}, {activity.Leave, "play-leave"}} {
			a := kit.Answer{ID: "mark-" + one.use, Place: i, Text: lessons.Rich{{Text: g.T(one.label)}}, Size: 24, Badge: 46}
			s.Answer(a, at.x, y, at.w, 68, func() { g.judge(one.use) })
			y += 68 + 14
		}
		return
	}
	right := (g.m.Mark(r.ID) == activity.Use) == r.Use
	p := &speech{mood: "cheering", title: g.T("play-look-again"), text: g.Say(r.Why), less: 2}
	if right {
		p.mood, p.right, p.title = "happy", true, ""
	}
	high := p.stripHeight(s, at.w)
	p.strip(s, g.App, area{at.x, y, at.w, high})
	next := kit.Button{ID: "next", Label: g.T("play-next-page"), Icon: "right", Key: "Enter", Tone: &s.Blue}
	if g.unmarked() == "" {
		next.Label = g.T("play-next")
	}
	s.Button(next, at.x, max(y+high+14, at.y+at.h-68), at.w, 64, g.next)
}

// sitePage draws the page itself and gives where it ends.
func (g *search) sitePage(s *kit.Sheet, r lessons.Result, at area) float32 {
	const head, lead = 50, 42
	in := area{at.x + 20, at.y + head + 14, at.w - 40, 0}
	title, text, fact := kit.Type{Size: 24, Bold: true}, kit.Type{Size: 22}, kit.Type{Size: 19}
	day, sources := r.Date, g.Say(r.Sources)
	if day == "" {
		day = g.T("play-no-date")
	}
	if sources == "" {
		sources = g.T("play-no-sources")
	} else {
		sources = g.T("play-sources", "Sources", sources)
	}
	facts := []struct{ icon, text string }{{"person", g.Say(r.By)}, {"calendar", day}, {"book", sources}}
	high := head + 14 + s.TextHeight(g.Say(r.Title), title, in.w) + 10 + s.TextHeight(g.Say(r.Page), text, in.w) + 18
	for _, f := range facts {
		high += max(30, s.TextHeight(f.text, fact, in.w-lead)) + 6
	}
	high += 10
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 3, Radius: 20, Shadow: true}
	if s.High {
		box.Line = s.Ink
	}
	s.Box(box, at.x, at.y, at.w, high)
	top := s.Box(kit.Box{Fill: s.Paper2}, at.x+2, at.y+2, at.w-4, head)
	top.TopLeftCornerRadius, top.TopRightCornerRadius = s.Real(18), s.Real(18)
	s.Icon("globe", s.Ink2, at.x+18, at.y+13, 26)
	address := kit.Type{Size: 18, Colour: s.Ink2, Fixed: true}
	room := at.w - 72
	if g.m.Mark(r.ID) != "" {
		room -= g.kind(s, r.Kind, at.x+at.w-14, at.y+14) + 12
	}
	for s.TextWidth(r.Address, address) > room && address.Size > 13 {
		address.Size--
	}
	s.Text(r.Address, address, at.x+54, at.y+2+(head-address.Size*kit.LineHeight)/2, room+8)
	y := in.y + s.Text(g.Say(r.Title), title, in.x, in.y, in.w) + 10
	y += s.Text(g.Say(r.Page), text, in.x, y, in.w) + 10
	s.Rule(in.x, y, in.w)
	y += 8
	for _, f := range facts {
		s.Icon(f.icon, s.Teal.Deep, in.x, y+2, 26)
		line := max(30, s.TextHeight(f.text, fact, in.w-lead))
		s.Text(f.text, fact, in.x+lead, y+(line-s.TextHeight(f.text, fact, in.w-lead))/2, in.w-lead)
		y += line + 6
	}
	return at.y + high
}

// question draws what is asked about the good pages: what they agree on, or the next part of the source line.
func (g *search) question(s *kit.Sheet, at area) {
	task := g.m.Task()
	y := at.y
	ask := kit.Type{Size: 26, Bold: true}
	if p := g.m.Part(); p != nil {
		y += s.Text(g.Say(task.Cite.Ask), ask, at.x, y, at.w) + 10
		y = g.sourceLine(s, area{at.x, y, at.w, 0}) + 14
		y += s.Text(g.Say(p.Label), kit.Type{Size: 24, Bold: true, Colour: s.Blue.Deep}, at.x, y, at.w) + 14
		s.Aloud("", g.Say(task.Cite.Ask), g.Say(p.Label))
	} else {
		y += s.Text(g.Say(task.Agree.Ask), ask, at.x, y, at.w) + 14
		s.Aloud("", g.Say(task.Agree.Ask))
	}
	for i, o := range g.m.Options(g.part()) {
		a := kit.Answer{ID: "option-" + strconv.Itoa(i), Place: i, Text: lessons.Rich{{Text: g.Say(o.Text)}}, Size: 22, Badge: 44}
		s.Aloud("", kit.Lettered(i, g.Say(o.Text)))
		if g.m.Touched(g.part(), o.ID) {
			a.State = kit.WrongState
		}
		high := max(66, s.AnswerHeight(a, at.w)-18)
		s.Answer(a, at.x, y, at.w, high, func() { g.choose(o.ID) })
		y += high + 12
	}
	p := &speech{mood: "thinking", title: g.T("play-think-again"), less: 2}
	switch {
	case g.hinted:
		p.title, p.text = "", g.Say(g.data.Hint)
	case g.said == nil:
		return
	default:
		p.text = g.Say(g.said.Text)
		if g.said.Right {
			p.mood, p.right, p.title = "happy", true, ""
		}
	}
	high := p.stripHeight(s, at.w)
	p.strip(s, g.App, area{at.x, max(y+4, min(y+16, at.y+at.h-high)), at.w, high})
}

// sourceLine draws the source line as far as it is built, and gives where it ends.
func (g *search) sourceLine(s *kit.Sheet, at area) float32 {
	var words lessons.Rich
	for i, p := range g.m.Task().Cite.Parts {
		gap := " "
		if i == 0 {
			gap = ""
		}
		if o := g.m.Built(p.ID); o != nil {
			words = append(words, lessons.Span{Text: gap + g.Say(o.Text), Bold: true})
		} else {
			words = append(words, lessons.Span{Text: gap + "______"})
		}
	}
	t := kit.Type{Size: 22}
	high := s.RichHeight(words, t, at.w-40) + 24
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Sun.Line, Weight: 3, Radius: 18, Shadow: true}, at.x, at.y, at.w, high)
	s.Rich(words, t, at.x+20, at.y+12, at.w-40)
	return at.y + high
}
