package review_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/review"

	"pgregory.net/rapid"
)

// pack has modules of topics 1 to 4 with three review questions each, and one more of topic 1.
func pack() *lessons.Pack {
	p := &lessons.Pack{}
	for i, topic := range []int{1, 2, 3, 4, 1} {
		m := &lessons.Module{ID: fmt.Sprintf("%d%c", topic, 'A'+i), Topic: topic}
		for n := range 4 {
			q := lessons.Question{ID: fmt.Sprintf("%s-q%d", m.ID, n), Uses: []string{lessons.UseCheck}}
			if n > 0 {
				q.Uses = append(q.Uses, lessons.UseReview)
			}
			m.Questions = append(m.Questions, q)
		}
		p.Modules = append(p.Modules, m)
	}
	return p
}

func find(t testing.TB, cards []review.Card, id string) review.Card {
	t.Helper()
	for _, c := range cards {
		if c.Question.ID == id {
			return c
		}
	}
	t.Fatalf("no card of %s", id)
	return review.Card{}
}

func TestAQuestionComesAfterADayAWeekAMonthAndAQuarter(t *testing.T) {
	again := func(right bool, day int) review.Try {
		return review.Try{Question: "1A-q1", Right: right, Day: day, Again: true}
	}
	for name, tt := range map[string]struct {
		tries     []review.Try
		step, due int
	}{
		"learned on day 10":                     {nil, 0, 11},
		"right":                                 {[]review.Try{again(true, 11)}, 1, 18},
		"right, a week late":                    {[]review.Try{again(true, 18)}, 1, 25},
		"right twice":                           {[]review.Try{again(true, 11), again(true, 18)}, 2, 48},
		"right three times":                     {[]review.Try{again(true, 11), again(true, 18), again(true, 48)}, 3, 138},
		"right four times":                      {[]review.Try{again(true, 11), again(true, 18), again(true, 48), again(true, 138)}, 3, 228},
		"wrong at once":                         {[]review.Try{again(false, 11)}, 0, 12},
		"wrong after two right ones":            {[]review.Try{again(true, 11), again(true, 18), again(false, 48)}, 1, 55},
		"answered by a clock far in the future": {[]review.Try{again(true, 99999)}, 1, 300 + 7},
		"and something else since then":         {[]review.Try{again(true, 99999), {Question: "1A-q0", Day: 20}, {Question: "1A-q0", Day: 200}}, 1, 20 + 7},
	} {
		t.Run(name, func(t *testing.T) {
			tries := append([]review.Try{{Question: "1A-q0", Day: 10}, {Question: "1A-q1", Right: true, Day: 10}}, tt.tries...)
			c := find(t, review.Plan(pack(), tries, 300), "1A-q1")
			if c.Step != tt.step || c.Due != tt.due {
				t.Errorf("step %d, due on day %d; want %d, %d", c.Step, c.Due, tt.step, tt.due)
			}
		})
	}
}

func TestOnlyLessonsThatWereLearnedComeAgain(t *testing.T) {
	cards := review.Plan(pack(), []review.Try{{Question: "2B-q0", Day: 3}, {Question: "gone-q1", Day: 3}}, 5)
	if len(cards) != 3 || cards[0].Module.ID != "2B" {
		t.Errorf("%d cards, of %v", len(cards), cards)
	}
	if today := review.Today(cards, 3, 9); len(today) != 0 {
		t.Errorf("%d are due on the day of the lesson", len(today))
	}
}

func TestTodayMixesLessonsAndTopicsTheLongestOverdueFirst(t *testing.T) {
	tries := []review.Try{{Question: "1A-q0", Day: 1}, {Question: "2B-q0", Day: 2}, {Question: "3C-q0", Day: 3}, {Question: "4D-q0", Day: 4}}
	today := review.Today(review.Plan(pack(), tries, 40), 40, 6)
	count := map[string]int{}
	for i, c := range today {
		count[c.Module.ID]++
		if i > 0 && today[i-1].Module.Topic == c.Module.Topic {
			t.Errorf("two questions of topic %d follow each other", c.Module.Topic)
		}
	}
	if len(today) != 6 || today[0].Module.ID != "1A" || count["1A"] != 2 || count["2B"] != 2 || count["3C"] != 2 {
		t.Errorf("asked of %v", count)
	}
}

func TestOneLessonAloneFillsTheRow(t *testing.T) {
	today := review.Today(review.Plan(pack(), []review.Try{{Question: "1A-q0", Day: 1}}, 9), 9, 6)
	if len(today) != 3 {
		t.Errorf("%d questions, want all three", len(today))
	}
}

func TestADayIsTheSchoolsOwn(t *testing.T) {
	hanoi := time.FixedZone("ICT", 7*60*60)
	late, early := time.Date(2026, 11, 24, 23, 59, 0, 0, hanoi), time.Date(2026, 11, 25, 0, 1, 0, 0, hanoi)
	if review.Day(early) != review.Day(late)+1 || review.Day(late) != review.Day(late.Add(-23*time.Hour)) {
		t.Errorf("days %d and %d", review.Day(late), review.Day(early))
	}
}

func TestAnyHistoryGivesAPlanThatHolds(t *testing.T) {
	p := pack()
	rapid.Check(t, func(t *rapid.T) {
		day, today := 0, 400
		var tries []review.Try
		for range rapid.IntRange(0, 40).Draw(t, "tries") {
			day += rapid.IntRange(0, 20).Draw(t, "days")
			m := rapid.SampledFrom(p.Modules).Draw(t, "module")
			tries = append(tries, review.Try{
				Question: rapid.SampledFrom(m.Questions).Draw(t, "question").ID, Day: day,
				Right: rapid.Bool().Draw(t, "right"), Again: rapid.Bool().Draw(t, "again"),
			})
		}
		cards := review.Plan(p, tries, today)
		n := rapid.IntRange(0, 12).Draw(t, "n")
		asked := review.Today(cards, today, n)
		if len(asked) > n {
			t.Fatalf("%d asked of %d", len(asked), n)
		}
		var seen []string
		for _, c := range asked {
			if c.Due > today || slices.Contains(seen, c.Question.ID) || !c.Question.Has(lessons.UseReview) {
				t.Fatalf("asked %s, due on %d", c.Question.ID, c.Due)
			}
			seen = append(seen, c.Question.ID)
		}
		for _, c := range cards {
			if c.Step < 0 || c.Step >= len(review.Steps) || c.Due > today+review.Steps[c.Step] {
				t.Fatalf("%s: step %d, due %d", c.Question.ID, c.Step, c.Due)
			}
		}
	})
}

// A lesson that was learned while the clock was far ahead comes again all the same, once the pupil does anything by a right one.
func TestALessonLearnedByAWrongClockComesAgain(t *testing.T) {
	tries := []review.Try{{Question: "2B-q0", Day: 9000}, {Question: "1A-q0", Day: 40}}
	for _, c := range review.Plan(pack(), tries, 60) {
		if c.Module.ID == "2B" && c.Due != 41 {
			t.Errorf("%s is due on day %d, want the day after the next thing that was done", c.Question.ID, c.Due)
		}
	}
}
