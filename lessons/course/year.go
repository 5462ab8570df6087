package course

import (
	"cmp"
	"slices"
	"time"

	"lachanso/lessons"
)

// Weeks is how many weeks a school year has.
const Weeks = 35

// firstDay is when the school year begins, in September; its first week is the first whole one after.
const firstDay = 5

// newYears are the days of Tết, by the calendar of Vietnam.
var newYears = map[int]string{
	2026: "02-17", 2027: "02-06", 2028: "01-26", 2029: "02-13", 2030: "02-02", 2031: "01-23", 2032: "02-11", 2033: "01-31",
	2034: "02-19", 2035: "02-08", 2036: "01-28", 2037: "02-15", 2038: "02-04", 2039: "01-24", 2040: "02-12",
}

// SchoolWeek gives the week of the school year, from 1 to 35, in which a day lies. The two weeks around Tết belong to the week
// before them, the summer to the last week, and August to the first of the year to come.
func SchoolWeek(day time.Time) int {
	y, m, d := day.Date()
	today := time.Date(y, m, d, 0, 0, 0, 0, time.UTC) // days without summer time
	if m < time.August {
		y--
	}
	first := monday(time.Date(y, time.September, firstDay+6, 0, 0, 0, 0, time.UTC))
	week := weeksBetween(first, today) + 1
	free := monday(tet(y+1).AddDate(0, 0, -3)) // the holiday begins some days before
	if gone := weeksBetween(free, today); !today.Before(free) {
		week -= min(gone+1, 2)
	}
	return max(1, min(week, Weeks))
}

func tet(year int) time.Time {
	day := newYears[year]
	if day == "" {
		day = "02-05" // its mean
	}
	t, _ := time.Parse("2006-01-02", time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006-")+day)
	return t
}

// monday gives the Monday of a day's week.
func monday(day time.Time) time.Time {
	return day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
}

// weeksBetween counts whole weeks from a Monday on.
func weeksBetween(from, to time.Time) int {
	days := int(to.Sub(from).Hours()) / 24
	if days < 0 {
		return (days - 6) / 7
	}
	return days / 7
}

// PastLesson is a module that a class has been taught, and when.
type PastLesson struct {
	Module string
	At     time.Time
}

// Why a lesson is the next one. Message ids are made of them.
const (
	DueNow     = "now"     // the year map has it this week
	DueSkipped = "skipped" // the year map had it in an earlier week
	DueAhead   = "ahead"   // the year map has it in a later week
	DueExtra   = "extra"   // the year's lessons have been taught; it is one of the same age
)

// Next is what a class may be taught next.
type Next struct {
	Module  *lessons.Module // nil when all of the class's age have been taught
	Why     string          // DueNow and others
	Week    int             // of the year map in which the module stands; 0 for DueExtra
	Now     int             // this week
	Skipped int             // how many lessons of earlier weeks have not been taught
	Reviews []*lessons.Module
	Story   *lessons.Module // whose story the year map has about now; it is played together or read again
}

// A lesson is due to be reviewed in the week after it was taught.
const (
	reviewFrom = 5 // days
	reviewTo   = 13
)

// Suggest gives what a class of this grade may be taught next: by the pack's year map, in the order of its weeks, what was
// skipped first. Reviews are the modules already taught that the map has for this week or the last, and those of last week.
// Where the map has nothing left, it is another module of the class's age, the topic least recently taught first.
func Suggest(pack *lessons.Pack, grade int, taught []PastLesson, now time.Time) Next {
	last := map[string]time.Time{}
	for _, l := range taught {
		if l.At.After(last[l.Module]) || last[l.Module].IsZero() {
			last[l.Module] = l.At
		}
	}
	n := Next{Now: SchoolWeek(now)}
	year := mapped(pack, grade)
	for _, w := range year {
		m := pack.Module(w.Module)
		if _, had := last[w.Module]; m == nil || had {
			continue
		}
		if w.Week < n.Now {
			n.Skipped++
		}
		if n.Module == nil {
			n.Module, n.Week, n.Why = m, w.Week, due(w.Week, n.Now)
		}
	}
	if n.Module == nil {
		n.Module, n.Why = extra(pack.Modules, grade, last), DueExtra
	}
	n.reviews(pack, year, last, now)
	return n
}

func due(week, now int) string {
	switch {
	case week < now:
		return DueSkipped
	case week > now:
		return DueAhead
	}
	return DueNow
}

// reviews finds what is to be asked again, and the story of these days.
func (n *Next) reviews(pack *lessons.Pack, year []lessons.YearWeek, last map[string]time.Time, now time.Time) {
	add := func(id string) {
		m := pack.Module(id)
		at, had := last[id]
		if m != nil && had && now.Sub(at) >= reviewFrom*24*time.Hour && !slices.Contains(n.Reviews, m) {
			n.Reviews = append(n.Reviews, m)
		}
	}
	for _, w := range slices.Backward(year) {
		if w.Week > n.Now || w.Week < n.Now-1 {
			continue
		}
		for _, id := range w.Review {
			add(id)
		}
		if n.Story == nil {
			n.Story = pack.Module(w.Story)
		}
	}
	for _, m := range pack.Modules {
		if at, had := last[m.ID]; had && now.Sub(at) <= reviewTo*24*time.Hour {
			add(m.ID)
		}
	}
}

// extra is a module of the class's age that is not in the year's map or has no map: of the topic least recently taught.
func extra(modules []*lessons.Module, grade int, last map[string]time.Time) *lessons.Module {
	topic := map[int]time.Time{}
	for _, m := range modules {
		if at := last[m.ID]; at.After(topic[m.Topic]) {
			topic[m.Topic] = at
		}
	}
	var out []*lessons.Module
	for _, m := range modules {
		if _, had := last[m.ID]; m.Band == lessons.BandOf(grade) && !had {
			out = append(out, m)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return slices.MinFunc(out, func(a, b *lessons.Module) int {
		return cmp.Or(topic[a.Topic].Compare(topic[b.Topic]), cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.ID, b.ID))
	})
}
