// Package apptest builds the running program without a window, for tests of screens: the real pack, a real store in a
// temporary folder, and hands that press, type and read what is shown.
package apptest

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/voice"
)

// Stage is a program under test.
type Stage struct {
	*app.App
	Screens *Displays // of a stage with two
	t       testing.TB
	dir     string
	now     time.Time

	window *dropping
}

// dropping is a window on which files can be dropped; the tests' own has no such hand.
type dropping struct {
	fyne.Window
	take func(fyne.Position, []fyne.URI)
}

// SetOnDropped says who takes what is dropped; nil for nobody.
func (d *dropping) SetOnDropped(take func(fyne.Position, []fyne.URI)) { d.take = take }

// Drop drops a file on the window.
func (s *Stage) Drop(path string) {
	if s.window.take != nil {
		s.window.take(fyne.NewPos(10, 10), []fyne.URI{storage.NewFileURI(path)})
	}
	s.Settle()
}

// Options say how the program is to stand. The zero value is Vietnamese at 1024×768 in an empty folder.
type Options struct {
	Lang          string
	Width, Height float32
	Dir           string // of an earlier stage, to go on with its data
	TextPercent   int
	Contrast      bool
	Two           bool   // displays: the class has one of its own
	Also          string // a lesson besides those that all tests have
	Whole         bool   // all lessons, as the program has them
	Seed          func() uint64
	Voice         voice.Voice // nil for one that can speak and is done at once
	Spacing       bool
	NewHere       bool         // nothing was told yet of a lesson's keys
	Files         fstest.MapFS // more files of the pack, such as recordings
	Disk          *Disk        // nil for one that always has room
}

// New builds the program. It is closed when the test ends.
func New(t testing.TB, o Options) *Stage {
	t.Helper()
	if o.Lang == "" {
		o.Lang = "vi"
	}
	if o.Width == 0 {
		o.Width, o.Height = 1024, 768
	}
	if o.Dir == "" {
		o.Dir = t.TempDir()
	}
	Forget()
	s := &Stage{t: t, dir: o.Dir, now: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)}
	fyneApp := newHouse()
	on := store.Options{Now: s.clock}
	if o.Disk != nil {
		on.Entropy = o.Disk
	}
	st, err := store.Open(o.Dir, on)
	if err != nil {
		t.Fatalf("open store: %v", err)
	}
	seed := uint64(0)
	if o.Seed == nil {
		o.Seed = func() uint64 { seed++; return seed }
	}
	settings := store.Settings{Lang: o.Lang, School: "Trường Hoa Sen", TextPercent: o.TextPercent, Contrast: o.Contrast, LessMotion: true, SetUp: true, Spacing: o.Spacing, KeysShown: !o.NewHere}
	if err := st.SaveSettings(settings); err != nil {
		t.Fatalf("save settings: %v", err)
	}
	window := test.NewTempWindow(t, canvas.NewRectangle(color.Transparent))
	window.SetPadded(false)
	window.Resize(fyne.NewSize(o.Width, o.Height))
	s.window = &dropping{Window: window}
	p := parts(t, fyneApp, s.window, st, s.clock, o)
	if o.Two {
		s.Screens = &Displays{Plugged: true, Size: fyne.NewSize(1024, 768), On: map[fyne.Window]bool{}}
		p.Displays = s.Screens
	}
	if p.Voice = o.Voice; p.Voice == nil {
		p.Voice = voice.Whisper{}
	}
	s.App = app.New(p, settings)
	window.Resize(fyne.NewSize(o.Width, o.Height))
	t.Cleanup(func() {
		s.App.Close()
		st.Close()
	})
	return s
}

// Remembered is how long Fyne keeps what was drawn (its cache.ValidDuration is a minute), and a little.
const Remembered = 65 * time.Second

// Forget frees what was drawn more than Remembered ago. A window does so with its frames; the tests' driver has none, and would keep
// every drawing of every stage until the end.
func Forget() { software.NewCanvas().Capture() }

func (s *Stage) clock() time.Time { return s.now }

// Dir is the data folder, for a second stage that goes on with the data after Quit.
func (s *Stage) Dir() string { return s.dir }

// Pass lets time pass.
func (s *Stage) Pass(d time.Duration) { s.now = s.now.Add(d) }

// Quit closes program and store, as when the window is closed.
func (s *Stage) Quit() {
	s.t.Helper()
	s.Settle()
	if err := s.Store.Close(); err != nil {
		s.t.Fatalf("close store: %v", err)
	}
}

// Open shows a screen and waits until it has loaded.
func (s *Stage) Open(screen app.Screen) {
	s.Show(screen)
	s.Settle()
}

