package keeper

import (
	"context"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// putBack shows what restoring a file would change, and does it.
type putBack struct {
	*app.App
	backup  store.Backup
	plan    store.RestorePlan
	read    bool
	bad     string // why it cannot be restored
	doing   bool
	carried bool // it came from outside the folder of backups
}

func newPutBack(a *app.App, b store.Backup) *putBack { return &putBack{App: a, backup: b} }

// Enter reads the file to its end and holds it against what there is.
func (p *putBack) Enter() {
	var plan store.RestorePlan
	p.Background(func(context.Context) (err error) { plan, err = p.Store.PlanRestore(p.backup.Path); return err }, func(err error) {
		p.read = true
		if err != nil {
			title, _ := p.Explain(err)
			p.bad = p.T("putback-bad", "Why", title)
		} else {
			p.plan, p.backup = plan, plan.Backup
		}
		p.Redraw()
		p.App.Focus(p.Focus())
	})
}

// Gone removes the copy of a file that was carried here.
func (p *putBack) Gone() {
	if p.carried {
		dir := p.Store.Dir()
		p.Background(func(context.Context) error { return store.DropCarried(dir) }, nil)
	}
}

// Draw draws both sides and what would be lost.
func (p *putBack) Draw(s *kit.Sheet) {
	y := s.Bar(p.T("putback-title"), p.T("form-back"), p.Back) + 8
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	head := whenOf(p.backup)
	if !p.carried {
		head += " · " + p.T("backup-why-"+string(p.backup.Reason))
	}
	y += s.Text(head, kit.Type{Size: 24, Bold: true}, m, y, w) + 12
	switch {
	case !p.read:
		s.Text(p.T("putback-reading"), kit.Type{Size: 20}, m, y, w)
		return
	case p.bad != "":
		y += s.Text(p.bad, kit.Type{Size: 22, Bold: true, Colour: s.Coral.Deep}, m, y, w) + 24
		p.buttons(s, m, y, w)
		return
	}
	if s.Look.Text > 1.2 {
		y += p.side(s, p.T("putback-here"), p.plan.Now, s.Paper2, m, y, w) + gap
		y += p.side(s, p.T("putback-then"), p.plan.Backup.Tally, s.Blue.Tint, m, y, w) + gap
	} else {
		half := (w - gap) / 2
		p.side(s, p.T("putback-here"), p.plan.Now, s.Paper2, m, y, half)
		y += p.side(s, p.T("putback-then"), p.plan.Backup.Tally, s.Blue.Tint, m+half+gap, y, half) + gap
	}
	high := p.changes(form.Layer{Sheet: s}, m+24, y, w-48)
	s.Card(m, y, w, high)
	p.changes(form.Layer{Sheet: s, On: true}, m+24, y, w-48)
	p.buttons(s, m, y+high+gap, w)
}

// side draws what one of the two files holds, and gives its height.
func (p *putBack) side(s *kit.Sheet, title string, t store.Tally, fill color.Color, x, y, w float32) float32 {
	words, number := kit.Type{Size: 18, Colour: s.Ink2}, kit.Type{Size: 24, Bold: true}
	high := 16 + s.TextHeight(title, words, w-48) + 4 + s.TextHeight(tallyOf(p.App, t), number, w-48) + 18
	s.Box(kit.Box{Fill: fill, Line: s.StrongLine, Weight: 2, Radius: 20}, x, y, w, high)
	at := y + 16
	at += s.Text(title, words, x+24, at, w-48) + 4
	s.Text(tallyOf(p.App, t), number, x+24, at, w-48)
	return high
}

// changes says what is lost and what comes back, and gives the height of its card.
func (p *putBack) changes(l form.Layer, x, y, w float32) float32 {
	at := y + 18
	body := kit.Type{Size: 21}
	tell := func(icon string, tone kit.Tone, text string, bold bool) {
		t := body
		t.Bold = bold
		if l.On {
			l.Icon(icon, tone.Deep, x, at+1, 24)
		}
		at += l.Words(text, t, x+38, at, w-38) + 12
	}
	if lost := p.plan.Lost; !lost.None() {
		tell("warning", l.Coral, LostSaid(p.Words, lost), true)
	} else {
		tell("check", l.Green, p.T("putback-nothing-lost"), true)
	}
	if gained := p.plan.Gained; !gained.None() {
		tell("refresh", l.Blue, p.T("putback-gained", "What", p.said(gained)), false)
	}
	if p.plan.Erased > 0 {
		tell("lock", l.Blue, p.T("putback-erased", "Count", p.plan.Erased), false)
	}
	tell("save", l.Blue, p.T("putback-aside"), false)
	tell("gear", l.Blue, p.T("putback-own"), false)
	return at - y + 10
}

func (p *putBack) said(d store.Difference) string { return Said(p.Words, d) }

// LostSaid says what is lost, and from when to when it was made, in the PC's time.
func LostSaid(w *kit.Words, d store.Difference) string {
	from, to := d.First.Local().Format(app.DayAndTime), d.Last.Local().Format(app.DayAndTime)
	if from == to {
		return w.Say("putback-lost-at", "What", Said(w, d), "At", from)
	}
	return w.Say("putback-lost", "What", Said(w, d), "From", from, "To", to)
}

// Said counts a difference in words.
func Said(w *kit.Words, d store.Difference) string {
	var parts []string
	for _, one := range []struct {
		id string
		n  int
	}{{"backup-classes", d.Classes}, {"backup-pupils", d.Pupils}, {"backup-answers", d.Answers}, {"putback-lessons", d.Lessons}, {"putback-sessions", d.Sessions}, {"putback-others", d.Others}} {
		if one.n > 0 {
			parts = append(parts, w.Say(one.id, "Count", one.n))
		}
	}
	return strings.Join(parts, ", ")
}

func (p *putBack) buttons(s *kit.Sheet, x, y, w float32) {
	y = max(y, s.Height-92)
	if p.doing {
		s.Text(p.T("putback-doing"), kit.Type{Size: 20, Bold: true}, x, y+16, w)
		return
	}
	if !p.carried {
		b := kit.Button{ID: "remove", Label: p.T("putback-remove"), Icon: "trash"}
		s.Button(b, x, y, s.ButtonWidth(b), 60, p.remove)
	}
	if p.bad == "" {
		b := kit.Button{ID: "restore", Label: p.T("putback-do"), Icon: "refresh", Tone: &s.Blue}
		bw := s.ButtonWidth(b) + 32
		s.Button(b, x+w-bw, y, bw, 60, p.restore)
	}
}

// restore puts the file in the place of the data and goes to the first screen, as others may show what is no more.
func (p *putBack) restore() {
	if p.Busy() || p.doing || !p.read || p.bad != "" {
		return
	}
	p.doing = true
	p.Redraw()
	var settings store.Settings
	p.Commit(func(context.Context) error {
		_, err := p.Store.Restore(p.backup.Path)
		if err == nil {
			settings, err = p.Store.Settings()
		}
		return err
	}, func(err error) {
		p.doing = false
		if err != nil {
			p.Redraw()
			p.Fail(err)
			return
		}
		p.Apply(settings)
		p.Home()
		p.Show(app.NewNotice(p.App, "putback-done", "When", whenOf(p.backup)))
	})
}

// remove asks, with the focus on keeping it, and then removes the backup for good.
func (p *putBack) remove() {
	p.Warn("putback-remove", func() {
		p.Commit(func(context.Context) error { return p.Store.RemoveBackup(p.backup) }, func(err error) {
			if err != nil {
				p.Fail(err)
				return
			}
			p.Back()
		})
	}, "When", whenOf(p.backup))
}

// Focus is on restoring, where that can be done and loses nothing.
func (p *putBack) Focus() string {
	if p.read && p.bad == "" && p.plan.Lost.None() {
		return "restore"
	}
	return "back"
}

// Key goes back.
func (p *putBack) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape && !p.doing {
		p.Back()
		return true
	}
	return false
}
