package results

import (
	"strconv"
	"strings"

	"lachanso/lessons/quiz"
	"lachanso/store/report"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// itemsPage draws the questions as their authors look at them.
func (r *results) itemsPage(s *kit.Sheet, m, y float32) {
	w := s.Width - 2*m
	switch {
	case r.items == nil:
		r.nothing(s, "results-reading", m, y, w)
		return
	case len(r.items) == 0:
		r.nothing(s, "items-none", m, y, w)
		return
	}
	b := kit.Button{ID: "doubtful", Label: r.T("items-doubtful"), Icon: "search", Size: 18}
	if r.doubtful {
		b.Label = r.T("items-all")
	}
	bw := s.ButtonWidth(b)
	all := r.shownItems()
	if len(all) == 0 {
		r.nothing(s, "items-fine", m, y, w)
		s.Button(b, m+w-bw, s.Height-80, bw, 56, r.doubt)
		return
	}
	note := r.T("items-about", "Count", quiz.DiscriminationFrom)
	noteHigh := r.said(s, false, note, m, y, w)
	row := s.Grown(96)
	if !s.IsWide() {
		row = s.Grown(108)
	}
	from, to := r.list.Cut(len(all), max(2, int((s.Height-y-noteHigh-96)/row)))
	high := float32(to-from)*row + 12
	s.Card(m, y, w, high)
	for i, one := range all[from:to] {
		top := y + 6 + float32(i)*row
		if i > 0 {
			s.Rule(m+20, top, w-40)
		}
		r.item(s, one, m+20, top+4, w-40, row-8)
	}
	end := y + high + 10
	end += r.said(s, true, note, m, end, w) + 10
	if wide := r.list.Draw(r.App, s, m, end); wide+16+bw > w {
		end += 64
	}
	s.Button(b, m+w-bw, end, bw, 56, r.doubt)
}

// doubt shows only questions that an author may look at, or all.
func (r *results) doubt() {
	r.doubtful, r.list.At = !r.doubtful, 0
	r.Redraw()
}

// shownItems are those with a hint, or all.
func (r *results) shownItems() []report.Item {
	if !r.doubtful {
		return r.items
	}
	var out []report.Item
	for _, i := range r.items {
		if len(i.Hints) > 0 {
			out = append(out, i)
		}
	}
	return out
}

func (r *results) item(s *kit.Sheet, i report.Item, x, y, w, h float32) {
	form.ModuleIcon(s, r.App, i.Module, x, y+(h-40)/2, 40)
	words := w * 0.42
	s.Fit(r.coded(i.Question), kit.Type{Size: 17, Bold: true}, x+52, y, words-64, h)
	at := x + words
	bar := w * 0.14
	half := h / 2
	shareBar(s, i.Percent(), 100, s.Blue.Base, at, y+half*0.35, bar, 14)
	s.Fit(r.T("items-right", "Percent", i.Percent(), "Count", i.Asked), kit.Type{Size: 17}, at, y+half*0.35+16, bar+8, h-half*0.35-18)
	at += bar + 16
	right := x + w - at
	s.Fit(r.counts(i), kit.Type{Size: 17}, at, y, right*0.42-8, h)
	s.Fit(r.verdict(i), kit.Type{Size: 17, Colour: s.Ink2}, at+right*0.42, y, right*0.58, h)
}

// stem are a question's words; one that the pack no longer has is said by its id.
func (r *results) stem(id string) string {
	module, _, _ := strings.Cut(id, "-")
	if m := r.Pack.Module(module); m != nil {
		if q := m.Question(id); q != nil {
			return r.Say(q.Stem)
		}
	}
	return id
}

// coded are a question's words with the id by which an author finds it in its file.
func (r *results) coded(id string) string {
	if stem := r.stem(id); stem != id {
		return stem + " (" + id + ")"
	}
	return id
}

// counts words how often each option was chosen, the right one marked.
func (r *results) counts(i report.Item) string {
	var all []string
	for n, o := range i.Options {
		one := string(rune('A'+n)) + " " + strconv.Itoa(o.Chosen)
		if o.Right {
			one += " (" + r.T("hard-right") + ")"
		}
		all = append(all, one)
	}
	if len(all) == 0 {
		return "–"
	}
	return strings.Join(all, ", ")
}

// verdict words the discrimination and what an author may look at.
func (r *results) verdict(i report.Item) string {
	text := r.T("items-unknown")
	if i.Discrimination != nil {
		text = r.T("items-discrimination", "Value", r.Words.Decimal(*i.Discrimination, 2))
	}
	for _, hint := range i.Hints {
		text += "\n" + r.T("hint-"+hint)
	}
	return text
}
