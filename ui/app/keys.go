package app

import (
	"fyne.io/fyne/v2"

	"lachanso/ui/kit"
)

// keyCard is the one card that lists the keys.
type keyCard struct{ *App }

// NewKeys makes the card of keys.
func NewKeys(a *App) Screen { return &keyCard{a} }

// Draw draws the keys in two columns.
func (k *keyCard) Draw(s *kit.Sheet) {
	s.TopBar(k.T("keys-title"), k.T("keys-back"), k.Back)
	m, gap := s.Margin(), s.Gap()
	w := (s.Width - 2*m - gap) / 2
	k.column(s, "keys-teaching", teachingKeys, m, 104, w)
	k.column(s, "keys-pupils", pupilKeys, m+w+gap, 104, w)
}

type keyLine struct {
	keys []string
	id   string
}

var teachingKeys = []keyLine{
	{[]string{"→", "PgDn"}, "keys-next"},
	{[]string{"←", "PgUp"}, "keys-before"},
	{[]string{"1–4"}, "keys-count"},
	{[]string{"C"}, "keys-hands"},
	{[]string{"P"}, "keys-second"},
	{[]string{"Enter"}, "keys-reveal"},
	{[]string{"N"}, "keys-notes"},
	{[]string{"B", "W"}, "keys-black"},
	{[]string{"G"}, "keys-go"},
	{[]string{"T"}, "keys-timer"},
	{[]string{"R"}, "keys-random"},
	{[]string{"U"}, "keys-undo"},
	{[]string{"+", "-"}, "keys-text"},
	{[]string{"H"}, "keys-help"},
	{[]string{"F11"}, "keys-full"},
	{[]string{"Esc"}, "keys-leave"},
}

var pupilKeys = []keyLine{
	{[]string{"A", "B", "C", "D"}, "keys-answer"},
	{[]string{"1–9"}, "keys-number"},
	{[]string{"←", "→", "↑", "↓"}, "keys-move"},
	{[]string{"Enter"}, "keys-press"},
	{[]string{"Tab"}, "keys-tab"},
	{[]string{"H", "F1"}, "keys-help"},
	{[]string{"+", "-"}, "keys-text"},
	{[]string{"Esc"}, "keys-teacher"},
}

func (k *keyCard) column(s *kit.Sheet, title string, lines []keyLine, x, y, w float32) {
	step := min(40, (s.Height-y-90)/float32(len(lines)))
	s.Card(x, y, w, max(float32(len(lines))*step+84, s.Height-y-32))
	s.Text(k.T(title), kit.Type{Size: 24, Bold: true, Fixed: true, Lines: 1}, x+28, y+20, w-56)
	y += 68
	for _, l := range lines {
		at := x + 28
		for _, name := range l.keys {
			at += s.Keycap(name, at, y) + 6
		}
		s.Text(k.T(l.id), kit.Type{Size: 19, Lines: 1, Fixed: true}, max(at+8, x+190), y+1, w-200)
		y += step
	}
}

// Key goes back on Escape.
func (k *keyCard) Key(name fyne.KeyName) bool {
	if name == fyne.KeyEscape || name == fyne.KeySlash {
		k.Back()
		return true
	}
	return false
}
