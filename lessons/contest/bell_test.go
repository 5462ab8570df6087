package contest_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"lachanso/lessons/contest"
	"lachanso/lessons/steps"
)

// must takes steps that all fit.
func must(t *testing.T, errs ...error) {
	t.Helper()
	for i, err := range errs {
		if err != nil {
			t.Fatalf("step %d: %v", i+1, err)
		}
	}
}

func newBell(t *testing.T, s contest.BellSetup) *contest.Bell {
	t.Helper()
	b, err := contest.NewBell(thePack(), s, bell)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// question plays one to its counting.
func question(t *testing.T, b *contest.Bell, now time.Time) {
	t.Helper()
	must(t, b.Ask(now), b.Clock(now), b.Answer(now))
}

// TestTwoHundredPupilsAndFortyQuestions is a whole contest, as it goes in a yard.
func TestTwoHundredPupilsAndFortyQuestions(t *testing.T) {
	s := bellSetup(t, 200, 40, 6, 7)
	b := newBell(t, s)
	now, rescued := bell, false
	left := 200
	for i := range 40 {
		if v := b.View(); v.Part != contest.PartMain || v.Number != i+1 || v.Of != 40 {
			t.Fatalf("question %d: %+v", i+1, v)
		}
		if b.View().CanRescue && !rescued {
			rescued = true
			must(t, b.Rescue(now), b.Ask(now))
			if b.View().Part != contest.PartRescue {
				t.Fatal("no rescue")
			}
			must(t, b.Answer(now), b.Remain(left+25, now), b.Next(now))
			left += 25
		}
		now = now.Add(20 * time.Second)
		question(t, b, now)
		if i == 13 || i == 29 { // a power cut, with the answer on the screen
			again, err := contest.ResumeBell(thePack(), s, b.Moves(), now)
			if err != nil || again.View().Left != left || again.View().Ask.ID != b.View().Ask.ID {
				t.Fatal(again, err)
			}
			b = again
		}
		if left > 3 {
			left -= (left + 9) / 10
		}
		must(t, b.Remain(left, now), b.Next(now))
	}
	v := b.View()
	if !rescued || v.Left != left || v.Part != contest.PartTie || v.Left < 2 {
		t.Fatalf("after forty questions: %+v", v)
	}
	question(t, b, now)
	must(t, b.Remain(0, now), b.Next(now)) // nobody is right: it does not count
	if b.View().Left != left {
		t.Fatal("nobody was right, and somebody is out")
	}
	question(t, b, now)
	must(t, b.Remain(1, now), b.Next(now))
	if v = b.View(); !v.Winner.Known || v.Winner.By != contest.ByQuestion || v.Part != contest.PartBell {
		t.Fatalf("one is left: %+v", v)
	}
	must(t, b.Last(now, 117))
	question(t, b, now)
	must(t, b.Judge(true, now), b.Next(now))
	r := b.Record(now, map[int]string{117: "Nguyễn Thị Mận", 5: "Ai đó"})
	want := contest.Finalist{Number: 117, Name: "Nguyễn Thị Mận", Won: true}
	if !r.Over || !r.Winner.Rang || r.Winner.Number != 117 || len(r.Finalist) != 1 || r.Finalist[0] != want {
		t.Errorf("record %+v", r)
	}
	if n := len(r.Questions()); n != 40+1+2+1 || r.Minutes != 14 {
		t.Errorf("%d questions in %d minutes", n, r.Minutes)
	}
	if err := b.Ask(now); !errors.Is(err, steps.ErrNotNow) {
		t.Error("a question after the end:", err)
	}
}

func TestNumbersOfThoseOut(t *testing.T) {
	b := newBell(t, bellSetup(t, 20, 8, 3, 1))
	question(t, b, bell)
	must(t, b.Out(bell, 4, 9), b.Out(bell, 20))
	for _, bad := range [][]int{{4}, {0}, {21}, {5, 5}, {}} {
		if b.Out(bell, bad...) == nil {
			t.Errorf("pupils %v were taken off the floor", bad)
		}
	}
	must(t, b.Next(bell))
	if v := b.View(); v.Left != 17 || !slices.Equal(v.Out, []int{4, 9, 20}) || len(v.Last) != 17 {
		t.Errorf("%+v", v)
	}
	question(t, b, bell)
	must(t, b.Remain(4, bell), b.Next(bell))
	if v := b.View(); v.Left != 4 || v.Last != nil || !v.CanRescue {
		t.Errorf("counted without numbers: %+v", v)
	}
	must(t, b.Rescue(bell))
	question(t, b, bell)
	must(t, b.Back(bell, 9, 20), b.Next(bell))
	if v := b.View(); v.Left != 6 || v.CanRescue {
		t.Errorf("after the rescue: %+v", v)
	}
	if b.Last(bell, 1, 2, 3) == nil || b.Last(bell, 1, 2, 3, 4, 5, 5) == nil {
		t.Error("three numbers, or one twice, for six pupils")
	}
	must(t, b.Last(bell, 1, 2, 3, 9, 20, 7))
	if v := b.View(); !slices.Equal(v.Last, []int{1, 2, 3, 7, 9, 20}) {
		t.Errorf("%+v", v)
	}
}

func TestLotsComeWhenNoQuestionIsLeft(t *testing.T) {
	for _, known := range []bool{true, false} {
		b := newBell(t, bellSetup(t, 20, 1, 0, 3))
		question(t, b, bell)
		must(t, b.Remain(3, bell), b.Next(bell))
		if known {
			must(t, b.Last(bell, 5, 6, 7))
		}
		if v := b.View(); !v.CanLot || v.Part != "" || b.Ask(bell) == nil {
			t.Fatalf("%+v", v)
		}
		must(t, b.Lot(bell))
		w := b.Record(bell, nil).Winner
		if !w.Known || w.By != contest.ByLot || known != (w.Number >= 5 && w.Number <= 7) || known == (w.Row >= 1 && w.Row <= 3) {
			t.Errorf("known %v: %+v", known, w)
		}
	}
}

func TestACountdownOutlivesAClockSetBackAPauseAndAPowerCut(t *testing.T) {
	s := bellSetup(t, 20, 4, 0, 3)
	b := newBell(t, s)
	shows := func(now time.Time, want time.Duration) {
		t.Helper()
		if left, on := b.Left(now); !on || left != want {
			t.Errorf("it shows %v (%v), wanted %v", left, on, want)
		}
	}
	now := bell.Add(time.Minute)
	must(t, b.Ask(now), b.Clock(now))
	now = now.Add(4 * time.Second)
	shows(now, 11*time.Second)
	now = now.Add(-3 * time.Hour) // set back
	shows(now, 11*time.Second)
	now = now.Add(2 * time.Second)
	shows(now, 9*time.Second)
	must(t, b.Pause(now))
	now = now.Add(10 * time.Minute)
	shows(now, 9*time.Second)
	must(t, b.Continue(now))
	now = now.Add(1500 * time.Millisecond)
	if !b.Tick(now) || b.Tick(now.Add(100*time.Millisecond)) {
		t.Error("a tick a second while a countdown runs")
	}
	again, err := contest.ResumeBell(thePack(), s, b.Moves(), now.Add(48*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	if left, _ := again.Left(now.Add(48 * time.Hour)); left != 7500*time.Millisecond {
		t.Errorf("after the power cut it shows %v", left)
	}
	shows(now.Add(time.Hour), 0)
	must(t, b.Clock(now.Add(time.Hour))) // and may start again
	shows(now.Add(time.Hour), 15*time.Second)
}

func TestABellThatCannotBegin(t *testing.T) {
	good := bellSetup(t, 20, 3, 1, 1)
	change := func(do func(*contest.BellSetup)) contest.BellSetup {
		s := good
		s.Questions = slices.Clone(good.Questions)
		do(&s)
		return s
	}
	for want, s := range map[string]contest.BellSetup{
		contest.PupilsFew:     change(func(s *contest.BellSetup) { s.Pupils = 1 }),
		contest.PupilsMany:    change(func(s *contest.BellSetup) { s.Pupils = 500 }),
		contest.SecondsRange:  change(func(s *contest.BellSetup) { s.Seconds = 0 }),
		contest.NoQuestion:    change(func(s *contest.BellSetup) { s.Questions = nil }),
		contest.QuestionGone:  change(func(s *contest.BellSetup) { s.Questions[0] = "9Z-q01" }),
		contest.QuestionTwice: change(func(s *contest.BellSetup) { s.Questions[0] = s.Spare[0] }),
		contest.NumberRange:   change(func(s *contest.BellSetup) { s.Rescues = 3 }),
	} {
		b, err := contest.NewBell(thePack(), s, bell)
		cannot(t, b == nil, err, want)
	}
}

// cannot wants a contest to have been refused for one reason.
func cannot(t *testing.T, refused bool, err error, want string) {
	t.Helper()
	var ps contest.Problems
	if !refused || !errors.As(err, &ps) || len(ps) != 1 || ps[0].Code != want || ps.Error() == "" {
		t.Errorf("wanted %s: %v", want, err)
	} else if !slices.Contains(contest.Codes(), want) {
		t.Errorf("%s is no code", want)
	}
}
