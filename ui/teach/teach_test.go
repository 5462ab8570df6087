package teach_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/ui/app/apptest"
	"lachanso/ui/teach"
)

// classroom is a program with class 4A of three pupils, on the choice of class.
func classroom(t *testing.T, o apptest.Options) *apptest.Stage {
	t.Helper()
	s := apptest.New(t, o)
	class, err := s.Store.MakeClass("4A", 4)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Store.AddPupils(class.ID, []string{"Nguyễn Hoài An", "Trần Quốc Bảo", "Lê Thị Bảo Châu"}); err != nil {
		t.Fatal(err)
	}
	s.Open(teach.NewClasses(s.App))
	return s
}

// project opens 3B for class 4A by keys.
func project(t *testing.T, s *apptest.Stage) {
	t.Helper()
	s.Key(fyne.KeyReturn) // class 4A
	s.MustShow("3B")
	s.Key(fyne.KeyF5)
	readCard(t, s)
	s.MustShow("Em có bốn bước")
}

// readCard reads the teacher's card to its end.
func readCard(t *testing.T, s *apptest.Stage) {
	t.Helper()
	if s.Focused() != "on" {
		t.Fatalf("the teacher's card does not come first, but %s", s.Shown())
	}
	for range 20 {
		if s.Focused() != "on" {
			return
		}
		s.Key(fyne.KeyReturn)
	}
	t.Fatal("the teacher's card has no end")
}

func TestALessonIsTaughtByKeysAlone(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	s.Key(fyne.KeyRight) // the first question
	s.MustShow("Em làm gì?")
	s.Key(fyne.Key3, fyne.Key3, fyne.Key1)
	s.MustShow("3 / 3 em")
	s.Key(fyne.KeyReturn) // the answer
	s.Key(fyne.KeyReturn) // its reason
	s.MustShow("Bí mật xấu cần được kể ra với người lớn.")
	s.Pass(12 * time.Minute)
	s.Key(fyne.KeyRight, fyne.KeyEscape)
	s.MustShow("Dừng giữa bài?")
	s.Key(fyne.KeyLeft, fyne.KeyReturn) // not paused, but taught
	s.MustShow("Đã dạy xong")

	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	taught, err := s.Store.TaughtTo(classes[0].ID)
	if err != nil || len(taught) != 1 {
		t.Fatalf("taught: %v, %v", taught, err)
	}
	l := taught[0]
	if l.Module != "3B" || !l.Taught || l.Minutes != 12 {
		t.Errorf("remembered %s, ended %v, %d minutes; want 3B, ended, 12", l.Module, l.Taught, l.Minutes)
	}
	if len(l.Hands) != 1 || l.Hands[0].Question != "3B-02-1" || l.Hands[0].Counts["C"] != 2 || l.Hands[0].Counts["A"] != 1 {
		t.Errorf("remembered hands %+v; want two for C and one for A of 3B-02-1", l.Hands)
	}
}

