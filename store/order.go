package store

import (
	"cmp"
	"strings"
	"unicode"

	"lachanso/lessons/sorted"
)

// nameOrder sorts as a Vietnamese register does. It is for one goroutine: make one where it is used.
type nameOrder struct{ letters, numbers alphabet }

func newNameOrder() nameOrder { return nameOrder{newAlphabet(false), newAlphabet(true)} }

// people compares by given name, then by the whole name.
func (o nameOrder) people(a, b string) int {
	if c := o.letters.compare(given(a), given(b)); c != 0 {
		return c
	}
	if c := o.letters.compare(a, b); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

func (o nameOrder) classes(a, b string) int {
	if c := o.numbers.compare(a, b); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

// comers compares by class, then as people; those who are numbers come first.
func (o nameOrder) comers(a, b MergePupil) int {
	return cmp.Or(o.classes(a.Class, b.Class), cmp.Compare(a.Number, b.Number), o.people(a.Name, b.Name))
}

// given is the last word of a name. A letter or bracket after it that tells two of one name apart is not the name.
func given(name string) string {
	i := strings.LastIndexFunc(name, unicode.IsSpace)
	return name[i+1:]
}

// line puts pupils in order and numbers those of one name in the order in which they were added.
func (o nameOrder) line(pupils []Pupil) {
	byName := map[string][]int{}
	for i, p := range pupils {
		key := strings.ToLower(p.Name)
		if p.Numbered() {
			key = "\x00" + p.Given()
		}
		byName[key] = append(byName[key], i)
	}
	for _, same := range byName {
		sorted.By(same, func(a, b int) int { return strings.Compare(pupils[a].ID, pupils[b].ID) })
		for n, i := range same[1:] {
			pupils[i].Twin = n + 2
		}
	}
	sorted.By(pupils, func(a, b Pupil) int {
		if a.Numbered() && b.Numbered() {
			return cmp.Or(cmp.Compare(a.Number, b.Number), strings.Compare(a.ID, b.ID))
		}
		if c := o.people(a.Name, b.Name); c != 0 && !strings.EqualFold(a.Name, b.Name) {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
}

// sortPlaces sorts anything that has a name.
func sortPlaces[T any](line []T, name func(T) string) {
	order := newNameOrder()
	sorted.By(line, func(a, b T) int { return order.people(name(a), name(b)) })
}
