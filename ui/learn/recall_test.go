package learn

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons/quiz"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/learn/play"
)

const day = 24 * time.Hour

// sit brings the first pupil to the lessons.
func (s *school) sit() *shelf {
	s.t.Helper()
	s.App.Home()
	s.Open(NewNames(s.App, s.class))
	s.Press("pupil-" + s.seat(0).pupil.ID)
	l, ok := s.Front().(*shelf)
	if !ok {
		s.t.Fatalf("in front is %T", s.Front())
	}
	return l
}

// quizzed has answered two questions of a lesson's quiz.
func (s *school) quizzed(module string) {
	s.t.Helper()
	ids := s.choices(module)[:2]
	s.ask(module, play.PartQuiz, ids...)
	for range ids {
		s.Key(letter(s.t, s.asking(), true), fyne.KeyReturn)
	}
	s.MustShow("Em đúng ngay lần đầu 2 trong 2 câu.")
}

// skipAll gives up every question.
func (s *school) skipAll() {
	s.t.Helper()
	for q, ok := s.Front().(*asking); ok; q, ok = s.Front().(*asking) {
		if q.run.Over() {
			s.Key(fyne.KeyReturn)
			continue
		}
		q.skip()
		s.Settle()
	}
}

func TestALessonComesAgainTheNextDayAndAWeekLater(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
	s.quizzed("3B")
	if l := s.sit(); len(l.progress.recall) != 0 || slices.Contains(s.Labels(), "recall Ôn ngay") {
		t.Errorf("asked again on the same day: %v", l.progress.recall)
	}
	s.Pass(day)
	l := s.sit()
	if len(l.progress.recall) != 6 || s.Focused() != "recall" {
		t.Fatalf("%d questions come again, and the focus is on %q", len(l.progress.recall), s.Focused())
	}
	s.MustShow("6 câu của những bài em đã học")
	s.Key(fyne.KeySpace)
	wanted := s.asking().attempt.Questions
	for _, id := range wanted {
		if !strings.HasPrefix(id, "3B-") {
			t.Errorf("asked %s", id)
		}
	}
	right := s.answerAll()
	s.MustShow("Hà ôn xong rồi!")
	s.Press("lesson")
	if l := s.Front().(*shelf); len(l.progress.recall) > 6 || overlap(l.progress.recall, wanted) {
		t.Errorf("asked again at once: %v", l.progress.recall)
	}
	s.Pass(day)
	if again := s.sit().progress.recall; overlap(again, right) {
		t.Errorf("what was right comes again a day later: %v", again)
	}
	s.Pass(6 * day)
	s.sit()
	s.MustShow("Ôn lại 3 phút")
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}

// answerAll answers what has one right letter and gives up the rest; it gives what was answered right.
func (s *school) answerAll() (right []string) {
	s.t.Helper()
	for q, ok := s.Front().(*asking); ok; q, ok = s.Front().(*asking) {
		now := q.run.Question()
		switch {
		case q.run.Over():
			s.Key(fyne.KeyReturn)
		case len(q.run.Options()) > 0 && q.board == nil && now.Kind != "multi":
			s.Key(letter(s.t, q, true))
			right = append(right, now.ID)
		default:
			q.skip()
			s.Settle()
		}
	}
	return right
}

func TestAReviewThatWasLeftGoesOnWhereItStopped(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
	s.quizzed("3B")
	s.Pass(day)
	s.sit()
	s.Press("recall")
	q := s.asking()
	q.skip()
	s.Settle()
	s.Press("next")
	s.Quit()

	again := opened(t, apptest.Options{Dir: s.Dir()}, 4)
	again.Pass(day)
	again.sit()
	again.Press("recall")
	now := again.asking()
	if i, _ := now.run.Place(); i != 2 || now.attempt.ID != q.attempt.ID {
		t.Errorf("it goes on at question %d of attempt %s, was %s", i, now.attempt.ID, q.attempt.ID)
	}
}

func TestAReviewCountsForItsLessonAndIsNoLessonItself(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
	s.quizzed("3B")
	s.Pass(day)
	s.sit()
	s.Press("recall")
	s.answerAll()
	page, err := s.Store.PupilPage(s.seat(0).pupil.ID)
	if err != nil || len(page.Modules) != 1 || len(page.FirstTries["3B"]) != 8 || len(page.FirstTries) != 1 {
		t.Errorf("%d modules, tries %v, %v", len(page.Modules), page.FirstTries, err)
	}
}

func TestTheFormAfterALessonComesAgainAfterAMonth(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
	page := func() *page {
		s.sit()
		p := newPage(s.seat(0), s.Pack.Module("3B"))
		s.Open(p)
		return p
	}
	page()
	s.Press("part-after")
	s.skipAll()
	s.Pass(29 * day)
	if p := page(); p.has(play.PartLater) {
		t.Error("the form comes again after 29 days")
	}
	s.Pass(day)
	s.sit()
	s.MustShow("Thử lại sau một tháng")
	if p := page(); !p.has(play.PartLater) || p.has(play.PartAfter) {
		t.Errorf("after 30 days the lesson has %v", p.parts)
	}
	s.Press("part-later")
	if q := s.asking(); !q.form() || len(q.questions) != 4 {
		t.Errorf("%d questions, as a form %v", len(q.questions), quiz.WayOf(q.attempt.Part))
	}
	s.skipAll()
	s.MustShow("Hà làm lại xong rồi!")
	if p := page(); p.has(play.PartLater) {
		t.Error("the form comes a third time")
	}
	read, err := s.Store.PupilPage(s.seat(0).pupil.ID)
	if err != nil || read.Modules[0].Later == nil || read.Modules[0].Later.Asked != 4 || read.Modules[0].After == nil {
		t.Errorf("kept: %+v, %v", read.Modules, err)
	}
}

// A form that was taken while the clock was years ahead is due a month after the next thing the pupil did, not years later.
func TestAFormTakenByAWrongClockComesAgain(t *testing.T) {
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	did := func(part string, days int) store.Attempt {
		return store.Attempt{Module: "3B", Part: part, Done: true, Ended: now.AddDate(0, 0, days)}
	}
	for name, c := range map[string]struct {
		attempts []store.Attempt // newest first
		due      bool
	}{
		"a month ago":                        {[]store.Attempt{did(play.PartAfter, -31)}, true},
		"a week ago":                         {[]store.Attempt{did(play.PartAfter, -7)}, false},
		"years ahead":                        {[]store.Attempt{did(play.PartAfter, 3000)}, false},
		"years ahead, and a story last week": {[]store.Attempt{did(play.PartStory, -7), did(play.PartAfter, 3000)}, false},
		"years ahead, and a story long ago":  {[]store.Attempt{did(play.PartQuiz, -2), did(play.PartStory, -40), did(play.PartAfter, 3000)}, true},
		"taken again years ahead":            {[]store.Attempt{did(play.PartLater, 3000), did(play.PartAfter, -60)}, false},
	} {
		if got := later(c.attempts, now)["3B"]; got != c.due {
			t.Errorf("%s: due is %v", name, got)
		}
	}
}
