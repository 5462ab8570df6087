package manage

import (
	"strconv"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// Draw draws the step in one calm card, with the way through above it.
func (f *first) Draw(s *kit.Sheet) {
	m := s.Margin()
	s.Image(f.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: f.mood()}, s.Pixels(88)), m, 8, 88, 88)
	f.way(s, m)
	s.Text(f.T("app-name"), kit.Type{Size: 30, Bold: true, Lines: 1}, m+104, 14, s.Width-2*m)
	s.Text(f.T("first-welcome"), kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}, m+104, 16+grown(s, 40), s.Width-2*m)
	y := max(104, 24+grown(s, 66))
	w := s.Width - 2*m
	ends := f.inside(nil, s, m, y, w) // measured, then drawn over its card
	foot := f.buttons(nil, s, m, 0, w)
	high := max(s.Height-y-32, ends-y+16+foot)
	s.Card(m, y, w, high)
	f.inside(s, s, m, y, w)
	f.buttons(s, s, m, y+high-foot, w)
}

func (f *first) mood() string {
	return [steps]string{"hello", "happy", "happy", "thinking"}[f.step]
}

// way draws the steps as pills at the right.
func (f *first) way(s *kit.Sheet, m float32) {
	t := kit.Type{Size: 18, Bold: true, Lines: 1}
	text := f.T("first-step", "Step", f.step+1, "Of", steps)
	w := s.TextWidth(text, t)
	x := s.Width - m - steps*56 + 8
	s.Text(text, t, x-w-16, 18+22-s.TextHeight(text, t, 1000)/2, w+4)
	for i := range steps {
		box := kit.Box{Fill: kit.Fade(s.StrongLine, 0.5), Radius: 8}
		if s.High {
			box.Fill, box.Line, box.Weight = s.Paper, s.Ink, 2
		}
		if i <= f.step {
			box.Fill = s.Blue.Base
		}
		s.Box(box, x+float32(i)*56, 32, 48, 16)
	}
}

// buttons draws the ways on, in two rows where one is too narrow, and gives how high they are; it draws on the sheet
// unless that is nil.
func (f *first) buttons(on, s *kit.Sheet, x, y, w float32) float32 {
	next := kit.Button{ID: "next", Label: f.nextLabel(), Key: "Enter", Tone: &s.Blue, Size: 24}
	skip := kit.Button{ID: "skip", Label: f.T("first-skip")}
	back := kit.Button{ID: "step-back", Label: f.T("first-back"), Icon: "back", Key: "Esc"}
	if f.step == stepClass {
		next.Key = ""
	}
	nw, kw, bw := s.ButtonWidth(next)+16, s.ButtonWidth(skip), s.ButtonWidth(back)
	high, nx, ny := float32(92), x+w-28-nw, y
	kx := nx - 16 - kw
	if nw+kw+bw+32+56 > w {
		high, ny, kx = 92+76, y+76, x+w-28-kw
		nx, nw = max(nx, x+28), min(nw, w-56)
	}
	if on == nil {
		return high
	}
	if f.step != stepLanguage {
		on.Button(back, x+28, y+4, bw, 56, f.back)
		on.Button(skip, kx, y+4, kw, 56, f.skip)
	}
	on.Button(next, nx, ny, nw, 64, f.next)
	return high
}

func (f *first) nextLabel() string {
	switch {
	case f.step == stepPIN:
		return f.T("first-end")
	case f.step == stepClass && f.comes() > 0:
		return f.T("first-class-make", "Count", f.comes())
	}
	return f.T("first-next")
}

// inside lays the step out from y and gives where it ends; it draws on the sheet unless that is nil.
func (f *first) inside(on, s *kit.Sheet, x, y, w float32) float32 {
	l := layer{on, s}
	at := y + 32
	title := [steps]string{"first-language", "first-school", "first-class", "first-pin"}[f.step]
	at += l.text(f.T(title), kit.Type{Size: 34, Bold: true}, x+40, at, w-80) + 4
	at += l.text(f.T(title+"-about"), kit.Type{Size: 20, Colour: s.Ink2}, x+40, at, w-80) + 24
	switch f.step {
	case stepLanguage:
		return f.languages(l, x+40, at, w-80)
	case stepSchool:
		l.put(f.school, x+40, at, min(w-80, 720), field(s))
		return at + field(s)
	case stepClass:
		return f.classAndNames(l, x+40, at, w-80)
	}
	return f.twoPINs(l, x+40, at, min(w-80, 560))
}

