package place

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// avoid explains what sorts of places are not recommended, and what to take instead. None is named.
type avoid struct {
	*room
	pages form.Pages
}

// Draw draws the sorts in two columns.
func (v *avoid) Draw(s *kit.Sheet) {
	y := s.Bar(v.T("place-avoid-title"), v.T("form-back"), v.Back) + 4
	m := s.Margin()
	y += s.Text(v.T("place-avoid-about"), kit.Type{Size: 19, Colour: s.Ink2}, m, y, s.Width-2*m) + 12
	all := v.Pack.Avoid
	if len(all) == 0 {
		s.Text(v.T("place-avoid-none"), kit.Type{Size: 22}, m, y, s.Width-2*m)
		return
	}
	const gap = 14
	columns := 2
	if s.Look.Text > 1.2 {
		columns = 1
	}
	w := (s.Width - 2*m - gap*float32(columns-1)) / float32(columns)
	high := float32(0)
	for _, a := range all {
		high = max(high, v.card(form.Layer{Sheet: s}, a, 0, 0, w, 0))
	}
	rows := max(1, int((s.Height-y-72)/(high+gap)))
	from, to := v.pages.Cut(len(all), columns*rows)
	at := y
	for i, a := range all[from:to] {
		py := y + float32(i/columns)*(high+gap)
		v.card(form.Layer{Sheet: s, On: true}, a, m+float32(i%columns)*(w+gap), py, w, high)
		at = py + high
	}
	v.pages.Draw(v.App, s, m, max(at+14, s.Height-62))
}

func (v *avoid) card(l form.Layer, a lessons.Avoid, x, y, w, high float32) float32 {
	if l.On {
		l.Card(x, y, w, high)
		l.Icon("warning", l.Sun.Deep, x+20, y+20, 28)
	}
	at := y + 16
	at += l.Words(v.Say(a.Name), kit.Type{Size: 20, Bold: true}, x+60, at, w-80) + 4
	at += l.Words(v.Say(a.Why), kit.Type{Size: 18}, x+60, at, w-80) + 6
	at += l.Words(v.T("place-instead", "Text", v.Say(a.Instead)), kit.Type{Size: 18, Bold: true, Colour: l.Green.Deep}, x+60, at, w-80)
	return at + 16 - y
}

// Focus is on the way back.
func (v *avoid) Focus() string { return "back" }

// Key turns pages and goes back.
func (v *avoid) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		v.Back()
	case fyne.KeyH:
		v.HelpMe()
	default:
		return v.pages.Key(v.App, k)
	}
	return true
}
