package store

import (
	"bytes"
	"os"
	"slices"
	"testing"
	"time"
)

// schooled is a class of two whose first pupil has done something of everything, and the pupils.
func schooled(t testing.TB, s *Store, w *watch) (Class, []Pupil) {
	t.Helper()
	imported(t, s, list(t, "HS-1|Đặng Thuỳ Trâm|Nữ|2016|4A", "|Lê An|||4A"))
	classes, err := s.Classes()
	must(t, err)
	class := classes[0]
	pupils, err := s.Pupils(class.ID)
	must(t, err)
	slices.SortFunc(pupils, func(a, b Pupil) int { return len(b.Code) - len(a.Code) })
	for _, part := range []string{"quiz", "story", "activity:chat"} {
		w.now = w.now.Add(time.Hour)
		a, err := s.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: part, Pack: "lachanso", Version: "1"})
		must(t, err)
		switch part {
		case "quiz":
			must(t, s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true}))
			must(t, s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"a"}, Right: true}))
			must(t, s.Finish(Finished{Attempt: a.ID, Asked: 1}))
		case "story":
			must(t, s.Move(a.ID, "tell"))
			must(t, s.Finish(Finished{Attempt: a.ID, Ending: "safe", Score: 1}))
		}
	}
	must(t, s.SetSecret(pupils[0].ID, "cat dog sun"))
	_, _, err = s.CheckSecret(pupils[0].ID, "cat dog moon")
	must(t, err)
	l, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	must(t, s.CountHands(Hands{Lesson: l, Class: class.ID, Module: "3B", Question: "3B-q01", Round: 1, Counts: map[string]int{"a": 3}}))
	must(t, s.EndLesson(Taught{Lesson: l, Class: class.ID, Module: "3B", Minutes: 35}))
	return class, pupils
}

func amounts(all []Amount) map[Field]int {
	out := map[Field]int{}
	for _, a := range all {
		out[a.Field] = a.Count
	}
	return out
}

func TestWhatIsKeptIsCounted(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	start := w.now
	class, pupils := schooled(t, s, w)
	one := map[Field]int{
		KeptName: 1, KeptCode: 1, KeptSex: 1, KeptBirth: 1, KeptClass: 1, KeptAnimal: 1, KeptSecret: 1,
		KeptQuizzes: 1, KeptAnswers: 2, KeptActivities: 1, KeptStories: 1, KeptSteps: 1, KeptTries: 1,
	}
	of, err := s.WhatIsKept(Whose{Pupil: pupils[0].ID})
	must(t, err)
	same(t, amounts(of), one)
	for _, a := range of {
		if a.Field == KeptQuizzes && (!a.First.Equal(a.Last) || a.First.Sub(start).Round(time.Minute) != time.Hour) {
			t.Errorf("quizzes since %v until %v", a.First, a.Last)
		}
	}
	other, err := s.WhatIsKept(Whose{Pupil: pupils[1].ID})
	must(t, err)
	same(t, amounts(other), map[Field]int{KeptName: 1, KeptClass: 1, KeptAnimal: 1})
	all, err := s.WhatIsKept(Whose{Class: class.ID})
	must(t, err)
	got := amounts(all)
	same(t, []int{got[KeptName], got[KeptLessons], got[KeptHands], got[KeptAnswers]}, []int{2, 1, 1, 2})
	school, err := s.WhatIsKept(Whose{})
	must(t, err)
	same(t, amounts(school), got)
	must(t, s.ErasePupil(pupils[0].ID))
	school, err = s.WhatIsKept(Whose{})
	must(t, err)
	same(t, amounts(school), map[Field]int{KeptName: 1, KeptClass: 1, KeptAnimal: 1, KeptLessons: 1, KeptHands: 1, KeptErased: 1})
	_, err = s.WhatIsKept(Whose{Pupil: pupils[0].ID})
	wantErr(t, err, ErrUnknown)
}

