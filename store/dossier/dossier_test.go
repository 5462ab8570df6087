package dossier

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"lachanso/store"
	"lachanso/store/roster"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// school has a class whose first pupil has a name that begins as a formula does, and some work.
func school(t testing.TB) (*store.Store, store.Class, []store.Pupil) {
	t.Helper()
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	s, err := store.Open(t.TempDir(), store.Options{Now: func() time.Time { now = now.Add(time.Second); return now }})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	class, err := s.MakeClass("4A", 4)
	must(t, err)
	_, err = s.AddPupils(class.ID, []string{"Lê Hoài An", "Trần Gia Bảo"})
	must(t, err)
	pupils, err := s.Pupils(class.ID)
	must(t, err)
	for i, part := range []string{"quiz", "story", "activity:chat"} {
		a, err := s.BeginAttempt(store.Attempt{Pupil: pupils[0].ID, Module: "3B", Part: part})
		must(t, err)
		if part == "story" {
			must(t, s.Move(a.ID, "=HYPERLINK(\"http://x\")"))
			must(t, s.Finish(store.Finished{Attempt: a.ID, Ending: "+safe", Score: 1}))
			continue
		}
		must(t, s.Answer(store.Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true, Revision: i}))
		must(t, s.Finish(store.Finished{Attempt: a.ID, Asked: 1, Score: 0.5}))
	}
	l, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	must(t, s.CountHands(store.Hands{Lesson: l, Class: class.ID, Module: "3B", Question: "3B-q01", Round: 1, Counts: map[string]int{"a": 3, "b": 7}}))
	must(t, s.EndLesson(store.Taught{Lesson: l, Class: class.ID, Module: "3B", Minutes: 35}))
	must(t, s.NoteLesson(l, "@cmd |'/c calc'!A1"))
	must(t, s.SetGroups(class.ID, []store.Group{{Name: "Tổ 1", Pupils: []store.ID{pupils[0].ID}}}))
	must(t, s.SetAbsent(class.ID, []store.ID{pupils[1].ID}))
	return s, class, pupils
}

func words() Words {
	return Words{
		Question: func(id string) string { return "=question " + id },
		Option:   func(_, id string) string { return "-option " + id },
		Module:   func(id string) string { return "+module " + id },
	}
}

func heads() Heads {
	sheet := func(name string, n int) Sheet {
		s := Sheet{Name: name}
		for i := range n {
			s.Head = append(s.Head, fmt.Sprintf("%s %d", name, i))
		}
		return s
	}
	return Heads{
		Words: words(), Pupils: sheet("pupils", 11), Names: sheet("names", 6), Classes: sheet("classes", 4), Attempts: sheet("attempts", 12),
		Answers: sheet("answers", 10), Lessons: sheet("lessons", 6), Hands: sheet("hands", 7), Part: func(p string) string { return p },
		Male: "m", Female: "f", Yes: "yes", No: "no", Left: "left", Name: func(p store.Pupil) string { return p.Shown() },
	}
}

