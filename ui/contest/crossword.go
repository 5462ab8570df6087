package contest

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
)

// crossword is Ô chữ: teams solve rows, and guess the keyword that stands in the column.
type crossword struct {
	sides
	run  *game.Crossword
	part int // of a grid that does not fit one picture, from 0
}

func newCrossword(g *stage, run *game.Crossword) *crossword {
	c := &crossword{sides: sides{stage: g, game: run, names: run.Setup().Teams}, run: run}
	c.right, c.press = run.Right, c.key
	return c
}

func (c *crossword) record() game.Record { return c.run.Record(c.Now()) }

// way is the row, the clock, right or wrong, the others, the next row.
func (c *crossword) way() way {
	v := c.run.View()
	switch {
	case c.bared:
		return c.onward()
	case v.Tying:
		return c.tying(v.Standing)
	}
	ready := way{"row", func() { c.choose("") }}
	if !slices.Contains(v.Rows, game.TileClosed) {
		ready = way{"rows-over", func() { c.bared = c.take(c.run.Next); c.Redraw() }}
	}
	if w, ok := c.asking(v.Phase, nil, ready, c.run.Clock); ok {
		return w
	}
	return c.judging(v.Standing)
}

// key is what a number means now: the row that is chosen, or a team that presses.
func (c *crossword) key(n int) {
	switch v := c.run.View(); {
	case v.Phase != game.Ready || v.Tying:
		c.buzz(n)
	case len(v.Rows) <= 9:
		c.row(n)
	default:
		c.choose(strconv.Itoa(n))
	}
}

// choose asks which row the team in turn takes; typed is what was typed of its number.
func (c *crossword) choose(typed string) {
	c.ask(&entry{title: c.T("contest-row-which"), typed: typed, take: func(n []int) { c.row(n[0]) }})
}

// row lets the team in turn take a row.
func (c *crossword) row(n int) {
	if !c.take(func(now time.Time) error { return c.run.Row(n, now) }) {
		c.said = c.T("contest-row-wrong", "Number", n)
	}
	c.page = 0
	c.part = (min(max(n, 1), len(c.run.Layout().Rows)) - 1) / c.perPart()
	c.Redraw()
}

// mostRows is how many rows one picture holds.
const mostRows = 10

// perPart is how many rows stand on one picture: about as many on each.
func (c *crossword) perPart() int {
	n := len(c.run.Layout().Rows)
	parts := (n + mostRows - 1) / mostRows
	return (n + parts - 1) / parts
}

// turnPart shows other rows of a long grid, after the last ones the first.
func (c *crossword) turnPart(by int) {
	per := c.perPart()
	parts := (len(c.run.Layout().Rows) + per - 1) / per
	c.part = (c.part + by + parts) % parts
	c.Redraw()
}

// gridShown says that the rows are in sight.
func (c *crossword) gridShown() bool {
	v := c.run.View()
	return c.bared || v.Phase == game.Ready && !v.Tying
}

// keys are those of this contest.
func (c *crossword) keys() map[fyne.KeyName]func() {
	all := c.sides.keys()
	if c.gridShown() {
		all[fyne.KeyUp], all[fyne.KeyDown] = func() { c.turnPart(-1) }, func() { c.turnPart(1) }
	}
	return all
}

// tools are the console's buttons.
func (c *crossword) tools() []tool { return c.judgeTools() }

// title names the row, or says what the keyword is worth.
func (c *crossword) title() string {
	v := c.run.View()
	switch {
	case v.Phase == game.Over && !c.bared:
		return titleOf(c.App, game.KindCrossword)
	case c.bared:
		return c.T("contest-keyword-is") + " " + c.run.Layout().Keyword
	case v.Tying:
		return c.T("contest-round-" + game.PartTie)
	case v.Phase == game.Ready:
		return c.T("contest-keyword-worth", "Count", v.Worth)
	}
	return c.T("contest-row", "Number", v.Row)
}

// about is the word with its clue, and the keyword.
func (c *crossword) about() []lessons.Rich {
	v, l := c.run.View(), c.run.Layout()
	var parts []lessons.Rich
	switch {
	case v.Ask != nil:
		parts = c.answerWords(v.Ask)
	case v.Clue != "":
		parts = append(parts, lessons.Rich{{Text: c.T("contest-answer") + " ", Bold: true}, {Text: l.Rows[v.Row-1].Word}}, lessons.Rich{{Text: v.Clue}})
	}
	return append(parts, lessons.Rich{{Text: c.T("contest-keyword-is") + " ", Bold: true}, {Text: l.Keyword}})
}
