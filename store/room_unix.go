//go:build !windows

package store

import "syscall"

// Room tells how many bytes the user may still write in a folder that is there.
func Room(dir string) (uint64, error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, err
	}
	return s.Bavail * uint64(s.Bsize), nil
}
