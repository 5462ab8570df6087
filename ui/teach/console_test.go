package teach_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/teach"
)

func mustProject(t *testing.T, s *apptest.Stage, text string) {
	t.Helper()
	if shown := s.Projected(); !strings.Contains(shown, text) {
		t.Fatalf("%q is not before the class, who see:\n%s", text, shown)
	}
}

// twoDisplays is class 4A with lesson 3B on the projector and the console before the teacher.
func twoDisplays(t *testing.T, o apptest.Options) *apptest.Stage {
	t.Helper()
	o.Two = true
	s := classroom(t, o)
	project(t, s)
	return s
}

func TestTheClassSeesTheSlideAndTheTeacherTheConsole(t *testing.T) {
	s := twoDisplays(t, apptest.Options{Width: 1366, Height: 768})
	if !s.Screens.On[s.ClassWindow()] || s.Window.FullScreen() {
		t.Error("the slide is not on the second display, or the first one was touched")
	}
	for _, words := range []string{"Trang này", "Trang sau", "Lớp đang thấy", "Ghi chú", "Hôm nay chúng ta học bốn bước", "Mở đầu 1’", "còn 35 phút", "Máy chiếu"} {
		s.MustShow(words)
	}
	mustProject(t, s, "Em có bốn bước")
	for _, hidden := range []string{"Ghi chú", "Hôm nay chúng ta học", "phút"} {
		if strings.Contains(s.Projected(), hidden) {
			t.Errorf("the class sees %q", hidden)
		}
	}
	s.Press("next")
	mustProject(t, s, "Em làm gì?")
	s.Press("more-C")
	s.Press("more-C")
	s.Press("less-C")
	s.Press("more-A")
	mustProject(t, s, "2 / 3 em")
	s.MustShow("2 / 3 tay")
	s.Pass(20 * time.Minute)
	s.Key(fyne.KeyReturn, fyne.KeyReturn)
	mustProject(t, s, "Bí mật xấu cần được kể ra với người lớn.")
	s.MustShow("còn 15 phút · chậm 17")
	s.Press("stop")
	s.MustShow("Dừng giữa bài?")
	mustProject(t, s, "Bí mật xấu") // the question is the teacher's
	s.Press("yes")
	s.MustShow("Đã dạy xong")
	if s.ClassShown() {
		t.Error("the lesson is over, and the class's display still shown")
	}
}

// On the narrowest display every page of a lesson leaves its notes whole, and what is pressed large enough.
func TestEveryPageHasRoomOnTheNarrowConsole(t *testing.T) {
	apptest.Plainly(t)
	s := twoDisplays(t, apptest.Options{})
	starts := map[string]bool{}
	for range 14 * 2 { // each page in both languages
		s.Key(fyne.KeyL)
		for _, l := range kit.See(s.Window.Content()).Lines {
			if strings.HasSuffix(l.Text, "…") && len(l.Text) > len("…") {
				t.Errorf("%s: %q is cut", s.Lang(), l.Text)
			}
		}
		for _, h := range s.App.Hots() {
			if size := h.Size(); !h.Disabled() && min(size.Width, size.Height) < 43.5 {
				t.Errorf("%s: %q is only %.0f×%.0f", s.Lang(), h.ID, size.Width, size.Height)
			}
			starts[s.Lang()] = starts[s.Lang()] || h.ID == "start"
		}
		if s.Lang() == "vi" {
			s.Key(fyne.KeyRight)
		}
	}
	if !starts["vi"] || !starts["en"] {
		t.Errorf("no page with a story or an activity was seen in a language: %v", starts)
	}
}

