package course

import (
	"strings"

	"lachanso/lessons"
)

// A pupil has a shield for every topic. It grows by what the pupil does and by what the pupil knows, and by nothing else:
// not by time, not by others, and it never grows back. ShieldPieces make it whole; what comes after that makes it
// stronger, up to ShieldPieces more.
const (
	ShieldPieces = 8
	// RightsAPiece are how many questions, each right at a first try once, make a piece.
	RightsAPiece = 3
	// DeedFrom is the score from which on a part that was done is a deed.
	DeedFrom = 0.5
)

// Shield is how far the shield of a topic has grown.
type Shield struct {
	Topic int // 1–7
	Deeds int // stories, activities and quizzes done to their end, each counted once: a piece each
	Right int // questions that were right at a first try, each counted once
}

// Pieces are all that were earned.
func (s Shield) Pieces() int { return s.Deeds + s.Right/RightsAPiece }

// Filled are the pieces of the shield that stand, 0–ShieldPieces.
func (s Shield) Filled() int { return min(s.Pieces(), ShieldPieces) }

// Stronger are the pieces that were laid over a whole shield, 0–ShieldPieces.
func (s Shield) Stronger() int { return max(0, min(s.Pieces()-ShieldPieces, ShieldPieces)) }

// Whole says that every piece stands.
func (s Shield) Whole() bool { return s.Pieces() >= ShieldPieces }

// ToPiece are how many more questions right at the first try make the next piece, 1–RightsAPiece.
func (s Shield) ToPiece() int { return RightsAPiece - s.Right%RightsAPiece }

// Deed is a part of a module that was done to its end: "story", "quiz" or "activity:KIND". Other parts measure and grow
// nothing.
type Deed struct{ Module, Part string }

func (d Deed) grows() bool {
	return d.Part == "story" || d.Part == "quiz" || strings.HasPrefix(d.Part, "activity:")
}

// Shields gives the shields of all topics, from the deeds and the questions that were right at a first try, in any order
// and however often. A question's id begins with its module's. What belongs to none of the modules counts nowhere.
func Shields(modules []*lessons.Module, deeds []Deed, right []string) [lessons.Topics]Shield {
	var all [lessons.Topics]Shield
	topic := map[string]int{}
	for _, m := range modules {
		topic[m.ID] = m.Topic
	}
	for i := range all {
		all[i].Topic = i + 1
	}
	of := func(module string) *Shield {
		if n := topic[module]; n >= 1 && n <= lessons.Topics {
			return &all[n-1]
		}
		return nil
	}
	done := map[Deed]bool{}
	for _, d := range deeds {
		if s := of(d.Module); s != nil && d.grows() && !done[d] {
			done[d] = true
			s.Deeds++
		}
	}
	known := map[string]bool{}
	for _, question := range right {
		module, _, _ := strings.Cut(question, "-")
		if s := of(module); s != nil && !known[question] {
			known[question] = true
			s.Right++
		}
	}
	return all
}
