package ui

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"image/png"
	"io"
	"log"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"github.com/go-gl/glfw/v3.4/glfw"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/ui/app"
	"lachanso/ui/kit/paint"
)

// window is a Fyne window that knows whether it could be opened.
type window struct {
	fyne.Window
	fyne  fyne.App
	watch *watch
}

// newWindow makes a window, not shown yet. An error says that this PC cannot show any.
func newWindow(title string) (w *window, err error) {
	if err := displayThere(); err != nil {
		return nil, err
	}
	w = &window{watch: &watch{to: log.Writer()}}
	log.SetOutput(w.watch)
	defer func() { // Fyne goes on without GLFW where it cannot begin, and falls over
		if r := recover(); r != nil {
			err = cmp.Or(w.watch.trouble(), fmt.Errorf("%v", r))
		}
	}()
	w.fyne = NewFyne()
	w.Window = w.fyne.NewWindow(title)
	return w, w.watch.trouble()
}

// NewFyne makes Fyne's app, without an ID: so it keeps no preferences, and nothing is stored outside the data folder.
func NewFyne() fyne.App { return fyneapp.NewWithID("") }

// show opens the window. Fyne only logs when that fails and then stays for ever, without a window and with our data
// locked (fyne#1593): so what it logs is read, before its loop begins.
func (w *window) show(size fyne.Size) error {
	w.Resize(size)
	w.CenterOnScreen()
	w.Show()
	return w.watch.trouble()
}

// full makes the window fill the display from its first picture on, and gives the display's size: else the first page
// would be painted twice.
func (w *window) full() fyne.Size {
	w.SetFullScreen(true)
	if m := glfw.GetPrimaryMonitor(); m != nil {
		if mode := m.GetVideoMode(); mode != nil {
			return fyne.NewSize(float32(mode.Width), float32(mode.Height))
		}
	}
	return firstSize
}

// dress gives the window its icon, which is painted when the first screen stands.
func (w *window) dress(a *app.App) {
	var painted fyne.Resource
	a.Background(func(context.Context) error {
		painted = icon()
		return nil
	}, func(error) { w.SetIcon(painted) })
}

// icon is the program's picture in the bar of windows.
func icon() fyne.Resource {
	const px = 128
	var b bytes.Buffer
	if err := png.Encode(&b, paint.New(lessons.Art{}, nil, assets.Icon).Picture("app", px, px)); err != nil {
		return nil
	}
	return fyne.NewStaticResource("app.png", b.Bytes())
}

// watch hands the log on and remembers whether it tells of a window that could not be made.
type watch struct {
	to io.Writer

	mu    sync.Mutex
	lines []string // from the failure on
}

// Write takes what is logged.
func (w *watch) Write(b []byte) (int, error) {
	w.mu.Lock()
	text := string(b)
	if len(w.lines) > 0 || strings.Contains(text, "window creation error") || strings.Contains(text, "failed to initialise GLFW") {
		w.lines = append(w.lines, strings.TrimSpace(text))
	}
	w.mu.Unlock()
	return w.to.Write(b)
}

// trouble gives the cause that was logged, nil when all is well.
func (w *watch) trouble() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.lines) == 0 {
		return nil
	}
	for _, line := range w.lines {
		if _, cause, ok := strings.Cut(line, "Cause:"); ok {
			return errors.New(strings.TrimSpace(cause))
		}
	}
	return errors.New(w.lines[0])
}
