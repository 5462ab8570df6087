package contest

import (
	"maps"
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/steps"
)

// BellSetup is what a Bell begins with. It is stored as it is.
type BellSetup struct {
	Pupils    int      // on the floor, wearing the numbers from 1
	Questions []string // with rising difficulty; the last of those left over is the bell's
	Spare     []string // for rescues, ties and the bell
	Seconds   int      // of each countdown
	Rescues   int      // rescue rounds, 0–BellMostRescues
	RescueAt  int      // pupils left at which a rescue may come; 0: as the rules say
	Seed      uint64
	Sounds    bool `json:",omitempty"` // short sounds are played
}

// rescueAt gives the number of pupils left at which a rescue may come.
func (s BellSetup) rescueAt() int {
	if s.RescueAt > 0 {
		return s.RescueAt
	}
	return max(BellRescueLeast, (s.Pupils*BellRescueShare+99)/100)
}

// Check gives what keeps the contest from beginning.
func (s BellSetup) Check(pack *lessons.Pack) Problems {
	var ps Problems
	ps.between(PupilsFew, PupilsMany, s.Pupils, BellLeast, BellMost)
	ps.seconds(s.Seconds)
	if len(s.Questions) == 0 {
		ps.add(NoQuestion)
	}
	if s.Rescues < 0 || s.Rescues > BellMostRescues {
		ps.add(NumberRange, "rescues", 0, BellMostRescues)
	}
	if s.RescueAt < 0 || s.RescueAt >= max(s.Pupils, 1) {
		ps.add(NumberRange, "rescue-at", 0, s.Pupils-1)
	}
	newBank(pack).check(&ps, BoardKinds, s.Questions, s.Spare)
	return ps
}

// DrawBell draws the questions of a Bell: those of the contest, and spare for rescues, ties and the bell.
func DrawBell(pack *lessons.Pack, w Wish, spare int, s BellSetup) (BellSetup, error) {
	main := w.Count
	w.Kinds, w.Count = BoardKinds, main+max(spare, 0)
	ids, err := Draw(pack, w, s.Seed)
	if err != nil {
		return s, err
	}
	s.Questions, s.Spare = apart(ids, main)
	return s, nil
}

// apart takes main questions out of a list with rising difficulty and leaves the others, so that both still rise.
func apart(ids []string, main int) (first, rest []string) {
	for i, id := range ids {
		if (i+1)*main/len(ids) > len(first) {
			first = append(first, id)
		} else {
			rest = append(rest, id)
		}
	}
	return first, rest
}

// stored data: append only
const (
	verbAsk    = "ask"    // show the next question
	verbClock  = "clock"  // start the countdown, or start it again
	verbAnswer = "answer" // show the answer
	verbOut    = "out"    // out NUMBERS: these pupils are out
	verbBack   = "back"   // back NUMBERS: these come back
	verbRemain = "remain" // remain N: so many are on the floor now
	verbRight  = "right"  // the last one was right; Race, Crossword: right TEAMS
	verbWrong  = "wrong"  // and wrong
	verbNext   = "next"   // the question is over
	verbVoid   = "void"   // the question does not count
	verbRescue = "rescue" // the next question is a rescue
	verbEnough = "enough" // no further question but ties, and no bell
	verbLast   = "last"   // last NUMBERS: these are the ones left
	verbLot    = "lot"    // draw lots
)

var bellForms = steps.Forms{
	verbAsk: {}, verbClock: {}, verbAnswer: {}, verbOut: {Numbers: 1, Many: true}, verbBack: {Numbers: 1, Many: true}, verbRemain: {Numbers: 1},
	verbRight: {}, verbWrong: {}, verbNext: {}, verbVoid: {}, verbRescue: {}, verbEnough: {}, verbLast: {Numbers: 1, Many: true}, verbLot: {},
}

// Phase is where a question stands.
type Phase int

// The phases. Not stored.
const (
	Ready    Phase = iota // before a question
	Reading               // the question is shown
	Counting              // the countdown runs, or has run out
	Answered              // the answer is shown
	Stealing              // Race, Crossword: the team was wrong, others may press
	Over                  // the contest is
)

// Parts of a Bell: what a question is for. Stored data: append only.
const (
	PartMain   = "main"
	PartRescue = "rescue"
	PartTie    = "tie"
	PartBell   = "bell"
)

// Bell is a running Rung chuông vàng.
type Bell struct {
	*steps.Log
	game *bellGame
}

// bellGame is the contest without its clock.
type bellGame struct {
	setup BellSetup
	bank  bank
	bellState
}

// bellState is what undo takes back.
type bellState struct {
	phase    Phase
	part     string // of the question that is asked, or comes next
	asked    []Asked
	used     int // of Questions
	spare    int // of Spare
	bells    int // bell questions asked, from the end of what is left
	rescues  int
	rescuing bool
	enough   bool
	left     int
	out      map[int]bool // pupils known to be out
	before   *floor       // as it was when the question was asked
	until    time.Duration
	judged   bool // bell: right or wrong was said
	winner   Winner
}

// floor is who is on it.
type floor struct {
	left int
	out  map[int]bool
}

// NewBell starts a contest, or gives Problems.
func NewBell(pack *lessons.Pack, setup BellSetup, now time.Time) (*Bell, error) {
	return ResumeBell(pack, setup, nil, now)
}

