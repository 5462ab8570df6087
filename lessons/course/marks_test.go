package course_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"lachanso/lessons/course"

	"github.com/google/go-cmp/cmp"
)

func line(points ...course.Point) course.Stroke {
	return course.Stroke{Tool: course.Pen, Points: points}
}

func TestStrokesStayOnTheirPageAndCanBeTakenBack(t *testing.T) {
	r := begin(t)
	a, b := line(course.Point{X: 0, Y: 0.5}, course.Point{X: 1, Y: 1}), course.Stroke{Tool: course.Highlighter, Points: []course.Point{{X: 0.25, Y: 0}}}
	must(t, r.Draw(a, bell), r.Draw(b, bell), r.Next(bell))
	if s := r.View().Strokes; len(s) != 0 {
		t.Errorf("the next page has strokes: %v", s)
	}
	must(t, r.Back(bell))
	near := cmp.Comparer(func(x, y float32) bool { return math.Abs(float64(x-y)) < 1.0/4095 })
	if d := cmp.Diff([]course.Stroke{a, b}, r.View().Strokes, near); d != "" {
		t.Error(d)
	}
	must(t, r.Undo(bell), r.Undo(bell), r.Undo(bell)) // the two turns, and the highlighter
	if s := r.View().Strokes; len(s) != 1 {
		t.Errorf("after undoing one of two strokes there are %d", len(s))
	}
	must(t, r.Wipe(bell))
	if err := r.Wipe(bell); !errors.Is(err, course.ErrNotNow) {
		t.Errorf("wiping a clean page: %v", err)
	}
	must(t, r.Undo(bell))
	if d := cmp.Diff([]int{1}, r.Inked()); d != "" {
		t.Error(d)
	}
}

func TestALongStrokeKeepsItsShapeInOneMove(t *testing.T) {
	r := begin(t)
	var s course.Stroke
	s.Tool = course.Pen
	for i := range 5000 {
		a := float64(i) / 5000 * 20 * math.Pi
		s.Points = append(s.Points, course.Point{X: float32(0.5 + 0.4*math.Cos(a)*float64(i)/5000), Y: float32(0.5 + 0.4*math.Sin(a)*float64(i)/5000)})
	}
	must(t, r.Draw(s, bell))
	if n := len(r.Moves()[0]); n > course.MaxMove {
		t.Errorf("the move has %d bytes", n)
	}
	kept := r.View().Strokes[0].Points
	for _, p := range s.Points {
		near := 1.0
		for i := range kept[1:] {
			near = min(near, distance(p, kept[i], kept[i+1]))
		}
		if near > 0.01 {
			t.Fatalf("the stroke passes %v at %.3f", p, near)
		}
	}
}

func distance(p, a, b course.Point) float64 {
	near := 1.0
	for i := range 51 {
		s := float32(i) / 50
		near = min(near, math.Hypot(float64(a.X+s*(b.X-a.X)-p.X), float64(a.Y+s*(b.Y-a.Y)-p.Y)))
	}
	return near
}

func TestZoomShowsAPartInsideThePage(t *testing.T) {
	for name, c := range map[string]struct {
		zoom        course.Zoom
		x, y, share float32
	}{
		"nothing enlarged":    {course.Zoom{}, 0, 0, 1},
		"the middle":          {course.Zoom{X: 500, Y: 500, Percent: 200}, 0.25, 0.25, 0.5},
		"a corner stays in":   {course.Zoom{X: 0, Y: 1000, Percent: 200}, 0, 0.5, 0.5},
		"four times is a bit": {course.Zoom{X: 500, Y: 250, Percent: 400}, 0.375, 0.125, 0.25},
	} {
		t.Run(name, func(t *testing.T) {
			if x, y, s := c.zoom.Part(); x != c.x || y != c.y || s != c.share {
				t.Errorf("it shows %v %v %v", x, y, s)
			}
		})
	}
	r := begin(t)
	must(t, r.Enlarge(course.Point{X: 0.2, Y: 0.3}, 200, bell))
	if err := r.Enlarge(course.Point{X: 0.2, Y: 0.3}, 500, bell); !errors.Is(err, course.ErrMove) {
		t.Errorf("five times: %v", err)
	}
	must(t, r.Next(bell))
	if z := r.View().Zoom; z != (course.Zoom{}) {
		t.Errorf("the next page is enlarged: %v", z)
	}
}

