package contest

import (
	"slices"
	"time"

	"lachanso/lessons/steps"
)

// warm gives the question of the team in turn: those with one number are alike in difficulty for all teams.
func (g *raceGame) warm() string { return g.questions()[g.done*len(g.setup.Teams)+g.turn-1] }

// warmup: the clock shows the first question, and right or wrong the next one at once.
func (g *raceGame) warmup(s steps.Step) error {
	if g.phase != Counting {
		return steps.ErrNotNow
	}
	switch {
	case s.Verb == verbNext: // time is over
		g.now().Void = true
		g.done = g.setup.Rounds[g.round].Each - 1
		g.step()
		return nil
	case s.Verb != verbRight && s.Verb != verbWrong || len(s.Numbers) > 0:
		return steps.ErrNotNow
	}
	g.now().Of = 1
	if s.Verb == verbRight {
		g.now().Right = 1
		g.give(g.turn, WarmupPoints, RoundWarmup, "", s.At)
	}
	g.warmOn(g.until, s.At)
	return nil
}

// warmOn shows the team's next question while its clock runs on, or ends its turn.
func (g *raceGame) warmOn(until, at time.Duration) {
	turn := g.turn
	if g.step(); g.turn == turn && g.kind() == RoundWarmup {
		g.show(g.warm(), at)
		g.phase, g.until = Counting, until
	}
}

func (g *raceGame) obstacle(s steps.Step) error {
	switch s.Verb {
	case verbKey:
		return g.key(s)
	case verbTile:
		n := s.Numbers[0]
		switch {
		case n < 1 || n > len(g.questions()):
			return steps.ErrMove
		case g.phase != Ready || g.taken[n]:
			return steps.ErrNotNow
		}
		g.taken[n], g.tile = true, n
		g.show(g.questions()[n-1], s.At)
		return nil
	case verbNext:
		if g.phase == Ready && len(g.taken) == len(g.questions()) {
			g.leave()
			return nil
		}
	}
	closed, err := g.together(s)
	if !closed {
		return err
	}
	for _, t := range g.right {
		g.give(t, TilePoints, RoundObstacle, "", s.At)
	}
	g.opened[g.tile] = len(g.right) > 0
	g.turn = g.turn%g.teams + 1
	return nil
}

// key takes a guess of the keyword; right, and the picture is open and the round over.
func (g *raceGame) key(s steps.Step) error {
	right, err := g.keyword(s, RoundObstacle, keywordWorth(len(g.questions())-len(g.taken)))
	if err != nil || !right {
		return err
	}
	if g.phase != Ready {
		g.now().Void = true
	}
	g.guess = true
	g.leave()
	return nil
}

// together is a question all teams answer at once: clock, press, answer, who is right, next.
func (g *raceGame) together(s steps.Step) (closed bool, err error) {
	switch {
	case s.Verb == verbAnswer && g.asking():
		g.phase, g.until = Answered, 0
		return false, nil
	case s.Verb == verbBuzz && g.asking() && g.kind() == RoundSpeed:
		return false, g.press(s.Numbers[0])
	case g.phase != Answered:
		return false, steps.ErrNotNow
	case s.Verb == verbRight:
		return false, g.rights(s.Numbers)
	case s.Verb == verbNext:
		g.now().Right, g.now().Of = len(g.right), len(g.setup.Teams)
		g.phase = Ready
		return true, nil
	}
	return false, steps.ErrNotNow
}

// rights notes all teams that are right; given again, the new list holds.
func (g *raceGame) rights(teams []int) error {
	var list []int
	for _, t := range teams {
		if !g.has(t) || slices.Contains(list, t) {
			return steps.ErrMove
		}
		list = append(list, t)
	}
	g.right = list
	return nil
}

func (g *raceGame) speed(s steps.Step) error {
	if s.Verb == verbAsk {
		if g.phase != Ready {
			return steps.ErrNotNow
		}
		g.show(g.questions()[g.done], s.At)
		return nil
	}
	closed, err := g.together(s)
	if !closed {
		return err
	}
	place := 0
	for _, t := range g.buzzed {
		if slices.Contains(g.right, t) {
			g.give(t, SpeedPoints[min(place, len(SpeedPoints)-1)], RoundSpeed, "", s.At)
			place++
		}
	}
	for _, t := range g.right { // right, but nobody saw when
		if !slices.Contains(g.buzzed, t) {
			g.give(t, SpeedPoints[len(SpeedPoints)-1], RoundSpeed, "", s.At)
		}
	}
	g.step()
	return nil
}

func (g *raceGame) finishing(s steps.Step) error {
	switch s.Verb {
	case verbStar:
		if g.phase != Ready || g.stars[g.turn] && !g.star {
			return steps.ErrNotNow
		}
		g.star = !g.star
		g.stars[g.turn] = g.star
		return nil
	case verbChoose:
		return g.choose(s.Numbers[0], s.At)
	case verbAnswer:
		if !g.asking() && g.phase != Stealing {
			return steps.ErrNotNow
		}
		g.phase, g.until = Answered, 0
		return nil
	case verbNext:
		if g.phase != Answered {
			return steps.ErrNotNow
		}
		g.step()
		return nil
	case verbBuzz:
		if g.phase != Stealing || s.Numbers[0] == g.turn {
			return steps.ErrNotNow
		}
		return g.press(s.Numbers[0])
	case verbRight, verbWrong:
		if len(s.Numbers) > 0 {
			return steps.ErrNotNow
		}
		return g.judged(s.Verb == verbRight, s.At)
	}
	return steps.ErrNotNow
}

// choose takes a question of so many points.
func (g *raceGame) choose(points int, at time.Duration) error {
	want := slices.Index(FinishPoints, points) + 1
	if want == 0 {
		return steps.ErrMove
	}
	id := g.pick(want)
	if g.phase != Ready || id == "" {
		return steps.ErrNotNow
	}
	g.stake = points
	g.show(id, at)
	return nil
}

// pick gives the first question of that difficulty that was not asked, or of the nearest; "" when all were.
func (g *raceGame) pick(difficulty int) string {
	best, far := "", 0
	for _, id := range g.questions() {
		if slices.ContainsFunc(g.asked, func(a Asked) bool { return a.ID == id }) {
			continue
		}
		d := g.bank[id].Question(id).Difficulty - difficulty
		if d = max(d, -d); best == "" || d < far {
			best, far = id, d
		}
	}
	return best
}

// judged says whether the team in turn, or the one that pressed first after it, was right.
func (g *raceGame) judged(right bool, at time.Duration) error {
	switch {
	case g.asking():
		g.now().Of = 1
		points := g.stake
		if g.star {
			points *= StarTimes
		}
		switch {
		case right:
			g.now().Right = 1
			g.give(g.turn, points, RoundFinish, "", at)
			g.phase = Answered
		default:
			if g.star {
				g.give(g.turn, -g.stake, RoundFinish, "", at)
			}
			g.phase = Stealing
		}
	case g.phase == Stealing && g.first() != 0:
		points := -g.stake / 2
		if right {
			points = g.stake
			g.now().Right = 1
		}
		g.now().Of = 2
		g.give(g.first(), points, RoundFinish, "", at)
		g.phase = Answered
	default:
		return steps.ErrNotNow
	}
	g.until = 0
	return nil
}
