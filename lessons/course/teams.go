package course

import (
	"fmt"
	"slices"
	"time"

	"lachanso/lessons/activity"
)

// Teams are drawn by lot, from LeastTeams to MostTeams.
const (
	LeastTeams = 2
	MostTeams  = 8
)

// MostPupils is the most that may be in a class without a list.
const MostPupils = 99

// teams are those drawn last.
type teams struct {
	lots  int // how often lots were drawn
	drawn [][]int
}

// gather says how many pupils there are, and draws teams.
func (r *Run) gather(s step) error {
	n := s.args[0]
	if s.verb == verbTeams {
		return r.now.drawLots(n, r.seed)
	}
	switch {
	case r.pupils > 0:
		return ErrNotNow
	case n < 1 || n > MostPupils:
		return ErrMove
	}
	r.now.turns, r.now.teams = newTurns(n, r.seed), teams{}
	return nil
}

func (s *state) drawLots(n int, seed uint64) error {
	here := s.turns.here()
	switch {
	case n == 0 && s.teams.drawn == nil:
		return ErrNotNow
	case n == 0:
		s.teams.drawn = nil
		return nil
	case n < LeastTeams || n > MostTeams:
		return ErrMove
	case n > len(here):
		return ErrNotNow
	}
	s.teams.lots++
	drawn := make([][]int, n)
	for i, p := range activity.Shuffled(here, seed, fmt.Sprintf("teams/%d", s.teams.lots)) {
		drawn[i%n] = append(drawn[i%n], p)
	}
	for _, team := range drawn {
		slices.Sort(team)
	}
	s.teams.drawn = drawn
	return nil
}

// DrawTeams draws lots for n teams of the pupils here, none more than one pupil larger than another; drawing again gives
// others. 0 takes them away. ErrNotNow when there are fewer pupils than teams.
func (r *Run) DrawTeams(n int, now time.Time) error { return r.do(now, verbTeams, n) }

// Teams gives the teams as places in the list, nil when none are drawn.
func (r *Run) Teams() [][]int {
	var out [][]int
	for _, team := range r.now.teams.drawn {
		out = append(out, slices.Clone(team))
	}
	return out
}

// Pupils says how many pupils there are, in a class without a list. Turns and teams begin anew.
func (r *Run) Pupils(n int, now time.Time) error { return r.do(now, verbClass, n) }
