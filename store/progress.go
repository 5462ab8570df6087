package store

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"
)

// Marks are questions asked and right at the first try.
type Marks struct{ Asked, Right int }

// Story is a story that was played to an ending, the latest.
type Story struct{ Ending string }

// ActivityDone is an activity with its best score, 0–1.
type ActivityDone struct {
	Kind  string
	Score float64
}

// Done is what a pupil has done of one module. Nil means not yet.
type Done struct {
	Module     string
	Story      *Story
	Activities []ActivityDone // by kind
	Quiz       *Marks         // the latest
	Before     *Marks         // the first
	After      *Marks         // the latest
	Review     *Marks         // the latest
	Later      *Marks         `json:",omitempty"` // the latest: the after form a month later
	Unfinished bool           // something of it can be gone on with
	Last       time.Time      // when something of it was last finished
}

// Anything says whether the module was touched at all.
func (d Done) Anything() bool {
	return d.Story != nil || len(d.Activities) > 0 || d.Quiz != nil || d.Before != nil || d.After != nil || d.Review != nil || d.Later != nil || d.Unfinished
}

// Stage says how far a pupil is in a module. Not stored.
type Stage int

// The stages. A module is complete when its questions were answered to their end, and its story or one of its activities
// was played to its end; how well does not count.
const (
	Untouched Stage = iota
	Underway
	Complete
)

// Stage gives how far the pupil is: the one answer for the grid, the pupil's page and certificates.
func (d Done) Stage() Stage {
	switch {
	case d.Quiz != nil && (d.Story != nil || len(d.Activities) > 0):
		return Complete
	case d.Anything():
		return Underway
	}
	return Untouched
}

// PupilProgress is a row of the grid.
type PupilProgress struct {
	Pupil      Pupil
	Modules    map[string]Done
	FirstTries map[string][]bool // by module, see Store.FirstTries
}

// ModuleProgress is a cell of the class's own row.
type ModuleProgress struct {
	Module   string
	Taught   int       // times taught
	LastTime time.Time // when last taught, zero if never
	Begun    int       // pupils who did anything
	Quizzed  int       // pupils with a finished quiz
	Quiz     Marks     // of their latest quizzes together
}

// Progress is pupil × module of a class.
type Progress struct {
	Class   Class
	Modules []string // done by anybody or taught, in order
	Rows    []PupilProgress
	Whole   map[string]ModuleProgress
}

// Progress gives the grid of a class.
func (s *Store) Progress(class ID) (Progress, error) {
	var progress Progress
	err := s.view(func(d *desk) (err error) {
		progress, err = d.progress(class)
		return err
	})
	return progress, err
}

func (d *desk) progress(class ID) (Progress, error) {
	id, row, err := d.class(class)
	if err != nil {
		return Progress{}, err
	}
	pupils, err := d.pupils(id)
	if err != nil {
		return Progress{}, err
	}
	p := Progress{Whole: map[string]ModuleProgress{}}
	if p.Class, err = d.classAs(id, row); err != nil {
		return p, err
	}
	for _, pupil := range pupils {
		done, err := d.done(pupil.ID)
		if err != nil {
			return p, err
		}
		who, err := parseID("pupil", pupil.ID)
		if err != nil {
			return p, err
		}
		tries, err := d.firstTries(who)
		if err != nil {
			return p, err
		}
		p.Rows = append(p.Rows, PupilProgress{Pupil: pupil, Modules: done, FirstTries: tries})
		p.addUp(done)
	}
	lessons, err := d.taughtTo(id)
	if err != nil {
		return p, err
	}
	for _, l := range lessons { // newest first
		if !l.Taught {
			continue
		}
		whole := p.Whole[l.Module]
		whole.Module = l.Module
		if whole.Taught++; whole.Taught == 1 {
			whole.LastTime = l.Begun
		}
		p.Whole[l.Module] = whole
	}
	p.Modules = slices.Sorted(maps.Keys(p.Whole))
	return p, nil
}

func (p *Progress) addUp(done map[string]Done) {
	for module, one := range done {
		whole := p.Whole[module]
		whole.Module = module
		whole.Begun++
		if one.Quiz != nil {
			whole.Quizzed++
			whole.Quiz.Asked += one.Quiz.Asked
			whole.Quiz.Right += one.Quiz.Right
		}
		p.Whole[module] = whole
	}
}

