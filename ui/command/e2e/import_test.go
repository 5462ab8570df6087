//go:build e2e

package e2e

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lachanso/store"
)

// TestAKilledImportLeavesAllOrNothing kills the program at random moments of importing 2,000 pupils into 50 classes.
func TestAKilledImportLeavesAllOrNothing(t *testing.T) {
	const classes, pupils = 50, 40
	var b strings.Builder
	b.WriteString("Mã học sinh,Họ và tên,Năm sinh,Lớp\n")
	for c := range classes {
		for n := range pupils {
			fmt.Fprintf(&b, "%02d%03d,Nguyễn Văn %c%c,2016,%d/%d\n", c, n, 'A'+c%26, 'a'+n%26, c%9+1, c/9+1)
		}
	}
	list := filepath.Join(t.TempDir(), "truong.csv")
	check(t, os.WriteFile(list, []byte(b.String()), 0o600))
	whole := importing(t, t.TempDir(), list)
	begun := time.Now()
	check(t, whole.Run())
	took := time.Since(begun)

	none, all := 0, 0
	for range kills() {
		dir := t.TempDir()
		s, err := store.Open(dir, store.Options{})
		check(t, err)
		check(t, s.Close())
		found := killedWithin(t, importing(t, dir, list), took, dir)
		switch {
		case found.Pupils == 0 && found.Classes == 0:
			none++
		case found.Pupils == classes*pupils && found.Classes == classes:
			all++
		default:
			t.Errorf("%d pupils in %d classes are left", found.Pupils, found.Classes)
		}
	}
	t.Logf("an import takes %v; of those killed %d left nothing and %d all", took, none, all)
}

// killedWithin kills a command at a random moment of the time it takes, or a little later, and reads what is left in the data
// folder: it is clean.
func killedWithin(t testing.TB, run *exec.Cmd, took time.Duration, dir string) store.Findings {
	t.Helper()
	check(t, run.Start())
	time.Sleep(rand.N(took + took/4))
	_ = run.Process.Kill()
	_ = run.Wait() // killed
	found, err := store.Verify(dir)
	check(t, err)
	if !found.Clean() {
		t.Errorf("not clean: %+v", found.Problems)
	}
	return found
}

func importing(t testing.TB, dir, list string) *exec.Cmd {
	t.Helper()
	c := exec.Command(program(), "import-roster", list, "-apply", "-data", dir)
	c.Env = append(os.Environ(), "HOME="+t.TempDir())
	return c
}
