package teach_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/teach"
)

// lessonPage opens the page of 3B for class 4A, by keys, at one of its parts.
func lessonPage(t *testing.T, s *apptest.Stage, part fyne.KeyName) store.Class {
	t.Helper()
	s.Key(fyne.KeyReturn) // class 4A
	s.Key(fyne.KeyReturn) // 3B, which is suggested
	s.Key(part)
	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	return classes[0]
}

func edits(t *testing.T, s *apptest.Stage, class store.Class) []string {
	t.Helper()
	all, err := s.Store.SlideEdits(class.ID, "3B")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestTheYearMapSuggestsTheLesson(t *testing.T) {
	s := classroom(t, apptest.Options{Also: "1B"})
	s.Key(fyne.KeyReturn)
	s.MustShow("Bài của tuần 4, lớp chưa học. Nay là tuần 12.")
	s.Key(fyne.KeyF5)
	readCard(t, s)
	s.Pass(20 * time.Minute)
	s.Key(fyne.KeyEscape, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEscape) // over; back to the lessons
	s.MustShow("Lớp học kịp năm học. Bài kế tiếp là của tuần 19.")
	s.Pass(7 * 24 * time.Hour)
	s.Key(fyne.KeyEscape, fyne.KeyReturn)
	s.Press("again-3B") // it is to be reviewed a week later
	s.MustShow("3B. Dừng - Lưu - Chặn - Kể")
}

func TestALessonsPageSaysWhatItIsFor(t *testing.T) {
	s := classroom(t, apptest.Options{})
	lessonPage(t, s, fyne.Key1)
	for _, words := range []string{
		"Xếp đúng thứ tự bốn bước", "Máy chiếu hoặc bảng", "Thời gian: 35 phút", "Hoạt động: 12",
		"Khung năng lực số cho người học (Thông tư 02/2025/TT-BGDĐT): miền 4, mã 4.2, 4.3 (cần kiểm tra)", "Lớp 4A · 3 em",
	} {
		s.MustShow(words)
	}
	s.Key(fyne.Key2)
	s.MustShow("1 · Mở bài")
	s.MustShow("Hôm nay chúng ta học bốn bước") // its notes
	s.Key(fyne.Key3)
	s.MustShow("Điều có thể xảy ra")
	s.Key(fyne.KeyEscape)
	s.MustShow("Chọn bài để dạy")
}

func TestTheTeachersCardComesBeforeTheClassSeesTheLesson(t *testing.T) {
	s := classroom(t, apptest.Options{})
	s.Key(fyne.KeyReturn, fyne.KeyF5)
	s.MustShow("Lớp chưa nhìn thấy gì.")
	s.Key(fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyEscape) // leafed through, and left
	s.MustShow("Chọn bài để dạy")
	s.Key(fyne.KeyF5)
	readCard(t, s)
	s.MustShow("Em có bốn bước")
	s.Key(fyne.KeyEscape, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEscape, fyne.KeyF5)
	s.MustShow("Em có bốn bước") // the same day it is not asked for again
	s.Key(fyne.KeyEscape, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEscape)
	s.Pass(24 * time.Hour)
	s.Key(fyne.KeyF5)
	s.MustShow("Đọc thẻ giáo viên trước đã")
}

func TestALessonWithoutHardThingsIsProjectedAtOnce(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	if _, err := s.Store.MakeClass("2A", 2); err != nil {
		t.Fatal(err)
	}
	s.Open(teach.NewClasses(s.App))
	s.Key(fyne.KeyReturn, fyne.KeyF5) // 5A, for a class without pupils
	s.MustShow("Em cần giúp")
	s.Key(fyne.KeyEscape)
	s.MustShow("Dừng giữa bài?")
}

func TestSlidesAreHiddenMovedAndUndoneByKeys(t *testing.T) {
	s := classroom(t, apptest.Options{})
	class := lessonPage(t, s, fyne.Key2)
	s.Key(fyne.KeyX)
	s.MustShow("Đã ẩn")
	s.Key(fyne.KeyRight, fyne.KeyRightBracket) // the second slide goes behind the third
	if got := s.Focused(); got != "slide-3B-02" {
		t.Errorf("the focus is on %q", got)
	}
	if got, want := edits(t, s, class), []string{"hide 3B-01", "move 3B-02 3B-03"}; !slices.Equal(got, want) {
		t.Errorf("kept %q, want %q", got, want)
	}
	s.Key(fyne.KeyEscape, fyne.KeyF5)
	readCard(t, s)
	s.MustShow("Chuyện của Minh") // the third slide, now the first
	s.Key(fyne.KeyRight)
	s.MustShow("Em làm gì?")
	s.Key(fyne.KeyEscape, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEscape)
	s.Press("ready")
	s.Key(fyne.Key2, fyne.KeyU, fyne.KeyU)
	if shown := s.Shown(); strings.Contains(shown, "Đã ẩn") {
		t.Error("undone, a slide is still hidden")
	}
	if labels := s.Labels(); slices.Contains(labels, "reset Về bản gốc") {
		t.Error("undone, it can be reset")
	}
}

func TestAnotherClassSeesThePacksSlides(t *testing.T) {
	s := classroom(t, apptest.Options{})
	if _, err := s.Store.MakeClass("4B", 4); err != nil {
		t.Fatal(err)
	}
	lessonPage(t, s, fyne.Key2)
	s.Key(fyne.KeyX, fyne.KeyEscape, fyne.KeyEscape)
	s.Press("4B")
	s.Press("ready")
	s.Key(fyne.Key2)
	if strings.Contains(s.Shown(), "Đã ẩn") {
		t.Error("the slide hidden for 4A is hidden for 4B")
	}
}

func TestTheLastSlideCannotBeHidden(t *testing.T) {
	s := classroom(t, apptest.Options{})
	lessonPage(t, s, fyne.Key2)
	for range 20 {
		s.Key(fyne.KeyX, fyne.KeyRight)
	}
	s.Key(fyne.KeyX)
	s.MustShow("Bài cần còn ít nhất một trang.")
	s.Press("reset")
	if strings.Contains(s.Shown(), "Đã ẩn") {
		t.Error("back to the pack's, a slide is still hidden")
	}
}

func TestWithoutAClassSlidesAreOnlyLookedAt(t *testing.T) {
	s := classroom(t, apptest.Options{})
	s.Press("without")
	s.Press("ready")
	s.Key(fyne.Key2, fyne.KeyX, fyne.KeyA)
	s.MustShow("Chọn một lớp để ẩn")
	if strings.Contains(s.Shown(), "Đã ẩn") {
		t.Error("a slide was hidden for no class")
	}
	s.Key(fyne.KeyReturn) // the chosen slide, large
	s.MustShow("Trang 1/12")
	s.Key(fyne.KeyPageDown)
	s.MustShow("Trang 2/12")
}

func TestEditsOfSlidesThatAreGoneAreSaid(t *testing.T) {
	s := classroom(t, apptest.Options{})
	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	for _, edit := range []string{"hide 3B-99", "hide 3B-01"} {
		if err := s.Store.EditSlides(classes[0].ID, "3B", edit); err != nil {
			t.Fatal(err)
		}
	}
	lessonPage(t, s, fyne.Key2)
	s.MustShow("không còn trang: 3B-99")
	s.MustShow("Đã ẩn")
}

func TestATeacherWritesASlideByKeysAlone(t *testing.T) {
	s := classroom(t, apptest.Options{})
	class := lessonPage(t, s, fyne.Key2)
	s.Key(fyne.KeyA)
	s.Type("Việc của lớp")
	s.Key(fyne.KeyTab)
	s.Type("Mỗi tổ một câu chào.\n- Ngắn")
	s.MustShow("Vừa trang chiếu")
	s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn) // a minute more
	s.Key(fyne.KeyTab, fyne.KeyReturn)              // save
	s.MustShow("Của thầy cô · Ý chính · Mở đầu · 3 phút")
	if got := edits(t, s, class); len(got) != 1 || !strings.Contains(got[0], `"title":"Việc của lớp"`) {
		t.Fatalf("kept %q", got)
	}
	s.Key(fyne.KeyE) // write it anew
	s.Type("!")
	s.Key(fyne.KeyEscape)
	s.MustShow("Bỏ trang đang viết?")
	s.Key(fyne.KeyEscape, fyne.KeyReturn) // no; Enter in the field saves
	s.MustShow("Việc của lớp!")
	s.Key(fyne.KeyEscape, fyne.KeyF5)
	readCard(t, s)
	s.Key(fyne.KeyRight)
	s.MustShow("Việc của lớp!")
	s.Key(fyne.KeyEscape, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEscape)
	s.Press("ready")
	s.Key(fyne.Key2, fyne.KeyRight, fyne.KeyDelete)
	if strings.Contains(s.Shown(), "Việc của lớp!") {
		t.Error("the slide was thrown away and is still there")
	}
}

