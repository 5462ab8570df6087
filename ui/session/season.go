package session

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// season is the record of what was held in a term or a school year, and its sums.
type season struct {
	*app.App
	all        []plans.Event
	read       bool
	year, term int
	taught     bool // with lessons taught to classes
	list       form.Pages
}

// NewSeason makes the screen of the record. It opens at the term of today.
func NewSeason(a *app.App) app.Screen {
	r := &season{App: a}
	r.year, r.term = plans.TermOf(a.Now().Local())
	return r
}

// Enter reads what was held.
func (r *season) Enter() {
	var all []plans.Event
	r.Read(func() (err error) { all, err = report.Events(r.Store, r.Pack); return err }, func() { r.all, r.read = all, true })
}

func (r *season) season() plans.Season { return plans.NewSeason(r.all, r.year, r.term, r.taught) }

// termIDs are the terms in the order in which they stand.
var termIDs = []int{plans.TermOne, plans.TermTwo, plans.WholeYear}

// Draw draws year and term above, the sums at the left, what was held at the right.
func (r *season) Draw(s *kit.Sheet) {
	one := r.season()
	y := s.Bar(
		r.T("session-season"), r.T("form-back"), r.Back,
		kit.Action{Button: kit.Button{ID: "add", Label: r.T("session-add-held"), Icon: "plus", Key: "A"}, Do: r.add},
		kit.Action{Button: kit.Button{ID: "report", Label: r.T("session-report"), Icon: "print", Key: "P", Tone: &s.Blue, Off: len(one.Events) == 0}, Do: r.report},
	) + 4
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	y = r.controls(s, m, y, w) + 16
	if s.Look.Text > 1.2 {
		y = r.sums(s, one, m, y, w, 0) + gap
		r.events(s, one, m, y, w, 0)
		return
	}
	left := (w - gap) * 0.38
	r.sums(s, one, m, y, left, s.Height-y-24)
	r.events(s, one, m+left+gap, y, w-gap-left, s.Height-y-24)
}

// controls draws the school year, the terms, and whether lessons are counted, and gives where they end.
func (r *season) controls(s *kit.Sheet, x, y, w float32) float32 {
	years := plans.Years(r.all, r.Now().Local())
	at := slices.Index(years, r.year)
	words := r.T("session-year", "From", r.year, "To", r.year+1)
	t := kit.Type{Size: 20, Bold: true, Lines: 1, Align: kit.Centre}
	yw := s.TextWidth(words, t) + 24
	left := x
	if len(years) > 1 {
		s.IconButton(kit.Button{ID: "year-before", Icon: "left", Label: r.T("session-year-before"), Off: at == len(years)-1}, left, y, func() { r.turnYear(years, at+1) })
		left += 64
	}
	s.Text(words, t, left, y+(56-s.LineOf(t))/2, yw)
	left += yw + 8
	if len(years) > 1 {
		s.IconButton(kit.Button{ID: "year-next", Icon: "right", Label: r.T("session-year-next"), Off: at <= 0}, left, y, func() { r.turnYear(years, at-1) })
		left += 72
	}
	var terms []kit.Segment
	for _, term := range termIDs {
		terms = append(terms, kit.Segment{ID: "term-" + strconv.Itoa(term), Label: r.T("session-term-" + strconv.Itoa(term))})
	}
	if left+s.SegmentsWidth(terms) > x+w {
		left, y = x, y+64
	}
	left += s.Segments(terms, "term-"+strconv.Itoa(r.term), left, y, 56, func(id string) {
		r.term, _ = strconv.Atoi(id[len("term-"):])
		r.list.At = 0
		r.Redraw()
	}) + 20
	label := kit.Type{Size: 18, Bold: true, Lines: 1}
	lw := s.TextWidth(r.T("session-with-lessons"), label) + 4
	if left+lw+92 > x+w {
		left, y = x, y+64
	}
	s.Toggle(r.taught, left, y+8)
	s.Text(r.T("session-with-lessons"), label, left+84, y+(56-s.LineOf(label))/2, lw+4)
	s.Hot("taught", r.T("session-with-lessons"), 16, left-6, y, lw+100, 56, r.toggle)
	return y + 56
}

func (r *season) toggle() {
	r.taught = !r.taught
	r.list.At = 0
	r.Redraw()
}

func (r *season) turnYear(years []int, at int) {
	if at >= 0 && at < len(years) {
		r.year, r.list.At = years[at], 0
		r.Redraw()
	}
}

