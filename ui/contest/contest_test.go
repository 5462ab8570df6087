package contest_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons/contest"
	"lachanso/ui/app/apptest"
	ui "lachanso/ui/contest"
	"lachanso/ui/kit"
)

const enter = fyne.KeyReturn

// hall is the program behind the door, with all lessons.
func hall(t *testing.T, o apptest.Options) *apptest.Stage {
	t.Helper()
	o.Whole = true
	s := apptest.New(t, o)
	s.Open(ui.NewHall(s.App))
	return s
}

// begun is a contest of 100 pupils, set up by keys.
func begun(t *testing.T, o apptest.Options) *apptest.Stage {
	t.Helper()
	s := hall(t, o)
	s.Key(fyne.Key1, enter)
	return s
}

// digits are the keys of a number.
func digits(text string) (keys []fyne.KeyName) {
	for _, r := range text {
		if r == ' ' {
			keys = append(keys, fyne.KeySpace)
			continue
		}
		keys = append(keys, fyne.KeyName(r))
	}
	return append(keys, enter)
}

// question plays one question: shown, counted down, answered, and so many left.
func question(s *apptest.Stage, left string) {
	s.Key(enter)
	for range 3 { // a long one has two pages
		if strings.Contains(s.Shown(), "Hiện các lựa chọn") {
			s.Key(enter)
		}
	}
	s.Key(enter)
	s.Pass(16 * time.Second)
	s.Key(enter, enter)
	s.Key(digits(left)...)
	s.Key(enter)
}

func TestAWholeContestByTheKeyboardAlone(t *testing.T) {
	s := begun(t, apptest.Options{})
	s.MustShow("100 em trên sàn thi")
	for _, left := range []string{"96", "80", "41", "9"} {
		question(s, left)
		s.MustShow("Còn " + left + " em")
	}
	s.Key(fyne.KeyR)
	s.MustShow("Các em bên ngoài trả lời")
	question(s, "14")
	s.MustShow("Còn 14 em")
	question(s, "3")
	s.Key(fyne.KeyE, enter)
	s.MustShow("Câu phân định 1")
	question(s, "1")
	s.MustShow("Thêm một câu đúng để rung chuông")
	s.Key(fyne.KeyN)
	s.Key(digits("57")...)
	s.Key(enter)
	for range 2 {
		if strings.Contains(s.Shown(), "Hiện các lựa chọn") {
			s.Key(enter)
		}
	}
	s.Key(enter, fyne.KeyA, fyne.Key1, enter)
	s.MustShow("Chuông vàng đã rung!")
	s.MustShow("Chúc mừng số 57!")
	s.Key(enter)
	s.MustShow("Kết quả Rung chuông vàng")
	s.MustShow("5 em trở vào")
	s.MustShow("8 câu đã hỏi")
	s.Key(fyne.KeyEscape)
	s.MustShow("Đã xong, 2 phút")
	all, err := s.Store.Contests()
	if err != nil || len(all) != 1 || len(all[0].Asked) != 8 {
		t.Fatalf("%+v %v", all, err)
	}
	if d := s.Hots(); len(d) == 0 || s.Focused() != "kind-bell" {
		t.Errorf("the focus is on %q", s.Focused())
	}
}

func TestACutPowerLosesNothingAndGoesOnAtTheSameSecond(t *testing.T) {
	s := begun(t, apptest.Options{})
	question(s, "88")
	s.Key(enter)
	if strings.Contains(s.Shown(), "Hiện các lựa chọn") {
		s.Key(enter)
	}
	s.Key(enter)
	s.Pass(6 * time.Second)
	s.Key(fyne.KeyP, fyne.KeyP) // each step keeps the time
	before := s.Shown()
	if !strings.Contains(before, " 9 ") {
		t.Fatalf("the clock does not show 9:\n%s", before)
	}
	s.Quit()
	s = hall(t, apptest.Options{Dir: s.Dir()})
	s.Pass(48 * time.Hour)
	s.MustShow("Đang dở, đã hỏi 2 câu")
	s.Key(enter) // what is unfinished has the focus
	s.MustShow("Tạm dừng")
	s.MustShow("Còn 88 em")
	if shown := s.Shown(); !strings.Contains(shown, " 9 ") {
		t.Fatalf("the clock does not go on at 9:\n%s", shown)
	}
	s.Key(enter)
	s.Pass(-3 * time.Hour) // a dead clock battery
	s.Redraw()
	if shown := s.Shown(); !strings.Contains(shown, " 9 ") {
		t.Fatalf("a clock that was set back changes the countdown:\n%s", shown)
	}
	s.Pass(9 * time.Second)
	s.Key(enter, enter)
	s.Key(digits("70")...)
	s.Key(enter)
	s.MustShow("Còn 70 em")
	for range 40 {
		s.Key(fyne.KeyU)
	}
	s.MustShow("100 em trên sàn thi")
}

