package manage_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/manage"
	"lachanso/ui/results"
)

// twoClasses are 3A and 5A of a primary school, at the list of classes.
func twoClasses(t testing.TB, o apptest.Options) (s *apptest.Stage, three, five store.Class) {
	t.Helper()
	s = apptest.New(t, o)
	s.App.Results = results.NewOf
	var err error
	three, err = s.Store.MakeClass("3A", 3)
	must(t, err)
	_, err = s.Store.AddPupils(three.ID, names(13))
	must(t, err)
	five, err = s.Store.MakeClass("5A", 5)
	must(t, err)
	_, err = s.Store.AddPupils(five.ID, []string{"Lê An", "Đỗ Bình"})
	must(t, err)
	return s, three, five
}

func pupilsOf(t testing.TB, s *apptest.Stage, class store.ID) []store.Pupil {
	t.Helper()
	pupils, err := s.Store.Pupils(class)
	must(t, err)
	return pupils
}

// classNames are the classes that are worked in, with how many pupils they have.
func classNames(t testing.TB, s *apptest.Stage) map[string]int {
	t.Helper()
	classes, err := s.Store.Classes()
	must(t, err)
	out := map[string]int{}
	for _, c := range classes {
		out[c.Name] = c.Pupils
	}
	return out
}

func tabTo(t testing.TB, s *apptest.Stage, id string) {
	t.Helper()
	for range 40 {
		if s.Focused() == id {
			return
		}
		s.Key(fyne.KeyTab)
	}
	t.Fatalf("Tab does not come to %s", id)
}

