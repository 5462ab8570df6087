//go:build e2e

package e2e

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// display is an X server without a screen, with a window manager.
type display struct {
	t     testing.TB
	name  string   // :N
	frame string   // the file that holds its picture
	extra []string // more of the environment of what is started on it
}

// newDisplay starts one; it ends with the test. When the test fails its last picture is kept.
func newDisplay(t testing.TB) *display {
	t.Helper()
	dir := t.TempDir()
	number, tell, err := os.Pipe()
	check(t, err)
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-fbdir", dir)
	x.ExtraFiles = []*os.File{tell}
	check(t, x.Start())
	tell.Close()
	t.Cleanup(func() { stop(x) })
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb gave no number: %v", err)
	}
	d := &display{t: t, name: ":" + strings.TrimSpace(line), frame: filepath.Join(dir, "Xvfb_screen0")}
	wm := exec.Command("openbox")
	wm.Env = d.env()
	check(t, wm.Start())
	t.Cleanup(func() { stop(wm) })
	t.Cleanup(func() {
		if t.Failed() {
			d.keep()
		}
	})
	return d
}

// stop ends a process that a test started.
func stop(c *exec.Cmd) {
	_ = c.Process.Kill()
	_ = c.Wait()
}

// env is the environment on the display. It names a message bus that is not there: else the toolkit would start one, which
// outlives the program.
func (d *display) env(more ...string) []string {
	own := []string{"DISPLAY=" + d.name, "FYNE_SCALE=1", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere"}
	return slices.Concat(os.Environ(), own, d.extra, more)
}

// key presses keys one after the other, named as X names them.
func (d *display) key(keys ...string) {
	d.t.Helper()
	d.xdotool(append([]string{"key", "--clearmodifiers", "--delay", "80"}, keys...)...)
}

// write types lines, with Enter between them.
func (d *display) write(lines ...string) {
	d.t.Helper()
	for i, line := range lines {
		if i > 0 {
			d.key("Return")
		}
		if line != "" {
			d.xdotool("type", "--delay", "60", line)
		}
	}
}

func (d *display) xdotool(args ...string) string {
	d.t.Helper()
	c := exec.Command("xdotool", args...)
	c.Env = d.env()
	out, err := c.CombinedOutput()
	if err != nil {
		d.t.Fatalf("xdotool %q: %v: %s", args, err, out)
	}
	return string(out)
}

// focused says whether a window with a name has the keyboard.
func (d *display) focused() bool {
	c := exec.Command("xdotool", "getwindowfocus", "getwindowname")
	c.Env = d.env()
	out, err := c.Output()
	return err == nil && strings.TrimSpace(string(out)) != ""
}

// Waiting: how often it is looked, how long at most, and how long a picture must stand to be whole.
const (
	glance  = 50 * time.Millisecond
	patient = 60 * time.Second
	stands  = 500 * time.Millisecond
)

// until waits until something is so.
func until(t testing.TB, what string, so func() bool) {
	t.Helper()
	for end := time.Now().Add(patient); ; time.Sleep(glance) {
		if so() {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("waited in vain until %s", what)
		}
	}
}

// turn does something that changes the picture, and waits until it has changed and stands still.
func (d *display) turn(do func()) {
	d.t.Helper()
	before := d.picture()
	do()
	last, since := before, time.Now()
	until(d.t, "the picture changes and stands still", func() bool {
		if now := d.picture(); differ(last, now) {
			last, since = now, time.Now()
		}
		return differ(before, last) && time.Since(since) > stands
	})
}

// rest does something and waits until the picture stands still, whether it changed or not.
func (d *display) rest(do func()) {
	d.t.Helper()
	do()
	last, since := d.picture(), time.Now()
	until(d.t, "the picture stands still", func() bool {
		if now := d.picture(); differ(last, now) {
			last, since = now, time.Now()
		}
		return time.Since(since) > stands
	})
}

// picture is what the display shows, as X holds it.
func (d *display) picture() []byte {
	b, err := os.ReadFile(d.frame)
	if err != nil {
		return nil
	}
	return b
}

// blinks is how many pixels may change while nothing happens: the cursor of a field.
const blinks = 300

func differ(a, b []byte) bool {
	if len(a) != len(b) {
		return true
	}
	if bytes.Equal(a, b) {
		return false
	}
	n := 0
	for i := 0; i+3 < len(a) && n <= blinks; i += 4 {
		if a[i] != b[i] || a[i+1] != b[i+1] || a[i+2] != b[i+2] {
			n++
		}
	}
	return n > blinks
}

// keep saves the picture of a failed test.
func (d *display) keep() {
	dir := os.Getenv("LACHANSO_FAILED")
	if dir == "" {
		dir = os.TempDir()
	}
	path := filepath.Join(dir, fmt.Sprintf("lachanso-%s.png", strings.ReplaceAll(d.t.Name(), "/", "-")))
	img, err := readFrame(d.frame)
	if err != nil {
		d.t.Logf("no picture: %v", err)
		return
	}
	f, err := os.Create(path)
	if err != nil {
		d.t.Logf("no picture: %v", err)
		return
	}
	defer f.Close()
	if err := png.Encode(f, img); err == nil {
		d.t.Logf("the display as it was: %s", path)
	}
}

// readFrame reads the X window dump that Xvfb keeps: big-endian numbers, colours, then 32 bits a pixel.
func readFrame(path string) (image.Image, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	at := func(i int) int { return int(binary.BigEndian.Uint32(b[4*i:])) }
	const colour = 12
	if len(b) < 100 {
		return nil, fmt.Errorf("%d bytes are no picture", len(b))
	}
	width, height, line := at(4), at(5), at(12)
	pixels := b[at(0)+colour*at(19):]
	if len(pixels) < line*height {
		return nil, fmt.Errorf("picture is cut short")
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			p := pixels[y*line+4*x:]
			img.SetRGBA(x, y, color.RGBA{p[2], p[1], p[0], 255})
		}
	}
	return img, nil
}
