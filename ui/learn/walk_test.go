package learn

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
)

// TestKeyboardAlone goes from the names to the next pupil without a mouse, with two wrong answers.
func TestKeyboardAlone(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Trần Quốc Bảo", "Nguyễn Hoài An", "Lê Thị Bảo Châu")
	s.Open(NewClasses(s.App))
	s.MustShow("Em tên gì?")
	s.Key(fyne.KeyRight, fyne.KeyReturn)
	s.MustShow("Quốc Bảo")
	s.Key(fyne.KeyReturn) // 3B, the lesson of the band
	s.MustShow("Trước bài")
	page, ok := s.Front().(*page)
	if !ok {
		t.Fatalf("in front is %T", s.Front())
	}
	s.Key(fyne.KeyName(rune('0' + page.number("quiz"))))
	wrong := 0
	for range 6 {
		q := s.asking()
		s.mustNotShow("Em đúng")
		if kind := q.run.Question().Kind; wrong < 2 && (kind == lessons.Choice || kind == lessons.TrueFalse) {
			fail(s, q)
			s.MustShow("Nghĩ lại nhé!")
			s.Key(fyne.KeyReturn)
			wrong++
		}
		solveByKeys(s, q)
		s.MustShow("Đúng rồi!")
		s.Key(fyne.KeyReturn)
	}
	s.MustShow("Em đúng ngay lần đầu 4 trong 6 câu.")
	s.MustShow("Việc ở nhà")
	s.Key(fyne.KeyReturn)
	s.MustShow("Em tên gì?")
	bao := s.seat(1).pupil
	if bao.Given() != "Bảo" {
		t.Fatalf("second in the class is %s", bao.Name)
	}
	got, err := s.Store.PupilPage(bao.ID)
	if err != nil || len(got.Modules) != 1 {
		t.Fatalf("page %+v, %v", got, err)
	}
	if diff := cmp.Diff(&store.Marks{Asked: 6, Right: 4}, got.Modules[0].Quiz); diff != "" {
		t.Error(diff)
	}
	s.Key(fyne.KeyReturn)
	s.mustNotShow("Xong 1 trong")
	s.mustNotShow("Học tiếp")
}

// solveByKeys answers rightly; the boards' own keys are tested where the boards are.
func solveByKeys(s *school, q *asking) {
	if q.run.Question().Kind != lessons.Multi {
		solve(s, q)
		return
	}
	for i, o := range q.run.Options() {
		if o.Correct {
			s.Key(fyne.KeyName(rune('1' + i)))
		}
	}
	for s.Focused() != "answer" {
		s.Key(fyne.KeyTab)
	}
	s.Key(fyne.KeyReturn)
}

func TestClasses(t *testing.T) {
	t.Run("none: says what to do first, and Escape goes back", func(t *testing.T) {
		s := opened(t, apptest.Options{}, 0)
		s.Open(app.NewNotice(s.App, "standing-network", "Dir", "D:"))
		s.Open(NewClasses(s.App))
		s.MustShow("Thầy cô tạo lớp trước nhé")
		s.Key(fyne.KeyEscape)
		if s.Depth() != 1 {
			t.Errorf("still %d screens", s.Depth())
		}
	})
	t.Run("one: goes on to the names", func(t *testing.T) {
		s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
		s.Open(NewClasses(s.App))
		s.MustShow("Em tên gì?")
	})
	t.Run("two: asks", func(t *testing.T) {
		s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
		if _, err := s.Store.MakeClass("5B", 5); err != nil {
			t.Fatal(err)
		}
		s.Open(NewClasses(s.App))
		s.MustShow("Em học lớp nào?")
		s.Press("5B")
		s.MustShow("Lớp chưa có tên em nào")
	})
}

