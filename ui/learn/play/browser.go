package play

import (
	"image/color"
	"strconv"
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

const (
	browserHead = 68
	browserPad  = 12
	resultGap   = 6
	resultLead  = 62
	pagerH      = 60
)

// browser draws the frame with its search box, and in it the key words to choose from, the results, or the good pages.
// It gives what the keys do in it.
func (g *search) browser(s *kit.Sheet, at area) []kit.Hint {
	body := kit.Box{Fill: s.Palette.Card, Line: s.Teal.Base, Weight: 3, Radius: 24, Shadow: true}
	if s.High {
		body.Line, body.Weight = s.Ink, 4
	}
	in := area{at.x + browserPad, at.y + browserHead + 10, at.w - 2*browserPad, at.h - browserHead - 20}
	var draw func(area) float32
	hints := []kit.Hint{{Keys: []string{"↑", "↓", "Enter"}, Says: g.T("play-hint-choose")}}
	switch {
	case g.m.Stage() == activity.StageWords:
		draw = func(in area) float32 { return g.words(s, in) }
	case g.m.Stage() == activity.StageJudge:
		draw = func(in area) float32 { return g.results(s, in) }
		n := len(g.m.Task().Results)
		numbers := []string{"1–" + strconv.Itoa(min(n, 9))}
		if n > 9 {
			numbers = append(numbers, "0")
		}
		hints = []kit.Hint{{Keys: numbers, Says: g.T("play-hint-page")}, {Keys: []string{"A", "B"}, Says: g.T("play-hint-choose")}}
	default:
		draw = func(in area) float32 { return g.good(s, in) }
	}
	frame := s.Box(body, at.x, at.y, at.w, at.h)
	head := s.Box(kit.Box{Fill: s.Teal.Base}, at.x+1, at.y+1, at.w-2, browserHead)
	head.TopLeftCornerRadius, head.TopRightCornerRadius = s.Real(23), s.Real(23)
	if s.High {
		s.Rule(at.x, at.y+browserHead, at.w)
	}
	g.box(s, area{at.x + 16, at.y + 10, at.w - 32, browserHead - 20})
	if end := draw(in) + 10; end > at.y+at.h { // large text
		frame.Resize(frame.Size().AddWidthHeight(0, s.Real(end-at.y-at.h)))
	}
	return hints
}

// box draws the search box with the key words in it.
func (g *search) box(s *kit.Sheet, at area) {
	box := kit.Box{Fill: s.Palette.Card, Radius: at.h / 2}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, at.x, at.y, at.w, at.h)
	s.Icon("search", s.Teal.Deep, at.x+16, at.y+(at.h-28)/2, 28)
	words, t := "", kit.Type{Size: 22, Bold: true, Fixed: true}
	for _, o := range g.m.Picked() {
		if words != "" {
			words += "  "
		}
		words += g.Say(o.Text)
	}
	switch {
	case g.m.Task().Words == nil:
		words = g.Say(g.data.Title)
	case words == "":
		words, t.Bold, t.Colour = g.T("play-key-words"), false, s.Ink2
	}
	for s.TextWidth(words, t) > at.w-76 && t.Size > 14 {
		t.Size--
	}
	s.Text(words, t, at.x+56, at.y+(at.h-t.Size*kit.LineHeight)/2, at.w-70)
}

// words draws the key words to choose from as cards, and the button that searches; it gives where they end.
func (g *search) words(s *kit.Sheet, at area) float32 {
	const gap, foot = 14, 76
	options := g.m.Options("")
	t := kit.Type{Size: 24, Bold: true, Align: kit.Centre}
	w, high := (at.w-3*gap)/2, float32(0)
	for _, o := range options {
		for _, word := range strings.Fields(g.Say(o.Text)) { // which cannot be broken
			t.Size = min(t.Size, s.Within(word, t, w-72))
		}
	}
	for _, o := range options {
		high = max(high, s.TextHeight(g.Say(o.Text), t, w-72)+32)
	}
	rows := float32((len(options) + 1) / 2)
	high = max(high, min(110, (at.h-foot-gap)/rows-gap))
	y := at.y + gap
	for i, o := range options {
		s.Aloud("", g.Say(o.Text))
		card := area{at.x + gap + float32(i%2)*(w+gap), y + float32(i/2)*(high+gap), w, high}
		if len(options)%2 == 1 && i == len(options)-1 {
			card.x = at.x + (at.w-w)/2
		}
		g.word(s, o, t, card)
	}
	y = max(y+rows*(high+gap)+6, at.y+at.h-foot)
	b := kit.Button{ID: "next", Label: g.T("play-search"), Icon: "search", Key: "Enter", Tone: &s.Blue, Size: 24, Off: !g.m.Ready()}
	wide := max(240, s.ButtonWidth(b)+20)
	s.Button(b, at.x+(at.w-wide)/2, y, wide, 64, g.next)
	return y + 68
}

