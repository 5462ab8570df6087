package teach

import (
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
	"lachanso/ui/learn/play"
)

const (
	calledTall   = 100 // the card of who is called
	calledAnimal = 64
	calledIn     = 12 // from its edge to what stands on it
	calledName   = 44 // letters
)

// calledWay is one thing that may come of a call.
type calledWay struct {
	id, key, icon, says string
	do                  func()
}

// calledWays are those of the one display, the most needed first. Passing is always allowed.
func (p *projector) calledWays() []calledWay {
	ways := []calledWay{
		{"call-pass", "R", "shuffle", p.T("called-pass"), p.call},
		{"call-done", "Esc", "check", p.T("called-done"), func() { p.do(p.run.Dismiss) }},
		{"call-absent", "X", "cross", p.T("called-absent"), p.absent},
	}
	if len(p.pupils) > 0 {
		ways = append(ways, calledWay{"call-naming", "J", "person", p.T("called-naming"), func() { p.do(p.run.Naming) }})
	}
	return ways
}

// calledPlace gives where the card of who is called lies: x, y, w, h, or nothing. It is as wide as what stands on it, at most the
// room that a question leaves beside the help and the clock: so the answers can be read while the pupil thinks.
func (p *projector) calledPlace(s *kit.Sheet) [][4]float32 {
	if !p.called() {
		return nil
	}
	page := p.view(p.run.ClassView())
	room := slide.Foot(s, page)
	if clock := p.clockWidth(); clock > 0 {
		room -= clock + slide.SpareGap
	}
	name, about, _ := p.calledOnCard()
	inner, more := s.TextWidth(name, calledType), s.TextWidth(about, calledAbout)
	switch all := inner + calledIn + more; {
	case p.ClassShown(): // below each other
		inner = max(inner, more)
	case all < room-calledSides:
		inner = max(all, p.waysWidth(s, p.calledWays()))
	default:
		inner = max(inner, p.waysWidth(s, p.calledWays()))
	}
	w := inner + calledSides
	if page.Hands == nil { // above the words there is room, if not beside the help
		room = s.Width - 2*slide.SpareGap
	}
	w = min(room, w)
	x, y := slide.Spare(s, page, w, calledTall, p.clockPlace(s)...)
	return [][4]float32{{x, y, w, calledTall}}
}

// calledSides is what the card has beside its words.
const calledSides = calledIn + calledAnimal + calledIn + calledIn

var (
	calledType  = kit.Type{Size: calledName, Bold: true, Fixed: true}
	calledAbout = kit.Type{Size: 26, Fixed: true, Lines: 1}
)

// drawCalled shows who is called, by name or by number.
func (p *projector) drawCalled(s *kit.Sheet) {
	for _, at := range p.calledPlace(s) {
		x, y, w, h := at[0], at[1], at[2], at[3]
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Blue.Base, Weight: 5, Radius: 24, Shadow: true}, x, y, w, h)
		name, about, animal := p.calledOnCard()
		s.Animal(animal, x+calledIn, y+(h-calledAnimal)/2, calledAnimal)
		left, room := x+calledIn+calledAnimal+calledIn, w-calledSides
		if _, t := s.Fitted(name, calledType, room, 58); s.TextWidth(name, t) > room {
			i, _ := p.run.Called()
			name = p.short(i)
		}
		s.Fit(name, calledType, left, y+2, room, 58)
		t := calledAbout
		t.Colour = s.Ink2
		if p.ClassShown() { // the teacher has the keys on the console
			s.Fit(about, t, left, y+56, room, 38)
			continue
		}
		if wide := s.TextWidth(name, calledType) + calledIn; wide+s.TextWidth(about, t) <= room {
			s.Text(about, t, left+wide, y+18, room-wide)
		}
		p.drawWays(s, left, y+h-44, room)
	}
}

// waysWidth is how wide the ways are with their words.
func (p *projector) waysWidth(s *kit.Sheet, ways []calledWay) float32 {
	w := float32(0)
	for _, one := range ways {
		w += p.wayWidth(s, one, true)
	}
	return w
}

func (p *projector) wayWidth(s *kit.Sheet, one calledWay, words bool) float32 {
	if !words {
		return s.KeycapWidth(one.key) + 6 + 24 + 16
	}
	return s.KeycapWidth(one.key) + 6 + s.TextWidth(one.says, kit.Type{Size: 18, Fixed: true}) + 16
}

// drawWays draws the ways as keys that can be pressed: as many as there is room for, and without their words where that is for few.
func (p *projector) drawWays(s *kit.Sheet, x, y, room float32) {
	ways := p.calledWays()
	words := p.waysWidth(s, ways[:3]) <= room
	for _, one := range ways {
		w := p.wayWidth(s, one, words)
		if w > room {
			break
		}
		at := x + s.Keycap(one.key, x, y+8) + 6
		if words {
			s.Text(one.says, kit.Type{Size: 18, Colour: s.Ink2, Lines: 1, Fixed: true}, at, y+10, w)
		} else {
			s.Icon(one.icon, s.Ink2, at, y+10, 24)
		}
		s.Hot(one.id, one.says, 12, x-4, y, w-8, 44, func() { one.do(); p.Unfocus() })
		x, room = x+w, room-w
	}
}

// calledOnCard gives the words of the card: where a class with a list is called by number, the number alone is read from afar.
func (p *projector) calledOnCard() (name, about string, animal int) {
	name, about, animal = p.calledWords()
	if p.run.ByNumber() && len(p.pupils) > 0 {
		i, _ := p.run.Called()
		name = p.short(i)
	}
	return name, about, animal
}

// calledWords gives who is called: the name and the number, or only the number.
func (p *projector) calledWords() (name, about string, animal int) {
	i, _ := p.run.Called()
	number := p.T("called-number", "Number", i+1)
	if p.run.ByNumber() || i >= len(p.pupils) {
		return number, p.T("called-come"), i
	}
	pupil := p.pupils[i]
	if pupil.Numbered() { // whose own number may be another
		number = p.T("called-come")
	}
	return p.NameOf(pupil), number, pupil.Picture()
}

// short is a pupil's name in a list of teams: the last two words, the given name last; all of it where two have those.
func (p *projector) short(i int) string {
	if p.run.ByNumber() || i >= len(p.pupils) {
		return p.T("called-number-short", "Number", i+1)
	}
	pupil := p.pupils[i]
	name := play.BarName(p.App, pupil)
	for j, other := range p.pupils {
		if pupil.Numbered() || j != i && play.BarName(p.App, other) == name {
			return p.NameOf(pupil)
		}
	}
	return name
}
