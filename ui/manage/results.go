package manage

import (
	"cmp"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// hardestShown is how many of the hardest questions are shown, and hardestPupils by how many pupils each must have been
// answered: what one child got wrong says nothing of a class, and much of the child.
const (
	hardestShown  = 4
	hardestPupils = 5
)

// results is the grid of a class, pupil by lesson, with the questions that went wrong most.
type results struct {
	*app.App
	pager         // of pupils
	across  pager // of lessons
	class   store.Class
	grid    store.Progress
	rows    []store.PupilProgress // in the order shown
	modules []string
	hardest *hard // of all time; nil until it is wanted, as it takes longer
	month   hard  // of what was begun in the last month
	always  bool  // all time is shown
	byName  bool
	none    bool // there is no class yet
	loaded  bool
}

// NewResults makes the grid; it begins with the first class.
func NewResults(a *app.App) app.Screen { return &results{App: a} }

// Enter reads the class's grid.
func (r *results) Enter() {
	var found *store.Class
	var grid store.Progress
	var month hard
	read(r.App, func() (err error) {
		if found, err = r.find(); err != nil || found == nil {
			return err
		}
		if grid, err = r.Store.Progress(found.ID); err != nil {
			return err
		}
		month, err = r.hardestSince(found.ID, r.Now().AddDate(0, -1, 0))
		return err
	}, func() {
		r.loaded, r.none = true, found == nil
		if found == nil {
			return
		}
		r.class, r.grid, r.hardest, r.month, r.always = *found, grid, nil, month, false
		r.modules = r.columns()
		r.sort()
	})
}

// hard are the questions that went wrong most, of those that enough pupils answered.
type hard struct {
	list []store.QuestionStat
	few  bool // questions were answered, but none by enough pupils
}

func (r *results) hardestSince(class store.ID, since time.Time) (h hard, err error) {
	all, err := r.Store.HardestSince(class, since, 0)
	for _, q := range all {
		switch {
		case q.Pupils < hardestPupils:
			h.few = true
		case q.Right < q.Asked && len(h.list) < hardestShown:
			h.list = append(h.list, q)
		}
	}
	h.few = h.few && !slices.ContainsFunc(all, func(q store.QuestionStat) bool { return q.Pupils >= hardestPupils })
	return h, err
}

// find gives the class to show, or nil where there is none: the one chosen, else the first that has pupils.
func (r *results) find() (*store.Class, error) {
	classes, err := r.Store.Classes()
	if err != nil || len(classes) == 0 {
		return nil, err
	}
	if i := slices.IndexFunc(classes, func(c store.Class) bool { return c.ID == r.class.ID }); i >= 0 {
		return &classes[i], nil
	}
	if i := slices.IndexFunc(classes, func(c store.Class) bool { return c.Pupils > 0 }); i >= 0 {
		return &classes[i], nil
	}
	return &classes[0], nil
}

// columns are the lessons of the pack and those done that it no longer has: done ones and those of the class's age first.
func (r *results) columns() []string {
	type column struct {
		id   string
		rank int
	}
	var all []column
	seen := map[string]bool{}
	band := lessons.BandOf(r.class.Grade)
	add := func(id string, near bool) {
		rank := 1
		if near || slices.Contains(r.grid.Modules, id) {
			rank = 0
		}
		if !seen[id] {
			seen[id] = true
			all = append(all, column{id, rank})
		}
	}
	for _, m := range r.Pack.Modules {
		add(m.ID, m.Band == band)
	}
	for _, id := range r.grid.Modules {
		add(id, false)
	}
	slices.SortStableFunc(all, func(a, b column) int { return cmp.Compare(a.rank, b.rank) })
	ids := make([]string, len(all))
	for i, c := range all {
		ids[i] = c.id
	}
	return ids
}

// sort puts those first who need help most, or keeps the order of names; always while names are hidden, or a place would
// tell who is weakest.
func (r *results) sort() {
	r.rows = slices.Clone(r.grid.Rows)
	if r.byName || r.NamesHidden() {
		return
	}
	slices.SortStableFunc(r.rows, func(a, b store.PupilProgress) int { return cmp.Compare(share(a), share(b)) })
}

// share is the part of a pupil's quizzes that was right, more than all where none was taken, so that those come last.
func share(p store.PupilProgress) float64 {
	asked, right := 0, 0
	for _, d := range p.Modules {
		if d.Quiz != nil {
			asked += d.Quiz.Asked
			right += d.Quiz.Right
		}
	}
	if asked == 0 {
		return 2
	}
	return float64(right) / float64(asked)
}

// Draw draws grid, hardest questions, legend.
func (r *results) Draw(s *kit.Sheet) {
	actions := []action{}
	if r.loaded && !r.none {
		actions = append(actions,
			action{kit.Button{ID: "class", Label: r.T("class-of", "Name", r.className()), Icon: "people"}, r.choose},
			action{r.NamesButton(), r.HideNames})
	}
	actions = append(actions, action{kit.Button{ID: "list", Label: r.T("results-list"), Icon: "edit"}, r.list})
	y := bar(s, r.T("results-title"), r.T("back-home"), r.Back, actions...)
	m, gap := s.Margin(), s.Gap()
	switch {
	case !r.loaded:
		return
	case r.none:
		r.empty(s, m, y+24, "results-no-class")
		return
	case len(r.rows) == 0:
		r.empty(s, m, y+24, "results-no-pupil")
		return
	}
	panel := float32(384)
	if !s.IsWide() {
		panel = 288
	}
	if stacked(s) {
		_, end := r.table(s, m, y, s.Width-2*m)
		r.questions(s, m, end+gap, s.Width-2*m, 0)
		return
	}
	card, _ := r.table(s, m, y, s.Width-2*m-panel-gap)
	r.questions(s, s.Width-m-panel, y, panel, card-y)
}

// className is short enough for a button.
func (r *results) className() string {
	letters := []rune(r.class.Name)
	if len(letters) > 14 {
		return string(letters[:13]) + "…"
	}
	return r.class.Name
}

func (r *results) empty(s *kit.Sheet, m, y float32, id string) {
	w := s.Width - 2*m
	text := kit.Type{Size: 22, Colour: s.Ink2}
	high := max(260, 150+s.TextHeight(r.T(id+"-text"), text, w-340)+grown(s, 60))
	s.Card(m, y, w, high)
	hello(s, r.App, "happy", m+40, y+30, 200)
	at := y + 48
	at += s.Text(r.T(id), kit.Type{Size: 30, Bold: true}, m+280, at, w-340) + 8
	at += s.Text(r.T(id+"-text"), text, m+280, at, w-340) + 20
	b := kit.Button{ID: "start", Label: r.T("results-list"), Icon: "people", Tone: &s.Blue}
	s.Button(b, m+280, at, s.ButtonWidth(b), 64, r.list)
}

func (r *results) choose() {
	r.Show(newChoice(r.App, func(c store.Class) {
		r.class, r.page, r.across.page, r.loaded = c, 0, 0, false
		r.Enter()
	}))
}

func (r *results) list() { r.Show(NewClasses(r.App)) }

// NamesTurned puts the rows in the order that tells nothing, or back into theirs.
func (r *results) NamesTurned() {
	r.page = 0
	r.sort()
	r.Redraw()
	if len(r.rows) > 0 {
		r.App.Focus(r.Focus()) // or the focus would stay with whom it stood on
	}
}

// since shows the hardest questions of the last month, or of all time.
func (r *results) since() {
	if r.always || r.hardest != nil {
		r.always = !r.always
		r.Redraw()
		return
	}
	var all hard
	read(r.App, func() (err error) { all, err = r.hardestSince(r.class.ID, time.Time{}); return err }, func() {
		r.hardest, r.always = &all, true
	})
}

func (r *results) order() {
	r.byName = !r.byName
	r.page = 0
	r.sort()
	r.Redraw()
}

// Focus is on the first pupil.
func (r *results) Focus() string {
	if len(r.rows) == 0 {
		return "start"
	}
	from, _ := r.span()
	return "pupil-" + r.rows[from].Pupil.ID
}

// Key turns pages and goes back.
func (r *results) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		r.Back()
	default:
		return r.key(r.App, k)
	}
	return true
}
