package teach

import (
	"lachanso/lessons/course"
	"lachanso/ui/kit"
)

// small is a button with an icon, its key, and a word below.
type small struct {
	id, icon, key, label string
	on                   bool // it is in force
	do                   func()
}

// drawSmall draws one in a square or so; where that is narrow, the key goes first.
func (p *projector) drawSmall(s *kit.Sheet, it small, x, y, w, h float32) {
	box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 16}
	if it.on {
		box.Fill, box.Line, box.Weight = s.Sun.Tint, s.Ink, 3
	}
	if !s.High && !it.on {
		s.Box(kit.Box{Fill: s.StrongLine, Radius: 16}, x, y+3, w, h)
	}
	s.Box(box, x, y, w, h)
	const icon, air = 22, 6
	key := s.KeycapWidth(it.key)
	if icon+air+key > w-8 {
		key = -air
	}
	at := x + (w-icon-air-key)/2
	s.Icon(it.icon, s.Ink, at, y+10, icon)
	if key > 0 {
		s.Keycap(it.key, at+icon+air, y+7)
	}
	t := kit.Type{Size: 16, Align: kit.Centre, Fixed: true, Lines: 1}
	for t.Size > 11 && s.TextWidth(it.label, t) > w-6 {
		t.Size -= 0.5
	}
	s.Text(it.label, t, x, y+h-5-t.Size*kit.LineHeight, w)
	s.Hot(it.id, it.label, 16, x, y, w, h, it.do)
}

// drawRow draws small buttons side by side.
func (p *projector) drawRow(s *kit.Sheet, items []small, x, y, w, h float32) {
	gap := float32(8)
	cell := (w - gap*float32(len(items)-1)) / float32(len(items))
	for i, it := range items {
		p.drawSmall(s, it, x+float32(i)*(cell+gap), y, cell, h)
	}
}

// tools are what is done with the page, and with the displays.
func (p *projector) tools() []small {
	items := []small{
		{id: "freeze", icon: "pause", key: "F", label: p.T("tool-freeze"), on: p.run.Frozen(), do: p.freeze},
		p.toolItem(penning), p.toolItem(marking), p.toolItem(pointing),
	}
	if p.tool != noTool || len(p.run.View().Strokes) > 0 {
		items = append(items, small{id: "wipe", icon: "trash", key: "Y", label: p.T("tool-wipe"), do: func() { p.do(p.run.Wipe) }})
	}
	return append(items,
		small{id: "undo", icon: "back", key: "U", label: p.T("tool-undo"), do: p.undo},
		small{id: "zoom", icon: "search", key: "Z", label: p.T("tool-zoom"), on: p.zoomed(), do: p.zoom},
		small{id: "grid", icon: "grid", key: "G", label: p.T("tool-grid"), do: p.grid},
		small{id: "swap", icon: "swap", key: "S", label: p.T("tool-swap"), do: p.swap},
		small{id: "one", icon: "screen", key: "O", label: p.T("tool-one"), do: p.oneOrTwo},
	)
}

// doings are what is done with the class.
func (p *projector) doings() []small {
	return []small{
		{id: "black", icon: "black", key: "B", label: p.T("tool-black"), on: p.run.Shade() == course.Black, do: p.black},
		{id: "white", icon: "white", key: "W", label: p.T("tool-white"), on: p.run.Shade() == course.White, do: p.white},
		{id: "timer", icon: "clock", key: "T", label: p.T("tool-timer"), do: p.timer},
		{id: "call", icon: "shuffle", key: "R", label: p.T("tool-call"), on: p.called(), do: p.call},
		{id: "class-help", icon: "hand", key: "H", label: p.T("tool-help"), do: p.HelpMe},
		{id: "teams", icon: "people", key: "D", label: p.T("tool-teams"), on: p.run.Teams() != nil, do: p.askTeams},
		{id: "away", icon: "person", key: "A", label: p.T("tool-away"), do: p.roll},
	}
}

// below is how many of the doings stand in the lowest row; the others are among the tools.
func below(s *kit.Sheet) int {
	if s.IsWide() {
		return 7
	}
	return 5
}

// toolHeight is the room that the tools take.
func toolHeight(s *kit.Sheet) float32 {
	if s.IsWide() {
		return consoleTools
	}
	return 2*consoleTools + 10
}

// drawToolRow draws the tools, in two rows where it is narrow.
func (p *projector) drawToolRow(s *kit.Sheet, x, y, w float32) {
	items := append(p.tools(), p.doings()[below(s):]...)
	rows := 1
	if !s.IsWide() {
		rows = 2
	}
	each := (len(items) + rows - 1) / rows
	for i := 0; i < len(items); i += each {
		row := items[i:min(i+each, len(items))]
		p.drawRow(s, row, x, y, w*float32(len(row))/float32(each), consoleTools)
		y += consoleTools + 10
	}
}

// drawKeys draws the lowest row: the way on is the largest.
func (p *projector) drawKeys(s *kit.Sheet, x, y, w float32) {
	back := kit.Button{ID: "before", Label: p.T("console-back"), Icon: "left", Key: "←", Fixed: true}
	on := kit.Button{ID: "next", Label: p.T("console-on"), Icon: "right", Key: "→", Tone: &s.Blue, Size: 24, Fixed: true}
	stop := kit.Button{ID: "stop", Label: p.T("console-stop"), Icon: "power", Key: "Esc", Fixed: true}
	bw, ow, sw := w*0.145, w*0.18, w*0.175
	s.Button(back, x, y, bw, consoleRow-4, p.back)
	s.Button(on, x+bw+12, y, ow, consoleRow-4, p.next)
	s.Button(stop, x+w-sw, y, sw, consoleRow-4, p.finish)
	left := x + bw + 12 + ow + 20
	p.drawRow(s, p.doings()[:below(s)], left, y, x+w-sw-20-left, consoleRow)
}
