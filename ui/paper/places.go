package paper

import (
	"slices"
	"strconv"
	"strings"

	"lachanso/assets"
	"lachanso/lessons"
	book "lachanso/lessons/places"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper/doc"
)

// NewPlaces makes the screen that prints places for pupils and families: as far as they are recommended and not hidden. class
// is "" for all. Without places only the six questions can be printed.
func NewPlaces(a *app.App, title, class string, all []book.Entry) app.Screen {
	s := newChoice(a, title, a.T("form-back"))
	s.ready = func() (*Press, error) {
		p := s.press()
		p.Class = class
		return p, nil
	}
	add := func(id string, make func(*Press) *doc.Document) {
		s.items = append(s.items, item{id: id, label: a.T("print-" + id), about: a.T("print-" + id + "-about"), make: func(p *Press) (string, *doc.Document) {
			return FileName(p.say("paper-file-"+id), p.Class, p.Words.Lang), make(p)
		}})
	}
	good := slices.DeleteFunc(slices.Clone(all), func(e book.Entry) bool { return !e.Recommend || e.Hidden() })
	if len(good) > 0 {
		add("places-a4", func(p *Press) *doc.Document { return p.PlacesPoster(good, false) })
		add("places-a3", func(p *Press) *doc.Document { return p.PlacesPoster(good, true) })
		add("places-family", func(p *Press) *doc.Document { return p.PlacesFamily(good) })
		add("places-marks", func(p *Press) *doc.Document { return p.PlacesMarks(good) })
	}
	add("six", func(p *Press) *doc.Document { return p.Six() })
	s.picked[s.items[0].id] = true
	return s
}

// posterSizes are the sizes of letters of the poster on A4; the largest that fits onto one page is taken, and with very many
// places the smallest goes on over pages.
var posterSizes = []float64{22, 20, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9}

// PlacesPoster is the poster of places: what each is, for what age, what for, and what to heed. It holds no address.
func (p *Press) PlacesPoster(all []book.Entry, large bool) *doc.Document {
	k := 1.0
	if large {
		k = 1.41
	}
	fonts := doc.Once(assets.PrintFont)
	var d *doc.Document
	for _, size := range posterSizes {
		d = p.placesPoster(all, size*k, k, large)
		d.Page.Bottom += 6 // an office program may need a line more
		n, err := d.Pages(fonts)
		d.Page.Bottom -= 6
		if err == nil && n == 1 {
			break
		}
	}
	return d
}

func (p *Press) placesPoster(all []book.Entry, size, k float64, large bool) *doc.Document {
	page := doc.Page{Width: 210, Height: 297, Top: 16, Bottom: 14, Left: 16, Right: 16, Frame: true}
	if large {
		page = doc.A3()
		page.Top, page.Bottom, page.Left, page.Right, page.Frame = 20, 18, 20, 20, true
	}
	d := p.paper(p.say("paper-places-title"), page, size)
	d.Numbered = false
	line := func(text string, size, after float64, colour string, bold bool) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Size: size}}, Align: doc.Centre, After: after, Line: 1}
	}
	head := line(p.say("paper-places-head"), 26*k, 2, deepBlue, true)
	head.Runs[0].Colour = deepBlue
	d.Blocks = append(d.Blocks, head, line(p.placesFor(), 14*k, 6, "", false))
	room := page.Room()
	t := &doc.Table{Widths: []float64{room * 0.27, room * 0.13, room * 0.30, room * 0.30}, Borders: doc.Thin, Pad: 1.5}
	cell := func(text string, bold bool) doc.Cell {
		return doc.Cell{Middle: true, Blocks: []doc.Block{&doc.Para{Runs: []doc.Run{{Text: text, Bold: bold}}, Line: 1}}}
	}
	headRow := doc.Row{Head: true, Whole: true}
	for _, id := range []string{"name", "age", "use", "caution"} {
		c := cell(p.say("paper-places-col-"+id), true)
		c.Fill = "E3EFFB"
		headRow.Cells = append(headRow.Cells, c)
	}
	t.Rows = append(t.Rows, headRow)
	for _, e := range all {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{cell(e.Name, true), cell(p.ageOf(e.Age), false), cell(p.in(e.Use), false), cell(p.in(e.Caution), false)}})
	}
	d.Blocks = append(d.Blocks, t, &doc.Para{Size: 4 * k}, line(p.say("paper-places-ask"), 15*k, 2, "", true), line(p.sixInLine(), 12*k, 4, "", false))
	d.Blocks = append(d.Blocks, line(p.say("paper-places-help", "Helpline", p.fact("helpline")), 14*k, 2, "", true), line(p.placesAsOf(all), 10*k, 0, "", false))
	return d
}

