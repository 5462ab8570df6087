package course_test

import (
	"reflect"
	"testing"
	"time"

	"lachanso/lessons/course"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// step takes any step, whether it fits or not.
func step(t *rapid.T, r *course.Run, now time.Time) error {
	n := rapid.IntRange(-2, 20)
	switch rapid.IntRange(0, 17).Draw(t, "step") {
	case 0, 1:
		return r.Next(now)
	case 2:
		return r.Back(now)
	case 3:
		return r.GoTo(n.Draw(t, "page"), now)
	case 4:
		return r.Black(now)
	case 5:
		return r.White(now)
	case 6:
		return r.Freeze(now)
	case 7:
		return r.Bigger(now)
	case 8:
		return r.Smaller(now)
	case 9:
		return r.Timer(time.Duration(n.Draw(t, "timer"))*time.Second, now)
	case 10:
		return r.Count(n.Draw(t, "option"), rapid.Int().Draw(t, "hands"), now)
	case 11, 12:
		return r.Add(rapid.IntRange(0, 4).Draw(t, "option"), n.Draw(t, "delta"), now)
	case 13:
		return r.CountRound(n.Draw(t, "round"), now)
	case 14:
		return r.Reveal(now)
	case 15:
		return r.Call(now)
	case 16:
		return r.Absent(now)
	}
	return r.Undo(now)
}

func TestAnyStepsLeaveALessonThatItsStoredMovesGiveAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom(thePack().Modules).Draw(t, "module")
		seed, pupils := rapid.Uint64().Draw(t, "seed"), rapid.IntRange(0, 6).Draw(t, "pupils")
		r, err := course.New(m, pupils, seed, bell)
		if err != nil {
			t.Fatal(err)
		}
		now := bell
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			now = now.Add(time.Duration(rapid.IntRange(-1000, 90_000).Draw(t, "ms")) * time.Millisecond)
			before := len(r.Moves())
			if err := step(t, r, now); (err == nil) != (len(r.Moves()) == before+1) {
				t.Fatalf("error %v, and %d moves kept", err, len(r.Moves())-before)
			}
			for _, h := range r.Hands() {
				if h < 0 {
					t.Fatal("hands below 0")
				}
			}
		}
		later := now.Add(time.Hour)
		again, err := course.Resume(m, pupils, seed, r.Moves(), later)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(look(r), look(again)); d != "" {
			t.Fatal("resumed, it differs:", d)
		}
		moves := r.Moves()
		if got := again.Elapsed(later); len(moves) > 0 && got > r.Elapsed(now) {
			t.Fatalf("the time between counts: %v, was %v", got, r.Elapsed(now))
		}
		for r.CanUndo() {
			if err := r.Undo(now); err != nil {
				t.Fatal(err)
			}
		}
		fresh, err := course.New(m, pupils, seed, bell)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(look(r), look(fresh)) {
			t.Fatal("undone to the start, it differs:", cmp.Diff(look(fresh), look(r)))
		}
	})
}

// seen is everything a screen may draw but the time.
type seen struct {
	Page, Shown course.Page
	Shade       course.Shade
	Frozen      bool
	Size        int
	Timer       bool
	Hands       []course.QuestionHands
	Here        [][]int
	Round       int
	Revealed    bool
	Called      int
}

func look(r *course.Run) seen {
	p, _, _ := r.Page()
	called, _ := r.Called()
	_, timer := r.TimeLeft(bell)
	return seen{p, r.Shown(), r.Shade(), r.Frozen(), r.TextSize(), timer, r.End(bell).Hands, [][]int{r.HandsIn(1), r.HandsIn(2)}, r.HandsRound(), r.Revealed(), called}
}