func TestJSONEqualsTheViews(t *testing.T) {
	s, class, pupils := school(t)
	d, err := OfClass(s, class)
	must(t, err)
	var b bytes.Buffer
	must(t, d.WriteJSON(&b, s, words()))
	var got struct {
		Format  int      `json:"format"`
		Class   class_   `json:"class"`
		Lessons []lesson `json:"lessons"`
		Pupils  []pupil  `json:"pupils"`
	}
	must(t, json.Unmarshal(b.Bytes(), &got))
	if got.Format != Format || got.Class.Name != "4A" || len(got.Pupils) != 2 || len(got.Lessons) != 1 {
		t.Fatalf("%s", b.String())
	}
	attempts, err := s.Attempts(pupils[0].ID)
	must(t, err)
	slices.Reverse(attempts)
	var want, have []string
	for _, a := range attempts {
		want = append(want, fmt.Sprint(a.Module, a.Part, stamp(a.Begun), stamp(a.Ended), a.Ending, a.Asked, a.Score))
	}
	for _, a := range got.Pupils[0].Attempts {
		have = append(have, fmt.Sprint(a.Module, a.Part, a.Begun, a.Ended, a.Ending, a.Asked, *a.Score))
	}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Error(diff)
	}
	tries, err := s.Tries(pupils[0].ID)
	must(t, err)
	n := 0
	for _, a := range got.Pupils[0].Attempts {
		for _, g := range a.Answers {
			if g.Question != tries[n].Question || g.Right != tries[n].Right || !slices.Equal(g.Options, tries[n].Options) || g.Words == "" {
				t.Errorf("answer %+v, the view has %+v", g, tries[n])
			}
			n++
		}
	}
	if one, other := got.Pupils[0], got.Pupils[1]; one.Group != "Tổ 1" || one.Absent || other.Group != "" || !other.Absent {
		t.Errorf("group and absence: %q %v, %q %v", one.Group, one.Absent, other.Group, other.Absent)
	}
	if n != len(tries) || n != 2 {
		t.Errorf("%d answers, the view has %d", n, len(tries))
	}
	if diff := cmp.Diff([]string{"3B"}, got.Pupils[0].Certificates); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]int{"a": 3, "b": 7}, got.Lessons[0].Hands[0].Counts); diff != "" {
		t.Error(diff)
	}
	one, err := OfPupil(s, pupils[1].ID)
	must(t, err)
	b.Reset()
	must(t, one.WriteJSON(&b, s, words()))
	if text := b.String(); strings.Contains(text, "Hoài An") || strings.Contains(text, "lessons") || !strings.Contains(text, "Gia Bảo") {
		t.Errorf("a pupil's own: %s", text)
	}
	if !json.Valid(b.Bytes()) {
		t.Error("not JSON")
	}
}

type class_ = class

func TestAWorkbookEqualsTheViewsAndHasNoFormula(t *testing.T) {
	s, class, pupils := school(t)
	d, err := OfClass(s, class)
	must(t, err)
	var b bytes.Buffer
	must(t, d.WriteXLSX(&b, s, heads(), Temporary(t.TempDir())))
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	must(t, err)
	defer f.Close()
	rows := func(sheet string) [][]string {
		t.Helper()
		all, err := f.GetRows(sheet)
		must(t, err)
		return all
	}
	count := map[string]int{"pupils": 2, "names": 2, "classes": 2, "attempts": 3, "answers": 2, "lessons": 1, "hands": 2}
	for sheet, n := range count {
		all := rows(sheet)
		if len(all) != n+1 {
			t.Errorf("%s has %d rows, want %d", sheet, len(all)-1, n)
		}
		for y, row := range all {
			for x, cell := range row {
				axis, err := excelize.CoordinatesToCellName(x+1, y+1)
				must(t, err)
				if formula, _ := f.GetCellFormula(sheet, axis); formula != "" || roster.Safe(cell) != cell && strings.Trim(cell, "0123456789.-") != "" {
					t.Errorf("%s %s is %q, formula %q", sheet, axis, cell, formula)
				}
			}
		}
	}
	attempts, err := s.Attempts(pupils[0].ID)
	must(t, err)
	slices.Reverse(attempts)
	for i, row := range rows("attempts")[1:] {
		a := attempts[i]
		if row[0] != "Lê Hoài An" || row[1] != "4A" || row[2] != a.Module || row[4] != a.Part || row[5] != a.Begun.Format("2006-01-02 15:04:05") || row[9] != fmt.Sprint(a.Asked) {
			t.Errorf("row %q, the view has %+v", row, a)
		}
	}
	if got := rows("answers")[1]; got[3] != "3B-q01" || got[4] != "'=question 3B-q01" || got[5] != "b" || got[6] != "'-option b" || got[7] != "no" || got[8] != "yes" {
		t.Errorf("answer %q", got)
	}
	if got := rows("lessons")[1]; got[5] != "'@cmd |'/c calc'!A1" || got[4] != "35" {
		t.Errorf("lesson %q", got)
	}
}
