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
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// racing is a short race, set up by taps: one question a team in the warm-up, tiles, speed questions, one question a team in the
// finish.
func racing(t *testing.T, o apptest.Options, names string, tiles bool) *apptest.Stage {
	t.Helper()
	s := hall(t, o)
	do(t, s, "kind-race")
	number := func(id, typed string) {
		do(t, s, id)
		s.Key(digits(typed)...)
	}
	number("warmup", "1")
	number("finish", "1")
	number("speed", "1")
	if !tiles {
		number("obstacle", "0")
	}
	if names != "" {
		do(t, s, "teams")
		s.Key(digits("2")...)
		do(t, s, "names")
		s.Window.Canvas().Focused().(interface{ SetText(string) }).SetText(names)
		do(t, s, "keep")
	}
	do(t, s, "begin")
	return s
}

const plus, minus = fyne.KeyPlus, fyne.KeyMinus

// warm plays the warm-up of four teams: the first is right.
func warm(s *apptest.Stage) {
	s.Key(enter, plus)
	for range 3 {
		s.Key(enter, minus)
	}
}

func TestFourTeamsRaceByTheKeyboardAlone(t *testing.T) {
	s := racing(t, apptest.Options{}, "", true)
	s.MustShow("1 câu trong 60 giây")
	start := s.Shown()
	warm(s)
	s.MustShow("chọn một ô")
	s.Key(fyne.Key2, fyne.KeyT, fyne.KeyA, fyne.Key2, fyne.Key3, fyne.Key3, fyne.Key4, enter) // 3 was a mistake
	s.MustShow("Đội 2")
	s.Key(fyne.KeyK, fyne.Key3, minus) // wrong: it may not guess again
	s.Key(fyne.KeyK, fyne.Key3)        // said, and nothing taken
	s.MustShow("Đội 3 đã đoán từ khoá rồi")
	s.Key(fyne.KeyK, fyne.Key4, plus)
	s.Key(enter) // the whole picture
	s.MustShow("Bấm nhanh, rồi trả lời")
	s.MustShow("110") // 10 and the keyword's 100
	s.Key(enter, fyne.Key3, fyne.Key3, fyne.Key1, fyne.KeyA, fyne.Key1, fyne.Key3, enter)
	s.MustShow("chọn câu hỏi")
	s.MustShow("40")
	s.Key(fyne.KeyN, fyne.Key3, minus)            // the star and 30 points: taken away
	s.Key(fyne.Key1, fyne.Key2, plus, enter)      // the team itself cannot press; another is right
	s.Key(fyne.Key2, fyne.KeyT, fyne.KeyA, enter) // nobody was right
	s.Key(fyne.Key1, plus, enter)                 // 10 points
	s.Key(fyne.KeyJ, fyne.Key2, fyne.KeyMinus)    // +5 becomes −5
	s.MustShow("-5")
	s.Press("reason-early")
	s.Press("give")
	s.Key(fyne.KeyB)
	s.MustShow("Bảng điểm")
	s.Key(fyne.KeyB, fyne.Key1, plus, enter)
	s.MustShow("Chúc mừng Đội 4!")
	s.Key(enter)
	s.MustShow("Kết quả Đua đội")
	s.MustShow("-5 · Nói trước hiệu lệnh")
	all, err := s.Store.Contests()
	if err != nil || len(all) != 1 || all[0].Ended.IsZero() || len(all[0].Asked) != 10 {
		t.Fatalf("%+v %v", all, err)
	}
	s.Key(fyne.KeyU) // the end is taken back, and all that was before
	for range 80 {
		s.Key(fyne.KeyU)
	}
	if back := s.Shown(); back != start {
		t.Errorf("undone to the start it shows\n%s\nand not\n%s", back, start)
	}
}

