package session

import (
	"fmt"
	"math"
	"strings"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/ui/kit"
)

// Draw draws the plan's line of time above, its parts at the left, the chosen one at the right.
func (r *planner) Draw(s *kit.Sheet) {
	p := r.plan()
	paper := kit.Button{ID: "print", Label: r.T("session-print"), Icon: "print", Key: "P"}
	if !s.IsWide() {
		paper.Key = "" // the plan's name needs the room more
	}
	y := s.Bar(
		r.title(), r.T("form-back"), r.leave,
		kit.Action{Button: paper, Do: r.print},
		kit.Action{Button: kit.Button{ID: "save", Label: r.T("session-save"), Icon: "save", Key: "S", Off: r.name != "" && !r.dirty()}, Do: r.save},
		kit.Action{Button: kit.Button{ID: "start", Label: r.T("session-start"), Icon: "play", Key: "F5", Tone: &s.Green}, Do: r.start},
	)
	m := s.Margin()
	w := s.Width - 2*m
	y = r.strip(s, p, m, y, w) + 16
	foot := s.Height - 76
	if s.Look.Text > 1.2 {
		y = r.rows(s, p, m, y, w, s.Grown(rowStep)*6) + 8
		y = r.panel(s, p, m, y, w, 0) + 16
		r.foot(s, p, y)
		return
	}
	right := float32(316)
	if s.IsWide() {
		right = 372
	}
	r.rows(s, p, m, y, w-right-20, foot-y-8)
	r.panel(s, p, m+w-right, y, right, foot-y-12)
	r.foot(s, p, foot)
}

// strip draws the parts as long as they are, with the minute at which each begins, and gives where it ends.
func (r *planner) strip(s *kit.Sheet, p plans.Plan, x, y, w float32) float32 {
	about := kit.Type{Size: 17, Colour: s.Ink2, Lines: 1}
	bar, top := s.Grown(48), max(46, s.Grown(30)+8)
	high := bar + top + 32
	s.Card(x, y, w, high)
	x, w = x+20, w-40
	inner, total := w-float32(len(p.Parts)-1)*4, max(1, p.Total())
	saved, st := r.savedWords(), kit.Type{Size: 17, Bold: true, Colour: s.Green.Deep, Lines: 1}
	room := w
	if saved != "" {
		sw := s.TextWidth(saved, st) + 4
		s.Text(saved, st, x+w-sw, y+(top-s.LineOf(st))/2, sw+4)
		room -= sw + 16
	}
	begins := r.T("session-start-unsaid")
	if p.Start != "" {
		begins = p.Start
	}
	words := aboutPlan(r.App, p) + " · " + begins
	aw := min(s.TextWidth(words, about)+4, room-72)
	line := y + (top-s.LineOf(about))/2
	s.Text(words, about, x, line, aw+4)
	s.Icon("edit", s.Blue.Deep, x+aw+8, y+top/2-10, 20)
	s.Keycap("N", x+aw+36, y+top/2-14)
	s.Hot("whom", r.T("session-whom-title"), 12, x-10, y+1, aw+82, 44, r.whom)
	y += top
	at, minute := x, 0
	end := float32(0)
	for i, part := range p.Parts {
		bw := inner * float32(part.Minutes) / float32(total)
		tone := toneOf(s, part.Kind)
		box := kit.Box{Fill: tone.Base, Radius: 10}
		if i == r.chosen {
			box.Line, box.Weight = s.Ink, 4
		} else if s.High {
			box.Line, box.Weight = s.Ink, 2
		}
		s.Box(box, at, y, bw, bar)
		if bw > 34 {
			s.Icon(kindIcons[part.Kind], tone.On, at+bw/2-12, y+(bar-24)/2, 24)
		}
		if t := (kit.Type{Size: 15, Colour: s.Ink2, Lines: 1, Fixed: true}); at >= end {
			label := p.Moment(minute)
			s.Text(label, t, at, y+bar+4, bw+40)
			end = at + s.TextWidth(label, t) + 8
		}
		at += bw + 4
		minute += part.Minutes
	}
	label := p.Moment(minute)
	t := kit.Type{Size: 15, Bold: true, Lines: 1, Fixed: true}
	if lw := s.TextWidth(label, t) + 2; x+w-lw >= end {
		s.Text(label, t, x+w-lw, y+bar+4, lw+8)
	}
	return y + bar + 32
}

// rowStep is how far the rows of parts stand apart.
const rowStep = 62