func TestBlackWhiteAndFreezeAreSeenOnTheConsole(t *testing.T) {
	s := twoDisplays(t, apptest.Options{})
	for _, c := range []struct {
		key        fyne.KeyName
		chip, seen string
	}{{fyne.KeyB, "Màn đen", ""}, {fyne.KeyW, "Màn trắng", ""}, {fyne.KeyF, "Đang giữ hình", "Em có bốn bước"}} {
		s.Key(c.key, fyne.KeyRight)
		s.MustShow(c.chip)
		s.MustShow("Em làm gì?") // the teacher's page
		if got := s.Projected(); c.seen == "" && got != "" || !strings.Contains(got, c.seen) || strings.Contains(got, "Em làm gì?") {
			t.Errorf("%s: the class sees %q", c.key, got)
		}
		s.Key(c.key, fyne.KeyLeft)
		mustProject(t, s, "Em có bốn bước")
	}
}

func TestDisplaysAreSwappedUnpluggedAndPluggedInAgain(t *testing.T) {
	s := twoDisplays(t, apptest.Options{Width: 1366, Height: 768})
	s.Key(fyne.KeyRight, fyne.Key1)
	s.Press("swap")
	if s.Screens.On[s.ClassWindow()] || !s.Screens.On[s.Window] || !s.ClassShown() {
		t.Error("the displays are not swapped")
	}
	s.Key(fyne.KeyS)
	if !s.Screens.On[s.ClassWindow()] || s.Screens.On[s.Window] {
		t.Error("the displays are not swapped back")
	}
	s.Screens.Plugged = false
	s.Key(fyne.Key2) // any key, or the next second
	if s.ClassShown() {
		t.Error("the slide lies over the console")
	}
	s.MustShow("Mất máy chiếu")
	s.MustShow("2 / 3 tay")
	s.Key(fyne.KeyRight)
	s.Screens.Plugged = true
	s.Key(fyne.KeyLeft)
	mustProject(t, s, "2 / 3 em")
	s.MustShow("Lớp đang thấy")

	s.Key(fyne.KeyO)
	if s.ClassShown() || !s.Window.FullScreen() {
		t.Error("one display is not gone back to")
	}
	s.MustShow("2 / 3 em")
	s.Key(fyne.KeyN)
	s.Press("two")
	mustProject(t, s, "2 / 3 em")
}

func TestAnUnpluggedProjectorIsNoticedWithoutAKey(t *testing.T) {
	s := twoDisplays(t, apptest.Options{})
	s.Screens.Plugged = false
	for end := time.Now().Add(10 * time.Second); s.ClassShown() && time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		s.Settle()
	}
	s.MustShow("Mất máy chiếu")
}

func TestAfterUnpluggingTheLessonMayGoOnOnOneDisplay(t *testing.T) {
	s := twoDisplays(t, apptest.Options{})
	s.Screens.Plugged = false
	s.Key(fyne.KeyRight, fyne.KeyO)
	s.MustShow("Em làm gì?")
	if shown := s.Shown(); strings.Contains(shown, "Trang này") || !s.Window.FullScreen() {
		t.Errorf("the console is still there: %s", shown)
	}
}

func TestHelpIsShownToTheClassAndTheKeysAreNot(t *testing.T) {
	s := twoDisplays(t, apptest.Options{})
	s.Key(fyne.KeyH)
	mustProject(t, s, "Kể với người lớn em tin")
	s.Key(fyne.KeyEscape, fyne.KeySlash)
	s.MustShow("bốc thăm chia đội")
	mustProject(t, s, "Em có bốn bước")
}

// drag draws on the easel in front: from one place to another, given as shares of the window.
func drag(t *testing.T, s *apptest.Stage, x1, y1, x2, y2 float32) {
	t.Helper()
	e := easel(s.Window.Content())
	if e == nil {
		t.Fatal("there is nothing to draw on")
	}
	size := e.Size()
	at := func(share float32) *desktop.MouseEvent {
		m := &desktop.MouseEvent{}
		m.Position = fyne.NewPos((x1+(x2-x1)*share)*size.Width, (y1+(y2-y1)*share)*size.Height)
		return m
	}
	e.MouseIn(at(0))
	e.MouseDown(at(0))
	for i := range 10 {
		e.MouseMoved(at(float32(i+1) / 10))
	}
	e.MouseUp(at(1))
	s.Settle()
}

