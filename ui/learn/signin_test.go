package learn

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"lachanso/lessons/signin"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
)

// queueOf lets the pupils of these places in the class wait in this order.
func (s *school) queueOf(places ...int) {
	s.t.Helper()
	var q signin.Queue
	for _, i := range places {
		q = q.Toggle(s.seat(i).pupil.ID)
	}
	if err := s.Store.SetQueue(s.class.ID, q); err != nil {
		s.t.Fatal(err)
	}
}

func (s *school) offer() {
	s.t.Helper()
	if err := s.Store.OfferSecrets(s.class.ID, true); err != nil {
		s.t.Fatal(err)
	}
}

func (s *school) door(i int) store.Door {
	s.t.Helper()
	door, err := s.Store.Door(s.seat(i).pupil.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	return door
}

var three = []string{"Hoài An", "Quốc Bảo", "Bảo Châu"}

// TestTurnsAndPicturesByKeyboardAlone is a morning of three pupils at one PC.
func TestTurnsAndPicturesByKeyboardAlone(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, three...)
	s.queueOf(1, 0, 2)
	s.offer()
	s.Open(NewClasses(s.App))
	s.MustShow("Đến lượt Quốc Bảo")
	s.MustShow("Sau đó: Hoài An")
	s.Key(fyne.KeyX) // not here
	s.MustShow("Đến lượt Hoài An")
	s.Key(fyne.KeyReturn)
	s.MustShow("Em chọn ba hình bí mật nhé")
	s.Key(fyne.Key2, fyne.KeyRight, fyne.KeyReturn, fyne.Key0) // kite, then kite again? no: to the right of the ball
	s.Key(fyne.KeyBackspace)
	s.Key(fyne.Key0, fyne.Key5)
	s.MustShow("Em bấm lại đúng ba hình ấy")
	s.Key(fyne.Key0, fyne.Key2, fyne.Key5)
	s.MustShow("Hai lần chưa giống nhau")
	for range 2 {
		s.Key(fyne.Key2, fyne.Key0, fyne.Key5)
	}
	s.MustShow("Em học bài nào?")
	if !s.door(0).Secret {
		t.Error("the pictures were not kept")
	}
	for n := 0; s.Focused() != "next-pupil"; n++ {
		if n > 30 {
			t.Fatal("Tab does not come to the way to hand over")
		}
		s.Key(fyne.KeyTab)
	}
	s.Key(fyne.KeyReturn)
	s.MustShow("Đến lượt Bảo Châu")
	s.Key(fyne.KeyReturn)
	s.Key(fyne.KeyEscape) // put off
	s.MustShow("Em học bài nào?")
	if door := s.door(2); door.Secret || !door.Later {
		t.Errorf("put off: %+v", door)
	}
	s.Key(fyne.KeyEscape) // back without handing over: the turn stays
	s.MustShow("Đến lượt Bảo Châu")
	s.Key(fyne.KeyReturn)
	s.MustShow("Em học bài nào?") // and is not asked again
	s.Press("secret")             // but may choose
	s.Key(fyne.KeyEscape)
	s.Press("next-pupil")
	s.MustShow("Còn 1 bạn lúc gọi chưa có mặt.")
	s.Key(fyne.KeyReturn)
	s.MustShow("Đến lượt Quốc Bảo")
	s.Key(fyne.KeyReturn, fyne.KeyEscape)
	s.Press("next-pupil")
	s.MustShow("Em tên gì?") // everybody had a turn
	s.Key(fyne.KeyReturn)
	s.MustShow("Em bấm ba hình bí mật nhé")
	s.Key(fyne.KeyEscape)
	s.MustShow("Em tên gì?")
	s.Key(fyne.KeyReturn, fyne.Key2, fyne.Key0, fyne.Key5)
	s.MustShow("Em học bài nào?")
}