// rows draws the parts, those around the chosen one where not all have room, and gives where they end.
func (r *planner) rows(s *kit.Sheet, p plans.Plan, x, y, w, h float32) float32 {
	step := s.Grown(rowStep)
	n := max(1, min(len(p.Parts), int(h/step)))
	from := min(max(r.chosen-n/2, 0), len(p.Parts)-n)
	for i := from; i < from+n; i++ {
		r.row(s, p, i, x, y+float32(i-from)*step, w, step-8)
	}
	if from > 0 {
		s.Icon("up", s.Ink2, x+w/2-10, y-16, 20)
	}
	if from+n < len(p.Parts) {
		s.Icon("down", s.Ink2, x+w/2-10, y+float32(n)*step-10, 20)
	}
	return y + float32(n)*step
}

// row draws a part, which can be carried to another place.
func (r *planner) row(s *kit.Sheet, p plans.Plan, i int, x, y, w, h float32) {
	const side = 46
	part := p.Parts[i]
	title := r.Say(part.Title)
	minutes := kit.Type{Size: 18, Bold: true, Align: kit.Centre, Lines: 1}
	mw := s.TextWidth(r.T("minutes", "Count", 180), minutes) + 6
	right := x + w - 8 - side
	left := right - mw - side - 8
	s.Carry(func(f *kit.Sheet) {
		box := kit.Box{Fill: s.Palette.Card, Line: s.Line, Weight: 2, Radius: 14}
		if i == r.chosen {
			box.Fill, box.Line, box.Weight = s.Sun.Tint, s.Sun.Base, 3
		}
		f.Box(box, x, y, w, h)
		for dot := range 6 {
			f.Disc(s.Ink2, x+14+float32(dot%2)*8, y+h/2-10+float32(dot/2)*8, 4)
		}
		r.when(f, p, i, x+36, y, h)
		badge(f, part.Kind, x+112, y+(h-40)/2, 40)
		if high := h - 6; part.Who == "" {
			f.Fit(title, kit.Type{Size: 19, Bold: i == r.chosen}, x+162, y+3, left-x-170, high)
		} else {
			f.Fit(title, kit.Type{Size: 18, Bold: i == r.chosen}, x+162, y+3, left-x-170, high*0.6)
			f.Fit(part.Who, kit.Type{Size: 16, Colour: s.Ink2}, x+162, y+3+high*0.6, left-x-170, high*0.4)
		}
		for _, one := range []struct {
			icon string
			at   float32
		}{{"minus", left}, {"plus", right}} {
			f.Box(kit.Box{Fill: s.Paper2, Line: s.StrongLine, Weight: 1, Radius: 10}, one.at, y+(h-side)/2, side, side)
			f.Icon(one.icon, s.Ink, one.at+13, y+(h-side)/2+13, 20)
		}
		f.Text(r.T("minutes", "Count", part.Minutes), minutes, left+side+4, y+(h-s.LineOf(minutes))/2, mw)
	}, x, y, w, h, func() { r.choose(i) }, func(_, dy float32) {
		if by := int(math.Round(float64(dy / s.Grown(rowStep)))); by != 0 {
			r.move(i, i+by)
		}
	})
	const ring = 5 // the next row must not cover the focus ring
	s.Hot(r.rowID(i), title, 10, x+ring, y+ring, left-x-4-2*ring, h-2*ring, func() { r.choose(i) })
	s.Hot("less-"+part.Ref, r.T("session-less", "What", title), 10, left, y+(h-side)/2, side, side, func() { r.lengthen(i, -1) })
	s.Hot("more-"+part.Ref, r.T("session-more", "What", title), 10, right, y+(h-side)/2, side, side, func() { r.lengthen(i, 1) })
}

// when draws the times of a part, from 0: those of the day one below the other, minutes in a line.
func (r *planner) when(s *kit.Sheet, p plans.Plan, i int, x, y, h float32) {
	t := kit.Type{Size: 18, Bold: true, Lines: 1, Fixed: true}
	from := p.Minute(i)
	to := from + p.Parts[i].Minutes
	if p.Start == "" {
		s.Text(fmt.Sprintf("%d–%d′", from, to), t, x, y+(h-24)/2, 76)
		return
	}
	s.Text(p.Moment(from), t, x, y+h/2-24, 76)
	s.Text("–"+p.Moment(to), kit.Type{Size: 16, Lines: 1, Fixed: true, Colour: s.Ink2}, x, y+h/2, 76)
}

