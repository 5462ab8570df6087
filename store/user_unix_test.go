//go:build unix

package store

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// asTestedUser runs this very test again as an ordinary user, because root may write anywhere.
const asTestedUser = "LACHANSO_TEST_DIR"

func TestAReadOnlyFolderIsToldToAnOrdinaryUser(t *testing.T) {
	if dir := os.Getenv(asTestedUser); dir != "" {
		_, err := Open(filepath.Join(dir, "file"), Options{})
		wantErr(t, err, ErrReadOnly)
		_, err = Open(filepath.Join(dir, "empty"), Options{})
		wantErr(t, err, ErrReadOnly)
		_, err = Open(filepath.Join(dir, "empty", "new"), Options{})
		wantErr(t, err, ErrReadOnly)
		s, err := Open(filepath.Join(dir, "file"), Options{ReadOnly: true})
		must(t, err)
		must(t, s.Close())
		return
	}
	dir := outside(t)
	for _, sub := range []string{"file", "empty"} {
		must(t, os.MkdirAll(filepath.Join(dir, sub), 0o755))
	}
	must(t, os.WriteFile(filepath.Join(dir, "file", FileName), schoolFile(t), 0o644))
	must(t, os.Chmod(filepath.Join(dir, "file", FileName), 0o444))
	for _, sub := range []string{"file", "empty"} {
		must(t, os.Chmod(filepath.Join(dir, sub), 0o555))
		t.Cleanup(func() { _ = os.Chmod(filepath.Join(dir, sub), 0o755) })
	}
	asOrdinaryUser(t, dir)
}

// asOrdinaryUser runs a test again as a user who is not root, with the folder to look at.
func asOrdinaryUser(t *testing.T, dir string) {
	t.Helper()
	again := exec.Command(program(t, dir), "-test.run=^"+t.Name()+"$", "-test.v")
	again.Dir = dir
	again.Env = append(os.Environ(), asTestedUser+"="+dir)
	if os.Getuid() == 0 {
		again.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := again.CombinedOutput()
	if errors.Is(err, syscall.EPERM) {
		t.Skip("this root cannot become an ordinary user")
	}
	if err != nil || !strings.Contains(string(out), "--- PASS: "+t.Name()) {
		t.Fatalf("%v\n%s", err, out)
	}
}

// outside is a folder that an ordinary user can walk to; t.TempDir() is root's alone.
func outside(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "lachanso")
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	must(t, os.Chmod(dir, 0o755))
	return dir
}

// program copies the test program to where an ordinary user may start it.
func program(t testing.TB, dir string) string {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	path := filepath.Join(dir, "again.exe")
	copyFile(t, self, path)
	must(t, os.Chmod(path, 0o755))
	return path
}

func TestBackupsThatMayNotBeWrittenAreToldAndHurtNothing(t *testing.T) {
	if dir := os.Getenv(asTestedUser); dir != "" {
		s, err := Open(filepath.Join(dir, "data"), Options{})
		must(t, err)
		_, err = s.Backup(Daily)
		wantErr(t, err, ErrBackups)
		_, err = s.Restore(filepath.Join(dir, "other.db"))
		wantErr(t, err, ErrBackups)
		_, err = s.MakeClass("5B", 5)
		must(t, err)
		must(t, s.Close())
		return
	}
	dir := outside(t)
	data := filepath.Join(dir, "data")
	must(t, os.MkdirAll(filepath.Join(data, BackupsFolder), 0o755))
	for _, path := range []string{filepath.Join(data, FileName), filepath.Join(dir, "other.db")} {
		must(t, os.WriteFile(path, schoolFile(t), 0o666))
		must(t, os.Chmod(path, 0o666))
	}
	must(t, os.Chmod(data, 0o777))
	must(t, os.Chmod(filepath.Join(data, BackupsFolder), 0o555))
	asOrdinaryUser(t, dir)
}