func TestHandingOverIsTwoPresses(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, three...)
	s.queueOf(0, 1, 2)
	s.Open(NewNames(s.App, s.class))
	s.Press("begin")
	s.Press("module-3B")
	q := s.ask("3B", "quiz", s.choices("3B")[:1]...)
	s.Key(letter(t, q, true), fyne.KeyReturn)
	s.MustShow("Xong, mời bạn tiếp theo")
	s.Key(fyne.KeyReturn)
	s.MustShow("Đến lượt Quốc Bảo")
	s.Key(fyne.KeyReturn)
	if f, ok := s.Front().(*shelf); !ok || f.pupil.Name != "Quốc Bảo" {
		t.Fatalf("two presses led to %T, which says %s", s.Front(), s.Shown())
	}
}

func TestTheTurnSurvivesARestart(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, three...)
	s.queueOf(2, 1, 0)
	s.Open(NewNames(s.App, s.class))
	s.Press("begin")
	s.Press("next-pupil")
	s.Press("begin")
	s.MustShow("Quốc Bảo")
	s.Quit()
	again := opened(t, apptest.Options{Dir: s.Dir()}, 4)
	again.Open(NewNames(again.App, again.class))
	again.MustShow("Đến lượt Quốc Bảo") // whose turn was not over
	again.Press("absent")
	again.MustShow("Đến lượt Hoài An")
	again.Press("all")
	again.MustShow("Em tên gì?")
	again.Press("Quốc Bảo") // who comes after all
	again.Press("next-pupil")
	again.MustShow("Đến lượt Hoài An")
	again.mustNotShow("Sau đó")
	again.Press("begin")
	again.Press("next-pupil")
	again.MustShow("Em tên gì?") // the absent one had a turn too
}

// TestFromAllNamesThereIsAWayBackToTheTurn: by the button, and by its key.
func TestFromAllNamesThereIsAWayBackToTheTurn(t *testing.T) {
	for name, back := range map[string]func(*school){
		"press": func(s *school) { s.Press("queue") }, "key": func(s *school) { s.Key(fyne.KeyQ) },
	} {
		t.Run(name, func(t *testing.T) {
			s := opened(t, apptest.Options{}, 4, three...)
			s.queueOf(2, 1, 0)
			s.Open(NewNames(s.App, s.class))
			s.Press("all")
			s.MustShow("Em tên gì?")
			back(s)
			s.MustShow("Đến lượt")
			if s.Focused() != "begin" {
				t.Errorf("the next key goes to %q", s.Focused())
			}
		})
	}
	s := opened(t, apptest.Options{}, 4, three...)
	s.Open(NewNames(s.App, s.class)) // nobody waits
	s.Key(fyne.KeyQ)
	s.MustShow("Em tên gì?")
	s.mustNotShow("Về lượt học")
}

func TestWrongPicturesAreSlowedAlsoAfterARestart(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, three...)
	if err := s.Store.SetSecret(s.seat(0).pupil.ID, "ball sun bicycle"); err != nil {
		t.Fatal(err)
	}
	press := func(s *school, names ...string) {
		t.Helper()
		for _, name := range names {
			s.Press("picture-" + name)
		}
	}
	s.Open(NewNames(s.App, s.class))
	s.Press("Hoài An")
	press(s, "sun", "ball")
	s.Press("undo")
	press(s, "ball", "moon") // "ball" was taken back and pressed again
	s.MustShow("Chưa đúng. Em thử lại nhé.")
	press(s, "robot", "drum", "moon")
	s.MustShow("Em đợi 5 giây rồi thử lại nhé.")
	if labels := strings.Join(s.Labels(), "\n"); strings.Contains(labels, "picture-") {
		t.Errorf("pictures can be pressed while one waits: %s", labels)
	}
	s.Key(fyne.Key1, fyne.Key3, fyne.Key5)
	s.MustShow("Em đợi 5 giây")
	s.Quit()

	s = opened(t, apptest.Options{Dir: s.Dir()}, 4)
	s.Pass(2 * time.Second)
	s.Open(NewNames(s.App, s.class))
	s.Press("Hoài An")
	s.MustShow("Em đợi 3 giây rồi thử lại nhé.")
	s.Press("not-me")
	s.Press("Quốc Bảo") // the others do not wait
	s.MustShow("Em học bài nào?")
	s.Key(fyne.KeyEscape)
	s.Pass(3 * time.Second)
	s.Press("Hoài An")
	press(s, "ball", "sun", "bicycle")
	s.MustShow("Em học bài nào?")
}

