//go:build e2e && proof

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

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

// The titles of the two windows.
const (
	teachersTitle = "^Lá Chắn Số$"
	classTitle    = "màn hình của lớp"
)

// place is where a window is, and how large.
type place struct{ x, y, w, h int }

func (p place) onSecond() bool { return p.x+p.w/2 >= 1368 }

// window finds the visible window whose title matches.
func (d *display) window(title string) (at place, ok bool) {
	run := func(args ...string) (string, bool) {
		c := exec.Command("xdotool", args...)
		c.Env = d.env()
		out, err := c.Output()
		return string(out), err == nil
	}
	ids, ok := run("search", "--onlyvisible", "--name", title)
	for _, id := range strings.Fields(ids) {
		out, found := run("getwindowgeometry", "--shell", id)
		if !found {
			continue
		}
		for line := range strings.FieldsSeq(out) {
			name, value, _ := strings.Cut(line, "=")
			n, _ := strconv.Atoi(value)
			switch name {
			case "X":
				at.x = n
			case "Y":
				at.y = n
			case "WIDTH":
				at.w = n
			case "HEIGHT":
				at.h = n
			}
		}
		return at, ok
	}
	return at, false
}

// stand waits until the class's window fills a display and the teacher's is on the other.
func (d *display) stand(what string, classOnSecond bool) {
	d.t.Helper()
	var class, teacher place
	until(d.t, what, func() bool {
		var there, also bool
		class, there = d.window(classTitle)
		teacher, also = d.window(teachersTitle)
		full := class.w == 1368 && class.h == 768
		if classOnSecond {
			full = class == place{1368, 0, 1024, 768}
		}
		return there && also && full && class.onSecond() == classOnSecond && teacher.onSecond() != classOnSecond
	})
	d.t.Logf("%s: class %v, teacher %v", what, class, teacher)
}

// The class has the slide on the second display and the teacher the console on the first; they are swapped; the projector is
// unplugged, which must not hide the console, and plugged in again: the lesson goes on and is remembered whole.
func TestALessonOnTwoDisplays(t *testing.T) {
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
	d.stand("the slide is on the second display", true)
	r.key("Next", "1", "1")
	d.photo("two-displays")
	r.key("s")
	d.stand("the displays are swapped", false)
	r.key("1", "s")
	d.stand("the displays are swapped back", true)

	check(t, d.xrandr("--output", "DUMMY1", "--off"))
	until(t, "the console is alone on the display that is left", func() bool {
		_, class := d.window(classTitle)
		teacher, there := d.window(teachersTitle)
		return !class && there && !teacher.onSecond()
	})
	d.photo("unplugged")
	r.key("2", "Right") // the page goes, so its hands are kept
	lesson("the hands of before and after are kept", func(l store.Lesson) bool {
		return len(l.Hands) == 1 && l.Hands[0].Counts["A"] == 3 && l.Hands[0].Counts["B"] == 1
	})
	check(t, d.xrandr(projector...))
	d.stand("plugged in again, the slide is back", true)
	d.photo("plugged-in-again")
	r.key("o") // and the rest on one display
	d.photo("one-display")
	until(t, "one display is enough", func() bool {
		_, class := d.window(classTitle)
		teacher, there := d.window(teachersTitle)
		return !class && there && teacher == place{0, 0, 1368, 768}
	})
	r.key("Prior", "Escape", "Left", "Return") // left early, and taught all the same
	lesson("the lesson is over", func(l store.Lesson) bool { return l.Taught })
	if code := r.end(); code != 0 {
		t.Errorf("the program ended with %d: %s", code, r.errs.String())
	}
}

// photo keeps a picture of both displays where $LACHANSO_LOOK says, to be looked at.
func (d *display) photo(name string) {
	dir := os.Getenv("LACHANSO_LOOK")
	if dir == "" {
		return
	}
	time.Sleep(time.Second)
	c := exec.Command("scrot", "-o", filepath.Join(dir, name+".png"))
	c.Env = d.env()
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Logf("no picture: %v: %s", err, out)
	}
}
