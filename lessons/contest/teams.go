package contest

import (
	"cmp"
	"slices"
	"time"

	"lachanso/lessons/sorted"
	"lachanso/lessons/steps"
)

// stored data: append only; see also bell.go
const (
	verbBuzz  = "buzz"  // buzz TEAM: it has pressed
	verbJudge = "judge" // judge TEAM POINTS REASON: the judge gives or takes
	verbKey   = "key"   // key TEAM RIGHT: the team says the keyword; 1 right, 0 wrong
	verbTie   = "tie"   // break the tie
)

// PartJudge is the round of an Entry that a judge has given. Stored data: append only.
const PartJudge = "judge"

// scores is what the contests of teams share: points, pressing, and a tie.
type scores struct {
	teams   int
	entries []Entry
	buzzed  []int // teams that have pressed at this question, in their order, from 1
	locked  []int // teams that may not press at this question
	gone    []int // teams that may not guess the keyword again
	tied    []int // teams of the tie, nil when there is none
	spare   int   // of the spare questions
	winner  Winner
}

func newScores(teams int) scores { return scores{teams: teams} }

func (s *scores) score(team int) int {
	sum := 0
	for _, e := range s.entries {
		if e.Team == team {
			sum += e.Points
		}
	}
	return sum
}

// give adds points; a score never falls below 0.
func (s *scores) give(team, points int, round, reason string, at time.Duration) {
	if points = max(points, -s.score(team)); points != 0 || reason != "" {
		s.entries = append(s.entries, Entry{Team: team, Round: round, Points: points, Reason: reason, At: at})
	}
}

func (s *scores) has(team int) bool { return team >= 1 && team <= s.teams }

// press notes who has pressed.
func (s *scores) press(team int) error {
	switch {
	case !s.has(team):
		return steps.ErrMove
	case slices.Contains(s.buzzed, team), slices.Contains(s.locked, team):
		return steps.ErrNotNow
	}
	s.buzzed = append(s.buzzed, team)
	return nil
}

// first gives the team that pressed first, or 0.
func (s *scores) first() int {
	if len(s.buzzed) == 0 {
		return 0
	}
	return s.buzzed[0]
}

// miss locks the team that pressed first and was wrong: the next one may answer.
func (s *scores) miss() {
	s.locked = append(slices.Clone(s.locked), s.first())
	s.buzzed = slices.Clone(s.buzzed[1:])
}

func (s *scores) fresh() { s.buzzed, s.locked = nil, nil }

func (s *scores) judge(st steps.Step) error {
	team, points := st.Numbers[0], st.Numbers[1]
	if !s.has(team) || points == 0 || points < -JudgeMost || points > JudgeMost {
		return steps.ErrMove
	}
	s.give(team, points, PartJudge, st.Text, st.At)
	return nil
}

// keyword judges a guess of the keyword.
func (s *scores) keyword(st steps.Step, round string, worth int) (right bool, err error) {
	team, said := st.Numbers[0], st.Numbers[1]
	if !s.has(team) || said < 0 || said > 1 {
		return false, steps.ErrMove
	}
	if slices.Contains(s.gone, team) {
		return false, steps.ErrNotNow
	}
	if said == 0 {
		s.gone = append(slices.Clone(s.gone), team)
		return false, nil
	}
	s.give(team, worth, round, "", st.At)
	return true, nil
}

// keywordWorth is what the keyword is worth with so many tiles or rows not chosen yet.
func keywordWorth(closed int) int { return min(KeywordMost, KeywordStep*(closed+1)) }

// top gives the teams with the highest score.
func (s *scores) top() []int {
	var out []int
	best := 0
	for t := 1; t <= s.teams; t++ {
		switch n := s.score(t); {
		case out == nil || n > best:
			out, best = []int{t}, n
		case n == best:
			out = append(out, t)
		}
	}
	return out
}

// finish ends the play: one best team has won, several go into a tie. It says whether there is a winner.
func (s *scores) finish() bool {
	s.fresh()
	if best := s.top(); len(best) > 1 {
		s.tied = best
		return false
	} else if !s.winner.Known {
		s.winner = Winner{Known: true, Team: best[0], By: ByScore}
	}
	return true
}

// places ranks the teams; the winner of a tie stands before those it was tied with.
func (s *scores) places(names []string) []Place {
	var out []Place
	for i, name := range names {
		out = append(out, Place{Team: i + 1, Name: steps.Clean(name), Score: s.score(i + 1)})
	}
	won := func(p Place) int {
		if s.winner.Known && p.Team == s.winner.Team {
			return 0
		}
		return 1
	}
	sorted.By(out, func(a, b Place) int { return cmp.Or(won(a)-won(b), b.Score-a.Score, a.Team-b.Team) })
	for i := range out {
		out[i].Place = i + 1
		if i > 0 && out[i].Score == out[i-1].Score && won(out[i-1]) == won(out[i]) {
			out[i].Place = out[i-1].Place
		}
	}
	return out
}