func TestATeachersQuestionIsCounted(t *testing.T) {
	s := classroom(t, apptest.Options{})
	class := lessonPage(t, s, fyne.Key2)
	s.Key(fyne.KeyA)
	s.Press("kind-question")
	s.Type("Lớp mình chọn gì?")
	s.MustShow("Thầy cô ghi ít nhất hai câu trả lời.")
	s.Key(fyne.KeyTab)
	s.Type("Đá cầu")
	s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
	s.Type("Nhảy dây")
	s.MustShow("Thầy cô bấm “Đúng” ở một câu trả lời đã ghi.")
	s.Key(fyne.KeyTab)
	s.Type("Ai cũng chơi được")
	s.Press("right-1")
	s.MustShow("Vừa trang chiếu")
	s.Press("save")
	s.Key(fyne.KeyEscape, fyne.KeyF5)
	readCard(t, s)
	s.Key(fyne.KeyRight, fyne.Key2, fyne.Key2, fyne.KeyReturn, fyne.KeyReturn)
	s.MustShow("Ai cũng chơi được")
	s.Key(fyne.KeyRight, fyne.KeyEscape, fyne.KeyLeft, fyne.KeyReturn)
	s.MustShow("Lớp mình chọn gì?") // among what was counted
	lessons, err := s.Store.TaughtTo(class.ID)
	if err != nil || len(lessons) != 1 || len(lessons[0].Hands) != 1 || lessons[0].Hands[0].Counts["B"] != 2 {
		t.Fatalf("kept %+v, %v", lessons, err)
	}
}

