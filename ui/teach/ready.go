package teach

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// The parts of a lesson's page. Message ids are made of them.
const (
	readyPlan   = "plan"
	readySlides = "slides"
	readyCard   = "card"
)

var readyTabs = []string{readyPlan, readySlides, readyCard}

// ready is a lesson's page for a class: what it is for, its slides, and the teacher's card.
type ready struct {
	*app.App
	module *lessons.Module
	class  store.Class
	deck   *course.Deck
	past   *store.Lesson // the last time it was taught to this class
	under  *underway     // it is under way with this class
	drawn  *drawings     // what was drawn in the lesson under way, or else the last time
	card   *reader
	tab    string
	slides slidesTab
	said   string // of an edit that did not fit
}

// NewReady makes the page from which a lesson is prepared and taught to a class.
func NewReady(a *app.App, m *lessons.Module, class store.Class) app.Screen {
	return newReady(a, m, class)
}

func newReady(a *app.App, m *lessons.Module, class store.Class) *ready {
	return &ready{App: a, module: m, class: class, tab: readyPlan, card: newReader(a.Say(m.Card.Text))}
}

// Enter reads the class's slides and what was taught.
func (r *ready) Enter() {
	var deck *course.Deck
	var before earlier
	r.Background(func(context.Context) (err error) {
		if deck, err = readDeck(r.App, r.class, r.module); err != nil {
			return err
		}
		before, err = readEarlier(r.App, r.class, r.module.ID)
		return err
	}, func(err error) {
		if err != nil {
			r.Fail(err)
			return
		}
		r.deck, r.past, r.under = deck, before.taught, before.under
		r.drawn = newDrawings(r.App, deck.Module(), r.class, before.id, before.moves)
		r.slides.keep(deck)
		r.Redraw()
	})
}

// Draw draws the bar, the tabs and the chosen part.
func (r *ready) Draw(s *kit.Sheet) {
	y := s.Bar(r.module.ID+". "+r.Say(r.module.Title), r.T("back-lessons"), r.Back, r.actions(s)...)
	y = r.tabs(s, y) + 16
	if r.deck == nil {
		return
	}
	switch r.tab {
	case readySlides:
		r.drawSlides(s, y)
	case readyCard:
		r.drawCard(s, y)
	default:
		r.drawPlan(s, y)
	}
}

// actions are the buttons of the bar: papers, and the way to the projector.
func (r *ready) actions(s *kit.Sheet) []kit.Action {
	all := []kit.Action{
		{Button: kit.Button{ID: "print", Label: r.T("print-button"), Icon: "print", Key: "P"}, Do: r.print},
		{Button: kit.Button{ID: "project", Label: r.T("choose-project"), Icon: "play", Key: "F5", Tone: &s.Blue}, Do: r.start},
	}
	if r.under != nil {
		all[1].Label = r.under.label(r.App)
		if !s.IsWide() { // the page stands below
			all[1].Label = r.T("underway-on-short")
		}
	}
	return all
}

// tabs draws the parts to choose from, and for whom the lesson is. It gives where they end.
func (r *ready) tabs(s *kit.Sheet, y float32) float32 {
	x, high := s.Margin(), s.Grown(52)
	for i, id := range readyTabs {
		label := r.T("ready-tab-" + id)
		t := kit.Type{Size: 20, Bold: true, Lines: 1, Colour: s.Ink2}
		key := strconv.Itoa(i + 1)
		w := s.TextWidth(label, t) + 56 + s.KeycapWidth(key)
		box := kit.Box{Fill: s.Paper2, Radius: 16}
		if id == r.tab {
			box = kit.Box{Fill: s.Blue.Tint, Line: s.Blue.Base, Weight: 3, Radius: 16}
			t.Colour = s.Blue.Deep
		}
		s.Box(box, x, y, w, high)
		s.Text(label, t, x+20, y+(high-s.TextHeight(label, t, w))/2, w)
		s.Keycap(key, x+w-16-s.KeycapWidth(key), y+(high-28)/2)
		s.Hot("tab-"+id, label, 16, x, y, w, high, func() { r.choose(id) })
		x += w + 12
	}
	if r.class.Name != "" {
		t := kit.Type{Size: 18, Bold: true, Lines: 1, Colour: s.Ink2}
		text := r.T("class-name", "Name", r.class.Name) + " · " + r.T("class-pupils", "Count", r.class.Pupils)
		if w := s.TextWidth(text, t); x+w < s.Width-s.Margin() {
			s.Text(text, t, s.Width-s.Margin()-w, y+(high-s.TextHeight(text, t, w+4))/2, w+4)
		}
	}
	return y + high
}

