package session

import (
	"cmp"
	"context"
	"encoding/json"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/lessons/sorted"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// usualPupils is how many a ready plan is opened for; the planner's own screen asks.
var usualPupils = map[string]int{lessons.OccasionFlag: 300, lessons.OccasionClass: 38, lessons.OccasionTroop: 40, lessons.OccasionOuting: 200}

// saved is a plan of the list.
type saved struct {
	store.Plan
	plan plans.Plan
	bad  bool // it cannot be read: of a later program
}

// shelf is the list of plans: those that were saved, the pack's ready ones, and a session to go on with.
type shelf struct {
	*app.App
	all      []saved
	open     *store.Session // unfinished, the newest
	read     bool
	occasion string // of the ready plans on show, "" for all
	left     form.Pages
	right    form.Pages
	pick     func(name string, p plans.Plan) // takes a plan instead of opening it; nil where plans are opened
}

// NewShelf makes the screen of plans.
func NewShelf(a *app.App) app.Screen { return &shelf{App: a, left: form.Pages{ID: "mine-"}} }

// newPicking makes the same screen where a plan is only picked.
func newPicking(a *app.App, pick func(string, plans.Plan)) *shelf {
	return &shelf{App: a, pick: pick, left: form.Pages{ID: "mine-"}}
}

// Enter reads what plans there are.
func (h *shelf) Enter() {
	var all []saved
	var open *store.Session
	h.Background(func(context.Context) error {
		kept, err := h.Store.Plans()
		if err != nil {
			return err
		}
		for _, k := range kept {
			one := saved{Plan: k}
			one.bad = json.Unmarshal(k.Setup, &one.plan) != nil || len(one.plan.Parts) == 0
			all = append(all, one)
		}
		open, err = unfinished(h.Store)
		return err
	}, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		first := !h.read || h.open == nil && open != nil
		h.all, h.open, h.read = all, open, true
		h.Redraw()
		if first {
			h.App.Focus(h.Focus())
		}
	})
}

// unfinished gives the newest session that was begun and not ended, nil where there is none.
func unfinished(s *store.Store) (*store.Session, error) {
	all, err := s.Sessions()
	for i := range all {
		if all[i].Ended.IsZero() {
			return &all[i], nil
		}
	}
	return nil, err
}

// Unfinished says since when there is a session to be gone on with; zero where there is none.
func Unfinished(s *store.Store) (time.Time, error) {
	one, err := unfinished(s)
	if one == nil {
		return time.Time{}, err
	}
	return one.Begun, nil
}

// Draw draws the saved plans at the left and the ready ones at the right.
func (h *shelf) Draw(s *kit.Sheet) {
	title, actions := h.T("session-plans"), []kit.Action{{Button: kit.Button{ID: "new", Label: h.T("session-new"), Icon: "plus", Key: "N", Tone: &s.Blue}, Do: h.plan}}
	if h.pick != nil {
		title, actions = h.T("session-pick"), nil
	}
	y := s.Bar(title, h.T("form-back"), h.Back, actions...) + 8
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	if h.open != nil && h.pick == nil {
		y = h.unfinished(s, m, y, w) + 16
	}
	if s.Look.Text > 1.2 {
		y = h.mine(s, m, y, w, 0) + gap
		h.ready(s, m, y, w, 0)
		return
	}
	left := (w - gap) * 0.48
	h.mine(s, m, y, left, s.Height-y-24)
	h.ready(s, m+left+gap, y, w-gap-left, s.Height-y-24)
}

// unfinished draws the session to go on with.
func (h *shelf) unfinished(s *kit.Sheet, x, y, w float32) float32 {
	high := s.Grown(72)
	s.Box(kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Line, Weight: 2, Radius: 20}, x, y, w, high)
	s.Icon("pause", s.Sun.Deep, x+20, y+(high-32)/2, 32)
	b := kit.Button{ID: "go-on", Label: h.T("session-go-on"), Icon: "play", Key: "C", Tone: &s.Green, Size: 20}
	bw := s.ButtonWidth(b)
	s.Fit(h.T("session-unfinished", "Name", h.open.Name, "Date", h.open.Begun.Local().Format("02/01/2006")), kit.Type{Size: 20, Bold: true}, x+68, y+4, w-bw-104, high-8)
	s.Button(b, x+w-bw-12, y+(high-56)/2, bw, 52, h.goOn)
	return y + high
}

