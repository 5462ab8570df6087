package app

import "fyne.io/fyne/v2"

// Digit gives the number of a digit's key, and whether it is one.
func Digit(k fyne.KeyName) (n int, ok bool) {
	if len(k) == 1 && k[0] >= '0' && k[0] <= '9' {
		return int(k[0] - '0'), true
	}
	return 0, false
}

// anywhere takes the keys that every screen has unless it uses them itself: help, reading aloud, ease of
// reading, hidden names, full screen, larger and smaller text.
func (a *App) anywhere(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyF1: // also while something is typed, when H is a letter
		a.HelpMe()
	case fyne.KeyF2, fyne.KeyL:
		a.ReadAloud()
	case fyne.KeyF3:
		a.Ease()
	case fyne.KeyF9:
		a.HideNames()
	case fyne.KeyF11:
		a.Window.SetFullScreen(!a.Window.FullScreen())
	case fyne.KeyPlus, fyne.KeyEqual: // = is + without Shift
		a.Grow(+1)
	case fyne.KeyMinus:
		a.Grow(-1)
	default:
		return false
	}
	return true
}
