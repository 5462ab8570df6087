package app

import (
	"context"
	"image"
	"log"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"lachanso/lessons"
	"lachanso/lessons/signin"
	"lachanso/store"
	"lachanso/ui/kit"
	"lachanso/ui/kit/paint"
	"lachanso/ui/voice"
)

// Parts is what main gives the user interface.
type Parts struct {
	Fyne     fyne.App
	Window   fyne.Window
	Store    *store.Store
	Pack     *lessons.Pack
	Reload   func(facts map[string]lessons.Text) *lessons.Pack // the pack with a school's own facts
	Bundle   *i18n.Bundle
	Painter  *paint.Painter
	Regular  []byte // font
	Bold     []byte
	Now      func() time.Time
	Seed     func() uint64
	Displays Displays    // nil where there is only this window
	Voice    voice.Voice // nil for none
	// Forgotten makes the screen of a teacher who has forgotten the PIN, above the one that asks for it; nil for none.
	Forgotten func(*App) Screen
	// Results makes the screen of what a class did, also one of an earlier year; nil for none.
	Results func(*App, store.Class) Screen
	// Mend says that the data is damaged and offers the newest backup; nil where that cannot be done.
	Mend func(*App, error)
	// Headless says that no window's loop runs: calls back wait until Settle makes them, on the goroutine that calls it.
	// Tests and the pictures of screens are made so.
	Headless bool
}

// App is the running program as its screens see it. Its methods belong to Fyne's goroutine, but for Background's work.
type App struct {
	Parts
	Settings store.Settings
	Words    *kit.Words
	Shelf    *paint.Shelf

	look    *kit.Look
	stack   []Screen
	pane    *pane
	fresh   func() // stops what keeps the drawing ahead ready
	size    fyne.Size
	hots    []*kit.Hot
	focused string
	jobs    *queue
	held    int
	waiting []fyne.KeyName
	typed   []func(*Field) // what is typed into a field while something is saved
	scroll  *container.Scroll
	calls   calls
	class   *class // the class's display, nil while it has none
	aloud   aloud
	sitting *sitting
	click   click

	guard      signin.Guard
	guardDepth int      // how many screens lie below those it watches
	unwake     func()   // stops what attends to it
	parked     []Screen // locked, and gone home from
	nameless   bool     // pupils' names are hidden

	seen time.Time // when somebody last touched the program
}

// New makes the app around its window. Settings must have been read already.
func New(p Parts, settings store.Settings) *App {
	a := &App{Parts: p, Settings: settings, jobs: newQueue(), seen: p.Now()}
	a.Shelf = paint.NewShelf(shelfLeast, func(string, image.Image) { a.do(a.Redraw) })
	a.Shelf.Start()
	a.listen()
	a.pane = newPane(&fill{a})
	a.Apply(settings)
	p.Window.SetPadded(false)
	p.Window.SetContent(container.NewStack(kit.NewGround(func() { a.touched() }), a.pane.Container))
	if c, ok := p.Window.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(e *fyne.KeyEvent) { a.key(e.Name) })
	}
	return a
}

// Apply takes over settings: language, text size, contrast. It does not save them.
func (a *App) Apply(s store.Settings) {
	a.Settings = s
	if a.guard.On() {
		a.guarded() // the time may be another
	}
	s = a.Own()
	palette, text := appearance(s)
	lang := s.Lang
	if lang == "" {
		lang = "vi"
	}
	a.Words = kit.NewWords(a.Bundle, lang)
	a.look = &kit.Look{
		Palette: palette, Text: text, Spaced: s.Spacing, Words: a.Words, Artist: a.Painter,
		Forward: func(e *fyne.KeyEvent) { a.key(e.Name) }, Touched: a.touched, Clicked: a.clicked,
	}
	a.Fyne.Settings().SetTheme(kit.NewTheme(palette, text, a.Regular, a.Bold))
	a.Window.SetTitle(a.T("app-name"))
	a.Redraw()
}

// appearance gives the colours and the size of text (1 is usual) that settings ask for.
func appearance(s store.Settings) (*kit.Palette, float32) {
	palette, text := kit.Colours(), float32(1)
	if s.Contrast {
		palette = kit.HighContrast()
	}
	if s.TextPercent != 0 {
		text = float32(s.TextPercent) / 100
	}
	return palette, text
}

// T gives a message of the program; see kit.Words.Say for args.
func (a *App) T(id string, args ...any) string { return a.Words.Say(id, args...) }

// Lang is the language on screen, "vi" or "en".
func (a *App) Lang() string { return a.Words.Lang }

// Look is how things look now.
func (a *App) Look() *kit.Look { return a.look }

// Show puts a screen above the present one.
func (a *App) Show(s Screen) {
	a.leave()
	a.stack = append(a.stack, s)
	a.enter()
}

// Replace puts a screen in the place of the present one.
func (a *App) Replace(s Screen) {
	a.leave()
	if n := len(a.stack); n > 0 {
		a.drop(n - 1)
	}
	a.stack = append(a.stack, s)
	a.enter()
}

