package store

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/oklog/ulid/v2"

	"lachanso/store/moveup"
	"lachanso/store/roster"
)

// PlanMoveUp proposes what becomes of the classes in a new school year, and changes nothing.
func (s *Store) PlanMoveUp(year int) (moveup.Plan, error) {
	var all []moveup.Class
	err := s.view(func(d *desk) error {
		classes, err := d.classes()
		if err != nil {
			return err
		}
		for _, c := range classes {
			id, err := parseID("class", c.ID)
			if err != nil {
				return err
			}
			one := moveup.Class{ID: c.ID, Name: c.Name, Grade: c.Grade, Also: c.Also, Year: c.Year}
			pupils, err := d.pupils(id)
			if err != nil {
				return err
			}
			for _, p := range pupils {
				one.Pupils = append(one.Pupils, p.ID)
			}
			all = append(all, one)
		}
		return nil
	})
	if err != nil {
		return moveup.Plan{}, fmt.Errorf("plan move up: %w", err)
	}
	return moveup.Propose(year, all), nil
}

// MoveUp carries a plan out, all or nothing: classes of the year that ends are archived, with those who leave, and their
// pupils go on in the classes of the new year. What they did stays with the class in which they did it. A plan that does not
// hold, or that does not know everybody of its classes, is ErrMoveUp.
func (s *Store) MoveUp(plan moveup.Plan) (moveup.Sum, error) {
	err := s.write(func(p *pen) error {
		if !plan.Holds() {
			return ErrMoveUp
		}
		m := &movingUp{pen: p, plan: plan, classes: map[string]ID{}, froms: map[string][]ulid.ULID{}}
		return m.all()
	})
	if err != nil {
		return moveup.Sum{}, fmt.Errorf("move up to %s: %w", YearName(plan.Year), err)
	}
	return plan.Sum(), nil
}

// movingUp is a plan on its way into the file.
type movingUp struct {
	*pen
	plan    moveup.Plan
	move    ref                    // the first fact of it
	there   map[string]Class       // classes that go on or were made ready before, by roster.ClassKey
	classes map[string]ID          // of the new year, by the same
	froms   map[string][]ulid.ULID // that go on as it
	pupils  [][]Pupil              // of each line
}

func (m *movingUp) all() error {
	m.pupils = make([][]Pupil, len(m.plan.Lines))
	for i, l := range m.plan.Lines {
		if l.Keep {
			continue
		}
		if err := m.end(i, l); err != nil {
			return err
		}
	}
	there, err := m.desk.classes()
	if err != nil {
		return err
	}
	m.there = byName(there)
	for _, n := range m.plan.News() {
		if err := m.begin(n); err != nil {
			return err
		}
	}
	for i, l := range m.plan.Lines {
		if l.Keep {
			continue
		}
		if err := m.send(i, l); err != nil {
			return err
		}
	}
	return nil
}

// end archives a class. Its pupils must be those that the plan knows.
func (m *movingUp) end(i int, l moveup.Line) error {
	class, row, err := m.class(l.ID)
	if err != nil {
		return err
	}
	if m.pupils[i], err = m.desk.pupils(class); err != nil {
		return err
	}
	year, err := m.classYear(class, row)
	if err != nil {
		return err
	}
	if year >= m.plan.Year {
		return fmt.Errorf("class of %d goes up to %d: %w", year, m.plan.Year, ErrMoveUp)
	}
	if len(m.pupils[i]) != len(l.Pupils) || slices.ContainsFunc(m.pupils[i], func(p Pupil) bool { return !slices.Contains(l.Pupils, p.ID) }) {
		return fmt.Errorf("pupils of class %q: %w", l.ID, ErrMoveUp)
	}
	flags := flagOn
	if m.move == nil {
		flags |= flagMove
	}
	fact, err := m.archive(class, flags, m.move)
	if m.move == nil {
		m.move = refTo(fact)
	}
	if l.To != "" {
		key := roster.ClassKey(l.To)
		m.froms[key] = append(m.froms[key], class)
	}
	return err
}

// begin makes a class of the new year, or finds it.
func (m *movingUp) begin(n moveup.New) error {
	key := roster.ClassKey(n.Name)
	if there, ok := m.there[key]; ok {
		m.classes[key] = there.ID
		delete(m.froms, key)
		return nil
	}
	made, err := m.makeClass(Class{Name: n.Name, Grade: n.Grade, Also: n.Also, Year: m.plan.Year, From: n.First})
	if err != nil {
		return err
	}
	m.classes[key] = made.ID
	return m.takeOver(made, m.froms[key])
}

// takeOver gives a new class what the classes before it had: being offered secrets.
func (p *pen) takeOver(made Class, froms []ulid.ULID) error {
	for _, from := range froms {
		row, _, err := load[classRow](p, viewClass, from[:])
		if err != nil {
			return err
		}
		if row.Secrets {
			id, err := parseID("class", made.ID)
			if err != nil {
				return err
			}
			_, err = p.record(secretsOffered, body{Class: refTo(id), Flags: flagOn})
			return err
		}
	}
	return nil
}

