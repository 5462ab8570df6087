package manage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/manage"
	"lachanso/ui/results"
)

func TestFirstStartByKeyboardAlone(t *testing.T) {
	s := newcomer(t, apptest.Options{})
	done := 0
	s.Open(manage.NewFirst(s.App, func() { done++ }))
	s.MustShow("Chọn ngôn ngữ")
	s.Key(fyne.KeyRight, fyne.KeyReturn)
	s.MustShow("Choose a language")
	s.Key(fyne.KeyReturn)
	s.MustShow("What is your school called?")
	s.Type("  Trường  Hoa Sen ")
	s.Key(fyne.KeyReturn)
	s.Type("4A")
	s.Key(fyne.KeyReturn)
	s.Type("Nguyễn Hoài An\nTrần Quốc Bảo\nNguyễn Hoài An\n123\n")
	s.MustShow("3 pupils · 1 of the same name")
	s.MustShow("Line 4 is left out")
	s.Key(desktop.KeyShiftLeft, fyne.KeyReturn)
	s.MustShow("Set a teacher's PIN")
	s.Type("2468")
	s.Key(fyne.KeyReturn)
	s.Type("2468")
	s.Key(fyne.KeyReturn)
	s.MustShow("Recovery sheet for the PIN")
	s.Key(fyne.KeyEscape, fyne.KeyRight, fyne.KeyReturn) // it is written down
	if done != 1 {
		t.Fatalf("done was called %d times, on screen: %s", done, s.Shown())
	}
	got, err := s.Store.Settings()
	must(t, err)
	want := store.Settings{Lang: "en", School: "Trường Hoa Sen", SetUp: true}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	classes, err := s.Store.Classes()
	must(t, err)
	if len(classes) != 1 || classes[0].Name != "4A" || classes[0].Grade != 4 || classes[0].Pupils != 3 {
		t.Errorf("classes %+v", classes)
	}
	if ok, _, err := s.Store.CheckPIN("2468"); !ok || err != nil {
		t.Errorf("the PIN is not set: %v", err)
	}
}

// What is typed while a step is being saved is typed into the field of the next one: a slow disk takes its time.
func TestWhoTypesFastInTheFirstStartLosesNoLetter(t *testing.T) {
	s := newcomer(t, apptest.Options{Lang: "en"})
	s.Open(manage.NewFirst(s.App, func() {}))
	s.Key(fyne.KeyReturn)
	quick := func(text string) { // as fast as keys come
		for _, r := range text {
			f := s.Window.Canvas().Focused()
			if r == '\n' {
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				continue
			}
			f.TypedRune(r)
		}
	}
	quick("Hoa Sen\n\n4A\nLê An\nĐỗ Bình")
	s.Settle()
	s.MustShow("2 pupils")
	s.Fyne.Clipboard().SetContent("\nMai Chi")
	s.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: s.Fyne.Clipboard()})
	s.MustShow("3 pupils")
	s.Key(desktop.KeyShiftLeft, fyne.KeyReturn)
	classes, err := s.Store.Classes()
	must(t, err)
	settings, err := s.Store.Settings()
	must(t, err)
	if len(classes) != 1 || classes[0].Name != "4A" || classes[0].Pupils != 3 || settings.School != "Hoa Sen" {
		t.Errorf("school %q, classes %+v", settings.School, classes)
	}
	quick("2468\n2468\n2468") // the last belongs to no field any more
	s.Settle()
	s.MustShow("Recovery sheet for the PIN")
}