// placesFor says for whom a list is.
func (p *Press) placesFor() string {
	if p.Class != "" {
		return p.say("paper-places-class", "Class", p.Class, "School", or(p.School, 14))
	}
	return or(p.School, 20)
}

// ageOf words an age.
func (p *Press) ageOf(age string) string {
	low, high, known := book.Ages(age)
	switch {
	case !known:
		return p.say("place-age-label")
	case high > 0:
		return p.say("place-age-span", "Low", low, "High", high)
	}
	return p.say("place-age-from", "Low", low)
}

// sixInLine are the six questions as one line.
func (p *Press) sixInLine() string {
	var all []string
	for i, name := range lessons.PlaceCriteria {
		all = append(all, strconv.Itoa(i+1)+". "+p.say("place-six-"+name))
	}
	return strings.Join(all, " ")
}

// placesAsOf says of what day the oldest information is.
func (p *Press) placesAsOf(all []book.Entry) string {
	oldest := ""
	for _, e := range all {
		if oldest == "" || e.AsOf < oldest {
			oldest = e.AsOf
		}
	}
	return p.say("paper-places-as-of", "Date", or(book.Day(oldest), 8))
}

// PlacesFamily is the sheet of places that goes home: with cost, language and what grown-ups should set or know.
func (p *Press) PlacesFamily(all []book.Entry) *doc.Document {
	page := doc.A4()
	page.Left, page.Right = 20, 18
	d := p.paper(p.say("paper-places-family-title"), page, 12)
	d.Blocks = append(d.Blocks, centred(p.say("paper-places-family-head"), 16), &doc.Para{Runs: []doc.Run{{Text: p.placesFor(), Italic: true}}, Align: doc.Centre, After: 4, Line: 1})
	d.Blocks = append(d.Blocks, &doc.Para{Runs: doc.Marked(p.say("paper-places-family-hello")), After: 6, Align: doc.Justify, Line: 1.05})
	for i, e := range all {
		d.Blocks = append(d.Blocks, &doc.Para{Keep: true, Before: 3, Line: 1.05, Runs: []doc.Run{
			doc.Bold(strconv.Itoa(i+1) + ". " + e.Name), doc.Plain(" · " + p.placeFacts(e)),
		}})
		text := sentence(p.in(e.Use))
		if caution := p.in(e.Caution); caution != "" {
			text += " **" + p.say("paper-places-heed") + "** " + sentence(caution)
		}
		d.Blocks = append(d.Blocks, &doc.Para{Runs: doc.Marked(text), Left: 6, After: 1, Line: 1.05})
	}
	d.Blocks = append(d.Blocks, heading(p.say("paper-places-six-head")))
	for i, name := range lessons.PlaceCriteria {
		d.Blocks = append(d.Blocks, &doc.Para{Left: 6, First: -5, After: 1, Line: 1.05, Runs: []doc.Run{
			doc.Bold(strconv.Itoa(i+1) + ". " + p.say("place-six-"+name)), doc.Plain(" " + p.say("place-six-"+name+"-about")),
		}})
	}
	d.Blocks = append(d.Blocks, &doc.Para{Runs: doc.Marked(p.say("paper-places-family-rule", "Rule", p.fact("under-16-account"))), Before: 4, After: 2, Align: doc.Justify, Line: 1.05},
		&doc.Para{Runs: doc.Marked(p.say("paper-places-help", "Helpline", p.fact("helpline"))), After: 2, Line: 1.05},
		&doc.Para{Runs: []doc.Run{{Text: p.placesAsOf(all), Italic: true, Size: 11}}, Line: 1.05})
	return d
}

