package paper

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"lachanso/store"
)

func TestAFullDiskLeavesNoHalfPaper(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=16k"); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	d := press(t, "vi").Plan(built.Module("3B"), nil)
	before := filepath.Join(dir, "plan.pdf")
	if err := os.WriteFile(before, []byte("cũ"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, "plan", d, PDF, true); !errors.Is(err, store.ErrNoSpace) {
		t.Fatalf("a full disk gives %v", err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
	if data, err := os.ReadFile(before); err != nil || string(data) != "cũ" {
		t.Errorf("the file that was there is now %q, %v", data, err)
	}
}

func TestAReadOnlyFolderIsToldApart(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_RDONLY, "size=16k"); err != nil {
		t.Skipf("a read-only disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	if _, err := Write(dir, "a", press(t, "vi").Poster(false), PDF, false); !errors.Is(err, store.ErrReadOnly) {
		t.Fatalf("a read-only folder gives %v", err)
	}
}
