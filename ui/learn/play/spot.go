package play

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

// spotBoard shows a made-up screen whose lines can be touched. The focus walks through all of them from top to bottom,
// so the keyboard gives no clue away.
type spotBoard struct {
	field
	m *activity.Spot
}

func (b *spotBoard) over() bool { return b.locked || b.m.RoundDone() }

// Height is that of the screen in its smallest words.
func (b *spotBoard) Height(s *kit.Sheet, w float32) float32 {
	k := b.mock()
	k.packing = mockPackings[len(mockPackings)-1]
	return k.height(s, min(w, b.size*30))
}

// mockPackings are how a screen becomes smaller where it would not fit.
var mockPackings = [...]packing{{0, 48, 12, 5}, {-2, 48, 12, 5}, {-4, 48, 12, 5}, {-4, 38, 7, 3}}

// Draw draws the screen, a little smaller where it would not fit.
func (b *spotBoard) Draw(s *kit.Sheet, x, y, w, h float32) {
	k := b.mock()
	if most := b.size * 30; w > most { // a line of a screen is not as wide as a projector
		x, w = x+(w-most)/2, most
	}
	for _, k.packing = range mockPackings {
		if k.height(s, w) <= h {
			break
		}
	}
	k.draw(s, area{x, y, w, h}, b.line)
	b.lay()
}

func (b *spotBoard) mock() mock {
	screen := b.m.Screen()
	return mock{field: &b.field, kind: screen.Picture.Kind, app: b.Say(screen.Picture.App), lines: screen.Spots}
}

// line lays the touch and what is known of it over a line that the mock screen has drawn.
func (b *spotBoard) line(s *kit.Sheet, l lessons.SpotLine, at area) {
	switch {
	case l.Correct && b.m.Touched(l.ID):
		b.found(s, l, at)
	case b.m.Touched(l.ID):
		b.vain(s, l, at)
	}
	s.Aloud("", b.Say(l.Text))
	b.hot(s, "line-"+l.ID, b.Say(l.Text), 14, at, b.over(), func() { b.move(activity.Line(activity.VerbTouch, l.ID)) })
}

// found frames a clue and numbers it with its tick.
func (b *spotBoard) found(s *kit.Sheet, l lessons.SpotLine, at area) {
	line := s.Green.Base
	weight := float32(4)
	if s.High {
		line, weight = s.Ink, 8
	}
	s.Box(kit.Box{Line: line, Weight: weight, Radius: 14}, at.x, at.y, at.w, at.h)
	const w, h = 62, 36
	x, y := at.x+at.w-w-10, at.y+(at.h-h)/2
	pill := kit.Box{Fill: s.Green.Base, Line: s.Palette.Card, Weight: 2, Radius: h / 2}
	if s.High {
		pill.Line, pill.Weight = s.Ink, 3
	}
	s.Box(pill, x, y, w, h)
	s.Icon("check", s.Green.On, x+8, y+7, 22)
	s.Text(strconv.Itoa(b.number(l.ID)), kit.Type{Size: 20, Bold: true, Colour: s.Green.On, Fixed: true}, x+34, y+5, 26)
}

// vain marks a line that was looked at and is no clue.
func (b *spotBoard) vain(s *kit.Sheet, l lessons.SpotLine, at area) {
	box := kit.Box{Line: s.StrongLine, Weight: 2, Radius: 14}
	if b.wrong(l.ID) {
		box.Line, box.Weight = s.Ink2, 4
	}
	s.Box(box, at.x, at.y, at.w, at.h)
	s.Disc(s.Paper2, at.x+at.w-46, at.y+(at.h-36)/2, 36)
	s.Icon("eye", s.Ink2, at.x+at.w-40, at.y+(at.h-24)/2, 24)
}

// number says as which clue of the round a line was found.
func (b *spotBoard) number(id string) int {
	n := 0
	seen := map[string]bool{}
	for _, move := range b.m.Moves() {
		verb, args, _ := activity.Read(move)
		if verb == activity.VerbNext {
			n, seen = 0, map[string]bool{}
			continue
		}
		line := args[0]
		if seen[line] || !b.clue(line) {
			continue
		}
		seen[line] = true
		n++
		if line == id {
			return n
		}
	}
	return n
}

func (b *spotBoard) clue(id string) bool {
	for _, l := range b.m.Screen().Spots {
		if l.ID == id {
			return l.Correct
		}
	}
	return false
}

// Focus is on the first line.
func (b *spotBoard) Focus() string { return "board-line-" + b.m.Screen().Spots[0].ID }

// Key takes the focus to the line of a number, from the top.
func (b *spotBoard) Key(k fyne.KeyName) bool {
	lines := b.m.Screen().Spots
	if n := digit(k); n > 0 && n <= len(lines) && !b.over() {
		b.App.Focus("board-line-" + lines[n-1].ID)
		return true
	}
	return false
}

// Hints says what the keys do.
func (b *spotBoard) Hints() []kit.Hint {
	return []kit.Hint{{Keys: []string{"↑", "↓"}, Says: b.T("play-hint-walk")}, {Keys: []string{"Enter"}, Says: b.T("play-hint-touch")}}
}
