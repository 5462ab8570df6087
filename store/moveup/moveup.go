// Package moveup is the plan by which the classes of a school go from one school year to the next: which class becomes
// which, who repeats, who leaves.
//
// Rules. A plan is a plain value: it knows no file and no window, and nothing happens by changing one. Everybody of a class
// goes with it, unless something else is said of them; classes that become one of the same name are joined.
package moveup

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"lachanso/store/roster"
)

// Class is a class of the year that ends.
type Class struct {
	ID, Name    string
	Grade, Also int // Also is the other grade of a class of two, 0 for most
	Year        int
	Pupils      []string // named by anything
}

// Fate is what becomes of a pupil.
type Fate uint8

// The fates.
const (
	GoesOn Fate = iota
	Repeats
	Leaves
)

// Line is what becomes of one class.
type Line struct {
	Class
	To    string          // the class of the new year; "": all leave the school
	Keep  bool            // it goes on as it is, like a club: nothing is changed
	Out   map[string]Fate // of those who do not go with it
	Again string          // where those go who repeat; "" for what Plan.Again proposes
}

// Finishes says that the class leaves the school.
func (l Line) Finishes() bool { return !l.Keep && l.To == "" }

// Fate is what becomes of a pupil of the class.
func (l Line) Fate(pupil string) Fate {
	if f, said := l.Out[pupil]; said && f == Repeats {
		return Repeats
	} else if said || l.Finishes() {
		return Leaves
	}
	return GoesOn
}

// With is the line with another fate of a pupil.
func (l Line) With(pupil string, f Fate) Line {
	out := map[string]Fate{}
	for p, had := range l.Out {
		out[p] = had
	}
	if out[pupil] = f; f == GoesOn || f == Leaves && l.Finishes() {
		delete(out, pupil)
	}
	l.Out = out
	return l
}

// Next is the fate after this one, as a press turns them.
func (l Line) Next(f Fate) Fate {
	switch {
	case f == GoesOn, f == Leaves && l.Finishes():
		return Repeats
	case f == Repeats:
		return Leaves
	}
	return GoesOn
}

// Count is how many pupils have a fate.
func (l Line) Count(f Fate) (n int) {
	for _, p := range l.Pupils {
		if !l.Keep && l.Fate(p) == f {
			n++
		}
	}
	return n
}

// Plan is what becomes of all classes.
type Plan struct {
	Year  int // the new one, by the year in which it begins
	Lines []Line
	There []string // names of classes of the new year that are there already
}

// lastGrade is the last one of a school that goes to grade 9, and lastPrimary of one that does not.
const (
	lastGrade   = 9
	lastPrimary = 5
)

// Propose raises every class of an earlier year by a grade. Grade 9 leaves; grade 5 leaves where no class is above it.
func Propose(year int, classes []Class) Plan {
	last := lastPrimary
	for _, c := range classes {
		if max(c.Grade, c.Also) > lastPrimary {
			last = lastGrade
		}
	}
	p := Plan{Year: year}
	for _, c := range classes {
		switch {
		case c.Year >= year:
			p.There = append(p.There, c.Name)
		case c.Grade == 0: // a club: nobody said that it goes up
			p.Lines = append(p.Lines, Line{Class: c, To: c.Name, Keep: true})
		case least(c) >= last:
			p.Lines = append(p.Lines, Line{Class: c})
		default:
			p.Lines = append(p.Lines, Line{Class: c, To: Raise(c.Name, c.Grade)})
		}
	}
	return p
}

func least(c Class) int {
	if c.Also == 0 {
		return c.Grade
	}
	return min(c.Grade, c.Also)
}

// Raise is a class's name with the grade in it raised by one: 4A becomes 5A, 4/2 becomes 5/2. A name that does not tell the
// grade stays.
func Raise(name string, grade int) string {
	was := strconv.Itoa(grade)
	for from := 0; from < len(name); {
		at := strings.Index(name[from:], was)
		if at < 0 {
			return name
		}
		at += from
		end := at + len(was)
		if (at == 0 || !unicode.IsDigit(rune(name[at-1]))) && (end == len(name) || !unicode.IsDigit(rune(name[end]))) {
			return name[:at] + strconv.Itoa(grade+1) + name[end:]
		}
		from = end
	}
	return name
}

