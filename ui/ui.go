package ui

import (
	"context"
	"errors"
	"io/fs"
	"log"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/keeper"
	"lachanso/ui/kit"
	"lachanso/ui/kit/paint"
	"lachanso/ui/manage"
	"lachanso/ui/results"
	"lachanso/ui/teach"
	"lachanso/ui/voice"
)

// Open says how the window is to be opened.
type Open struct {
	Dir      string // the data folder
	Lang     string // "": as set
	Bundle   *i18n.Bundle
	Module   string // to be projected at once
	Class    string // the class it is projected to; "": nothing is remembered
	Standing string // what is wrong with where the data folder is: "synced", "network"
	Now      func() time.Time
	Seed     func() uint64
	Print    func(sentence string) // to where the program was started
}

// Exit codes.
const (
	ended  = 0
	failed = 1
)

// firstSize leaves room for the bars of a small screen.
var firstSize = fyne.NewSize(1280, 700)

// How much garbage may gather, in percent of what lives: old PCs have little memory, and pages make little garbage; a start
// has no time to look for it, and little lives then.
const (
	spare = 50
	hurry = 400
)

// rested is when a start is over, with the pages around the first one painted: what it needed and no longer needs is then
// given back to the PC.
const rested = 1700 * time.Millisecond

// Run opens the window and returns the exit code when it was closed and everything is saved.
func Run(o Open) int {
	debug.SetGCPercent(hurry)
	pack := lessons.Begin(assets.Pack(), assets.Prepared(), loading(nil))
	st, err := opened(o.Dir, store.Options{Now: o.Now}, patience)
	if err != nil {
		return refuse(o, pack, err)
	}
	settings, err := st.Settings()
	if err != nil {
		return refuse(o, pack, errors.Join(err, st.Close()))
	}
	if o.Lang != "" {
		settings.Lang = o.Lang
	}
	l := &launch{Open: o, store: st, loading: pack, settings: settings, words: kit.NewWords(o.Bundle, spoken(settings.Lang))}
	code := l.run()
	if err := st.Close(); err != nil {
		o.Print(l.said(err))
		return failed
	}
	return code
}

// spoken is the language of people who have not chosen one yet.
func spoken(lang string) string {
	if lang == "" {
		return "vi"
	}
	return lang
}

// Lessons reads the built-in pack with a school's own facts. The program's own tests make sure that it is whole.
func Lessons(facts map[string]lessons.Text) *lessons.Pack {
	return lessons.Begin(assets.Pack(), assets.Prepared(), loading(facts))()
}

// loading leaves the drawings in the program: each is read when it is painted.
func loading(facts map[string]lessons.Text) lessons.Options {
	return lessons.Options{Facts: facts, ArtLater: true}
}

// Parts gives what every screen needs, for this window.
func Parts(f fyne.App, w fyne.Window, s *store.Store, pack *lessons.Pack, b *i18n.Bundle, now func() time.Time, seed func() uint64) app.Parts {
	return app.Parts{
		Fyne: f, Window: w, Store: s, Pack: pack, Reload: Lessons, Bundle: b, Painter: paint.New(pack.Art, pack.Heads, assets.Icon),
		Regular: assets.Font(false), Bold: assets.Font(true), Now: now, Seed: seed, Voice: voice.System(),
		Forgotten: manage.NewForgotten, Mend: keeper.Mend, Results: results.NewOf,
	}
}

// NewHome makes the first screen.
func NewHome(a *app.App) app.Screen { return &home{a} }

// launch is a window being opened on data that could be read.
type launch struct {
	Open
	store    *store.Store
	loading  func() *lessons.Pack // waits for the lessons
	pack     *lessons.Pack        // nil before the window stands
	settings store.Settings
	words    *kit.Words
}

