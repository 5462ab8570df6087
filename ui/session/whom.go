package session

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/lessons/sorted"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// whom asks for how many pupils a plan is, of which grades, and when it begins.
type whom struct {
	*app.App
	app.Fields
	pupils *app.Field
	start  *app.Field
	bands  []lessons.Band
	take   func(pupils int, bands []lessons.Band, start string)
}

func newWhom(a *app.App, p plans.Plan, take func(int, []lessons.Band, string)) *whom {
	w := &whom{App: a, bands: slices.Clone(p.Bands), take: take}
	w.pupils = newNumber(a, p.Pupils, w.keep)
	w.start = app.NewField(a, false)
	w.start.SetText(p.Start)
	w.start.OnChanged = func(string) { a.Redraw() }
	w.start.OnSubmitted = func(string) { w.keep() }
	w.Fields = app.NewFields(a, w.pupils, w.start)
	return w
}

// wrong says what keeps number and time from being taken, "" when nothing does.
func (f *whom) wrong() string {
	if n := numberOf(f.pupils); n < 1 || n > plans.MostPupils {
		return f.T("session-wrong-pupils", "Number", n, "Most", plans.MostPupils)
	}
	if _, ok := plans.ReadTime(f.start.Text); !ok {
		return f.T("session-wrong-start")
	}
	return ""
}

// Draw draws number, time and grades as one card.
func (f *whom) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 760)
	x, y := (s.Width-w)/2, float32(56)
	title, label := kit.Type{Size: 30, Bold: true}, kit.Type{Size: 20, Bold: true}
	wrong, said := kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}, f.wrong()
	var bands []kit.Pick
	for _, b := range lessons.Bands {
		bands = append(bands, kit.Pick{ID: "band-" + string(b), Label: f.T("band-" + string(b)), On: slices.Contains(f.bands, b), Do: func() { f.bands = toggled(f.bands, b); f.Redraw() }})
	}
	high := 28 + s.TextHeight(f.T("session-whom-title"), title, w-64) + 16 + s.LineOf(label) + 6 + 74 + s.TextHeight(f.T("session-bands"), label, w-64) + 6 + s.PicksHeight(len(bands), 2) + 120
	if said != "" {
		high += s.TextHeight(said, wrong, w-64) + 12
	}
	s.Card(x, y, w, high)
	at := y + 28
	at += s.Text(f.T("session-whom-title"), title, x+32, at, w-64) + 16
	column := (w-64)/2 - 8
	label.Lines = 1
	s.Text(f.T("session-pupils"), label, x+32, at, column)
	at += s.Text(f.T("session-start-at"), label, x+48+column, at, column) + 6
	label.Lines = 0
	pupilsRow(f.App, s, f.pupils, x+32, at)
	s.Put(f.start, x+48+column, at, 132, 56)
	s.Fit(f.T("session-start-hint"), kit.Type{Size: 17, Colour: s.Ink2}, x+192+column, at, column-148, 56)
	at += 74
	if said != "" {
		at += s.Text(said, wrong, x+32, at, w-64) + 12
	}
	at += s.Text(f.T("session-bands"), label, x+32, at, w-64) + 6
	s.Picks(bands, 2, x+32, at, w-64)
	back := kit.Button{ID: "back", Label: f.T("form-back"), Key: "Esc"}
	keep := kit.Button{ID: "keep", Label: f.T("session-whom-take"), Icon: "check", Key: "Enter", Tone: &s.Blue, Off: said != ""}
	kw := s.ButtonWidth(keep) + 24
	s.Button(back, x+32, y+high-88, s.ButtonWidth(back), 60, f.Back)
	s.Button(keep, x+w-32-kw, y+high-88, kw, 60, f.keep)
}

func (f *whom) keep() {
	if f.wrong() != "" {
		return
	}
	bands := slices.Clone(f.bands)
	sorted.By(bands, func(a, b lessons.Band) int { return slices.Index(lessons.Bands, a) - slices.Index(lessons.Bands, b) })
	start, _ := plans.ReadTime(f.start.Text)
	f.Back()
	f.take(numberOf(f.pupils), bands, start)
}

// Focus is on the way on.
func (f *whom) Focus() string { return "keep" }

// Key goes back on Escape.
func (f *whom) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		f.Back()
	case fyne.KeyReturn, fyne.KeyEnter:
		f.keep()
	case fyne.KeyH:
		f.HelpMe()
	default:
		return false
	}
	return true
}
