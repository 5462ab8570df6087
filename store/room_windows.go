package store

import (
	"syscall"
	"unsafe"
)

// Room tells how many bytes the user may still write in a folder that is there.
func Room(dir string) (uint64, error) {
	path, err := syscall.UTF16PtrFromString(dir)
	if err != nil {
		return 0, err
	}
	var bytes uint64
	ask := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDiskFreeSpaceExW")
	ok, _, err := ask.Call(uintptr(unsafe.Pointer(path)), uintptr(unsafe.Pointer(&bytes)), 0, 0)
	if ok == 0 {
		return 0, err
	}
	return bytes, nil
}
