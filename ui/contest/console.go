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
func (b *bell) drawConsole(s *kit.Sheet) {
	v := b.run.View()
	m, gap := float32(32), float32(20)
	shape := float32(kit.LeastWidth) / kit.LeastHeight
	if size := b.ClassSize(); size.Height > 0 {
		shape = size.Width / size.Height
	}
	wide := (s.Width - 2*m - gap) * 0.52
	high := wide / shape
	s.Text(b.T("console-seen"), kit.Type{Size: 19, Bold: true, Lines: 1, Fixed: true}, m, 14, wide)
	s.Box(kit.Box{Fill: s.Paper, Line: s.Blue.Base, Weight: 4, Radius: 12}, m-4, 44, wide+8, high+8)
	s.Mini(m, 48, wide, high, func(s *kit.Sheet) { b.picture(s, false) })
	x := m + wide + gap
	b.drawAnswer(s, v, x, 14, s.Width-m-x, high+38)
	y := 48 + high + 20
	if b.displays.Lost {
		s.Fit(b.T("console-lost-text"), kit.Type{Size: 20, Fixed: true}, m, y, s.Width-2*m, 40)
		y += 48
	}
	b.drawTools(s, m, y, s.Width-2*m, s.Height-y-16)
}

// drawAnswer draws the right answer with its reason, and how the floor stands.
func (b *bell) drawAnswer(s *kit.Sheet, v game.BellView, x, y, w, h float32) {
	s.Card(x, y, w, h)
	at := y + 18
	at += s.Text(b.partTitle(v)+" · "+b.T("contest-left", "Count", v.Left), kit.Type{Size: 24, Bold: true, Fixed: true}, x+24, at, w-48) + 8
	if b.said != "" {
		at += s.Text(b.said, kit.Type{Size: 20, Bold: true, Fixed: true, Colour: s.Coral.Deep}, x+24, at, w-48) + 8
	}
	var parts []lessons.Rich
	if v.Ask != nil {
		answer, why := b.rightWords(v.Ask)
		parts = append(parts, lessons.Rich{{Text: b.T("contest-answer") + " ", Bold: true}, {Text: answer}}, lessons.Rich{{Text: why}})
	} else if v.CanRescue {
		parts = append(parts, lessons.Rich{{Text: b.T("contest-can-rescue")}})
	}
	if len(v.Out) > 0 {
		parts = append(parts, lessons.Rich{{Text: b.T("contest-out-known", "Numbers", joined(v.Out))}})
	}
	if v.Last != nil && v.Finalists {
		parts = append(parts, lessons.Rich{{Text: b.T("contest-last-known", "Numbers", joined(v.Last))}})
	}
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
func (b *bell) rightWords(a *game.Ask) (answer, why string) {
	if len(a.Options) == 0 {
		var all []string
		for _, t := range a.Answers {
			all = append(all, b.Say(t))
		}
		return strings.Join(all, " / "), b.Say(a.Question.Why)
	}
	var all, reasons []string
	for _, i := range a.Right {
		all = append(all, string(rune('A'+i))+". "+b.Say(a.Options[i].Text))
		reasons = append(reasons, b.Say(a.Options[i].Why))
	}
	return strings.Join(all, "; "), strings.Join(reasons, " ")
}

// tools are the console's buttons.
func (b *bell) tools() []tool {
	v := b.run.View()
	asking := v.Phase == game.Reading || v.Phase == game.Counting
	counting := v.Phase == game.Answered && v.Part != game.PartBell
	judging := v.Phase == game.Answered && v.Part == game.PartBell
	ready := v.Phase == game.Ready
	out := b.T("contest-tool-out")
	if v.Part == game.PartRescue {
		out = b.T("contest-tool-back")
	}
	all := []tool{
		{id: "clock", icon: "clock", key: "T", label: b.T("contest-tool-clock"), off: !asking, do: b.clockOn},
		{id: "answer", icon: "check", key: "A", label: b.T("contest-tool-answer"), off: !asking, do: b.answered},
		{id: "count", icon: "people", key: "C", label: b.T("contest-tool-count"), off: !counting, do: b.remain},
		{id: "out", icon: "person", key: "X", label: out, off: !counting, do: b.out},
		{id: "rescue", icon: "hand", key: "R", label: b.T("contest-tool-rescue"), off: !v.CanRescue, on: ready && v.Part == game.PartRescue, do: func() { b.take(b.run.Rescue) }},
		{id: "last", icon: "trophy", key: "N", label: b.T("contest-tool-last"), off: !ready || !v.Finalists || v.Last != nil, do: b.last},
		{id: "pause", icon: "pause", key: "P", label: b.T("contest-tool-pause"), on: b.run.Paused(), do: b.pause},
		{id: "undo", icon: "back", key: "U", label: b.T("contest-tool-undo"), off: !b.run.CanUndo(), do: b.undo},
		{id: "void", icon: "cross", key: "V", label: b.T("contest-tool-void"), off: v.Ask == nil, do: b.void},
		{id: "enough", icon: "flag", key: "E", label: b.T("contest-tool-enough"), off: !ready || v.Part != game.PartMain && v.Part != game.PartBell, do: b.enough},
		{id: "one", icon: "screen", key: "O", label: b.T("tool-one"), do: func() { b.displays.OneOrTwo(b.App) }},
		{id: "stop", icon: "power", key: "Esc", label: b.T("contest-tool-stop"), do: b.leave},
	}
	if judging {
		all[2] = tool{id: "right", icon: "check", key: "1", label: b.T("contest-tool-right"), do: func() { b.judge(true) }}
		all[3] = tool{id: "wrong", icon: "cross", key: "2", label: b.T("contest-tool-wrong"), do: func() { b.judge(false) }}
	}
	return all
}

// drawTools draws the way on, and the tools in two rows.
func (b *bell) drawTools(s *kit.Sheet, x, y, w, h float32) {
	const gap = 10
	next := kit.Button{ID: "next", Label: b.nextWords(), Key: "Enter", Tone: &s.Blue, Size: 24, Fixed: true}
	first := w * 0.24
	s.Button(next, x, y, first, h-4, b.next)
	all := b.tools()
	each := (len(all) + 1) / 2
	cell := (w - first - gap*float32(each)) / float32(each)
	high := (h - gap) / 2
	for i, it := range all {
		b.drawTool(s, it, x+first+gap+float32(i%each)*(cell+gap), y+float32(i/each)*(high+gap), cell, high)
	}
}

func (b *bell) drawTool(s *kit.Sheet, it tool, x, y, w, h float32) {
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
