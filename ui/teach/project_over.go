package teach

import (
	"time"

	"lachanso/lessons/course"
	"lachanso/ui/kit"
)

// overlays draws what lies over the page on the one display: notes, tools, a number being typed, what is held back.
func (p *projector) overlays(s *kit.Sheet) {
	if p.run.Shade() == course.Clear {
		p.easel(s, 0, 0, 0, s.Width, s.Height)
		p.drawTools(s)
	}
	if p.notes && p.run.Shade() == course.Clear {
		p.drawNotes(s)
	}
	p.drawHandle(s)
	p.drawHeld(s)
	p.drawNumber(s)
}

// drawHeld says, small and in a corner, that the pages go on below what the class sees.
func (p *projector) drawHeld(s *kit.Sheet) {
	class, own := p.run.ClassView(), p.run.View()
	text := ""
	switch {
	case p.run.Shade() == course.Clear && p.run.Frozen():
		text = p.T("held-frozen", "Page", class.Number, "Now", own.Number)
	case p.run.Shade() != course.Clear && p.under != own.Number:
		text = p.T("held-shade", "Now", own.Number)
	default:
		return
	}
	t := kit.Type{Size: 20, Bold: true, Fixed: true, Lines: 1, Colour: s.Ink2}
	w := s.TextWidth(text, t) + 76
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 22}, 16, 12, w, 44)
	s.Icon("pause", s.Ink2, 30, 22, 24)
	s.Text(text, t, 62, 21, w)
}

// drawNotes draws the teacher's notes in a column at the right.
func (p *projector) drawNotes(s *kit.Sheet) {
	w := min(s.Width*0.48, 620)
	x := s.Width - w
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2}, x, 0, w, s.Height)
	_, i, of := p.run.Page()
	head := p.T("notes-head", "Page", i, "Pages", of, "Minutes", int(p.run.Elapsed(p.Now())/time.Minute), "Planned", int(p.run.PlannedUntil()/time.Minute))
	s.Text(head, kit.Type{Size: 18, Colour: s.Ink2, Fixed: true, Lines: 1}, x+28, 20, w-56)
	p.noteLines(s, x+28, 58, w-56, s.Height-116)
	end := s.Hints([]kit.Hint{{Keys: []string{"N"}, Says: p.T("notes-close")}}, x+28, s.Height-48)
	if p.SeveralDisplays() {
		b := kit.Button{ID: "two", Label: p.T("tool-two"), Icon: "screens", Key: "O", Size: 18, Fixed: true}
		s.Button(b, end, s.Height-60, s.ButtonWidth(b), 48, p.oneOrTwo)
	}
}
