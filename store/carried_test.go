package store

import (
	"path/filepath"
	"testing"

	"lachanso/store/sealed"
)

// A file is not copied while another program writes it; a sealed one without its passphrase is told alike wherever it is taken.
func TestWhatIsNotCarried(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	_, err := Carry(t.TempDir(), s.path, "")
	wantErr(t, err, ErrLocked)

	out := filepath.Join(t.TempDir(), "out.lachanso")
	_, err = s.BackupOut(out, "Cây đa đầu làng", false)
	must(t, err)
	_, err = Carry(t.TempDir(), out, "")
	wantErr(t, err, ErrSealed)
	wantErr(t, err, sealed.ErrPassphrase)
	must(t, s.Close())
	dir := t.TempDir()
	_, err = Carry(dir, s.path, "") // now nobody has it
	must(t, err)
	must(t, DropCarried(dir))
}