func TestWhatDoesNotFitIsSaidAndNotSaved(t *testing.T) {
	s := classroom(t, apptest.Options{})
	class := lessonPage(t, s, fyne.Key2)
	s.Key(fyne.KeyA, fyne.KeyReturn) // nothing is written
	s.MustShow("Thầy cô ghi tiêu đề hoặc nội dung.")
	s.Type(strings.Repeat("một chuyện dài ", 40))
	s.Key(fyne.KeyReturn)
	s.MustShow("Nhiều chữ quá một trang chiếu.")
	if got := edits(t, s, class); len(got) != 0 {
		t.Errorf("kept %q", got)
	}
}

// photoFile writes a picture to a folder with spaces and marks in its name.
func photoFile(t *testing.T, name string, data []byte) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "Ảnh của lớp")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func redPicture(t *testing.T) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 400, 300))
	for i := range img.Pix {
		img.Pix[i] = []byte{255, 0, 0, 255}[i%4]
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// hugePicture is the head of a PNG of 12,000 × 9,000 dots.
func hugePicture() []byte {
	head := binary.BigEndian.AppendUint32([]byte("IHDR"), 12_000)
	head = append(binary.BigEndian.AppendUint32(head, 9_000), 8, 2, 0, 0, 0)
	out := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), head...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(head))
}

func TestATeachersPictureIsProjected(t *testing.T) {
	s := classroom(t, apptest.Options{})
	lessonPage(t, s, fyne.Key2)
	s.Key(fyne.KeyA)
	s.Press("kind-picture")
	path := photoFile(t, "sân trường.png", redPicture(t))
	s.Type(`"` + path + `"` + "\n") // as Windows copies a path
	s.MustShow("Vừa trang chiếu")
	s.Type("Sân trường mình")
	s.Key(fyne.KeyReturn)
	s.MustShow("Của thầy cô · Ảnh")
	if err := os.Remove(path); err != nil { // it was kept
		t.Fatal(err)
	}
	s.Key(fyne.KeyEscape, fyne.KeyF5)
	readCard(t, s)
	s.Key(fyne.KeyRight)
	s.MustShow("Sân trường mình")
	s.Settle()
	s.Redraw()
	if c := color.RGBAModel.Convert(s.Picture().At(512, 300)).(color.RGBA); c.R < 200 || c.G > 60 {
		t.Errorf("in the middle of the picture it is %v", c)
	}
}

