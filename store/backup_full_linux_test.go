package store

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestABackupIsNotMadeOnADiskThatIsNearlyFull(t *testing.T) {
	dir, w := smallDisk(t, "600k"), morning()
	s, err := Open(dir, Options{Now: w.Now, Entropy: chance(1)})
	must(t, err)
	class, pupils := classOf(t, s, "Lê An")
	fill, err := os.Create(filepath.Join(dir, "music.mp3"))
	must(t, err)
	must(t, syscall.Fallocate(int(fill.Fd()), 0, 0, 380<<10))
	must(t, fill.Close())
	_, err = s.Backup(Daily)
	wantErr(t, err, ErrNoSpace)
	wantErr(t, s.BackupFault(), ErrNoSpace)
	quiz(t, s, pupils[0].ID, 5) // lessons go on
	left, err := os.ReadDir(filepath.Join(dir, BackupsFolder))
	must(t, err)
	same(t, len(left), 0)

	other := openStore(t, t.TempDir(), w)
	classOf(t, other, "Vũ Chi")
	b, err := other.Backup(ByHand)
	must(t, err)
	_, err = s.Restore(b.Path) // what is there cannot be kept aside
	wantErr(t, err, ErrNoSpace)
	_, err = Carry(dir, b.Path, "")
	wantErr(t, err, ErrNoSpace)
	got, err := s.Pupils(class.ID)
	must(t, err)
	same(t, got[0].Name, "Lê An")
	must(t, os.Remove(filepath.Join(dir, "music.mp3")))
	_, err = s.Backup(Daily)
	must(t, err)
	must(t, s.BackupFault())
	must(t, s.Close())
}
