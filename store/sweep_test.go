package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// readThrough reads all parts and gives how many there were.
func readThrough(s *Store, between func()) (parts int, err error) {
	var at Sweep
	for done := false; !done; parts++ {
		if at, done, err = s.ReadOn(at); err != nil {
			return parts, err
		}
		between()
	}
	return parts, nil
}

// The data is read in parts, while it is written between them, and nothing of the file changes by it.
func TestTheDataIsReadInParts(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	class, err := s.MakeClass("4A", 4)
	must(t, err)
	names := make([]string, 45)
	for i := range names {
		names[i] = fmt.Sprintf("Nguyễn Hoài An %d", i)
	}
	for range 12 {
		_, err = s.AddPupils(class.ID, names)
		must(t, err)
	}
	before, err := os.ReadFile(s.path)
	must(t, err)
	parts, err := readThrough(s, func() {})
	must(t, err)
	after, err := os.ReadFile(s.path)
	must(t, err)
	if parts < 2 || !bytes.Equal(before, after) {
		t.Errorf("read in %d parts; unchanged: %t", parts, bytes.Equal(before, after))
	}
	more, err := readThrough(s, func() {
		_, err := s.AddPupils(class.ID, names[:9])
		must(t, err)
	})
	must(t, err)
	if more < parts {
		t.Errorf("read in %d parts, and in %d while it grew", parts, more)
	}
	if s.ReadToday() {
		t.Error("it was noted already")
	}
	must(t, s.NoteRead())
	if !s.ReadToday() {
		t.Error("it was not noted")
	}
	w.now = w.now.Add(24 * time.Hour)
	if s.ReadToday() {
		t.Error("it counts for the next day")
	}
	must(t, s.Close())
	if _, _, err := s.ReadOn(Sweep{}); !errors.Is(err, ErrClosed) {
		t.Errorf("closed data: %v", err)
	}
}

// What Check finds of a flipped byte, reading in parts finds; and it finds nothing where Check does not.
func TestReadingInPartsFindsWhatCheckFinds(t *testing.T) {
	w, dir := morning(), t.TempDir()
	school := schoolFile(t)
	found := 0
	for n := range flipsOf(school) {
		damaged, page, at := flip(school, n)
		must(t, os.WriteFile(filepath.Join(dir, FileName), damaged, 0o600))
		s, err := Open(dir, Options{Now: w.Now, Entropy: chance(uint64(n)), noSync: true})
		if err != nil {
			continue
		}
		_, err = readThrough(s, func() {})
		checked := s.Check()
		switch {
		case err == nil && checked == nil:
		case err == nil && page < 2: // the spare head: it is looked at when the data is opened, and nothing hangs from it
		case err == nil:
			t.Errorf("page %d byte %d: nothing is found, Check says %v", page, at, checked)
		case !Damaged(err) || checked == nil:
			t.Fatalf("page %d byte %d: %v, Check says %v", page, at, err, checked)
		default:
			found++
		}
		must(t, s.Close())
	}
	if found == 0 {
		t.Error("nothing was found")
	}
}
