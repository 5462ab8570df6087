package manage

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// importPlan shows what a list would change, before anything is changed, and then changes it.
type importPlan struct {
	*app.App
	pager
	file  string // its name; "" for cells that were pasted
	list  *roster.Lists
	plan  store.ImportPlan
	lines []importLine
	count map[store.Fate]int
	leave map[store.ID]bool // of those who are absent

	working bool
	done    atomic.Int64 // people written
	stop    func()       // of drawing how far it is
}

func newImportPlan(a *app.App, file string, list *roster.Lists, plan store.ImportPlan) *importPlan {
	p := &importPlan{App: a, file: file, list: list, plan: plan, count: map[store.Fate]int{}, leave: map[store.ID]bool{}, stop: func() {}}
	p.lines = importLines(a, list, plan)
	for _, l := range p.lines {
		p.count[l.kind]++
	}
	return p
}

// changing is how many people the list adds or changes.
func (p *importPlan) changing() int {
	return p.count[store.FateNew] + p.count[store.FateChanged] + p.count[store.FateMoved]
}

func (p *importPlan) apply() {
	if p.changing()+len(p.leave) == 0 || p.Busy() {
		return
	}
	if len(p.leave) > 0 {
		p.Warn("import-leave", p.carryOut, "Count", len(p.leave))
		return
	}
	p.carryOut()
}

// carryOut imports off Fyne's goroutine, and shows how far it is.
func (p *importPlan) carryOut() {
	if p.Busy() {
		return
	}
	i := store.Import{Lists: p.list, Step: func(done, _ int) { p.done.Store(int64(done)) }}
	for id := range p.leave {
		i.Leave = append(i.Leave, id)
	}
	p.working = true
	p.tick()
	var plan store.ImportPlan
	p.Commit(func(context.Context) (err error) {
		if err = backedUp(p.Store, store.BeforeImport); err == nil {
			plan, err = p.Store.Import(i)
		}
		return err
	}, func(err error) {
		p.working = false
		p.stop()
		if err != nil {
			p.Redraw()
			p.Fail(err)
			return
		}
		said := p.said(plan, len(i.Leave))
		p.BackTo(p.Depth() - 3) // over the choice of a file
		p.Show(said)
	})
}

// tick draws again and again while it works.
func (p *importPlan) tick() {
	if p.working {
		p.Redraw()
		p.stop = p.Later(150*time.Millisecond, p.tick)
	}
}

// said tells what was done and what was kept.
func (p *importPlan) said(plan store.ImportPlan, left int) *app.Ask {
	var parts []string
	for _, fate := range []store.Fate{store.FateNew, store.FateChanged, store.FateMoved} {
		if n := plan.Count(fate); n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+p.T("fate-many-"+string(fate)))
		}
	}
	var details []string
	if left > 0 {
		details = append(details, p.T("import-done-left", "Count", left))
	}
	if n := plan.Count(store.FateSame); n > 0 {
		details = append(details, p.T("import-done-same", "Count", n))
	}
	if n := plan.Count(store.FateAbsent) - left; n > 0 {
		details = append(details, p.T("import-done-absent", "Count", n))
	}
	if n := len(p.list.Refused); n > 0 {
		details = append(details, p.T("import-done-refused", "Count", n))
	}
	return &app.Ask{
		App: p.App, Mood: "happy", Title: p.T("import-done"), Text: strings.TrimSpace(strings.Join(parts, ", ") + ". " + p.Saved()), Details: details,
		Answers: []app.Answer{{ID: "back", Label: p.T("notice-back"), Key: "Esc", Main: true, Do: p.Back}},
	}
}

// saveRefused keeps the rows that cannot be taken in a file.
func (p *importPlan) saveRefused() { p.Show(paper.NewRefused(p.App, p.list)) }

// turn ticks somebody who is absent, or takes the tick away.
func (p *importPlan) turn(id store.ID) {
	if p.leave[id] {
		delete(p.leave, id)
	} else {
		p.leave[id] = true
	}
	p.Redraw()
}

// jump goes to the page where the lines of a kind begin.
func (p *importPlan) jump(kind store.Fate) {
	if i := slices.IndexFunc(p.lines, func(l importLine) bool { return l.kind == kind }); i >= 0 {
		p.pager.list.Seek(i)
		p.Redraw()
	}
}

// Draw draws the numbers as cards, and below them the lines.
func (p *importPlan) Draw(s *kit.Sheet) {
	y := bar(s, p.title(), p.T("import-other"), p.Back)
	m := s.Margin()
	y = p.head(s, m, y) + 8
	y = p.cards(s, m, y) + 16
	y = p.table(s, m, y)
	y = p.ignored(s, m, y)
	p.foot(s, m, max(s.Height-80, y+8))
}

func (p *importPlan) title() string {
	if len(p.list.Classes) == 1 {
		return p.T("list-title", "Name", p.list.Classes[0].Name)
	}
	return p.T("import-preview", "Count", len(p.list.Classes))
}

func (p *importPlan) about() string {
	var parts []string
	if p.file != "" {
		parts = append(parts, p.file)
	}
	if len(p.list.Sheets) == 1 && p.list.Sheets[0] != "" {
		parts = append(parts, p.T("import-sheet-of", "Sheet", p.list.Sheets[0]))
	} else if len(p.list.Sheets) > 1 {
		parts = append(parts, p.T("import-sheets", "Count", len(p.list.Sheets)))
	}
	return strings.Join(append(parts, p.T("pupils-count", "Count", p.list.People())), " · ")
}

// Focus is on the way on.
func (p *importPlan) Focus() string {
	if p.changing() == 0 {
		return "back"
	}
	return "apply"
}

// Key turns pages and goes back.
func (p *importPlan) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.Back()
		return true
	}
	return p.key(p.App, k)
}
