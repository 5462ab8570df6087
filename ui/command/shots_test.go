package command

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// taken reads the pictures of a folder.
func taken(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	files, err := os.ReadDir(dir)
	check(t, err)
	all := map[string][]byte{}
	for _, f := range files {
		all[f.Name()], err = os.ReadFile(filepath.Join(dir, f.Name()))
		check(t, err)
	}
	return all
}

func TestShotsAreNamedToSortAndAreTheSameEachTime(t *testing.T) {
	var two []map[string][]byte
	for range 2 {
		dir := t.TempDir()
		if got := run(t, "shots", dir, "-only", "01-home"); got.code != done || got.errs != "" {
			t.Fatalf("got %+v", got)
		}
		two = append(two, taken(t, dir))
	}
	for _, name := range []string{
		"01-home-vi-1024x768.png", "01-home-vi-1366x768.png", "01-home-en-1024x768.png", "01-home-en-1366x768.png",
	} {
		one := two[0][name]
		if !bytes.Equal(one, two[1][name]) {
			t.Errorf("%s differs from one time to the next", name)
		}
		img, err := png.Decode(bytes.NewReader(one))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if b := img.Bounds(); b.Dy() != 768 || b.Dx() != 1024 && b.Dx() != 1366 {
			t.Errorf("%s is %v", name, b)
		}
	}
	if len(two[0]) != 4 {
		t.Errorf("%d pictures, want 4", len(two[0]))
	}
}

func TestShotsOfASlideShowItInBothLanguages(t *testing.T) {
	dir := t.TempDir()
	if got := run(t, "shots", dir, "-only", "slide-3B-01"); got.code != done {
		t.Fatalf("got %+v", got)
	}
	all := taken(t, dir)
	vi, en := all["slide-3B-01-vi-1024x768.png"], all["slide-3B-01-en-1024x768.png"]
	if len(vi) == 0 || len(en) == 0 || bytes.Equal(vi, en) {
		t.Errorf("%d and %d bytes", len(vi), len(en))
	}
}

func TestArtSheetsShowEveryFigureAndProp(t *testing.T) {
	dir := t.TempDir()
	if got := run(t, "shots", "-art", dir, "-only", "art-p"); got.code != done || got.errs != "" {
		t.Fatalf("got %+v", got)
	}
	all := taken(t, dir)
	for _, name := range []string{"art-places.png", "art-props.png"} {
		if img, err := png.Decode(bytes.NewReader(all[name])); err != nil || img.Bounds().Dx() < 1000 {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(all) != 2 {
		t.Errorf("%d sheets, want 2", len(all))
	}
	if got := run(t, "demo", "-art"); got.code != called {
		t.Errorf("demo took the switch of shots: %+v", got)
	}
}
