//go:build e2e

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"lachanso/store"
)

// school makes data with a class in a folder.
func school(t testing.TB, dir string) {
	t.Helper()
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	c, err := s.MakeClass("4A", 4)
	check(t, err)
	_, err = s.AddPupils(c.ID, []string{"Nguyễn Văn An", "Trần Thị Bình", "Lê Chi"})
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", School: "Trường Hoa Sen", SetUp: true}))
	check(t, s.Close())
}

// oneSentence makes sure that a command said one thing and nothing else.
func oneSentence(t *testing.T, out, errs string, code int) {
	t.Helper()
	if code != 1 || out != "" || strings.Count(errs, "\n") != 1 || strings.Contains(errs, "panic") || strings.Contains(errs, "[") {
		t.Errorf("ended with %d, printed %q and said %q: want one sentence", code, out, errs)
	}
}

func TestBadDataGetsOneSentenceAndStaysAsItIs(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(t *testing.T, file string){
		"another program's file": func(t *testing.T, file string) {
			check(t, os.WriteFile(file, bytes.Repeat([]byte("SQLite format 3\x00"), 4096), 0o600))
		},
		"a file cut in the middle": func(t *testing.T, file string) { check(t, os.Truncate(file, 20000)) },
		"an empty file":            func(t *testing.T, file string) { check(t, os.Truncate(file, 0)) },
		"a folder of that name": func(t *testing.T, file string) {
			check(t, os.Remove(file))
			check(t, os.Mkdir(file, 0o700))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "Dữ liệu của trường")
			check(t, os.Mkdir(dir, 0o700))
			school(t, dir)
			file := filepath.Join(dir, store.FileName)
			spoil(t, file)
			before, _ := os.ReadFile(file) // a folder gives nothing, before and after
			for _, c := range []string{"report", "verify"} {
				out, errs, code := command(t, c, "-data", dir)
				oneSentence(t, out, errs, code)
			}
			windowRefuses(t, dir)
			if after, _ := os.ReadFile(file); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

// windowRefuses starts the window, which says what is wrong, and closes it by keyboard.
func windowRefuses(t *testing.T, dir string) {
	t.Helper()
	d := newDisplay(t)
	r := start(d, "-data", dir)
	d.key("Return")
	code := r.wait()
	oneSentence(t, "", r.errs.String(), code)
}

func TestASecondCopySaysSoAndGoesAway(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	school(t, dir)
	first := start(newDisplay(t), "-data", dir)
	d := newDisplay(t) // its own: the second copy waits some seconds for the first to end, and shows nothing until then
	second := start(d, "-data", dir, "-lang", "en")
	d.key("Escape")
	oneSentence(t, "", second.errs.String(), second.wait())
	if code := first.end(); code != 0 || first.errs.String() != "" {
		t.Errorf("the first copy ended with %d: %s", code, first.errs.String())
	}
	if out, errs, code := command(t, "verify", "-data", dir); code != 0 {
		t.Errorf("verify: %d %s %s", code, out, errs)
	}
}

func TestAPathWithSpacesAndVietnameseLettersIsAsGoodAsAny(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "Trường Tiểu học Hoa Sen", "dữ liệu 4Â")
	d := newDisplay(t)
	r := start(d, "-data", dir)
	if code := r.end(); code != 0 || r.errs.String() != "" {
		t.Errorf("ended with %d: %s", code, r.errs.String())
	}
	if out, errs, code := command(t, "verify", "-data", dir); code != 0 {
		t.Errorf("verify: %d %s %s", code, out, errs)
	}
}

// nobody is an ordinary user: root may write everywhere.
const nobody = 65534

func TestAFolderThatMayOnlyBeReadIsRefusedToAnOrdinaryUser(t *testing.T) {
	t.Parallel()
	parent, err := os.MkdirTemp("", "lachanso-readonly-*")
	check(t, err)
	t.Cleanup(func() { os.Chmod(filepath.Join(parent, "data"), 0o755); os.RemoveAll(parent) })
	check(t, os.Chmod(parent, 0o755))
	dir := filepath.Join(parent, "data")
	check(t, os.Mkdir(dir, 0o755))
	school(t, dir)
	file := filepath.Join(dir, store.FileName)
	check(t, os.Chmod(file, 0o444))
	check(t, os.Chmod(dir, 0o555))
	before, err := os.ReadFile(file)
	check(t, err)
	d := newDisplay(t)
	cmd := exec.Command(program(), "-data", dir)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	r := startAs(d, cmd)
	d.key("Return")
	oneSentence(t, "", r.errs.String(), r.wait())
	if after, _ := os.ReadFile(file); !bytes.Equal(before, after) {
		t.Error("the file was changed")
	}
}

func TestAFullDiskIsSaidAndNothingIsLost(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=512k"); err != nil {
		t.Skipf("only root may make a small disk: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	full := filepath.Join(dir, "full")
	f, err := os.Create(full)
	check(t, err)
	for err == nil {
		_, err = f.Write(make([]byte, 4096))
	}
	check(t, f.Close())
	d := newDisplay(t)
	r := start(d, "-data", dir)
	d.key("Return")
	oneSentence(t, "", r.errs.String(), r.wait())
	check(t, os.Remove(full))
	if _, _, code := command(t, "demo", "-data", filepath.Join(dir, "data")); code == 0 {
		t.Error("a school fits on half a megabyte: the disk is not small")
	}
	if _, err := os.Stat(filepath.Join(dir, "data", store.FileName)); err == nil {
		if out, errs, code := command(t, "verify", "-data", filepath.Join(dir, "data")); code != 0 {
			t.Errorf("verify: %d %s %s", code, out, errs)
		}
	}
}

// TestNoSocketLeadsOut walks through the screens under strace and reads every socket that was made, by children too.
func TestNoSocketLeadsOut(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	school(t, dir)
	trace := filepath.Join(t.TempDir(), "trace")
	d := newDisplay(t)
	r := startAs(d, exec.Command("strace", "-f", "-qq", "-e", "trace=network", "-o", trace, program(), "-data", dir, "-seed", "1"))
	for _, way := range screens() {
		for _, key := range way {
			if maybe, ok := strings.CutSuffix(key, "?"); ok {
				d.rest(func() { d.key(maybe) })
				continue
			}
			d.turn(func() { d.key(key) })
		}
	}
	d.turn(func() { d.key("Escape") }) // home asks, then the window closes
	d.key("Return")
	if code := r.wait(); code != 0 {
		t.Errorf("ended with %d: %s", code, r.errs.String())
	}
	b, err := os.ReadFile(trace)
	check(t, err)
	if !bytes.Contains(b, []byte("AF_UNIX")) {
		t.Fatal("strace saw not even the display: nothing was traced")
	}
	for _, line := range strings.Split(string(b), "\n") {
		if strings.Contains(line, "AF_INET") {
			t.Error(line)
		}
	}
}

// screens are the ways from home through the screens and back home. A key with ? may change nothing: the pages of a
// teacher's card are as many as the window needs.
func screens() [][]string {
	return [][]string{
		{"question", "Escape"},
		{"h", "Escape"},
		{"3", "Escape"},
		{"1", "Return", "F5", "Next?", "Next?", "Next?", "Next?", "Next?", "Return", "n", "n", "Next", "g", "Escape", "t", "r", "Escape", "Escape", "Left", "Return", "Return"}, // left early, and taught all the same
		{"4", "Escape"},
		{"5", "Escape"},
		{"2", "Return", "Return", "h", "Escape", "2", "Escape", "3", "Escape", "4", "Escape", "5", "Escape", "Escape", "Escape", "Escape", "Return"},
	}
}
