package places

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"lachanso/lessons"
)

// Kept is what a school keeps, as the store gives it.
type Kept struct {
	Pack map[string][]byte // About, by the id of a place of the pack
	Own  []Row             // Own, in the order in which they were added
}

// Row is an own place with its id.
type Row struct {
	ID    string
	Value []byte
}

// Entry is a place with what the school says about it.
type Entry struct {
	lessons.Place
	Own  *Own // nil for a place of the pack
	Said About
}

// Hidden says that the school does not want to see it.
func (e Entry) Hidden() bool { return e.Said.Hidden }

// Book is all places: those of the pack, then those of the school.
type Book struct {
	entries []Entry
	Unread  int // rows of the school's that a later program wrote and this one cannot read: they are kept
	Waiting int // things said about places that this pack does not have: they are kept
}

// Open puts the pack and what the school keeps together.
func Open(pack *lessons.Pack, kept Kept) *Book {
	b := &Book{}
	met := map[string]bool{}
	for _, p := range pack.Places {
		e := Entry{Place: p}
		if value, ok := kept.Pack[p.ID]; ok && json.Unmarshal(value, &e.Said) != nil {
			b.Unread++
		}
		met[p.ID] = true
		b.entries = append(b.entries, e)
	}
	for id := range kept.Pack {
		if !met[id] {
			b.Waiting++
		}
	}
	for _, row := range kept.Own {
		var own Own
		if json.Unmarshal(row.Value, &own) != nil || own.Name == "" {
			b.Unread++
			continue
		}
		b.entries = append(b.entries, Entry{Place: own.place(row.ID), Own: &own})
	}
	return b
}

// Entry finds a place by its id.
func (b *Book) Entry(id string) (Entry, bool) {
	i := slices.IndexFunc(b.entries, func(e Entry) bool { return e.ID == id })
	if i < 0 {
		return Entry{}, false
	}
	return b.entries[i], true
}

// Which places are looked for: every field that is not empty narrows. The zero Filter gives all that are not hidden.
type Filter struct {
	Band     lessons.Band
	Purpose  string
	Language string
	Price    string
	Offline  bool
	Shelf    string // ShelfGood, ShelfExplained, ShelfOwn, ShelfHidden
}

// The shelves.
const (
	ShelfAll       = ""
	ShelfGood      = "good"      // recommended
	ShelfExplained = "explained" // not recommended, and why
	ShelfOwn       = "own"       // added by the school
	ShelfHidden    = "hidden"    // put away by the school
)

// Shelves in their order.
var Shelves = []string{ShelfAll, ShelfGood, ShelfExplained, ShelfOwn, ShelfHidden}

// Find gives the places that fit, in the order of the pack, the school's own first.
func (b *Book) Find(f Filter) []Entry {
	var own, pack []Entry
	for _, e := range b.entries {
		switch {
		case !f.fits(e):
		case e.Own != nil:
			own = append(own, e)
		default:
			pack = append(pack, e)
		}
	}
	return append(own, pack...)
}

func (f Filter) fits(e Entry) bool {
	switch f.Shelf {
	case ShelfHidden:
		return e.Hidden()
	case ShelfGood:
		if !e.Recommend {
			return false
		}
	case ShelfExplained:
		if e.Recommend {
			return false
		}
	case ShelfOwn:
		if e.Own == nil {
			return false
		}
	}
	return !e.Hidden() && ForBand(e.Age, f.Band) &&
		(f.Purpose == "" || slices.Contains(e.Purposes, f.Purpose)) &&
		(f.Language == "" || slices.Contains(e.Languages, f.Language)) &&
		(f.Price == "" || e.Price == f.Price) && (!f.Offline || e.Offline)
}

// Ages reads an age as the pack writes it: "8+" is 8 and 0, "7-13" is 7 and 13. known is false where a label must be read.
func Ages(age string) (low, high int, known bool) {
	from, to, _ := strings.Cut(age, "-")
	low, err := strconv.Atoi(strings.TrimSuffix(from, "+"))
	if err != nil {
		return 0, 0, false
	}
	high, _ = strconv.Atoi(to)
	return low, high, true
}

func ageFrom(low int) string { return strconv.Itoa(low) + "+" }

// bandAges are the ages of the pupils of a band: the youngest and the oldest.
var bandAges = map[lessons.Band][2]int{lessons.BandA: {6, 7}, lessons.BandB: {8, 10}, lessons.BandC: {11, 12}, lessons.BandD: {13, 14}}

// ForBand says whether some pupils of a band have the age. Where a label must be read it fits no band but is found without one.
func ForBand(age string, band lessons.Band) bool {
	if band == "" {
		return true
	}
	low, high, known := Ages(age)
	of := bandAges[band]
	return known && low <= of[1] && (high == 0 || high >= of[0])
}

// staleAfter is how long what is written about a place is trusted.
const staleAfter = 1 // years

// Stale says that what is written about a place is older than a year, or has no day: it is to be looked at again.
func Stale(asOf string, now time.Time) bool {
	day, err := time.ParseInLocation(dateForm, asOf, now.Location())
	return err != nil || now.After(day.AddDate(staleAfter, 0, 1))
}

// Day writes a day of the pack as people do: 23/11/2026, or "" of none.
func Day(asOf string) string {
	day, err := time.Parse(dateForm, asOf)
	if err != nil {
		return ""
	}
	return day.Format("02/01/2006")
}
