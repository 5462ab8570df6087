package contest

import (
	"errors"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/steps"
)

// CrosswordSetup is what a Crossword begins with. It is stored as it is.
type CrosswordSetup struct {
	Teams   []string
	Lang    string // "vi" or "en": of the words
	Keyword string // as it is written
	Words   []string
	Spare   []string // ids of questions, for a tie
	Seconds int
	Seed    uint64
	Pupils  int  `json:",omitempty"` // that take part, of all teams and those who look on; 0: nobody said
	Sounds  bool `json:",omitempty"` // short sounds are played
}

// Check gives what keeps the contest from beginning.
func (s CrosswordSetup) Check(pack *lessons.Pack) Problems {
	var ps Problems
	ps.between(TeamsFew, TeamsMany, len(s.Teams), CrosswordTeams, TeamsMost)
	ps.names(s.Teams)
	ps.seconds(s.Seconds)
	ps.taking(s.Pupils)
	ps.between(WordsFew, WordsMany, len(s.Words), RowsLeast, RowsMost)
	if _, err := Lay(pack, s.Lang, s.Keyword, s.Words, s.Seed); err != nil {
		var m *Misfit
		if errors.As(err, &m) {
			ps = append(ps, m.problems(pack, s.Lang)...)
		}
	}
	newBank(pack).check(&ps, BoardKinds, s.Spare)
	return ps
}

// stored data: append only; see also bell.go, teams.go and race.go
const verbRow = "row" // row N: the team in turn takes this row, from 1

// PartRow is the part of a row in a Record. Stored data: append only.
const PartRow = "row"

// PartKeyword is the part of the keyword's points in a Record. Stored data: append only.
const PartKeyword = "keyword"

var crosswordForms = steps.Forms{
	verbRow: {Numbers: 1}, verbClock: {}, verbAnswer: {}, verbRight: {}, verbWrong: {}, verbBuzz: {Numbers: 1}, verbNext: {}, verbVoid: {},
	verbKey: {Numbers: 2}, verbJudge: {Numbers: 2, Text: true}, verbEnough: {}, verbAsk: {}, verbLot: {},
}

// Crossword is a running Ô chữ.
type Crossword struct {
	*steps.Log
	game *crossGame
}

type crossGame struct {
	setup  CrosswordSetup
	bank   bank
	layout *Layout
	crossState
}

// crossState is what undo takes back.
type crossState struct {
	play
	taken  map[int]bool
	opened map[int]bool
	row    int // being asked, from 1
	tying  bool
	found  bool
}

// NewCrossword starts a contest, or gives Problems.
func NewCrossword(pack *lessons.Pack, setup CrosswordSetup, now time.Time) (*Crossword, error) {
	return ResumeCrossword(pack, setup, nil, now)
}

// ResumeCrossword starts a contest and repeats stored moves; see steps.Again.
func ResumeCrossword(pack *lessons.Pack, setup CrosswordSetup, moves []string, now time.Time) (*Crossword, error) {
	if err := setup.Check(pack).or(); err != nil {
		return nil, err
	}
	layout, err := Lay(pack, setup.Lang, setup.Keyword, setup.Words, setup.Seed)
	if err != nil {
		return nil, err
	}
	g := &crossGame{setup: setup, bank: newBank(pack), layout: layout}
	l, err := steps.Again(g, crosswordForms, moves, now)
	return &Crossword{l, g}, err
}

func (g *crossGame) Reset() {
	g.crossState = crossState{play: newPlay(len(g.setup.Teams)), taken: map[int]bool{}, opened: map[int]bool{}}
	g.turn = 1
}

func (g *crossGame) Until() time.Duration { return g.until }

// end ends the rows.
func (g *crossGame) end() {
	g.phase, g.until, g.turn = Ready, 0, 0
	if g.finish() {
		g.phase = Over
		return
	}
	g.tying = true
}

// Play does one step.
func (g *crossGame) Play(s steps.Step) error {
	switch {
	case g.phase == Over:
		return steps.ErrNotNow
	case s.Verb == verbLot:
		return g.lot(g.setup.Spare, g.setup.Seed)
	case s.Verb == verbClock:
		if !g.asking() && g.phase != Stealing {
			return steps.ErrNotNow
		}
		if g.asking() {
			g.phase = Counting
		}
		g.until = s.At + time.Duration(g.setup.Seconds)*time.Second
		return nil
	case s.Verb == verbVoid:
		return g.void()
	case g.tying:
		return g.tie(s, g.setup.Spare)
	}
	switch s.Verb {
	case verbRow:
		return g.take(s)
	case verbJudge:
		return g.judge(s)
	case verbKey:
		right, err := g.keyword(s, PartKeyword, keywordWorth(len(g.layout.Rows)-len(g.taken)))
		if err == nil && right {
			if g.phase != Ready {
				g.now().Void = true
			}
			g.found = true
			g.end()
		}
		return err
	case verbEnough:
		if g.phase != Ready {
			return steps.ErrNotNow
		}
		g.end()
		return nil
	case verbAnswer:
		if !g.asking() && g.phase != Stealing {
			return steps.ErrNotNow
		}
		g.phase, g.until, g.opened[g.row] = Answered, 0, true
		return nil
	}
	return g.answer(s)
}

func (g *crossGame) take(s steps.Step) error {
	n := s.Numbers[0]
	switch {
	case n < 1 || n > len(g.layout.Rows):
		return steps.ErrMove
	case g.phase != Ready || g.taken[n]:
		return steps.ErrNotNow
	}
	g.taken[n], g.row = true, n
	g.show(PartRow, g.layout.Rows[n-1].Term, s.At)
	return nil
}

