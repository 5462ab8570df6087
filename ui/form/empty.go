package form

import (
	"lachanso/lessons"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// Empty draws the card of a list in which there is nothing yet: Khiên in a pose, the message of the id, and its -text. It gives
// where its first button goes, and where the card ends.
func Empty(a *app.App, s *kit.Sheet, mood, id string, y float32) (x, at, end float32) {
	m := s.Margin()
	w := s.Width - 2*m
	text := kit.Type{Size: 22, Colour: s.Ink2}
	high := max(260, 150+s.TextHeight(a.T(id+"-text"), text, w-340)+s.Grown(60))
	s.Card(m, y, w, high)
	s.Image(a.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: mood}, s.Pixels(200)), m+40, y+30, 200, 200)
	at = y + 48
	at += s.Text(a.T(id), kit.Type{Size: 30, Bold: true}, m+280, at, w-340) + 8
	at += s.Text(a.T(id+"-text"), text, m+280, at, w-340) + 20
	return m + 280, at, y + high
}
