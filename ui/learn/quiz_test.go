package learn

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/quiz"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// fail gives a wrong answer to the question that is asked, whatever its kind.
func fail(s *school, q *asking) {
	s.t.Helper()
	now := q.run.Question()
	switch now.Kind {
	case lessons.Choice, lessons.TrueFalse:
		s.Key(letter(s.t, q, false))
	case lessons.Multi:
		s.Key(letter(s.t, q, false))
		s.Press("answer")
	case lessons.Short:
		s.Type("sai rồi\n")
	default:
		q.move(quiz.DoMove(wrongMove(s.t, q)))
		s.Settle()
	}
	if q.tries() != 1 {
		s.t.Fatalf("%s: %d tries after a wrong answer", now.ID, q.tries())
	}
}

func wrongMove(t testing.TB, q *asking) string {
	t.Helper()
	now := q.run.Question()
	switch m := q.run.Machine().(type) {
	case *activity.Order:
		return activity.VerbCheck
	case *activity.Sort:
		card := m.Tray()[0]
		for _, b := range m.Bins() {
			if b.ID != card.Bin {
				return activity.Line(activity.VerbPut, card.ID, b.ID)
			}
		}
	case *activity.Match:
		return activity.Line(activity.VerbPair, now.Pairs[0].ID, now.Pairs[1].ID)
	case *activity.Spot:
		for _, l := range now.Spots {
			if !l.Correct {
				return activity.Line(activity.VerbTouch, l.ID)
			}
		}
	}
	t.Fatalf("no wrong move for %s", now.ID)
	return ""
}

// solve answers rightly.
func solve(s *school, q *asking) {
	s.t.Helper()
	now := q.run.Question()
	var moves []string
	switch now.Kind {
	case lessons.Choice, lessons.TrueFalse:
		s.Key(letter(s.t, q, true))
		return
	case lessons.Multi:
		for i, o := range q.run.Options() {
			if o.Correct {
				s.Key(fyne.KeyName(rune('A' + i)))
			}
		}
		s.Press("answer")
		return
	case lessons.Short:
		s.Type(now.Answers[0].VI + "\n")
		return
	case lessons.Order:
		for i, c := range now.Items {
			moves = append(moves, activity.Line(activity.VerbPut, c.ID, string(rune('1'+i))))
		}
		moves = append(moves, activity.VerbCheck)
	case lessons.Sort:
		for _, c := range now.Items {
			moves = append(moves, activity.Line(activity.VerbPut, c.ID, c.Bin))
		}
	case lessons.Match:
		for _, p := range now.Pairs {
			moves = append(moves, activity.Line(activity.VerbPair, p.ID, p.ID))
		}
	case lessons.Spot:
		for _, l := range now.Spots {
			if l.Correct {
				moves = append(moves, activity.Line(activity.VerbTouch, l.ID))
			}
		}
	}
	for _, m := range moves {
		q.move(quiz.DoMove(m))
		s.Settle()
	}
}

func TestEveryKindOfQuestion(t *testing.T) {
	for _, kind := range lessons.QuestionKinds {
		t.Run(kind+" right at once", func(t *testing.T) {
			s := opened(t, apptest.Options{}, 8, "Bùi Thanh Hà")
			q := s.ask("2D", play.PartQuiz, s.ofKind("2D", kind))
			s.mustNotShow("Đúng rồi")
			solve(s, q)
			s.MustShow("Đúng rồi!")
			s.Key(fyne.KeyReturn)
			s.MustShow("Em đúng ngay lần đầu 1 trong 1 câu.")
			if at := s.attempts()[0]; !at.Done || at.Asked != 1 || at.Right != 1 {
				t.Errorf("the store has %+v", at)
			}
		})
		t.Run(kind+" wrong, then given up", func(t *testing.T) {
			s := opened(t, apptest.Options{}, 8, "Bùi Thanh Hà")
			q := s.ask("2D", play.PartQuiz, s.ofKind("2D", kind))
			s.mustNotShow("Bỏ qua")
			fail(s, q)
			s.MustShow("Nghĩ lại nhé!")
			s.mustNotShow("Đúng rồi")
			s.Press("skip")
			s.MustShow("Câu trả lời đúng đây")
			s.Press("next")
			s.MustShow("Em đã thử 1 câu.")
			s.mustNotShow("ngay lần đầu")
			if at := s.attempts()[0]; !at.Done || at.Asked != 1 || at.Right != 0 {
				t.Errorf("the store has %+v", at)
			}
		})
	}
}

