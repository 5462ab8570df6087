package speakers

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"lachanso/lessons"
)

// Kinds of letters. Stored data: append only.
const (
	Invite   = "invite"   // to come and speak
	Material = "material" // to send material
)

// Kinds in their order.
var Kinds = []string{Invite, Material}

// Letter is an invitation or a request for material, and how far it has come. Stored data, JSON: append only.
type Letter struct {
	Kind     string         `json:"kind"`
	Contact  string         `json:"contact"` // id of the Contact; it may be erased since
	Office   string         `json:"office,omitempty"`
	Topics   []int          `json:"topics,omitempty"` // 1–7
	Bands    []lessons.Band `json:"bands,omitempty"`
	Class    string         `json:"class,omitempty"` // id of the class a guest meets; "" for many
	Pupils   int            `json:"pupils,omitempty"`
	Day      string         `json:"day,omitempty"`  // yyyy-mm-dd: of the meeting, or by when
	Time     string         `json:"time,omitempty"` // hh:mm
	Minutes  int            `json:"minutes,omitempty"`
	Venue    string         `json:"venue,omitempty"`
	Steps    []Step         `json:"steps,omitempty"`
	Received []Thing        `json:"received,omitempty"`
}

// Step is something that happened to a letter, and when.
type Step struct {
	What string `json:"what"`
	Day  string `json:"day"` // yyyy-mm-dd
}

// What may happen. Stored data: append only.
const (
	Sent    = "sent"
	Yes     = "yes"  // answered: they come, or send something
	No      = "no"   // answered: they cannot
	Came    = "came" // the guest was here, or the material
	Absent  = "absent"
	Thanked = "thanked"
)

// Thing is material that was received.
type Thing struct {
	Title string `json:"title"`
	Count int    `json:"count,omitempty"`
	Day   string `json:"day"`
}

const (
	dayForm    = "2006-01-02"
	timeForm   = "15:04"
	MostPupils = 2000
	MostThings = 50
	// LeastMinutes and MostMinutes are how long a guest speaks.
	LeastMinutes = 5
	MostMinutes  = 180
)

// ReadLetter reads a stored letter; ok is false where a later program wrote it differently.
func ReadLetter(value []byte) (l Letter, ok bool) {
	err := json.Unmarshal(value, &l)
	return l, err == nil && slices.Contains(Kinds, l.Kind)
}

// State is the last thing that happened, "" of a draft.
func (l Letter) State() string {
	if len(l.Steps) == 0 {
		return ""
	}
	return l.Steps[len(l.Steps)-1].What
}

// Next is what may happen now, the likeliest first.
func (l Letter) Next() []string {
	switch l.State() {
	case "":
		return []string{Sent}
	case Sent:
		return []string{Yes, No}
	case Yes:
		return []string{Came, Absent}
	case Came:
		return []string{Thanked}
	}
	return nil
}

// Over says that nothing more is waited for.
func (l Letter) Over() bool { return len(l.Next()) == 0 }

// Do notes that something happened on a day; what may not happen now changes nothing, and ok is false.
func (l Letter) Do(what string, now time.Time) (next Letter, ok bool) {
	if !slices.Contains(l.Next(), what) {
		return l, false
	}
	l.Steps = append(slices.Clone(l.Steps), Step{what, now.Format(dayForm)})
	return l, true
}

// Undo takes the last thing back.
func (l Letter) Undo() Letter {
	if n := len(l.Steps); n > 0 {
		l.Steps = slices.Clone(l.Steps[:n-1])
	}
	return l
}

// Receive lists material that came.
func (l Letter) Receive(title string, count int, now time.Time) (Letter, *Wrong) {
	title = Clean(title)
	if title == "" {
		return l, &Wrong{Field: FieldTitle}
	}
	if wrong := tooLong(FieldTitle, title); wrong != nil {
		return l, wrong
	}
	if len(l.Received) >= MostThings {
		return l, &Wrong{FieldTitle, MostThings}
	}
	l.Received = append(slices.Clone(l.Received), Thing{title, min(max(count, 1), 9999), now.Format(dayForm)})
	return l, nil
}

// Drop takes a thing off the list of material.
func (l Letter) Drop(i int) Letter {
	if i >= 0 && i < len(l.Received) {
		l.Received = slices.Delete(slices.Clone(l.Received), i, i+1)
	}
	return l
}

// Checked makes what was typed fit to be kept. A day is read as people write it, 05/12/2026, and a time as 7:30; what is no
// day or time is named.
func (l Letter) Checked() (Letter, *Wrong) {
	l.Venue = Clean(l.Venue)
	if wrong := tooLong(FieldVenue, l.Venue); wrong != nil {
		return l, wrong
	}
	var ok bool
	if l.Day, ok = ReadDay(l.Day); !ok {
		return l, &Wrong{Field: FieldDay}
	}
	if l.Time, ok = ReadTime(l.Time); !ok {
		return l, &Wrong{Field: FieldTime}
	}
	l.Pupils = min(max(l.Pupils, 0), MostPupils)
	if l.Kind == Invite {
		l.Minutes = min(max(l.Minutes, LeastMinutes), MostMinutes)
	}
	return l, nil
}

// ReadDay reads a day as it is typed, 5/12/2026, or stored; nothing is no day, and that is well.
func ReadDay(text string) (day string, ok bool) {
	text = Clean(text)
	if text == "" {
		return "", true
	}
	for _, form := range []string{"2/1/2006", dayForm, "2-1-2006", "2.1.2006"} {
		if t, err := time.Parse(form, strings.ReplaceAll(text, " ", "")); err == nil && t.Year() >= 2000 {
			return t.Format(dayForm), true
		}
	}
	return text, false
}

// ReadTime reads a time as it is typed, 7:30, 7h30 or 7 giờ 30.
func ReadTime(text string) (hour string, ok bool) {
	text = strings.ToLower(Clean(text))
	if text == "" {
		return "", true
	}
	text = strings.ReplaceAll(strings.NewReplacer("giờ", ":", "h", ":", ".", ":").Replace(text), " ", "")
	if strings.HasSuffix(text, ":") {
		text += "00"
	}
	t, err := time.Parse("15:4", text)
	return t.Format(timeForm), err == nil
}

// DayOf writes a stored day as people do, "" of none.
func DayOf(day string) string {
	t, err := time.Parse(dayForm, day)
	if err != nil {
		return ""
	}
	return t.Format("02/01/2006")
}

// Missing names what a letter lacks before it can be made: its reader must learn who writes, to whom, about what, and for a
// meeting when and where.
func (l Letter) Missing(school string, c Contact) []string {
	var out []string
	lack := func(field string, is bool) {
		if is {
			out = append(out, field)
		}
	}
	lack(FieldSchool, Clean(school) == "")
	lack(FieldOffice, Clean(c.Name) == "")
	lack(FieldTopics, len(l.Topics) == 0)
	if l.Kind == Invite {
		lack(FieldDay, l.Day == "")
		lack(FieldTime, l.Time == "")
		lack(FieldVenue, l.Venue == "")
	}
	return out
}

// MissingThanks names what a letter of thanks lacks.
func MissingThanks(school string, c Contact) []string {
	return slices.DeleteFunc(Letter{Kind: Material, Topics: []int{1}}.Missing(school, c), func(f string) bool { return f == FieldTopics })
}
