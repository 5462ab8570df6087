package manage

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/moveup"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// moving is the first step of moving up: which class becomes which. Nothing changes before the last step.
type moving struct {
	*app.App
	pager
	plan   moveup.Plan
	oldest int // school year of the classes that are worked in
	loaded bool
}

func newMoving(a *app.App) *moving { return &moving{App: a} }

// Enter makes a plan for the year that has come, or for the one after the classes' own; one that was changed stays.
func (g *moving) Enter() {
	if !g.loaded {
		g.propose(0)
	}
}

// propose reads the classes anew for a year; 0 is the likeliest.
func (g *moving) propose(year int) {
	var plan moveup.Plan
	oldest := 0
	clock := store.SchoolYear(g.Now())
	g.Read(func() error {
		classes, err := g.Store.Classes()
		if err != nil {
			return err
		}
		for i, c := range classes {
			if i == 0 || c.Year < oldest {
				oldest = c.Year
			}
		}
		if year == 0 {
			year = max(oldest+1, clock)
		}
		plan, err = g.Store.PlanMoveUp(year)
		return err
	}, func() {
		if g.Front() == app.Screen(g) { // the line of a class that was opened meanwhile is one of the plan there was
			g.plan, g.oldest, g.loaded = plan, oldest, true
		}
	})
}

// mostYears is how many years ahead a move up may go: a school may not have used the program for a while.
const mostYears = 3

// Draw draws the year and a row for each class.
func (g *moving) Draw(s *kit.Sheet) {
	look := action{kit.Button{ID: "look", Label: g.T("moving-look"), Icon: "right", Key: "F5", Tone: &s.Blue, Off: !g.plan.Holds()}, g.look}
	y := bar(s, g.T("moving-title"), g.T("form-back"), g.Back, look) + 4
	if !g.loaded {
		return
	}
	m := s.Margin()
	y = g.year(s, m, y) + 16
	if len(g.plan.Lines) == 0 {
		s.Text(g.T("moving-none", "Year", store.YearName(g.plan.Year)), kit.Type{Size: 24}, m, y+20, s.Width-2*m)
		return
	}
	w, row := s.Width-2*m, grown(s, 76)
	from, to := g.cut(len(g.plan.Lines), max(2, int((s.Height-84-y)/(row+10))))
	for i := from; i < to; i++ {
		g.row(s, i, m, y, w, row)
		y += row + 10
	}
	g.draw(g.App, s, m, max(s.Height-72, y+8))
}

// year draws the new school year with a way before and after it, and what is to be done here.
func (g *moving) year(s *kit.Sheet, m, y float32) float32 {
	before := kit.Button{ID: "year-before", Icon: "minus", Label: g.T("year-before"), Off: g.plan.Year <= g.oldest+1}
	next := kit.Button{ID: "year-next", Icon: "plus", Label: g.T("year-next"), Off: g.plan.Year >= g.oldest+mostYears}
	t := kit.Type{Size: 24, Bold: true, Lines: 1}
	name := g.T("year-of", "Year", store.YearName(g.plan.Year))
	w := s.TextWidth(name, t)
	g.step(s, before, m, y, -1)
	s.Text(name, t, m+72, y+28-s.TextHeight(name, t, 1e4)/2, w+8)
	g.step(s, next, m+w+92, y, 1)
	about := kit.Type{Size: 20, Colour: s.Ink2}
	x := m + w + 172
	if s.Width-m-x < 420 {
		return y + 64 + s.Text(g.T("moving-about"), about, m, y+64, s.Width-2*m)
	}
	return y + max(56, s.Text(g.T("moving-about"), about, x, y, s.Width-m-x))
}

func (g *moving) step(s *kit.Sheet, b kit.Button, x, y float32, by int) {
	hot := s.IconButton(b, x, y, func() { g.propose(g.plan.Year + by) })
	if b.Off {
		hot.Disable()
	}
}