// ResumeBell starts a contest and repeats stored moves; see steps.Again.
func ResumeBell(pack *lessons.Pack, setup BellSetup, moves []string, now time.Time) (*Bell, error) {
	if err := setup.Check(pack).or(); err != nil {
		return nil, err
	}
	g := &bellGame{setup: setup, bank: newBank(pack)}
	l, err := steps.Again(g, bellForms, moves, now)
	return &Bell{l, g}, err
}

func (g *bellGame) Reset() {
	g.bellState = bellState{left: g.setup.Pupils, out: map[int]bool{}}
	g.part = g.comes()
}

func (g *bellGame) Until() time.Duration { return g.until }

// comes says what the next question is for, "" when there is none.
func (g *bellGame) comes() string {
	switch {
	case g.phase == Over:
		return ""
	case g.rescuing:
		return PartRescue
	case g.left == 1 && g.more() != "":
		return PartBell
	case g.left == 1:
		return ""
	case g.used < len(g.setup.Questions) && !g.enough:
		return PartMain
	case g.spare < len(g.setup.Spare):
		return PartTie
	}
	return ""
}

// more gives the question for the bell: the hardest that is left, "" when none is.
func (g *bellGame) more() string {
	rest := slices.Concat(g.setup.Spare[g.spare:], g.setup.Questions[g.used:])
	if i := len(rest) - 1 - g.bells; i >= 0 {
		return rest[i]
	}
	return ""
}

// Play does one step.
func (g *bellGame) Play(s steps.Step) error {
	switch s.Verb {
	case verbAsk:
		return g.ask(s.At)
	case verbClock:
		if g.phase != Reading && g.phase != Counting {
			return steps.ErrNotNow
		}
		g.phase, g.until = Counting, s.At+time.Duration(g.setup.Seconds)*time.Second
	case verbAnswer:
		if g.phase != Reading && g.phase != Counting {
			return steps.ErrNotNow
		}
		g.phase, g.until = Answered, 0
	case verbOut, verbBack, verbRemain, verbLast:
		return g.count(s)
	case verbRight, verbWrong:
		if g.phase != Answered || g.part != PartBell {
			return steps.ErrNotNow
		}
		g.judged, g.winner.Rang = true, s.Verb == verbRight
	case verbNext, verbVoid:
		return g.close(s.Verb == verbVoid)
	case verbRescue:
		if !g.canRescue() {
			return steps.ErrNotNow
		}
		g.rescuing = !g.rescuing
		g.part = g.comes()
	case verbEnough:
		if g.phase != Ready || g.enough || g.rescuing {
			return steps.ErrNotNow
		}
		g.enough = true
		if g.left == 1 {
			g.phase = Over
		}
		g.part = g.comes()
	case verbLot:
		return g.lot()
	default:
		return steps.ErrMove
	}
	return nil
}

func (g *bellGame) ask(at time.Duration) error {
	part := g.comes()
	if g.phase != Ready || part == "" {
		return steps.ErrNotNow
	}
	a := Asked{Part: part, At: at, Of: g.left}
	switch part {
	case PartMain:
		a.ID = g.setup.Questions[g.used]
		g.used++
	case PartBell:
		a.ID = g.more()
		g.bells++
	default:
		a.ID = g.setup.Spare[g.spare]
		g.spare++
	}
	if part == PartRescue {
		a.Of = g.setup.Pupils - g.left
		g.rescues++
		g.rescuing = false
	}
	g.asked = append(g.asked, a)
	g.phase, g.part, g.judged = Reading, part, false
	g.before = &floor{g.left, maps.Clone(g.out)}
	return nil
}

// canRescue says that a rescue may come next, or that one that was called may be called off.
func (g *bellGame) canRescue() bool {
	return g.phase == Ready && g.rescues < g.setup.Rescues && g.spare < len(g.setup.Spare) && len(g.asked) > 0 &&
		g.left > 1 && g.left < g.setup.Pupils && g.left <= g.setup.rescueAt()
}

// close ends the question that is asked.
func (g *bellGame) close(void bool) error {
	if g.phase == Ready || g.phase == Over || !void && (g.phase != Answered || g.part == PartBell && !g.judged) {
		return steps.ErrNotNow
	}
	nobody := g.left == 0
	if void || nobody {
		g.left, g.out = g.before.left, g.before.out
	}
	a := &g.asked[len(g.asked)-1]
	a.Void = void || nobody
	a.Right = g.left
	switch g.part {
	case PartRescue:
		a.Right = g.left - g.before.left
	case PartBell:
		a.Right = 0
		if g.winner.Rang {
			a.Right = 1
		}
	}
	if nobody {
		a.Right = 0
	}
	tied, bell := g.part == PartTie, g.part == PartBell
	if void && g.part == PartRescue {
		g.rescues--
	}
	g.phase, g.until, g.before = Ready, 0, nil
	if g.left == 1 && !g.winner.Known {
		g.win(ByScore)
		if tied {
			g.winner.By = ByQuestion
		}
	}
	if bell && !void || g.left == 1 && g.comes() == "" {
		g.phase = Over
	}
	g.part = g.comes()
	return nil
}
