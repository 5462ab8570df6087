package places

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lachanso/lessons"
)

// How many letters a school may write.
const (
	MostName = 100
	MostText = 300
	MostNote = 500
	MostWhy  = 200
)

// Own is a place that a school adds, as it was typed. Stored data, JSON: append only.
type Own struct {
	Name      string         `json:"name"`
	Kind      string         `json:"kind"` // of lessons.PlaceKinds
	Low       int            `json:"low,omitempty"`
	Purposes  []string       `json:"purposes,omitempty"`
	Use       string         `json:"use,omitempty"`
	Caution   string         `json:"caution,omitempty"`
	Price     string         `json:"price,omitempty"`
	Languages []string       `json:"languages,omitempty"`
	Offline   bool           `json:"offline,omitempty"`
	Address   string         `json:"address,omitempty"` // shown to teachers as text
	AsOf      string         `json:"as_of,omitempty"`   // yyyy-mm-dd
	Marks     map[string]int `json:"marks,omitempty"`   // by lessons.PlaceCriteria, 1–3; missing: nobody has looked

	Whys map[string]string `json:"whys,omitempty"` // the reasons of the marks; missing: none was written
}

// About is what a school says about a place of the pack. Stored data, JSON: append only.
type About struct {
	Hidden bool   `json:"hidden,omitempty"`
	Note   string `json:"note,omitempty"`
}

// Clean makes one line of what was typed: composed letters, single spaces.
func Clean(text string) string {
	return strings.Join(strings.Fields(norm.NFC.String(strings.ToValidUTF8(text, ""))), " ")
}

// Fields of an Own that may be wrong. Message ids are made of them.
const (
	FieldName    = "name"
	FieldUse     = "use"
	FieldCaution = "caution"
	FieldAddress = "address"
)

// Wrong is a field that cannot be kept, and how many letters it may have at most; 0: it is empty. A reason's field is its
// criterion, one of lessons.PlaceCriteria; 0: it has no mark.
type Wrong struct {
	Field string
	Most  int
}

// Checked cleans what was typed, and names the first field that cannot be kept. asOf is the day of looking.
func (o Own) Checked(asOf time.Time) (Own, *Wrong) {
	o.Name, o.Use, o.Caution, o.Address = Clean(o.Name), Clean(o.Use), Clean(o.Caution), Clean(o.Address)
	for _, f := range []struct {
		field, text string
		most        int
		need        bool
	}{
		{FieldName, o.Name, MostName, true},
		{FieldUse, o.Use, MostText, true},
		{FieldCaution, o.Caution, MostText, false},
		{FieldAddress, o.Address, MostText, false},
	} {
		switch {
		case f.need && f.text == "":
			return o, &Wrong{Field: f.field}
		case utf8.RuneCountInString(f.text) > f.most:
			return o, &Wrong{f.field, f.most}
		}
	}
	if wrong := o.judge(); wrong != nil {
		return o, wrong
	}
	if !slices.Contains(lessons.PlaceKinds, o.Kind) {
		o.Kind = lessons.PlaceSite
	}
	if !slices.Contains(lessons.Prices, o.Price) {
		o.Price = lessons.PriceFree
	}
	o.AsOf = asOf.Format(dateForm)
	return o, nil
}

// judge cleans marks and reasons; the maps it was given stay as they are.
func (o *Own) judge() *Wrong {
	marks, whys := map[string]int{}, map[string]string{}
	for _, name := range lessons.PlaceCriteria {
		mark, why := o.Marks[name], Clean(o.Whys[name])
		judged := mark >= 1 && mark <= 3
		switch {
		case why != "" && !judged:
			return &Wrong{Field: name}
		case utf8.RuneCountInString(why) > MostWhy:
			return &Wrong{name, MostWhy}
		case judged:
			marks[name] = mark
		}
		if why != "" {
			whys[name] = why
		}
	}
	o.Marks, o.Whys = marks, whys
	return nil
}

const dateForm = "2006-01-02"

// place is an own place as one of the book. Its words are the same in every language.
func (o Own) place(id string) lessons.Place {
	both := func(text string) lessons.Text { return lessons.Text{VI: text, EN: text} }
	p := lessons.Place{
		ID: id, Name: o.Name, Kind: o.Kind, Age: lessons.AgeLabel, Purposes: o.Purposes, Use: both(o.Use), Caution: both(o.Caution),
		Price: o.Price, Languages: o.Languages, Offline: o.Offline, Recommend: true, Source: o.Address, AsOf: o.AsOf, Confirmed: true,
		Criteria: map[string]lessons.Criterion{},
	}
	if o.Low > 0 {
		p.Age = ageFrom(o.Low)
	}
	for name, mark := range o.Marks {
		if mark >= 1 && mark <= 3 && slices.Contains(lessons.PlaceCriteria, name) {
			p.Criteria[name] = lessons.Criterion{Mark: mark, Why: both(o.Whys[name])}
		}
	}
	return p
}

// Value is the stored form of something kept. What is kept here has no value JSON cannot write.
func Value(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err) // plain fields: cannot happen
	}
	return data
}
