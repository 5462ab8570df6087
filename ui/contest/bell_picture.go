package contest

import (
	game "lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// picture draws what the hall sees. own says that the leader has no other display: then the next key is told below.
func (b *bell) picture(s *kit.Sheet, own bool) {
	v := b.run.View()
	b.head(s, b.title(), b.T("contest-left", "Count", v.Left))
	switch {
	case v.Phase == game.Over:
		b.drawWinner(s, v)
	case v.Ask == nil:
		b.between(s, v)
	default:
		b.drawAsk(s, v.Ask, v.Phase, nil)
	}
	at := v.Number
	if v.Part != game.PartMain {
		at = len(b.run.Setup().Questions) + 1
	}
	b.foot(s, own, v.Ask, v.Phase, at, len(b.run.Setup().Questions))
}

// title names the question that is shown or comes.
func (b *bell) title() string {
	v := b.run.View()
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
	title := b.title()
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