func TestEverythingHeldOfAPupilIsGiven(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	class, pupils := schooled(t, s, w)
	must(t, s.RenamePupil(pupils[0].ID, "Đặng Thuỳ Trâm Oanh"))
	var all []Held
	must(t, s.Hold([]ID{pupils[0].ID, pupils[1].ID}, func(h Held) error { all = append(all, h); return nil }))
	same(t, len(all), 2)
	h := all[0]
	same(t, []string{h.Names[0].Name, h.Names[1].Name, h.Names[1].Code}, []string{"Đặng Thuỳ Trâm", "Đặng Thuỳ Trâm Oanh", "HS-1"})
	same(t, []string{h.Classes[0].Class.ID, h.Classes[0].Class.Name}, []string{class.ID, "4A"})
	same(t, h.Secret.IsZero(), false)
	same(t, h.Wrong, 1)
	tries, err := s.Attempts(pupils[0].ID)
	must(t, err)
	same(t, len(h.Attempts), len(tries))
	for i, a := range h.Attempts {
		want := tries[len(tries)-1-i]
		same(t, []any{a.ID, a.Part, a.Begun, a.Done, a.Ending, a.Asked}, []any{want.ID, want.Part, want.Begun, want.Done, want.Ending, want.Asked})
	}
	answers := h.Attempts[0].Answers
	same(t, len(answers), 2)
	same(t, []any{answers[0].Options[0], answers[0].First, answers[0].Right, answers[1].Right}, []any{"b", true, false, true})
	same(t, h.Attempts[1].Moves, []string{"tell"})
	same(t, len(all[1].Attempts), 0)
}

func TestWhatIsPastKeepingIsListedAndErasedByOneDeed(t *testing.T) {
	dir, w := t.TempDir(), morning() // 2026–2027
	s := openStore(t, dir, w)
	class, pupils := schooled(t, s, w)
	left, err := s.AddPupils(class.ID, []string{"Vũ Thị Rời Trường", "Lê Rời An"})
	must(t, err)
	for _, one := range left {
		must(t, s.write(func(p *pen) error { return p.relocate(one.ID, "") }))
	}
	must(t, s.ArchiveClass(class.ID))
	past := func(rule, classes, pupils int) Past {
		t.Helper()
		p, err := s.PastKeeping(rule)
		must(t, err)
		if len(p.Classes) != classes || len(p.Pupils) != pupils {
			t.Fatalf("in %v rule %d: %+v", w.now, rule, p)
		}
		return p
	}
	past(KeepYear, 0, 0) // the year goes on
	w.now = time.Date(2027, 9, 6, 8, 0, 0, 0, time.UTC)
	past(KeepAlways, 0, 0)
	past(KeepYear1, 0, 0)
	gone := past(KeepYear, 1, 2)
	same(t, gone.Count(), 4)
	same(t, []string{gone.Pupils[0].Name, gone.Pupils[1].Name}, []string{"Lê Rời An", "Vũ Thị Rời Trường"})
	w.now = time.Date(2009, 1, 1, 0, 0, 0, 0, time.UTC) // a flat battery lists nothing more, and nothing was erased by time
	past(KeepYear, 0, 0)
	w.now = time.Date(2029, 9, 6, 8, 0, 0, 0, time.UTC)
	past(KeepYear2, 1, 2)
	must(t, s.ErasePast(gone))
	same(t, past(KeepYear, 0, 0).None(), true)
	_, err = s.Pupil(pupils[0].ID)
	wantErr(t, err, ErrUnknown)
	must(t, s.Close())
	data, err := os.ReadFile(s.path)
	must(t, err)
	for _, trace := range []string{"Trâm", "Rời", "HS-1", "Lê An"} {
		if bytes.Contains(data, []byte(trace)) {
			t.Errorf("%q is still in the file", trace)
		}
	}
	clean(t, dir, w.now)
}
