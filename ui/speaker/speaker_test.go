package speaker_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons/speakers"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	ui "lachanso/ui/speaker"
)

const enter = fyne.KeyReturn

func desk(t *testing.T, o apptest.Options) *apptest.Stage {
	t.Helper()
	o.Whole = true
	s := apptest.New(t, o)
	if _, err := s.Store.MakeClass("4A", 4); err != nil && o.Dir == "" {
		t.Fatal(err)
	}
	s.Open(ui.NewDesk(s.App))
	return s
}

func TestAnInvitationGoesItsWayByTheKeyboardAlone(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	s := desk(t, apptest.Options{})
	if s.Focused() != "office-commune-office" {
		t.Fatalf("the focus is on %q", s.Focused())
	}
	s.Key(fyne.KeyDown, enter)
	s.MustShow("An ninh, trật tự ở xã")
	s.MustShow("Chương trình không ghi sẵn tên người hay số điện thoại")
	s.Key(fyne.KeyI)
	s.Type("Công an xã Tân Trụ")
	s.Key(fyne.KeyTab)
	s.Type("Đại uý Trần Văn Minh\n")
	s.MustShow("Kính gửi: Công an xã Tân Trụ")
	s.Type("7/12/2026")
	s.Key(fyne.KeyTab)
	s.Type("7h30")
	s.Key(fyne.KeyTab)
	s.Type("Sân trường\n")
	s.MustShow("còn thiếu: Chủ đề.")
	s.Key(fyne.KeyP)
	s.MustShow("Thư còn thiếu")
	s.Key(fyne.KeyEscape, fyne.KeyE)
	for s.Focused() != "topic-2" {
		s.Key(fyne.KeyTab)
	}
	s.Key(enter, fyne.KeyTab, enter)
	for s.Focused() != "keep" {
		s.Key(fyne.KeyTab)
	}
	s.Key(enter)
	s.MustShow("Tự bảo vệ khi tương tác; Nhận biết, kể, báo cáo")
	s.MustShow("07:30 07/12/2026 · 30 phút")
	s.Key(fyne.Key1)
	s.MustShow("đã gửi · 23/11/2026")
	s.Key(fyne.Key1, fyne.Key2)
	s.MustShow("khách không đến")
	s.Key(fyne.KeyU, fyne.Key1)
	s.MustShow("khách đã đến")
	s.Key(fyne.KeyT)
	s.Type("Tờ rơi\n")
	s.MustShow("Tờ rơi · 1 · 23/11/2026")
	s.Key(fyne.Key1)
	s.MustShow("đã cảm ơn")
	s.Key(fyne.KeyP)
	s.MustShow("Thư cảm ơn")
	s.Key(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape)
	s.MustShow("Thư mời báo cáo viên · đã cảm ơn 23/11/2026")
	s.Quit()
	s = desk(t, apptest.Options{Dir: s.Dir()})
	s.MustShow("đã cảm ơn 23/11/2026")
}

func TestAHastyEscapeLosesNothingThatWasTyped(t *testing.T) {
	s := desk(t, apptest.Options{})
	s.Key(fyne.KeyN, fyne.KeyEscape) // nothing was typed, nothing is asked
	s.MustShow("Danh bạ cơ quan")
	s.Key(fyne.KeyN)
	s.Type("Trạm Y tế xã Tân Trụ")
	s.Key(fyne.KeyEscape)
	s.MustShow("Điều thầy cô vừa gõ chưa được lưu")
	s.Key(enter) // a hasty Enter stays
	s.MustShow("Trạm Y tế xã Tân Trụ")
	s.Key(fyne.KeyEscape)
	s.Press("yes")
	s.MustShow("Danh bạ cơ quan")
	if all, err := s.Store.Speakers(); err != nil || len(all) != 0 {
		t.Errorf("%v %v", all, err)
	}
}

func TestALetterIsNotMadeWithoutAnAddressee(t *testing.T) {
	s := desk(t, apptest.Options{})
	s.Key(fyne.KeyPageDown)
	s.Press("office-helpline")
	s.Press("material")
	s.Press("keep")
	s.MustShow("thư không thể thiếu người nhận")
	s.Type(strings.Repeat("ư", speakers.MostLetters+1))
	s.Press("keep")
	s.MustShow("dài quá 100 chữ")
	s.Key(fyne.KeyEscape)
	if all, err := s.Store.Speakers(); err != nil || len(all) != 0 {
		t.Fatalf("%v %v", all, err)
	}
	s.Press("material")
	s.Type(strings.Repeat("ư", speakers.MostLetters))
	s.Press("keep")
	s.Press("topic-3")
	s.Press("keep")
	s.Press("print")
	s.MustShow("Thư xin tài liệu")
	s.Key(fyne.KeyEscape, fyne.KeyEscape)
	s.Press("erase")
	s.Press("yes")
	s.MustShow("Chưa điền")
	s.Key(fyne.KeyEscape)
	s.MustShow("Tổng đài điện thoại quốc gia bảo vệ trẻ em 111")
	for _, h := range s.Hots() {
		if strings.HasPrefix(h.ID, "letter-") {
			s.Press(h.ID)
			break
		}
	}
	s.MustShow("còn thiếu: Tên cơ quan.")
	s.Press("print")
	s.MustShow("Thư còn thiếu")
}