// drop takes the screens from a depth on away for good, the one in front first.
func (a *App) drop(from int) {
	gone := slices.Clone(a.stack[from:])
	a.stack = a.stack[:from]
	goneFor(gone)
}

// goneFor tells screens that they are left for good, the one in front first.
func goneFor(gone []Screen) {
	for _, s := range slices.Backward(gone) {
		if g, ok := s.(Going); ok {
			g.Gone()
		}
	}
}

// Back goes to the screen below; the lowest one stays.
func (a *App) Back() { a.BackTo(len(a.stack) - 2) }

// Home goes to the lowest screen.
func (a *App) Home() { a.BackTo(0) }

// Depth tells how many screens lie on each other.
func (a *App) Depth() int { return len(a.stack) }

// BackTo takes screens away until the one at depth (0 is home) is in front.
func (a *App) BackTo(depth int) {
	if depth < 0 || depth >= len(a.stack)-1 {
		return
	}
	a.leave()
	a.drop(depth + 1)
	a.left()
	a.enter()
}

// Front is the screen in front, or nil.
func (a *App) Front() Screen {
	if len(a.stack) == 0 {
		return nil
	}
	return a.stack[len(a.stack)-1]
}

func (a *App) leave() {
	a.hushed()
	if l, ok := a.Front().(Leaving); ok {
		l.Leave()
	}
}

func (a *App) enter() {
	if len(a.stack) <= a.guardDepth {
		a.guard = a.guard.End()
	}
	a.Window.Canvas().Unfocus() // or the drawing would take the last screen's focus for this one's
	a.focused = ""
	a.scroll = nil // or this screen would open as far down as the last one was scrolled
	a.waiting, a.typed = nil, nil
	if e, ok := a.Front().(Entering); ok {
		e.Enter()
	}
	a.Redraw()
}

// Key gives a key to the screen in front, as if pressed; tests and clickers use it.
func (a *App) Key(k fyne.KeyName) { a.key(k) }

func (a *App) key(k fyne.KeyName) {
	if a.touched() {
		return
	}
	if a.held > 0 {
		if len(a.waiting) < 8 {
			a.waiting = append(a.waiting, k)
		}
		return
	}
	if a.toField(k) {
		return
	}
	if s := a.Front(); s != nil && s.Key(k) || a.anywhere(k) || a.scrolled(k) {
		return
	}
	a.moveFocus(k)
}

// Background runs work off Fyne's goroutine, in the order asked for, and then calls then on it, whatever came of it. then may
// be nil.
func (a *App) Background(work func(context.Context) error, then func(error)) {
	a.jobs.add(func(ctx context.Context) {
		err := errBroken
		safely(func() { err = work(ctx) })
		if err != nil {
			log.Printf("background: %v", err)
		}
		if then != nil {
			a.do(func() { then(err) })
		}
	})
}

// Read reads something off Fyne's goroutine, takes it and draws the screen with it. What cannot be read is said instead.
func (a *App) Read(work func() error, take func()) {
	a.Background(func(context.Context) error { return work() }, func(err error) {
		if err != nil {
			a.Fail(err)
			return
		}
		take()
		a.Redraw()
	})
}

// Commit saves what somebody did: keys and presses wait until then has been called. What is typed into a field meanwhile goes
// to the field that has the focus then.
func (a *App) Commit(work func(context.Context) error, then func(error)) {
	a.held++
	a.Background(work, func(err error) {
		a.held--
		if err != nil {
			a.waiting, a.typed = nil, nil
		}
		then(err)
		if len(a.typed) > 0 {
			a.do(a.retype) // after what gives a field the focus
		}
		for a.held == 0 && len(a.waiting) > 0 {
			k := a.waiting[0]
			a.waiting = a.waiting[1:]
			a.key(k)
		}
	})
}

// mostTyped is how many letters and keys wait for a save: more than anybody types in a second.
const mostTyped = 200

// typedLater has what is typed into a field wait for the save that is under way: the text that is being saved was read already, and
// who types fast means the field that comes next. It says whether it waits.
func (a *App) typedLater(do func(*Field)) bool {
	if a.held == 0 && len(a.typed) == 0 {
		return false
	}
	if len(a.typed) < mostTyped {
		a.typed = append(a.typed, do)
	}
	return true
}

// retype types what waited, until something is saved again. Where no field has the focus, it meant what is gone.
func (a *App) retype() {
	for a.held == 0 && len(a.typed) > 0 {
		f, ok := a.Window.Canvas().Focused().(*Field)
		if !ok {
			a.typed = nil
			return
		}
		do := a.typed[0]
		a.typed = a.typed[1:]
		do(f)
	}
}

// Busy says whether a save is under way.
func (a *App) Busy() bool { return a.held > 0 }

// Close ends the background work; nothing may be asked for afterwards.
func (a *App) Close() {
	a.HideClass()
	a.silence()
	if a.unwake != nil {
		a.unwake()
	}
	a.jobs.close()
	a.Shelf.Close()
}
