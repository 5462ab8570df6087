package apptest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// house is Fyne's app of one stage. The one that Fyne has for tests forgets its typefaces with each app and each theme, and reads
// them anew: longer than most tests take. All our themes have the same typefaces.
type house struct {
	fyne.App
	driver fyne.Driver
	dress  *dress
	clip   fyne.Clipboard
}

// newHouse makes the app and lets Fyne take it for the one that runs.
func newHouse() *house {
	under, ours := fyne.CurrentApp().(*house)
	if !ours {
		under = &house{App: test.NewApp()} // what was measured before had other typefaces
	}
	h := &house{App: under.App, driver: test.NewDriver(), clip: test.NewClipboard()}
	h.dress = &dress{Settings: h.App.Settings(), of: h}
	fyne.SetCurrentApp(h)
	return h
}

// NewWindow makes a window of this stage.
func (h *house) NewWindow(title string) fyne.Window { return h.driver.CreateWindow(title) }

// Driver has the windows of this stage.
func (h *house) Driver() fyne.Driver { return h.driver }

// Clipboard is this stage's own.
func (h *house) Clipboard() fyne.Clipboard { return h.clip }

// Settings say how the stage looks.
func (h *house) Settings() fyne.Settings { return h.dress }

// dress is a house's theme.
type dress struct {
	fyne.Settings
	of    *house
	theme fyne.Theme
}

// Theme is the theme that was set.
func (d *dress) Theme() fyne.Theme {
	if d.theme == nil {
		return d.Settings.Theme()
	}
	return d.theme
}

// SetTheme draws all windows anew, and forgets no typeface.
func (d *dress) SetTheme(t fyne.Theme) {
	d.theme = t
	for _, w := range d.of.driver.AllWindows() {
		if c := w.Content(); c != nil {
			c.Refresh()
		}
	}
}
