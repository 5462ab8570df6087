package results

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/lessons/sorted"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/manage"
	"lachanso/ui/paper"
)

// hardestShown is how many of the hardest questions are read; beside the grid there is room for the first few.
const hardestShown = 12

// results is the room: pages of a class, of the school and of questions, one at a time.
type results struct {
	*app.App
	tab     string
	back    string     // the message of the way back
	plain   bool       // the table behind a chart is shown
	list    form.Pages // of the rows or cards of a page
	across  int        // page of lessons
	strides int        // how many pages of lessons there are
	class   store.Class
	past    bool // it may be one of an earlier year
	grid    store.Progress
	sum     report.Report
	topics  map[store.ID][]report.TopicDone // of each pupil
	rows    []store.PupilProgress           // in the order shown
	groups  []store.Group                   // with pupils in them
	group   store.ID                        // whose pupils are shown; "" for all
	modules []string
	hardest *hard // of all time; nil until it is wanted, as it takes longer
	month   hard  // of what was begun in the last month
	always  bool  // all time is shown
	byName  bool
	none    bool // there is no class yet
	loaded  bool
	version uint64 // of the data that was read

	school     *report.School // nil until it is wanted
	year, term int
	years      []int
	items      []report.Item // nil until they are wanted
	doubtful   bool          // only questions that an author may look at
}

// New makes the room; it begins with the grid of the first class.
func New(a *app.App) app.Screen {
	r := &results{App: a, tab: tabGrid, back: "back-home"}
	r.year, _ = session.TermOf(a.Now().Local())
	return r
}

// NewOf makes the room with one class, also an archived one.
func NewOf(a *app.App, class store.Class) app.Screen {
	r := &results{App: a, tab: tabGrid, back: "form-back", class: class, past: class.Archived}
	if r.year = class.Year; r.year == 0 {
		r.year, _ = session.TermOf(a.Now().Local())
	}
	return r
}

// Enter reads the class's numbers, and those of the page that is shown; not again while nothing was written.
func (r *results) Enter() {
	version := r.Store.Version()
	if r.loaded && version == r.version {
		if !r.none {
			r.want()
		}
		return
	}
	var found *store.Class
	var grid store.Progress
	var sum report.Report
	var month hard
	var groups []store.Group
	chosen, past := r.class.ID, r.past
	r.Read(func() (err error) {
		if found, err = classOf(r.Store, chosen, past); err != nil || found == nil {
			return err
		}
		if grid, err = r.Store.Progress(found.ID); err != nil {
			return err
		}
		if groups, err = r.Store.Groups(found.ID); err != nil {
			return err
		}
		taught, err := r.Store.TaughtTo(found.ID)
		if err != nil {
			return err
		}
		sum = report.Of(grid, taught)
		month, err = r.hardestSince(found.ID, r.Now().AddDate(0, -1, 0))
		return err
	}, func() {
		r.loaded, r.none, r.version = true, found == nil, version
		r.school, r.items = nil, nil
		if found == nil {
			return
		}
		r.class, r.grid, r.sum, r.hardest, r.month, r.always = *found, grid, sum, nil, month, false
		r.topics = map[store.ID][]report.TopicDone{}
		for _, p := range sum.Pupils {
			r.topics[p.ID] = p.Topics
		}
		r.groups = app.Filled(groups)
		if !slices.ContainsFunc(r.groups, func(g store.Group) bool { return g.ID == r.group }) {
			r.group = ""
		}
		r.modules = r.columns()
		r.sort()
		r.want()
	})
}

// hard are the questions that went wrong most.
type hard struct {
	list []report.Hard
	few  bool // questions were answered, but none by enough pupils
}

func (r *results) hardestSince(class store.ID, since time.Time) (h hard, err error) {
	h.list, h.few, err = report.Hardest(r.Store, r.Pack, class, since, hardestShown)
	return h, err
}

// shownHard are the hardest questions of the time that is shown.
func (r *results) shownHard() hard {
	if r.always {
		return *r.hardest
	}
	return r.month
}

