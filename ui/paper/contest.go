package paper

import (
	"strconv"
	"strings"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/contest"
	"lachanso/ui/app"
	"lachanso/ui/paper/doc"
)

// Contest is what really happened in a contest, for its papers.
type Contest struct {
	Kind    string
	Record  contest.Record
	Begun   time.Time
	Seconds int
	Layout  *contest.Layout // of a crossword
}

// NewContest makes the screen that prints a contest's minutes, certificates and rules.
func NewContest(a *app.App, c Contest) app.Screen {
	s := newChoice(a, a.T("contest-papers"), a.T("form-back"))
	s.ready = func() (*Press, error) {
		p := s.press()
		p.Date = c.Begun
		return p, nil
	}
	add := func(id string, make func(*Press) (string, *doc.Document)) {
		s.items = append(s.items, item{id: id, label: a.T("print-" + id), about: a.T("print-" + id + "-about"), make: make})
		s.picked[id] = true
	}
	add("minutes", func(p *Press) (string, *doc.Document) {
		return p.contestName(c.Kind, "paper-file-minutes"), p.Minutes(c)
	})
	if len(c.Record.Finalist)+len(c.Record.Places) > 0 || c.Record.Class != nil {
		add("honour", func(p *Press) (string, *doc.Document) {
			return p.contestName(c.Kind, "paper-file-honour"), p.Honours(c)
		})
	}
	if c.Layout != nil {
		s.items = append(s.items, crosswordItems(a, c.Layout)...)
	}
	if r := rulesOf(a.Pack, c.Kind); r != nil {
		add("rules", func(p *Press) (string, *doc.Document) {
			return p.contestName(c.Kind, "paper-file-rules"), p.Rules(r, c.Seconds)
		})
		s.picked["rules"] = false
	}
	return s
}

// NewRules makes the screen that prints the rules of a contest.
func NewRules(a *app.App, r *lessons.ContestRules, seconds int) app.Screen {
	s := newChoice(a, a.T("print-rules"), a.T("form-back"))
	s.ready = func() (*Press, error) { return s.press(), nil }
	s.items = []item{{id: "rules", label: a.T("print-rules"), about: a.T("print-rules-about"), make: func(p *Press) (string, *doc.Document) {
		return p.contestName(r.Kind, "paper-file-rules"), p.Rules(r, seconds)
	}}}
	s.picked["rules"] = true
	return s
}

// contestName names a file: what it is, and of which contest.
func (p *Press) contestName(kind, what string) string {
	return p.fileName(p.say("paper-file-contest-"+kind), what)
}

func rulesOf(pack *lessons.Pack, kind string) *lessons.ContestRules {
	for i := range pack.Contests {
		if pack.Contests[i].Kind == kind {
			return &pack.Contests[i]
		}
	}
	return nil
}

// Rules is the page of rules of a contest.
func (p *Press) Rules(r *lessons.ContestRules, seconds int) *doc.Document {
	d := p.paper(p.in(r.Title), doc.A4(), 14)
	d.Numbered = false
	d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: strings.ToUpper(p.in(r.Title)), Bold: true, Size: 22, Colour: deepBlue}}, Align: doc.Centre, After: 8, Line: 1})
	lines := contest.Page(*r, seconds)
	d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: p.in(lines[0]), Italic: true}}, Align: doc.Centre, After: 8})
	list := func(title string, texts []lessons.Text, numbered bool) {
		d.Blocks = append(d.Blocks, heading(title))
		for i, t := range texts {
			mark := "- "
			if numbered {
				mark = strconv.Itoa(i+1) + ". "
			}
			d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: mark + p.in(t)}}, Left: 7, First: -5, After: 2, Line: 1})
		}
	}
	list(p.say("paper-rules-materials"), r.Materials, false)
	list(p.say("paper-rules-rules"), lines[1:], true)
	list(p.say("paper-rules-leader"), r.Leader, false)
	return d
}

