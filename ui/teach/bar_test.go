package teach_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
)

// move moves the mouse over the page.
func move(s *apptest.Stage) {
	for x := float32(300); x <= 420; x += 30 {
		test.MoveMouse(s.Window.Canvas(), fyne.NewPos(x, 200))
	}
	s.Settle()
}

func hasBar(s *apptest.Stage) bool {
	return slices.ContainsFunc(s.Labels(), func(l string) bool { return strings.HasPrefix(l, "handle-") })
}

func TestALessonIsLedByTheMouseAlone(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	if hasBar(s) {
		t.Fatal("the bar is there before the mouse moved")
	}
	move(s)
	s.Press("handle-next")
	s.MustShow("Em làm gì?")
	s.MustShow("2 / 14")
	s.Press("handle-back")
	s.MustShow("Em có bốn bước")
	s.Press("handle-page")
	s.MustShow("Đến trang nào?")
	s.Key(fyne.KeyEscape)
	move(s)
	s.Press("handle-keys")
	s.MustShow("màn hình đen, trắng")
	s.Key(fyne.KeyEscape)
	move(s)
	s.Press("handle-pen")
	s.MustShow("Thôi vẽ")
	if move(s); hasBar(s) {
		t.Error("the bar is in the way of the pen")
	}
	s.Key(fyne.KeyEscape)
	move(s)
	s.Press("handle-end")
	s.MustShow("Dừng giữa bài?")
}

// TestEveryKeyCanBePressedWithTheMouse: on the list of keys, which the bar opens.
func TestEveryKeyCanBePressedWithTheMouse(t *testing.T) {
	for id, want := range map[string]string{
		"key-R": "bỏ lượt, mời bạn khác", "line-R": "bỏ lượt, mời bạn khác", "line-T": "1:00", "key-N": "Hôm nay chúng ta học", "line-→": "Em làm gì?",
		"key-PgDn": "Em làm gì?", "key-M": "Thôi vẽ", "line-A": "3 / 3 em có mặt", "line-Esc": "Dừng giữa bài?", "key-Z": "Cả trang",
	} {
		t.Run(id, func(t *testing.T) {
			s := classroom(t, apptest.Options{})
			project(t, s)
			move(s)
			s.Press("handle-keys")
			s.Press(id)
			s.MustShow(want)
		})
	}
	s := classroom(t, apptest.Options{})
	s.Open(app.NewKeys(s.App)) // from home there is no lesson to press them in
	if labels := strings.Join(s.Labels(), " "); strings.Contains(labels, "key-") || strings.Contains(labels, "line-") {
		t.Errorf("there are %s", labels)
	}
}

func TestTheBarComesOverAnAnswerToo(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	s.Key(fyne.KeyRight)
	test.MoveMouse(s.Window.Canvas(), fyne.NewPos(300, 240)) // over A
	test.MoveMouse(s.Window.Canvas(), fyne.NewPos(320, 360)) // over B
	s.Settle()
	if !hasBar(s) {
		t.Error("the mouse moves over answers, and there is no bar")
	}
}

func TestAPressOnThePageTurnsIt(t *testing.T) {
	s := classroom(t, apptest.Options{NewHere: true})
	project(t, s)
	press := func() { test.TapCanvas(s.Window.Canvas(), fyne.NewPos(500, 30)); s.Settle() }
	press()
	s.MustShow("Em làm gì?")
	if strings.Contains(s.Shown(), "mọi phím") {
		t.Error("a hand that needs no keys is still told of them")
	}
	press() // on a question a press beside the answers does nothing
	s.MustShow("Bạn trên mạng tặng quà")
	move(s)
	s.Press("handle-reveal")
	s.Press("handle-reveal")
	s.MustShow("Bí mật xấu cần được kể ra với người lớn.")
}

func TestTheBarGoesByItselfAndByAKey(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	move(s)
	if !hasBar(s) {
		t.Fatal("the mouse finds no bar")
	}
	s.Key(fyne.KeyRight)
	if hasBar(s) {
		t.Error("a page turned by key is drawn with the bar")
	}
	move(s)
	s.Key(fyne.KeyReturn, fyne.KeyReturn) // Enter is the lesson's, not the bar's
	s.MustShow("Bí mật xấu cần được kể ra với người lớn.")
	move(s)
	time.Sleep(3200 * time.Millisecond) // what a hand takes
	s.Settle()
	if hasBar(s) {
		t.Error("the bar stays")
	}
}

func TestAtTheFirstLessonTheKeysAreToldOf(t *testing.T) {
	s := classroom(t, apptest.Options{NewHere: true})
	project(t, s)
	s.MustShow("mọi phím")
	s.Key(fyne.KeyRight)
	if strings.Contains(s.Shown(), "mọi phím") {
		t.Error("the hint stays")
	}
	s.Key(fyne.KeyEscape)
	s.Press("yes")
	settings, err := s.Store.Settings()
	if err != nil || !settings.KeysShown {
		t.Errorf("it will be told again: %v, %v", settings, err)
	}
}

func TestTheBarIsLookedAt(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{}, {Width: 1366, Height: 768, Lang: "en"}} {
		s := classroom(t, o)
		project2(s)
		move(s)
		s.Look("bar-slide-" + s.Lang())
		s.Key(fyne.KeyRight, fyne.Key1, fyne.Key3, fyne.Key3)
		move(s)
		s.Look("bar-ask-" + s.Lang())
		s.Key(fyne.KeyG, fyne.Key1, fyne.Key2, fyne.KeyReturn)
		move(s)
		s.Look("bar-story-" + s.Lang())
	}
	s := classroom(t, apptest.Options{NewHere: true})
	project2(s)
	s.Look("bar-hint")
}

// project2 opens the lesson in any language.
func project2(s *apptest.Stage) {
	s.Key(fyne.KeyReturn, fyne.KeyF5)
	for s.Focused() == "on" {
		s.Key(fyne.KeyReturn)
	}
}
