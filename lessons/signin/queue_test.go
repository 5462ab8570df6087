package signin

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQueue(t *testing.T) {
	line := InLine([]string{"an", "bình", "chi"})
	for _, tt := range []struct {
		name   string
		got    Queue
		turn   string // "": nobody's
		want   []string
		absent []string
	}{
		{"begins with the first", line, "an", []string{"an", "bình", "chi"}, nil},
		{"goes on after a turn", line.Without("an"), "bình", []string{"bình", "chi"}, nil},
		{"a turn taken early is a turn", line.Without("chi"), "an", []string{"an", "bình"}, nil},
		{"one who is not in it changes nothing", line.Without("dũng"), "an", []string{"an", "bình", "chi"}, nil},
		{"passes over one who is absent", line.Skip("an"), "bình", []string{"bình", "chi"}, []string{"an"}},
		{"nobody is absent twice", line.Skip("an").Skip("an"), "bình", []string{"bình", "chi"}, []string{"an"}},
		{"one who is not in it cannot be absent", line.Skip("dũng"), "an", []string{"an", "bình", "chi"}, nil},
		{"one who comes late has had a turn", line.Skip("an").Without("an"), "bình", []string{"bình", "chi"}, nil},
		{"only absent ones are left", line.Skip("an").Without("bình").Skip("chi"), "", nil, []string{"an", "chi"}},
		{"absent ones are called again behind the others", line.Skip("an").CallAbsent(), "bình", []string{"bình", "chi", "an"}, nil},
		{"who left the class leaves the queue", line.Skip("an").Only([]string{"chi"}), "chi", []string{"chi"}, nil},
		{"is over", line.Without("an").Without("bình").Without("chi"), "", nil, nil},
		{"chosen ones come in the order of choosing", Queue{}.Toggle("chi").Toggle("an").Toggle("bình").Toggle("an"), "chi", []string{"chi", "bình"}, nil},
		{"a group waits behind the others, nobody twice", line.Without("chi").Behind([]string{"dũng", "an", "chi"}), "an", []string{"an", "bình", "dũng", "chi"}, nil},
		{"an absent one chosen waits", line.Skip("an").Toggle("an"), "bình", []string{"bình", "chi", "an"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			turn, ok := tt.got.Turn()
			if turn != tt.turn || ok != (tt.turn != "") {
				t.Errorf("it is the turn of %q, %v", turn, ok)
			}
			if diff := cmp.Diff(Queue{Waiting: tt.want, Absent: tt.absent}, tt.got); diff != "" {
				t.Error(diff)
			}
			if tt.got.Empty() != (len(tt.want)+len(tt.absent) == 0) {
				t.Error("empty or not")
			}
			for i, one := range tt.want {
				if tt.got.Place(one) != i+1 || !tt.got.Has(one) {
					t.Errorf("%s has place %d", one, tt.got.Place(one))
				}
			}
		})
	}
	if diff := cmp.Diff([]string{"an", "bình", "chi"}, line.Waiting); diff != "" {
		t.Errorf("a queue that others were made of changed: %s", diff)
	}
}

func TestAQueueByChanceHoldsEverybodyInEachOrder(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	firsts := map[string]int{}
	for range 600 {
		q := ByChance([]string{"an", "bình", "chi"}, chance.IntN)
		firsts[q.Waiting[0]]++
		if got := slices.Sorted(slices.Values(q.Waiting)); !slices.Equal(got, []string{"an", "bình", "chi"}) {
			t.Fatalf("holds %v", got)
		}
	}
	for who, n := range firsts {
		if n < 150 || n > 250 {
			t.Errorf("%s is first %d times of 600", who, n)
		}
	}
}