func TestPicturesThatAreNotTakenSayWhy(t *testing.T) {
	large := filepath.Join(t.TempDir(), "lớn.jpg")
	if f, err := os.Create(large); err != nil || f.Truncate(31<<20) != nil || f.Close() != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ path, want string }{
		"12,000 × 9,000":      {photoFile(t, "to.png", hugePicture()), "Ảnh rộng 12000 × 9000 điểm"},
		"a renamed program":   {photoFile(t, "anh.jpg", append([]byte("MZ\x90\x00"), make([]byte, 999)...)), "không phải ảnh"},
		"a broken JPEG":       {photoFile(t, "hong.jpg", []byte("\xff\xd8\xff\xe0\x00\x10JFIF")), "Ảnh bị hỏng"},
		"a huge file":         {large, "Tệp lớn hơn 30 MB"},
		"a path that is gone": {filepath.Join(t.TempDir(), "mất.png"), "Không thấy tệp"},
		"a folder":            {t.TempDir(), "Đây là thư mục"},
		"an empty file":       {photoFile(t, "rong.png", nil), "không phải ảnh"},
	} {
		t.Run(name, func(t *testing.T) {
			s := classroom(t, apptest.Options{})
			class := lessonPage(t, s, fyne.Key2)
			s.Key(fyne.KeyA)
			s.Press("kind-picture")
			s.Type(c.path + "\n")
			s.MustShow(c.want)
			s.MustShow("Thầy cô chọn một ảnh.")
			s.Press("save")
			if got := edits(t, s, class); len(got) != 0 {
				t.Errorf("kept %q", got)
			}
			s.Key(fyne.KeyEscape)
			s.MustShow("Trang chiếu")
		})
	}
}

func TestAPictureMayBeDroppedOnTheWindow(t *testing.T) {
	s := classroom(t, apptest.Options{})
	lessonPage(t, s, fyne.Key2)
	s.Key(fyne.KeyA)
	path := photoFile(t, "a.png", redPicture(t))
	s.Drop(path)
	s.MustShow("Vừa trang chiếu")
	s.Press("save")
	s.MustShow("Của thầy cô · Ảnh")
	s.Drop(path) // not where a picture is asked for
	s.MustShow("Của thầy cô · Ảnh")
}

func TestEveryScreenOfGettingReadyIsLegible(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range sizes {
		o.Also = "3D" // which has the longest card
		s := classroom(t, o)
		class := lessonPage(t, s, fyne.Key1)
		legible(t, s)
		s.Key(fyne.Key2)
		s.Look("ready-slides")
		legible(t, s)
		s.Key(fyne.KeyX, fyne.KeyRight, fyne.KeyReturn)
		legible(t, s)
		s.Key(fyne.KeyEscape, fyne.Key3)
		legible(t, s)
		s.Key(fyne.Key2, fyne.KeyA)
		for _, kind := range []string{"text", "picture", "question"} {
			s.Press("kind-" + kind)
			s.Press("save") // says what is missing
			legible(t, s)
		}
		s.Key(fyne.KeyEscape)
		if err := s.Store.EditSlides(class.ID, "3B", "hide 3B-99"); err != nil {
			t.Fatal(err)
		}
		s.Key(fyne.KeyEscape)
		s.Press("ready")
		s.Key(fyne.Key2)
		legible(t, s)
		s.Key(fyne.KeyEscape)
		s.Press("lesson-3D")
		s.Key(fyne.KeyF5)
		for range 12 {
			legible(t, s)
			s.Key(fyne.KeyPageDown)
		}
		if s.Focused() != "on" {
			t.Error("the card was left by leafing")
		}
	}
}

func TestAPictureIsFoundInItsFolder(t *testing.T) {
	s := classroom(t, apptest.Options{})
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	folder := filepath.Join(home, "Downloads")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"sân trường.PNG", "danh sách.xlsx"} {
		if err := os.WriteFile(filepath.Join(folder, name), redPicture(t), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lessonPage(t, s, fyne.Key2)
	s.Key(fyne.KeyA)
	s.Press("kind-picture")
	s.Press("browse")
	s.MustShow("sân trường.PNG")
	if strings.Contains(s.Shown(), "danh sách.xlsx") {
		t.Error("a list is offered as a picture")
	}
	s.Key(fyne.KeyReturn)
	s.MustShow("Vừa trang chiếu")
	s.Press("save")
	s.MustShow("Của thầy cô · Ảnh")
}

// A table of the card is read as a list: whom to call when, without the names of its columns.
func TestTheCardsTableIsAList(t *testing.T) {
	s := classroom(t, apptest.Options{})
	lessonPage(t, s, fyne.Key3)
	all := ""
	for range 6 {
		all += s.Shown() + " "
		s.Key(fyne.KeyPageDown)
	}
	if !strings.Contains(all, "Nguy hiểm ngay:") || strings.Contains(all, "Khi nào:") {
		t.Errorf("the card says %s", all)
	}
}
