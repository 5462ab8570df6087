package course_test

import (
	"testing"
	"time"

	"lachanso/lessons/course"

	"github.com/google/go-cmp/cmp"
)

func TestPhasesOfALessonAgainstThePlan(t *testing.T) {
	m := short() // open 1, learn 2 and 3, home 4 minutes
	run, err := course.New(m, 0, 1, bell)
	must(t, err, run.Next(after(30)), run.Next(after(90)), run.Back(after(100)), run.GoTo(4, after(160)))
	want := []course.Phase{
		{ID: "open", Planned: time.Minute, Spent: 30 * time.Second},
		{ID: "learn", Planned: 5 * time.Minute, Spent: 130 * time.Second},
		{ID: "home", Planned: 4 * time.Minute, Spent: 20 * time.Second},
	}
	if diff := cmp.Diff(want, run.Phases(after(180))); diff != "" {
		t.Error(diff)
	}
	total := time.Duration(0)
	for _, p := range run.Phases(after(180)) {
		total += p.Spent
	}
	if total != run.Elapsed(after(180)) {
		t.Errorf("parts make %v of %v", total, run.Elapsed(after(180)))
	}
}
