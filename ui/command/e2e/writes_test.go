//go:build e2e && proof

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// calls are those that make, open to write, or rename a file; strace -y writes the path of a folder that a name is relative to.
var (
	calls   = "trace=open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,truncate,mknod,mknodat"
	opening = regexp.MustCompile(`^\d+\s+(\w+)\((?:[A-Z_]+<[^>]*>|\d+<([^>]*)>|AT_FDCWD)?(?:, )?"([^"]*)"(.*)$`)
	second  = regexp.MustCompile(`, (?:AT_FDCWD(?:<[^>]*>)?, |\d+<([^>]*)>, )?"([^"]*)"`)
)

// written gives the paths that a trace of strace shows being written.
func written(t *testing.T, trace string) []string {
	t.Helper()
	b, err := os.ReadFile(trace)
	check(t, err)
	var paths []string
	add := func(folder, path string) {
		if !filepath.IsAbs(path) {
			path = filepath.Join(folder, path)
		}
		if path = filepath.Clean(path); !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	for line := range strings.Lines(string(b)) {
		m := opening.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil || strings.Contains(m[4], "= -1 ") {
			continue
		}
		call, folder, path, rest := m[1], m[2], m[3], m[4]
		switch {
		case strings.HasPrefix(call, "open"):
			if strings.Contains(rest, "O_WRONLY") || strings.Contains(rest, "O_RDWR") || strings.Contains(rest, "O_CREAT") {
				add(folder, path)
			}
		case strings.HasPrefix(call, "rename"), strings.HasPrefix(call, "link"), strings.HasPrefix(call, "symlink"):
			add(folder, path)
			if to := second.FindStringSubmatch(rest); to != nil {
				add(to[1], to[2])
			}
		default:
			add(folder, path)
		}
	}
	return paths
}

// systems are what the libraries of the system write for themselves: what the graphics library has compiled, the toolkit's index
// of the fonts that are installed and its empty folder, and where the sound system meets the program that reads aloud.
var systems = regexp.MustCompile(`/\.cache(/(mesa_shader_cache.*|font_index\w*\.cache))?$|/\.config(/(fyne|pulse.*))?$|^/tmp/pulse-\w+$`)

// TestNothingIsWrittenBesideTheDataAndWhatIsExported walks through the screens and exports, under strace: what is opened to be
// written lies in the data folder or in the folder exported to, or is the system's own.
func TestNothingIsWrittenBesideTheDataAndWhatIsExported(t *testing.T) {
	t.Parallel()
	dir, out := t.TempDir(), t.TempDir()
	school(t, dir)
	trace := filepath.Join(t.TempDir(), "trace")
	d := newDisplay(t)
	r := startAs(d, exec.Command("strace", "-f", "-qq", "-y", "-e", calls, "-o", trace, program(), "-data", dir, "-seed", "1"))
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
	paths := written(t, trace)
	if !slices.ContainsFunc(paths, func(p string) bool { return strings.HasPrefix(p, dir+"/") }) {
		t.Fatalf("strace saw not even the data being written: %q", paths)
	}
	second := filepath.Join(t.TempDir(), "trace")
	c := exec.Command("strace", "-f", "-qq", "-y", "-e", calls, "-o", second, program(), "export", "-all", "-class", "4A", "-out", out, "-data", dir)
	if said, err := c.CombinedOutput(); err != nil {
		t.Fatalf("export: %v %s", err, said)
	}
	exported := written(t, second)
	if !slices.ContainsFunc(exported, func(p string) bool { return strings.HasPrefix(p, out+"/") }) {
		t.Fatalf("strace saw no exported file: %q", exported)
	}
	for _, path := range slices.Concat(paths, exported) {
		in := func(folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }
		switch {
		case in(dir), in(out), in("/dev"), in("/proc"):
		case systems.MatchString(path):
			if b, err := os.ReadFile(path); err == nil && bytes.Contains(b, []byte("Nguyễn Văn An")) {
				t.Errorf("a pupil's name is in %s", path)
			}
		default:
			t.Errorf("%s was written", path)
		}
	}
}