// The pupils of the first class may come from a list.
func TestFirstStartTakesAClassList(t *testing.T) {
	for _, typed := range []bool{true, false} {
		s := newcomer(t, apptest.Options{})
		s.Open(manage.NewFirst(s.App, func() {}))
		s.Press("next")
		s.Press("skip")
		list := "Họ và tên\nLê An\nĐỗ Bình\n"
		if typed {
			s.Type("4A")
		} else {
			list = "Họ và tên\tLớp\nLê An\t4A\nĐỗ Bình\t4A\n"
		}
		s.Press("import")
		s.MustShow("Nhập danh sách lớp")
		s.Key(fyne.KeyEscape)
		s.MustShow("Lớp đầu tiên")
		s.Press("import")
		s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
		paste(s, list)
		s.Press("look")
		s.Press("apply")
		s.MustShow("Đã nhập danh sách")
		s.Press("back")
		s.MustShow("Đặt mã PIN")
		if d := cmp.Diff(map[string]int{"4A": 2}, classNames(t, s)); d != "" {
			t.Error(d)
		}
		s.Key(fyne.KeyEscape)
		s.MustShow("Lớp đầu tiên")
		s.Press("next")
		if d := cmp.Diff(map[string]int{"4A": 2}, classNames(t, s)); d != "" {
			t.Error(d)
		}
	}
}

func TestFirstStartMayBeSkipped(t *testing.T) {
	s := newcomer(t, apptest.Options{})
	done := false
	s.Open(manage.NewFirst(s.App, func() { done = true }))
	s.Press("next")
	for range 3 {
		s.Press("skip")
	}
	got, err := s.Store.Settings()
	must(t, err)
	if !done || !got.SetUp || got.Lang != "vi" {
		t.Errorf("done %v, settings %+v", done, got)
	}
	if has, err := s.Store.HasPIN(); has || err != nil {
		t.Errorf("a PIN was set: %v %v", has, err)
	}
}

func TestFirstStartGoesOnWhereItWasKilled(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(*apptest.Stage)
		says string
	}{
		{"at once", func(*apptest.Stage) {}, "Chọn ngôn ngữ"},
		{"after the language", func(s *apptest.Stage) { s.Press("next") }, "Trường của thầy cô tên gì?"},
		{"after the school", func(s *apptest.Stage) { s.Press("next"); s.Press("skip") }, "Lớp đầu tiên"},
		{"after a class without pupils", func(s *apptest.Stage) {
			s.Press("next")
			s.Press("skip")
			_, err := s.Store.MakeClass("4A", 4)
			must(t, err)
		}, "Lớp đầu tiên"},
		{"after a class with pupils", func(s *apptest.Stage) {
			s.Press("next")
			s.Press("skip")
			c, err := s.Store.MakeClass("4A", 4)
			must(t, err)
			_, err = s.Store.AddPupils(c.ID, []string{"Nguyễn Hoài An"})
			must(t, err)
		}, "Đặt mã PIN"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newcomer(t, apptest.Options{})
			s.Open(manage.NewFirst(s.App, func() {}))
			tt.do(s)
			kept, err := s.Store.Settings()
			must(t, err)
			s.Apply(kept)
			s.Open(manage.NewFirst(s.App, func() {}))
			s.MustShow(tt.says)
			if !strings.Contains(tt.says, "Lớp") {
				return
			}
			s.Key(fyne.KeyReturn)
			if s.Shown() == "" || kept.SetUp {
				t.Error("the first start is not over")
			}
		})
	}
}

func TestClassLeftWithoutPupilsIsTakenOver(t *testing.T) {
	s := newcomer(t, apptest.Options{})
	must(t, s.Store.SaveSettings(store.Settings{Lang: "vi", Session: "first 2"}))
	_, err := s.Store.MakeClass("4A", 4)
	must(t, err)
	kept, err := s.Store.Settings()
	must(t, err)
	s.Apply(kept)
	s.Open(manage.NewFirst(s.App, func() {}))
	s.Key(fyne.KeyReturn)
	s.Type("Trần Quốc Bảo")
	s.Press("next")
	s.MustShow("Đặt mã PIN")
	classes, err := s.Store.Classes()
	must(t, err)
	if len(classes) != 1 || classes[0].Pupils != 1 {
		t.Errorf("classes %+v", classes)
	}
}

