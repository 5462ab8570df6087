package session_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	ui "lachanso/ui/session"
)

// The back row reads everything of every ready plan, in both languages; nothing is cut or covered, on the
// console neither.
func TestTheBackRowReadsEveryPlan(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{Lang: "vi"}, {Lang: "en", Width: 1366, Height: 768, TextPercent: 150}} {
		o.Two = true
		s := shelf(t, o)
		for _, ready := range s.Pack.Plans {
			s.Open(ui.NewShelf(s.App))
			for i := 0; i < 9 && !contains(s, "ready-"+ready.ID); i++ {
				do(t, s, "page-next")
			}
			do(t, s, "ready-"+ready.ID)
			do(t, s, "start")
			for range 40 {
				seen := kit.See(s.ClassWindow().Content())
				for _, l := range seen.Lines {
					if least := s.Screens.Size.Height / 16; l.Size < least-0.1 {
						t.Errorf("%s %s: %q is %v high, less than %v", ready.ID, o.Lang, l.Text, l.Size, least)
					}
					if !seen.Window.Holds(l.Place) || l.Over != "" || l.Under {
						t.Errorf("%s %s: %q is cut or covered (%q)", ready.ID, o.Lang, l.Text, l.Over)
					}
				}
				console := kit.See(s.Window.Content())
				for _, l := range console.Lines {
					if !console.Window.Holds(l.Place) || l.Over != "" {
						t.Errorf("%s %s, console: %q is cut or stands on %q", ready.ID, o.Lang, l.Text, l.Over)
					}
				}
				s.Pass(time.Minute)
				s.Key(fyne.KeyRight)
				if contains(s, "yes") {
					break
				}
			}
			s.Look("session-console-" + o.Lang)
			s.Home()
			s.Settle()
		}
	}
}

func TestTheLeaderHasAConsoleWhereThereAreTwoDisplays(t *testing.T) {
	s := opened(t, "month-09", apptest.Options{Two: true, Width: 1366, Height: 768})
	s.Key(fyne.KeyF5)
	s.MustShow("Làm:")
	s.MustShow("Tiếp theo: Giơ tay cao, giơ tay ngang")
	if strings.Contains(s.Projected(), "Làm:") || !strings.Contains(s.Projected(), "Gần – xa – nhắm") {
		t.Errorf("all see %q", s.Projected())
	}
	s.Press("skip")
	if !strings.Contains(s.Projected(), "Giơ tay cao, giơ tay ngang") {
		t.Errorf("all see %q", s.Projected())
	}
	s.Pass(20 * time.Minute)
	s.Press("pause")
	s.MustShow("Đã hết giờ của buổi")
	if strings.Contains(s.Projected(), "hết giờ") || !strings.Contains(s.Projected(), "Đang tạm dừng") {
		t.Errorf("all see %q", s.Projected())
	}
	s.Press("undo")
	if !strings.Contains(s.Projected(), "Gần – xa – nhắm") {
		t.Errorf("undone, all see %q", s.Projected())
	}
	s.Screens.Plugged = false
	s.Key(fyne.KeyN)
	if s.ClassShown() {
		t.Error("the projector was unplugged, and its window still stands")
	}
	s.MustShow("Gần – xa – nhắm")
}

func TestHelpIsOneKeyAwayWhileASessionIsHeld(t *testing.T) {
	s := opened(t, "month-09", apptest.Options{})
	s.Key(fyne.KeyF5)
	s.MustShow("Em cần giúp")
	s.Press("help")
	s.MustShow("111")
	s.Key(fyne.KeyEscape, fyne.KeyH)
	s.MustShow("111")
}

