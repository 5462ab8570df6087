package results_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/manage"
	"lachanso/ui/results"
)

// Papers of the class are behind the menu, those of the school beside its numbers: by taps, and by keys alone.
func TestResultsArePrinted(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	made(t, s)
	s.Open(manage.NewSettings(s.App))
	s.Open(results.New(s.App))
	s.Press("more")
	s.Look("results-more")
	s.Press("papers")
	s.MustShow("Giấy tờ của lớp 2A")
	s.MustShow("Báo cáo kết quả lớp")
	s.Key(fyne.KeyEscape)
	s.Press("tab-school")
	s.Look("results-school")
	s.Press("term-1")
	s.Press("papers")
	s.MustShow("Báo cáo của trường")
	s.Press("place-data")
	s.Press("write")
	s.MustShow("Đã lưu 1 tệp")
	if _, err := os.Stat(filepath.Join(s.Dir(), "giay-to", "bao-cao-truong_Học-kì-I-năm-học-2026–2027_2026-11-23_vi.docx")); err != nil {
		t.Error(err)
	}
	s.Key(fyne.KeyEscape)
	s.Key(fyne.Key1)
	s.Key(fyne.KeyP)
	s.MustShow("Giấy tờ của lớp 2A")
	s.Key(fyne.KeyEscape)
	s.Key(fyne.Key6)
	s.Key(fyne.KeyP)
	s.MustShow("Báo cáo của trường")
}