func TestPINIsTypedTwiceInDigits(t *testing.T) {
	s := newcomer(t, apptest.Options{})
	done := false
	must(t, s.Store.SaveSettings(store.Settings{Lang: "vi", Session: "first 3"}))
	kept, err := s.Store.Settings()
	must(t, err)
	s.Apply(kept)
	s.Open(manage.NewFirst(s.App, func() { done = true }))
	s.Press("next")
	s.MustShow("hoặc bấm Bỏ qua")
	s.Type("12ư")
	s.Press("next")
	s.MustShow("Mã PIN gồm 4 đến 8 chữ số.")
	s.Type("34")
	s.Key(fyne.KeyReturn)
	s.Type("1235")
	s.Key(fyne.KeyReturn)
	s.MustShow("chưa giống nhau")
	if has, _ := s.Store.HasPIN(); has || done {
		t.Error("a PIN that was typed in two ways was set")
	}
}

func TestNamesThatAreNone(t *testing.T) {
	for _, tt := range []struct{ name, typed, says string }{
		{"nothing but spaces", "   ", ""},
		{"two hundred letters", "Nguyễn " + strings.Repeat("a", 200), "Tên dài quá 80 kí tự."},
		{"a picture", "Lê Văn Khoa 🙂", "Tên có hình vẽ."},
		{"a number", "12345", "Chỉ có số hoặc dấu"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, class := atClass(t, apptest.Options{})
			s.Press("add-first")
			s.Type(tt.typed)
			if tt.says == "" {
				if h := s.Labels(); !strings.Contains(strings.Join(h, "\n"), "look") {
					t.Fatal("no preview button")
				}
				s.Press("look")
				s.MustShow("Thêm học sinh vào lớp 4A")
				return
			}
			s.MustShow(tt.says)
			s.Press("look")
			s.MustShow(tt.says)
			s.Press("add")
			if pupils, err := s.Store.Pupils(class.ID); err != nil || len(pupils) != 0 {
				t.Errorf("pupils %v, %v", pupils, err)
			}
		})
	}
}

// atClass opens a class without pupils.
func atClass(t testing.TB, o apptest.Options) (*apptest.Stage, store.Class) {
	t.Helper()
	s := apptest.New(t, o)
	s.Open(manage.NewClasses(s.App))
	s.Press("make-first")
	s.Type("4A")
	s.Key(fyne.KeyReturn)
	s.MustShow("Lớp 4A")
	classes, err := s.Store.Classes()
	must(t, err)
	if len(classes) != 1 || classes[0].Grade != 4 {
		t.Fatalf("classes %+v", classes)
	}
	return s, classes[0]
}

func shownNames(t testing.TB, st *store.Store, class string) []string {
	t.Helper()
	pupils, err := st.Pupils(class)
	must(t, err)
	var out []string
	for _, p := range pupils {
		out = append(out, p.Shown())
	}
	return out
}

func TestAListOfNamesIsNotLostByAHastyEscape(t *testing.T) {
	s, class := atClass(t, apptest.Options{})
	s.Press("add-first")
	s.Key(fyne.KeyEscape)
	s.MustShow("Lớp " + class.Name)
	s.Press("add-first")
	s.Type("Trần Quốc Bảo\nNguyễn Hoài An")
	s.Key(fyne.KeyEscape)
	s.MustShow("chưa được lưu")
	s.Key(fyne.KeyReturn) // a hasty Enter stays
	s.MustShow("Nguyễn Hoài An")
	s.Key(fyne.KeyEscape)
	s.Press("yes")
	s.MustShow("Lớp " + class.Name)
	if n := shownNames(t, s.Store, class.ID); len(n) != 0 {
		t.Errorf("added %v", n)
	}
}

