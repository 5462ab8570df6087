package manage

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// save does what somebody asked for, once: a second press waits for nothing and does nothing. What the store refuses
// as badly typed goes to refused in words; refused may be nil.
func save(a *app.App, work func() error, refused func(said string), then func()) {
	if a.Busy() {
		return
	}
	a.Commit(func(context.Context) error { return work() }, func(err error) {
		if said := badlyTyped(a, err); said != "" && refused != nil {
			refused(said)
			a.Redraw()
			return
		}
		if err != nil {
			a.Fail(err)
			return
		}
		then()
	})
}

// backedUp backs the data up before something that may be wished undone. Where there is no room for a backup it goes on
// without: the room of data tells of it.
func backedUp(s *store.Store, why store.Reason) error {
	err := s.BackupBefore(why)
	if errors.Is(err, store.ErrNoSpace) || errors.Is(err, store.ErrBackups) {
		return nil
	}
	return err
}

// badlyTyped words what a person can mend by typing again, or gives "".
func badlyTyped(a *app.App, err error) string {
	var name *roster.Refusal
	switch {
	case errors.As(err, &name):
		return a.T("name-" + string(name.Reason))
	case errors.Is(err, store.ErrClassName):
		return a.T("class-name-bad")
	case errors.Is(err, store.ErrClassTaken):
		return a.T("class-name-taken")
	case errors.Is(err, store.ErrNumbers):
		return a.T("numbers-bad", "Most", store.MostNumbers)
	}
	return ""
}

// action is a button of a bar with what it does.
type action struct {
	kit.Button
	do func()
}

// bar draws the way back, a title and actions at the right, and gives where the screen goes on.
func bar(s *kit.Sheet, title, back string, do func(), actions ...action) float32 {
	var all []kit.Action
	for _, a := range actions {
		all = append(all, kit.Action{Button: a.Button, Do: a.do})
	}
	return s.Bar(title, back, do, all...)
}

// grown is a length that grows with the reader's text, for rows of text.
func grown(s *kit.Sheet, v float32) float32 { return s.Grown(v) }

// stacked says that text is so large that side panels stand below instead.
func stacked(s *kit.Sheet) bool { return s.Look.Text > 1.2 }

// pager is a list in pages; the ways to turn them say their keys.
type pager struct{ list form.Pages }

func (p *pager) cut(of, size int) (from, to int) { return p.list.Cut(of, size) }

// draw draws the two ways and where one is, at x, and gives how wide that is. With one page it draws nothing.
func (p *pager) draw(a *app.App, s *kit.Sheet, x, y float32) float32 {
	if !p.list.Several() {
		return 0
	}
	first, last := p.list.Ends()
	before := kit.Button{ID: "page-before", Icon: "up", Label: a.T("page-before"), Key: "PgUp", Off: first, Size: 18}
	next := kit.Button{ID: "page-next", Icon: "down", Label: a.T("page-next"), Key: "PgDn", Off: last, Size: 18}
	bw, nw := s.ButtonWidth(before), s.ButtonWidth(next)
	s.Button(before, x, y, bw, 48, func() { p.list.Turn(-1); a.Redraw() })
	where := p.list.Where(a)
	t := kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}
	w := s.TextWidth(where, t)
	s.Text(where, t, x+bw+16, y+24-s.TextHeight(where, t, 1000)/2, w+8)
	s.Button(next, x+bw+w+32, y, nw, 48, func() { p.list.Turn(1); a.Redraw() })
	return bw + w + 32 + nw
}

// cards draws a card for each of n, high with usual text, by what draws one, page by page from y to the foot. Above them stands
// what was said, if anything, and where there are none, the text for it.
func (p *pager) cards(a *app.App, s *kit.Sheet, y float32, said, none string, n int, high float32, card func(i int, x, y, w, high float32)) {
	const gap = 12
	m := s.Margin()
	w := s.Width - 2*m
	if said != "" {
		y += s.Text(said, kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}, m, y, w) + 12
	}
	if n == 0 {
		s.Text(none, kit.Type{Size: 24}, m, y+20, w)
		return
	}
	high = grown(s, high)
	from, to := p.cut(n, max(1, int((s.Height-88-y)/(high+gap))))
	for i := from; i < to; i++ {
		s.Card(m, y, w, high)
		card(i, m, y, w, high)
		y += high + gap
	}
	p.draw(a, s, m, max(s.Height-72, y+8))
}

// key turns pages by PageUp and PageDown.
func (p *pager) key(a *app.App, k fyne.KeyName) bool { return p.list.Key(a, k) }

// fields knows a screen's text fields, so that a drawing leaves the focus in the one that has it.
type fields struct {
	at   *app.App
	all  []fyne.Focusable
	want fyne.Focusable // gets the focus with the next drawing
}

// Field gives the field that has the focus or should get it.
func (f *fields) Field() fyne.Focusable {
	if want := f.want; want != nil {
		f.want = nil
		return want
	}
	has := f.at.Window.Canvas().Focused()
	for _, one := range f.all {
		if one == has {
			return one
		}
	}
	return nil
}
