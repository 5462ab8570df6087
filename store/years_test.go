package store

import (
	"bytes"
	"os"
	"testing"
	"time"
)

func TestASchoolYearTurnsInJuly(t *testing.T) {
	for day, want := range map[string]int{"2026-06-30": 2025, "2026-07-01": 2026, "2026-12-31": 2026, "2027-01-01": 2026, "2027-05-31": 2026} {
		at, err := time.Parse(time.DateOnly, day)
		must(t, err)
		same(t, SchoolYear(at), want)
	}
	same(t, YearName(2026), "2026–2027")
}

func TestAnArchivedClassIsReadAndNoMore(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, pupils := classOf(t, s, "Lê An", "Đỗ Bình")
	a, err := s.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: "quiz"})
	must(t, err)
	must(t, s.Finish(Finished{Attempt: a.ID, Asked: 2, Right: 1}))
	must(t, s.ArchiveClass(class.ID))

	classes, err := s.Classes()
	must(t, err)
	same(t, len(classes), 0)
	again, err := s.MakeClass(class.Name, 4) // the name is free
	must(t, err)
	same(t, again.Year, 2026)
	wantErr(t, s.UnarchiveClass(class.ID), ErrClassTaken)
	wantErr(t, s.RenameClass(class.ID, "4C", 4), ErrArchived)
	_, err = s.BeginLesson(class.ID, "3B")
	wantErr(t, err, ErrArchived)
	years, err := s.Years()
	must(t, err)
	same(t, years, []int{2026})
	of, err := s.ClassesOf(2026)
	must(t, err)
	same(t, len(of), 2)

	// Who goes on elsewhere stays in what the class did.
	must(t, s.write(func(p *pen) error { return p.relocate(pupils[0].ID, again.ID) }))
	progress, err := s.Progress(class.ID)
	must(t, err)
	same(t, len(progress.Rows), 2)
	same(t, progress.Class.Pupils, 2)
	same(t, progress.Rows[0].Modules["3B"].Quiz, &Marks{Asked: 2, Right: 1})

	must(t, s.RemoveClass(again.ID))
	must(t, s.UnarchiveClass(class.ID))
	left, err := s.Pupils(class.ID)
	must(t, err)
	same(t, len(left), 1)
}

func TestAListOfTheNewYearFindsPupilsOfArchivedClasses(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	imported(t, s, list(t, "1|Lê An|Nam|2016|4A", "2|Đỗ Bình|Nữ|2016|4A", "|Vũ Chi|Nữ|2016|4A"))
	classes, err := s.Classes()
	must(t, err)
	must(t, s.ArchiveClass(classes[0].ID))
	w.now = w.now.AddDate(1, 0, 0)
	// A class 4A again, and one who repeats: the archived one is not meant, and nobody is said to be absent from it.
	plan := imported(t, s, list(t, "1|Lê An|Nam|2016|4A", "9|Hà My|Nữ|2017|4A"))
	same(t, fates(plan), "moved 4A Lê An from 4A (2026–2027)\nnew 4A Hà My\nclass 4A")
	of, err := s.ClassesOf(2027)
	must(t, err)
	same(t, len(of), 1)
	same(t, of[0].Pupils, 2)
	same(t, imported(t, s, list(t, "1|Lê An|Nam|2016|4A", "9|Hà My|Nữ|2017|4A")).Nothing(), true)
}

