package session_test

import (
	"encoding/json"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/session"

	"github.com/google/go-cmp/cmp"
)

func day(text string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		panic(err)
	}
	return t
}

func TestTermsOfASchoolYear(t *testing.T) {
	for _, c := range []struct {
		day        string
		year, term int
	}{
		{"2026-08-31 07:00", 2026, 1},
		{"2026-09-01 00:00", 2026, 1},
		{"2027-01-14 23:59", 2026, 1},
		{"2027-01-15 00:00", 2026, 2},
		{"2027-05-31 10:00", 2026, 2},
		{"2027-07-31 23:59", 2026, 2},
		{"2027-08-01 00:00", 2027, 1},
	} {
		if year, term := session.TermOf(day(c.day)); year != c.year || term != c.term {
			t.Errorf("%s is in term %d of %d", c.day, term, year)
		}
	}
}

func season() []session.Event {
	return []session.Event{
		{ID: "5", Kind: session.EventSession, At: day("2027-02-09 07:15"), Minutes: 15, Occasion: lessons.OccasionFlag, Topics: []int{2}, Pupils: 310},
		{ID: "1", Kind: session.EventSession, At: day("2026-10-05 07:15"), Minutes: 90, Occasion: lessons.OccasionOuting, Topics: []int{1, 3}, Pupils: 200, Bands: []lessons.Band{"B", "C"}},
		{ID: "2", Kind: session.EventContest, At: day("2026-10-05 07:40"), Minutes: 40, Contest: "bell", Topics: []int{3, 5}, Pupils: 120},
		{ID: "3", Kind: session.EventContest, At: day("2026-11-20 09:00"), Minutes: 12, Contest: "race"},
		{ID: "4", Kind: session.EventLesson, At: day("2026-09-20 09:00"), Minutes: 35, Class: "4A", Topics: []int{3}, Pupils: 38},
		{ID: "0", Kind: session.EventSession, At: day("2025-10-05 07:15"), Minutes: 15, Occasion: lessons.OccasionFlag, Pupils: 99},
	}
}

func TestASeasonAddsUp(t *testing.T) {
	first := session.NewSeason(season(), 2026, session.TermOne, true)
	var ids string
	for _, e := range first.Events {
		ids += e.ID
	}
	if ids != "4123" {
		t.Errorf("the first term is %s", ids)
	}
	got := first.Totals()
	want := session.Totals{
		Sessions: 1, Contests: 2, Lessons: 1, Turns: 238, Minutes: 90 + 12 + 35, Unsaid: 1,
		Occasions: map[string]int{lessons.OccasionOuting: 1}, Bands: map[lessons.Band]int{"B": 1, "C": 1},
	}
	want.Topics[1], want.Topics[3], want.Topics[5] = 1, 3, 1
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if n := session.NewSeason(season(), 2026, session.TermOne, false).Totals(); n.Lessons != 0 || n.Turns != 200 {
		t.Errorf("without lessons %+v", n)
	}
	second := session.NewSeason(season(), 2026, session.TermTwo, true).Totals()
	year := session.NewSeason(season(), 2026, session.WholeYear, true).Totals()
	if year.Turns != got.Turns+second.Turns || year.Minutes != got.Minutes+second.Minutes || year.Sessions != got.Sessions+second.Sessions {
		t.Errorf("two terms are not the year: %+v", year)
	}
	if d := cmp.Diff([]int{2026, 2025}, session.Years(season(), day("2027-03-01 08:00"))); d != "" {
		t.Error(d)
	}
}

func TestTopicsAreThoseOfThePartsHeld(t *testing.T) {
	p := session.FromReady(*planOf(t, "month-09"), 300)
	p.Topics = nil
	if got := session.Topics(thePack(), p, []session.HeldPart{{Part: session.Part{Ref: "story:3B"}}, {Part: session.Part{Ref: "story:gone"}}}); !cmp.Equal(got, []int{3}) {
		t.Errorf("topics %v", got)
	}
}

func TestWhatIsToBePreparedIsListedOnce(t *testing.T) {
	p := session.FromReady(*planOf(t, "safer-internet-day"), 150)
	got := session.Materials(thePack(), p)
	for i, one := range got {
		for _, other := range got[:i] {
			if one == other {
				t.Errorf("%v stands twice", one)
			}
		}
	}
	ready := session.Ready(thePack(), p)
	if ready == nil || len(got) <= len(ready.Materials) {
		t.Errorf("%d materials, and the contest's are among them?", len(got))
	}
	if d := cmp.Diff([]string{lessons.NeedBoards}, session.NeedsOf(thePack(), p)); d != "" {
		t.Error(d)
	}
	p.Have = nil
	if d := cmp.Diff([]string{lessons.NeedBoards}, session.Lacks(thePack(), p)); d != "" {
		t.Error(d)
	}
}

// TestWhatIsStoredIsReadForEver reads a plan and a session as schools have them on their disks.
func TestWhatIsStoredIsReadForEver(t *testing.T) {
	const stored = `{"Plan":{"Title":{"VI":"Ngủ đủ","EN":"Sleep"},"From":"month-09","Occasion":"flag","Bands":["A","B"],"Topics":[1],"Pupils":300,"Have":["sound"],"Parts":[{"Ref":"month-09/far-near","Kind":"game","Title":{"VI":"Gần","EN":"Near"},"Minutes":3}]},"Minutes":4,"Parts":[{"Ref":"month-09/far-near","Kind":"game","Title":{"VI":"Gần","EN":"Near"},"Minutes":3,"Took":4}],"Over":true,"Whom":"Khối 4","On":"2026-11-23"}`
	var held session.Held
	if err := json.Unmarshal([]byte(stored), &held); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(held)
	if err != nil || string(again) != stored {
		t.Errorf("%v\n%s", err, cmp.Diff(stored, string(again)))
	}
	if at := held.Day(day("2026-12-01 08:00"), time.UTC); at != day("2026-11-23 12:00") {
		t.Errorf("it was held at %v", at)
	}
	held.On = ""
	if at := held.Day(day("2026-12-01 08:00"), time.UTC); at != day("2026-12-01 08:00") {
		t.Errorf("it was held at %v", at)
	}
}
