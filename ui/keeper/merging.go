package keeper

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/sealed"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/manage"
)

// merging asks for a data file of another PC: chosen, typed or dropped on the window, with its passphrase where it is sealed.
type merging struct {
	*app.App
	app.Fields
	path, phrase *app.Field
	said         string // why the last one was not read
	reading      bool
	folder       string // where the last file was chosen
}

// NewMerge makes the screen “Gộp dữ liệu từ máy khác”.
func NewMerge(a *app.App) app.Screen {
	g := &merging{App: a, path: app.NewField(a, false), phrase: app.NewField(a, true)}
	g.path.SetPlaceHolder(a.T("merge-path-hint"))
	g.path.OnChanged = func(string) { a.Redraw() }
	g.path.OnSubmitted = func(string) { g.look() }
	g.phrase.OnSubmitted = func(string) { g.look() }
	g.Fields = app.NewFields(a, g.path, g.phrase)
	return g
}

// Enter takes files that are dropped on the window from now on.
func (g *merging) Enter() {
	g.TakeDropped(g.open)
}

// Leave takes none any more.
func (g *merging) Leave() { g.Window.SetOnDropped(nil) }

// Draw draws one card with everything in it.
func (g *merging) Draw(s *kit.Sheet) {
	y := s.Bar(g.T("merge-title"), g.T("form-back"), g.Back) + 12
	m := s.Margin()
	w := s.Width - 2*m
	high := g.card(form.Layer{Sheet: s}, m, y, w)
	s.Card(m, y, w, high)
	g.card(form.Layer{Sheet: s, On: true}, m, y, w)
	y += high + 16
	s.Icon("lock", s.Ink2, m, y+4, 24)
	s.Text(g.T("merge-promise"), kit.Type{Size: 18, Colour: s.Ink2}, m+36, y+2, w-36)
}

// card draws choosing, typing and the passphrase, or measures it.
func (g *merging) card(l form.Layer, x, y, w float32) float32 {
	at, in, side := y+24, x+28, w-56
	at += l.Words(g.T("merge-about"), kit.Type{Size: 20}, in, at, side) + 24
	choose := kit.Button{ID: "choose", Label: g.T("merge-choose"), Icon: "search", Tone: &l.Blue, Off: g.reading}
	cw := min(l.ButtonWidth(choose)+16, side)
	l.Press(choose, in, at, cw, 60, g.choose)
	drop := kit.Type{Size: 18, Colour: l.Ink2}
	if rest := side - cw - 20; rest > 260 {
		l.Words(g.T("merge-drop"), drop, in+cw+20, at+30-l.LineOf(drop)/2, rest)
		at += 60 + 18
	} else {
		at += 60 + 8
		at += l.Words(g.T("merge-drop"), drop, in, at, side) + 16
	}
	high, label := l.Grown(60), kit.Type{Size: 19, Bold: true}
	at += l.Words(g.T("merge-path"), label, in, at, side) + 6
	l.Place(g.path, in, at, side, high)
	at += high + 16
	at += l.Words(g.T("merge-phrase"), label, in, at, side) + 2
	at += l.Words(g.T("merge-phrase-about"), kit.Type{Size: 18, Colour: l.Ink2}, in, at, side) + 6
	look := kit.Button{ID: "look", Label: g.T("merge-look"), Icon: "eye", Off: g.reading || strings.TrimSpace(g.path.Text) == ""}
	lw := l.ButtonWidth(look) + 16
	l.Place(g.phrase, in, at, max(side-lw-16, 200), high)
	l.Press(look, x+w-28-lw, at+(high-60)/2, lw, 60, g.look)
	at += high + 14
	switch {
	case g.reading:
		at += l.Words(g.T("merge-reading"), kit.Type{Size: 20, Bold: true}, in, at, side) + 8
	case g.said != "":
		if l.On {
			l.Icon("warning", l.Coral.Deep, in, at+2, 24)
		}
		at += l.Words(g.said, kit.Type{Size: 19, Bold: true, Colour: l.Coral.Deep}, in+36, at, side-36) + 8
	}
	return at - y + 14
}

// choose lets a file be looked for.
func (g *merging) choose() {
	g.Show(manage.NewDataFiles(g.App, g.folder, func(path string) {
		g.folder = filepath.Dir(path)
		g.open(path)
	}))
}

// open takes a file and looks into it.
func (g *merging) open(path string) {
	g.path.SetText(path)
	g.look()
}

// look copies the file and reads it to its end, off Fyne's goroutine, and goes on to what it would change.
func (g *merging) look() {
	path := g.path.Path()
	if path == "" || g.Busy() {
		return
	}
	g.reading, g.said = true, ""
	g.Redraw()
	phrase := g.phrase.Text
	var b *store.Brought
	var plan store.MergePlan
	g.Commit(func(ctx context.Context) (err error) {
		if b, err = g.Store.Bring(ctx, []string{path}, phrase); err != nil {
			return err
		}
		if plan, err = b.Plan(ctx); err != nil {
			err = errors.Join(err, b.Close())
		}
		return err
	}, func(err error) {
		g.reading = false
		if err == nil {
			g.phrase.SetText("")
			g.Show(newMergePlan(g.App, b, plan))
			return
		}
		if g.said = app.Unmerged(g.Words, err); g.said == "" {
			g.Fail(err)
		} else if g.said += " " + g.T("merge-stopped-text"); errors.Is(err, sealed.ErrPassphrase) {
			g.Want(g.phrase)
		}
		g.Redraw()
	})
}

// Focus is on choosing a file.
func (g *merging) Focus() string { return "choose" }

// Key goes back on Escape.
func (g *merging) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		g.Back()
		return true
	}
	return false
}
