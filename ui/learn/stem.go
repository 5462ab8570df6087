package learn

import (
	"strings"

	"lachanso/lessons"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// leastStem is how high a stem is at least, where there is room.
const leastStem = 72

// stem draws a question's words, with a portrait of whom it is about, and gives its height.
func stem(s *kit.Sheet, a *app.App, q *lessons.Question, y, least float32) float32 {
	m := s.Margin()
	side := portraitSide(s, q)
	x, w := m+side, s.Width-2*m-side
	text, t := stemText(s, a.Say(q.Stem), w)
	high, all := s.TextHeight(text, t, w), stemHeight(s, a, q, least)
	if side -= portraitGap; side > 0 {
		back := s.Violet.Tint
		if s.High {
			back = s.Ink
		}
		px := s.Pixels(side)
		s.Image(a.Painter.Portrait(*about(q), px, back, float64(s.Pixels(20))), m, y+(all-side)/2, side, side)
	}
	s.Text(text, t, x, y+(all-high)/2, w)
	return all
}

const portraitGap = 24

// portraitSide is the room that a stem's portrait takes with the space beside it, 0 for none.
func portraitSide(s *kit.Sheet, q *lessons.Question) float32 {
	switch {
	case about(q) == nil:
		return 0
	case s.IsWide():
		return 112 + portraitGap
	}
	return 96 + portraitGap
}

// stemHeight is how high a stem is.
func stemHeight(s *kit.Sheet, a *app.App, q *lessons.Question, least float32) float32 {
	side := portraitSide(s, q)
	w := s.Width - 2*s.Margin() - side
	text, t := stemText(s, a.Say(q.Stem), w)
	return max(side-portraitGap, s.TextHeight(text, t, w), least)
}

// about is whom a question is about: its portrait, or the first figure of its scene.
func about(q *lessons.Question) *lessons.Figure {
	if q.Portrait != nil {
		return q.Portrait
	}
	if q.Scene == nil {
		return nil
	}
	for _, f := range q.Scene.Figures() {
		if !f.PhoneChat() {
			return &f
		}
	}
	return nil
}

// stemGap is the room below a stem.
const stemGap = 18

// stemText puts the question that ends a text on a line of its own, unless a narrow screen has no room for that line.
func stemText(s *kit.Sheet, plain string, w float32) (string, kit.Type) {
	text := lastAsk(plain)
	t, bare := stemType(s, text, w), stemType(s, plain, w)
	if !s.IsWide() && s.TextHeight(plain, bare, w) < s.TextHeight(text, t, w) {
		return plain, bare
	}
	return text, t
}

// stemType is the largest type in which the words stay within two lines, or where it is wide within three.
func stemType(s *kit.Sheet, text string, w float32) kit.Type {
	sizes, lines := []float32{34, 30, 28}, []float32{2, 3, 3}
	if !s.IsWide() {
		sizes, lines = []float32{30, 27, 25}, []float32{2, 2, 2}
	}
	for i, size := range sizes {
		t := kit.Type{Size: size, Bold: true}
		if s.TextHeight(text, t, w) <= (lines[i]+0.1)*s.TextHeight("A", t, w) {
			return t
		}
	}
	return kit.Type{Size: sizes[2], Bold: true}
}

// lastAsk puts the question that ends a text on a line of its own.
func lastAsk(text string) string {
	if !strings.HasSuffix(text, "?") {
		return text
	}
	if i := strings.LastIndexAny(text[:len(text)-1], ".!?”"); i >= 0 {
		if j := strings.Index(text[i:], " "); j > 0 {
			return text[:i+j] + "\n" + text[i+j+1:]
		}
	}
	return text
}
