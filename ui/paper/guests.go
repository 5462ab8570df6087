package paper

import (
	"strconv"
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/speakers"
	"lachanso/ui/app"
	"lachanso/ui/paper/doc"
)

// Guest is a letter with whom it goes to and what its guest should know, for its papers.
type Guest struct {
	Letter speakers.Letter
	To     speakers.Contact
	Class  string // the class a guest meets; "" for many
	Known  []speakers.Known
}

// NewGuest makes the screen that prints a letter, what its guest is told, the thanks and the list of material. Where the
// letter lacks something its reader needs there is no screen, and what is missing is named.
func NewGuest(a *app.App, g Guest) (app.Screen, []string) {
	if missing := g.Letter.Missing(a.Settings.School, g.To); len(missing) > 0 {
		return nil, missing
	}
	s := newChoice(a, a.T("guest-papers"), a.T("form-back"))
	s.ready = func() (*Press, error) { return s.press(), nil }
	add := func(id string, on bool, make func(*Press) *doc.Document) {
		s.items = append(s.items, item{id: id, label: a.T("print-" + id), about: a.T("print-" + id + "-about"), make: func(p *Press) (string, *doc.Document) {
			return FileName(p.say("paper-file-"+id), g.To.Name, g.Letter.Day, p.Words.Lang), make(p)
		}})
		s.picked[id] = on
	}
	state := g.Letter.State()
	over := state == speakers.Came || state == speakers.Thanked
	if g.Letter.Kind == speakers.Invite {
		add("guest-invite", !over, func(p *Press) *doc.Document { return p.GuestLetter(g) })
		add("guest-brief", !over, func(p *Press) *doc.Document { return p.GuestBriefing(g) })
	} else {
		add("guest-ask", !over, func(p *Press) *doc.Document { return p.GuestLetter(g) })
	}
	if over {
		add("guest-thanks", true, func(p *Press) *doc.Document { return p.GuestThanks(g) })
	}
	if len(g.Letter.Received) > 0 {
		add("guest-received", false, func(p *Press) *doc.Document { return p.GuestReceived(g) })
	}
	return s, nil
}

// missive is a Công văn in the making: head, addressee, paragraphs, receivers and signature. Number, place and day are left
// to the clerk.
func (p *Press) missive(title, about, to string, body []*doc.Para) *doc.Document {
	d := p.paper(title, doc.A4(), 14)
	d.Blocks = append(d.Blocks, p.Head(Official{School: p.School, Number: p.say("paper-missive-number"), About: about, Place: p.say("paper-missive-place")}))
	d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{doc.Plain(p.say("paper-missive-to", "Name", to))}, Align: doc.Centre, Before: 18, After: 12, Line: 1.1})
	for _, one := range body {
		d.Blocks = append(d.Blocks, one)
	}
	if n := len(body); n > 0 {
		body[n-1].Keep = true
	}
	d.Blocks = append(d.Blocks, &doc.Para{Size: 8, Keep: true}, p.Receivers([]string{p.say("paper-missive-above"), p.say("paper-missive-file")},
		Signature{Title: p.say("paper-sign-head"), Note: p.say("paper-missive-sign")}))
	return d
}

// clause is a paragraph of a letter.
func clause(text string) *doc.Para {
	return &doc.Para{Runs: doc.Marked(text), Align: doc.Justify, First: 10, After: 6, Line: 1.15}
}

// callback leaves room for whom to ask at the school.
func (p *Press) callback() *doc.Para {
	c := clause(p.say("paper-guest-contact", "Dots", dots(18)))
	c.Align = doc.Left
	return c
}

