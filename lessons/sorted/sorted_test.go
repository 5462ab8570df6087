package sorted_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lachanso/lessons/sorted"
)

// card is sorted by its rank alone, so that its number tells whether those that are alike kept their order.
type card struct {
	rank   int
	number int
}

func byRank(a, b card) int { return cmp.Compare(a.rank, b.rank) }

func TestByIsStable(t *testing.T) {
	cards := []card{{2, 1}, {1, 2}, {2, 3}, {1, 4}, {0, 5}, {2, 6}}
	sorted.By(cards, byRank)
	want := []card{{0, 5}, {1, 2}, {1, 4}, {2, 1}, {2, 3}, {2, 6}}
	if !slices.Equal(cards, want) {
		t.Errorf("sorted %v, want %v", cards, want)
	}
}

func TestByOfNothing(t *testing.T) {
	sorted.By(nil, byRank)
	sorted.By([]card{}, byRank)
}

func TestByIsWhatSlicesDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ranks := rapid.SliceOf(rapid.IntRange(-3, 3)).Draw(t, "ranks")
		cards := make([]card, len(ranks))
		for i, r := range ranks {
			cards[i] = card{rank: r, number: i}
		}
		want := slices.Clone(cards)
		slices.SortStableFunc(want, byRank)
		sorted.By(cards, byRank)
		if !slices.Equal(cards, want) {
			t.Errorf("sorted %v, want %v", cards, want)
		}
	})
}
