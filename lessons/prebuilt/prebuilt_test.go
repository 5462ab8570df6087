package prebuilt_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lachanso/lessons/prebuilt"
)

func write(v any) func(io.Writer) error {
	return func(to io.Writer) error { return prebuilt.Write(to, v) }
}

func TestAFileIsWrittenOnlyWhenItIsAnother(t *testing.T) {
	file := filepath.Join(t.TempDir(), "kept")
	old := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	keep := func(v any) (again bool) {
		if err := prebuilt.Keep(file, write(v)); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		again = !info.ModTime().Equal(old)
		if err := os.Chtimes(file, old, old); err != nil {
			t.Fatal(err)
		}
		return again
	}
	first, same, other := keep(map[string]int{"a": 1, "b": 2}), keep(map[string]int{"b": 2, "a": 1}), keep(map[string]int{"a": 2})
	if !first || same || !other {
		t.Errorf("written at first %v, the same again %v, another %v", first, same, other)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]int
	if err := prebuilt.Read(b, &got); err != nil || got["a"] != 2 {
		t.Errorf("%v %v", got, err)
	}
	wrong := errors.New("wrong")
	if err := prebuilt.Keep(file, func(io.Writer) error { return wrong }); !errors.Is(err, wrong) {
		t.Errorf("%v", err)
	}
}
