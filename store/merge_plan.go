package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
	"lachanso/store/roster"
)

// MergePlan is what uniting this data with files of other PCs changes. Keys are read by other programs: append only.
type MergePlan struct {
	Files     []MergeFile   `json:"files"`
	New       MergeTally    `json:"new"`       // what they bring
	Same      MergeTally    `json:"same"`      // what is on both sides
	Here      MergeTally    `json:"here"`      // what is here alone, and stays
	Classes   []MergeClass  `json:"classes"`   // new ones
	Pupils    []MergePupil  `json:"pupils"`    // new ones
	Changes   []MergeChange `json:"changes"`   // made on the other side alone; they hold here too
	Conflicts []MergeChange `json:"conflicts"` // made on both sides: the later one holds
	Twins     []string      `json:"twins"`     // names that two classes will have
	Codes     []MergeCode   `json:"codes"`     // codes that two pupils will have
	Erased    []MergePupil  `json:"erased"`    // pupils here who are erased, since they, or their class, were erased there
	Gone      []string      `json:"gone"`      // names of classes here that are erased, since they were erased there
	Speakers  int           `json:"speakers"`  // contacts and letters here that are erased, since they were erased there
	Kept      MergeKept     `json:"kept_out"`  // what was erased here and does not come back
	Future    []MergeFuture `json:"future"`    // days after now on which facts are dated that they bring
	Renewed   bool          `json:"renewed"`   // they come of a copy of this PC's data that was worked with too
	changes   int           // facts that come, go, or are written because of both
}

// Nothing says that merging changes nothing.
func (p MergePlan) Nothing() bool { return p.changes == 0 }

// Filled is the plan with empty lists where there are none, for other programs.
func (p MergePlan) Filled() MergePlan {
	p.Files, p.Classes, p.Pupils, p.Erased = filled(p.Files), filled(p.Classes), filled(p.Pupils), filled(p.Erased)
	p.Changes, p.Conflicts, p.Twins, p.Codes = filled(p.Changes), filled(p.Conflicts), filled(p.Twins), filled(p.Codes)
	p.Gone, p.Future = filled(p.Gone), filled(p.Future)
	return p
}

