package contest

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
)

// about is the answer with its reason, and how the floor stands.
func (b *bell) about() []lessons.Rich {
	v := b.run.View()
	var parts []lessons.Rich
	if v.Ask != nil {
		parts = b.answerWords(v.Ask)
	} else if v.CanRescue {
		parts = append(parts, lessons.Rich{{Text: b.T("contest-can-rescue")}})
	}
	if len(v.Out) > 0 {
		parts = append(parts, lessons.Rich{{Text: b.T("contest-out-known", "Numbers", joined(v.Out))}})
	}
	if v.Last != nil && v.Finalists {
		parts = append(parts, lessons.Rich{{Text: b.T("contest-last-known", "Numbers", joined(v.Last))}})
	}
	return parts
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
		{id: "clock", icon: "clock", key: "T", label: b.T("contest-tool-clock"), off: !asking, do: b.keys()[fyne.KeyT]},
		{id: "answer", icon: "check", key: "A", label: b.T("contest-tool-answer"), off: !asking, do: b.keys()[fyne.KeyA]},
		{id: "count", icon: "people", key: "C", label: b.T("contest-tool-count"), off: !counting, do: b.remain},
		{id: "out", icon: "person", key: "X", label: out, off: !counting, do: b.out},
		{id: "rescue", icon: "hand", key: "R", label: b.T("contest-tool-rescue"), off: !v.CanRescue, on: ready && v.Part == game.PartRescue, do: func() { b.take(b.run.Rescue) }},
		{id: "last", icon: "trophy", key: "N", label: b.T("contest-tool-last"), off: !ready || !v.Finalists || v.Last != nil, do: b.last},
		{id: "undo", icon: "back", key: "U", label: b.T("contest-tool-undo"), off: !b.run.CanUndo(), do: b.undo},
		{id: "void", icon: "cross", key: "V", label: b.T("contest-tool-void"), off: v.Ask == nil, do: b.void},
		{id: "enough", icon: "flag", key: "E", label: b.T("contest-tool-enough"), off: !ready || v.Part != game.PartMain && v.Part != game.PartBell, do: b.enough},
	}
	if judging {
		all[2] = tool{id: "right", icon: "check", key: "1", label: b.T("contest-tool-right"), do: func() { b.judge(true) }}
		all[3] = tool{id: "wrong", icon: "cross", key: "2", label: b.T("contest-tool-wrong"), do: func() { b.judge(false) }}
	}
	return all
}
