package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// Row is a line of a form: a field to type in, or picks to choose from.
type Row struct {
	ID      string
	Label   string            // "" where the row above has it
	Field   *app.Field        // nil for picks
	Lines   int               // of a field; 0 is 1
	Picks   func() []kit.Pick // made anew at each drawing
	Columns int
	Right   bool // in the column at the right
	Half    bool // two of them, one after the other, share a line
}

// Form is the screen.
type Form struct {
	*app.App
	app.Fields
	Title, About string
	Rows         []Row
	was          []string // of the rows with fields, before anything was typed
	said         string
	keep         func() (wrong, said string) // wrong is the ID of the row that is to be mended; said is why
}

// New makes a form. keep takes what was typed, or says which row is wrong and why; then the form stays.
func New(a *app.App, title, about string, rows []Row, keep func() (wrong, said string)) *Form {
	f := &Form{App: a, Title: title, About: about, Rows: rows, keep: keep}
	var all []fyne.Focusable
	for _, r := range rows {
		if r.Field == nil {
			continue
		}
		all = append(all, r.Field)
		f.was = append(f.was, r.Field.Text)
		if r.Lines < 2 {
			r.Field.OnSubmitted = func(string) { f.Keep() }
		}
	}
	f.Fields = app.NewFields(a, all...)
	if len(all) > 0 {
		f.Want(all[0])
	}
	return f
}

// Filled makes a field with a text in it.
func Filled(a *app.App, text string, lines int) *app.Field {
	f := app.NewField(a, false)
	if lines > 1 {
		f = app.NewArea(a)
	}
	f.SetText(text)
	return f
}

// Draw draws one card, or two beside each other where rows stand at the right.
func (f *Form) Draw(s *kit.Sheet) {
	two := false
	for _, r := range f.Rows {
		two = two || r.Right
	}
	m, gap := s.Margin(), s.Gap()
	stacked := s.Look.Text > 1.2
	w := min(s.Width-2*m, 760)
	if two {
		w = s.Width - 2*m
	}
	x := (s.Width - w) / 2
	inner := w - 56
	if two && !stacked {
		inner = (w - 56 - gap) / 2
	}
	high := f.inside(Layer{s, false}, x+28, 0, inner, two, stacked)
	total := high + 104
	y := max(20, (s.Height-total)/3)
	s.Card(x, y, w, total)
	f.inside(Layer{s, true}, x+28, y, inner, two, stacked)
	no := kit.Button{ID: "back", Label: f.T("form-back"), Key: "Esc"}
	yes := kit.Button{ID: "keep", Label: f.T("form-keep"), Tone: &s.Blue}
	yw := s.ButtonWidth(yes) + 40
	s.Button(no, x+28, y+total-84, s.ButtonWidth(no), 60, f.leave)
	s.Button(yes, x+w-28-yw, y+total-84, yw, 60, f.Keep)
}

// inside draws title, rows and what is wrong, and gives how high that is.
func (f *Form) inside(l Layer, x, y, w float32, two, stacked bool) float32 {
	full := w
	if two && !stacked {
		full = 2*w + l.Gap()
	}
	at := y + 22
	const high = 1e5 // what a school typed may be 100 letters without a space: it is broken, not cut
	title, t := l.Fitted(f.Title, kit.Type{Size: 28, Bold: true}, full, high)
	at += l.Words(title, t, x, at, full) + 6
	if f.About != "" {
		about, t := l.Fitted(f.About, kit.Type{Size: 18, Colour: l.Ink2}, full, high)
		at += l.Words(about, t, x, at, full) + 8
	}
	if f.said != "" {
		at += l.Words(f.said, kit.Type{Size: 20, Bold: true, Colour: l.Coral.Deep}, x, at, full) + 8
	}
	left, right := at, at
	first := true // of two halves
	for _, r := range f.Rows {
		rx, ry := x, &left
		if r.Right && !stacked {
			rx, ry = x+w+l.Gap(), &right
		}
		if !r.Half || stacked {
			*ry, first = f.row(l, r, rx, *ry, w), true
			continue
		}
		half := (w - 12) / 2
		if first {
			f.row(l, r, rx, *ry, half)
		} else {
			*ry = f.row(l, r, rx+half+12, *ry, half)
		}
		first = !first
	}
	return max(left, right) - y
}

func (f *Form) row(l Layer, r Row, x, y, w float32) float32 {
	if r.Label != "" {
		y += l.Words(r.Label, kit.Type{Size: 18, Bold: true}, x, y, w) + 4
	}
	if r.Field == nil {
		return y + l.Choose(r.Picks(), max(1, r.Columns), x, y, w) + 6
	}
	high := (52 + 28*float32(max(0, r.Lines-1))) * max(1, l.Look.Text) // letters in a field stand as always
	l.Place(r.Field, x, y, w, high)
	return y + high + 10
}

// Keep keeps what was typed, or says what is wrong and puts the cursor there.
func (f *Form) Keep() {
	if f.Busy() {
		return
	}
	wrong, said := f.keep()
	if said == "" {
		return
	}
	f.Refuse(wrong, said)
}

// Refuse says what is wrong with a row, also after keeping was tried, and puts the cursor there.
func (f *Form) Refuse(wrong, said string) {
	f.said = said
	for _, r := range f.Rows {
		if r.ID == wrong && r.Field != nil {
			f.Want(r.Field)
		}
	}
	f.Redraw()
}

// leave goes back, and asks first where something was typed, but for what was refused: whoever leaves that means it.
func (f *Form) leave() {
	var now []string
	for _, r := range f.Rows {
		if r.Field != nil {
			now = append(now, r.Field.Text)
		}
	}
	app.LeaveTyped(f.App, f.said == "" && !slices.Equal(now, f.was))
}

// Key goes back on Escape.
func (f *Form) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		f.leave()
		return true
	}
	return false
}
