package report

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lachanso/store"
)

func TestStanding(t *testing.T) {
	tries := func(right, wrong int) (out []bool) {
		for range right {
			out = append(out, true)
		}
		for range wrong {
			out = append(out, false)
		}
		return out
	}
	for _, c := range []struct {
		quiz  *store.Marks
		tries []bool
		want  Standing
	}{
		{nil, nil, Unknown},
		{nil, tries(1, 2), Unknown}, // three are too few
		{&store.Marks{}, nil, Unknown},
		{&store.Marks{Asked: 10, Right: 4}, nil, Practise},
		{&store.Marks{Asked: 10, Right: 5}, tries(0, 3), Fair},
		{&store.Marks{Asked: 10, Right: 8}, nil, Well},
		{&store.Marks{Asked: 10, Right: 10}, tries(1, 3), Practise}, // the tries say more than one quiz
		{nil, tries(2, 2), Fair},
		{nil, append(tries(0, 6), tries(7, 1)...), Well}, // the last eight
	} {
		if got := StandingOf(store.Done{Quiz: c.quiz}, c.tries); got != c.want {
			t.Errorf("quiz %+v, tries %v: %d, want %d", c.quiz, c.tries, got, c.want)
		}
	}
}

// A topic is judged by the last eight first tries at its lessons, the lesson that was finished last at the end; only where there are
// too few of them by the latest quizzes.
func TestATopicIsJudgedByTheLastTries(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, 11, n, 8, 0, 0, 0, time.UTC) }
	all := func(right bool, n int) []bool { return slices.Repeat([]bool{right}, n) }
	quiz := &store.Marks{Asked: 10, Right: 9}
	for name, c := range map[string]struct {
		modules []store.Done
		tries   map[string][]bool
		want    *Marks
		says    []string
	}{
		"a good quiz, and then all wrong": {
			[]store.Done{{Module: "3B", Story: &store.Story{}, Quiz: quiz, Last: day(1)}},
			map[string][]bool{"3B": slices.Concat(all(true, 9), all(false, 8))},
			&Marks{8, 0},
			[]string{"done", "trying", "practise"},
		},
		"a bad quiz long ago": {
			[]store.Done{{Module: "3B", Story: &store.Story{}, Quiz: &store.Marks{Asked: 10, Right: 1}, Last: day(1)}},
			map[string][]bool{"3B": slices.Concat(all(false, 9), all(true, 8))},
			&Marks{8, 8},
			[]string{"done", "well", "apply"},
		},
		"three tries are too few": {
			[]store.Done{{Module: "3B", Story: &store.Story{}, Quiz: quiz, Last: day(1)}},
			map[string][]bool{"3B": all(false, 3)},
			&Marks{10, 9},
			[]string{"done", "well", "apply"},
		},
		"the later lesson counts": {
			[]store.Done{{Module: "3A", Story: &store.Story{}, Quiz: quiz, Last: day(2)}, {Module: "3B", Story: &store.Story{}, Quiz: quiz, Last: day(1)}},
			map[string][]bool{"3A": all(true, 6), "3B": all(false, 6)},
			&Marks{8, 6},
			[]string{"done", "fair", "apply"},
		},
		"known well but for one lesson": {
			[]store.Done{{Module: "3A", Story: &store.Story{}, Quiz: quiz, Last: day(2)}, {Module: "3B", Story: &store.Story{}, Quiz: quiz, Last: day(1)}},
			map[string][]bool{"3A": all(true, 8), "3B": all(false, 6)},
			&Marks{8, 8},
			[]string{"done", "fair", "apply"},
		},
		"nothing answered": {[]store.Done{{Module: "3B", Story: &store.Story{}, Quiz: &store.Marks{}}}, nil, nil, []string{"done", "apply"}},
	} {
		got := TopicsDone(c.modules, c.tries)
		if len(got) != 1 || !cmp.Equal(c.want, got[0].Judged()) {
			t.Errorf("%s: %+v, want %+v", name, got[0].Judged(), c.want)
		}
		var says []string
		for _, r := range Remarks(c.modules, c.tries) {
			says = append(says, r.ID)
		}
		if !slices.Equal(c.says, says) {
			t.Errorf("%s: says %q, want %q", name, says, c.says)
		}
	}
}

// Whatever was done: what a remark praises it does not ask to practise, and neither does the pupil's page.
func TestRemarksNeverContradict(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		page := store.PupilPage{FirstTries: map[string][]bool{}}
		mark := rapid.Custom(func(t *rapid.T) *store.Marks {
			if rapid.IntRange(0, 3).Draw(t, "none") == 0 {
				return nil
			}
			asked := rapid.IntRange(0, 12).Draw(t, "asked")
			return &store.Marks{Asked: asked, Right: rapid.IntRange(0, asked).Draw(t, "right")}
		})
		for _, id := range []string{"1A", "1B", "2A", "3A", "3B", "3C"} {
			d := store.Done{Module: id, Quiz: mark.Draw(t, "quiz"), Before: mark.Draw(t, "before"), After: mark.Draw(t, "after")}
			d.Last = time.Unix(int64(rapid.IntRange(0, 9).Draw(t, "last")), 0)
			if rapid.Bool().Draw(t, "story") {
				d.Story = &store.Story{}
			}
			page.Modules = append(page.Modules, d)
			page.FirstTries[id] = rapid.SliceOfN(rapid.Bool(), 0, 10).Draw(t, "tries")
		}
		sum := ForPupil(page)
		said := map[string][]int{}
		for _, r := range sum.Remarks {
			said[r.ID] = r.Topics
		}
		praised := slices.Concat(said[RemarkWell], said[RemarkGrew], said[RemarkFair])
		for _, topic := range said[RemarkPractise] {
			if slices.Contains(praised, topic) {
				t.Fatalf("topic %d is praised and to be practised: %+v", topic, sum.Remarks)
			}
		}
		for _, id := range sum.Review {
			if slices.Contains(said[RemarkWell], topicOf(id)) {
				t.Fatalf("topic %d is known well, and %s is to be practised", topicOf(id), id)
			}
		}
		for _, one := range sum.Topics {
			if slices.Contains(said[RemarkPractise], one.Topic) != (one.Judged().Standing() == Practise) && len(said[RemarkPractise]) < mostNamed {
				t.Fatalf("%+v, said %+v", one, sum.Remarks)
			}
		}
	})
}
