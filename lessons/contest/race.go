package contest

import (
	"time"

	"lachanso/lessons"
	"lachanso/lessons/steps"
)

// stored data: append only; see also bell.go and teams.go
const (
	verbTile   = "tile"   // tile N: the team in turn takes this tile, from 1
	verbChoose = "choose" // choose POINTS: the team in turn takes such a question
	verbStar   = "star"   // lay the star of hope on the next question, or take it back
)

var raceForms = steps.Forms{
	verbAsk: {}, verbClock: {}, verbAnswer: {}, verbRight: {Many: true}, verbWrong: {}, verbNext: {}, verbVoid: {}, verbEnough: {}, verbLot: {},
	verbBuzz: {Numbers: 1}, verbJudge: {Numbers: 2, Text: true}, verbKey: {Numbers: 2}, verbTile: {Numbers: 1}, verbChoose: {Numbers: 1}, verbStar: {},
}

// Race is a running Đua đội.
type Race struct {
	*steps.Log
	game *raceGame
}

type raceGame struct {
	setup RaceSetup
	bank  bank
	raceState
}

// raceState is what undo takes back.
type raceState struct {
	play
	round  int // place in Rounds; len(Rounds) is the tie
	done   int // questions of the round, or of the team in turn, that are over
	taken  map[int]bool
	opened map[int]bool // tiles
	tile   int          // being asked, from 1
	stake  int          // finish: the points of this question
	star   bool
	stars  map[int]bool // teams that have laid theirs
	right  []int        // teams that were right
	guess  bool         // the keyword was found
}

// NewRace starts a contest, or gives Problems.
func NewRace(pack *lessons.Pack, setup RaceSetup, now time.Time) (*Race, error) {
	return ResumeRace(pack, setup, nil, now)
}

// ResumeRace starts a contest and repeats stored moves; see steps.Again.
func ResumeRace(pack *lessons.Pack, setup RaceSetup, moves []string, now time.Time) (*Race, error) {
	if err := setup.Check(pack).or(); err != nil {
		return nil, err
	}
	g := &raceGame{setup: setup, bank: newBank(pack)}
	l, err := steps.Again(g, raceForms, moves, now)
	return &Race{l, g}, err
}

func (g *raceGame) Reset() {
	g.raceState = raceState{play: newPlay(len(g.setup.Teams)), taken: map[int]bool{}, opened: map[int]bool{}, stars: map[int]bool{}}
	g.enter()
}

func (g *raceGame) Until() time.Duration { return g.until }

// kind gives the round, or PartTie.
func (g *raceGame) kind() string {
	if g.round < len(g.setup.Rounds) {
		return g.setup.Rounds[g.round].Kind
	}
	return PartTie
}

func (g *raceGame) questions() []string { return g.setup.Rounds[g.round].Questions }

// enter begins the round that has come.
func (g *raceGame) enter() {
	g.turn, g.done, g.phase, g.until = 0, 0, Ready, 0
	switch g.kind() {
	case RoundWarmup, RoundObstacle, RoundFinish:
		g.turn = 1
	}
}

// leave goes on to the next round, or to the end.
func (g *raceGame) leave() {
	g.round++
	if g.enter(); g.round == len(g.setup.Rounds) && g.finish() {
		g.phase = Over
	}
}

// Play does one step.
func (g *raceGame) Play(s steps.Step) error {
	switch s.Verb {
	case verbJudge:
		if g.phase == Over || g.kind() == PartTie {
			return steps.ErrNotNow
		}
		return g.judge(s)
	case verbEnough:
		if g.phase != Ready || g.kind() == PartTie {
			return steps.ErrNotNow
		}
		g.leave()
		return nil
	case verbLot:
		return g.lot(g.setup.Spare, g.setup.Seed)
	case verbVoid:
		return g.void(s.At)
	case verbClock:
		return g.clock(s.At)
	}
	if g.phase == Over {
		return steps.ErrNotNow
	}
	switch g.kind() {
	case RoundWarmup:
		return g.warmup(s)
	case RoundObstacle:
		return g.obstacle(s)
	case RoundSpeed:
		return g.speed(s)
	case RoundFinish:
		return g.finishing(s)
	}
	return g.tie(s, g.setup.Spare)
}

// show puts a question on the screen.
func (g *raceGame) show(id string, at time.Duration) {
	g.right = nil
	g.play.show(g.kind(), id, at)
}

func (g *raceGame) clock(at time.Duration) error {
	seconds := g.setup.Seconds
	if g.kind() == RoundWarmup {
		if g.phase != Ready {
			return steps.ErrNotNow
		}
		seconds = WarmupSeconds
		g.show(g.warm(), at)
	}
	switch {
	case g.asking():
		g.phase = Counting
	case g.phase != Stealing:
		return steps.ErrNotNow
	}
	g.until = at + time.Duration(seconds)*time.Second
	return nil
}

// void drops the question that is shown.
func (g *raceGame) void(at time.Duration) error {
	// Once points were given, Undo is the way back.
	if g.phase == Ready || g.phase == Over || g.kind() == RoundFinish && !g.asking() {
		return steps.ErrNotNow
	}
	g.now().Void = true
	if g.star {
		delete(g.stars, g.turn) // the star was not used
	}
	until := g.until
	g.phase, g.star, g.until = Ready, false, 0
	switch g.kind() {
	case RoundWarmup:
		g.warmOn(until, at)
	case RoundSpeed:
		g.step()
	case RoundObstacle:
		g.turn = g.turn%g.teams + 1
	case RoundFinish:
		if g.pick(0) == "" { // none is left to choose in its place
			g.step()
		}
	}
	return nil
}

// step counts a question that is over, and goes on to the next team or round.
func (g *raceGame) step() {
	g.phase, g.until, g.star = Ready, 0, false
	g.done++
	each := g.setup.Rounds[g.round].Each
	switch g.kind() {
	case RoundSpeed:
		if g.done == len(g.questions()) {
			g.leave()
		}
	default:
		if g.done == each {
			g.done = 0
			if g.turn++; g.turn > len(g.setup.Teams) {
				g.leave()
			}
		}
	}
}
