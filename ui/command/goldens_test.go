package command

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/ui"
	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

const goldens = "testdata/goldens"

// screens are the walks, by what the names of their pictures begin with.
var screens = []struct {
	names string
	empty bool
	take  func(*walk)
}{{"first start", true, firstStart}, {"teachers", false, teachers}, {"pupils", false, pupils}, {"keepers", false, keepers}, {"projecting", false, projecting}, {"set queues", false, setQueues}, {"pupils", false, takeTurns}, {"contests", false, contests}, {"sessions", false, sessions}, {"places", false, goodPlaces}, {"guests", false, guests}, {"years", false, years}, {"papers", false, printing}, {"data", false, keepData}, {"merging", false, mergeData}, {"privacy", false, privacy}, {"layouts", false, layouts}}

// watched is a canvas that shows what is drawn to somebody whenever a picture is taken.
type watched struct {
	software.WindowlessCanvas
	look  func()
	blank bool // no picture is needed
}

func (c watched) Capture() image.Image {
	c.look()
	if c.blank {
		return image.NewGray(image.Rect(0, 0, 1, 1))
	}
	return c.WindowlessCanvas.Capture()
}

// layouts takes the first slide of each layout.
func layouts(w *walk) {
	had := map[string]bool{}
	for _, m := range w.pack.Modules {
		for i, page := range course.Pages(m) {
			if layout := m.Slides[page.Slide].Layout; !had[layout] {
				had[layout] = true
				w.slide(m, i+1, page, "slide-"+layout)
			}
		}
	}
}

// madeLast is the school of the walks before.
var madeLast settled

// walkAll takes all walks into dir, showing each screen to look.
func walkAll(t *testing.T, dir, lang string, at size, spaced, blank bool, look func(w *walk, names, picture string)) {
	t.Helper()
	bundle, err := words()
	check(t, err)
	al := &album{job: &job{bundle: bundle}, dir: dir, fyne: stillApp{ui.NewFyne()}, pack: ui.Lessons(nil), made: madeLast, lang: lang, size: at, spaced: spaced}
	defer func() { madeLast = al.made }()
	for _, s := range screens {
		check(t, al.part(s.empty, func(w *walk) {
			had := map[string]bool{}
			w.still.canvas = watched{w.still.canvas, func() { look(w, s.names, newest(t, dir, had)) }, blank}
			s.take(w)
		}))
	}
}

// newest gives the name of the picture that is being taken: its file is there, and empty.
func newest(t *testing.T, dir string, had map[string]bool) string {
	t.Helper()
	files, err := os.ReadDir(dir)
	check(t, err)
	for _, f := range files {
		if info, err := f.Info(); err == nil && info.Size() == 0 && !had[f.Name()] {
			had[f.Name()] = true
			return f.Name()
		}
	}
	t.Fatalf("no picture is being taken in %s", dir)
	return ""
}

// elsewhere are pictures of this PC's own folders, and of words that chance chooses: they have no goldens.
var elsewhere = regexp.MustCompile(`^(d8-backup-out-where|d9-backup-out-short|da-backup-in)-`)

// TestScreensLookAsTheyDid compares every screen with its picture in testdata/goldens. LACHANSO_GOLDEN=write takes the
// pictures anew; LACHANSO_GOLDENS names another folder for them.
func TestScreensLookAsTheyDid(t *testing.T) {
	apptest.Plainly(t)
	want := goldens
	if dir := os.Getenv("LACHANSO_GOLDENS"); dir != "" {
		want = dir
	}
	got := t.TempDir()
	walkAll(t, got, "vi", size{1024, 768}, false, false, func(w *walk, names, picture string) {
		measure(t, w.app, names == "pupils", w.still.Content(), picture)
	})
	pictures := taken(t, got)
	maps.DeleteFunc(pictures, func(name string, _ []byte) bool { return elsewhere.MatchString(name) })
	if apptest.WriteGoldens() {
		writeGoldens(t, want, pictures)
	}
	if _, err := os.Stat(want); err != nil {
		t.Fatalf("no goldens: %v; take them with LACHANSO_GOLDEN=write", err)
	}
	old := taken(t, want)
	for name := range old {
		if pictures[name] == nil {
			t.Errorf("%s is no longer taken", name)
		}
	}
	for name, data := range pictures {
		if old[name] == nil {
			t.Errorf("%s has no golden", name)
			continue
		}
		if mean, strong, alike := against(t, data, old[name]); !alike {
			t.Errorf("%s differs from its golden: %.2f in the mean, %.2f %% of it strongly", name, mean, 100*strong)
		}
	}
}

