package main

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"
)

// The zipped pack is the folder, file for file: what the tests read from the folder holds for the program schools get.
func TestTheZipHoldsTheWholePack(t *testing.T) {
	file := filepath.Join(t.TempDir(), "pack.zip")
	pack := os.DirFS("../packs/lachanso")
	if err := press(pack, file, "*"); err != nil {
		t.Fatal(err)
	}
	z, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	n := 0
	err = fs.WalkDir(pack, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		n++
		want, err := fs.ReadFile(pack, name)
		if err != nil {
			return err
		}
		if got, err := fs.ReadFile(z, name); err != nil || string(got) != string(want) {
			t.Errorf("%s differs: %v", name, err)
		}
		return nil
	})
	if err != nil || n < 500 || len(z.File) != n {
		t.Errorf("%d files in the folder, %d in the zip, %v", n, len(z.File), err)
	}
}

func TestTheSameFilesGiveTheSameZip(t *testing.T) {
	pack := fstest.MapFS{"a.yaml": {Data: []byte("a")}, "b/c.svg": {Data: []byte("c"), ModTime: time.Unix(1, 0)}}
	file := filepath.Join(t.TempDir(), "pack.zip")
	if err := press(pack, file, "*"); err != nil {
		t.Fatal(err)
	}
	first, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	pack["b/c.svg"].ModTime = time.Unix(2, 0)
	time.Sleep(10 * time.Millisecond)
	if err := press(pack, file, "*"); err != nil {
		t.Fatal(err)
	}
	if again, err := os.Stat(file); err != nil || again.ModTime() != first.ModTime() {
		t.Error("the same files were written again")
	}
	pack["a.yaml"].Data = []byte("another")
	if err := press(pack, file, "*"); err != nil {
		t.Fatal(err)
	}
	if z, err := zip.OpenReader(file); err != nil {
		t.Error(err)
	} else if got, err := fs.ReadFile(z, "a.yaml"); err != nil || string(got) != "another" {
		t.Errorf("the zip is old: %q, %v", got, err)
	}
}

func TestAPatternTakesTheFilesOfItsNameAlone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "fonts.zip")
	folder := fstest.MapFS{"A-Bold.ttf": {Data: []byte("a")}, "in/A-Light.ttf": {Data: []byte("l")}, "A.txt": {}, "B-Bold.ttf": {}}
	if err := press(folder, file, "A-*.ttf"); err != nil {
		t.Fatal(err)
	}
	z, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	if len(z.File) != 2 || z.File[0].Name != "A-Bold.ttf" || z.File[1].Name != "in/A-Light.ttf" {
		t.Errorf("%d files", len(z.File))
	}
	if err := press(folder, file, "["); err == nil {
		t.Error("a pattern that is none was taken")
	}
}