func TestListIsPastedPreviewedAndPastedAgain(t *testing.T) {
	s, class := atClass(t, apptest.Options{})
	s.Press("add-first")
	list := norm.NFD.String("STT\tHọ và tên\tNgày sinh\n1\tTrần Quốc Bảo\t1/2/2016\n2\tNguyễn Hoài An\t1/5/2016\n3\tNguyễn Hoài An\t3/3/2016\n")
	s.Type(list)
	s.Key(desktop.KeyShiftLeft, fyne.KeyReturn)
	s.MustShow("Sẽ hiện là “Nguyễn Hoài An (2)”.")
	if n := shownNames(t, s.Store, class.ID); len(n) != 0 {
		t.Fatalf("the preview added %v", n)
	}
	s.Key(fyne.KeyReturn)
	s.MustShow("Nguyễn Hoài An (2)")
	want := []string{"Nguyễn Hoài An", "Nguyễn Hoài An (2)", "Trần Quốc Bảo"}
	if d := cmp.Diff(want, shownNames(t, s.Store, class.ID)); d != "" {
		t.Fatal(d)
	}
	s.Press("add")
	s.Type(list + "4\tBùi Thanh Hà\t\n")
	s.Press("look")
	s.MustShow("Thêm 1 em")
	s.Press("again")
	s.MustShow("Thêm 4 em")
	s.Press("again")
	s.Press("add")
	want = []string{"Nguyễn Hoài An", "Nguyễn Hoài An (2)", "Trần Quốc Bảo", "Bùi Thanh Hà"}
	if d := cmp.Diff(want, shownNames(t, s.Store, class.ID)); d != "" {
		t.Error(d)
	}
}

func TestClassIsRenamedAndRemoved(t *testing.T) {
	s, class := atClass(t, apptest.Options{})
	_, err := s.Store.MakeClass("5B", 5)
	must(t, err)
	s.Press("rename")
	clearField(s, 2)
	s.Type("5b")
	s.Press("keep")
	s.MustShow("Đã có lớp tên này.")
	clearField(s, 2)
	s.Type("5/2")
	s.Press("grade-5")
	s.Press("keep")
	s.MustShow("Lớp 5/2")
	s.Press("remove")
	s.MustShow("Bỏ hoặc xoá lớp 5/2")
	s.Key(fyne.KeyEscape)
	if _, err := s.Store.Class(class.ID); err != nil {
		t.Fatalf("Escape removed it: %v", err)
	}
	s.Press("remove")
	s.Press("take-off")
	classes, err := s.Store.Classes()
	must(t, err)
	if len(classes) != 1 || classes[0].Name != "5B" {
		t.Errorf("classes %+v", classes)
	}
	s.MustShow("5B")
}

func clearField(s *apptest.Stage, n int) {
	s.Key(fyne.KeyEnd)
	for range n {
		s.Key(fyne.KeyBackspace)
	}
}

func TestPupilIsRenamedAndErased(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	class, err := s.Store.MakeClass("4A", 4)
	must(t, err)
	added, err := s.Store.AddPupils(class.ID, []string{"An", "Bảo"})
	must(t, err)
	s.Open(manage.NewClasses(s.App))
	s.Press("4A")
	s.Press("pupil-" + added[0].ID)
	s.MustShow("Em chưa học bài nào.")
	s.Press("rename")
	clearField(s, 2)
	s.Key(fyne.KeyReturn)
	s.MustShow("Chưa có tên nào.")
	s.Type("Ánh")
	s.Key(fyne.KeyReturn)
	s.MustShow("Ánh")
	s.Press("erase")
	s.MustShow("mất hẳn")
	s.Key(fyne.KeyReturn)
	s.MustShow("Trang của em")
	s.Press("erase")
	s.Press("yes")
	if d := cmp.Diff([]string{"Bảo"}, shownNames(t, s.Store, class.ID)); d != "" {
		t.Error(d)
	}
	s.MustShow("Lớp 4A")
	if strings.Contains(s.Shown(), "Ánh") {
		t.Error("an erased pupil is on screen")
	}
}