func (l *launch) run() int {
	if l.Module != "" && !l.known() {
		l.Print(l.words.Say("command-present-unknown", "Module", l.Module, "Known", strings.Join(moduleIDs(l.loading()), ", ")))
		return failed
	}
	class, err := l.class()
	if err != nil {
		l.Print(l.said(err))
		return failed
	}
	if class == nil {
		l.Print(l.words.Say("command-report-unknown", "Class", l.Class, "Known", "–"))
		return failed
	}
	w, trouble := newWindow(l.words.Say("app-name"))
	if trouble != nil {
		return l.noWindow(trouble)
	}
	size := firstSize
	if l.Module != "" {
		size = w.full()
	}
	l.pack = l.loading()
	parts := Parts(w.fyne, w.Window, l.store, l.pack, l.Bundle, l.Now, l.Seed)
	parts.Displays = newDisplays(w.fyne)
	w.SetMaster() // the class's window ends with it
	a := app.New(parts, l.settings)
	followWords(a)
	// The first screen is drawn before its window is there: its pictures are painted while the window opens.
	a.Expect(size)
	l.first(a, *class)
	if trouble := w.show(size); trouble != nil {
		a.Close()
		return l.noWindow(trouble)
	}
	l.then(a, *class)
	w.dress(a)
	a.Later(rested, func() {
		a.Background(func(context.Context) error {
			debug.SetGCPercent(spare)
			debug.FreeOSMemory()
			return nil
		}, nil)
		keeper.BackUpDaily(a)
		keeper.ReadQuietly(a)
	})
	over := surely(w, grace, func() {
		log.Print("the window's loop does not end")
		if err := l.store.Close(); err != nil {
			log.Print(err)
		}
		os.Exit(ended)
	})
	w.fyne.Run()
	a.Close() // what is still being saved is saved before the data is closed
	over()
	if _, err := l.store.BackupClosing(); err != nil { // on a slow disk it may take longer than the loop's grace
		log.Print(err) // the next start tries again
	}
	return ended
}

// known says whether there is a module of the name asked for, before the lessons are read.
func (l *launch) known() bool {
	info, err := fs.Stat(assets.Pack(), "modules/"+l.Module)
	return err == nil && info.IsDir()
}

// class finds the class to project to; an empty one when none was named, nil when there is none of that name.
func (l *launch) class() (*store.Class, error) {
	if l.Class == "" {
		return &store.Class{}, nil
	}
	classes, err := l.store.Classes()
	if err != nil {
		return nil, err
	}
	for _, c := range classes {
		if strings.EqualFold(c.Name, strings.TrimSpace(l.Class)) {
			return &c, nil
		}
	}
	return nil, nil
}

// first puts up the first screen, which stores nothing yet.
func (l *launch) first(a *app.App, class store.Class) {
	if l.Module == "" || class.ID != "" {
		a.Show(NewHome(a))
		return
	}
	run, err := course.New(l.pack.Module(l.Module), 0, a.Seed(), a.Now())
	if err != nil {
		a.Fail(err)
		return
	}
	a.Show(teach.NewPresent(a, run))
}

// then puts up what comes before the first screen, once the window is there.
func (l *launch) then(a *app.App, class store.Class) {
	if l.Module != "" {
		if class.ID != "" {
			a.Unlocked(func() { teach.Project(a, l.pack.Module(l.Module), class) }) // it leads on to what the class did
		}
		return
	}
	if !l.settings.SetUp {
		a.Show(manage.NewFirst(a, a.Home))
	}
	teach.Resume(a)
	if l.Standing != "" {
		l.Print(l.words.Say("command-mend-" + l.Standing))
		a.Show(app.NewNotice(a, "standing-"+l.Standing, "Dir", l.Dir))
	}
}

func (l *launch) noWindow(trouble error) int {
	sentence := l.words.Say("command-no-window", "Detail", trouble.Error())
	l.Print(sentence)
	box(l.words.Say("app-name"), sentence)
	return failed
}

func (l *launch) said(err error) string {
	title, text := app.Explain(l.words, err)
	return title + ": " + text
}

func moduleIDs(p *lessons.Pack) []string {
	var ids []string
	for _, m := range p.Modules {
		ids = append(ids, m.ID)
	}
	return ids
}

// refuse says in a window, and where the program was started, why the data cannot be opened. Damaged or missing data can be
// replaced by a backup there, and the program goes on; else nothing is changed.
func refuse(o Open, pack func() *lessons.Pack, err error) int {
	words := kit.NewWords(o.Bundle, spoken(o.Lang))
	title, text := app.Explain(words, err)
	o.Print(title + ": " + text)
	w, trouble := newWindow(words.Say("app-name"))
	if trouble != nil {
		box(words.Say("app-name"), title+"\n\n"+text)
		return failed
	}
	a := app.New(Parts(w.fyne, w.Window, nil, pack(), o.Bundle, o.Now, o.Seed), store.Settings{Lang: o.Lang})
	followWords(a)
	leave := app.Answer{ID: "close", Label: a.T("command-close"), Key: "Esc", Main: true, Do: func() { w.Close() }}
	r := &recovered{Open: o, app: a}
	if store.Damaged(err) || errors.Is(err, store.ErrMissing) {
		r.offer(err, leave)
	} else {
		a.Show(&app.Ask{App: a, Mood: "caring", Title: title, Text: text, Answers: []app.Answer{leave}})
	}
	if trouble := w.show(fyne.NewSize(1024, 576)); trouble != nil {
		a.Close()
		box(words.Say("app-name"), title+"\n\n"+text)
		return failed
	}
	over := surely(w, grace, func() { os.Exit(failed) })
	w.fyne.Run()
	a.Close()
	over()
	return r.close()
}
