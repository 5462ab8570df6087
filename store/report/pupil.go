package report

import "lachanso/store"

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

// ForPupil reports on a pupil's page.
func ForPupil(page store.PupilPage) OfPupil {
	p := OfPupil{
		Name: page.Pupil.Shown(), Class: page.Class.Name, Grade: page.Class.Grade, Topics: TopicsDone(page.Modules, page.FirstTries), Gains: Gains(page.Modules),
		Remarks: Remarks(page.Modules, page.FirstTries),
	}
	for _, d := range page.Modules {
		switch d.Stage() {
		case store.Complete:
			p.Certificates = append(p.Certificates, d.Module)
		case store.Underway:
			p.Unfinished = append(p.Unfinished, d.Module)
		}
		if StandingOf(d, page.FirstTries[d.Module]) == Practise {
			p.Review = append(p.Review, d.Module)
		}
	}
	return p
}
