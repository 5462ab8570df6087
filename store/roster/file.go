package roster

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"
)

// Kinds are the endings of the files that are read, for dialogs. What a file is, its content says.
var Kinds = [...]string{".xlsx", ".xls", ".csv", ".tsv", ".txt", ".htm", ".html"}

// ReadFile reads a class list from a file. An error is a *FileError.
func ReadFile(path string, o Options) (*Lists, error) {
	data, err := load(path)
	if err != nil {
		return nil, err
	}
	if o.Name == "" {
		o.Name = filepath.Base(path)
	}
	return Read(data, o)
}

func load(path string) ([]byte, error) {
	info, err := os.Stat(path)
	err = cause(err)
	switch {
	case errors.Is(err, fs.ErrNotExist), err != nil && strings.TrimSpace(path) == "":
		return nil, bad(BadMissing, err)
	case err != nil:
		return nil, bad(BadClosed, err)
	case !info.Mode().IsRegular(): // also what would never end, such as a pipe
		return nil, bad(BadFolder, nil)
	case info.Size() > MostBytes:
		return nil, bad(BadLarge, nil)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, bad(BadClosed, cause(err))
	}
	defer func() { _ = f.Close() }() // was only read
	data, err := io.ReadAll(io.LimitReader(f, MostBytes+1))
	switch {
	case err != nil:
		return nil, bad(BadClosed, cause(err))
	case len(data) > MostBytes:
		return nil, bad(BadLarge, nil)
	}
	return data, nil
}

// cause takes the path out of an error: files may be called by a pupil's name, and logs hold none.
func cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// Read reads a class list from the bytes of a file. An error is a *FileError: nothing of the file is taken then.
func Read(data []byte, o Options) (*Lists, error) {
	if o.Name != "" {
		o.Name = strings.TrimSuffix(o.Name, filepath.Ext(o.Name))
	}
	sheets, err := sheetsOf(data)
	if err != nil {
		return nil, err
	}
	r := newReading(o)
	for _, s := range sheets {
		r.sheet(s)
	}
	return r.done()
}

func sheetsOf(data []byte) ([]sheet, error) {
	switch {
	case len(bytes.Trim(data, " \t\r\n\x00\xef\xbb\xbf")) == 0:
		return nil, bad(BadEmpty, nil)
	case len(data) > MostBytes:
		return nil, bad(BadLarge, nil)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return readXLSX(data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return nil, bad(oldKind(data), nil)
	case bytes.HasPrefix(data, []byte{9, 8}), bytes.HasPrefix(data, []byte{9, 4, 6}), bytes.HasPrefix(data, []byte{9, 2, 6}):
		return nil, bad(BadOld, nil) // sheets of Excel before 1997
	}
	text, ok := decodeText(data)
	if !ok {
		return nil, bad(BadKind, nil)
	}
	if strings.HasPrefix(strings.TrimSpace(text), "%PDF") || strings.HasPrefix(strings.TrimSpace(text), `{\rtf`) {
		return nil, bad(BadKind, nil)
	}
	var rows []row
	if markup(text) {
		var err error
		if rows, err = readHTML(text); err != nil {
			return nil, err
		}
	} else if rows = separated(text); len(rows) > MostRows {
		return nil, bad(BadRows, nil)
	}
	return []sheet{{rows: unfont(rows)}}, nil
}

// oldKind tells a locked workbook, which is packed in an OLE file, from a binary .xls and from others.
func oldKind(data []byte) Bad {
	for _, known := range []struct {
		stream string
		why    Bad
	}{{"EncryptedPackage", BadPassword}, {"Workbook", BadOld}, {"Book", BadOld}} {
		var name []byte
		for _, unit := range utf16.Encode([]rune(known.stream)) {
			name = append(name, byte(unit), byte(unit>>8))
		}
		if bytes.Contains(data, name) {
			return known.why
		}
	}
	return BadKind
}

// markup says whether a text is HTML.
func markup(text string) bool {
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 4096)]))
	if !strings.HasPrefix(head, "<") {
		return false
	}
	for _, sign := range []string{"<html", "<table", "<!doctype html", "<meta", "<head", "<body", "<style", "<tr"} {
		if strings.Contains(head, sign) {
			return true
		}
	}
	return false
}
