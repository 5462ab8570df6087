package results_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/app/apptest"
	"lachanso/ui/manage"
	"lachanso/ui/results"
)

// made fills the store with a made-up year of the lessons that tests have.
func made(t testing.TB, s *apptest.Stage) []store.Class {
	t.Helper()
	plan := store.DemoPlan{Pack: s.Pack.ID, School: "Trường Hoa Sen", Seed: 4}
	for _, m := range s.Pack.Modules {
		d := store.DemoModule{ID: m.ID, Activities: m.Kinds, Endings: []string{"end"}}
		for use, list := range map[string]*[]store.DemoQuestion{lessons.UseCheck: &d.Quiz, lessons.UseBefore: &d.Before, lessons.UseAfter: &d.After} {
			for _, q := range m.With(use) {
				one := store.DemoQuestion{ID: q.ID, Revision: q.Revision}
				for _, o := range q.Options {
					if o.Correct {
						one.Options = append([]string{o.ID}, one.Options...)
					} else {
						one.Options = append(one.Options, o.ID)
					}
				}
				*list = append(*list, one)
			}
		}
		plan.Modules = append(plan.Modules, d)
	}
	must(t, s.Store.Demo(plan))
	classes, err := s.Store.Classes()
	must(t, err)
	return classes
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var tabs = []string{"grid", "topics", "gains", "hard", "taught", "school", "items"}

// By the keyboard alone: every page by its number, the table behind it by T, and back; names are hidden on each.
func TestEveryPageIsReachedByKeys(t *testing.T) {
	s := apptest.New(t, apptest.Options{Width: 1366, Height: 768})
	classes := made(t, s)
	pupils, err := s.Store.Pupils(classes[0].ID)
	must(t, err)
	s.Open(manage.NewSettings(s.App))
	s.Open(results.New(s.App))
	for i, want := range []string{"Khó nhất tháng qua", "Bảy chủ đề", "Chấm tròn", "", "Thanh ngang", "Mỗi ô: số bài đã dạy", "Dành cho người soạn"} {
		s.Key(fyne.KeyName(strconv.Itoa(i + 1)))
		if got := s.Focused(); i > 0 && got != "tab-"+tabs[i] && got != s.App.T("tab-"+tabs[i]) {
			t.Errorf("page %d: the focus is on %q", i+1, got)
		}
		s.MustShow(want)
		s.Key(fyne.KeyT)
		s.MustShow("Biểu đồ")
		if want != "" && i > 1 && strings.Contains(s.Shown(), want) {
			t.Errorf("page %d shows its chart instead of the table", i+1)
		}
		s.Key(fyne.KeyF9)
		if i < 2 {
			s.MustShow("Em 1")
		}
		for _, p := range pupils {
			if strings.Contains(s.Shown(), p.Name) {
				t.Errorf("page %d shows %q", i+1, p.Name)
			}
		}
		s.Key(fyne.KeyF9, fyne.KeyT)
		s.MustShow("Bảng số")
	}
	s.Key(fyne.KeyEscape)
	s.MustShow("Cài đặt")
}

// By taps alone, in every look: nothing lies on anything else, and nothing is cut.
func TestEveryPageIsReachedByTaps(t *testing.T) {
	builder := apptest.New(t, apptest.Options{})
	made(t, builder)
	class, err := builder.Store.MakeClass(strings.Repeat("Hoa ", 9)+"Mai", 1) // the first of all
	must(t, err)
	names := []string{strings.Repeat("w", 80), strings.Repeat("Nguyễn ", 11) + "An"}
	for i := range 43 {
		names = append(names, "Nguyễn Hoàng Bảo "+string(rune('A'+i%26))+strings.Repeat("h", i/26))
	}
	pupils, err := builder.Store.AddPupils(class.ID, names)
	must(t, err)
	m := builder.Pack.Module("3B")
	for _, p := range pupils[:7] { // few
		for _, part := range []string{"before", "after", "later"} {
			a, err := builder.Store.BeginAttempt(store.Attempt{Pupil: p.ID, Module: m.ID, Part: part})
			must(t, err)
			must(t, builder.Store.Answer(store.Answer{Attempt: a.ID, Question: m.With(lessons.UseAfter)[0].ID, Options: []string{"a"}, First: true}))
			must(t, builder.Store.Finish(store.Finished{Attempt: a.ID, Asked: 4, Right: 2}))
		}
	}
	builder.Quit()
	for name, o := range map[string]apptest.Options{
		"1366":     {Width: 1366, Height: 768},
		"1024":     {},
		"1024-en":  {Lang: "en"},
		"150":      {TextPercent: 150},
		"150-en":   {Width: 1366, Height: 768, TextPercent: 150, Lang: "en"},
		"contrast": {Contrast: true},
	} {
		t.Run(name, func(t *testing.T) {
			o.Dir = t.TempDir()
			must(t, os.CopyFS(o.Dir, os.DirFS(builder.Dir())))
			s := apptest.New(t, o)
			s.Open(results.New(s.App))
			for _, tab := range tabs {
				s.Press("tab-" + tab)
				s.Inside(t, tab)
				s.Look(tab + "-" + name)
				s.Press("table")
				s.Look(tab + "-table-" + name)
				s.Inside(t, tab+"'s table")
				s.Press("table")
			}
			s.Press("tab-gains")
			s.MustShow(s.App.T("few", "Count", 7))
			s.Press("more")
			s.Press("remarks")
			s.Inside(t, "remarks")
			s.Look("remarks-" + name)
			s.Press("back")
			s.Press("tab-hard")
			s.Press("again")
			s.MustShow(s.App.Say(m.Title))
		})
	}
}

func TestPagesWithoutAnythingSaySo(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Open(results.New(s.App))
	s.MustShow("Chưa có lớp nào")
	s.Key(fyne.Key3, fyne.KeyT)
	s.MustShow("Chưa có lớp nào")
	class, err := s.Store.MakeClass("4A", 4)
	must(t, err)
	s.Home()
	s.Open(results.New(s.App))
	for _, tab := range tabs[:5] {
		s.Press("tab-" + tab)
		s.MustShow("Lớp chưa có em nào")
	}
	s.Press("tab-items")
	s.MustShow("Chưa có câu hỏi nào được làm.")
	_, err = s.Store.AddPupils(class.ID, []string{"Lê An"})
	must(t, err)
	s.Home()
	s.Open(results.New(s.App))
	for tab, want := range map[string]string{"gains": "Chưa so sánh được.", "hard": "Chưa có câu nào bị sai.", "taught": "Lớp chưa học bài nào."} {
		s.Press("tab-" + tab)
		s.MustShow(want)
		s.Inside(t, tab)
		s.Press("table")
		s.MustShow("Chưa có số liệu")
		s.Press("table")
	}
	s.Press("more")
	s.Press("remarks")
	s.MustShow("Em chuẩn bị bước vào những bài học đầu tiên")
}

// What is on screen are the report's numbers.
func TestPagesShowTheReportsNumbers(t *testing.T) {
	s := apptest.New(t, apptest.Options{Width: 1366, Height: 768})
	classes := made(t, s)
	r, err := report.Class(s.Store, classes[0])
	must(t, err)
	s.Open(results.New(s.App))
	s.Press("tab-gains")
	s.Press("table")
	if len(r.Gains) == 0 {
		t.Fatal("the class has gained nothing: this shows nothing")
	}
	for _, g := range r.Gains {
		for _, sp := range []report.Spread{g.Before, g.After} {
			s.MustShow(strconv.Itoa(sp.Middle) + "% (" + strconv.Itoa(sp.Low) + "–" + strconv.Itoa(sp.High) + ")")
		}
		s.MustShow(" " + strconv.Itoa(g.Up) + " " + strconv.Itoa(g.Same) + " " + strconv.Itoa(g.Down))
	}
	s.Press("table")
	for _, g := range r.Gains {
		s.MustShow(strconv.Itoa(g.Up) + " em hơn trước, " + strconv.Itoa(g.Same) + " em như trước")
	}
	s.Press("table")
	s.Press("tab-taught")
	for _, l := range r.Lessons {
		s.MustShow(l.Module + ". ")
		s.MustShow(strconv.Itoa(l.Quiz.Right) + "/" + strconv.Itoa(l.Quiz.Asked))
	}
	s.Press("tab-hard")
	hard, _, err := report.Hardest(s.Store, s.Pack, classes[0].ID, time.Time{}, 12)
	must(t, err)
	s.Press("table")
	s.Press("since")
	if len(hard) == 0 {
		t.Fatal("nothing was hard: this shows nothing")
	}
	s.MustShow(strconv.Itoa(hard[0].Percent()) + "% đúng")
	for _, o := range hard[0].Options {
		s.MustShow(strconv.Itoa(o.Chosen) + " lượt")
	}
	s.Key(fyne.KeyPageDown)
	s.MustShow("2 / " + strconv.Itoa(len(hard)))
	s.Press("tab-school")
	year, _ := session.TermOf(s.Now())
	events, err := report.Events(s.Store, s.Pack)
	must(t, err)
	for i, term := range []int{0, 1, 2} {
		school, err := report.OfSchool(s.Store, s.Pack, events, year, term, s.Now())
		must(t, err)
		s.Press("term-" + strconv.Itoa(i))
		s.MustShow("Tiết dạy trên lớp " + strconv.Itoa(school.Held.Lessons))
		for _, g := range school.Grades {
			for _, c := range g.Topics {
				if c.Planned > 0 {
					s.MustShow(strconv.Itoa(c.Taught) + "/" + strconv.Itoa(c.Planned))
				}
			}
		}
	}
}

// What was written while another screen was in front is on the page to which one comes back.
func TestPagesAreReadAgainAfterAWrite(t *testing.T) {
	s := apptest.New(t, apptest.Options{Width: 1366, Height: 768})
	class, err := s.Store.MakeNumberedClass("4A", 4, 3)
	must(t, err)
	s.Open(results.New(s.App))
	s.Press("tab-school")
	for n := range 3 {
		for range 2 { // the second time nothing was written
			s.MustShow("Tiết dạy trên lớp " + strconv.Itoa(n))
			s.Press("papers")
			s.Press("back")
		}
		s.Press("papers")
		l, err := s.Store.BeginLesson(class.ID, "3B")
		must(t, err)
		must(t, s.Store.EndLesson(store.Taught{Lesson: l, Class: class.ID, Module: "3B", Minutes: 35}))
		s.Press("back")
	}
}

func TestCommentsAreCopied(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	classes := made(t, s)
	r, err := report.Class(s.Store, classes[0])
	must(t, err)
	s.Open(results.New(s.App))
	s.Press("more")
	s.Press("remarks")
	s.MustShow("Thông tư 27/2020")
	s.Key(fyne.KeyC)
	s.MustShow("Đã chép.")
	lines := strings.Split(s.Fyne.Clipboard().Content(), "\n")
	if len(lines) != 1+len(r.Pupils) || !strings.HasPrefix(lines[0], "Cả lớp\tLớp đã học ") {
		t.Fatalf("%d lines: %q", len(lines), lines[0])
	}
	for i, p := range r.Pupils {
		name, text, _ := strings.Cut(lines[i+1], "\t")
		if name != p.Name || !strings.HasPrefix(text, "Em ") || strings.ContainsAny(text, "%{}<") || strings.Contains(text, "điểm") {
			t.Errorf("%q", lines[i+1])
		}
	}
	s.Press("copy-" + r.Pupils[0].ID)
	_, want, _ := strings.Cut(lines[1], "\t")
	if got := s.Fyne.Clipboard().Content(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	s.Key(fyne.KeyEscape)
	s.Press("sort") // as on the list
	s.Press("pupil-" + r.Pupils[0].ID)
	s.Press("remarks")
	s.MustShow("Từng chủ đề")
	s.Press("copy")
	if got := s.Fyne.Clipboard().Content(); !strings.HasPrefix(got, "Em ") {
		t.Errorf("%q", got)
	}
}
