package contest

import (
	"strconv"

	game "lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// number is a line with − and +, and can be typed.
type number struct {
	id        string
	at        *int
	by        int
	low, high int
	skip      int // what lies between 0 and this is not to be had
}

// number draws a line: what it is, −, the number, +.
func (f *setup) number(l layer, n number, x, y, w float32) float32 {
	const box, side = 92, 56
	words := w - box - 2*side - 32
	title := kit.Type{Size: 22, Bold: true}
	if f.rounds != nil { // there are many, and what they mean is said once
		title.Size = 20
	}
	high := l.text(f.T("contest-number-"+n.id), title, x, y+4, words)
	if f.rounds == nil {
		about := "contest-number-" + n.id + "-about"
		if f.kind == game.KindCorners && n.id != "seconds" {
			about = "contest-corners-" + n.id + "-about"
		}
		high += l.text(f.T(about, "Least", n.low, "Most", n.high, "Spare", f.spare), kit.Type{Size: 17, Colour: l.s.Ink2}, x, y+4+high, words)
	}
	if s := l.on; s != nil {
		bx := x + words + 16
		s.IconButton(kit.Button{ID: "less-" + n.id, Icon: "minus", Label: f.T("contest-less", "What", f.T("contest-number-"+n.id))}, bx, y+6, func() { f.set(n, *n.at-n.by) })
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 16}, bx+side+8, y+6, box, side)
		s.Text(strconv.Itoa(*n.at), kit.Type{Size: 30, Bold: true, Align: kit.Centre, Lines: 1, Fixed: true}, bx+side+8, y+15, box)
		s.Hot(n.id, f.T("contest-number-"+n.id), 16, bx+side+8, y+6, box, side, func() { f.typing(n) })
		s.IconButton(kit.Button{ID: "more-" + n.id, Icon: "plus", Label: f.T("contest-more", "What", f.T("contest-number-"+n.id))}, bx+side+box+16, y+6, func() { f.set(n, *n.at+n.by) })
	}
	if f.rounds != nil {
		return y + max(high+4, side+8)
	}
	return y + max(high+8, side+16)
}

// set changes a number by hand, within what the rules allow.
func (f *setup) set(n number, to int) {
	to = min(max(to, n.low), n.high)
	if to > 0 && to < n.skip { // over what is not to be had, the way it was going
		if to > *n.at {
			to = n.skip
		} else {
			to = 0
		}
	}
	*n.at = to
	f.changed()
}

// typing asks for a number; any may be typed, and what is wrong with it is said.
func (f *setup) typing(n number) {
	f.entry = &entry{title: f.T("contest-number-" + n.id), take: func(typed []int) {
		*n.at = typed[0]
		f.check()
	}}
	f.Unfocus()
	f.Redraw()
}
