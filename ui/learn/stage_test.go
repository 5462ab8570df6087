package learn

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app/apptest"
)

// school is a program with one class in it.
type school struct {
	*apptest.Stage
	t     testing.TB
	class store.Class
}

// opened gives a program with a class of these names; with o.Dir it goes on with an earlier one's data.
func opened(t testing.TB, o apptest.Options, grade int, names ...string) *school {
	t.Helper()
	s := &school{Stage: apptest.New(t, o), t: t}
	list, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) > 0 {
		s.class = list[0]
		return s
	}
	if grade == 0 {
		return s
	}
	if s.class, err = s.Store.MakeClass("4A", grade); err != nil {
		t.Fatal(err)
	}
	if len(names) > 0 {
		if _, err := s.Store.AddPupils(s.class.ID, names); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// seat is the pupil of this place in the class.
func (s *school) seat(i int) *seat {
	s.t.Helper()
	pupils, err := s.Store.Pupils(s.class.ID)
	if err != nil || i >= len(pupils) {
		s.t.Fatalf("pupils: %v, %v", pupils, err)
	}
	return &seat{App: s.App, class: s.class, pupil: pupils[i], names: 0}
}

// ask opens a quiz of these questions above the names and the lesson's page.
func (s *school) ask(module, part string, ids ...string) *asking {
	s.t.Helper()
	a := s.seat(0)
	m := s.Pack.Module(module)
	if s.Depth() == 0 {
		s.Open(NewNames(s.App, s.class))
	}
	s.Open(newPage(a, m))
	if ids == nil {
		a.open(m, part, nil)
	} else {
		at, err := s.Store.BeginAttempt(store.Attempt{Pupil: a.pupil.ID, Class: a.class.ID, Module: module, Part: part, Seed: 7, Questions: ids})
		if err != nil {
			s.t.Fatal(err)
		}
		s.Show(a.part(m, at))
	}
	s.Settle()
	return s.asking()
}

func (s *school) asking() *asking {
	s.t.Helper()
	q, ok := s.Front().(*asking)
	if !ok {
		s.t.Fatalf("in front is %T, not a quiz", s.Front())
	}
	return q
}

// letter is the key of the first option that is right, or of one that is wrong and not tried.
func letter(t testing.TB, q *asking, right bool) fyne.KeyName {
	t.Helper()
	for i, o := range q.run.Options() {
		if o.Correct == right && !q.run.Tried(o.ID) {
			return fyne.KeyName(rune('A' + i))
		}
	}
	t.Fatalf("question %s has no such option", q.run.Question().ID)
	return ""
}

// ofKind is a question of a module of the kind.
func (s *school) ofKind(module, kind string) string {
	s.t.Helper()
	for _, q := range s.Pack.Module(module).Questions {
		if q.Kind == kind && !q.Has(lessons.UseBefore) && !q.Has(lessons.UseAfter) {
			return q.ID
		}
	}
	s.t.Fatalf("module %s has no %s question", module, kind)
	return ""
}

// choices are the choice questions of a module's quiz.
func (s *school) choices(module string) []string {
	var out []string
	for _, q := range s.Pack.Module(module).With(lessons.UseCheck) {
		if q.Kind == lessons.Choice {
			out = append(out, q.ID)
		}
	}
	return out
}

// attempts are those of the first pupil, newest first.
func (s *school) attempts() []store.Attempt {
	s.t.Helper()
	all, err := s.Store.Attempts(s.seat(0).pupil.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	return all
}

func (s *school) mustNotShow(text string) {
	s.t.Helper()
	if shown := s.Shown(); strings.Contains(shown, text) {
		s.t.Fatalf("%q is on screen, which says:\n%s", text, shown)
	}
}

// manyNames are 38 names, two of them the same.
func manyNames() []string {
	return []string{
		"Nguyễn Hoài An", "Trần Quốc Bảo", "Lê Thị Bảo Châu", "Phạm Minh Châu", "Danh Chí Dũng", "Võ Thuỳ Dương",
		"Huỳnh Tấn Đạt", "Nông Văn Được", "Đỗ Ngọc Giang", "Bùi Thanh Hà", "Ngô Gia Hân", "Sơn Thị Hạnh", "Đặng Quang Hiếu",
		"Lý Thu Hoà", "Nguyễn Đình Huy", "Trần Khánh Huyền", "Lê Gia Khang", "Phan Đăng Khoa", "Hồ Bảo Lâm", "Nguyễn Phương Linh",
		"Nguyễn Phương Linh", "Vũ Hoàng Long", "Đinh Ngọc Mai", "Trương Công Minh", "Hoàng Trà My", "Cao Thu Nga",
		"Công Tằng Tôn Nữ Hoàng Thị Bích Ngọc", "Tạ Bình Nguyên", "Dương Yến Nhi", "Mai Tấn Phát", "Lưu Gia Phúc", "Hà Minh Quân",
		"Tô Thanh Tâm", "Lâm Quốc Thái", "Kiều Anh Thư", "Đoàn Minh Triết", "Châu Hải Yến", "H'Hen Niê",
	}
}
