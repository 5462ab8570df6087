package contest

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// kinds are the contests that can be run here.
var kinds = []string{game.KindBell, game.KindCorners, game.KindRace, game.KindCrossword}

// Door is a way from the hall to another room of the youth leader. Its messages are hall- and the id, and -about behind that, or
// -waits where Waits says since when something in the room is unfinished.
type Door struct {
	ID, Icon string
	Key      fyne.KeyName
	Open     func()
	Waits    func(*store.Store) (time.Time, error) // zero for never; may be nil
}

// hall is the first screen behind the door: the ways to other rooms, the contests, what was left unfinished, and what was held.
type hall struct {
	*app.App
	doors []Door
	all   []store.Contest // newest first
	waits string          // door to the room in which something was left unfinished, ""
	since time.Time       // when that was begun
	read  bool
}

// NewHall makes the screen behind the door Sinh hoạt Đội.
func NewHall(a *app.App, doors ...Door) app.Screen { return &hall{App: a, doors: doors} }

// Enter reads what contests there are.
func (h *hall) Enter() {
	var all []store.Contest
	waits, since := "", time.Time{}
	h.Background(func(context.Context) (err error) {
		for _, d := range h.doors {
			if d.Waits == nil {
				continue
			}
			begun, err := d.Waits(h.Store)
			if err != nil {
				return err
			}
			if begun.After(since) {
				waits, since = d.ID, begun
			}
		}
		all, err = h.Store.Contests()
		return err
	}, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		first := !h.read
		h.all, h.waits, h.since, h.read = all, waits, since, true
		h.Redraw()
		if first {
			h.App.Focus(h.Focus()) // what is unfinished is gone on with
		}
	})
}

// Draw draws the doors above, the contests at the left and those held at the right.
func (h *hall) Draw(s *kit.Sheet) {
	s.TopBar(h.T("contest-hall"), h.T("contest-home"), h.Back)
	m, gap := s.Margin(), s.Gap()
	y := h.drawDoors(s, m, float32(kit.BarHeight+8))
	wide := (s.Width - 2*m - gap) * 0.54
	if s.Look.Text > 1.2 {
		wide = s.Width - 2*m
	}
	const between = 12
	least := float32(92)
	if n := float32(len(kinds)); s.Look.Text <= 1.2 { // as far down as those held
		least = max(least, (s.Height-y-32+between)/n-between)
	}
	at := y
	for i, kind := range kinds {
		at += h.card(s, kind, i, m, at, wide, least) + between
	}
	if s.Look.Text > 1.2 {
		h.held(s, m, at, wide)
		return
	}
	h.held(s, m+wide+gap, y, s.Width-2*m-gap-wide)
}

// drawDoors draws the ways to other rooms in a row, large text in two columns, and gives where the screen goes on.
func (h *hall) drawDoors(s *kit.Sheet, x, y float32) float32 {
	if len(h.doors) == 0 {
		return y
	}
	const gap = 16
	columns := len(h.doors)
	if s.Look.Text > 1.2 {
		columns = min(columns, 2)
	}
	w := (s.Width - 2*x - gap*float32(columns-1)) / float32(columns)
	title, about := kit.Type{Size: 22, Bold: true}, kit.Type{Size: 17, Colour: s.Ink2}
	words, beside := float32(68), w-112 // where a door's words begin, and their room beside icon and key
	below := s.Look.Text <= 1.2 && !s.IsWide()
	under, room := words, beside
	if below { // what is in the room stands below icon, name and key
		words, beside, title.Size = 52, w-96, 20
		under, room = 16, w-28
	}
	high := float32(0)
	for _, d := range h.doors {
		high = max(high, s.TextHeight(h.T("hall-"+d.ID), title, beside)+s.TextHeight(h.about(d), about, room)+30)
	}
	for i, d := range h.doors {
		dx, dy := x+float32(i%columns)*(w+gap), y+float32(i/columns)*(high+gap)
		s.Card(dx, dy, w, high)
		if d.ID == h.waits {
			s.Box(kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Line, Weight: 3, Radius: 24}, dx, dy, w, high)
		}
		if below {
			s.Icon(d.Icon, s.Blue.Deep, dx+16, dy+14, 28)
		} else {
			s.Icon(d.Icon, s.Blue.Deep, dx+18, dy+(high-36)/2, 36)
		}
		at := dy + 14
		at += s.Text(h.T("hall-"+d.ID), title, dx+words, at, beside) + 2
		s.Text(h.about(d), about, dx+under, at, room)
		s.Keycap(string(d.Key), dx+w-40, dy+12)
		s.Hot("door-"+d.ID, h.T("hall-"+d.ID), 24, dx, dy, w, high, d.Open)
	}
	rows := (len(h.doors) + columns - 1) / columns
	return y + float32(rows)*(high+gap)
}

// about says what is in a room, or that something there was left unfinished.
func (h *hall) about(d Door) string {
	if d.ID == h.waits {
		return h.T("hall-" + d.ID + "-waits")
	}
	return h.T("hall-" + d.ID + "-about")
}

// titleOf names a kind of contest.
func titleOf(a *app.App, kind string) string {
	for _, r := range a.Pack.Contests {
		if r.Kind == kind {
			return a.Say(r.Title)
		}
	}
	return kind
}

