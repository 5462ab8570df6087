package keeper_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
	"lachanso/ui/keeper"
)

// damaged is a program whose open data is damaged by a failing disk, with a backup from before when backup is set.
func damaged(t *testing.T, o apptest.Options, backup bool) *apptest.Stage {
	t.Helper()
	s := apptest.New(t, o)
	s.Mend = keeper.Mend
	school(t, s, "4A", "Lê An", "Trần Bích")
	if backup {
		if _, err := s.Store.Backup(store.Daily); err != nil {
			t.Fatal(err)
		}
	}
	s.Pass(time.Hour)
	school(t, s, "Lớp sau bản sao", "Vũ Chi")
	path := filepath.Join(s.Dir(), store.FileName)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	name := []byte("Lớp sau bản sao")
	if !bytes.Contains(data, name) {
		t.Fatal("the class is not in the file")
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	for at, from := 0, 0; ; from = at + 1 {
		n := bytes.Index(data[from:], name)
		if n < 0 {
			break
		}
		at = from + n
		if _, err := f.WriteAt([]byte{'X'}, int64(at)); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	s.Show(app.NewNotice(s.App, "putback-done", "When", "")) // a screen to come back to
	return s
}

// fails does what meets the damage.
func fails(t *testing.T, s *apptest.Stage) {
	t.Helper()
	_, err := s.Store.Classes()
	if err == nil {
		t.Fatal("the damage is not met")
	}
	s.Fail(err)
	s.Fail(err) // another part of the screen
	s.Settle()
}

func TestDamageMetWhileOpenLeadsToTheNewestBackup(t *testing.T) {
	s := damaged(t, apptest.Options{}, true)
	fails(t, s)
	s.MustShow("Tệp dữ liệu bị hỏng")
	s.MustShow("(1 lớp · 2 em · 0 câu trả lời)")
	s.Press("recover")
	s.MustShow("Đã khôi phục dữ liệu")
	s.MustShow("lachanso.db.broken-20261123-090000")
	if got := classNames(t, s); got != "4A" {
		t.Fatalf("the classes are %s", got)
	}
	school(t, s, "5B", "Vũ Chi") // it goes on being used
	if err := s.Store.Check(); err != nil {
		t.Fatal(err)
	}
}

func TestDamageIsMendedByTheKeyboardAloneAndBehindThePIN(t *testing.T) {
	s := damaged(t, apptest.Options{Lang: "en", TextPercent: 150}, true)
	if err := s.Store.SetPIN("2468"); err != nil {
		t.Fatal(err)
	}
	fails(t, s)
	if s.Focused() != "recover" {
		t.Fatalf("the focus is on %q", s.Focused())
	}
	s.Key(enter)
	s.Type("2468\n")
	s.MustShow("The data is restored")
	s.Key(enter)
}

func TestWithoutABackupTheDamageIsSaidAndNothingChanges(t *testing.T) {
	s := damaged(t, apptest.Options{}, false)
	fails(t, s)
	s.MustShow("Không tìm thấy bản sao lưu nào đọc được")
	s.Key(fyne.KeyEscape)
	entries, err := os.ReadDir(s.Dir())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.Contains(e.Name(), "broken") {
			t.Fatalf("%s was made", e.Name())
		}
	}
}

func TestAnotherFilesDamageDoesNotTouchTheData(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Mend = keeper.Mend
	school(t, s, "4A", "Lê An")
	s.Open(keeper.NewHub(s.App))
	s.Fail(store.ErrCorrupt)
	s.Settle()
	s.MustShow("Tệp dữ liệu bị hỏng")
	for _, label := range s.Labels() {
		if strings.HasPrefix(label, "recover") {
			t.Fatal("a backup is offered for data that holds")
		}
	}
}
