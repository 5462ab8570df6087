// Package report turns the store's views into numbers and tables: of a pupil, a class, the school and single questions; for the
// screens of results, for papers and workbooks, for the command line and other programs.
//
// It gives numbers, names and codes; words are made where people read them. Shares are whole percent. What too few pupils stand
// behind is left out or says so, as each type tells.
package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lachanso/store"
)

// Report is what a class has done. Its JSON is read by other programs: keys are append only.
type Report struct {
	Class  string   `json:"class"`
	Pupils []Pupil  `json:"pupils"`
	Taught []Taught `json:"taught"`

	Grade   int          `json:"grade,omitempty"`
	Topics  []TopicDone  `json:"topics,omitempty"`  // of all pupils together: lessons begun and complete count once for each pupil
	Lessons []LessonDone `json:"lessons,omitempty"` // taught or done by somebody
	Gains   []ClassGain  `json:"gains,omitempty"`   // by topic, where there are any
	Hardest []Hard       `json:"hardest,omitempty"` // where they were asked for: Class leaves them out
	Remarks []Remark     `json:"remarks,omitempty"` // of the class; see Manner
}

// Pupil is a pupil's part, in the order of the register.
type Pupil struct {
	Name    string   `json:"name"` // as a screen shows it: the second of one name has (2) behind it; of a pupil without a name the bare number
	Modules []Module `json:"modules"`
	Gains   []Gain   `json:"gains,omitempty"` // by topic, where there are any

	Topics  []TopicDone `json:"topics,omitempty"`
	Remarks []Remark    `json:"remarks,omitempty"`
	ID      store.ID    `json:"-"`
}

// Module is what a pupil has done of a module; null says not yet.
type Module struct {
	ID         string     `json:"id"`
	Story      *Story     `json:"story"`
	Activities []Activity `json:"activities"`
	Quiz       *Marks     `json:"quiz"`
	Before     *Marks     `json:"before"`
	After      *Marks     `json:"after"`
	Later      *Marks     `json:"later"` // the form after the lesson once more, a month later
	Unfinished bool       `json:"unfinished"`
	Known      *Marks     `json:"-"` // what the pupil is judged by, see Known
}

// Story is a story played to its end.
type Story struct {
	Ending string `json:"ending"`
}

// Activity is an activity with its best score, 0–1.
type Activity struct {
	Kind  string  `json:"kind"`
	Score float64 `json:"score"`
}

// Marks are questions asked and right at the first try.
type Marks struct {
	Asked int `json:"asked"`
	Right int `json:"right"`
}

// Taught is a lesson that was taught, newest first.
type Taught struct {
	Module  string  `json:"module"`
	Date    string  `json:"date"` // 2026-11-23
	Minutes int     `json:"minutes"`
	Hands   []Hands `json:"hands"`
}

// Hands are the counts for a question, a map of option to hands for each round.
type Hands struct {
	Question string           `json:"question"`
	Rounds   []map[string]int `json:"rounds"`
}

// Class reports on a class, from views alone: it reads no answers. What went wrong most is told by Hardest.
func Class(s *store.Store, class store.Class) (Report, error) {
	progress, err := s.Progress(class.ID)
	if err != nil {
		return Report{}, fmt.Errorf("report on class %q: %w", class.Name, err)
	}
	lessons, err := s.TaughtTo(class.ID)
	if err != nil {
		return Report{}, fmt.Errorf("lessons of class %q: %w", class.Name, err)
	}
	return Of(progress, lessons), nil
}

// Short leaves out what was added to the report later: what a pupil and a class have done by lesson, and nothing else.
func (r Report) Short() Report {
	short := Report{Class: r.Class, Pupils: slices.Clone(r.Pupils), Taught: r.Taught}
	for i := range short.Pupils {
		short.Pupils[i].Topics, short.Pupils[i].Remarks = nil, nil
	}
	return short
}

// Of reports on a class of which progress and lessons were read.
func Of(progress store.Progress, lessons []store.Lesson) Report {
	r := Report{
		Class: progress.Class.Name, Grade: progress.Class.Grade, Pupils: []Pupil{}, Taught: []Taught{}, Topics: []TopicDone{},
		Lessons: LessonsDone(progress), Gains: []ClassGain{},
	}
	var gains [][]Gain
	for _, row := range progress.Rows {
		p := pupil(row, progress.Modules)
		r.Pupils = append(r.Pupils, p)
		gains = append(gains, p.Gains)
		r.Topics = together(r.Topics, p.Topics)
	}
	r.Gains = append(r.Gains, ClassGains(gains)...)
	for _, l := range lessons {
		if l.Taught {
			r.Taught = append(r.Taught, taught(l))
		}
	}
	r.Remarks = ClassRemarks(r)
	return r
}

