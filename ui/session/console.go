package session

import (
	"lachanso/ui/kit"
)

// drawConsole draws what the leader sees where all have a display of their own: what they see, the words, and every key as a
// button.
func (g *stage) drawConsole(s *kit.Sheet) {
	m, gap := float32(32), float32(20)
	shape := float32(kit.LeastWidth) / kit.LeastHeight
	if size := g.ClassSize(); size.Height > 0 {
		shape = size.Width / size.Height
	}
	const tools = 168
	wide := min((s.Width-2*m-gap)*0.5, (s.Height-48-tools-40)*shape)
	high := wide / shape
	s.Text(g.T("console-seen"), kit.Type{Size: 19, Bold: true, Lines: 1, Fixed: true}, m, 14, wide)
	s.Box(kit.Box{Fill: s.Paper, Line: s.Blue.Base, Weight: 4, Radius: 12}, m-4, 44, wide+8, high+8)
	s.Mini(m, 48, wide, high, func(s *kit.Sheet) { g.picture(s, false) })
	x := m + wide + gap
	w := s.Width - m - x
	bottom := s.Height - tools - 20
	s.Card(x, 14, w, bottom-14)
	v := g.view()
	at := float32(30)
	at += s.Text(g.Say(v.Now.Title), kit.Type{Size: 24, Bold: true, Fixed: true, Lines: 2}, x+24, at, w-48) + 8
	g.drawWords(s, 22, x+24, at, w-48, bottom-at-20)
	y := 48 + high + 16
	if g.displays.Lost && y+44 < bottom {
		s.Fit(g.T("console-lost-text"), kit.Type{Size: 19, Fixed: true}, m, y, wide, 44)
	}
	g.drawTools(s, m, s.Height-tools, s.Width-2*m, tools-16)
}

// tools are the console's buttons.
func (g *stage) tools() []kit.Action {
	button := func(id, icon, key string, off bool, do func()) kit.Action {
		return kit.Action{Button: kit.Button{ID: id, Icon: icon, Key: key, Label: g.T("session-tool-" + id), Off: off}, Do: do}
	}
	v := g.view()
	pause := button("pause", "pause", "P", false, g.pause)
	if g.run.Paused() {
		pause = button("continue", "play", "P", false, g.pause)
	}
	return []kit.Action{
		button("before", "left", "←", v.Part == 1 && g.at == 0, g.before),
		button("skip", "down", "↓", false, g.skip),
		pause,
		button("more", "plus", "+", false, func() { g.more(1) }),
		button("less", "minus", "-", v.Minutes <= 1, func() { g.more(-1) }),
		button("undo", "back", "U", !g.run.CanUndo(), g.undo),
		button("one", "screen", "O", false, func() { g.displays.OneOrTwo(g.App) }),
		button("finish", "check", "E", false, g.finish),
		button("keys", "help", "?", false, g.list),
		button("stop", "power", "Esc", false, g.leave),
	}
}

// drawTools draws the way on, the part's own screen, and the tools in two rows.
func (g *stage) drawTools(s *kit.Sheet, x, y, w, h float32) {
	const gap = 10
	first := w * 0.24
	room := roomOf(g.App, g.whole())
	next := kit.Button{ID: "next", Label: g.T("session-tool-next"), Icon: "right", Key: "→", Tone: &s.Blue, Size: 24, Fixed: true}
	if opens(room) {
		half := (h - 4 - gap) / 2
		enter := kit.Button{ID: "open", Label: g.T("session-open-" + room), Icon: "play", Key: "Enter", Tone: &s.Green, Size: 19, Fixed: true}
		next.Tone = nil
		s.Button(enter, x, y, first, half, g.enter)
		s.Button(next, x, y+half+gap, first, half, g.next)
	} else {
		s.Button(next, x, y, first, h-4, g.next)
	}
	all := g.tools()
	each := (len(all) + 1) / 2
	cell := (w - first - gap*float32(each)) / float32(each)
	high := (h - gap) / 2
	for i, it := range all {
		g.drawTool(s, it, x+first+gap+float32(i%each)*(cell+gap), y+float32(i/each)*(high+gap), cell, high)
	}
}

func (g *stage) drawTool(s *kit.Sheet, it kit.Action, x, y, w, h float32) {
	box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 16}
	ink := s.Ink
	if it.Off {
		box.Fill, ink = s.Disabled, s.Ink2
	}
	s.Box(box, x, y, w, h)
	key := s.KeycapWidth(it.Key)
	at := x + (w-28-8-key)/2
	s.Icon(it.Icon, ink, at, y+10, 28)
	s.Keycap(it.Key, at+36, y+10)
	s.Fit(it.Label, kit.Type{Size: 17, Align: kit.Centre, Fixed: true, Colour: ink}, x+4, y+38, w-8, h-40)
	hot := s.Hot(it.ID, it.Label, 16, x, y, w, h, it.Do)
	if it.Off {
		hot.Disable()
	}
}
