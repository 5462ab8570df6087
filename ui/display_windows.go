package ui

import (
	"syscall"
	"unsafe"
)

// displayThere is always so on Windows.
func displayThere() error { return nil }

const iconWarning = 0x30

// box shows a sentence where no window of ours can be shown.
func box(title, text string) {
	t, err1 := syscall.UTF16PtrFromString(title)
	s, err2 := syscall.UTF16PtrFromString(text)
	if err1 == nil && err2 == nil {
		_, _, _ = syscall.NewLazyDLL("user32.dll").NewProc("MessageBoxW").Call(0, uintptr(unsafe.Pointer(s)), uintptr(unsafe.Pointer(t)), iconWarning)
	}
}
