package contest

import (
	"slices"
	"time"
)

// Record is what really happened in a contest: what was taken back is not in it.
type Record struct {
	Kind     string
	Minutes  int // running time, rounded up
	Over     bool
	Pupils   int       // of Race and Crossword 0 where nobody said
	Asked    []Asked   // in their order
	Points   []Entry   // of teams, in their order
	Places   []Place   // teams, the best first; none of a Bell
	Class    *ClassTry // of Corners
	Finalist []Finalist
	Winner   Winner
}

// Asked is a question that was asked, and what came of it.
type Asked struct {
	ID    string // question, or glossary term of a crossword
	Part  string // round it belongs to
	Team  int    // whose turn it was, from 1; 0: all
	At    time.Duration
	Right int  // pupils on the floor after it (Bell), at the right corner (Corners), teams or 1 that were right
	Of    int  // of so many
	Void  bool // it did not count
}

// Entry is points given to a team.
type Entry struct {
	Team   int // from 1
	Round  string
	Points int // below 0: taken
	Reason string
	At     time.Duration
}

// Place is a team's place.
type Place struct {
	Place int // from 1; equal scores share one
	Team  int // from 1
	Name  string
	Score int
}

// ClassTry is what a class reached in Corners.
type ClassTry struct {
	Points, Of int
	Left       int // with Stay: pupils who stayed to the end
}

// Finalist is one of the last pupils of a Bell. Number is 0 where nobody typed it, Name is "" where none was given.
type Finalist struct {
	Number int
	Name   string
	Won    bool
}

// How a winner was found. Stored data: append only.
const (
	ByScore    = "score"    // most points, or the last one left
	ByQuestion = "question" // by a tie question
	ByLot      = "lot"      // by drawing lots
)

// Winner is who has won.
type Winner struct {
	Known  bool
	Team   int    // Race, Crossword; from 1
	Number int    // Bell; 0 where nobody typed it
	Row    int    // Bell, by lot without numbers: the place in the row of those left, from 1
	By     string // see ByScore
	Rang   bool   // Bell: the last question was right too
}

// Questions gives the ids of the questions that were asked, for the list of those not to ask again this school year.
func (r Record) Questions() []string {
	var out []string
	for _, a := range r.Asked {
		if !slices.Contains(out, a.ID) {
			out = append(out, a.ID)
		}
	}
	return out
}

// closed gives the questions of a contest; one that is still on show does not count, as nobody knows yet what comes of it.
func closed(asked []Asked, phase Phase) []Asked {
	out := slices.Clone(asked)
	if n := len(out); n > 0 && phase != Ready && phase != Over {
		out[n-1].Void = true
	}
	return out
}

func minutes(d time.Duration) int { return int((d + time.Minute - 1) / time.Minute) }
