package play

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

// sortBoard shows one large card at a time, its pile behind it, and the boxes below.
type sortBoard struct {
	field
	m     *activity.Sort
	boxes []area // as drawn last, for what is carried there
}

// sortGap stands between the boxes, and between them and the card.
const sortGap = 20

func (b *sortBoard) over() bool { return b.locked || b.m.RoundDone() }

// card gives the card that is to be sorted now: one that came back stays in front.
func (b *sortBoard) card() (lessons.SortCard, bool) {
	tray := b.m.Tray()
	if len(tray) == 0 {
		return lessons.SortCard{}, false
	}
	at := max(0, slices.IndexFunc(tray, func(c lessons.SortCard) bool { return b.wrong(c.ID) }))
	return tray[at], true
}

// Height is the card's and the boxes'.
func (b *sortBoard) Height(s *kit.Sheet, w float32) float32 {
	return b.cardHeight(s, w) + sortGap + b.boxHeight(s, w)
}

// Draw draws the boxes, then the card over them.
func (b *sortBoard) Draw(s *kit.Sheet, x, y, w, h float32) {
	boxH := max(b.boxHeight(s, w), min(h*0.44, 240))
	cardH := max(b.cardHeight(s, w), min(h-sortGap-boxH, 300))
	bins := b.m.Bins()
	wide := b.boxWidth(w)
	b.boxes = b.boxes[:0]
	for i, bin := range bins {
		at := area{x + float32(i)*(wide+sortGap), y + cardH + sortGap, wide, boxH}
		b.boxes = append(b.boxes, at)
		b.box(s, bin, i, at)
	}
	b.pile(s, area{x, y, w, cardH})
	b.lay()
}

func (b *sortBoard) boxWidth(w float32) float32 {
	n := float32(len(b.m.Bins()))
	return (w - (n-1)*sortGap) / n
}

// tile is the side of the small cards in a box.
const tile = 46

func (b *sortBoard) boxHeight(s *kit.Sheet, w float32) float32 {
	high := float32(0)
	for _, bin := range b.m.Bins() {
		one := s.TextHeight(b.Say(bin.Text), b.label(), b.boxWidth(w)-32)
		if bin.Picture != "" {
			one += 64
		} else {
			one += 32
		}
		high = max(high, one)
	}
	return high + 32 + tile + 16
}

func (b *sortBoard) label() kit.Type {
	t := b.words(2, true)
	t.Align = kit.Centre
	return t
}

// box draws one box: its picture, its name, its number, and small cards for what is inside.
func (b *sortBoard) box(s *kit.Sheet, bin lessons.Bin, i int, at area) {
	tone := [...]kit.Tone{s.Blue, s.Violet, s.Teal, s.Sun}[i%4]
	ground := kit.Box{Fill: tone.Tint, Line: tone.Line, Weight: 3, Radius: 24}
	if s.High {
		ground.Line, ground.Weight = s.Ink, 4
	}
	s.Box(ground, at.x, at.y, at.w, at.h)
	t := b.label()
	if !s.High {
		t.Colour = tone.Deep
	}
	words := s.TextHeight(b.Say(bin.Text), t, at.w-32)
	free := at.h - tile - 32 - words
	y := at.y + 16
	if bin.Picture != "" {
		side := min(96, free-8)
		b.part(s, bin.Picture, at.x+(at.w-side)/2, y+(free-8-side)/2, side)
	}
	y += free
	if bin.Picture == "" {
		y = at.y + 16 + free/2
	}
	s.Aloud("", b.Say(bin.Text))
	s.Text(b.Say(bin.Text), t, at.x+16, y, at.w-32)
	b.inside(s, bin, area{at.x + 16, at.y + at.h - tile - 12, at.w - 32, tile})
	s.Keycap(strconv.Itoa(i+1), at.x+at.w-16-28, at.y+16)
	b.hot(s, "bin-"+bin.ID, b.Say(bin.Text), 24, at, b.over(), func() { b.put(bin.ID) })
}

// inside draws what lies in a box as a row of small cards.
func (b *sortBoard) inside(s *kit.Sheet, bin lessons.Bin, at area) {
	cards := b.m.Inside(bin.ID)
	n := float32(len(cards))
	step := min(tile+6, (at.w-tile)/max(n-1, 1))
	x := at.x + (at.w-(n-1)*step-tile)/2
	for _, c := range cards {
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Green.Base, Weight: 2, Radius: 10}, x, at.y, tile, tile)
		if c.Picture != "" {
			b.part(s, c.Picture, x+5, at.y+5, tile-10)
		} else {
			s.Icon("check", s.Green.Deep, x+10, at.y+10, tile-20)
		}
		x += step
	}
}

