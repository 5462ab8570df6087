package command

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lachanso/store"
)

// phraseFile is a file with a passphrase.
func phraseFile(t testing.TB, phrase string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "phrase.txt")
	check(t, os.WriteFile(path, []byte(phrase+"\r\n"), 0o600))
	return path
}

// more makes another class in the data.
func more(t testing.TB, dir string) {
	t.Helper()
	s, err := store.Open(dir, store.Options{Now: testNow})
	check(t, err)
	_, err = s.MakeClass("5B", 5)
	check(t, err)
	check(t, s.Close())
}

func classesIn(t testing.TB, dir string) int {
	t.Helper()
	s, err := store.Open(dir, store.Options{Now: testNow, ReadOnly: true})
	check(t, err)
	all, err := s.Classes()
	check(t, err)
	check(t, s.Close())
	return len(all)
}

func TestBackupAndRestoreFromTheLine(t *testing.T) {
	dir := school(t)
	got := run(t, "backup", "-data", dir, "-format", "json")
	var made backedUp
	check(t, json.Unmarshal([]byte(got.out), &made))
	if got.code != done || !made.Checked || made.Pupils != 3 || filepath.Dir(made.Path) != filepath.Join(dir, store.BackupsFolder) {
		t.Fatalf("%+v %+v", got, made)
	}
	if got := run(t, "verify", made.Path, "-data", dir); got.code != done || !strings.Contains(got.out, "nguyên vẹn") {
		t.Errorf("verify: %+v", got)
	}
	if got := run(t, "doctor", "-data", dir); !strings.Contains(got.out, "2026-11-23 09:14 · thầy cô tự làm") && !strings.Contains(got.out, "thầy cô tự làm") {
		t.Errorf("doctor: %s", got.out)
	}
	more(t, dir)
	before := contents(t, dir)
	got = run(t, "restore", made.Path, "-data", dir, "-lang", "en")
	if got.code != done || !strings.Contains(got.out, "Will be gone: 1 class") || !strings.Contains(got.out, "-apply") {
		t.Fatalf("%+v", got)
	}
	if classesIn(t, dir) != 2 || len(before) == 0 {
		t.Fatal("looking changed the data")
	}
	got = run(t, "restore", made.Path, "-data", dir, "-apply", "-format", "json")
	var answer putBack
	check(t, json.Unmarshal([]byte(got.out), &answer))
	if got.code != done || !answer.Applied || answer.Lost.Classes != 1 || answer.Backup.Path != made.Path || classesIn(t, dir) != 1 {
		t.Fatalf("%+v %+v", got, answer)
	}
	for _, e := range list(t, dir) {
		if strings.Contains(e, "carried") {
			t.Errorf("%s is left", e)
		}
	}
}

func list(t testing.TB, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	check(t, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestASealedBackupFromTheLine(t *testing.T) {
	t.Setenv(phraseVariable, "")
	dir, out := school(t), t.TempDir()
	phrase := phraseFile(t, "Cây đa đầu làng")
	for _, args := range [][]string{nil, {"-passphrase-file", phraseFile(t, "ngắn")}, {"-passphrase-file", filepath.Join(out, "none")}} {
		got := run(t, append([]string{"backup", "-data", dir, "-out", out, "-sealed"}, args...)...)
		if got.code != failed || strings.Count(got.errs, "\n") != 1 || len(list(t, out)) != 0 {
			t.Errorf("%v: %+v", args, got)
		}
	}
	seal := []string{"backup", "-data", dir, "-out", out, "-sealed", "-passphrase-file", phrase}
	if got := run(t, seal...); got.code != done {
		t.Fatalf("%+v", got)
	}
	path := filepath.Join(out, "la-chan-so-2026-11-23.lachanso")
	data, err := os.ReadFile(path)
	check(t, err)
	if bytes.Contains(data, []byte("Bình")) {
		t.Fatal("names can be read in the sealed file")
	}
	if got := run(t, seal...); got.code != failed || !strings.Contains(got.errs, "-force") {
		t.Errorf("overwritten: %+v", got)
	}
	if got := run(t, append(seal, "-force")...); got.code != done {
		t.Errorf("forced: %+v", got)
	}
	if got := run(t, "verify", path, "-data", dir, "-passphrase-file", phrase); got.code != done {
		t.Errorf("verify: %+v", got)
	}
	if got := run(t, "restore", path, "-data", dir); got.code != failed || !strings.Contains(got.errs, "bị khoá") {
		t.Errorf("without a passphrase: %+v", got)
	}
	t.Setenv(phraseVariable, "Cây đa đầu làng")
	fresh := filepath.Join(t.TempDir(), "new")
	if got := run(t, "restore", path, "-data", fresh); got.code != failed {
		t.Errorf("looking without data: %+v", got)
	}
	if _, err := os.Stat(fresh); err == nil {
		t.Error("looking made a data folder")
	}
	if got := run(t, "restore", path, "-data", fresh, "-apply"); got.code != done || classesIn(t, fresh) != 1 {
		t.Fatalf("on a new PC: %+v", got)
	}
}

func TestDamagedDataIsReplacedFromTheLineAndKept(t *testing.T) {
	dir := school(t)
	var made backedUp
	check(t, json.Unmarshal([]byte(run(t, "backup", "-data", dir, "-format", "json").out), &made))
	path := filepath.Join(dir, store.FileName)
	check(t, os.Truncate(path, 5000))
	got := run(t, "restore", made.Path, "-data", dir)
	if got.code != failed || !strings.Contains(got.out, "bị hỏng") || classes(dir) == nil {
		t.Fatalf("%+v", got)
	}
	if got = run(t, "restore", filepath.Join(dir, "none.db"), "-data", dir, "-apply"); got.code != failed {
		t.Fatalf("%+v", got)
	}
	got = run(t, "restore", made.Path, "-data", dir, "-apply")
	if got.code != done || classesIn(t, dir) != 1 {
		t.Fatalf("%+v", got)
	}
	kept, err := os.ReadFile(filepath.Join(dir, "lachanso.db.broken-20261123-091400"))
	check(t, err)
	if len(kept) != 5000 {
		t.Errorf("%d bytes are kept of the damaged file", len(kept))
	}
}

// classes gives why the data cannot be opened.
func classes(dir string) error {
	s, err := store.Open(dir, store.Options{ReadOnly: true})
	if err == nil {
		_ = s.Close()
	}
	return err
}

func TestMissingDataIsSaidFromTheLineAndPutBack(t *testing.T) {
	dir := school(t)
	got := run(t, "backup", "-data", dir, "-format", "json")
	var made backedUp
	check(t, json.Unmarshal([]byte(got.out), &made))
	check(t, os.Remove(filepath.Join(dir, store.FileName)))
	for _, args := range [][]string{{"report"}, {"backup"}, {"demo"}, {"restore", made.Path}} {
		got := run(t, append(args, "-data", dir)...)
		if got.code != failed || strings.Count(got.errs, "\n") != 1 || !strings.Contains(got.errs, "các bản sao lưu vẫn còn") {
			t.Errorf("%v: %+v", args, got)
		}
	}
	if got := run(t, "doctor", "-data", dir, "-lang", "en"); !strings.Contains(got.out, "The data file is missing") {
		t.Errorf("doctor: %s", got.out)
	}
	if left := list(t, dir); len(left) != 1 {
		t.Fatalf("looking left %q", left)
	}
	if got := run(t, "restore", made.Path, "-data", dir, "-apply"); got.code != done || classesIn(t, dir) != 1 {
		t.Fatalf("%+v", got)
	}
}
