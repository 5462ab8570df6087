package keeper

import (
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// Draw draws the numbers as cards, and below them the lines.
func (p *mergePlan) Draw(s *kit.Sheet) {
	y := s.Bar(p.T("merge-title"), p.T("merge-other"), p.back)
	m := s.Margin()
	w := s.Width - 2*m
	y += s.Text(p.from(), kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}, m, y, w) + 8
	if p.plan.Nothing() {
		s.Card(m, y, w, s.Grown(120))
		s.Icon("check", s.Green.Deep, m+28, y+s.Grown(60)-18, 36)
		s.Fit(p.T("merge-nothing"), kit.Type{Size: 24, Bold: true}, m+84, y+12, w-112, s.Grown(96))
		p.sums(s, m, y+s.Grown(120)+16, w)
		return
	}
	y = p.cards(s, m, y, w) + 12
	y = p.sums(s, m, y, w)
	if len(p.lines) > 0 {
		y = p.table(s, m, y, w)
	}
	p.foot(s, m, max(s.Height-80, y+8), w)
}

// tone is how a kind of line looks.
func (p *mergePlan) tone(s *kit.Sheet, kind string) (icon string, tone kit.Tone) {
	switch kind {
	case app.MergeConflict:
		return "warning", s.Sun
	case app.MergeErased:
		return "trash", s.Coral
	case app.MergeChanged:
		return "edit", s.Blue
	case app.MergeNew:
		return "plus", s.Green
	}
	return "notes", s.Violet
}

// cards draws how many lines there are of each kind; a press goes to the first of them.
func (p *mergePlan) cards(s *kit.Sheet, m, y, w float32) float32 {
	var all []form.Count
	for _, kind := range app.MergeKinds() {
		icon, tone := p.tone(s, kind)
		all = append(all, form.Count{
			Kind: kind, Icon: icon, Tone: tone, N: p.count[kind], Label: p.T("merge-many-" + kind), Do: func() { p.jump(kind) },
		})
	}
	return form.Counts(s, all, m, y, w, s.Grown(84))
}

// sums says what comes, what is on both sides, and what is here alone.
func (p *mergePlan) sums(s *kit.Sheet, x, y, w float32) float32 {
	for _, one := range []struct {
		id    string
		tally store.MergeTally
		most  int
	}{{"new", p.plan.New, 10}, {"same", p.plan.Same, 4}, {"here", p.plan.Here, 4}} {
		sum := app.MergeSum(p.Words, one.tally, one.most)
		if sum == "" {
			continue
		}
		label := p.T("merge-sum-"+one.id) + ": "
		bold := kit.Type{Size: 18, Bold: true, Lines: 1}
		lw := min(s.TextWidth(label, bold)+8, w/2)
		s.Fit(label, bold, x, y, lw, s.Grown(28))
		s.Fit(sum, kit.Type{Size: 18}, x+lw, y, w-lw, s.Grown(28))
		y += s.Grown(30)
	}
	if p.plan.Renewed {
		y += s.Text(p.T("merge-renewed"), kit.Type{Size: 18, Colour: s.Ink2}, x, y, w) + 4
	}
	return y + 8
}

// table draws the lines of a page.
func (p *mergePlan) table(s *kit.Sheet, x, y, w float32) float32 {
	row, head := s.Grown(50), s.Grown(40)
	what, class := s.Grown(148), s.Grown(96)
	name := (w - 40 - what - class) * 0.34
	heads := []string{"what", "name", "class", "note"}
	if s.Look.Text > 1.2 { // the note stands below its line
		row, name, heads = s.Grown(104), w-40-what-class, heads[:3]
	}
	p.rows = max(4, int((s.Height-y-head-92)/row))
	from, to := p.Cut(len(p.lines), p.rows)
	s.Card(x, y, w, row*float32(to-from)+head+8)
	wide := []float32{what, name, class, w - 40 - what - class - name}[:len(heads)]
	at := x + 20
	for i, id := range heads {
		s.Fit(p.T("merge-head-"+id), kit.Type{Size: 17, Colour: s.Ink2}, at, y, wide[i]-10, head)
		at += wide[i]
	}
	y += head
	for _, l := range p.lines[from:to] {
		p.line(s, l, wide, x, y, w, row)
		y += row
	}
	return y + 8
}

func (p *mergePlan) line(s *kit.Sheet, l app.MergeLine, wide []float32, x, y, w, row float32) {
	s.Rule(x, y, w)
	if p.NamesHidden() {
		l = l.Hidden(p.App)
	}
	if s.Look.Text > 1.2 {
		s.Fit(l.Note, kit.Type{Size: 17}, x+20, y+row/2, w-40, row/2-4)
		row /= 2
	}
	icon, tone := p.tone(s, l.Kind)
	at := x + 20
	pill := s.Grown(32)
	if !s.High {
		s.Box(kit.Box{Fill: tone.Tint, Radius: pill / 2}, at, y+(row-pill)/2, wide[0]-12, pill)
	}
	s.Icon(icon, tone.Deep, at+12, y+row/2-9, 18)
	s.Fit(p.T("merge-kind-"+l.Kind), kit.Type{Size: 17, Bold: true, Colour: tone.Deep}, at+38, y+2, wide[0]-56, row-4)
	at += wide[0]
	for i, text := range []string{l.Name, l.Class, l.Note}[:len(wide)-1] {
		t := kit.Type{Size: 17}
		if i == 0 {
			t = kit.Type{Size: 18, Bold: true}
		}
		s.Fit(text, t, at, y+2, wide[i+1]-12, row-4)
		at += wide[i+1]
	}
}

// foot draws the pages and the button that merges, or how far it is and the one that stops it.
func (p *mergePlan) foot(s *kit.Sheet, x, y, w float32) {
	do := kit.Button{ID: "apply", Label: p.T("merge-apply"), Icon: "check", Key: "Enter", Tone: &s.Blue, Size: 22}
	press := p.apply
	switch {
	case p.backing:
		do = kit.Button{ID: "apply", Label: p.T("merge-backing"), Size: 22, Off: true}
	case p.working:
		do, press = kit.Button{ID: "stop", Label: p.T("merge-stop"), Icon: "cross", Key: "Esc", Size: 22}, p.halt
	}
	bw := min(s.ButtonWidth(do)+24, w)
	at := x + p.Pages.Draw(p.App, s, x, y+4)
	if at+16 > x+w-bw {
		y += 72
	}
	s.Button(do, x+w-bw, y, bw, 64, press)
	if p.working && !p.backing {
		text, t := p.T("merge-working", "Percent", p.percent.Load()), kit.Type{Size: 20, Bold: true, Lines: 1}
		tw := s.TextWidth(text, t)
		s.Text(text, t, max(x, x+w-bw-tw-24), y+32-s.LineOf(t)/2, tw+8)
	}
}