var kindIcons = map[string]string{game.KindBell: "bell", game.KindCorners: "people", game.KindRace: "flag", game.KindCrossword: "grid"}

// card draws a kind of contest, least high where its words do not need more, and gives its height.
func (h *hall) card(s *kit.Sheet, kind string, i int, x, y, w, least float32) float32 {
	title, about := kit.Type{Size: 25, Bold: true}, kit.Type{Size: 19, Colour: s.Ink2}
	text := h.T("contest-about-" + kind)
	words := s.TextHeight(titleOf(h.App, kind), title, w-150) + 3 + s.TextHeight(text, about, w-150)
	high := max(least, words+24)
	s.Card(x, y, w, high)
	s.Box(kit.Box{Fill: s.Sun.Tint, Radius: 18}, x+16, y+(high-64)/2, 64, 64)
	s.Icon(kindIcons[kind], s.Sun.Deep, x+28, y+(high-40)/2, 40)
	at := y + (high-words)/2
	at += s.Text(titleOf(h.App, kind), title, x+96, at, w-150) + 3
	s.Text(text, about, x+96, at, w-150)
	s.Keycap(string(rune('1'+i)), x+w-44, y+16)
	s.Hot("kind-"+kind, titleOf(h.App, kind), 24, x, y, w, high, func() { h.Show(newSetup(h.App, kind)) })
	return high
}

// shownHeld is how many contests are listed at most.
const shownHeld = 6

// held draws the contests that were begun: an unfinished one is gone on with, another is looked at.
func (h *hall) held(s *kit.Sheet, x, y, w float32) {
	row := float32(78) * max(1, s.Look.Text)
	n := min(len(h.all), shownHeld)
	if s.Look.Text <= 1.2 {
		n = min(n, max(2, int((s.Height-y-32-92)/row)))
	}
	none := kit.Type{Size: 22, Colour: s.Ink2}
	high := float32(n)*row + 92*max(1, s.Look.Text)
	if n == 0 {
		high += s.TextHeight(h.T("contest-none"), none, w-56)
	}
	s.Card(x, y, w, max(high, s.Height-y-32))
	s.Text(h.T("contest-held"), kit.Type{Size: 24, Bold: true, Lines: 1}, x+28, y+20, w-56)
	at := y + 68*max(1, s.Look.Text)
	if h.read && n == 0 {
		s.Text(h.T("contest-none"), none, x+28, at, w-56)
	}
	for _, c := range h.all[:n] {
		h.row(s, c, x, at, w, row)
		at += row
	}
}

func (h *hall) row(s *kit.Sheet, c store.Contest, x, y, w, high float32) {
	s.Rule(x+28, y, w-56)
	icon, tone, about := "check", s.Green, h.T("contest-over-at", "Count", c.Minutes)
	switch {
	case c.Ended.IsZero():
		icon, tone, about = "play", s.Blue, h.T("contest-open", "Count", len(c.Asked))
	case c.GivenUp:
		icon, tone, about = "pause", s.Sun, h.T("contest-given-up", "Count", len(c.Asked))
	}
	s.Icon(icon, tone.Deep, x+28, y+22, 32)
	title := titleOf(h.App, c.Kind) + " · " + c.Begun.Local().Format("02/01/2006")
	s.Fit(title, kit.Type{Size: 21, Bold: true}, x+76, y+6, w-104, high/2-6)
	s.Fit(about, kit.Type{Size: 19, Colour: s.Ink2}, x+76, y+high/2, w-104, high/2-8)
	s.Hot("held-"+c.ID, title, 16, x+12, y+3, w-24, high-6, func() { open(h.App, c.ID, h.Show) })
}

// Focus is on what was begun last and is to be gone on with, a contest or what a room waits with, else on the first kind.
func (h *hall) Focus() string {
	if len(h.all) > 0 && h.all[0].Ended.IsZero() && !h.since.After(h.all[0].Begun) {
		return "held-" + h.all[0].ID
	}
	if h.waits != "" {
		return "door-" + h.waits
	}
	return "kind-" + kinds[0]
}

// Key opens a contest by its number.
func (h *hall) Key(k fyne.KeyName) bool {
	n, digit := app.Digit(k)
	switch {
	case digit && n >= 1 && n <= len(kinds):
		h.Show(newSetup(h.App, kinds[n-1]))
	case k == fyne.KeyEscape:
		h.Back()
	case k == fyne.KeyH:
		h.HelpMe()
	default:
		return h.door(k)
	}
	return true
}

// digitKeys are the keys of the numbers from 0.
var digitKeys = [...]fyne.KeyName{fyne.Key0, fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}

// door opens another room by its key.
func (h *hall) door(k fyne.KeyName) bool {
	for _, d := range h.doors {
		if d.Key == k {
			d.Open()
			return true
		}
	}
	return false
}

// schoolYear gives when the school year of a day began: questions asked since then are not asked again.
func schoolYear(now time.Time) time.Time {
	year := now.Year()
	if now.Month() < time.August {
		year--
	}
	return time.Date(year, time.August, 1, 0, 0, 0, 0, now.Location())
}
