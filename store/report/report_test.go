package report

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lachanso/store"
)

func TestAClassIsReportedAsOtherProgramsReadIt(t *testing.T) {
	now := func() time.Time { return time.Date(2026, 11, 23, 9, 14, 0, 0, time.UTC) }
	s, err := store.Open(t.TempDir(), store.Options{Now: now})
	must(t, err)
	defer func() { must(t, s.Close()) }()
	class, err := s.MakeClass("4A", 4)
	must(t, err)
	pupils, err := s.AddPupils(class.ID, []string{"Lê Chi", "Lê An", "Lê An"})
	must(t, err)
	for part, end := range map[string]store.Finished{
		"quiz": {Asked: 10, Right: 8}, "story": {Ending: "told"}, "activity:order": {Score: 0.75}, "before": {Asked: 4, Right: 1},
	} {
		a, err := s.BeginAttempt(store.Attempt{Pupil: pupils[1].ID, Module: "3B", Part: part})
		must(t, err)
		end.Attempt = a.ID
		must(t, s.Finish(end))
	}
	_, err = s.BeginAttempt(store.Attempt{Pupil: pupils[1].ID, Module: "5A", Part: "quiz"})
	must(t, err)
	lesson, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	for round, n := range []int{20, 33} {
		must(t, s.CountHands(store.Hands{Lesson: lesson, Question: "3B-02", Round: round + 1, Counts: map[string]int{"A": n}}))
	}
	must(t, s.EndLesson(store.Taught{Lesson: lesson, Minutes: 35}))
	_, err = s.BeginLesson(class.ID, "5A") // only begun
	must(t, err)

	r, err := Class(s, class)
	must(t, err)
	got, err := json.Marshal(r)
	must(t, err)
	want := `{"class":"4A","pupils":[` +
		`{"name":"Lê An","modules":[` +
		`{"id":"3B","story":{"ending":"told"},"activities":[{"kind":"order","score":0.75}],"quiz":{"asked":10,"right":8},"before":{"asked":4,"right":1},"after":null,"later":null,"unfinished":false},` +
		`{"id":"5A","story":null,"activities":[],"quiz":null,"before":null,"after":null,"later":null,"unfinished":true}],` +
		`"topics":[{"topic":3,"begun":1,"complete":1,"quiz":{"asked":10,"right":8}},{"topic":5,"begun":1,"complete":0,"quiz":null}],` +
		`"remarks":[{"id":"done","count":1},{"id":"well","topics":[3]},{"id":"finish","count":1}]},` +
		`{"name":"Lê An (2)","modules":[],"remarks":[{"id":"start"},{"id":"first"}]},{"name":"Lê Chi","modules":[],"remarks":[{"id":"start"},{"id":"first"}]}],` +
		`"taught":[{"module":"3B","date":"2026-11-23","minutes":35,"hands":[{"question":"3B-02","rounds":[{"A":20},{"A":33}]}]}],` +
		`"grade":4,"topics":[{"topic":3,"begun":1,"complete":1,"quiz":{"asked":10,"right":8}},{"topic":5,"begun":1,"complete":0,"quiz":null}],` +
		`"lessons":[{"module":"3B","taught":1,"last":"2026-11-23","begun":1,"complete":1,"quizzed":1,"quiz":{"asked":10,"right":8}},` +
		`{"module":"5A","taught":0,"last":"","begun":1,"complete":0,"quizzed":0,"quiz":null}],` +
		`"remarks":[{"id":"done","count":1},{"id":"well","topics":[3]},{"id":"finish","count":1}]}`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
	first := `{"class":"4A","pupils":[` +
		`{"name":"Lê An","modules":[` +
		`{"id":"3B","story":{"ending":"told"},"activities":[{"kind":"order","score":0.75}],"quiz":{"asked":10,"right":8},"before":{"asked":4,"right":1},"after":null,"later":null,"unfinished":false},` +
		`{"id":"5A","story":null,"activities":[],"quiz":null,"before":null,"after":null,"later":null,"unfinished":true}]},` +
		`{"name":"Lê An (2)","modules":[]},{"name":"Lê Chi","modules":[]}],` +
		`"taught":[{"module":"3B","date":"2026-11-23","minutes":35,"hands":[{"question":"3B-02","rounds":[{"A":20},{"A":33}]}]}]}`
	got, err = json.Marshal(r.Short())
	must(t, err)
	if diff := cmp.Diff(first, string(got)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]string{
		{"Lê An", "3B", "told", "order 75%", "8/10", "1/4", "", "", ""},
		{"Lê An", "5A", "", "", "", "", "", "", "…"},
		{"Lê An (2)", "", "", "", "", "", "", "", ""},
		{"Lê Chi", "", "", "", "", "", "", "", ""},
	}, r.Table()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]string{{"3B", "2026-11-23", "35", "1"}}, r.TaughtTable()); diff != "" {
		t.Error(diff)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
