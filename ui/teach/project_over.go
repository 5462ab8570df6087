package teach

import (
	"time"

	"lachanso/lessons/course"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
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

// drawHeld says, small, that the pages go on below what the class sees: where the page has no words, or in a corner of the black
// or white screen.
func (p *projector) drawHeld(s *kit.Sheet) {
	class, own := p.run.ClassView(), p.run.View()
	for _, at := range p.heldPlace(s) {
		p.drawNote(s, p.T("held-frozen", "Page", class.Number, "Now", own.Number), at[0], at[1])
	}
	if p.run.Shade() != course.Clear && p.under != own.Number {
		p.drawNote(s, p.T("held-shade", "Now", own.Number), 16, 12)
	}
}

// How wide and high the note is that says what is held back.
const heldWide, heldHigh = 330, 72

// heldWidth is how wide the note lies on the page; 0 where there is none.
func (p *projector) heldWidth() float32 {
	if p.ClassShown() || p.run.Shade() != course.Clear || !p.run.Frozen() {
		return 0
	}
	return heldWide
}

// heldPlace gives where the note lies on the page: x, y, w, h, or nothing.
func (p *projector) heldPlace(s *kit.Sheet) [][4]float32 {
	if p.heldWidth() == 0 {
		return nil
	}
	taken := append(p.clockPlace(s), p.calledPlace(s)...)
	x, y := slide.Spare(s, p.view(p.run.ClassView()), heldWide, heldHigh, append(taken, p.toolsPlace(s)...)...)
	return [][4]float32{{x, y, heldWide, heldHigh}}
}

func (p *projector) drawNote(s *kit.Sheet, text string, x, y float32) {
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 22}, x, y, heldWide, heldHigh)
	s.Icon("pause", s.Ink2, x+14, y+(heldHigh-24)/2, 24)
	s.Fit(text, kit.Type{Size: 20, Bold: true, Fixed: true, Lines: 2, Colour: s.Ink2}, x+50, y+4, heldWide-64, heldHigh-8)
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