func TestWrongThenRightCountsAsWrong(t *testing.T) {
	for _, kind := range []string{lessons.Choice, lessons.Multi, lessons.Short, lessons.Match} {
		t.Run(kind, func(t *testing.T) {
			s := opened(t, apptest.Options{}, 8, "Bùi Thanh Hà")
			q := s.ask("2D", play.PartQuiz, s.ofKind("2D", kind))
			fail(s, q)
			if kind != lessons.Match {
				s.Press("retry")
				if kind == lessons.Short {
					q.field.SetText("")
				}
			}
			solve(s, q)
			s.MustShow("Đúng rồi!")
			s.Key(fyne.KeyReturn)
			if at := s.attempts()[0]; at.Asked != 1 || at.Right != 0 {
				t.Errorf("the store has %+v", at)
			}
			tries, err := s.Store.FirstTries(s.seat(0).pupil.ID)
			if err != nil || len(tries["2D"]) != 1 || tries["2D"][0] {
				t.Errorf("first tries %v, %v", tries, err)
			}
		})
	}
}

func TestAnswerIsSavedBeforeTheReasonShows(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
	q := s.ask("3B", play.PartQuiz, s.choices("3B")...)
	s.App.Key(letter(t, q, false)) // not settled: the save is under way
	s.mustNotShow("Nghĩ lại nhé!")
	s.Settle()
	s.MustShow("Nghĩ lại nhé!")
	if at := s.attempts()[0]; len(at.Moves) != 1 || !strings.HasPrefix(at.Moves[0], quiz.VerbAnswer) {
		t.Errorf("the store has moves %q", at.Moves)
	}
}

func TestFormGivesNoReasonBeforeItsEnd(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
	s.ask("3B", play.PartAfter)
	for i := range 4 {
		q := s.asking()
		s.Key(letter(t, q, i != 2))
		s.mustNotShow("Chưa đúng")
		s.Key(fyne.KeyReturn)
		if i < 3 {
			s.mustNotShow("Đúng rồi")
			s.mustNotShow("Nghĩ lại")
		}
	}
	s.MustShow("Em đúng ngay lần đầu 3 trong 4 câu.")
	if at := s.attempts()[0]; at.Part != play.PartAfter || at.Asked != 4 || at.Right != 3 {
		t.Errorf("the store has %+v", at)
	}
	s.Press("again")
	s.MustShow("Đúng rồi!")
	s.Key(fyne.KeyReturn, fyne.KeyReturn)
	s.MustShow("Cùng xem lại nhé!")
	s.MustShow("Chưa đúng")
}

func TestReviewAsksOnlyWhatWasWrongAndCountsForNothing(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
	ids := s.choices("3B")[:3]
	s.ask("3B", play.PartQuiz, ids...)
	for i := range ids {
		if i == 1 {
			s.Key(letter(t, s.asking(), false))
		}
		s.Key(letter(t, s.asking(), true), fyne.KeyReturn)
	}
	s.MustShow("Em đúng ngay lần đầu 2 trong 3 câu.")
	s.Press("again")
	q := s.asking()
	if len(q.questions) != 1 || q.questions[0].ID != ids[1] {
		t.Fatalf("the review asks %v", q.attempt.Questions)
	}
	s.Key(letter(t, q, true), fyne.KeyReturn)
	s.MustShow("đã xem lại rồi!")
	tries, err := s.Store.FirstTries(s.seat(0).pupil.ID)
	if err != nil || len(tries["3B"]) != 3 {
		t.Errorf("first tries %v, %v", tries, err)
	}
}

func TestResumesAtTheQuestionWhereItStopped(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, apptest.Options{Dir: dir}, 4, "Bùi Thanh Hà")
	s.ask("3B", play.PartQuiz)
	first := s.asking()
	ids := first.attempt.Questions
	for range 2 {
		solve(s, s.asking())
		s.Press("next")
	}
	fail(s, s.asking())
	want := s.asking().run.Question().ID
	s.Quit()

	s = opened(t, apptest.Options{Dir: dir}, 0)
	s.Open(NewClasses(s.App))
	s.Key(fyne.KeyReturn) // the one name
	s.MustShow("Học tiếp")
	s.MustShow("Câu hỏi")
	s.Key(fyne.KeyReturn)
	q := s.asking()
	if got := q.run.Question().ID; got != want {
		t.Fatalf("it goes on at %s, not at %s of %v", got, want, ids)
	}
	if q.tries() != 1 {
		t.Errorf("the wrong try is forgotten: %d", q.tries())
	}
	s.MustShow("Câu 3 / 6")
}