func TestResultsAreTheStores(t *testing.T) {
	s := apptest.New(t, apptest.Options{Width: 1366, Height: 768})
	class, pupils := school(t, s.Store, s.Pack, 5)
	s.Open(results.New(s.App))
	grid, err := s.Store.Progress(class.ID)
	must(t, err)
	s.Press("sort")
	var want []string
	cell := func(m *store.Marks, stage store.Stage) string {
		switch stage {
		case store.Complete:
			return percent(*m)
		case store.Underway:
			return "đang"
		}
		return "chưa"
	}
	for i, p := range pupils {
		want = append(want, p.Shown())
		for _, m := range s.Pack.Modules {
			d := grid.Rows[i].Modules[m.ID]
			want = append(want, cell(d.Quiz, d.Stage()))
		}
	}
	want = append(want, "Cả lớp")
	for _, m := range s.Pack.Modules {
		w := grid.Whole[m.ID]
		stage := store.Untouched
		switch {
		case w.Quizzed > 0:
			stage = store.Complete
		case w.Begun > 0:
			stage = store.Underway
		}
		want = append(want, cell(&w.Quiz, stage))
	}
	if len(s.Pack.Modules) > 4 {
		t.Skip("there are more lessons than one page shows")
	}
	order := map[string]string{}
	for _, m := range s.Pack.Modules {
		order[m.ID] = m.ID
	}
	s.MustShow(pupils[0].Shown())
	shown := s.Shown()
	for _, one := range want {
		if !strings.Contains(shown, one) {
			t.Errorf("%q is not on screen: %s", one, shown)
		}
	}
	row := func(i int) string { return want[5*i] + " " }
	for i := range pupils {
		if !strings.Contains(shown, row(i)) {
			t.Errorf("no row %q", row(i))
		}
	}
	hardest, err := s.Store.Hardest(class.ID, 4)
	must(t, err)
	for _, q := range hardest {
		if q.Asked >= 5 {
			s.MustShow(percent(store.Marks{Asked: q.Asked, Right: q.Right}) + "% đúng")
		}
	}
}

func percent(m store.Marks) string {
	return strings.TrimSuffix(strings.TrimSpace(fmtPercent(100*float64(m.Right)/float64(m.Asked))), "%")
}

func TestNamesAreHiddenByOneKey(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	class, pupils := school(t, s.Store, s.Pack, 6)
	last := begin(t, s.Store, pupils[5], s.Pack.Module("3B"), "quiz") // the last on the list needs help most
	must(t, s.Store.Finish(store.Finished{Attempt: last.ID, Asked: 50}))
	s.Open(results.New(s.App))
	s.MustShow(pupils[0].Shown())
	needy := rowIDs(s)
	s.Key(fyne.KeyF9)
	grid, err := s.Store.Progress(class.ID)
	must(t, err)
	var listed []string
	for _, row := range grid.Rows {
		listed = append(listed, "pupil-"+row.Pupil.ID)
	}
	if cmp.Equal(needy, listed) {
		t.Fatal("those who need help most stand as on the list: this shows nothing")
	}
	for i, h := range s.Hots() { // the number is the place on the class's list, never that of who is weakest
		if at := slices.Index(listed, h.ID); at >= 0 && h.Label != fmt.Sprintf("Em %d", at+1) {
			t.Errorf("thing %d, on place %d of the list, is called %q", i, at+1, h.Label)
		}
	}
	if d := cmp.Diff(listed, rowIDs(s)); d != "" {
		t.Errorf("hidden rows do not stand as on the list: %s", d)
	}
	for _, p := range pupils {
		if strings.Contains(s.Shown(), p.Name) {
			t.Errorf("%q is shown", p.Name)
		}
	}
	s.Key(fyne.KeyReturn)
	s.MustShow("Em 1")
	for _, p := range pupils {
		if strings.Contains(s.Shown(), p.Name) {
			t.Errorf("%q is shown on its page", p.Name)
		}
	}
}

func rowIDs(s *apptest.Stage) (ids []string) {
	for _, h := range s.Hots() {
		if strings.HasPrefix(h.ID, "pupil-") {
			ids = append(ids, h.ID)
		}
	}
	return ids
}

// What one child got wrong is not what a class finds hard.
func TestTheHardestWantsFivePupils(t *testing.T) {
	s := apptest.New(t, apptest.Options{Width: 1366, Height: 768})
	m := s.Pack.Module("3B")
	q := m.With(lessons.UseCheck)[0]
	class, err := s.Store.MakeClass("4A", 4)
	must(t, err)
	pupils, err := s.Store.AddPupils(class.ID, names(6))
	must(t, err)
	for i, p := range pupils {
		if i == 0 || i == 4 || i == 5 {
			s.Open(results.New(s.App))
			few := strings.Contains(s.Shown(), "Còn ít câu trả lời quá")
			if want := i == 4; few != want {
				t.Errorf("after %d pupils: too few answers are said %v", i, few)
			}
			if i == 5 {
				s.MustShow("5 em trả lời")
			}
		}
		a := begin(t, s.Store, p, m, "quiz")
		must(t, s.Store.Answer(store.Answer{Attempt: a.ID, Question: q.ID, Move: "answer x", Options: []string{"x"}, First: true}))
	}
	s.Press("since")
	s.MustShow("6 em trả lời")
}

