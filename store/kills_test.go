//go:build unix

package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// atWork says to this very test program what it is to do in which folder, until it is killed.
const atWork = "LACHANSO_TEST_WORK"

// TestAKilledBackupRestoreOrCompactionLosesNothing starts this test program again, at work that never ends, and kills it at
// any moment: afterwards the data opens, is whole, and holds one of the states that it may hold; every backup that counts is
// good.
func TestAKilledBackupRestoreOrCompactionLosesNothing(t *testing.T) {
	if work := os.Getenv(atWork); work != "" {
		what, dir, _ := strings.Cut(work, " ")
		workFor(t, what, dir)
		return
	}
	kills := 3
	if n, err := strconv.Atoi(os.Getenv("LACHANSO_KILLS")); err == nil {
		kills = n
	}
	self, err := os.Executable()
	must(t, err)
	r := rand.New(rand.NewPCG(5, uint64(kills)))
	for _, what := range []string{"backup", "restore", "compact", "recover", "out"} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			prepare(t, dir)
			for range kills {
				again := exec.Command(self, "-test.run=^TestAKilledBackupRestoreOrCompactionLosesNothing$")
				again.Env = append(os.Environ(), atWork+"="+what+" "+dir)
				ready, err := again.StdoutPipe()
				must(t, err)
				must(t, again.Start())
				_, _ = ready.Read(make([]byte, 1)) // it has begun
				time.Sleep(time.Duration(r.IntN(60_000)) * time.Microsecond)
				must(t, again.Process.Signal(syscall.SIGKILL))
				_ = again.Wait()
				afterKill(t, what, dir)
			}
		})
	}
}

// prepare makes data with a backup from before its second class.
func prepare(t *testing.T, dir string) {
	t.Helper()
	s, err := Open(dir, Options{})
	must(t, err)
	_, pupils := classOf(t, s, "Lê An", "Trần Bích")
	quiz(t, s, pupils[0].ID, 40)
	_, err = s.Backup(ByHand)
	must(t, err)
	_, err = s.MakeClass("5B", 5)
	must(t, err)
	_, err = s.Backup(Daily)
	must(t, err)
	must(t, s.Close())
}

// workFor does one thing again and again.
func workFor(t *testing.T, what, dir string) {
	old := keptBackup(t, dir, ByHand)
	if what == "recover" {
		must(t, os.Truncate(filepath.Join(dir, FileName), 3*pageSize))
		fmt.Println("at work")
		s, _, err := Recover(dir, old, Options{})
		must(t, err)
		must(t, s.Close())
		time.Sleep(time.Minute)
	}
	s, err := Open(dir, Options{})
	must(t, err)
	fmt.Println("at work")
	for n := 0; ; n++ {
		switch what {
		case "backup":
			_, err = s.MakeClass(fmt.Sprintf("4A%d", time.Now().UnixNano()), 4)
			if err == nil {
				_, err = s.Backup(BeforeMerge)
			}
		case "restore":
			from := old
			if n%2 == 0 {
				from = keptBackup(t, dir, Daily)
			}
			err = s.restore(from)
		case "compact":
			err = s.compact()
		case "out":
			_, err = s.BackupOut(filepath.Join(dir, "out.lachanso"), "Cây đa đầu làng", true)
		}
		must(t, err)
	}
}

// keptBackup is a copy of the newest backup of a reason, which no rotation takes away.
func keptBackup(t *testing.T, dir string, why Reason) string {
	t.Helper()
	kept := filepath.Join(dir, string(why)+".kept")
	if _, err := os.Stat(kept); err == nil {
		return kept
	}
	all, err := Backups(dir)
	must(t, err)
	for _, b := range all {
		if b.Reason == why {
			copyFile(t, b.Path, kept)
			return kept
		}
	}
	t.Fatalf("no backup %s", why)
	return ""
}

func afterKill(t *testing.T, what, dir string) {
	t.Helper()
	s, err := Open(dir, Options{})
	if what == "recover" && Damaged(err) { // killed before the damaged file was replaced
		s, _, err = Recover(dir, keptBackup(t, dir, ByHand), Options{})
	}
	must(t, err)
	must(t, s.Check())
	classes, err := s.Classes()
	must(t, err)
	pupils, err := s.Pupils(classes[0].ID)
	must(t, err)
	left, err := s.Unfinished(pupils[0].ID)
	must(t, err)
	if len(pupils) != 2 || len(left) != 1 || len(left[0].Moves) != 40 {
		t.Fatalf("%d pupils, %v", len(pupils), left)
	}
	must(t, s.Close())
	clean(t, dir, time.Now())
	all, err := Backups(dir)
	must(t, err)
	for _, b := range all {
		if !b.Good {
			t.Fatalf("%s counts and is not good", b.Path)
		}
		must(t, checkFile(b.Path))
	}
	if what == "out" {
		out := filepath.Join(dir, "out.lachanso")
		if _, err := os.Stat(out); err == nil {
			_, err := Carry(dir, out, "Cây đa đầu làng")
			must(t, errors.Join(err, DropCarried(dir)))
		}
	}
	leftovers, err := filepath.Glob(filepath.Join(dir, FileName+".*"))
	must(t, err)
	for _, path := range leftovers {
		if !strings.Contains(path, brokenSuffix) && !strings.HasSuffix(path, lockSuffix) {
			t.Errorf("%s is left behind after the next start", path)
		}
		must(t, os.Remove(path)) // for the next round
	}
}