// shelfRow is how high a plan is: its name may take two lines.
const (
	shelfRow  = 88
	nameShare = 0.6 // of its height is the name's
)

// mine draws the saved plans and gives where their card ends.
func (h *shelf) mine(s *kit.Sheet, x, y, w, least float32) float32 {
	row, head := s.Grown(shelfRow), s.Grown(60)
	each := 5
	if least > 0 {
		each = int((least - head - 64) / row)
	}
	from, to := h.left.Cut(len(h.all), each)
	none := kit.Type{Size: 20, Colour: s.Ink2}
	high := head + float32(to-from)*row + 16
	if len(h.all) == 0 {
		high += s.TextHeight(h.T("session-none"), none, w-56) + 16
	}
	if h.left.Several() {
		high += 60
	}
	high = max(high, least)
	s.Card(x, y, w, high)
	s.Text(h.T("session-mine"), kit.Type{Size: 24, Bold: true, Lines: 1}, x+28, y+16, w-56)
	at := y + head
	if h.read && len(h.all) == 0 {
		s.Text(h.T("session-none"), none, x+28, at, w-56)
	}
	for _, one := range h.all[from:to] {
		h.savedRow(s, one, x, at, w, row)
		at += row
	}
	h.left.Draw(h.App, s, x+28, y+high-64)
	return y + high
}

func (h *shelf) savedRow(s *kit.Sheet, one saved, x, y, w, high float32) {
	s.Rule(x+28, y, w-56)
	about := h.T("session-unreadable")
	if !one.bad {
		about = h.T("session-line", "Occasion", h.T("occasion-"+one.plan.Occasion), "Total", one.plan.Total(), "Date", one.Changed.Local().Format("02/01"))
	}
	words := w - 56 - 128
	if h.pick != nil {
		words = w - 56
	}
	s.Fit(one.Name, kit.Type{Size: 20, Bold: true}, x+28, y+2, words, high*nameShare-2)
	s.Fit(about, kit.Type{Size: 17, Colour: s.Ink2}, x+28, y+high*nameShare, words, high*0.36)
	s.Hot("plan-"+one.ID, one.Name, 14, x+12, y+3, words+16, high-6, func() { h.edit(one) })
	if h.pick != nil {
		return
	}
	side := float32(56)
	s.IconButton(kit.Button{ID: "copy-" + one.ID, Icon: "notes", Label: h.T("session-copy", "Name", one.Name)}, x+w-24-2*side-8, y+(high-side)/2, func() { h.copy(one) })
	s.IconButton(kit.Button{ID: "drop-" + one.ID, Icon: "trash", Label: h.T("session-drop", "Name", one.Name)}, x+w-24-side, y+(high-side)/2, func() { h.drop(one) })
}

