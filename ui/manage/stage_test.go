package manage_test

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
	"lachanso/ui/manage"
	"lachanso/ui/results"
)

// sizes are how the screens must look right.
var sizes = []struct {
	name string
	o    apptest.Options
}{
	{"1366-vi", apptest.Options{Width: 1366, Height: 768}},
	{"1024-vi", apptest.Options{Width: 1024, Height: 768}},
	{"1366-en", apptest.Options{Width: 1366, Height: 768, Lang: "en"}},
	{"1024-en", apptest.Options{Width: 1024, Height: 768, Lang: "en"}},
	{"1366-vi-150", apptest.Options{Width: 1366, Height: 768, TextPercent: 150}},
	{"1024-en-150", apptest.Options{Width: 1024, Height: 768, Lang: "en", TextPercent: 150}},
	{"1366-vi-contrast", apptest.Options{Width: 1366, Height: 768, Contrast: true}},
	{"1024-vi-200", apptest.Options{Width: 1024, Height: 768, TextPercent: 200}},
}

var someNames = []string{
	"Danh Chí Dũng", "Huỳnh Tấn Đạt", "Trần Quốc Bảo", "Phạm Minh Châu", "Nông Văn Được", "Nguyễn Hoài An", "Đỗ Ngọc Giang",
	"Võ Thuỳ Dương", "Lê Thị Bảo Châu", "Bùi Thanh Hà", "Nguyễn Hoài An", "Thạch Thị Kim Ngân", "Công Tằng Tôn Nữ Hoàng Thiên Kim Ngọc Bảo Trân",
}

// names gives n names, those above first.
func names(n int) []string {
	out := make([]string, n)
	for i := range out {
		if i < len(someNames) {
			out[i] = someNames[i]
			continue
		}
		out[i] = fmt.Sprintf("Nguyễn Văn %c%s", 'A'+i%26, string(rune('a'+i/26)))
	}
	return out
}

// school makes a class of n pupils, of whom all but every seventh did quizzes.
func school(t testing.TB, st *store.Store, pack *lessons.Pack, n int) (store.Class, []store.Pupil) {
	t.Helper()
	class, err := st.MakeClass("4A", 4)
	if err != nil {
		t.Fatal(err)
	}
	added, err := st.AddPupils(class.ID, names(n))
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range added {
		if i%7 == 6 {
			continue
		}
		for k, m := range pack.Modules {
			if (i+k)%3 == 2 {
				continue
			}
			play(t, st, p, m, i, k)
		}
	}
	pupils, err := st.Pupils(class.ID)
	if err != nil {
		t.Fatal(err)
	}
	return class, pupils
}

// play lets a pupil do a module: story, activities, quiz; now and then the quiz is left half done.
func play(t testing.TB, st *store.Store, p store.Pupil, m *lessons.Module, i, k int) {
	t.Helper()
	done := func(part string, f store.Finished) {
		a := begin(t, st, p, m, part)
		f.Attempt = a.ID
		must(t, st.Finish(f))
	}
	if m.Story != nil {
		done("story", store.Finished{Score: 1, Ending: ending(m)})
	}
	for _, one := range m.Activities {
		done("activity:"+one.Kind, store.Finished{Score: float64((i+3*k)%5) / 4})
	}
	done("before", store.Finished{Asked: 4, Right: i % 3})
	a := begin(t, st, p, m, "quiz")
	asked, right := 0, 0
	for n, q := range m.With(lessons.UseCheck) {
		if n == 5 || q.Kind != lessons.Choice {
			continue
		}
		option := q.Options[(i+n+k)%len(q.Options)]
		if (i*(n+1)+k)%5 > i%4 {
			for _, o := range q.Options {
				if o.Correct {
					option = o
				}
			}
		}
		asked++
		if option.Correct {
			right++
		}
		must(t, st.Answer(store.Answer{
			Attempt: a.ID, Question: q.ID, Revision: 1, Options: []string{option.ID}, Right: option.Correct, First: true,
			Move: "x",
		}))
	}
	if i%5 == 4 && k == 1 {
		return
	}
	must(t, st.Finish(store.Finished{Attempt: a.ID, Asked: asked, Right: right}))
	done("after", store.Finished{Asked: 4, Right: min(4, 2+i%3)})
}

func ending(m *lessons.Module) string {
	for _, n := range m.Story.Nodes {
		if !n.Ending.Empty() {
			return n.ID
		}
	}
	return ""
}