func TestAFrozenClassSeesNothingOfWhatIsDoneMeanwhile(t *testing.T) {
	r := begin(t)
	goToAsk(t, r, 0, bell)
	must(t, r.Add(0, 3, bell), r.Freeze(bell))
	before := r.ClassView()
	must(t, r.Add(1, 1, bell), r.Reveal(bell), r.Explain(1, bell), r.Draw(line(course.Point{X: 0.5}), bell), r.Bigger(bell), r.Enlarge(course.Point{}, 200, bell))
	if d := cmp.Diff(before, r.ClassView()); d != "" {
		t.Error("the frozen picture changed:", d)
	}
	must(t, r.Freeze(bell))
	if d := cmp.Diff(r.View(), r.ClassView()); d != "" {
		t.Error(d)
	}
}

func TestReasonsAreShownAfterTheAnswerAndGoWithThePage(t *testing.T) {
	r := begin(t)
	goToAsk(t, r, 0, bell)
	if err := r.Explain(0, bell); !errors.Is(err, course.ErrNotNow) {
		t.Errorf("a reason before the answer: %v", err)
	}
	must(t, r.Reveal(bell), r.Explain(2, bell))
	if v := r.View(); v.Reason != 3 {
		t.Errorf("reason %d", v.Reason)
	}
	if err := r.Explain(7, bell); !errors.Is(err, course.ErrMove) {
		t.Errorf("the reason of option H: %v", err)
	}
	must(t, r.Next(bell), r.Back(bell))
	if v := r.View(); v.Reason != 0 || !v.Revealed {
		t.Errorf("back on the page: %+v", v)
	}
}

func TestTheRestOfTheClass(t *testing.T) {
	for name, c := range map[string]struct {
		count []int // by option
		away  int
		rest  int // option
		want  int
	}{
		"all chose it":                       {[]int{0, 0, 0, 0}, 0, 1, 5},
		"those who did not raise another":    {[]int{2, 0, 1, 0}, 0, 3, 2},
		"its own hands are counted anew":     {[]int{2, 0, 1, 1}, 0, 3, 2},
		"nobody is left":                     {[]int{4, 4, 0, 0}, 0, 2, 0},
		"pupils who are away raise no hands": {[]int{1, 0, 0, 0}, 2, 1, 2},
	} {
		t.Run(name, func(t *testing.T) {
			r := begin(t)
			for i := range c.away {
				must(t, r.Away(i, bell))
			}
			goToAsk(t, r, 0, bell)
			for i, n := range c.count {
				must(t, r.Count(i, n, bell))
			}
			must(t, r.Rest(c.rest, bell))
			if got := r.Hands()[c.rest]; got != c.want {
				t.Errorf("the rest is %d, want %d", got, c.want)
			}
		})
	}
	r, err := course.New(module(t, "3B"), 0, 1, bell)
	must(t, err)
	goToAsk(t, r, 0, bell)
	if err := r.Rest(0, bell); !errors.Is(err, course.ErrNotNow) {
		t.Errorf("the rest of nobody knows how many: %v", err)
	}
	must(t, r.Pupils(30, bell), r.Count(0, 12, bell), r.Rest(1, bell), r.Add(2, 2, bell))
	if r.Hands()[1] != 18 || r.Excess() != 2 {
		t.Errorf("hands %v, %d too many", r.Hands(), r.Excess())
	}
}

func TestCardsWantTwoOptions(t *testing.T) {
	r := begin(t)
	if err := r.Answer(course.Standing, bell); !errors.Is(err, course.ErrNotNow) {
		t.Errorf("standing up at the cover: %v", err)
	}
	goToAsk(t, r, 0, bell) // four options
	if err := r.Answer(course.Cards, bell); !errors.Is(err, course.ErrMove) {
		t.Errorf("two cards for four options: %v", err)
	}
	must(t, r.Answer(course.Standing, bell))
	if v := r.View(); v.Manner != course.Standing {
		t.Errorf("the class answers by %v", v.Manner)
	}
}

func TestWhoComesLateStillGetsATurn(t *testing.T) {
	r := begin(t) // five pupils
	must(t, r.Away(4, bell))
	if r.Here() != 4 || !r.IsAway(4) {
		t.Errorf("%d of %d are here", r.Here(), r.Listed())
	}
	seen := map[int]bool{}
	for range 2 {
		must(t, r.Call(bell))
		p, _ := r.Called()
		seen[p] = true
	}
	must(t, r.Away(4, bell)) // comes late
	for range 3 {
		must(t, r.Call(bell))
		p, _ := r.Called()
		if seen[p] {
			t.Fatalf("pupil %d is called again before all had a turn", p)
		}
		seen[p] = true
	}
	if !seen[4] {
		t.Error("who came late had no turn")
	}
	last, _ := r.Called()
	must(t, r.Away(last, bell))
	if _, ok := r.Called(); ok {
		t.Error("who is away is still called")
	}
	if err := r.Away(5, bell); !errors.Is(err, course.ErrMove) {
		t.Errorf("a sixth pupil of five is away: %v", err)
	}
}

