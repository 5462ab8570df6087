package places

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lachanso/lessons"
)

var noon = time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)

func place(id, age string, recommend bool) lessons.Place {
	return lessons.Place{ID: id, Name: strings.ToUpper(id), Kind: lessons.PlaceSite, Age: age, Purposes: []string{"learn"}, Price: lessons.PriceFree, Languages: []string{"vi"}, Recommend: recommend, AsOf: "2026-11-23"}
}

func packOf(all ...lessons.Place) *lessons.Pack { return &lessons.Pack{Places: all} }

func ids(all []Entry) string {
	var out []string
	for _, e := range all {
		out = append(out, e.ID)
	}
	return strings.Join(out, " ")
}

func TestPlacesAreFoundByWhatIsAsked(t *testing.T) {
	offline := place("d", "label", true)
	offline.Offline, offline.Languages, offline.Price, offline.Purposes = true, []string{"en"}, lessons.PricePaid, []string{"play", "make"}
	own := Value(Own{Name: "Thư viện", Use: "Đọc", Kind: lessons.PlaceSite, Low: 6, Purposes: []string{"read"}, Price: lessons.PriceFree, Languages: []string{"vi"}})
	b := Open(packOf(place("a", "5-7", true), place("b", "8+", true), place("c", "13+", false), offline, place("e", "7-13", true)),
		Kept{Pack: map[string][]byte{"e": Value(About{Hidden: true, Note: "cũ"}), "gone": Value(About{Hidden: true})}, Own: []Row{{"own", own}, {"later", []byte("[]")}}})
	for _, c := range []struct {
		name string
		f    Filter
		want string
	}{
		{"all but hidden ones, own first", Filter{}, "own a b c d"},
		{"grades 1-2", Filter{Band: lessons.BandA}, "own a"},
		{"grades 3-5", Filter{Band: lessons.BandB}, "own b"},
		{"grades 8-9", Filter{Band: lessons.BandD}, "own b c"},
		{"recommended", Filter{Shelf: ShelfGood}, "own a b d"},
		{"explained", Filter{Shelf: ShelfExplained}, "c"},
		{"own", Filter{Shelf: ShelfOwn}, "own"},
		{"hidden", Filter{Shelf: ShelfHidden}, "e"},
		{"for reading", Filter{Purpose: "read"}, "own"},
		{"in English", Filter{Language: "en"}, "d"},
		{"paid", Filter{Price: lessons.PricePaid}, "d"},
		{"offline", Filter{Offline: true}, "d"},
		{"all at once", Filter{Offline: true, Language: "vi"}, ""},
	} {
		if got := ids(b.Find(c.f)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if b.Unread != 1 || b.Waiting != 1 {
		t.Errorf("%d unread, %d waiting", b.Unread, b.Waiting)
	}
}

// What a school said stays when a later pack changes, drops and adds places.
func TestASchoolsWordsSurviveAnUpdateOfThePack(t *testing.T) {
	kept := Kept{Pack: map[string][]byte{"a": Value(About{Note: "máy 3"}), "b": Value(About{Hidden: true})}, Own: []Row{{"own", Value(Own{Name: "Thư viện", Use: "Đọc"})}}}
	list := List{Places: []string{"a", "b", "own"}}
	changed := place("a", "9+", true)
	changed.Name = "A mới"
	later := Open(packOf(place("new", "6+", true), changed), kept)
	e, ok := later.Entry("a")
	if !ok || e.Said.Note != "máy 3" || e.Name != "A mới" || e.Age != "9+" {
		t.Errorf("%+v", e)
	}
	if got := ids(later.Find(Filter{})); got != "own new a" {
		t.Errorf("the later pack shows %q", got)
	}
	if got := ids(list.Entries(later)); got != "a own" {
		t.Errorf("the list shows %q", got)
	}
	again := Open(packOf(place("b", "8+", true), changed), kept)
	if e, _ := again.Entry("b"); !e.Hidden() {
		t.Error("a place that comes back is no longer hidden")
	}
}

func TestAgesAreRead(t *testing.T) {
	for age, want := range map[string]string{"8+": "8 0 true", "5-7": "5 7 true", "label": "0 0 false", "": "0 0 false", "15+": "15 0 true"} {
		low, high, known := Ages(age)
		if got := fmt.Sprint(low, high, known); got != want {
			t.Errorf("%q: %s, want %s", age, got, want)
		}
	}
}

func TestWhatIsOlderThanAYearIsLookedAtAgain(t *testing.T) {
	for day, want := range map[string]bool{"2026-11-23": false, "2025-11-29": false, "2025-11-28": true, "2020-01-01": true, "": true, "soon": true} {
		if got := Stale(day, noon); got != want {
			t.Errorf("%q: %v", day, got)
		}
	}
	if Day("2026-11-23") != "23/11/2026" || Day("soon") != "" {
		t.Error(Day("2026-11-23"), Day("soon"))
	}
}

func TestWhatASchoolTypesIsChecked(t *testing.T) {
	long := strings.Repeat("ữ", MostName+1)
	for _, c := range []struct {
		own   Own
		field string
		most  int
	}{
		{Own{Use: "Đọc"}, FieldName, 0},
		{Own{Name: " \n ", Use: "Đọc"}, FieldName, 0},
		{Own{Name: "A", Use: "Đọc", Whys: map[string]string{"chat": "Ai cũng nhắn"}}, "chat", 0},
		{Own{Name: "A", Use: "Đọc", Marks: map[string]int{"chat": 4}, Whys: map[string]string{"chat": "Ai cũng nhắn"}}, "chat", 0},
		{Own{Name: "A", Use: "Đọc", Marks: map[string]int{"chat": 1}, Whys: map[string]string{"chat": long + long}}, "chat", MostWhy},
		{Own{Name: long, Use: "Đọc"}, FieldName, MostName},
		{Own{Name: "Thư viện"}, FieldUse, 0},
		{Own{Name: "Thư viện", Use: strings.Repeat("a", MostText+1)}, FieldUse, MostText},
		{Own{Name: "Thư viện", Use: "Đọc", Caution: strings.Repeat("a", MostText+1)}, FieldCaution, MostText},
		{Own{Name: "Thư viện", Use: "Đọc", Address: strings.Repeat("a", MostText+1)}, FieldAddress, MostText},
	} {
		if _, wrong := c.own.Checked(noon); wrong == nil || *wrong != (Wrong{c.field, c.most}) {
			t.Errorf("%q: %v, want %s %d", c.own.Name, wrong, c.field, c.most)
		}
	}
	own, wrong := Own{Name: "  Thư   viện ", Use: "Đọc", Kind: "nonsense", Price: "cheap"}.Checked(noon)
	if wrong != nil || own.Name != "Thư viện" || own.Kind != lessons.PlaceSite || own.Price != lessons.PriceFree || own.AsOf != "2026-11-29" {
		t.Errorf("%+v %v", own, wrong)
	}
	own.Name = strings.Repeat("ữ", MostName)
	if _, wrong := own.Checked(noon); wrong != nil {
		t.Errorf("a name of %d letters is refused", MostName)
	}
}

func TestThreeStandSideBySide(t *testing.T) {
	b := Open(packOf(place("a", "8+", true), place("b", "8+", true), place("c", "8+", true), place("d", "8+", true)), Kept{})
	var s Side
	for _, id := range []string{"b", "a", "d"} {
		if s.Toggle(id) {
			t.Fatalf("no room for %s", id)
		}
	}
	if !s.Toggle("c") || s.Toggle("a") || s.Toggle("gone") {
		t.Error("there is room for three")
	}
	if got := ids(s.Entries(b)); got != "b d" {
		t.Errorf("%q", got)
	}
}

// Whatever is pressed, a list never holds what is not recommended, what is hidden, a place twice, or too many.
func TestAnyListIsGood(t *testing.T) {
	var all []lessons.Place
	for i := range 40 {
		all = append(all, place(fmt.Sprintf("p%d", i), "8+", i%5 != 0))
	}
	b := Open(packOf(all...), Kept{Pack: map[string][]byte{"p1": Value(About{Hidden: true})}})
	rapid.Check(t, func(t *rapid.T) {
		var l List
		for _, i := range rapid.SliceOfN(rapid.IntRange(0, 39), 0, 120).Draw(t, "presses") {
			e, _ := b.Entry(fmt.Sprintf("p%d", i))
			before := len(l.Places)
			var why Refused
			l, why = l.Toggle(e)
			if (why != "") != (len(l.Places) == before) {
				t.Fatalf("%s: %q with %d places", e.ID, why, len(l.Places))
			}
		}
		seen := map[string]bool{}
		for _, id := range l.Places {
			e, _ := b.Entry(id)
			if !e.Recommend || e.Hidden() || seen[id] {
				t.Fatalf("%s is on the list", id)
			}
			seen[id] = true
		}
		if len(l.Places) > MostListed || !slices.Equal(ReadList(Value(l)).Places, l.Places) {
			t.Fatalf("%d places", len(l.Places))
		}
	})
}

func TestAListThatCannotBeReadIsEmpty(t *testing.T) {
	for _, value := range []string{"", "{", `{"places":7}`, "null"} {
		if l := ReadList([]byte(value)); len(l.Places) != 0 {
			t.Errorf("%q: %v", value, l)
		}
	}
}
