package results

import (
	"image/color"
	"slices"
	"strings"

	"lachanso/lessons"
	"lachanso/store/report"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/teach"
)

// hardPage draws one of the hardest questions with how often each option was chosen, and the way to the lesson that teaches it.
func (r *results) hardPage(s *kit.Sheet, m, y float32) {
	w := s.Width - 2*m
	shown, other := r.shownHard(), "hardest-always"
	if r.always {
		other = "hardest-month"
	}
	b := kit.Button{ID: "since", Label: r.T(other), Icon: "calendar", Size: 18}
	bw := s.ButtonWidth(b)
	if len(shown.list) == 0 {
		id := "hardest-none"
		if shown.few {
			id = "hardest-few"
		}
		high := r.nothing(s, id, m, y, w, "Count", report.HardFrom)
		s.Button(b, m, y+high+16, bw, 56, r.since)
		return
	}
	from, _ := r.list.Cut(len(shown.list), 1)
	r.list.Draw(r.App, s, m, y)
	s.Button(b, m+w-bw, y, bw, 56, r.since)
	y += 72
	h := shown.list[from]
	high := r.hardCard(form.Layer{Sheet: s}, h, m, y, w)
	s.Card(m, y, w, max(high, s.Height-y-24))
	r.hardCard(form.Layer{Sheet: s, On: true}, h, m, y, w)
}

// hardCard draws a question, or measures it.
func (r *results) hardCard(l form.Layer, h report.Hard, x, y, w float32) float32 {
	m := r.Pack.Module(h.Module)
	var q *lessons.Question
	stem := h.Question
	if m != nil {
		if q = m.Question(h.Question); q != nil {
			stem = r.Say(q.Stem)
		}
	}
	at := y + 22
	if l.On {
		form.ModuleIcon(l.Sheet, r.App, h.Module, x+24, at, 52)
	}
	at += max(52, l.Words(stem, kit.Type{Size: 24, Bold: true}, x+92, at, w-116)) + 6
	count := r.T("hardest-right", "Percent", h.Percent()) + " · " + r.T("hardest-answered", "Count", h.Pupils) + " · " + r.T("hard-turns", "Count", h.Asked)
	if h.Pupils < report.FewPupils {
		count += ". " + r.T("few", "Count", h.Pupils)
	}
	at += l.Words(count, kit.Type{Size: 19, Colour: l.Ink2}, x+92, at, w-116) + 12
	if len(h.Options) == 0 {
		at += l.Words(r.T("hard-cards"), kit.Type{Size: 20, Colour: l.Ink2}, x+24, at, w-48) + 8
	}
	for i, o := range h.Options {
		at += r.optionBar(l, q, i, o, h.Asked, x+24, at, w-48)
	}
	at += 8
	if l.On {
		l.Rule(x+24, at, w-48)
	}
	at += 14
	return r.again(l, m, h, x+24, at, w-48) - y + 20
}

// optionBar draws an option: its letter by its shape, its words, how often it was chosen as a bar and a number.
func (r *results) optionBar(l form.Layer, q *lessons.Question, place int, o report.Option, asked int, x, y, w float32) float32 {
	words, count := kit.Type{Size: 20, Bold: o.Right}, r.T("hard-chosen", "Count", o.Chosen)
	number := kit.Type{Size: 19, Bold: true, Lines: 1}
	nw := max(l.TextWidth(count, number), l.Grown(96)) + 8
	bar := min(w*0.3, 340)
	text := w - 56 - bar - nw - 36
	line := r.optionWords(q, o.ID)
	if o.Right {
		line += " (" + r.T("hard-right") + ")"
	}
	high := max(l.Grown(52), l.TextHeight(line, words, text)+12)
	if !l.On {
		return high + 6
	}
	l.Badge(place, false, x, y+(high-42)/2, 42)
	l.Text(line, words, x+58, y+(high-l.TextHeight(line, words, text))/2, text)
	bx, by := x+w-nw-bar, y+high/2-9
	fill := l.Sun.Base
	if o.Right {
		fill = l.Blue.Base
	}
	shareBar(l.Sheet, o.Chosen, asked, fill, bx, by, bar, 18)
	if o.Right {
		l.Icon("check", l.Green.Deep, bx-32, y+high/2-12, 24)
	}
	l.Text(count, number, bx+bar+12, y+(high-l.LineOf(number))/2, nw)
	return high + 6
}

// shareBar draws a part of a whole as a bar on its ground.
func shareBar(s *kit.Sheet, part, whole int, fill color.Color, x, y, w, h float32) {
	ground := kit.Box{Fill: s.Palette.Line, Radius: h / 2}
	if s.High {
		ground, fill = kit.Box{Fill: s.Paper, Line: s.Ink, Weight: 2, Radius: h / 2}, s.Ink
	}
	s.Box(ground, x, y, w, h)
	if part > 0 && whole > 0 {
		s.Box(kit.Box{Fill: fill, Radius: h / 2}, x, y, max(h, w*min(1, float32(part)/float32(whole))), h)
	}
}

// again draws what to teach again, with the way there, and gives where it ends.
func (r *results) again(l form.Layer, m *lessons.Module, h report.Hard, x, y, w float32) float32 {
	if m == nil {
		return y + l.Words(r.T("hard-lost", "Module", h.Module), kit.Type{Size: 20, Colour: l.Ink2}, x, y, w)
	}
	b := kit.Button{ID: "again", Label: r.T("hard-again", "Module", m.ID), Icon: "play", Tone: &l.Blue}
	bw := l.ButtonWidth(b)
	text := w - bw - 24
	if stacked(l.Sheet) {
		text = w
	}
	top := y
	y += l.Words(r.T("hard-teach")+" "+m.ID+". "+r.Say(m.Title), kit.Type{Size: 20, Bold: true}, x, y, text) + 4
	y += l.Words(r.aims(m, h), kit.Type{Size: 18, Colour: l.Ink2}, x, y, text)
	if stacked(l.Sheet) {
		l.Press(b, x, y+12, bw, 60, func() { r.Show(teach.NewReady(r.App, m, r.class)) })
		return y + 72
	}
	l.Press(b, x+w-bw, top, bw, 60, func() { r.Show(teach.NewReady(r.App, m, r.class)) })
	return max(y, top+60)
}

// aims words the skills and goals that a question asks for.
func (r *results) aims(m *lessons.Module, h report.Hard) string {
	var all []string
	for _, id := range h.Skills {
		if text := r.Say(m.Skill(id)); text != "" {
			all = append(all, text)
		}
	}
	for _, o := range m.Objectives {
		if slices.Contains(h.Goals, o.ID) {
			all = append(all, r.Say(o.Text))
		}
	}
	return strings.Join(all, " · ")
}
