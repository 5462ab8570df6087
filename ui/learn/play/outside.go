package play

import (
	"image/color"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

const outsideHead = 54

// outside draws what somebody outside sees of the profile, as it was at the start and as it is now, each line at the same
// height, so that what was hidden shows as a gap in the right one.
func (g *settings) outside(s *kit.Sheet, at area) {
	lines := g.m.Phone().Profile
	if len(lines) == 0 {
		return
	}
	const gap = 12
	w := (at.w - gap) / 2
	title := kit.Type{Size: 20, Bold: true, Align: kit.Centre}
	s.Icon("eye", s.Ink2, at.x+4, at.y-2, 30)
	y := at.y + s.Text(g.T("play-outside-sees"), kit.Type{Size: 22, Bold: true}, at.x+44, at.y-2, at.w-44) + 8
	head := max(outsideHead-8, s.TextHeight(g.T("play-at-first"), title, w-16)+14)
	pane := area{at.x, y, w, at.y + at.h - y}
	high, step := g.linesHeight(s, w, pane.h-head-12)
	pane.h = max(pane.h, head+high+12)
	breath := min(14, (pane.h-head-high-12)/float32(len(lines)))
	pane.h = head + high + breath*float32(len(lines)) + 12
	for i, name := range []string{g.T("play-at-first"), g.T("play-now")} {
		pane.x = at.x + float32(i)*(w+gap)
		g.pane(s, name, title, i == 1, head, pane)
	}
	for _, l := range lines {
		row := g.lineHeight(s, l, w, step)
		before, now := g.m.Seen(l)
		at := area{at.x + 8, y + head + 6, w - 16, row + breath - 4}
		g.line(s, l, step, before, at)
		at.x += w + gap
		g.line(s, l, step, now, at)
		y += row + breath
	}
}

// pane draws one of the two views, the present one framed more strongly.
func (g *settings) pane(s *kit.Sheet, name string, t kit.Type, now bool, head float32, at area) {
	tone := s.Named(g.m.Phone().App.Colour)
	body := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 3, Radius: 20}
	fill, ink := color.Color(s.Paper2), s.Ink2
	if now {
		body.Line, body.Weight, body.Shadow = tone.Base, 4, true
		fill, ink = tone.Tint, tone.Deep
	}
	if s.High {
		body.Line, fill, ink = s.Ink, s.Paper, s.Ink
	}
	s.Box(body, at.x, at.y, at.w, at.h)
	top := s.Box(kit.Box{Fill: fill}, at.x+2, at.y+2, at.w-4, head-4)
	top.TopLeftCornerRadius, top.TopRightCornerRadius = s.Real(18), s.Real(18)
	t.Colour = ink
	high := s.TextHeight(name, t, at.w-16)
	s.Text(name, t, at.x+8, at.y+(head-high)/2, at.w-16)
}

func (g *settings) lineType(l lessons.ProfileLine, step float32) kit.Type {
	return kit.Type{Size: 19 + step, Bold: l.Role == "name"}
}

const lineLead = 38

func (g *settings) lineHeight(s *kit.Sheet, l lessons.ProfileLine, w, step float32) float32 {
	return max(34, s.TextHeight(g.Say(l.Text), g.lineType(l, step), w-16-lineLead-8)+12)
}

// linesHeight is how high the lines are, in words as large as the room allows.
func (g *settings) linesHeight(s *kit.Sheet, w, room float32) (high, step float32) {
	for _, step = range []float32{1, 0, -1, -2, -3} {
		high = 0
		for _, l := range g.m.Phone().Profile {
			high += g.lineHeight(s, l, w, step)
		}
		if high <= room {
			break
		}
	}
	return high, step
}

// lineIcon is the icon of a line's role.
func lineIcon(role string) string {
	switch role {
	case "picture":
		return "camera"
	case "name":
		return "person"
	case "place":
		return "home"
	case "list":
		return "grid"
	case "time":
		return "calendar"
	}
	return "notes"
}

// line draws a line of the profile: its words where it is seen, a lock where it is hidden.
func (g *settings) line(s *kit.Sheet, l lessons.ProfileLine, step float32, seen bool, at area) {
	mid := at.y + at.h/2
	if !seen {
		box := kit.Box{Fill: s.Green.Tint, Line: s.Green.Line, Weight: 2, Radius: 10}
		if s.High {
			box.Line = s.Ink
		}
		s.Box(box, at.x, at.y, at.w, at.h)
		s.Icon("lock", s.Green.Deep, at.x+8, mid-12, 24)
		t := kit.Type{Size: 18, Bold: true, Colour: s.Green.Deep, Lines: 1, Fixed: true}
		s.Text(g.T("play-hidden"), t, at.x+lineLead, mid-t.Size*kit.LineHeight/2, at.w-lineLead-4)
		return
	}
	s.Icon(lineIcon(l.Role), s.Ink2, at.x+8, mid-12, 24)
	t := g.lineType(l, step)
	high := s.TextHeight(g.Say(l.Text), t, at.w-lineLead-8)
	s.Text(g.Say(l.Text), t, at.x+lineLead, mid-high/2, at.w-lineLead-8)
}
