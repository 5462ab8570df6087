package kit

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"

	"lachanso/lessons"
)

// State says how an answer stands.
type State int

// The states of an answer.
const (
	Open State = iota
	Chosen
	RightState
	WrongState
	Faded // another was right
)

// Answer is one of A B C D.
type Answer struct {
	ID    string
	Place int // 0 for A
	Text  lessons.Rich
	State State
	Said  string  // "Chưa đúng", beside a wrong one
	Size  float32 // of its words; 26 for a pupil
	Badge float32 // 56; projected 76 to 96
	Fixed bool    // projected: the reader's text size does not change it
	Deep  bool    // projected: deep badges
	Lead  float32 // room kept free at the right end, for bars
	Slim  bool    // stands closer around its words, where many have to fit
}

// AnswerHeight tells how high an answer must be for its words: 80 or more, a slim one 62.
func (s *Sheet) AnswerHeight(a Answer, w float32) float32 {
	least, around := float32(80), float32(28)
	if a.Slim {
		least, around = 62, 16
	}
	text := a.Text
	if a.State == RightState {
		text = allBold(text)
	}
	return max(least, s.RichHeight(text, s.answerType(a), s.answerWidth(a, w))+around)
}

func (s *Sheet) answerType(a Answer) Type {
	return Type{Size: a.Size, Fixed: a.Fixed}
}

func (s *Sheet) answerWidth(a Answer, w float32) float32 {
	free := w - a.Badge - 22 - 28 - 20 - a.Lead - s.Aside
	if a.Said != "" {
		free -= s.TextWidth(a.Said, Type{Size: 20, Bold: true}) + 48
	} else if a.Lead == 0 && (a.State == Chosen || a.State == RightState || a.State == WrongState) {
		free -= 32 // its mark
	}
	return free
}

// AnswerWords tells how much of an answer's width w its letter and words of the given width take.
func (s *Sheet) AnswerWords(a Answer, w, words float32) float32 {
	return w - s.answerWidth(a, w) + words
}

// Answer draws an answer card; do may be nil for one that only shows.
func (s *Sheet) Answer(a Answer, x, y, w, h float32, do func()) *Hot {
	if a.Size == 0 {
		a.Size = 26
	}
	if a.Badge == 0 {
		a.Badge = 50
	}
	box := Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 3, Radius: 20, Shadow: !a.Fixed}
	text := a.Text
	switch a.State {
	case Chosen:
		box.Fill, box.Line = s.Blue.Tint, s.Blue.Base
	case RightState:
		box.Fill, box.Line, box.Weight = s.Green.Tint, s.Green.Deep, 6
		text = allBold(text)
	case WrongState:
		box.Fill, box.Line, box.Weight = s.Coral.Tint, s.Coral.Base, 4
	}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
		if a.State == WrongState || a.State == Faded {
			box.Weight = 2
		}
		if a.State == RightState {
			box.Weight = 8
		}
	}
	s.Box(box, x, y, w, h)
	s.Badge(a.Place, a.Deep, x+22, y+(h-a.Badge)/2, a.Badge)
	t := s.answerType(a)
	free := s.answerWidth(a, w)
	high := s.RichHeight(text, t, free)
	s.Rich(text, t, x+22+a.Badge+24, y+(h-high)/2, free+4)
	s.answerMark(a, x, y, w-a.Lead, h)
	hot := s.Hot(a.ID, a.Text.String(), 20, x, y, w, h, do)
	if do == nil {
		hot.Disable()
	}
	return hot
}

func (s *Sheet) answerMark(a Answer, x, y, w, h float32) {
	icon, tone := "", s.Green
	switch a.State {
	case WrongState:
		icon, tone = "cross", s.Coral
	case RightState, Chosen:
		icon = "check"
		if a.State == Chosen {
			tone = s.Blue
		}
	default:
		return
	}
	colour := tone.Deep
	if a.Said == "" {
		if a.Lead == 0 {
			s.Icon(icon, colour, x+w-24-28, y+(h-28)/2, 28)
		}
		return
	}
	t := Type{Size: 20, Bold: true, Colour: colour, Lines: 1}
	wide := s.TextWidth(a.Said, t)
	s.Icon(icon, colour, x+w-24-wide-38, y+(h-28)/2, 28)
	s.Text(a.Said, t, x+w-24-wide, y+(h-s.LineOf(t))/2, wide+4)
}

func allBold(r lessons.Rich) lessons.Rich { return lessons.Rich{{Text: r.String(), Bold: true}} }

// Badge draws an answer's letter on its shape: A a circle, B a square, C a triangle, D a diamond.
func (s *Sheet) Badge(place int, deep bool, x, y, size float32) {
	tone := s.Letter(place)
	fill, ink := tone.Base, tone.On
	if deep && place%4 != 2 && !s.High {
		fill = tone.Deep
	}
	if s.High {
		fill, ink = s.Paper, s.Ink
	}
	low := s.badgeShape(place%4, fill, x, y, size)
	letter := string(rune('A' + place))
	share := float32(0.48)
	if deep { // read from the back row
		share = 0.64
		low *= 0.6
	}
	t := Type{Size: size * share, Bold: true, Colour: ink, Align: Centre, Fixed: true}
	s.Text(letter, t, x, y+(size-t.Size*LineHeight)/2+low, size)
}

// badgeShape draws the shape and tells how much lower its letter stands.
func (s *Sheet) badgeShape(place int, fill color.Color, x, y, size float32) (low float32) {
	line, weight := color.Color(nil), float32(0)
	if s.High {
		line, weight = s.Ink, 4
	}
	switch place {
	case 0:
		s.Box(Box{Fill: fill, Line: line, Weight: weight, Radius: size / 2}, x, y, size, size)
	case 1:
		s.Box(Box{Fill: fill, Line: line, Weight: weight, Radius: size * 0.14}, x+size*.03, y+size*.03, size*.94, size*.94)
	case 2:
		s.polygon(3, 0, fill, line, weight, x-size*.06, y+size*.03, size*1.12)
		return size * 0.10
	case 3:
		s.polygon(4, 0, fill, line, weight, x-size*.04, y-size*.04, size*1.08)
	}
	return 0
}

func (s *Sheet) polygon(sides uint, angle float32, fill, line color.Color, weight, x, y, size float32) {
	p := canvas.NewRegularPolygon(sides, fill)
	p.Angle = angle
	p.CornerRadius = size * 0.05 * s.scale
	if line != nil {
		p.StrokeColor, p.StrokeWidth = line, weight*s.scale
	}
	s.Put(p, x, y, size, size)
}