func TestARaceByTapsAlone(t *testing.T) {
	s := racing(t, apptest.Options{}, "", true)
	for range 4 {
		s.Press("next")
		s.Press("right")
	}
	s.Press("tile-5")
	s.Press("next")
	s.Pass(16 * time.Second)
	s.Key(fyne.KeyL, fyne.KeyL) // drawn anew
	s.Press("next")
	s.Press("team-1")
	s.Press("next")
	s.Press("tile-keyword")
	s.Press("guess-2")
	s.Press("guess-right")
	s.Press("next")
	s.MustShow("110")
	s.Press("next")
	s.Press("team-4")
	s.Key(fyne.KeyA)
	s.Press("team-4")
	s.Press("next")
	s.Press("lay-star")
	s.Press("choose-20")
	s.Press("right")
	s.Press("next")
	s.MustShow("60") // 10 of the warm-up, 10 of the tile and twice 20
}

func TestATieIsBrokenByThePressAndTheLot(t *testing.T) {
	for _, lot := range []bool{false, true} {
		s := racing(t, apptest.Options{}, "Sao Mai\nBúp Măng", false)
		s.Key(enter, plus, enter, plus)           // both right
		s.Key(fyne.KeyE, enter, fyne.KeyE, enter) // the two other rounds are left out
		s.MustShow("Bằng điểm!")
		if lot {
			for range 4 {
				s.Key(enter, fyne.KeyA, enter)
			}
			s.MustShow("Bốc thăm")
			s.Key(enter)
			s.MustShow("Thắng bằng bốc thăm")
			continue
		}
		s.Key(enter, fyne.Key2, fyne.Key1, minus) // the second pressed first and was wrong
		s.Key(fyne.Key2)                          // it waits for the next question
		s.Key(plus)
		s.MustShow("Chúc mừng Sao Mai!")
		s.MustShow("Thắng ở câu phụ")
	}
}

func TestARaceGoesOnAfterAPowerCutAtTheSameSecond(t *testing.T) {
	s := racing(t, apptest.Options{}, "", true)
	warm(s)
	s.Key(fyne.Key4, fyne.KeyT)
	s.Pass(4 * time.Second)
	s.Key(fyne.KeyP)
	before := s.Shown()
	s.Quit()
	s = hall(t, apptest.Options{Dir: s.Dir()})
	s.Key(enter)
	if after := s.Shown(); after != before {
		t.Fatalf("gone on with, it shows\n%s\nand not\n%s", after, before)
	}
	s.Key(enter, fyne.KeyU, fyne.KeyU)
	s.MustShow("chọn một ô")
}

func TestARaceThatCannotBeginSaysWhy(t *testing.T) {
	s := hall(t, apptest.Options{})
	do(t, s, "kind-race")
	for _, typed := range []string{"0", "1", "9"} {
		s.Press("teams")
		s.Key(digits(typed)...)
		s.MustShow("từ 2 đến 8 đội, chưa thi được với " + typed + " đội")
		s.Press("begin")
		s.MustShow("chưa thi được với " + typed + " đội")
	}
	s.Press("teams")
	s.Key(digits("2")...)
	for names, said := range map[string]string{
		"Sao Mai\nsao mai":                     "Có hai đội cùng tên “sao mai”",
		strings.Repeat("ă", contest.MaxName+1): "Tên này dài quá 100 chữ",
		"1\n2\n3\n4\n5\n6\n7\n8\n9":            "chưa thi được với 9 đội",
	} {
		s.Press("names")
		s.Window.Canvas().Focused().(interface{ SetText(string) }).SetText(names)
		s.Press("keep")
		s.MustShow(said)
		s.Key(fyne.KeyEscape)
	}
	s.Press("obstacle")
	s.Key(digits("3")...)
	s.MustShow("Tranh ẩn nhận 0 hoặc từ 4 đến 9 ô, chưa nhận 3 ô")
	for _, id := range []string{"obstacle", "warmup", "speed", "finish"} {
		s.Press(id)
		s.Key(digits("0")...)
	}
	s.Press("begin")
	s.MustShow("Chưa có vòng nào")
	if all, err := s.Store.Contests(); err != nil || len(all) != 0 {
		t.Errorf("%d contests were begun: %v", len(all), err)
	}
	s.Press("teams")
	s.Key(digits("8")...)
	s.Press("warmup")
	s.Key(digits("12")...)
	s.Press("speed")
	s.Key(digits("5")...)
	s.Press("band-A")
	s.Press("topic-3")
	s.Press("begin")
	s.MustShow("Chưa đủ câu hỏi")
	s.Press("mend-fewer")
	s.MustShow("Tăng tốc 1/3")
}

