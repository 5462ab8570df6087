package store

import (
	"fmt"
	"maps"
	"slices"

	"pgregory.net/rapid"

	"lachanso/store/moveup"
	"lachanso/store/roster"
)

// plainYears is what years add to the notebook.
type plainYears struct {
	archived map[ID]bool
	groups   map[ID][]string // names of groups, by class
	group    map[ID]string   // name of a pupil's group
}

func yearActions(s *Store, m *plain, w *watch) map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"archive class": func(t *rapid.T) {
			c := m.someClass(t)
			if err := s.ArchiveClass(c); m.removed[c] {
				wantErr(t, err, ErrUnknown)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			wantErr(t, s.ArchiveClass(c), ErrArchived)
			_, err := s.AddPupils(c, []string{"Lê An"})
			wantErr(t, err, ErrArchived)
			delete(m.removed, c)
			delete(m.queue, c)
			m.years.archived[c] = true
		},
		"bring class back": func(t *rapid.T) {
			c := some(t, "archived class", m.years.archived)
			if err := s.UnarchiveClass(c); m.taken(t, s, c) {
				wantErr(t, err, ErrClassTaken)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			delete(m.years.archived, c)
			m.removed[c] = false
		},
		"erase archived class": func(t *rapid.T) {
			m.eraseClass(t, s, some(t, "archived class", m.years.archived))
		},
		"move up": func(t *rapid.T) { m.moveUp(t, s, w) },
		"split class": func(t *rapid.T) {
			c := m.someClass(t)
			goes := []ID{}
			for _, p := range slices.Sorted(maps.Keys(m.names)) {
				if m.class[p] == c && rapid.Bool().Draw(t, "goes") {
					goes = append(goes, p)
				}
			}
			made, err := s.SplitClass(c, fmt.Sprintf("Lớp %d", m.made), goes)
			m.made++
			if m.removed[c] {
				wantErr(t, err, ErrUnknown)
				return
			}
			if err != nil {
				wantErr(t, err, ErrNumbers)
				return
			}
			m.removed[made.ID], m.offered[made.ID] = false, m.offered[c]
			for _, p := range goes {
				m.move(p, made.ID)
			}
		},
		"join classes": func(t *rapid.T) {
			into, from := m.someClass(t), m.someClass(t)
			if err := s.JoinClasses(into, from); into == from || m.removed[into] || m.removed[from] {
				wantErr(t, err, ErrUnknown)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			for p := range m.names {
				if m.class[p] == from {
					m.move(p, into)
				}
			}
			delete(m.removed, from)
			delete(m.queue, from)
			m.years.archived[from] = true
		},
		"groups": func(t *rapid.T) {
			c := m.someClass(t)
			if m.removed[c] {
				wantErr(t, s.SetGroups(c, nil), ErrUnknown)
				return
			}
			had, err := s.Groups(c)
			must(t, err)
			names := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"Tổ 1", "Tổ 2", "Tổ 3"}), 0, 3, rapid.ID).Draw(t, "groups")
			groups := make([]Group, len(names))
			for i, name := range names {
				groups[i].Name = name
				if i < len(had) && rapid.Bool().Draw(t, "the same") {
					groups[i].ID = had[i].ID // perhaps with another name
				}
			}
			for _, p := range slices.Sorted(maps.Keys(m.names)) {
				if m.class[p] != c {
					continue
				}
				delete(m.years.group, p)
				if n := rapid.IntRange(0, len(groups)).Draw(t, "group"); n > 0 {
					groups[n-1].Pupils = append(groups[n-1].Pupils, p)
					m.years.group[p] = names[n-1]
				}
			}
			must(t, s.SetGroups(c, groups))
			m.years.groups[c] = names
		},
	}
}

// taken says that another class has the name of one that is not on the lists.
func (m *plain) taken(t *rapid.T, s *Store, class ID) bool {
	var name string
	must(t, s.view(func(d *desk) error {
		id, err := parseID("class", class)
		if err != nil {
			return err
		}
		row, _, err := load[classRow](d, viewClass, id[:])
		name = row.Name
		return err
	}))
	classes, err := s.Classes()
	must(t, err)
	return slices.ContainsFunc(classes, func(c Class) bool { return c.Name == name && c.ID != class })
}

