package play

import (
	"image/color"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// mock is a made-up screen: a frame of its kind and the lines in it. Nothing in its drawing tells a clue from another
// line.
type mock struct {
	*field
	kind  string // chat, mail, web, post
	app   string
	lines []lessons.SpotLine
	packing
}

// packing is how close a made-up screen stands: how much smaller its words are, how high its head is, and the room around its
// lines and between them.
type packing struct{ step, head, around, gap float32 }

const mockPad = 12 // left and right of the lines

// roles of a line. Their names are the pack's.
const (
	roleAddress = "address"
	roleSender  = "sender"
	roleTime    = "time"
	roleTitle   = "title"
	roleText    = "text"
	roleButton  = "button"
	roleField   = "field"
	roleNotice  = "notice"
	rolePicture = "picture"
)

// role gives a line's role; a question's line may have none.
func (k *mock) role(l lessons.SpotLine) string {
	if l.Role == "" {
		return roleText
	}
	return l.Role
}

func (k *mock) typeOf(s *kit.Sheet, role string) kit.Type {
	t := k.words(k.step-2, false)
	switch role {
	case roleTitle:
		t = k.words(k.step+1, true)
	case roleSender, roleButton:
		t.Bold = true
	case roleTime, roleField:
		t = k.words(k.step-4, false)
		t.Colour = s.Ink2
	case roleAddress:
		t = k.words(k.step-3, false)
	case rolePicture:
		t = k.words(k.step-4, false)
	}
	return t
}

// lead is the room left of a line's words, trail that right of them, where the tick of a clue comes.
func (k *mock) lead(role string) float32 {
	switch role {
	case roleSender:
		return 66
	case roleAddress, roleNotice, rolePicture:
		return 58
	case roleText:
		if k.kind == "chat" {
			return 30
		}
	case roleField, roleButton:
		return 28
	}
	return 16
}

const trail = 84

func (k *mock) lineHeight(s *kit.Sheet, l lessons.SpotLine, w float32) float32 {
	role := k.role(l)
	return max(56, s.TextHeight(k.Say(l.Text), k.typeOf(s, role), w-2*mockPad-k.lead(role)-trail)+22)
}

// height is how high the screen must be when it is w wide.
func (k *mock) height(s *kit.Sheet, w float32) float32 {
	high := k.head + 2*k.around - k.gap
	for _, l := range k.lines {
		high += k.lineHeight(s, l, w) + k.gap
	}
	return high
}

// draw draws the frame and the lines, and gives each line's place to over.
func (k *mock) draw(s *kit.Sheet, at area, over func(*kit.Sheet, lessons.SpotLine, area)) {
	need := k.height(s, at.w)
	spare := max(0, at.h-need)
	picture := float32(0)
	for _, l := range k.lines {
		if l.Role == rolePicture {
			picture = min(spare, 110)
		}
	}
	more := min(16, (spare-picture)/float32(len(k.lines)))
	at.h = need + picture + more*float32(len(k.lines))
	k.frame(s, at)
	y := at.y + k.head + k.around
	for _, l := range k.lines {
		row := area{at.x + mockPad, y, at.w - 2*mockPad, k.lineHeight(s, l, at.w) + more}
		if l.Role == rolePicture {
			row.h += picture
			picture = 0
		}
		k.row(s, l, row)
		over(s, l, row)
		y += row.h + k.gap
	}
}

func (k *mock) tone(s *kit.Sheet) kit.Tone {
	switch k.kind {
	case "chat":
		return s.Violet
	case "mail":
		return s.Blue
	case "post":
		return s.Rose
	}
	return s.Teal
}

// frame draws the window of an invented app.
func (k *mock) frame(s *kit.Sheet, at area) {
	tone := k.tone(s)
	body := kit.Box{Fill: s.Palette.Card, Line: tone.Base, Weight: 3, Radius: 24, Shadow: true}
	if s.High {
		body.Line, body.Weight = s.Ink, 4
	}
	s.Box(body, at.x, at.y, at.w, at.h)
	head := s.Box(kit.Box{Fill: tone.Base}, at.x+1, at.y+1, at.w-2, k.head)
	head.TopLeftCornerRadius, head.TopRightCornerRadius = s.Real(23), s.Real(23)
	if s.High {
		s.Rule(at.x, at.y+k.head, at.w)
	}
	icon := map[string]string{"chat": "topic-2", "mail": "notes", "post": "people"}[k.kind]
	x := at.x + 20
	if icon == "" { // a browser
		for range 3 {
			s.Disc(kit.Fade(tone.On, 0.7), x, at.y+(k.head-14)/2, 14)
			x += 22
		}
	} else {
		s.Icon(icon, tone.On, x, at.y+(k.head-28)/2, 28)
		x += 36
	}
	t := kit.Type{Size: 20, Bold: true, Colour: tone.On, Lines: 1, Fixed: true}
	s.Text(k.app, t, x+6, at.y+(k.head-26)/2, at.w-(x-at.x)-30)
}

// row draws one line by its role.
func (k *mock) row(s *kit.Sheet, l lessons.SpotLine, at area) {
	role := k.role(l)
	t, lead := k.typeOf(s, role), k.lead(role)
	k.ground(s, role, at)
	text := k.Say(l.Text)
	wide := at.w - lead - trail
	high := s.TextHeight(text, t, wide)
	y := at.y + (at.h-high)/2
	if role == rolePicture {
		y = at.y + at.h - high - 10
	}
	if role == roleButton && !s.High {
		t.Colour = k.tone(s).On
	}
	s.Text(text, t, at.x+lead, y, wide)
}

// ground draws what lies under a line's words.
func (k *mock) ground(s *kit.Sheet, role string, at area) {
	plain := func(fill, line color.Color, radius, inset float32) {
		box := kit.Box{Fill: fill, Line: line, Weight: 2, Radius: radius}
		if s.High {
			box.Line = s.Ink
		}
		s.Box(box, at.x+inset, at.y+inset, at.w-2*inset, at.h-2*inset)
	}
	mid := at.y + at.h/2
	switch role {
	case roleAddress:
		plain(s.Paper, s.StrongLine, 22, 5)
		s.Icon("globe", s.Ink2, at.x+20, mid-13, 26)
	case roleSender:
		s.Disc(k.tone(s).Line, at.x+12, mid-20, 40)
		s.Icon("person", k.tone(s).Deep, at.x+18, mid-15, 28)
	case roleField:
		plain(s.Palette.Card, s.Ink2, 10, 5)
	case roleNotice:
		plain(s.Sun.Tint, s.Sun.Line, 14, 3)
		s.Icon("bell", s.Sun.Deep, at.x+18, mid-14, 28)
	case roleButton:
		plain(k.tone(s).Base, k.tone(s).Base, 14, 5)
	case rolePicture:
		k.picture(s, at)
	case roleText:
		if k.kind == "chat" {
			plain(s.Paper2, s.Paper2, 20, 3)
		}
	}
}

// picture draws a stand-in for a photo: sky, sun and hills, the same for every one.
func (k *mock) picture(s *kit.Sheet, at area) {
	if s.High {
		s.Box(kit.Box{Line: s.Ink, Weight: 2, Radius: 14}, at.x+4, at.y+4, at.w-8, at.h-8)
	} else {
		s.Box(kit.Box{Fill: s.Teal.Tint, Line: s.Teal.Line, Weight: 2, Radius: 14}, at.x+4, at.y+4, at.w-8, at.h-8)
		if at.h > 110 {
			s.Disc(s.Sun.Base, at.x+at.w*0.66, at.y+20, 44)
		}
	}
	s.Icon("camera", s.Teal.Deep, at.x+18, at.y+at.h-42, 28)
}
