package learn

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons/signin"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// secret asks a pupil for the three pictures. The way back to the names is always open.
type secret struct {
	*seat
	row   signin.Row
	until time.Time // nothing may be tried before
	wrong bool
	tick  func() // stops the next second
}

func newSecret(a *seat, wait time.Duration) *secret {
	return &secret{seat: a, until: a.Now().Add(wait)}
}

// Enter counts the seconds that are left from an earlier try.
func (p *secret) Enter() { p.count() }

// Leave stops counting.
func (p *secret) Leave() {
	if p.tick != nil {
		p.tick()
		p.tick = nil
	}
}

func (p *secret) left() time.Duration { return p.until.Sub(p.Now()) }

// count redraws each second while there is something to wait for.
func (p *secret) count() {
	p.Leave()
	if left := p.left(); left > 0 {
		p.tick = p.Later((left-1)%time.Second+20*time.Millisecond, func() { p.Redraw(); p.count() })
	}
}

// Draw draws the pupil's bar, so that the wrong one sees it, the slots and the pictures.
func (p *secret) Draw(s *kit.Sheet) {
	p.bar(s)
	waits := p.left() > 0
	y := picturesHead(s, p.title(), p.T("secret-about"), slotsWidth, func(x, y float32) {
		slots(s, p.App, p.row, false, !waits, x, y)
	})
	h := picturesHeight(s, y)
	pictures(s, p.App, y, h, waits, p.press)
	back := kit.Button{ID: "not-me", Label: p.T("secret-not-me"), Icon: "back", Key: "Esc"}
	picturesWays(s, back, undoButton(p.App, len(p.row) == 0), y+h+20, p.away, p.undo)
}

// away goes back to the names, unless the pictures are being looked at.
func (p *secret) away() {
	if !p.Busy() {
		p.leave()
	}
}

func (p *secret) title() string {
	secs := int((p.left() + time.Second - 1) / time.Second)
	switch {
	case secs > 90:
		return p.T("secret-wait-minutes", "Count", (secs+59)/60)
	case secs > 0:
		return p.T("secret-wait", "Count", secs)
	case p.wrong:
		return p.T("secret-wrong")
	}
	return p.T("secret-title")
}

// press adds a picture; the third is the try.
func (p *secret) press(name string) {
	if p.Busy() || p.left() > 0 || name == "" {
		return
	}
	p.row, p.wrong = p.row.Press(name), false
	if !p.row.Full() {
		p.Redraw()
		return
	}
	var ok bool
	var wait time.Duration
	tried := p.row.Secret()
	p.Commit(func(context.Context) (err error) {
		ok, wait, err = p.Store.CheckSecret(p.pupil.ID, tried)
		return err
	}, func(err error) {
		p.row = nil
		switch {
		case err != nil:
			p.Fail(err)
		case ok:
			p.Replace(newShelf(p.seat))
		default:
			p.wrong, p.until = true, p.Now().Add(wait)
			p.count()
			p.Redraw()
			p.App.Focus(p.Focus())
		}
	})
}

func (p *secret) undo() {
	if !p.Busy() {
		p.row = p.row.Undo()
		p.Redraw()
	}
}

// Focus is on the first picture, or on the way back while there is nothing to press.
func (p *secret) Focus() string {
	if p.left() > 0 {
		return "not-me"
	}
	return firstPicture()
}

// Key presses a picture by its number and takes the last one back.
func (p *secret) Key(k fyne.KeyName) bool {
	switch {
	case pictureOf(k) != "":
		p.press(pictureOf(k))
	case k == fyne.KeyBackspace:
		p.undo()
	default:
		return play.CommonKey(p.App, k, p.away)
	}
	return true
}
