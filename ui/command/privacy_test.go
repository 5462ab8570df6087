package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lachanso/store"
)

func TestEverythingOfAClassOrAPupilIsExported(t *testing.T) {
	dir, out := t.TempDir(), t.TempDir()
	s, err := store.Open(dir, store.Options{Now: testNow})
	if err != nil {
		t.Fatal(err)
	}
	class, err := s.MakeClass("4A", 4)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.AddPupils(class.ID, []string{"Lê Hoài An", "Lê Hoài An", "Trần Bảo"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	got := run(t, "export", "-all", "-class", "lớp 4a", "-out", out, "-data", dir)
	paths := strings.Fields(got.out)
	if got.code != done || len(paths) != 2 || !strings.HasSuffix(paths[0], ".xlsx") || filepath.Dir(paths[1]) != out {
		t.Fatalf("%+v", got)
	}
	var whole struct{ Pupils []struct{ Name string } }
	data, err := os.ReadFile(paths[1])
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &whole); err != nil || len(whole.Pupils) != 3 {
		t.Errorf("%v: %s", err, data)
	}
	if got = run(t, "export", "-all", "-class", "4A", "-out", out, "-data", dir); got.code != failed {
		t.Errorf("wrote over files: %+v", got)
	}
	if got = run(t, "export", "-all", "-class", "4A", "-pupil", "trần  bảo", "-format", "json", "-data", dir); got.code != done || strings.Contains(got.out, "Hoài An") || !strings.Contains(got.out, "Trần Bảo") {
		t.Errorf("%+v", got)
	}
	for _, bad := range [][]string{
		{"-class", "4A", "-pupil", "Lê Hoài An (3)"},
		{"-class", "4A", "-pupil", "Vũ Chi"},
		{"-class", "9Z"},
		{},
	} {
		if got := run(t, append([]string{"export", "-all", "-out", out, "-data", dir}, bad...)...); got.code == done || strings.Count(got.errs, "\n") != 1 {
			t.Errorf("%v: %+v", bad, got)
		}
	}
}

func TestTheKeeperTakesAForgottenPINAway(t *testing.T) {
	dir := t.TempDir()
	s, err := store.Open(dir, store.Options{Now: testNow})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SetPIN("2468"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "pin", "-data", dir); got.code != done || !strings.Contains(got.out, "có mã PIN") {
		t.Errorf("%+v", got)
	}
	if got := run(t, "pin", "-reset", "-data", dir); got.code != done || !strings.Contains(got.out, "Đã gỡ") {
		t.Errorf("%+v", got)
	}
	if got := run(t, "pin", "-data", dir); got.code != done || !strings.Contains(got.out, "chưa có") {
		t.Errorf("%+v", got)
	}
	if got := run(t, "pin", "-reset", "-data", filepath.Join(dir, "none")); got.code == done {
		t.Errorf("made data to reset: %+v", got)
	}
}