// GuestLetter is the invitation, or the request for material. The caller has seen that nothing is missing.
func (p *Press) GuestLetter(g Guest) *doc.Document {
	l := g.Letter
	topics := p.topicsOf(l.Topics)
	if l.Kind == speakers.Material {
		body := []*doc.Para{
			clause(p.say("paper-ask-why", "School", p.School)),
			clause(p.say("paper-ask-what", "Topics", topics, "Bands", p.bandsOf(l.Bands))),
			clause(p.say("paper-ask-how")),
		}
		if l.Day != "" {
			body = append(body, clause(p.say("paper-ask-when", "Date", speakers.DayOf(l.Day))))
		}
		return p.missive(p.say("paper-ask-title"), p.say("paper-ask-about"), g.To.Name, append(body, p.callback(), clause(p.say("paper-guest-regards"))))
	}
	who := p.bandsOf(l.Bands)
	if g.Class != "" {
		who = p.say("paper-class", "Class", g.Class)
	}
	if l.Pupils > 0 {
		who = p.say("paper-invite-pupils", "Who", who, "Count", l.Pupils)
	}
	item := func(id, text string) *doc.Para {
		c := clause("- **" + p.say("paper-invite-"+id) + "** " + sentence(text))
		c.After = 3
		return c
	}
	body := []*doc.Para{
		clause(p.say("paper-invite-why", "School", p.School)),
		clause(p.say("paper-invite-what", "Name", g.To.Name)),
		item("topics", topics),
		item("when", p.say("paper-invite-at", "Time", l.Time, "Date", speakers.DayOf(l.Day), "Count", l.Minutes)),
		item("where", l.Venue),
		item("who", who),
		clause(p.say("paper-invite-brief")),
		p.callback(),
		clause(p.say("paper-guest-regards")),
	}
	return p.missive(p.say("paper-invite-title"), p.say("paper-invite-about"), g.To.Name, body)
}

// GuestThanks is the letter of thanks.
func (p *Press) GuestThanks(g Guest) *doc.Document {
	l := g.Letter
	body := []*doc.Para{}
	if l.Kind == speakers.Invite {
		body = append(body, clause(p.say("paper-thanks-came", "Name", g.To.Name, "Date", speakers.DayOf(l.Day), "Topics", p.topicsOf(l.Topics))))
	} else {
		body = append(body, clause(p.say("paper-thanks-sent", "Name", g.To.Name, "Topics", p.topicsOf(l.Topics))))
	}
	if len(l.Received) > 0 {
		body = append(body, clause(p.say("paper-thanks-things")))
		for _, t := range l.Received {
			c := clause("- " + p.say("paper-thing", "Title", t.Title, "Count", t.Count))
			c.After = 2
			body = append(body, c)
		}
	}
	body = append(body, clause(p.say("paper-thanks-effect")), clause(p.say("paper-guest-regards")))
	return p.missive(p.say("paper-thanks-title"), p.say("paper-thanks-about"), g.To.Name, body)
}

// GuestBriefing is what a guest is told beforehand: who listens, what they know, how to speak and what not to say.
func (p *Press) GuestBriefing(g Guest) *doc.Document {
	l := g.Letter
	d := p.paper(p.say("paper-brief-title"), doc.A4(), 13)
	d.Blocks = append(d.Blocks, centred(p.say("paper-brief-head"), 16), &doc.Para{Runs: []doc.Run{{Text: p.say("paper-brief-from", "School", p.School), Italic: true}}, Align: doc.Centre, After: 6, Line: 1})
	fact := func(id, text string) {
		if text != "" {
			d.Blocks = append(d.Blocks, begun(p.say("paper-brief-"+id), doc.Plain(sentence(text))))
		}
	}
	fact("when", p.say("paper-invite-at", "Time", l.Time, "Date", speakers.DayOf(l.Day), "Count", l.Minutes))
	fact("where", l.Venue)
	who := p.bandsOf(l.Bands)
	if g.Class != "" {
		who = p.say("paper-class", "Class", g.Class)
	}
	if l.Pupils > 0 {
		who = p.say("paper-invite-pupils", "Who", who, "Count", l.Pupils)
	}
	fact("who", who)
	fact("topics", p.topicsOf(l.Topics))
	d.Blocks = append(d.Blocks, heading(p.say("paper-brief-known")))
	if len(g.Known) == 0 {
		d.Blocks = append(d.Blocks, plain(p.say("paper-brief-known-none")))
	} else {
		d.Blocks = append(d.Blocks, p.knownTable(g.Known), plain(p.say("paper-brief-known-about")))
	}
	list := func(id string, texts []lessons.Text) {
		d.Blocks = append(d.Blocks, heading(p.say("paper-brief-"+id)))
		for _, t := range texts {
			d.Blocks = append(d.Blocks, dash(p.in(t)))
		}
	}
	b := p.Pack.Briefing
	list("do", b.Do)
	list("avoid", b.Avoid)
	list("told", b.IfTold)
	list("material", b.Material)
	d.Blocks = append(d.Blocks, &doc.Para{Size: 4}, written(p.say("paper-guest-contact", "Dots", dots(18))))
	return d
}

