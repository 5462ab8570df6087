package course_test

import (
	"strings"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/course"

	"pgregory.net/rapid"
)

func day(date string) time.Time {
	t, err := time.Parse("2006-01-02", date)
	if err != nil {
		panic(err)
	}
	return t.Add(9 * time.Hour)
}

func TestSchoolWeek(t *testing.T) {
	for date, want := range map[string]int{
		"2026-09-07": 1, // the first Monday after 5/9
		"2026-09-13": 1, // Sunday
		"2026-09-14": 2,
		"2026-11-23": 12,
		"2026-12-31": 17,
		"2027-01-25": 21,
		"2027-02-01": 21, // Tết is on 6/2: two weeks without school
		"2027-02-14": 21,
		"2027-02-15": 22,
		"2027-05-31": 35,
		"2027-07-15": 35, // summer
		"2027-08-20": 1,  // the next year is being prepared
		"2025-09-08": 1,
		"2025-09-07": 1,
		"2099-03-02": 24, // beyond the table of Tết
	} {
		if got := course.SchoolWeek(day(date)); got != want {
			t.Errorf("%s is in week %d, want %d", date, got, want)
		}
	}
}

func TestSchoolWeeksComeOneAfterTheOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.IntRange(2024, 2060).Draw(t, "year")
		week := 1
		for d := time.Date(year, 8, 1, 12, 0, 0, 0, time.UTC); d.Before(time.Date(year+1, 8, 1, 0, 0, 0, 0, time.UTC)); d = d.AddDate(0, 0, 1) {
			next := course.SchoolWeek(d)
			if next < week || next > week+1 {
				t.Fatalf("week %d is followed by %d on %v", week, next, d)
			}
			week = next
		}
		if week != course.Weeks {
			t.Fatalf("the year ends in week %d", week)
		}
	})
}

func TestSuggest(t *testing.T) {
	pack := &lessons.Pack{Year: []lessons.YearWeek{
		{Grade: 4, Week: 19, Module: "1B"},
		{Grade: 4, Week: 4, Module: "3B"},
		{Grade: 4, Week: 11, Review: []string{"3B", "4B"}},
		{Grade: 4, Week: 12, Module: "2B"},
		{Grade: 4, Week: 12, Story: "6B"},
		{Grade: 4, Week: 20, Module: "9Z"}, // another pack's
		{Grade: 3, Week: 3, Module: "4B"},
	}}
	for _, m := range []lessons.Module{
		{ID: "1B", Topic: 1, Band: lessons.BandB},
		{ID: "2B", Topic: 2, Band: lessons.BandB},
		{ID: "3B", Topic: 3, Band: lessons.BandB},
		{ID: "4B", Topic: 4, Band: lessons.BandB},
		{ID: "6B", Topic: 6, Band: lessons.BandB},
		{ID: "1C", Topic: 1, Band: lessons.BandC},
	} {
		pack.Modules = append(pack.Modules, &m)
	}
	now := day("2026-11-23") // week 12
	past := func(days int, ids string) (all []course.PastLesson) {
		for id := range strings.FieldsSeq(ids) {
			all = append(all, course.PastLesson{Module: id, At: now.AddDate(0, 0, -days)})
		}
		return all
	}
	for name, tt := range map[string]struct {
		grade   int
		taught  []course.PastLesson
		module  string
		why     string
		week    int
		skipped int
		reviews string
	}{
		"a class that has missed its first lesson":       {4, nil, "3B", course.DueSkipped, 4, 1, ""},
		"the lesson of this week":                        {4, past(50, "3B"), "2B", course.DueNow, 12, 0, "3B"},
		"ahead of the map":                               {4, past(20, "3B 2B"), "1B", course.DueAhead, 19, 0, "3B"},
		"the year is done: others of the age":            {4, past(20, "3B 2B 1B"), "4B", course.DueExtra, 0, 0, "3B"},
		"all is done":                                    {4, past(20, "3B 2B 1B 4B 6B"), "", course.DueExtra, 0, 0, "3B 4B"},
		"taught out of order, the skipped one comes":     {4, past(20, "2B"), "3B", course.DueSkipped, 4, 1, ""},
		"a grade without a map":                          {6, nil, "1C", course.DueExtra, 0, 0, ""},
		"what was taught today is not reviewed":          {4, past(0, "3B"), "2B", course.DueNow, 12, 0, ""},
		"what was taught last week is, without the map":  {4, past(7, "3B 6B"), "2B", course.DueNow, 12, 0, "3B 6B"},
		"after two weeks only the map asks":              {4, past(14, "6B"), "3B", course.DueSkipped, 4, 1, ""},
		"a lesson dated in the future is taught already": {4, past(-3, "3B"), "2B", course.DueNow, 12, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			n := course.Suggest(pack, tt.grade, tt.taught, now)
			got, reviews := "", []string{}
			if n.Module != nil {
				got = n.Module.ID
			}
			for _, m := range n.Reviews {
				reviews = append(reviews, m.ID)
			}
			if got != tt.module || n.Why != tt.why || n.Week != tt.week || n.Skipped != tt.skipped || strings.Join(reviews, " ") != tt.reviews {
				t.Errorf("%s, %s, week %d, %d skipped, reviews %v", got, n.Why, n.Week, n.Skipped, reviews)
			}
			if story := n.Story != nil; story != (tt.grade == 4) {
				t.Errorf("story %v", n.Story)
			}
		})
	}
}

// TestTheYearIsTaughtToItsEnd follows the real year map: whoever teaches what is suggested has taught every lesson of the grade.
func TestTheYearIsTaughtToItsEnd(t *testing.T) {
	for grade := 1; grade <= 9; grade++ {
		var taught []course.PastLesson
		weeks := 0
		for now := day("2026-09-07"); now.Before(day("2027-05-31")); now = now.AddDate(0, 0, 7) {
			n := course.Suggest(thePack(), grade, taught, now)
			if n.Module != nil && n.Why == course.DueNow {
				taught = append(taught, course.PastLesson{Module: n.Module.ID, At: now})
			}
			if n.Skipped > 0 {
				t.Errorf("grade %d, week %d: a lesson was skipped", grade, n.Now)
			}
		}
		for _, w := range thePack().Year {
			if w.Grade == grade && w.Module != "" {
				weeks++
			}
		}
		if len(taught) != weeks || weeks == 0 {
			t.Errorf("grade %d: taught %d of %d lessons", grade, len(taught), weeks)
		}
	}
}
