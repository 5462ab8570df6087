package ui

import (
	"errors"
	"testing"
	"time"

	"lachanso/store"
)

func TestAStartWaitsForTheOneBeforeToEnd(t *testing.T) {
	dir := t.TempDir()
	first, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if s, err := opened(dir, store.Options{}, 0); !errors.Is(err, store.ErrLocked) {
		t.Errorf("opened %v, %v while it was open; want ErrLocked", s, err)
	}
	ended := make(chan error)
	time.AfterFunc(1500*time.Millisecond, func() { ended <- first.Close() }) // longer than the store itself waits
	second, err := opened(dir, store.Options{}, 10*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(<-ended, second.Close()); err != nil {
		t.Fatal(err)
	}
}
