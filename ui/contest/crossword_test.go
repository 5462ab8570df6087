package contest_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
)

// crossing is a crossword that was laid out, set up by taps and begun.
func crossing(t *testing.T, o apptest.Options, teams, rows, names string) *apptest.Stage {
	t.Helper()
	s := hall(t, o)
	do(t, s, "kind-crossword")
	for id, typed := range map[string]string{"teams": teams, "rows": rows} {
		do(t, s, id)
		s.Key(digits(typed)...)
	}
	if names != "" {
		do(t, s, "names")
		s.Window.Canvas().Focused().(interface{ SetText(string) }).SetText(names)
		do(t, s, "keep")
	}
	do(t, s, "begin")
	s.Look("crossword-preview-" + o.Lang + rows)
	do(t, s, "begin")
	return s
}

func TestACrosswordByTheKeyboardAlone(t *testing.T) {
	s := crossing(t, apptest.Options{}, "4", "8", "")
	s.MustShow("Từ khoá: 100 điểm")
	start := s.Shown()
	s.Key(fyne.Key3)
	s.MustShow("Hàng 3")
	s.Key(enter, fyne.KeyPlus) // the first team, in its time
	s.Key(enter)
	s.Key(fyne.Key3) // chosen already
	s.MustShow("Hàng 3 đã chọn rồi hoặc không có")
	s.Key(fyne.Key8, fyne.KeyMinus, fyne.Key2, fyne.Key1, fyne.Key1, fyne.KeyMinus) // the second is wrong and cannot press; so is the first
	s.Key(fyne.Key4, fyne.KeyPlus, enter)                                           // the fourth is right, for half
	s.Key(fyne.KeyB)
	s.MustShow("1 10 Đội 1")
	s.MustShow("4 5 Đội 4")
	s.Key(fyne.KeyB, fyne.Key1, enter)
	s.Pass(16 * time.Second)
	s.Key(fyne.KeyMinus, enter)
	s.Pass(16 * time.Second)
	s.Key(enter, enter) // nobody knows it: the answer is shown
	s.Key(fyne.KeyK, fyne.Key2, fyne.KeyPlus)
	s.MustShow("Từ khoá")
	s.Key(enter)
	s.MustShow("Chúc mừng Đội 2!")
	s.Key(enter)
	s.MustShow("Kết quả Ô chữ an toàn số")
	s.MustShow("3 câu đã hỏi")
	s.Key(fyne.KeyU)
	for range 40 {
		s.Key(fyne.KeyU)
	}
	if back := s.Shown(); back != start {
		t.Errorf("undone to the start it shows\n%s\nand not\n%s", back, start)
	}
}

func TestACrosswordByTapsAlone(t *testing.T) {
	s := crossing(t, apptest.Options{}, "2", "12", "")
	s.Press("row-2")
	s.Press("next")
	s.Press("wrong")
	s.Press("team-2")
	s.Press("right")
	s.Press("next")
	s.Press("rows-next")
	s.Press("row-12")
	s.Press("right")
	s.Press("next")
	s.Press("keyword")
	s.Press("guess-1")
	s.Press("guess-wrong")
	s.Press("keyword")
	s.Press("guess-2")
	s.Press("guess-right")
	s.Press("next")
	s.MustShow("Chúc mừng Đội 2!")
}

func TestACrosswordGoesOnAfterAPowerCutAtTheSameSecond(t *testing.T) {
	s := crossing(t, apptest.Options{}, "4", "9", "")
	s.Key(fyne.Key5, enter)
	s.Pass(6 * time.Second)
	s.Key(fyne.KeyP)
	before := s.Shown()
	s.Quit()
	s = hall(t, apptest.Options{Dir: s.Dir()})
	s.Key(enter)
	if after := s.Shown(); after != before {
		t.Fatalf("gone on with, it shows\n%s\nand not\n%s", after, before)
	}
}

func TestATieOfACrosswordIsBroken(t *testing.T) {
	s := crossing(t, apptest.Options{}, "2", "5", "")
	s.Key(fyne.KeyE, enter) // nobody has a point
	s.Key(enter)            // the grid with all its letters
	s.MustShow("Bằng điểm!")
	s.Key(enter, fyne.Key2, fyne.KeyPlus)
	s.MustShow("Chúc mừng Đội 2!")
}