// Minutes is the Biên bản of a contest, from what really happened.
func (p *Press) Minutes(c Contest) *doc.Document {
	r := c.Record
	title := p.in(rulesOf(p.Pack, c.Kind).Title)
	d := p.paper(p.say("paper-minutes-title", "Contest", title), doc.A4(), 13)
	line := func(text string) { d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: text}}, After: 3}) }
	centre := func(text string, size float64) {
		d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: text, Bold: true, Size: size}}, Align: doc.Centre, After: 2, Line: 1})
	}
	d.Blocks = append(d.Blocks, p.Head(Official{School: p.School, Number: p.say("paper-minutes-number"), Place: p.say("paper-minutes-place", "Day", c.Begun.Format("02"), "Month", c.Begun.Format("01"), "Year", c.Begun.Format("2006"))}), &doc.Para{Size: 8})
	centre(p.say("paper-minutes-head"), 15)
	centre(p.say("paper-minutes-about", "Contest", title), 13)
	d.Blocks = append(d.Blocks, &doc.Para{Size: 6}, heading(p.say("paper-minutes-when")))
	line(p.say("paper-minutes-time", "Time", c.Begun.Format("15:04"), "Date", c.Begun.Format("02/01/2006"), "Minutes", r.Minutes))
	line(p.say("paper-minutes-where", "Dots", dots(26)))
	d.Blocks = append(d.Blocks, heading(p.say("paper-minutes-who")))
	line(p.say("paper-minutes-leader", "Dots", dots(22)))
	line(p.say("paper-minutes-judges", "Dots", dots(24)))
	if r.Places != nil {
		line(p.say("paper-minutes-teams", "Count", len(r.Places), "Names", p.teams(r)))
		if r.Pupils > 0 {
			line(p.say("paper-minutes-taking", "Count", r.Pupils))
		}
	} else {
		line(p.say("paper-minutes-pupils", "Count", r.Pupils))
	}
	d.Blocks = append(d.Blocks, heading(p.say("paper-minutes-course")), p.askedTable(r), &doc.Para{Size: 6}, heading(p.say("paper-minutes-result")))
	for _, text := range p.outcome(c) {
		line(text)
	}
	if r.Places != nil {
		d.Blocks = append(d.Blocks, p.placesTable(r))
		for _, text := range p.judged(r) {
			line(text)
		}
	}
	end := p.say("paper-minutes-end", "Time", c.Begun.Add(time.Duration(r.Minutes)*time.Minute).Format("15:04"))
	d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: end}}, After: 3, Keep: true}, &doc.Para{Size: 6, Keep: true}, Signatures(
		Signature{Title: p.say("paper-minutes-writer"), Note: p.say("paper-sign-note")},
		Signature{Title: p.say("paper-minutes-chair"), Note: p.say("paper-sign-note")},
	))
	return d
}

// askedTable lists the questions with what came of each.
func (p *Press) askedTable(r contest.Record) *doc.Table {
	t := &doc.Table{Widths: []float64{12, 86, 28, 34}, Pad: 1.2, Borders: doc.Thin}
	cell := func(text string, bold bool, align doc.Align) doc.Cell {
		return doc.Cell{Blocks: []doc.Block{&doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Size: 11.5}}, Align: align, Line: 1}}}
	}
	head := doc.Row{Head: true}
	for _, id := range []string{"number", "question", "part", "after"} {
		head.Cells = append(head.Cells, cell(p.say("paper-minutes-col-"+id), true, doc.Centre))
	}
	t.Rows = append(t.Rows, head)
	for i, a := range r.Asked {
		after := p.say("paper-minutes-left", "Count", a.Right)
		switch {
		case a.Void:
			after = p.say("paper-minutes-void")
		case r.Places != nil:
			after = p.answered(r, a)
		case r.Class != nil:
			after = p.say("paper-minutes-right", "Right", a.Right, "Of", a.Of)
		case a.Part == contest.PartRescue:
			after = p.say("paper-minutes-back", "Count", a.Right)
		case a.Part == contest.PartBell && a.Right == 1:
			after = p.say("paper-minutes-bell-right")
		case a.Part == contest.PartBell:
			after = p.say("paper-minutes-bell-wrong")
		}
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			cell(strconv.Itoa(i+1), false, doc.Centre), cell(p.stemOf(a.ID), false, doc.Left),
			cell(p.say("paper-minutes-part-"+a.Part), false, doc.Centre), cell(after, false, doc.Centre),
		}})
	}
	return t
}

