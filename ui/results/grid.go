package results

import (
	"slices"
	"strconv"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/manage"
)

// gridPage draws pupils by lessons or by topics, with the hardest questions or the topics' names beside or below it.
func (r *results) gridPage(s *kit.Sheet, m, y float32) {
	panel := float32(384)
	if !s.IsWide() {
		panel = 288
	}
	beside := r.questions
	if r.tab == tabTopics {
		beside = r.topicNames
	}
	if stacked(s) {
		_, end := r.table(s, m, y, s.Width-2*m)
		beside(s, m, end+s.Gap(), s.Width-2*m, 0)
		return
	}
	card, _ := r.table(s, m, y, s.Width-2*m-panel-s.Gap())
	beside(s, s.Width-m-panel, y, panel, card-y)
}

// heads are the columns: lessons, or the numbers of topics.
func (r *results) heads() []string {
	if r.tab == tabGrid {
		return r.modules
	}
	var out []string
	for topic := 1; topic <= lessons.Topics; topic++ {
		out = append(out, strconv.Itoa(topic))
	}
	return out
}

// standing is how a pupil stands in a column, and the marks by which that is judged.
func (r *results) standing(p store.PupilProgress, head string) (known *report.Marks, stage store.Stage) {
	if r.tab == tabTopics {
		return ofTopic(r.topics[p.Pupil.ID], head)
	}
	done := p.Modules[head]
	if stage = done.Stage(); stage == store.Untouched {
		return nil, stage
	}
	return report.Known(done, p.FirstTries[head]), stage
}

func ofTopic(all []report.TopicDone, head string) (known *report.Marks, stage store.Stage) {
	i := slices.IndexFunc(all, func(t report.TopicDone) bool { return strconv.Itoa(t.Topic) == head })
	if i < 0 {
		return nil, store.Untouched
	}
	t := all[i]
	if known = t.Judged(); t.Complete > 0 && known != nil {
		return known, store.Complete
	}
	return known, store.Underway
}

// together is how the class as a whole stands in a column.
func (r *results) together(head string) (known *report.Marks, stage store.Stage) {
	if r.tab == tabTopics {
		known, stage = ofTopic(r.sum.Topics, head)
		if known != nil {
			stage = store.Complete
		}
		return known, stage
	}
	known = r.sum.Known(head)
	switch {
	case known != nil:
		return known, store.Complete
	case r.grid.Whole[head].Begun > 0:
		return nil, store.Underway
	}
	return nil, store.Untouched
}

// first is the first pupil of this page.
func (r *results) first() int { return min(r.list.From(), max(0, len(r.rows)-1)) }

// table draws the grid, its pages and its legend, and gives where its card and where all of it ends.
func (r *results) table(s *kit.Sheet, x, y, w float32) (card, end float32) {
	row, cell := s.Grown(48), s.Grown(84)
	if r.tab == tabTopics { // all seven at once
		cell = 56
	}
	name := max(s.Grown(210), w*0.26)
	if r.tab == tabTopics && !s.IsWide() { // seven cells want the room
		name = s.Grown(196)
	}
	heads := r.stride(int((w - name - 44) / cell))
	shown := float32(len(heads))
	cell = min((w-44-name)/shown, s.Grown(112))
	name = w - 44 - shown*cell // the rest is for names
	head, foot := max(56, s.Grown(56)), row+8
	below := float32(112)
	if s.Width < 1024 || stacked(s) { // the ways to other pages and to other lessons stand in two lines
		below += 64
	}
	rows := max(4, int((s.Height-y-head-foot-below)/row))
	from, to := r.list.Cut(len(r.rows), rows)
	high := head + float32(to-from)*row + foot + 8
	s.Card(x, y, w, high)
	r.sorter(s, x+20, y+4, min(name-12, s.Grown(260)))
	for i, id := range heads {
		r.column(s, id, x+24+name+float32(i)*cell, y+6, cell-8)
	}
	top := y + head
	for i, p := range r.rows[from:to] {
		r.row(s, p, heads, i%2 == 1, x, top+float32(i)*row, w, row, name, cell)
	}
	for i, p := range r.rows[from:to] { // over all rows, so that none lies on the ring of another
		r.open(s, p.Pupil, x+14, top+float32(i)*row, w-28, row)
	}
	top += float32(to-from) * row
	s.Rule(x+16, top+3, w-32)
	r.last(s, heads, x, top+8, row, name, cell)
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
	form.ModuleIcon(s, r.App, id, at, y+4, size)
	s.Text(id, code, at+size+6, y+4+size/2-s.TextHeight(id, code, w)/2, cw+4)
}

