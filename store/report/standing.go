package report

import (
	"lachanso/lessons/course"
	"lachanso/store"
)

// Standing says how well a pupil knows a lesson.
type Standing int

// The standings.
const (
	Unknown  Standing = iota // too little was answered to tell
	Practise                 // less than half was right
	Fair
	Well
)

// StandingOf tells it by the pupil's last first tries, or, where there are too few of them, by the latest quiz.
func StandingOf(d store.Done, firstTries []bool) Standing {
	share, known := course.Mastery(firstTries)
	if !known && d.Quiz != nil && d.Quiz.Asked > 0 {
		share, known = float64(d.Quiz.Right)/float64(d.Quiz.Asked), true
	}
	switch {
	case !known:
		return Unknown
	case share < fairFrom/100.0:
		return Practise
	case share < wellFrom/100.0:
		return Fair
	}
	return Well
}
