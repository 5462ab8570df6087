package session_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
)

// clear empties a field and gives it the focus.
func clear(s *apptest.Stage, field fyne.Focusable) {
	s.Window.Canvas().Focus(field)
	for range 70 {
		s.Key(fyne.KeyBackspace, fyne.KeyDelete)
	}
}

func TestAPlanSaysWhenItBeginsAndWhoIsInCharge(t *testing.T) {
	s := opened(t, "month-09", apptest.Options{})
	s.MustShow("chưa có giờ bắt đầu")
	s.MustShow("3–10′")
	s.Press("whom")
	start := fieldsOf(s)[1]
	for _, bad := range []string{"24:00", "bảy giờ", "7:60"} {
		clear(s, start)
		s.Type(bad)
		s.MustShow("Giờ bắt đầu chưa đúng")
		s.Press("keep")
		s.MustShow("Giờ bắt đầu chưa đúng")
	}
	clear(s, start)
	s.Type("7h15")
	s.Press("keep")
	s.MustShow("300 em · 07:15")
	s.MustShow("07:18")
	s.MustShow("–07:25")
	s.Press("who")
	s.MustShow("Ai phụ trách phần này?")
	s.MustShow("Gần – xa – nhắm · 07:15–07:18")
	s.Press("who-Giáo viên chủ nhiệm")
	s.Press("keep")
	s.MustShow("Phụ trách: Giáo viên chủ nhiệm")
	s.Press("who")
	clear(s, fieldsOf(s)[0])
	s.Type(strings.Repeat("ô", 61))
	s.Press("keep")
	s.MustShow("nhiều nhất 60 chữ")
	s.Key(fyne.KeyEscape)
	s.MustShow("Phụ trách: Giáo viên chủ nhiệm")
	s.Press("undo")
	if strings.Contains(s.Shown(), "Phụ trách: ") {
		t.Error("undone, it is still there")
	}
}

func TestTimesAndPeopleAreGivenByTheKeyboardAloneAndStandInTheSession(t *testing.T) {
	s := opened(t, "month-09", apptest.Options{})
	s.Key(fyne.KeyDown, fyne.KeyW)
	s.Type("Cô Lan")
	s.Key(enter)
	s.MustShow("Phụ trách: Cô Lan")
	s.Key(fyne.KeyN)
	clear(s, fieldsOf(s)[1])
	s.Type(s.Now().Local().Format("15:04")) // it begins now
	s.Key(enter)
	s.Key(fyne.KeyS, enter)
	p := planOf(t, kept(t, s)[0].Setup)
	if p.Parts[1].Who != "Cô Lan" || p.Start != s.Now().Local().Format("15:04") {
		t.Fatalf("kept is %+v", p)
	}
	s.Key(fyne.KeyF5)
	s.Pass(2 * time.Minute)
	s.MustShow(p.When(0))
	s.MustShow("Đúng giờ")
	s.Key(fyne.KeyDown, fyne.KeyN)
	s.MustShow("Sớm 1 phút. Phần này còn 7:00")
	s.MustShow(p.When(1) + " · Phụ trách: Cô Lan")
	s.Pass(7 * time.Minute)
	s.Key(fyne.KeyDown, fyne.KeyPlus, fyne.KeyPlus)
	s.Key(fyne.KeyN)
	s.Pass(time.Second)
	s.MustShow(p.When(2))
	s.MustShow("Chậm 1 phút")
	s.Key(fyne.KeyDown, fyne.KeyDown)
	s.Press("yes")
	s.MustShow("Đã tổ chức")
}
