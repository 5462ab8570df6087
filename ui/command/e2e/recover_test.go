//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"lachanso/store"
)

// backedUp is the data of a school with the backup of a day.
func backedUp(t testing.TB) (dir string) {
	t.Helper()
	dir = t.TempDir()
	school(t, dir)
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	_, err = s.Backup(store.Daily)
	check(t, err)
	check(t, s.Close())
	return dir
}

// TestADamagedFileIsReplacedByItsBackupWithOnePress: a file cut in the middle is refused; the window offers the newest backup,
// and Enter goes on with it. The damaged file is kept as it was.
func TestADamagedFileIsReplacedByItsBackupWithOnePress(t *testing.T) {
	t.Parallel()
	dir := backedUp(t)
	check(t, os.Truncate(filepath.Join(dir, store.FileName), 20000))

	d := newDisplay(t)
	r := start(d, "-data", dir)
	there := func(s *store.Store) bool {
		all, err := s.Classes()
		return err == nil && len(all) == 1 && all[0].Pupils == 3
	}
	r.key("Return")
	stored(t, dir, "the backup takes the file's place", there)
	broken, err := filepath.Glob(filepath.Join(dir, store.FileName+".broken-*"))
	check(t, err)
	if len(broken) != 1 {
		t.Fatalf("kept damaged files: %q", broken)
	}
	if info, err := os.Stat(broken[0]); err != nil || info.Size() != 20000 {
		t.Errorf("the damaged file was changed: %v %v", info, err)
	}
	if code := r.end(); code != 0 {
		t.Errorf("ended with %d", code)
	}
	if _, _, code := command(t, "verify", "-data", dir); code != 0 {
		t.Errorf("verify ends with %d", code)
	}
}

// TestTheDaysBackupIsMadeBesideTheLessons: a second after the first screen stands, what the day before left behind is backed
// up.
func TestTheDaysBackupIsMadeBesideTheLessons(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	school(t, dir)
	r := start(newDisplay(t), "-data", dir)
	until(t, "the day's backup is made", func() bool {
		all, err := store.Backups(dir)
		return err == nil && len(all) == 1 && all[0].Good && all[0].Reason == store.Daily && all[0].Pupils == 3
	})
	if code := r.end(); code != 0 {
		t.Errorf("ended with %d", code)
	}
	if all, err := store.Backups(dir); err != nil || len(all) != 1 {
		t.Errorf("nothing was done, and there are %d backups: %v", len(all), err)
	}
}

// TestAMissingFileIsPutBackWithOnePress: somebody took lachanso.db away; the window offers the newest backup, and Enter goes on
// with it.
func TestAMissingFileIsPutBackWithOnePress(t *testing.T) {
	t.Parallel()
	dir := backedUp(t)
	check(t, os.Remove(filepath.Join(dir, store.FileName)))

	r := start(newDisplay(t), "-data", dir)
	r.key("Return")
	stored(t, dir, "the backup is put back", func(s *store.Store) bool {
		all, err := s.Classes()
		return err == nil && len(all) == 1 && all[0].Pupils == 3
	})
	if code := r.end(); code != 0 {
		t.Errorf("ended with %d", code)
	}
	if _, _, code := command(t, "verify", "-data", dir); code != 0 {
		t.Errorf("verify ends with %d", code)
	}
}
