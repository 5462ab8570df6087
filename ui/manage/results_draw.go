package manage

import (
	"strconv"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// moduleIcon draws a lesson's topic in its colour.
func moduleIcon(s *kit.Sheet, a *app.App, id string, x, y, size float32) {
	topic := topicOf(a, id)
	tone := s.Topic(topic)
	box := kit.Box{Fill: tone.Base, Radius: size * 0.28}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y, size, size)
	s.Icon("topic-"+strconv.Itoa(topic), tone.On, x+size*0.2, y+size*0.2, size*0.6)
}

// topicOf is a lesson's topic; one that the pack no longer has says it in its code.
func topicOf(a *app.App, id string) int {
	if m := a.Pack.Module(id); m != nil {
		return m.Topic
	}
	if id != "" && id[0] >= '1' && id[0] <= '7' {
		return int(id[0] - '0')
	}
	return 1
}

// table draws the grid, its pages and its legend, and gives where its card and where all of it ends.
func (r *results) table(s *kit.Sheet, x, y, w float32) (card, end float32) {
	row, cell := grown(s, 48), grown(s, 84)
	name := max(grown(s, 210), w*0.26)
	r.across.set(len(r.modules), int((w-name-44)/cell))
	shown := float32(min(len(r.modules), r.across.size))
	cell = min((w-44-name)/shown, grown(s, 112))
	name = w - 44 - shown*cell // the rest is for names
	head, foot := max(64, grown(s, 62)), row+8
	below := float32(128)
	if !s.IsWide() { // the ways to other pages and to other lessons stand in two lines
		below += 60
	}
	rows := max(4, int((s.Height-y-head-foot-below)/row))
	r.set(len(r.rows), rows)
	from, to := r.span()
	high := head + float32(to-from)*row + foot + 8
	s.Card(x, y, w, high)
	r.sorter(s, x+20, y+10, min(name-12, grown(s, 260)))
	first, last := r.across.span()
	for i, id := range r.modules[first:last] {
		r.column(s, id, x+24+name+float32(i)*cell, y+10, cell-8)
	}
	top := y + head
	for i, p := range r.rows[from:to] {
		r.row(s, p, i%2 == 1, x, top+float32(i)*row, w, row, name, cell)
	}
	for i, p := range r.rows[from:to] { // over all rows, so that none lies on the ring of another
		r.open(s, p.Pupil, x+14, top+float32(i)*row, w-28, row)
	}
	top += float32(to-from) * row
	s.Rule(x+16, top+3, w-32)
	r.whole(s, x, top+8, row, name, cell)
	return y + high, r.below(s, x, y+high, w)
}

// sorter draws how the rows are ordered; a press orders them the other way.
func (r *results) sorter(s *kit.Sheet, x, y, w float32) {
	label := r.T("results-need")
	if r.byName || r.NamesHidden() {
		label = r.T("results-name")
	}
	high := float32(44)
	box := kit.Box{Fill: s.Paper2, Radius: 12}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y, w, high)
	s.Icon("sort", s.Ink, x+12, y+12, 20)
	s.Fit(label, kit.Type{Size: 17, Bold: true}, x+42, y, w-52, high)
	if !r.NamesHidden() { // then there is the one order
		s.Hot("sort", label, 12, x, y, w, high, r.order)
	}
}

func (r *results) column(s *kit.Sheet, id string, x, y, w float32) {
	code := kit.Type{Size: 17, Bold: true, Lines: 1}
	cw := s.TextWidth(id, code)
	size := min(36, w-cw-6)
	at := x + (w-size-cw-6)/2
	moduleIcon(s, r.App, id, at, y+4, size)
	s.Text(id, code, at+size+6, y+4+size/2-s.TextHeight(id, code, w)/2, cw+4)
}

func (r *results) row(s *kit.Sheet, p store.PupilProgress, dark bool, x, y, w, row, name, cell float32) {
	if dark && !s.High {
		s.Box(kit.Box{Fill: kit.Fade(s.Paper2, 0.45), Radius: 12}, x+14, y+1, w-28, row-2)
	}
	s.Fit(r.NameOf(p.Pupil), kit.Type{Size: 19}, x+28, y+2, name-16, row-4)
	first, last := r.across.span()
	for i, id := range r.modules[first:last] {
		done := p.Modules[id]
		r.cell(s, done.Quiz, done.Stage(), x+24+name+float32(i)*cell, y+4, cell-8, row-8)
	}
}

// open makes a row open its pupil's page.
func (r *results) open(s *kit.Sheet, p store.Pupil, x, y, w, row float32) {
	s.Hot("pupil-"+p.ID, r.NameOf(p), 12, x, y+1, w, row-2, func() { r.Show(newPupil(r.App, p)) })
}

