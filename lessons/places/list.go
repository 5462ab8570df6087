package places

import (
	"encoding/json"
	"slices"
)

// MostCompared is how many places stand side by side.
const MostCompared = 3

// Side are the places chosen to be compared, in the order in which they were chosen.
type Side struct{ ids []string }

// Toggle chooses a place, or takes it back. full says that there is no room for another.
func (s *Side) Toggle(id string) (full bool) {
	if i := slices.Index(s.ids, id); i >= 0 {
		s.ids = slices.Delete(slices.Clone(s.ids), i, i+1)
		return false
	}
	if len(s.ids) == MostCompared {
		return true
	}
	s.ids = append(slices.Clone(s.ids), id)
	return false
}

// Has says whether a place was chosen.
func (s *Side) Has(id string) bool { return slices.Contains(s.ids, id) }

// Entries are the chosen places that the book has.
func (s *Side) Entries(b *Book) []Entry { return b.these(s.ids) }

func (b *Book) these(ids []string) []Entry {
	var out []Entry
	for _, id := range ids {
		if e, ok := b.Entry(id); ok {
			out = append(out, e)
		}
	}
	return out
}

// MostListed is how many places a class may be given: more than that nobody reads.
const MostListed = 30

// List is what a class was given. Stored data, JSON: append only.
type List struct {
	Places []string `json:"places"`
}

// ReadList reads a stored list; none, or one that cannot be read, is empty.
func ReadList(value []byte) List {
	var l List
	if json.Unmarshal(value, &l) != nil {
		return List{}
	}
	return l
}

// Refused says why a place is not put on a list. Message ids are made of it.
type Refused string

// The reasons.
const (
	RefusedExplained Refused = "explained" // it is not recommended
	RefusedHidden    Refused = "hidden"
	RefusedFull      Refused = "full"
)

// Toggle puts a place on the list or takes it away, and says why it cannot be put on.
func (l List) Toggle(e Entry) (List, Refused) {
	if i := slices.Index(l.Places, e.ID); i >= 0 {
		l.Places = slices.Delete(slices.Clone(l.Places), i, i+1)
		return l, ""
	}
	switch {
	case !e.Recommend:
		return l, RefusedExplained
	case e.Hidden():
		return l, RefusedHidden
	case len(l.Places) >= MostListed:
		return l, RefusedFull
	}
	l.Places = append(slices.Clone(l.Places), e.ID)
	return l, ""
}

// Has says whether a place is on the list.
func (l List) Has(id string) bool { return slices.Contains(l.Places, id) }

// Entries are the places of the list that may still be given: what was hidden since, what is no longer recommended and
// what this pack does not have stays on the list but is not shown.
func (l List) Entries(b *Book) []Entry {
	return slices.DeleteFunc(b.these(l.Places), func(e Entry) bool { return e.Hidden() || !e.Recommend })
}
