package manage

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// adding asks for names, typed or pasted, and goes on to their preview.
type adding struct {
	*app.App
	fields
	class  store.Class
	pupils []store.Pupil
	names  *app.Field
}

func newAdding(a *app.App, class store.Class, pupils []store.Pupil) *adding {
	f := &adding{App: a, class: class, pupils: pupils}
	f.names = app.NewArea(a)
	f.names.SetPlaceHolder(a.T("names-hint"))
	f.names.OnChanged = func(string) { a.Redraw() }
	f.names.OnSubmitted = func(string) { f.look() }
	f.at, f.all = a, []fyne.Focusable{f.names}
	return f
}

// Enter puts the focus into the field.
func (f *adding) Enter() { f.want = f.names }

// Draw draws the field, what was found so far, and the way to the preview.
func (f *adding) Draw(s *kit.Sheet) {
	file := action{kit.Button{ID: "import", Label: f.T("import-from-file"), Icon: "people"}, func() { f.Show(NewImport(f.App, f.class.Name)) }}
	numbers := action{kit.Button{ID: "numbers", Label: f.T("numbers-use"), Icon: "grid"}, f.numbers}
	y := bar(s, f.T("pupils-add-to", "Name", f.class.Name), f.T("form-back"), f.leave, file, numbers) + 16
	m := s.Margin()
	w := s.Width - 2*m
	l := layer{s, s}
	p := newPlan(f.names.Text, f.pupils, false)
	foot := tally(layer{nil, s}, f.App, p, f.names.Text, m, 0, w-96)
	high := max(s.Height-92-y-foot-44-grown(s, 44), grown(s, 160))
	s.Card(m, y, w, high+grown(s, 44)+foot+44)
	at := y + 20
	at += s.Text(f.T("names-label"), kit.Type{Size: 20, Bold: true}, m+28, at, w-56) + 8
	s.Put(f.names, m+28, at, w-56, high-40)
	at += high - 24
	tally(l, f.App, p, f.names.Text, m+28, at, w-96)
	at = max(s.Height-76, at+foot+40)
	look := kit.Button{ID: "look", Label: f.T("list-look"), Icon: "eye", Tone: &s.Blue, Off: strings.TrimSpace(f.names.Text) == ""}
	lw := s.ButtonWidth(look) + 8
	s.Button(look, s.Width-m-lw, at, lw, 60, f.look)
	hints := []kit.Hint{{Keys: []string{"Ctrl+V"}, Says: f.T("hint-paste")}, {Keys: []string{"Shift+Enter"}, Says: f.T("hint-look")}}
	s.Hints(hints, m, at+16)
}

// numbers adds pupils without names, and goes back to the class.
func (f *adding) numbers() { f.Show(newNumbers(f.App, f.class, f.Back)) }

func (f *adding) look() {
	if strings.TrimSpace(f.names.Text) != "" {
		f.Show(newPreview(f.App, f.class, f.pupils, f.names.Text))
	}
}

func (f *adding) leave() { app.LeaveTyped(f.App, strings.TrimSpace(f.names.Text) != "") }

// Key goes back on Escape.
func (f *adding) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		f.leave()
		return true
	}
	return false
}

// preview shows what a list would change.
type preview struct {
	*app.App
	pager
	class  store.Class
	pupils []store.Pupil
	text   string
	again  bool // those here already come a second time, as others of the same name
	plan   plan
}

func newPreview(a *app.App, class store.Class, pupils []store.Pupil, text string) *preview {
	p := &preview{App: a, class: class, pupils: pupils, text: text}
	p.plan = newPlan(text, pupils, false)
	return p
}

// Draw draws the numbers as cards, the lines below, refused ones first.
func (p *preview) Draw(s *kit.Sheet) {
	y := bar(s, p.T("list-title", "Name", p.class.Name), p.T("list-back"), p.Back) + 8
	m := s.Margin()
	y = p.cards(s, m, y) + 20
	y = p.table(s, m, y)
	p.foot(s, m, max(s.Height-80, y+16))
}

func (p *preview) cards(s *kit.Sheet, m, y float32) float32 {
	kinds := []struct {
		kind, icon string
		tone       kit.Tone
	}{{lineNew, "plus", s.Green}, {lineTwin, "people", s.Blue}, {lineHere, "check", plain(s)}, {lineRefused, "warning", s.Coral}}
	gap := float32(20)
	w := (s.Width - 2*m - 3*gap) / 4
	high := grown(s, 88)
	for i, k := range kinds {
		n := p.plan.count[k.kind]
		x := m + float32(i)*(w+gap)
		box := kit.Box{Fill: s.Palette.Card, Line: k.tone.Line, Weight: 3, Radius: 20}
		if k.kind == lineRefused && n > 0 {
			box.Fill = k.tone.Tint
		}
		s.Box(box, x, y, w, high)
		disc := k.tone.Tint
		if k.kind == lineRefused && n > 0 {
			disc = s.Palette.Card
		}
		s.Disc(disc, x+18, y+high/2-22, 44)
		s.Icon(k.icon, k.tone.Deep, x+28, y+high/2-12, 24)
		number := kit.Type{Size: 32, Bold: true, Lines: 1}
		label := strconv.Itoa(n)
		nw := s.TextWidth(label, number)
		s.Text(label, number, x+76, y+(high-s.TextHeight(label, number, 200))/2, nw+4)
		s.Fit(p.T("list-"+k.kind), kit.Type{Size: 18}, x+76+nw+12, y+4, w-76-nw-24, high-8)
	}
	return y + high
}

