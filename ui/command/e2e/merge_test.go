//go:build e2e

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"lachanso/store"
	"lachanso/store/sealed"
)

const stickPhrase = "bốn chữ cái đầu"

// TestAKilledMergeLeavesAllOrNothing: two PCs know the same classes, of which one got more and erased a pupil; its sealed file
// is merged on the other, and the program killed at random moments. What is there afterwards is all or nothing, and begun
// again it is all.
func TestAKilledMergeLeavesAllOrNothing(t *testing.T) {
	here, there, file := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "truong"+sealed.Suffix)
	fill(t, here, 0)
	cloned(t, here, there)
	fill(t, here, 1)
	fill(t, there, 2)
	s, err := store.Open(there, store.Options{})
	check(t, err)
	classes, err := s.Classes()
	check(t, err)
	pupils, err := s.Pupils(classes[0].ID)
	check(t, err)
	check(t, s.ErasePupil(pupils[0].ID))
	_, err = s.BackupOut(file, stickPhrase, false)
	check(t, err)
	check(t, s.Close())
	before, err := store.Verify(here)
	check(t, err)

	whole := t.TempDir()
	cloned(t, here, whole)
	begun := time.Now()
	out, err := merging(t, whole, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	took := time.Since(begun)
	after, err := store.Verify(whole)
	check(t, err)
	if after.Pupils != before.Pupils+fillPupils-1 {
		t.Fatalf("%d pupils of %d", after.Pupils, before.Pupils)
	}

	none, all := 0, 0
	for range kills() {
		dir := t.TempDir()
		cloned(t, here, dir)
		found := killedWithin(t, merging(t, dir, file), took, dir)
		switch {
		case found.Facts == before.Facts:
			none++
		case found.Facts == after.Facts:
			all++
		default:
			t.Errorf("%d facts are left, of %d before and %d after", found.Facts, before.Facts, after.Facts)
		}
		if out, err := merging(t, dir, file).CombinedOutput(); err != nil {
			t.Errorf("again: %v: %s", err, out)
		}
		if found, err = store.Verify(dir); err != nil || found.Facts != after.Facts || found.Names != after.Names {
			t.Errorf("again: %+v, %v", found, err)
		}
		if _, err := os.Stat(filepath.Join(dir, store.FileName+".merge")); !os.IsNotExist(err) {
			t.Errorf("copies were left behind: %v", err)
		}
	}
	t.Logf("a merge takes %v; of those killed %d left nothing and %d all", took, none, all)
}

const fillPupils = 400

// fill makes a class with pupils, each with an attempt.
func fill(t testing.TB, dir string, n int) {
	t.Helper()
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	class, err := s.MakeClass(fmt.Sprintf("%dA", n+1), n+1)
	check(t, err)
	names := make([]string, fillPupils)
	for i := range names {
		names[i] = fmt.Sprintf("Nguyễn Văn %c%c", 'A'+i%26, 'a'+i/26)
	}
	_, err = s.AddPupils(class.ID, names)
	check(t, err)
	check(t, s.Close())
}

// cloned copies the data of a folder, as a folder is copied to a stick.
func cloned(t testing.TB, from, to string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(from, store.FileName))
	check(t, err)
	check(t, os.WriteFile(filepath.Join(to, store.FileName), data, 0o600))
}

func merging(t testing.TB, dir, file string) *exec.Cmd {
	t.Helper()
	c := exec.Command(program(), "merge", file, "-apply", "-data", dir)
	c.Env = append(os.Environ(), "HOME="+t.TempDir(), "LACHANSO_PASSPHRASE="+stickPhrase)
	return c
}
