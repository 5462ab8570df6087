package manage

import (
	"slices"

	"lachanso/lessons/sorted"
	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
)

// lineMend is what becomes of a row that is refused; the other kinds are the store's fates.
const lineMend store.Fate = "refused"

// importKinds in the order in which lines are shown: what needs hands first.
func importKinds() []store.Fate {
	return []store.Fate{lineMend, store.FateChanged, store.FateMoved, store.FateNew, store.FateAbsent, store.FateSame}
}

// importLine is a row of a list, or a pupil who is absent from it, as the preview shows it.
type importLine struct {
	kind                                store.Fate
	row                                 int
	name, class, code, sex, birth, note string
	pupil                               store.ID // of one who is absent
}

// importLines puts a list and its plan in the order of the preview.
func importLines(a *app.App, list *roster.Lists, plan store.ImportPlan) []importLine {
	var lines []importLine
	for _, r := range list.Refused {
		l := importLine{kind: lineMend, row: r.Row, name: r.Name, class: r.Class, code: r.Code, sex: app.SexOf(a.Words, r.Sex), birth: app.YearOf(r.Birth)}
		if r.Why == roster.BadBirth {
			l.birth = r.Cell
		}
		if l.note = app.Fault(a.Words, r); len(list.Sheets) > 1 {
			l.note = a.T("import-sheet", "Sheet", r.Sheet) + " " + l.note
		}
		lines = append(lines, l)
	}
	for _, c := range plan.Changes {
		l := importLine{kind: c.Fate, row: c.Person.Row, name: c.Person.Name, class: c.Class, code: c.Person.Code, note: app.Became(a.Words, c)}
		l.sex, l.birth = app.SexOf(a.Words, c.Person.Sex), app.YearOf(c.Person.Birth)
		if c.Fate == store.FateAbsent {
			p := c.Pupil
			l.name, l.code, l.sex, l.birth, l.pupil = a.NameOf(p), p.Code, app.SexOf(a.Words, p.Sex), app.YearOf(p.Birth), p.ID
		}
		lines = append(lines, l)
	}
	order := importKinds()
	sorted.By(lines, func(x, y importLine) int { return slices.Index(order, x.kind) - slices.Index(order, y.kind) })
	return lines
}
