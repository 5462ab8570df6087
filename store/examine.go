package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
)

// The heads of a bbolt file: two pages that say where everything is. Read here by ourselves, before bbolt opens the
// file, because bbolt fills an empty file, lengthens a cut one on Windows and panics on another.
const (
	boltMagic    = 0xED0CDAED
	boltVersion  = 2
	headAt       = 16 // after the page's own header
	headSize     = 64
	headSummed   = 56
	leastPage    = 1024
	greatestPage = 1 << 16
)

// head is what one of the two says.
type head struct {
	PageSize int64
	Root     uint64
	Freelist uint64
	Pages    uint64 // the first page never used
	Tx       uint64
}

// readHead reads a head from a page's bytes.
func readHead(page []byte) (h head, ours, whole bool) {
	if len(page) < headAt+headSize {
		return h, false, false
	}
	b := page[headAt : headAt+headSize]
	le := binary.LittleEndian
	if le.Uint32(b) != boltMagic || le.Uint32(b[4:]) != boltVersion {
		return h, false, false
	}
	h = head{
		PageSize: int64(le.Uint32(b[8:])), Root: le.Uint64(b[16:]), Freelist: le.Uint64(b[32:]),
		Pages: le.Uint64(b[40:]), Tx: le.Uint64(b[48:]),
	}
	sum := fnv.New64a()
	_, _ = sum.Write(b[:headSummed])
	whole = le.Uint64(b[headSummed:]) == sum.Sum64() && h.PageSize >= leastPage && h.PageSize <= greatestPage
	return h, true, whole
}

// readHeads gives the newest whole head; damaged says that the other is not whole.
func readHeads(f io.ReaderAt, size int64) (newest head, damaged bool, err error) {
	if size == 0 {
		return newest, false, fmt.Errorf("%w: it is empty", ErrTruncated)
	}
	buffer := make([]byte, headAt+headSize)
	at := func(offset int64) (head, bool, bool) {
		n, err := f.ReadAt(buffer, offset)
		if err != nil && !errors.Is(err, io.EOF) {
			return head{}, false, false
		}
		return readHead(buffer[:n])
	}
	first, oursFirst, wholeFirst := at(0)
	second, oursSecond, wholeSecond := at(pageSize)
	switch {
	case wholeFirst && wholeSecond:
		newest = first
		if second.Tx > first.Tx {
			newest = second
		}
	case wholeFirst:
		newest, damaged = first, true
	case wholeSecond:
		newest, damaged = second, true
	case oursFirst || oursSecond:
		return newest, true, corrupt("both heads of the file")
	default:
		return newest, false, ErrForeign
	}
	if newest.PageSize != pageSize {
		return newest, damaged, fmt.Errorf("%w: pages of %d bytes", ErrForeign, newest.PageSize)
	}
	if size < int64(newest.Pages)*pageSize || newest.Pages > uint64(size) {
		return newest, damaged, fmt.Errorf("%w: %d bytes of %d", ErrTruncated, size, newest.Pages*pageSize)
	}
	return newest, damaged, nil
}

// examine looks at a file without a lock and without changing it: foreign, empty, cut, or worth opening.
func examine(path string) (suspect bool, err error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return false, err
	}
	if !info.Mode().IsRegular() {
		return false, fmt.Errorf("%w: not a regular file", ErrForeign)
	}
	_, suspect, err = readHeads(f, info.Size())
	return suspect, err
}