// PlacesMarks is what teachers and parents decide by: each place with its marks by the six criteria and their reasons.
func (p *Press) PlacesMarks(all []book.Entry) *doc.Document {
	d := p.paper(p.say("paper-places-marks-title"), doc.A4(), 12)
	d.Blocks = append(d.Blocks, centred(p.say("paper-places-marks-head"), 16), &doc.Para{Runs: []doc.Run{{Text: p.placesFor(), Italic: true}}, Align: doc.Centre, After: 4, Line: 1})
	for i, e := range all {
		d.Blocks = append(d.Blocks, &doc.Para{Keep: true, Before: 6, After: 2, Line: 1.05, Runs: []doc.Run{
			doc.Bold(strconv.Itoa(i+1) + ". " + e.Name), doc.Plain(" · " + p.placeFacts(e)),
		}}, &doc.Para{Keep: true, Runs: doc.Marked(sentence(p.in(e.Use))), After: 2, Line: 1.05})
		t := &doc.Table{Widths: []float64{46, 26, 88}, Pad: 1, Borders: doc.Thin}
		t.Rows = append(t.Rows, headCells(p.say("paper-places-col-criterion"), p.say("paper-places-col-mark"), p.say("paper-places-col-why")))
		for _, name := range lessons.PlaceCriteria {
			c, mark, why := e.Criteria[name], "–", WhyOf(p.Words, e.Criteria[name])
			if c.Mark > 0 {
				if mark = p.say("place-mark-" + strconv.Itoa(c.Mark)); mark == why {
					why = "" // no reason was written
				}
			}
			t.Rows = append(t.Rows, doc.Row{Whole: true, Cells: []doc.Cell{
				{Blocks: []doc.Block{&doc.Para{Runs: []doc.Run{doc.Plain(p.say("place-criterion-" + name))}, Line: 1}}, Middle: true},
				middle(mark),
				{Blocks: []doc.Block{&doc.Para{Runs: []doc.Run{doc.Plain(why)}, Line: 1}}, Middle: true},
			}})
		}
		d.Blocks = append(d.Blocks, t)
		if caution := p.in(e.Caution); caution != "" {
			d.Blocks = append(d.Blocks, &doc.Para{Runs: doc.Marked("**" + p.say("paper-places-heed") + "** " + sentence(caution)), Before: 2, Line: 1.05})
		}
	}
	d.Blocks = append(d.Blocks, &doc.Para{Runs: []doc.Run{{Text: p.placesAsOf(all), Italic: true, Size: 11}}, Before: 6, Line: 1.05})
	return d
}

// WhyOf gives the reason of a criterion's mark, the mark in a word where none was written, or that nobody has looked.
func WhyOf(w *kit.Words, c lessons.Criterion) string {
	switch why := c.Why.In(w.Lang); {
	case c.Mark == 0:
		return w.Say("place-not-judged")
	case why == "":
		return w.Say("place-mark-" + strconv.Itoa(c.Mark))
	default:
		return why
	}
}

// placeFacts are age, cost, languages and whether it works offline, in a line.
func (p *Press) placeFacts(e book.Entry) string {
	cost := p.in(e.Cost)
	if cost == "" {
		cost = p.say("place-price-" + e.Price)
	}
	all := []string{p.ageOf(e.Age), cost}
	for _, lang := range e.Languages {
		if slices.Contains([]string{"vi", "en", "fr"}, lang) {
			all = append(all, p.say("place-lang-"+lang))
		}
	}
	if e.Offline {
		all = append(all, p.say("place-offline-yes"))
	}
	return strings.Join(all, " · ")
}

// Six is the sheet on which pupils judge a new app by the six questions.
func (p *Press) Six() *doc.Document {
	page := doc.A4()
	page.Left, page.Right = 20, 18
	d := p.paper(p.say("place-six-title"), page, 14)
	d.Numbered = false
	d.Blocks = append(
		d.Blocks, centred(p.say("paper-six-head"), 18),
		written(p.say("paper-six-name", "Dots", dots(24), "Class", or(p.Class, 6))),
		written(p.say("paper-six-app", "Dots", dots(20), "Age", dots(5))), &doc.Para{Size: 4},
	)
	room := page.Room()
	t := &doc.Table{Widths: []float64{room * 0.56, room * 0.14, room * 0.30}, Borders: doc.Thin, Pad: 2}
	cell := func(runs []doc.Run, align doc.Align) doc.Cell {
		return doc.Cell{Middle: true, Blocks: []doc.Block{&doc.Para{Runs: runs, Align: align, Line: 1.05}}}
	}
	head := doc.Row{Whole: true}
	for _, id := range []string{"question", "yes", "why"} {
		c := cell([]doc.Run{doc.Bold(p.say("paper-six-col-" + id))}, doc.Centre)
		c.Fill = "E3EFFB"
		head.Cells = append(head.Cells, c)
	}
	t.Rows = append(t.Rows, head)
	for i, name := range lessons.PlaceCriteria {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Height: 25, Cells: []doc.Cell{
			{Middle: true, Blocks: []doc.Block{
				&doc.Para{Runs: []doc.Run{doc.Bold(strconv.Itoa(i+1) + ". " + p.say("place-six-"+name))}, Line: 1.05},
				&doc.Para{Runs: []doc.Run{{Text: p.say("place-six-" + name + "-about"), Size: 12}}, Line: 1.05},
			}},
			{},
			{},
		}})
	}
	d.Blocks = append(
		d.Blocks, t, &doc.Para{Size: 6}, &doc.Para{Runs: doc.Marked("**" + p.say("place-six-rule") + "**"), After: 4, Line: 1.05},
		written(p.say("paper-six-end", "Dots", dots(28))), written(p.say("paper-six-adult", "Dots", dots(24))),
	)
	return d
}

// written is a line with room to write on: its words are not drawn apart.
func written(text string) *doc.Para {
	p := plain(text)
	p.Align = doc.Left
	return p
}
