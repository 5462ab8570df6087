package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lachanso/store/moveup"
)

func TestMovingUp(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	imported(t, s, list(t, "1|Lê An|Nam|2017|3A", "2|Đỗ Bình|Nữ|2017|3A", "3|Vũ Chi|Nữ|2016|4A", "4|Hà My|Nữ|2016|4A", "5|Lò Mẩy|Nữ|2015|5A"))
	classes, err := s.Classes()
	must(t, err)
	three, four, five := classes[0], classes[1], classes[2]
	pupils := map[string]ID{}
	for _, c := range classes {
		all, err := s.Pupils(c.ID)
		must(t, err)
		for _, p := range all {
			pupils[p.Name] = p.ID
		}
	}
	must(t, s.OfferSecrets(four.ID, true))
	must(t, s.SetGroups(four.ID, []Group{{Name: "Tổ 1", Pupils: []ID{pupils["Vũ Chi"]}}, {Name: "Tổ 2", Pupils: []ID{pupils["Hà My"]}}}))
	a, err := s.BeginAttempt(Attempt{Pupil: pupils["Hà My"], Module: "3B", Part: "quiz"})
	must(t, err)
	must(t, s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true}))
	must(t, s.Finish(Finished{Attempt: a.ID, Asked: 1}))

	w.now = time.Date(2027, 8, 20, 8, 0, 0, 0, time.UTC)
	year, err := s.YearNow()
	must(t, err)
	plan, err := s.PlanMoveUp(year)
	must(t, err)
	plan.Lines[1] = plan.Lines[1].With(pupils["Hà My"], moveup.Repeats)
	if _, err := s.AddPupils(three.ID, []string{"Kiều Oanh"}); err != nil {
		t.Fatal(err)
	}
	_, err = s.MoveUp(plan) // somebody came since
	wantErr(t, err, ErrMoveUp)
	plan, err = s.PlanMoveUp(year)
	must(t, err)
	plan.Lines[1] = plan.Lines[1].With(pupils["Hà My"], moveup.Repeats)
	sum, err := s.MoveUp(plan)
	must(t, err)
	same(t, sum, moveup.Sum{Classes: 2, Ended: 3, GoOn: 4, Repeating: 1, Leaving: 1})

	classes, err = s.Classes()
	must(t, err)
	same(t, fmt.Sprint(classes[0].Name, classes[0].Pupils, classes[0].Year, classes[0].From == three.ID), "4A4 2027 true")
	same(t, fmt.Sprint(classes[1].Name, classes[1].Pupils, classes[1].Secrets, classes[1].From == four.ID), "5A1 true true")
	groups, err := s.Groups(classes[1].ID)
	must(t, err)
	same(t, []string{groups[0].Name, groups[1].Name}, []string{"Tổ 1", "Tổ 2"})
	same(t, groups[0].Pupils, []ID{pupils["Vũ Chi"]})
	same(t, len(groups[1].Pupils), 0)
	old, err := s.ClassesOf(2026)
	must(t, err)
	same(t, len(old), 3)
	same(t, old[1].Pupils, 2) // all whom it had
	left, err := s.Pupil(pupils["Lò Mẩy"])
	must(t, err)
	same(t, left.Class, five.ID)
	hardest, err := s.Hardest(four.ID, 0) // stays where it was done
	must(t, err)
	same(t, len(hardest), 1)
	page, err := s.PupilPage(pupils["Hà My"]) // goes with the pupil
	must(t, err)
	same(t, fmt.Sprint(page.Class.Name, page.Class.Year, len(page.Attempts)), "4A2027 1")

	// A leaver who is on the new list of another class comes back.
	again, err := s.PlanImport(list(t, "5|Lò Mẩy|Nữ|2015|5A"))
	must(t, err)
	same(t, again.Count(FateMoved), 1)

	last, ok, err := s.LastMoveUp()
	must(t, err)
	same(t, fmt.Sprint(ok, last.Classes, last.Pupils, last.Used), "true 3 5 false")
	must(t, s.UndoMoveUp())
	back, err := s.Classes()
	must(t, err)
	same(t, fmt.Sprint(len(back), back[0].ID == three.ID, back[0].Pupils, back[1].Pupils, back[2].Pupils), "3 true 3 2 1")
	wantErr(t, s.UndoMoveUp(), ErrUnknown)

	plan, err = s.PlanMoveUp(2027)
	must(t, err)
	_, err = s.MoveUp(plan)
	must(t, err)
	classes, err = s.Classes()
	must(t, err)
	_, err = s.BeginLesson(classes[0].ID, "3B")
	must(t, err)
	wantErr(t, s.UndoMoveUp(), ErrTooLate)
	_, err = s.MoveUp(plan) // its classes are archived
	wantErr(t, err, ErrArchived)
}

