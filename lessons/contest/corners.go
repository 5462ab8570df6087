package contest

import (
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/lessons/steps"
)

// CornersSetup is what Corners begins with. It is stored as it is.
type CornersSetup struct {
	Pupils    int
	Questions []string
	Seconds   int
	Stay      bool // only who is right goes on
	Seed      uint64
	Sounds    bool `json:",omitempty"` // short sounds are played
}

// Check gives what keeps the contest from beginning.
func (s CornersSetup) Check(pack *lessons.Pack) Problems {
	var ps Problems
	ps.between(PupilsFew, PupilsMany, s.Pupils, CornersLeast, CornersMost)
	ps.seconds(s.Seconds)
	if len(s.Questions) == 0 {
		ps.add(NoQuestion)
	}
	newBank(pack).check(&ps, CornerKinds, s.Questions)
	return ps
}

// DrawCorners draws the questions.
func DrawCorners(pack *lessons.Pack, w Wish, s CornersSetup) (CornersSetup, error) {
	w.Kinds = CornerKinds
	ids, err := Draw(pack, w, s.Seed)
	if err == nil {
		s.Questions = ids
	}
	return s, err
}

// stored data: append only; see also bell.go
const verbStand = "stand" // stand CORNER N: so many stand there; CORNER from 1

var cornersForms = steps.Forms{
	verbAsk: {}, verbClock: {}, verbStand: {Numbers: 2}, verbAnswer: {}, verbNext: {}, verbVoid: {}, verbEnough: {},
}

// Corners is a running Ai nhanh hơn.
type Corners struct {
	*steps.Log
	game *cornersGame
}

type cornersGame struct {
	setup CornersSetup
	bank  bank
	cornersState
}

// cornersState is what undo takes back.
type cornersState struct {
	phase  Phase
	used   int
	left   int
	stands []int // of the question that is asked, by corner
	asked  []Asked
	points int // of the class
	of     int // it could have
	until  time.Duration
}

// NewCorners starts a contest, or gives Problems.
func NewCorners(pack *lessons.Pack, setup CornersSetup, now time.Time) (*Corners, error) {
	return ResumeCorners(pack, setup, nil, now)
}

// ResumeCorners starts a contest and repeats stored moves; see steps.Again.
func ResumeCorners(pack *lessons.Pack, setup CornersSetup, moves []string, now time.Time) (*Corners, error) {
	if err := setup.Check(pack).or(); err != nil {
		return nil, err
	}
	g := &cornersGame{setup: setup, bank: newBank(pack)}
	l, err := steps.Again(g, cornersForms, moves, now)
	return &Corners{l, g}, err
}

func (g *cornersGame) Reset() { g.cornersState = cornersState{left: g.setup.Pupils} }

func (g *cornersGame) Until() time.Duration { return g.until }

func (g *cornersGame) shown() *Ask { return g.bank.ask(g.asked[len(g.asked)-1].ID, g.setup.Seed) }

func (g *cornersGame) asking() bool { return g.phase == Reading || g.phase == Counting }

// Play does one step.
func (g *cornersGame) Play(s steps.Step) error {
	switch {
	case s.Verb == verbAsk && g.phase == Ready && g.used < len(g.setup.Questions):
		id := g.setup.Questions[g.used]
		g.used++
		g.asked = append(g.asked, Asked{ID: id, Part: PartMain, At: s.At, Of: g.left})
		g.phase, g.stands = Reading, make([]int, len(g.shown().Options))
	case s.Verb == verbClock && g.asking():
		g.phase, g.until = Counting, s.At+time.Duration(g.setup.Seconds)*time.Second
	case s.Verb == verbAnswer && g.asking():
		g.phase, g.until = Answered, 0
	case s.Verb == verbStand:
		return g.stand(s.Numbers[0], s.Numbers[1])
	case s.Verb == verbNext && g.phase == Answered:
		g.close()
	case s.Verb == verbVoid && (g.asking() || g.phase == Answered):
		g.asked[len(g.asked)-1].Void = true
		g.ready()
	case s.Verb == verbEnough && g.phase == Ready:
		g.phase = Over
	default:
		return steps.ErrNotNow
	}
	return nil
}

