package manage_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// To try a PIN takes its time, in which Enter comes again where it is held.
func TestEnterHeldAtTheLockGivesTheScreenBackOnce(t *testing.T) {
	s := locked(t)
	s.Press("school")
	clearField(s, 20)
	s.Type("Trường Tân Trụ")
	rest(s, 10*time.Minute)
	s.MustShow("Màn hình của thầy cô đã khoá")
	depth := s.Depth()
	s.Type("2468")
	hold := func() {
		for range 3 {
			s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
		s.Settle()
	}
	hold()
	if s.Depth() != depth-1 {
		t.Fatalf("%d screens are left of %d under the lock", s.Depth(), depth-1)
	}
	s.Press("keep") // what was typed is there
	got, err := s.Store.Settings()
	must(t, err)
	if got.School != "Trường Tân Trụ" {
		t.Errorf("school %q", got.School)
	}
	rest(s, 10*time.Minute)
	s.Type("1111")
	hold() // one wrong try, not three: the next is taken at once
	s.MustShow("chưa đúng")
	s.Type("2468")
	s.Key(fyne.KeyReturn)
	if s.Depth() >= depth {
		t.Error("the right PIN has to wait after one wrong try")
	}
}
