package report

import (
	"lachanso/lessons/course"
	"lachanso/store"
)

// OfPupil is all that is said of one pupil.
type OfPupil struct {
	Name         string      `json:"name"`
	Class        string      `json:"class"`
	Grade        int         `json:"grade"`
	Topics       []TopicDone `json:"topics"`
	Gains        []Gain      `json:"gains"`
	Review       []string    `json:"review"`       // lessons to go over again
	Unfinished   []string    `json:"unfinished"`   // lessons begun and not complete
	Certificates []string    `json:"certificates"` // lessons that are complete: there is a certificate for each
	Remarks      []Remark    `json:"remarks"`      // see Manner
}

// reviewUnder is the share of right answers under which a lesson is to be gone over again.
const reviewUnder = 0.5

// ForPupil reports on a pupil's page.
func ForPupil(page store.PupilPage) OfPupil {
	p := OfPupil{
		Name: page.Pupil.Shown(), Class: page.Class.Name, Grade: page.Class.Grade, Topics: TopicsDone(page.Modules), Gains: Gains(page.Modules),
		Remarks: Remarks(page.Modules),
	}
	for _, d := range page.Modules {
		switch d.Stage() {
		case store.Complete:
			p.Certificates = append(p.Certificates, d.Module)
		case store.Underway:
			p.Unfinished = append(p.Unfinished, d.Module)
		}
		// The last first tries say most; with too few of them the quiz does.
		share, known := course.Mastery(page.FirstTries[d.Module])
		if !known && d.Quiz != nil && d.Quiz.Asked > 0 {
			share, known = float64(d.Quiz.Right)/float64(d.Quiz.Asked), true
		}
		if known && share < reviewUnder {
			p.Review = append(p.Review, d.Module)
		}
	}
	return p
}
