package keeper_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
)

// stick writes the data of another PC, a copy of this one that was worked with, and gives the file.
func stick(t *testing.T, s *apptest.Stage, phrase string, work func(*store.Store)) string {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	there, file := t.TempDir(), filepath.Join(t.TempDir(), "truong.lachanso")
	_, err := s.Store.BackupOut(filepath.Join(there, store.FileName), "", false)
	must(err)
	later := time.Date(2027, 1, 4, 8, 0, 0, 0, time.UTC)
	other, err := store.Open(there, store.Options{Now: func() time.Time { return later }})
	must(err)
	work(other)
	_, err = other.BackupOut(file, phrase, false)
	must(err)
	must(other.Close())
	return file
}

func pupilsOf(t *testing.T, s *store.Store) []store.Pupil {
	t.Helper()
	classes, err := s.Classes()
	if err != nil || len(classes) == 0 {
		t.Fatal(classes, err)
	}
	pupils, err := s.Pupils(classes[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return pupils
}

func add(t *testing.T, other *store.Store, names ...string) {
	t.Helper()
	classes, err := other.Classes()
	if err == nil {
		_, err = other.AddPupils(classes[0].ID, names)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestAFileIsMergedByTaps(t *testing.T) {
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê An", "Trần Bích")
	file := stick(t, s, "", func(other *store.Store) {
		add(t, other, "Vũ Chi", "Y Thương")
		if err := other.ErasePupil(pupilsOf(t, other)[0].ID); err != nil {
			t.Fatal(err)
		}
	})
	s.Press("door-merge")
	s.MustShow("Chọn tệp dữ liệu")
	s.Drop(file)
	s.MustShow("truong.lachanso")
	s.MustShow("Vũ Chi")
	s.MustShow("đã xoá ở máy kia nên cũng xoá ở đây")
	s.Key(fyne.KeyF9)
	for _, name := range []string{"Vũ Chi", "Lê An"} {
		if strings.Contains(s.Shown(), name) {
			t.Errorf("%s is shown though names are hidden", name)
		}
	}
	s.Key(fyne.KeyF9)
	s.Press("apply")
	s.MustShow("Xoá 1 em ở máy này?")
	s.Press("no")
	if got := len(pupilsOf(t, s.Store)); got != 2 {
		t.Fatalf("%d pupils before", got)
	}
	s.Press("apply")
	s.Press("yes")
	s.MustShow("Đã gộp")
	s.MustShow("Đã lưu lúc")
	if got := len(pupilsOf(t, s.Store)); got != 3 {
		t.Fatalf("%d pupils after", got)
	}
	s.Press("back")
	s.MustShow("trước khi gộp dữ liệu") // the hub tells of the backup
	s.Press("door-merge")
	s.Drop(file)
	s.MustShow("không có gì để gộp")
	s.Key(fyne.KeyEscape)
	s.Key(fyne.KeyEscape)
	if _, err := os.Stat(filepath.Join(s.Dir(), store.FileName+".merge")); !os.IsNotExist(err) {
		t.Fatalf("copies were left behind: %v", err)
	}
}

func TestASealedFileIsMergedByTheKeyboardAlone(t *testing.T) {
	s := hub(t, apptest.Options{Lang: "en", TextPercent: 150})
	school(t, s, "4A", "Lê An")
	file := stick(t, s, "eight signs", func(other *store.Store) { add(t, other, "Vũ Chi") })
	s.Key(fyne.Key2)
	if s.Focused() != "choose" {
		t.Fatalf("the focus is on %q", s.Focused())
	}
	s.Key(fyne.KeyTab)
	s.Type(file)
	s.Key(enter)
	s.MustShow("is locked with a passphrase")
	s.Type("another one")
	s.Key(enter)
	s.MustShow("does not open")
	for range len("another one") {
		s.Key(fyne.KeyBackspace)
	}
	s.Type("eight signs")
	s.Key(enter)
	s.MustShow("Vũ Chi")
	if s.Focused() != "apply" {
		t.Fatalf("the focus is on %q", s.Focused())
	}
	s.Key(enter)
	s.MustShow("Merged")
	if got := len(pupilsOf(t, s.Store)); got != 2 {
		t.Fatalf("%d pupils", got)
	}
}

func TestWhatIsNotMergedIsSaid(t *testing.T) {
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê An")
	s.Press("door-merge")
	list := filepath.Join(t.TempDir(), "a.db")
	if err := os.WriteFile(list, []byte(strings.Repeat("họ tên\n", 3000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{s.Dir(): "chính là dữ liệu đang mở", list: "không phải dữ liệu", list + "x": "Không thấy tệp"} {
		s.Drop(file)
		s.MustShow(want)
	}
	s.Press("choose")
	s.MustShow("Chọn tệp dữ liệu")
	s.Key(fyne.KeyEscape)
}

func TestAMergeWithoutABackupIsAsked(t *testing.T) {
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê An")
	file := stick(t, s, "", func(other *store.Store) { add(t, other, "Vũ Chi") })
	if err := os.WriteFile(filepath.Join(s.Dir(), store.BackupsFolder), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s.Press("door-merge")
	s.Drop(file)
	s.Press("apply")
	s.MustShow("Chưa sao lưu được")
	s.Press("no")
	if got := len(pupilsOf(t, s.Store)); got != 1 {
		t.Fatalf("%d pupils before", got)
	}
	s.Press("apply")
	s.Press("yes")
	s.MustShow("Đã gộp")
	if got := len(pupilsOf(t, s.Store)); got != 2 {
		t.Fatalf("%d pupils after", got)
	}
}

func TestAFaultOfTheFileIsNoFaultOfTheData(t *testing.T) {
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê An")
	file := stick(t, s, "", func(other *store.Store) { add(t, other, "Vũ Chi") })
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(data), "Vũ Chi", "Vũ Cha")), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Press("door-merge")
	s.Drop(file)
	s.MustShow("bị hỏng hoặc chép chưa hết")
	if got := len(pupilsOf(t, s.Store)); got != 1 {
		t.Fatalf("%d pupils", got)
	}
}
