package paper

import (
	"strings"

	"lachanso/lessons"
	"lachanso/ui/paper/doc"
)

// Plan makes the lesson plan of a module for a class: for grades 6–9 in the form of Công văn 5512, Phụ lục IV, for grades 1–5 in
// that of Công văn 2345, Phụ lục 3. slides are the slides in the order they are taught, without those the teacher left out and
// with the teacher's own (which may have no phase, notes or minutes); nil are all of the module.
func (p *Press) Plan(m *lessons.Module, slides []lessons.Slide) *doc.Document {
	if slides == nil {
		slides = m.Slides
	}
	l := &lesson{Press: p, m: m, slides: slides}
	d := p.paper(p.say("paper-plan-title", "Module", m.ID, "Title", p.in(m.Title)), doc.A4(), 13)
	if l.secondary() {
		d.Blocks = l.secondaryPlan()
	} else {
		d.Blocks = l.primaryPlan()
	}
	return d
}

// secondary says which form the plan has.
func (l *lesson) secondary() bool {
	if l.Grade > 0 {
		return l.Grade >= 6
	}
	return l.m.Band == lessons.BandC || l.m.Band == lessons.BandD
}

// classes names the class, or the grades of the module.
func (l *lesson) classes() string {
	if l.Class != "" {
		return l.Class
	}
	first, last := l.m.Grades[0], l.m.Grades[len(l.m.Grades)-1]
	if first == last {
		return l.say("paper-grade", "Grade", first)
	}
	return l.say("paper-grades", "From", first, "To", last)
}

// subject names the first subject the module belongs to.
func (l *lesson) subject() string {
	for _, s := range l.m.Links.Subject {
		return bare(l.link(s))
	}
	return l.say("paper-subject-none")
}

func (l *lesson) link(s lessons.Link) string { return l.in(lessons.Text{VI: s.VI, EN: s.EN}) }

// others are the further subjects.
func (l *lesson) others() string {
	var out []string
	for _, s := range l.m.Links.Subject[min(1, len(l.m.Links.Subject)):] {
		out = append(out, bare(l.link(s)))
	}
	return bare(listed(out))
}

func (l *lesson) secondaryPlan() []doc.Block {
	out := l.head()
	out = append(out, heading(l.say("paper-5512-aims")))
	out = append(out, smaller(l.say("paper-5512-knowledge")))
	out = append(out, l.knowledge()...)
	out = append(out, smaller(l.say("paper-5512-competence")))
	out = append(out, l.competences()...)
	out = append(out, smaller(l.say("paper-5512-virtue")))
	out = append(out, l.virtues()...)
	out = append(out, heading(l.say("paper-5512-means")))
	out = append(out, l.means()...)
	out = append(out, heading(l.say("paper-5512-course")))
	out = append(out, l.schedule())
	for i, p := range parts(l.slides) {
		out = append(out, l.secondaryPart(i+1, p)...)
	}
	out = append(out, heading(l.say("paper-5512-after")))
	out = append(out, l.after()...)
	return append(out, l.signatures()...)
}

func (l *lesson) primaryPlan() []doc.Block {
	out := l.head()
	out = append(out, heading(l.say("paper-2345-aims")))
	out = append(out, label(l.say("paper-2345-knowledge")))
	out = append(out, l.knowledge()...)
	out = append(out, l.competences()...)
	out = append(out, label(l.say("paper-2345-virtue")))
	out = append(out, l.virtues()...)
	out = append(out, heading(l.say("paper-2345-means")))
	out = append(out, l.means()...)
	out = append(out, heading(l.say("paper-2345-course")))
	for i, p := range parts(l.slides) {
		out = append(out, l.primaryPart(i+1, p)...)
	}
	out = append(out, heading(l.say("paper-2345-after")))
	out = append(out, l.after()...)
	return append(out, l.signatures()...)
}

// head is who teaches what, where and when.
func (l *lesson) head() []doc.Block {
	one := func(text string) *doc.Para { return &doc.Para{Runs: doc.Marked(text), Line: plainLine, After: 2} }
	sides := &doc.Table{Widths: []float64{80, 80}, Pad: 0.1, Rows: []doc.Row{{Cells: []doc.Cell{
		{Blocks: []doc.Block{one(l.say("paper-plan-school", "School", or(l.School, 12))), one(l.say("paper-plan-team", "Team", dots(13)))}},
		{Blocks: []doc.Block{one(l.say("paper-plan-teacher", "Teacher", or(l.Teacher, 8)))}},
	}}}}
	middle := func(text string, size, before, after float64) *doc.Para {
		return &doc.Para{Runs: doc.Marked(text), Style: doc.Title, Align: doc.Centre, Size: size, Before: before, After: after, Line: plainLine}
	}
	lesson := "**" + strings.ToUpper(l.in(l.m.Title)) + "**"
	out := []doc.Block{
		sides,
		middle("**"+l.say("paper-plan-name")+"**", 14, 12, 2),
		middle(l.say("paper-plan-lesson", "Title", lesson), 14, 0, 4),
		&doc.Para{Runs: doc.Marked(l.say("paper-plan-subject", "Subject", l.subject(), "Class", l.classes())), Align: doc.Centre, After: 2, Line: plainLine},
		&doc.Para{Runs: doc.Marked(l.say("paper-plan-time", "Minutes", l.minutes(), "Date", l.day())), Align: doc.Centre, After: 6, Line: plainLine},
	}
	return out
}