func TestWrongNumbersAreSaidAndNothingIsTaken(t *testing.T) {
	s := hall(t, apptest.Options{})
	s.Press("kind-bell")
	for _, c := range []struct{ typed, said string }{
		{"500", "chưa thi được với 500 em"}, {"1", "chưa thi được với 1 em"}, {"0", "chưa thi được với 0 em"},
	} {
		s.Press("pupils")
		s.Key(digits(c.typed)...)
		s.MustShow(c.said)
		s.Press("begin")
		s.MustShow(c.said)
	}
	if all, err := s.Store.Contests(); err != nil || len(all) != 0 {
		t.Errorf("%d contests were begun: %v", len(all), err)
	}
	s.Press("pupils")
	s.Key(digits("20")...)
	s.Press("begin")
	s.Key(enter, fyne.KeyA, fyne.KeyC)
	s.Key(digits("21")...)
	s.MustShow("Còn 21 em thì không khớp: trước câu này có 20 em")
	s.Key(fyne.KeyX)
	s.Key(digits("3 7 99")...)
	s.MustShow("Có số không đúng")
	s.MustShow("Còn 20 em")
	s.Key(fyne.KeyX)
	s.Key(digits("3 7 3")...)
	s.MustShow("Còn 18 em")
}

func TestTooFewQuestionsAreNamedAndMended(t *testing.T) {
	s := hall(t, apptest.Options{})
	s.Key(fyne.Key1)
	s.Press("band-A")
	s.Press("topic-3")
	s.Press("questions")
	s.Key(digits("30")...)
	s.Press("begin")
	s.MustShow("Chưa đủ câu hỏi")
	s.MustShow("Lớp 1-2 · Nhận biết, kể, báo cáo")
	s.Key(fyne.KeyEscape)
	s.MustShow("Số câu hỏi")
	s.Press("questions")
	s.Key(digits("5")...)
	s.Press("begin")
	if strings.Contains(s.Shown(), "Chưa đủ câu hỏi") {
		s.Key(enter)
	}
	s.MustShow("100 em trên sàn thi")
}

func TestQuestionsAreNotAskedTwiceInASchoolYear(t *testing.T) {
	s := hall(t, apptest.Options{})
	var asked []string
	for round := range 3 {
		s.Press("kind-bell")
		s.Press("begin")
		for _, left := range []string{"90", "80", "70"} {
			question(s, left)
		}
		s.Key(fyne.KeyEscape)
		s.Press("give-up")
		s.Key(fyne.KeyEscape)
		all, err := s.Store.Contests()
		if err != nil || len(all) != round+1 {
			t.Fatalf("%d contests: %v", len(all), err)
		}
		for _, id := range all[0].Asked {
			if slices.Contains(asked, id) {
				t.Errorf("%s was asked twice", id)
			}
			asked = append(asked, id)
		}
	}
	if len(asked) != 9 {
		t.Errorf("%d questions are remembered", len(asked))
	}
}

// The back row reads everything that the hall is to read, at both sizes and in both languages.
func TestTheBackRowReadsEveryQuestion(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{Lang: "vi"}, {Lang: "en"}, {Lang: "vi", Width: 1366, Height: 768}, {Lang: "en", TextPercent: 150}} {
		o.Two = true
		s := begun(t, o)
		w := s.ClassWindow()
		for range 20 {
			for _, keys := range [][]fyne.KeyName{{enter}, {fyne.KeyDown}, {enter}, {fyne.KeyA}} {
				s.Key(keys...)
				seen := kit.See(w.Content())
				for _, l := range seen.Lines {
					if least := s.Screens.Size.Height / 16; l.Size < least-0.1 && !isLetter(l.Text) {
						t.Errorf("%s: %q is %v high, less than %v", o.Lang, l.Text, l.Size, least)
					}
					if !seen.Window.Holds(l.Place) || l.Over != "" || l.Under {
						t.Errorf("%s: %q is cut or covered (%q)", o.Lang, l.Text, l.Over)
					}
				}
			}
			s.Key(fyne.KeyC)
			s.Key(digits("99")...)
			s.Key(enter)
		}
	}
}

// isLetter says that a text is the letter in an option's shape.
func isLetter(text string) bool { return len(text) == 1 }

func TestTheLeaderHasAConsoleWhereThereAreTwoDisplays(t *testing.T) {
	s := begun(t, apptest.Options{Two: true, Width: 1366, Height: 768})
	s.Press("next")
	s.MustShow("Đáp án:")
	s.Look("contest-console")
	if strings.Contains(s.Projected(), "Đáp án:") {
		t.Error("the hall sees the answer")
	}
	for strings.Contains(s.Shown(), "Hiện các lựa chọn") {
		s.Press("next")
	}
	s.Press("next")
	s.Press("answer")
	s.Press("count")
	s.Key(digits("64")...)
	if !strings.Contains(s.Projected(), "Còn 64 em") {
		t.Errorf("the hall sees %q", s.Projected())
	}
	s.MustShow("Xong câu này")
	s.Press("undo")
	s.MustShow("Còn 100 em")
	s.MustShow("Đếm số em còn lại")
	s.Look("contest-console-answer")
	s.Screens.Plugged = false
	s.Key(fyne.KeyL)
	if s.ClassShown() {
		t.Error("the projector was unplugged, and its window still stands")
	}
	s.MustShow("100 left")
}

