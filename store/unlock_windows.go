package store

import (
	"errors"
	"os"
	"syscall"
)

// letFileGo closes a file, which unlocks it here.
func letFileGo(f *os.File) error { return f.Close() }

// abandon closes a file that bbolt itself can no longer close, and undoes its map: Windows removes no file that is mapped.
func (d *data) abandon() error {
	return errors.Join(d.unmap(), letFileGo(d.file))
}

func (d *data) unmap() (err error) {
	defer guard(&err)()
	return syscall.UnmapViewOfFile(d.Info().Data)
}
