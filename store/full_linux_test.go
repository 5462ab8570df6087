package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"syscall"
	"testing"
)

// smallDisk is a disk of a few hundred kilobytes.
func smallDisk(t testing.TB, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

func TestAFullDiskLosesNothingConfirmed(t *testing.T) {
	dir, w := smallDisk(t, "400k"), morning()
	s, err := Open(dir, Options{Now: w.Now, Entropy: chance(1)})
	must(t, err)
	class, pupils := classOf(t, s, "Lê An")
	a, err := s.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: "story"})
	must(t, err)
	var confirmed []string
	for n := 0; ; n++ {
		move := fmt.Sprintf("%0200d", n)
		if err := s.Move(a.ID, move); err != nil {
			wantErr(t, err, ErrNoSpace)
			break
		}
		if confirmed = append(confirmed, move); n > 20_000 {
			t.Fatal("the small disk was never full")
		}
	}
	_, err = s.Pupils(class.ID) // still readable
	must(t, err)
	if err := s.Close(); err != nil {
		wantErr(t, err, ErrNoSpace)
	}
	elsewhere := filepath.Join(t.TempDir(), "bigger")
	copyFile(t, filepath.Join(dir, FileName), filepath.Join(elsewhere, FileName))
	again := openStore(t, elsewhere, w)
	left, err := again.Unfinished(pupils[0].ID)
	must(t, err)
	same(t, left[0].Moves, confirmed)
}

func TestNoFileIsHalfMadeOnAFullDisk(t *testing.T) {
	dir := smallDisk(t, "20k")
	_, err := Open(dir, Options{})
	wantErr(t, err, ErrNoSpace)
	_, err = Verify(dir)
	if !errors.Is(err, ErrNoFile) {
		t.Fatalf("left behind: %v", err)
	}
}