func (r *ready) choose(tab string) {
	r.tab, r.said = tab, ""
	r.Redraw()
	if tab == readySlides {
		r.App.Focus(r.slides.focus())
	}
}

// drawCard draws the teacher's card to be read here.
func (r *ready) drawCard(s *kit.Sheet, y float32) {
	m := s.Margin()
	w := s.Width - 2*m
	high := s.Height - 76 - y
	s.Card(m, y, w, high)
	r.card.draw(s, m+32, y+24, w-64, high-44)
	if r.card.pages < 2 {
		return
	}
	s.Text(r.T("card-page", "Page", r.card.page+1, "Pages", r.card.pages), kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}, m, s.Height-50, 300)
	pageButtons(r.App, s, s.Height-64, r.card.page > 0, !r.card.last(), r.turn)
}

// pageButtons draws the ways to the page before and the next one, at the right of the foot. It gives their left edge.
func pageButtons(a *app.App, s *kit.Sheet, y float32, before, next bool, turn func(by int)) float32 {
	on := kit.Button{ID: "page-on", Label: a.T("card-on"), Icon: "right", Key: "PgDn", Size: 18, Off: !next}
	back := kit.Button{ID: "page-back", Label: a.T("card-before"), Icon: "left", Key: "PgUp", Size: 18, Off: !before}
	if !s.IsWide() {
		on.Icon, back.Icon = "", ""
	}
	ow, bw := s.ButtonWidth(on), s.ButtonWidth(back)
	x := s.Width - s.Margin() - ow
	s.Button(on, x, y, ow, 48, func() { turn(+1) })
	x -= bw + 12
	s.Button(back, x, y, bw, 48, func() { turn(-1) })
	return x
}

// print offers the papers of the lesson as this class has it.
func (r *ready) print() {
	r.Show(paper.NewChoice(r.App, r.module, r.class))
}

// look shows what was drawn.
func (r *ready) look() {
	if r.drawn != nil {
		r.Show(r.drawn)
	}
}

func (r *ready) turn(by int) {
	switch r.tab {
	case readyCard:
		r.card.turn(by)
	case readySlides:
		r.slides.turn(by)
	}
	r.Redraw()
}

// start projects the lesson, or goes on with the one under way.
func (r *ready) start() { r.project(r.under) }

// anew begins the lesson at its first page though it is under way; what was counted and drawn stays with that day.
func (r *ready) anew() { r.project(nil) }

func (r *ready) project(under *underway) {
	if r.tab == readyCard && r.module.Card.First { // it is being read: nobody has to read it again
		r.Save(func() error { return r.Store.SaveCardRead(r.module.ID) }, func() { begin(r.App, r.module, r.class, under) })
		return
	}
	begin(r.App, r.module, r.class, under)
}

// Focus is on the way to the projector, among slides on the chosen one.
func (r *ready) Focus() string {
	if r.tab == readySlides {
		return r.slides.focus()
	}
	return "project"
}

// Key chooses parts by number, turns pages, edits slides, projects on F5 and goes back on Escape.
func (r *ready) Key(k fyne.KeyName) bool {
	if r.tab == readySlides && r.deck != nil && r.slidesKey(k) {
		return true
	}
	switch k {
	case fyne.KeyEscape:
		r.Back()
	case fyne.KeyF5:
		r.start()
	case fyne.KeyP:
		r.print()
	case fyne.KeyV:
		r.look()
	case fyne.KeyPageDown, fyne.KeyPageUp:
		if r.tab == readyPlan {
			return false // a long plan is scrolled
		}
		r.turn(map[fyne.KeyName]int{fyne.KeyPageDown: +1, fyne.KeyPageUp: -1}[k])
	case fyne.Key1, fyne.Key2, fyne.Key3:
		r.choose(readyTabs[k[0]-'1'])
	case fyne.KeyH:
		r.HelpMe()
	default:
		return false
	}
	return true
}

// lostLine names the slides that stored edits speak of and the module no longer has; "" when there are none.
func (r *ready) lostLine() string {
	lost := r.deck.Lost()
	if len(lost) == 0 {
		return ""
	}
	return r.T("slides-lost", "Count", len(lost), "Slides", strings.Join(lost, ", "))
}
