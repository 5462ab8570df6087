//go:build e2e && proof

package e2e

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lachanso/store"
)

// profile makes UniKey the way to type.
const profile = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=unikey

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=unikey
Layout=

[GroupOrder]
0=Default
`

// inputMethod starts UniKey on the display: what is typed there goes through Telex.
func inputMethod(t *testing.T, d *display) {
	t.Helper()
	home := t.TempDir()
	check(t, os.MkdirAll(filepath.Join(home, ".config", "fcitx5"), 0o755))
	check(t, os.WriteFile(filepath.Join(home, ".config", "fcitx5", "profile"), []byte(profile), 0o644))
	bus := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")
	out, err := bus.StdoutPipe()
	check(t, err)
	check(t, bus.Start())
	t.Cleanup(func() { stop(bus) })
	address, err := bufio.NewReader(out).ReadString('\n')
	check(t, err)
	d.extra = append(d.extra, "DBUS_SESSION_BUS_ADDRESS="+strings.TrimSpace(address), "XMODIFIERS=@im=fcitx", "LC_ALL=C.UTF-8")
	im := exec.Command("fcitx5", "--disable=wayland,kimpanel,notificationitem")
	im.Env = d.env("HOME=" + home)
	check(t, im.Start())
	t.Cleanup(func() { stop(im) })
	time.Sleep(3 * time.Second) // nothing tells when it is ready: asking it would make the bus start another
}

func remote(d *display, args ...string) error {
	c := exec.Command("fcitx5-remote", args...)
	c.Env = d.env()
	return c.Run()
}

func TestTypingThroughUniKeyGivesVietnamese(t *testing.T) {
	d := newDisplay(t)
	inputMethod(t, d)
	dir := t.TempDir()
	r := start(d, "-data", dir)
	r.turn(func() { r.key("1") })
	r.turn(func() { r.key("Return") }) // on to the school
	check(t, remote(d, "-s", "unikey"))
	time.Sleep(time.Second) // fcitx tells its clients in its own time
	r.xdotool("type", "--delay", "80", "truwowngf nguyeenx thij minh khai ")
	check(t, remote(d, "-s", "keyboard-us"))
	r.key("Return")
	const want = "trường nguyễn thị minh khai"
	got := ""
	stored(t, dir, "the school is kept", func(s *store.Store) bool {
		settings, err := s.Settings()
		got = settings.School
		return err == nil && settings.Session == "first 2"
	})
	if got != want {
		t.Errorf("the school is kept as %q, want %q", got, want)
	}
}