func TestTheWordsOfACrosswordAreChosen(t *testing.T) {
	s := hall(t, apptest.Options{})
	do(t, s, "kind-crossword")
	s.Key(fyne.KeyW)
	s.Look("crossword-words")
	for _, id := range []string{"account", "advert", "app", "block", "comment"} {
		do(t, s, "word-"+id)
	}
	s.MustShow("Đã chọn 5 từ")
	s.Key(fyne.KeyEscape)
	s.Press("begin")
	shown := s.Shown()
	placed := 0
	for _, word := range []string{"tài khoản", "quảng cáo", "ứng dụng", "chặn", "bình luận"} {
		if !strings.Contains(shown, word) {
			t.Errorf("%q stands neither in a row nor among those left over: %s", word, shown)
		}
		if before, _, _ := strings.Cut(shown, "Chưa có hàng cho"); strings.Contains(before, word) {
			placed++
		}
	}
	if placed < 4 {
		t.Errorf("%d of five words have a row", placed)
	}
	s.Key(fyne.KeyA)
	s.MustShow("Từ khoá:")
	s.Key(fyne.KeyEscape)
	for _, typed := range []string{"4", "14"} {
		do(t, s, "rows")
		s.Key(digits(typed)...)
		s.MustShow("từ 5 đến 13 hàng, chưa xếp được " + typed + " hàng")
	}
}

func TestACrosswordIsPrintedBeforeAndAfter(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	s := hall(t, apptest.Options{})
	do(t, s, "kind-crossword")
	do(t, s, "rows")
	s.Key(digits("12")...)
	s.Press("begin")
	s.Key(fyne.KeyP)
	s.Press("place-data")
	s.Press("write")
	files, err := filepath.Glob(filepath.Join(s.Dir(), "giay-to", "*.docx"))
	if err != nil || len(files) != 2 {
		t.Fatalf("papers are %v: %v", files, err)
	}
	s.Key(fyne.KeyEscape, enter, fyne.KeyK, fyne.Key1, fyne.KeyPlus, enter, enter, fyne.KeyP)
	for _, paper := range []string{"Ô chữ để trống", "Lời giải", "Biên bản cuộc thi", "Giấy chứng nhận", "Luật chơi"} {
		s.MustShow(paper)
	}
}

// The back row reads every square: in both languages, with the most rows, with two teams and eight with long names.
func TestTheBackRowReadsACrossword(t *testing.T) {
	apptest.Plainly(t)
	long := "Đội " + wide[:len(wide)-len("Đội ")] + "\n" + strings.Repeat("W", 100)
	for _, c := range []struct{ lang, teams, rows, names string }{
		{"vi", "2", "10", long}, {"vi", "8", "13", ""}, {"en", "4", "9", ""}, {"en", "8", "13", long}, {"vi", "1", "5", ""},
	} {
		s := crossing(t, apptest.Options{Lang: c.lang, Two: true}, c.teams, c.rows, c.names)
		look := func(at string) {
			t.Helper()
			s.Look("crossword-" + c.lang + c.rows + "-" + at)
			readable(t, s, c.lang+c.rows+" "+at)
		}
		look("1-start")
		s.Key(fyne.KeyDown)
		look("2-other")
		row := func(n string) {
			if len(c.rows) == 1 {
				s.Key(fyne.KeyName(n))
				return
			}
			s.Key(digits(n)...)
		}
		row("2")
		look("3-row")
		s.Key(fyne.KeyPlus)
		look("4-solved")
		s.Key(enter)
		row("4")
		s.Key(fyne.KeyMinus, fyne.Key1)
		look("5-others")
		s.Key(fyne.KeyA, enter)
		look("6-grid")
		s.Key(fyne.KeyK, fyne.Key1)
		look("7-guess")
		s.Key(fyne.KeyPlus)
		look("8-found")
		s.Key(enter)
		look("9-over")
	}
}

func TestARowThatIsNotThereLeavesTheGridInSight(t *testing.T) {
	s := crossing(t, apptest.Options{}, "2", "8", "")
	s.Key(fyne.Key9)
	s.MustShow("Hàng 9 đã chọn rồi hoặc không có")
	s.Press("row-8")
	s.MustShow("Hàng 8")
	long := crossing(t, apptest.Options{}, "2", "12", "")
	long.Key(fyne.Key9)
	long.Key(digits("9")...) // behind the 9 that was pressed
	long.MustShow("Hàng 99 đã chọn rồi hoặc không có")
	long.Press("row-12")
	long.MustShow("Hàng 12")
}
