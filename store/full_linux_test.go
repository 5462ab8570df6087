package store

import (
	"context"
	"errors"
	"fmt"
	"os"
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

func TestAMergeOnAFullDiskChangesNothing(t *testing.T) {
	w := morning()
	other := another(t, 2, w)
	_, pupils := classOf(t, other, "Trần Bình")
	a, err := other.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: "story"})
	must(t, err)
	must(t, other.write(func(p *pen) error {
		for range 1000 {
			if err := p.move(a.ID, fmt.Sprintf("%0200d", 1)); err != nil {
				return err
			}
		}
		return nil
	}))
	file := carried(t, other, t.TempDir())
	size := fileSize(t, file)
	for name, room := range map[string]int64{"for no copy": 100_000, "for a copy alone": size + 200_000} {
		dir := smallDisk(t, fmt.Sprint(room))
		s, err := Open(dir, Options{Now: w.Now, Entropy: chance(1)})
		must(t, err)
		_, mine := classOf(t, s, "Lê An")
		before := fileSize(t, s.path)
		b, err := s.Bring(context.Background(), []string{file}, "")
		if err == nil {
			_, err = b.Merge(context.Background(), nil)
			must(t, b.Close())
		}
		wantErr(t, err, ErrNoSpace)
		same(t, fileSize(t, s.path), before)
		if _, err := os.Stat(s.path + mergeSuffix); !os.IsNotExist(err) {
			t.Errorf("%s: left behind: %v", name, err)
		}
		must(t, s.RenamePupil(mine[0].ID, "Lê Ân")) // and the data is worked on
		must(t, s.Close())
		clean(t, dir, w.now)
	}
}