func (g *search) word(s *kit.Sheet, o lessons.Option, t kit.Type, at area) {
	tried := g.m.Touched("", o.ID)
	box, icon, ink := face(s, state{}), "", color.Color(nil)
	switch {
	case tried && o.Correct:
		box, icon, ink = face(s, state{right: true}), "check", s.Green.Deep
	case tried:
		box, icon, ink = face(s, state{wrong: true}), "cross", s.Coral.Deep
	}
	s.Box(box, at.x, at.y, at.w, at.h)
	if icon != "" {
		s.Icon(icon, ink, at.x+14, at.y+(at.h-26)/2, 26)
	}
	text := g.Say(o.Text)
	high, left, w := s.TextHeight(text, t, at.w-72), float32(36), at.w-72
	if wide := s.TextWidth(text, t); icon != "" && wide > at.w-96 && wide <= w { // a line in the middle would touch the mark
		left, w = 46, at.w-56
	}
	s.Text(text, t, at.x+left, at.y+(at.h-high)/2, w)
	h := s.Hot("word-"+o.ID, text, 20, at.x, at.y, at.w, at.h, func() { g.move(activity.Line(activity.VerbPick, o.ID)) })
	if tried || g.full() {
		h.Disable()
	}
}

// sheets parts the results into as few pages of about one length as fit a height.
func (g *search) sheets(s *kit.Sheet, w, h float32) [][]lessons.Result {
	list := g.m.Task().Results
	for n := 1; ; n++ {
		each := (len(list) + n - 1) / n
		room := h
		if n > 1 {
			room -= pagerH + resultGap
		}
		var out [][]lessons.Result
		fits := true
		for i := 0; i < len(list); i += each {
			page := list[i:min(len(list), i+each)]
			high := float32(-resultGap)
			for _, r := range page {
				high += g.resultHeight(s, r, w) + resultGap
			}
			fits = fits && high <= room
			out = append(out, page)
		}
		if fits || each <= 2 {
			return out
		}
	}
}

func (g *search) turn(by int) {
	g.page = max(0, g.page+by)
	g.opened, g.said = "", nil
	g.Redraw()
}

func (g *search) place(id string) int {
	for i, r := range g.m.Task().Results {
		if r.ID == id {
			return i
		}
	}
	return -1
}

// results draws a page of results, and gives where it ends.
func (g *search) results(s *kit.Sheet, at area) float32 {
	sheets := g.sheets(s, at.w, at.h)
	each := len(sheets[0])
	front := g.opened
	if front == "" && g.page < 0 { // gone on with: where the pupil stopped
		front = g.unmarked()
	}
	if front != "" {
		g.page = g.place(front) / each
	}
	g.page = max(0, min(g.page, len(sheets)-1))
	y := at.y
	var hots []func()
	room := at.h
	if len(sheets) > 1 {
		room -= pagerH + resultGap
	}
	used := float32(0)
	for _, r := range sheets[g.page] {
		used += g.resultHeight(s, r, at.w) + resultGap
	}
	breath := max(0, min(22, (room-used)/float32(each)))
	for i, r := range sheets[g.page] {
		row := area{at.x, y, at.w, g.resultHeight(s, r, at.w) + breath}
		g.row(s, r, g.page*each+i+1, row)
		hots = append(hots, func() {
			s.Hot("result-"+r.ID, g.Say(r.Title), 16, row.x, row.y, row.w, row.h, func() { g.open(r.ID) })
		})
		y += row.h + resultGap
	}
	for _, hot := range hots {
		hot()
	}
	if len(sheets) > 1 {
		y = max(y, at.y+at.h-pagerH)
		g.pager(s, len(sheets), area{at.x, y, at.w, pagerH - 4})
		y += pagerH
	}
	return y
}

// pager draws the numbers of the pages of results.
func (g *search) pager(s *kit.Sheet, n int, at area) {
	const side = 72
	x := at.x + (at.w-float32(n)*(side+12)+12)/2
	for i := range n {
		b := kit.Button{ID: "page-" + strconv.Itoa(i+1), Label: strconv.Itoa(i + 1)}
		if i == g.page {
			b.Tone = &s.Teal
			if s.High {
				b.Tone = &s.Blue
			}
		}
		s.Button(b, x, at.y, side, 56, func() { g.turn(i - g.page) })
		x += side + 12
	}
}

func addressType(s *kit.Sheet) kit.Type { return kit.Type{Size: 17, Colour: s.Ink2} }
func resultTitle(s *kit.Sheet) kit.Type {
	return kit.Type{Size: 20, Bold: true, Colour: s.Blue.Deep}
}
func snippetType() kit.Type { return kit.Type{Size: 17} }

// snippet is the day and the line below a title.
func (g *search) snippet(r lessons.Result) string {
	if r.Date == "" {
		return g.Say(r.Text)
	}
	return r.Date + " · " + g.Say(r.Text)
}

func (g *search) resultHeight(s *kit.Sheet, r lessons.Result, w float32) float32 {
	w -= resultLead + 12
	return 12 + max(s.TextHeight(r.Address, addressType(s), w), 25) + s.TextHeight(g.Say(r.Title), resultTitle(s), w) +
		s.TextHeight(g.snippet(r), snippetType(), w)
}

