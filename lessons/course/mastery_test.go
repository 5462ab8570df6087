package course_test

import (
	"testing"

	"lachanso/lessons/course"

	"pgregory.net/rapid"
)

func mastery(tries []bool) (share float64, known bool) {
	right, of := course.Judged(tries)
	if of == 0 {
		return 0, false
	}
	return float64(right) / float64(of), true
}

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
			if share, known := mastery(tries); share != tt.share || known != tt.known {
				t.Errorf("mastery %v, %v", share, known)
			}
		})
	}
}

func TestMasteryIsAShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tries := rapid.SliceOf(rapid.Bool()).Draw(t, "tries")
		share, known := mastery(tries)
		if share < 0 || share > 1 || known != (len(tries) >= 4) {
			t.Fatalf("mastery %v, %v", share, known)
		}
	})
}
