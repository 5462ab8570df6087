package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lachanso/store/roster"
)

// Fate is what becomes of somebody when a list is imported.
type Fate string

// The fates. Message ids are made of them: append only.
const (
	FateNew     Fate = "new"
	FateChanged Fate = "changed" // another name, code, sex or year of birth
	FateMoved   Fate = "moved"   // comes from another class, perhaps changed as well
	FateSame    Fate = "same"
	FateAbsent  Fate = "absent" // of a class in the list, and not in the list any more
)

// Change is what becomes of one person of a list, or of a pupil who is absent from it.
type Change struct {
	Fate   Fate
	Person roster.Person // with what is known of the pupil where the list says nothing; zero for one who is absent
	Class  string        // where the pupil is afterwards
	Pupil  Pupil         // as now; zero for one who is new
	From   string        // the class before, for one who moves; "" when it was none
}

// Differs says what an import would change of a pupil.
func (c Change) Differs() (name, code, sex, birth bool) {
	if c.Fate == FateNew || c.Fate == FateAbsent {
		return false, false, false, false
	}
	p, n := c.Pupil, c.Person
	return p.Name != n.Name, p.Code != n.Code, p.Sex != n.Sex, p.Birth != n.Birth
}

// ImportPlan says what importing lists changes.
type ImportPlan struct {
	Changes    []Change // in the order of the lists; those who are absent come last, in the order of the register
	NewClasses []string // that would be made
}

// Count is how many have a fate.
func (p ImportPlan) Count(f Fate) (n int) {
	for _, c := range p.Changes {
		if c.Fate == f {
			n++
		}
	}
	return n
}

// Nothing says that there is nothing to be done, unless somebody absent is to leave.
func (p ImportPlan) Nothing() bool {
	return len(p.NewClasses) == 0 && p.Count(FateNew)+p.Count(FateChanged)+p.Count(FateMoved) == 0
}

// Import is a list with what was decided about it.
type Import struct {
	Lists *roster.Lists
	Leave []ID // of those who are absent: they are taken off the class list. What they did is kept.
	// Step is told how many people of how many are written; it may be nil. It is called in the middle of a save.
	Step func(done, of int)
}

// PlanImport says what importing lists would change, and changes nothing. A class without a name is ErrClassName.
func (s *Store) PlanImport(l *roster.Lists) (ImportPlan, error) {
	var plan ImportPlan
	err := s.view(func(d *desk) (err error) {
		plan, err = d.planImport(l)
		return err
	})
	if err != nil {
		return ImportPlan{}, fmt.Errorf("plan import: %w", err)
	}
	return plan, nil
}

// Import carries out what PlanImport says, all or nothing, and gives what was done. Importing a second time changes nothing.
func (s *Store) Import(i Import) (ImportPlan, error) {
	plan, err := s.PlanImport(i.Lists)
	if err != nil || plan.Nothing() && len(i.Leave) == 0 {
		return plan, err
	}
	err = s.write(func(p *pen) error {
		if plan, err = p.planImport(i.Lists); err != nil { // as it is now, whatever it was when it was looked at
			return err
		}
		return p.carryOut(plan, i)
	})
	if err != nil {
		return ImportPlan{}, fmt.Errorf("import: %w", err)
	}
	return plan, nil
}

// known is everybody there is, as far as a list can be held against it.
type known struct {
	classes map[string]Class   // by roster.ClassKey
	pupils  map[string][]Pupil // of a class, by its key, in the order of the register
	byCode  map[string][]Pupil
	named   map[ID]string // classes that are worked in
	before  map[ID]string // the others that were not removed, with their school years
	taken   map[ID]bool   // pupils that a person of the list is
}

func (d *desk) known() (*known, error) {
	k := &known{pupils: map[string][]Pupil{}, byCode: map[string][]Pupil{}, named: map[ID]string{}, before: map[ID]string{}, taken: map[ID]bool{}}
	every, err := d.classesWhere(func(row classRow) bool { return !row.Removed })
	if err != nil {
		return nil, err
	}
	here := map[ID]bool{}
	k.classes = byName(slices.DeleteFunc(slices.Clone(every), func(c Class) bool { return c.Archived }))
	for key, c := range k.classes {
		id, err := parseID("class", c.ID)
		if err != nil {
			return nil, err
		}
		k.named[c.ID] = c.Name
		if k.pupils[key], err = d.pupils(id); err != nil {
			return nil, err
		}
		for _, p := range k.pupils[key] {
			here[p.ID] = true
			if p.Code != "" {
				k.byCode[roster.CodeKey(p.Code)] = append(k.byCode[roster.CodeKey(p.Code)], p)
			}
		}
	}
	for _, c := range every {
		if k.named[c.ID] == "" {
			k.before[c.ID] = c.Name + " (" + YearName(c.Year) + ")"
		}
	}
	return k, d.gone(k, here)
}

// gone adds those who are in no class now, since they left or their class was archived or removed: a code finds them again.
func (d *desk) gone(k *known, here map[ID]bool) error {
	return d.each(viewPupil, nil, func(key, _ []byte) error {
		id := ref(key).id()
		if here[id.String()] {
			return nil
		}
		p, err := d.pupil(id)
		if err == nil && p.Code != "" {
			k.byCode[roster.CodeKey(p.Code)] = append(k.byCode[roster.CodeKey(p.Code)], p)
		}
		return err
	})
}

