package manage_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"lachanso/lessons/signin"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/manage"
	"lachanso/ui/results"
)

// classPage opens the page of a class of these pupils.
func classPage(t testing.TB, o apptest.Options, names ...string) (*apptest.Stage, store.Class, []store.Pupil) {
	t.Helper()
	s := apptest.New(t, o)
	class, err := s.Store.MakeClass("4A", 4)
	must(t, err)
	_, err = s.Store.AddPupils(class.ID, names)
	must(t, err)
	pupils, err := s.Store.Pupils(class.ID)
	must(t, err)
	s.Open(manage.NewClasses(s.App))
	s.Press("4A")
	return s, class, pupils
}

func TestAClassOfNumbersIsMadeInOneStep(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Open(manage.NewClasses(s.App))
	s.Press("make-first")
	s.Type("4A")
	for range 11 { // over the grades, and whether there are two
		s.Key(fyne.KeyTab)
	}
	s.Type("9x9")
	s.Key(fyne.KeyReturn)
	s.MustShow("Một lớp có từ 1 đến 60 số.")
	if classes, err := s.Store.Classes(); err != nil || len(classes) > 0 {
		t.Fatalf("classes %v, %v", classes, err)
	}
	clearField(s, 2)
	s.Type("38")
	s.Press("keep")
	s.MustShow("Số 1")
	s.MustShow("38 em")
	classes, err := s.Store.Classes()
	must(t, err)
	pupils, err := s.Store.Pupils(classes[0].ID)
	must(t, err)
	s.Press("pupil-" + pupils[6].ID)
	s.MustShow("Số 7")
	s.Press("rename")
	s.Type("Vũ Lan")
	s.Key(fyne.KeyReturn)
	s.MustShow("Vũ Lan")
	s.Press("back")
	s.Press("add")
	s.Press("numbers")
	s.Type("2")
	s.Key(fyne.KeyReturn)
	s.MustShow("40 em")
	want := []string{"39", "40", "Vũ Lan"}
	if diff := cmp.Diff(want, shownNames(t, s.Store, classes[0].ID)[37:]); diff != "" {
		t.Error(diff)
	}
	s.Home()
	s.Open(results.New(s.App))
	s.MustShow("Số 1")
}

func TestTheFirstClassMayBeNumbers(t *testing.T) {
	s := newcomer(t, apptest.Options{})
	done := false
	s.Open(manage.NewFirst(s.App, func() { done = true }))
	s.Press("next")
	s.Press("skip")
	s.Type("4A")
	s.Key(fyne.KeyReturn)
	s.Type("Lê An")
	s.Press("numbers")
	s.Type("61")
	s.MustShow("Một lớp có từ 1 đến 60 số.")
	s.Press("next")
	if classes, err := s.Store.Classes(); err != nil || len(classes) > 0 {
		t.Fatalf("classes %v, %v", classes, err)
	}
	s.Key(fyne.KeyBackspace, fyne.KeyBackspace)
	s.Type("45")
	s.MustShow("Số 1 đến Số 45")
	s.Press("numbers") // names after all: what was typed is there
	s.MustShow("1 em")
	s.Press("numbers")
	s.MustShow("Tạo lớp với 45 em")
	s.Press("next")
	s.MustShow("Đặt mã PIN")
	s.Press("skip")
	classes, err := s.Store.Classes()
	must(t, err)
	if !done || len(classes) != 1 || classes[0].Pupils != 45 {
		t.Errorf("done %v, classes %+v", done, classes)
	}
	names := shownNames(t, s.Store, classes[0].ID)
	if names[0] != "1" || names[44] != "45" {
		t.Errorf("pupils %v", names)
	}
}

