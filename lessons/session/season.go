package session

import (
	"cmp"
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/contest"
	"lachanso/lessons/sorted"
)

// Kinds of an Event.
const (
	EventSession = "session"
	EventContest = "contest"
	EventLesson  = "lesson"
)

// Event is something that was held in a school year: a session, a contest, a lesson taught to a class.
type Event struct {
	ID       string // of what the store keeps
	Kind     string // EventSession and others
	At       time.Time
	Minutes  int
	Title    lessons.Text
	Occasion string // of a session
	Contest  string // kind of a contest
	Class    string // of a lesson
	Whom     string // for whom, as the leader wrote it; may be empty
	Bands    []lessons.Band
	Topics   []int
	Pupils   int  // 0 when nobody noted it
	Parts    int  // of a session, those that were held
	Guests   int  // of a session, how many of its parts a guest spoke in
	Within   bool // a contest that was a part of a session
	Note     string
}

// Terms of a school year.
const (
	WholeYear = 0
	TermOne   = 1
	TermTwo   = 2
)

// TermOf gives the calendar year in which the school year of a day began, and the term: the second begins on 15 January.
func TermOf(day time.Time) (year, term int) {
	year = contest.SchoolYear(day)
	if day.Before(time.Date(year+1, time.January, 15, 0, 0, 0, 0, day.Location())) {
		return year, TermOne
	}
	return year, TermTwo
}

// Season is what was held in a term or a school year, the oldest first.
type Season struct {
	Year   int // in which the school year began
	Term   int // WholeYear, TermOne, TermTwo
	Events []Event
}

// NewSeason gives what belongs to a term; lessons taught to classes only where they are asked for. A contest that was a part
// of a session stays in the list, and is Within it: its pupils and minutes are the session's.
func NewSeason(all []Event, year, term int, taught bool) Season {
	s := Season{Year: year, Term: term}
	for _, e := range all {
		y, t := TermOf(e.At)
		if y != year || term != WholeYear && t != term || e.Kind == EventLesson && !taught {
			continue
		}
		e.Within = e.Kind == EventContest && slices.ContainsFunc(all, func(o Event) bool { return o.Kind == EventSession && o.holds(e.At) })
		s.Events = append(s.Events, e)
	}
	sorted.By(s.Events, func(a, b Event) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	return s
}

// holds says that a moment lies within a session.
func (e Event) holds(at time.Time) bool {
	return !at.Before(e.At) && !at.After(e.At.Add(time.Duration(e.Minutes)*time.Minute))
}

// Totals are the sums of a Season.
type Totals struct {
	Sessions, Contests, Lessons int
	Guests                      int            // parts of sessions in which a guest spoke
	Turns                       int            // pupils, each counted at everything they were at; those of a contest within a session once
	Minutes                     int            // as Turns
	Unsaid                      int            // events whose pupils nobody noted
	Occasions                   map[string]int // sessions of each
	Topics                      [lessons.Topics + 1]int
	Bands                       map[lessons.Band]int
}

// Totals adds up what was held. A topic counts once for each event that spoke of it; an event of a contest within a session
// counts for its topics, since they may be others.
func (s Season) Totals() Totals {
	t := Totals{Occasions: map[string]int{}, Bands: map[lessons.Band]int{}}
	for _, e := range s.Events {
		switch e.Kind {
		case EventSession:
			t.Sessions++
			t.Occasions[e.Occasion]++
			t.Guests += e.Guests
		case EventContest:
			t.Contests++
		case EventLesson:
			t.Lessons++
		}
		for topic := range t.Topics {
			if topic > 0 && slices.Contains(e.Topics, topic) {
				t.Topics[topic]++
			}
		}
		for _, b := range lessons.Bands {
			if slices.Contains(e.Bands, b) {
				t.Bands[b]++
			}
		}
		if e.Within {
			continue
		}
		t.Turns += e.Pupils
		t.Minutes += e.Minutes
		if e.Pupils == 0 {
			t.Unsaid++
		}
	}
	return t
}

// Sum is a number of the record by what it counts: a message id is made of it.
type Sum struct {
	ID string
	N  int
}

// Sums gives the sums in the order in which screen and papers tell them; those that are nothing are left out, but sessions and
// pupils are always told.
func (t Totals) Sums() []Sum {
	out := []Sum{{"sessions", t.Sessions}}
	add := func(id string, n int) {
		if n > 0 {
			out = append(out, Sum{id, n})
		}
	}
	for _, o := range lessons.Occasions {
		add("occasion-"+o, t.Occasions[o])
	}
	add("contests", t.Contests)
	add("lessons", t.Lessons)
	out = append(out, Sum{"turns", t.Turns})
	add("minutes", t.Minutes)
	add("unsaid", t.Unsaid)
	return out
}

// Years are the school years of events, the newest first, and always that of today.
func Years(all []Event, today time.Time) []int {
	now, _ := TermOf(today)
	years := []int{now}
	for _, e := range all {
		if y, _ := TermOf(e.At); !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	sorted.By(years, func(a, b int) int { return b - a })
	return years
}

// Topics gives the topics of a plan: those of its parts where they speak of one, else those it was wished for.
func Topics(pack *lessons.Pack, p Plan, parts []HeldPart) []int {
	library := Library(pack)
	var out []int
	for _, part := range parts {
		c := find(library, part.Ref)
		if c == nil || len(c.Topics) != 1 {
			continue
		}
		if !slices.Contains(out, c.Topics[0]) {
			out = append(out, c.Topics[0])
		}
	}
	for _, t := range p.Topics {
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	slices.Sort(out)
	return out
}