func TestSplittingAndJoining(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, p := classOf(t, s, "Lê An", "Đỗ Bình", "Vũ Chi")
	must(t, s.OfferSecrets(class.ID, true))
	for name, want := range map[string]error{"4a": ErrClassTaken, "": ErrClassName} {
		_, err := s.SplitClass(class.ID, name, []ID{p[0].ID})
		wantErr(t, err, want)
	}
	_, err := s.SplitClass(class.ID, "4B", nil)
	wantErr(t, err, ErrNumbers)
	_, err = s.SplitClass(class.ID, "4B", []ID{p[0].ID, p[1].ID, p[2].ID})
	wantErr(t, err, ErrNumbers)
	_, err = s.SplitClass(class.ID, "4B", []ID{class.ID})
	wantErr(t, err, ErrUnknown)
	made, err := s.SplitClass(class.ID, "4B", []ID{p[0].ID, p[2].ID})
	must(t, err)
	same(t, fmt.Sprint(made.Grade, made.Pupils, made.Year, made.From == class.ID), "4 2 2026 true")
	fresh, err := s.Class(made.ID)
	must(t, err)
	same(t, fmt.Sprint(fresh.Pupils, fresh.Secrets), "2 true")

	wantErr(t, s.JoinClasses(class.ID, class.ID), ErrUnknown)
	five, err := s.MakeClass("5A", 5)
	must(t, err)
	_, err = s.AddPupils(five.ID, []string{"Lê An", "Hà My"})
	must(t, err)
	must(t, s.JoinClasses(five.ID, made.ID))
	all, err := s.Pupils(five.ID)
	must(t, err)
	pictures := map[int]bool{}
	for _, one := range all {
		pictures[one.Picture()] = true
	}
	same(t, len(all), 4)
	same(t, len(pictures), 4) // an animal and a disc are one pupil's
	same(t, all[0].Shown()+all[1].Shown(), "Lê AnLê An (2)")
	five, err = s.Class(five.ID)
	must(t, err)
	same(t, five.Grades(), []int{5, 4})
	joined, err := s.Class(made.ID)
	must(t, err)
	same(t, fmt.Sprint(joined.Archived, joined.Pupils), "true 2")
}

func TestAMoveUpLosesNobody(t *testing.T) {
	parent := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		w := morning()
		dir, err := os.MkdirTemp(parent, "")
		must(t, err)
		s, err := Open(dir, Options{Now: w.Now, Entropy: chance(5), noSync: true})
		must(t, err)
		defer func() { _ = s.Close() }()
		done := map[ID]int{}
		for i := range rapid.IntRange(1, 5).Draw(t, "classes") {
			grade := rapid.IntRange(0, 9).Draw(t, "grade")
			c, err := s.MakeNumberedClass(fmt.Sprintf("%d-%d", grade, i), grade, rapid.IntRange(1, 4).Draw(t, "pupils"))
			must(t, err)
			pupils, err := s.Pupils(c.ID)
			must(t, err)
			for n, p := range pupils {
				done[p.ID] = n
				for range n {
					_, err := s.BeginAttempt(Attempt{Pupil: p.ID, Module: "3B", Part: "quiz"})
					must(t, err)
				}
			}
		}
		plan, err := s.PlanMoveUp(2027)
		must(t, err)
		names := []string{"", "A", "B", "C", "1-0"}
		left := map[ID]bool{}
		for i := range plan.Lines {
			l := &plan.Lines[i]
			l.Keep = rapid.IntRange(0, 4).Draw(t, "keep") == 0
			l.To = rapid.SampledFrom(names).Draw(t, "to")
			l.Again = rapid.SampledFrom(names).Draw(t, "again")
			for _, p := range l.Pupils {
				*l = l.With(p, rapid.SampledFrom([]moveup.Fate{moveup.GoesOn, moveup.GoesOn, moveup.Repeats, moveup.Leaves}).Draw(t, "fate"))
				left[p] = !l.Keep && l.Fate(p) == moveup.Leaves
			}
		}
		before, err := s.Classes()
		must(t, err)
		sum, err := s.MoveUp(plan)
		if !plan.Holds() {
			wantErr(t, err, ErrMoveUp)
			return
		}
		must(t, err)
		classes, err := s.Classes()
		must(t, err)
		in := map[ID]int{}
		for _, c := range classes {
			if kept := slices.ContainsFunc(before, func(b Class) bool { return b.ID == c.ID }); !kept && c.Year != 2027 {
				t.Fatalf("%s is of %d", c.Name, c.Year)
			}
			pupils, err := s.Pupils(c.ID)
			must(t, err)
			for _, p := range pupils {
				in[p.ID]++
			}
		}
		gone := 0
		for p, n := range done {
			if want := map[bool]int{true: 0, false: 1}[left[p]]; in[p] != want {
				t.Fatalf("a pupil is in %d classes, wanted %d", in[p], want)
			}
			if left[p] {
				gone++
			}
			all, err := s.Attempts(p)
			must(t, err)
			same(t, len(all), n)
		}
		same(t, sum.Leaving, gone)
		must(t, s.Close())
		clean(t, dir, w.now)
	})
}

