package teach

import (
	"fmt"
	"time"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// drawNotes draws the teacher's notes in a column at the right.
func (p *projector) drawNotes(s *kit.Sheet) {
	w := min(s.Width*0.48, 620)
	x := s.Width - w
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2}, x, 0, w, s.Height)
	n := p.run.Slide().Notes[p.Lang()]
	parts := []struct {
		id   string
		text lessons.Rich
	}{{"notes-say", n.Say}, {"notes-ask", n.Ask}, {"notes-often", n.Often}, {"notes-more", n.More}}
	size := float32(22)
	for size > 14 && p.notesHeight(s, n, size, w-56) > s.Height-110 {
		size--
	}
	_, i, of := p.run.Page()
	head := p.T("notes-head", "Page", i, "Pages", of, "Minutes", int(p.run.Elapsed(p.Now())/time.Minute), "Planned", int(p.run.PlannedUntil()/time.Minute))
	s.Text(head, kit.Type{Size: 18, Colour: s.Ink2, Fixed: true, Lines: 1}, x+28, 20, w-56)
	y := float32(58)
	for _, part := range parts {
		if len(part.text) == 0 {
			continue
		}
		y += s.Text(p.T(part.id), kit.Type{Size: size, Bold: true, Colour: s.Blue.Deep, Fixed: true}, x+28, y, w-56)
		y += s.Rich(part.text, kit.Type{Size: size, Fixed: true}, x+28, y, w-56) + 14
	}
	s.Hints([]kit.Hint{{Keys: []string{"N"}, Says: p.T("notes-close")}}, x+28, s.Height-48)
}

func (p *projector) notesHeight(s *kit.Sheet, n lessons.Notes, size, w float32) float32 {
	high := float32(0)
	for _, r := range []lessons.Rich{n.Say, n.Ask, n.Often, n.More} {
		if len(r) > 0 {
			high += s.RichHeight(r, kit.Type{Size: size, Fixed: true}, w) + size*kit.LineHeight + 14
		}
	}
	return high
}

// timer starts a minute, and gives a running one a minute more; after the end it goes away.
func (p *projector) timer() {
	left, on := p.run.TimeLeft(p.Now())
	switch {
	case on && left == 0:
		left = 0
	case on:
		left = (left + time.Minute).Round(time.Second)
	default:
		left = time.Minute
	}
	p.do(func(now time.Time) error { return p.run.Timer(left, now) })
	p.watch()
}

// watch redraws each second while a timer runs.
func (p *projector) watch() {
	if p.tick != nil {
		p.tick()
		p.tick = nil
	}
	if left, on := p.run.TimeLeft(p.Now()); on && left > 0 {
		p.tick = p.Later(left%time.Second+20*time.Millisecond, func() { p.Redraw(); p.watch() })
	}
}

func (p *projector) drawTimer(s *kit.Sheet, left time.Duration) {
	secs := int((left + time.Second - 1) / time.Second)
	text := fmt.Sprintf("%d:%02d", secs/60, secs%60)
	t := kit.Type{Size: 48, Bold: true, Fixed: true, Align: kit.Centre, Lines: 1}
	box := kit.Box{Fill: s.Palette.Card, Line: s.Ink, Weight: 4, Radius: 40}
	if secs == 0 {
		text, box.Fill = p.T("timer-over"), s.Sun.Tint
	}
	w := s.TextWidth(text, t) + 64
	s.Box(box, (s.Width-w)/2, 12, w, 80)
	s.Text(text, t, (s.Width-w)/2, 21, w)
}

// call calls a pupil by chance, nobody twice before all had a turn.
func (p *projector) call() { p.do(p.run.Call) }

func (p *projector) absent() {
	if p.called() {
		p.do(p.run.Absent)
	}
}

func (p *projector) called() bool {
	_, ok := p.run.Called()
	return ok
}

// drawCalled shows who is called, by number and name. Passing is always allowed.
func (p *projector) drawCalled(s *kit.Sheet) {
	i, _ := p.run.Called()
	if i >= len(p.pupils) {
		return
	}
	w, h := min(s.Width-80, 860), float32(200)
	x, y := (s.Width-w)/2, (s.Height-h)/2
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Blue.Base, Weight: 6, Radius: 32, Shadow: true}, x, y, w, h)
	s.Animal(p.pupils[i].Animal, x+32, y+32, 110)
	t := kit.Type{Size: 48, Bold: true, Fixed: true, Lines: 1}
	name := p.NameOf(p.pupils[i])
	for t.Size > 24 && s.TextWidth(name, t) > w-200 {
		t.Size -= 2
	}
	s.Text(name, t, x+168, y+28, w-190)
	if !p.pupils[i].Numbered() { // whose own number may be another
		s.Text(p.T("called-number", "Number", i+1), kit.Type{Size: 28, Colour: s.Ink2, Fixed: true, Lines: 1}, x+168, y+94, w-190)
	}
	hints := []kit.Hint{{Keys: []string{"R"}, Says: p.T("called-pass")}, {Keys: []string{"X"}, Says: p.T("called-absent")}, {Keys: []string{"Esc"}, Says: p.T("called-done")}}
	s.Hints(hints, x+32, y+h-44)
}