// Large text and high contrast: nothing is cut or covered on any screen of the room.
func TestLargeTextAndContrastCutNothing(t *testing.T) {
	apptest.Plainly(t)
	for name, o := range map[string]apptest.Options{
		"plain": {}, "wide": {Width: 1366, Height: 768, Lang: "en"}, "large": {TextPercent: 150}, "contrast": {Contrast: true, Lang: "en"}, "spaced": {Spacing: true},
	} {
		s := shelf(t, o)
		whole := func(screen string) {
			t.Helper()
			s.Look("session-" + name + "-" + screen)
			seen := kit.See(s.Window.Content())
			for _, l := range seen.Lines {
				if !seen.Window.Holds(l.Place) || l.Over != "" || l.Under {
					t.Errorf("%s %s: %q is cut or covered (%q)", name, screen, l.Text, l.Over)
				}
				if l.Ground != nil && kit.Contrast(l.Colour, l.Ground) < 4.5 {
					t.Errorf("%s %s: %q cannot be read on its ground", name, screen, l.Text)
				}
			}
		}
		whole("shelf")
		do(t, s, "new")
		whole("wish")
		do(t, s, "occasion-outing")
		do(t, s, "suggest")
		whole("planner")
		s.Key(fyne.KeyPlus)
		whole("planner-over")
		do(t, s, "add")
		whole("chooser")
		s.Key(fyne.KeyEscape)
		do(t, s, "save")
		whole("naming")
		s.Key(enter)
		whole("planner-saved")
		do(t, s, "print")
		whole("papers")
		s.Key(fyne.KeyEscape, fyne.KeyEscape)
		whole("shelf-saved")
		s.Key(fyne.KeyN)
		do(t, s, "suggest")
		do(t, s, "start")
		whole("run")
		s.Key(fyne.KeyN)
		whole("run-notes")
		s.Key(fyne.KeySlash)
		whole("keys")
		s.Key(fyne.KeyEscape, fyne.KeyEscape)
		whole("leave")
		do(t, s, "later")
		s.Key(fyne.KeyEscape)
		if contains(s, "throw") {
			do(t, s, "throw")
		}
		whole("shelf-open")
		do(t, s, "go-on")
		s.Key(enter)
		s.Pass(3 * time.Minute)
		s.Key(fyne.KeyDown)
		s.Pass(8 * time.Minute)
		s.Key(fyne.KeyE)
		do(t, s, "yes")
		whole("held")
		do(t, s, "save")
		s.Open(ui.NewSeason(s.App))
		whole("season")
		do(t, s, "report")
		whole("season-papers")
	}
}

func TestWithTwoDisplaysAContestTakesAndGivesBackTheHallsOwn(t *testing.T) {
	s := opened(t, "safer-internet-day", apptest.Options{Two: true, Width: 1366, Height: 768})
	s.Key(fyne.KeyF5, fyne.KeyDown)
	s.Press("open")
	if !s.ClassShown() || !strings.Contains(s.Projected(), "Duy") {
		t.Errorf("all see %q of the story", s.Projected())
	}
	s.Key(fyne.KeyEscape)
	s.Press("skip")
	if !strings.Contains(s.Projected(), "Rung chuông vàng") {
		t.Errorf("all see %q", s.Projected())
	}
	s.Press("open")
	s.Press("begin")
	if strings.Contains(s.Shown(), "Chưa đủ câu hỏi") {
		s.Key(enter)
	}
	if !strings.Contains(s.Projected(), "200 em trên sàn thi") {
		t.Errorf("all see %q of the contest", s.Projected())
	}
	s.Press("stop")
	s.Press("give-up")
	s.Key(fyne.KeyEscape)
	s.MustShow("Mở cuộc thi")
	if !s.ClassShown() || !strings.Contains(s.Projected(), "3/6") {
		t.Errorf("back in the session all see %q", s.Projected())
	}
}

// A last topic alone in its row is as wide as its words want: at two lines they stood on the line below.
func TestTheLastTopicStandsOnOneLine(t *testing.T) {
	s := shelf(t, apptest.Options{Width: 1024, Height: 768})
	s.Key(fyne.KeyN)
	wide := map[string]float32{}
	for _, h := range s.Hots() {
		wide[h.Label] = h.Size().Width
	}
	first, last := wide["Dùng lành mạnh, cân bằng"], wide["Chọn trò chơi, mạng, trang web"]
	if first == 0 || last < first*1.2 {
		t.Errorf("the first is %v wide, the last %v", first, last)
	}
}