func (r *results) whole(s *kit.Sheet, x, y, row, name, cell float32) {
	s.Fit(r.T("results-whole"), kit.Type{Size: 19, Bold: true}, x+28, y, name-16, row)
	first, last := r.across.span()
	for i, id := range r.modules[first:last] {
		whole := r.grid.Whole[id]
		var marks *store.Marks
		stage := store.Untouched
		switch {
		case whole.Quizzed > 0:
			marks, stage = &whole.Quiz, store.Complete
		case whole.Begun > 0:
			stage = store.Underway
		}
		r.cell(s, marks, stage, x+24+name+float32(i)*cell, y+4, cell-8, row-8)
	}
}

// percent is a share in whole percent.
func percent(m store.Marks) int {
	if m.Asked == 0 {
		return 0
	}
	return (200*m.Right + m.Asked) / (2 * m.Asked)
}

// tint says how a share looks; a number and a sign say the same without colour.
func tint(s *kit.Sheet, share int) (box kit.Box, t kit.Type) {
	t = kit.Type{Size: 18, Bold: true, Lines: 1}
	switch {
	case share < 50:
		box, t.Colour = kit.Box{Fill: s.Sun.Base}, s.Sun.On
	case share < 80:
		box, t.Colour, t.Bold = kit.Box{Fill: s.Blue.Line}, s.Ink, false
		if s.High {
			box = kit.Box{Fill: s.Paper, Line: s.Ink, Weight: 2}
		}
	default:
		box, t.Colour = kit.Box{Fill: s.Blue.Deep}, s.Blue.On
		if s.High {
			box, t.Colour = kit.Box{Fill: s.Paper, Line: s.Ink, Weight: 4}, s.Ink
		}
	}
	box.Radius = 10
	return box, t
}

// cell draws how a lesson stands: the share that was right once it is complete, before that that it is under way, with the
// share where there is one already.
func (r *results) cell(s *kit.Sheet, quiz *store.Marks, stage store.Stage, x, y, w, h float32) {
	if stage != store.Complete {
		box, text := stageBox(s, stage), r.T("cell-none")
		if stage == store.Underway {
			text = r.T("cell-begun")
		}
		if quiz != nil {
			text += " " + strconv.Itoa(percent(*quiz))
		}
		s.Box(box, x, y, w, h)
		centred(s, text, kit.Type{Size: 17, Colour: s.Ink2}, x+4, y, w-8, h)
		return
	}
	share := percent(*quiz)
	box, t := tint(s, share)
	s.Box(box, x, y, w, h)
	text := strconv.Itoa(share)
	if share >= 50 {
		centred(s, text, t, x, y, w, h)
		return
	}
	icon, tw := grown(s, 18), s.TextWidth(text, t)
	at := x + (w-icon-6-tw)/2
	s.Icon("warning", t.Colour, at, y+(h-icon)/2, icon)
	s.Text(text, t, at+icon+6, y+(h-s.TextHeight(text, t, w))/2, tw+4)
}

// stageBox is the face of a lesson that is not complete.
func stageBox(s *kit.Sheet, stage store.Stage) kit.Box {
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 10}
	if stage == store.Underway {
		box.Line = s.Blue.Base
		if s.High {
			box.Line = s.Ink
		}
	}
	return box
}

// centred draws a text in the middle of a box.
func centred(s *kit.Sheet, text string, t kit.Type, x, y, w, h float32) {
	t.Align = kit.Centre
	s.Fit(text, t, x, y, w, h)
}

// below draws the ways to other pages and lessons, and the legend.
func (r *results) below(s *kit.Sheet, x, y, w float32) float32 {
	at, end := y+12, y
	wide := r.draw(r.App, s, x, at)
	if wide > 0 {
		end = at + 48
	}
	if r.across.pages() > 1 {
		b := kit.Button{ID: "across", Label: r.T("results-across"), Icon: "right", Size: 18}
		bw := s.ButtonWidth(b)
		if wide+16+bw > w {
			at += 60
			wide = -16
		}
		s.Button(b, x+w-bw, at, bw, 48, r.acrossNext)
		end = at + 48
	}
	if stacked(s) {
		r.legend(s, end+16)
		return end + 16 + grown(s, 64)
	}
	r.legend(s, max(s.Height-44, end+16))
	return s.Height
}

func (r *results) acrossNext() {
	r.across.page = (r.across.page + 1) % r.across.pages()
	r.Redraw()
}

func (r *results) legend(s *kit.Sheet, y float32) {
	m := s.Margin()
	x := m
	t := kit.Type{Size: 17, Colour: s.Ink2, Lines: 1}
	draw := func(box kit.Box, id string) {
		text := r.T(id)
		wide := s.TextWidth(text, t)
		if x > m && x+40+wide > s.Width-m {
			x, y = m, y+grown(s, 30)
		}
		box.Radius = 7
		s.Box(box, x, y+(s.TextHeight("0", t, 100)-22)/2, 32, 22)
		s.Text(text, t, x+40, y, wide+4)
		x += 40 + wide + 20
	}
	for _, one := range []struct {
		share int
		id    string
	}{{0, "legend-practise"}, {50, "legend-fair"}, {80, "legend-well"}} {
		box, _ := tint(s, one.share)
		draw(box, one.id)
	}
	draw(stageBox(s, store.Underway), "legend-begun")
	draw(stageBox(s, store.Untouched), "legend-none")
	only := r.T("results-only")
	wide := s.TextWidth(only, t)
	switch {
	case x+30+wide <= s.Width-m:
		x = s.Width - m - wide - 30
	case stacked(s):
		x, y = m, y+grown(s, 30)
	default:
		x, y = s.Width-m-wide-30, s.Height-92 // below the hardest questions
	}
	s.Icon("lock", s.Ink2, x, y, 22)
	s.Text(only, t, x+30, y, wide+4)
}

