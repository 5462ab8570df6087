package place_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons/places"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	ui "lachanso/ui/place"
)

const enter = fyne.KeyReturn

// shelf is the room with all lessons and, where classes are named, those.
func shelf(t *testing.T, o apptest.Options, classes ...string) *apptest.Stage {
	t.Helper()
	o.Whole = true
	s := apptest.New(t, o)
	for _, name := range classes {
		if _, err := s.Store.MakeClass(name, 4); err != nil {
			t.Fatal(err)
		}
	}
	s.Open(ui.NewShelf(s.App))
	return s
}

func TestPlacesAreLookedThroughAndGivenByTheKeyboardAlone(t *testing.T) {
	s := shelf(t, apptest.Options{}, "4A", "5B")
	s.MustShow("Scratch")
	if s.Focused() != "place-scratch" {
		t.Fatalf("the focus is on %q", s.Focused())
	}
	s.Key(fyne.KeyC, fyne.KeyG)
	s.MustShow("Lớp 4A: 1 mục")
	s.Key(fyne.KeyRight, fyne.KeyC, fyne.KeyDown, fyne.KeyC, fyne.KeyG, fyne.KeyV)
	s.MustShow("So sánh")
	s.MustShow("Riêng tư")
	s.MustShow("GCompris")
	s.Key(fyne.Key3)
	s.MustShow("ScratchJr")
	if strings.Contains(s.Shown(), "GCompris") {
		t.Error("the third is still compared")
	}
	s.Key(fyne.KeyEscape, fyne.Key2, fyne.Key2, fyne.Key6)
	s.MustShow("Lớp 3-5")
	s.MustShow("GCompris")
	if strings.Contains(s.Shown(), "ScratchJr") || strings.Contains(s.Shown(), "VioEdu") {
		t.Errorf("what is not for grades 3-5 and offline is shown:\n%s", s.Shown())
	}
	s.Key(fyne.Key0, fyne.KeyL)
	s.MustShow("Danh sách cho lớp")
	s.MustShow("Lớp 4A")
	s.MustShow("Scratch")
	s.Key(fyne.KeyX)
	if strings.Contains(s.Shown(), "Ghép khối lệnh") {
		t.Error("what was taken away is still there")
	}
	s.Key(fyne.KeyRight)
	s.MustShow("Lớp này chưa có mục nào")
	s.Key(fyne.KeyEscape, fyne.KeyX)
	s.MustShow("Thay vào đó")
	s.Key(fyne.KeyPageDown)
	s.MustShow("AI làm “bạn thân”")
	s.Key(fyne.KeyEscape, fyne.KeyQ)
	s.MustShow("Ai nói chuyện được với em?")
	s.Key(enter)
	s.MustShow("Mỗi thẻ trả lời một trong sáu câu hỏi")
	s.Key(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyH)
	s.MustShow("111")
}

func TestOnePlaceIsExplainedAnnotatedAndHidden(t *testing.T) {
	s := shelf(t, apptest.Options{}, "4A")
	s.Press("place-scratch")
	for _, want := range []string{"Sáu tiêu chí", "Làm cho trẻ em, ghi rõ lứa tuổi.", "Trang mạng có bình luận công khai", "23/11/2026", "Nguồn (chỉ cho thầy cô)"} {
		s.MustShow(want)
	}
	s.Press("note")
	s.Type(strings.Repeat("chữ ", places.MostNote/4+1))
	s.Press("keep")
	s.MustShow("dài quá 500 chữ")
	s.Key(fyne.KeyEscape)
	s.Press("note")
	s.Type("Máy 1 đến 12")
	s.Press("keep")
	s.MustShow("Ghi chú của trường: Máy 1 đến 12")
	s.Press("hide")
	s.MustShow("Dùng lại")
	s.Key(fyne.KeyG)
	s.MustShow("Trường đã cất mục này đi")
	s.Key(fyne.KeyEscape, fyne.KeyEscape)
	if strings.Contains(s.Shown(), "Ghép khối lệnh") {
		t.Error("a hidden place is on the shelf")
	}
	s.Quit()
	s = shelf(t, apptest.Options{Dir: s.Dir()})
	for range 4 {
		s.Press("by-shelf")
	}
	s.MustShow("Đã cất đi")
	s.MustShow("Máy 1 đến 12")
	s.Press("place-scratch")
	s.Press("hide")
	s.Key(fyne.KeyEscape)
	s.MustShow("Không có mục nào hợp")
}

func TestWhatIsNotRecommendedIsExplainedAndNotGiven(t *testing.T) {
	s := shelf(t, apptest.Options{}, "4A")
	s.Press("by-shelf")
	s.Press("by-shelf")
	s.MustShow("TikTok")
	if strings.Contains(s.Shown(), "GCompris") {
		t.Error("a recommended place is among those to understand")
	}
	s.Press("place-tiktok")
	s.MustShow("Không giới thiệu cho học sinh")
	s.Key(fyne.KeyG)
	s.MustShow("Mục này không nằm trong danh sách giới thiệu")
	all, err := s.Store.Places()
	if err != nil || len(all.Lists) != 0 {
		t.Errorf("lists %v: %v", all.Lists, err)
	}
}