// list are the ready plans on show: by month from September, those of a special day where their month is.
func (h *shelf) list() []lessons.Plan {
	var out []lessons.Plan
	for _, p := range h.Pack.Plans {
		if h.occasion == "" || p.Occasion == h.occasion {
			out = append(out, p)
		}
	}
	sorted.By(out, func(a, b lessons.Plan) int {
		return cmp.Or(cmp.Compare((a.Month+3)%12, (b.Month+3)%12), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// ready draws the pack's plans.
func (h *shelf) ready(s *kit.Sheet, x, y, w, least float32) float32 {
	list := h.list()
	row, head := s.Grown(shelfRow), s.Grown(60)
	tabs := []kit.Button{{ID: "tab-", Label: h.T("session-all")}}
	for _, o := range lessons.Occasions {
		tabs = append(tabs, kit.Button{ID: "tab-" + o, Label: h.T("occasion-short-" + o)})
	}
	head += pills(s, tabs, "", 0, 0, w-56, nil) + 8
	each := 5
	if least > 0 {
		each = int((least - head - 64) / row)
	}
	from, to := h.right.Cut(len(list), each)
	high := head + float32(to-from)*row + 16
	if h.right.Several() {
		high += 60
	}
	high = max(high, least)
	s.Card(x, y, w, high)
	s.Text(h.T("session-ready"), kit.Type{Size: 24, Bold: true, Lines: 1}, x+28, y+16, w-56)
	pills(s, tabs, "tab-"+h.occasion, x+28, y+s.Grown(54), w-56, func(id string) { h.occasion = id[len("tab-"):]; h.right.At = 0; h.Redraw() })
	at := y + head
	for _, p := range list[from:to] {
		h.readyRow(s, p, x, at, w, row)
		at += row
	}
	h.right.Draw(h.App, s, x+28, y+high-64)
	return y + high
}

func (h *shelf) readyRow(s *kit.Sheet, p lessons.Plan, x, y, w, high float32) {
	s.Rule(x+28, y, w-56)
	occasion, about := h.T("occasion-"+p.Occasion), ""
	switch {
	case !p.On.Empty():
		about = h.T("session-day-line", "Day", h.Say(p.On), "Minutes", p.Minutes)
	case p.Month == 0:
		about = h.T("session-ready-line", "When", h.T("session-any-month"), "Occasion", occasion, "Minutes", p.Minutes)
	default:
		about = h.T("session-ready-line", "When", h.T("month-"+strconv.Itoa(p.Month)), "Occasion", occasion, "Minutes", p.Minutes)
	}
	s.Fit(h.Say(p.Title), kit.Type{Size: 20, Bold: true}, x+28, y+2, w-56, high*nameShare-2)
	s.Fit(about, kit.Type{Size: 17, Colour: s.Ink2}, x+28, y+high*nameShare, w-56, high*0.36)
	s.Hot("ready-"+p.ID, h.Say(p.Title), 14, x+12, y+3, w-24, high-6, func() {
		h.use("", "", h.Say(p.Title), plans.FromReady(p, usualPupils[p.Occasion]))
	})
}

func (h *shelf) plan() {
	if h.pick == nil {
		h.Show(newWish(h.App))
	}
}

func (h *shelf) edit(one saved) {
	if one.bad {
		h.Show(app.NewNotice(h.App, "session-unread"))
		return
	}
	h.use(one.ID, one.Name, one.Name, one.plan)
}

// use opens a plan in the planner, or gives it to who asked for one.
func (h *shelf) use(id store.ID, name, title string, p plans.Plan) {
	if h.pick != nil {
		h.pick(title, p)
		return
	}
	h.Show(newPlanner(h.App, id, name, p))
}

// copy saves a plan once more under a name that says so.
func (h *shelf) copy(one saved) {
	name := shortName(h.T("session-copied", "Name", one.Name))
	h.Save(func() error { _, err := h.Store.KeepPlan("", name, one.Setup); return err }, h.Enter)
}

// shortName cuts a name to what is kept.
func shortName(name string) string {
	letters := []rune(name)
	return string(letters[:min(len(letters), store.MaxPlanName)])
}

func (h *shelf) drop(one saved) {
	h.Confirm("session-dropping", func() {
		h.Save(func() error { return h.Store.RemovePlan(one.ID) }, h.Enter)
	}, "Name", one.Name)
}

func (h *shelf) goOn() {
	if h.open != nil && h.pick == nil {
		open(h.App, h.open.ID, h.Show)
	}
}

// Focus is on what is unfinished, else on a new plan.
func (h *shelf) Focus() string {
	switch list := h.list(); {
	case h.pick != nil && len(h.all) > 0:
		return "plan-" + h.all[0].ID
	case h.pick != nil && len(list) > 0:
		return "ready-" + list[0].ID
	case h.open != nil:
		return "go-on"
	}
	return "new"
}

// Key makes a new plan, goes on, turns pages and goes back.
func (h *shelf) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		h.Back()
	case fyne.KeyN:
		h.plan()
	case fyne.KeyC:
		h.goOn()
	case fyne.KeyH:
		h.HelpMe()
	default:
		return h.right.Key(h.App, k)
	}
	return true
}
