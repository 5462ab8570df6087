package manage

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// teachersLock is where the teacher's lock is set: PIN, recovery sheet, and after how many minutes it locks itself.
type teachersLock struct {
	settings
	lock   store.TeachersLock
	loaded bool
}

func newTeachersLock(a *app.App) *teachersLock { return &teachersLock{settings: settings{App: a}} }

// Enter reads how the teacher's screens are kept.
func (t *teachersLock) Enter() {
	var l store.TeachersLock
	t.Read(func() (err error) { l, err = t.Store.TeachersLock(); return err }, func() { t.lock, t.loaded = l, true })
}

// Draw draws a card of settings and says plainly what a PIN is not.
func (t *teachersLock) Draw(s *kit.Sheet) {
	y := bar(s, t.T("lock-settings"), t.T("form-back"), t.Back) + 8
	if !t.loaded {
		return
	}
	m := s.Margin()
	w := s.Width - 2*m
	lines := []setting{t.change(s)}
	if t.lock.PIN {
		lines = append(lines, t.sheet(s))
	}
	y = t.card(s, append(lines, t.idle(s)), m, y, w, 0) + 20
	s.Icon("warning", s.Ink2, m, y+2, 26)
	s.Text(t.T("pin-plain"), kit.Type{Size: 20}, m+40, y, w-40)
}

func (t *teachersLock) change(s *kit.Sheet) setting {
	l := setting{icon: "lock", title: t.T("settings-pin"), about: t.T("settings-pin-none")}
	set := kit.Button{ID: "pin", Label: t.T("settings-pin-set"), Size: 20}
	if !t.lock.PIN {
		return t.button(s, l, set, t.setPIN)
	}
	l.about, set.Label = t.T("settings-pin-is"), t.T("settings-change")
	remove := kit.Button{ID: "pin-remove", Label: t.T("settings-pin-remove"), Size: 20}
	sw, rw := s.ButtonWidth(set), s.ButtonWidth(remove)
	l.wide = sw + rw + 20
	l.draw = func(x, y, _, h float32) {
		s.Button(set, x, y, sw, h, t.setPIN)
		s.Button(remove, x+sw+20, y, rw, h, t.removePIN)
	}
	return l
}

func (t *teachersLock) setPIN() { t.Show(newPIN(t.App)) }

func (t *teachersLock) removePIN() {
	t.Warn("pin-remove", func() {
		save(t.App, func() error { return t.Store.SetPIN("") }, nil, t.Enter)
	})
}

// sheet says when the recovery sheet was made, and makes another.
func (t *teachersLock) sheet(s *kit.Sheet) setting {
	l := setting{icon: "key", title: t.T("recovery-title"), about: t.T("recovery-none")}
	b := kit.Button{ID: "recovery", Label: t.T("recovery-make"), Icon: "print", Size: 20}
	if !t.lock.Recovery.IsZero() {
		l.about, b.Label = t.T("recovery-is", "Date", t.lock.Recovery.Format("02/01/2006")), t.T("recovery-again")
	}
	return t.button(s, l, b, func() {
		if t.lock.Recovery.IsZero() {
			t.makeSheet()
			return
		}
		t.Confirm("recovery-renew", t.makeSheet)
	})
}

func (t *teachersLock) makeSheet() {
	code := ""
	save(t.App, func() (err error) { code, err = t.Store.NewRecovery(); return err }, nil, func() {
		t.Show(newRecovery(t.App, code, t.Back))
	})
}

// lockTimes are the minutes to choose from.
var lockTimes = []int{store.LockNever, 3, 5, 10, 15}

func (t *teachersLock) idle(s *kit.Sheet) setting {
	var items []kit.Segment
	for _, n := range lockTimes {
		label := t.T("lock-idle-off")
		if n > 0 {
			label = t.T("lock-idle-minutes", "Count", n)
		}
		items = append(items, kit.Segment{ID: "idle-" + strconv.Itoa(n), Label: label})
	}
	now := t.Settings.LockAfter
	if now == 0 {
		now = store.LockUsually
	}
	return setting{
		icon: "clock", title: t.T("lock-idle"), about: t.T("lock-idle-about"), wide: s.SegmentsWidth(items),
		draw: func(x, y, _, h float32) {
			s.Segments(items, "idle-"+strconv.Itoa(now), x, y, h, func(id string) {
				n, err := strconv.Atoi(id[len("idle-"):])
				if err == nil {
					next := t.Settings
					next.LockAfter = n
					t.SaveSettings(next)
				}
			})
		},
	}
}

// Focus is on the PIN.
func (t *teachersLock) Focus() string { return "pin" }

// Key goes back on Escape.
func (t *teachersLock) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		t.Back()
		return true
	}
	return false
}
