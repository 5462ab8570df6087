package keeper

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
)

// mergePlan shows what a merge would change, before anything is changed, and then merges.
type mergePlan struct {
	*app.App
	form.Pages
	brought *store.Brought
	plan    store.MergePlan
	lines   []app.MergeLine
	count   map[string]int
	rows    int // of a page

	working bool
	backing bool         // it is backed up first
	backed  bool         // and was
	percent atomic.Int64 // of the merge
	cancel  context.CancelFunc
	stop    func() // of drawing how far it is
}

func newMergePlan(a *app.App, b *store.Brought, plan store.MergePlan) *mergePlan {
	p := &mergePlan{App: a, brought: b, plan: plan, lines: app.MergeLines(a.Words, plan), count: map[string]int{}, stop: func() {}}
	for _, l := range p.lines {
		p.count[l.Kind]++
	}
	return p
}

// Gone erases the copy of the file.
func (p *mergePlan) Gone() {
	p.halt()
	b := p.brought
	p.Background(func(context.Context) error { return b.Close() }, nil)
}

// apply merges; where somebody here would be erased, it asks first.
func (p *mergePlan) apply() {
	if p.plan.Nothing() || p.working || p.Busy() {
		return
	}
	if what := p.erases(p.plan); what != "" {
		p.Warn("merge-erasing", p.backUp, "What", what)
		return
	}
	p.backUp()
}

// erases counts what is erased here: "1 lớp, 30 em"; "" for nothing.
func (p *mergePlan) erases(plan store.MergePlan) string {
	gone := store.MergeTally{Classes: len(plan.Gone), Pupils: len(plan.Erased), Speakers: plan.Speakers}
	return strings.ReplaceAll(app.MergeSum(p.Words, gone, 3), " · ", ", ")
}

// backUp backs the data up and then merges; without a backup only when that is wished.
func (p *mergePlan) backUp() {
	p.working, p.backing = true, true
	p.tick()
	p.Background(func(context.Context) error { return p.Store.BackupBefore(store.BeforeMerge) }, func(err error) {
		p.backing, p.backed = false, err == nil
		if p.backed {
			p.merge()
			return
		}
		p.ended()
		_, why := p.Explain(err)
		p.Warn("merge-unbacked", p.merge, "Why", why)
	})
}

// merge merges off Fyne's goroutine, shows how far it is, and can be stopped.
func (p *mergePlan) merge() {
	p.working = true
	p.percent.Store(0)
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	p.tick()
	var plan store.MergePlan
	p.Background(func(quits context.Context) (err error) {
		defer context.AfterFunc(quits, cancel)()
		plan, err = p.brought.Merge(ctx, func(done, of int) { p.percent.Store(int64(100 * done / max(of, 1))) })
		return err
	}, func(err error) {
		cancel()
		p.ended()
		switch {
		case errors.Is(err, context.Canceled):
			p.Show(app.NewNotice(p.App, "merge-stopped"))
		case err != nil && app.Unmerged(p.Words, err) != "":
			p.Show(app.NewNotice(p.App, "merge-refused", "Why", app.Unmerged(p.Words, err)))
		case err != nil:
			p.Fail(err)
		default:
			said := p.said(plan)
			p.BackTo(p.Depth() - 3) // over the choice of a file
			p.Show(said)
		}
	})
}

func (p *mergePlan) ended() {
	p.working = false
	p.stop()
	p.Redraw()
}

// halt stops a merge on its way.
func (p *mergePlan) halt() {
	if p.cancel != nil {
		p.cancel()
	}
	p.stop()
}

// tick draws again and again while it works.
func (p *mergePlan) tick() {
	p.stop()
	if p.working {
		p.Redraw()
		p.stop = p.Later(150*time.Millisecond, p.tick)
	}
}

// said tells what was done.
func (p *mergePlan) said(plan store.MergePlan) *app.Ask {
	var details []string
	if sum := app.MergeSum(p.Words, plan.New, 10); sum != "" {
		details = append(details, p.T("merge-sum-new")+": "+sum)
	}
	if what := p.erases(plan); what != "" {
		details = append(details, p.T("merge-sum-erased")+": "+what)
	}
	if p.backed {
		details = append(details, p.T("merge-before"))
	}
	return &app.Ask{
		App: p.App, Mood: "happy", Title: p.T("merge-done"), Text: p.Saved(), Details: details,
		Answers: []app.Answer{{ID: "back", Label: p.T("notice-back"), Key: "Esc", Main: true, Do: p.Back}},
	}
}

// from says which file it is.
func (p *mergePlan) from() string {
	file := p.plan.Files[0]
	return p.T("merge-from", "File", filepath.Base(file.Path), "Date", file.Newest.Format(app.DayAndTime))
}

// jump goes to the page where the lines of a kind begin.
func (p *mergePlan) jump(kind string) {
	if i := slices.IndexFunc(p.lines, func(l app.MergeLine) bool { return l.Kind == kind }); i >= 0 && p.rows > 0 {
		p.At = i / p.rows
		p.Redraw()
	}
}

// back leaves, or stops what is on its way.
func (p *mergePlan) back() {
	if p.working {
		p.halt()
		return
	}
	p.Back()
}

// Focus is on the way on.
func (p *mergePlan) Focus() string {
	if p.plan.Nothing() {
		return "back"
	}
	return "apply"
}

// Key turns pages and goes back.
func (p *mergePlan) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.back()
		return true
	}
	return p.Pages.Key(p.App, k)
}
