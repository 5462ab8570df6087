package store

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/oklog/ulid/v2"

	"lachanso/store/roster"
)

// Animals is how many animals there are to tell pupils apart.
const Animals = 24

// Pupil is a pupil of a class.
type Pupil struct {
	ID, Class ID
	Name      string // empty while the pupil is a number
	Number    int    `json:",omitempty"` // what the pupil was called before the name was known; 0 for one who came with a name
	Twin      int    // 2, 3 … for the second, third of the same name in the class, in the order of being added; else 0
	Animal    int    // 0–23
	Disc      int    `json:"-"` // 0 for the first of the class with the animal in the order of being added, 1 for the second …: the colour behind it

	Place int `json:"-"` // on the class's list, from 1

	Code  string     `json:",omitempty"` // the school's own, Mã học sinh
	Sex   roster.Sex `json:",omitempty"`
	Birth int        `json:",omitempty"` // year

	Group ID `json:",omitempty"` // of the class
}

// Picture is the animal together with its disc: within a class no two pupils have the same.
func (p Pupil) Picture() int { return p.Animal + p.Disc*Animals }

// Numbered says that the pupil is a number.
func (p Pupil) Numbered() bool { return p.Name == "" }

// Given is the last word of the name, or the bare number.
func (p Pupil) Given() string {
	if p.Numbered() {
		return strconv.Itoa(p.Number)
	}
	return given(p.Name)
}

// Family is the name without its last word.
func (p Pupil) Family() string { return strings.TrimSpace(strings.TrimSuffix(p.Name, p.Given())) }

// Shown is the name as a screen shows it: the second of one name has (2) behind it. Of a number it is the bare number;
// screens say "Number 7" in their language.
func (p Pupil) Shown() string {
	if p.Numbered() {
		return strconv.Itoa(p.Number) + p.Behind()
	}
	return p.Name + p.Behind()
}

// Behind is what stands behind a name to tell twins apart: " (2)", or nothing.
func (p Pupil) Behind() string {
	if p.Twin == 0 {
		return ""
	}
	return " (" + strconv.Itoa(p.Twin) + ")"
}

