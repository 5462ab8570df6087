package session_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	plans "lachanso/lessons/session"
	"lachanso/ui/app/apptest"
	"lachanso/ui/contest"
	ui "lachanso/ui/session"
)

// Every ready plan runs to its end by one key, each part as long as it is planned, and is in the record then.
func TestEveryReadyPlanRunsToItsEndOnTheScreen(t *testing.T) {
	s := shelf(t, apptest.Options{})
	for _, ready := range s.Pack.Plans {
		s.Open(ui.NewShelf(s.App))
		for i := 0; i < 5 && !contains(s, "ready-"+ready.ID); i++ {
			s.Key(fyne.KeyPageDown)
		}
		do(t, s, "ready-"+ready.ID)
		s.Key(fyne.KeyF5)
		for i, part := range ready.Parts {
			s.MustShow(ready.Parts[i].Title.VI)
			s.Pass(time.Duration(part.Minutes) * time.Minute)
			for n := 0; n < 60 && strings.Contains(s.Shown(), fmt.Sprintf("%d/%d ·", i+1, len(ready.Parts))); n++ {
				s.Key(fyne.KeyPageDown)
			}
		}
		s.MustShow("Kết thúc buổi sinh hoạt?")
		s.Press("yes")
		s.MustShow("Đã tổ chức")
		one := sessionsOf(t, s)[0]
		var held plans.Held
		if err := json.Unmarshal(one.Record, &held); err != nil {
			t.Fatal(err)
		}
		if one.Minutes != ready.Minutes || len(held.Parts) != len(ready.Parts) || one.Ended.IsZero() || one.GivenUp {
			t.Errorf("%s: held %d minutes, %d of %d parts", ready.ID, one.Minutes, len(held.Parts), len(ready.Parts))
		}
		s.Home()
		s.Settle()
	}
	if n := len(sessionsOf(t, s)); n != len(s.Pack.Plans) {
		t.Errorf("%d sessions are in the record", n)
	}
}

func contains(s *apptest.Stage, id string) bool {
	for _, h := range s.Hots() {
		if h.ID == id {
			return true
		}
	}
	return false
}

func TestTheHallSaysThatASessionIsUnfinished(t *testing.T) {
	s := opened(t, "month-10", apptest.Options{})
	door := contest.Door{ID: "plans", Icon: "calendar", Key: fyne.KeyK, Open: func() { s.Open(ui.NewShelf(s.App)) }, Waits: ui.Unfinished}
	hall := func() string {
		s.Open(contest.NewHall(s.App, door))
		return s.Shown()
	}
	if strings.Contains(hall(), "Có buổi đang dở") {
		t.Error("nothing was begun, and something is unfinished")
	}
	s.Key(fyne.KeyEscape, fyne.KeyF5)
	s.MustShow("1/")
	s.Key(fyne.KeyRight)
	dir := s.Dir()
	s.Quit()
	s = shelf(t, apptest.Options{Dir: dir})
	hall()
	s.MustShow("Có buổi đang dở")
	s.Key(enter) // the focus is there
	s.MustShow("Đang dở: Không một mình")
	hall()
	s.Key(fyne.Key1, enter) // a contest is begun after it, and put off: that is gone on with first
	s.Key(fyne.KeyEscape)
	s.Press("later")
	hall()
	s.MustShow("Có buổi đang dở")
	if got := s.Focused(); !strings.HasPrefix(got, "held-") {
		t.Errorf("the focus is on %q", got)
	}
	s.Key(fyne.KeyK, fyne.KeyC, fyne.KeyE)
	s.Press("yes")
	if strings.Contains(hall(), "Có buổi đang dở") {
		t.Error("it was ended, and is unfinished")
	}
}