func TestASchoolAddsChangesAndRemovesItsOwn(t *testing.T) {
	s := shelf(t, apptest.Options{}, "4A")
	s.Press("add")
	s.Press("keep")
	s.MustShow("Thầy cô ghi tên trang hay ứng dụng")
	s.Type(strings.Repeat("ư", places.MostName+1))
	s.Press("keep")
	s.MustShow("dài quá 100 chữ")
	s.Key(fyne.KeyEscape, fyne.KeyN)
	s.Type(strings.Repeat("ư", places.MostName))
	s.Press("keep")
	s.MustShow("dùng để làm gì. Những gì đã gõ vẫn còn")
	s.Type("Đọc sách")
	s.Press("age-6")
	s.Press("place-purpose-read")
	s.Press("place-purpose-make")
	s.Press("place-purpose-make")
	s.Press("keep")
	s.MustShow("từ 6 tuổi")
	s.MustShow("Trường chưa xem xét điều này.")
	s.MustShow("Thông tin đến ngày 23/11/2026.")
	s.Press("give")
	s.MustShow("Bỏ khỏi lớp 4A")
	s.Press("edit")
	s.Press("place-price-paid")
	s.Press("keep")
	s.MustShow("trả tiền")
	s.Press("remove")
	s.Press("no")
	s.MustShow("Đọc sách")
	s.Press("remove")
	s.Press("yes")
	s.MustShow("Nên dùng gì?")
	s.MustShow("Lớp 4A: 0 mục")
	if strings.Contains(s.Shown(), "Đọc sách") {
		t.Error("a removed place is on the shelf")
	}
}

func TestFiveHundredOwnPlacesAndNoClass(t *testing.T) {
	s := apptest.New(t, apptest.Options{Whole: true})
	for i := range 500 {
		if _, err := s.Store.KeepOwnPlace("", places.Value(places.Own{Name: fmt.Sprintf("Nơi %03d %s", i, strings.Repeat("ữ", 90)), Use: "Đọc", Kind: "site", Price: "free"})); err != nil {
			t.Fatal(err)
		}
	}
	s.Open(ui.NewShelf(s.App))
	s.MustShow("Nơi 000")
	s.MustShow("/ 526")
	for range 200 {
		s.Key(fyne.KeyPageDown)
	}
	s.MustShow("526 / 526")
	s.Press("list")
	s.MustShow("Tạo lớp ở mục Lớp và kết quả")
	s.Key(fyne.KeyEscape)
	s.Press("place-roblox")
	s.Key(fyne.KeyEscape, fyne.KeyG)
	s.MustShow("Chưa có lớp nào")
}

func TestPostersAndSheetsAreWritten(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	s := shelf(t, apptest.Options{}, "4A")
	s.Key(fyne.KeyP)
	for _, id := range []string{"paper-places-a3", "paper-places-family", "paper-six", "place-data", "format-pdf"} {
		s.Press(id)
	}
	s.Press("write")
	files, err := filepath.Glob(filepath.Join(s.Dir(), "giay-to", "*.pdf"))
	if err != nil || len(files) != 4 {
		t.Fatalf("papers are %v: %v", files, err)
	}
	for _, f := range files {
		if info, err := os.Stat(f); err != nil || info.Size() < 5000 {
			t.Errorf("%s: %v", f, err)
		}
	}
}

// No address can be pressed, and none stands on what a class reads.
func TestNoAddressIsForPupils(t *testing.T) {
	s := shelf(t, apptest.Options{}, "4A")
	s.Key(fyne.KeyQ)
	for _, sign := range []string{"http", "www", ".org", ".com", ".vn"} {
		if strings.Contains(s.Shown(), sign) {
			t.Errorf("the six questions show %q", sign)
		}
	}
	s.Key(fyne.KeyEscape)
	s.Press("place-scratch")
	s.MustShow("scratch.mit.edu")
	for _, label := range s.Labels() {
		if strings.Contains(label, ".edu") {
			t.Errorf("%q can be pressed", label)
		}
	}
}

