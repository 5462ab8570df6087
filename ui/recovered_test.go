package ui

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
)

// missing is a program that was started where the data file was taken away the day after its backup.
func missing(t *testing.T, o apptest.Options) (*apptest.Stage, *recovered) {
	t.Helper()
	dir := t.TempDir()
	s := apptest.New(t, o)
	st, err := store.Open(dir, store.Options{Now: s.Now})
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(err)
	class, err := st.MakeClass("4A", 4)
	check(err)
	_, err = st.AddPupils(class.ID, []string{"Lê An", "Trần Bích"})
	check(err)
	settings := s.Settings
	check(st.SaveSettings(settings))
	_, err = st.Backup(store.Daily)
	check(err)
	check(st.Close())
	check(os.Remove(filepath.Join(dir, store.FileName)))
	s.Pass(24 * time.Hour)
	_, err = store.Open(dir, store.Options{Now: s.Now})
	own := s.Store
	t.Cleanup(func() { s.Store = own })
	s.Store = nil
	r := &recovered{Open: Open{Dir: dir, Lang: o.Lang, Now: s.Now, Print: func(string) {}}, app: s.App}
	r.offer(err, app.Answer{ID: "close", Label: s.T("command-close"), Key: "Esc", Main: true, Do: func() {}})
	s.Settle()
	return s, r
}

func backupsOf(t *testing.T, r *recovered) []store.Backup {
	t.Helper()
	all, err := store.Backups(r.Dir)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestMissingDataIsPutBackByATapAndBackedUpFromThenOn(t *testing.T) {
	s, r := missing(t, apptest.Options{})
	s.MustShow("Không thấy tệp dữ liệu")
	s.MustShow("23/11/2026")
	s.MustShow("(1 lớp · 2 em · 0 câu trả lời)")
	s.MustShow("các bản sao lưu vẫn được giữ")
	s.Press("recover")
	s.MustShow("Dạy trên lớp")
	all, err := r.store.Classes()
	if err != nil || len(all) != 1 || all[0].Pupils != 2 {
		t.Fatalf("classes %v %v", all, err)
	}
	if _, err := r.store.MakeClass("5B", 5); err != nil {
		t.Fatal(err)
	}
	if code := r.close(); code != ended {
		t.Errorf("ended with %d", code)
	}
	if b := backupsOf(t, r); len(b) < 2 || b[0].Classes != 2 {
		t.Errorf("what was done after the recovery is in none of %+v", b)
	}
}

func TestMissingDataIsBegunAnewByTheKeyboardAlone(t *testing.T) {
	s, r := missing(t, apptest.Options{Lang: "en", TextPercent: 150})
	if s.Focused() != "recover" {
		t.Fatalf("the focus is on %q", s.Focused())
	}
	for range 8 {
		if s.Focused() == "anew" {
			break
		}
		s.Key(fyne.KeyTab)
	}
	s.Key(fyne.KeyReturn)
	s.MustShow("Choose a language") // the first start
	all, err := r.store.Classes()
	if err != nil || len(all) != 0 {
		t.Fatalf("classes %v %v", all, err)
	}
	if code := r.close(); code != ended {
		t.Errorf("ended with %d", code)
	}
	if b := backupsOf(t, r); len(b) != 1 {
		t.Errorf("one of nothing hides the school's: %+v", b)
	}
}
