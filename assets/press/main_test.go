package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"lachanso/assets/solid"
)

func TestAFileIsWrittenWhenItsFolderChanged(t *testing.T) {
	dir := t.TempDir()
	text := strings.Repeat("không một em nào bị bỏ lại ", 99)
	folder := fstest.MapFS{"a.yaml": {Data: []byte(text)}, "b/c.svg": {Data: []byte("c")}}
	like, file, old := filepath.Join(dir, "like"), filepath.Join(dir, "packed"), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	before, err := solid.Deflate([]byte(text))
	check(t, err)
	check(t, os.WriteFile(like, before, 0o600))
	again := func() bool {
		t.Helper()
		check(t, press(folder, file, "*", like))
		info, err := os.Stat(file)
		check(t, err)
		check(t, os.Chtimes(file, old, old))
		return !info.ModTime().Equal(old)
	}
	first, same := again(), again()
	folder["a.yaml"].Data = []byte("another")
	if other := again(); !first || same || !other {
		t.Errorf("written at first %v, the same again %v, another %v", first, same, other)
	}
	packed, err := os.ReadFile(file)
	check(t, err)
	got, err := solid.Open(packed, func() ([]byte, error) { return solid.Inflate(before) })
	check(t, err)
	if data, err := fs.ReadFile(got, "a.yaml"); err != nil || string(data) != "another" {
		t.Errorf("the file is old: %q, %v", data, err)
	}
	if err := press(folder, file, "*", filepath.Join(dir, "none")); err == nil {
		t.Error("a dictionary that is not there was taken")
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
