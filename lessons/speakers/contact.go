package speakers

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Sorts of what is kept. Stored data: append only.
const (
	SortContact = "contact"
	SortLetter  = "letter"
)

// MostLetters is how many letters of the alphabet a field may have.
const MostLetters = 100

// Contact is an office as this school knows it. Stored data, JSON: append only.
type Contact struct {
	Office string `json:"office,omitempty"` // id of an office of the pack; "" for one of the school's own
	Name   string `json:"name"`             // as it stands in letters: "Công an xã Tân Trụ"
	Person string `json:"person,omitempty"`
	Role   string `json:"role,omitempty"`
	Reach  string `json:"reach,omitempty"` // telephone or e-mail of the office
	Place  string `json:"place,omitempty"` // its address
}

// ReadContact reads a stored contact; ok is false where a later program wrote it differently.
func ReadContact(value []byte) (c Contact, ok bool) {
	err := json.Unmarshal(value, &c)
	return c, err == nil
}

// Clean makes one line of what was typed: composed letters, single spaces.
func Clean(text string) string {
	return strings.Join(strings.Fields(norm.NFC.String(strings.ToValidUTF8(text, ""))), " ")
}

// Fields that may be missing or too long. Message ids are made of them.
const (
	FieldSchool = "school"
	FieldOffice = "office" // what the office is called: the addressee
	FieldPerson = "person"
	FieldRole   = "role"
	FieldReach  = "reach"
	FieldPlace  = "place"
	FieldTopics = "topics"
	FieldDay    = "day"
	FieldTime   = "time"
	FieldVenue  = "venue"
	FieldTitle  = "title"
)

// Wrong is a field that cannot be kept: empty where Most is 0, else longer than Most letters.
type Wrong struct {
	Field string
	Most  int
}

func tooLong(field, text string) *Wrong {
	if utf8.RuneCountInString(text) > MostLetters {
		return &Wrong{field, MostLetters}
	}
	return nil
}

// Checked cleans what was typed, and names the first field that cannot be kept. Only the office's name must be there.
func (c Contact) Checked() (Contact, *Wrong) {
	c.Name, c.Person, c.Role, c.Reach, c.Place = Clean(c.Name), Clean(c.Person), Clean(c.Role), Clean(c.Reach), Clean(c.Place)
	if c.Name == "" {
		return c, &Wrong{Field: FieldOffice}
	}
	for _, f := range []struct{ field, text string }{
		{FieldOffice, c.Name}, {FieldPerson, c.Person}, {FieldRole, c.Role}, {FieldReach, c.Reach}, {FieldPlace, c.Place},
	} {
		if wrong := tooLong(f.field, f.text); wrong != nil {
			return c, wrong
		}
	}
	return c, nil
}

// Value is the stored form of something kept.
func Value(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err) // plain fields: cannot happen
	}
	return data
}