func (l *lesson) day() string {
	if l.Date.IsZero() {
		return "…… / …… / ………"
	}
	return l.Date.Format("02/01/2006")
}

func (l *lesson) minutes() int {
	if n := minutesOf(l.slides); n > 0 {
		return n
	}
	return l.m.Minutes
}

// knowledge is what pupils know afterwards: the lesson's ideas and its new words.
func (l *lesson) knowledge() []doc.Block {
	lang := l.Words.Lang
	var out []doc.Block
	for i := range l.slides {
		s := &l.slides[i]
		if s.Layout != lessons.LayoutIdea || s.Tell || s.Phase != "learn" {
			continue
		}
		out = append(out, dash(l.say("paper-know-idea", "Title", bare(titleOf(s, lang)), "Items", listed(items(s, lang)))))
	}
	for _, t := range l.m.Terms {
		out = append(out, dash(l.say("paper-know-term", "Term", l.in(lessons.Text{VI: t.VI, EN: t.EN}), "Child", sentence(l.in(t.Child)))))
	}
	if len(out) == 0 {
		out = append(out, dash(sentence(l.in(l.m.Summary))))
	}
	return out
}

// competences are the lesson's own aims, with the framework's codes, and the general ones.
func (l *lesson) competences() []doc.Block {
	out := []doc.Block{label(l.say("paper-competence-digital", "Codes", l.codes()))}
	for _, o := range l.m.Objectives {
		out = append(out, dash(sentence(l.in(o.Text))))
	}
	out = append(out, label(l.say("paper-competence-general")), dash(l.say("paper-competence-self")))
	if !l.m.Tell.Empty() {
		out = append(out, dash(l.say("paper-competence-talk", "Tell", quoted(l.in(l.m.Tell)))))
	}
	if l.m.Story != nil {
		out = append(out, dash(l.say("paper-competence-solve", "Story", quoted(bare(l.in(l.m.Story.Title))))))
	}
	return out
}

func (l *lesson) codes() string {
	codes := strings.Join(l.m.Links.Competence.Codes, "; ")
	if !l.m.Links.Competence.Confirmed {
		return l.say("paper-codes-check", "Codes", codes)
	}
	return codes
}

// topicVirtues are a message for each topic.
func (l *lesson) virtues() []doc.Block {
	out := []doc.Block{dash(l.say("paper-virtue-" + string(rune('0'+l.m.Topic))))}
	if c := l.link(l.m.Links.Conduct); c != "" {
		out = append(out, dash(l.say("paper-conduct", "Rule", sentence(c))))
	}
	return out
}

// means are what teacher and pupils need.
func (l *lesson) means() []doc.Block {
	out := []doc.Block{
		dash(l.say("paper-means-slides", "Module", l.m.ID, "Count", l.pages())),
		dash(sentence(l.in(l.m.Materials))),
		dash(l.say("paper-means-sheets")),
		dash(l.say("paper-means-before", "Before", sentence(l.in(l.m.Before)))),
	}
	if o := l.others(); o != "" {
		out = append(out, dash(l.say("paper-means-subjects", "Subjects", o)))
	}
	return out
}

// after is what is filled in when the lesson was taught.
func (l *lesson) after() []doc.Block {
	form := "paper-after-primary"
	if l.secondary() {
		form = "paper-after-secondary"
	}
	own := plain(l.say("paper-after-own"))
	own.Keep = true
	return []doc.Block{dash(l.say(form)), dash(l.say("paper-after-help")), own, &doc.Lines{Count: 3, Height: 8, Keep: true}}
}

// signatures are two places to sign.
func (l *lesson) signatures() []doc.Block {
	return []doc.Block{&doc.Para{Size: 6, Keep: true}, Signatures(
		Signature{Title: l.say("paper-sign-approve"), Note: l.say("paper-sign-note")},
		Signature{Place: l.say("paper-date-open"), Title: l.say("paper-sign-teacher"), Note: l.say("paper-sign-note"), Name: l.Teacher},
	)}
}

// PlanName names the file of a plan: module, what it is, class and the day it was made.
func (p *Press) PlanName(m *lessons.Module) string { return p.fileName(m.ID, "paper-file-plan") }

// fileName names a file.
func (p *Press) fileName(module, what string) string {
	at := p.Date
	if at.IsZero() {
		at = p.Made
	}
	return FileName(module, p.say(what), p.Class, at.Format("2006-01-02"), p.Words.Lang)
}
