package manage_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/manage"
)

func TestARemovedClassIsBroughtBack(t *testing.T) {
	s, class := atClass(t, apptest.Options{})
	s.Press("remove")
	s.MustShow("Trong 30 ngày, thầy cô lấy lại được")
	s.Press("take-off")
	s.Pass(10 * 24 * time.Hour)
	s.Press("removed")
	s.MustShow("còn 20 ngày để lấy lại")
	taken, err := s.Store.MakeClass(class.Name, 4)
	must(t, err)
	s.Press("back-" + class.ID)
	s.MustShow("Đã có lớp khác tên")
	must(t, s.Store.RenameClass(taken.ID, "9Z", 9))
	s.Press("back-" + class.ID)
	s.MustShow("Không có lớp nào đã bỏ.")
	if _, err := s.Store.Class(class.ID); err != nil {
		t.Errorf("it is not back: %v", err)
	}
}

func TestAfterThirtyDaysARemovedClassCanOnlyBeErased(t *testing.T) {
	s, class := atClass(t, apptest.Options{})
	s.Press("remove")
	s.Press("take-off")
	s.Pass(31 * 24 * time.Hour)
	s.Press("removed")
	s.MustShow("đã quá 30 ngày")
	if slices.ContainsFunc(s.Labels(), func(l string) bool { return strings.HasPrefix(l, "back-") }) {
		t.Error("it is still offered back")
	}
	s.Press("erase-" + class.ID)
	s.Type(class.Name)
	s.Press("erase")
	s.MustShow("Không có lớp nào đã bỏ.")
}

func TestAClassIsErasedOnlyWhenItsNameWasTyped(t *testing.T) {
	s, class := atClass(t, apptest.Options{})
	pupils, err := s.Store.Pupils(class.ID)
	must(t, err)
	s.Press("remove")
	s.MustShow("Bản sao lưu làm từ trước vẫn còn lớp này.")
	s.Press("erase") // nothing typed
	if _, err := s.Store.Class(class.ID); err != nil {
		t.Fatalf("erased without its name: %v", err)
	}
	toField(s)
	s.Type("khác")
	s.Key(fyne.KeyReturn)
	s.MustShow("Chưa xoá gì.")
	for range 4 {
		s.Key(fyne.KeyBackspace)
	}
	s.Type(strings.ToLower(class.Name))
	s.Press("erase")
	classes, err := s.Store.Classes()
	must(t, err)
	if len(classes) != 0 {
		t.Fatalf("classes %+v", classes)
	}
	if n, err := s.Store.CountRemoved(); n != 0 || err != nil {
		t.Errorf("%d removed, %v", n, err)
	}
	for _, p := range pupils {
		if _, err := s.Store.Pupil(p.ID); err == nil {
			t.Error("a pupil of the class is still there")
		}
	}
}

// toField walks to the field by Tab.
func toField(s *apptest.Stage) {
	for range 6 {
		if s.Key(fyne.KeyTab); s.Focused() == "" {
			return
		}
	}
}

func TestRemovingAndErasingAreLegible(t *testing.T) {
	apptest.Plainly(t)
	for _, size := range sizes {
		s := apptest.New(t, size.o)
		class, _ := school(t, s.Store, s.Pack, 12)
		s.Open(manage.NewClasses(s.App))
		s.Press("class-" + class.ID)
		s.Press("remove")
		s.Look("parting-" + size.name)
		s.Inside(t, "parting-"+size.name)
		s.Press("take-off")
		s.Press("removed")
		s.Look("removed-" + size.name)
		s.Inside(t, "removed-"+size.name)
	}
}