func pupil(row store.PupilProgress, modules []string) Pupil {
	p := Pupil{Name: row.Pupil.Shown(), ID: row.Pupil.ID, Modules: []Module{}}
	for _, id := range modules {
		done, ok := row.Modules[id]
		if !ok {
			continue
		}
		m := Module{
			ID: id, Activities: []Activity{}, Quiz: marks(done.Quiz), Before: marks(done.Before), After: marks(done.After), Later: marks(done.Later),
			Unfinished: done.Unfinished, Known: Known(done, row.FirstTries[id]),
		}
		if done.Story != nil {
			m.Story = &Story{Ending: done.Story.Ending}
		}
		for _, a := range done.Activities {
			m.Activities = append(m.Activities, Activity(a))
		}
		p.Modules = append(p.Modules, m)
	}
	var all []store.Done
	for _, id := range modules {
		if done, ok := row.Modules[id]; ok {
			all = append(all, done)
		}
	}
	p.Gains, p.Topics, p.Remarks = Gains(all), TopicsDone(all, row.FirstTries), Remarks(all, row.FirstTries)
	return p
}

// Known are the marks by which the class as a whole is judged in a lesson: those of its pupils together; nil where nobody has any.
func (r Report) Known(module string) (all *Marks) {
	for _, p := range r.Pupils {
		for _, m := range p.Modules {
			if m.ID == module {
				all = all.and(m.Known)
			}
		}
	}
	return all
}

func marks(m *store.Marks) *Marks {
	if m == nil {
		return nil
	}
	return &Marks{Asked: m.Asked, Right: m.Right}
}

func taught(l store.Lesson) Taught {
	t := Taught{Module: l.Module, Date: l.Begun.Format("2006-01-02"), Minutes: l.Minutes, Hands: []Hands{}}
	place := map[string]int{}
	for _, h := range l.Hands {
		i, ok := place[h.Question]
		if !ok {
			i = len(t.Hands)
			place[h.Question] = i
			t.Hands = append(t.Hands, Hands{Question: h.Question})
		}
		counts := map[string]int{}
		for option, n := range h.Counts {
			counts[option] = n
		}
		t.Hands[i].Rounds = append(t.Hands[i].Rounds, counts)
	}
	return t
}

// Columns are the codes of the table's columns, for the words over them.
func Columns() []string {
	return []string{"name", "module", "story", "activities", "quiz", "before", "after", "later", "unfinished"}
}

// Table is a row for each pupil and module, in Columns; a pupil who has done nothing has one row with the name alone.
// The unfinished column holds "…" or nothing.
func (r Report) Table() [][]string {
	var rows [][]string
	for _, p := range r.Pupils {
		if len(p.Modules) == 0 {
			rows = append(rows, append([]string{p.Name}, make([]string, len(Columns())-1)...))
		}
		for _, m := range p.Modules {
			rows = append(rows, m.row(p.Name))
		}
	}
	return rows
}

func (m Module) row(name string) []string {
	story, unfinished := "", ""
	if m.Story != nil {
		story = m.Story.Ending
	}
	if m.Unfinished {
		unfinished = "…"
	}
	activities := make([]string, len(m.Activities))
	for i, a := range m.Activities {
		activities[i] = a.Kind + " " + strconv.Itoa(int(a.Score*100+0.5)) + "%"
	}
	return []string{name, m.ID, story, strings.Join(activities, ", "), m.Quiz.String(), m.Before.String(), m.After.String(), m.Later.String(), unfinished}
}

// String is 8/10, nothing for nil.
func (m *Marks) String() string {
	if m == nil {
		return ""
	}
	return strconv.Itoa(m.Right) + "/" + strconv.Itoa(m.Asked)
}

// TaughtTable is a row for each lesson: module, date, minutes, number of questions asked by hands.
func (r Report) TaughtTable() [][]string {
	rows := make([][]string, 0, len(r.Taught))
	for _, t := range r.Taught {
		rows = append(rows, []string{t.Module, t.Date, strconv.Itoa(t.Minutes), strconv.Itoa(len(t.Hands))})
	}
	return rows
}
