package manage

import (
	"fyne.io/fyne/v2"

	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// pin asks for a new PIN, twice.
type pin struct {
	*app.App
	fields
	pin, again *app.Field
	said       string
}

func newPIN(a *app.App) *pin {
	p := &pin{App: a, pin: app.NewField(a, true), again: app.NewField(a, true)}
	p.pin.SetPlaceHolder(a.T("pin-hint"))
	p.again.SetPlaceHolder(a.T("pin-again"))
	p.pin.OnSubmitted = func(string) { a.Window.Canvas().Focus(p.again) }
	p.again.OnSubmitted = func(string) { p.keep() }
	p.pin.OnChanged, p.again.OnChanged = p.digits(p.pin), p.digits(p.again)
	p.at, p.all = a, []fyne.Focusable{p.pin, p.again}
	return p
}

// digits keeps a PIN to the digits that every keyboard has.
func (p *pin) digits(field *app.Field) func(string) {
	return func(text string) {
		if clean := onlyDigits(text); clean != text {
			field.SetText(clean)
		}
	}
}

// Enter puts the focus into the first field.
func (p *pin) Enter() { p.want = p.pin }

// Draw draws the two fields as one card.
func (p *pin) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 720)
	x := (s.Width - w) / 2
	high := p.inside(layer{nil, s}, x, 0, w)
	y := max(32, (s.Height-high)/3)
	s.Card(x, y, w, high)
	p.inside(layer{s, s}, x, y, w)
	formButtons(s, p.App, p.T("form-keep"), x, y+high-92, w, p.Back, p.keep)
}

func (p *pin) inside(l layer, x, y, w float32) float32 {
	at := y + 32
	at += l.text(p.T("first-pin"), kit.Type{Size: 30, Bold: true}, x+32, at, w-64) + 4
	at += l.text(p.T("first-pin-about"), kit.Type{Size: 20, Colour: l.s.Ink2}, x+32, at, w-64) + 4
	at += l.text(p.T("pin-plain"), kit.Type{Size: 18, Colour: l.s.Ink2}, x+32, at, w-64) + 16
	h := field(l.s)
	l.put(p.pin, x+32, at, w-64, h)
	l.put(p.again, x+32, at+h+16, w-64, h)
	at += 2*h + 32
	if p.said != "" {
		at += l.text(p.said, kit.Type{Size: 20, Bold: true, Colour: l.s.Coral.Deep}, x+32, at, w-64) + 8
	}
	return at - y + 112
}

func (p *pin) keep() {
	text := p.pin.Text
	if said := badPIN(p.App, text, p.again.Text); said != "" {
		p.again.SetText("")
		p.said, p.want = said, p.pin
		p.Redraw()
		return
	}
	setPIN(p.App, text, p.Back)
}

// setPIN sets a PIN, shows the recovery code where there was none before, and then goes on.
func setPIN(a *app.App, text string, then func()) {
	code := ""
	save(a, func() error {
		if err := a.Store.SetPIN(text); err != nil {
			return err
		}
		l, err := a.Store.TeachersLock()
		if err == nil && l.Recovery.IsZero() {
			code, err = a.Store.NewRecovery()
		}
		return err
	}, nil, func() {
		if code == "" {
			then()
			return
		}
		a.Show(newRecovery(a, code, func() { a.Back(); then() }))
	})
}

// Key goes back on Escape.
func (p *pin) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.Back()
		return true
	}
	return false
}