// answer judges the team in turn, then whoever pressed.
func (g *crossGame) answer(s steps.Step) error {
	right := s.Verb == verbRight
	switch {
	case s.Verb == verbBuzz:
		if g.phase != Stealing || s.Numbers[0] == g.turn {
			return steps.ErrNotNow
		}
		return g.press(s.Numbers[0])
	case s.Verb == verbNext && g.phase == Answered:
		g.phase = Ready
		g.turn = g.turn%g.teams + 1
		return nil
	case s.Verb == verbNext && g.phase == Ready && len(g.taken) == len(g.layout.Rows):
		g.end()
		return nil
	case !right && s.Verb != verbWrong:
		return steps.ErrNotNow
	case g.asking():
		g.now().Of = 1
		g.until = 0
		g.phase = Answered
		if right {
			g.solve(g.turn, RowPoints, s.At)
		} else if g.teams > 1 {
			g.phase = Stealing
		}
		return nil
	case g.phase != Stealing || g.first() == 0:
		return steps.ErrNotNow
	}
	g.now().Of++
	if right {
		g.solve(g.first(), RowPoints/2, s.At)
		g.phase, g.until = Answered, 0
		return nil
	}
	if g.miss(); len(g.locked) == g.teams-1 {
		g.phase, g.until = Answered, 0
	}
	return nil
}

func (g *crossGame) solve(team, points int, at time.Duration) {
	g.now().Right = 1
	g.opened[g.row] = true
	g.give(team, points, PartRow, "", at)
}

// void drops what is shown; a row may be chosen again.
func (g *crossGame) void() error {
	// Once points were given, Undo is the way back.
	if g.phase == Ready || g.now().Right > 0 {
		return steps.ErrNotNow
	}
	g.now().Void = true
	if !g.tying {
		delete(g.taken, g.row)
		delete(g.opened, g.row)
	}
	g.phase, g.until = Ready, 0
	return nil
}

// CrosswordView is all that a picture of the contest needs.
type CrosswordView struct {
	Standing // Ask is that of a tie
	Rows     []TileState
	Row      int // being asked, from 1
	Clue     string
	Tying    bool
}

// Standing gives how the contest stands, without what only a crossword has.
func (c *Crossword) Standing() Standing { return c.View().Standing }

// View gives the contest as it stands. A screen shows the letters of open rows only; when the contest is over, of all.
func (c *Crossword) View() CrosswordView {
	g := c.game
	v := CrosswordView{Standing: g.standing(g.setup.Teams, g.setup.Spare, g.setup.Seconds), Row: g.row, Tying: g.tying}
	if v.Found = g.found; !g.tying && g.phase != Over {
		v.Worth = keywordWorth(len(g.layout.Rows) - len(g.taken))
	}
	for i := range g.layout.Rows {
		state := TileClosed
		switch {
		case g.opened[i+1], g.phase == Over, g.tying:
			state = TileOpen
		case g.taken[i+1]:
			state = TileAsked
		}
		v.Rows = append(v.Rows, state)
	}
	switch {
	case g.phase == Ready || g.phase == Over:
	case g.tying:
		v.Ask = g.bank.ask(g.now().ID, g.setup.Seed)
	default:
		v.Clue = g.layout.Rows[g.row-1].Clue
	}
	return v
}

// Layout gives the grid.
func (c *Crossword) Layout() *Layout { return c.game.layout }

// Setup gives what the contest began with.
func (c *Crossword) Setup() CrosswordSetup { return c.game.setup }

// Row lets the team in turn take a row, from 1.
func (c *Crossword) Row(n int, now time.Time) error { return c.Do(now, verbRow, "", n) }

// Clock starts the countdown, or starts it again.
func (c *Crossword) Clock(now time.Time) error { return c.Do(now, verbClock, "") }

// Buzz notes that a team has pressed.
func (c *Crossword) Buzz(team int, now time.Time) error { return c.Do(now, verbBuzz, "", team) }

// Right says that the team that answers is right.
func (c *Crossword) Right(now time.Time) error { return c.Do(now, verbRight, "") }

// Wrong says that the team that answers is wrong.
func (c *Crossword) Wrong(now time.Time) error { return c.Do(now, verbWrong, "") }

// Answer opens the row without points; in a tie it shows the answer.
func (c *Crossword) Answer(now time.Time) error { return c.Do(now, verbAnswer, "") }

// Next ends the row; after the last one, the rows.
func (c *Crossword) Next(now time.Time) error { return c.Do(now, verbNext, "") }

// Void closes the row again, or drops the question of a tie.
func (c *Crossword) Void(now time.Time) error { return c.Do(now, verbVoid, "") }

// Guess notes that a team has said the keyword, and whether it is right.
func (c *Crossword) Guess(team int, right bool, now time.Time) error {
	return c.Do(now, verbKey, "", team, oneIf(right))
}

// Judge gives a team points, or takes them, with a reason. A reason names no child.
func (c *Crossword) Judge(team, points int, reason string, now time.Time) error {
	return c.Do(now, verbJudge, reason, team, points)
}

// Enough ends the rows early: time is short.
func (c *Crossword) Enough(now time.Time) error { return c.Do(now, verbEnough, "") }

// Ask shows the next question of a tie.
func (c *Crossword) Ask(now time.Time) error { return c.Do(now, verbAsk, "") }

// Lot draws lots between the tied teams, when no question is left.
func (c *Crossword) Lot(now time.Time) error { return c.Do(now, verbLot, "") }

// Record gives what happened.
func (c *Crossword) Record(now time.Time) Record {
	return c.game.record(KindCrossword, c.game.setup.Teams, c.game.setup.Pupils, minutes(c.At(now)))
}
