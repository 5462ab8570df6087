package quiz

import "lachanso/lessons"

// From these shares of right answers on, a quiz gives three stars, two or one, and a skill is known. Below one star lies
// what chance gives to whoever presses anything.
const (
	threeStars = 0.85
	twoStars   = 0.60
	oneStar    = 0.35
	knownFrom  = 0.60
)

// Result is what a quiz came to. Right counts first tries.
type Result struct {
	Asked, Right int
	Stars        int // 0–3
	Skills       []SkillResult
	Wrong        []string // questions not right at the first try, in the order asked
}

// SkillResult is what a quiz says about one skill.
type SkillResult struct {
	ID           string
	Asked, Right int
	Known        bool // else: to practise
}

// Stars gives up to 3 stars.
func Stars(right, asked int) int {
	switch s := share(right, asked); {
	case s >= threeStars:
		return 3
	case s >= twoStars:
		return 2
	case s >= oneStar:
		return 1
	}
	return 0
}

func share(right, asked int) float64 {
	if asked == 0 {
		return 0
	}
	return float64(right) / float64(asked)
}

// Result counts the first tries so far; review does not change it.
func (r *Run) Result() Result {
	var out Result
	at := map[string]int{}
	for i, a := range r.first {
		if !a.Over {
			continue
		}
		q := &r.questions[i]
		out.Asked++
		if a.Right {
			out.Right++
		} else {
			out.Wrong = append(out.Wrong, q.ID)
		}
		for _, skill := range q.Skills {
			if _, ok := at[skill]; !ok {
				at[skill] = len(out.Skills)
				out.Skills = append(out.Skills, SkillResult{ID: skill})
			}
			out.Skills[at[skill]].count(a.Right)
		}
	}
	out.Stars = Stars(out.Right, out.Asked)
	return out
}

func (s *SkillResult) count(right bool) {
	s.Asked++
	if right {
		s.Right++
	}
	s.Known = share(s.Right, s.Asked) >= knownFrom
}

// Answer is the first try at a question, as it is remembered.
type Answer struct {
	Question string
	Revision int
	Given    string // the options answered, in the order of their ids' move; "" for a machine's question or a skip
	Right    bool
	Tries    int
	Skipped  bool
	Over     bool // answered right, or given up
}

// Answers gives the first try at every question, in the order asked.
func (r *Run) Answers() []Answer {
	return append([]Answer(nil), r.first...)
}

// newAnswer begins a question's record.
func newAnswer(q *lessons.Question) Answer { return Answer{Question: q.ID, Revision: q.Revision} }
