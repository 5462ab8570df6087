package paper

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"lachanso/assets"
	"lachanso/store"
	"lachanso/ui/paper/doc"
)

// Format is the kind of a file.
type Format string

// The formats.
const (
	DOCX Format = "docx"
	PDF  Format = "pdf"
	XLSX Format = "xlsx" // of reports that are tables too
)

// Formats in the order in which they are offered.
var Formats = []Format{DOCX, PDF}

// ErrThere is returned when a file of the name is there and may not be overwritten.
var ErrThere = errors.New("file is there already")

// Write writes the document as DIR/NAME.FORMAT and gives the path. The file is whole or not there: it is written under
// another name first. A file of the name is left as it is with ErrThere, unless over says that it may go. Other errors
// are store.ErrNoSpace, store.ErrReadOnly, store.ErrNoFolder, and store.ErrLocked where another program has that file open.
func Write(dir, name string, d *doc.Document, f Format, over bool) (string, error) {
	return Keep(dir, name+"."+string(f), over, func(w io.Writer) error {
		if f == PDF {
			return d.WritePDF(w, assets.PrintFont)
		}
		return d.WriteDOCX(w)
	})
}

// Keep writes a file of any kind as Write does.
func Keep(dir, name string, over bool, write func(io.Writer) error) (string, error) {
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return path, fmt.Errorf("%w: %w", store.ErrNoFolder, err)
	}
	if err := free(path, over); err != nil {
		return path, err
	}
	if err := whole(dir, path, write); err != nil {
		return path, fmt.Errorf("write %s: %w", path, store.Explain(err))
	}
	return path, nil
}

// free says whether a file may be written at a path: never over a folder.
func free(path string, over bool) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("look at %s: %w", path, store.Explain(err))
	case info.IsDir() || !over:
		return fmt.Errorf("%s: %w", path, ErrThere)
	}
	return nil
}

// whole writes under another name in the same folder, and gives the file its own name when all of it is on the disk.
func whole(dir, path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(dir, ".lachanso-*.tmp")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // nothing half is left; what stopped the writing is already said
		}
	}()
	b := bufio.NewWriter(f)
	err = write(b)
	err = errors.Join(err, b.Flush(), f.Sync(), f.Close())
	if err != nil {
		return err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	return store.Replace(f.Name(), path)
}