// Nothing is cut or covered, at both sizes, in both languages, with large text and in high contrast.
func TestTheRoomFits(t *testing.T) {
	apptest.Plainly(t)
	for name, o := range map[string]apptest.Options{
		"vi": {}, "en": {Lang: "en"}, "wide": {Width: 1366, Height: 768}, "wide-en": {Lang: "en", Width: 1366, Height: 768},
		"large": {TextPercent: 150}, "large-en": {TextPercent: 150, Lang: "en"}, "contrast": {Contrast: true}, "spaced": {Spacing: true},
	} {
		s := shelf(t, o, "4A")
		whole := func(screen string) { t.Helper(); s.MustBeWhole("place-" + name + "-" + screen) }
		do := func(id string) { t.Helper(); s.Reach(id) }
		whole("shelf")
		do("place-scratch")
		whole("page")
		do("side")
		do("give")
		do("note")
		whole("note")
		s.Key(fyne.KeyEscape, fyne.KeyEscape)
		for _, id := range []string{"place-code-org", "place-phet"} {
			do(id)
			do("side")
			do("give")
			s.Key(fyne.KeyEscape)
		}
		whole("chosen")
		do("compare")
		whole("compare")
		s.Key(fyne.KeyEscape)
		do("list")
		whole("list")
		do("print")
		whole("print")
		s.Key(fyne.KeyEscape, fyne.KeyEscape)
		do("by-shelf")
		do("by-shelf")
		whole("explained")
		do("place-tiktok")
		whole("explained-page")
		s.Key(fyne.KeyEscape)
		do("avoid")
		whole("avoid")
		s.Key(fyne.KeyEscape)
		do("add")
		do("keep")
		whole("own")
		s.Key(fyne.KeyEscape)
		onlyOwn(t, s)
		do("judge")
		do("age-2")
		whole("judge")
		s.Key(fyne.KeyEscape)
		do("judge")
		s.Type("Vì")
		do("keep")
		whole("judge-wrong")
		s.Key(fyne.KeyEscape, fyne.KeyEscape)
		do("six")
		whole("six")
		for _, l := range kit.See(s.Window.Content()).Lines {
			if strings.HasSuffix(l.Text, "?") && l.Size < 768/22 {
				t.Errorf("%s: %q is %v high for a class", name, l.Text, l.Size)
			}
		}
	}
}

// onlyOwn opens the page of a place of the school's own.
func onlyOwn(t *testing.T, s *apptest.Stage) {
	t.Helper()
	id, err := s.Store.KeepOwnPlace("", places.Value(places.Own{Name: "Thư viện số", Use: "Đọc sách", Kind: "site", Price: "free"}))
	if err != nil {
		t.Fatal(err)
	}
	s.Open(ui.NewShelf(s.App))
	s.Press("place-" + id)
	s.MustShow(s.T("place-not-judged"))
}

func ownOf(t *testing.T, s *apptest.Stage) places.Own {
	t.Helper()
	all, err := s.Store.Places()
	if err != nil || len(all.Own) != 1 {
		t.Fatal(all.Own, err)
	}
	var own places.Own
	if err := json.Unmarshal(all.Own[0].Value, &own); err != nil {
		t.Fatal(err)
	}
	return own
}

func TestASchoolJudgesItsOwnPlaceByTheSixQuestions(t *testing.T) {
	s := shelf(t, apptest.Options{})
	onlyOwn(t, s)
	s.Press("judge")
	s.MustShow("1. Có đúng tuổi em không?")
	s.MustShow("6. Em dừng lại có dễ không?")
	s.Type("Ghi rõ từ 6 tuổi" + strings.Repeat("ô", places.MostWhy))
	s.Press("keep")
	s.MustShow("“Có đúng tuổi em không?” có lí do nhưng chưa có mức")
	s.Press("age-3")
	s.Press("keep")
	s.MustShow("“Đúng tuổi” dài quá 200 chữ")
	for range places.MostWhy {
		s.Key(fyne.KeyBackspace)
	}
	s.Press("chat-2")
	s.Press("time-1")
	s.Press("time-1") // taken back
	s.Press("keep")
	s.MustShow("Ghi rõ từ 6 tuổi")
	s.MustShow("Tạm được")
	s.MustShow("Trường chưa xem xét điều này.")
	if own := ownOf(t, s); len(own.Marks) != 2 || own.Marks["age"] != 3 || own.Marks["chat"] != 2 || len(own.Whys) != 1 {
		t.Errorf("kept is %+v", own)
	}
	s.Press("edit") // changing what it is leaves what was judged
	s.Press("place-price-paid")
	s.Press("keep")
	s.MustShow("Ghi rõ từ 6 tuổi")
	if own := ownOf(t, s); len(own.Marks) != 2 || own.Price != "paid" {
		t.Errorf("kept is %+v", own)
	}
}

func TestTheSixQuestionsAreAnsweredByTheKeyboardAlone(t *testing.T) {
	s := shelf(t, apptest.Options{})
	onlyOwn(t, s)
	s.Key(fyne.KeyQ)
	s.Type("Không cần tài khoản")
	for range 60 {
		if s.Focused() == "age-2" {
			break
		}
		s.Key(fyne.KeyTab)
	}
	s.Key(fyne.KeySpace)
	for range 60 {
		if s.Focused() == "keep" {
			break
		}
		s.Key(fyne.KeyTab)
	}
	s.Key(enter)
	s.MustShow("Không cần tài khoản")
	if own := ownOf(t, s); own.Marks["age"] != 2 || own.Whys["age"] != "Không cần tài khoản" {
		t.Errorf("kept is %+v", own)
	}
	s.Key(fyne.KeyQ, fyne.KeyEscape, fyne.KeyEscape)
	s.MustShow("Nên dùng gì?")
}
