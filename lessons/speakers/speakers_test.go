package speakers

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var noon = time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)

func whole() (Letter, Contact) {
	return Letter{Kind: Invite, Topics: []int{2}, Day: "2026-12-07", Time: "07:30", Minutes: 30, Venue: "Sân trường"}, Contact{Name: "Công an xã Tân Trụ"}
}

func TestALetterCannotBeMadeWhileSomethingIsMissing(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(l *Letter, c *Contact, school *string)
		want  string
	}{
		{"nothing", func(*Letter, *Contact, *string) {}, ""},
		{"no addressee", func(_ *Letter, c *Contact, _ *string) { c.Name = "" }, "office"},
		{"an addressee of spaces", func(_ *Letter, c *Contact, _ *string) { c.Name = " \t\n" }, "office"},
		{"no school", func(_ *Letter, _ *Contact, s *string) { *s = "" }, "school"},
		{"no topic", func(l *Letter, _ *Contact, _ *string) { l.Topics = nil }, "topics"},
		{"no day, time or venue", func(l *Letter, _ *Contact, _ *string) { l.Day, l.Time, l.Venue = "", "", "" }, "day time venue"},
		{"a request needs no day", func(l *Letter, _ *Contact, _ *string) { *l = Letter{Kind: Material, Topics: []int{1}} }, ""},
		{"everything", func(l *Letter, c *Contact, s *string) { *l, *c, *s = Letter{Kind: Invite}, Contact{}, "" }, "school office topics day time venue"},
	} {
		l, to := whole()
		school := "Trường Hoa Sen"
		c.spoil(&l, &to, &school)
		if got := strings.Join(l.Missing(school, to), " "); got != c.want {
			t.Errorf("%s: %q is missing, want %q", c.name, got, c.want)
		}
	}
	if got := strings.Join(MissingThanks("", Contact{}), " "); got != "school office" {
		t.Errorf("thanks lack %q", got)
	}
}

func TestALetterGoesItsWay(t *testing.T) {
	l, _ := whole()
	for _, c := range []struct {
		do   string
		ok   bool
		then string
	}{
		{Came, false, Sent}, {Thanked, false, Sent}, {Sent, true, "yes no"}, {Sent, false, "yes no"}, {Yes, true, "came absent"}, {No, false, "came absent"}, {Came, true, Thanked}, {Thanked, true, ""}, {Sent, false, ""},
	} {
		var ok bool
		if l, ok = l.Do(c.do, noon); ok != c.ok || strings.Join(l.Next(), " ") != c.then {
			t.Fatalf("%s: %v, then %q", c.do, ok, l.Next())
		}
	}
	if !l.Over() || l.Steps[0] != (Step{Sent, "2026-11-29"}) {
		t.Errorf("%+v", l.Steps)
	}
	l = l.Undo().Undo()
	if l.State() != Yes {
		t.Errorf("after two steps back it is %q", l.State())
	}
}

// Any steps: the way is always one that can be told, undo to the start is the start, what is stored is read again.
func TestAnyStepsOfALetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, _ := whole()
		for _, what := range rapid.SliceOf(rapid.SampledFrom([]string{Sent, Yes, No, Came, Absent, Thanked, "undo", "later"})).Draw(t, "steps") {
			before := l
			if what == "undo" {
				l = l.Undo()
				continue
			}
			next, ok := l.Do(what, noon)
			if ok && next.Undo().State() != before.State() || !ok && len(next.Steps) != len(before.Steps) {
				t.Fatalf("%s after %q", what, before.State())
			}
			l = next
		}
		again, ok := ReadLetter(Value(l))
		if !ok || !slices.Equal(again.Steps, l.Steps) {
			t.Fatalf("%+v is read as %+v", l, again)
		}
		for range 10 {
			l = l.Undo()
		}
		if l.State() != "" {
			t.Fatalf("undone it is %q", l.State())
		}
	})
}

