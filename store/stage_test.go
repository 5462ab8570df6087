package store

import "testing"

func TestAModuleIsCompleteWithItsQuestionsAndAPart(t *testing.T) {
	quiz, story := &Marks{Asked: 9, Right: 1}, &Story{}
	for name, c := range map[string]struct {
		done Done
		want Stage
	}{
		"nothing":                          {Done{}, Untouched},
		"something begun":                  {Done{Unfinished: true}, Underway},
		"the form before it":               {Done{Before: quiz}, Underway},
		"a story":                          {Done{Story: story}, Underway},
		"questions alone":                  {Done{Quiz: quiz}, Underway},
		"questions and a story":            {Done{Quiz: quiz, Story: story}, Complete},
		"questions and an activity":        {Done{Quiz: quiz, Activities: []ActivityDone{{Kind: "order"}}}, Complete},
		"all of it, and something anew":    {Done{Quiz: quiz, Story: story, Unfinished: true}, Complete},
		"an activity and nothing answered": {Done{Activities: []ActivityDone{{Kind: "order"}}}, Underway},
	} {
		if got := c.done.Stage(); got != c.want {
			t.Errorf("%s: stage %d, want %d", name, got, c.want)
		}
	}
}
