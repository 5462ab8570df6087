package contest

import (
	"strconv"
	"time"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// leastText is the smallest projected text: 1/16 of the height.
const leastText = kit.LeastHeight / 16

const (
	headHigh = 96
	footHigh = 88
)

// fitting is the size from which kit's Fit, which sets a text down to 0.7 of its size, never gets below the least.
const fitting = leastText / 0.7

// bar draws the golden bar with the contest's sign and gives where it is free from.
func (g *stage) bar(s *kit.Sheet) float32 {
	s.Box(kit.Box{Fill: s.Sun.Base}, 0, 0, s.Width, headHigh)
	s.Icon(kindIcons[g.kind], s.Sun.On, s.Margin(), 18, 60)
	return s.Margin() + 76
}

// head draws the golden bar: which question, and how things stand.
func (g *stage) head(s *kit.Sheet, title, left string) {
	x, ink := g.bar(s), s.Sun.On
	m := s.Margin()
	t := kit.Type{Size: leastText, Bold: true, Colour: ink, Lines: 1, Fixed: true}
	w := s.TextWidth(left, t)
	s.Text(left, t, s.Width-m-w, (headHigh-leastText*kit.LineHeight)/2, w+4)
	if g.kind == game.KindBell {
		s.Icon("people", ink, s.Width-m-w-76, 18, 60)
	}
	s.Fit(title, t, x, 0, s.Width-2*m-w-180, headHigh)
}

// poster draws the contest's sign and large words.
func (g *stage) poster(s *kit.Sheet, title, text string) {
	m := s.Margin()
	y := float32(headHigh + 40)
	s.Disc(s.Sun.Tint, s.Width/2-110, y, 220)
	s.Icon(kindIcons[g.kind], s.Sun.Deep, s.Width/2-70, y+40, 140)
	y += 236
	s.Fit(title, kit.Type{Size: 84, Bold: true, Align: kit.Centre, Fixed: true}, m, y, s.Width-2*m, 130)
	s.Fit(text, kit.Type{Size: 56, Align: kit.Centre, Fixed: true}, m, y+132, s.Width-2*m, 150)
}

// foot draws help at the right and at the left how far the contest is, or for the leader what the next key does.
func (g *stage) foot(s *kit.Sheet, own bool, a *game.Ask, phase game.Phase, at, of int) {
	x, edge := g.base(s, own, a, phase)
	if g.log.Paused() {
		return
	}
	y := s.Height - footHigh + 8
	if !own {
		g.dots(s, x, y+26, edge-x, at, of)
		return
	}
	now := kit.Hint{Keys: []string{"Enter"}, Says: g.nextWords()}
	if g.screen.way().do == nil {
		now.Keys = nil // Enter waits, so that nothing is shown by mistake
	}
	hints := []kit.Hint{now, {Keys: []string{"?"}, Says: g.T("contest-keys")}}
	s.Hints(hints, x, y+22)
	s.Hot("next", g.nextWords(), 16, x-8, y+8, s.HintsWidth(hints)+16, 56, g.next)
}

// base draws what every foot has: help, the clock where its question has no room for it, and that the contest is paused. It
// gives where its left part is free.
func (g *stage) base(s *kit.Sheet, own bool, a *game.Ask, phase game.Phase) (x, edge float32) {
	x = s.Margin()
	y := s.Height - footHigh + 8
	help := kit.Button{ID: "help", Label: g.T("help-me"), Icon: "hand", Tone: &s.Palette.Coral, Pill: true, Size: leastText, Fixed: true}
	hw := s.ButtonWidth(help)
	edge = s.Width - x - hw - 40
	s.Button(help, s.Width-x-hw, y, hw, 72, g.HelpMe)
	if g.paged(a) && phase != game.Answered && !g.log.Paused() {
		share, seconds := g.left()
		s.Ring(share, "", s.Coral.Deep, x, y+4, 64)
		t := kit.Type{Size: leastText, Bold: true, Fixed: true, Lines: 1}
		s.Text(seconds, t, x+76, y+5, 120)
		x += 76 + s.TextWidth(seconds, t) + 24
	}
	if g.log.Paused() {
		var on kit.Hint
		if own {
			on = kit.Hint{Keys: []string{"Enter"}, Says: g.nextWords()}
			s.Hot("next", g.nextWords(), 16, x-8, y, edge-x, 72, g.next)
		}
		s.Paused(g.T("contest-paused"), on, x, y, edge-x)
	}
	return x, edge
}

// dots draws one dot for each question.
func (g *stage) dots(s *kit.Sheet, x, y, w float32, at, of int) {
	step := min(30, w/float32(of+1))
	size := step * 0.66
	for i := 1; i <= of; i++ {
		wide, fill := size, s.StrongLine
		if i <= at {
			fill = s.Sun.Deep
		}
		if i == at {
			wide += step
		}
		s.Box(kit.Box{Fill: fill, Radius: size / 2}, x, y, wide, size)
		x += wide + step - size
	}
}

// banner draws a few words over everything.
func (g *stage) banner(s *kit.Sheet, text string) {
	w := s.Width - 2*s.Margin()
	t := kit.Type{Size: leastText, Bold: true, Align: kit.Centre, Fixed: true, Colour: s.Sun.On}
	high := s.TextHeight(text, t, w-64) + 40
	y := s.Height - footHigh - high - 8
	s.Box(kit.Box{Fill: s.Sun.Base, Line: s.Ink, Weight: 4, Radius: 24}, s.Margin(), y, w, high)
	s.Text(text, t, s.Margin()+32, y+20, w-64)
}

// clock draws the countdown as number and ring.
func (g *stage) clock(s *kit.Sheet, x, y, size float32) {
	share, seconds := g.left()
	s.Ring(share, seconds, s.Coral.Deep, x, y, size)
}

// left gives what is left of the countdown: its share and its seconds.
func (g *stage) left() (share float32, seconds string) {
	left, on := g.log.Left(g.Now())
	span := g.screen.span()
	if !on {
		return 1, strconv.Itoa(span)
	}
	return float32(left) / float32(time.Duration(span)*time.Second), strconv.Itoa(int((left + time.Second - 1) / time.Second))
}

// words gives the words of an option.
func (g *stage) words(t lessons.Text) lessons.Rich { return lessons.Rich{{Text: g.Say(t)}} }