// largeSchool is one of 2,000 pupils in 50 classes with groups, and its plan for the next year: everybody of one class repeats.
func largeSchool(t testing.TB) (*Store, moveup.Plan) {
	s := openStore(t, t.TempDir(), morning())
	for i := range 50 {
		c, err := s.MakeNumberedClass(fmt.Sprintf("%d-%d", i%9+1, i), i%9+1, 40)
		must(t, err)
		pupils, err := s.Pupils(c.ID)
		must(t, err)
		groups := []Group{{Name: "Tổ 1"}, {Name: "Tổ 2"}}
		for n, p := range pupils {
			groups[n%2].Pupils = append(groups[n%2].Pupils, p.ID)
		}
		must(t, s.SetGroups(c.ID, groups))
	}
	plan, err := s.PlanMoveUp(2027)
	must(t, err)
	for _, p := range plan.Lines[0].Pupils {
		plan.Lines[0] = plan.Lines[0].With(p, moveup.Repeats)
	}
	return s, plan
}

// BenchmarkALargeSchoolMovesUp moves it up and takes that back.
func BenchmarkALargeSchoolMovesUp(b *testing.B) {
	s, plan := largeSchool(b)
	for b.Loop() {
		_, err := s.MoveUp(plan)
		must(b, err)
		must(b, s.UndoMoveUp())
	}
}

// TestAMoveUpMeetsWorkOfAnotherPC moves up on one PC while another, with a copy of the data, still works in the old class.
func TestAMoveUpMeetsWorkOfAnotherPC(t *testing.T) {
	w := morning()
	one := another(t, 11, w)
	class, p := classOf(t, one, "Lê An", "Đỗ Bình")
	stick := t.TempDir()
	dir := t.TempDir()
	copyFile(t, carried(t, one, stick), filepath.Join(dir, FileName))
	two, err := Open(dir, Options{Now: w.Now, Entropy: chance(12)})
	must(t, err)
	t.Cleanup(func() { must(t, two.Close()); clean(t, dir, w.now) })

	w.now = w.now.Add(time.Hour)
	plan, err := one.PlanMoveUp(2027)
	must(t, err)
	_, err = one.MoveUp(plan)
	must(t, err)
	w.now = w.now.Add(time.Hour)
	came, err := two.AddPupils(class.ID, []string{"Kiều Oanh"})
	must(t, err)
	must(t, two.SetGroups(class.ID, []Group{{Name: "Tổ 1", Pupils: []ID{p[0].ID, came[0].ID}}}))
	quizOf(t, two, p[1].ID, true)

	fromOne, fromTwo := carried(t, one, stick), carried(t, two, stick)
	merged(t, one, fromTwo)
	merged(t, two, fromOne)
	for _, s := range []*Store{one, two} {
		now, err := s.Classes()
		must(t, err)
		same(t, fmt.Sprint(len(now), now[0].Name, now[0].Pupils, now[0].From == class.ID), "15A2 true")
		pupils, err := s.Pupils(now[0].ID)
		must(t, err)
		same(t, []ID{pupils[0].Group, pupils[1].Group}, []ID{"", ""}) // the group is the old class's
		old, err := s.Archived()
		must(t, err)
		same(t, fmt.Sprint(len(old), old[0].Pupils), "1 3")
		oanh, err := s.Pupil(came[0].ID) // came to a class that had gone up: she is found there
		must(t, err)
		same(t, oanh.Class, class.ID)
		hardest, err := s.Hardest(class.ID, 0)
		must(t, err)
		same(t, len(hardest), 1)
	}
}
