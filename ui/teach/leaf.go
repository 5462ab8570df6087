package teach

import (
	"image"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// painted has a scene painted off Fyne's goroutine.
func (r *ready) painted(sc *lessons.Scene, w, h int, free image.Rectangle) func() image.Image {
	return func() image.Image { return r.Painter.Scene(sc, w, h, free) }
}

// leaf is one slide of a lesson being got ready, large and with all its notes: a teacher leafs through them at home.
type leaf struct{ *ready }

// Enter does nothing: the lesson's page below has read all.
func (l *leaf) Enter() {}

// Draw draws the slide, and its notes beside it.
func (l *leaf) Draw(s *kit.Sheet) {
	at := l.slides.at()
	sl := l.deck.Slide(at)
	s.Bar(l.T("slides-of", "Number", at+1, "Count", len(l.slides.ids), "Kind", l.kind(at)), l.T("leaf-back"), l.Back)
	m, gap := s.Margin(), s.Gap()
	notes := s.Width * 0.36
	w := s.Width - 2*m - gap - notes
	h := w * 3 / 4
	if most := s.Height - 88 - 96; h > most {
		w, h = most*4/3, most
		notes = s.Width - 2*m - gap - w
	}
	y := float32(96)
	s.Mini(m, y, w, h, func(f *kit.Sheet) { l.miniature(f, at) })
	s.Box(kit.Box{Line: s.StrongLine, Weight: 2, Radius: 2}, m-2, y-2, w+4, h+4)
	x := m + w + gap
	s.Card(x, y, notes, s.Height-88-y)
	head := l.T("phase-"+sl.Phase) + " · " + l.T("minutes", "Count", sl.Minutes)
	s.Text(head, kit.Type{Size: 18, Bold: true, Colour: s.Blue.Deep, Lines: 1}, x+24, y+18, notes-48)
	l.notes(s, sl.Notes[l.Lang()], 20*max(1, s.Look.Text), x+24, y+54, notes-48, s.Height-88-y-72)
	pageButtons(l.App, s, s.Height-68, at > 0, at < len(l.slides.ids)-1, l.step)
}

func (l *leaf) step(by int) {
	if l.slides.step(by) {
		l.Redraw()
	}
}

// Focus is on the next slide.
func (l *leaf) Focus() string { return "page-on" }

// Key leafs and goes back.
func (l *leaf) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		l.Back()
	case fyne.KeyF5:
		l.Back()
		l.start()
	case fyne.KeyH:
		l.HelpMe()
	default:
		return leafed(k, l.step)
	}
	return true
}
