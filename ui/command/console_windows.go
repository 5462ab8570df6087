package command

import (
	"os"
	"syscall"
)

const parentProcess = ^uintptr(0)

// Console gives where to print. A program with a window has no console of its own on Windows: this takes the one that
// it was started from. What the caller sent elsewhere (a file, a pipe) stays there. A console gets Go's words in UTF-16, so its
// code page stays what it was.
func Console() (out, errs *os.File) {
	if sent(os.Stdout) && sent(os.Stderr) {
		return os.Stdout, os.Stderr
	}
	if ok, _, _ := kernel("AttachConsole").Call(parentProcess); ok == 0 {
		return os.Stdout, os.Stderr
	}
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return os.Stdout, os.Stderr
	}
	out, errs = os.Stdout, os.Stderr
	if !sent(out) {
		out = console
	}
	if !sent(errs) {
		errs = console
	}
	return out, errs
}

// sent says that the file leads somewhere.
func sent(f *os.File) bool {
	kind, err := syscall.GetFileType(syscall.Handle(f.Fd()))
	return err == nil && kind != syscall.FILE_TYPE_UNKNOWN
}