func filled[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

// MergeFile is one file.
type MergeFile struct {
	Path   string    `json:"path"` // as it was given
	Facts  int       `json:"facts"`
	Newest time.Time `json:"newest"` // when something was last written in it, by its own clock
}

// MergeTally counts what is kept.
type MergeTally struct {
	Classes  int `json:"classes"`
	Pupils   int `json:"pupils"`
	Lessons  int `json:"lessons"`
	Attempts int `json:"attempts"`
	Answers  int `json:"answers"`
	Contests int `json:"contests"`
	Sessions int `json:"sessions"`
	Plans    int `json:"plans"`
	Places   int `json:"places"`   // of the school's own, and what it says of others
	Speakers int `json:"speakers"` // contacts and letters
	Facts    int `json:"facts"`    // all of these and every other one
}

func (t *MergeTally) add(f fact) {
	t.Facts++
	switch f.Kind {
	case classMade:
		t.Classes++
	case pupilAdded:
		t.Pupils++
	case lessonBegun:
		t.Lessons++
	case attemptBegun:
		t.Attempts++
	case answerGiven:
		t.Answers++
	case contestBegun:
		t.Contests++
	case sessionHeld:
		if len(f.Body.Session) == 0 {
			t.Sessions++
		}
	case sessionPlanned:
		if len(f.Body.Session) == 0 {
			t.Plans++
		}
	case placeKept:
		if len(f.Body.Subject) == 0 && len(f.Body.Class) == 0 {
			t.Places++
		}
	case speakerKept:
		if len(f.Body.Subject) == 0 {
			t.Speakers++
		}
	}
}

// MergeClass is a class that comes.
type MergeClass struct {
	Name   string `json:"name"`
	Grade  int    `json:"grade"`
	Pupils int    `json:"pupils"`
}

// MergePupil is a pupil who comes or goes.
type MergePupil struct {
	Name   string `json:"name"` // empty of one who is a number
	Number int    `json:"number,omitempty"`
	Class  string `json:"class"` // empty of one who is in none
}

// What a change is about. Message ids are made of them: append only.
const (
	ChangeName    = "name"    // of a pupil
	ChangeDetails = "details" // code, sex or year of birth of a pupil
	ChangeClass   = "class"   // of a pupil
	ChangeCalled  = "called"  // name or grade of a class
	ChangeRemoved = "removed" // of a class: off the lists, or back on them
)

// MergeChange is something that is not the same on both sides.
type MergeChange struct {
	What    string    `json:"what"`
	Subject string    `json:"subject"` // name of the pupil or class as it will be
	Class   string    `json:"class"`   // of the pupil, as it will be
	Here    string    `json:"here"`    // what it is; empty of a class: not removed, or a pupil's: none
	There   string    `json:"there"`
	HereAt  time.Time `json:"here_at"` // since when, by the clock of the PC where it was changed
	ThereAt time.Time `json:"there_at"`
	Theirs  bool      `json:"theirs"` // theirs holds: it is the later one in the order of what happened
	File    string    `json:"file"`
}

// MergeCode is a code that pupils share.
type MergeCode struct {
	Code   string       `json:"code"`
	Pupils []MergePupil `json:"pupils"`
}

// MergeKept counts what the files hold of what was erased here.
type MergeKept struct {
	Pupils   int `json:"pupils"`
	Classes  int `json:"classes"`
	Speakers int `json:"speakers"`
}

// MergeFuture are facts of one day after now: a clock was wrong.
type MergeFuture struct {
	Day   time.Time `json:"day"`
	Facts int       `json:"facts"`
}

// Plan says what merging would change, and changes nothing.
func (b *Brought) Plan(ctx context.Context) (MergePlan, error) {
	b.s.mu.RLock()
	defer b.s.mu.RUnlock()
	var plan MergePlan
	err := b.desks(func(all []*desk) error {
		u, err := b.unite(ctx, all[0])
		if err != nil {
			return err
		}
		plan, err = b.plan(ctx, u, all)
		return err
	})
	if err != nil {
		return MergePlan{}, fmt.Errorf("plan merge: %w", explain(err))
	}
	return plan, nil
}

// unite reads this data as it is now and unites it with what was read of the others.
func (b *Brought) unite(ctx context.Context, ours *desk) (*union, error) {
	mine, err := ours.readThrough(ctx, false)
	if err != nil {
		return nil, err
	}
	readings := []reading{mine}
	for _, one := range b.others {
		readings = append(readings, one.reading)
	}
	return unite(readings), nil
}

func (b *Brought) plan(ctx context.Context, u *union, all []*desk) (MergePlan, error) {
	p := planner{union: u, in: all[0].in, all: all, files: make([]string, len(all)), days: map[int64]int{}, numbers: map[ulid.ULID]int{}}
	for i, one := range b.others {
		p.files[i+1] = one.path
		last, err := all[i+1].newest()
		if err != nil {
			return MergePlan{}, err
		}
		file := MergeFile{Path: one.path, Facts: one.facts}
		if f, ok, err := all[i+1].fact(last); err != nil {
			return MergePlan{}, err
		} else if ok {
			file.Newest = moment(f.millis(), p.in)
		}
		p.plan.Files = append(p.plan.Files, file)
	}
	now := b.s.options.Now()
	err := b.walkFacts(ctx, all, func(m *meeting) error { return p.meet(m, now) })
	if err != nil {
		return MergePlan{}, err
	}
	p.plan.changes += len(u.orphans)
	if err := p.entities(); err != nil {
		return MergePlan{}, err
	}
	for day, n := range p.days {
		p.plan.Future = append(p.plan.Future, MergeFuture{Day: time.Unix(day, 0).In(p.in), Facts: n})
	}
	sorted.By(p.plan.Future, func(a, b MergeFuture) int { return a.Day.Compare(b.Day) })
	return p.plan, nil
}

// planner makes a plan.
type planner struct {
	*union
	plan    MergePlan
	in      *time.Location
	all     []*desk
	files   []string // by file; the first is this data
	days    map[int64]int
	numbers map[ulid.ULID]int // of pupils who came without a name
}

// meet counts one fact.
func (p *planner) meet(m *meeting, now time.Time) error {
	f := m.fact
	if err := decode(m.body, &f.Body); err != nil {
		return err
	}
	if f.Kind == pupilAdded {
		p.numbers[f.ID] = f.Body.Number
	}
	here := m.has[0]
	there := slices.Contains(m.has[1:], true)
	if p.erased.takes(f) {
		switch {
		case here:
			p.plan.changes++
			p.loses(f)
		case f.Kind == pupilAdded:
			p.plan.Kept.Pupils++
		case f.Kind == classMade:
			p.plan.Kept.Classes++
		case f.Kind == speakerKept && len(f.Body.Subject) == 0:
			p.plan.Kept.Speakers++
		}
		return nil
	}
	switch {
	case here && there:
		p.plan.Same.add(f)
	case here:
		p.plan.Here.add(f)
	default:
		p.plan.changes++
		p.plan.New.add(f)
		p.comes(m, now)
	}
	return nil
}

// loses notes what is erased here.
func (p *planner) loses(f fact) {
	mine := p.readings[0]
	switch {
	case f.Kind == pupilAdded:
		class := mine.classes[mine.classOf(f.ID).id()]
		p.plan.Erased = append(p.plan.Erased, MergePupil{Name: mine.called[f.ID].name.Name, Number: f.Body.Number, Class: class.name.Name})
	case f.Kind == classMade:
		p.plan.Gone = append(p.plan.Gone, mine.classes[f.ID].name.Name)
	case f.Kind == speakerKept && len(f.Body.Subject) == 0:
		p.plan.Speakers++
	}
}

// comes looks at a fact that is not here yet: whether its clock can be believed, and whose it is.
func (p *planner) comes(m *meeting, now time.Time) {
	if at := moment(m.millis(), p.in); at.Sub(now) > futureSlack {
		p.days[time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, p.in).Unix()]++
	}
	for i, d := range p.all {
		if i > 0 && m.has[i] && !p.plan.Renewed && p.readings[i].device == p.readings[0].device {
			p.plan.Renewed = d.byDevice(m.ID, p.readings[0].device)
		}
	}
}

