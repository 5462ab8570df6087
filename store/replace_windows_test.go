package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func fileOf(t *testing.T, path, text string) string {
	t.Helper()
	must(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func TestAFileThatIsLookedAtForAMomentIsReplaced(t *testing.T) {
	dir := t.TempDir()
	from, to := fileOf(t, filepath.Join(dir, "Kế hoạch mới.docx"), "new"), fileOf(t, filepath.Join(dir, "Kế hoạch.docx"), "old")
	for _, path := range []string{from, to} {
		f, err := os.Open(path)
		must(t, err)
		time.AfterFunc(200*time.Millisecond, func() { _ = f.Close() })
	}
	must(t, Replace(from, to))
	text, err := os.ReadFile(to)
	must(t, err)
	same(t, string(text), "new")
}

func TestAFileThatStaysOpenIsNotReplaced(t *testing.T) {
	dir := t.TempDir()
	from, to := fileOf(t, filepath.Join(dir, "new"), "new"), fileOf(t, filepath.Join(dir, "old"), "old")
	f, err := os.Open(to)
	must(t, err)
	defer func() { _ = f.Close() }()
	err = Explain(Replace(from, to))
	wantErr(t, err, ErrLocked)
	if errors.Is(err, ErrReadOnly) {
		t.Error("it tells of rights")
	}
	text, err := os.ReadFile(to)
	must(t, err)
	same(t, string(text), "old")
	_, err = os.Stat(from)
	must(t, err)
}
