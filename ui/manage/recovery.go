package manage

import (
	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// recovery shows a recovery code, once. then is called when it was put away.
type recovery struct {
	*app.App
	code    string
	then    func()
	printed bool // the way to print was taken
}

func newRecovery(a *app.App, code string, then func()) *recovery {
	return &recovery{App: a, code: code, then: then}
}

// Draw draws the code as large as it is read to somebody who writes it down.
func (r *recovery) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 880)
	x := (s.Width - w) / 2
	high := r.inside(layer{nil, s}, x, 0, w)
	y := max(24, (s.Height-high)/3)
	s.Card(x, y, w, high)
	r.inside(layer{s, s}, x, y, w)
}

func (r *recovery) inside(l layer, x, y, w float32) float32 {
	s := l.s
	at := y + 32
	at += l.text(r.T("recovery-title"), kit.Type{Size: 30, Bold: true}, x+32, at, w-64) + 8
	at += l.text(r.T("recovery-text"), kit.Type{Size: 20}, x+32, at, w-64) + 16
	code := kit.Type{Size: 38, Bold: true, Align: kit.Centre}
	box := s.TextHeight(store.Grouped(r.code), code, w-96) + 40
	if l.on != nil {
		s.Box(kit.Box{Fill: s.Paper2, Line: s.StrongLine, Weight: 2, Radius: 20}, x+32, at, w-64, box)
	}
	l.text(store.Grouped(r.code), code, x+48, at+20, w-96)
	at += box + 16
	at += l.text(r.T("recovery-file"), kit.Type{Size: 18, Colour: s.Ink2}, x+32, at, w-64) + 6
	at += l.text(r.T("pin-plain"), kit.Type{Size: 18, Colour: s.Ink2}, x+32, at, w-64) + 20
	print := kit.Button{ID: "print", Label: r.T("recovery-print"), Icon: "print", Tone: &s.Blue}
	done := kit.Button{ID: "done", Label: r.T("recovery-done"), Icon: "check", Key: "Esc"}
	pw, dw := s.ButtonWidth(print), s.ButtonWidth(done)
	l.button(done, x+32, at, dw, 60, r.done)
	if pw+dw+80 > w {
		at += 72
	}
	l.button(print, x+w-32-pw, at, pw, 60, r.print)
	return at + 60 + 28 - y
}

func (r *recovery) print() {
	r.printed = true
	r.Show(paper.NewRecovery(r.App, r.code))
}

// done goes on; who has not printed it is asked whether the code was written down.
func (r *recovery) done() {
	if r.printed {
		r.then()
		return
	}
	r.Confirm("recovery-leave", r.then)
}

// Focus is on printing.
func (r *recovery) Focus() string { return "print" }

// Key goes on with Escape.
func (r *recovery) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		r.done()
		return true
	}
	return false
}
