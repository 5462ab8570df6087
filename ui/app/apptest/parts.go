package apptest

import (
	"io/fs"
	"maps"
	"slices"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit/paint"
	"lachanso/ui/messages"
)

// modules are the real lessons that the tests of screens speak of, one of each band: what they say must not change with every
// lesson that is added.
var modules = []string{"5A", "3B", "4C", "2D"}

// given is what all stages of a process share: to read it takes longer than most tests. The program changes none of it, and a
// test that changes a lesson puts it back.
type given struct {
	pack     *lessons.Pack
	problems []lessons.Problem
	painter  *paint.Painter
	words    *i18n.Bundle
	err      error // of words
}

// paintedBytes is what is kept of painted places and figures: those of several tests, at all sizes of windows. A school's PC keeps
// less.
const paintedBytes = 128 << 20

var shared = sync.OnceValue(func() *given {
	g := read(assets.Pack())
	g.words, g.err = messages.Load(assets.Lang())
	return g
})

func read(files fs.FS) *given {
	g := &given{}
	if g.pack, g.problems = lessons.Load(files, lessons.Options{}); g.pack != nil {
		g.painter = paint.New(g.pack.Art, g.pack.Heads, assets.Icon)
		g.painter.Hold(paintedBytes)
	}
	return g
}

func parts(t testing.TB, fyneApp fyne.App, window fyne.Window, st *store.Store, now func() time.Time, o Options) app.Parts {
	t.Helper()
	all := shared()
	if all.err != nil {
		t.Fatalf("load words: %v", all.err)
	}
	from := all
	if len(o.Files) > 0 {
		from = read(with(t, assets.Pack(), o.Files))
	}
	if from.pack == nil {
		t.Fatalf("load pack: %v", from.problems)
	}
	pack := *from.pack
	if !o.Whole {
		pack.Modules = slices.DeleteFunc(slices.Clone(pack.Modules), func(m *lessons.Module) bool { return m.ID != o.Also && !slices.Contains(modules, m.ID) })
	}
	return app.Parts{
		Fyne: fyneApp, Window: window, Store: st, Pack: &pack, Bundle: all.words, Headless: true,
		Painter: from.painter, Regular: assets.Font(false), Bold: assets.Font(true),
		Now: now, Seed: o.Seed,
	}
}

// with adds files to a pack.
func with(t testing.TB, pack fs.FS, more fstest.MapFS) fs.FS {
	t.Helper()
	all := fstest.MapFS{}
	err := fs.WalkDir(pack, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(pack, name)
		all[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	maps.Copy(all, more)
	return all
}