func (g *moving) row(s *kit.Sheet, i int, x, y, w, high float32) {
	l := g.plan.Lines[i]
	s.Card(x, y, w, high)
	name := kit.Type{Size: 26, Bold: true}
	first := w * 0.26
	s.Fit(l.Name, name, x+24, y+4, first-36, high-8)
	to, tone := l.To, s.Blue.Deep
	switch {
	case l.Keep:
		to, tone = g.T("moving-keeps"), s.Ink2
	case l.Finishes():
		to, tone = g.T("moving-finishes"), s.Green.Deep
	default:
		s.Icon("right", s.Ink2, x+first-4, y+high/2-14, 28)
	}
	if l.Keep || l.Finishes() {
		name.Size = 22
	}
	name.Colour = tone
	s.Fit(to, name, x+first+40, y+4, w*0.28-48, high-8)
	at := x + first + w*0.28
	text := kit.Type{Size: 19, Colour: s.Ink2}
	said := g.about(i)
	if fault := g.plan.Fault(i); fault != "" {
		text, said = kit.Type{Size: 19, Bold: true, Colour: s.Coral.Deep}, g.T("moving-fault-"+string(fault))
	}
	s.Fit(said, text, at, y+4, x+w-24-at, high-8)
	s.Hot("line-"+l.ID, l.Name+" → "+to+". "+said, 20, x, y, w, high, func() { g.Show(newMovingLine(g, i)) })
}

// about says how many of a class go where.
func (g *moving) about(i int) string {
	l := g.plan.Lines[i]
	if l.Keep {
		return g.T("pupils-count", "Count", len(l.Pupils))
	}
	var parts []string
	for _, f := range []struct {
		fate moveup.Fate
		id   string
	}{{moveup.GoesOn, "moving-goes"}, {moveup.Repeats, "moving-repeats"}, {moveup.Leaves, "moving-leaves"}} {
		if n := l.Count(f.fate); n > 0 {
			parts = append(parts, g.T(f.id, "Count", n))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, g.T("pupils-count", "Count", 0))
	}
	for _, n := range g.plan.News() {
		if len(n.From) > 1 && slices.Contains(n.From, l.Name) && l.To != "" {
			parts = append(parts, g.T("moving-joined", "Name", n.Name))
		}
	}
	return strings.Join(parts, " · ")
}

func (g *moving) look() {
	if g.plan.Holds() {
		g.Show(newMovingSum(g))
	}
}

// Focus is on the first class of the page.
func (g *moving) Focus() string {
	if !g.loaded {
		return ""
	}
	if len(g.plan.Lines) == 0 {
		return "back"
	}
	from := g.pager.list.From()
	return "line-" + g.plan.Lines[from].ID
}

// Key goes on by F5, turns pages and goes back; nothing is lost by that, since nothing was changed.
func (g *moving) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		g.Back()
	case fyne.KeyF5:
		g.look()
	default:
		return g.key(g.App, k)
	}
	return true
}

// movingSum is the last step: what the plan comes to, and carrying it out.
type movingSum struct {
	*app.App
	pager
	moving *moving
	depth  int // of the screens, where to go afterwards
}

func newMovingSum(g *moving) *movingSum {
	return &movingSum{App: g.App, moving: g, depth: g.Depth() - 2}
}

// Draw draws the counts, and the classes of the new year.
func (f *movingSum) Draw(s *kit.Sheet) {
	plan := f.moving.plan
	sum := plan.Sum()
	y := bar(s, f.T("moving-sum-title", "Year", store.YearName(plan.Year)), f.T("form-back"), f.Back) + 4
	m := s.Margin()
	w := s.Width - 2*m
	y = f.counts(s, sum, m, y, w) + 16
	foot := kit.Type{Size: 19, Colour: s.Ink2}
	up := kit.Button{ID: "carry-out", Label: f.T("moving-do"), Icon: "check", Key: "F5", Tone: &s.Blue, Size: 24}
	bw := s.ButtonWidth(up)
	about := f.T("moving-sum-about")
	below := max(72, s.TextHeight(about, foot, w-bw-24)) + 24
	news, row := plan.News(), grown(s, 56)
	columns := max(1, int((w+12)/(grown(s, 420)+12)))
	cw := (w - 12*float32(columns-1)) / float32(columns)
	from, to := f.cut(len(news), columns*max(2, int((s.Height-y-below-64)/(row+8))))
	end := y
	for i, n := range news[from:to] {
		x, top := m+float32(i%columns)*(cw+12), y+float32(i/columns)*(row+8)
		s.Card(x, top, cw, row)
		s.Fit(n.Name, kit.Type{Size: 22, Bold: true}, x+20, top+2, cw*0.3-24, row-4)
		s.Fit(f.about(n), kit.Type{Size: 18, Colour: s.Ink2}, x+cw*0.3, top+2, cw*0.7-16, row-4)
		end = top + row
	}
	if wide := f.draw(f.App, s, m, end+12); wide > 0 {
		end += 60
	}
	at := max(s.Height-below, end+16)
	s.Text(about, foot, m, at, w-bw-24)
	s.Button(up, s.Width-m-bw, at, bw, 64, f.ask)
}

