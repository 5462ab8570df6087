package play

import (
	"strconv"

	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

// safeTile is the height of a safe button.
const safeTile = 104

// safeHeight is how much room the safe buttons need with the line above them.
func (c *chat) safeHeight(s *kit.Sheet, w float32) float32 {
	rows := float32((len(c.data.Chat.Buttons) + c.tileColumns(s) - 1) / c.tileColumns(s))
	return s.TextHeight(c.T("play-or-safe"), kit.Type{Size: 20}, w) + 8 + rows*(max(safeTile, c.tileHeight(s, c.tileWidth(s, w)))+12) - 12
}

// tileColumns are all of them in a row, or two in a row when words are large.
func (c *chat) tileColumns(s *kit.Sheet) int {
	n := max(1, len(c.data.Chat.Buttons))
	if s.Look.Text > 1.25 {
		return min(n, 2)
	}
	return n
}

func (c *chat) tileWidth(s *kit.Sheet, w float32) float32 {
	n := float32(c.tileColumns(s))
	return (w - (n-1)*12) / n
}

func (c *chat) tileType() kit.Type { return kit.Type{Size: 20, Bold: true, Align: kit.Centre} }

func (c *chat) tileHeight(s *kit.Sheet, w float32) float32 {
	high := float32(0)
	for _, b := range c.data.Chat.Buttons {
		high = max(high, s.TextHeight(c.Say(b.Text), c.tileType(), w-12))
	}
	return high + 58
}

// safe draws the four ways out, which are there at any time.
func (c *chat) safe(s *kit.Sheet, at area) {
	line := kit.Type{Size: 20, Colour: s.Ink2}
	y := at.y + s.Text(c.T("play-or-safe"), line, at.x, at.y, at.w) + 8
	w, columns := c.tileWidth(s, at.w), c.tileColumns(s)
	high := max(safeTile, c.tileHeight(s, w))
	for i, b := range c.data.Chat.Buttons {
		tile := area{at.x + float32(i%columns)*(w+12), y + float32(i/columns)*(high+12), w, high}
		c.tile(s, b.ID, c.Say(b.Text), i, tile)
	}
}

// tile draws one safe button: its icon, its number, its words; a tick where it has done its work.
func (c *chat) tile(s *kit.Sheet, id, label string, i int, at area) {
	tone, icon := c.tileLook(s, id)
	box := kit.Box{Fill: tone.Tint, Line: tone.Line, Weight: 3, Radius: 20}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
	}
	s.Box(box, at.x, at.y, at.w, at.h)
	if c.m.Pressed(id) {
		icon = "check"
	}
	mid := at.x + at.w/2
	s.Icon(icon, tone.Deep, mid-36, at.y+12, 30)
	s.Keycap(strconv.Itoa(i+1), mid+6, at.y+13)
	t := c.tileType()
	if !s.High {
		t.Colour = tone.Deep
	}
	high := s.TextHeight(label, t, at.w-12)
	s.Text(label, t, at.x+6, at.y+46+(at.h-52-high)/2, at.w-12)
	s.Hot("safe-"+id, label, 20, at.x, at.y, at.w, at.h, func() { c.move(activity.Line(activity.VerbPress, id)) })
}

// tileLook gives each safe button its own tone and icon.
func (c *chat) tileLook(s *kit.Sheet, id string) (kit.Tone, string) {
	switch id {
	case "save":
		return s.Teal, "save"
	case "block":
		return s.Violet, "block"
	case "report":
		return s.Rose, "flag"
	}
	return s.Blue, "tell"
}
