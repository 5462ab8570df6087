package app

import (
	"time"

	"lachanso/ui/kit"
)

// forgets is after what time the toolkit forgets words and pictures that were not painted: a minute, less some air.
const forgets = 45 * time.Second

// Ahead has a drawing of the screen in front got ready before it is shown, on the class's display if it has one. It stays
// ready until something else is drawn.
func (a *App) Ahead(draw func(*kit.Sheet)) {
	if a.fresh != nil {
		a.fresh()
	}
	pane, size, window := a.pane, a.size, a.Window
	if a.ClassShown() {
		pane, size, window = a.class.pane, a.class.size, a.class.window
	}
	look := *a.look
	look.Density = window.Canvas().Scale()
	pane.ahead(look, size, draw)
	a.keep(pane)
}

// keep has the pane painted again in time, as long as it shows the same.
func (a *App) keep(p *pane) {
	was := p.Objects[0]
	a.fresh = a.Later(forgets, func() {
		if p.Objects[0] == was && (p == a.pane || a.class != nil && p == a.class.pane) {
			p.spot.Refresh()
			a.keep(p)
		}
	})
}