// sums draws how many, for whom, about what.
func (r *season) sums(s *kit.Sheet, one plans.Season, x, y, w, least float32) float32 {
	t := one.Totals()
	lines := paper.SeasonLines(r.Words, t)
	text := kit.Type{Size: 18}
	high := float32(28)
	for _, l := range lines {
		high += s.TextHeight(l, text, w-88) + 4
	}
	bar := s.Grown(38)
	title := kit.Type{Size: 19, Bold: true}
	high += s.TextHeight(r.T("session-by-topic"), title, w-56) + 14 + bar*lessons.Topics + 8
	high = max(high, least)
	s.Card(x, y, w, high)
	at := y + 18
	for _, l := range lines {
		s.Icon("check", s.Green.Deep, x+28, at+2, 20)
		at += s.Text(l, text, x+60, at, w-88) + 4
	}
	at += 8
	at += s.Text(r.T("session-by-topic"), title, x+28, at, w-56) + 6
	bar = min(bar, (y+high-at-8)/lessons.Topics)
	most := max(1, slices.Max(t.Topics[:]))
	for topic := 1; topic <= lessons.Topics; topic++ {
		n := t.Topics[topic]
		tone := s.Topic(topic)
		s.Icon("topic-"+strconv.Itoa(topic), tone.Deep, x+28, at+(bar-22)/2, 22)
		s.Fit(r.T("topic-"+strconv.Itoa(topic)), kit.Type{Size: 16}, x+58, at, w-56-30-92, bar)
		bx := x + w - 28 - 86
		if n > 0 {
			box := kit.Box{Fill: tone.Base, Radius: 6}
			if s.High {
				box.Line, box.Weight = s.Ink, 2
			}
			s.Box(box, bx, at+bar/2-8, max(10, 50*float32(n)/float32(most)), 16)
		}
		nt := kit.Type{Size: 16, Bold: true, Lines: 1, Align: kit.Right}
		s.Text(strconv.Itoa(n), nt, bx+50, at+(bar-s.LineOf(nt))/2, 36)
		at += bar
	}
	return y + high
}

const eventRow = 68

// events draws what was held, the newest first.
func (r *season) events(s *kit.Sheet, one plans.Season, x, y, w, least float32) float32 {
	list := slices.Clone(one.Events)
	slices.Reverse(list)
	row, head := s.Grown(eventRow), s.Grown(54)
	each := 8
	if least > 0 {
		each = int((least - head - 64) / row)
	}
	from, to := r.list.Cut(len(list), each)
	none := kit.Type{Size: 20, Colour: s.Ink2}
	high := head + float32(to-from)*row + 16
	if len(list) == 0 {
		high += s.TextHeight(r.T("session-season-none"), none, w-56)
	}
	if r.list.Several() {
		high += 60
	}
	high = max(high, least)
	s.Card(x, y, w, high)
	s.Text(r.T("session-season-list"), kit.Type{Size: 22, Bold: true, Lines: 1}, x+28, y+14, w-56)
	at := y + head
	if r.read && len(list) == 0 {
		s.Text(r.T("session-season-none"), none, x+28, at, w-56)
	}
	for _, e := range list[from:to] {
		r.event(s, e, x, at, w, row)
		at += row
	}
	r.list.Draw(r.App, s, x+28, y+high-64)
	return y + high
}

// eventIcons are the icons of the kinds of an event.
var eventIcons = map[string]string{plans.EventSession: "flag", plans.EventContest: "bell", plans.EventLesson: "book"}

func (r *season) event(s *kit.Sheet, e plans.Event, x, y, w, high float32) {
	s.Rule(x+28, y, w-56)
	tone := map[string]kit.Tone{plans.EventSession: s.Blue, plans.EventContest: s.Sun, plans.EventLesson: s.Teal}[e.Kind]
	s.Icon(eventIcons[e.Kind], tone.Deep, x+28, y+(high-28)/2, 28)
	title := e.At.Local().Format("02/01") + " · " + r.Say(e.Title)
	s.Fit(title, kit.Type{Size: 19, Bold: true}, x+70, y+3, w-98, high*0.54-3)
	var about []string
	for _, one := range []string{paper.EventWhat(r.Words, e), paper.EventWhom(r.Words, e), paper.EventPupils(r.Words, e), r.T("minutes", "Count", e.Minutes)} {
		if one != "" {
			about = append(about, one)
		}
	}
	if e.Within {
		about = append(about, r.T("session-within"))
	}
	s.Fit(strings.Join(about, " · "), kit.Type{Size: 16, Colour: s.Ink2}, x+70, y+high*0.54, w-98, high*0.42)
	if e.Kind == plans.EventSession {
		s.Hot("event-"+e.ID, title, 14, x+12, y+3, w-24, high-6, func() { r.openSession(e.ID) })
	}
}

// openSession shows the sheet of a session, on which number and note can be mended.
func (r *season) openSession(id store.ID) {
	var one store.Session
	r.Save(func() (err error) {
		one, _, err = r.Store.Session(id)
		return err
	}, func() { r.Show(newHeld(r.App, one)) })
}

// add writes down a session that was held without this PC: in a yard, by the printed plan.
func (r *season) add() {
	r.Show(newPicking(r.App, func(name string, p plans.Plan) {
		r.Replace(newHeldByHand(r.App, name, p))
	}))
}

// report makes the reports.
func (r *season) report() {
	if one := r.season(); len(one.Events) > 0 {
		r.Show(paper.NewSeason(r.App, one))
	}
}

// Focus is on the report.
func (r *season) Focus() string { return "report" }

// Key changes the term by its number, reports, turns pages and goes back.
func (r *season) Key(k fyne.KeyName) bool {
	n, digit := app.Digit(k)
	switch {
	case digit && n >= 1 && n <= len(termIDs):
		r.term, r.list.At = termIDs[n-1], 0
		r.Redraw()
	case k == fyne.KeyT:
		r.toggle()
	case k == fyne.KeyA:
		r.add()
	case k == fyne.KeyP:
		r.report()
	case k == fyne.KeyEscape:
		r.Back()
	case k == fyne.KeyH:
		r.HelpMe()
	default:
		return r.list.Key(r.App, k)
	}
	return true
}
