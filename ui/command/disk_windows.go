package command

import (
	"path/filepath"
	"syscall"
	"unsafe"
)

const driveRemote = 4

// free tells how many bytes the user may still write in a folder.
func free(dir string) (uint64, error) {
	path, err := syscall.UTF16PtrFromString(dir)
	if err != nil {
		return 0, err
	}
	var bytes uint64
	ok, _, err := kernel("GetDiskFreeSpaceExW").Call(uintptr(unsafe.Pointer(path)), uintptr(unsafe.Pointer(&bytes)), 0, 0)
	if ok == 0 {
		return 0, err
	}
	return bytes, nil
}

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
