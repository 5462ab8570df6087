package command

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui"
	"lachanso/ui/app"
	"lachanso/ui/teach"
	"lachanso/ui/voice"
)

// size is a window's, in pixels.
type size struct{ width, height int }

// album is the pictures being taken: of every screen and slide, in both languages, on the two screens that schools have.
// They show a made-up school on a fixed day, so that they are the same each time.
type album struct {
	*job
	dir    string
	fyne   fyne.App
	pack   *lessons.Pack
	taken  int
	made   settled
	lang   string
	size   size
	spaced bool // letters and lines stand farther apart
}

func (j *job) shots() error {
	al := &album{job: j, dir: j.words[0], fyne: stillApp{ui.NewFyne()}, pack: ui.Lessons(nil)}
	if err := os.MkdirAll(al.dir, 0o755); err != nil {
		return failing("command-shots-failed", "Name", "", "Dir", al.dir)
	}
	if j.art {
		if err := al.artSheets(); err != nil {
			return err
		}
		return j.counted(al)
	}
	for _, al.lang = range lessons.Languages {
		for _, al.size = range []size{{1024, 768}, {1366, 768}} {
			if err := al.all(); err != nil {
				return err
			}
		}
	}
	return j.counted(al)
}

// counted says how many pictures were taken.
func (j *job) counted(al *album) error {
	if al.taken == 0 {
		return failing("command-shots-none", "Only", j.only)
	}
	j.say("command-shots-done", "Count", al.taken, "Dir", al.dir)
	return nil
}

// all takes the pictures in one language and size.
func (al *album) all() error {
	for _, part := range []struct {
		names string
		take  func(*walk)
	}{{"00-", firstStart}, {"0", teachers}, {"1", teachers}, {"2", pupils}, {"3", keepers}, {"4", setQueues}, {"5", takeTurns}, {"6", projecting}, {"7", contests}, {"8", goodPlaces}, {"9", sessions}, {"a", guests}, {"d", keepData}, {"e", mergeData}, {"p", printing}, {"y", privacy}, {"g", years}, {"slide-", slides}} {
		if !strings.HasPrefix(part.names, al.only) && !strings.HasPrefix(al.only, part.names) || part.names == "1" && al.only == "" {
			continue
		}
		if err := al.part(part.names == "00-", part.take); err != nil {
			return err
		}
	}
	return nil
}

// part takes one walk through a school of its own, which is gone afterwards.
func (al *album) part(empty bool, take func(*walk)) (err error) {
	dir, err := os.MkdirTemp("", "lachanso-shots-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	chance := rand.NewPCG(1, 2)
	if !empty {
		if err := al.settle(dir, chance); err != nil {
			return err
		}
	}
	s, err := store.Open(dir, store.Options{Now: photoDay, Entropy: &dice{rand.New(chance)}})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	settings := store.Settings{Lang: al.lang}
	if !empty {
		if settings, err = s.Settings(); err == nil {
			err = s.SaveSettings(settings) // so that the screens say when something was saved
		}
		if err != nil {
			return err
		}
	}
	settings.LessMotion, settings.Spacing, settings.KeysShown = true, al.spaced, true
	w := al.walk(s, settings)
	defer w.app.Close()
	w.app.Show(ui.NewHome(w.app))
	take(w)
	return w.err
}

// settled is a made-up school in a language, and the chance that it leaves to what is done in it.
type settled struct {
	lang   string
	data   []byte
	chance rand.PCG
}

// settle puts the school of the album's language into an empty folder. It is made once and copied for the walks that follow.
func (al *album) settle(dir string, chance *rand.PCG) error {
	file := filepath.Join(dir, store.FileName)
	if al.made.lang != al.lang {
		if err := al.settleFirst(dir, chance); err != nil {
			return err
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		al.made = settled{al.lang, data, *chance}
		return nil
	}
	*chance = al.made.chance
	return os.WriteFile(file, al.made.data, 0o600)
}

func (al *album) settleFirst(dir string, chance *rand.PCG) (err error) {
	s, err := store.Open(dir, store.Options{Now: photoDay, Entropy: &dice{rand.New(chance)}})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	plan, err := demoPlan(al.pack, al.school(), al.lang, 1)
	if err != nil {
		return err
	}
	return errors.Join(s.Demo(plan), keepPlaces(s), keepGuests(s))
}

func (al *album) school() string {
	if al.lang == "en" {
		return "Lotus Primary School"
	}
	return "Trường Tiểu học Hoa Sen"
}

// photoDay is when the pictures are taken: a Monday morning, wherever the PC is.
func photoDay() time.Time { return time.Date(2026, 11, 23, 9, 14, 0, 0, time.Local) }

// dice are chance that repeats itself, for ids.
type dice struct{ *rand.Rand }

func (d *dice) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(d.Uint32())
	}
	return len(b), nil
}

func (al *album) walk(s *store.Store, settings store.Settings) *walk {
	w := &walk{album: al, still: newStill(al.size.width, al.size.height)}
	// Always the same seed: a new screen must not shuffle the cards on the pictures of those after it.
	parts := ui.Parts(al.fyne, w.still, s, al.pack, al.bundle, photoDay, func() uint64 { return 3 })
	parts.Headless, parts.Voice = true, voice.Whisper{}
	w.app = app.New(parts, settings)
	w.still.canvas.Resize(fyne.NewSize(float32(al.size.width), float32(al.size.height)))
	return w
}

// save saves a picture under a name, which gets language and size behind it.
func (al *album) save(name string, picture func() image.Image) error {
	name = fmt.Sprintf("%s-%s-%dx%d.png", name, al.lang, al.size.width, al.size.height)
	if !strings.HasPrefix(name, al.only) {
		return nil
	}
	f, err := os.Create(filepath.Join(al.dir, name))
	if err == nil {
		err = errors.Join(png.Encode(f, picture()), f.Close())
	}
	if err != nil {
		return failing("command-shots-failed", "Name", name, "Dir", al.dir)
	}
	al.taken++
	return nil
}

// slides takes every page of every lesson as the class sees it, and each question also with hands and its answer.
func slides(w *walk) {
	for _, m := range w.pack.Modules {
		part := 0
		for i, page := range course.Pages(m) {
			if part++; i == 0 || course.Pages(m)[i-1].Slide != page.Slide {
				part = 1
			}
			name := fmt.Sprintf("slide-%s-%02d", m.ID, page.Slide+1)
			if part > 1 {
				name += string(rune('a' + part - 1))
			}
			if !strings.HasPrefix(name, w.only) && !strings.HasPrefix(w.only, name) {
				continue
			}
			w.slide(m, i+1, page, name)
		}
	}
}

func (w *walk) slide(m *lessons.Module, number int, page course.Page, name string) {
	run, err := course.New(m, 38, 1, photoDay())
	if err == nil {
		err = run.GoTo(number, photoDay())
	}
	if err != nil {
		w.err = err
		return
	}
	w.app.Show(teach.NewPresent(w.app, run))
	w.take(name)
	if page.Kind == course.Ask {
		w.keys("1", "1", "1", "2", "2", "3", fyne.KeyReturn, fyne.KeyReturn)
		w.take(name + "-answer")
	}
	w.app.BackTo(0)
}
