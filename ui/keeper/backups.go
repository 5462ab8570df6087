package keeper

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// backups is the list of backups, with the ways to make one.
type backups struct {
	*app.App
	form.Pages
	all    []store.Backup
	read   bool
	making bool
	said   string // what was done last
}

// NewBackups makes the screen “Sao lưu”.
func NewBackups(a *app.App) app.Screen { return &backups{App: a} }

// Enter reads the folder of backups.
func (b *backups) Enter() { b.load() }

func (b *backups) load() {
	var all []store.Backup
	b.Read(func() (err error) { all, err = store.Backups(b.Store.Dir()); return err }, func() {
		first := !b.read
		b.all, b.read = all, true
		focusFirst(b.App, b, first)
	})
}

// Draw draws a row for each.
func (b *backups) Draw(s *kit.Sheet) {
	now := kit.Action{Button: kit.Button{ID: "now", Label: b.T("backup-now"), Icon: "save", Key: "N", Tone: &s.Blue, Off: b.making}, Do: b.now}
	out := kit.Action{Button: kit.Button{ID: "out", Label: b.T("backup-out"), Icon: "lock", Key: "U", Off: b.making}, Do: b.takeAway}
	in := kit.Action{Button: kit.Button{ID: "in", Label: b.T("backup-in"), Icon: "search", Key: "M", Off: b.making}, Do: b.bringIn}
	y := s.Bar(b.T("keeper-backups"), b.T("form-back"), b.Back, in, out, now) + 8
	m := s.Margin()
	w := s.Width - 2*m
	if !b.read {
		return
	}
	text := kit.Type{Size: 19, Colour: s.Ink2}
	y += s.Text(b.T("backup-about", "Folder", filepath.Join(store.BackupsFolder, "")), text, m, y, w) + 14
	switch {
	case b.making:
		y += s.Text(b.T("backup-making"), kit.Type{Size: 20, Bold: true}, m, y, w) + 8
	case b.said != "":
		s.Icon("check", s.Green.Deep, m, y+2, 24)
		y += s.Text(b.said, kit.Type{Size: 20, Bold: true, Colour: s.Green.Deep}, m+34, y, w-34) + 8
	}
	if len(b.all) == 0 {
		s.Card(m, y+8, w, s.Grown(120))
		s.Fit(b.T("backup-none"), kit.Type{Size: 22}, m+28, y+20, w-56, s.Grown(96))
		return
	}
	row := s.Grown(76)
	from, to := b.Cut(len(b.all), max(2, int((s.Height-y-84)/row)))
	s.Card(m, y, w, row*float32(to-from)+8)
	for i, one := range b.all[from:to] {
		b.row(s, one, m, y+4+row*float32(i), w, row, i > 0)
	}
	for i, one := range b.all[from:to] { // over all, so that no rule lies on a ring
		s.Hot("backup-"+filepath.Base(one.Path), whenOf(one), 14, m+10, y+8+row*float32(i), w-20, row-8, func() { b.Show(newPutBack(b.App, one)) })
	}
	b.Pages.Draw(b.App, s, m, max(s.Height-72, y+row*float32(to-from)+20))
}

func (b *backups) row(s *kit.Sheet, one store.Backup, x, y, w, high float32, rule bool) {
	if rule {
		s.Rule(x+20, y, w-40)
	}
	icon, tone, about := "check", s.Green, tallyOf(b.App, one.Tally)+" · "+sizeOf(b.App, one.Bytes)
	if !one.Good {
		icon, tone, about = "warning", s.Coral, b.T("backup-unread")
	}
	s.Icon(icon, tone.Deep, x+26, y+(high-30)/2, 30)
	s.Fit(whenOf(one)+" · "+b.T("backup-why-"+string(one.Reason)), kit.Type{Size: 21, Bold: true}, x+76, y+5, w-140, high*0.5-2)
	s.Fit(about, kit.Type{Size: 18, Colour: s.Ink2}, x+76, y+high*0.54, w-140, high*0.4)
	s.Icon("right", s.Ink2, x+w-52, y+(high-26)/2, 26)
}

// now makes a backup, and says how it went.
func (b *backups) now() {
	if b.Busy() {
		return
	}
	b.making, b.said = true, ""
	b.Redraw()
	var made store.Backup
	b.Commit(func(context.Context) (err error) { made, err = b.Store.Backup(store.ByHand); return err }, func(err error) {
		b.making = false
		b.Redraw()
		if err != nil {
			b.Fail(err)
			return
		}
		b.said = b.T("backup-made", "Time", made.At.Local().Format("15:04"), "Size", sizeOf(b.App, made.Bytes))
		b.load()
	})
}

// Focus is on the newest, else on making one.
func (b *backups) Focus() string {
	if len(b.all) > 0 {
		return "backup-" + filepath.Base(b.all[0].Path)
	}
	return "now"
}

// Key makes one, turns pages and goes back.
func (b *backups) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		b.Back()
	case fyne.KeyN:
		b.now()
	case fyne.KeyU:
		b.takeAway()
	case fyne.KeyM:
		b.bringIn()
	default:
		return b.Pages.Key(b.App, k)
	}
	return true
}