func (g *cornersGame) stand(corner, n int) error {
	if !g.asking() && g.phase != Answered {
		return steps.ErrNotNow
	}
	if corner < 1 || corner > len(g.stands) || n < 0 {
		return steps.ErrMove
	}
	now := slices.Clone(g.stands)
	now[corner-1] = n
	if sum(now) > g.left {
		return steps.ErrMove
	}
	g.stands = now
	return nil
}

func sum(list []int) int {
	n := 0
	for _, v := range list {
		n += v
	}
	return n
}

// close counts the question. One at which nobody was counted is no question for the points.
func (g *cornersGame) close() {
	a := &g.asked[len(g.asked)-1]
	if sum(g.stands) == 0 {
		a.Void = true
		g.ready()
		return
	}
	for _, i := range g.shown().Right {
		a.Right += g.stands[i]
	}
	g.points += a.Right
	g.of += a.Of
	if g.setup.Stay && a.Right > 0 {
		g.left = a.Right
	}
	g.ready()
}

func (g *cornersGame) ready() {
	g.phase, g.until, g.stands = Ready, 0, nil
	if g.used == len(g.setup.Questions) || g.setup.Stay && g.left <= CornersFew {
		g.phase = Over
	}
}

// CornersView is all that a picture of the contest needs.
type CornersView struct {
	Phase   Phase
	Number  int // of the question, from 1
	Of      int
	Ask     *Ask // nil when none is shown
	Seconds int
	Left    int   // pupils who play
	Stands  []int // by corner
	Counted int   // pupils counted
	Right   int   // when the answer is shown: pupils at the right corner
	Points  int   // of the class
	PointOf int   // it could have
	Stars   int   // 1–3; 0 before the first question is over
}

// View gives the contest as it stands.
func (c *Corners) View() CornersView {
	g := c.game
	v := CornersView{
		Phase: g.phase, Number: max(1, g.used), Of: len(g.setup.Questions), Seconds: g.setup.Seconds, Left: g.left,
		Stands: slices.Clone(g.stands), Counted: sum(g.stands), Points: g.points, PointOf: g.of,
	}
	if g.phase == Ready {
		v.Number = min(g.used+1, v.Of)
	}
	if g.of > 0 {
		v.Stars = quiz.Stars(g.points, g.of)
	}
	if g.stands != nil {
		v.Ask = g.shown()
		for _, i := range v.Ask.Right {
			if g.phase == Answered {
				v.Right += g.stands[i]
			}
		}
	}
	return v
}

// Setup gives what the contest began with.
func (c *Corners) Setup() CornersSetup { return c.game.setup }

// Ask shows the next question.
func (c *Corners) Ask(now time.Time) error { return c.Do(now, verbAsk, "") }

// Clock starts the countdown, or starts it again.
func (c *Corners) Clock(now time.Time) error { return c.Do(now, verbClock, "") }

// Stand says how many stand at a corner, from 1.
func (c *Corners) Stand(corner, n int, now time.Time) error {
	return c.Do(now, verbStand, "", corner, n)
}

// Answer shows the answer.
func (c *Corners) Answer(now time.Time) error { return c.Do(now, verbAnswer, "") }

// Next ends the question.
func (c *Corners) Next(now time.Time) error { return c.Do(now, verbNext, "") }

// Void ends the question as one that does not count.
func (c *Corners) Void(now time.Time) error { return c.Do(now, verbVoid, "") }

// Enough ends the contest early: time is short.
func (c *Corners) Enough(now time.Time) error { return c.Do(now, verbEnough, "") }

// Record gives what happened: the class as one, no pupil.
func (c *Corners) Record(now time.Time) Record {
	g := c.game
	r := Record{
		Kind: KindCorners, Minutes: minutes(c.At(now)), Over: g.phase == Over, Pupils: g.setup.Pupils, Asked: closed(g.asked, g.phase),
		Class: &ClassTry{Points: g.points, Of: g.of},
	}
	if g.setup.Stay {
		r.Class.Left = g.left
	}
	return r
}
