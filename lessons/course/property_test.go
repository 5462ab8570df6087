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
	switch rapid.IntRange(0, 28).Draw(t, "step") {
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
	case 17:
		return r.Explain(n.Draw(t, "option"), now)
	case 18:
		return r.Answer(course.Manner(n.Draw(t, "manner")), now)
	case 19, 20:
		return r.Draw(stroke(t), now)
	case 21:
		return r.Wipe(now)
	case 22:
		return r.Enlarge(point(t), 50*rapid.IntRange(1, 9).Draw(t, "percent"), now)
	case 23:
		return r.Pupils(n.Draw(t, "class"), now)
	case 24:
		return r.Away(n.Draw(t, "pupil"), now)
	case 25:
		return r.DrawTeams(n.Draw(t, "teams"), now)
	case 26:
		return r.Rest(n.Draw(t, "option"), now)
	case 27:
		return r.Bookmark(now)
	}
	return r.Undo(now)
}

func point(t *rapid.T) course.Point {
	share := rapid.Float32Range(-0.2, 1.2)
	return course.Point{X: share.Draw(t, "x"), Y: share.Draw(t, "y")}
}

func stroke(t *rapid.T) course.Stroke {
	n := rapid.SampledFrom([]int{0, 1, 2, 30, 239, 240, 241, 900}).Draw(t, "points")
	s := course.Stroke{Tool: course.Tool(rapid.IntRange(0, 3).Draw(t, "tool"))}
	for range n {
		s.Points = append(s.Points, point(t))
	}
	return s
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
	View, Class course.View
	Shade       course.Shade
	Frozen      bool
	Timer       bool
	Hands       []course.QuestionHands
	Rounds      [][]int
	Called      int
	Here        int
	ByNumber    bool
	Teams       [][]int
	Inked       []int
}

func look(r *course.Run) seen {
	called, _ := r.Called()
	_, timer := r.TimeLeft(bell)
	return seen{
		r.View(), r.ClassView(), r.Shade(), r.Frozen(), timer, r.End(bell).Hands,
		[][]int{r.HandsIn(1), r.HandsIn(2)},
		called,
		r.Here(), r.ByNumber(), r.Teams(), r.Inked(),
	}
}

func TestWithoutItsDrawingsALessonIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := thePack().Module("3B")
		r, err := course.New(m, 5, 3, bell)
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(0, 60).Draw(t, "steps") {
			_ = step(t, r, bell)
		}
		again, err := course.Resume(m, 5, 3, course.WithoutInk(r.Moves()), bell)
		if err != nil {
			t.Fatal(err)
		}
		want := look(r)
		want.Inked, want.View.Strokes, want.Class.Strokes = nil, nil, nil
		if d := cmp.Diff(want, look(again)); d != "" {
			t.Fatal(d)
		}
	})
}

func TestTeamsAreEven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pupils := rapid.IntRange(0, 48).Draw(t, "pupils")
		r, err := course.New(thePack().Module("3B"), pupils, rapid.Uint64().Draw(t, "seed"), bell)
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(0, 5).Draw(t, "absent") {
			_ = r.Away(rapid.IntRange(0, 47).Draw(t, "pupil"), bell)
		}
		n := rapid.IntRange(-1, 10).Draw(t, "teams")
		err = r.DrawTeams(n, bell)
		fits := n >= course.LeastTeams && n <= course.MostTeams && n <= r.Here()
		if (err == nil) != fits {
			t.Fatalf("%d teams of %d pupils: %v", n, r.Here(), err)
		}
		seen := map[int]bool{}
		for _, team := range r.Teams() {
			if len(team) < r.Here()/n || len(team) > (r.Here()+n-1)/n {
				t.Fatalf("%d teams of %d pupils, one of %d", n, r.Here(), len(team))
			}
			for _, p := range team {
				if seen[p] || r.IsAway(p) {
					t.Fatalf("pupil %d is in two teams or away", p)
				}
				seen[p] = true
			}
		}
		if fits && len(seen) != r.Here() {
			t.Fatalf("%d of %d pupils are in a team", len(seen), r.Here())
		}
	})
}