// onRow says that a part's row has the focus.
func (r *planner) onRow() bool {
	h, _ := r.Window.Canvas().Focused().(*kit.Hot)
	return h == nil || strings.HasPrefix(h.ID, "part-")
}

// panel draws the chosen part: what it is, what it takes, the words, and what can be done with it. It gives where it ends.
func (r *planner) panel(s *kit.Sheet, p plans.Plan, x, y, w, h float32) float32 {
	whole := r.whole()
	const pad = 20
	bottom := y + h - 16
	if h == 0 {
		bottom = y + s.Grown(420)
	}
	s.Card(x, y, w, bottom+16-y)
	badge(s, whole.Kind, x+pad, y+pad, 48)
	title := kit.Type{Size: 21, Bold: true}
	at := y + pad + max(48, s.TextHeight(r.Say(whole.Title), title, w-2*pad-60))
	s.Text(r.Say(whole.Title), title, x+pad+60, y+pad, w-2*pad-60)
	at += 8
	for _, line := range r.aboutPart(p, whole) {
		t := kit.Type{Size: 17, Colour: s.Ink2, Bold: line.warn}
		if line.warn {
			t.Colour = s.Coral.Deep
		}
		at += s.Text(line.text, t, x+pad, at, w-2*pad) + 4
	}
	at = r.charge(s, whole, x+pad, at, w-2*pad)
	bottom = r.partButtons(s, x+pad, bottom, w-2*pad)
	r.words(s, whole, x+pad, at+6, w-2*pad, bottom-at-14)
	return y + max(h, s.Grown(420)+16)
}

// charge draws who is in charge of the chosen part, to be pressed, and gives where that ends.
func (r *planner) charge(s *kit.Sheet, w plans.Whole, x, y, width float32) float32 {
	text := r.T("session-who-unsaid")
	if w.Who != "" {
		text = r.T("session-who-is", "Name", w.Who)
	}
	high := max(44, s.Grown(34))
	t := kit.Type{Size: 17, Bold: w.Who != ""}
	words := min(s.TextWidth(text, t)+4, width-72)
	s.Fit(text, t, x, y, words, high)
	s.Icon("edit", s.Blue.Deep, x+words+8, y+high/2-10, 20)
	s.Keycap("W", x+words+36, y+high/2-14)
	s.Hot("who", r.T("session-who"), 12, x-10, y, words+82, high, r.who)
	return y + high
}

// aboutLine is a line on a part; warn says that something is lacking.
type aboutLine struct {
	text string
	warn bool
}

// aboutPart says what a part is and what it takes.
func (r *planner) aboutPart(p plans.Plan, w plans.Whole) []aboutLine {
	lines := []aboutLine{{text: r.T("part-kind-" + w.Kind)}}
	if w.Gone {
		return append(lines, aboutLine{r.T("session-gone"), true})
	}
	if m := r.Pack.Module(w.Words.Module); m != nil {
		lines = append(lines, aboutLine{text: r.T("session-of-module", "Module", m.ID, "Title", r.Say(m.Title))})
	}
	if w.Kind == lessons.PartContest && w.Questions > 0 {
		lines = append(lines, aboutLine{text: r.T("session-questions", "Count", w.Questions)})
	}
	if len(w.Words.Needs) > 0 {
		lines = append(lines, aboutLine{text: r.T("session-needs", "Needs", needWords(r.App, w.Words.Needs))})
	}
	if lack := clash(p, w); len(lack) > 0 {
		lines = append(lines, aboutLine{r.T("session-lacks", "Needs", needWords(r.App, lack)), true})
	}
	if w.Words.Most > 0 && w.Words.Most < p.Pupils {
		lines = append(lines, aboutLine{r.T("session-most", "Most", w.Words.Most, "Pupils", p.Pupils), true})
	}
	return lines
}

// words draws what is said and done in a part, as many whole lines as there is room for.
func (r *planner) words(s *kit.Sheet, w plans.Whole, x, y, width, h float32) {
	t := kit.Type{Size: 17}
	var lines []string
	for _, say := range w.Words.Say {
		lines = append(lines, "– "+r.Say(say))
	}
	for _, do := range w.Words.Do {
		lines = append(lines, "→ "+r.Say(do))
	}
	if len(lines) == 0 {
		lines = []string{r.T("session-room-" + roomOf(r.App, w))}
	}
	end := y + h
	for _, line := range lines {
		if y+s.TextHeight(line, t, width) > end {
			if end-y >= s.LineOf(t) {
				s.Text("…", t, x, y, width)
			}
			return
		}
		y += s.Text(line, t, x, y, width) + 4
	}
}