func (f *movingSum) counts(s *kit.Sheet, sum moveup.Sum, x, y, w float32) float32 {
	all := []struct {
		id   string
		n    int
		tone kit.Tone
	}{{"moving-count-goes", sum.GoOn, s.Green}, {"moving-count-repeats", sum.Repeating, s.Blue}, {"moving-count-leaves", sum.Leaving, plain(s)}, {"moving-count-classes", sum.Classes, s.Blue}}
	columns := len(all)
	if stacked(s) {
		columns = 2
	}
	gap, high := float32(16), grown(s, 80)
	cw := (w - gap*float32(columns-1)) / float32(columns)
	end := y
	for i, one := range all {
		cx, cy := x+float32(i%columns)*(cw+gap), y+float32(i/columns)*(high+gap)
		s.Box(kit.Box{Fill: s.Palette.Card, Line: one.tone.Line, Weight: 3, Radius: 20}, cx, cy, cw, high)
		t := kit.Type{Size: 32, Bold: true, Lines: 1}
		n := strconv.Itoa(one.n)
		nw := s.TextWidth(n, t)
		s.Text(n, t, cx+22, cy+(high-s.TextHeight(n, t, 300))/2, nw+4)
		s.Fit(f.T(one.id), kit.Type{Size: 19}, cx+34+nw, cy+4, cw-nw-46, high-8)
		end = cy + high
	}
	return end
}

func (f *movingSum) about(n moveup.New) string {
	parts := []string{f.T("pupils-count", "Count", n.Pupils)}
	if n.Grade > 0 {
		parts = append([]string{gradesText(f.App, n.Grade, n.Also)}, parts...)
	}
	if n.There {
		parts = append(parts, f.T("moving-there"))
	}
	return strings.Join(parts, " · ")
}

// gradesText names a class's grade, or its two.
func gradesText(a *app.App, grade, also int) string {
	if also == 0 {
		return a.T("class-grade", "Grade", grade)
	}
	return a.T("class-grade", "Grade", strconv.Itoa(min(grade, also))+"+"+strconv.Itoa(max(grade, also)))
}

// ask moves up; where the year that is worked in is not over by the clock, after a question that names the way back.
func (f *movingSum) ask() {
	if now := f.Now().Local(); store.TooSoon(f.moving.plan.Year, now) {
		f.Warn("moving-early", f.carryOut, "Date", now.Format("02/01/2006"), "Year", store.YearName(store.SchoolYear(now)))
		return
	}
	f.carryOut()
}

// carryOut moves up, and says what was done.
func (f *movingSum) carryOut() {
	var sum moveup.Sum
	plan := f.moving.plan
	save(f.App, func() (err error) {
		// A full disk does not keep a school in the old year: what is done can be taken back.
		if err = backedUp(f.Store, store.BeforeYear); err != nil {
			return err
		}
		sum, err = f.Store.MoveUp(plan)
		return err
	}, nil, func() {
		f.BackTo(f.depth)
		f.Show(app.NewNotice(f.App, "moving-done", "Year", store.YearName(plan.Year), "Classes", sum.Classes, "Count", sum.GoOn+sum.Repeating))
	})
}

// Focus is on the way back, so that a hasty Enter moves nobody.
func (f *movingSum) Focus() string { return "back" }

// Key goes on by F5, and goes back.
func (f *movingSum) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		f.Back()
	case fyne.KeyF5:
		f.ask()
	default:
		return f.key(f.App, k)
	}
	return true
}
