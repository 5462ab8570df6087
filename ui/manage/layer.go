package manage

import (
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// layer measures on s, and draws on it where on is not nil: what stands on a card is measured before the card is drawn.
type layer struct{ on, s *kit.Sheet }

func (l layer) text(text string, t kit.Type, x, y, w float32) float32 {
	if l.on != nil {
		return l.on.Text(text, t, x, y, w)
	}
	return l.s.TextHeight(text, t, w)
}

func (l layer) put(o fyne.CanvasObject, x, y, w, h float32) {
	if l.on != nil {
		l.on.Put(o, x, y, w, h)
	}
}

func (l layer) icon(name string, c color.Color, x, y, size float32) {
	if l.on != nil {
		l.on.Icon(name, c, x, y, size)
	}
}

func (l layer) button(b kit.Button, x, y, w, h float32, do func()) {
	if l.on != nil {
		l.on.Button(b, x, y, w, h, do)
	}
}

// field is how high a field is.
func field(s *kit.Sheet) float32 { return grown(s, 64) }

// grades draws the nine grades to choose from and gives where they end. also is the other one of a class of two, or 0.
func grades(l layer, chosen, also int, x, y, w float32, pick func(int)) float32 {
	s := l.s
	const of = 9
	columns := of
	if (w-8*(of-1))/of < 44 { // two rows where one would be too small for a finger
		columns = 5
	}
	cell := min((w-8*float32(columns-1))/float32(columns), 56)
	high := max(grown(s, 44), 44)
	rows := float32((of + columns - 1) / columns)
	if l.on == nil {
		return y + rows*(high+8) - 8
	}
	top := y
	for n := 1; n <= of; n++ {
		at := x + float32((n-1)%columns)*(cell+8)
		y := top + float32((n-1)/columns)*(high+8)
		box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 12}
		t := kit.Type{Size: 20, Bold: true, Align: kit.Centre, Lines: 1}
		if n == chosen || n == also {
			box.Fill, box.Line, t.Colour = s.Blue.Base, s.Blue.Base, s.Blue.On
		}
		s.Box(box, at, y, cell, high)
		label := strconv.Itoa(n)
		s.Text(label, t, at, y+(high-s.TextHeight(label, t, cell))/2, cell)
		s.Hot("grade-"+label, label, 12, at, y, cell, high, func() { pick(n) })
	}
	return top + rows*(high+8) - 8
}

// tally says how many names were found so far and which lines were not taken, and gives how high that is.
func tally(l layer, a *app.App, p plan, typed string, x, y, w float32) float32 {
	s := l.s
	if strings.TrimSpace(typed) == "" {
		return l.text(a.T("names-about"), kit.Type{Size: 18, Colour: s.Ink2}, x, y, w)
	}
	from := y
	l.icon("check", s.Green.Deep, x, y+2, 24)
	count := a.T("names-count", "Count", p.adding())
	if twins := p.count[lineTwin]; twins > 0 {
		count += " · " + a.T("names-twins", "Count", twins)
	}
	y += l.text(count, kit.Type{Size: 20, Bold: true, Colour: s.Green.Deep}, x+34, y, w-34)
	for i, one := range p.lines[:p.count[lineRefused]] {
		text := a.T("names-refused-line", "Line", one.number, "Why", one.note(a))
		if i == 2 {
			text = a.T("names-refused-more", "Count", p.count[lineRefused]-2)
		}
		if i > 2 {
			break
		}
		y += 4
		l.icon("warning", s.Coral.Deep, x, y+2, 22)
		y += l.text(text, kit.Type{Size: 18, Colour: s.Coral.Deep}, x+34, y, w-34)
	}
	return y - from
}

// hello is Khiên in a pose, for empty screens and cards.
func hello(s *kit.Sheet, a *app.App, mood string, x, y, size float32) {
	s.Image(a.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: mood}, s.Pixels(size)), x, y, size, size)
}