// Grades are the grades of what a class becomes.
func (l Line) Grades() (grade, also int) {
	if l.Grade == 0 {
		return 0, 0
	}
	grade, also = l.Grade+1, 0
	if l.Also != 0 {
		also = l.Also + 1
	}
	if grade > lastGrade {
		grade, also = also, 0
	}
	if also > lastGrade {
		also = 0
	}
	return cmp.Or(grade, lastGrade), also
}

// AgainIn is the class where the repeaters of a line go: the one named, else one of the new year and of their grade, of their
// old name before others.
func (p Plan) AgainIn(i int) string {
	l := p.Lines[i]
	if l.Again != "" {
		return l.Again
	}
	found := ""
	for _, other := range p.Lines {
		if other.Keep || other.To == "" || other.Grade+1 != l.Grade {
			continue
		}
		if roster.ClassKey(other.To) == roster.ClassKey(l.Name) {
			return other.To
		}
		if found == "" {
			found = other.To
		}
	}
	return cmp.Or(found, l.Name)
}

// New is a class of the new year.
type New struct {
	Name        string
	Grade, Also int
	From        []string // names of the classes that go on as this one
	First       string   // ID of the class that it goes on from, "" where only repeaters come
	Pupils      int      // who come
	There       bool     // it is there already
}

// News are the classes of the new year in the order of their lines, with those that only repeaters make behind them.
func (p Plan) News() []New {
	var all []New
	at := func(name string, grade, also int) *New {
		key := roster.ClassKey(name)
		i := slices.IndexFunc(all, func(n New) bool { return roster.ClassKey(n.Name) == key })
		if i < 0 {
			i = len(all)
			there := slices.ContainsFunc(p.There, func(n string) bool { return roster.ClassKey(n) == key })
			all = append(all, New{Name: name, Grade: grade, Also: also, There: there})
		}
		return &all[i]
	}
	for _, l := range p.Lines {
		if l.Keep || l.To == "" {
			continue
		}
		grade, also := l.Grades()
		n := at(l.To, grade, also)
		n.From, n.First, n.Pupils = append(n.From, l.Name), cmp.Or(n.First, l.ID), n.Pupils+l.Count(GoesOn)
		if grade != n.Grade && n.Also == 0 {
			n.Also = grade // joined from two grades
		}
	}
	for i, l := range p.Lines {
		if stay := l.Count(Repeats); stay > 0 {
			at(p.AgainIn(i), l.Grade, 0).Pupils += stay
		}
	}
	return all
}

// Sum is what a plan comes to, for all to see before it is carried out.
type Sum struct {
	Classes   int // made
	Ended     int // archived
	GoOn      int // pupils
	Repeating int
	Leaving   int
	Kept      int // classes that stay as they are
}

// Sum adds a plan up.
func (p Plan) Sum() Sum {
	var s Sum
	for _, l := range p.Lines {
		if l.Keep {
			s.Kept++
			continue
		}
		s.Ended++
		s.GoOn, s.Repeating, s.Leaving = s.GoOn+l.Count(GoesOn), s.Repeating+l.Count(Repeats), s.Leaving+l.Count(Leaves)
	}
	for _, n := range p.News() {
		if !n.There {
			s.Classes++
		}
	}
	return s
}

// Fault says why a line cannot be carried out. Message ids are made of them: append only.
type Fault string

// The faults.
const (
	FaultName Fault = "name" // not a name for a class
	FaultKept Fault = "kept" // a class that stays as it is has the name
)

// Fault is what is wrong with a line, "" for nothing.
func (p Plan) Fault(i int) Fault {
	l := p.Lines[i]
	if l.Keep {
		return ""
	}
	var names []string
	if l.To != "" {
		names = append(names, l.To)
	}
	if l.Count(Repeats) > 0 {
		names = append(names, p.AgainIn(i))
	}
	for _, name := range names {
		if _, ok := roster.ClassName(name); !ok {
			return FaultName
		}
		if slices.ContainsFunc(p.Lines, func(o Line) bool { return o.Keep && roster.ClassKey(o.Name) == roster.ClassKey(name) }) {
			return FaultKept
		}
	}
	return ""
}

// Holds says that the plan can be carried out: something is to be done, and nothing is wrong.
func (p Plan) Holds() bool {
	for i := range p.Lines {
		if p.Fault(i) != "" {
			return false
		}
	}
	return slices.ContainsFunc(p.Lines, func(l Line) bool { return !l.Keep })
}
