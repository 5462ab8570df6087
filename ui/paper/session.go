package paper

import (
	"strconv"
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store/report"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper/doc"
)

// Session is a planned session, for its papers.
type Session struct {
	Name string
	Plan session.Plan
}

// NewSession makes the screen that prints a session: its Kế hoạch, and the pages that its parts take.
func NewSession(a *app.App, one Session) app.Screen {
	s := newChoice(a, a.T("print-session", "Name", one.Name), a.T("form-back"))
	s.formats = []Format{DOCX, PDF, XLSX}
	s.ready = func() (*Press, error) { return s.press(), nil }
	add := func(id, label, about string, make func(*Press) (string, *doc.Document)) {
		s.items = append(s.items, item{id: id, label: label, about: about, make: make})
	}
	add("session-plan", a.T("print-session-plan"), a.T("print-session-plan-about"), func(p *Press) (string, *doc.Document) {
		return FileName(p.say("paper-file-session"), one.Name, p.Made.Format("2006-01-02"), p.Words.Lang), p.SessionPlan(one)
	})
	s.items[0].book = sheets(func(p *Press) []report.Sheet { return p.SessionSheets(one) })
	s.picked["session-plan"] = true
	for _, w := range session.Wholes(a.Pack, one.Plan) {
		m := a.Pack.Module(w.Words.Module)
		switch {
		case w.Kind == lessons.PartContest && rulesOf(a.Pack, w.Words.Contest) != nil:
			r := rulesOf(a.Pack, w.Words.Contest)
			add("rules-"+r.Kind, a.T("print-rules")+": "+a.Say(r.Title), a.T("print-rules-about"), func(p *Press) (string, *doc.Document) {
				return p.contestName(r.Kind, "paper-file-rules"), p.Rules(r, 0)
			})
		case m != nil && strings.HasPrefix(w.Ref, "unplugged:"):
			add(w.Ref, a.T("print-unplugged")+": "+m.ID+". "+a.Say(m.Title), a.T("print-unplugged-about"), func(p *Press) (string, *doc.Document) {
				return p.fileName(m.ID, "paper-file-unplugged"), p.Unplugged(m)
			})
			s.picked[w.Ref] = true
		}
	}
	return s
}

// BandWords names grades, all of them where none is named.
func BandWords(w *kit.Words, bands []lessons.Band) string {
	if len(bands) == 0 || len(bands) == len(lessons.Bands) {
		return w.Say("session-all-bands")
	}
	var all []string
	for _, b := range lessons.Bands {
		for _, has := range bands {
			if has == b {
				all = append(all, w.Say("band-"+string(b)))
			}
		}
	}
	return strings.Join(all, ", ")
}

// SessionPlan is the Kế hoạch of a session in the form of Nghị định 30: what for, when and for whom, the timetable, who does
// what, what to prepare, and behind it the presenter's words.
func (p *Press) SessionPlan(one Session) *doc.Document {
	plan := one.Plan
	d := p.paper(p.say("paper-session-title", "Name", one.Name), doc.A4(), 13)
	add := func(blocks ...doc.Block) { d.Blocks = append(d.Blocks, blocks...) }
	centre := func(text string, size float64) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Bold: true, Size: size}}, Align: doc.Centre, After: 2, Line: 1}
	}
	add(
		p.Head(Official{School: p.School, Number: p.say("paper-session-number"), Place: p.say("paper-date-open")}), &doc.Para{Size: 8},
		centre(p.say("paper-session-head"), 14), centre(p.say("paper-session-about-"+plan.Occasion), 14), centre(quoted(one.Name), 14),
		&doc.Rule{Width: 36, Align: doc.Centre}, &doc.Para{Size: 6},
		heading(p.say("paper-session-aims")),
	)
	if r := session.Ready(p.Pack, plan); r != nil {
		add(dash(sentence(p.in(r.About))))
	}
	var topics []string
	for _, t := range session.Topics(p.Pack, plan, session.AsPlanned(plan).Parts) {
		topics = append(topics, p.say("topic-"+strconv.Itoa(t)))
	}
	if len(topics) > 0 {
		add(dash(p.say("paper-session-topic", "Topics", strings.Join(topics, "; "))))
	}
	add(dash(p.say("paper-session-demand")), heading(p.say("paper-session-when")))
	when := p.say("paper-session-time", "Count", plan.Total())
	if plan.Start != "" {
		when = p.say("paper-session-time-at", "Start", plan.Start, "Count", plan.Total())
	}
	add(
		dash(when), dash(p.say("paper-session-where", "Dots", dots(20))),
		dash(p.say("paper-session-whom", "Whom", BandWords(p.Words, plan.Bands), "Count", plan.Pupils)),
		heading(p.say("paper-session-course")), p.timetable(plan), &doc.Para{Size: 6},
		heading(p.say("paper-session-roles")),
	)
	add(p.roles(plan)...)
	add(heading(p.say("paper-session-materials")))
	for _, m := range session.Materials(p.Pack, plan) {
		add(dash(sentence(p.in(m))))
	}
	if needs := session.NeedsOf(p.Pack, plan); len(needs) > 0 {
		var all []string
		for _, n := range needs {
			all = append(all, p.say("need-"+n))
		}
		add(dash(p.say("paper-session-needs", "Needs", strings.Join(all, ", "))))
	}
	add(heading(p.say("paper-session-safety")), dash(p.say("paper-session-safety-1")), dash(p.say("paper-session-safety-2")))
	add(&doc.Para{Size: 6, Keep: true}, p.Receivers(
		[]string{p.say("paper-session-to-1"), p.say("paper-session-to-2"), p.say("paper-session-to-3")},
		Signature{Title: p.say("paper-session-sign"), Note: p.say("paper-sign-note")},
	))
	return p.spoken(d, plan)
}

