package paper_test

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/paper"
)

// printing is the screen of papers of 3B for class 4A of two pupils.
func printing(t *testing.T, o apptest.Options) (*apptest.Stage, store.Class) {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Setenv("XDG_CONFIG_HOME", "")
	s := apptest.New(t, o)
	class, err := s.Store.MakeClass("4A", 4)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Store.AddPupils(class.ID, []string{"Nguyễn Hoài An", "Trần Quốc Bảo"}); err != nil {
		t.Fatal(err)
	}
	s.Open(paper.NewChoice(s.App, s.Pack.Module("3B"), class))
	return s, class
}

// files are the names in a folder.
func files(t *testing.T, dir string) []string {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range all {
		out = append(out, f.Name())
	}
	return out
}

// inside gives the text part of a docx.
func inside(t *testing.T, path string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestPlanAndCardsAreWrittenBesideTheData(t *testing.T) {
	s, class := printing(t, apptest.Options{})
	if err := s.Store.EditSlides(class.ID, "3B", `own own-1 - {"kind":"text","title":"Trang riêng của cô Mây","minutes":2}`); err != nil {
		t.Fatal(err)
	}
	s.Press("Cùng dữ liệu")
	s.Press("Thẻ trả lời A, B, C, D")
	s.Press("write")
	s.MustShow("Đã lưu 2 tệp vào")
	s.Look("print-made")
	dir := filepath.Join(s.Dir(), "giay-to")
	plan := "3B_ke-hoach-bai-day_4A_2026-11-23_vi.docx"
	if got := files(t, dir); len(got) != 2 || got[0] != plan || got[1] != "the-tra-loi_4A_2026-11-23_vi.docx" {
		t.Fatalf("files are %q", got)
	}
	if text := inside(t, filepath.Join(dir, plan)); !strings.Contains(text, "Trang riêng của cô Mây") || !strings.Contains(text, "Trường Hoa Sen") {
		t.Error("the plan lacks the teacher's own slide or the school")
	}
	if text := inside(t, filepath.Join(dir, "the-tra-loi_4A_2026-11-23_vi.docx")); !strings.Contains(text, "Nguyễn Hoài An") || !strings.Contains(text, "Trần Quốc Bảo") {
		t.Error("the cards lack a pupil")
	}
	s.Press("open-folder")
}

func TestAFileThatIsThereIsAskedAbout(t *testing.T) {
	s, _ := printing(t, apptest.Options{})
	s.Press("Cùng dữ liệu")
	s.Press("write")
	dir := filepath.Join(s.Dir(), "giay-to")
	name := "3B_ke-hoach-bai-day_4A_2026-11-23_vi"
	mine := filepath.Join(dir, name+".docx")
	if err := os.WriteFile(mine, []byte("cô đã sửa"), 0o644); err != nil {
		t.Fatal(err)
	}
	unchanged := func() {
		t.Helper()
		if data, err := os.ReadFile(mine); err != nil || string(data) != "cô đã sửa" {
			t.Fatalf("the teacher's file is %.20q, %v", data, err)
		}
	}
	s.Press("write")
	s.MustShow("Đã có tệp cùng tên")
	s.Look("print-there")
	s.Key(fyne.KeyEscape)
	unchanged()
	s.Press("write")
	s.Press("both")
	s.MustShow("Đã lưu 1 tệp")
	unchanged()
	if got := files(t, dir); len(got) != 2 || got[0] != name+" (2).docx" {
		t.Fatalf("files are %q", got)
	}
	s.Press("write")
	s.Press("over")
	s.MustShow("Đã lưu 1 tệp")
	if text := inside(t, mine); !strings.Contains(text, "MỤC TIÊU") && !strings.Contains(text, "Yêu cầu cần đạt") {
		t.Error("the file was not written over")
	}
}

func TestEveryPaperIsWrittenAsPDFByKeysAlone(t *testing.T) {
	s, _ := printing(t, apptest.Options{Lang: "en"})
	for _, id := range []string{"sheet", "unplugged", "family", "cards", "poster", "poster-a3"} {
		for range 60 {
			if s.Focused() == "paper-"+id {
				break
			}
			s.Key(fyne.KeyTab)
		}
		s.Key(fyne.KeySpace)
	}
	for _, id := range []string{"format-pdf", "place-data", "write"} {
		for range 60 {
			if s.Focused() == id {
				break
			}
			s.Key(fyne.KeyTab)
		}
		s.Key(fyne.KeySpace)
	}
	s.MustShow("7 files saved in")
	if got := files(t, filepath.Join(s.Dir(), "giay-to")); len(got) != 7 || !strings.HasSuffix(got[0], ".pdf") {
		t.Fatalf("files are %q", got)
	}
}

func TestAFolderThatCannotBeMadeIsOneSentence(t *testing.T) {
	s, _ := printing(t, apptest.Options{})
	if err := os.WriteFile(filepath.Join(s.Dir(), "giay-to"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	s.Press("Cùng dữ liệu")
	s.Press("write")
	s.MustShow("Không tạo được thư mục")
	s.Look("print-fail")
	s.Press("Tài liệu")
	s.Press("write")
	s.MustShow("Đã lưu 1 tệp")
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	if got := files(t, filepath.Join(home, "Documents", "La Chan So")); len(got) != 1 {
		t.Fatalf("files are %q", got)
	}
}

func TestNothingChosenNothingWritten(t *testing.T) {
	s, _ := printing(t, apptest.Options{})
	s.Press("paper-plan")
	s.MustShow("Chọn ít nhất một giấy tờ.")
	s.Press("Cùng dữ liệu")
	s.Key(fyne.KeyReturn)
	if _, err := os.Stat(filepath.Join(s.Dir(), "giay-to")); err == nil {
		t.Error("something was written")
	}
}

func TestEverythingOfAClassIsWrittenOnce(t *testing.T) {
	s, class := printing(t, apptest.Options{})
	at := s.Depth()
	paper.ExportDossier(s.App, "4A", paper.DossierOf(class))
	s.PressTwice("data")
	if got := files(t, filepath.Join(s.Dir(), "giay-to")); len(got) != 2 {
		t.Errorf("files are %q", got)
	}
	s.Key(fyne.KeyEscape)
	if s.Depth() != at {
		t.Errorf("%d screens are open, of %d", s.Depth(), at)
	}
}