// AddPupils adds pupils to a class, all or none. Names are cleaned as roster.Clean does; one it refuses is a
// *roster.Refusal in the error. Two pupils of one name are two pupils. They are given back in the order of the names given.
func (s *Store) AddPupils(class ID, names []string) ([]Pupil, error) {
	var added []Pupil
	err := s.write(func(p *pen) (err error) {
		added, err = p.addPupils(class, names)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("add %d pupils: %w", len(names), err)
	}
	return added, nil
}

func (p *pen) addPupils(class ID, names []string) ([]Pupil, error) {
	id, _, err := p.class(class)
	if err != nil {
		return nil, err
	}
	all, err := p.pupils(id)
	if err != nil {
		return nil, err
	}
	added := make([]Pupil, len(names))
	for i, name := range names {
		clean, reason := roster.Clean(name)
		if reason != "" {
			return nil, &roster.Refusal{Line: i + 1, Text: name, Reason: reason}
		}
		added[i] = Pupil{Class: class, Name: clean}
	}
	return p.seat(id, all, added)
}

// MostNumbers is how many pupils of a class may be numbers.
const MostNumbers = 60

// AddNumbers adds n pupils without names to a class, who are the numbers after the last one that the class has had.
// None, or more than MostNumbers in all, is ErrNumbers. A number is given a name with RenamePupil.
func (s *Store) AddNumbers(class ID, n int) ([]Pupil, error) {
	var added []Pupil
	err := s.write(func(p *pen) (err error) {
		added, err = p.addNumbers(class, n)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("add %d numbers: %w", n, err)
	}
	return added, nil
}

func (p *pen) addNumbers(class ID, n int) ([]Pupil, error) {
	id, _, err := p.class(class)
	if err != nil {
		return nil, err
	}
	all, err := p.pupils(id)
	if err != nil {
		return nil, err
	}
	last := 0
	for _, one := range all {
		last = max(last, one.Number)
	}
	if n < 1 || last+n > MostNumbers {
		return nil, ErrNumbers
	}
	added := make([]Pupil, n)
	for i := range added {
		added[i] = Pupil{Class: class, Number: last + 1 + i}
	}
	return p.seat(id, all, added)
}

// seat gives the added pupils animals beside all that are there, and writes them.
func (p *pen) seat(class ulid.ULID, all, added []Pupil) ([]Pupil, error) {
	spread(all, added)
	for i := range added {
		pupil, err := p.record(pupilAdded, body{Class: refTo(class), Animal: added[i].Animal, Number: added[i].Number})
		if err != nil {
			return nil, err
		}
		added[i].ID = pupil.String()
		if err := p.name(pupil, pupil, added[i]); err != nil {
			return nil, err
		}
	}
	return p.withTwins(class, added)
}

// withTwins numbers the newly added as the class now shows them.
func (p *pen) withTwins(class ulid.ULID, added []Pupil) ([]Pupil, error) {
	all, err := p.pupils(class)
	if err != nil {
		return nil, err
	}
	byID := map[ID]Pupil{}
	for _, one := range all {
		byID[one.ID] = one
	}
	for i := range added {
		added[i].Twin = byID[added[i].ID].Twin
	}
	return added, nil
}

// name writes a pupil's name, and what else is known, from a fact on.
func (p *pen) name(pupil, since ulid.ULID, one Pupil) error {
	row := nameRow{Name: one.Name, Code: one.Code, Birth: one.Birth}
	switch one.Sex {
	case roster.Male:
		row.Sex = sexMale
	case roster.Female:
		row.Sex = sexFemale
	}
	data, err := encode(row)
	if err != nil {
		return err
	}
	return p.put(inNames, pair(pupil[:], string(since[:])), data)
}

// take takes over what a row of names/ says.
func (p *Pupil) take(row nameRow) {
	p.Name, p.Code, p.Birth, p.Sex = row.Name, row.Code, row.Birth, roster.Unsaid
	switch row.Sex {
	case sexMale:
		p.Sex = roster.Male
	case sexFemale:
		p.Sex = roster.Female
	}
}

// Pupils are a class's pupils: the numbers first, then in Vietnamese order of given names, then of whole names. Of an archived
// class they are all that it had; Pupil.Class says where they are now.
func (s *Store) Pupils(class ID) ([]Pupil, error) {
	var pupils []Pupil
	err := s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err != nil {
			return err
		}
		pupils, err = d.pupils(id)
		return err
	})
	return pupils, err
}

func (d *desk) pupils(class ulid.ULID) ([]Pupil, error) {
	row, _, err := load[classRow](d, viewClass, class[:])
	if err != nil {
		return nil, err
	}
	var pupils []Pupil
	had := map[int]int{}
	err = d.members(class[:], func(pupil ulid.ULID, former bool) error {
		if former && !row.Archived {
			return nil
		}
		one, err := d.pupil(pupil)
		if !slices.ContainsFunc(row.Groups, func(g groupRow) bool { return g.ID.text() == one.Group }) {
			one.Group = "" // gone on another PC
		}
		one.Disc = had[one.Animal]
		had[one.Animal]++
		pupils = append(pupils, one)
		return err
	})
	newNameOrder().line(pupils)
	for i := range pupils {
		pupils[i].Place = i + 1
	}
	return pupils, err
}

// members visits the pupils of a class, and those who were in it before.
func (d *desk) members(class ref, visit func(pupil ulid.ULID, former bool) error) error {
	return d.each(viewMember, class, func(key, value []byte) error {
		return visit(ref(key[len(class):]).id(), len(value) > 0 && value[0] == memberFormer)
	})
}

