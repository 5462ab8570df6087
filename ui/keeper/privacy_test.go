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
	"lachanso/store/roster"
	"lachanso/ui/app/apptest"
	"lachanso/ui/keeper"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func firstClass(t testing.TB, s *apptest.Stage) (store.Class, []store.Pupil) {
	t.Helper()
	classes, err := s.Store.Classes()
	must(t, err)
	pupils, err := s.Store.Pupils(classes[0].ID)
	must(t, err)
	return classes[0], pupils
}

func TestAPupilIsCorrectedAndErasedFromThePageOfPrivacyAndFromBackups(t *testing.T) {
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê Hoài An", "Trần Gia Bảo")
	_, pupils := firstClass(t, s)
	_, err := s.Store.Backup(store.ByHand)
	must(t, err)
	s.Press("door-privacy")
	s.MustShow("Họ và tên, cả tên cũ")
	s.MustShow("Không bao giờ lưu")
	s.Press("classes")
	press(t, s, "class-")
	s.Press("pupil-" + pupils[0].ID)
	s.MustShow("1 bản sao lưu cũ vẫn còn giữ")
	s.Press("correct")
	s.Key(fyne.KeyTab)
	s.Type("HS 17")
	s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn) // the first of the sexes after "not said"
	for range 2 {
		s.Key(fyne.KeyTab)
	}
	s.Type("1616")
	s.Press("keep")
	s.MustShow("không phải ngày sinh")
	s.Key(fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	s.Type("2016")
	s.Press("keep")
	s.MustShow("Mã học sinh")
	one, err := s.Store.Pupil(pupils[0].ID)
	must(t, err)
	if one.Code != "HS 17" || one.Birth != 2016 || one.Sex != roster.Female || one.Name != pupils[0].Name {
		t.Errorf("%+v", one)
	}
	s.Press("erase")
	s.Key(fyne.KeyReturn) // a hasty Enter keeps
	s.Press("erase")
	s.Press("yes")
	s.MustShow("Đã xoá: " + one.Name)
	s.MustShow("1 bản sao lưu cũ vẫn còn giữ (ngày ")
	s.Press("drop")
	if got := s.Focused(); got != "no" {
		t.Errorf("backups are removed with the focus on %q", got)
	}
	s.Press("yes")
	if strings.Contains(s.Shown(), one.Name) {
		t.Error("an erased pupil is on screen")
	}
	held, err := s.Store.BackupsHolding()
	must(t, err)
	if len(held) != 0 {
		t.Errorf("%d backups hold the pupil", len(held))
	}
	all, err := store.Backups(s.Dir())
	must(t, err)
	if len(all) != 1 {
		t.Errorf("%d backups are left", len(all))
	}
	s.Quit()
	must(t, filepath.WalkDir(s.Dir(), func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, trace := range []string{"Hoài", "HS 17"} {
			if bytes.Contains(data, []byte(trace)) {
				t.Errorf("%q is in %s", trace, path)
			}
		}
		return err
	}))
}

func TestAClassIsExportedAndErasedByKeysAlone(t *testing.T) {
	s := hub(t, apptest.Options{Lang: "en"})
	school(t, s, "4A", "Lê Hoài An", "Trần Gia Bảo")
	s.Key(fyne.Key3)
	s.MustShow("Never kept")
	s.Key(fyne.KeyC, fyne.KeyReturn)
	s.MustShow("Class 4A")
	s.Key(fyne.KeyF9)
	if strings.Contains(s.Shown(), "Hoài An") {
		t.Error("names are shown")
	}
	s.App.Focus("export")
	s.Key(fyne.KeyReturn)
	s.MustShow("not encrypted")
	s.App.Focus("data")
	s.Key(fyne.KeyReturn)
	s.MustShow("4A_everything_2026-11-23.xlsx")
	s.Key(fyne.KeyEscape)
	s.App.Focus("export")
	s.Key(fyne.KeyReturn)
	s.App.Focus("data")
	s.Key(fyne.KeyReturn)
	s.MustShow("4A_everything_2026-11-23 (2).json") // nothing is written over
	s.Key(fyne.KeyEscape)
	s.App.Focus("erase")
	s.Key(fyne.KeyReturn)
	s.App.Focus("yes")
	s.Key(fyne.KeyReturn)
	s.MustShow("Erased: Class 4A")
	if classes, err := s.Store.Classes(); err != nil || len(classes) != 0 {
		t.Errorf("%v, %v", classes, err)
	}
}

func TestWhatIsPastKeepingIsToldOnceAYearAndErasedByAPress(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	school(t, s, "9A", "Lê Hoài An", "Trần Gia Bảo")
	class, _ := firstClass(t, s)
	must(t, s.Store.ArchiveClass(class.ID))
	s.Pass(300 * 24 * time.Hour) // September 2027
	s.Open(keeper.NewPrivacy(s.App))
	s.Press("keep-year")
	s.Press("keep-year-1")
	s.MustShow("Không có em nào quá hạn")
	s.Press("keep-year")
	s.MustShow("Xem 2 em quá hạn")
	s.Home()
	asked := 0
	again := func() { keeper.Remind(s.App, func() { asked++ }); s.Settle() }
	again()
	s.MustShow("2 em đã quá hạn lưu")
	s.Press("past")
	s.MustShow("Lớp 9A · 2 em")
	s.Press("back")
	again() // is not told again
	if asked != 2 || strings.Contains(s.Shown(), "quá hạn lưu") {
		t.Errorf("asked %d: %s", asked, s.Shown())
	}
	s.Press("past")
	s.Press("erase")
	s.Key(fyne.KeyReturn)
	s.Press("erase")
	s.Press("yes")
	s.MustShow("Đã xoá")
	s.Key(fyne.KeyEscape)
	s.MustShow("Không có em nào quá hạn")
}

func TestTheListOfPupilsBesideTheTableTurnsByItsOwnButtons(t *testing.T) {
	s := hub(t, apptest.Options{})
	var names []string
	for i := range 60 {
		names = append(names, "Lê "+string(rune('A'+i/26))+string(rune('a'+i%26)))
	}
	school(t, s, "4A", names...)
	s.Press("door-privacy")
	s.Press("classes")
	press(t, s, "class-")
	s.MustShow("Lê Aa")
	s.Press("list-page-next")
	if strings.Contains(s.Shown(), "Lê Aa") {
		t.Error("the list did not turn")
	}
	s.Press("list-page-before")
	s.MustShow("Lê Aa")
}
