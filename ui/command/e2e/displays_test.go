//go:build e2e && proof

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"lachanso/store"
)

// pc is an X server with two displays side by side, the teacher's 1368×768 and the projector's 1024×768.
const pc = `Section "Device"
  Identifier "d"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "m"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "s"
  Device "d"
  Monitor "m"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 2732 768
  EndSubSection
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
`

func twoDisplays(t *testing.T) *display {
	t.Helper()
	dir := t.TempDir()
	config := filepath.Join(dir, "xorg.conf")
	check(t, os.WriteFile(config, []byte(pc), 0o644))
	number := 60
	for ; number < 90; number++ {
		if _, err := os.Stat(fmt.Sprintf("/tmp/.X11-unix/X%d", number)); err != nil {
			break
		}
	}
	d := &display{t: t, name: fmt.Sprintf(":%d", number)}
	x := exec.Command("Xorg", d.name, "-config", config, "-noreset", "-novtswitch", "-sharevts", "-logfile", filepath.Join(dir, "x.log"))
	check(t, x.Start())
	t.Cleanup(func() { stop(x) })
	until(t, "the displays are there", func() bool { return d.xrandr() == nil })
	check(t, d.xrandr("--addmode", "DUMMY1", "1024x768"))
	check(t, d.xrandr("--output", "DUMMY0", "--mode", "1368x768", "--pos", "0x0"))
	check(t, d.xrandr(projector...))
	wm := exec.Command("icewm")
	wm.Env = d.env("HOME=" + dir)
	check(t, wm.Start())
	t.Cleanup(func() { stop(wm) })
	return d
}

var projector = []string{"--output", "DUMMY1", "--mode", "1024x768", "--pos", "1368x0"}

func (d *display) xrandr(args ...string) error {
	c := exec.Command("xrandr", args...)
	c.Env = d.env()
	return c.Run()
}

// A projector is unplugged and plugged in again in mid-lesson: the lesson goes on and is remembered whole.
func TestUnpluggingTheProjectorLosesNothing(t *testing.T) {
	d := twoDisplays(t)
	dir := t.TempDir()
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	class, err := s.MakeClass("4A", 4)
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", SetUp: true}))
	check(t, s.Close())

	r := &running{display: d, cmd: exec.Command(program(), "present", "3B", "-class", "4A", "-data", dir), done: make(chan error, 1)}
	r.cmd.Env = d.env("HOME=" + t.TempDir())
	r.cmd.Stderr = &r.errs
	check(t, r.cmd.Start())
	t.Cleanup(func() { _ = r.cmd.Process.Kill() })
	go func() { r.done <- r.cmd.Wait() }()
	lesson := func(what string, so func(store.Lesson) bool) {
		t.Helper()
		stored(t, dir, what, func(s *store.Store) bool {
			l, err := s.TaughtTo(class.ID)
			return err == nil && len(l) == 1 && so(l[0])
		})
	}
	lesson("the lesson begins", func(l store.Lesson) bool { return l.Module == "3B" })
	r.xdotool("search", "--sync", "--onlyvisible", "--name", "Lá Chắn Số")
	r.key("Next", "1", "1")
	check(t, d.xrandr("--output", "DUMMY1", "--off"))
	r.key("2", "Next") // the page goes, so its hands are kept
	lesson("the hands of before and after are kept", func(l store.Lesson) bool {
		return len(l.Hands) == 1 && l.Hands[0].Counts["A"] == 2 && l.Hands[0].Counts["B"] == 1
	})
	check(t, d.xrandr(projector...))
	r.key("Prior", "Escape", "Return")
	lesson("the lesson is over", func(l store.Lesson) bool { return l.Taught })
	if code := r.end(); code != 0 {
		t.Errorf("the program ended with %d: %s", code, r.errs.String())
	}
}
