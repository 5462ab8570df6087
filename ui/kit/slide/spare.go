package slide

import (
	"lachanso/lessons"
	"lachanso/ui/kit"
)

// SpareGap is the air beside what lies on a page for a while.
const SpareGap = 14

// WholeFoot is the Aside of a page in whose row of the help nothing else has room.
const WholeFoot float32 = 1e4

// Foot is how wide the row of the help is, left of the help and of what begins an activity.
func Foot(s *kit.Sheet, p Page) float32 {
	w := s.Width - 2*margin(s) - pillWidth(s) - SpareGap
	if p.Start != nil {
		w -= p.startWidth(s) + SpareGap
	}
	return w
}

// Spare finds where a bar may lie on a page for a while without covering words, a button or the help: in the row of the help,
// or else at the top. A page with hands gives it the room left of the help, when it is drawn with that Aside. taken are places,
// x, y, w, h, where something lies already.
func Spare(s *kit.Sheet, p Page, w, h float32, taken ...[4]float32) (x, y float32) {
	m := margin(s)
	right := m + Foot(s, p)
	low := s.Height - foot - pillH + (pillH-h)/2
	const top = 10
	if p.Slide.Layout == lessons.LayoutAsk && len(p.Slide.Asks) > 0 {
		for _, t := range taken {
			right = min(right, t[0]-SpareGap)
		}
		if right-w < m-1 && len(taken) > 0 {
			return s.Width - m - w, top
		}
		return right - w, low
	}
	words := append(p.covered(s), taken...)
	for _, at := range [][2]float32{{right - w, low}, {m, low}, {s.Width - m - w, top}, {m, top}, {(s.Width - w) / 2, top}} {
		if at[1] == low && (at[0] < m || at[0]+w > right+1) {
			continue
		}
		if !over(words, at[0], at[1], w, h) {
			return at[0], at[1]
		}
	}
	return s.Width - m - w, top
}

// covered gives where a page that asks nothing has words: x, y, w, h.
func (p Page) covered(s *kit.Sheet) [][4]float32 {
	m := margin(s)
	switch {
	case p.Slide.Layout == lessons.LayoutPicture:
		f := p.frame(s)
		return [][4]float32{{f[0], s.Height - foot - pillH, min(p.captionWidth(s), s.TextWidth(p.caption().String(), p.captionType())), pillH}}
	case p.Slide.Scene != nil:
		b := p.place(s)
		all := [][4]float32{{b.x, b.y, b.w, b.h}}
		if b.phone {
			all = append(all, [4]float32{s.Width - m - phoneW, m, phoneW, s.Height - foot - pillH - 14 - m})
		}
		return all
	}
	blocks, w := p.Slide.Body[p.Lang], s.Width-2*m
	high := p.blocksHeight(s, blocks, w)
	for p.small() && high > p.plainRoom(s) {
		high = p.blocksHeight(s, blocks, w)
	}
	return [][4]float32{{m, max(m, (s.Height-foot-pillH-high)/2), w, high}}
}

func over(all [][4]float32, x, y, w, h float32) bool {
	for _, r := range all {
		if x < r[0]+r[2] && r[0] < x+w && y < r[1]+r[3] && r[1] < y+h {
			return true
		}
	}
	return false
}
