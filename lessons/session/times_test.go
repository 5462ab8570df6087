package session_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/session"
)

func TestATimeOfDayIsReadAsItIsTyped(t *testing.T) {
	for typed, want := range map[string]string{
		"7:15": "07:15", "07:15": "07:15", " 7 : 15 ": "07:15", "7h15": "07:15", "7g15": "07:15", "7.15": "07:15", "7 giờ 15": "07:15",
		"7 giờ 15 phút": "07:15", "7h": "07:00", "7H05": "07:05", "23:59": "23:59", "0:00": "00:00", "7:5": "07:05", "": "", "  ": "",
	} {
		if got, ok := session.ReadTime(typed); !ok || got != want {
			t.Errorf("%q is read as %q, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{"24:00", "7:60", "7", "715", "-7:15", "7:+5", "bảy giờ", "7:15:00", "007:15", "7:015", ":", ":15", "7h15h", "٧:١٥"} {
		if got, ok := session.ReadTime(typed); ok {
			t.Errorf("%q is read as %q", typed, got)
		}
	}
}

func TestPartsSayWhenTheyAre(t *testing.T) {
	p := session.Plan{Parts: []session.Part{{Minutes: 3}, {Minutes: 7}, {Minutes: 50}}}
	says := func(want ...string) {
		t.Helper()
		for i := range p.Parts {
			if got := p.When(i); got != want[i] {
				t.Errorf("beginning at %q, part %d is at %s, not at %s", p.Start, i+1, got, want[i])
			}
		}
	}
	says("0′–3′", "3′–10′", "10′–60′")
	p.Start = "07:15"
	says("07:15–07:18", "07:18–07:25", "07:25–08:15")
	p.Start = "23:55"
	says("23:55–23:58", "23:58–00:05", "00:05–00:55")
	p.Start = "of a later program"
	says("0′–3′", "3′–10′", "10′–60′")
}

func TestAPlanOfTheProgramBeforeStillOpens(t *testing.T) {
	var p session.Plan
	old := `{"Title":{"VI":"a","EN":"b"},"From":"","Occasion":"flag","Pupils":300,"Parts":[{"Ref":"quiz:3B","Kind":"quiz","Title":{"VI":"x","EN":"y"},"Minutes":15}]}`
	if err := json.Unmarshal([]byte(old), &p); err != nil || p.When(0) != "0′–15′" || p.Parts[0].Who != "" {
		t.Fatalf("%+v: %v", p, err)
	}
	plain, err := json.Marshal(p)
	if err != nil || strings.Contains(string(plain), "Who") || strings.Contains(string(plain), "Start") {
		t.Errorf("what nobody said is kept: %s %v", plain, err)
	}
	pl := session.NewPlanning(thePack(), p, flag)
	step(t, pl.Start("07:15", flag), pl.Who(1, " Cô  Lan ", flag))
	kept, err := json.Marshal(pl.Plan())
	if err != nil {
		t.Fatal(err)
	}
	var again session.Plan
	if err := json.Unmarshal(kept, &again); err != nil || again.Start != "07:15" || again.Parts[0].Who != "Cô Lan" {
		t.Errorf("%s became %+v: %v", kept, again, err)
	}
	for _, bad := range []error{
		pl.Start("07:15", flag), pl.Start("7:15", flag), pl.Start("25:00", flag), pl.Who(1, "Cô Lan", flag), pl.Who(2, "Cô Lan", flag), pl.Who(1, strings.Repeat("ô", 61), flag),
	} {
		if bad == nil {
			t.Error("taken")
		}
	}
	step(t, pl.Swap(1, "quiz:2B", flag))
	if got := pl.Plan().Parts[0]; got.Who != "Cô Lan" || got.Minutes != 15 {
		t.Errorf("swapped, it is %+v", got)
	}
	step(t, pl.Who(1, "", flag), pl.Start("", flag))
	if got := pl.Plan(); got.Start != "" || got.Parts[0].Who != "" {
		t.Errorf("taken back, it is %+v", got)
	}
}

// TestASessionSaysHowLateItEnds reckons with the plan's minutes, and with the time of day where that is near.
func TestASessionSaysHowLateItEnds(t *testing.T) {
	parts := []session.Part{{Minutes: 3}, {Minutes: 7}, {Minutes: 5}}
	for name, tt := range map[string]struct {
		start   string
		begun   string // time of day
		walk    []int  // minutes at which the next part is turned to
		at      int    // minutes after the beginning
		minutes int    // late; below 0 early
	}{
		"in time":                           {"07:15", "07:15", []int{3}, 5, 0},
		"the first part took two more":      {"07:15", "07:15", []int{5}, 6, 2},
		"a part that is over its time":      {"07:15", "07:15", nil, 7, 4},
		"a part was short":                  {"07:15", "07:15", []int{1}, 2, -2},
		"begun late":                        {"07:15", "07:25", []int{3}, 5, 10},
		"begun early, and then slow":        {"07:15", "07:10", []int{4}, 5, -4},
		"tried out the evening before":      {"07:15", "20:30", []int{5}, 6, 2},
		"nobody said when":                  {"", "09:00", []int{5}, 6, 2},
		"begun before midnight, late after": {"23:50", "23:55", []int{3}, 8, 5},
	} {
		t.Run(name, func(t *testing.T) {
			at, err := time.Parse("2006-01-02 15:04", "2026-11-16 "+tt.begun)
			if err != nil {
				t.Fatal(err)
			}
			r, err := session.NewRun(session.Plan{Start: tt.start, Parts: parts}, at)
			step(t, err)
			for _, n := range tt.walk {
				step(t, r.Next(at.Add(time.Duration(n)*time.Minute)))
			}
			if v := r.View(at.Add(time.Duration(tt.at) * time.Minute)); v.Off != time.Duration(tt.minutes)*time.Minute {
				t.Errorf("late by %v", v.Off)
			}
		})
	}
}

func TestPausingIsLateByTheClockOfTheDay(t *testing.T) {
	at := flag // 07:15
	r, err := session.NewRun(session.Plan{Start: "07:15", Parts: []session.Part{{Minutes: 10}}}, at)
	step(t, err, r.Pause(at.Add(time.Minute)), r.Continue(at.Add(4*time.Minute)))
	if v := r.View(at.Add(5 * time.Minute)); v.Off != 3*time.Minute || v.When != "07:15–07:25" || v.Left != 8*time.Minute {
		t.Errorf("%+v", v)
	}
}

// A plan that was merged from elsewhere may have any numbers.
func TestAPlanOfMinutesThatCannotBeIsPlannedAndHeldAllTheSame(t *testing.T) {
	at := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	for _, minutes := range [][]int{{0, 0}, {-5, 5}, {-9, 2}, {1 << 62, 1 << 62}, {math.MinInt, 1}} {
		p := session.Plan{Occasion: lessons.OccasionClass}
		for _, n := range minutes {
			p.Parts = append(p.Parts, session.Part{Minutes: n})
		}
		draft := session.NewPlanning(thePack(), p, at)
		_ = draft.Fit(at) // it may fit already
		if draft.Plan().Spare() != 0 {
			t.Errorf("%v: %d minutes are over", minutes, draft.Plan().Spare())
		}
		run, err := session.NewRun(p, at)
		if err != nil {
			t.Fatal(err)
		}
		if v := run.View(at.Add(time.Minute)); v.Minutes < 1 {
			t.Errorf("%v: the part has %d minutes", minutes, v.Minutes)
		}
	}
}