func begin(t testing.TB, st *store.Store, p store.Pupil, m *lessons.Module, part string) store.Attempt {
	t.Helper()
	a, err := st.BeginAttempt(store.Attempt{Pupil: p.ID, Module: m.ID, Part: part, Seed: 1})
	must(t, err)
	return a
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// newcomer is a program that was never started before.
func newcomer(t testing.TB, o apptest.Options) *apptest.Stage {
	t.Helper()
	s := apptest.New(t, o)
	fresh := store.Settings{TextPercent: o.TextPercent, Contrast: o.Contrast}
	if o.Lang == "en" {
		fresh.Lang = "en"
	}
	must(t, s.Store.SaveSettings(fresh))
	s.Apply(fresh)
	s.Settle()
	return s
}

// TestPictures draws every screen in every look; $LACHANSO_LOOK keeps the pictures.
func TestPictures(t *testing.T) {
	apptest.Plainly(t)
	builder := apptest.New(t, apptest.Options{})
	class, pupils := school(t, builder.Store, builder.Pack, 45)
	builder.Quit()
	for _, size := range sizes {
		t.Run(size.name, func(t *testing.T) {
			first(t, size.name, size.o)
			empty(t, size.name, size.o)
			size.o.Dir = t.TempDir()
			must(t, os.CopyFS(size.o.Dir, os.DirFS(builder.Dir())))
			s := apptest.New(t, size.o)
			look := func(name string, screen app.Screen) {
				s.Open(screen)
				s.Look(name + "-" + size.name)
				s.Inside(t, name)
			}
			look("results", results.New(s.App))
			s.Key(fyne.KeyF9)
			s.Look("results-hidden-" + size.name)
			s.Press(s.Focused())
			s.Look("pupil-hidden-" + size.name)
			s.Home()
			look("classes", manage.NewClasses(s.App))
			s.Press("class-" + class.ID)
			s.Look("class-" + size.name)
			s.Inside(t, "class")
			s.Press("pupil-" + pupils[0].ID)
			s.Look("pupil-" + size.name)
			s.Inside(t, "pupil")
			s.Press("erase")
			s.Look("erase-" + size.name)
			s.Key(fyne.KeyEscape, fyne.KeyEscape)
			s.Press("rename")
			s.Look("rename-" + size.name)
			s.Inside(t, "rename")
			s.Key(fyne.KeyEscape)
			s.Press("add")
			s.Type(pasted)
			s.Look("add-" + size.name)
			s.Inside(t, "add")
			s.Key(desktop.KeyShiftLeft, fyne.KeyReturn)
			s.Look("preview-" + size.name)
			s.Inside(t, "preview")
			look("settings", manage.NewSettings(s.App))
			if s.Focused() != s.Lang() {
				t.Errorf("settings begin with the focus on %q", s.Focused())
			}
			s.Press("pin")
			s.Look("lock-" + size.name)
			s.Inside(t, "lock")
			s.Press("pin")
			s.Look("pin-" + size.name)
			s.Inside(t, "pin")
			s.Key(fyne.KeyEscape, fyne.KeyEscape)
			s.Press("licences")
			s.Look("licences-" + size.name)
			s.Inside(t, "licences")
		})
	}
}

const pasted = "STT\tHọ và tên\tNgày sinh\n1\tMai Quỳnh Anh\t12/03/2016\n2\tNguyễn Hoài An\t01/05/2016\n3\tCao Thiên Phúc\t3/3/2016\n4\t12345\t\n5\tLê Văn Khoa 🙂\t\n6\tCao Thiên Phúc\t9/9/2016\n"

func first(t *testing.T, name string, o apptest.Options) {
	s := newcomer(t, o)
	s.Open(manage.NewFirst(s.App, func() {}))
	s.Look("first-1-" + name)
	s.Inside(t, "language")
	s.Press("next")
	s.Type("Trường Tiểu học Hoa Sen")
	s.Look("first-2-" + name)
	s.Inside(t, "school")
	s.Press("next")
	s.Look("first-3-empty-" + name)
	s.Type("4A")
	s.Key(fyne.KeyReturn)
	s.Type(pasted)
	s.Look("first-3-" + name)
	s.Inside(t, "class")
	s.Press("next")
	s.Type("12")
	s.Press("next")
	s.Look("first-4-" + name)
	s.Inside(t, "PIN")
}

func empty(t *testing.T, name string, o apptest.Options) {
	s := apptest.New(t, o)
	s.Open(results.New(s.App))
	s.Look("results-none-" + name)
	s.Inside(t, "empty results")
	s.Open(manage.NewClasses(s.App))
	s.Look("classes-none-" + name)
	s.Press("make")
	s.Type("5/2")
	s.Look("make-" + name)
	s.Press("keep")
	s.Look("class-none-" + name)
	s.Inside(t, "empty class")
}

func fmtPercent(v float64) string { return fmt.Sprintf("%.0f", v) }