func (b *sortBoard) cardWidth(w float32) float32 { return min(w, max(360, min(520, w*0.55))) }

func (b *sortBoard) cardHeight(s *kit.Sheet, w float32) float32 {
	high := float32(110)
	for _, c := range b.m.Tray() {
		need := 48 + s.TextHeight(b.Say(c.Text), b.title(), b.cardWidth(w)-64)
		if c.Picture != "" {
			need += 88
		}
		high = max(high, need)
	}
	return high
}

func (b *sortBoard) title() kit.Type {
	t := b.words(6, true)
	t.Align = kit.Centre
	return t
}

// pile draws the card to be sorted, with those that wait behind it and their number.
func (b *sortBoard) pile(s *kit.Sheet, at area) {
	w := b.cardWidth(at.w)
	front := area{at.x + (at.w-w)/2, at.y, w, at.h - 12}
	card, ok := b.card()
	if !ok {
		b.empty(s, at)
		return
	}
	left := len(b.m.Tray())
	for i := min(left-1, 2); i > 0; i-- {
		off := float32(i) * 9
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 3, Radius: 24}, front.x+off, front.y+off, w, front.h)
	}
	t := b.small(s)
	if room := front.x - at.x - 16; room > s.TextWidth(b.T("play-cards-left", "Count", left), t) {
		s.Text(b.T("play-cards-left", "Count", left), t, at.x, at.y+at.h/2-14, room)
	}
	if b.over() {
		b.front(s, card, front)
		return
	}
	s.Carry(func(f *kit.Sheet) { b.front(f, card, front) }, front.x, front.y, front.w, front.h, nil,
		func(dx, dy float32) { b.dropped(front.x+w/2+dx, front.y+front.h/2+dy) })
}

func (b *sortBoard) front(s *kit.Sheet, c lessons.SortCard, at area) {
	wrong := b.wrong(c.ID)
	box := face(s, state{wrong: wrong})
	box.Radius = 24
	s.Box(box, at.x, at.y, at.w, at.h)
	words := s.TextHeight(b.Say(c.Text), b.title(), at.w-64)
	y := at.y + (at.h-words)/2
	if c.Picture != "" {
		side := min(150, at.h-words-40)
		y = at.y + (at.h-words-side-8)/2
		b.part(s, c.Picture, at.x+(at.w-side)/2, y, side)
		y += side + 8
	}
	s.Also(b.Say(c.Text))
	s.Text(b.Say(c.Text), b.title(), at.x+32, y, at.w-64)
	if wrong {
		s.Icon("cross", s.Coral.Deep, at.x+at.w-46, at.y+18, 28)
	}
}

// empty stands in the card's place when the round is complete.
func (b *sortBoard) empty(s *kit.Sheet, at area) {
	side := min(at.h, 200)
	f := lessons.Figure{Who: lessons.Mascot, Mood: "happy"}
	if b.m.Done() && b.m.Score() < activity.WellFrom {
		f.Mood = "cheering"
	}
	s.Image(b.Painter.Figure(f, s.Pixels(side)), at.x+(at.w-side)/2, at.y+(at.h-side)/2, side, side)
}

// dropped puts the card into the box under a point, or lets it go back.
func (b *sortBoard) dropped(x, y float32) {
	bins := b.m.Bins()
	for i, box := range b.boxes {
		if x >= box.x && x <= box.x+box.w && y >= box.y {
			b.put(bins[i].ID)
			return
		}
	}
}

func (b *sortBoard) put(bin string) {
	if card, ok := b.card(); ok && !b.over() {
		b.move(activity.Line(activity.VerbPut, card.ID, bin))
	}
}

// Focus is on the first box.
func (b *sortBoard) Focus() string { return "board-bin-" + b.m.Bins()[0].ID }

// Key puts the card into the box of a number.
func (b *sortBoard) Key(k fyne.KeyName) bool {
	bins := b.m.Bins()
	if n := digit(k); n > 0 && n <= len(bins) && !b.over() {
		b.put(bins[n-1].ID)
		return true
	}
	return false
}

// Hints says what the keys do.
func (b *sortBoard) Hints() []kit.Hint {
	n := strconv.Itoa(len(b.m.Bins()))
	return []kit.Hint{
		{Keys: []string{"1–" + n}, Says: b.T("play-hint-box")},
		{Keys: []string{"←", "→", "Enter"}, Says: b.T("play-hint-choose")},
	}
}
