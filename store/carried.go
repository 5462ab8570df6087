package store

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"lachanso/store/sealed"
)

// carriedSuffix is of a file from elsewhere while it lies beside the data to be looked at.
const carriedSuffix = ".carried"

// outSuffix is of a copy that is about to leave the PC.
const outSuffix = ".out"

// ErrThere is returned when a file of the name is there and may not be overwritten.
var ErrThere = errors.New("file is there already")

// BackupOut writes a whole copy of the data to a file that leaves the PC: sealed with a passphrase, or open to everybody
// when passphrase is empty. It is written under another name first and read back to its end. A file of the name is left as
// it is, with ErrThere, unless over says that it may go. The error is sealed.ErrShort for a passphrase that is too short.
func (s *Store) BackupOut(path, passphrase string, over bool) (Backup, error) {
	s.backing.Lock()
	defer s.backing.Unlock()
	b, err := s.backupOut(path, passphrase, over)
	if err != nil {
		return Backup{}, fmt.Errorf("back up to %s: %w", path, explain(err))
	}
	return b, nil
}

func (s *Store) backupOut(path, passphrase string, over bool) (b Backup, err error) {
	if info, err := os.Lstat(path); err == nil && (!over || info.IsDir()) {
		return b, ErrThere
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return b, err
	}
	if passphrase != "" { // before anything is copied
		if err := sealed.Check(passphrase); err != nil {
			return b, err
		}
	}
	row := backupRow{At: uint64(s.options.Now().UnixMilli()), Reason: string(ByHand), Seq: 1}
	local := filepath.Join(s.dir, FileName+outSuffix)
	defer func() { _ = os.Remove(local) }()
	if err := s.copyWhole(local, &row); err != nil {
		return b, err
	}
	if err := s.stampBackup(local, row); err != nil {
		return b, err
	}
	part := path + partialSuffix
	if err = sealTo(local, part, passphrase); err == nil {
		err = Replace(part, path)
	}
	if err != nil {
		_ = os.Remove(part)
		return b, err
	}
	syncFolder(filepath.Dir(path))
	info, err := os.Stat(path)
	if err != nil {
		return b, err
	}
	return row.backup(path, info.Size(), s.options.Now().Location()), nil
}

// sealTo copies a file, sealed, takes it to the disk, and reads it back: what comes out must be what went in.
func sealTo(from, to, passphrase string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	went := sha256.New()
	err = writeFile(to, func(out io.Writer) error { return writeSealed(out, io.TeeReader(in, went), passphrase) })
	if err != nil {
		return err
	}
	back, err := os.Open(to)
	if err != nil {
		return err
	}
	defer func() { _ = back.Close() }()
	came := sha256.New()
	if err := readSealed(came, back, passphrase); err != nil {
		return err
	}
	if !bytes.Equal(went.Sum(nil), came.Sum(nil)) {
		return corrupt("%s is not what was written", to)
	}
	return nil
}

func writeSealed(out io.Writer, in io.Reader, passphrase string) error {
	buffered := bufio.NewWriterSize(out, 1<<16)
	if passphrase == "" {
		_, err := io.Copy(buffered, in)
		return errors.Join(err, buffered.Flush())
	}
	w, err := sealed.Seal(buffered, passphrase)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, in)
	return errors.Join(err, w.Close(), buffered.Flush())
}

func readSealed(out io.Writer, in io.Reader, passphrase string) error {
	if passphrase != "" {
		opened, err := sealed.Open(in, passphrase)
		if err != nil {
			return err
		}
		in = opened
	}
	_, err := io.Copy(out, in)
	return err
}

// IsSealed says whether a file opens with a passphrase only.
func IsSealed(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, fmt.Errorf("look at %s: %w", path, explain(err))
	}
	defer func() { _ = f.Close() }()
	locked, err := beginsSealed(f)
	if err != nil {
		return false, fmt.Errorf("look at %s: %w", path, explain(err))
	}
	return locked, nil
}

// beginsSealed says whether a file that was just opened is a sealed one, and leaves it to be read from its beginning.
func beginsSealed(f io.ReadSeeker) (bool, error) {
	first := make([]byte, 32)
	n, err := io.ReadFull(f, first)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return false, err
	}
	_, err = f.Seek(0, io.SeekStart)
	return sealed.Is(first[:n]), err
}

// Carry copies a whole-data file from elsewhere beside the data, opened with its passphrase where it is sealed, and checks
// it: so a stick may be pulled out meanwhile. What Carry gives is for PlanRestore and Restore; DropCarried removes it.
// Errors are ErrSealed, those of package sealed and of a file that is refused, ErrLocked too: a file is not to be copied while
// another program writes it.
func Carry(dir, path, passphrase string) (Backup, error) {
	b, err := carry(dir, path, passphrase)
	if err != nil {
		return Backup{}, errors.Join(fmt.Errorf("take %s: %w", path, explain(err)), DropCarried(dir))
	}
	return b, nil
}

func carry(dir, path, passphrase string) (b Backup, err error) {
	in, err := os.Open(path)
	if err != nil {
		return b, err
	}
	defer func() { _ = in.Close() }()
	locked, err := beginsSealed(in)
	if err != nil {
		return b, err
	}
	if !locked {
		passphrase = ""
	} else if passphrase == "" {
		return b, ErrSealed
	}
	to := filepath.Join(dir, FileName+carriedSuffix)
	info, err := in.Stat()
	if err != nil {
		return b, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return b, fmt.Errorf("%w: %w", ErrNoFolder, err)
	}
	if err := roomFor(to, info.Size()); err != nil {
		return b, err
	}
	if !locked {
		let, err := stilled(path)
		if err != nil {
			return b, err
		}
		defer let()
	}
	err = writeFile(to, func(out io.Writer) error { return readSealed(out, bufio.NewReaderSize(in, 1<<16), passphrase) })
	if err != nil {
		return b, err
	}
	if err := checkFile(to); err != nil {
		return b, err
	}
	if b = readBackup(Backup{Path: to, Bytes: info.Size()}, time.Local); !b.Good {
		b.Good, b.Reason, b.At = true, ByHand, info.ModTime() // a data file that was copied by hand
	}
	return b, nil
}

// stilled keeps everybody from writing a data file until let is called; the error is ErrLocked while somebody does. What cannot
// be read as one is told by who reads all of it.
func stilled(path string) (let func(), err error) {
	if _, err := examine(path); err != nil {
		return func() {}, nil
	}
	db, err := boltOpen(path, Options{ReadOnly: true}.filled())
	switch {
	case errors.Is(err, ErrLocked):
		return nil, err
	case err != nil:
		return func() {}, nil
	}
	return func() { _ = db.Close() }, nil
}

// DropCarried removes what Carry made.
func DropCarried(dir string) error {
	err := os.Remove(filepath.Join(dir, FileName+carriedSuffix))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("drop what was carried here: %w", explain(err))
	}
	return nil
}
