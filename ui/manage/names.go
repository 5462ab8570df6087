package manage

import (
	"strings"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
)

// What becomes of a line of a class list.
const (
	lineRefused = "refused"
	lineHere    = "here" // the class has this pupil already
	lineTwin    = "twin" // another pupil of a name that is there, or comes, already
	lineNew     = "new"
)

// line is a line of a class list and what becomes of it.
type line struct {
	kind   string
	number int
	name   string
	reason roster.Reason
	place  int // the how-manieth of this name, for a twin
}

// plan says what a class list would change, before anything is changed.
type plan struct {
	lines []line // refused first, then twins, those here already, and new ones
	count map[string]int
}

// newPlan compares a text with the pupils of a class. A name that the class has as often as the list is nothing new, so
// that a list may be pasted again with only two more in it; again says to add those too.
func newPlan(text string, pupils []store.Pupil, again bool) plan {
	list := roster.Paste(text)
	has, seen := map[string]int{}, map[string]int{}
	for _, p := range pupils {
		has[strings.ToLower(p.Name)]++
	}
	byKind := map[string][]line{}
	add := func(l line) { byKind[l.kind] = append(byKind[l.kind], l) }
	for _, r := range list.Refused {
		add(line{kind: lineRefused, number: r.Line, name: r.Text, reason: r.Reason})
	}
	for _, n := range list.Names {
		key := strings.ToLower(n.Name)
		seen[key]++
		place := max(seen[key], has[key])
		if again {
			place = seen[key] + has[key]
		}
		l := line{kind: lineNew, number: n.Line, name: n.Name, place: place}
		switch {
		case !again && seen[key] <= has[key]:
			l.kind = lineHere
		case place > 1:
			l.kind = lineTwin
		}
		add(l)
	}
	p := plan{count: map[string]int{}}
	for _, kind := range []string{lineRefused, lineTwin, lineHere, lineNew} {
		p.lines = append(p.lines, byKind[kind]...)
		p.count[kind] = len(byKind[kind])
	}
	return p
}

// toAdd gives the names to add, in the order of the list.
func (p plan) toAdd() []string {
	byLine := map[int]string{}
	last := 0
	for _, l := range p.lines {
		if l.kind == lineNew || l.kind == lineTwin {
			byLine[l.number] = l.name
			last = max(last, l.number)
		}
	}
	var names []string
	for n := 1; n <= last; n++ {
		if name, ok := byLine[n]; ok {
			names = append(names, name)
		}
	}
	return names
}

// adding is how many pupils would be added.
func (p plan) adding() int { return p.count[lineNew] + p.count[lineTwin] }

// note words what becomes of a line.
func (l line) note(a *app.App) string {
	switch l.kind {
	case lineRefused:
		return a.T("name-" + string(l.reason))
	case lineTwin:
		return a.T("list-twin-note", "Name", l.name, "Place", l.place)
	case lineHere:
		return a.T("list-here-note")
	}
	return ""
}
