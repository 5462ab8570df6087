package contest

import (
	"strconv"

	game "lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// picture draws what the hall sees.
func (c *crossword) picture(s *kit.Sheet, own bool) {
	v := c.run.View()
	c.head(s, c.title(), c.gridShown() && !c.bared)
	switch {
	case c.bared:
		c.drawGrid(s, v)
	case v.Phase == game.Over:
		c.drawOver(s, v.Standing)
	case c.board:
		c.drawBoard(s, v.Standing)
	case v.Ask != nil:
		c.drawAsk(s, v.Ask, v.Phase, nil)
	case v.Tying:
		c.drawTie(s, v.Standing)
	case v.Phase == game.Ready:
		c.drawGrid(s, v)
	default:
		c.drawRow(s, v)
	}
	c.foot(s, own, nil, c.signs(v))
	c.drawGuess(s)
}

// signs are the keys that do something now, besides the main one.
func (c *crossword) signs(v game.CrosswordView) []sign {
	press := sign{key: "1–" + strconv.Itoa(len(c.names)), says: c.T("contest-sign-press")}
	team, _ := answering(v.Standing)
	switch {
	case v.Phase == game.Over || v.Phase == game.Answered:
		return nil
	case c.gridShown():
		var out []sign
		if len(v.Rows) > c.perPart() {
			out = append(out, sign{"rows-next", "↓", c.T("contest-sign-rows"), func() { c.turnPart(1) }})
		}
		if v.Worth > 0 {
			out = append(out, sign{"keyword", "K", c.T("contest-sign-keyword"), c.keyword})
		}
		return out
	case v.Phase == game.Ready:
		return nil
	case team > 0:
		return []sign{{"right", "+", c.T("contest-sign-right"), func() { c.say(true) }}, {"wrong", "-", c.T("contest-sign-wrong"), func() { c.say(false) }}}
	}
	return []sign{press}
}

// numberWide is the room of a row's number.
const numberWide = 58

// drawGrid draws the rows of one part, and the points where there is room beside them.
func (c *crossword) drawGrid(s *kit.Sheet, v game.CrosswordView) {
	m, l := s.Margin(), c.run.Layout()
	y, high := room(s)
	per := c.perPart()
	first := c.part * per
	last := min(first+per, len(l.Rows))
	size := min(64, high/float32(last-first), (s.Width-2*m-numberWide)/float32(l.Width))
	tall := min(size+markRoom, high/float32(last-first))
	wide := numberWide + size*float32(l.Width)
	const side = 200
	x := m + max(0, (s.Width-2*m-wide)/2)
	if beside := s.Width - m - side; wide+24 <= beside-m {
		x = m + (beside-24-m-wide)/2
		c.strip(s, v.Places, beside, y, side, 1)
	}
	y += (high - tall*float32(last-first)) / 2
	for i := first; i < last; i++ {
		r := l.Rows[i]
		at, ry := x+numberWide+float32(r.Start)*size, y+float32(i-first)*tall
		ink := s.Ink
		if v.Rows[i] == game.TileAsked {
			ink = s.Ink2
		}
		s.Text(strconv.Itoa(i+1), kit.Type{Size: leastText, Bold: true, Fixed: true, Lines: 1, Align: kit.Right, Colour: ink}, at-numberWide-8, ry+(tall-leastText*kit.LineHeight)/2, numberWide)
		c.cells(s, i, v.Rows[i], at, ry, size, tall)
		if v.Rows[i] == game.TileClosed && v.Phase == game.Ready && !v.Tying {
			s.Hot("row-"+strconv.Itoa(i+1), strconv.Itoa(i+1), 12, at-numberWide, ry, numberWide+size*float32(len(r.Cells)), tall, func() { c.row(i + 1) })
		}
	}
}

// markRoom is how much higher than wide a square may be: Vietnamese letters carry marks above and below.
const markRoom = 16

// cells draws a row's squares; the keyword's is golden. Its letters are shown when it is open.
func (c *crossword) cells(s *kit.Sheet, row int, state game.TileState, x, y, size, tall float32) {
	r := c.run.Layout().Rows[row]
	for i := range r.Cells {
		box := kit.Box{Fill: s.Palette.Card, Line: s.Ink2, Weight: 2.5, Radius: 8}
		switch {
		case i == r.Key:
			box.Fill, box.Line, box.Weight = s.Sun.Tint, s.Sun.Deep, 4
		case state == game.TileAsked:
			box.Fill = s.Disabled
		}
		s.Box(box, x+float32(i)*size, y, size, tall)
	}
	for i, l := range r.Cells {
		if state == game.TileOpen {
			letter(s, l, x+float32(i)*size, y, size, tall)
		}
	}
}

// drawRow draws the clue, its clock, the squares, and when the row is open the word as it is written.
func (c *crossword) drawRow(s *kit.Sheet, v game.CrosswordView) {
	m, r := s.Margin(), c.run.Layout().Rows[v.Row-1]
	y, high := room(s)
	size := min(84, (s.Width-2*m)/float32(len(r.Cells)))
	const word = 84 // below the squares
	clue := kit.Type{Size: mostStem, Bold: true, Fixed: true}
	for clue.Size > leastText && s.TextHeight(v.Clue, clue, stemWidth(s)) > high-size-word-24 {
		clue.Size -= 4
	}
	s.Text(v.Clue, clue, m, y, stemWidth(s))
	if v.Phase != game.Answered {
		c.clock(s, s.Width-m-clockSize, y, clockSize)
	}
	x, top := (s.Width-size*float32(len(r.Cells)))/2, y+high-word-size
	state := v.Rows[v.Row-1]
	if state == game.TileAsked && v.Phase != game.Answered {
		state = game.TileClosed // it may still be solved
	}
	c.cells(s, v.Row-1, state, x, top, size, size)
	if state == game.TileOpen {
		s.Fit(r.Word, kit.Type{Size: fitting, Fixed: true, Align: kit.Centre, Colour: s.Ink2}, m, top+size+8, s.Width-2*m, word-12)
	}
}