func TestTheConsoleCutsNothing(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{}, {Lang: "en"}, {Width: 1366, Height: 768}, {TextPercent: 150}} {
		o.Two = true
		s := begun(t, o)
		for _, keys := range [][]fyne.KeyName{{}, {enter}, {fyne.KeyDown, fyne.KeyT}, {fyne.KeyA}} {
			s.Key(keys...)
			s.Look("contest-console-small-" + o.Lang)
			seen := kit.See(s.Window.Content())
			for _, l := range seen.Lines {
				if !seen.Window.Holds(l.Place) || l.Over != "" {
					t.Errorf("%+v: %q is cut or stands on %q", o, l.Text, l.Over)
				}
			}
		}
	}
}

func TestACountThatIsTakenBackLeavesTheAnswerInSight(t *testing.T) {
	s := hall(t, apptest.Options{})
	s.Key(fyne.Key1)
	s.Press("band-D")
	s.Key(enter)
	long := 0
	for range 6 {
		s.Key(enter)
		for range 3 {
			if strings.Contains(s.Shown(), "Hiện các lựa chọn") {
				s.Key(enter)
				long++
			}
		}
		s.Key(enter)
		s.Pass(16 * time.Second)
		s.Key(enter)
		answered := s.Shown()
		s.Key(enter)
		s.Key(digits("90")...)
		s.MustShow("Còn 90 em")
		s.Key(fyne.KeyU)
		if again := s.Shown(); again != answered {
			t.Errorf("taken back, %q became %q", answered, again)
		}
		s.Key(enter)
		s.Key(digits("90")...)
		s.Key(enter)
	}
	if long == 0 {
		t.Error("no question has two pages")
	}
}

func TestAQuestionIsBroughtToItsEndBeforeTheContestIs(t *testing.T) {
	s := begun(t, apptest.Options{})
	s.Key(enter, fyne.KeyE)
	s.MustShow("Xong câu này đã")
	s.Key(fyne.KeyA)
	if strings.Contains(s.Shown(), "Xong câu này đã") {
		t.Error("it is said for ever")
	}
}

func TestNamesOfFinalistsAreNotLostByAHastyEscape(t *testing.T) {
	s := begun(t, apptest.Options{})
	question(s, "1")
	s.Key(fyne.KeyE, enter, enter)
	s.Key(fyne.KeyN, fyne.KeyEscape)
	s.MustShow("Kết quả Rung chuông vàng")
	s.Key(fyne.KeyN)
	s.Type("57 Nguyễn Hoài An")
	s.Key(fyne.KeyEscape)
	s.MustShow("chưa được lưu")
	s.Key(enter)
	s.Press("keep")
	s.MustShow("57 Nguyễn Hoài An")
}

func TestHelpIsOneKeyAwayAndStandsOnTheProjection(t *testing.T) {
	s := begun(t, apptest.Options{})
	s.MustShow("Em cần giúp")
	s.Press("help")
	s.MustShow("111")
	s.Key(fyne.KeyEscape, fyne.KeyH)
	s.MustShow("111")
}

func TestMinutesAndCertificatesAreOfWhatHappened(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	s := begun(t, apptest.Options{})
	question(s, "1")
	s.Key(fyne.KeyE, enter) // without the bell
	s.Key(enter)
	s.MustShow("Kết quả Rung chuông vàng")
	s.Key(fyne.KeyN)
	long := strings.Repeat("a", contest.MaxName+1)
	s.Type("57 " + long)
	s.Press("keep")
	s.MustShow("tên không dài quá 100 chữ")
	s.Key(fyne.KeyEscape, fyne.KeyN)
	s.Type("57 Nguyễn Hoài An")
	s.Press("keep")
	s.MustShow("57 Nguyễn Hoài An")
	s.Key(fyne.KeyP)
	s.Press("place-data")
	s.Press("write")
	files, err := filepath.Glob(filepath.Join(s.Dir(), "giay-to", "*.docx"))
	if err != nil || len(files) != 2 {
		t.Fatalf("papers are %v: %v", files, err)
	}
	for _, f := range files {
		if info, err := os.Stat(f); err != nil || info.Size() < 3000 {
			t.Errorf("%s: %v", f, err)
		}
	}
}

// A contest that is on screen twice is stored by two clocks, and the lower one would go on where the upper one was ended.
func TestAContestIsOnScreenOnce(t *testing.T) {
	s := begun(t, apptest.Options{})
	question(s, "96")
	s.Key(fyne.KeyEscape, enter)
	all, err := s.Store.Contests()
	if err != nil || len(all) != 1 {
		t.Fatalf("%+v %v", all, err)
	}
	at := s.Depth()
	s.PressTwice("held-" + all[0].ID)
	if s.Depth() != at+1 {
		t.Fatalf("%d screens lie on the hall", s.Depth()-at)
	}
	s.MustShow("96 em")
}