// NewSchool is PlanImport for data that is not there yet. Names of classes are taken as they are.
func NewSchool(l *roster.Lists) ImportPlan {
	plan, err := (&known{}).plan(l)
	if err != nil {
		return ImportPlan{}
	}
	return plan
}

func (d *desk) planImport(l *roster.Lists) (ImportPlan, error) {
	k, err := d.known()
	if err != nil {
		return ImportPlan{}, err
	}
	return k.plan(l)
}

func (k *known) plan(l *roster.Lists) (ImportPlan, error) {
	var plan ImportPlan
	changes := make([][]Change, len(l.Classes))
	for i, c := range l.Classes {
		name, ok := roster.ClassName(c.Name)
		if !ok {
			return ImportPlan{}, ErrClassName
		}
		if there, ok := k.classes[roster.ClassKey(name)]; ok {
			name = there.Name
		} else {
			plan.NewClasses = append(plan.NewClasses, name)
		}
		changes[i] = make([]Change, len(c.People))
		for n, p := range c.People {
			changes[i][n] = Change{Fate: FateNew, Person: p, Class: name}
		}
	}
	// Codes are certain and come first in all classes; then names with the same year of birth, those of the same sex
	// first; then those of whom one side does not tell the year.
	for _, same := range []func(*known, *Change) (Pupil, bool){(*known).sameCode, (*known).sameAll, (*known).sameYear, (*known).sameName} {
		for i := range changes {
			for n := range changes[i] {
				if c := &changes[i][n]; c.Fate == FateNew {
					if p, ok := same(k, c); ok {
						k.taken[p.ID] = true
						c.is(p, k)
					}
				}
			}
		}
	}
	plan.Changes = slices.Concat(changes...)
	plan.Changes = append(plan.Changes, k.absent(l)...)
	return plan, nil
}

// sameCode finds the pupil with the person's code: of the same class first, then of another, then of none.
func (k *known) sameCode(c *Change) (Pupil, bool) {
	if c.Person.Code == "" {
		return Pupil{}, false
	}
	var found []Pupil
	for _, p := range k.byCode[roster.CodeKey(c.Person.Code)] {
		if !k.taken[p.ID] {
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		return Pupil{}, false
	}
	class := k.classes[roster.ClassKey(c.Class)].ID
	return slices.MinFunc(found, func(a, b Pupil) int {
		rank := func(p Pupil) int {
			switch {
			case p.Class == class && class != "":
				return 0
			case k.named[p.Class] != "":
				return 1
			}
			return 2
		}
		return cmp.Or(rank(a)-rank(b), strings.Compare(a.ID, b.ID))
	}), true
}

func (k *known) sameAll(c *Change) (Pupil, bool) {
	return k.byName(c, func(p Pupil) bool { return p.Birth == c.Person.Birth && p.Sex == c.Person.Sex })
}

func (k *known) sameYear(c *Change) (Pupil, bool) {
	return k.byName(c, func(p Pupil) bool { return p.Birth == c.Person.Birth })
}

func (k *known) sameName(c *Change) (Pupil, bool) {
	return k.byName(c, func(p Pupil) bool { return p.Birth == 0 || c.Person.Birth == 0 })
}

// byName finds a pupil of the same name in the same class, whose code is not another one.
func (k *known) byName(c *Change, fits func(Pupil) bool) (Pupil, bool) {
	for _, p := range k.pupils[roster.ClassKey(c.Class)] {
		if k.taken[p.ID] || !strings.EqualFold(p.Name, c.Person.Name) || !fits(p) {
			continue
		}
		if p.Code != "" && c.Person.Code != "" && roster.CodeKey(p.Code) != roster.CodeKey(c.Person.Code) {
			continue
		}
		return p, true
	}
	return Pupil{}, false
}

// is says that the person of the list is this pupil.
func (c *Change) is(p Pupil, k *known) {
	c.Pupil = p
	if c.Person.Code == "" || p.Code != "" && roster.CodeKey(c.Person.Code) == roster.CodeKey(p.Code) {
		c.Person.Code = p.Code
	}
	c.Person.Sex = cmp.Or(c.Person.Sex, p.Sex)
	c.Person.Birth = cmp.Or(c.Person.Birth, p.Birth)
	c.Fate = FateSame
	if name, code, sex, birth := c.Differs(); name || code || sex || birth {
		c.Fate = FateChanged
	}
	if class := k.classes[roster.ClassKey(c.Class)]; class.ID != p.Class || class.ID == "" {
		c.Fate, c.From = FateMoved, cmp.Or(k.named[p.Class], k.before[p.Class])
	}
}

// absent are the pupils of the lists' classes whom the lists do not name, not even in a row that was refused.
func (k *known) absent(l *roster.Lists) []Change {
	refused := map[string]bool{}
	for _, r := range l.Refused {
		if r.Code != "" {
			refused["code "+roster.CodeKey(r.Code)] = true
		}
		refused["name "+roster.ClassKey(r.Class)+" "+strings.ToLower(r.Name)] = true
	}
	var absent []Change
	done := map[string]bool{}
	for _, c := range l.Classes {
		key := roster.ClassKey(c.Name)
		if done[key] {
			continue
		}
		done[key] = true
		for _, p := range k.pupils[key] {
			if k.taken[p.ID] || p.Code != "" && refused["code "+roster.CodeKey(p.Code)] || refused["name "+key+" "+strings.ToLower(p.Name)] {
				continue
			}
			absent = append(absent, Change{Fate: FateAbsent, Pupil: p, Class: k.classes[key].Name})
		}
	}
	return absent
}
