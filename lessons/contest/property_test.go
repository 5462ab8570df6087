package contest_test

import (
	"slices"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/contest"
	"lachanso/lessons/steps"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestAnyStepsLeaveAContestThatHolds takes steps blindly, also such as do not fit.
func TestAnyStepsLeaveAContestThatHolds(t *testing.T) {
	for _, c := range allContests {
		t.Run(c.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				begin := c.begin(t, rapid.Uint64().Draw(t, "seed"))
				r, err := begin(nil, bell)
				if err != nil {
					t.Fatal(err)
				}
				fresh, now := r.look(), bell
				for range rapid.IntRange(0, 150).Draw(t, "steps") {
					now = now.Add(time.Duration(rapid.IntRange(-2000, 8000).Draw(t, "ms")) * time.Millisecond)
					anyStep(t, r, now)
				}
				holds(t, r.record(now))
				goesOn(t, r, begin, now)
				for r.CanUndo() {
					if err := r.Undo(now); err != nil {
						t.Fatal(err)
					}
				}
				if d := cmp.Diff(fresh, r.look(), shown); d != "" {
					t.Fatal("undone to the start, it differs:", d)
				}
			})
		})
	}
}

// shown compares pictures: a question by its id and the order of its options.
var shown = cmp.Comparer(func(a, b *contest.Ask) bool {
	return a == b || a != nil && b != nil && a.ID == b.ID && slices.EqualFunc(a.Options, b.Options, func(x, y lessons.Option) bool { return x.ID == y.ID })
})

func anyStep(t *rapid.T, r running, now time.Time) {
	before, look, at := r.Moves(), r.look(), r.At(now)
	var err error
	switch rapid.IntRange(0, 24).Draw(t, "what") {
	case 0, 1:
		err = r.Undo(now)
	case 2:
		if err = r.Continue(now); !r.Paused() && err != nil {
			err = r.Pause(now)
		}
	case 3:
		if !r.Tick(now) {
			return
		}
	default:
		err = r.step(t, now)
	}
	grown := len(r.Moves()) - len(before)
	if err == nil && grown != 1 || err != nil && grown != 0 {
		t.Fatalf("error %v, and %d moves kept", err, grown)
	}
	if err != nil && !cmp.Equal(look, r.look(), shown) {
		t.Fatalf("step refused with %v has changed %s", err, cmp.Diff(look, r.look(), shown))
	}
	if r.At(now) < at {
		t.Fatal("the running time went back")
	}
}

// goesOn wants the stored moves to give the same contest, at the same second.
func goesOn(t *rapid.T, r running, begin func([]string, time.Time) (running, error), now time.Time) {
	later := now.Add(time.Duration(rapid.IntRange(0, 100).Draw(t, "hours")) * time.Hour)
	again, err := begin(r.Moves(), later)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(r.look(), again.look(), shown); d != "" {
		t.Fatal("resumed, it differs:", d)
	}
	short, err := begin(steps.WithoutTicks(r.Moves()), later)
	if err != nil || !cmp.Equal(again.look(), short.look(), shown) {
		t.Fatal("without ticks it differs:", err)
	}
	// No more is lost than since the last move.
	had, on := r.Left(now)
	has, still := again.Left(later)
	lost := r.At(now) - again.At(later)
	if on != still || has < had || has-had > lost || lost < 0 {
		t.Fatalf("the countdown showed %v (%v), resumed it shows %v (%v); lost %v", had, on, has, still, lost)
	}
	d := cmp.Diff(r.record(now).Asked, again.record(later).Asked)
	if d != "" {
		t.Fatal("resumed, the record differs:", d)
	}
}

// holds wants a record to be true in itself.
func holds(t *rapid.T, r contest.Record) {
	sum, seen := map[int]int{}, map[string]bool{}
	for _, e := range r.Points {
		if sum[e.Team] += e.Points; sum[e.Team] < 0 {
			t.Fatalf("team %d has %d points", e.Team, sum[e.Team])
		}
	}
	for i, p := range r.Places {
		if p.Score != sum[p.Team] {
			t.Fatalf("team %d shows %d points and was given %d", p.Team, p.Score, sum[p.Team])
		}
		if i > 0 && (p.Place < r.Places[i-1].Place || !r.Winner.Known && p.Score > r.Places[i-1].Score) {
			t.Fatal("places are out of order", r.Places)
		}
	}
	for _, a := range r.Asked {
		if seen[a.ID] && a.Part != contest.PartRow { // a row that was closed again may be chosen again
			t.Fatalf("%s was asked twice", a.ID)
		}
		if seen[a.ID] = true; a.Right > a.Of && a.Of > 0 {
			t.Fatalf("%d of %d right at %s", a.Right, a.Of, a.ID)
		}
	}
	winners(t, r)
}

func winners(t *rapid.T, r contest.Record) {
	won := 0
	for _, f := range r.Finalist {
		if f.Won {
			won++
		}
	}
	switch {
	case r.Kind == contest.KindCorners:
		if c := r.Class; c.Points < 0 || c.Points > c.Of {
			t.Fatal("the class has", *c)
		}
		return
	case r.Over && !r.Winner.Known:
		t.Fatal("over, and nobody has won")
	case r.Kind == contest.KindBell && r.Winner.Known && won != 1:
		t.Fatalf("%d finalists have won: %+v %+v", won, r.Finalist, r.Winner)
	}
	if r.Kind != contest.KindBell && r.Over {
		first := 0
		for _, p := range r.Places {
			if p.Place == 1 {
				first++
			}
		}
		if first != 1 || r.Places[0].Team != r.Winner.Team {
			t.Fatalf("%d teams stand first", first)
		}
	}
}
