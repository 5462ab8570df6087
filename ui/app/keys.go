package app

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// keyCard lists keys in two columns. Where they are those of the screen below, a press on one is that key: so a hand with only
// a mouse has them all.
type keyCard struct {
	*App
	columns [2]keyColumn
	below   bool
}

type keyColumn struct {
	title string
	lines []keyLine
}

// NewKeys makes the card of the keys that are used most.
func NewKeys(a *App) Screen {
	return &keyCard{App: a, columns: [2]keyColumn{{"keys-teaching", teachingKeys}, {"keys-pupils", pupilKeys}}}
}

// NewTeachingKeys makes the card of all keys while a lesson is projected.
func NewTeachingKeys(a *App) Screen {
	return &keyCard{a, [2]keyColumn{{"keys-teaching", showKeys}, {"keys-asking", askKeys}}, true}
}

// NewContestKeys makes the card of all keys while a contest is run. kind is the contest's; see lessons/contest.
func NewContestKeys(a *App, kind string) Screen {
	now, more := contestKeys, contestMore
	switch kind {
	case contest.KindCorners:
		now, more = cornerKeys, contestMore[2:]
	case contest.KindRace:
		now, more = teamKeys, append([]keyLine{{[]string{"N"}, "keys-contest-star"}}, teamMore...)
	case contest.KindCrossword:
		now, more = teamKeys, teamMore
	}
	return &keyCard{a, [2]keyColumn{{"keys-contest", now}, {"keys-contest-more", more}}, true}
}

// NewSessionKeys makes the card of all keys while a session is held.
func NewSessionKeys(a *App) Screen {
	return &keyCard{a, [2]keyColumn{{"keys-session", sessionKeys}, {"keys-contest-more", sessionMore}}, true}
}

// Draw draws the keys.
func (k *keyCard) Draw(s *kit.Sheet) {
	s.TopBar(k.T("keys-title"), k.T("keys-back"), k.Back)
	m, gap := s.Margin(), s.Gap()
	w := (s.Width - 2*m - gap) / 2
	for i, c := range k.columns {
		k.column(s, c.title, c.lines, m+float32(i)*(w+gap), 104, w)
	}
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
	{[]string{"Enter", "PgDn"}, "keys-reveal"},
	{[]string{"N"}, "keys-notes"},
	{[]string{"B", "W"}, "keys-black"},
	{[]string{"G"}, "keys-go"},
	{[]string{"T"}, "keys-timer"},
	{[]string{"R"}, "keys-random"},
	{[]string{"U"}, "keys-undo"},
	{[]string{"+", "-"}, "keys-text"},
	{[]string{"H"}, "keys-help"},
	{[]string{"F9"}, "keys-names"},
	{[]string{"F11"}, "keys-full"},
	{[]string{"Esc"}, "keys-leave"},
}

// showKeys are those of what is shown, askKeys those of what the class does.
var showKeys = []keyLine{
	{[]string{"→", "PgDn"}, "keys-next"},
	{[]string{"←", "PgUp"}, "keys-before"},
	{[]string{"G"}, "keys-go"},
	{[]string{"F5"}, "keys-first"},
	{[]string{"B", "W"}, "keys-black"},
	{[]string{"F"}, "keys-freeze"},
	{[]string{"V", "M"}, "keys-pen"},
	{[]string{"I"}, "keys-pointer"},
	{[]string{"U", "Y"}, "keys-wipe"},
	{[]string{"Z"}, "keys-zoom"},
	{[]string{"+", "-"}, "keys-text"},
	{[]string{"L"}, "keys-language"},
	{[]string{"N"}, "keys-notes"},
	{[]string{"S", "O"}, "keys-displays"},
	{[]string{"F11"}, "keys-full"},
	{[]string{"Esc"}, "keys-leave"},
}

var askKeys = []keyLine{
	{[]string{"1–4"}, "keys-count"},
	{[]string{"C"}, "keys-hands"},
	{[]string{"C", "R"}, "keys-rest"},
	{[]string{"K"}, "keys-manner"},
	{[]string{"P"}, "keys-second"},
	{[]string{"Enter", "PgDn"}, "keys-reveal"},
	{[]string{"U"}, "keys-undo"},
	{[]string{"T"}, "keys-timer"},
	{[]string{"0"}, "keys-timer-off"},
	{[]string{"R"}, "keys-random"},
	{[]string{"X"}, "keys-absent"},
	{[]string{"J"}, "keys-naming"},
	{[]string{"A"}, "keys-away"},
	{[]string{"D"}, "keys-teams"},
	{[]string{"V"}, "keys-vote"},
	{[]string{"H"}, "keys-help"},
}

var contestKeys = []keyLine{
	{[]string{"Enter", "→"}, "keys-contest-next"},
	{[]string{"A"}, "keys-contest-answer"},
	{[]string{"C"}, "keys-contest-count"},
	{[]string{"X"}, "keys-contest-out"},
	{[]string{"1", "2"}, "keys-contest-judge"},
	{[]string{"U"}, "keys-undo"},
	{[]string{"P"}, "keys-contest-pause"},
	{[]string{"T"}, "keys-contest-clock"},
	{[]string{"H"}, "keys-help"},
	{[]string{"Esc"}, "keys-contest-leave"},
}

var cornerKeys = []keyLine{
	{[]string{"Enter", "→"}, "keys-contest-next"},
	{[]string{"C"}, "keys-contest-corners"},
	{[]string{"A"}, "keys-contest-answer"},
	{[]string{"U"}, "keys-undo"},
	{[]string{"P"}, "keys-contest-pause"},
	{[]string{"T"}, "keys-contest-clock"},
	{[]string{"H"}, "keys-help"},
	{[]string{"Esc"}, "keys-contest-leave"},
}

