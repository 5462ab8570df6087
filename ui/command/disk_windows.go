package command

import (
	"path/filepath"
	"syscall"
	"unsafe"
)

const driveRemote = 4

// remote says that the folder's drive is another computer's.
func remote(dir string) bool {
	path, err := syscall.UTF16PtrFromString(filepath.VolumeName(dir) + `\`)
	if err != nil {
		return false
	}
	kind, _, _ := kernel("GetDriveTypeW").Call(uintptr(unsafe.Pointer(path)))
	return kind == driveRemote
}

func kernel(name string) *syscall.LazyProc { return syscall.NewLazyDLL("kernel32.dll").NewProc(name) }