func easel(o fyne.CanvasObject) *kit.Easel {
	switch v := o.(type) {
	case *kit.Easel:
		return v
	case *fyne.Container:
		for _, c := range v.Objects {
			if e := easel(c); e != nil {
				return e
			}
		}
	}
	return nil
}

func TestWhatIsDrawnOnTheConsoleIsSeenByTheClassAndKeptIfWanted(t *testing.T) {
	for name, c := range map[string]struct {
		press string
		kept  int
	}{"kept": {"yes", 1}, "dropped": {"drop", 0}} {
		t.Run(name, func(t *testing.T) {
			s := twoDisplays(t, apptest.Options{})
			clean := s.ProjectedPicture()
			s.Key(fyne.KeyV)
			drag(t, s, 0.2, 0.5, 0.8, 0.6)
			if same(clean, s.ProjectedPicture()) {
				t.Fatal("the class sees no stroke")
			}
			s.Key(fyne.KeyU)
			if !same(clean, s.ProjectedPicture()) {
				t.Error("the stroke is not undone")
			}
			s.Key(fyne.KeyM)
			drag(t, s, 0.1, 0.3, 0.9, 0.3)
			s.Key(fyne.KeyRight, fyne.KeyEscape) // the tool is put away
			s.Press("stop")
			s.Press("yes")
			s.MustShow("nét vẽ trên 1 trang")
			s.Press(c.press)
			lesson := onlyLesson(t, s)
			moves, err := s.Store.LessonMoves(lesson.ID)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Count(strings.Join(moves, "\n"), " draw "); (got > 0) != (c.kept > 0) || len(moves) == 0 {
				t.Errorf("%d strokes are kept in %d moves", got, len(moves))
			}
		})
	}
}

func onlyLesson(t *testing.T, s *apptest.Stage) store.Lesson {
	t.Helper()
	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	taught, err := s.Store.TaughtTo(classes[0].ID)
	if err != nil || len(taught) != 1 {
		t.Fatalf("taught: %v, %v", taught, err)
	}
	return taught[0]
}

func TestALessonGoesOnAtItsPageAfterAPowerCut(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	s.Key(fyne.KeyRight, fyne.Key1, fyne.Key3, fyne.Key3, fyne.KeyRight, fyne.KeyLeft)
	s.Pass(10 * time.Minute)
	s.Quit() // nothing more is said: the current is gone

	session := sessionIn(t, s.Dir())
	again := apptest.New(t, apptest.Options{Dir: s.Dir()}) // with settings of its own
	again.Settings.Session = session
	teach.Resume(again.App)
	again.Settle()
	again.MustShow("Dạy tiếp bài đang dở?")
	again.Key(fyne.KeyReturn)
	again.MustShow("3 / 3 em")
	again.Key(fyne.KeyEscape)
	again.Press("yes")
	again.MustShow("Đã dạy xong")
	if l := onlyLesson(t, again); !l.Taught || len(l.Hands) != 1 || l.Hands[0].Counts["C"] != 2 {
		t.Errorf("remembered: %+v", l)
	}
	again.Quit()
	if session := sessionIn(t, s.Dir()); session != "" {
		t.Errorf("the lesson is over, and still to be resumed: %q", session)
	}
}

func sessionIn(t *testing.T, dir string) string {
	t.Helper()
	s, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	settings, err := s.Settings()
	if err != nil {
		t.Fatal(err)
	}
	return settings.Session
}

func TestTwoClickersAtOnceTurnOnePage(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	both := func() { s.Key(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown); s.Pass(time.Second) }
	both()
	s.MustShow("dặn “đừng kể mẹ”")
	both()
	s.MustShow("Giữ kín rồi nhận quà") // the answer, not yet its reason
	both()
	s.MustShow("Bí mật xấu cần được kể ra với người lớn.")
	both()
	s.MustShow("Em muốn đăng ảnh chụp với Pao.")
}