// wide is a name of a hundred letters.
var wide = strings.Repeat("Đội tuyên truyền măng non ", 4)[:0] + strings.TrimSpace(string([]rune(strings.Repeat("Đội tuyên truyền măng non ", 5))[:contest.MaxName-1]))

// The back row reads everything, with two teams and with eight, with short names and with names of a hundred letters.
func TestTheBackRowReadsARace(t *testing.T) {
	apptest.Plainly(t)
	eight := ""
	for _, n := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		eight += n + " " + wide[:len(wide)-len(" "+n)-1] + "\n"
	}
	eight += strings.Repeat("W", contest.MaxName)
	for name, o := range map[string]struct {
		apptest.Options
		names string
	}{
		"two": {apptest.Options{Lang: "vi"}, "Sao Mai\nBúp Măng"}, "eight": {apptest.Options{Lang: "vi"}, eight},
		"eight-en": {apptest.Options{Lang: "en", TextPercent: 150}, eight}, "four-en": {apptest.Options{Lang: "en"}, ""},
	} {
		o.Two = true
		s := racing(t, o.Options, strings.TrimSpace(o.names), true)
		look := func(at string) {
			t.Helper()
			s.Look("race-" + name + "-" + at)
			readable(t, s, name+" "+at)
			seen := kit.See(s.Window.Content())
			for _, l := range seen.Lines {
				if !seen.Window.Holds(l.Place) {
					t.Errorf("%s %s: the console's %q is cut", name, at, l.Text)
				}
			}
		}
		look("1-start")
		s.Key(enter, fyne.KeyDown)
		look("2-warmup")
		s.Key(plus)
		for range 7 {
			s.Key(enter, fyne.KeyDown, minus)
		}
		look("3-tiles")
		s.Key(fyne.Key1)
		look("4-tile")
		s.Key(fyne.KeyA, fyne.Key1, enter)
		look("5-open")
		s.Key(fyne.KeyK)
		look("6-who")
		s.Key(fyne.Key2)
		look("7-guess")
		s.Key(plus)
		look("8-found")
		s.Key(enter)
		look("9-speed")
		s.Key(enter, fyne.KeyDown, fyne.Key2, fyne.Key1)
		look("a-pressed")
		s.Key(fyne.KeyA, fyne.Key1, enter, fyne.KeyN)
		look("b-finish")
		s.Key(fyne.Key1, minus, fyne.Key2, fyne.KeyP)
		look("c-stealing")
		s.Key(fyne.KeyP, plus, enter, fyne.KeyB)
		look("d-board")
		s.Key(fyne.KeyB, fyne.KeyE)
		do(t, s, "yes")
		look("e-over")
	}
}

// readable wants everything that the hall sees to be large, whole and on nothing else.
func readable(t *testing.T, s *apptest.Stage, at string) {
	t.Helper()
	seen := kit.See(s.ClassWindow().Content())
	for _, l := range seen.Lines {
		if least := s.Screens.Size.Height / 16; l.Size < least-0.1 && !isLetter(l.Text) {
			t.Errorf("%s: %q is %v high, less than %v", at, l.Text, l.Size, least)
		}
		if !seen.Window.Holds(l.Place) || l.Over != "" {
			t.Errorf("%s: %q is cut or stands on %q", at, l.Text, l.Over)
		}
		if l.Ground != nil && !l.Face.Holds(l.Place) {
			t.Errorf("%s: %q at %.0f stands out of what holds it, %.0f", at, l.Text, l.Place, l.Face)
		}
	}
}

