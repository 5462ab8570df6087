package quiz_test

import (
	"errors"
	"slices"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/quiz"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func ids(questions []lessons.Question) []string {
	var out []string
	for _, q := range questions {
		out = append(out, q.ID)
	}
	return out
}

func TestDrawGivesAFormWholeAndInOrder(t *testing.T) {
	want := []string{"3B-before-1", "3B-before-2", "3B-before-3", "3B-before-4"}
	if d := cmp.Diff(want, ids(quiz.Draw(module(t, "3B"), lessons.UseBefore, 2, chance(5)))); d != "" {
		t.Error(d)
	}
}

func TestDrawMixesAndRises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom(thePack().Modules).Draw(t, "module")
		use := rapid.SampledFrom([]string{lessons.UseCheck, lessons.UseReview, lessons.UseContest}).Draw(t, "use")
		n := rapid.IntRange(-1, 20).Draw(t, "n")
		seed := rapid.Uint64().Draw(t, "seed")
		all := m.With(use)
		drawn := quiz.Draw(m, use, n, chance(seed))

		want := n
		if n < 1 || n > len(all) {
			want = len(all)
		}
		if len(drawn) != want {
			t.Fatalf("%d drawn, want %d", len(drawn), want)
		}
		kinds, possible, seen := map[string]bool{}, map[string]bool{}, map[string]bool{}
		for _, q := range all {
			possible[q.Kind] = true
		}
		for i, q := range drawn {
			if seen[q.ID] || !q.Has(use) {
				t.Fatalf("%s comes twice or is not for %s", q.ID, use)
			}
			seen[q.ID], kinds[q.Kind] = true, true
			other := slices.IndexFunc(drawn[i:], func(o lessons.Question) bool { return o.Difficulty == q.Difficulty && o.Kind != q.Kind })
			if i > 0 && q.Kind == drawn[i-1].Kind && other >= 0 {
				t.Fatalf("%s follows its own kind, though another could stand between", q.ID)
			}
			if i > 0 && q.Difficulty < drawn[i-1].Difficulty {
				t.Fatalf("%s is easier than the one before", q.ID)
			}
		}
		if len(kinds) < min(len(possible), want) {
			t.Fatalf("%d kinds in %d questions, though there are %d", len(kinds), want, len(possible))
		}
		if !slices.Equal(ids(drawn), ids(quiz.Draw(m, use, n, chance(seed)))) {
			t.Fatal("the same seed draws others")
		}
	})
}

func TestAgainFindsTheQuestionsOfAStoredQuiz(t *testing.T) {
	want := []string{"3B-q07", "3B-q01"}
	got, err := quiz.Again(module(t, "3B"), want)
	if err != nil || !slices.Equal(ids(got), want) {
		t.Errorf("it gives %v, %v", ids(got), err)
	}
	if _, err := quiz.Again(module(t, "3B"), []string{"3B-q99"}); !errors.Is(err, quiz.ErrGone) {
		t.Errorf("a question that is gone: %v", err)
	}
}
