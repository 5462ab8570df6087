package course_test

import (
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/course"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var thePack = sync.OnceValue(func() *lessons.Pack {
	p, _ := lessons.Load(os.DirFS("../../assets/packs/lachanso"), lessons.Options{})
	return p
})

func module(t testing.TB, id string) *lessons.Module {
	t.Helper()
	m := thePack().Module(id)
	if m == nil {
		t.Fatalf("the pack has no module %s", id)
	}
	return m
}

// bell is when the lesson starts.
var bell = time.Date(2026, 11, 23, 7, 30, 0, 0, time.UTC)

func after(seconds int) time.Time { return bell.Add(time.Duration(seconds) * time.Second) }

func begin(t testing.TB) *course.Run {
	t.Helper()
	r, err := course.New(module(t, "3B"), 5, 3, bell)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func must(t testing.TB, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// goToAsk turns to the nth question page, from 0.
func goToAsk(t testing.TB, r *course.Run, n int, now time.Time) {
	t.Helper()
	for i, p := range r.Pages() {
		if p.Kind != course.Ask {
			continue
		}
		if n == 0 {
			must(t, r.GoTo(i+1, now))
			return
		}
		n--
	}
	t.Fatal("no such question page")
}

func TestPagesOf3B(t *testing.T) {
	m := module(t, "3B")
	asks, plays := 0, 0
	last := -1
	for _, p := range course.Pages(m) {
		if p.Slide != last && p.Slide != last+1 {
			t.Errorf("slide %d comes after slide %d", p.Slide, last)
		}
		last = p.Slide
		switch s := m.Slides[p.Slide]; p.Kind {
		case course.Ask:
			asks++
			if p.Ask >= len(s.Asks) {
				t.Errorf("slide %s has no question %d", s.ID, p.Ask)
			}
		case course.Activity:
			plays++
			if s.Activity == "" {
				t.Errorf("slide %s has no activity", s.ID)
			}
		case course.Scenario:
			plays++
		}
	}
	if asks != 5 || plays != 3 || last != len(m.Slides)-1 {
		t.Errorf("%d questions, %d to play, last slide %d", asks, plays, last)
	}
	if _, err := course.New(&lessons.Module{}, 1, 1, bell); !errors.Is(err, course.ErrEmpty) {
		t.Errorf("a module without slides: %v", err)
	}
}

func TestTurningPages(t *testing.T) {
	r := begin(t)
	_, _, n := r.Page()
	for name, tt := range map[string]struct {
		from int
		step func() error
		want int
		err  error
	}{
		"next from the first":        {1, func() error { return r.Next(bell) }, 2, nil},
		"back from the first":        {1, func() error { return r.Back(bell) }, 1, course.ErrNotNow},
		"next from the last":         {n, func() error { return r.Next(bell) }, n, course.ErrNotNow},
		"back from the last":         {n, func() error { return r.Back(bell) }, n - 1, nil},
		"to a page":                  {1, func() error { return r.GoTo(4, bell) }, 4, nil},
		"to page 0":                  {2, func() error { return r.GoTo(0, bell) }, 2, course.ErrNotNow},
		"to a page there is none of": {2, func() error { return r.GoTo(n+1, bell) }, 2, course.ErrNotNow},
		"undo of a jump":             {2, func() error { must(t, r.GoTo(5, bell)); return r.Undo(bell) }, 2, nil},
		"undo twice goes on further": {2, func() error { must(t, r.Next(bell), r.Next(bell), r.Undo(bell)); return r.Undo(bell) }, 2, nil},
	} {
		t.Run(name, func(t *testing.T) {
			must(t, r.GoTo(tt.from, bell))
			if err := tt.step(); !errors.Is(err, tt.err) {
				t.Errorf("it says %v", err)
			}
			if _, i, _ := r.Page(); i != tt.want {
				t.Errorf("page %d, want %d", i, tt.want)
			}
		})
	}
}

func TestBlackWhiteAndFreezeStayUntilTakenAway(t *testing.T) {
	r := begin(t)
	must(t, r.Black(bell), r.Next(bell))
	if r.Shade() != course.Black {
		t.Error("the next page takes the black away")
	}
	must(t, r.White(bell))
	if r.Shade() != course.White {
		t.Error("white does not follow black")
	}
	must(t, r.White(bell))
	if r.Shade() != course.Clear {
		t.Error("white a second time does not clear")
	}
	kept, _, _ := r.Page()
	must(t, r.Freeze(bell), r.Next(bell))
	if now, _, _ := r.Page(); r.Shown() != kept || now == kept || !r.Frozen() {
		t.Error("a frozen class does not keep its page")
	}
	must(t, r.Freeze(bell))
	if now, _, _ := r.Page(); r.Shown() != now {
		t.Error("the class does not follow again")
	}
}

func TestHands(t *testing.T) {
	r := begin(t)
	if err := r.Add(0, 1, bell); !errors.Is(err, course.ErrNotNow) || r.Hands() != nil || r.HandsRound() != 0 {
		t.Errorf("hands on the cover: %v", err)
	}
	goToAsk(t, r, 0, bell)
	must(t, r.Count(0, 12, bell), r.Add(0, -2, bell), r.Add(1, -5, bell), r.Count(2, -1, bell), r.Add(3, 1, bell))
	if d := cmp.Diff([]int{10, 0, 0, 1}, r.Hands()); d != "" {
		t.Error(d)
	}
	if err := r.Add(4, 1, bell); !errors.Is(err, course.ErrMove) {
		t.Errorf("a hand for option E: %v", err)
	}
	must(t, r.CountRound(2, bell), r.Count(2, 30, bell), r.Reveal(bell))
	if d := cmp.Diff([]int{10, 0, 0, 1}, r.HandsIn(1)); d != "" || r.HandsRound() != 2 || !r.Revealed() {
		t.Error("the second round changed the first:", d)
	}
	if err := r.CountRound(3, bell); !errors.Is(err, course.ErrMove) {
		t.Errorf("a third round: %v", err)
	}
	goToAsk(t, r, 1, bell)
	if d := cmp.Diff([]int{0, 0, 0, 0}, r.Hands()); d != "" || r.Revealed() {
		t.Error("the next question begins with hands:", d)
	}
	must(t, r.Reveal(bell))
	goToAsk(t, r, 3, bell)
	must(t, r.CountRound(2, bell), r.Count(1, 4, bell), r.Undo(bell), r.Count(1, 5, bell))
	want := course.Taught{Module: "3B", Minutes: 31, Slides: 3, Hands: []course.QuestionHands{
		{Question: "3B-02-1", Rounds: []map[string]int{{"A": 10, "D": 1}, {"C": 30}}},
		{Question: "3B-04", Rounds: []map[string]int{{}, {"B": 5}}},
	}}
	if d := cmp.Diff(want, r.End(after(30*60+1))); d != "" {
		t.Error(d)
	}
}

func TestTimeIsCountedBySlideAndNeverUndone(t *testing.T) {
	r := begin(t)
	must(t, r.Next(after(60)), r.Next(after(90)), r.Undo(after(100)), r.Next(after(100)))
	if got := r.SlideElapsed("3B-01", after(200)); got != time.Minute {
		t.Errorf("the cover took %v", got)
	}
	if got := r.SlideElapsed("3B-02", after(200)); got != 140*time.Second {
		t.Errorf("both pages of the recall took %v", got)
	}
	must(t, r.Next(after(50))) // the clock was set back
	if got := r.Elapsed(after(40)); got != 100*time.Second {
		t.Errorf("the lesson's clock went back to %v", got)
	}
	if r.Planned() != 35*time.Minute || r.PlannedUntil() <= 0 || r.PlannedUntil() >= r.Planned() {
		t.Errorf("planned %v, until here %v", r.Planned(), r.PlannedUntil())
	}
}

func TestTimer(t *testing.T) {
	r := begin(t)
	if _, on := r.TimeLeft(bell); on {
		t.Error("a timer runs from the start")
	}
	must(t, r.Timer(2*time.Minute, after(10)))
	for at, want := range map[int]time.Duration{10: 2 * time.Minute, 70: time.Minute, 130: 0, 500: 0} {
		if left, on := r.TimeLeft(after(at)); left != want || !on {
			t.Errorf("after %d s it shows %v", at, left)
		}
	}
	if err := r.Timer(24*time.Hour, after(11)); !errors.Is(err, course.ErrMove) {
		t.Errorf("a timer of a day: %v", err)
	}
	must(t, r.Timer(0, after(12)))
	if _, on := r.TimeLeft(after(12)); on {
		t.Error("the timer is not taken away")
	}
}

func TestTextSizeHasEnds(t *testing.T) {
	r := begin(t)
	for r.Bigger(bell) == nil {
	}
	if r.TextSize() != 200 {
		t.Errorf("largest %d", r.TextSize())
	}
	for r.Smaller(bell) == nil {
	}
	if r.TextSize() != 80 {
		t.Errorf("smallest %d", r.TextSize())
	}
}

func TestNobodyIsCalledTwiceBeforeAllHadATurn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pupils := rapid.IntRange(1, 12).Draw(t, "pupils")
		r, err := course.New(thePack().Module("3B"), pupils, rapid.Uint64().Draw(t, "seed"), bell)
		if err != nil {
			t.Fatal(err)
		}
		last := -1
		for range 3 { // three times round
			seen := map[int]bool{}
			for range pupils {
				step := r.Call
				if last >= 0 && rapid.Bool().Draw(t, "passes") {
					step = r.Pass
				}
				if err := step(bell); err != nil {
					t.Fatal(err)
				}
				p, ok := r.Called()
				if !ok || seen[p] || p < 0 || p >= pupils || pupils > 1 && p == last {
					t.Fatalf("pupil %d is called, after %v and %d", p, seen, last)
				}
				seen[p], last = true, p
			}
		}
	})
}

