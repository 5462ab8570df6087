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

// head draws the golden bar: which question, and how things stand.
func (g *stage) head(s *kit.Sheet, title, left string) {
	fill, ink := s.Sun.Base, s.Sun.On
	s.Box(kit.Box{Fill: fill}, 0, 0, s.Width, headHigh)
	m := s.Margin()
	s.Icon(kindIcons[g.kind], ink, m, 18, 60)
	t := kit.Type{Size: leastText, Bold: true, Colour: ink, Lines: 1, Fixed: true}
	w := s.TextWidth(left, t)
	s.Text(left, t, s.Width-m-w, (headHigh-leastText*kit.LineHeight)/2, w+4)
	if g.kind == game.KindBell {
		s.Icon("people", ink, s.Width-m-w-76, 18, 60)
	}
	s.Fit(title, t, m+76, 0, s.Width-2*m-w-180, headHigh)
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
	m := s.Margin()
	y := s.Height - footHigh + 8
	help := kit.Button{ID: "help", Label: g.T("help-me"), Icon: "hand", Tone: &s.Palette.Coral, Pill: true, Size: leastText, Fixed: true}
	hw := s.ButtonWidth(help)
	edge := s.Width - m - hw - 40
	s.Button(help, s.Width-m-hw, y, hw, 72, g.HelpMe)
	if g.paged(a) && phase != game.Answered && !g.log.Paused() {
		share, seconds := g.left()
		s.Ring(share, "", s.Coral.Deep, m, y+4, 64)
		t := kit.Type{Size: leastText, Bold: true, Fixed: true, Lines: 1}
		s.Text(seconds, t, m+76, y+5, 120)
		m += 76 + s.TextWidth(seconds, t) + 24
	}
	if g.log.Paused() {
		s.Icon("pause", s.Ink, m, y+10, 52)
		s.Fit(g.T("contest-paused"), kit.Type{Size: leastText, Bold: true, Fixed: true}, m+64, y, edge-m-64, 72)
	} else if !own {
		g.dots(s, m, y+26, edge-m, at, of)
	}
	if !own {
		return
	}
	hints := []kit.Hint{{Keys: []string{"Enter"}, Says: g.screen.nextWords()}, {Keys: []string{"?"}, Says: g.T("contest-keys")}}
	if g.log.Paused() {
		s.Hot("next", g.screen.nextWords(), 16, m-8, y, edge-m, 72, g.screen.next)
		return
	}
	s.Hints(hints, m, y+22)
	s.Hot("next", g.screen.nextWords(), 16, m-8, y+8, s.HintsWidth(hints)+16, 56, g.screen.next)
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
	if !on {
		return 1, strconv.Itoa(g.seconds)
	}
	return float32(left) / float32(time.Duration(g.seconds)*time.Second), strconv.Itoa(int((left + time.Second - 1) / time.Second))
}

// words gives the words of an option.
func (g *stage) words(t lessons.Text) lessons.Rich { return lessons.Rich{{Text: g.Say(t)}} }