// knownTable says what was taught of each topic and how well a class knows it: never a single child.
func (p *Press) knownTable(known []speakers.Known) *doc.Table {
	t := &doc.Table{Widths: []float64{62, 58, 40}, Borders: doc.Thin, Pad: 1.6}
	cell := func(text string, bold bool) doc.Cell {
		return doc.Cell{Middle: true, Blocks: []doc.Block{&doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Size: 12}}, Line: 1}}}
	}
	head := doc.Row{Head: true, Whole: true}
	for _, id := range []string{"topic", "taught", "level"} {
		head.Cells = append(head.Cells, cell(p.say("paper-brief-col-"+id), true))
	}
	t.Rows = append(t.Rows, head)
	for _, k := range known {
		taught := p.say("paper-brief-taught-none")
		if len(k.Taught) > 0 {
			taught = strings.Join(p.titles(k.Taught), "; ")
		}
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{cell(p.say("topic-"+strconv.Itoa(k.Topic)), false), cell(taught, false), cell(p.say("paper-brief-level-"+k.Level), false)}})
	}
	return t
}

func (p *Press) titles(modules []string) []string {
	var out []string
	for _, id := range modules {
		if m := p.Pack.Module(id); m != nil {
			out = append(out, id+" "+p.in(m.Title))
		}
	}
	return out
}

// GuestReceived is the list of material that came.
func (p *Press) GuestReceived(g Guest) *doc.Document {
	d := p.paper(p.say("paper-received-title"), doc.A4(), 13)
	d.Blocks = append(d.Blocks, p.Head(Official{School: p.School, Number: "", Place: p.say("paper-missive-place")}), &doc.Para{Size: 8},
		centred(p.say("paper-received-head"), 15), plain(p.say("paper-received-from", "Name", g.To.Name)))
	t := &doc.Table{Widths: []float64{14, 90, 24, 32}, Borders: doc.Thin, Pad: 1.6}
	cell := func(text string, bold bool, align doc.Align) doc.Cell {
		return doc.Cell{Middle: true, Blocks: []doc.Block{&doc.Para{Runs: []doc.Run{{Text: text, Bold: bold}}, Align: align, Line: 1.05}}}
	}
	head := doc.Row{Head: true, Whole: true}
	for _, id := range []string{"number", "title", "count", "day"} {
		head.Cells = append(head.Cells, cell(p.say("paper-received-col-"+id), true, doc.Centre))
	}
	t.Rows = append(t.Rows, head)
	for i, one := range g.Letter.Received {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
			cell(strconv.Itoa(i+1), false, doc.Centre), cell(one.Title, false, doc.Left), cell(strconv.Itoa(one.Count), false, doc.Centre), cell(speakers.DayOf(one.Day), false, doc.Centre),
		}})
	}
	d.Blocks = append(d.Blocks, t, &doc.Para{Size: 8, Keep: true}, Signatures(
		Signature{Title: p.say("paper-received-giver"), Note: p.say("paper-sign-note")}, Signature{Title: p.say("paper-received-taker"), Note: p.say("paper-sign-note")},
	))
	return d
}

func (p *Press) topicsOf(topics []int) string {
	var all []string
	for _, t := range topics {
		all = append(all, "“"+p.say("topic-"+strconv.Itoa(t))+"”")
	}
	return strings.Join(all, ", ")
}

// bandsOf names grades, or all of them.
func (p *Press) bandsOf(bands []lessons.Band) string {
	if len(bands) == 0 || len(bands) == len(lessons.Bands) {
		return p.say("paper-guest-all")
	}
	var all []string
	for _, b := range lessons.Bands {
		for _, has := range bands {
			if has == b {
				all = append(all, strings.ToLower(p.say("band-"+string(b))))
			}
		}
	}
	return p.say("paper-guest-grades", "Grades", strings.Join(all, ", "))
}