// writeGoldens keeps the pictures that are still as good: each one written anew stays in the history for ever.
func writeGoldens(t *testing.T, dir string, pictures map[string][]byte) {
	t.Helper()
	check(t, os.MkdirAll(dir, 0o755))
	old := taken(t, dir)
	for name := range old {
		if pictures[name] == nil {
			check(t, os.Remove(filepath.Join(dir, name)))
		}
	}
	for name, data := range pictures {
		if was := old[name]; was != nil {
			if _, _, alike := against(t, data, was); alike {
				continue
			}
		}
		var b bytes.Buffer
		check(t, png.Encode(&b, apptest.Small(decode(t, data))))
		check(t, os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o644))
	}
}

// against compares a picture with its golden.
func against(t *testing.T, data, golden []byte) (mean, strong float64, alike bool) {
	t.Helper()
	was := decode(t, golden)
	return apptest.Alike(apptest.Like(was, decode(t, data)), was)
}

func decode(t testing.TB, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	check(t, err)
	return img
}

func TestPicturesDifferWhenAWordIsGone(t *testing.T) {
	plain := image.NewRGBA(image.Rect(0, 0, 1024, 768))
	for i := range plain.Pix {
		plain.Pix[i] = 0xff
	}
	word := image.NewRGBA(plain.Rect)
	copy(word.Pix, plain.Pix)
	for y := 100; y < 120; y++ {
		for x := 100; x < 200; x++ {
			word.Pix[word.PixOffset(x, y)] = 0
		}
	}
	if mean, strong, alike := apptest.Alike(plain, word); alike {
		t.Errorf("a word of 100×20 makes only %.2f and %.4f", mean, strong)
	}
	if mean, strong := apptest.Difference(plain, plain); mean != 0 || strong != 0 {
		t.Errorf("a picture differs from itself: %.2f, %.4f", mean, strong)
	}
}

// TestEveryScreenHoldsItsWords measures every screen in both languages on both of a school's displays. TestScreensLookAsTheyDid has
// measured those that it takes.
func TestEveryScreenHoldsItsWords(t *testing.T) {
	apptest.Plainly(t)
	for _, lang := range lessons.Languages {
		for _, at := range []size{{1024, 768}, {1366, 768}} {
			for _, spaced := range []bool{false, true} {
				if lang == "vi" && at.width == 1024 && !spaced {
					continue
				}
				t.Run(fmt.Sprintf("%s %d×%d, spaced %v", lang, at.width, at.height, spaced), func(t *testing.T) {
					n := 0
					walkAll(t, t.TempDir(), lang, at, spaced, true, func(w *walk, names, picture string) {
						n++
						measure(t, w.app, names == "pupils", w.still.Content(), picture)
					})
					if n == 0 {
						t.Error("no screen was seen")
					}
				})
			}
		}
	}
}

var missing = regexp.MustCompile(`\[[a-z]+(-[a-z0-9]+)*\]|<no value>`)

func measure(t *testing.T, a *app.App, pupil bool, shown fyne.CanvasObject, name string) {
	t.Helper()
	seen := kit.See(shown)
	if pupil && seen.Scroll && !strings.Contains(name, "-150") {
		t.Errorf("%s scrolls", name)
	}
	for _, l := range seen.Lines {
		switch {
		case missing.MatchString(l.Text):
			t.Errorf("%s shows %q", name, l.Text)
		case !seen.Window.Holds(l.Place):
			t.Errorf("%s: %q stands at %.0f, outside the window", name, l.Text, l.Place)
		case l.Ground != nil && !l.Face.Holds(l.Place):
			t.Errorf("%s: %q at %.0f stands out of what holds it, %.0f", name, l.Text, l.Place, l.Face)
		case strings.HasSuffix(l.Text, "…") && strings.Trim(l.Text, "… ") != "" && !strings.HasSuffix(l.Text, "……"):
			t.Errorf("%s: %q is cut", name, l.Text)
		case l.Over != "":
			t.Errorf("%s: %q stands on %q", name, l.Text, l.Over)
		}
	}
	least, help := float32(44), false
	if pupil {
		least = 56
	}
	for _, h := range a.Hots() {
		help = help || strings.HasPrefix(h.ID, "help")
		if s := h.Size(); !h.Disabled() && min(s.Width, s.Height) < least-0.5 {
			t.Errorf("%s: %q is only %.0f×%.0f", name, h.ID, s.Width, s.Height)
		}
	}
	if pupil && !help {
		t.Errorf("%s has no way to help", name)
	}
}
