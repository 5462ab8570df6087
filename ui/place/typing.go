package place

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"lachanso/lessons"
	"lachanso/lessons/places"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// lows are the ages from which a place of the school's own may be.
var lows = []int{0, 6, 8, 11, 13}

// newOwn asks for a place of the school's own: a new one where id is "".
func newOwn(r *room, id string, own places.Own) app.Screen {
	name, use := form.Filled(r.App, own.Name, 1), form.Filled(r.App, own.Use, 2)
	caution, address := form.Filled(r.App, own.Caution, 2), form.Filled(r.App, own.Address, 1)
	one := func(values []string, prefix string, value *string) func() []kit.Pick {
		return func() (out []kit.Pick) {
			for _, v := range values {
				out = append(out, kit.Pick{ID: prefix + v, Label: r.T(prefix + v), On: *value == v, Do: func() { *value = v; r.Redraw() }})
			}
			return out
		}
	}
	ages := func() (out []kit.Pick) {
		for _, low := range lows {
			label := r.T("place-own-label")
			if low > 0 {
				label = r.T("place-age-from", "Low", low)
			}
			out = append(out, kit.Pick{ID: "age-" + strconv.Itoa(low), Label: label, On: own.Low == low, Do: func() { own.Low = low; r.Redraw() }})
		}
		return out
	}
	several := func(values []string, prefix string, list *[]string) func() []kit.Pick {
		return func() (out []kit.Pick) {
			for _, v := range values {
				out = append(out, kit.Pick{ID: prefix + v, Label: r.T(prefix + v), On: slices.Contains(*list, v), Do: func() { *list = toggled(*list, v); r.Redraw() }})
			}
			return out
		}
	}
	// Languages, and beside them whether it works offline.
	uses := func() []kit.Pick {
		return append(several(lessons.Languages, "place-lang-", &own.Languages)(),
			kit.Pick{ID: "offline", Label: r.T("place-own-offline"), On: own.Offline, Do: func() { own.Offline = !own.Offline; r.Redraw() }})
	}
	title := "place-own-new"
	if id != "" {
		title = "place-own-change"
	}
	return form.New(r.App, r.T(title), "", []form.Row{
		{ID: places.FieldName, Label: r.T("place-field-name"), Field: name},
		{ID: places.FieldUse, Label: r.T("place-field-use"), Field: use, Lines: 2},
		{ID: places.FieldCaution, Label: r.T("place-field-caution"), Field: caution, Lines: 2},
		{ID: places.FieldAddress, Label: r.T("place-field-address"), Field: address},
		{ID: "kind", Label: r.T("place-by-kind"), Picks: one(lessons.PlaceKinds, "place-kind-", &own.Kind), Columns: 3},
		{ID: "age", Label: r.T("place-by-age"), Picks: ages, Columns: 3, Right: true},
		{ID: "purpose", Label: r.T("place-by-purpose"), Picks: several(lessons.Purposes, "place-purpose-", &own.Purposes), Columns: 3, Right: true},
		{ID: "price", Label: r.T("place-by-price"), Picks: one(lessons.Prices, "place-price-", &own.Price), Columns: 3, Right: true},
		{ID: "language", Label: r.T("place-own-uses"), Picks: uses, Columns: 3, Right: true},
	}, func() (string, string) {
		own.Name, own.Use, own.Caution, own.Address = name.Text, use.Text, caution.Text, address.Text
		clean, wrong := own.Checked(r.Now())
		if wrong != nil {
			if wrong.Most == 0 {
				return wrong.Field, r.T("place-empty-" + wrong.Field)
			}
			return wrong.Field, r.T("place-long", "Field", r.T("place-field-"+wrong.Field), "Most", wrong.Most)
		}
		kept := id
		r.save(func(s *store.Store) (err error) { kept, err = s.KeepOwnPlace(id, places.Value(clean)); return err }, func() {
			r.Back()
			if id == "" {
				r.Show(&page{room: r, id: kept})
			}
		})
		return "", ""
	})
}

func toggled(list []string, one string) []string {
	if i := slices.Index(list, one); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), one)
}

// newNote asks for the school's own words about a place of the pack.
func newNote(r *room, e places.Entry) app.Screen {
	field := form.Filled(r.App, e.Said.Note, 4)
	return form.New(r.App, r.T("place-note-title", "Name", e.Name), r.T("place-note-about"), []form.Row{
		{ID: "note", Label: r.T("place-note"), Field: field, Lines: 4},
	}, func() (string, string) {
		note := places.Clean(field.Text)
		if utf8.RuneCountInString(note) > places.MostNote {
			return "note", r.T("place-long", "Field", r.T("place-note"), "Most", places.MostNote)
		}
		said := e.Said
		said.Note = note
		r.say(e.ID, said, r.Back)
		return "", ""
	})
}