func (r *results) row(s *kit.Sheet, p store.PupilProgress, heads []string, dark bool, x, y, w, row, name, cell float32) {
	if dark && !s.High {
		s.Box(kit.Box{Fill: kit.Fade(s.Paper2, 0.45), Radius: 12}, x+14, y+1, w-28, row-2)
	}
	s.Fit(r.NameOf(p.Pupil), kit.Type{Size: 19}, x+28, y+2, name-16, row-4)
	for i, id := range heads {
		known, stage := r.standing(p, id)
		r.cell(s, known, stage, x+24+name+float32(i)*cell, y+4, cell-8, row-8)
	}
}

// open makes a row open its pupil's page.
func (r *results) open(s *kit.Sheet, p store.Pupil, x, y, w, row float32) {
	s.Hot("pupil-"+p.ID, r.NameOf(p), 12, x, y+1, w, row-2, func() { r.Show(manage.NewPupil(r.App, p)) })
}

// last draws the row of the class as a whole.
func (r *results) last(s *kit.Sheet, heads []string, x, y, row, name, cell float32) {
	s.Fit(r.T("results-whole"), kit.Type{Size: 19, Bold: true}, x+28, y, name-16, row)
	for i, id := range heads {
		known, stage := r.together(id)
		r.cell(s, known, stage, x+24+name+float32(i)*cell, y+4, cell-8, row-8)
	}
}

// stride gives the columns of the page of lessons that is shown.
func (r *results) stride(size int) []string {
	all := r.heads()
	size = max(1, size)
	r.strides = (len(all) + size - 1) / size
	r.across = min(r.across, max(0, r.strides-1))
	return all[r.across*size : min(len(all), (r.across+1)*size)]
}

// tint says how a share looks; a number and a sign say the same without colour.
func tint(s *kit.Sheet, share int) (box kit.Box, t kit.Type) {
	t = kit.Type{Size: 18, Bold: true, Lines: 1}
	switch report.Stands(share) {
	case report.Practise:
		box, t.Colour = kit.Box{Fill: s.Sun.Base}, s.Sun.On
	case report.Fair:
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
func (r *results) cell(s *kit.Sheet, known *report.Marks, stage store.Stage, x, y, w, h float32) {
	if stage != store.Complete || known == nil {
		box, text := stageBox(s, stage), r.T("cell-none")
		if stage != store.Untouched {
			text = r.T("cell-begun")
		}
		if known != nil {
			text += " " + strconv.Itoa(known.Percent())
		}
		s.Box(box, x, y, w, h)
		centred(s, text, kit.Type{Size: 17, Colour: s.Ink2}, x+2, y, w-4, h)
		return
	}
	share := known.Percent()
	box, t := tint(s, share)
	s.Box(box, x, y, w, h)
	text := strconv.Itoa(share)
	if known.Standing() != report.Practise {
		centred(s, text, t, x, y, w, h)
		return
	}
	icon, gap, tw := s.Grown(18), float32(6), s.TextWidth(text, t)
	if w < icon+gap+tw+12 { // a narrow cell
		icon, gap = s.Grown(16), 3
	}
	at := x + (w-icon-gap-tw)/2
	s.Icon("warning", t.Colour, at, y+(h-icon)/2, icon)
	s.Text(text, t, at+icon+gap, y+(h-s.TextHeight(text, t, w))/2, tw+4)
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
	at, end := y+10, y
	wide := r.list.Draw(r.App, s, x, at)
	if wide > 0 {
		end = at + 56
	}
	if r.strides > 1 {
		b := kit.Button{ID: "across", Label: r.T(r.acrossName()), Icon: "right", Size: 18}
		bw := s.ButtonWidth(b)
		if wide+16+bw > w {
			at += 64
		}
		s.Button(b, x+w-bw, at, bw, 52, r.acrossNext)
		end = at + 56
	}
	if stacked(s) {
		r.legend(s, end+16)
		return end + 16 + s.Grown(64)
	}
	r.legend(s, max(s.Height-36, end+8))
	return s.Height
}

// acrossName is what the way to other columns is called.
func (r *results) acrossName() string {
	if r.tab == tabTopics {
		return "results-across-topics"
	}
	return "results-across"
}

func (r *results) acrossNext() {
	r.across = (r.across + 1) % max(1, r.strides)
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
			x, y = m, y+s.Grown(30)
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
		x, y = m, y+s.Grown(30)
	default:
		x, y = s.Width-m-wide-30, s.Height-86 // beside the pages
	}
	s.Icon("lock", s.Ink2, x, y, 22)
	s.Text(only, t, x+30, y, wide+4)
}
