package course_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lachanso/lessons"
	"lachanso/lessons/course"
)

var shieldModules = []*lessons.Module{
	{ID: "1A", Topic: 1}, {ID: "3A", Topic: 3}, {ID: "3B", Topic: 3}, {ID: "3C", Topic: 3}, {ID: "7D", Topic: 7},
}

func TestAShieldGrowsByDeedsAndKnowledge(t *testing.T) {
	rights := func(n int) (out []string) {
		for i := range n {
			out = append(out, "3B-q"+string(rune('a'+i)))
		}
		return out
	}
	deeds := func(parts ...string) (out []course.Deed) {
		for _, p := range parts {
			out = append(out, course.Deed{Module: "3B", Part: p})
		}
		return out
	}
	for name, c := range map[string]struct {
		deeds                    []course.Deed
		right                    []string
		filled, stronger, toNext int
		whole                    bool
	}{
		"nothing yet":                     {nil, nil, 0, 0, 3, false},
		"a story":                         {deeds("story"), nil, 1, 0, 3, false},
		"a story twice":                   {deeds("story", "story"), nil, 1, 0, 3, false},
		"all parts of a lesson":           {deeds("story", "activity:sort", "activity:chat", "quiz"), nil, 4, 0, 3, false},
		"forms and reviews grow nothing":  {deeds("before", "after", "later", "review", "recall"), nil, 0, 0, 3, false},
		"two questions":                   {nil, rights(2), 0, 0, 1, false},
		"three questions":                 {nil, rights(3), 1, 0, 3, false},
		"the same question often":         {nil, []string{"3B-q1", "3B-q1", "3B-q1", "3B-q1"}, 0, 0, 2, false},
		"questions of another topic":      {nil, []string{"1A-q1", "1A-q2", "1A-q3"}, 0, 0, 3, false},
		"questions of an unknown module":  {nil, []string{"9Z-q1", "odd", ""}, 0, 0, 3, false},
		"a lesson done and known":         {deeds("story", "activity:sort", "activity:chat", "quiz"), rights(12), 8, 0, 3, true},
		"two bands of a topic":            {append(deeds("story", "quiz"), course.Deed{Module: "3C", Part: "story"}, course.Deed{Module: "3C", Part: "quiz"}), rights(18), 8, 2, 3, true},
		"more than there can be stronger": {deeds("story", "quiz"), rights(26 * 3), 8, 8, 3, true},
	} {
		s := course.Shields(shieldModules, c.deeds, c.right)[2]
		if s.Topic != 3 || s.Filled() != c.filled || s.Stronger() != c.stronger || s.ToPiece() != c.toNext || s.Whole() != c.whole {
			t.Errorf("%s: %+v is filled %d, stronger %d, %d to go, whole %v", name, s, s.Filled(), s.Stronger(), s.ToPiece(), s.Whole())
		}
	}
}

func deedsOf(t *rapid.T, label string) []course.Deed {
	modules := []string{"1A", "3A", "3B", "3C", "7D", "5Z", ""}
	parts := []string{"story", "quiz", "activity:sort", "activity:chat", "before", "after", "review"}
	return rapid.SliceOf(rapid.Custom(func(t *rapid.T) course.Deed {
		return course.Deed{Module: rapid.SampledFrom(modules).Draw(t, "module"), Part: rapid.SampledFrom(parts).Draw(t, "part")}
	})).Draw(t, label)
}

func rightsOf(t *rapid.T, label string) []string {
	return rapid.SliceOf(rapid.StringMatching(`[1379][A-D]-q[0-9]`)).Draw(t, label)
}

// Nothing a pupil does later takes a piece away, nothing is earned twice, and the order is nothing.
func TestAShieldNeverGrowsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		deeds, right := deedsOf(t, "deeds"), rightsOf(t, "right")
		moreDeeds, moreRight := slices.Concat(deeds, deedsOf(t, "more deeds")), slices.Concat(right, rightsOf(t, "more right"))
		before, after := course.Shields(shieldModules, deeds, right), course.Shields(shieldModules, moreDeeds, moreRight)
		for i := range before {
			if before[i].Pieces() > after[i].Pieces() || before[i].Filled() > after[i].Filled() || before[i].Stronger() > after[i].Stronger() {
				t.Fatalf("%+v became %+v", before[i], after[i])
			}
			if f, s := after[i].Filled(), after[i].Stronger(); f < 0 || f > course.ShieldPieces || s < 0 || s > course.ShieldPieces || s > 0 && f < course.ShieldPieces {
				t.Fatalf("%+v is filled %d, stronger %d", after[i], f, s)
			}
		}
		slices.Reverse(moreDeeds)
		slices.Reverse(moreRight)
		if again := course.Shields(shieldModules, slices.Concat(moreDeeds, moreDeeds), slices.Concat(moreRight, moreRight)); again != after {
			t.Fatalf("twice and backwards: %+v, not %+v", again, after)
		}
	})
}
