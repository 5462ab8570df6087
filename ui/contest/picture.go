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

// picture draws what the hall sees. own says that the leader has no other display: then the next key is told below.
func (b *bell) picture(s *kit.Sheet, own bool) {
	v := b.run.View()
	b.head(s, v)
	switch {
	case v.Phase == game.Over:
		b.drawWinner(s, v)
	case v.Ask == nil:
		b.between(s, v)
	default:
		b.drawAsk(s, v)
	}
	b.foot(s, own)
	if own && b.said != "" {
		b.banner(s, b.said)
	}
}

// head draws the golden bar: which question, and how many are left.
func (b *bell) head(s *kit.Sheet, v game.BellView) {
	fill, ink := s.Sun.Base, s.Sun.On
	s.Box(kit.Box{Fill: fill}, 0, 0, s.Width, headHigh)
	m := s.Margin()
	s.Icon("bell", ink, m, 18, 60)
	left := b.T("contest-left", "Count", v.Left)
	t := kit.Type{Size: leastText, Bold: true, Colour: ink, Lines: 1, Fixed: true}
	w := s.TextWidth(left, t)
	s.Text(left, t, s.Width-m-w, (headHigh-leastText*kit.LineHeight)/2, w+4)
	s.Icon("people", ink, s.Width-m-w-76, 18, 60)
	s.Text(b.partTitle(v), t, m+76, (headHigh-leastText*kit.LineHeight)/2, s.Width-2*m-w-180)
}

// partTitle names the question that is shown or comes.
func (b *bell) partTitle(v game.BellView) string {
	switch v.Part {
	case game.PartMain:
		return b.T("contest-question", "Number", v.Number)
	case game.PartRescue:
		return b.T("contest-part-rescue")
	case game.PartTie:
		return b.T("contest-part-tie", "Number", v.Number)
	case game.PartBell:
		return b.T("contest-part-bell")
	}
	return titleOf(b.App, game.KindBell)
}

// between draws what stands between two questions.
func (b *bell) between(s *kit.Sheet, v game.BellView) {
	title := b.partTitle(v)
	text := b.T("contest-left-long", "Count", v.Left)
	switch {
	case b.shown() == 0:
		title = titleOf(b.App, game.KindBell)
	case v.CanLot:
		title = b.T("contest-part-lot")
	case v.Part == game.PartRescue:
		text = b.T("contest-rescue-text")
	case v.Part == game.PartBell:
		text = b.T("contest-bell-text")
	}
	b.poster(s, title, text)
}

// poster draws the bell and large words.
func (b *bell) poster(s *kit.Sheet, title, text string) {
	m := s.Margin()
	y := float32(headHigh + 40)
	s.Disc(s.Sun.Tint, s.Width/2-110, y, 220)
	s.Icon("bell", s.Sun.Deep, s.Width/2-70, y+40, 140)
	y += 236
	s.Fit(title, kit.Type{Size: 84, Bold: true, Align: kit.Centre, Fixed: true}, m, y, s.Width-2*m, 130)
	s.Fit(text, kit.Type{Size: 56, Align: kit.Centre, Fixed: true}, m, y+132, s.Width-2*m, 150)
}

func (b *bell) drawWinner(s *kit.Sheet, v game.BellView) {
	text := b.T("contest-won")
	switch {
	case !v.Winner.Known:
		text = b.T("contest-none-won")
	case v.Winner.Number > 0:
		text = b.T("contest-won-number", "Number", v.Winner.Number)
	case v.Winner.Row > 0:
		text = b.T("contest-won-row", "Number", v.Winner.Row)
	}
	title := b.T("contest-winner")
	if v.Winner.Rang {
		title = b.T("contest-rang")
	}
	b.poster(s, title, text)
}

