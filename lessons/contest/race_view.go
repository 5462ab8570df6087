package contest

import (
	"maps"
	"slices"
	"time"

	"lachanso/lessons"
)

// TileState is how a tile, or a row of a crossword, stands.
type TileState int

// The states. Not stored.
const (
	TileClosed TileState = iota
	TileAsked            // chosen, and nobody was right
	TileOpen
)

// RaceView is all that a picture of the contest needs.
type RaceView struct {
	Standing
	Round  string // see Rounds, or PartTie
	Place  int    // of the round, from 1
	Rounds int
	Number int // of the question, from 1: among the round's, or the team's own
	Of     int
	Right  []int // teams marked right

	Tiles []TileState // obstacle
	Tile  int         // being asked, from 1
	Stake int         // finish: points of this question
	Star  bool        // laid on it
	Stars []int       // teams that have laid theirs
}

// Standing gives how the contest stands, without what only a race has.
func (r *Race) Standing() Standing { return r.View().Standing }

// View gives the contest as it stands.
func (r *Race) View() RaceView {
	g := r.game
	v := RaceView{
		Standing: g.standing(g.setup.Teams, g.setup.Spare, g.setup.Seconds),
		Round:    g.kind(), Place: g.round + 1, Rounds: len(g.setup.Rounds), Right: slices.Clone(g.right), Stake: g.stake, Star: g.star,
	}
	v.Found = g.guess
	for _, t := range slices.Sorted(maps.Keys(g.stars)) {
		if g.stars[t] {
			v.Stars = append(v.Stars, t)
		}
	}
	if g.phase != Ready && len(g.asked) > 0 {
		v.Ask = g.bank.ask(g.now().ID, g.setup.Seed)
	}
	switch g.kind() {
	case RoundWarmup:
		v.Seconds = WarmupSeconds
		v.Number, v.Of = g.done+1, g.setup.Rounds[g.round].Each
	case RoundFinish:
		v.Number, v.Of = g.done+1, g.setup.Rounds[g.round].Each
	case RoundSpeed:
		v.Number, v.Of = g.done+1, len(g.questions())
	case RoundObstacle:
		v.Number, v.Of = max(1, len(g.taken)), len(g.questions())
		v.Tiles, v.Tile, v.Worth = g.tiles(), g.tile, keywordWorth(len(g.questions())-len(g.taken))
	case PartTie:
		v.Number, v.Of = max(1, g.spare), len(g.setup.Spare)
	}
	return v
}

func (g *raceGame) tiles() []TileState {
	out := make([]TileState, len(g.questions()))
	for i := range out {
		switch {
		case g.guess || g.opened[i+1]:
			out[i] = TileOpen
		case g.taken[i+1]:
			out[i] = TileAsked
		}
	}
	return out
}

// Setup gives what the contest began with.
func (r *Race) Setup() RaceSetup { return r.game.setup }

// Keyword gives the keyword of the obstacle round, nil in a race without one.
func (r *Race) Keyword(pack *lessons.Pack) *lessons.Term { return term(pack, r.game.setup.Keyword) }

// Ask shows the next question of the speed round or of a tie.
func (r *Race) Ask(now time.Time) error { return r.Do(now, verbAsk, "") }

// Clock starts the countdown; in the warm-up it also shows the team's first question.
func (r *Race) Clock(now time.Time) error { return r.Do(now, verbClock, "") }

// Buzz notes that a team has pressed, from 1.
func (r *Race) Buzz(team int, now time.Time) error { return r.Do(now, verbBuzz, "", team) }

// Answer shows the answer.
func (r *Race) Answer(now time.Time) error { return r.Do(now, verbAnswer, "") }

// Right says that the team that answers is right; where all answer, which teams are.
func (r *Race) Right(now time.Time, teams ...int) error { return r.Do(now, verbRight, "", teams...) }

// Wrong says that the team that answers is wrong.
func (r *Race) Wrong(now time.Time) error { return r.Do(now, verbWrong, "") }

// Next ends the question; in the warm-up the team's turn, and after the last tile the round.
func (r *Race) Next(now time.Time) error { return r.Do(now, verbNext, "") }

// Void ends the question as one that does not count.
func (r *Race) Void(now time.Time) error { return r.Do(now, verbVoid, "") }

// Tile lets the team in turn take a tile, from 1.
func (r *Race) Tile(n int, now time.Time) error { return r.Do(now, verbTile, "", n) }

// Guess notes that a team has said the keyword, and whether it is right.
func (r *Race) Guess(team int, right bool, now time.Time) error {
	return r.Do(now, verbKey, "", team, oneIf(right))
}

// Choose lets the team in turn take a question of so many points; see FinishPoints.
func (r *Race) Choose(points int, now time.Time) error { return r.Do(now, verbChoose, "", points) }

// Star lays the star of hope on the next question, or takes it back.
func (r *Race) Star(now time.Time) error { return r.Do(now, verbStar, "") }

// Judge gives a team points, or takes them, with a reason. A reason names no child.
func (r *Race) Judge(team, points int, reason string, now time.Time) error {
	return r.Do(now, verbJudge, reason, team, points)
}

// Enough ends the round early: time is short.
func (r *Race) Enough(now time.Time) error { return r.Do(now, verbEnough, "") }

// Lot draws lots between the tied teams, when no question is left.
func (r *Race) Lot(now time.Time) error { return r.Do(now, verbLot, "") }

// Record gives what happened.
func (r *Race) Record(now time.Time) Record {
	return r.game.record(KindRace, r.game.setup.Teams, r.game.setup.Pupils, minutes(r.At(now)))
}

func (p *play) record(kind string, teams []string, pupils, minutes int) Record {
	return Record{
		Kind: kind, Minutes: minutes, Pupils: pupils, Over: p.phase == Over, Asked: slices.Clone(p.asked), Points: slices.Clone(p.entries),
		Places: p.places(teams), Winner: p.winner,
	}
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
