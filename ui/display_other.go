//go:build !windows

package ui

import (
	"errors"
	"os"
	"runtime"
)

// displayThere asks before Fyne does: without a display GLFW cannot begin, and what follows would crash.
func displayThere() error {
	if runtime.GOOS == "darwin" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "" {
		return nil
	}
	return errors.New("no display: DISPLAY is not set")
}

// box has no use where a program is started from a terminal: the sentence was printed there.
func box(_, _ string) {}
