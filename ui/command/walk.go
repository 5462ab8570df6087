package command

import (
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// walk is a way through the screens, taking pictures. After the first step that cannot be taken it does nothing more.
type walk struct {
	*album
	still *still
	app   *app.App
	err   error
}

// take saves a picture of what is on screen when all is drawn.
func (w *walk) take(name string) {
	w.app.Settle()
	if w.err == nil {
		w.app.Redraw() // what was painted meanwhile
		w.err = w.save(name, w.still.picture)
	}
}

// press presses the first thing whose ID or label begins so.
func (w *walk) press(start string) {
	w.app.Settle()
	if w.err != nil {
		return
	}
	h := w.find(start)
	if h == nil {
		var there []string
		for _, h := range w.app.Hots() {
			there = append(there, h.ID)
		}
		w.err = failing("command-shots-lost", "There", strings.Join(there, " "), "Step", start)
		return
	}
	h.Do()
	w.app.Settle()
}

func (w *walk) find(start string) *kit.Hot {
	for _, h := range w.app.Hots() {
		if (strings.HasPrefix(h.ID, start) || strings.HasPrefix(h.Label, start)) && !h.Disabled() && h.Do != nil {
			return h
		}
	}
	return nil
}

// pressNext presses one of the things whose ID begins so, another for each n.
func (w *walk) pressNext(start string, n int) {
	var all []string
	for _, h := range w.app.Hots() {
		if strings.HasPrefix(h.ID, start) && !h.Disabled() && h.Do != nil {
			all = append(all, h.ID)
		}
	}
	if len(all) > 0 {
		w.press(all[n%len(all)])
	}
}

// has says whether press would find something.
func (w *walk) has(start string) bool {
	w.app.Settle()
	return w.err == nil && w.find(start) != nil
}

// keys presses keys that the screen itself takes.
func (w *walk) keys(keys ...fyne.KeyName) {
	for _, k := range keys {
		w.app.Settle()
		if w.err == nil {
			w.app.Key(k)
		}
	}
	w.app.Settle()
}

// write types into the field that has the focus.
func (w *walk) write(text string) {
	w.app.Settle()
	f := w.still.canvas.Focused()
	if w.err != nil || f == nil {
		return
	}
	for _, r := range text {
		if r == '\n' {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			continue
		}
		f.TypedRune(r)
	}
	w.app.Settle()
}

// focus moves the focus on, as Tab does.
func (w *walk) focus(times int) {
	w.app.Settle()
	for range times {
		w.still.canvas.FocusNext()
	}
}

// home goes back to the first screen.
func (w *walk) home() { w.app.BackTo(0); w.app.Settle() }