// send takes the pupils of a class to where they go on, and their groups with them.
func (m *movingUp) send(i int, l moveup.Line) error {
	again := roster.ClassKey(m.plan.AgainIn(i))
	key := roster.ClassKey(l.To)
	groups, err := m.takeGroups(l)
	if err != nil {
		return err
	}
	for _, one := range m.pupils[i] {
		to := m.classes[key]
		switch l.Fate(one.ID) {
		case moveup.Leaves:
			continue
		case moveup.Repeats:
			to = m.classes[again]
		}
		if err := m.relocateIn(m.move, one.ID, to); err != nil {
			return err
		}
		if group := groups[one.Group]; group != nil && l.Fate(one.ID) == moveup.GoesOn {
			pupil, err := parseID("pupil", one.ID)
			if err != nil {
				return err
			}
			if _, err := m.record(groupJoined, body{Pupil: refTo(pupil), Subject: group}); err != nil {
				return err
			}
		}
	}
	return nil
}

// takeGroups makes the groups of a class anew in the class as which it alone goes on; it gives the new ones by the old.
func (m *movingUp) takeGroups(l moveup.Line) (map[ID]ref, error) {
	key := roster.ClassKey(l.To)
	if len(m.froms[key]) != 1 || l.To == "" {
		return nil, nil
	}
	from := m.froms[key][0]
	row, _, err := load[classRow](m, viewClass, from[:])
	if err != nil {
		return nil, err
	}
	to, err := parseID("class", m.classes[key])
	if err != nil {
		return nil, err
	}
	groups := map[ID]ref{}
	for _, g := range row.Groups {
		made, err := m.record(groupKept, body{Class: refTo(to), Name: g.Name})
		if err != nil {
			return nil, err
		}
		groups[g.ID.text()] = refTo(made)
	}
	return groups, nil
}

// SplitClass makes a class of some of the pupils of another, of the same grade and year. None or all of them is ErrNumbers.
func (s *Store) SplitClass(id ID, name string, pupils []ID) (Class, error) {
	var made Class
	err := s.write(func(p *pen) (err error) {
		made, err = p.split(id, name, pupils)
		return err
	})
	if err != nil {
		return Class{}, fmt.Errorf("split class into %q: %w", name, err)
	}
	return made, nil
}

func (p *pen) split(id ID, name string, pupils []ID) (Class, error) {
	class, row, err := p.class(id)
	if err != nil {
		return Class{}, err
	}
	there, err := p.pupils(class)
	if err != nil {
		return Class{}, err
	}
	goes := 0
	for _, one := range there {
		if slices.Contains(pupils, one.ID) {
			goes++
		}
	}
	switch {
	case goes != len(pupils):
		return Class{}, fmt.Errorf("pupils of another class: %w", ErrUnknown)
	case goes == 0 || goes == len(there):
		return Class{}, ErrNumbers
	}
	year, err := p.classYear(class, row)
	if err != nil {
		return Class{}, err
	}
	made, err := p.makeClass(Class{Name: name, Grade: row.Grade, Also: row.Also, Year: year, From: id})
	if err != nil {
		return Class{}, err
	}
	if err := p.takeOver(made, []ulid.ULID{class}); err != nil {
		return Class{}, err
	}
	for _, one := range pupils {
		if err := p.relocate(one, made.ID); err != nil {
			return Class{}, err
		}
	}
	made.Pupils = goes
	return made, nil
}

// JoinClasses takes all pupils of a class into another, and archives the one that is empty then: what was done in it stays
// there. Where the grades differ, the class has both.
func (s *Store) JoinClasses(into, from ID) error {
	err := s.write(func(p *pen) error { return p.join(into, from) })
	if err != nil {
		return fmt.Errorf("join classes: %w", err)
	}
	return nil
}

func (p *pen) join(into, from ID) error {
	to, row, err := p.class(into)
	if err != nil {
		return err
	}
	class, other, err := p.class(from)
	if err != nil {
		return err
	}
	if bytes.Equal(to[:], class[:]) {
		return fmt.Errorf("a class with itself: %w", ErrUnknown)
	}
	pupils, err := p.pupils(class)
	if err != nil {
		return err
	}
	for _, one := range pupils {
		if err := p.relocate(one.ID, into); err != nil {
			return err
		}
	}
	if row.Also == 0 && other.Grade != row.Grade && other.Grade != 0 {
		b := body{Class: refTo(to), Name: row.Name, Grade: row.Grade, Also: other.Grade}
		if _, err := p.record(classChanged, b); err != nil {
			return err
		}
	}
	_, err = p.archive(class, flagOn, nil)
	return err
}