func TestALessonOnOneDisplayByAClickerAlone(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	click := func(k fyne.KeyName) { s.Pass(time.Second); s.Key(k) }
	click(fyne.KeyPageDown)
	s.MustShow("Em làm gì?")
	click(fyne.KeyB)
	click(fyne.KeyPageDown)
	if strings.Contains(s.Shown(), "Pao") {
		t.Error("black does not stay when the page turns")
	}
	click(fyne.KeyB)
	s.MustShow("Pao")
	click(fyne.KeyPageUp)
	click(fyne.KeyF5)
	s.MustShow("Em có bốn bước")
	for range 60 {
		click(fyne.KeyPageDown)
		if strings.Contains(s.Shown(), "Kết thúc bài?") {
			break
		}
	}
	click(fyne.KeyEscape)
	s.MustShow("Việc ở nhà")
}

func TestAClassWithoutAListIsAskedHowManyItHas(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Open(teach.NewClasses(s.App))
	s.Press("without")
	s.Key(fyne.KeyF5)
	readCard(t, s)
	s.Key(fyne.KeyR)
	s.MustShow("Lớp có bao nhiêu em?")
	s.Key(fyne.Key0, fyne.KeyReturn) // nobody
	s.Key(fyne.KeyR, fyne.Key3, fyne.Key0, fyne.KeyReturn)
	s.MustShow("trong danh sách")
}

func TestConsoleAndToolsAreLookedAt(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{}, {Width: 1366, Height: 768}, {Width: 1366, Height: 768, Lang: "en"}} {
		o.Two = true
		s := classroom(t, o)
		s.Key(fyne.KeyReturn, fyne.KeyF5)
		readCard(t, s)
		name := func(n string) string {
			return "console-" + n + "-" + s.Lang() + "-" + map[bool]string{true: "1366", false: "1024"}[o.Width > 1024]
		}
		s.Pass(3 * time.Minute)
		s.Look(name("cover"))
		s.Key(fyne.KeyRight, fyne.Key1, fyne.Key3, fyne.Key3, fyne.KeyReturn)
		s.Look(name("ask"))
		s.Key(fyne.KeyU, fyne.KeyP, fyne.Key3, fyne.Key3, fyne.Key3, fyne.Key3, fyne.KeyR, fyne.KeyF)
		s.Look(name("rounds"))
		s.Key(fyne.KeyF, fyne.KeyEscape, fyne.KeyV)
		drag(t, s, 0.2, 0.4, 0.8, 0.5)
		s.Key(fyne.KeyM)
		drag(t, s, 0.2, 0.6, 0.7, 0.6)
		s.Look(name("drawn"))
		s.Key(fyne.KeyZ)
		s.Look(name("zoomed"))
		s.Key(fyne.KeyZ, fyne.KeyM, fyne.KeyG)
		s.Look(name("grid"))
		s.Key(fyne.KeyEscape, fyne.KeyA)
		s.Look(name("roll"))
		s.Key(fyne.KeyEscape, fyne.KeyD, fyne.Key2, fyne.KeyReturn)
		s.Look(name("teams"))
		s.Key(fyne.KeyD, fyne.KeyEscape, fyne.KeySlash)
		s.Look(name("keys"))
		s.Key(fyne.KeyEscape, fyne.KeyO, fyne.KeyV)
		s.Look(name("one-pen"))
		s.Key(fyne.KeyV, fyne.KeyC)
		s.Look(name("one-hands"))
		s.Key(fyne.KeyEscape)
		if s.Lang() == "en" {
			continue // story looks for Vietnamese words
		}
		s = story(t, o)
		s.Key(fyne.KeyV, fyne.KeyA, fyne.KeyB, fyne.KeyB)
		s.Look(name("vote"))
	}
}