func (p *Press) stemOf(id string) string {
	for _, m := range p.Pack.Modules {
		if q := m.Question(id); q != nil {
			return p.in(q.Stem)
		}
	}
	for _, t := range p.Pack.Glossary {
		if t.ID == id {
			return p.in(lessons.Text{VI: t.VI, EN: t.EN})
		}
	}
	return id
}

// outcome words who has won and how.
func (p *Press) outcome(c Contest) []string {
	r := c.Record
	if r.Class != nil {
		out := []string{p.say("paper-minutes-class", "Points", r.Class.Points, "Of", r.Class.Of, "Class", dots(6))}
		if r.Class.Left > 0 {
			out = append(out, p.say("paper-minutes-stayed", "Count", r.Class.Left))
		}
		return out
	}
	if r.Places != nil {
		return p.teamOutcome(r)
	}
	if !r.Winner.Known {
		last := r.Pupils
		for _, a := range r.Asked {
			if !a.Void && a.Part != contest.PartRescue && a.Part != contest.PartBell {
				last = a.Right
			}
		}
		return []string{p.say("paper-minutes-open", "Count", last)}
	}
	out := []string{p.say("paper-minutes-won-" + r.Winner.By)}
	if r.Winner.Rang {
		out = append(out, p.say("paper-minutes-rang"))
	}
	for _, f := range r.Finalist {
		who := p.who(f)
		if f.Won {
			out = append(out, p.say("paper-minutes-winner", "Who", who))
		} else {
			out = append(out, p.say("paper-minutes-finalist", "Who", who))
		}
	}
	return out
}

// who names a finalist: by name where the pupil agrees, else by number.
func (p *Press) who(f contest.Finalist) string {
	switch {
	case f.Name != "" && f.Number > 0:
		return p.say("paper-minutes-who-both", "Name", f.Name, "Number", f.Number)
	case f.Number > 0:
		return p.say("paper-minutes-who-number", "Number", f.Number)
	}
	return dots(30)
}

// honour is what stands on a certificate: for whom, the name, and what for.
type honour struct{ whom, name, what string }

// finalHonours are those of the winner and the other finalists.
func (p *Press) finalHonours(r contest.Record) (all []honour) {
	for _, f := range r.Finalist {
		h := honour{p.say("paper-certificate-pupil"), f.Name, p.say("paper-honour-finalist")}
		if f.Won {
			h.what = p.say("paper-honour-won")
		}
		if f.Won && r.Winner.Rang {
			h.what = p.say("paper-honour-rang")
		}
		if f.Name == "" && f.Number > 0 {
			h.name = p.say("paper-minutes-who-number", "Number", f.Number)
		}
		all = append(all, h)
	}
	return all
}

// classHonour is that of a class that played as one.
func (p *Press) classHonour(r contest.Record) honour {
	return honour{
		p.say("paper-honour-class"), p.say("paper-honour-class-name", "Class", dots(4)),
		p.say("paper-honour-class-what", "Points", r.Class.Points, "Of", r.Class.Of),
	}
}

// Honours are the certificates of the winner and of the other finalists, a page each, of each team, or of the class that played
// as one.
func (p *Press) Honours(c Contest) *doc.Document {
	var all []honour
	switch {
	case c.Record.Class != nil:
		all = append(all, p.classHonour(c.Record))
	case c.Record.Places != nil:
		all = p.teamHonours(c.Record)
	default:
		all = p.finalHonours(c.Record)
	}
	title := p.in(rulesOf(p.Pack, c.Kind).Title)
	d := p.award(p.say("paper-honour-title", "Contest", title))
	for i, h := range all {
		if i > 0 {
			d.Blocks = append(d.Blocks, doc.Break{})
		}
		p.give(d, 38, []doc.Block{
			awarded(h.whom, 16, 6, "", false, true),
			awarded(or(h.name, 24), nameSize(h.name), 12, coral, true, false),
			awarded(h.what, 18, 6, "", false, true),
			awarded(title, 26, 0, "", true, false),
		}, Signature{Place: p.say("paper-certificate-date", "Date", c.Begun.Format("02/01/2006")), Title: p.say("paper-honour-sign"), Note: p.say("paper-sign-note"), Room: 36})
	}
	return d
}
