//go:build !windows

package store

import (
	"os"
	"syscall"
)

// letFileGo unlocks a file before it is closed: a map of it that nobody can undo any more would keep the lock.
func letFileGo(f *os.File) error {
	_ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN)
	return f.Close()
}

// abandon closes a file that bbolt itself can no longer close.
func (d *data) abandon() error { return letFileGo(d.file) }