func TestKeysOfTheProjector(t *testing.T) {
	for name, c := range map[string]struct {
		keys []fyne.KeyName
		want string
	}{
		"page down turns the page":                  {[]fyne.KeyName{fyne.KeyPageDown}, "Em làm gì?"},
		"page up turns it back":                     {[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp}, "Em có bốn bước"},
		"G and a number jump":                       {[]fyne.KeyName{fyne.KeyG, fyne.Key5, fyne.KeyReturn}, "Chuyện của Minh"},
		"a number that is no page changes nothing":  {[]fyne.KeyName{fyne.KeyG, fyne.Key9, fyne.Key9, fyne.KeyReturn}, "Em có bốn bước"},
		"N shows the notes":                         {[]fyne.KeyName{fyne.KeyN}, "Hôm nay chúng ta học bốn bước"},
		"H helps":                                   {[]fyne.KeyName{fyne.KeyH}, "Kể với người lớn em tin"},
		"T counts a minute down":                    {[]fyne.KeyName{fyne.KeyT}, "1:00"},
		"T again gives a minute more":               {[]fyne.KeyName{fyne.KeyT, fyne.KeyT}, "2:00"},
		"0 takes the clock away":                    {[]fyne.KeyName{fyne.KeyT, fyne.KeyT, fyne.Key0, fyne.KeyT}, "1:00"},
		"R calls a pupil, who may pass":             {[]fyne.KeyName{fyne.KeyR}, "bỏ lượt, mời bạn khác"},
		"C counts the hands in numbers":             {[]fyne.KeyName{fyne.KeyRight, fyne.KeyC, fyne.Key1, fyne.Key2, fyne.KeyReturn, fyne.KeyEscape}, "12 / 3 em"},
		"below black page down turns the page":      {[]fyne.KeyName{fyne.KeyRight, fyne.KeyB, fyne.KeyPageDown}, "Bên dưới: trang 3"},
		"the right arrow passes a question":         {[]fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyG}, "3 · đang dạy"},
		"U takes a hand back":                       {[]fyne.KeyName{fyne.KeyRight, fyne.Key1, fyne.Key1, fyne.KeyU}, "1 / 3 em"},
		"after the answer a number gives its why":   {[]fyne.KeyName{fyne.KeyRight, fyne.Key1, fyne.KeyReturn, fyne.Key2}, "Rủ thêm bạn"},
		"the second count begins with nothing":      {[]fyne.KeyName{fyne.KeyRight, fyne.Key1, fyne.KeyP}, "0 / 3 em"},
		"black stays when pages turn below":         {[]fyne.KeyName{fyne.KeyB, fyne.KeyRight}, "Bên dưới: trang 2"},
		"escape takes the black away":               {[]fyne.KeyName{fyne.KeyB, fyne.KeyRight, fyne.KeyEscape}, "Em làm gì?"},
		"a frozen page stays when pages turn below": {[]fyne.KeyName{fyne.KeyF, fyne.KeyRight}, "Lớp giữ trang 1, thầy cô ở trang 2"},
		"F lets the class follow again":             {[]fyne.KeyName{fyne.KeyF, fyne.KeyRight, fyne.KeyF}, "Em làm gì?"},
		"C and R give an option the rest":           {[]fyne.KeyName{fyne.KeyRight, fyne.Key1, fyne.KeyC, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyR}, "3 / 3 em"},
		"more hands than pupils is noticed":         {[]fyne.KeyName{fyne.KeyRight, fyne.KeyC, fyne.Key4, fyne.KeyReturn, fyne.KeyEscape}, "đếm lại?"},
		"K asks pupils to stand up":                 {[]fyne.KeyName{fyne.KeyRight, fyne.KeyK}, "Nghe chữ, đứng lên"},
		"L speaks English on the same page":         {[]fyne.KeyName{fyne.KeyRight, fyne.KeyL}, "Keep quiet and take it"},
		"V takes the pen":                           {[]fyne.KeyName{fyne.KeyV}, "Thôi vẽ"},
		"Z enlarges, and shows the way back":        {[]fyne.KeyName{fyne.KeyZ}, "Cả trang"},
		"enlarged, page down still turns the page":  {[]fyne.KeyName{fyne.KeyZ, fyne.KeyRight, fyne.KeyPageDown}, "Em làm gì?"},
		"A lists who is away":                       {[]fyne.KeyName{fyne.KeyA, fyne.KeyReturn}, "2 / 3 em có mặt"},
		"D draws teams":                             {[]fyne.KeyName{fyne.KeyD, fyne.Key2, fyne.KeyReturn}, "Đội 2 · 1 em"},
		"J calls by number":                         {[]fyne.KeyName{fyne.KeyR, fyne.KeyJ}, "Mời em trả lời"},
		"the grid walks to a page":                  {[]fyne.KeyName{fyne.KeyG, fyne.KeyRight, fyne.KeyReturn}, "Em làm gì?"},
		"two rounds stand side by side":             {[]fyne.KeyName{fyne.KeyRight, fyne.Key1, fyne.Key1, fyne.KeyP, fyne.Key3}, "1 / 3 em"},
		"the question mark lists the keys":          {[]fyne.KeyName{fyne.KeySlash}, "màn hình đen, trắng"},
		"escape asks before the lesson ends":        {[]fyne.KeyName{fyne.KeyEscape}, "Dừng giữa bài?"},
		"escape twice goes on with the same lesson": {[]fyne.KeyName{fyne.KeyEscape, fyne.KeyEscape}, "Em có bốn bước"},
	} {
		t.Run(name, func(t *testing.T) {
			s := classroom(t, apptest.Options{})
			project(t, s)
			s.Key(c.keys...)
			s.MustShow(c.want)
		})
	}
}