func TestNames(t *testing.T) {
	for _, one := range []struct {
		name  string
		width float32
		tabs  []string
	}{
		{"13, 13 and 12 where it is wide", 1366, []string{"An – Hiếu", "Hoà – Nga", "Ngọc – Yến"}},
		{"10, 10, 9 and 9 where it is narrow", 1024, []string{"An – Hà", "Hạnh – Linh", "Linh – Nhi", "Niê – Yến"}},
	} {
		t.Run(one.name, func(t *testing.T) {
			s := opened(t, apptest.Options{Width: one.width, Height: 768}, 4, manyNames()...)
			s.Open(NewNames(s.App, s.class))
			var tabs []string
			for _, h := range s.Hots() {
				if strings.HasPrefix(h.ID, "tab-") {
					tabs = append(tabs, h.Label)
				}
			}
			if diff := cmp.Diff(one.tabs, tabs); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("two of one name are told apart", func(t *testing.T) {
		s := opened(t, apptest.Options{}, 4, "Nguyễn Phương Linh", "Nguyễn Phương Linh")
		s.Open(NewNames(s.App, s.class))
		s.MustShow("Linh (2)")
		s.Press("Nguyễn Phương Linh (2)")
		s.MustShow("Phương Linh (2)")
	})
	t.Run("Escape asks for the PIN where there is one", func(t *testing.T) {
		s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
		if err := s.Store.SetPIN("2468"); err != nil {
			t.Fatal(err)
		}
		s.Open(NewNames(s.App, s.class))
		s.Key(fyne.KeyEscape)
		s.MustShow("Thầy cô nhập mã PIN")
	})
	t.Run("Escape asks where there is no PIN", func(t *testing.T) {
		s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
		s.Open(NewNames(s.App, s.class))
		s.Key(fyne.KeyEscape)
		s.MustShow("Rời phần của học sinh?")
	})
}

func TestHelpIsOnEveryScreen(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
	s.Open(NewNames(s.App, s.class))
	for _, open := range []func(){
		func() {},
		func() { s.Open(newShelf(s.seat(0))) },
		func() { s.Open(newPage(s.seat(0), s.Pack.Module("3B"))) },
		func() { s.ask("3B", "quiz", s.choices("3B")[:1]...) },
		func() { s.Key(letter(t, s.asking(), true), fyne.KeyReturn) },
	} {
		open()
		before := len(s.attempts())
		front := s.Front()
		s.Press("help")
		s.MustShow("Em kể ra là rất đúng")
		s.Key(fyne.KeyEscape, fyne.KeyH)
		s.MustShow("Em kể ra là rất đúng")
		s.Key(fyne.KeyH)
		if s.Front() != front {
			t.Fatalf("from help it went to %T, not back to %T", s.Front(), front)
		}
		if len(s.attempts()) != before {
			t.Error("asking for help was recorded")
		}
	}
}

func TestLessonPage(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà", "Đỗ Ngọc Giang")
	p := newPage(s.seat(0), s.Pack.Module("3B"))
	s.Open(p)
	if diff := cmp.Diff([]string{"before", "story", "activity:order", "activity:report", "quiz", "after"}, p.parts); diff != "" {
		t.Error(diff)
	}
	if s.Focused() != "part-before" {
		t.Errorf("first offered is %s", s.Focused())
	}
	s.Press("part-before")
	for range 4 {
		s.Press("skip")
	}
	s.MustShow("Cảm ơn em!")
	s.Key(fyne.KeyReturn)
	s.MustShow("Đã xong")
	if s.Focused() != "part-story" {
		t.Errorf("next offered is %s", s.Focused())
	}
	for _, part := range []string{"story", "activity:order", "activity:report"} {
		s.Press("part-" + part)
		if s.Front() == p {
			t.Fatalf("%s did not open", part)
		}
		s.Key(fyne.KeyEscape)
		if s.Front() != p {
			t.Fatalf("Escape in %s led to %T", part, s.Front())
		}
	}
	other := newPage(s.seat(1), s.Pack.Module("3B"))
	s.Open(other)
	s.mustNotShow("Đã xong")
}

func TestEvenPages(t *testing.T) {
	for _, one := range []struct {
		name    string
		n, most int
		want    []span
	}{
		{"nothing is one empty page", 0, 12, []span{{0, 0}}},
		{"a full page is one", 12, 12, []span{{0, 12}}},
		{"one more makes two even ones", 13, 12, []span{{0, 7}, {7, 13}}},
		{"38 at 15 make three", 38, 15, []span{{0, 13}, {13, 26}, {26, 38}}},
	} {
		t.Run(one.name, func(t *testing.T) {
			if diff := cmp.Diff(one.want, evenly(one.n, one.most), cmp.AllowUnexported(span{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHomeTask(t *testing.T) {
	for _, one := range []struct{ name, page, task, say string }{
		{"the first task and the sentence", "# A\n\n1. Em **vẽ**.\n2. Em hát.\n\n> Con kể.\n> Nữa.\n", "Em vẽ.", "Con kể."},
		{"no task", "# A\n", "", ""},
	} {
		t.Run(one.name, func(t *testing.T) {
			if task, say := homeTask(one.page); task != one.task || say != one.say {
				t.Errorf("got %q, %q", task, say)
			}
		})
	}
}

func TestLastQuestionStandsOnItsOwnLine(t *testing.T) {
	for _, one := range []struct{ name, text, want string }{
		{"after a sentence", "Lan buồn. Lan làm gì?", "Lan buồn.\nLan làm gì?"},
		{"after a quotation", "Bạn nói: “Đi!” Em làm gì?", "Bạn nói: “Đi!”\nEm làm gì?"},
		{"alone", "Em làm gì?", "Em làm gì?"},
		{"no question", "Em xếp. Em nối.", "Em xếp. Em nối."},
	} {
		t.Run(one.name, func(t *testing.T) {
			if got := lastAsk(one.text); got != one.want {
				t.Errorf("got %q", got)
			}
		})
	}
}
