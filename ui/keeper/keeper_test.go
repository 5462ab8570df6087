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
	"lachanso/ui/keeper"
)

const enter = fyne.KeyReturn

func hub(t *testing.T, o apptest.Options) *apptest.Stage {
	t.Helper()
	s := apptest.New(t, o)
	s.Open(keeper.NewHub(s.App))
	return s
}

// school makes a class with pupils.
func school(t *testing.T, s *apptest.Stage, name string, pupils ...string) {
	t.Helper()
	class, err := s.Store.MakeClass(name, 4)
	if err == nil {
		_, err = s.Store.AddPupils(class.ID, pupils)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// press taps the first thing whose ID begins so.
func press(t *testing.T, s *apptest.Stage, start string) {
	t.Helper()
	for _, h := range s.Hots() {
		if strings.HasPrefix(h.ID, start) {
			s.Press(h.ID)
			return
		}
	}
	t.Fatalf("nothing begins with %q: %q", start, s.Labels())
}

func classNames(t *testing.T, s *apptest.Stage) string {
	t.Helper()
	all, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range all {
		names = append(names, c.Name)
	}
	return strings.Join(names, " ")
}

func TestTheHubTellsOfTheDataAndItsLastBackup(t *testing.T) {
	s := hub(t, apptest.Options{})
	s.MustShow("Dữ liệu")
	s.MustShow("Chưa có bản sao lưu nào.")
	s.MustShow("0,1 MB")
	school(t, s, "4A", "Lê An")
	if _, err := s.Store.Backup(store.ByHand); err != nil {
		t.Fatal(err)
	}
	s.Open(keeper.NewHub(s.App))
	s.MustShow(" · thầy cô tự làm")
	s.MustShow("dữ liệu còn nguyên vẹn")
	s.Press("door-backups")
	s.MustShow("1 lớp · 1 em · 0 câu trả lời")
}

func TestABackupIsMadeAndRestoredByTaps(t *testing.T) {
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê An", "Trần Bích")
	s.Press("door-backups")
	s.MustShow("Bấm “Sao lưu ngay” để làm bản đầu tiên.")
	s.Press("now")
	s.MustShow("đã đọc lại và kiểm tra")
	s.Pass(time.Hour)
	school(t, s, "5B", "Vũ Chi")
	press(t, s, "backup-lachanso-by-hand-")
	s.MustShow("Sẽ không còn: 1 lớp, 1 em (làm lúc ")
	s.MustShow("2 lớp · 3 em · 0 câu trả lời")
	s.Press("restore")
	s.MustShow("Đã khôi phục")
	if got := classNames(t, s); got != "4A" {
		t.Fatalf("the classes are %s", got)
	}
	s.Press("back")
	s.Open(keeper.NewBackups(s.App))
	s.MustShow("trước khi khôi phục")
}

func TestABackupIsMadeAndRestoredByTheKeyboardAlone(t *testing.T) {
	s := hub(t, apptest.Options{Lang: "en", TextPercent: 150})
	school(t, s, "4A", "Lê An")
	if s.Focused() != "door-backups" {
		t.Fatalf("the focus is on %q", s.Focused())
	}
	s.Key(fyne.Key1, fyne.KeyN)
	s.MustShow("read back and checked")
	s.Pass(time.Minute)
	school(t, s, "5B", "Vũ Chi")
	for !strings.HasPrefix(s.Focused(), "backup-") {
		s.Key(fyne.KeyTab)
	}
	s.Key(enter)
	if s.Focused() != "back" {
		t.Fatalf("a class would be gone, and the focus is on %q", s.Focused())
	}
	for s.Focused() != "restore" {
		s.Key(fyne.KeyTab)
	}
	s.Key(enter)
	s.MustShow("Restored")
	if got := classNames(t, s); got != "4A" {
		t.Fatalf("the classes are %s", got)
	}
	s.Key(fyne.KeyEscape)
}

func TestEachRoomOpensByItsNumberAndEscapeComesBackToItsDoor(t *testing.T) {
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê An")
	for key, room := range map[fyne.KeyName][2]string{fyne.Key1: {"backups", "Khôi phục từ tệp"}, fyne.Key2: {"merge", "Chọn tệp dữ liệu"}, fyne.Key3: {"privacy", "Không bao giờ lưu"}} {
		s.Key(key)
		s.MustShow(room[1])
		s.Key(fyne.KeyEscape)
		s.MustShow("Thư mục dữ liệu")
		if got := s.Focused(); got != "door-"+room[0] {
			t.Errorf("back from %s the focus is on %q", room[0], got)
		}
	}
	s.Key(fyne.Key1, fyne.KeyEscape, fyne.KeyRight, fyne.KeyRight, enter)
	s.MustShow("Không bao giờ lưu")
	school(t, s, "5B", "Vũ Chi")
	s.Key(fyne.KeyC, fyne.KeyRight)
	class := s.Focused()
	s.Key(enter)
	s.MustShow("Vũ Chi")
	s.Key(fyne.KeyEscape)
	if got := s.Focused(); got != class || !strings.HasPrefix(got, "class-") {
		t.Errorf("back from %s the focus is on %q", class, got)
	}
}

func TestABackupThatCannotBeReadIsSaidAndRemoved(t *testing.T) {
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê An")
	b, err := s.Store.Backup(store.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(b.Path, []byte("hỏng"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Key(fyne.Key1)
	s.MustShow("Bản này không đọc được nữa")
	press(t, s, "backup-")
	s.MustShow("Không khôi phục được từ bản này")
	s.Press("remove")
	s.Key(enter) // a hasty Enter keeps it
	s.Press("remove")
	s.Press("yes")
	s.MustShow("để làm bản đầu tiên")
	if _, err := os.Stat(b.Path); !os.IsNotExist(err) {
		t.Fatalf("it is still there: %v", err)
	}
}

func TestAFolderOfBackupsThatCannotBeMadeIsSaid(t *testing.T) {
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê An")
	if err := os.WriteFile(filepath.Join(s.Dir(), store.BackupsFolder), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s.Key(fyne.Key1)
	s.MustShow("Không ghi được vào thư mục sao lưu")
}