// timetable lists the parts: from when to when they last, what is done, and who is in charge.
func (p *Press) timetable(plan session.Plan) *doc.Table {
	t := &doc.Table{Widths: []float64{27, 13, 38, 56, 26}, Pad: 1.2, Borders: doc.Thin}
	t.Rows = append(t.Rows, headCells(
		p.say("paper-session-col-from"), p.say("paper-session-col-minutes"), p.say("paper-session-col-part"), p.say("paper-session-col-how"), p.say("paper-session-col-who"),
	))
	for i, w := range session.Wholes(p.Pack, plan) {
		var how []string
		for _, line := range p.how(w) {
			how = append(how, "- "+line)
		}
		what := []string{"**" + p.in(w.Title) + "**", p.say("part-kind-" + w.Kind)}
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			middle(plan.When(i)), middle(strconv.Itoa(w.Minutes)), {Blocks: inCell(what)}, {Blocks: inCell(how)}, middle(or(w.Who, 4)),
		}})
	}
	t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{middle("**" + p.say("paper-session-sum") + "**"), middle("**" + strconv.Itoa(plan.Total()) + "**"), {}, {}, {}}})
	return t
}

// how says how a part is done.
func (p *Press) how(w session.Whole) []string {
	var out []string
	for _, do := range w.Words.Do {
		out = append(out, p.in(do))
	}
	if w.Questions > 0 {
		out = append(out, p.say("paper-session-questions", "Count", w.Questions))
	}
	if m := p.Pack.Module(w.Words.Module); m != nil {
		out = append(out, p.say("paper-session-module", "Module", m.ID, "Title", p.in(m.Title)))
	}
	return out
}

// SessionSheets are the timetable as a workbook.
func (p *Press) SessionSheets(one Session) []report.Sheet {
	plan := one.Plan
	t := report.Sheet{Name: report.SheetName(p.say("paper-session-sheet")), Title: p.say("paper-session-title", "Name", one.Name), Widths: []float64{14, 8, 34, 16, 60, 26}}
	for _, id := range []string{"from", "minutes", "part", "kind", "how", "who"} {
		t.Head = append(t.Head, p.say("paper-session-col-"+id))
	}
	for i, w := range session.Wholes(p.Pack, plan) {
		t.Rows = append(t.Rows, []any{plan.When(i), w.Minutes, p.in(w.Title), p.say("part-kind-" + w.Kind), strings.Join(p.how(w), " "), w.Who})
	}
	t.Rows = append(t.Rows, []any{p.say("paper-session-sum"), plan.Total(), "", "", "", ""})
	return []report.Sheet{t}
}

// middle is a cell with a short text in its middle.
func middle(text string) doc.Cell {
	return doc.Cell{Blocks: []doc.Block{&doc.Para{Runs: doc.Marked(text), Align: doc.Centre, Line: 1}}, Middle: true}
}

// roles lists who does what: as the ready plan says, else the usual three.
func (p *Press) roles(plan session.Plan) []doc.Block {
	var out []doc.Block
	if r := session.Ready(p.Pack, plan); r != nil && len(r.Roles) > 0 {
		for _, role := range r.Roles {
			out = append(out, dash("**"+p.in(role.Who)+":** "+sentence(p.in(role.Does))))
		}
		return out
	}
	for _, id := range []string{"leader", "helpers", "teachers"} {
		out = append(out, dash(p.say("paper-session-role-"+id)))
	}
	return out
}

// spoken adds the presenter's words on pages of their own, where there are any.
func (p *Press) spoken(d *doc.Document, plan session.Plan) *doc.Document {
	var out []doc.Block
	for i, w := range session.Wholes(p.Pack, plan) {
		if len(w.Words.Say) == 0 {
			continue
		}
		out = append(out, smaller(p.say("paper-session-part", "Number", i+1, "Title", p.in(w.Title), "Minutes", w.Minutes)))
		for _, say := range w.Words.Say {
			out = append(out, dash(p.in(say)))
		}
	}
	if len(out) == 0 {
		return d
	}
	d.Blocks = append(d.Blocks, doc.Break{}, &doc.Para{Runs: []doc.Run{{Text: p.say("paper-session-words"), Bold: true, Size: 14}}, Align: doc.Centre, After: 6, Line: 1})
	d.Blocks = append(d.Blocks, out...)
	return d
}
