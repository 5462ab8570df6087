package keeper_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/keeper"
)

const phrase = "Cây đa đầu làng"

// homeStick is a folder that stands for a USB stick: the first of the places that are offered.
func homeStick(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	dir := filepath.Join(home, "Downloads")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

const outFile = "la-chan-so-Trường-Hoa-Sen-2026-11-23.lachanso"

func TestTheDataLeavesThePCSealedAndComesBackByTaps(t *testing.T) {
	dir := homeStick(t)
	s := hub(t, apptest.Options{})
	school(t, s, "4A", "Lê An", "Trần Bích")
	s.Press("door-backups")
	takeOut := func() {
		s.Press("out")
		s.Press("place-downloads")
		s.Press("here")
		s.Type("ngắn\n")
		s.MustShow("ít nhất 8 kí tự")
		for range "ngắn" {
			s.Key(fyne.KeyBackspace)
		}
		s.Type(phrase)
		s.Key(fyne.KeyTab)
		s.Type(phrase + "x\n")
		s.MustShow("chưa giống nhau")
		s.Key(fyne.KeyBackspace)
		s.Press("keep")
	}
	takeOut()
	s.MustShow("đã mở lại và kiểm tra")
	data, err := os.ReadFile(filepath.Join(dir, outFile))
	if err != nil || strings.Contains(string(data), "Trần Bích") {
		t.Fatalf("the file is not there, or can be read by anybody: %v", err)
	}
	takeOut()
	s.MustShow("Đã có tệp cùng tên")
	s.Key(enter) // a hasty Enter keeps the old one
	s.Press("keep")
	s.Press("yes")
	s.MustShow("đã mở lại và kiểm tra")
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Fatalf("left on the stick: %v %v", left, err)
	}

	other := apptest.New(t, apptest.Options{}) // another PC
	school(t, other, "5B", "Vũ Chi")
	other.Open(keeper.NewBackups(other.App))
	other.Press("in")
	other.Press("file-" + outFile)
	other.Type("không phải\n")
	other.MustShow("không mở được tệp")
	other.Type(phrase + "\n")
	other.MustShow("Sẽ không còn: 1 lớp, 1 em")
	other.MustShow("Sẽ có lại: 1 lớp, 2 em")
	other.Press("restore")
	other.MustShow("Đã khôi phục")
	if got := classNames(t, other); got != "4A" {
		t.Fatalf("the classes are %s", got)
	}
	if _, err := os.Stat(filepath.Join(other.Dir(), store.FileName+".carried")); err == nil {
		t.Fatal("what was carried here lies open in the data folder")
	}
}

func TestTheDataLeavesThePCByTheKeyboardAlone(t *testing.T) {
	dir := homeStick(t)
	s := hub(t, apptest.Options{Lang: "en", TextPercent: 150})
	school(t, s, "4A", "Lê An")
	s.Key(fyne.Key1, fyne.KeyU)
	for s.Focused() != "place-downloads" {
		s.Key(fyne.KeyTab)
	}
	s.Key(enter, fyne.KeyS)
	s.Type(phrase)
	s.Key(fyne.KeyTab)
	s.Type(phrase + "\n")
	s.MustShow("opened again and checked")
	s.Key(fyne.KeyM)
	s.MustShow(outFile)
	for s.Focused() != "file-"+outFile {
		s.Key(fyne.KeyTab)
	}
	s.Key(enter)
	s.Type(phrase + "\n")
	s.MustShow("Nothing is lost")
	s.Key(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape)
	if _, err := os.Stat(filepath.Join(dir, outFile)); err != nil {
		t.Fatal(err)
	}
}

func TestAFileThatIsNoDataIsRefused(t *testing.T) {
	dir := homeStick(t)
	s := hub(t, apptest.Options{})
	if err := os.WriteFile(filepath.Join(dir, "nhạc.lachanso"), []byte("không phải dữ liệu của chương trình này"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Key(fyne.Key1)
	s.Press("in")
	s.Press("file-nhạc.lachanso")
	s.MustShow("Không dùng được tệp này")
}
