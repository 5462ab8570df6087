package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lachanso/store"
)

func TestAPupilsPageSaysWhatToReviewAndWhatIsComplete(t *testing.T) {
	marks := func(right int) *store.Marks { return &store.Marks{Asked: 10, Right: right} }
	story := &store.Story{}
	page := store.PupilPage{
		Pupil: store.Pupil{Name: "Lê An", Twin: 2}, Class: store.Class{Name: "4A", Grade: 4},
		Modules: []store.Done{
			{Module: "1B", Story: story, Quiz: marks(4)},           // too few first tries: the quiz says it
			{Module: "2B", Story: story, Quiz: marks(2)},           // the last first tries were right
			{Module: "3B", Quiz: marks(9)},                         // the last first tries were wrong
			{Module: "4B", Story: story},                           // nothing is known of it
			{Module: "5B", Story: story, Quiz: marks(5)},           // half is enough
			{Module: "6B", Before: marks(0), After: marks(10)},     // forms alone
			{Module: "7B", Unfinished: true, Quiz: &store.Marks{}}, // a quiz that asked nothing
		},
		FirstTries: map[string][]bool{
			"1B": {false, false, false},
			"2B": {false, false, true, true, true, true, true, true, true, true},
			"3B": {true, true, true, true, false, false, false, false, false},
		},
	}
	got := ForPupil(page)
	want := OfPupil{
		Name: "Lê An (2)", Class: "4A", Grade: 4, Topics: TopicsDone(page.Modules, page.FirstTries), Gains: []Gain{{Topic: 6, Before: Marks{10, 0}, After: Marks{10, 10}}},
		Review: []string{"1B", "3B"}, Unfinished: []string{"3B", "4B", "6B", "7B"}, Certificates: []string{"1B", "2B", "5B"},
		Remarks: Remarks(page.Modules, page.FirstTries),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