func TestANoteOnASessionIsNotLostByAHastyEscape(t *testing.T) {
	s := opened(t, "month-10", apptest.Options{})
	s.Key(fyne.KeyF5, fyne.KeyE)
	s.Press("yes")
	s.MustShow("Đã tổ chức")
	fields := fieldsOf(s)
	s.Window.Canvas().Focus(fields[len(fields)-1])
	s.Type("Lần sau mang thêm loa")
	s.Key(fyne.KeyEscape)
	s.MustShow("chưa được lưu")
	s.Key(enter)
	s.MustShow("Đã tổ chức")
	s.Press("save")
	if one := sessionsOf(t, s)[0]; one.Note != "Lần sau mang thêm loa" {
		t.Errorf("kept %q", one.Note)
	}
}

func TestASessionIsHeldByMouseAlone(t *testing.T) {
	s := opened(t, "month-10", apptest.Options{})
	s.Key(fyne.KeyF5)
	press := func() { test.TapCanvas(s.Window.Canvas(), fyne.NewPos(500, 300)); s.Settle() }
	s.MustShow("1/")
	first := s.Shown()
	press()
	if s.Shown() == first {
		t.Error("a press on the page does not go on")
	}
	s.Key(fyne.KeyP)
	s.MustShow("Đang tạm dừng")
	s.Press("Chạy tiếp")
	if strings.Contains(s.Shown(), "Đang tạm dừng") {
		t.Error("the clock still stands")
	}
	s.Key(fyne.KeyP)
	press()
	if strings.Contains(s.Shown(), "Đang tạm dừng") {
		t.Error("a press on the page does not let the clock run")
	}
	for range 60 {
		if strings.Contains(s.Shown(), "Kết thúc buổi sinh hoạt?") {
			return
		}
		press()
	}
	t.Error("the mouse does not reach the end")
}

func TestASessionGoesOnAfterThePowerIsCutAndTheClockIsSetBack(t *testing.T) {
	s := opened(t, "month-10", apptest.Options{})
	s.Key(fyne.KeyF5)
	s.Pass(5 * time.Minute)
	s.Key(fyne.KeyDown, fyne.KeyPlus)
	s.Pass(-3 * time.Hour) // somebody sets the PC's clock back
	s.Key(fyne.KeyRight)
	s.MustShow("15:00")
	s.Pass(2 * time.Minute)
	s.Key(fyne.KeyMinus)
	s.MustShow("12:00")
	s.MustShow("38:00")
	dir := s.Dir()
	s.Quit()
	s = shelf(t, apptest.Options{Dir: dir})
	s.MustShow("Đang dở: Không một mình")
	s.Key(fyne.KeyC)
	s.MustShow("Đang tạm dừng")
	s.MustShow("12:00")
	s.Pass(time.Hour)
	s.Key(enter)
	s.MustShow("38:00")
	s.Key(fyne.KeyU)
	s.MustShow("13:00") // the minute that was taken is back
	s.Key(fyne.KeyEscape)
	s.MustShow("Rời buổi sinh hoạt?")
	s.Press("later")
	s.MustShow("Đang dở: Không một mình")
	s.Key(fyne.KeyC)
	s.Key(fyne.KeyEscape)
	s.Press("give-up")
	if one := sessionsOf(t, s)[0]; !one.GivenUp || one.Ended.IsZero() {
		t.Errorf("%+v", one)
	}
}

func TestAStoryAndAContestOpenTheirRoomsAndComeBack(t *testing.T) {
	s := opened(t, "safer-internet-day", apptest.Options{})
	s.Key(fyne.KeyF5, fyne.KeyDown)
	s.MustShow("Mở câu chuyện")
	s.Key(enter)
	s.MustShow("Giơ tay chọn")
	s.Key(fyne.KeyEscape)
	s.MustShow("Nhóm mới, thiếu một người")
	s.Key(fyne.KeyDown)
	s.Press("open")
	s.MustShow("Số em thi")
	s.MustShow("200")
	s.Key(fyne.KeyEscape)
	s.Press("open")
	s.Press("begin")
	if strings.Contains(s.Shown(), "Chưa đủ câu hỏi") {
		s.Key(enter)
	}
	s.MustShow("200 em trên sàn thi")
	s.Pass(10 * time.Minute)
	s.Key(fyne.KeyEscape)
	s.Press("give-up")
	s.Key(fyne.KeyEscape)
	s.MustShow("3/6 · 80:00") // the session's clock has gone on
}