func TestDaysAndTimesAreReadAsPeopleTypeThem(t *testing.T) {
	for text, want := range map[string]string{"5/12/2026": "2026-12-05", "05/12/2026": "2026-12-05", "5-12-2026": "2026-12-05", "2026-12-05": "2026-12-05", " 5 / 12 / 2026 ": "2026-12-05", "": ""} {
		if got, ok := ReadDay(text); !ok || got != want {
			t.Errorf("%q: %q %v", text, got, ok)
		}
	}
	for _, text := range []string{"mai", "31/2/2026", "12/2026", "5/13/2026"} {
		if got, ok := ReadDay(text); ok {
			t.Errorf("%q is read as %q", text, got)
		}
	}
	for text, want := range map[string]string{"7:30": "07:30", "7h30": "07:30", "7h": "07:00", "7 giờ 30": "07:30", "14.15": "14:15", "": ""} {
		if got, ok := ReadTime(text); !ok || got != want {
			t.Errorf("%q: %q %v", text, got, ok)
		}
	}
	for _, text := range []string{"sáng", "25:00", "7:70"} {
		if got, ok := ReadTime(text); ok {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

func TestWhatIsTypedIsChecked(t *testing.T) {
	long := strings.Repeat("ữ", MostLetters+1)
	for field, c := range map[string]Contact{
		FieldOffice: {Name: long}, FieldPerson: {Name: "A", Person: long}, FieldRole: {Name: "A", Role: long}, FieldReach: {Name: "A", Reach: long}, FieldPlace: {Name: "A", Place: long},
	} {
		if _, wrong := c.Checked(); wrong == nil || *wrong != (Wrong{field, MostLetters}) {
			t.Errorf("%s: %v", field, wrong)
		}
	}
	if _, wrong := (Contact{Person: "Hà"}).Checked(); wrong == nil || *wrong != (Wrong{Field: FieldOffice}) {
		t.Errorf("a contact without an office: %v", wrong)
	}
	if c, wrong := (Contact{Name: long[:len("ữ")*MostLetters], Person: "  Kim\nHà "}).Checked(); wrong != nil || c.Person != "Kim Hà" {
		t.Errorf("%q %v", c.Person, wrong)
	}
	l, _ := whole()
	l.Day = "hôm nào"
	if _, wrong := l.Checked(); wrong == nil || wrong.Field != FieldDay {
		t.Errorf("a day that is none: %v", wrong)
	}
	l.Day, l.Time = "7/12/2026", "sáng"
	if _, wrong := l.Checked(); wrong == nil || wrong.Field != FieldTime {
		t.Errorf("a time that is none: %v", wrong)
	}
	l.Time, l.Venue = "7h30", long
	if _, wrong := l.Checked(); wrong == nil || wrong.Field != FieldVenue {
		t.Errorf("a long venue: %v", wrong)
	}
	l.Venue, l.Pupils, l.Minutes = "Sân", -4, 999
	if got, wrong := l.Checked(); wrong != nil || got.Day != "2026-12-07" || got.Time != "07:30" || got.Pupils != 0 || got.Minutes != MostMinutes {
		t.Errorf("%+v %v", got, wrong)
	}
}

func TestMaterialIsListed(t *testing.T) {
	l := Letter{Kind: Material}
	if _, wrong := l.Receive("  ", 3, noon); wrong == nil || wrong.Field != FieldTitle {
		t.Error("material without a name is listed")
	}
	for i := range MostThings {
		var wrong *Wrong
		if l, wrong = l.Receive("Tờ rơi", i, noon); wrong != nil {
			t.Fatal(wrong)
		}
	}
	if _, wrong := l.Receive("Thêm", 1, noon); wrong == nil {
		t.Error("there is no end")
	}
	if l.Received[0].Count != 1 || l.Received[0].Day != "2026-11-29" {
		t.Errorf("%+v", l.Received[0])
	}
	if n := len(l.Drop(0).Drop(-1).Drop(99).Received); n != MostThings-1 {
		t.Errorf("%d things", n)
	}
}