func TestEndsAnAttemptThatWasKilledBeforeItsEnd(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Bùi Thanh Hà")
	q := s.ask("3B", play.PartQuiz, s.choices("3B")[:1]...)
	s.Key(letter(t, q, true))
	if err := s.Store.Move(q.attempt.ID, quiz.VerbNext); err != nil { // as if killed before Finish
		t.Fatal(err)
	}
	s.Key(fyne.KeyEscape)
	s.Press("part-quiz")
	s.MustShow("Em đúng ngay lần đầu 1 trong 1 câu.")
	if at := s.attempts()[0]; !at.Done || at.Right != 1 {
		t.Errorf("the store has %+v", at)
	}
}

// Who goes on with a typed question that was answered sees the answer; of words that were wrong nothing was kept, and
// that is what stands there.
func TestATypedAnswerIsShownAgainAfterARestart(t *testing.T) {
	for name, c := range map[string]struct {
		answer func(*school, *asking)
		shown  func(*asking) string
	}{
		"right": {solve, func(q *asking) string { return q.run.Question().Answers[0].VI }},
		"wrong": {fail, func(*asking) string { return "Em đã gõ một câu khác." }},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := opened(t, apptest.Options{Dir: dir}, 8, "Bùi Thanh Hà")
			q := s.ask("2D", play.PartQuiz, s.ofKind("2D", lessons.Short))
			c.answer(s, q)
			at := q.attempt.ID
			s.Quit()

			s = opened(t, apptest.Options{Dir: dir}, 0)
			a := s.seat(0)
			open, err := s.Store.Unfinished(a.pupil.ID)
			if err != nil || len(open) != 1 || open[0].ID != at {
				t.Fatalf("unfinished: %v %v", open, err)
			}
			s.Open(a.part(s.Pack.Module("2D"), open[0]))
			s.MustShow(c.shown(s.asking()))
		})
	}
}

// What a child types may be of any length; its words stay on the screen.
func TestALongTypedWordStaysOnTheScreen(t *testing.T) {
	s := opened(t, apptest.Options{}, 8, "Bùi Thanh Hà")
	q := s.ask("2D", play.PartQuiz, s.ofKind("2D", lessons.Short))
	q.field.SetText(strings.Repeat("à", 2000))
	s.Key(fyne.KeyReturn)
	if !q.reason() {
		t.Fatalf("the answer was not taken: %s", s.Shown())
	}
	seen := kit.See(s.Window.Content())
	for _, l := range seen.Lines {
		if !seen.Window.Holds(l.Place) {
			t.Errorf("%.20q stands at %v, outside of %v", l.Text, l.Place, seen.Window)
		}
	}
}

// A press beside the field of a typed answer, or on the button before anything is typed, costs no letter: what is typed next
// goes into the field, and opens neither help nor anything else.
func TestATypedAnswerIsTypedAfterAPressBesideItsField(t *testing.T) {
	s := opened(t, apptest.Options{}, 8, "Bùi Thanh Hà")
	q := s.ask("2D", play.PartQuiz, s.ofKind("2D", lessons.Short))
	s.Press("answer")
	if s.Window.Canvas().Focused() != q.Field() {
		t.Errorf("after an answer without a word %v has the focus", s.Window.Canvas().Focused())
	}
	s.Window.Canvas().Unfocus() // as a press on nothing does
	s.Key(fyne.KeyH)
	if s.Window.Canvas().Focused() != q.Field() || s.Front() != q {
		t.Fatalf("a letter led to %T, and %v has the focus", s.Front(), s.Window.Canvas().Focused())
	}
	s.Type("hỏi")
	if q.field.Text != "hỏi" {
		t.Errorf("the field has %q", q.field.Text)
	}
}

// In large text the reason of a wrong move is in sight, however far below the board Khiên stands.
func TestTheReasonOfAWrongMoveIsInSight(t *testing.T) {
	for _, kind := range []string{lessons.Order, lessons.Spot, lessons.Sort, lessons.Match} {
		s := opened(t, apptest.Options{TextPercent: 200}, 8, "Bùi Thanh Hà")
		q := s.ask("2D", play.PartQuiz, s.ofKind("2D", kind))
		fail(s, q)
		reason, inSight := q.run.Said().Text.VI, false
		for _, l := range kit.See(s.Window.Content()).Lines {
			inSight = inSight || l.Text != "" && strings.HasSuffix(reason, l.Text) && l.Place.Top >= 0 && l.Place.Bottom <= 768
		}
		if !inSight {
			t.Errorf("%s: the end of %q is out of sight", kind, reason)
		}
		s.Look("large-wrong-" + kind)
	}
}
