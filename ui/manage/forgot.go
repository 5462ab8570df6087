package manage

import (
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// forgot says what to do for whom the PIN has slipped: the recovery sheet, or else the keeper of the PC.
type forgot struct {
	*app.App
	lock   store.TeachersLock
	loaded bool
}

// NewForgotten makes the screen of a teacher who has forgotten the PIN.
func NewForgotten(a *app.App) app.Screen { return &forgot{App: a} }

// Enter reads whether there is a recovery sheet.
func (f *forgot) Enter() {
	var l store.TeachersLock
	f.Read(func() (err error) { l, err = f.Store.TeachersLock(); return err }, func() {
		f.lock, f.loaded = l, true
		f.Redraw()
		f.App.Focus(f.Focus())
	})
}

// Draw draws the two ways as cards.
func (f *forgot) Draw(s *kit.Sheet) {
	y := bar(s, f.T("forgot-title"), f.T("form-back"), f.Back) + 8
	if !f.loaded {
		return
	}
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	for _, part := range []func(layer, float32, float32, float32) float32{f.sheet, f.keeper} {
		high := part(layer{nil, s}, m, y, w)
		s.Card(m, y, w, high)
		part(layer{s, s}, m, y, w)
		y += high + gap
	}
	s.Text(f.T("pin-plain"), kit.Type{Size: 18, Colour: s.Ink2}, m, y, w)
}

func (f *forgot) sheet(l layer, x, y, w float32) float32 {
	at := y + 24
	at += l.text(f.T("forgot-sheet-title"), kit.Type{Size: 26, Bold: true}, x+32, at, w-64) + 8
	if f.lock.Recovery.IsZero() {
		return at + l.text(f.T("forgot-sheet-none"), kit.Type{Size: 20}, x+32, at, w-64) + 24 - y
	}
	at += l.text(f.T("forgot-sheet-text", "Date", f.lock.Recovery.Format("02/01/2006")), kit.Type{Size: 20}, x+32, at, w-64) + 16
	b := kit.Button{ID: "enter", Label: f.T("forgot-enter"), Icon: "key", Tone: &l.s.Blue}
	l.button(b, x+32, at, l.s.ButtonWidth(b), 60, func() { f.Show(newRecovering(f.App)) })
	return at + 60 + 24 - y
}

func (f *forgot) keeper(l layer, x, y, w float32) float32 {
	at := y + 24
	at += l.text(f.T("forgot-keeper-title"), kit.Type{Size: 26, Bold: true}, x+32, at, w-64) + 8
	at += l.text(f.T("forgot-keeper-text"), kit.Type{Size: 20}, x+32, at, w-64) + 10
	at += l.text(breakable(`lachanso pin -reset -data "`+f.Store.Dir()+`"`), kit.Type{Size: 20, Bold: true}, x+32, at, w-64) + 10
	return at + l.text(f.T("forgot-keeper-after"), kit.Type{Size: 20}, x+32, at, w-64) + 24 - y
}

// Focus is on the way back, or on the code.
func (f *forgot) Focus() string {
	if f.lock.Recovery.IsZero() {
		return "back"
	}
	return "enter"
}

// Key goes back on Escape.
func (f *forgot) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		f.Back()
		return true
	}
	return false
}

// recovering asks for the code of the recovery sheet and a new PIN.
type recovering struct {
	*pin
	code *app.Field
}

func newRecovering(a *app.App) *recovering {
	r := &recovering{pin: newPIN(a), code: app.NewField(a, false)}
	r.code.SetPlaceHolder(a.T("recover-hint"))
	r.code.OnSubmitted = func(string) { a.Window.Canvas().Focus(r.pin.pin) }
	r.again.OnSubmitted = func(string) { r.keep() }
	r.all = []fyne.Focusable{r.code, r.pin.pin, r.again}
	return r
}

// Enter puts the focus into the first field.
func (r *recovering) Enter() { r.want = r.code }

// Draw draws the three fields as one card.
func (r *recovering) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 760)
	x := (s.Width - w) / 2
	high := r.inside(layer{nil, s}, x, 0, w)
	y := max(24, (s.Height-high)/3)
	s.Card(x, y, w, high)
	r.inside(layer{s, s}, x, y, w)
	formButtons(s, r.App, r.T("form-keep"), x, y+high-92, w, r.Back, r.keep)
}

func (r *recovering) inside(l layer, x, y, w float32) float32 {
	at := y + 32
	at += l.text(r.T("forgot-enter"), kit.Type{Size: 30, Bold: true}, x+32, at, w-64) + 4
	at += l.text(r.T("recover-about"), kit.Type{Size: 20, Colour: l.s.Ink2}, x+32, at, w-64) + 16
	h := field(l.s)
	for _, f := range []*app.Field{r.code, r.pin.pin, r.again} {
		l.put(f, x+32, at, w-64, h)
		at += h + 14
	}
	if r.said != "" {
		at += l.text(r.said, kit.Type{Size: 20, Bold: true, Colour: l.s.Coral.Deep}, x+32, at, w-64) + 8
	}
	return at - y + 108
}

// keep sets the new PIN where the code is right, shows the new code, and goes back to the screen that asks for the PIN.
func (r *recovering) keep() {
	code, text := r.code.Text, r.pin.pin.Text
	if said := badPIN(r.App, text, r.again.Text); said != "" {
		r.again.SetText("")
		r.said, r.want = said, r.pin.pin
		r.Redraw()
		return
	}
	var ok bool
	var wait time.Duration
	next := ""
	save(r.App, func() (err error) {
		if ok, wait, err = r.Store.CheckRecovery(code); err == nil && ok {
			next, err = r.Store.Recovered(text)
		}
		return err
	}, nil, func() {
		switch {
		case ok:
			depth := r.Depth() - 3 // the screen that asks for the PIN
			r.Show(newRecovery(r.App, next, func() { r.BackTo(depth) }))
			return
		case wait > 0:
			r.said = r.T("lock-wait", "Count", int((wait+time.Second-1)/time.Second))
		default:
			r.said = r.T("recover-wrong")
		}
		r.want = r.code
		r.Redraw()
	})
}
