package lessons_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"lachanso/lessons"
)

// TestShippedPack demands that the lessons in the program are without fault, to the last remark.
func TestShippedPack(t *testing.T) {
	p, found := lessons.Load(os.DirFS("../assets/packs/lachanso"), lessons.Options{})
	for _, problem := range append(found, lessons.Check(p)...) {
		t.Error(problem)
	}
}

// kindsOf are the activities that the curriculum names for each module; a module may have more.
var kindsOf = map[string][]string{
	"1A": {"spot"}, "1B": {"order"}, "1C": {"settings"}, "1D": {"match"},
	"2A": {"sort"}, "2B": {"chat"}, "2C": {"chat"}, "2D": {"chat"},
	"3A": {"report", "dial"}, "3B": {"order", "report"}, "3C": {"report"}, "3D": {"chat", "report"},
	"4A": {"spot"}, "4B": {"password"}, "4C": {"spot", "password"}, "4D": {"order", "settings"},
	"5A": {"sort"}, "5B": {"spot"}, "5C": {"settings"}, "5D": {"settings", "sort"},
	"6A": {"sort"}, "6B": {"search"}, "6C": {"search", "spot"}, "6D": {"search"},
	"7A": {"match"}, "7B": {"spot"}, "7C": {"settings"}, "7D": {"search", "match"},
}

func TestTheShippedPackIsTheWholeCurriculum(t *testing.T) {
	p, _ := lessons.Load(os.DirFS("../assets/packs/lachanso"), lessons.Options{})
	report := lessons.Summary(p, nil, func(lessons.Problem) string { return "" })
	if len(report.Modules) != lessons.Topics*len(lessons.Bands) {
		t.Errorf("%d modules", len(report.Modules))
	}
	questions := map[lessons.Band]int{lessons.BandA: 10, lessons.BandB: 12, lessons.BandC: 14, lessons.BandD: 14}
	for _, m := range report.Modules {
		if m.ID != fmt.Sprintf("%d%s", m.Topic, m.Band) || kindsOf[m.ID] == nil {
			t.Errorf("module %s of topic %d and band %s", m.ID, m.Topic, m.Band)
		}
		for _, kind := range kindsOf[m.ID] {
			if !slices.Contains(m.Activities, kind) {
				t.Errorf("%s lacks its activity %s", m.ID, kind)
			}
		}
		if m.Slides.VI < 10 || m.Slides.VI > 14 || m.Slides.EN != m.Slides.VI {
			t.Errorf("%s has %+v slides", m.ID, m.Slides)
		}
		if m.Questions < questions[m.Band] || m.Before != 4 || m.After != 4 || m.Review < 6 || m.Contest < 5 || m.Decisions < 4 || m.Endings < 3 {
			t.Errorf("%s has too little: %+v", m.ID, m)
		}
	}
	if len(p.Glossary) < 56 || len(p.Places) < 25 || p.Course == nil || len(p.Course.Screens) < 10 {
		t.Errorf("%d terms, %d places, course %v", len(p.Glossary), len(p.Places), p.Course)
	}
	if len(p.Plans) < 14 || len(p.Contests) != len(lessons.ContestKinds) {
		t.Errorf("%d ready plans, the rules of %d contests", len(p.Plans), len(p.Contests))
	}
	grades := map[int]bool{}
	taught := map[string]bool{}
	for _, w := range p.Year {
		grades[w.Grade] = true
		taught[w.Module] = true
	}
	for _, m := range p.Modules {
		if !taught[m.ID] {
			t.Errorf("no grade is taught %s", m.ID)
		}
	}
	if len(grades) != 9 {
		t.Errorf("the year knows the grades %v", grades)
	}
}
