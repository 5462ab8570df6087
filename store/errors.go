package store

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"syscall"

	bolterrors "go.etcd.io/bbolt/errors"
)

var (
	// ErrLocked is returned when another program, often a second copy of this one, has the data open.
	ErrLocked = errors.New("data is open in another program")
	// ErrForeign is returned when the file is there but was not made by this program.
	ErrForeign = errors.New("file is not this program's data")
	// ErrCorrupt is returned when the file is ours but a checksum or its structure does not hold.
	ErrCorrupt = errors.New("data is damaged")
	// ErrTruncated is returned when the file is empty or shorter than it says it is, as after a broken copy.
	ErrTruncated = errors.New("data file is cut short")
	// ErrNewer is returned when a newer version of the program wrote the file. Nothing of it is read.
	ErrNewer = errors.New("data was written by a newer version")
	// ErrReadOnly is returned when the folder or file may not be written, and when a store opened to read is asked to write.
	ErrReadOnly = errors.New("data may only be read")
	// ErrNoSpace is returned when the disk is full. What was confirmed before is kept; what was being saved is not.
	ErrNoSpace = errors.New("disk is full")
	// ErrNoFolder is returned when the data folder is not there and cannot be made.
	ErrNoFolder = errors.New("data folder cannot be made")
	// ErrNoFile is returned when data that does not exist is opened for reading.
	ErrNoFile = errors.New("no data here yet")
	// ErrMissing is returned when the data file is not there while backups of it are: somebody, or the repair of a disk, took it
	// away. It is an ErrNoFile.
	ErrMissing = fmt.Errorf("%w, but backups are", ErrNoFile)
	// ErrClosed is returned by a store that was closed.
	ErrClosed = errors.New("data is closed")

	// ErrUnknown is returned for an ID that names no class, pupil, lesson or attempt (any more).
	ErrUnknown = errors.New("no such thing")
	// ErrDone is returned when a step is added to an attempt that was finished.
	ErrDone = errors.New("attempt is finished")
	// ErrClassName is returned for an empty or overlong class name.
	ErrClassName = errors.New("not a name for a class")
	// ErrTooMuch is returned for a picture, an edit or a note that is larger than the store keeps.
	ErrTooMuch = errors.New("too large to be kept")
	// ErrClassTaken is returned when another class has the name.
	ErrClassTaken = errors.New("another class has this name")
	// ErrArchived is returned when something would be done in a class that is archived.
	ErrArchived = errors.New("class is archived")
	// ErrMoveUp is returned for a move up that does not hold: its class, name or pupils are not there, or a name is given twice.
	ErrMoveUp = errors.New("not a move up that holds")
	// ErrTooLate is returned when a class was removed too long ago to be brought back.
	ErrTooLate = errors.New("removed too long ago")
	// ErrNumbers is returned when none or too many pupils would be numbered.
	ErrNumbers = errors.New("not a number of pupils")
	// ErrSecretSet is returned when a pupil has a secret already: only the teacher takes it away.
	ErrSecretSet = errors.New("pupil has a secret already")
	// ErrNotEmpty is returned when made-up data would be added to a store that has classes.
	ErrNotEmpty = errors.New("data is not empty")
	// ErrNotCompacted is returned by ErasePupil when the pupil is erased but the free pages of the file, which may
	// still hold old bytes, could not be dropped yet. The next Open tries again.
	ErrNotCompacted = errors.New("erased, but the file is not compacted yet")
)

// Windows says a disk is full or guarded against writing, and a file is in use, with numbers of its own.
const (
	windowsWriteProtect   = syscall.Errno(19) // a switch on the stick
	windowsSharing        = syscall.Errno(32)
	windowsHandleDiskFull = syscall.Errno(39)
	windowsDiskFull       = syscall.Errno(112)
)

// Explain adds to an error of the file system the sentinel that says what it means (ErrNoSpace, ErrReadOnly, ErrLocked): for
// files that are written beside the data, such as papers.
func Explain(err error) error { return explain(err) }

// explain adds to an error of the file system or of bbolt the sentinel that says what it means here.
func explain(err error) error {
	if err == nil {
		return nil
	}
	for _, known := range []struct {
		when func(error) bool
		what error
	}{
		{diskFull, ErrNoSpace},
		{inUse, ErrLocked},
		{mayNot, ErrReadOnly},
		{func(e error) bool { return errors.Is(e, bolterrors.ErrDatabaseReadOnly) }, ErrReadOnly},
		{func(e error) bool { return errors.Is(e, bolterrors.ErrDatabaseNotOpen) }, ErrClosed},
		{func(e error) bool { return errors.Is(e, bolterrors.ErrInvalid) }, ErrForeign},
		{func(e error) bool {
			return errors.Is(e, bolterrors.ErrChecksum) || errors.Is(e, bolterrors.ErrVersionMismatch)
		}, ErrCorrupt},
	} {
		if known.when(err) && !errors.Is(err, known.what) {
			return fmt.Errorf("%w: %w", known.what, err)
		}
	}
	return err
}

func diskFull(err error) bool {
	if runtime.GOOS == "windows" && (errors.Is(err, windowsDiskFull) || errors.Is(err, windowsHandleDiskFull) ||
		strings.Contains(err.Error(), windowsDiskFull.Error())) { // bbolt tells in words alone of a map that cannot grow
		return true
	}
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func mayNot(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) || runtime.GOOS == "windows" && errors.Is(err, windowsWriteProtect)
}

func inUse(err error) bool {
	return errors.Is(err, bolterrors.ErrTimeout) || runtime.GOOS == "windows" && errors.Is(err, windowsSharing)
}

// corrupt tells what does not hold.
func corrupt(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrCorrupt, fmt.Sprintf(format, args...))
}
