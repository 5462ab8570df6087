package paper_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app/apptest"
	"lachanso/ui/paper"
)

// classPapers is the screen of the papers of class 4A of two pupils, to which 3B was taught and of whom one has done it.
func classPapers(t *testing.T, o apptest.Options) (*apptest.Stage, store.Class, []store.Pupil) {
	t.Helper()
	s, class := printing(t, o)
	pupils, err := s.Store.Pupils(class.ID)
	if err != nil {
		t.Fatal(err)
	}
	lesson, err := s.Store.BeginLesson(class.ID, "3B")
	if err == nil {
		err = s.Store.EndLesson(store.Taught{Lesson: lesson, Minutes: 35})
	}
	for _, f := range []struct {
		part string
		end  store.Finished
	}{{"before", store.Finished{Asked: 4, Right: 1}}, {"story", store.Finished{Ending: "told"}}, {"quiz", store.Finished{Asked: 10, Right: 9}}, {"after", store.Finished{Asked: 4, Right: 4}}} {
		if err != nil {
			break
		}
		var a store.Attempt
		if a, err = s.Store.BeginAttempt(store.Attempt{Pupil: pupils[0].ID, Module: "3B", Part: f.part}); err == nil {
			f.end.Attempt = a.ID
			err = s.Store.Finish(f.end)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	s.Open(paper.NewClassPapers(s.App, class))
	return s, class, pupils
}

func TestAClassGetsItsPapers(t *testing.T) {
	s, _, _ := classPapers(t, apptest.Options{})
	s.Look("print-class")
	s.Press("Cùng dữ liệu")
	s.Press("Phiếu gửi gia đình, cả lớp")
	s.Press("Thông báo và phiếu đồng ý")
	s.Press("Danh sách lớp")
	s.Press("write")
	s.MustShow("Đã lưu 4 tệp")
	dir := filepath.Join(s.Dir(), "giay-to")
	want := []string{"bao-cao-lop_4A_2026-11-23_vi.docx", "danh-sach_4A_2026-11-23_vi.docx", "phieu-gia-dinh_4A_2026-11-23_vi.docx", "thong-bao-du-lieu_4A_2026-11-23_vi.docx"}
	if got := files(t, dir); !slices.Equal(got, want) {
		t.Fatalf("files are %q", got)
	}
	text := inside(t, filepath.Join(dir, want[2]))
	for _, w := range []string{"Nguyễn Hoài An", "Trần Quốc Bảo", "đúng 1 trong 4 câu", "đúng 4 trong 4 câu", "Con chưa làm bài nào trên máy", "Em diễn bốn bước"} {
		if !strings.Contains(text, w) {
			t.Errorf("the sheets lack %q", w)
		}
	}
	// As a workbook there are the report and the list alone, and what the list says is read back as it was.
	s.Press("Excel")
	s.MustShow("Tờ này chỉ có dạng Word và PDF.")
	s.Look("print-class-excel")
	s.Press("write")
	s.MustShow("Đã lưu 2 tệp")
	lists, err := roster.ReadFile(filepath.Join(dir, "danh-sach_4A_2026-11-23_vi.xlsx"), roster.Options{Now: s.Now()})
	if err != nil {
		t.Fatal(err)
	}
	plan, err := s.Store.PlanImport(lists)
	if err != nil || plan.Count(store.FateSame) != 2 || len(plan.Changes) != 2 {
		t.Errorf("reading the list again changes %+v, %v", plan.Changes, err)
	}
}

func TestSomeFamiliesAreOneFile(t *testing.T) {
	s, _, pupils := classPapers(t, apptest.Options{})
	s.Press("paper-parents-some")
	s.Look("print-some")
	s.Press("Cùng dữ liệu")
	s.Press("Trần Quốc Bảo")
	s.Press("write")
	s.MustShow("Đã lưu 1 tệp")
	dir := filepath.Join(s.Dir(), "giay-to")
	if got := files(t, dir); len(got) != 1 || got[0] != "phieu-gia-dinh_Trần-Quốc-Bảo_4A_2026-11-23_vi.docx" {
		t.Fatalf("files are %q", got)
	}
	s.Press("Nguyễn Hoài An")
	s.Press("write")
	text := inside(t, filepath.Join(dir, "phieu-gia-dinh_2-em_4A_2026-11-23_vi.docx"))
	if !strings.Contains(text, "Nguyễn Hoài An") || !strings.Contains(text, "Trần Quốc Bảo") {
		t.Error("a sheet is missing")
	}
	// One who is erased meanwhile gets none.
	if err := s.Store.ErasePupil(pupils[0].ID); err != nil {
		t.Fatal(err)
	}
	s.Press("PDF")
	s.Press("write")
	if got := files(t, dir); len(got) != 3 || !slices.Contains(got, "phieu-gia-dinh_Trần-Quốc-Bảo_4A_2026-11-23_vi.pdf") {
		t.Errorf("files are %q", got)
	}
}

func TestAFamilysSheetByKeysAlone(t *testing.T) {
	s, class, pupils := classPapers(t, apptest.Options{TextPercent: 150})
	s.Open(paper.NewPupilPapers(s.App, pupils[0], class, []*lessons.Module{s.Pack.Module("3B")}))
	s.Look("print-pupil")
	for _, id := range []string{"paper-3B", "place-data", "write"} {
		for range 60 {
			if s.Focused() == id {
				break
			}
			s.Key(fyne.KeyTab)
		}
		s.Key(fyne.KeySpace)
	}
	s.MustShow("Đã lưu 2 tệp")
	got := files(t, filepath.Join(s.Dir(), "giay-to"))
	if want := []string{"3B_giay-chung-nhan_Nguyễn-Hoài-An_4A_2026-11-23_vi.pdf", "phieu-gia-dinh_Nguyễn-Hoài-An_4A_2026-11-23_vi.pdf"}; !slices.Equal(got, want) {
		t.Errorf("files are %q", got)
	}
	s.Open(paper.NewPupilPapers(s.App, pupils[1], class, nil))
	s.MustShow("Em chưa hoàn thành bài nào.")
	s.Look("print-pupil-none")
	for range 2 {
		s.Key(fyne.KeyEscape)
	}
}

func TestHiddenNamesStandOnPaperAlone(t *testing.T) {
	s, class, pupils := classPapers(t, apptest.Options{})
	s.Press("paper-parents-some")
	s.MustShow("Nguyễn Hoài An")
	s.HideNames()
	if strings.Contains(s.Shown(), "Nguyễn Hoài An") {
		t.Error("the name is shown")
	}
	s.Press("place-data")
	s.Press("paper-" + pupils[0].ID)
	s.Press("write")
	if strings.Contains(s.Shown(), "Nguyễn Hoài An") {
		t.Error("the name is shown")
	}
	if got := files(t, filepath.Join(s.Dir(), "giay-to")); len(got) != 1 || !strings.Contains(inside(t, filepath.Join(s.Dir(), "giay-to", got[0])), "Nguyễn Hoài An") {
		t.Errorf("files are %q", got)
	}
	s.Open(paper.NewPupilPapers(s.App, pupils[0], class, nil))
	if strings.Contains(s.Shown(), "Nguyễn Hoài An") {
		t.Error("the name is shown")
	}
	s.HideNames()
	s.MustShow("Giấy tờ của Nguyễn Hoài An")
}

func TestAnEmptyClassHasPapersToo(t *testing.T) {
	s, _, _ := classPapers(t, apptest.Options{Lang: "en"})
	empty, err := s.Store.MakeClass("5C", 5)
	if err != nil {
		t.Fatal(err)
	}
	s.Open(paper.NewClassPapers(s.App, empty))
	s.Press("place-data")
	s.Press("paper-list")
	s.Press("paper-parents")
	s.Press("write")
	s.MustShow("3 files saved")
	dir := filepath.Join(s.Dir(), "giay-to")
	if _, err := os.Stat(filepath.Join(dir, "family-sheet_5C_2026-11-23_en.docx")); err != nil {
		t.Error(err)
	}
	s.Press("paper-parents-some")
	s.MustShow("The class has no pupils yet.")
}

func TestTheReportsOfASchool(t *testing.T) {
	s, _, _ := classPapers(t, apptest.Options{})
	s.Open(paper.NewSchoolPapers(s.App, []int{2026, 2025}, 2026, 1))
	s.Look("print-school")
	for _, id := range []string{"paper-school-2026-0", "place-data", "write"} { // the term that was looked at is chosen already
		for range 60 {
			if s.Focused() == id {
				break
			}
			s.Key(fyne.KeyTab)
		}
		s.Key(fyne.KeySpace)
	}
	s.MustShow("Đã lưu 2 tệp")
	dir := filepath.Join(s.Dir(), "giay-to")
	want := []string{"bao-cao-truong_Học-kì-I-năm-học-2026–2027_2026-11-23_vi.docx", "bao-cao-truong_Năm-học-2026–2027_2026-11-23_vi.docx"}
	if got := files(t, dir); !slices.Equal(got, want) {
		t.Fatalf("files are %q", got)
	}
	text := inside(t, filepath.Join(dir, want[0]))
	for _, w := range []string{"1 lớp tham gia, 2 học sinh", "1 tiết đã dạy trên lớp", "KHÓ KHĂN, VƯỚNG MẮC", "HIỆU TRƯỞNG"} {
		if !strings.Contains(text, w) {
			t.Errorf("the report lacks %q", w)
		}
	}
	s.Press("Excel")
	s.Press("write")
	s.MustShow("Đã lưu 2 tệp")
	if got := files(t, dir); len(got) != 4 {
		t.Errorf("files are %q", got)
	}
}

func TestDifficultiesAndWishesAreTypedAndPrinted(t *testing.T) {
	s, _, _ := classPapers(t, apptest.Options{})
	s.Open(paper.NewSchoolPapers(s.App, []int{2026}, 2026, 1))
	s.Press("paper-written")
	s.MustShow("Khó khăn và kiến nghị: Học kì I")
	s.Type("Phòng máy **nhỏ**")
	s.Key(fyne.KeyTab)
	s.Type("Thêm một máy chiếu")
	s.Press("keep")
	s.Press("place-data")
	s.Press("Excel")
	s.Press("write")
	s.MustShow("Đã lưu 1 tệp")
	s.Press("PDF")
	s.Press("write")
	s.MustShow("Đã lưu 1 tệp")
	s.Press("Word")
	s.Press("write")
	s.MustShow("Đã lưu 1 tệp")
	dir := filepath.Join(s.Dir(), "giay-to")
	all := files(t, dir)
	if len(all) != 3 {
		t.Fatalf("files are %q", all)
	}
	for _, name := range all {
		if filepath.Ext(name) != ".docx" {
			continue
		}
		text := inside(t, filepath.Join(dir, name))
		for _, w := range []string{"Phòng máy **nhỏ**", "Thêm một máy chiếu"} {
			if !strings.Contains(text, w) {
				t.Errorf("%s lacks %q", name, w)
			}
		}
	}
	w, err := s.Store.Written(2026, 1)
	if err != nil || w != (store.Written{Trouble: "Phòng máy **nhỏ**", Wish: "Thêm một máy chiếu"}) {
		t.Errorf("kept %+v %v", w, err)
	}
}

func TestDifficultiesAreTypedByTheKeyboardAloneAndKeptForTheirTerm(t *testing.T) {
	s, _, _ := classPapers(t, apptest.Options{Lang: "en", TextPercent: 150})
	s.Open(paper.NewSchoolPapers(s.App, []int{2026}, 2026, 1))
	to := func(id string) {
		t.Helper()
		for range 60 {
			if s.Focused() == id {
				return
			}
			s.Key(fyne.KeyTab)
		}
		t.Fatalf("%s is not reached", id)
	}
	to("paper-written")
	s.Key(fyne.KeySpace)
	s.Type(strings.Repeat("a", store.LongestWritten+1))
	to("keep")
	s.Key(fyne.KeySpace)
	s.MustShow("at most 2000 letters")
	s.Key(fyne.KeyBackspace)
	to("keep")
	s.Key(fyne.KeySpace)
	if w, err := s.Store.Written(2026, 1); err != nil || len(w.Trouble) != store.LongestWritten {
		t.Errorf("kept %d %v", len(w.Trouble), err)
	}
	to("paper-school-2026-1")
	s.Key(fyne.KeySpace)
	to("paper-school-2026-2")
	s.Key(fyne.KeySpace)
	to("paper-written")
	s.Key(fyne.KeySpace)
	s.MustShow("Difficulties and wishes: Term 2")
	s.Key(fyne.KeyEscape)
	if w, err := s.Store.Written(2026, 2); err != nil || w != (store.Written{}) {
		t.Errorf("the other term has %+v %v", w, err)
	}
}
