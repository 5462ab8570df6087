package session

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// chooser lists the parts that a plan may have more of, or one instead of another.
type chooser struct {
	*app.App
	plan plans.Plan
	kind string // on show, "" for all
	all  []plans.Choice
	list form.Pages
	take func(ref string)
}

// choosable are the kinds of parts that are offered, in their order.
var choosable = []string{"", lessons.PartGame, lessons.PartStory, lessons.PartQuiz, lessons.PartActivity, lessons.PartContest, lessons.PartPledge, lessons.PartRecap}

func newChooser(r *planner, kind string, take func(ref string)) *chooser {
	if !slices.Contains(choosable, kind) {
		kind = ""
	}
	c := &chooser{App: r.App, plan: r.plan(), kind: kind, take: take}
	c.find()
	return c
}

// find gives the parts of the kind on show: those that need what is not at hand are there too, and say so.
func (c *chooser) find() {
	p := c.plan
	c.all = plans.Choices(c.Pack, c.kind, plans.Wish{Occasion: p.Occasion, Bands: p.Bands, Topics: p.Topics, Pupils: p.Pupils, Have: lessons.Needs})
	c.all = slices.DeleteFunc(c.all, func(o plans.Choice) bool {
		return slices.ContainsFunc(p.Parts, func(part plans.Part) bool { return part.Ref == o.Ref })
	})
	c.list.At = 0
}

const choiceRow = 76

// Draw draws the kinds above and the parts in two columns.
func (c *chooser) Draw(s *kit.Sheet) {
	y := s.Bar(c.T("session-choose"), c.T("form-back"), c.Back) + 4
	m := s.Margin()
	w := s.Width - 2*m
	y = c.kinds(s, m, y, w) + 16
	columns := 2
	if s.Look.Text > 1.2 {
		columns = 1
	}
	row := s.Grown(choiceRow)
	from, to := c.list.Cut(len(c.all), columns*max(3, int((s.Height-y-76)/(row+10))))
	cell := (w - 16*float32(columns-1)) / float32(columns)
	rows := (to - from + columns - 1) / columns
	for i, o := range c.all[from:to] {
		c.row(s, o, m+float32(i/rows)*(cell+16), y+float32(i%rows)*(row+10), cell, row)
	}
	if len(c.all) == 0 {
		s.Text(c.T("session-no-choice"), kit.Type{Size: 22}, m, y+24, w)
	}
	c.list.Draw(c.App, s, m, max(s.Height-64, y+float32(rows)*(row+10)+4))
}

// kinds draws the kinds to choose from and gives where they end.
func (c *chooser) kinds(s *kit.Sheet, x, y, w float32) float32 {
	var all []kit.Button
	for i, kind := range choosable {
		label := c.T("session-all")
		if kind != "" {
			label = c.T("part-kind-" + kind)
		}
		all = append(all, kit.Button{ID: "kind-" + kind, Label: label, Key: string(rune('1' + i))})
	}
	return pills(s, all, "kind-"+c.kind, x, y, w, func(id string) { c.show(id[len("kind-"):]) })
}

func (c *chooser) show(kind string) {
	c.kind = kind
	c.find()
	c.Redraw()
}

func (c *chooser) row(s *kit.Sheet, o plans.Choice, x, y, w, h float32) {
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Line, Weight: 2, Radius: 14}, x, y, w, h)
	badge(s, o.Part.Kind, x+12, y+(h-44)/2, 44)
	title := c.Say(o.Part.Title)
	s.Fit(title, kit.Type{Size: 19, Bold: true}, x+70, y+3, w-82, h*0.56-3)
	about := c.T("minutes", "Count", o.Part.Minutes) + " · " + c.T("part-kind-"+o.Part.Kind)
	if m := c.Pack.Module(o.Part.Module); m != nil {
		about += " · " + m.ID
	}
	if len(o.Part.Needs) > 0 {
		about += " · " + c.T("session-needs", "Needs", needWords(c.App, o.Part.Needs))
	}
	s.Fit(about, kit.Type{Size: 16, Colour: s.Ink2}, x+70, y+h*0.56, w-82, h*0.4)
	s.Hot("choice-"+o.Ref, title, 14, x, y, w, h, func() {
		c.Back()
		c.take(o.Ref)
	})
}

// Focus is on the best part.
func (c *chooser) Focus() string {
	if len(c.all) == 0 || c.list.At > 0 {
		return ""
	}
	return "choice-" + c.all[0].Ref
}

// Key shows a kind by its number, turns pages and goes back.
func (c *chooser) Key(k fyne.KeyName) bool {
	n, digit := app.Digit(k)
	switch {
	case digit && n >= 1 && n <= len(choosable):
		c.show(choosable[n-1])
	case k == fyne.KeyEscape:
		c.Back()
	case k == fyne.KeyH:
		c.HelpMe()
	default:
		return c.list.Key(c.App, k)
	}
	return true
}
