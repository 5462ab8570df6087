package contest

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// What a crossword is before anybody changes it.
const (
	usualRows  = 8
	crossSpare = 3
)

// crossword sets up a crossword.
func (f *setup) crossword() {
	f.teams, f.seconds, f.rows, f.wish.Count = usualTeams, game.RaceSeconds, usualRows, crossSpare
	f.numbers = []number{
		{id: "teams", at: &f.teams, by: 1, low: game.CrosswordTeams, high: game.TeamsMost},
		{id: "taking", at: &f.pupils, by: 10, high: game.TakingMost},
		{id: "rows", at: &f.rows, by: 1, low: game.LaidLeast, high: game.LaidMost},
		{id: "seconds", at: &f.seconds, by: 5, low: game.LeastSeconds, high: game.MostSeconds},
	}
}

// layOut lays out a crossword and shows it, or says what is lacking.
func (f *setup) layOut(w game.Wish) {
	s := game.CrosswordSetup{Teams: f.teamNames(), Lang: f.Lang(), Seconds: f.seconds, Pupils: f.pupils, Sounds: f.sounds, Seed: f.Seed()}
	var layout *game.Layout
	f.Commit(func(context.Context) (err error) {
		if w.Used, err = f.Store.Asked(schoolYear(f.Now())); err != nil {
			return err
		}
		if s, err = game.DrawCrossword(f.Pack, w, f.rows, game.LaidMost, f.words, s); err == nil {
			layout, err = game.Lay(f.Pack, s.Lang, s.Keyword, s.Words, s.Seed)
		}
		if ps := s.Check(f.Pack); err == nil && len(ps) > 0 {
			err = ps
		}
		return err
	}, func(err error) {
		var misfit *game.Misfit
		switch {
		case errors.As(err, &misfit):
			f.said = []string{f.T("contest-rows-none", "Count", f.rows)}
			f.Redraw()
		case err != nil:
			f.refused(err, w)
		default:
			f.Show(&preview{App: f.App, setup: f, drawn: s, layout: layout})
		}
	})
}

func (f *setup) pick() { f.Show(&picking{App: f.App, setup: f}) }

// picking lets the leader choose the words of the crossword from the glossary.
type picking struct {
	*app.App
	setup *setup
	page  int
}

// Draw draws the words in three columns.
func (p *picking) Draw(s *kit.Sheet) {
	s.TopBar(p.T("contest-words"), p.T("form-back"), p.Back)
	m := s.Margin()
	y := float32(kit.BarHeight + 8)
	w := s.Width - 2*m
	about := p.T("contest-words-about", "Count", len(p.setup.words))
	columns, rows := 3, 10
	if s.Look.Text > 1.2 {
		columns, rows = 2, 10
	}
	pages := p.pages(columns * rows)
	p.page = min(p.page, pages-1)
	var all []option
	terms := p.Pack.Glossary[p.page*columns*rows : min((p.page+1)*columns*rows, len(p.Pack.Glossary))]
	for _, t := range terms {
		all = append(all, option{"word-" + t.ID, p.Say(lessons.Text{VI: t.VI, EN: t.EN}), slices.Contains(p.setup.words, t.ID), func() { p.toggle(t.ID) }})
	}
	form := func(l layer) float32 {
		at := y + 14
		at += l.text(about, kit.Type{Size: 19, Colour: l.s.Ink2}, m+24, at, w-48) + 8
		return l.options(all, columns, m+24, at, w-48) + 12 - y
	}
	high := max(form(layer{nil, s}), s.Height-y-96)
	s.Card(m, y, w, high)
	form(layer{s, s})
	foot := y + high + 14
	before := kit.Button{ID: "page-before", Icon: "up", Label: p.T("page-before"), Key: "PgUp", Off: p.page == 0, Size: 18}
	next := kit.Button{ID: "page-next", Icon: "down", Label: p.T("page-next"), Key: "PgDn", Off: p.page == pages-1, Size: 18}
	bw := s.ButtonWidth(before)
	s.Button(before, m, foot, bw, 60, func() { p.turn(-1, pages) })
	s.Button(next, m+bw+16, foot, s.ButtonWidth(next), 60, func() { p.turn(1, pages) })
	done := kit.Button{ID: "keep", Label: p.T("form-keep"), Key: "Esc", Tone: &s.Blue}
	dw := s.ButtonWidth(done) + 24
	s.Button(done, s.Width-m-dw, foot, dw, 60, p.Back)
}

func (p *picking) pages(each int) int { return (len(p.Pack.Glossary) + each - 1) / each }

func (p *picking) turn(by, pages int) {
	p.page = min(max(p.page+by, 0), pages-1)
	p.Redraw()
}

func (p *picking) toggle(id string) {
	p.setup.words = toggled(p.setup.words, id)
	p.Redraw()
}

// Key turns pages and goes back.
func (p *picking) Key(k fyne.KeyName) bool {
	const most = 9
	switch k {
	case fyne.KeyEscape:
		p.Back()
	case fyne.KeyPageDown:
		p.turn(1, most)
	case fyne.KeyPageUp:
		p.turn(-1, most)
	default:
		return false
	}
	return true
}