// classOf gives the class to show, or nil where there is none: the one chosen, unless it is archived and past years are not
// shown, else the first that has pupils.
func classOf(s *store.Store, chosen store.ID, past bool) (*store.Class, error) {
	if chosen != "" {
		one, err := s.Class(chosen)
		if err != nil && !errors.Is(err, store.ErrUnknown) {
			return nil, err
		}
		if err == nil && (past || !one.Archived) { // it has not moved up meanwhile
			return &one, nil
		}
	}
	classes, err := s.Classes()
	if err != nil || len(classes) == 0 {
		return nil, err
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
	bands := lessons.BandsOf(r.class.Grades()...)
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
		add(m.ID, slices.Contains(bands, m.Band))
	}
	for _, id := range r.grid.Modules {
		add(id, false)
	}
	sorted.By(all, func(a, b column) int { return cmp.Compare(a.rank, b.rank) })
	ids := make([]string, len(all))
	for i, c := range all {
		ids[i] = c.id
	}
	return ids
}

// sort puts those first who need help most, or keeps the order of names; always while names are hidden, or a place would
// tell who is weakest. Of a group alone they are shown while names are: few could be told without them.
func (r *results) sort() {
	r.rows = slices.Clone(r.grid.Rows)
	if r.grouped() {
		r.rows = slices.DeleteFunc(r.rows, func(p store.PupilProgress) bool { return p.Pupil.Group != r.group })
	}
	if r.byName || r.NamesHidden() {
		return
	}
	sorted.By(r.rows, func(a, b store.PupilProgress) int { return cmp.Compare(share(a), share(b)) })
}

// share is the part that was right of what a pupil's lessons are judged by, more than all where there is nothing, so that those
// come last.
func share(p store.PupilProgress) float64 {
	asked, right := 0, 0
	for id, d := range p.Modules {
		if known := report.Known(d, p.FirstTries[id]); known != nil {
			asked += known.Asked
			right += known.Right
		}
	}
	if asked == 0 {
		return 2
	}
	return float64(right) / float64(asked)
}

// Draw draws the bar, the pages' names and the page.
func (r *results) Draw(s *kit.Sheet) {
	title := r.T("results-title")
	if r.grouped() && r.byPupil() {
		title = r.GroupNamed(r.groups, r.group)
	}
	y := s.Bar(title, r.T(r.back), r.Back, r.actions()...)
	m := s.Margin()
	switch {
	case !r.loaded:
		return
	case r.none:
		r.empty(s, y+24, "results-no-class")
		return
	}
	y = r.tabs(s, m, y) + 12
	if len(r.rows) == 0 && !r.whole() {
		r.empty(s, y+8, "results-no-pupil")
		return
	}
	r.page(s, m, y)
}

// actions are the class, hiding names, the table behind the chart, and a menu of what else may be done.
func (r *results) actions() []kit.Action {
	list := kit.Action{Button: kit.Button{ID: "list", Label: r.T("results-list"), Icon: "edit"}, Do: r.classes}
	if !r.loaded || r.none {
		return []kit.Action{list}
	}
	table := kit.Button{ID: "table", Label: r.T("results-table"), Icon: "chart", Key: "T"}
	if r.plain {
		table.Label = r.T("results-chart")
	}
	more := kit.Button{ID: "more", Label: r.T("results-more"), Icon: "grid"}
	all := []kit.Action{
		{Button: kit.Button{ID: "class", Label: r.T("class-of", "Name", r.className()), Icon: "people"}, Do: r.choose},
		{Button: r.NamesButton(), Do: r.HideNames},
		{Button: table, Do: r.turn},
	}
	return append(all, kit.Action{Button: more, Do: r.more})
}

// grouped says that the pupils of a group alone are shown.
func (r *results) grouped() bool { return r.group != "" && !r.NamesHidden() }

// askGroup shows the pupils of one group.
func (r *results) askGroup() {
	if len(r.groups) == 0 || r.NamesHidden() {
		return
	}
	r.Show(r.GroupAsk("results-group", r.groups, r.group, func(id store.ID) {
		r.group, r.list.At = id, 0
		if !r.byPupil() {
			r.tab = tabGrid
		}
		r.sort()
		r.Redraw()
		r.App.Focus(r.Focus())
	}))
}

