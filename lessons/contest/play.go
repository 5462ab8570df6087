package contest

import (
	"slices"
	"time"

	"lachanso/lessons/activity"
	"lachanso/lessons/steps"
)

// play is where a contest of teams stands: the question, its clock, whose turn it is, and the points.
type play struct {
	scores
	phase Phase
	turn  int // team from 1; 0 where all answer
	asked []Asked
	until time.Duration
}

func newPlay(teams int) play { return play{scores: newScores(teams)} }

// show puts a question on the screen.
func (p *play) show(part, id string, at time.Duration) {
	p.asked = append(p.asked, Asked{ID: id, Part: part, Team: p.turn, At: at})
	p.phase, p.until = Reading, 0
	p.fresh()
}

func (p *play) now() *Asked { return &p.asked[len(p.asked)-1] }

// asking says that the question is shown and nobody has answered yet.
func (p *play) asking() bool { return p.phase == Reading || p.phase == Counting }

// Standing is how a contest of teams stands: the part of its picture that all such contests have.
type Standing struct {
	Phase   Phase
	Turn    int   // team from 1; 0 where all answer
	Ask     *Ask  // nil when no question is shown
	Seconds int   // of a countdown
	Worth   int   // of the keyword now; 0 where none is sought
	Found   bool  // the keyword was found
	Buzzed  []int // teams in the order of pressing
	Locked  []int // teams that may not press at this question
	Gone    []int // teams that may not guess the keyword again
	Tied    []int // teams of the tie
	CanLot  bool
	Places  []Place
	Winner  Winner
}

func (p *play) standing(teams, spare []string, seconds int) Standing {
	return Standing{
		Phase: p.phase, Turn: p.turn, Seconds: seconds, Buzzed: slices.Clone(p.buzzed), Locked: slices.Clone(p.locked),
		Gone: slices.Clone(p.gone), Tied: slices.Clone(p.tied), CanLot: p.canLot(spare), Places: p.places(teams), Winner: p.winner,
	}
}

// tie asks until one of the tied teams is first and right.
func (p *play) tie(s steps.Step, spare []string) error {
	switch {
	case s.Verb == verbAsk && p.phase == Ready && p.spare < len(spare):
		p.spare++
		p.turn = 0
		p.show(PartTie, spare[p.spare-1], s.At)
		return nil
	case p.phase == Answered && s.Verb == verbNext:
		p.phase = Ready
		return nil
	case !p.asking():
		return steps.ErrNotNow
	}
	switch s.Verb {
	case verbBuzz:
		if !slices.Contains(p.tied, s.Numbers[0]) {
			return steps.ErrNotNow
		}
		return p.press(s.Numbers[0])
	case verbAnswer:
		p.phase, p.until = Answered, 0
	case verbRight, verbWrong:
		return p.duel(s.Verb == verbRight, len(s.Numbers) > 0)
	default:
		return steps.ErrNotNow
	}
	return nil
}

// duel judges the tied team that pressed first.
func (p *play) duel(right, named bool) error {
	if p.first() == 0 || named {
		return steps.ErrNotNow
	}
	p.now().Of++
	if right {
		p.now().Right, p.now().Team = 1, p.first()
		p.winner = Winner{Known: true, Team: p.first(), By: ByQuestion}
		p.phase, p.until = Over, 0
		return nil
	}
	if p.miss(); len(p.locked) == len(p.tied) {
		p.phase, p.until = Answered, 0
	}
	return nil
}

// canLot says that a tie is left, and no question.
func (p *play) canLot(spare []string) bool {
	return p.phase == Ready && p.tied != nil && p.spare >= len(spare)
}

func (p *play) lot(spare []string, seed uint64) error {
	if !p.canLot(spare) {
		return steps.ErrNotNow
	}
	team := activity.Shuffled(p.tied, seed, "lot/"+number(p.spare))[0]
	p.winner, p.phase = Winner{Known: true, By: ByLot, Team: team}, Over
	return nil
}
