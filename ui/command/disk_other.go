//go:build !linux && !windows

package command

import "syscall"

// free tells how many bytes the user may still write in a folder.
func free(dir string) (uint64, error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, err
	}
	return s.Bavail * uint64(s.Bsize), nil
}

// remote cannot be told on every system.
func remote(string) bool { return false }
