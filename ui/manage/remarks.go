package manage

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// remarkOf words a comment: its sentences one after the other.
func remarkOf(a *app.App, manner string, all []report.Remark) string {
	var out []string
	for _, one := range all {
		var topics []string
		for _, t := range one.Topics {
			topics = append(topics, "“"+a.T("topic-"+strconv.Itoa(t))+"”")
		}
		args := []any{"Topics", strings.Join(topics, " "+a.T("remarks-and")+" ")}
		if one.Count > 0 {
			args = append(args, "Count", one.Count)
		}
		out = append(out, a.T("remark-"+manner+"-"+one.ID, args...))
	}
	return strings.Join(out, " ")
}

// mannerClass is the manner in which a class as a whole is spoken of.
const mannerClass = "class"

// remark is a comment with whom it is about.
type remark struct {
	id, text string
	pupil    *store.Pupil // nil for the class as a whole
}

// remarks is where comments are read and copied: of a class and each of its pupils, or of one pupil, there with what was done of
// each topic.
type remarks struct {
	*app.App
	pager
	title  string
	grade  int
	all    []remark
	topics []report.TopicDone // of one pupil
	gains  []report.Gain
	one    bool
	copied string // what was copied last: its id
}

// NewClassRemarks makes the comments of a class and its pupils, from its progress and the report made of it.
func NewClassRemarks(a *app.App, progress store.Progress, sum report.Report) app.Screen {
	r := &remarks{App: a, title: a.T("remarks-title-class", "Name", sum.Class), grade: sum.Grade}
	r.all = append(r.all, remark{"whole", remarkOf(a, mannerClass, sum.Remarks), nil})
	manner := report.Manner(sum.Grade)
	for i, p := range sum.Pupils {
		r.all = append(r.all, remark{p.ID, remarkOf(a, manner, p.Remarks), &progress.Rows[i].Pupil})
	}
	return r
}

// who is whom a comment is about.
func (r *remarks) who(one remark) string {
	if one.pupil == nil {
		return r.T("results-whole")
	}
	return r.NameOf(*one.pupil)
}

// newPupilRemarks makes the comment of one pupil.
func newPupilRemarks(a *app.App, p store.Pupil, sum report.OfPupil) app.Screen {
	text := remarkOf(a, report.Manner(sum.Grade), sum.Remarks)
	return &remarks{
		App: a, title: a.T("remarks-title"), grade: sum.Grade, one: true, all: []remark{{p.ID, text, &p}}, topics: sum.Topics, gains: sum.Gains,
	}
}

// Draw draws what the comments are, and then the comments.
func (r *remarks) Draw(s *kit.Sheet) {
	all := action{kit.Button{ID: "copy", Label: r.T("remarks-copy"), Icon: "notes", Key: "C", Tone: &s.Blue}, r.copyAll}
	if !r.one {
		all.Label = r.T("remarks-copy-all")
	}
	y := bar(s, r.title, r.T("form-back"), r.Back, all)
	m := s.Margin()
	w := s.Width - 2*m
	about := r.T("remarks-about-"+report.Manner(r.grade)) + " " + r.T("remarks-about")
	y += s.Text(about, kit.Type{Size: 18, Colour: s.Ink2}, m, y, w) + 10
	said, t := "", kit.Type{Size: 19, Bold: true, Colour: s.Green.Deep}
	if r.copied != "" {
		said = r.T("remarks-copied")
		s.Icon("check", s.Green.Deep, m, y, 24)
	}
	s.Text(said, t, m+32, y, w-32)
	y += s.LineOf(t) + 8
	if r.one {
		r.single(s, m, y, w)
		return
	}
	r.list(s, m, y, w)
}

// single draws one comment, and what was done of each topic.
func (r *remarks) single(s *kit.Sheet, m, y, w float32) {
	one := r.all[0]
	text := kit.Type{Size: 24}
	high := s.TextHeight(one.text, text, w-56) + s.TextHeight(r.who(one), kit.Type{Size: 22, Bold: true}, w-56) + 60
	s.Card(m, y, w, high)
	at := y + 22
	at += s.Text(r.who(one), kit.Type{Size: 22, Bold: true}, m+28, at, w-56) + 8
	s.Text(one.text, text, m+28, at, w-56)
	y += high + s.Gap()
	if len(r.topics) == 0 {
		return
	}
	columns := max(1, min(2, int(w/s.Grown(440))))
	row := s.Grown(60)
	rows := (len(r.topics) + columns - 1) / columns
	head := s.Grown(48)
	s.Card(m, y, w, head+float32(rows)*row+16)
	s.Fit(r.T("remarks-topics"), kit.Type{Size: 20, Bold: true}, m+24, y+6, w-48, head-8)
	cw := (w - 32) / float32(columns)
	for i, t := range r.topics {
		x, top := m+16+float32(i%columns)*cw, y+head+float32(i/columns)*row
		topic := strconv.Itoa(t.Topic)
		form.ModuleIcon(s, r.App, topic, x+8, top+(row-42)/2, 42)
		s.Fit(topic+". "+r.T("topic-"+topic)+"\n"+r.topicDone(t), kit.Type{Size: 17}, x+62, top, cw-74, row)
	}
}

// topicDone words what was done of a topic and what was gained.
func (r *remarks) topicDone(t report.TopicDone) string {
	text := r.T("remarks-done", "Done", t.Complete, "Begun", t.Begun)
	for _, g := range r.gains {
		if g.Topic == t.Topic {
			text += " · " + gain(g)
		}
	}
	return text
}

// list draws a row for each comment; a press copies it.
func (r *remarks) list(s *kit.Sheet, m, y, w float32) {
	row := s.Grown(92)
	if !s.IsWide() {
		row = s.Grown(118)
	}
	from, to := r.cut(len(r.all), max(2, int((s.Height-y-88)/row)))
	s.Card(m, y, w, float32(to-from)*row+12)
	for i, one := range r.all[from:to] {
		top := y + 6 + float32(i)*row
		if i > 0 {
			s.Rule(m+20, top, w-40)
		}
		name := w * 0.2
		s.Fit(r.who(one), kit.Type{Size: 19, Bold: true}, m+24, top+4, name-12, row-8)
		s.Fit(one.text, kit.Type{Size: 18}, m+24+name, top+4, w-name-100, row-8)
		icon := "notes"
		if r.copied == one.id {
			icon = "check"
		}
		s.Icon(icon, s.Blue.Deep, m+w-56, top+(row-28)/2, 28)
		s.Hot("copy-"+one.id, r.T("remarks-copy-of", "Name", r.who(one)), 12, m+8, top+2, w-16, row-4, func() { r.copy(one.id, one.text) })
	}
	r.draw(r.App, s, m, y+float32(to-from)*row+28)
}

func (r *remarks) copy(id, text string) {
	r.Fyne.Clipboard().SetContent(text)
	r.copied = id
	r.Redraw()
}

// copyAll copies the one comment, or all of them: a line each, as a table's cells.
func (r *remarks) copyAll() {
	if r.one {
		r.copy(r.all[0].id, r.all[0].text)
		return
	}
	var lines []string
	for _, one := range r.all {
		lines = append(lines, r.who(one)+"\t"+one.text)
	}
	r.copy("all", strings.Join(lines, "\n"))
}

// Focus is on copying.
func (r *remarks) Focus() string { return "copy" }

// Key copies on C, turns pages, goes back.
func (r *remarks) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		r.Back()
	case fyne.KeyC:
		r.copyAll()
	default:
		return r.key(r.App, k)
	}
	return true
}
