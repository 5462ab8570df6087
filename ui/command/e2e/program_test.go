//go:build e2e

package e2e

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"lachanso/store"
)

// running is the program with its window.
type running struct {
	*display
	cmd  *exec.Cmd
	errs said
	done chan error
}

// said is what a process printed so far.
type said struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *said) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(b)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// start starts the program and waits until its first picture stands and keys go to it.
func start(d *display, args ...string) *running {
	d.t.Helper()
	return startAs(d, exec.Command(program(), args...))
}

func startAs(d *display, cmd *exec.Cmd) *running {
	d.t.Helper()
	r := &running{display: d, cmd: cmd, done: make(chan error, 1)}
	r.cmd.Env = d.env("HOME=" + d.t.TempDir())
	r.cmd.Stderr, r.cmd.Stdout = &r.errs, io.Discard
	d.turn(func() { check(d.t, r.cmd.Start()) })
	go func() { r.done <- r.cmd.Wait() }()
	d.t.Cleanup(func() { _ = r.cmd.Process.Kill() })
	until(d.t, "the window has the keyboard", d.focused)
	d.rest(func() {}) // the window manager's frame changes with it
	return r
}

// end asks the program to end as a closing desktop does, and gives its exit code.
func (r *running) end() int {
	r.t.Helper()
	check(r.t, r.cmd.Process.Signal(os.Interrupt))
	return r.wait()
}

// kill takes it away from one moment to the next.
func (r *running) kill() {
	r.t.Helper()
	check(r.t, r.cmd.Process.Kill())
	r.wait()
}

func (r *running) wait() int {
	r.t.Helper()
	until(r.t, "the program ends", func() bool {
		select {
		case err := <-r.done:
			r.done <- err
			return true
		default:
			return false
		}
	})
	return r.cmd.ProcessState.ExitCode()
}

// command runs the program without a window.
func command(t testing.TB, args ...string) (out, errs string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	c := exec.Command(program(), args...)
	c.Stdout, c.Stderr = &o, &e
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return o.String(), e.String(), c.ProcessState.ExitCode()
}

// peek reads a copy of the data while the program has it open. A copy made in the middle of a save may be useless: then
// it says false.
func peek(t testing.TB, dir string, look func(*store.Store) bool) bool {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, store.FileName))
	if err != nil {
		return false
	}
	copied, err := os.MkdirTemp(t.TempDir(), "copy-*")
	check(t, err)
	defer os.RemoveAll(copied)
	check(t, os.WriteFile(filepath.Join(copied, store.FileName), b, 0o600))
	s, err := store.Open(copied, store.Options{ReadOnly: true})
	if err != nil {
		return false
	}
	defer s.Close()
	return look(s)
}

// stored waits until the data says so.
func stored(t testing.TB, dir, what string, look func(*store.Store) bool) {
	t.Helper()
	until(t, what, func() bool { return peek(t, dir, look) })
}
