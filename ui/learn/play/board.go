package play

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons/activity"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// area is a rectangle on a sheet, in design pixels.
type area struct{ x, y, w, h float32 }

// field is what the boards share: what came of the last move, whether anything may still be moved, and how large its
// words are.
type field struct {
	*app.App
	move   func(string)
	said   *activity.Feedback
	locked bool
	size   float32  // of words
	fixed  bool     // projected: the reader's text size does not change it
	hots   []func() // laid over the field when all of it is drawn, so that nothing covers the ring of the focus
}

// pupilSize is the size of a board's words for a pupil.
const pupilSize = 24

// NewBoard gives the board of a sort, order, match or spot machine at a pupil's size, or nil for another machine.
// move takes what the pupil does, as a line of package activity.
func NewBoard(a *app.App, m activity.Machine, move func(string)) Board {
	return newBoard(field{App: a, move: move, size: pupilSize}, m)
}

// NewProjectedBoard gives a board whose words have the size that the projected slide has; it does not follow the
// reader's own text size.
func NewProjectedBoard(a *app.App, m activity.Machine, size float32, move func(string)) Board {
	return newBoard(field{App: a, move: move, size: size, fixed: true}, m)
}

func newBoard(f field, m activity.Machine) Board {
	switch m := m.(type) {
	case *activity.Sort:
		return &sortBoard{field: f, m: m}
	case *activity.Order:
		return &orderBoard{field: f, m: m}
	case *activity.Match:
		return &matchBoard{field: f, m: m}
	case *activity.Spot:
		return &spotBoard{field: f, m: m}
	}
	return nil
}

// Said tells what came of the last move.
func (f *field) Said(said *activity.Feedback) { f.said = said }

// Lock makes the board show only.
func (f *field) Lock() { f.locked = true }

// wrong says that the last move was not right and spoke of this item.
func (f *field) wrong(item string) bool {
	return f.said != nil && f.said.Item == item && f.said.Note != activity.NoteMoved && !f.said.Right
}

// words is the type of the board's words, by some steps larger or smaller.
func (f *field) words(step float32, bold bool) kit.Type {
	return kit.Type{Size: max(18, f.size+step), Bold: bold, Fixed: f.fixed}
}

// small is the size of what only counts or names.
func (f *field) small(s *kit.Sheet) kit.Type {
	return kit.Type{Size: max(18, f.size-4), Colour: s.Ink2, Fixed: f.fixed, Lines: 1}
}

// hot makes a piece pressable as long as anything may be moved; lay lays it down.
func (f *field) hot(s *kit.Sheet, id, label string, radius float32, at area, off bool, do func()) {
	f.hots = append(f.hots, func() {
		h := s.Hot("board-"+id, label, radius, at.x, at.y, at.w, at.h, do)
		if off {
			h.Disable()
		}
	})
}

// lay lays all that can be pressed over the drawing.
func (f *field) lay() {
	for _, hot := range f.hots {
		hot()
	}
	f.hots = nil
}

// part paints a prop into a square.
func (f *field) part(s *kit.Sheet, name string, x, y, side float32) {
	s.Image(f.Painter.Part("props/"+name, s.Pixels(side), s.Pixels(side)), x, y, side, side)
}

// digit gives the number of a number key, from 1, or 0.
func digit(k fyne.KeyName) int {
	n, _ := app.Digit(k)
	return n
}

// letter gives the place of a letter key, from 1, or 0 when there are not so many.
func letter(k fyne.KeyName, most int) int {
	if len(k) == 1 && k[0] >= 'A' && k[0] <= 'Z' && int(k[0]-'A') < most {
		return int(k[0]-'A') + 1
	}
	return 0
}

// state is how a piece of a board stands.
type state struct{ picked, right, wrong bool }

// face gives the look of a piece.
func face(s *kit.Sheet, st state) kit.Box {
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 3, Radius: 20, Shadow: true}
	switch {
	case st.right:
		box.Fill, box.Line, box.Weight = s.Green.Tint, s.Green.Base, 4
	case st.picked: // also one that was wrong before: who tries it again must see that it is taken
		box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 4
	case st.wrong:
		box.Fill, box.Line, box.Weight = s.Coral.Tint, s.Coral.Base, 4
	}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
		switch {
		case st.right, st.picked:
			box.Weight = 8
		case st.wrong:
			box.Weight = 2
		}
	}
	return box
}