// more is the menu of what else may be done with a class.
func (r *results) more() {
	then := func(do func()) func() { return func() { r.Back(); do() } }
	answers := []app.Answer{
		{ID: "back", Label: r.T("form-back"), Key: "Esc", Do: r.Back},
		{ID: "list", Label: r.T("results-list"), Do: then(r.classes)},
	}
	if len(r.groups) > 0 && !r.NamesHidden() {
		answers = append(answers, app.Answer{ID: "group", Label: r.T("results-group"), Do: then(r.askGroup)})
	}
	answers = append(
		answers, app.Answer{ID: "papers", Label: r.T("papers"), Do: then(r.papers)},
		app.Answer{ID: "remarks", Label: r.T("remarks-open"), Main: true, Do: then(r.remarks)},
	)
	r.Show(&app.Ask{
		App: r.App, Mood: "hello", Title: r.T("class-of", "Name", r.class.Name), Text: r.T("results-more-about"), Answers: answers,
	})
}

func (r *results) remarks() {
	r.Show(manage.NewClassRemarks(r.App, r.grid, r.sum))
}

// papers prints what there is of the class.
func (r *results) papers() { r.Show(paper.NewClassPapers(r.App, r.class)) }

// schoolPapers prints the reports of the school.
func (r *results) schoolPapers() {
	r.Show(paper.NewSchoolPapers(r.App, r.years, r.year, r.term))
}

// className is short enough for a button; of a class of an earlier year it tells the year, as there may be another of its name.
func (r *results) className() string {
	name := app.ShortName(r.class.Name)
	if r.class.Archived {
		name += " · " + store.YearName(r.class.Year)
	}
	return name
}

func (r *results) empty(s *kit.Sheet, y float32, id string) {
	x, at, _ := form.Empty(r.App, s, "happy", id, y)
	b := kit.Button{ID: "start", Label: r.T("results-list"), Icon: "people", Tone: &s.Blue}
	s.Button(b, x, at, s.ButtonWidth(b), 64, r.classes)
}

func (r *results) choose() {
	r.Show(manage.NewChoice(r.App, func(c store.Class) {
		r.class, r.past, r.group, r.list.At, r.across, r.loaded = c, c.Archived, "", 0, 0, false
		r.Enter()
	}))
}

func (r *results) classes() { r.Show(manage.NewClasses(r.App)) }

// NamesTurned puts the rows in the order that tells nothing, or back into theirs.
func (r *results) NamesTurned() {
	r.list.At = 0
	r.sort()
	r.Redraw()
	if len(r.rows) > 0 {
		r.App.Focus(r.Focus()) // or the focus would stay with whom it stood on
	}
}

// turn shows the table behind the chart, or the chart again.
func (r *results) turn() {
	r.plain = !r.plain
	r.list.At = 0
	r.Redraw()
}

// since shows the hardest questions of the last month, or of all time.
func (r *results) since() {
	r.list.At = 0
	if r.always || r.hardest != nil {
		r.always = !r.always
		r.Redraw()
		return
	}
	var all hard
	r.Read(func() (err error) { all, err = r.hardestSince(r.class.ID, time.Time{}); return err }, func() {
		r.hardest, r.always = &all, true
	})
}

func (r *results) order() {
	r.byName = !r.byName
	r.list.At = 0
	r.sort()
	r.Redraw()
}

// Focus is on the first pupil of the grid, else on the page's name.
func (r *results) Focus() string {
	if r.none {
		return "start"
	}
	if r.byPupil() && len(r.rows) > 0 {
		return "pupil-" + r.rows[r.first()].Pupil.ID
	}
	return r.tab
}

// Key picks pages by 1–7, shows the table on T, prints on P, turns pages, goes back.
func (r *results) Key(k fyne.KeyName) bool {
	if len(k) == 1 && k[0] >= '1' && int(k[0]-'1') < len(tabIDs) && r.loaded && !r.none {
		r.pick(tabIDs[k[0]-'1'])
		return true
	}
	switch k {
	case fyne.KeyEscape:
		r.Back()
	case fyne.KeyG:
		r.askGroup()
	case fyne.KeyT:
		if r.loaded && !r.none {
			r.turn()
		}
	case fyne.KeyP:
		switch {
		case !r.loaded || r.none:
		case r.tab == tabSchool:
			r.schoolPapers()
		default:
			r.papers()
		}
	default:
		return r.list.Key(r.App, k)
	}
	return true
}
