package keeper

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// hub is the first screen of the rooms: where the data is, how it does, and the doors.
type hub struct {
	*app.App
	state state
	read  bool
	last  string // the door that was gone through
}

// state is how the data does.
type state struct {
	bytes  int64
	newest store.Backup // the newest good one; the zero Backup when there is none
	fault  error        // why the last backup of this run was not made
}

// NewHub makes the screen “Dữ liệu”.
func NewHub(a *app.App) app.Screen { return &hub{App: a} }

// Enter looks at the data.
func (h *hub) Enter() {
	var now state
	h.Read(func() (err error) { now, err = stateOf(h.Store); return err }, func() { h.state, h.read = now, true })
}

func stateOf(s *store.Store) (now state, err error) {
	info, err := os.Stat(filepath.Join(s.Dir(), store.FileName))
	if err != nil {
		return now, store.Explain(err)
	}
	now.bytes, now.fault = info.Size(), s.BackupFault()
	all, err := store.Backups(s.Dir())
	if err != nil {
		return now, nil // a folder that cannot be read is told in its room
	}
	for _, b := range all {
		if b.Good {
			now.newest = b
			break
		}
	}
	return now, nil
}

// Draw draws a card about the data, and a door for each room.
func (h *hub) Draw(s *kit.Sheet) {
	m, gap := s.Margin(), s.Gap()
	y := s.Bar(h.T("keeper-title"), h.T("form-back"), h.Back) + 12
	high := h.about(form.Layer{Sheet: s}, m+28, y, s.Width-2*m-56)
	s.Card(m, y, s.Width-2*m, high)
	h.about(form.Layer{Sheet: s, On: true}, m+28, y, s.Width-2*m-56)
	y += high + gap
	columns := min(len(rooms), 3)
	if s.Look.Text > 1.2 {
		columns = 1
	}
	w := (s.Width - 2*m - gap*float32(columns-1)) / float32(columns)
	least := float32(0)
	for _, d := range rooms {
		least = max(least, h.door(form.Layer{Sheet: s}, d, 0, m, y, w, 0))
	}
	for i, d := range rooms {
		x, at := m+float32(i%columns)*(w+gap), y+float32(i/columns)*(least+gap)
		s.Card(x, at, w, least)
		h.door(form.Layer{Sheet: s, On: true}, d, i+1, x, at, w, least)
	}
}

// about writes the facts of the data, a line each, and gives the height of their card.
func (h *hub) about(l form.Layer, x, y, w float32) float32 {
	at := y + 22
	line := func(label, value string) {
		name, words := kit.Type{Size: 18, Colour: l.Ink2}, kit.Type{Size: 20, Bold: true}
		side := max(float32(240), w*0.3)
		if l.Look.Text > 1.2 {
			at += l.Words(label, name, x, at, w) + 2
			value, words = l.Fitted(value, words, w, 1e5)
			at += l.Words(value, words, x, at, w) + 12
			return
		}
		value, words = l.Fitted(value, words, w-side, 1e5) // a path has no spaces to break at
		l.Words(label, name, x, at+2, side-12)
		at += max(l.TextHeight(label, name, side-12), l.Words(value, words, x+side, at, w-side)) + 10
	}
	line(h.T("keeper-folder"), h.Store.Dir())
	if !h.read {
		return at - y + 12
	}
	line(h.T("keeper-size"), sizeOf(h.App, h.state.bytes))
	last := h.T("keeper-never")
	if b := h.state.newest; !b.At.IsZero() {
		last = whenOf(b)
		line(h.T("keeper-backup"), last+" · "+h.T("backup-why-"+string(b.Reason)))
		line(h.T("keeper-checked"), last+" · "+h.T("keeper-checked-good"))
	} else {
		line(h.T("keeper-backup"), last)
	}
	if h.state.fault != nil {
		title, text := h.Explain(h.state.fault)
		at += l.Words(h.T("keeper-fault")+" "+title+". "+text, kit.Type{Size: 18, Bold: true, Colour: l.Coral.Deep}, x, at, w) + 8
	}
	return at - y + 12
}

// door draws a door with its key, or measures it, and gives its height.
func (h *hub) door(l form.Layer, r room, key int, x, y, w, high float32) float32 {
	title, about := kit.Type{Size: 28, Bold: true}, kit.Type{Size: 20, Colour: l.Ink2}
	at := y + 24
	if l.On {
		l.Box(kit.Box{Fill: l.Blue.Tint, Radius: 18}, x+24, at, 64, 64)
		l.Icon(r.icon, l.Blue.Deep, x+36, at+12, 40)
		l.Keycap(string(rune('0'+key)), x+w-52, at)
	}
	at += 64 + 14
	at += l.Words(h.T("keeper-"+r.id), title, x+24, at, w-48) + 4
	at += l.Words(h.T("keeper-"+r.id+"-about"), about, x+24, at, w-48) + 24
	if l.On {
		l.Hot("door-"+r.id, h.T("keeper-"+r.id), 24, x, y, w, high, func() { h.enter(r) })
	}
	return at - y
}

func (h *hub) enter(r room) {
	h.last = r.id
	h.Show(r.open(h.App))
}

// Focus is on the door one comes back from, else on the first.
func (h *hub) Focus() string {
	if h.last != "" {
		return "door-" + h.last
	}
	return "door-backups"
}

// Key opens a door by its number, and goes back.
func (h *hub) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		h.Back()
		return true
	}
	for i, r := range rooms {
		if k == fyne.KeyName(rune('1'+i)) {
			h.enter(r)
			return true
		}
	}
	return false
}