// plain is the tone of what stays as it is.
func plain(s *kit.Sheet) kit.Tone {
	return kit.Tone{Base: s.Palette.Card, Deep: s.Ink2, Tint: s.Paper2, Line: s.Palette.Line, On: s.Ink}
}

func (p *preview) table(s *kit.Sheet, m, y float32) float32 {
	w, row := s.Width-2*m, grown(s, 48)
	rows := max(3, int((s.Height-y-row-96)/row))
	from, to := p.cut(len(p.plan.lines), rows)
	s.Card(m, y, w, row*float32(to-from+1)+8)
	columns := p.columns(s, w)
	head := kit.Type{Size: 17, Colour: s.Ink2}
	for i, id := range []string{"list-line", "list-what", "list-name", "list-note"} {
		s.Fit(p.T(id), head, m+columns[i], y, columns[i+1]-columns[i]-12, row)
	}
	for _, l := range p.plan.lines[from:to] {
		y += row
		p.row(s, l, m, y, w, row, columns)
	}
	return y + row + 8
}

// columns gives where the four columns begin, and the end.
func (p *preview) columns(s *kit.Sheet, w float32) [5]float32 {
	first, kind := grown(s, 72), grown(s, 156)
	rest := w - 20 - first - kind - 8
	name := rest * 0.46
	return [5]float32{20, 20 + first, 20 + first + kind, 20 + first + kind + name, w}
}

func (p *preview) row(s *kit.Sheet, l line, x, y, w, row float32, columns [5]float32) {
	tone, icon := map[string]kit.Tone{lineRefused: s.Coral, lineTwin: s.Blue, lineNew: s.Green, lineHere: plain(s)}[l.kind],
		map[string]string{lineRefused: "warning", lineTwin: "people", lineNew: "plus", lineHere: "check"}[l.kind]
	if l.kind == lineRefused && !s.High {
		s.Box(kit.Box{Fill: tone.Tint}, x, y, w, row)
	}
	s.Rule(x, y, w)
	s.Fit(strconv.Itoa(l.number), kit.Type{Size: 18, Colour: s.Ink2}, x+columns[0], y, columns[1]-columns[0]-12, row)
	s.Icon(icon, tone.Deep, x+columns[1], y+row/2-10, 20)
	label := kit.Type{Size: 17, Bold: true, Colour: tone.Deep}
	s.Fit(p.T("list-kind-"+l.kind), label, x+columns[1]+28, y, columns[2]-columns[1]-40, row)
	name := l.name
	note := l.note(p.App)
	if p.NamesHidden() {
		if name = p.HiddenName(l.number); l.kind == lineTwin {
			note = p.HiddenName(0) // it says the name
		}
	}
	s.Fit(name, kit.Type{Size: 18, Bold: true}, x+columns[2], y+2, columns[3]-columns[2]-16, row-4)
	s.Fit(note, kit.Type{Size: 17, Colour: tone.Deep}, x+columns[3], y+2, columns[4]-columns[3]-16, row-4)
}

func (p *preview) foot(s *kit.Sheet, m, y float32) {
	n := p.plan.adding()
	add := kit.Button{ID: "add", Label: p.T("list-add", "Count", n), Icon: "check", Key: "Enter", Tone: &s.Blue, Size: 24, Off: n == 0}
	w := min(s.ButtonWidth(add), s.Width-2*m)
	at := m + p.draw(p.App, s, m, y+8)
	if at+16 > s.Width-m-w {
		at, y = m, y+72
	}
	s.Button(add, s.Width-m-w, y, w, 64, p.add)
	if p.again || p.plan.count[lineHere] > 0 {
		label := "list-again"
		if p.again {
			label = "list-not-again"
		}
		b := kit.Button{ID: "again", Label: p.T(label), Size: 18}
		if at > m {
			at += 16
		}
		bw := s.ButtonWidth(b)
		if at+bw+16 > s.Width-m-w {
			at, y = m, y+76
			bw = min(bw, s.Width-2*m)
		}
		s.Button(b, at, y+4, bw, 56, p.turnAgain)
	}
}

func (p *preview) turnAgain() {
	p.again = !p.again
	p.plan = newPlan(p.text, p.pupils, p.again)
	p.Redraw()
}

func (p *preview) add() {
	names := p.plan.toAdd()
	if len(names) == 0 {
		return
	}
	save(p.App, func() error { _, err := p.Store.AddPupils(p.class.ID, names); return err }, nil, func() {
		p.BackTo(p.Depth() - 3) // over the field, to the class
	})
}

// Focus is on adding.
func (p *preview) Focus() string { return "add" }

// Key turns pages and goes back.
func (p *preview) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.Back()
		return true
	}
	return p.key(p.App, k)
}