func TestASecondsGoByOnScreen(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, three...)
	a := s.seat(0)
	p := newSecret(a, 3*time.Second)
	s.Open(p)
	s.MustShow("Em đợi 3 giây")
	if p.tick == nil {
		t.Fatal("nothing counts the seconds")
	}
	s.Pass(time.Second)
	s.Redraw()
	s.MustShow("Em đợi 2 giây")
	s.Home()
	s.Open(newShelf(a))
	s.Back()
	s.Pass(200 * time.Second)
	p = newSecret(a, 150*time.Second)
	s.Open(p)
	s.MustShow("Em đợi 3 phút nữa")
	s.Key(fyne.KeyEscape)
	if p.tick != nil {
		t.Error("the seconds are still counted after leaving")
	}
}

func TestNumbersForNames(t *testing.T) {
	s := opened(t, apptest.Options{}, 0)
	var err error
	if s.class, err = s.Store.MakeNumberedClass("5B", 5, 38); err != nil {
		t.Fatal(err)
	}
	s.Open(NewClasses(s.App))
	s.MustShow("Em là số mấy?")
	s.MustShow("11 – 20")
	s.Key(fyne.KeyPageDown, fyne.KeyReturn)
	s.MustShow("Số 11")
	s.Key(fyne.KeyEscape)
	if err := s.Store.RenamePupil(s.seat(6).pupil.ID, "Vũ Lan"); err != nil {
		t.Fatal(err)
	}
	s.Home()
	s.Open(NewNames(s.App, s.class))
	s.MustShow("Em tên gì?")
	s.MustShow("31 – Lan") // the first name stands behind the numbers
	q := s.ask("3B", "quiz", s.choices("3B")[:1]...)
	s.Key(letter(t, q, true), fyne.KeyReturn)
	s.MustShow("Số 1")
	s.mustNotShow(", 1")
}

// crawl notes what is on screen, and presses all there is to press, some screens deep.
func (s *school) crawl(deep int, seen *[]string) {
	s.t.Helper()
	*seen = append(*seen, s.Shown()+"\n"+strings.Join(s.texts(), " | "))
	front, depth := s.Front(), s.Depth()
	if deep == 0 {
		return
	}
	all := s.ids()
	tab := func(id string) int { return strings.Index(id, "tab-") } // what is on the page first
	slices.SortStableFunc(all, func(a, b string) int { return tab(a) - tab(b) })
	for n := 0; n < len(all); n++ {
		if !s.again(front, depth) {
			return // it was replaced, as a quiz is by its result
		}
		if !slices.Contains(s.ids(), all[n]) || all[n] == "next-pupil" {
			continue
		}
		s.Press(all[n])
		switch {
		case s.Front() != front && s.Depth() >= depth:
			s.crawl(deep-1, seen)
		case s.Front() == front:
			*seen = append(*seen, s.Shown())
			if i := slices.IndexFunc(s.ids(), func(id string) bool { return !slices.Contains(all, id) }); i >= 0 {
				all = slices.Insert(all, n+1, s.ids()[i:]...) // behind this tab
			}
		}
	}
	s.again(front, depth)
}

// again comes back to a screen, which lay at this depth, and says whether that was possible.
func (s *school) again(front app.Screen, depth int) bool {
	s.t.Helper()
	if s.Front() == front {
		return true
	}
	if s.Depth() < depth {
		s.Open(front)
	} else {
		s.BackTo(depth - 1)
		s.Settle()
	}
	return s.Front() == front
}

