package lessons_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"lachanso/lessons"
)

// goodPack is a small pack without any problem, in memory, for a test to break.
func goodPack(t testing.TB) fstest.MapFS {
	t.Helper()
	return inMemory(t, os.DirFS("testdata/good"))
}

func inMemory(t testing.TB, fsys fs.FS) fstest.MapFS {
	t.Helper()
	pack := fstest.MapFS{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := fs.ReadFile(fsys, name)
		pack[name] = &fstest.MapFile{Data: raw}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// problems loads and checks a pack.
func problems(fsys fs.FS) []lessons.Problem {
	p, found := lessons.Load(fsys, lessons.Options{})
	return append(found, lessons.Check(p)...)
}

// edit replaces the first old in a file by new and gives the line it stood on.
func edit(t testing.TB, pack fstest.MapFS, file, old, new string) int {
	t.Helper()
	f := pack[file]
	if f == nil {
		t.Fatalf("the good pack has no %s", file)
	}
	text := string(f.Data)
	at := strings.Index(text, old)
	if at < 0 {
		t.Fatalf("%s has no %q", file, old)
	}
	pack[file] = &fstest.MapFile{Data: []byte(text[:at] + new + text[at+len(old):])}
	return 1 + strings.Count(text[:at], "\n")
}

func TestTheGoodPackHasNoProblem(t *testing.T) {
	for _, p := range problems(goodPack(t)) {
		t.Error(p)
	}
}
