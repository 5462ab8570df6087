package play

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

// matchBoard shows two columns: one side of each pair is picked, then the other, or one is carried onto the other. The left
// ones have numbers, the right ones letters; found pairs are joined by a line and carry each other's sign.
type matchBoard struct {
	field
	m           *activity.Match
	left, right string             // picked, by the id of their pair
	places      [2]map[string]area // of the left and of the right ones as drawn last, for what is carried there
}

func (b *matchBoard) over() bool { return b.locked || b.m.RoundDone() }

// Height is that of the higher column.
func (b *matchBoard) Height(s *kit.Sheet, w float32) float32 {
	n := float32(len(b.m.Left()))
	return n*b.rowHeight(s, w) + (n-1)*12
}

// join is the room between the columns, for the lines.
func (b *matchBoard) join(w float32) float32 { return min(96, w*0.1) }

func (b *matchBoard) column(w float32) float32 { return (w - b.join(w)) / 2 }

func (b *matchBoard) rowHeight(s *kit.Sheet, w float32) float32 {
	high := float32(60)
	for _, p := range b.m.Left() {
		for _, text := range []lessons.Text{p.Left, p.Right} {
			high = max(high, s.TextHeight(b.Say(text), b.words(0, false), b.column(w)-112)+24)
		}
	}
	return high
}

// Draw draws the lines, then both columns.
func (b *matchBoard) Draw(s *kit.Sheet, x, y, w, h float32) {
	left, right := b.m.Left(), b.m.Right()
	n := float32(len(left))
	row := max(b.rowHeight(s, w), min((h-(n-1)*12)/n-4, 96))
	gap := max(12, min((h-n*row)/max(n-1, 1), 20))
	top := func(i int) float32 { return y + float32(i)*(row+gap) }
	col := b.column(w)
	for i, l := range left {
		for j, r := range right {
			if b.m.Found(l.ID) == r.ID {
				s.Stroke(s.Green.Base, 5, x+col, top(i)+row/2, x+w-col, top(j)+row/2)
			}
		}
	}
	b.places = [2]map[string]area{{}, {}}
	for i, l := range left {
		b.card(s, l, i, false, area{x, top(i), col, row})
	}
	for i, r := range right {
		b.card(s, r, i, true, area{x + w - col, top(i), col, row})
	}
	b.lay()
}

// card draws one side of a pair.
func (b *matchBoard) card(s *kit.Sheet, p lessons.Pair, i int, isRight bool, at area) {
	id, text, sign := "left-"+p.ID, b.Say(p.Left), strconv.Itoa(i+1)
	st := state{picked: b.left == p.ID, right: b.m.Found(p.ID) != "", wrong: b.wrong(p.ID)}
	do := func() { b.pickLeft(p.ID) }
	if isRight {
		id, text, sign = "right-"+p.ID, b.Say(p.Right), string(rune('A'+i))
		st = state{picked: b.right == p.ID, right: b.m.Taken(p.ID)}
		do = func() { b.pickRight(p.ID) }
	}
	s.Aloud("", sign+". "+text)
	draw := func(f *kit.Sheet) {
		f.Box(face(f, st), at.x, at.y, at.w, at.h)
		f.Keycap(sign, at.x+20, at.y+(at.h-28)/2)
		t := b.words(0, false)
		t.Bold = st.right
		high := f.TextHeight(text, t, at.w-112)
		f.Text(text, t, at.x+64, at.y+(at.h-high)/2, at.w-112)
		switch {
		case st.right:
			f.Icon("check", f.Green.Deep, at.x+at.w-42, at.y+(at.h-26)/2, 26)
		case st.wrong && !st.picked:
			f.Icon("cross", f.Coral.Deep, at.x+at.w-42, at.y+(at.h-26)/2, 26)
		}
	}
	if b.over() || st.right {
		draw(s)
	} else {
		b.places[side(isRight)][p.ID] = at
		s.Carry(draw, at.x, at.y, at.w, at.h, do, func(dx, dy float32) { b.dropped(p.ID, isRight, at.x+at.w/2+dx, at.y+at.h/2+dy) })
	}
	b.hot(s, id, text, 20, at, b.over() || st.right, do)
}

func side(isRight bool) int {
	if isRight {
		return 1
	}
	return 0
}

// dropped pairs a card with the one of the other column that its middle was carried over, or lets it go back.
func (b *matchBoard) dropped(id string, isRight bool, x, y float32) {
	for other, at := range b.places[1-side(isRight)] {
		if x < at.x || x > at.x+at.w || y < at.y || y > at.y+at.h || b.over() {
			continue
		}
		b.left, b.right = id, other
		if isRight {
			b.left, b.right = other, id
		}
		b.pair()
		return
	}
}

func (b *matchBoard) pickLeft(id string) {
	if b.over() || b.m.Found(id) != "" {
		return
	}
	b.left = toggled(b.left, id)
	b.pair()
}

func (b *matchBoard) pickRight(id string) {
	if b.over() || b.m.Taken(id) {
		return
	}
	b.right = toggled(b.right, id)
	b.pair()
}

func toggled(now, id string) string {
	if now == id {
		return ""
	}
	return id
}

// pair tries the two picked sides; before both are picked there is nothing to save.
func (b *matchBoard) pair() {
	if b.left == "" || b.right == "" {
		b.Redraw()
		return
	}
	l, r := b.left, b.right
	b.left, b.right = "", ""
	b.move(activity.Line(activity.VerbPair, l, r))
}

// Focus is on the first left side that has found nothing yet.
func (b *matchBoard) Focus() string {
	for _, p := range b.m.Left() {
		if b.m.Found(p.ID) == "" {
			return "board-left-" + p.ID
		}
	}
	return ""
}

// Key picks a left side by number and a right side by letter.
func (b *matchBoard) Key(k fyne.KeyName) bool {
	left, right := b.m.Left(), b.m.Right()
	if n := digit(k); n > 0 && n <= len(left) {
		b.pickLeft(left[n-1].ID)
		return true
	}
	if n := letter(k, len(right)); n > 0 {
		b.pickRight(right[n-1].ID)
		return true
	}
	return false
}

// Hints says what the keys do.
func (b *matchBoard) Hints() []kit.Hint {
	n := len(b.m.Left())
	return []kit.Hint{
		{Keys: []string{"1–" + strconv.Itoa(n)}, Says: b.T("play-hint-left")},
		{Keys: []string{"A–" + string(rune('A'+n-1))}, Says: b.T("play-hint-right")},
	}
}
