package contest

import (
	"strings"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// tool is a button of the console, with its key.
type tool struct {
	id, icon, key, label string
	off, on              bool
	do                   func()
}

// drawConsole draws what the leader sees where the hall has a display of its own: what the hall sees, the answer, and every
// key as a button.
func (g *stage) drawConsole(s *kit.Sheet) {
	m, gap := float32(32), float32(20)
	shape := float32(kit.LeastWidth) / kit.LeastHeight
	if size := g.ClassSize(); size.Height > 0 {
		shape = size.Width / size.Height
	}
	wide := (s.Width - 2*m - gap) * 0.52
	high := wide / shape
	s.Text(g.T("console-seen"), kit.Type{Size: 19, Bold: true, Lines: 1, Fixed: true}, m, 14, wide)
	s.Box(kit.Box{Fill: s.Paper, Line: s.Blue.Base, Weight: 4, Radius: 12}, m-4, 44, wide+8, high+8)
	s.Live(m, 48, wide, high, func(s *kit.Sheet) { g.screen.picture(s, false) })
	x := m + wide + gap
	g.drawAnswer(s, x, 14, s.Width-m-x, high+38)
	y := 48 + high + 20
	if g.displays.Lost {
		s.Fit(g.T("console-lost-text"), kit.Type{Size: 20, Fixed: true}, m, y, s.Width-2*m, 40)
		y += 48
	}
	g.drawTools(s, m, y, s.Width-2*m, s.Height-y-16)
}

// drawAnswer draws the right answer with its reason, and how the floor stands.
func (g *stage) drawAnswer(s *kit.Sheet, x, y, w, h float32) {
	s.Card(x, y, w, h)
	at := y + 18
	at += s.Text(g.screen.title(), kit.Type{Size: 24, Bold: true, Fixed: true}, x+24, at, w-48) + 8
	if g.said != "" {
		at += s.Text(g.said, kit.Type{Size: 20, Bold: true, Fixed: true, Colour: s.Coral.Deep}, x+24, at, w-48) + 8
	}
	parts := g.screen.about()
	size := float32(21)
	for ; size > 13; size-- {
		need := at
		for _, p := range parts {
			need += s.RichHeight(p, kit.Type{Size: size, Fixed: true}, w-48) + 8
		}
		if need < y+h-12 {
			break
		}
	}
	for _, p := range parts {
		t := kit.Type{Size: size, Fixed: true, Lines: int((y + h - 12 - at) / (size * kit.LineHeight))}
		if t.Lines > 0 {
			at += s.Rich(p, t, x+24, at, w-48) + 8
		}
	}
}

// rightWords gives the right answer in words and why it is right.
func (g *stage) rightWords(a *game.Ask) (answer, why string) {
	if len(a.Options) == 0 {
		var all []string
		for _, t := range a.Answers {
			all = append(all, g.Say(t))
		}
		return strings.Join(all, " / "), g.Say(a.Question.Why)
	}
	var all, reasons []string
	for _, i := range a.Right {
		all = append(all, string(rune('A'+i))+". "+g.Say(a.Options[i].Text))
		reasons = append(reasons, g.Say(a.Options[i].Why))
	}
	return strings.Join(all, "; "), strings.Join(reasons, " ")
}

// answerWords are the right answer and its reason.
func (g *stage) answerWords(a *game.Ask) []lessons.Rich {
	answer, why := g.rightWords(a)
	return []lessons.Rich{{{Text: g.T("contest-answer") + " ", Bold: true}, {Text: answer}}, {{Text: why}}}
}

// allTools are the buttons of this contest and those of all.
func (g *stage) allTools() []tool {
	return append(
		g.screen.tools(),
		tool{id: "pause", icon: "pause", key: "P", label: g.T("contest-tool-pause"), on: g.log.Paused(), do: g.pause},
		tool{id: "one", icon: "screen", key: "O", label: g.T("tool-one"), do: func() { g.displays.OneOrTwo(g.App) }},
		tool{id: "stop", icon: "power", key: "Esc", label: g.T("contest-tool-stop"), do: g.leave},
	)
}

// drawTools draws the way on, and the tools in two rows.
func (g *stage) drawTools(s *kit.Sheet, x, y, w, h float32) {
	const gap = 10
	next := kit.Button{ID: "next", Label: g.nextWords(), Key: "Enter", Tone: &s.Blue, Size: 24, Fixed: true}
	first := w * 0.24
	s.Button(next, x, y, first, h-4, g.next)
	all := g.allTools()
	each := (len(all) + 1) / 2
	cell := (w - first - gap*float32(each)) / float32(each)
	high := (h - gap) / 2
	for i, it := range all {
		g.drawTool(s, it, x+first+gap+float32(i%each)*(cell+gap), y+float32(i/each)*(high+gap), cell, high)
	}
}

func (g *stage) drawTool(s *kit.Sheet, it tool, x, y, w, h float32) {
	box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 16}
	ink := s.Ink
	if it.on {
		box.Fill, box.Line, box.Weight = s.Sun.Tint, s.Ink, 3
	}
	if it.off {
		box.Fill, ink = s.Disabled, s.Ink2
	}
	s.Box(box, x, y, w, h)
	key := s.KeycapWidth(it.key)
	if key > w-44 {
		key = -8
	}
	at := x + (w-28-8-key)/2
	s.Icon(it.icon, ink, at, y+h/2-36, 28)
	if key > 0 {
		s.Keycap(it.key, at+36, y+h/2-36)
	}
	s.Fit(it.label, kit.Type{Size: 17, Align: kit.Centre, Fixed: true, Colour: ink}, x+4, y+h/2-6, w-8, h/2)
	hot := s.Hot(it.id, it.label, 16, x, y, w, h, it.do)
	if it.off {
		hot.Disable()
	}
}