// foot draws help at the right and at the left how far the contest is, or for the leader what the next key does.
func (b *bell) foot(s *kit.Sheet, own bool) {
	m := s.Margin()
	y := s.Height - footHigh + 8
	help := kit.Button{ID: "help", Label: b.T("help-me"), Icon: "hand", Tone: &s.Palette.Coral, Pill: true, Size: leastText, Fixed: true}
	hw := s.ButtonWidth(help)
	edge := s.Width - m - hw - 40
	s.Button(help, s.Width-m-hw, y, hw, 72, b.HelpMe)
	v := b.run.View()
	if b.paged(v) && v.Phase != game.Answered && !b.run.Paused() {
		share, seconds := b.left(v)
		s.Ring(share, "", s.Coral.Deep, m, y+4, 64)
		t := kit.Type{Size: leastText, Bold: true, Fixed: true, Lines: 1}
		s.Text(seconds, t, m+76, y+5, 120)
		m += 76 + s.TextWidth(seconds, t) + 24
	}
	if b.run.Paused() {
		s.Icon("pause", s.Ink, m, y+10, 52)
		s.Fit(b.T("contest-paused"), kit.Type{Size: leastText, Bold: true, Fixed: true}, m+64, y, edge-m-64, 72)
	} else if !own {
		b.dots(s, m, y+26, edge-m)
	}
	if !own {
		return
	}
	hints := []kit.Hint{{Keys: []string{"Enter"}, Says: b.nextWords()}, {Keys: []string{"?"}, Says: b.T("contest-keys")}}
	if b.run.Paused() {
		s.Hot("next", b.nextWords(), 16, m-8, y, edge-m, 72, b.next)
		return
	}
	s.Hints(hints, m, y+22)
	s.Hot("next", b.nextWords(), 16, m-8, y+8, s.HintsWidth(hints)+16, 56, b.next)
}

// dots draws one dot for each main question.
func (b *bell) dots(s *kit.Sheet, x, y, w float32) {
	v := b.run.View()
	of := len(b.run.Setup().Questions)
	step := min(30, w/float32(of+1))
	size := step * 0.66
	at := 0
	if v.Part == game.PartMain {
		at = v.Number
	} else {
		at = of + 1
	}
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

// nextWords says what the main key does now.
func (b *bell) nextWords() string {
	v := b.run.View()
	left, _ := b.run.Left(b.Now())
	id := "ask"
	switch {
	case v.Phase == game.Over:
		id = "results"
	case b.run.Paused():
		id = "continue"
	case v.CanLot:
		id = "lot"
	case v.Phase == game.Reading && b.page == 0 && b.long(v):
		id = "options"
	case v.Phase == game.Reading:
		id = "clock"
	case v.Phase == game.Counting && left > 0:
		id = "wait"
	case v.Phase == game.Counting:
		id = "answer"
	case v.Phase == game.Answered && v.Part == game.PartBell && !v.CanNext:
		id = "judge"
	case v.Phase == game.Answered && v.Part != game.PartBell && b.counted != b.shown():
		id = "count"
	case v.Phase == game.Answered:
		id = "next"
	}
	return b.T("contest-do-" + id)
}

// banner draws a few words over everything.
func (b *bell) banner(s *kit.Sheet, text string) {
	w := s.Width - 2*s.Margin()
	t := kit.Type{Size: leastText, Bold: true, Align: kit.Centre, Fixed: true, Colour: s.Sun.On}
	high := s.TextHeight(text, t, w-64) + 40
	y := s.Height - footHigh - high - 8
	s.Box(kit.Box{Fill: s.Sun.Base, Line: s.Ink, Weight: 4, Radius: 24}, s.Margin(), y, w, high)
	s.Text(text, t, s.Margin()+32, y+20, w-64)
}

// clock draws the countdown as number and ring.
func (b *bell) clock(s *kit.Sheet, v game.BellView, x, y, size float32) {
	share, seconds := b.left(v)
	s.Ring(share, seconds, s.Coral.Deep, x, y, size)
}

// left gives what is left of the countdown: its share and its seconds.
func (b *bell) left(v game.BellView) (share float32, seconds string) {
	left, on := b.run.Left(b.Now())
	if !on {
		return 1, strconv.Itoa(v.Seconds)
	}
	return float32(left) / float32(time.Duration(v.Seconds)*time.Second), strconv.Itoa(int((left + time.Second - 1) / time.Second))
}

// words gives the words of an option.
func (b *bell) words(t lessons.Text) lessons.Rich { return lessons.Rich{{Text: b.Say(t)}} }
