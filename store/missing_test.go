package store

import (
	"os"
	"path/filepath"
	"testing"
)

func TestMissingDataIsNotBegunAnewWhileGoodBackupsAreThere(t *testing.T) {
	dir, w := t.TempDir(), morning()
	path := filepath.Join(dir, FileName)
	must(t, os.WriteFile(path, schoolFile(t), 0o600))
	s, err := Open(dir, Options{Now: w.Now})
	must(t, err)
	b, err := s.Backup(Daily)
	must(t, err)
	must(t, s.Close())
	same(t, Missing(dir), false)
	must(t, os.Remove(path))
	same(t, Missing(dir), true)
	for _, o := range []Options{{Now: w.Now}, {Now: w.Now, ReadOnly: true}} {
		_, err = Open(dir, o)
		wantErr(t, err, ErrMissing)
		wantErr(t, err, ErrNoFile)
	}
	if left, err := filepath.Glob(path + "*"); err != nil || len(left) > 0 {
		t.Fatalf("looking made %q %v", left, err)
	}

	s, done, err := Recover(dir, b.Path, Options{Now: w.Now})
	must(t, err)
	same(t, []any{done.Broken, done.Backup.Pupils}, []any{"", 3})
	wholeSchool(t, s)
	must(t, s.Close())

	must(t, os.Remove(path))
	s, err = Open(dir, Options{Now: w.Now, Anew: true})
	must(t, err)
	classes, err := s.Classes()
	must(t, err)
	same(t, len(classes), 0)
	_, err = s.Restore(b.Path) // the backups stayed
	must(t, err)
	wholeSchool(t, s)
	must(t, s.Close())
}

func TestWithoutAGoodBackupMissingDataIsAFirstStart(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	classOf(t, s, "Lê An")
	b, err := s.Backup(Daily)
	must(t, err)
	must(t, s.Close())
	must(t, os.Remove(s.path))
	must(t, os.Truncate(b.Path, 100))
	_, err = Open(dir, Options{Now: w.Now, ReadOnly: true})
	wantErr(t, err, ErrNoFile)
	same(t, Missing(dir), false)
	s, err = Open(dir, Options{Now: w.Now})
	must(t, err)
	must(t, s.Close())
}