// done is what a pupil has done, by module.
func (d *desk) done(pupil ID) (map[string]Done, error) {
	id, err := parseID("pupil", pupil)
	if err != nil {
		return nil, err
	}
	modules := map[string]Done{}
	err = d.each(viewDone, id[:], func(key, value []byte) error {
		var row doneRow
		if err := decode(value, &row); err != nil {
			return err
		}
		module := string(key[len(id):])
		modules[module] = row.done(module, d.in)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = d.each(viewOpen, id[:], func(key, _ []byte) error {
		module, _, _ := strings.Cut(string(key[len(id):]), "\x00")
		if module == Mixed {
			return nil
		}
		one := modules[module]
		one.Module, one.Unfinished = module, true
		modules[module] = one
		return nil
	})
	return modules, err
}

func (r doneRow) done(module string, in *time.Location) Done {
	marks := func(m *markRow) *Marks {
		if m == nil {
			return nil
		}
		return &Marks{Asked: m.Asked, Right: m.Right}
	}
	done := Done{
		Module: module, Quiz: marks(r.Quiz), Before: marks(r.Before), After: marks(r.After), Review: marks(r.Review), Later: marks(r.Later),
		Last: moment(r.Last, in),
	}
	if r.Story {
		done.Story = &Story{Ending: r.Ending}
	}
	for _, kind := range slices.Sorted(maps.Keys(r.Activities)) {
		done.Activities = append(done.Activities, ActivityDone{Kind: kind, Score: r.Activities[kind]})
	}
	return done
}

// PupilPage is everything a pupil's page shows.
type PupilPage struct {
	Pupil      Pupil
	Class      Class
	Modules    []Done    // by module
	Attempts   []Attempt // newest first, without their moves
	FirstTries map[string][]bool
	Secret     bool `json:",omitempty"` // three pictures are asked of the pupil
}

// PupilPage reads a pupil's page.
func (s *Store) PupilPage(pupil ID) (PupilPage, error) {
	var page PupilPage
	err := s.view(func(d *desk) (err error) {
		if page.Pupil, err = d.pupilInClass(pupil); err != nil {
			return err
		}
		id, err := parseID("pupil", pupil)
		if err != nil {
			return err
		}
		if page.Class, err = d.classOf(page.Pupil); err != nil {
			return err
		}
		row, _, err := load[pupilRow](d, viewPupil, id[:])
		if err != nil {
			return err
		}
		page.Secret = row.Secret != nil
		done, err := d.done(pupil)
		if err != nil {
			return err
		}
		for _, module := range slices.Sorted(maps.Keys(done)) {
			page.Modules = append(page.Modules, done[module])
		}
		if page.Attempts, err = d.attempts(id, false); err != nil {
			return err
		}
		page.FirstTries, err = d.firstTries(id)
		return err
	})
	return page, err
}

// classOf is a pupil's class, removed or not.
func (d *desk) classOf(p Pupil) (Class, error) {
	if p.Class == "" {
		return Class{}, nil // has left
	}
	id, err := parseID("class", p.Class)
	if err != nil {
		return Class{}, err
	}
	row, ok, err := load[classRow](d, viewClass, id[:])
	if err != nil || !ok {
		return Class{ID: p.Class}, err
	}
	return d.classAs(id, row)
}

// FirstTries are a pupil's first tries at questions in their order, by module; those before a lesson are not among
// them, because they say nothing of what was learned.
func (s *Store) FirstTries(pupil ID) (map[string][]bool, error) {
	var tries map[string][]bool
	err := s.view(func(d *desk) error {
		id, err := d.knownPupil(pupil)
		if err != nil {
			return err
		}
		tries, err = d.firstTries(id)
		return err
	})
	return tries, err
}

func (d *desk) firstTries(pupil ulid.ULID) (map[string][]bool, error) {
	tries := map[string][]bool{}
	err := d.each(viewTries, pupil[:], func(key, value []byte) error {
		rights := make([]bool, len(value))
		for i, b := range value {
			rights[i] = b == 1
		}
		tries[string(key[len(pupil):])] = rights
		return nil
	})
	return tries, err
}

// QuestionStat is how a class answered a question at the first try.
type QuestionStat struct {
	Module, Question string
	Asked, Right     int
	Options          map[string]int
	Pupils           int `json:",omitempty"` // who answered it; only HardestSince says so
}

// Wrong is the share of wrong first tries, 0–1.
func (q QuestionStat) Wrong() float64 {
	if q.Asked == 0 {
		return 0
	}
	return float64(q.Asked-q.Right) / float64(q.Asked)
}

// Hardest are the n questions that went wrong most in a class, the hardest first; those that nobody got wrong are not
// among them. Questions asked before a lesson do not count. With n of 0 or less all are given, those without fault too.
func (s *Store) Hardest(class ID, n int) ([]QuestionStat, error) {
	stats := map[string]QuestionStat{}
	err := s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err != nil {
			return err
		}
		return d.each(viewStat, id[:], func(key, value []byte) error {
			module, rest, ok := bytes.Cut(key[len(id):], []byte{0})
			if !ok || len(rest) < 1 {
				return corrupt("key of a statistic")
			}
			if rest[0] == '0' {
				return nil
			}
			var row statRow
			if err := decode(value, &row); err != nil {
				return err
			}
			addStat(stats, string(module), string(rest[1:]), row)
			return nil
		})
	})
	return hardest(stats, n), err
}

// addStat brings together what a question got in its own module and in reviews of others.
func addStat(stats map[string]QuestionStat, module, question string, row statRow) {
	stat, ok := stats[question]
	if !ok {
		stat = QuestionStat{Module: module, Question: question, Options: map[string]int{}}
	}
	stat.Module = min(stat.Module, module) // the same whichever is read first
	stat.Asked += row.Asked
	stat.Right += row.Right
	for o, n := range row.Counts {
		stat.Options[o] += n
	}
	stats[question] = stat
}