// byDevice says whether a device wrote a fact.
func (d *desk) byDevice(id, device ulid.ULID) bool {
	f, ok, err := d.fact(id)
	if err != nil || !ok {
		return false
	}
	by, err := d.get(inDevices, deviceKey(f.Device))
	return err == nil && string(by) == string(device[:])
}

// pupil tells of a pupil as all will be.
func (p *planner) pupil(id ulid.ULID) MergePupil {
	one := MergePupil{Name: p.called[id].name.Name, Number: p.numbers[id]}
	if class := p.class(id); len(class) > 0 {
		one.Class = p.names[class.id()].name.Name
	}
	return one
}

// entities fills in what is new, changed and in conflict among classes and pupils.
func (p *planner) entities() error {
	mine := p.readings[0]
	size := map[ulid.ULID]int{}
	for id := range p.moves {
		if p.erased.pupils[id] {
			continue
		}
		if class := p.class(id); len(class) > 0 {
			size[class.id()]++
		}
		if mine.moves[id] == nil {
			p.plan.Pupils = append(p.plan.Pupils, p.pupil(id))
		}
	}
	for id, e := range p.names {
		if !p.erased.classes[id] && !mine.made[id] {
			p.plan.Classes = append(p.plan.Classes, MergeClass{Name: e.name.Name, Grade: e.grade, Pupils: size[id]})
		}
	}
	for i := range p.readings[1:] {
		if err := p.compare(i + 1); err != nil {
			return err
		}
	}
	p.doubles()
	order := newNameOrder()
	sorted.By(p.plan.Classes, func(a, b MergeClass) int { return cmp.Or(a.Grade-b.Grade, order.classes(a.Name, b.Name)) })
	for _, all := range [][]MergePupil{p.plan.Pupils, p.plan.Erased} {
		sorted.By(all, func(a, b MergePupil) int { return order.comers(a, b) })
	}
	for _, all := range [][]MergeChange{p.plan.Changes, p.plan.Conflicts} {
		sorted.By(all, func(a, b MergeChange) int {
			return cmp.Or(order.classes(a.Class, b.Class), strings.Compare(a.Subject, b.Subject), strings.Compare(a.What, b.What), strings.Compare(a.There, b.There))
		})
	}
	slices.Sort(p.plan.Gone)
	return nil
}

// doubles finds names that two classes will have and codes that two pupils will have, where they do not have them yet.
func (p *planner) doubles() {
	mine := p.readings[0]
	classes, codes := map[string][]ulid.ULID{}, map[string][]ulid.ULID{}
	for id, e := range p.names {
		if !p.erased.classes[id] && !p.off[id].off && !p.stored[id].off {
			key := roster.ClassKey(e.name.Name)
			classes[key] = append(classes[key], id)
		}
	}
	oldest := func(a, b ulid.ULID) int { return a.Compare(b) }
	for _, ids := range classes {
		sorted.By(ids, oldest)
		if len(ids) > 1 && slices.ContainsFunc(ids, func(id ulid.ULID) bool { return !mine.made[id] }) {
			p.plan.Twins = append(p.plan.Twins, p.names[ids[0]].name.Name)
		}
	}
	slices.Sort(p.plan.Twins)
	for id, e := range p.called {
		if e.name.Code != "" && !p.erased.pupils[id] {
			key := roster.CodeKey(e.name.Code)
			codes[key] = append(codes[key], id)
		}
	}
	for _, ids := range codes {
		sorted.By(ids, oldest)
		if len(ids) < 2 || !slices.ContainsFunc(ids, func(id ulid.ULID) bool { return mine.moves[id] == nil }) {
			continue
		}
		one := MergeCode{Code: p.called[ids[0]].name.Code}
		for _, id := range ids {
			one.Pupils = append(one.Pupils, p.pupil(id))
		}
		sorted.By(one.Pupils, newNameOrder().comers)
		p.plan.Codes = append(p.plan.Codes, one)
	}
	sorted.By(p.plan.Codes, func(a, b MergeCode) int { return strings.Compare(a.Code, b.Code) })
}
