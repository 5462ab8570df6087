package manage

import (
	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/moveup"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// movingLine is what becomes of one class: as which it goes on, and who does not go with it.
type movingLine struct {
	*app.App
	pupilGrid
	moving *moving
	at     int // the line
	pupils []store.Pupil
	loaded bool
}

func newMovingLine(g *moving, at int) *movingLine { return &movingLine{App: g.App, moving: g, at: at} }

func (l *movingLine) line() *moveup.Line { return &l.moving.plan.Lines[l.at] }

// Enter reads the pupils.
func (l *movingLine) Enter() {
	var pupils []store.Pupil
	id := l.line().ID
	l.Read(func() (err error) { pupils, err = l.Store.Pupils(id); return err }, func() { l.pupils, l.loaded = pupils, true })
}

// Draw draws the three ways of a class, and its pupils.
func (l *movingLine) Draw(s *kit.Sheet) {
	line := l.line()
	var names []action
	if !line.Keep && (line.To != "" || line.Count(moveup.Repeats) > 0) {
		names = append(names, action{kit.Button{ID: "names", Label: l.T("moving-names"), Icon: "edit"}, l.names})
	}
	y := bar(s, l.T("class-of", "Name", line.Name), l.T("form-back"), l.Back, names...) + 4
	m := s.Margin()
	w := s.Width - 2*m
	columns := 3
	if stacked(s) {
		columns = 1
	}
	y += s.Picks(l.ways(), columns, m, y, w) + 10
	if fault := l.moving.plan.Fault(l.at); fault != "" {
		y += s.Text(l.T("moving-fault-"+string(fault)), kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}, m, y, w) + 8
	}
	if line.Keep || !l.loaded {
		return
	}
	about := l.T("moving-line-about")
	if line.Finishes() {
		about = l.T("moving-line-finishes")
	}
	if n := line.Count(moveup.Repeats); n > 0 {
		about += " " + l.T("moving-again", "Count", n, "Name", l.moving.plan.AgainIn(l.at))
	}
	y += s.Text(about, kit.Type{Size: 20, Colour: s.Ink2}, m, y, w) + 14
	end := l.grid(l.App, s, l.pupils, m, y, 80, l.mark, l.press)
	l.draw(l.App, s, m, max(s.Height-68, end+12))
}

func (l *movingLine) ways() []kit.Pick {
	line := l.line()
	to := line.To
	if to == "" || line.Keep {
		to = moveup.Raise(line.Name, line.Grade)
	}
	way := func(id, label string, on bool, next moveup.Line) kit.Pick {
		return kit.Pick{ID: id, Label: label, On: on, Do: func() { *line = next; l.Redraw() }}
	}
	goes, ends, keeps := *line, *line, *line
	goes.To, goes.Keep = to, false
	ends.To, ends.Keep = "", false
	keeps.Keep = true
	return []kit.Pick{
		way("goes", l.T("moving-way-goes", "Name", to), !line.Keep && line.To != "", goes),
		way("ends", l.T("moving-finishes"), line.Finishes(), ends),
		way("keeps", l.T("moving-keeps"), line.Keep, keeps),
	}
}

func (l *movingLine) mark(p store.Pupil) mark {
	line := l.line()
	switch f := line.Fate(p.ID); {
	case f == moveup.Repeats:
		return mark{on: true, tag: l.T("moving-tag-repeats")}
	case f == moveup.Leaves && !line.Finishes():
		return mark{pale: true, tag: l.T("moving-tag-leaves")}
	}
	return mark{}
}

func (l *movingLine) press(p store.Pupil) {
	line := l.line()
	*line = line.With(p.ID, line.Next(line.Fate(p.ID)))
	l.Redraw()
}

// names asks what the class is called in the new year, and where those go who repeat.
func (l *movingLine) names() {
	line := l.line()
	rows := []form.Row{}
	var to, again *app.Field
	if line.To != "" {
		to = form.Filled(l.App, line.To, 1)
		rows = append(rows, form.Row{ID: "to", Label: l.T("moving-name-to"), Field: to})
	}
	if line.Count(moveup.Repeats) > 0 {
		again = form.Filled(l.App, l.moving.plan.AgainIn(l.at), 1)
		rows = append(rows, form.Row{ID: "again", Label: l.T("moving-name-again"), Field: again})
	}
	l.Show(form.New(l.App, l.T("class-of", "Name", line.Name), l.T("moving-name-about"), rows, func() (wrong, said string) {
		next := *line
		for _, one := range []struct {
			id    string
			field *app.Field
			at    *string
		}{{"to", to, &next.To}, {"again", again, &next.Again}} {
			if one.field == nil {
				continue
			}
			name, ok := roster.ClassName(one.field.Text)
			if !ok {
				return one.id, l.T("class-name-bad")
			}
			*one.at = name
		}
		*line = next
		l.Back()
		return "", ""
	}))
}

// Focus is on the first pupil of the page, or on the way chosen.
func (l *movingLine) Focus() string {
	if line := l.line(); line.Keep {
		return "keeps"
	}
	return l.first(l.pupils)
}

// Key turns pages and goes back.
func (l *movingLine) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		l.Back()
		return true
	}
	return l.key(l.App, k)
}
