package lessons

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What a pack may hold. A whole year of lessons is about a tenth of it, and a school's oldest PC can still read it all.
const (
	maxFiles = 5000
	maxTotal = 64 << 20
	maxText  = 1 << 20
	maxArt   = 2 << 20
	maxDepth = 32
)

// place is where something stands in a pack.
type place struct {
	file      string
	line, col int
}

// list finds every file of the pack before any is opened, so that a pack that is too big is refused early.
// It says false when the pack must not be read on.
func (l *loader) list() bool {
	if z, ok := l.fsys.(*zip.Reader); ok {
		if found := checkZip(z); len(found) > 0 {
			l.problems = append(l.problems, found...)
			return false
		}
	}
	var total int64
	tooMuch := errors.New("too much")
	err := fs.WalkDir(l.fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			l.fail(place{file: name}, "file-read", plain(err))
			return nil
		}
		if strings.Count(name, "/") >= maxDepth {
			l.fail(place{file: name}, "file-path", name)
			return fs.SkipDir
		}
		if entry.IsDir() {
			return nil
		}
		if !entry.Type().IsRegular() {
			l.fail(place{file: name}, "file-link", name)
			return nil
		}
		info, err := entry.Info()
		if err != nil {
			l.fail(place{file: name}, "file-read", plain(err))
			return nil
		}
		l.files[name] = true
		if total += info.Size(); total > maxTotal {
			l.fail(place{file: "."}, "pack-too-big", strconv.Itoa(maxTotal>>20))
			return tooMuch
		}
		if len(l.files) > maxFiles {
			l.fail(place{file: "."}, "files-too-many", strconv.Itoa(maxFiles))
			return tooMuch
		}
		return nil
	})
	return err == nil
}

// plain is the reason of a file error without the paths of this computer.
func plain(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

// bytes reads one file, but never more than limit.
func (l *loader) bytes(name string, limit int) ([]byte, bool) {
	f, err := l.fsys.Open(name)
	if err != nil {
		l.fail(place{file: name}, "file-read", plain(err))
		return nil, false
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > int64(limit) {
		l.fail(place{file: name}, "file-too-big", strconv.Itoa(limit>>20))
		return nil, false
	}
	// The size in a zip's directory may lie, so the reading is limited as well.
	raw, err := io.ReadAll(io.LimitReader(f, int64(limit)+1))
	if err != nil {
		l.fail(place{file: name}, "file-read", plain(err))
		return nil, false
	}
	if len(raw) > limit {
		l.fail(place{file: name}, "file-too-big", strconv.Itoa(limit>>20))
		return nil, false
	}
	return raw, true
}

// text reads a text file: UTF-8, without byte order mark, with bare line feeds, composed (NFC).
func (l *loader) text(name string) (string, bool) {
	raw, ok := l.bytes(name, maxText)
	if !ok {
		return "", false
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if at := badByte(raw); at >= 0 {
		line := 1 + bytes.Count(raw[:at], []byte("\n"))
		col := at - bytes.LastIndexByte(raw[:at], '\n')
		l.fail(place{name, line, col}, "file-encoding", name)
		return "", false
	}
	s := strings.ReplaceAll(string(raw), "\r\n", "\n")
	return norm.NFC.String(s), true
}

// badByte finds the first byte that is no UTF-8 text, or -1. A zero byte is the sign of UTF-16.
func badByte(raw []byte) int {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 || r == 0 {
			return i
		}
		i += size
	}
	return -1
}
