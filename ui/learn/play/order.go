package play

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

// orderBoard shows the cards in a line from top to bottom, and beside it, where some belong nowhere, the tray
// "Để ngoài". A card is picked up and put at another's place: by two presses, by carrying it, or with the arrow keys.
type orderBoard struct {
	field
	m      *activity.Order
	picked string
	rows   []area // of the line, as drawn last
	tray   area
}

const (
	rowGap   = 7
	badge    = 40 // the number before a row
	checkH   = 64
	checkW   = 212
	leastRow = 56
)

func (b *orderBoard) over() bool { return b.locked || b.m.RoundDone() }

// lineWidth is how wide the line is; the rest is the tray's.
func (b *orderBoard) lineWidth(w float32) float32 {
	switch {
	case b.m.Tray():
		return w * 0.6
	case b.beside(w):
		return w - checkW - 28
	}
	return w
}

// beside says that the button that checks stands beside the line: a wide board is often a low one.
func (b *orderBoard) beside(w float32) bool { return w >= 900 }

// Height is that of the line in its smallest type.
func (b *orderBoard) Height(s *kit.Sheet, w float32) float32 {
	high := float32(-rowGap)
	for _, c := range b.m.Line() {
		high += b.rowHeight(s, c, b.lineWidth(w), b.words(-4, false)) + rowGap
	}
	if !b.m.Tray() && !b.beside(w) {
		high += checkH + 12
	}
	return high
}

func (b *orderBoard) rowHeight(s *kit.Sheet, c lessons.OrderCard, w float32, t kit.Type) float32 {
	return max(leastRow, s.RichHeight(b.text(c), t, w-badge-16-72)+16)
}

// text is a card's words: a step's name in bold before what it means.
func (b *orderBoard) text(c lessons.OrderCard) lessons.Rich {
	if c.Detail.Empty() {
		return lessons.Rich{{Text: b.Say(c.Text)}}
	}
	return lessons.Rich{{Text: b.Say(c.Text) + ". ", Bold: true}, {Text: b.Say(c.Detail)}}
}

// Draw draws the line, the tray and the button that checks.
func (b *orderBoard) Draw(s *kit.Sheet, x, y, w, h float32) {
	lineW, lineH := b.lineWidth(w), h
	if !b.m.Tray() && !b.beside(w) {
		lineH -= checkH + 12
	}
	t := b.fitting(s, lineW, lineH)
	bottom := b.line(s, t, area{x, y, lineW, lineH})
	check := area{x + badge + 16, bottom + 12, lineW - badge - 16, checkH}
	switch {
	case b.beside(w) && !b.m.Tray():
		check = area{x + w - checkW, bottom - checkH + 4, checkW, checkH}
	case b.m.Tray():
		at := area{x + lineW + 28, y, w - lineW - 28, max(h, bottom-y) - checkH - 16}
		b.outside(s, t, at)
		check = area{at.x, at.y + at.h + 16, at.w, checkH}
	}
	b.lay()
	if b.over() {
		return
	}
	s.Button(kit.Button{ID: "board-check", Label: b.T("play-check"), Icon: "check", Tone: &s.Blue, Size: max(22, b.size)},
		check.x, check.y, check.w, check.h-8, b.check)
}

// fitting gives the largest type in which the whole line fits, from the board's own to two steps below.
func (b *orderBoard) fitting(s *kit.Sheet, w, h float32) kit.Type {
	for _, step := range []float32{0, -2, -4} {
		t := b.words(step, false)
		high := float32(-rowGap)
		for _, c := range b.m.Line() {
			high += b.rowHeight(s, c, w, t) + rowGap
		}
		if high <= h || step == -4 {
			return t
		}
	}
	return b.words(0, false)
}

// line draws the cards in their order and gives where they end.
func (b *orderBoard) line(s *kit.Sheet, t kit.Type, at area) float32 {
	cards := b.m.Line()
	need := float32(-rowGap)
	for _, c := range cards {
		need += b.rowHeight(s, c, at.w, t) + rowGap
	}
	more := min(20, max(0, at.h-need)/max(1, float32(len(cards)))) // rows breathe where there is room
	b.rows = b.rows[:0]
	y := at.y
	for i, c := range cards {
		row := area{at.x + badge + 16, y, at.w - badge - 16, b.rowHeight(s, c, at.w, t) + more}
		b.rows = append(b.rows, row)
		b.number(s, i+1, at.x, row)
		b.card(s, c, t, row)
		s.Aloud("", strconv.Itoa(i+1)+". "+b.Say(c.Text))
		y += row.h + rowGap
	}
	return y - rowGap
}

func (b *orderBoard) number(s *kit.Sheet, n int, x float32, row area) {
	fill, ink := s.Blue.Tint, s.Blue.Deep
	disc := kit.Box{Fill: fill, Radius: badge / 2}
	if s.High {
		disc.Line, disc.Weight = s.Ink, 3
	}
	s.Box(disc, x, row.y+(row.h-badge)/2, badge, badge)
	s.Text(strconv.Itoa(n), kit.Type{Size: 22, Bold: true, Colour: ink, Align: kit.Centre, Fixed: true},
		x, row.y+(row.h-22*kit.LineHeight)/2, badge)
}

