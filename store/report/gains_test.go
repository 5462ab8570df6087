package report

import (
	"fmt"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lachanso/store"
)

func TestGainsStandBesideEachOther(t *testing.T) {
	got := Gains([]store.Done{
		{Module: "3A", Before: &store.Marks{Asked: 4, Right: 1}, After: &store.Marks{Asked: 4, Right: 3}},
		{Module: "3B", Before: &store.Marks{Asked: 4, Right: 2}, After: &store.Marks{Asked: 4, Right: 4}, Later: &store.Marks{Asked: 4, Right: 3}},
		{Module: "1B", After: &store.Marks{Asked: 4, Right: 3}, Later: &store.Marks{Asked: 4, Right: 3}}, // nothing to compare with
		{Module: "7B", Before: &store.Marks{Asked: 4, Right: 2}},
		{Module: "*", Before: &store.Marks{Asked: 4, Right: 2}, After: &store.Marks{Asked: 4, Right: 2}},
		{Module: "2B", Before: &store.Marks{Asked: 5, Right: 3}, After: &store.Marks{Asked: 5, Right: 3}},
	})
	want := []Gain{
		{Topic: 2, Before: Marks{5, 3}, After: Marks{5, 3}},
		{Topic: 3, Before: Marks{8, 3}, After: Marks{8, 7}, Later: &Marks{4, 3}, LaterFrom: &Marks{4, 2}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestPercentIsRounded(t *testing.T) {
	for m, want := range map[Marks]int{{0, 0}: 0, {4, 1}: 25, {3, 1}: 33, {3, 2}: 67, {8, 1}: 13, {6, 6}: 100} {
		if got := m.Percent(); got != want {
			t.Errorf("%+v is %d, want %d", m, got, want)
		}
	}
}

// The store's view, however often forms are taken, gives what the finished attempts say when they are read one by one:
// the first form before, the latest after and a month later.
func TestGainsAreWhatTheAttemptsSay(t *testing.T) {
	n := 0
	root := t.TempDir()
	dir := func() string { n++; return filepath.Join(root, strconv.Itoa(n)) }
	rapid.Check(t, func(t *rapid.T) {
		s, err := store.Open(dir(), store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		class, err := s.MakeClass("4A", 4)
		if err != nil {
			t.Fatal(err)
		}
		pupils, err := s.AddPupils(class.ID, []string{"An", "Bình"})
		if err != nil {
			t.Fatal(err)
		}
		type form struct {
			pupil        int
			module, part string
		}
		plain := map[form]store.Marks{}
		for range rapid.IntRange(0, 25).Draw(t, "forms") {
			f := form{
				rapid.IntRange(0, 1).Draw(t, "pupil"), rapid.SampledFrom([]string{"3A", "3B", "5B"}).Draw(t, "module"),
				rapid.SampledFrom([]string{"before", "after", "later", "quiz", "review"}).Draw(t, "part"),
			}
			marks := store.Marks{Asked: 4, Right: rapid.IntRange(0, 4).Draw(t, "right")}
			a, err := s.BeginAttempt(store.Attempt{Pupil: pupils[f.pupil].ID, Module: f.module, Part: f.part})
			if err != nil {
				t.Fatal(err)
			}
			if rapid.Bool().Draw(t, "left unfinished") {
				continue
			}
			if err := s.Finish(store.Finished{Attempt: a.ID, Asked: marks.Asked, Right: marks.Right}); err != nil {
				t.Fatal(err)
			}
			if _, had := plain[f]; !had || f.part != "before" {
				plain[f] = marks
			}
		}
		for i, p := range pupils {
			page, err := s.PupilPage(p.ID)
			if err != nil {
				t.Fatal(err)
			}
			want := map[int]string{}
			for topic, modules := range map[int][]string{3: {"3A", "3B"}, 5: {"5B"}} {
				var before, after, later, from Marks
				months := 0
				for _, m := range modules {
					b, okB := plain[form{i, m, "before"}]
					a, okA := plain[form{i, m, "after"}]
					l, okL := plain[form{i, m, "later"}]
					if !okA || !okB {
						continue
					}
					before, after = Marks{before.Asked + b.Asked, before.Right + b.Right}, Marks{after.Asked + a.Asked, after.Right + a.Right}
					if okL {
						months++
						later, from = Marks{later.Asked + l.Asked, later.Right + l.Right}, Marks{from.Asked + b.Asked, from.Right + b.Right}
					}
				}
				if before.Asked > 0 {
					want[topic] = fmt.Sprint(before, after)
					if months > 0 {
						want[topic] += fmt.Sprint(later, from)
					}
				}
			}
			got := map[int]string{}
			for _, g := range Gains(page.Modules) {
				got[g.Topic] = fmt.Sprint(g.Before, g.After)
				if g.Later != nil {
					got[g.Topic] += fmt.Sprint(*g.Later, *g.LaterFrom)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}
