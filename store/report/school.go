package report

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/lessons/session"
	"lachanso/lessons/sorted"
	"lachanso/store"
)

// School is what a school has done in a school year or one of its terms.
type School struct {
	Year    int     `json:"year"` // in which the school year began
	Term    int     `json:"term"` // 0 both, 1, 2
	Classes int     `json:"classes"`
	Pupils  int     `json:"pupils"`
	Grades  []Grade `json:"grades"` // those that have classes
	Held    Held    `json:"held"`

	Gains []ClassGain `json:"-"` // of all its pupils together, up to now
}

// Grade is how the classes of a grade stand against the year map.
type Grade struct {
	Grade   int     `json:"grade"`
	Classes int     `json:"classes"`
	Pupils  int     `json:"pupils"`
	Topics  []Cover `json:"topics"` // all seven, in their order
}

// Cover is how a topic was covered in the classes of a grade. A lesson counts once for each class: two lessons in three classes
// are six.
type Cover struct {
	Topic   int `json:"topic"`
	Planned int `json:"planned"` // lessons of the map
	Due     int `json:"due"`     // of these, those whose week has come
	Taught  int `json:"taught"`  // of Planned, those that were taught by the end of the term
	Extra   int `json:"extra"`   // lessons taught in the term that the map does not have for it
	Stories int `json:"stories"` // stories that the map has read where the lesson belongs to another grade
	Read    int `json:"read"`    // of these, those that half of the class's pupils, or its lesson, came to the end of
}

// Percent is the share of planned lessons that were taught, 0 where none is planned.
func (c Cover) Percent() int { return Marks{Asked: c.Planned, Right: c.Taught}.Percent() }

// Held are the sums of what was held (see session.Totals).
type Held struct {
	Lessons   int            `json:"lessons"` // taught to classes
	Sessions  int            `json:"sessions"`
	Contests  int            `json:"contests"`
	Guests    int            `json:"guests"`    // parts of sessions in which a guest spoke
	Turns     int            `json:"turns"`     // pupils at sessions and contests, each counted at everything they were at
	Minutes   int            `json:"minutes"`   // of sessions and contests
	Unsaid    int            `json:"unsaid"`    // sessions and contests whose pupils nobody noted
	Occasions map[string]int `json:"occasions"` // sessions of each
}

// EveryClass gives the classes of all school years, archived ones too, those of the newest year first.
func EveryClass(s *store.Store) ([]store.Class, error) {
	all, err := s.EveryClass()
	sorted.By(all, func(a, b store.Class) int { return b.Year - a.Year })
	return all, err
}

// OfSchool reports on a school year, or one of its terms (session.WholeYear, TermOne, TermTwo). Due weeks are those up to now.
// Its classes are those of the year, those taught in it, and in the present year those of an earlier one that are worked in still;
// those made ready for the next year are not counted. A class of two grades is counted with both. events are all that was held.
// Stories that pupils read count whenever they read them: of a story the day is not asked.
func OfSchool(s *store.Store, pack *lessons.Pack, events []session.Event, year, term int, now time.Time) (School, error) {
	r := School{Year: year, Term: term, Grades: []Grade{}, Held: held(events, year, term)}
	when := period{year, term, now}
	var gains [][]Gain
	err := when.classes(s, func(class store.Class, progress store.Progress, taught []store.Lesson) {
		r.Classes++
		r.Pupils += class.Pupils
		for _, grade := range class.Grades() {
			i := slices.IndexFunc(r.Grades, func(g Grade) bool { return g.Grade == grade })
			if i < 0 {
				i = len(r.Grades)
				r.Grades = append(r.Grades, newGrade(grade))
			}
			r.Grades[i].add(pack, when, progress, taught)
		}
		for _, row := range progress.Rows {
			gains = append(gains, Gains(slices.Collect(maps.Values(row.Modules))))
		}
	})
	if err != nil {
		return r, err
	}
	sorted.By(r.Grades, func(a, b Grade) int { return a.Grade - b.Grade })
	r.Gains = ClassGains(gains)
	return r, nil
}

