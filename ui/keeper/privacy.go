package keeper

import (
	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// privacy is what is kept about the pupils of the whole school, what is past keeping, and which backups hold who was erased.
type privacy struct {
	*app.App
	kept    kept
	past    store.Past
	holding []store.Backup
	read    bool
}

// NewPrivacy makes the screen “Quyền riêng tư”.
func NewPrivacy(a *app.App) app.Screen { return &privacy{App: a, kept: kept{App: a}} }

// Enter counts everything anew.
func (p *privacy) Enter() {
	var next privacy
	rule := p.Settings.KeepYears
	p.Read(func() (err error) {
		if next.kept.all, err = p.Store.WhatIsKept(store.Whose{}); err != nil {
			return err
		}
		if next.past, err = p.Store.PastKeeping(rule); err != nil {
			return err
		}
		next.holding, err = p.Store.BackupsHolding()
		return err
	}, func() {
		first := !p.read
		p.kept.all, p.past, p.holding, p.read = next.kept.all, next.past, next.holding, true
		focusFirst(p.App, p, first)
	})
}

// Draw draws the table at the left, and the rule, the backups and what is never kept at the right or below.
func (p *privacy) Draw(s *kit.Sheet) {
	classes := kit.Action{Button: kit.Button{ID: "classes", Label: p.T("privacy-classes"), Icon: "people", Key: "C", Tone: &s.Blue}, Do: p.classes}
	y := s.Bar(p.T("keeper-privacy"), p.T("form-back"), p.Back, classes) + 8
	if !p.read {
		return
	}
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	parts := []func(form.Layer, float32, float32, float32) float32{p.rule, p.backups, p.never}
	if s.Look.Text > 1.2 {
		y = p.kept.draw(s, m, y, w, s.Height) + gap
		p.cards(s, parts, m, y, w)
		return
	}
	side := float32(400)
	if !s.IsWide() {
		side = 348
	}
	p.kept.draw(s, m, y, w-side-gap, s.Height-y-24)
	p.cards(s, parts, s.Width-m-side, y, side)
}

// cards draws parts below each other, a card for each.
func (p *privacy) cards(s *kit.Sheet, parts []func(form.Layer, float32, float32, float32) float32, x, y, w float32) {
	for _, part := range parts {
		high := part(form.Layer{Sheet: s}, x, y, w)
		s.Card(x, y, w, high)
		part(form.Layer{Sheet: s, On: true}, x, y, w)
		y += high + 14
	}
}

// rules to choose from, as settings keep them.
var rules = []struct {
	id   string
	rule int
}{{"always", store.KeepAlways}, {"year", store.KeepYear}, {"year-1", store.KeepYear1}, {"year-2", store.KeepYear2}}

func (p *privacy) rule(l form.Layer, x, y, w float32) float32 {
	at := y + 14
	at += l.Words(p.T("keep-title"), kit.Type{Size: 20, Bold: true}, x+20, at, w-40) + 6
	var picks []kit.Pick
	for _, r := range rules {
		picks = append(picks, kit.Pick{ID: "keep-" + r.id, Label: p.T("keep-" + r.id), On: p.Settings.KeepYears == r.rule, Do: func() { p.keep(r.rule) }})
	}
	at += l.Choose(picks, 1, x+20, at, w-40) + 2
	if p.Settings.KeepYears == store.KeepAlways {
		return at - y + 12
	}
	if p.past.None() {
		return at + l.Words(p.T("keep-none"), kit.Type{Size: 18, Colour: l.Ink2}, x+20, at, w-40) + 14 - y
	}
	b := kit.Button{ID: "past", Label: p.T("keep-past", "Count", p.past.Count()), Icon: "warning", Size: 18, Tone: &l.Coral}
	l.Press(b, x+20, at, min(w-40, l.ButtonWidth(b)), 52, func() { p.Show(newPast(p.App, p.past)) })
	return at + 52 + 16 - y
}

// keep takes over a rule, and looks what is past it.
func (p *privacy) keep(rule int) {
	next := p.Settings
	next.KeepYears = rule
	p.SaveSettings(next)
	p.Enter()
}

func (p *privacy) backups(l form.Layer, x, y, w float32) float32 {
	at := y + 14
	at += l.Words(p.T("keeper-backups"), kit.Type{Size: 20, Bold: true}, x+20, at, w-40) + 4
	if len(p.holding) == 0 {
		return at + l.Words(p.T("holding-none"), kit.Type{Size: 18, Colour: l.Ink2}, x+20, at, w-40) + 14 - y
	}
	at += l.Words(p.HeldBy(p.holding), kit.Type{Size: 18}, x+20, at, w-40) + 8
	b := kit.Button{ID: "drop", Label: p.T("holding-drop"), Icon: "trash", Size: 18}
	l.Press(b, x+20, at, min(w-40, l.ButtonWidth(b)), 52, func() { p.DropBackups(p.holding, p.Enter) })
	return at + 52 + 16 - y
}

func (p *privacy) never(l form.Layer, x, y, w float32) float32 {
	at := y + 14
	at += l.Words(p.T("never-title"), kit.Type{Size: 20, Bold: true}, x+20, at, w-40) + 4
	return at + l.Words(p.T("never-text"), kit.Type{Size: 17, Colour: l.Ink2}, x+20, at, w-40) + 14 - y
}

func (p *privacy) classes() { p.Show(newWhoseClass(p.App)) }

// Focus is on the classes.
func (p *privacy) Focus() string { return "classes" }

// Key opens the classes, turns pages and goes back.
func (p *privacy) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		p.Back()
	case fyne.KeyC:
		p.classes()
	default:
		return p.kept.Pages.Key(p.App, k)
	}
	return true
}
