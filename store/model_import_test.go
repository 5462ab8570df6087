package store

import (
	"cmp"
	"slices"

	"pgregory.net/rapid"

	"lachanso/store/roster"
)

// importActions import lists of pupils with codes, which say exactly who is who; sometimes those who are absent leave.
func importActions(s *Store, m *plain) map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"import": func(t *rapid.T) {
			c := m.someClass(t)
			class, err := s.Class(c)
			if m.removed[c] {
				wantErr(t, err, ErrUnknown)
				return
			}
			must(t, err)
			list, want := someList(t, class.Name)
			i := Import{Lists: list}
			if rapid.Bool().Draw(t, "leave") {
				for p := range m.names {
					if m.class[p] == c && want[m.details[p].Code].Code == "" {
						i.Leave = append(i.Leave, p)
					}
				}
			}
			plan, err := s.Import(i)
			must(t, err)
			m.imported(t, s, plan, c, want)
			for _, p := range i.Leave {
				m.move(p, "")
			}
			again, err := s.PlanImport(i.Lists)
			must(t, err)
			same(t, again.Nothing(), true)
			same(t, again.Count(FateSame), len(want))
		},
	}
}

func someList(t *rapid.T, class string) (*roster.Lists, map[string]roster.Person) {
	list := roster.Class{Name: class}
	want := map[string]roster.Person{}
	for _, code := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"1", "2", "3", "4"}), 1, 4, rapid.ID).Draw(t, "codes") {
		p := roster.Person{
			Name: rapid.SampledFrom([]string{"Hà My", "Hà Vy"}).Draw(t, "name"), Code: code,
			Sex:   rapid.SampledFrom([]roster.Sex{"", roster.Male, roster.Female}).Draw(t, "sex"),
			Birth: rapid.SampledFrom([]int{0, 2016, 2017}).Draw(t, "birth"),
		}
		list.People = append(list.People, p)
		want[code] = p
	}
	return &roster.Lists{Classes: []roster.Class{list}}, want
}

// imported holds a plan against the notebook, and takes it over.
func (m *plain) imported(t *rapid.T, s *Store, plan ImportPlan, class ID, want map[string]roster.Person) {
	for _, change := range plan.Changes {
		p := want[change.Person.Code]
		switch change.Fate {
		case FateAbsent:
			same(t, m.class[change.Pupil.ID], class)
			continue
		case FateNew:
			for id, d := range m.details {
				if d.Code == p.Code {
					t.Fatalf("%s is new, and is %s already", p.Code, id)
				}
			}
			one := coded(t, s, class, p.Code)
			m.names[one.ID], m.class[one.ID], m.details[one.ID] = p.Name, class, roster.Person{Code: p.Code, Sex: p.Sex, Birth: p.Birth}
			continue
		}
		id := change.Pupil.ID
		had := m.details[id]
		same(t, had.Code, p.Code)
		same(t, change.Fate == FateMoved, m.class[id] != class)
		m.names[id] = p.Name
		m.move(id, class)
		m.details[id] = roster.Person{Code: p.Code, Sex: cmp.Or(p.Sex, had.Sex), Birth: cmp.Or(p.Birth, had.Birth)}
	}
}

// move takes a pupil to another class, or to none, and out of the queues.
func (m *plain) move(pupil, class ID) {
	if m.class[pupil] == class {
		return
	}
	m.class[pupil] = class
	delete(m.years.group, pupil)
	for c, q := range m.queue {
		m.queue[c] = q.Without(pupil)
	}
}

// coded finds the pupil of a class who has a code.
func coded(t *rapid.T, s *Store, class ID, code string) Pupil {
	pupils, err := s.Pupils(class)
	must(t, err)
	i := slices.IndexFunc(pupils, func(p Pupil) bool { return p.Code == code })
	if i < 0 {
		t.Fatalf("nobody in the class has the code %s", code)
	}
	return pupils[i]
}