func TestAbsentPupilsAreNotCalledAgain(t *testing.T) {
	r := begin(t)
	if err := r.Pass(bell); !errors.Is(err, course.ErrNotNow) {
		t.Errorf("nobody passes: %v", err)
	}
	must(t, r.Call(bell))
	away, _ := r.Called()
	must(t, r.Absent(bell))
	for range 20 {
		if p, ok := r.Called(); p == away || !ok {
			t.Fatalf("pupil %d is called", p)
		}
		must(t, r.Call(bell))
	}
	must(t, r.Dismiss(bell))
	if _, ok := r.Called(); ok {
		t.Error("a turn does not end")
	}
	must(t, r.Call(bell))
	for range 4 {
		must(t, r.Absent(bell))
	}
	if p, ok := r.Called(); ok {
		t.Errorf("all are absent, and pupil %d is called", p)
	}
	if err := r.Call(bell); !errors.Is(err, course.ErrNotNow) {
		t.Errorf("a call when all are absent: %v", err)
	}
}

func TestMovesThatWereDamagedAreRefused(t *testing.T) {
	for name, move := range map[string]string{
		"empty": "", "no time": "next", "time below 0": "-1 next", "no verb": "5", "unknown verb": "5 dance", "too many arguments": "5 next 1",
		"too few": "5 go", "not a number": "5 go x", "two spaces": "5  next", "a plus": "5 go +1", "years": "999999999999999 next", "a leading 0": "05 next",
		"a stroke without points": "5 ink 1", "half a point": "5 ink 1 AAA", "no such letter": "5 ink 1 AA.A", "no such tool": "5 ink 9 AAAA",
		"a stroke on no slide": "5 draw 1 0 AAAA", "a stroke of no length": "5 draw 1 0 3B-01", "a stroke by no tool": "5 draw 9 0 3B-01 AAAA", "rubbed out nowhere": "5 rub 0",
		"a stroke longer than any": "5 ink 1 " + strings.Repeat("AAAA", 241),
	} {
		t.Run(name, func(t *testing.T) {
			r, err := course.Resume(module(t, "3B"), 5, 3, []string{"1000 next", move, "2000 next"}, bell)
			if !errors.Is(err, course.ErrMove) || r == nil || len(r.Moves()) != 1 {
				t.Errorf("%v", err)
			}
		})
	}
}