func TestWrongDaysAndTimesAreSaid(t *testing.T) {
	s := desk(t, apptest.Options{})
	s.Press("office-commune-health")
	s.MustShow("xem lại tên chính thức")
	s.Press("invite")
	s.Type("Trạm Y tế xã\n")
	s.Type("hôm nào\n")
	s.MustShow("Ngày viết như 05/12/2026")
	for range 8 {
		s.Key(fyne.KeyBackspace)
	}
	s.Type("7/12/2026")
	s.Key(fyne.KeyTab)
	s.Type("sáng sớm\n")
	s.MustShow("Giờ viết như 7:30")
	s.Key(fyne.KeyEscape)
	all, err := s.Store.Speakers()
	if err != nil || len(all) != 1 {
		t.Errorf("%d things are kept: %v", len(all), err)
	}
}

// What is erased is in no byte of the file, and on no screen.
func TestAnErasedContactIsGone(t *testing.T) {
	s := desk(t, apptest.Options{})
	s.Press("add")
	s.Type("Câu lạc bộ Kim Ngân")
	s.Key(fyne.KeyTab)
	s.Type("Bà Hoàng Kim Ngân Hà\n")
	s.Key(fyne.KeyPageDown)
	s.Press("Câu lạc bộ Kim Ngân")
	s.MustShow("Bà Hoàng Kim Ngân Hà")
	s.Press("erase")
	s.Press("no")
	s.MustShow("Bà Hoàng Kim Ngân Hà")
	s.Press("erase")
	s.Press("yes")
	s.MustShow("Danh bạ cơ quan")
	if strings.Contains(s.Shown(), "Kim Ngân") {
		t.Error("it is still shown")
	}
	s.Quit()
	data, err := os.ReadFile(filepath.Join(s.Dir(), store.FileName))
	if err != nil || bytes.Contains(data, []byte("Kim Ngân")) {
		t.Errorf("it is still in the file: %v", err)
	}
}

func TestLettersAreWritten(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	s := desk(t, apptest.Options{})
	contact, err := s.Store.KeepSpeaker("", speakers.SortContact, speakers.Value(speakers.Contact{Office: "commune-police", Name: "Công an xã Tân Trụ"}))
	if err != nil {
		t.Fatal(err)
	}
	l := speakers.Letter{Kind: speakers.Invite, Contact: contact, Topics: []int{2}, Day: "2026-12-07", Time: "07:30", Minutes: 30, Venue: "Sân trường"}
	id, err := s.Store.KeepSpeaker("", speakers.SortLetter, speakers.Value(l))
	if err != nil {
		t.Fatal(err)
	}
	s.Key(fyne.KeyEscape)
	s.Open(ui.NewDesk(s.App))
	s.Press("letter-" + id)
	s.Press("print")
	s.Press("place-data")
	s.Press("write")
	files, err := filepath.Glob(filepath.Join(s.Dir(), "giay-to", "*.docx"))
	if err != nil || len(files) != 2 {
		t.Fatalf("papers are %v: %v", files, err)
	}
}

// Nothing is cut or covered, at both sizes, in both languages, with large text and in high contrast.
func TestTheRoomFits(t *testing.T) {
	apptest.Plainly(t)
	for name, o := range map[string]apptest.Options{
		"vi": {}, "en": {Lang: "en"}, "wide": {Width: 1366, Height: 768}, "wide-en": {Lang: "en", Width: 1366, Height: 768},
		"large": {TextPercent: 150}, "large-en": {TextPercent: 150, Lang: "en"}, "contrast": {Contrast: true}, "spaced": {Spacing: true},
	} {
		s := desk(t, o)
		contact, err := s.Store.KeepSpeaker("", speakers.SortContact, speakers.Value(speakers.Contact{Office: "commune-police", Name: strings.Repeat("ư", 100), Person: "Đại uý Trần Văn Minh", Role: "Phó Trưởng Công an"}))
		if err != nil {
			t.Fatal(err)
		}
		l := speakers.Letter{
			Kind: speakers.Invite, Contact: contact, Topics: []int{1, 2, 3, 4, 5, 6, 7}, Bands: nil, Day: "2026-12-07", Time: "07:30", Minutes: 30, Venue: "Sân trường", Pupils: 300,
			Steps: []speakers.Step{{What: speakers.Sent, Day: "2026-11-24"}, {What: speakers.Yes, Day: "2026-11-26"}},
		}
		for range 7 {
			l.Received = append(l.Received, speakers.Thing{Title: "Tờ rơi “Không một mình” cho học sinh tiểu học và trung học cơ sở", Count: 120, Day: "2026-11-26"})
		}
		id, err := s.Store.KeepSpeaker("", speakers.SortLetter, speakers.Value(l))
		if err != nil {
			t.Fatal(err)
		}
		s.Key(fyne.KeyEscape)
		s.Open(ui.NewDesk(s.App))
		whole := func(screen string) { t.Helper(); s.MustBeWhole("speaker-" + name + "-" + screen) }
		do := func(id string) { t.Helper(); s.Reach(id) }
		whole("desk")
		do("office-commune-office")
		whole("office")
		s.Key(fyne.KeyEscape)
		do("office-commune-police")
		whole("known")
		do("edit")
		whole("contact")
		s.Key(fyne.KeyEscape, fyne.KeyEscape)
		do("letter-" + id)
		whole("letter")
		do("edit")
		whole("letter-form")
		s.Key(fyne.KeyEscape)
		do("thing")
		do("keep")
		whole("thing")
	}
}