// Press taps the thing with the label or the ID, where it is on the window: what lies under something else is not reached.
func (s *Stage) Press(label string) {
	s.t.Helper()
	test.TapCanvas(s.Window.Canvas(), s.middle(label))
	s.Settle()
}

// DoubleClick presses a thing and, 200 ms later, whatever stands at that place then.
func (s *Stage) DoubleClick(label string) {
	s.t.Helper()
	at := s.middle(label)
	for range 2 {
		test.TapCanvas(s.Window.Canvas(), at)
		s.Settle()
		s.Pass(200 * time.Millisecond)
	}
}

// middle is where the thing with the label or the ID is on the window.
func (s *Stage) middle(label string) fyne.Position {
	s.t.Helper()
	h := s.hot(label)
	if h == nil {
		s.t.Fatalf("nothing to press is called %q; there are %q", label, s.Labels())
	}
	at, _ := place(s.Window.Content(), h) // the tests' driver knows places in one window only
	return at.AddXY(h.Size().Width/2, h.Size().Height/2)
}

// place finds where a thing is in what a window shows.
func place(in, o fyne.CanvasObject) (at fyne.Position, found bool) {
	if in == o {
		return in.Position(), true
	}
	var inside []fyne.CanvasObject
	var scrolled fyne.Position
	switch v := in.(type) {
	case *fyne.Container:
		inside = v.Objects
	case *container.Scroll:
		inside, scrolled = []fyne.CanvasObject{v.Content}, v.Offset
	case fyne.Widget:
		inside = test.WidgetRenderer(v).Objects()
	}
	for _, c := range inside {
		if at, found := place(c, o); found {
			return in.Position().Add(at).Subtract(scrolled), true
		}
	}
	return fyne.Position{}, false
}

func (s *Stage) hot(label string) *kit.Hot {
	for _, h := range s.Hots() {
		if h.ID == label || h.Label == label {
			return h
		}
	}
	return nil
}

// Labels gives what can be pressed.
func (s *Stage) Labels() []string {
	var out []string
	for _, h := range s.Hots() {
		out = append(out, h.ID+" "+h.Label)
	}
	return out
}

// Key presses keys as a keyboard would: what has the focus gets them first.
func (s *Stage) Key(keys ...fyne.KeyName) {
	c := s.Window.Canvas()
	for _, k := range keys {
		e := &fyne.KeyEvent{Name: k}
		focused := c.Focused()
		switch f := focused.(type) {
		case nil:
			s.App.Key(k)
		case desktop.Keyable:
			f.KeyDown(e)
		}
		if k == fyne.KeyTab {
			c.FocusNext()
		} else if now := c.Focused(); now != nil && now == focused {
			now.TypedKey(e)
		}
		s.Settle()
	}
}

// Type types into what has the focus.
func (s *Stage) Type(text string) {
	s.t.Helper()
	f := s.Window.Canvas().Focused()
	if f == nil {
		s.t.Fatalf("nothing has the focus to type %q into", text)
	}
	for _, r := range text {
		if r == '\n' {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			continue
		}
		f.TypedRune(r)
	}
	s.Settle()
}

// Focused gives the ID of what has the focus, or "".
func (s *Stage) Focused() string {
	if h, ok := s.Window.Canvas().Focused().(*kit.Hot); ok {
		return h.ID
	}
	return ""
}

// Shown gives all words on screen, from top to bottom as drawn, lines joined by spaces.
func (s *Stage) Shown() string { return words(s.Window.Content()) }

func words(content fyne.CanvasObject) string {
	var words []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch v := o.(type) {
		case *canvas.Text:
			words = append(words, strings.TrimSpace(kit.Plain(v.Text)))
		case *fyne.Container:
			for _, c := range v.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(v).Objects() {
				walk(c)
			}
		}
	}
	walk(content)
	return strings.Join(words, " ")
}

// MustShow fails unless the words are on screen (line breaks do not count).
func (s *Stage) MustShow(text string) {
	s.t.Helper()
	if shown := s.Shown(); !strings.Contains(shown, text) {
		s.t.Fatalf("%q is not on screen, which says:\n%s", text, shown)
	}
}

// Picture draws the screen.
func (s *Stage) Picture() image.Image { return s.Window.Canvas().Capture() }

// Look saves the picture under $LACHANSO_LOOK, if that is set, to be looked at; also that of the class's display.
func (s *Stage) Look(name string) {
	s.t.Helper()
	s.save(name, s.Picture)
	if s.ClassShown() {
		s.save(name+"-class", s.ProjectedPicture)
	}
}

func (s *Stage) save(name string, picture func() image.Image) {
	s.t.Helper()
	dir := os.Getenv("LACHANSO_LOOK")
	if dir == "" {
		return
	}
	if err := writePNG(filepath.Join(dir, name+".png"), picture()); err != nil {
		s.t.Fatal(err)
	}
}