func TestGroupsOfAClass(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, p := classOf(t, s, "Lê An", "Đỗ Bình", "Vũ Chi")
	must(t, s.SetGroups(class.ID, []Group{{Name: "Tổ 1", Pupils: []ID{p[0].ID, p[1].ID}}, {Name: " Tổ  2 ", Pupils: []ID{p[2].ID}}}))
	groups, err := s.Groups(class.ID)
	must(t, err)
	same(t, []string{groups[0].Name, groups[1].Name}, []string{"Tổ 1", "Tổ 2"})
	same(t, groups[0].Pupils, []ID{p[0].ID, p[1].ID})
	wantErr(t, s.SetGroups(class.ID, []Group{{Name: "Tổ 1"}, {Name: "tổ 1"}}), ErrClassName)
	wantErr(t, s.SetGroups(class.ID, []Group{{Name: "Tổ 1", Pupils: []ID{class.ID}}}), ErrUnknown)
	wantErr(t, s.SetGroups(class.ID, []Group{{ID: class.ID, Name: "Tổ 1"}}), ErrUnknown)
	must(t, s.ErasePupil(p[0].ID))
	groups[1].Name = "Sao Mai"
	must(t, s.SetGroups(class.ID, groups[1:]))
	groups, err = s.Groups(class.ID)
	must(t, err)
	same(t, groups, []Group{{ID: groups[0].ID, Name: "Sao Mai", Pupils: []ID{p[2].ID}}})
	again, err := s.Pupils(class.ID)
	must(t, err)
	same(t, []ID{again[0].Group, again[1].Group}, []ID{"", groups[0].ID})
}

func TestAbsentIsForgottenTheNextDay(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	class, p := classOf(t, s, "Lê An", "Đỗ Bình", "Vũ Chi")
	must(t, s.SetAbsent(class.ID, []ID{p[0].ID, p[1].ID}))
	must(t, s.ErasePupil(p[1].ID))
	absent, err := s.Absent(class.ID)
	must(t, err)
	same(t, absent, []ID{p[0].ID})
	w.now = w.now.Add(24 * time.Hour)
	absent, err = s.Absent(class.ID)
	must(t, err)
	same(t, len(absent), 0)
	must(t, s.SetAbsent(class.ID, []ID{p[2].ID}))
	must(t, s.SetAbsent(class.ID, nil))
	absent, err = s.Absent(class.ID)
	must(t, err)
	same(t, len(absent), 0)
}

func TestErasingAnArchivedClassKeepsThoseWhoWentOnAndNothingOfItself(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, p := classOf(t, s, "Lê An", "Đỗ Vết")
	must(t, s.SetGroups(class.ID, []Group{{Name: "Nhóm Dấu Chân", Pupils: []ID{p[0].ID, p[1].ID}}}))
	must(t, s.SetAbsent(class.ID, []ID{p[1].ID}))
	made, err := s.MakeClass("5Z", 5)
	must(t, err)
	must(t, s.write(func(k *pen) error { return k.relocate(p[0].ID, made.ID) }))
	must(t, s.ArchiveClass(class.ID))
	must(t, s.EraseClass(class.ID))
	wantErr(t, s.UnarchiveClass(class.ID), ErrUnknown)
	left, err := s.Pupils(made.ID)
	must(t, err)
	same(t, []string{left[0].Name, left[0].Group}, []string{"Lê An", ""})
	_, err = s.Pupil(p[1].ID)
	wantErr(t, err, ErrUnknown)
	must(t, s.RenameClass(made.ID, "5Y", 5)) // the compacted file is worked on
	must(t, s.Close())
	data, err := os.ReadFile(s.path)
	must(t, err)
	for _, trace := range []string{"Dấu Chân", "Vết", p[1].ID} {
		if bytes.Contains(data, []byte(trace)) {
			t.Errorf("%q is still in the file", trace)
		}
	}
	clean(t, dir, w.now)
}

func TestAYearMayBeTooSoon(t *testing.T) {
	for day, want := range map[string]bool{
		"2026-09-05": true, "2026-11-23": true, "2027-01-10": true, "2027-04-30": true, "2027-05-01": false, "2027-06-30": false, "2027-07-01": false,
		"2027-11-23": false, "2026-07-01": true, "2026-05-20": false,
	} {
		at, err := time.Parse("2006-01-02", day)
		must(t, err)
		if got := TooSoon(2027, at); got != want {
			t.Errorf("%s: %t", day, got)
		}
	}
}