func named(t testing.TB, s *apptest.Stage, name string) store.Class {
	t.Helper()
	classes, err := s.Store.Classes()
	must(t, err)
	for _, c := range classes {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no class %s", name)
	return store.Class{}
}

// The results that lie below the list of classes do not stay with a class that has moved up; those of an earlier year say so.
func TestResultsGoOnWithTheNewYear(t *testing.T) {
	s, three, _ := twoClasses(t, apptest.Options{})
	s.Pass(300 * 24 * time.Hour)
	s.Open(results.New(s.App))
	s.MustShow("Lớp 3A")
	s.Press("more")
	s.Press("list")
	s.Press("move-up")
	s.Press("look")
	s.Press("carry-out")
	s.Press("back")
	s.Key(fyne.KeyEscape)
	s.MustShow("Lớp 4A")
	if strings.Contains(s.Shown(), "Lớp 3A") {
		t.Errorf("the class of last year is shown still: %s", s.Shown())
	}
	old, err := s.Store.Class(three.ID)
	must(t, err)
	s.Open(results.NewOf(s.App, old))
	s.MustShow("Lớp 3A · " + store.YearName(old.Year))
}

func TestMovingUpByTaps(t *testing.T) {
	s, three, five := twoClasses(t, apptest.Options{})
	threes, fives := pupilsOf(t, s, three.ID), pupilsOf(t, s, five.ID)
	s.Pass(300 * 24 * time.Hour)
	s.Open(manage.NewClasses(s.App))
	s.MustShow("trước khi nhập danh sách mới")
	s.Press("move-up")
	s.MustShow("Cả lớp ra trường")
	s.MustShow("13 em lên lớp")
	s.Press("line-" + five.ID)
	s.Press("pupil-" + fives[0].ID)
	s.MustShow("1 em ở lại vào lớp 5A.")
	s.Key(fyne.KeyEscape)
	s.Press("line-" + three.ID)
	s.Press("pupil-" + threes[0].ID)
	s.Press("pupil-" + threes[0].ID) // leaves
	s.MustShow("rời trường")
	s.Press("names")
	for range 2 {
		s.Key(fyne.KeyBackspace)
	}
	s.Press("keep")
	s.MustShow("Tên lớp có từ 1 đến 40 kí tự")
	s.Type("4B")
	s.Press("keep")
	s.Key(fyne.KeyEscape)
	s.MustShow("12 em lên lớp · 1 em rời trường")
	s.Press("look")
	s.MustShow("Sang năm học")
	if d := cmp.Diff(map[string]int{"3A": 13, "5A": 2}, classNames(t, s)); d != "" {
		t.Fatalf("something changed before it was confirmed: %s", d)
	}
	s.Press("carry-out")
	s.MustShow("2 lớp mới, 13 em")
	backups, err := store.Backups(s.Dir())
	must(t, err)
	if len(backups) != 1 || backups[0].Reason != store.BeforeYear {
		t.Errorf("backups %+v", backups)
	}
	s.Press("back")
	if d := cmp.Diff(map[string]int{"4B": 12, "5A": 1}, classNames(t, s)); d != "" {
		t.Fatal(d)
	}
	s.Press("earlier")
	s.MustShow("Lớp 3A")
	s.Press("results-" + three.ID)
	s.MustShow(threes[0].Shown())
	s.Key(fyne.KeyEscape)
	s.Press("back-" + five.ID)
	s.Press("yes")
	s.MustShow("Đã có lớp khác tên 5A")
	must(t, s.Store.RenameClass(named(t, s, "5A").ID, "5B", 5))
	s.Press("back-" + five.ID)
	s.Press("yes")
	s.Key(fyne.KeyEscape)
	s.MustShow("Khối 5 · 1 em · 2026–2027") // two years stand beside each other
	must(t, s.Store.ArchiveClass(five.ID))
	must(t, s.Store.RenameClass(named(t, s, "5B").ID, "5A", 5))
	s.Press("earlier")
	s.Press("undo")
	s.Press("yes")
	s.MustShow("Chưa có lớp nào của năm trước.")
	if d := cmp.Diff(map[string]int{"3A": 13, "5A": 2}, classNames(t, s)); d != "" {
		t.Error(d)
	}
}

// In the middle of a school year moving up asks first, and says how it is taken back; a hasty Enter moves nobody.
func TestMovingUpInMidYearAsks(t *testing.T) {
	s, _, _ := twoClasses(t, apptest.Options{})
	before := map[string]int{"3A": 13, "5A": 2}
	s.Open(manage.NewClasses(s.App))
	tabTo(t, s, "move-up")
	s.Key(fyne.KeyReturn, fyne.KeyF5, fyne.KeyF5)
	s.MustShow("Năm học 2026–2027 chưa kết thúc")
	s.MustShow("Hoàn tác lên lớp")
	s.Inside(t, "moving up early")
	s.Look("year-early")
	s.Key(fyne.KeyReturn)
	s.MustShow("Sang năm học 2027–2028")
	s.Press("carry-out")
	s.Key(fyne.KeyEscape)
	if d := cmp.Diff(before, classNames(t, s)); d != "" {
		t.Fatal(d)
	}
	s.Press("carry-out")
	s.Press("yes")
	s.MustShow("1 lớp mới, 13 em")
	s.Press("back")
	s.Press("earlier")
	s.Press("undo")
	s.Press("yes")
	if d := cmp.Diff(before, classNames(t, s)); d != "" {
		t.Error(d)
	}
}

func TestMovingUpByKeysAlone(t *testing.T) {
	s, three, _ := twoClasses(t, apptest.Options{TextPercent: 150})
	s.Pass(300 * 24 * time.Hour)
	s.Open(manage.NewClasses(s.App))
	tabTo(t, s, "move-up")
	s.Key(fyne.KeyReturn)
	if s.Focused() != "line-"+three.ID {
		t.Errorf("the focus is on %s at first", s.Focused())
	}
	s.Key(fyne.KeyReturn)
	tabTo(t, s, "keeps")
	s.Key(fyne.KeyReturn, fyne.KeyEscape)
	s.MustShow("Giữ nguyên lớp này")
	s.Key(fyne.KeyF5)
	if s.Focused() != "back" {
		t.Errorf("the focus of the last step is on %s", s.Focused())
	}
	s.Key(fyne.KeyF5)
	s.Key(fyne.KeyEscape)
	if d := cmp.Diff(map[string]int{"3A": 13}, classNames(t, s)); d != "" {
		t.Error(d)
	}
}

func TestGroupsAreMadeAndQueued(t *testing.T) {
	s, three, _ := twoClasses(t, apptest.Options{})
	pupils := pupilsOf(t, s, three.ID)
	s.Open(manage.NewClasses(s.App))
	s.Press("class-" + three.ID)
	s.Press("arrange")
	s.Press("groups")
	s.Key(fyne.KeyReturn) // the focus is on making one
	s.Press("add")
	s.Press("add")
	s.Press("evenly")
	s.Press("rename")
	for range 5 {
		s.Key(fyne.KeyBackspace)
	}
	s.Type("tổ 1")
	s.Press("keep")
	s.MustShow("Đã có tổ tên này")
	s.Type(" Sao Mai")
	s.Press("keep")
	s.Key(fyne.KeyEscape)
	s.MustShow("Chưa lưu các tổ")
	s.Press("no")
	s.Key(fyne.KeyF5)
	groups, err := s.Store.Groups(three.ID)
	must(t, err)
	sizes := map[string]int{}
	for _, g := range groups {
		sizes[g.Name] = len(g.Pupils)
	}
	if len(groups) != 3 || sizes["tổ 1 Sao Mai"] != 4 || sizes["Tổ 1"] != 5 {
		t.Fatalf("groups %v", sizes)
	}
	s.Press("groups")
	s.Press("group-0")
	s.Press("pupil-" + groups[0].Pupils[0])
	s.Press("group-1")
	s.Press("drop")
	s.Press("keep")
	groups, err = s.Store.Groups(three.ID)
	must(t, err)
	if len(groups) != 2 || len(groups[0].Pupils) != 4 {
		t.Fatalf("groups %v", groups)
	}
	must(t, s.Store.SetAbsent(three.ID, groups[0].Pupils[:1]))
	s.Key(fyne.KeyEscape)
	s.MustShow("tổ 1 Sao Mai")
	s.MustShow("1 em vắng hôm nay")
	s.Press("queue")
	s.Press("group-" + groups[0].ID)
	s.Press("group-" + groups[0].ID) // nobody waits twice
	s.MustShow("Bắt đầu với 3 em")
	s.MustShow("vắng")
	s.Press("none")
	s.Press("list")
	s.Press("start")
	queue, on, err := s.Store.Queue(three.ID)
	must(t, err)
	if !on || len(queue.Waiting) != len(pupils)-1 {
		t.Errorf("queue %v", queue)
	}
}

func TestAbsentTodayByKeysAlone(t *testing.T) {
	s, three, _ := twoClasses(t, apptest.Options{})
	s.Open(manage.NewClasses(s.App))
	s.Key(fyne.KeyReturn) // the first class
	tabTo(t, s, "arrange")
	s.Key(fyne.KeyReturn)
	s.Key(fyne.KeyReturn) // the first thing
	s.MustShow("Lưu: 13 em có mặt")
	s.Key(fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn, fyne.KeyReturn)
	s.MustShow("Lưu: 12 em có mặt")
	s.Key(fyne.KeyF5)
	absent, err := s.Store.Absent(three.ID)
	must(t, err)
	if len(absent) != 1 {
		t.Errorf("absent: %v", absent)
	}
	s.Key(fyne.KeyReturn)
	s.MustShow("Lưu: 12 em có mặt")
	s.Pass(24 * time.Hour)
	if absent, err = s.Store.Absent(three.ID); err != nil || len(absent) != 0 {
		t.Errorf("the next day: %v %v", absent, err)
	}
}

func TestSplittingJoiningArchiving(t *testing.T) {
	s, three, five := twoClasses(t, apptest.Options{})
	pupils := pupilsOf(t, s, three.ID)
	s.Open(manage.NewClasses(s.App))
	s.Press("class-" + three.ID)
	s.Press("arrange")
	s.Press("split")
	s.Press("pupil-" + pupils[1].ID)
	s.Press("pupil-" + pupils[2].ID)
	s.Press("keep")
	for range 2 {
		s.Key(fyne.KeyBackspace)
	}
	s.Type("5A")
	s.Press("keep")
	s.MustShow("Đã có lớp tên này")
	for range 2 {
		s.Key(fyne.KeyBackspace)
	}
	s.Type("3B")
	s.Press("keep")
	if d := cmp.Diff(map[string]int{"3A": 11, "3B": 2, "5A": 2}, classNames(t, s)); d != "" {
		t.Fatal(d)
	}
	s.Press("arrange")
	s.Press("join")
	s.Press("class-" + five.ID)
	s.MustShow("2 em của lớp 5A chuyển sang lớp 3A")
	s.Press("yes")
	if d := cmp.Diff(map[string]int{"3A": 13, "3B": 2}, classNames(t, s)); d != "" {
		t.Fatal(d)
	}
	s.MustShow("Khối 3+5")
	s.Press("arrange")
	s.Press("archive")
	s.Press("yes")
	if d := cmp.Diff(map[string]int{"3B": 2}, classNames(t, s)); d != "" {
		t.Fatal(d)
	}
	s.Press("earlier")
	s.Press("back-" + three.ID)
	s.Press("yes")
	if d := cmp.Diff(map[string]int{"3A": 13, "3B": 2}, classNames(t, s)); d != "" {
		t.Error(d)
	}
}

func TestAListOfTheNewYearIsImportedAfterMovingUp(t *testing.T) {
	s, three, _ := twoClasses(t, apptest.Options{})
	s.Pass(300 * 24 * time.Hour)
	for _, answer := range []string{"import", "move-up"} {
		s.Open(manage.NewImport(s.App, ""))
		s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
		paste(s, "Họ và tên\tLớp\nMai Quỳnh Anh\t3A\n")
		s.Press("look")
		s.MustShow("vẫn là lớp của năm học 2026–2027")
		s.Press(answer)
		if answer == "import" {
			s.MustShow("Mai Quỳnh Anh")
			continue
		}
		s.MustShow("Cả lớp ra trường")
	}
	if n := len(pupilsOf(t, s, three.ID)); n != 13 {
		t.Errorf("%d pupils: something was imported", n)
	}
}

func TestYearsAreLegible(t *testing.T) {
	apptest.Plainly(t)
	for _, size := range sizes {
		s, three, five := twoClasses(t, size.o)
		must(t, s.Store.SetGroups(three.ID, []store.Group{{Name: "Tổ 1"}, {Name: "Đội Sao Mai chăm ngoan"}, {Name: "Tổ 3"}}))
		look := func(name string) {
			s.Look(name + "-" + size.name)
			s.Inside(t, name+"-"+size.name)
		}
		s.Pass(300 * 24 * time.Hour)
		s.Open(manage.NewClasses(s.App))
		look("year-classes")
		s.Press("class-" + three.ID)
		s.Press("arrange")
		look("year-arrange")
		s.Press("absent")
		s.Press(s.Focused())
		look("year-absent")
		s.Key(fyne.KeyF5)
		s.Press("groups")
		s.Press("evenly")
		look("year-groups")
		s.Key(fyne.KeyF5)
		s.Key(fyne.KeyEscape)
		s.Press("queue")
		look("year-queue")
		s.Key(fyne.KeyEscape, fyne.KeyEscape)
		s.Press("move-up")
		look("year-moving")
		s.Press("line-" + three.ID)
		s.Press(s.Focused())
		look("year-line")
		s.Press("names")
		look("year-names")
		s.Key(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyF5)
		look("year-sum")
		s.Key(fyne.KeyF5, fyne.KeyEscape)
		s.Press("earlier")
		look("year-earlier")
		s.Press("results-" + five.ID)
		look("year-results")
	}
}

// A year that was pressed and not read yet may have fewer classes than the line that was opened meanwhile.
func TestAYearReadLateDoesNotReplaceThePlanOfAnOpenLine(t *testing.T) {
	s, _, five := twoClasses(t, apptest.Options{})
	s.Pass(365 * 24 * time.Hour)
	_, err := s.Store.MakeClass("1A", 1)
	must(t, err)
	s.Pass(365 * 24 * time.Hour)
	s.Open(manage.NewClasses(s.App))
	s.Press("move-up")
	var year, line *kit.Hot
	for _, h := range s.Hots() {
		switch h.ID {
		case "year-before":
			year = h
		case "line-" + five.ID:
			line = h
		}
	}
	year.Do()
	line.Do()
	s.Settle()
	s.MustShow("Lớp 5A")
}

// Who presses on while the disk is slow has kept what stood there when it was asked for, and nothing half pressed.
func TestWhatIsKeptIsWhatStoodThere(t *testing.T) {
	s, three, _ := twoClasses(t, apptest.Options{})
	pupils := pupilsOf(t, s, three.ID)
	hot := func(id string) *kit.Hot {
		for _, h := range s.Hots() {
			if h.ID == id {
				return h
			}
		}
		t.Fatalf("no %s among %q", id, s.Labels())
		return nil
	}
	slow := func() (then func()) {
		disk := make(chan struct{})
		s.App.Background(func(context.Context) error { <-disk; return nil }, nil)
		return func() { close(disk); s.Settle() }
	}
	s.Open(manage.NewClasses(s.App))
	s.Press("class-" + three.ID)
	s.Press("arrange")
	s.Press("absent")
	s.Press("pupil-" + pupils[0].ID)
	s.Press("pupil-" + pupils[1].ID)
	then := slow()
	hot("keep").Do()
	hot("pupil-" + pupils[0].ID).Do()
	then()
	absent, err := s.Store.Absent(three.ID)
	must(t, err)
	if len(absent) != 2 {
		t.Errorf("%d are absent", len(absent))
	}
	s.Press("groups")
	s.Press("add")
	s.Press("pupil-" + pupils[0].ID)
	then = slow()
	hot("keep").Do()
	hot("pupil-" + pupils[1].ID).Do()
	then()
	all, err := s.Store.Groups(three.ID)
	must(t, err)
	if len(all) != 1 || len(all[0].Pupils) != 1 {
		t.Errorf("the groups are %+v", all)
	}
}
