package report

import (
	"slices"
	"strings"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/speakers"
	"lachanso/store"
)

func TestWhatAClassKnowsIsToldWithoutSingleChildren(t *testing.T) {
	pack := &lessons.Pack{}
	for i, id := range []string{"1B", "2B", "3B", "4B", "5A", "6A", "6B"} {
		pack.Modules = append(pack.Modules, &lessons.Module{ID: id, Topic: min(i+1, 6)})
	}
	day := func(n int) time.Time { return time.Date(2026, 11, n, 8, 0, 0, 0, time.UTC) }
	right := func(n, of int) []bool {
		return append(slices.Repeat([]bool{true}, n), slices.Repeat([]bool{false}, of-n)...)
	}
	r := Report{Taught: []Taught{{Module: "2B"}, {Module: "1B"}, {Module: "2B"}}}
	pupils := func(n int, tries map[string][]bool, done ...store.Done) {
		for range n {
			r.Pupils = append(r.Pupils, Pupil{Topics: TopicsDone(done, tries)})
		}
	}
	quiz := func(module string, right, last int) store.Done {
		return store.Done{Module: module, Quiz: &store.Marks{Asked: 10, Right: right}, Last: day(last)}
	}
	pupils(4, map[string][]bool{"1B": right(4, 4)}, quiz("1B", 10, 1)) // too few pupils
	pupils(5, map[string][]bool{"2B": right(4, 4)}, quiz("2B", 5, 1))
	pupils(5, map[string][]bool{"3B": right(6, 8)}, quiz("3B", 10, 1)) // 75 % are not firm
	pupils(9, map[string][]bool{"4B": right(0, 4)}, quiz("4B", 10, 1))
	pupils(5, map[string][]bool{"5A": right(0, 3)}, quiz("5A", 9, 1))                                      // too few tries: the latest quiz
	pupils(5, map[string][]bool{"6A": right(8, 8), "6B": right(0, 8)}, quiz("6A", 5, 9), quiz("6B", 5, 1)) // what was done last counts
	want := []string{"1 unclear 1B", "2 firm 2B", "3 half", "4 shaky", "5 firm", "6 firm"}
	var got []string
	for _, k := range forGuest(pack, []Report{{}, r}) {
		got = append(got, strings.TrimSpace(string(rune('0'+k.Topic))+" "+k.Level+" "+strings.Join(k.Taught, " ")))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A guest reads of a class what its own report says of it.
func TestAGuestIsToldWhatTheClassReportSays(t *testing.T) {
	now := time.Date(2026, 11, 23, 9, 14, 0, 0, time.UTC)
	s, err := store.Open(t.TempDir(), store.Options{Now: func() time.Time { return now }})
	must(t, err)
	defer func() { must(t, s.Close()) }()
	class, err := s.MakeNumberedClass("4A", 4, 6)
	must(t, err)
	pupils, err := s.Pupils(class.ID)
	must(t, err)
	for _, p := range pupils {
		a, err := s.BeginAttempt(store.Attempt{Pupil: p.ID, Module: "3B", Part: "quiz"})
		must(t, err)
		must(t, s.Finish(store.Finished{Attempt: a.ID, Asked: 9, Right: 7})) // 78 %
	}
	told, err := ForGuest(s, &lessons.Pack{Modules: []*lessons.Module{{ID: "3B", Topic: 3}}}, []store.Class{class})
	must(t, err)
	r, err := Class(s, class)
	must(t, err)
	if says := r.Topics[0].Judged().Standing(); says != Fair || len(told) != 1 || told[0].Level != speakers.Half {
		t.Errorf("the class's report says %d, a guest is told %+v", says, told)
	}
}
