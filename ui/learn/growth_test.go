package learn

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app/apptest"
)

// plainly counts a topic's pieces anew, from the journal's attempts alone: the parts that were done, and the questions
// that were right at a first try, in threes.
func plainly(t *testing.T, s *school, pupil store.ID, topic int) int {
	t.Helper()
	page, err := s.Store.PupilPage(pupil)
	if err != nil {
		t.Fatal(err)
	}
	done, known := map[string]bool{}, map[string]bool{}
	for _, a := range page.Attempts {
		m := s.Pack.Module(a.Module)
		if m != nil && m.Topic == topic && a.Done && (a.Part == "story" || a.Score >= 0.5 && (a.Part == "quiz" || strings.HasPrefix(a.Part, "activity:"))) {
			done[a.Module+a.Part] = true
		}
	}
	tries, err := s.Store.Tries(pupil)
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range tries {
		if m := s.Pack.Module(one.Question[:2]); m != nil && m.Topic == topic && one.Right {
			known[one.Question] = true
		}
	}
	return len(done) + len(known)/3
}

// Who presses anything earns neither stars nor praise nor a piece of the shield, and is told kindly what to try again.
func TestPressingAnythingEarnsNoPraise(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Trần Quốc Bảo")
	r := quizzed(t, s, 1)
	if r.got.Stars != 0 || r.starred() || r.festive() || r.shield.pieces() != 0 {
		t.Errorf("one of four at the first try gives %d stars and %d pieces", r.got.Stars, r.shield.pieces())
	}
	s.MustShow("Em đã đi hết bài, Bảo à!")
	s.MustShow("Em đúng ngay lần đầu 1 trong 4 câu.")
	s.MustShow("Ôn thêm")
	s.Press("again")
	if s.asking().run.Question() == nil {
		t.Error("nothing is asked again")
	}
}

// quizzed answers a quiz of choices, the first n rightly at once.
func quizzed(t *testing.T, s *school, n int) *result {
	t.Helper()
	var ids []string
	for _, q := range s.Pack.Module("3B").With(lessons.UseCheck) {
		if q.Kind == lessons.Choice && len(ids) < 4 {
			ids = append(ids, q.ID)
		}
	}
	q := s.ask("3B", "quiz", ids...)
	for i := range ids {
		if i >= n {
			s.Key(letter(t, q, false), fyne.KeyReturn)
		}
		s.Key(letter(t, q, true), fyne.KeyReturn)
	}
	r, ok := s.Front().(*result)
	if !ok {
		t.Fatalf("in front is %T", s.Front())
	}
	return r
}

func TestTheResultSaysHowTheShieldGrew(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Trần Quốc Bảo")
	pupil := s.seat(0).pupil.ID
	r := quizzed(t, s, 3)
	if r.shield == nil || r.shield.before.Pieces() != 0 || r.shield.after.Pieces() != 2 || r.shield.after.Pieces() != plainly(t, s, pupil, 3) {
		t.Fatalf("grew %+v, plainly %d", r.shield, plainly(t, s, pupil, 3))
	}
	s.MustShow("thêm 2 mảnh!")
	s.MustShow("2 trong 8 mảnh")
	s.Look("result-shield")
	s.Home()
	r = quizzed(t, s, 4) // the same questions again: only the fourth is new
	if r.shield.pieces() != 0 || r.shield.after.Right != 4 || r.shield.after.Pieces() != plainly(t, s, pupil, 3) {
		t.Errorf("the second time it grew %+v, plainly %d", r.shield, plainly(t, s, pupil, 3))
	}
	s.MustShow("Thêm 2 câu mới đúng lần đầu")
	s.Home()
	r = quizzed(t, s, 0) // a bad day takes nothing away
	if r.shield.before != r.shield.after || r.shield.after.Pieces() != 2 {
		t.Errorf("after a bad day: %+v", r.shield)
	}
}

func TestTheLessonsPageShowsWhatAStoryAdded(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Trần Quốc Bảo")
	a := s.seat(0)
	s.Open(NewNames(s.App, s.class))
	s.Open(newPage(a, s.Pack.Module("3B")))
	p := s.Front().(*page)
	at, err := s.Store.BeginAttempt(store.Attempt{Pupil: a.pupil.ID, Class: a.class.ID, Module: "3B", Part: "story", Seed: 1})
	if err == nil {
		err = s.Store.Finish(store.Finished{Attempt: at.ID, Score: 1, Ending: "told"})
	}
	if err != nil {
		t.Fatal(err)
	}
	s.HelpMe()
	s.Back()
	s.Settle()
	if p.grew != 1 || p.shieldOf(p.progress).Pieces() != plainly(t, s, a.pupil.ID, 3) {
		t.Errorf("it grew by %d to %+v", p.grew, p.shieldOf(p.progress))
	}
	s.MustShow("+1")
}

func TestSevenShieldsAreReachedFromTheLessons(t *testing.T) {
	for _, o := range []apptest.Options{{}, {Width: 1366, Height: 768, Lang: "en"}, {Contrast: true}} {
		s := opened(t, o, 4, "Trần Quốc Bảo", "Lê Thị Bích")
		s.Open(NewNames(s.App, s.class))
		s.Press("Trần Quốc Bảo")
		s.Key(fyne.KeyK)
		p, ok := s.Front().(*shields)
		if !ok {
			t.Fatalf("K leads to %T", s.Front())
		}
		for i, one := range p.all {
			if one != (course.Shield{Topic: i + 1}) {
				t.Errorf("who has done nothing has %+v", one)
			}
			s.MustShow(p.topicName(i + 1))
		}
		s.Look("shields-" + o.Lang)
		s.Key(fyne.KeyEscape)
		s.Press("shields")
		s.Key(fyne.KeyK)
		if _, ok := s.Front().(*shelf); !ok {
			t.Errorf("K leads back to %T", s.Front())
		}
	}
}
