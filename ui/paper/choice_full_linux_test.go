package paper_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"lachanso/ui/app/apptest"
)

func TestPrintingToAFullDiskIsSaid(t *testing.T) {
	s, _ := printing(t, apptest.Options{})
	dir := filepath.Join(s.Dir(), "giay-to")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=16k"); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	if err := os.WriteFile(filepath.Join(dir, "bài cũ.txt"), make([]byte, 12<<10), 0o644); err != nil {
		t.Fatal(err)
	}
	s.Press("Cùng dữ liệu")
	s.Press("write")
	s.MustShow("Ổ đĩa đã đầy nên chưa lưu được")
	s.MustShow("Không có tệp dở dang.")
	if got := files(t, dir); len(got) != 1 {
		t.Errorf("left on the disk: %q", got)
	}
	if classes, err := s.Store.Classes(); err != nil || len(classes) != 1 {
		t.Errorf("the data beside it: %v, %v", classes, err)
	}
}