func (f *first) languages(l layer, x, y, w float32) float32 {
	s := l.s
	gap := s.Gap()
	cw, high := (w-gap)/2, min(max(grown(s, 190), s.Height-y-180), grown(s, 300))
	if l.on == nil {
		return y + high
	}
	for i, lang := range lessons.Languages {
		at := x + float32(i)*(cw+gap)
		chosen := lang == f.Settings.Lang || f.Settings.Lang == "" && lang == f.Lang()
		box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 3, Radius: 24}
		if chosen {
			box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 4
		}
		s.Box(box, at, y, cw, high)
		name := f.T("language-" + lang)
		s.Fit(name, kit.Type{Size: 40, Bold: true}, at+36, y+high*0.16, cw-130, high*0.36)
		s.Fit(f.T("language-"+lang+"-hello"), kit.Type{Size: 24, Colour: s.Ink2}, at+36, y+high*0.52, cw-72, high*0.36)
		s.Keycap(strconv.Itoa(i+1), at+cw-60, y+28)
		if chosen {
			s.Icon("check", s.Blue.Deep, at+cw-104, y+26, 32)
		}
		s.Hot("lang-"+lang, name, 24, at, y, cw, high, func() { f.pick(lang) })
	}
	return y + high
}

func (f *first) twoPINs(l layer, x, y, w float32) float32 {
	h := field(l.s)
	l.put(f.pin, x, y, w, h)
	l.put(f.again, x, y+h+16, w, h)
	y += 2*h + 32
	y += l.text(f.T("pin-plain"), kit.Type{Size: 18, Colour: l.s.Ink2}, x, y, w) + 12
	return y + f.complaint(l, x, y, w)
}

func (f *first) complaint(l layer, x, y, w float32) float32 {
	if f.said == "" {
		return 0
	}
	l.icon("warning", l.s.Coral.Deep, x, y+2, 24)
	return l.text(f.said, kit.Type{Size: 20, Bold: true, Colour: l.s.Coral.Deep}, x+36, y, w-36)
}

// classAndNames draws the class at the left and its pupils at the right.
func (f *first) classAndNames(l layer, x, y, w float32) float32 {
	s := l.s
	gap := s.Gap()
	lw := (w - gap) * 0.46
	at := y
	at += l.text(f.T("class-name-label"), kit.Type{Size: 20, Bold: true}, x, at, lw) + 8
	l.put(f.class, x, at, lw, field(s))
	at += field(s) + 20
	at += l.text(f.T("class-grade-label"), kit.Type{Size: 20, Bold: true}, x, at, lw) + 8
	at = grades(l, f.grade, 0, x, at, lw, func(n int) { f.grade, f.chosen = n, true; f.Redraw() }) + 16
	at += f.complaint(l, x, at, lw)
	rx, rw := x+lw+gap, w-lw-gap
	right := y
	turn := kit.Button{ID: "numbers", Label: f.T("numbers-use"), Icon: "grid", Size: 18}
	file := kit.Button{ID: "import", Label: f.T("import-from-file"), Icon: "people", Size: 18}
	label := "names-label"
	if f.numbers {
		turn.Label, turn.Icon, label = f.T("numbers-names"), "edit", "numbers-label"
	}
	tw, fw := min(s.ButtonWidth(turn), rw), min(s.ButtonWidth(file), rw)
	below := float32(0) // the second way stands below the first
	if tw+12+fw > rw {
		below = 60
	}
	right += l.text(f.T(label), kit.Type{Size: 20, Bold: true}, rx, right, rw) + 8
	if f.numbers {
		l.put(f.count, rx, right, rw, field(s))
		right += field(s) + 12
		right += numbersTally(l, f.App, counted(f.count.Text), rx, right, rw) + 16
	} else {
		high := max(grown(s, 140), s.Height-right-grown(s, 112)-150-64-below)
		l.put(f.names, rx, right, rw, high)
		right += high + 12
		right += tally(l, f.App, f.plan(), f.names.Text, rx, right, rw) + 12
	}
	if l.on != nil {
		l.on.Button(turn, rx, right, tw, 52, f.turnNumbers)
		if below > 0 {
			l.on.Button(file, rx, right+below, fw, 52, f.importList)
		} else {
			l.on.Button(file, rx+tw+12, right, fw, 52, f.importList)
		}
	}
	return max(at, right+52+below)
}