func TestSecretsAreOfferedAndResetByTheTeacher(t *testing.T) {
	s, class, pupils := classPage(t, apptest.Options{}, "Lê An", "Lê Bình")
	s.Press("secrets")
	s.MustShow("không phải là mã hoá")
	s.Key(fyne.KeyEscape)
	offered := func(want bool) {
		t.Helper()
		got, err := s.Store.Class(class.ID)
		must(t, err)
		if got.Secrets != want {
			t.Errorf("offered %v", got.Secrets)
		}
	}
	offered(false)
	s.Press("secrets")
	s.Key(fyne.KeyReturn)
	offered(true)
	s.MustShow("Ba hình bí mật: bật")
	must(t, s.Store.SetSecret(pupils[0].ID, "ball sun moon"))
	s.Press("secrets")
	s.MustShow("Em nào đã chọn thì vẫn dùng ba hình của mình")
	s.Press("yes")
	offered(false)
	s.Press("pupil-" + pupils[1].ID)
	if strings.Contains(s.Shown(), "Đặt lại hình") {
		t.Error("there is nothing to reset")
	}
	s.Press("back")
	s.Press("pupil-" + pupils[0].ID)
	s.Press("reset")
	s.Key(fyne.KeyReturn) // the focus is on keeping them
	page, err := s.Store.PupilPage(pupils[0].ID)
	must(t, err)
	if !page.Secret {
		t.Fatal("a hasty Enter reset the pictures")
	}
	s.Press("reset")
	s.Press("yes")
	if page, err = s.Store.PupilPage(pupils[0].ID); err != nil || page.Secret {
		t.Errorf("not reset: %v", err)
	}
	if slices.Contains(s.Labels(), "reset Đặt lại hình") {
		t.Error("the button is still there")
	}
}

func TestTheTeacherSetsAQueue(t *testing.T) {
	s, class, pupils := classPage(t, apptest.Options{}, "Lê An", "Lê Bình", "Lê Chi", "Lê Dung", "Lê Giang", "Lê Hà")
	ids := make([]string, len(pupils))
	for i, p := range pupils {
		ids[i] = p.ID
	}
	waiting := func() []string {
		t.Helper()
		q, _, err := s.Store.Queue(class.ID)
		must(t, err)
		return q.Waiting
	}
	s.Press("queue")
	s.Key(fyne.KeyF5) // with nobody
	s.MustShow("Thầy cô bấm tên theo thứ tự")
	s.Key(fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn) // An, Bình, by keyboard
	s.Press("pupil-" + ids[4])
	s.Press("pupil-" + ids[0]) // An is taken out again
	s.MustShow("Bắt đầu với 2 em")
	s.Key(fyne.KeyF5)
	if diff := cmp.Diff([]string{ids[1], ids[4]}, waiting()); diff != "" {
		t.Error(diff)
	}
	s.MustShow("Học lần lượt: còn 2 em")
	s.Press("queue")
	s.Press("list")
	s.Press("start")
	if diff := cmp.Diff(ids, waiting()); diff != "" {
		t.Error(diff)
	}
	must(t, s.Store.MoveQueue(class.ID, func(q signin.Queue) signin.Queue { return q.Without(ids[0]) }))
	s.Press("queue")
	s.Press("chance")
	s.Press("start")
	got := waiting()
	if slices.Equal(got, ids) || !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(ids))) {
		t.Errorf("by chance: %v", got)
	}
	s.Press("queue")
	s.Press("stop")
	s.MustShow("Học lần lượt")
	if len(waiting()) > 0 {
		t.Error("the queue was not ended")
	}
	s.Press("queue")
	s.Press("list")
	s.Press("none")
	s.Key(fyne.KeyF5, fyne.KeyEscape)
	if len(waiting()) > 0 {
		t.Error("a queue of nobody was begun")
	}
}

// TestPicturesOfSigningIn draws the screens of this file in every look.
func TestPicturesOfSigningIn(t *testing.T) {
	apptest.Plainly(t)
	for _, size := range sizes {
		t.Run(size.name, func(t *testing.T) {
			s, _, pupils := classPage(t, size.o, names(45)...)
			must(t, s.Store.SetSecret(pupils[0].ID, "ball sun moon"))
			look := func(name string) {
				t.Helper()
				s.Look(name + "-" + size.name)
				s.Inside(t, name)
			}
			s.Press("queue")
			look("queue-none")
			s.Press("chance")
			look("queue")
			s.Key(fyne.KeyF5)
			look("class-queue")
			s.Press("queue")
			look("queue-on")
			s.Press("back")
			s.Press("secrets")
			look("secrets")
			s.Key(fyne.KeyEscape)
			s.Press("pupil-" + pupils[0].ID)
			look("pupil-secret")
			s.Press("back")
			s.Press("add")
			s.Press("numbers")
			look("numbers-add")
			f := newcomer(t, size.o)
			begun := f.Settings
			begun.Session = "first 2"
			f.Apply(begun)
			f.Open(manage.NewFirst(f.App, func() {}))
			f.Type("4A")
			for _, h := range f.Hots() { // which large text has below the window
				if h.ID == "numbers" {
					h.Do()
				}
			}
			f.Settle()
			f.Type("38")
			f.Look("first-numbers-" + size.name)
			f.Inside(t, "first-numbers")
		})
	}
}
