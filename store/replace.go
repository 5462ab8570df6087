package store

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"
)

// windowsDenied is what Windows says when a file would take the place of one that is open.
const windowsDenied = syscall.Errno(5)

// looking is how long a virus guard may look at a file that was just written.
const looking = time.Second

// Replace gives a file another name, also that of a file whose place it takes. On Windows neither may be open anywhere, and a
// virus guard has every new file open for a moment: so it is tried for a second. Then the error is ErrLocked, and both files are
// as they were.
func Replace(from, to string) error {
	var err error
	for wait := time.Millisecond; wait < looking; wait *= 2 {
		if err = os.Rename(from, to); !heldOpen(err) {
			return err
		}
		time.Sleep(wait)
	}
	if info, missing := os.Stat(to); missing == nil && info.Mode().IsRegular() && info.Mode().Perm()&0o200 != 0 {
		return fmt.Errorf("%w: %v", ErrLocked, err) // the cause alone would tell of rights
	}
	return err
}

func heldOpen(err error) bool {
	return runtime.GOOS == "windows" && (errors.Is(err, windowsDenied) || errors.Is(err, windowsSharing))
}
