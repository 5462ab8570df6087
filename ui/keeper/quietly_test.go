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

const broken = "Tệp dữ liệu bị hỏng"

// Damage that nobody has met is found while nobody is there, and said as any other.
func TestDamageIsFoundWhileNobodyIsThere(t *testing.T) {
	s := damaged(t, apptest.Options{}, true)
	s.Key(fyne.KeyF5) // somebody is there
	keeper.ReadQuietly(s.App)
	s.Settle()
	if strings.Contains(s.Shown(), broken) {
		t.Fatal("it was read while somebody was there")
	}
	s.Pass(4 * time.Minute)
	s.Show(app.NewNotice(s.App, "putback-done", "When", "")) // in the middle of something
	keeper.ReadQuietly(s.App)
	s.Settle()
	if strings.Contains(s.Shown(), broken) {
		t.Fatal("it was said in the middle of something")
	}
	s.Home()
	keeper.ReadQuietly(s.App)
	s.Settle()
	s.MustShow(broken)
	s.MustShow("(1 lớp · 2 em · 0 câu trả lời)")
	s.Press("recover")
	s.MustShow("Đã khôi phục dữ liệu")
	if got := classNames(t, s); got != "4A" {
		t.Fatalf("the classes are %s", got)
	}
}

// Whole data is read once a day, and not changed by it.
func TestTheDataIsReadOnceADay(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Mend = keeper.Mend
	school(t, s, "4A", "Lê An", "Trần Bích")
	s.Open(app.NewNotice(s.App, "putback-done", "When", ""))
	path := filepath.Join(s.Dir(), store.FileName)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s.Pass(4 * time.Minute)
	keeper.ReadQuietly(s.App)
	s.Settle()
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) || !s.Store.ReadToday() {
		t.Fatalf("the file is as it was: %t %v; read: %t", bytes.Equal(before, after), err, s.Store.ReadToday())
	}
	hurt := bytes.ReplaceAll(before, []byte("Trần Bích"), []byte("XXXXXXXXXXXX"))
	if bytes.Equal(hurt, before) || len(hurt) != len(before) {
		t.Fatal("the name is not in the file")
	}
	if err := os.WriteFile(path, hurt, 0o600); err != nil {
		t.Fatal(err)
	}
	keeper.ReadQuietly(s.App)
	s.Settle()
	if strings.Contains(s.Shown(), broken) {
		t.Fatal("it was read twice on one day")
	}
	s.Pass(24 * time.Hour)
	keeper.ReadQuietly(s.App)
	s.Settle()
	s.MustShow(broken)
}
