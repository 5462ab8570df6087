package learn

import (
	"strings"
	"testing"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// TestNoShelfScrolls: the lessons of every age stand whole below what is offered first.
func TestNoShelfScrolls(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{}, {Lang: "en"}, {Spacing: true}} {
		o.Whole = true
		s := opened(t, o, 8, "Hoài An")
		a := s.seat(0)
		at, err := s.Store.BeginAttempt(store.Attempt{Pupil: a.pupil.ID, Class: a.class.ID, Module: "5D", Part: play.PartStory, Seed: 1})
		if err == nil {
			err = s.Store.Move(at.ID, "next") // begun, so that it is offered
		}
		if err != nil {
			t.Fatal(err)
		}
		l := newShelf(a)
		s.Open(l)
		if l.unfinished() == nil || len(l.pages) != len(lessons.Bands) {
			t.Fatalf("%d pages, and %v is offered", len(l.pages), l.unfinished())
		}
		for page := range l.pages {
			l.turn(page)
			s.Settle()
			if kit.See(s.Window.Content()).Scroll {
				t.Errorf("%+v: page %d scrolls", o, page)
			}
			s.Look("shelf-" + string(rune('0'+page)) + o.Lang)
		}
	}
}

// TestTheWayToHandOverHasItsWord on a narrow screen too, beside the longest name that has room.
func TestTheWayToHandOverHasItsWord(t *testing.T) {
	for _, c := range []struct {
		o    apptest.Options
		says string
	}{{apptest.Options{}, "Đổi bạn"}, {apptest.Options{Lang: "en"}, "Swap"}, {apptest.Options{Width: 1366, Height: 768}, "Xong, mời bạn tiếp theo"}} {
		c.o.Whole = true
		s := opened(t, c.o, 4, "Nguyễn Hoàng Nghiêng Nguyệt")
		s.Open(newShelf(s.seat(0)))
		s.MustShow(c.says)
		s.Look("hand-over-" + c.o.Lang)
	}
}

// TestWhatIsDoneOfALessonIsReadWhole in large text too.
func TestWhatIsDoneOfALessonIsReadWhole(t *testing.T) {
	s := opened(t, apptest.Options{TextPercent: 200, Whole: true}, 4, "Nguyễn Phương Nghiêng")
	a := s.seat(0)
	a.may = true
	at, err := s.Store.BeginAttempt(store.Attempt{Pupil: a.pupil.ID, Module: "2B", Part: play.PartStory, Seed: 1})
	if err == nil {
		err = s.Store.Finish(store.Finished{Attempt: at.ID, Score: 1, Ending: "told"})
	}
	if err != nil {
		t.Fatal(err)
	}
	s.Open(newShelf(a))
	s.MustShow("Xong 1 trong 5 phần")
	for _, l := range kit.See(s.Window.Content()).Lines {
		if strings.HasSuffix(l.Text, "…") || l.Under {
			t.Errorf("%q is cut or covered", l.Text)
		}
	}
	s.Look("shelf-done-200")
}

// TestAPartBegunAnewStaysDone: who tries a part once more does not lose what the list of lessons said of it.
func TestAPartBegunAnewStaysDone(t *testing.T) {
	s := opened(t, apptest.Options{Whole: true}, 4, "Hoài An")
	a := s.seat(0)
	begin := func() store.ID {
		at, err := s.Store.BeginAttempt(store.Attempt{Pupil: a.pupil.ID, Module: "2B", Part: play.PartStory, Seed: 1, Moves: []string{"next"}})
		if err != nil {
			t.Fatal(err)
		}
		return at.ID
	}
	if err := s.Store.Finish(store.Finished{Attempt: begin(), Score: 1, Ending: "told"}); err != nil {
		t.Fatal(err)
	}
	begin()
	s.Open(newShelf(a))
	s.MustShow("Xong 1 trong 5 phần")
	s.Open(newPage(a, s.Pack.Module("2B")))
	s.MustShow("Làm tiếp")
}