// pupil reads a pupil without the twins' number, which only the class knows.
func (d *desk) pupil(id ulid.ULID) (Pupil, error) {
	row, ok, err := load[pupilRow](d, viewPupil, id[:])
	if err != nil {
		return Pupil{}, err
	}
	if !ok {
		return Pupil{}, fmt.Errorf("pupil %v: %w", id, ErrUnknown)
	}
	one := Pupil{ID: id.String(), Class: row.Class.text(), Animal: row.Animal, Number: row.Number, Group: row.Group.text()}
	err = d.each(inNames, id[:], func(_, value []byte) error {
		var name nameRow // the last one holds
		err := decode(value, &name)
		one.take(name)
		return err
	})
	return one, err
}

// Pupil finds one pupil.
func (s *Store) Pupil(id ID) (Pupil, error) {
	var one Pupil
	err := s.view(func(d *desk) (err error) {
		one, err = d.pupilInClass(id)
		return err
	})
	return one, err
}

// pupilInClass finds a pupil with the twins' number.
func (d *desk) pupilInClass(id ID) (Pupil, error) {
	u, err := parseID("pupil", id)
	if err != nil {
		return Pupil{}, err
	}
	one, err := d.pupil(u)
	if err != nil || one.Class == "" {
		return one, err
	}
	class, err := parseID("class", one.Class)
	if err != nil {
		return Pupil{}, err
	}
	all, err := d.pupils(class)
	for _, p := range all {
		if p.ID == id {
			return p, err
		}
	}
	return one, err
}

// RenamePupil gives a pupil another name; the names before it are kept until the pupil is erased.
func (s *Store) RenamePupil(id ID, name string) error {
	err := s.write(func(p *pen) error {
		pupil, err := p.knownPupil(id)
		if err != nil {
			return err
		}
		clean, reason := roster.Clean(name)
		if reason != "" {
			return &roster.Refusal{Line: 1, Text: name, Reason: reason}
		}
		one, err := p.pupil(pupil)
		if err != nil {
			return err
		}
		one.Name = clean
		return p.rename(one)
	})
	if err != nil {
		return fmt.Errorf("rename pupil: %w", err)
	}
	return nil
}

// rename writes another name of a pupil, or something else that is known now.
func (p *pen) rename(one Pupil) error {
	pupil, err := parseID("pupil", one.ID)
	if err != nil {
		return err
	}
	since, err := p.record(pupilRenamed, body{Pupil: refTo(pupil)})
	if err != nil {
		return err
	}
	return p.name(pupil, since, one)
}

func (d *desk) knownPupil(id ID) (ulid.ULID, error) {
	pupil, err := parseID("pupil", id)
	if err != nil {
		return pupil, err
	}
	_, err = d.pupil(pupil)
	return pupil, err
}

// spread gives the added pupils animals: of those used least in the class, one that nobody within reach has,
// where reach is two places in the order of names.
func spread(all, added []Pupil) {
	const reach = 2
	type place struct {
		Pupil
		mine *Pupil
	}
	var line []place
	used := [Animals]int{}
	for _, p := range all {
		line = append(line, place{Pupil: p})
		used[p.Animal]++
	}
	for i := range added {
		line = append(line, place{added[i], &added[i]})
	}
	sortPlaces(line, func(p place) string { return p.Name })
	start := len(all) * 7 % Animals
	for i := range line {
		if line[i].mine == nil {
			continue
		}
		near := map[int]bool{}
		for j := max(0, i-reach); j < min(len(line), i+reach+1); j++ {
			if j != i && (line[j].mine == nil || j < i) {
				near[line[j].Animal] = true
			}
		}
		best := -1
		for n := range Animals {
			if a := (start + i*7 + n) % Animals; !near[a] && (best < 0 || used[a] < used[best]) {
				best = a
			}
		}
		line[i].Animal, line[i].mine.Animal = best, best
		used[best]++
	}
}