func TestALessonUnderWayIsExplained(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	school(t, s.Store, s.Pack, 6)
	s.Open(results.New(s.App))
	for _, word := range []string{"Cần ôn (dưới 50%)", "Đang vững (50–79%)", "Vững (từ 80%)", "Đang học", "Chưa học"} {
		s.MustShow(word)
	}
}

func TestLanguageChangesAtOnce(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Open(manage.NewSettings(s.App))
	s.MustShow("Cài đặt")
	s.Key(fyne.KeyRight, fyne.KeyReturn)
	s.MustShow("Settings")
	got, err := s.Store.Settings()
	must(t, err)
	if got.Lang != "en" {
		t.Errorf("kept %q", got.Lang)
	}
}

func TestSettingsAreKept(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Open(manage.NewSettings(s.App))
	s.Press("contrast")
	s.Press("motion")
	s.Press("more")
	s.Press("school")
	s.Type(" Số 2")
	s.Key(fyne.KeyReturn)
	s.Press("pin")
	s.Press("pin")
	s.Type("1357")
	s.Key(fyne.KeyReturn)
	s.Type("1357")
	s.Key(fyne.KeyReturn)
	s.MustShow("Tờ khôi phục")
	s.Press("done")
	s.Press("yes")
	s.MustShow("Đã đặt.")
	got, err := s.Store.Settings()
	must(t, err)
	want := store.Settings{Lang: "vi", School: "Trường Hoa Sen Số 2", TextPercent: 110, Contrast: true, SetUp: true, KeysShown: true}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(want, s.Settings); d != "" {
		t.Error(d)
	}
	s.Press("pin-remove")
	s.Press("yes")
	s.MustShow("Chưa đặt.")
	if has, err := s.Store.HasPIN(); has || err != nil {
		t.Errorf("the PIN is still set: %v", err)
	}
}

func TestLicenceOfTheFontsIsShownWhole(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Open(manage.NewSettings(s.App))
	s.Press("licences")
	for range 20 {
		s.Key(fyne.KeyPageDown)
	}
	s.MustShow("OTHER DEALINGS IN THE FONT SOFTWARE.")
}

func TestLongestNameIsCutByNoEdge(t *testing.T) {
	for _, size := range sizes {
		t.Run(size.name, func(t *testing.T) {
			s := apptest.New(t, size.o)
			class, err := s.Store.MakeClass(strings.Repeat("Hoa ", 9)+"Mai", 4)
			must(t, err)
			added, err := s.Store.AddPupils(class.ID, []string{strings.Repeat("w", 80), strings.Repeat("Nguyễn ", 11) + "An"})
			must(t, err)
			s.Open(results.New(s.App))
			s.Inside(t, "results")
			s.Open(manage.NewClasses(s.App))
			s.Inside(t, "classes")
			s.Key(fyne.KeyReturn)
			s.Inside(t, "class")
			s.Press("pupil-" + added[0].ID)
			s.Inside(t, "pupil")
		})
	}
}

// Who tries again after the disk was full goes on with the class that was made: its name is not taken.
func TestAClassThatAFullDiskKeptHalfIsGoneOnWith(t *testing.T) {
	disk := &apptest.Disk{}
	s := newcomer(t, apptest.Options{Disk: disk})
	s.Open(manage.NewClasses(s.App))
	s.Press("make")
	s.Type("5B")
	s.Press("two")
	s.Press("grade-4")
	disk.Fill(1) // the class, and not its second grade
	s.Press("keep")
	s.Key(fyne.KeyEscape)
	disk.Empty()
	s.Press("keep")
	if c := named(t, s, "5B"); c.Also == 0 {
		t.Errorf("the class is %+v", c)
	}
}