// TestAClickerAloneGoesThroughAQuestion: its one key for next shows the answer, then the reason, then the next page.
func TestAClickerAloneGoesThroughAQuestion(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	next := func() { s.Pass(time.Second); s.Key(fyne.KeyPageDown) }
	next()
	s.MustShow("Em làm gì?")
	plain := s.Picture()
	next()
	s.MustShow("Em làm gì?")
	if same(plain, s.Picture()) {
		t.Error("the answer is not shown")
	}
	s.Key(fyne.KeyPageDown) // a worn button
	if strings.Contains(s.Shown(), "Bí mật xấu") {
		t.Error("one press counts twice")
	}
	next()
	s.MustShow("Bí mật xấu cần được kể ra với người lớn.")
	next()
	s.MustShow("Em làm gì trước?")
	s.Pass(time.Second)
	s.Key(fyne.KeyPageUp)
	s.MustShow("Em làm gì?")
	next() // it was gone through
	s.MustShow("Em làm gì trước?")
}

func TestBlackAndWhiteHideEverything(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	for _, k := range []fyne.KeyName{fyne.KeyB, fyne.KeyW} {
		s.Key(k)
		if shown := s.Shown(); shown != "" {
			t.Errorf("%s still shows %q", k, shown)
		}
		s.Key(k)
	}
	s.MustShow("Em có bốn bước")
}

func TestSwitchingLanguageKeepsTheSlide(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	s.Key(fyne.KeyG, fyne.Key5, fyne.KeyReturn)
	s.SaveLanguage("en")
	s.Settle()
	s.MustShow("Minh's story")
}

func TestTeachScreensAreLookedAt(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{}, {Width: 1366, Height: 768, Lang: "en"}, {Width: 1366, Height: 768}} {
		s := classroom(t, o)
		name := func(n string) string {
			return n + "-" + s.Lang() + "-" + map[bool]string{true: "1366", false: "1024"}[o.Width > 1024]
		}
		s.Look(name("classes"))
		s.Key(fyne.KeyReturn)
		s.Look(name("lessons"))
		s.Press("ready")
		s.Look(name("ready"))
		s.Key(fyne.KeyEscape, fyne.KeyF5)
		s.Look(name("card"))
		readCard(t, s)
		s.Look(name("slide"))
		s.Key(fyne.KeyN)
		s.Look(name("notes"))
		s.Key(fyne.KeyN, fyne.KeyR)
		s.Look(name("called"))
		s.Key(fyne.KeyEscape, fyne.KeyRight, fyne.Key1, fyne.Key3, fyne.Key3, fyne.KeyReturn)
		s.Look(name("bars"))
		s.Key(fyne.KeyReturn)
		s.Look(name("why"))
		s.Key(fyne.KeyG, fyne.Key8, fyne.KeyReturn)
		s.Look(name("activity"))
		s.Key(fyne.KeyH)
		s.Look(name("help"))
		s.Key(fyne.KeyEscape, fyne.KeySlash)
		s.Look(name("keys"))
		s.Key(fyne.KeyEscape, fyne.KeyEscape)
		s.Look(name("ask"))
		s.Press("yes")
		s.Look(name("ended"))
		s.MustShow("3B")
	}
}

// TestAnActivityThatCannotBePlayedIsDoneByTheClass: the notes of 4C's password workshop say how to do it by hands.
func TestAnActivityThatCannotBePlayedIsDoneByTheClass(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	if _, err := s.Store.MakeClass("7B", 7); err != nil {
		t.Fatal(err)
	}
	module := s.App.Pack.Module("4C")
	workshop := module.Activity(lessons.KindPassword)
	data := workshop.Password
	t.Cleanup(func() { workshop.Password = data })
	workshop.Password = nil
	i := slices.IndexFunc(module.Slides, func(one lessons.Slide) bool { return one.Activity == lessons.KindPassword })
	number := 1 + slices.IndexFunc(course.Pages(module), func(p course.Page) bool { return p.Slide == i })
	s.Open(teach.NewClasses(s.App))
	s.Key(fyne.KeyReturn) // class 7B
	s.Key(fyne.KeyF5)
	s.Key(fyne.KeyG, fyne.KeyName(strconv.Itoa(number/10)), fyne.KeyName(strconv.Itoa(number%10)), fyne.KeyReturn)
	s.MustShow("Chìa tốt, rồi lớp khoá thứ hai")
	if labels := s.Labels(); slices.Contains(labels, "Cùng làm") {
		t.Errorf("the slide offers to play: %q", labels)
	}
	s.Key(fyne.KeyReturn)
	s.MustShow("Tìm dấu hiệu")
}