// card draws one card and makes it pressable and portable.
func (b *orderBoard) card(s *kit.Sheet, c lessons.OrderCard, t kit.Type, at area) {
	st := state{picked: b.picked == c.ID, right: b.m.RoundDone(), wrong: b.wrong(c.ID)}
	draw := func(f *kit.Sheet) {
		f.Box(face(f, st), at.x, at.y, at.w, at.h)
		high := f.RichHeight(b.text(c), t, at.w-72)
		f.Rich(b.text(c), t, at.x+20, at.y+(at.h-high)/2, at.w-72)
		icon, colour := "sort", f.Ink2
		switch {
		case st.right:
			icon, colour = "check", f.Green.Deep
		case st.picked:
			icon, colour = "hand", f.Blue.Deep
		case st.wrong:
			icon, colour = "cross", f.Coral.Deep
		}
		f.Icon(icon, colour, at.x+at.w-42, at.y+(at.h-24)/2, 24)
	}
	press := func() { b.press(c.ID) }
	if b.over() {
		draw(s)
	} else {
		s.Carry(draw, at.x, at.y, at.w, at.h, press, func(dx, dy float32) { b.dropped(c.ID, at.x+at.w/2+dx, at.y+at.h/2+dy) })
	}
	b.hot(s, "card-"+c.ID, b.text(c).String(), 20, at, b.over(), press)
}

// outside draws the tray with what lies in it.
func (b *orderBoard) outside(s *kit.Sheet, t kit.Type, at area) {
	b.tray = at
	s.Box(kit.Box{Fill: s.Paper2, Line: s.StrongLine, Weight: 3, Radius: 24}, at.x, at.y, at.w, at.h)
	s.Icon("down", s.Ink2, at.x+20, at.y+19, 26)
	s.Text(b.T("play-outside"), b.words(0, true), at.x+56, at.y+16, at.w-76)
	held := b.picked != "" && b.place(b.picked) >= 0
	b.hot(s, "tray", b.T("play-outside"), 24, at, b.over() || !held, func() { b.out(b.picked) })
	y := at.y + 60
	for _, c := range b.m.Outside() {
		row := area{at.x + 14, y, at.w - 28, max(leastRow, s.RichHeight(b.text(c), t, at.w-28-72)+16)}
		b.card(s, c, t, row)
		y += row.h + rowGap
	}
	if len(b.m.Outside()) == 0 {
		s.Text(b.T("play-outside-about"), b.words(-2, false), at.x+20, y, at.w-40)
	}
}

// place is where a card stands in the line, from 0, or -1 when it lies outside.
func (b *orderBoard) place(id string) int {
	return slices.IndexFunc(b.m.Line(), func(c lessons.OrderCard) bool { return c.ID == id })
}

// press picks a card up, puts it down again, or puts the one picked up in its place.
func (b *orderBoard) press(id string) {
	at := b.place(id)
	switch {
	case b.picked == "" || at < 0 && b.place(b.picked) < 0 && b.picked != id:
		b.picked = id
		b.Redraw()
	case b.picked == id:
		b.picked = ""
		b.Redraw()
	case at < 0:
		b.out(b.picked)
	default:
		b.put(b.picked, at)
	}
}

// dropped puts a card that was carried to the nearest row, or into the tray.
func (b *orderBoard) dropped(id string, x, y float32) {
	if b.m.Tray() && x >= b.tray.x && y >= b.tray.y && y <= b.tray.y+b.tray.h {
		if b.place(id) >= 0 {
			b.out(id)
		}
		return
	}
	at := 0
	for i, row := range b.rows {
		if y > row.y {
			at = i
		}
	}
	if b.place(id) != at {
		b.put(id, at)
	}
}

func (b *orderBoard) put(id string, at int) {
	b.picked = ""
	b.move(activity.Line(activity.VerbPut, id, strconv.Itoa(at+1)))
}

func (b *orderBoard) out(id string) {
	b.picked = ""
	b.move(activity.Line(activity.VerbOut, id))
}

func (b *orderBoard) check() {
	b.picked = ""
	b.move(activity.VerbCheck)
}

// Focus is on the first card.
func (b *orderBoard) Focus() string {
	if line := b.m.Line(); len(line) > 0 {
		return "board-card-" + line[0].ID
	}
	return "board-check"
}

// Key moves the card that is picked up: one place with the arrows, outside and back with left and right, to a place with
// its number. Without one the arrows move the focus.
func (b *orderBoard) Key(k fyne.KeyName) bool {
	if b.picked == "" || b.over() {
		return false
	}
	at, last := b.place(b.picked), len(b.m.Line())-1
	n := digit(k)
	switch {
	case k == fyne.KeyUp && at > 0:
		b.move(activity.Line(activity.VerbUp, b.picked))
	case k == fyne.KeyDown && at >= 0 && at < last:
		b.move(activity.Line(activity.VerbDown, b.picked))
	case k == fyne.KeyRight && at >= 0 && b.m.Tray():
		b.move(activity.Line(activity.VerbOut, b.picked))
	case k == fyne.KeyLeft && at < 0:
		b.move(activity.Line(activity.VerbPut, b.picked, strconv.Itoa(last+2)))
	case n > 0 && (n <= last+1 || at < 0 && n == last+2):
		b.put(b.picked, n-1)
	case k == fyne.KeyUp || k == fyne.KeyDown || k == fyne.KeyLeft || k == fyne.KeyRight:
		// at the edge: the card stays, and the focus with it
	default:
		return false
	}
	return true
}

// Hints says what the keys do.
func (b *orderBoard) Hints() []kit.Hint {
	if b.picked == "" {
		return []kit.Hint{
			{Keys: []string{"↑", "↓"}, Says: b.T("play-hint-choose")},
			{Keys: []string{"Enter"}, Says: b.T("play-hint-pick")},
		}
	}
	hints := []kit.Hint{
		{Keys: []string{"↑", "↓"}, Says: b.T("play-hint-carry")},
		{Keys: []string{"Enter"}, Says: b.T("play-hint-drop")},
	}
	if b.m.Tray() {
		hints = append(hints, kit.Hint{Keys: []string{"→"}, Says: b.T("play-hint-out")})
	}
	return hints
}
