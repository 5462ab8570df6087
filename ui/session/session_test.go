package session_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	ui "lachanso/ui/session"
)

const enter = fyne.KeyReturn

// shelf is the program at the list of plans, with all lessons.
func shelf(t *testing.T, o apptest.Options) *apptest.Stage {
	t.Helper()
	o.Whole = true
	s := apptest.New(t, o)
	s.Open(ui.NewShelf(s.App))
	return s
}

// do presses what may lie below the window's edge.
func do(t *testing.T, s *apptest.Stage, id string) {
	t.Helper()
	for _, h := range s.Hots() {
		if h.ID == id {
			h.Do()
			s.Settle()
			return
		}
	}
	t.Fatalf("nothing to press is called %q; there are %q", id, s.Labels())
}

// opened is a ready plan in the planner.
func opened(t *testing.T, id string, o apptest.Options) *apptest.Stage {
	t.Helper()
	s := shelf(t, o)
	for range 5 {
		for _, h := range s.Hots() {
			if h.ID == "ready-"+id {
				do(t, s, h.ID)
				return s
			}
		}
		s.Key(fyne.KeyPageDown)
	}
	t.Fatalf("no ready plan %s; there are %q", id, s.Labels())
	return nil
}

// kept are the saved plans.
func kept(t *testing.T, s *apptest.Stage) []store.Plan {
	t.Helper()
	all, err := s.Store.Plans()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func planOf(t *testing.T, data []byte) plans.Plan {
	t.Helper()
	var p plans.Plan
	if err := json.Unmarshal(data, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

func sessionsOf(t *testing.T, s *apptest.Stage) []store.Session {
	t.Helper()
	all, err := s.Store.Sessions()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAPlanIsMadeChangedAndSavedByTheKeyboardAlone(t *testing.T) {
	s := shelf(t, apptest.Options{})
	s.MustShow("Chưa lưu kế hoạch nào")
	s.Key(fyne.KeyN)
	s.MustShow("Chương trình chọn các phần vừa đủ giờ")
	s.Key(enter)
	s.MustShow("Vừa đủ 15 / 15 phút")
	s.Key(fyne.KeyDown, fyne.KeyPlus, fyne.KeyPlus)
	s.MustShow("Quá 2 phút: 17 / 15 phút")
	s.Key(fyne.KeyMinus, fyne.KeyMinus, fyne.KeyMinus)
	s.MustShow("Còn 1 phút: 14 / 15 phút")
	s.Key(fyne.KeyV)
	s.MustShow("Vừa đủ 15 / 15 phút")
	s.Key(fyne.KeyRightBracket, fyne.KeyA, enter)
	s.MustShow("Quá")
	s.Key(fyne.KeyX, fyne.KeyU, fyne.KeyDelete)
	s.MustShow("Vừa đủ 15 / 15 phút")
	s.Key(fyne.KeyR, enter, fyne.KeyS)
	s.MustShow("Tên kế hoạch")
	s.Type(" của Liên đội")
	s.Key(enter)
	s.MustShow("Đã lưu lúc")
	all := kept(t, s)
	if len(all) != 1 || !strings.Contains(all[0].Name, "của Liên đội") {
		t.Fatalf("saved is %+v", all)
	}
	p := planOf(t, all[0].Setup)
	if p.Total() != 15 || len(p.Parts) != 4 {
		t.Errorf("saved is %+v", p)
	}
	s.Key(fyne.KeyPlus, fyne.KeyEscape) // a plan with a name is saved as it is left
	s.MustShow("Kế hoạch đã lưu")
	if p := planOf(t, kept(t, s)[0].Setup); p.Total() != 16 {
		t.Errorf("left with %d minutes", p.Total())
	}
}

// The month of a ready plan is said as people say it: by its number in Vietnamese, by its name in English.
func TestReadyPlansSayTheirMonth(t *testing.T) {
	for lang, want := range map[string]string{"vi": "Tháng 9 ·", "en": "September ·"} {
		s := shelf(t, apptest.Options{Lang: lang})
		if shown := s.Shown(); !strings.Contains(shown, want) || strings.Contains(shown, "Month 9") {
			t.Errorf("%s: no %q in %s", lang, want, shown)
		}
	}
}

func TestPlansAreListedCopiedAndDeleted(t *testing.T) {
	s := opened(t, "month-09", apptest.Options{})
	s.MustShow("Năm học mới, mắt sáng, ngủ đủ")
	s.Key(fyne.KeyEscape) // looked at, and not changed: nothing is asked
	s.MustShow("Chưa lưu kế hoạch nào")
	do(t, s, "ready-month-09")
	s.Key(fyne.KeyPlus, fyne.KeyEscape)
	s.MustShow("Giữ kế hoạch này?")
	s.Press("keep")
	s.MustShow("16 phút")
	id := kept(t, s)[0].ID
	s.Press("copy-" + id)
	s.MustShow("Bản sao của Năm học mới")
	s.Press("drop-" + id)
	s.MustShow("sẽ rời khỏi danh sách")
	s.Press("yes")
	all := kept(t, s)
	if len(all) != 1 || all[0].ID == id {
		t.Errorf("left are %+v", all)
	}
	s.Press("plan-" + all[0].ID)
	s.MustShow("Quá 1 phút: 16 / 15 phút")
	s.Key(fyne.KeyMinus, fyne.KeyEscape)
	if p := planOf(t, kept(t, s)[0].Setup); p.Total() != 15 {
		t.Errorf("%d minutes", p.Total())
	}
}

func TestAPlanIsForOtherPupilsThanItCameFor(t *testing.T) {
	s := opened(t, "safer-internet-day", apptest.Options{})
	s.MustShow("200 em")
	s.Key(fyne.KeyDown, fyne.KeyDown)
	s.Key(fyne.KeyN)
	s.MustShow("Cho ai, bao nhiêu em")
	s.Press("more-pupils")
	s.Press("band-B")
	s.Key(fyne.KeyEscape)
	s.MustShow("200 em")
	s.Press("whom")
	s.Press("more-pupils")
	s.Press("band-D")
	s.Press("keep")
	s.MustShow("Lớp 3-5, Lớp 6-7 · 210 em")
	s.MustShow("Phần này hợp với tối đa 200 em, buổi này có 210 em.")
	s.Press("undo")
	s.MustShow("Lớp 8-9 · 200 em")
}

// rows gives the titles of the planner's parts in their order.
func rows(s *apptest.Stage) (out []string) {
	for _, h := range s.Hots() {
		if strings.HasPrefix(h.ID, "part-") {
			out = append(out, h.Label)
		}
	}
	return out
}

func TestAPartIsCarriedToAnotherPlace(t *testing.T) {
	s := opened(t, "month-09", apptest.Options{})
	before := rows(s)
	var from, to *kit.Hot
	for _, h := range s.Hots() {
		if h.Label == before[0] && strings.HasPrefix(h.ID, "part-") {
			from = h
		}
		if h.Label == before[2] && strings.HasPrefix(h.ID, "part-") {
			to = h
		}
	}
	at := from.Position().AddXY(30, from.Size().Height/2)
	test.Drag(s.Window.Canvas(), at, 0, to.Position().Y-from.Position().Y)
	s.Settle()
	after := rows(s)
	if after[0] != before[1] || after[1] != before[2] || after[2] != before[0] || after[3] != before[3] {
		t.Errorf("%q became %q", before, after)
	}
	s.MustShow("Vừa đủ 15 / 15 phút")
	s.Press("undo")
	if got := rows(s); got[0] != before[0] {
		t.Errorf("undone it is %q", got)
	}
	do(t, s, "less-month-09/"+planOf(t, mustSetup(t, s)).Parts[1].Ref[len("month-09/"):])
	s.MustShow("Còn 1 phút")
}

// mustSetup saves the plan in the planner under its title and gives what is kept.
func mustSetup(t *testing.T, s *apptest.Stage) []byte {
	t.Helper()
	s.Key(fyne.KeyS)
	s.Key(enter)
	return kept(t, s)[0].Setup
}

func TestWrongNumbersAndNamesAreSaidAndNothingIsLost(t *testing.T) {
	s := shelf(t, apptest.Options{})
	s.Key(fyne.KeyN)
	number := func(text string) {
		t.Helper()
		for range 4 {
			s.Press("less-pupils")
		}
		s.Window.Canvas().Focus(fieldOf(t, s))
		for range 4 {
			s.Key(fyne.KeyBackspace)
			s.Key(fyne.KeyDelete)
		}
		s.Type(text)
		do(t, s, "suggest")
	}
	number("0")
	s.MustShow("chưa nhận 0 em")
	number("1001")
	s.MustShow("chưa nhận 1001 em")
	number("500")
	s.MustShow("Vừa đủ 15 / 15 phút")
	s.MustShow("500 em")
	s.Key(fyne.KeyS)
	s.Type(strings.Repeat("ô", 101))
	s.MustShow("nhiều nhất 100 chữ")
	s.Key(enter)
	if n := len(kept(t, s)); n != 0 {
		t.Errorf("%d plans are kept", n)
	}
	s.Key(fyne.KeyEscape)
	s.MustShow("Vừa đủ 15 / 15 phút")
}

// fieldOf finds the first field on the screen.
func fieldOf(t *testing.T, s *apptest.Stage) fyne.Focusable {
	t.Helper()
	all := fieldsOf(s)
	if len(all) == 0 {
		t.Fatal("no field is on the screen")
	}
	return all[0]
}

func TestWhatWasHeldIsMendedAndCounted(t *testing.T) {
	s := opened(t, "month-09", apptest.Options{})
	s.Key(fyne.KeyF5)
	for range 4 {
		s.Pass(3 * time.Minute)
		s.Key(fyne.KeyDown)
	}
	s.Press("yes")
	s.MustShow("Thầy cô không ghi ở đây điều một em đã kể")
	s.Window.Canvas().Focus(fieldOf(t, s))
	for range 3 {
		s.Key(fyne.KeyBackspace, fyne.KeyDelete)
	}
	s.Type("0")
	s.MustShow("chưa nhận 0 em")
	s.Key(fyne.KeyBackspace)
	s.Type("287")
	s.Press("save")
	if one := sessionsOf(t, s)[0]; one.Pupils != 287 || one.Minutes != 12 {
		t.Errorf("%+v", one)
	}
	s.Open(ui.NewSeason(s.App))
	s.MustShow("1 buổi sinh hoạt")
	s.MustShow("287 lượt em tham gia")
	s.MustShow("12 phút")
	s.Key(fyne.Key2)
	s.MustShow("Chưa có buổi nào")
	s.Key(fyne.Key3)
	s.MustShow("287 lượt em tham gia")
	s.Press("event-" + sessionsOf(t, s)[0].ID)
	s.MustShow("Đã tổ chức: Năm học mới")
}

func TestOccasionsAllHaveAPlan(t *testing.T) {
	s := shelf(t, apptest.Options{})
	for _, o := range lessons.Occasions {
		s.Key(fyne.KeyN)
		s.Press("occasion-" + o)
		s.Press("suggest")
		n := lessons.OccasionMinutes(o)
		s.MustShow(fmt.Sprintf("Vừa đủ %d / %d phút", n, n))
		s.Key(fyne.KeyEscape)
		s.Press("throw")
	}
	if n := len(kept(t, s)); n != 0 {
		t.Errorf("%d plans are kept that were not to be", n)
	}
}

func TestASessionHeldWithoutThePCIsWrittenDown(t *testing.T) {
	s := shelf(t, apptest.Options{})
	s.Open(ui.NewSeason(s.App))
	s.MustShow("Chưa có buổi nào")
	s.Key(fyne.KeyA)
	s.MustShow("Buổi nào đã tổ chức?")
	s.Key(enter) // the first ready plan has the focus
	s.MustShow("Ghi vào sổ: Năm học mới")
	day := fieldsOf(s)[1]
	typed := func(text string) {
		t.Helper()
		s.Window.Canvas().Focus(day)
		for range 12 {
			s.Key(fyne.KeyBackspace, fyne.KeyDelete)
		}
		s.Type(text)
	}
	for _, bad := range []string{"31/02/2026", "25/11/2099", "hôm qua", ""} {
		typed(bad)
		s.MustShow("Ngày chưa đúng")
		do(t, s, "save")
	}
	if n := len(sessionsOf(t, s)); n != 0 {
		t.Fatalf("%d sessions are kept", n)
	}
	typed("14/09/2026")
	do(t, s, "save")
	s.MustShow("14/09 · Năm học mới")
	s.MustShow("300 lượt em tham gia")
	s.Press("event-" + sessionsOf(t, s)[0].ID)
	s.MustShow("14/09/2026 · 15 phút")
}

// fieldsOf finds the fields on the screen, in the order they were drawn.
func fieldsOf(s *apptest.Stage) (found []fyne.Focusable) {
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch v := o.(type) {
		case *fyne.Container:
			for _, c := range v.Objects {
				walk(c)
			}
		case *kit.Hot:
		case fyne.Focusable:
			found = append(found, v)
		}
	}
	walk(s.Window.Content())
	return found
}

// Pupils of a contest of teams are in the record when somebody counted them at its start.
func TestPupilsOfAContestOfTeamsAreInTheRecord(t *testing.T) {
	s := shelf(t, apptest.Options{})
	for _, setup := range []string{`{"Teams":["A","B"],"Pupils":120}`, `{"Teams":["A","B"]}`} {
		id, err := s.Store.BeginContest("race", []byte(setup))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Store.EndContest(id, 30, false); err != nil {
			t.Fatal(err)
		}
	}
	s.Open(ui.NewSeason(s.App))
	s.MustShow("2 cuộc thi")
	s.MustShow("120 lượt em tham gia")
}

func TestASessionIsOnScreenOnceAndAPlanIsCopiedOnce(t *testing.T) {
	s := shelf(t, apptest.Options{})
	s.Key(fyne.KeyN, enter, fyne.KeyS, enter, fyne.KeyF5, fyne.KeyEscape, enter, fyne.KeyEscape)
	at := s.Depth()
	s.PressTwice("copy-" + kept(t, s)[0].ID)
	if n := len(kept(t, s)); n != 2 {
		t.Errorf("there are %d plans", n)
	}
	s.PressTwice("go-on")
	if s.Depth() != at+1 {
		t.Errorf("%d screens lie on the plans", s.Depth()-at)
	}
}

func TestASessionWrittenDownOnAFullDiskIsThereOnceAfterwards(t *testing.T) {
	disk := &apptest.Disk{}
	s := shelf(t, apptest.Options{Disk: disk})
	s.Open(ui.NewSeason(s.App))
	s.Key(fyne.KeyA, enter)
	disk.Fill(1) // its begin, and not its end
	do(t, s, "save")
	s.Key(fyne.KeyEscape) // what could not be kept was said
	disk.Empty()
	do(t, s, "save")
	if all := sessionsOf(t, s); len(all) != 1 || all[0].Ended.IsZero() {
		t.Errorf("there are %+v", all)
	}
}