func TestTheTeamsGetTheirPapers(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	s := racing(t, apptest.Options{}, "", false)
	warm(s)
	s.Key(fyne.KeyE)
	s.Press("yes")
	s.Key(fyne.KeyE)
	s.Press("yes")
	s.MustShow("Chúc mừng Đội 1!")
	s.Key(enter, fyne.KeyP)
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

// The bar on which a keyword is guessed stands over the head: every tile stays whole in sight.
func TestAGuessCoversNoTile(t *testing.T) {
	apptest.Plainly(t)
	for _, size := range []apptest.Options{{}, {Width: 1366, Height: 768}} {
		s := racing(t, size, "", true)
		warm(s)
		for _, keys := range [][]fyne.KeyName{{fyne.KeyK}, {fyne.Key4}} { // by whom, and whether it is right
			s.Key(keys...)
			low := float32(0) // of the bar
			var tiles []*kit.Hot
			for _, h := range s.Hots() {
				switch {
				case strings.HasPrefix(h.ID, "guess-"):
					low = max(low, h.Position().Y+h.Size().Height)
				case strings.HasPrefix(h.ID, "tile-"):
					tiles = append(tiles, h)
				}
			}
			if low == 0 || len(tiles) < 7 {
				t.Fatalf("on the picture are %q", s.Labels())
			}
			for _, h := range tiles {
				if h.Position().Y < low {
					t.Errorf("%s begins at %v, under a bar that ends at %v", h.ID, h.Position().Y, low)
				}
			}
		}
	}
}

func TestTeamsSayHowManyPupilsTakePart(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	s := hall(t, apptest.Options{})
	do(t, s, "kind-race")
	s.Press("taking")
	s.Key(digits("28")...)
	do(t, s, "more-taking")
	do(t, s, "begin")
	s.Key(fyne.KeyE)
	for range 3 {
		s.Press("yes")
		s.Key(fyne.KeyE)
	}
	s.Press("yes")
	s.Key(fyne.KeyEscape) // a tie: given up is enough here
	s.Press("give-up")
	s.MustShow("38 em tham gia")
	all, err := s.Store.Contests()
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	one, _, err := s.Store.Contest(all[0].ID)
	if err != nil || !strings.Contains(string(one.Setup), `"Pupils":38`) {
		t.Errorf("kept is %s: %v", one.Setup, err)
	}
}

// TestTeamsAreNamedAfterTheGroupsOfAClass takes them by a press; a class with one group is not offered.
func TestTeamsAreNamedAfterTheGroupsOfAClass(t *testing.T) {
	for _, keys := range []bool{false, true} {
		s := hall(t, apptest.Options{})
		class, err := s.Store.MakeClass("4A", 4)
		if err != nil {
			t.Fatal(err)
		}
		other, err := s.Store.MakeClass("4B", 4)
		if err != nil {
			t.Fatal(err)
		}
		for id, groups := range map[store.ID][]store.Group{class.ID: {{Name: "Tổ Măng Non"}, {Name: "Tổ Sao Mai"}, {Name: "Tổ 3"}}, other.ID: {{Name: "Tổ một mình"}}} {
			if err := s.Store.SetGroups(id, groups); err != nil {
				t.Fatal(err)
			}
		}
		do(t, s, "kind-race")
		do(t, s, "names")
		if keys {
			for range 9 {
				if s.Focused() != "groups-"+class.ID {
					s.Key(fyne.KeyTab)
				}
			}
			s.Key(fyne.KeyReturn)
		} else {
			s.Press("groups-" + class.ID)
		}
		if slices.ContainsFunc(s.Labels(), func(l string) bool { return strings.HasPrefix(l, "groups-"+other.ID) }) {
			t.Error("a class with one group is offered")
		}
		s.Press("keep")
		s.Press("begin")
		s.MustShow("Tổ Măng Non")
		s.MustShow("Tổ Sao Mai")
	}
}