func compareYears(t *rapid.T, s *Store, m *plain) {
	for c := range m.years.archived {
		one, err := s.Class(c)
		must(t, err)
		same(t, one.Archived, true)
		pupils, err := s.Pupils(c)
		must(t, err)
		for p := range m.names {
			if m.class[p] == c && !slices.ContainsFunc(pupils, func(o Pupil) bool { return o.ID == p }) {
				t.Fatalf("%s is in the archived class no more", p)
			}
		}
	}
	for c, removed := range m.removed {
		if removed {
			continue
		}
		groups, err := s.Groups(c)
		must(t, err)
		got, want := map[string]int{}, map[string]int{}
		for _, g := range groups {
			got[g.Name] = len(g.Pupils)
		}
		for _, name := range m.years.groups[c] {
			want[name] = 0
		}
		for p := range m.names {
			if g := m.years.group[p]; g != "" && m.class[p] == c {
				want[g]++
			}
		}
		same(t, fmt.Sprint(got), fmt.Sprint(want))
	}
}

// moveUp moves the classes up with any exceptions, and sometimes back at once.
func (m *plain) moveUp(t *rapid.T, s *Store, w *watch) {
	year, err := s.YearNow()
	must(t, err)
	plan, err := s.PlanMoveUp(year + 1)
	must(t, err)
	for i := range plan.Lines {
		l := &plan.Lines[i]
		l.Keep = rapid.Bool().Draw(t, "keep")
		if l.To = ""; rapid.IntRange(0, 3).Draw(t, "stays at school") > 0 {
			l.To = fmt.Sprintf("Lớp %d", m.made)
			m.made += rapid.IntRange(0, 1).Draw(t, "not joined")
		}
		for _, p := range l.Pupils {
			*l = l.With(p, rapid.SampledFrom([]moveup.Fate{moveup.GoesOn, moveup.GoesOn, moveup.Repeats, moveup.Leaves}).Draw(t, "fate"))
		}
	}
	m.made++
	if _, err := s.MoveUp(plan); !plan.Holds() {
		wantErr(t, err, ErrMoveUp)
		return
	} else if err != nil {
		t.Fatal(err)
	}
	before := maps.Clone(m.class)
	made := m.movedUp(t, s, plan)
	if !rapid.Bool().Draw(t, "undo") {
		return
	}
	last, ok, err := s.LastMoveUp()
	must(t, err)
	same(t, ok, true)
	same(t, last.Used, false)
	must(t, s.UndoMoveUp())
	for p := range m.names {
		m.move(p, before[p])
	}
	for _, l := range plan.Lines {
		if !l.Keep {
			m.removed[l.ID] = false
			delete(m.years.archived, l.ID)
		}
	}
	for _, c := range made {
		m.removed[c], m.gone[c] = true, w.now
	}
}

// movedUp takes a plan over, and gives the classes that were made.
func (m *plain) movedUp(t *rapid.T, s *Store, plan moveup.Plan) (made []ID) {
	classes, err := s.Classes()
	must(t, err)
	named := byName(classes)
	groups, group := map[string][]string{}, maps.Clone(m.years.group)
	from := map[string]int{}
	for _, l := range plan.Lines {
		if l.Keep {
			continue
		}
		delete(m.removed, l.ID)
		delete(m.queue, l.ID)
		m.years.archived[l.ID] = true
		if key := roster.ClassKey(l.To); l.To != "" {
			groups[key] = m.years.groups[l.ID]
			from[key]++
		}
	}
	for _, n := range plan.News() {
		key := roster.ClassKey(n.Name)
		c := named[key].ID
		made = append(made, c)
		m.removed[c] = false
		if from[key] == 1 {
			m.years.groups[c] = groups[key]
		}
		for _, l := range plan.Lines {
			m.offered[c] = m.offered[c] || !l.Keep && l.To != "" && roster.ClassKey(l.To) == key && m.offered[l.ID]
		}
	}
	for i, l := range plan.Lines {
		for _, p := range l.Pupils {
			key := roster.ClassKey(l.To)
			switch f := l.Fate(p); {
			case l.Keep || f == moveup.Leaves:
			case f == moveup.Repeats:
				m.move(p, named[roster.ClassKey(plan.AgainIn(i))].ID)
			default:
				m.move(p, named[key].ID)
				if from[key] == 1 && group[p] != "" {
					m.years.group[p] = group[p]
				}
			}
		}
	}
	return made
}
