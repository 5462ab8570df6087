package command

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
)

// readList is the answer of import-roster for other programs. Its shape is append only.
type readList struct {
	Classes []readClass   `json:"classes"`
	Refused []readRefused `json:"refused"`
	NotRead []string      `json:"not_read"`
	Changes readChanges   `json:"changes"`
}

type readClass struct {
	Name   string      `json:"name"`
	Pupils []readPupil `json:"pupils"`
}

type readPupil struct {
	Name  string     `json:"name"`
	Code  string     `json:"code"`
	Birth *int       `json:"birth_year"` // null when it is not told
	Sex   roster.Sex `json:"sex"`        // male, female, or empty
}

type readRefused struct {
	Sheet string        `json:"sheet"`
	Row   int           `json:"row"`
	Why   roster.Reason `json:"why"`
}

type readChanges struct {
	New     int `json:"new"`
	Changed int `json:"changed"`
	Same    int `json:"same"`
	Moved   int `json:"moved"`
	Absent  int `json:"absent"`
}

// importRoster shows what a class list would change, and with -apply changes that. Nobody is removed.
func (j *job) importRoster() error {
	list, err := roster.ReadFile(j.words[0], roster.Options{Now: j.Now()})
	if err != nil {
		return j.unread(err)
	}
	s, err := j.openToImport()
	if err != nil {
		return err
	}
	if s != nil {
		defer func() { _ = s.Close() }() // what was written is on the disk
	}
	nameless := list.Nameless()
	if nameless && j.class != "" {
		if _, ok := roster.ClassName(j.class); !ok {
			return failing("class-name-bad")
		}
		list.Call(j.class)
	} else if nameless && j.apply {
		return failing("command-roster-nameless", "Path", j.words[0])
	}
	plan, err := j.planned(s, list)
	if err != nil {
		return err
	}
	if j.json() {
		return j.print(answer(list, plan))
	}
	j.sayPlan(list, plan)
	return nil
}

// unread refuses the file in the language of the data. None is made for a file that is no list.
func (j *job) unread(why error) error {
	if s, err := j.open(true); err == nil {
		_ = s.Close() // was only read
	}
	return failing("command-roster-unread", "Path", j.words[0], "Why", app.Unread(j.speech, why))
}

// openToImport opens the data: nil when there is none yet and nothing is to be changed.
func (j *job) openToImport() (*store.Store, error) {
	s, err := j.open(!j.apply)
	if !j.apply && errors.Is(err, store.ErrNoFile) && !errors.Is(err, store.ErrMissing) {
		return nil, nil
	}
	return s, err
}

// planned gives what a list changes, and with -apply does it. A class that nobody named is there for looking at alone.
func (j *job) planned(s *store.Store, list *roster.Lists) (store.ImportPlan, error) {
	shown := *list
	if list.Nameless() {
		shown.Classes = append([]roster.Class(nil), list.Classes...)
		for i := range shown.Classes {
			shown.Classes[i].Name = cmp.Or(shown.Classes[i].Name, "?")
		}
	}
	switch {
	case j.apply:
		if err := s.BackupBefore(store.BeforeImport); err != nil && !errors.Is(err, store.ErrNoSpace) && !errors.Is(err, store.ErrBackups) {
			return store.ImportPlan{}, err
		}
		return s.Import(store.Import{Lists: list})
	case s == nil:
		return store.NewSchool(&shown), nil
	}
	return s.PlanImport(&shown)
}

func answer(list *roster.Lists, plan store.ImportPlan) readList {
	a := readList{Classes: []readClass{}, Refused: []readRefused{}, NotRead: []string{}}
	for _, c := range list.Classes {
		a.Classes = append(a.Classes, readClass{Name: c.Name, Pupils: listed(c.People)})
	}
	for _, r := range list.Refused {
		a.Refused = append(a.Refused, readRefused{Sheet: r.Sheet, Row: r.Row, Why: r.Why})
	}
	a.NotRead = append(a.NotRead, list.NotRead...)
	a.Changes = readChanges{
		New: plan.Count(store.FateNew), Changed: plan.Count(store.FateChanged), Same: plan.Count(store.FateSame),
		Moved: plan.Count(store.FateMoved), Absent: plan.Count(store.FateAbsent),
	}
	return a
}

func listed(people []roster.Person) []readPupil {
	out := []readPupil{}
	for _, p := range people {
		one := readPupil{Name: p.Name, Code: p.Code, Sex: p.Sex}
		if p.Birth != 0 {
			one.Birth = &p.Birth
		}
		out = append(out, one)
	}
	return out
}

// sayPlan prints what is changed or would be: what needs mending first, then who changes, then the numbers.
func (j *job) sayPlan(list *roster.Lists, plan store.ImportPlan) {
	j.say("command-roster-file", "File", filepath.Base(j.words[0]), "Count", list.People(), "Classes", len(list.Classes))
	for _, r := range list.Refused {
		where := j.T("list-line") + " " + fmt.Sprint(r.Row)
		if r.Sheet != "" {
			where = r.Sheet + ", " + where
		}
		fmt.Fprintf(j.Out, "  %s: %s\n", where, app.Fault(j.speech, r))
	}
	var rows [][]string
	for _, fate := range []store.Fate{store.FateChanged, store.FateMoved, store.FateAbsent, store.FateNew} {
		for _, c := range plan.Changes {
			if c.Fate != fate {
				continue
			}
			name := cmp.Or(c.Person.Name, j.pupilName(c.Pupil))
			rows = append(rows, []string{j.T("fate-" + string(fate)), name, c.Class, cmp.Or(c.Person.Code, c.Pupil.Code), app.Became(j.speech, c)})
		}
	}
	j.columns(rows)
	for _, fate := range []store.Fate{store.FateNew, store.FateChanged, store.FateMoved, store.FateSame, store.FateAbsent} {
		fmt.Fprintf(j.Out, "%d %s. ", plan.Count(fate), j.T("fate-many-"+string(fate)))
	}
	fmt.Fprintln(j.Out)
	for _, name := range list.NotRead {
		j.say("command-roster-not-read", "Column", name)
	}
	switch {
	case !j.apply:
		j.say("command-roster-apply")
	case plan.Nothing():
		j.say("command-roster-nothing")
	default:
		j.say("command-roster-done")
	}
}

func (j *job) pupilName(p store.Pupil) string {
	if p.Numbered() {
		return j.T("pupil-numbered", "Number", p.Number) + p.Behind()
	}
	return p.Shown()
}
