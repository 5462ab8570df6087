package course_test

import (
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/course"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestMastery(t *testing.T) {
	for name, tt := range map[string]struct {
		tries string // + right, - wrong, oldest first
		share float64
		known bool
	}{
		"nothing yet":                       {"", 0, false},
		"three are not enough":              {"+++", 0, false},
		"four are":                          {"+++-", 0.75, true},
		"only the last eight count":         {"------++++++++", 1, true},
		"what was once right is no comfort": {"++++++++----", 0.5, true},
	} {
		t.Run(name, func(t *testing.T) {
			var tries []bool
			for _, r := range tt.tries {
				tries = append(tries, r == '+')
			}
			if share, known := course.Mastery(tries); share != tt.share || known != tt.known {
				t.Errorf("mastery %v, %v", share, known)
			}
		})
	}
}

func TestSuggest(t *testing.T) {
	var all []*lessons.Module
	for _, m := range []lessons.Module{
		{ID: "3B", Topic: 3, Band: lessons.BandB},
		{ID: "1B", Topic: 1, Band: lessons.BandB},
		{ID: "2B", Topic: 2, Band: lessons.BandB},
		{ID: "1A", Topic: 1, Band: lessons.BandA},
		{ID: "1C", Topic: 1, Band: lessons.BandC},
	} {
		all = append(all, &m)
	}
	for name, tt := range map[string]struct {
		grade  int
		taught []course.PastLesson
		want   []string
	}{
		"a new class goes by the order of topics":     {4, nil, []string{"1B", "2B", "3B"}},
		"what was taught is left out":                 {4, []course.PastLesson{{Module: "2B", At: after(1)}}, []string{"1B", "3B"}},
		"a topic from last year waits for the others": {4, []course.PastLesson{{Module: "1A", At: after(1)}}, []string{"2B", "3B", "1B"}},
		"the topic taught longest ago comes before":   {4, []course.PastLesson{{Module: "1C", At: after(9)}, {Module: "1A", At: after(1)}, {Module: "2B", At: after(2)}}, []string{"3B", "1B"}},
		"all taught":                                       {1, []course.PastLesson{{Module: "1A", At: after(1)}}, nil},
		"a lesson of another pack is no topic":             {7, []course.PastLesson{{Module: "9Z", At: after(1)}}, []string{"1C"}},
		"a class without lessons for its band has nothing": {9, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, m := range course.Suggest(all, tt.grade, tt.taught) {
				got = append(got, m.ID)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestMasteryIsAShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tries := rapid.SliceOf(rapid.Bool()).Draw(t, "tries")
		share, known := course.Mastery(tries)
		if share < 0 || share > 1 || known != (len(tries) >= 4) {
			t.Fatalf("mastery %v, %v", share, known)
		}
	})
}