// row draws a result as a page of results shows it: nothing tells its kind until it is judged.
func (g *search) row(s *kit.Sheet, r lessons.Result, n int, at area) {
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 16}
	if r.ID == g.opened {
		box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 4
	}
	if s.High {
		box.Line = s.Ink
	}
	s.Box(box, at.x, at.y, at.w, at.h)
	x, w := at.x+resultLead, at.w-resultLead-12
	words := g.resultHeight(s, r, at.w) - 12
	y := at.y + (at.h-words)/2
	address, room := addressType(s), w
	if g.m.Mark(r.ID) != "" {
		g.verdict(s, r.Use, at.x+10, at.y+(at.h-42)/2, 42)
		room -= g.kind(s, r.Kind, at.x+at.w-10, y-2) + 8
	} else {
		number := kit.Type{Size: 20, Bold: true, Colour: s.Teal.Deep, Align: kit.Centre, Fixed: true}
		disc := kit.Box{Fill: s.Teal.Tint, Line: s.Teal.Line, Weight: 2, Radius: 21}
		s.Box(disc, at.x+10, at.y+(at.h-42)/2, 42, 42)
		s.Text(strconv.Itoa(n), number, at.x+10, at.y+(at.h-number.Size*kit.LineHeight)/2, 42)
	}
	for s.TextWidth(r.Address, address) > room && address.Size > 9 {
		address.Size--
	}
	s.Text(r.Address, address, x, y, room)
	y += max(s.TextHeight(r.Address, addressType(s), w), 25)
	s.Aloud("", strconv.Itoa(n)+". "+g.Say(r.Title))
	y += s.Text(g.Say(r.Title), resultTitle(s), x, y, w)
	s.Text(g.snippet(r), snippetType(), x, y, w)
}

// verdict draws whether a page can be used: a tick or a cross.
func (g *search) verdict(s *kit.Sheet, use bool, x, y, side float32) {
	fill, icon, ink := s.Green.Base, "check", s.Green.On
	if !use {
		fill, icon, ink = s.Paper2, "cross", s.Ink2
	}
	box := kit.Box{Fill: fill, Radius: side / 2}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y, side, side)
	s.Icon(icon, ink, x+side*0.22, y+side*0.22, side*0.56)
}

// kind draws the small label of a result's kind, ending at right, and gives how wide it is.
func (g *search) kind(s *kit.Sheet, kind string, right, y float32) float32 {
	t := kit.Type{Size: 16, Bold: true, Colour: s.Sun.Deep, Lines: 1, Fixed: true}
	label := g.T("play-kind-" + kind)
	w := s.TextWidth(label, t) + 22
	box := kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Line, Weight: 2, Radius: 13}
	s.Box(box, right-w, y, w, 27)
	s.Text(label, t, right-w+11, y+3, w-20)
	return w
}

// goodLine is a line of a page that can be used, as it is shown to be compared.
type goodLine struct {
	text string
	t    kit.Type
}

// goodLines gives what is shown of a page; the less room there is, the higher the step and the fewer the lines.
func (g *search) goodLines(s *kit.Sheet, r lessons.Result, step int) []goodLine {
	under := g.Say(r.By)
	if r.Date != "" {
		under += " · " + r.Date
	}
	title, text := resultTitle(s), kit.Type{Size: 20}
	switch step {
	case 0:
		return []goodLine{{g.Say(r.Title), title}, {g.Say(r.Page), text}, {under, addressType(s)}}
	case 1:
		title.Size, text.Size = 18, 18
		return []goodLine{{g.Say(r.Title), title}, {g.Say(r.Page), text}}
	}
	title.Size, text.Size = 17, 18
	return []goodLine{{g.Say(r.By), title}, {g.Say(r.Page), text}}
}

func goodHeight(s *kit.Sheet, lines []goodLine, w float32) float32 {
	high := float32(16)
	for _, l := range lines {
		high += s.TextHeight(l.text, l.t, w) + 2
	}
	return max(58, high)
}

// good draws the pages that can be used with what stands on them, to be compared; it gives where they end.
func (g *search) good(s *kit.Sheet, at area) float32 {
	y := at.y + 4 + s.Text(g.T("play-good-pages"), kit.Type{Size: 24, Bold: true}, at.x+8, at.y+4, at.w-16) + 8
	w := at.w - resultLead - 16
	const gap = 10
	step := 0
	for ; step < 2; step++ {
		all := float32(0)
		for _, r := range g.m.Task().Results {
			if r.Use {
				all += goodHeight(s, g.goodLines(s, r, step), w) + gap
			}
		}
		if y+all <= at.y+at.h {
			break
		}
	}
	for _, r := range g.m.Task().Results {
		if !r.Use {
			continue
		}
		lines := g.goodLines(s, r, step)
		high := goodHeight(s, lines, w)
		box := kit.Box{Fill: s.Green.Tint, Line: s.Green.Line, Weight: 2, Radius: 16}
		if s.High {
			box.Line = s.Ink
		}
		s.Box(box, at.x, y, at.w, high)
		g.verdict(s, true, at.x+10, y+8, 42)
		in := y + 8
		for _, l := range lines {
			in += s.Text(l.text, l.t, at.x+resultLead, in, w) + 2
		}
		y += high + gap
	}
	return y - gap
}
