package place

import (
	"strconv"

	"lachanso/lessons"
	"lachanso/lessons/places"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// newJudge asks the six questions about a place of the school's own: a mark for each, and its reason.
func newJudge(r *room, id string, own places.Own) app.Screen {
	marks, whys := map[string]int{}, map[string]*app.Field{}
	var rows []form.Row
	for i, name := range lessons.PlaceCriteria {
		marks[name] = own.Marks[name]
		why := form.Filled(r.App, own.Whys[name], 1)
		why.SetPlaceHolder(r.T("place-why-hint"))
		whys[name] = why
		picks := func() (out []kit.Pick) {
			for _, mark := range []int{3, 2, 1} {
				out = append(out, kit.Pick{ID: name + "-" + strconv.Itoa(mark), Label: r.T("place-mark-" + strconv.Itoa(mark)), On: marks[name] == mark, Do: func() {
					if marks[name] == mark {
						mark = 0 // pressed again it is taken back
					}
					marks[name] = mark
					r.Redraw()
				}})
			}
			return out
		}
		right := i >= len(lessons.PlaceCriteria)/2
		rows = append(rows, form.Row{ID: "mark-" + name, Label: strconv.Itoa(i+1) + ". " + r.T("place-six-"+name), Picks: picks, Columns: 3, Right: right},
			form.Row{ID: name, Field: why, Right: right})
	}
	return form.New(r.App, r.T("place-judge-title", "Name", own.Name), r.T("place-judge-about"), rows, func() (string, string) {
		next := own
		next.Marks, next.Whys = marks, map[string]string{}
		for name, field := range whys {
			next.Whys[name] = field.Text
		}
		clean, wrong := next.Checked(r.Now())
		switch {
		case wrong == nil:
		case wrong.Most == 0:
			return wrong.Field, r.T("place-unmarked", "Question", r.T("place-six-"+wrong.Field))
		default:
			return wrong.Field, r.T("place-long", "Field", r.T("place-criterion-"+wrong.Field), "Most", wrong.Most)
		}
		r.save(func(s *store.Store) error { _, err := s.KeepOwnPlace(id, places.Value(clean)); return err }, r.Back)
		return "", ""
	})
}
