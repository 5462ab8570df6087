package store

import (
	"fmt"
	"maps"
	"slices"

	"pgregory.net/rapid"
)

// plainYears is what years add to the notebook.
type plainYears struct {
	archived map[ID]bool
	groups   map[ID][]string // names of groups, by class
	group    map[ID]string   // name of a pupil's group
}

func yearActions(s *Store, m *plain) map[string]func(*rapid.T) {
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
			must(t, s.UnarchiveClass(c))
			delete(m.years.archived, c)
			m.removed[c] = false
		},
		"erase archived class": func(t *rapid.T) {
			m.eraseClass(t, s, some(t, "archived class", m.years.archived))
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
