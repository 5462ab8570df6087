package results

import (
	"slices"
	"strconv"

	"lachanso/lessons"
	"lachanso/store/report"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// questions draws the questions that went wrong most.
func (r *results) questions(s *kit.Sheet, x, y, w, high float32) {
	title := s.Grown(72)
	shown, name, other := r.shownHard(), "hardest-month", "hardest-always"
	if r.always {
		name, other = other, name
	}
	row, list := s.Grown(124), shown.list[:min(len(shown.list), 3)]
	if !s.IsWide() { // two in a narrow column, so that their words are whole
		row = s.Grown(164)
		list = list[:min(len(list), 2)]
	}
	if n := float32(len(list)); n > 0 {
		row = max(row, min((high-title-12)/n, row*1.3))
	}
	high = max(high, title+float32(max(1, len(list)))*row+12)
	s.Card(x, y, w, high)
	s.Fit(r.T(name), kit.Type{Size: 24, Bold: true}, x+24, y+6, w-48-68, title-8)
	s.Icon("calendar", s.Blue.Deep, x+w-62, y+(title-30)/2, 30)
	s.Hot("since", r.T(other), 16, x+w-76, y+(title-58)/2, 58, 58, r.since)
	if len(list) == 0 {
		none := r.T("hardest-none")
		if shown.few {
			none = r.T("hardest-few", "Count", report.HardFrom)
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

func (r *results) question(s *kit.Sheet, q report.Hard, x, y, w, h float32) {
	stem, wrong := q.Question, ""
	if m := r.Pack.Module(q.Module); m != nil {
		if one := m.Question(q.Question); one != nil {
			stem, wrong = r.Say(one.Stem), r.mostWrong(*one, q)
		}
	}
	tone := s.Topic(form.TopicOf(r.App, q.Module))
	code := kit.Type{Size: 17, Bold: true, Colour: tone.Deep, Align: kit.Centre, Lines: 1}
	cw, ch := s.TextWidth(q.Module, code)+24, s.Grown(30)
	box := kit.Box{Fill: tone.Tint, Radius: ch / 2}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y+4, cw, ch)
	s.Text(q.Module, code, x, y+4+(ch-s.TextHeight(q.Module, code, cw))/2, cw)
	short, set := s.Fitted(stem, kit.Type{Size: 17}, w-cw-20, h*0.50)
	s.Text(short, set, x+cw+12, y+1, w-cw-20)
	share := q.Percent()
	right := r.T("hardest-right", "Percent", share)
	t := kit.Type{Size: 17, Bold: true, Lines: 1}
	rw := s.TextWidth(right, t)
	line := min(y+h*0.50, y+max(ch+4, s.TextHeight(short, set, w-cw-20))+6)
	th := s.TextHeight(right, t, w)
	bar := min(w-rw-16, 150)
	shareBar(s, share, 100, s.Blue.Base, x, line+th/2-6, bar, 12)
	s.Text(right, t, x+bar+12, line, rw+4)
	size, room := kit.Type{Size: 16, Colour: s.Ink2}, y+h-line-th-4
	words, about := s.Fitted(wrong, size, w, room)
	if wrong == "" || words != wrong { // an option of many words is whole on the page of hard questions
		words, about = s.Fitted(r.T("hardest-answered", "Count", q.Pupils), size, w, room)
	}
	s.Text(words, about, x, line+th+4, w)
}

// mostWrong words how many chose the wrong option that most chose.
func (r *results) mostWrong(q lessons.Question, h report.Hard) string {
	most := h.MostWrong()
	if most == nil || !slices.ContainsFunc(q.Options, func(o lessons.Option) bool { return o.ID == most.ID }) {
		return ""
	}
	return r.T("hardest-chose", "Count", most.Chosen, "Of", h.Asked, "Option", r.optionWords(&q, most.ID))
}

// optionWords are an option's words; one that the question no longer has is said by its id.
func (r *results) optionWords(q *lessons.Question, id string) string {
	if q != nil {
		for _, o := range q.Options {
			if o.ID == id {
				return r.Say(o.Text)
			}
		}
	}
	return id
}

// topicNames draws what the topics' numbers mean, with what their colours say.
func (r *results) topicNames(s *kit.Sheet, x, y, w, high float32) {
	title, row := s.Grown(60), s.Grown(58)
	if !stacked(s) { // the legend stands below
		row = min(row, (s.Height-108-y-title)/lessons.Topics)
	}
	high = max(high, title+row*lessons.Topics+16)
	s.Card(x, y, w, high)
	s.Fit(r.T("results-topics"), kit.Type{Size: 24, Bold: true}, x+24, y+6, w-48, title-8)
	for topic := 1; topic <= lessons.Topics; topic++ {
		at := y + title + float32(topic-1)*row
		form.ModuleIcon(s, r.App, strconv.Itoa(topic), x+20, at+(row-40)/2, 40)
		s.Fit(strconv.Itoa(topic)+". "+r.T("topic-"+strconv.Itoa(topic)), kit.Type{Size: 18}, x+72, at, w-92, row)
	}
}
