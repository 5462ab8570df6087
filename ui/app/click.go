package app

import (
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/kit"
)

// click is a press with the mouse or a finger.
type click struct {
	at   fyne.Position
	when time.Time
	on   string // ID of what was pressed
}

// A click so soon and so near after another is the second of a double click.
const (
	twiceWithin = 400 * time.Millisecond
	twiceNear   = 16 // Fyne's units
)

// clicked says that a click is the second of a double click on a pupil's screen. Small children click everything twice,
// and the second click would press what the first one brought to that place: an answer that nobody has read.
func (a *App) clicked(on *kit.Hot, at fyne.Position) (twice bool) {
	last, now := a.click, click{at, a.Now(), on.ID}
	gap, by := now.when.Sub(last.when), at.Subtract(last.at)
	if a.Sits() && gap > 0 && gap < twiceWithin && abs(by.X) < twiceNear && abs(by.Y) < twiceNear && !(on.Again && on.ID == last.on) {
		return true
	}
	a.click = now
	return false
}
