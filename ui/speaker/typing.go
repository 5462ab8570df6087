package speaker

import (
	"slices"
	"strconv"

	"lachanso/lessons"
	"lachanso/lessons/speakers"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// wrongWords say what is wrong with a field.
func (r *room) wrongWords(w *speakers.Wrong) (field, said string) {
	if w.Most > 0 {
		return w.Field, r.T("speaker-long", "Field", r.T("speaker-field-"+w.Field), "Most", w.Most)
	}
	return w.Field, r.T("speaker-wrong-" + w.Field)
}

// newContact asks how an office is called here and who is to be written to. then, if any, goes on with the contact.
func newContact(r *room, c contact, then func(contact)) app.Screen {
	name := form.Filled(r.App, c.Name, 1)
	person, role := form.Filled(r.App, c.Person, 1), form.Filled(r.App, c.Role, 1)
	reach, place := form.Filled(r.App, c.Reach, 1), form.Filled(r.App, c.Place, 1)
	about := r.T("speaker-contact-about")
	if o := r.officeOf(c.Office); o != nil {
		about = r.Say(o.Name) + ". " + about
	}
	label := func(field string) string { return r.T("speaker-type-" + field) }
	return form.New(r.App, r.T("speaker-contact-title"), about, []form.Row{
		{ID: speakers.FieldOffice, Label: label(speakers.FieldOffice), Field: name},
		{ID: speakers.FieldPerson, Label: label(speakers.FieldPerson), Field: person},
		{ID: speakers.FieldRole, Label: label(speakers.FieldRole), Field: role},
		{ID: speakers.FieldReach, Label: label(speakers.FieldReach), Field: reach},
		{ID: speakers.FieldPlace, Label: label(speakers.FieldPlace), Field: place},
	}, func() (string, string) {
		next, wrong := speakers.Contact{Office: c.Office, Name: name.Text, Person: person.Text, Role: role.Text, Reach: reach.Text, Place: place.Text}.Checked()
		if wrong != nil {
			return r.wrongWords(wrong)
		}
		kept := contact{next, c.id}
		r.save(func(s *store.Store) (err error) {
			kept.id, err = s.KeepSpeaker(c.id, speakers.SortContact, speakers.Value(next))
			return err
		}, func() {
			r.Back()
			if then != nil {
				then(kept)
			}
		})
		return "", ""
	})
}

// newLetter asks what a letter is about, for whom, and for a meeting when and where.
func newLetter(r *room, l letter) app.Screen {
	day, hour, venue := form.Filled(r.App, speakers.DayOf(l.Day), 1), form.Filled(r.App, l.Time, 1), form.Filled(r.App, l.Venue, 1)
	pupils, minutes := form.Filled(r.App, number(l.Pupils), 1), form.Filled(r.App, number(l.Minutes), 1)
	label := func(field string) string { return r.T("speaker-type-" + field) }
	topics := func() (out []kit.Pick) {
		for t := 1; t <= lessons.Topics; t++ {
			out = append(out, kit.Pick{ID: "topic-" + strconv.Itoa(t), Label: r.T("topic-" + strconv.Itoa(t)), On: slices.Contains(l.Topics, t), Do: func() {
				l.Topics = toggled(l.Topics, t)
				slices.Sort(l.Topics)
				r.Redraw()
			}})
		}
		return out
	}
	bands := func() (out []kit.Pick) {
		for _, b := range lessons.Bands {
			out = append(out, kit.Pick{ID: "band-" + string(b), Label: r.T("band-" + string(b)), On: slices.Contains(l.Bands, b), Do: func() { l.Bands = toggled(l.Bands, b); r.Redraw() }})
		}
		return out
	}
	classes := func() []kit.Pick {
		out := []kit.Pick{{ID: "class-", Label: r.T("speaker-many-classes"), On: l.Class == "", Do: func() { l.Class = ""; r.Redraw() }}}
		now := slices.DeleteFunc(slices.Clone(r.classes), func(c store.Class) bool { return c.Archived && c.ID != l.Class })
		for _, c := range now[:min(len(now), mostClasses)] {
			out = append(out, kit.Pick{ID: "class-" + c.ID, Label: r.T("place-class", "Class", c.Name), On: l.Class == c.ID, Do: func() { l.Class = c.ID; r.Redraw() }})
		}
		return out
	}
	rows := []form.Row{
		{ID: speakers.FieldTopics, Label: label(speakers.FieldTopics), Picks: topics, Columns: 1},
		{ID: "bands", Label: r.T("speaker-type-bands"), Picks: bands, Columns: 4},
		{ID: speakers.FieldDay, Label: r.T("speaker-type-by-day"), Field: day, Right: true},
	}
	if l.Kind == speakers.Invite {
		rows[2].Label, rows[2].Half = label(speakers.FieldDay), true
		rows = append(rows,
			form.Row{ID: speakers.FieldTime, Label: label(speakers.FieldTime), Field: hour, Right: true, Half: true},
			form.Row{ID: speakers.FieldVenue, Label: label(speakers.FieldVenue), Field: venue, Right: true},
			form.Row{ID: "minutes", Label: r.T("speaker-type-minutes"), Field: minutes, Right: true, Half: true},
			form.Row{ID: "pupils", Label: r.T("speaker-type-pupils"), Field: pupils, Right: true, Half: true},
			form.Row{ID: "class", Label: r.T("speaker-type-class"), Picks: classes, Columns: 3, Right: true},
		)
	}
	return form.New(r.App, r.T("speaker-write-"+l.Kind), r.T("speaker-to", "Name", r.addressee(l)), rows, func() (string, string) {
		next := l
		next.Day, next.Time, next.Venue = day.Text, hour.Text, venue.Text
		next.Pupils, next.Minutes = counted(pupils.Text), counted(minutes.Text)
		var wrong *speakers.Wrong
		if next.Letter, wrong = next.Checked(); wrong != nil {
			return r.wrongWords(wrong)
		}
		r.keepLetter(next, func(id store.ID) {
			r.Back()
			if l.id == "" {
				r.Show(&sheet{room: r, id: id})
			}
		})
		return "", ""
	})
}

// mostClasses are offered by name; a guest of a school with more meets many.
const mostClasses = 11

// newThing asks for material that came.
func newThing(r *room, l letter) app.Screen {
	title, count := form.Filled(r.App, "", 1), form.Filled(r.App, "1", 1)
	return form.New(r.App, r.T("speaker-thing-title"), r.T("speaker-thing-about"), []form.Row{
		{ID: speakers.FieldTitle, Label: r.T("speaker-type-" + speakers.FieldTitle), Field: title},
		{ID: "count", Label: r.T("speaker-type-count"), Field: count},
	}, func() (string, string) {
		next := l
		var wrong *speakers.Wrong
		if next.Letter, wrong = l.Receive(title.Text, counted(count.Text), r.Now()); wrong != nil {
			if wrong.Most == speakers.MostThings {
				return wrong.Field, r.T("speaker-things-full", "Most", wrong.Most)
			}
			return r.wrongWords(wrong)
		}
		r.keepLetter(next, func(store.ID) { r.Back() })
		return "", ""
	})
}

// number writes a number into a field, none as nothing.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// counted reads a number that was typed; what is none is 0.
func counted(text string) int {
	n, err := strconv.Atoi(speakers.Clean(text))
	if err != nil {
		return 0
	}
	return n
}

func toggled[T comparable](list []T, one T) []T {
	if i := slices.Index(list, one); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), one)
}