// partButtons draws what can be done with the chosen part, its lower edge at y, and gives its upper edge.
func (r *planner) partButtons(s *kit.Sheet, x, y, w float32) float32 {
	last := len(r.plan().Parts) - 1
	rows := [][]kit.Action{
		{
			{Button: kit.Button{ID: "replace", Label: r.T("session-replace"), Icon: "refresh", Key: "R", Size: 17}, Do: r.replace},
			{Button: kit.Button{ID: "remove", Label: r.T("session-remove"), Icon: "trash", Key: "X", Size: 17, Off: last == 0}, Do: func() { r.remove(r.chosen) }},
		},
		{
			{Button: kit.Button{ID: "earlier", Label: r.T("session-earlier"), Icon: "up", Key: "[", Size: 17, Off: r.chosen == 0}, Do: func() { r.move(r.chosen, r.chosen-1) }},
			{Button: kit.Button{ID: "later", Label: r.T("session-later"), Icon: "down", Key: "]", Size: 17, Off: r.chosen == last}, Do: func() { r.move(r.chosen, r.chosen+1) }},
		},
	}
	for i := len(rows) - 1; i >= 0; i-- {
		y -= 52
		bw := (w - 10*float32(len(rows[i])-1)) / float32(len(rows[i]))
		for j, a := range rows[i] {
			s.Button(a.Button, x+float32(j)*(bw+10), y, bw, 46, a.Do)
		}
	}
	return y
}

// foot draws adding, undoing and fitting, and the sum of the minutes.
func (r *planner) foot(s *kit.Sheet, p plans.Plan, y float32) {
	m := s.Margin()
	x := m
	for _, a := range []kit.Action{
		{Button: kit.Button{ID: "add", Label: r.T("session-add"), Icon: "plus", Key: "A", Size: 20}, Do: r.add},
		{Button: kit.Button{ID: "undo", Label: r.T("session-undo"), Icon: "back", Key: "U", Size: 20, Off: !r.planning.CanUndo()}, Do: r.undo},
		{Button: kit.Button{ID: "fit", Label: r.T("session-fit"), Icon: "clock", Key: "V", Size: 20, Off: p.Spare() == 0}, Do: r.fit},
	} {
		w := s.ButtonWidth(a.Button)
		if x+w > s.Width-m {
			x, y = m, y+68
		}
		s.Button(a.Button, x, y, w, 56, a.Do)
		x += w + 12
	}
	sum, icon, tone := r.sum(s, p)
	t := kit.Type{Size: 20, Bold: true, Colour: tone.Deep, Lines: 1}
	sw := s.TextWidth(sum, t) + 6
	at := s.Width - m - sw
	if at-36 < x && s.Look.Text > 1.2 {
		x, y, at = m, y+68, m+36
	}
	if at-36 < x { // a long English line on a small window
		s.Fit(sum, kit.Type{Size: 18, Bold: true, Colour: tone.Deep}, x+34, y, s.Width-m-x-34, 56)
		s.Icon(icon, tone.Deep, x+4, y+16, 24)
		return
	}
	s.Icon(icon, tone.Deep, at-34, y+16, 24)
	s.Text(sum, t, at, y+(56-s.LineOf(t))/2, sw+4)
}

// savedWords says when the plan was saved, "" while there is something unsaved.
func (r *planner) savedWords() string {
	if r.dirty() || r.savedAt.IsZero() {
		return ""
	}
	return r.T("session-saved", "Time", r.savedAt.Local().Format("15:04"))
}

// sum says how the minutes of all parts stand to the occasion's.
func (r *planner) sum(s *kit.Sheet, p plans.Plan) (text, icon string, tone kit.Tone) {
	total, of := p.Total(), lessons.OccasionMinutes(p.Occasion)
	switch spare := p.Spare(); {
	case spare > 0:
		return r.T("session-spare", "Count", spare, "Total", total, "Of", of), "clock", s.Blue
	case spare < 0:
		return r.T("session-over", "Count", -spare, "Total", total, "Of", of), "warning", s.Coral
	}
	return r.T("session-fits", "Total", total, "Of", of), "check", s.Green
}