// questions draws the questions that went wrong most.
func (r *results) questions(s *kit.Sheet, x, y, w, high float32) {
	title := grown(s, 72)
	shown, name, other := r.month, "hardest-month", "hardest-always"
	if r.always {
		shown, name, other = *r.hardest, other, name
	}
	row, list := grown(s, 124), shown.list
	if !s.IsWide() { // three in a narrow column, so that their words are whole
		row = grown(s, 164)
		list = list[:min(len(list), 3)]
	}
	high = max(high, title+float32(max(1, len(list)))*row+12)
	s.Card(x, y, w, high)
	s.Fit(r.T(name), kit.Type{Size: 24, Bold: true}, x+24, y+6, w-48-68, title-8)
	s.Icon("calendar", s.Blue.Deep, x+w-62, y+(title-30)/2, 30)
	s.Hot("since", r.T(other), 16, x+w-76, y+(title-58)/2, 58, 58, r.since)
	if len(list) == 0 {
		none := r.T("hardest-none")
		if shown.few {
			none = r.T("hardest-few", "Count", hardestPupils)
		}
		s.Rule(x+24, y+title, w-48)
		s.Text(none, kit.Type{Size: 20, Colour: s.Ink2}, x+24, y+title+20, w-48)
		return
	}
	for i, q := range list {
		top := y + title + float32(i)*row
		s.Rule(x+24, top, w-48)
		r.question(s, q, x+24, top+8, w-48, row-16)
	}
}

func (r *results) question(s *kit.Sheet, q store.QuestionStat, x, y, w, h float32) {
	stem, wrong := q.Question, ""
	if m := r.Pack.Module(q.Module); m != nil {
		if one := m.Question(q.Question); one != nil {
			stem, wrong = r.Say(one.Stem), r.mostWrong(*one, q)
		}
	}
	tone := s.Topic(topicOf(r.App, q.Module))
	code := kit.Type{Size: 17, Bold: true, Colour: tone.Deep, Align: kit.Centre, Lines: 1}
	cw, ch := s.TextWidth(q.Module, code)+24, grown(s, 30)
	box := kit.Box{Fill: tone.Tint, Radius: ch / 2}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y+4, cw, ch)
	s.Text(q.Module, code, x, y+4+(ch-s.TextHeight(q.Module, code, cw))/2, cw)
	short, set := s.Fitted(stem, kit.Type{Size: 17}, w-cw-20, h*0.50)
	s.Text(short, set, x+cw+12, y+1, w-cw-20)
	share := percent(store.Marks{Asked: q.Asked, Right: q.Right})
	right := r.T("hardest-right", "Percent", share)
	t := kit.Type{Size: 17, Bold: true, Lines: 1}
	rw := s.TextWidth(right, t)
	line := min(y+h*0.50, y+max(ch+4, s.TextHeight(short, set, w-cw-20))+8)
	th := s.TextHeight(right, t, w)
	bar := min(w-rw-16, 150)
	s.Box(kit.Box{Fill: s.Palette.Line, Radius: 6}, x, line+th/2-6, bar, 12)
	if s.High {
		s.Box(kit.Box{Fill: s.Paper, Line: s.Ink, Weight: 2, Radius: 6}, x, line+th/2-6, bar, 12)
	}
	if share > 0 {
		s.Box(kit.Box{Fill: s.Blue.Base, Radius: 6}, x, line+th/2-6, max(12, bar*float32(share)/100), 12)
	}
	s.Text(right, t, x+bar+12, line, rw+4)
	answered := r.T("hardest-answered", "Count", q.Pupils)
	if wrong != "" {
		answered = wrong
	}
	words, about := s.Fitted(answered, kit.Type{Size: 16, Colour: s.Ink2}, w, y+h-line-th-6)
	s.Text(words, about, x, line+th+4, w)
}

// mostWrong words how many chose the wrong option that most chose.
func (r *results) mostWrong(q lessons.Question, stat store.QuestionStat) string {
	most, text := 0, ""
	for _, o := range q.Options {
		if n := stat.Options[o.ID]; !o.Correct && n > most {
			most, text = n, r.Say(o.Text)
		}
	}
	if most == 0 {
		return ""
	}
	return r.T("hardest-chose", "Count", most, "Of", stat.Pupils, "Option", text)
}