var contestMore = []keyLine{
	{[]string{"R"}, "keys-contest-rescue"},
	{[]string{"N"}, "keys-contest-last"},
	{[]string{"V"}, "keys-contest-void"},
	{[]string{"E"}, "keys-contest-enough"},
	{[]string{"↑", "↓"}, "keys-contest-pages"},
	{[]string{"M"}, "keys-contest-sounds"},
	{[]string{"L"}, "keys-language"},
	{[]string{"S", "O"}, "keys-displays"},
	{[]string{"F11"}, "keys-full"},
}

// teamKeys are those of the contests of teams.
var teamKeys = []keyLine{
	{[]string{"Enter", "→"}, "keys-contest-next"},
	{[]string{"1–8"}, "keys-contest-team"},
	{[]string{"+", "-"}, "keys-contest-say"},
	{[]string{"K"}, "keys-contest-keyword"},
	{[]string{"A"}, "keys-contest-answer"},
	{[]string{"J"}, "keys-contest-points"},
	{[]string{"B"}, "keys-contest-board"},
	{[]string{"U"}, "keys-undo"},
	{[]string{"P"}, "keys-contest-pause"},
	{[]string{"T"}, "keys-contest-clock"},
	{[]string{"H"}, "keys-help"},
	{[]string{"Esc"}, "keys-contest-leave"},
}

var teamMore = append([]keyLine{{[]string{"V"}, "keys-contest-void"}, {[]string{"E"}, "keys-contest-part-over"}}, contestMore[4:]...)

var pupilKeys = []keyLine{
	{[]string{"A", "B", "C", "D"}, "keys-answer"},
	{[]string{"1–9"}, "keys-number"},
	{[]string{"←", "→", "↑", "↓"}, "keys-move"},
	{[]string{"Enter"}, "keys-press"},
	{[]string{"Tab"}, "keys-tab"},
	{[]string{"H", "F1"}, "keys-help"},
	{[]string{"L", "F2"}, "keys-aloud"},
	{[]string{"F3"}, "keys-ease"},
	{[]string{"+", "-"}, "keys-text"},
	{[]string{"Esc"}, "keys-teacher"},
}

var sessionKeys = []keyLine{
	{[]string{"→", "PgDn"}, "keys-session-next"},
	{[]string{"←", "PgUp"}, "keys-session-before"},
	{[]string{"Enter"}, "keys-session-open"},
	{[]string{"↓", "↑"}, "keys-session-part"},
	{[]string{"+", "-"}, "keys-session-minutes"},
	{[]string{"P"}, "keys-session-pause"},
	{[]string{"U"}, "keys-undo"},
	{[]string{"E"}, "keys-session-finish"},
	{[]string{"Esc"}, "keys-session-leave"},
}

var sessionMore = []keyLine{
	{[]string{"N"}, "keys-session-notes"},
	{[]string{"L"}, "keys-language"},
	{[]string{"S", "O"}, "keys-displays"},
	{[]string{"H"}, "keys-help"},
	{[]string{"F11"}, "keys-full"},
}

func (k *keyCard) column(s *kit.Sheet, title string, lines []keyLine, x, y, w float32) {
	step := min(40, (s.Height-y-90)/float32(len(lines)))
	s.Card(x, y, w, max(float32(len(lines))*step+84, s.Height-y-32))
	s.Text(k.T(title), kit.Type{Size: 24, Bold: true, Fixed: true, Lines: 1}, x+28, y+20, w-56)
	y += 68
	for _, l := range lines {
		at := x + 28
		for i, name := range l.keys {
			wide := s.Keycap(name, at, y) + 6
			left, room := at-3, max(pressed, wide)
			if i == 0 {
				left += wide - room
			}
			k.pressable(s, "key-", name, l, left, y, room)
			at += wide
		}
		at = max(at+8, x+190)
		s.Text(k.T(l.id), kit.Type{Size: 19, Lines: 1, Fixed: true}, at, y+1, w-200)
		k.pressable(s, "line-", l.keys[0], l, at-4, y, x+w-20-at)
		y += step
	}
}

// pressed is how wide and high at least what is pressed is. Lines stand a little closer.
const pressed = 44

// pressable lets a press there be the key.
func (k *keyCard) pressable(s *kit.Sheet, id, name string, l keyLine, x, y, w float32) {
	key, known := keyNames[name]
	if !known && len(name) == 1 || name[0] == 'F' {
		key, known = fyne.KeyName(name), true
	}
	if k.below && known {
		s.Hot(id+name, k.T(l.id), 8, x, y-8, w, pressed, func() { k.Back(); k.App.Key(key) })
	}
}

// keyNames are the keys whose names on the card are others than Fyne's.
var keyNames = map[string]fyne.KeyName{
	"→": fyne.KeyRight, "←": fyne.KeyLeft, "↑": fyne.KeyUp, "↓": fyne.KeyDown, "PgDn": fyne.KeyPageDown, "PgUp": fyne.KeyPageUp,
	"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape,
}

// Focus is on nothing: every key is the card's.
func (k *keyCard) Focus() string { return "" }

// Key goes back on Escape.
func (k *keyCard) Key(name fyne.KeyName) bool {
	if name == fyne.KeyEscape || name == fyne.KeySlash {
		k.Back()
		return true
	}
	return false
}