func held(events []session.Event, year, term int) Held {
	all := session.NewSeason(events, year, term, true)
	others := session.NewSeason(events, year, term, false).Totals()
	return Held{
		Lessons: all.Totals().Lessons, Sessions: others.Sessions, Contests: others.Contests, Guests: others.Guests,
		Turns: others.Turns, Minutes: others.Minutes, Unsaid: others.Unsaid, Occasions: others.Occasions,
	}
}

// period is a term of a school year, looked at now.
type period struct {
	year, term int
	now        time.Time
}

// classes visits the classes that belong to the year, with what was done in them.
func (p period) classes(s *store.Store, visit func(store.Class, store.Progress, []store.Lesson)) error {
	all, err := EveryClass(s)
	if err != nil {
		return fmt.Errorf("classes of a school: %w", err)
	}
	for _, class := range all {
		taught, err := s.TaughtTo(class.ID)
		if err != nil {
			return fmt.Errorf("lessons of class %q: %w", class.Name, err)
		}
		if !p.counts(class, taught) {
			continue
		}
		progress, err := s.Progress(class.ID)
		if err != nil {
			return fmt.Errorf("report on class %q: %w", class.Name, err)
		}
		visit(class, progress, taught)
	}
	return nil
}

// counts says that a class belongs to the year.
func (p period) counts(c store.Class, taught []store.Lesson) bool {
	present, _ := session.TermOf(p.now)
	return c.Year == p.year || p.year == present && !c.Archived && c.Year < present || slices.ContainsFunc(taught, func(l store.Lesson) bool {
		year, _ := session.TermOf(l.Begun)
		return l.Taught && year == p.year
	})
}

// due says that a week of the map has come.
func (p period) due(week int) bool {
	year, _ := session.TermOf(p.now)
	return year > p.year || year == p.year && week <= course.SchoolWeek(p.now)
}

// holds says that a moment lies in the term, and before that it lies in the year and not after the term.
func (p period) holds(at time.Time) (before, within bool) {
	year, term := session.TermOf(at)
	if year != p.year {
		return false, false
	}
	return p.term == session.WholeYear || term <= p.term, p.term == session.WholeYear || term == p.term
}

func newGrade(n int) Grade {
	g := Grade{Grade: n}
	for topic := 1; topic <= lessons.Topics; topic++ {
		g.Topics = append(g.Topics, Cover{Topic: topic})
	}
	return g
}

// add counts a class.
func (g *Grade) add(pack *lessons.Pack, p period, progress store.Progress, taught []store.Lesson) {
	g.Classes++
	g.Pupils += len(progress.Rows)
	before, within := map[string]bool{}, map[string]bool{} // lessons taught by the end of the term, and in it
	for _, l := range taught {
		if !l.Taught {
			continue
		}
		b, w := p.holds(l.Begun)
		before[l.Module] = before[l.Module] || b
		within[l.Module] = within[l.Module] || w
	}
	planned := map[string]bool{}
	for _, one := range course.YearPlan(pack, g.Grade, p.term) {
		c := &g.Topics[one.Topic-1]
		if one.Story {
			c.Stories++
			if before[one.Module] || told(progress, one.Module) {
				c.Read++
			}
			continue
		}
		planned[one.Module] = true
		c.Planned++
		if p.due(one.Week) {
			c.Due++
		}
		if before[one.Module] {
			c.Taught++
		}
	}
	for id, w := range within {
		if m := pack.Module(id); m != nil && w && !planned[id] {
			g.Topics[m.Topic-1].Extra++
		}
	}
}

// told says that at least half of a class's pupils have come to the end of a story.
func told(p store.Progress, module string) bool {
	n := 0
	for _, row := range p.Rows {
		if row.Modules[module].Story != nil {
			n++
		}
	}
	return n > 0 && 2*n >= len(p.Rows)
}