func (s *school) ids() (out []string) {
	for _, h := range s.Hots() {
		if !h.Disabled() {
			out = append(out, h.ID)
		}
	}
	return out
}

func (s *school) texts() (out []string) {
	for _, h := range s.Hots() {
		out = append(out, h.Label)
	}
	return out
}

// TestAPupilSeesOnlyWhatIsTheirs walks as one pupil through all that can be reached, once in a class where another has
// done nothing and once where that one has done much. Not a word may differ.
func TestAPupilSeesOnlyWhatIsTheirs(t *testing.T) {
	walk := func(other bool) []string {
		s := opened(t, apptest.Options{}, 4, "Nguyễn Hoài An", "Phạm Xuân Quỳnh")
		did := func(i int, module string, right int) {
			ids := s.choices(module)
			a, err := s.Store.BeginAttempt(store.Attempt{Pupil: s.seat(i).pupil.ID, Module: module, Part: "quiz", Seed: 7, Questions: ids})
			if err != nil {
				t.Fatal(err)
			}
			for n, id := range ids {
				answer := store.Answer{Attempt: a.ID, Question: id, First: true, Right: n < right, Options: []string{"a"}}
				if err := s.Store.Answer(answer); err != nil {
					t.Fatal(err)
				}
			}
			if err := s.Store.Finish(store.Finished{Attempt: a.ID, Asked: len(ids), Right: right}); err != nil {
				t.Fatal(err)
			}
		}
		did(0, "3B", 2)
		if other {
			for _, m := range s.Pack.Modules {
				did(1, m.ID, 1)
			}
			a, err := s.Store.BeginAttempt(store.Attempt{Pupil: s.seat(1).pupil.ID, Module: "3B", Part: "story", Seed: 3})
			if err == nil {
				err = s.Store.Finish(store.Finished{Attempt: a.ID, Score: 1, Ending: "told"})
			}
			if err == nil {
				err = s.Store.SetSecret(s.seat(1).pupil.ID, "ball sun moon")
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		s.Pass(26 * time.Hour) // questions come again
		var seen []string
		s.Open(NewNames(s.App, s.class))
		seen = append(seen, s.Shown())
		s.Press("Nguyễn Hoài An")
		s.crawl(3, &seen)
		return seen
	}
	alone, beside := walk(false), walk(true)
	if len(alone) < 60 {
		t.Fatalf("only %d screens were seen", len(alone))
	}
	if diff := cmp.Diff(alone, beside); diff != "" {
		t.Errorf("what another pupil did can be seen:\n%s", diff)
	}
	for _, text := range beside[1:] {
		if strings.Contains(text, "Quỳnh") {
			t.Errorf("another pupil's name is on a screen: %s", text)
		}
	}
	t.Logf("%d screens", len(beside))
}

// TestANumberIsTyped: Enter leads to the number that was typed, not to the first one of the page.
func TestANumberIsTyped(t *testing.T) {
	s := opened(t, apptest.Options{}, 0)
	var err error
	if s.class, err = s.Store.MakeNumberedClass("5B", 5, 38); err != nil {
		t.Fatal(err)
	}
	s.Open(NewNames(s.App, s.class))
	for _, one := range []struct {
		keys []fyne.KeyName
		want int
	}{
		{[]fyne.KeyName{fyne.Key3}, 3},
		{[]fyne.KeyName{fyne.Key1}, 31}, // on another page
		{[]fyne.KeyName{fyne.Key7}, 7},  // there is no 317
		{[]fyne.KeyName{fyne.KeyRight, fyne.Key2, fyne.Key0}, 20},
	} {
		s.Key(one.keys...)
		if want := "pupil-" + s.seat(one.want-1).pupil.ID; s.Focused() != want {
			t.Fatalf("%v came to %q, not to the pupil %d", one.keys, s.Focused(), one.want)
		}
	}
	s.Key(fyne.KeyReturn)
	if at, ok := s.Front().(*shelf); !ok || at.pupil.Number != 20 {
		t.Errorf("Enter led to %T", s.Front())
	}
}