func TestAClassWithoutAListIsCalledByNumber(t *testing.T) {
	r, err := course.New(module(t, "3B"), 0, 1, bell)
	must(t, err)
	if err := r.Call(bell); !errors.Is(err, course.ErrNotNow) {
		t.Errorf("a call when nobody knows how many: %v", err)
	}
	for _, n := range []int{0, -1, 100} {
		if err := r.Pupils(n, bell); !errors.Is(err, course.ErrMove) {
			t.Errorf("a class of %d: %v", n, err)
		}
	}
	must(t, r.Pupils(2, bell), r.Call(bell), r.Call(bell))
	if r.Listed() != 2 {
		t.Errorf("%d pupils", r.Listed())
	}
	if err := begin(t).Pupils(3, bell); !errors.Is(err, course.ErrNotNow) {
		t.Errorf("a number beside a list: %v", err)
	}
}

func TestDrawingTeamsAgainGivesOthers(t *testing.T) {
	r, err := course.New(module(t, "3B"), 40, 1, bell)
	must(t, err, r.DrawTeams(4, bell))
	first := r.Teams()
	must(t, r.DrawTeams(4, bell))
	if cmp.Equal(first, r.Teams()) {
		t.Error("the same teams again")
	}
	must(t, r.Undo(bell))
	if d := cmp.Diff(first, r.Teams()); d != "" {
		t.Error("undone, the first teams are not back:", d)
	}
	must(t, r.DrawTeams(0, bell))
	if r.Teams() != nil {
		t.Error("the teams are still there")
	}
}

func TestVoting(t *testing.T) {
	for name, c := range map[string]struct {
		hands string // a letter for each hand
		want  []int
	}{
		"nobody voted":        {"", nil},
		"one hand decides":    {"b", []int{1}},
		"the most go on":      {"abcbb", []int{1}},
		"a tie is said":       {"aabbc", []int{0, 1}},
		"all the same":        {"abc", []int{0, 1, 2}},
		"no such choice":      {"axx", []int{0}},
		"a hand more decides": {"aabba", []int{0}},
	} {
		t.Run(name, func(t *testing.T) {
			v := course.NewVote(3)
			for _, letter := range c.hands {
				v.Add(int(letter-'a'), 1)
			}
			if d := cmp.Diff(c.want, v.Leaders()); d != "" {
				t.Error(d)
			}
			if v.Total() != len(strings.ReplaceAll(c.hands, "x", "")) {
				t.Errorf("%d hands", v.Total())
			}
		})
	}
	v := course.NewVote(1)
	v.Add(0, -1)
	if v.Counts()[0] != 0 {
		t.Error("hands below 0")
	}
}

func TestThePlanHasThePartsOfTheLesson(t *testing.T) {
	for _, m := range thePack().Modules {
		r, err := course.New(m, 0, 1, bell)
		must(t, err)
		minutes, page := 0, 1
		for _, p := range r.Plan() {
			if p.First != page || p.Last < p.First || p.Phase == "" {
				t.Errorf("%s: part %+v begins at page %d", m.ID, p, page)
			}
			minutes, page = minutes+p.Minutes, p.Last+1
		}
		if minutes != m.Minutes || page != len(r.Pages())+1 {
			t.Errorf("%s: the parts have %d minutes of %d and end before page %d of %d", m.ID, minutes, m.Minutes, page, len(r.Pages()))
		}
	}
}

func TestPace(t *testing.T) {
	r := begin(t) // the cover is planned for a minute
	for at, want := range map[int]time.Duration{0: 0, 59: 0, 60: 0, 90: 30 * time.Second} {
		if got := r.Pace(after(at)); got != want {
			t.Errorf("after %d s at the cover: %v, want %v", at, got, want)
		}
	}
	must(t, r.GoTo(len(r.Pages()), after(60)))
	if got := r.Pace(after(60)); got >= 0 || got < -35*time.Minute {
		t.Errorf("at the end after a minute: %v", got)
	}
}
